package extract

import (
	"context"
	"os"
	"testing"
)

// testdata/sample.doc is testdata/docx as LibreOffice saves it in the format of Word 97-2003.
func TestReadDOC(t *testing.T) {
	data, err := os.ReadFile("testdata/sample.doc")
	if err != nil {
		t.Fatal(err)
	}
	src, err := Read(context.Background(), "a.wps", data)
	if err != nil {
		t.Fatal(err)
	}
	if src.Format != "doc" {
		t.Errorf("format %q", src.Format)
	}
	golden(t, "sample.doc.golden", dump(src.Blocks))
}

func FuzzDoc(f *testing.F) {
	data, err := os.ReadFile("testdata/sample.doc")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		checkReader(t, readDOC, data)
	})
}
