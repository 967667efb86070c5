package app_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"strings"
	"testing"
)

const wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// docx writes a plain Word document: paragraphs, then a table where there are rows.
func docx(t testing.TB, paragraphs []string, rows [][]string) []byte {
	t.Helper()
	var body strings.Builder
	for _, p := range paragraphs {
		body.WriteString(wordParagraph(p))
	}
	if len(rows) > 0 {
		body.WriteString("<w:tbl><w:tblPr><w:tblBorders>")
		for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			body.WriteString(`<w:` + side + ` w:val="single" w:sz="4"/>`)
		}
		body.WriteString("</w:tblBorders></w:tblPr>")
		for _, row := range rows {
			body.WriteString("<w:tr>")
			for _, cell := range row {
				body.WriteString("<w:tc>" + wordParagraph(cell) + "</w:tc>")
			}
			body.WriteString("</w:tr>")
		}
		body.WriteString("</w:tbl>")
	}
	parts := [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document ` + wordSpace + `><w:body>` + body.String() + `</w:body></w:document>`},
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range parts {
		f, err := w.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(xml.Header + part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// wordParagraph sets a text in runs of a few characters with properties, as word processors do.
func wordParagraph(text string) string {
	var b strings.Builder
	b.WriteString(`<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/></w:pPr>`)
	for runes := []rune(text); len(runes) > 0; {
		n := min(len(runes), 12)
		var escaped bytes.Buffer
		_ = xml.EscapeText(&escaped, []byte(string(runes[:n])))
		b.WriteString(`<w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">` + escaped.String() + `</w:t></w:r>`)
		runes = runes[n:]
	}
	b.WriteString("</w:p>")
	return b.String()
}
