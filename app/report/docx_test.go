package report

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
)

// docxParts are the parts of a paper's .docx before they are packed, the XML ones parsed.
func docxParts(t *testing.T, p *Paper) map[string]string {
	t.Helper()
	parts, err := p.docxParts()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, part := range parts {
		out[part.name] = part.content
		checkXML(t, part.name, part.content)
	}
	return out
}

// soundXML are contents that were parsed already: styles and settings of most papers are the same.
var soundXML sync.Map

func checkXML(t *testing.T, name, content string) {
	t.Helper()
	hash := sha256.Sum256([]byte(content))
	if _, known := soundXML.LoadOrStore(hash, true); known {
		return
	}
	if strings.HasPrefix(name, "word/media/") && !strings.HasSuffix(name, ".svg") { // dots
		return
	}
	for d := xml.NewDecoder(strings.NewReader(content)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

// unzip reads every part and parses the XML ones.
func unzip(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(content)
		checkXML(t, f.Name, string(content))
	}
	return out
}

func TestDocxByTheNumbers(t *testing.T) {
	p, err := Bulletin(sampleSnapshot(84, 1), sampleBulletin(), Template{})
	if err != nil {
		t.Fatal(err)
	}
	data, err := p.Docx()
	if err != nil {
		t.Fatal(err)
	}
	parts := unzip(t, data)
	document := parts["word/document.xml"]
	for name, c := range map[string]struct {
		in, want string
		times    int
	}{
		"upright A4, 37 26 35 28 mm": {document, `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"`, 5},
		"turned sheet":               {document, `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"`, 2},
		"four first-level heads":     {document, `<w:pStyle w:val="Heading1"/>`, 4},
		"six real tables":            {document, `<w:tbl>`, 6},
		"six repeated heads":         {document, `<w:tblHeader/>`, 6},
		"body pitch 28.95 pt":        {parts["word/styles.xml"], `<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"`, 5},
		"odd and even pages":         {parts["word/settings.xml"], `<w:evenAndOddHeaders/>`, 1},
		"number outside, odd":        {parts["word/footerOdd.xml"], `<w:jc w:val="right"/>`, 1},
		"number outside, even":       {parts["word/footerEven.xml"], `<w:jc w:val="left"/>`, 1},
	} {
		if n := strings.Count(c.in, c.want); n != c.times {
			t.Errorf("%s: %d times", name, n)
		}
	}
	if rows := strings.Count(document, "<w:tr>"); rows != strings.Count(document, "<w:cantSplit/>") {
		t.Error("a row may be split")
	}
}

// TestDocxSaysWhatThePaperSays compares all words of the model with those of the file.
func TestDocxSaysWhatThePaperSays(t *testing.T) {
	t.Parallel()
	for seed := int64(0); seed < 100; seed++ {
		s, b := strange(seed)
		p, err := Bulletin(s, b, Template{})
		if err != nil {
			t.Fatal(err)
		}
		parts := docxParts(t, p)
		document := parts["word/document.xml"]
		for _, s := range p.Sections {
			for _, b := range s.Blocks {
				if !strings.Contains(document, escape(b.Text())) {
					t.Fatalf("seed %d: missing %s", seed, b.Text())
				}
			}
		}
		again, err := p.docxParts()
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range again {
			if part.content != parts[part.name] || len(again) != len(parts) {
				t.Fatalf("seed %d: another %s the second time", seed, part.name)
			}
		}
	}
}
