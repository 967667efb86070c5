package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"
	"unicode/utf8"
)

func TestZip(t *testing.T) {
	files := []NamedFile{{"区水利局.xlsx", []byte("one")}, {"区发展改革局.xlsx", bytes.Repeat([]byte("two"), 1000)}}
	var a, b bytes.Buffer
	must(t, Zip(&a, files))
	must(t, Zip(&b, files))
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same files gave different bytes")
	}
	r, err := zip.NewReader(bytes.NewReader(a.Bytes()), int64(a.Len()))
	must(t, err)
	for i, f := range r.File {
		rc, err := f.Open()
		must(t, err)
		data, err := io.ReadAll(rc)
		must(t, err)
		if f.Name != files[i].Name || !bytes.Equal(data, files[i].Data) || f.Flags&utf8Names == 0 || f.Modified.Year() != 1980 {
			t.Errorf("%q flags %x modified %v", f.Name, f.Flags, f.Modified)
		}
	}
}

func TestFileName(t *testing.T) {
	for in, want := range map[string]string{
		"区水利局.xlsx":             "区水利局.xlsx",
		`区/街 "a"? <b>|*:\.xlsx`: "区／街 ＂a＂？ ＜b＞｜＊：＼.xlsx",
		" 区局\n. ":               "区局",
		"CON.xlsx":              "_CON.xlsx",
		"com1":                  "_com1",
		"..":                    "_",
		"":                      "_",
		"a\x00b\xff":            "ab",
	} {
		if got := FileName(in); got != want {
			t.Errorf("%q = %q, want %q", in, got, want)
		}
	}
	long := ""
	for range 300 {
		long += "局"
	}
	if got := FileName(long + ".xlsx"); utf8.RuneCountInString(got) != longestName || got[len(got)-5:] != ".xlsx" {
		t.Errorf("long name %q", got)
	}
}
