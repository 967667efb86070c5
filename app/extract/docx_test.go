package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"io/fs"
	"os"
	"strings"
	"testing"

	"ducha/app/ledger"
)

func TestReadDOCX(t *testing.T) {
	src, err := Read(context.Background(), "a.docx", sampleDOCX(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	if src.Title != "云岭区重点任务分工方案" || src.Format != "docx" {
		t.Errorf("title %q, format %q", src.Title, src.Format)
	}
	golden(t, "sample.docx.golden", dump(src.Blocks))
}

// TestReadDOCXRefuses: a document that cannot be read whole is not read at all.
func TestReadDOCXRefuses(t *testing.T) {
	const open = `<w:document xmlns:w="w"><w:body>`
	for name, c := range map[string]struct{ xml, code string }{
		"truncated": {open + `<w:p><w:r><w:t>甲`, "file_damaged"},
		"no body":   {`<w:document xmlns:w="w"/>`, "file_damaged"},
		"deep":      {open + strings.Repeat("<w:sdtContent>", 200_000), "file_damaged"},
		"bomb":      {open + strings.Repeat(" ", maxPart), "file_too_large"},
		"crowded":   {open + strings.Repeat("<w:p/>", maxParagraphs+1) + `</w:body></w:document>`, "file_too_large"},
		"empty":     {open + `<w:p/></w:body></w:document>`, "file_empty"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(context.Background(), name, sampleDOCX(t, map[string]string{"word/document.xml": c.xml}))
			if got := ledger.CodeOf(err); got != c.code {
				t.Errorf("got %q (%v), want %q", got, err, c.code)
			}
		})
	}
}

func TestFormatNumber(t *testing.T) {
	for _, c := range []struct {
		format string
		n      int
		want   string
	}{
		{"chineseCountingThousand", 10, "十"}, {"chineseCountingThousand", 12, "十二"},
		{"chineseCountingThousand", 20, "二十"}, {"chineseCounting", 105, "一百零五"},
		{"chineseCountingThousand", 1010, "一千零一十"}, {"chineseLegalSimplified", 23, "贰拾叁"},
		{"decimalEnclosedCircle", 21, "㉑"}, {"decimalEnclosedCircle", 50, "㊿"}, {"decimalEnclosedCircle", 51, "51"},
		{"decimalEnclosedParen", 3, "⑶"}, {"decimalFullWidth", 12, "１２"}, {"decimalZero", 7, "07"},
		{"upperLetter", 28, "BB"}, {"lowerRoman", 14, "xiv"}, {"ideographTraditional", 3, "丙"}, {"none", 3, ""},
		{"", 3, "3"}, {"decimal", -1, "-1"}, {"ideographDigital", 10, "一〇"},
	} {
		if got := formatNumber(c.format, c.n); got != c.want {
			t.Errorf("%s %d: got %q, want %q", c.format, c.n, got, c.want)
		}
	}
}

func FuzzDocx(f *testing.F) {
	data, err := os.ReadFile("testdata/docx/word/document.xml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`<w:document><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="900"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl></w:body></w:document>`))
	parts := map[string]string{}
	f.Fuzz(func(t *testing.T, document []byte) {
		parts["word/document.xml"] = string(document)
		checkReader(t, readDOCX, sampleDOCX(t, parts))
	})
}

// sampleDOCX packs testdata/docx, with some parts replaced.
func sampleDOCX(t testing.TB, replaced map[string]string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	root := os.DirFS("testdata/docx")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		if text, ok := replaced[name]; ok {
			data = []byte(text)
		}
		w, err := z.Create(name)
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
