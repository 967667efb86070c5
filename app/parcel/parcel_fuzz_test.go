package parcel

import (
	"archive/zip"
	"bytes"
	"testing"
)

// FuzzOpen: no archive or e-mail makes Open panic or give an unnamed letter.
func FuzzOpen(f *testing.F) {
	var inner bytes.Buffer
	w := zip.NewWriter(&inner)
	part, err := w.Create("a/b.xlsx")
	if err != nil {
		f.Fatal(err)
	}
	if _, err := part.Write([]byte("x")); err != nil {
		f.Fatal(err)
	}
	if err := w.Close(); err != nil {
		f.Fatal(err)
	}
	f.Add(inner.Bytes())
	f.Add([]byte("To: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; filename=\"=?GBK?B?s8k=?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==\r\n--b--\r\n"))
	f.Add([]byte("To: a\r\nContent-Type: message/rfc822\r\n\r\nTo: b\r\nContent-Type: text/html\r\n\r\n<table>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, l := range Open("x", data, "2024-03-31") {
			if l.Name == "" {
				t.Error("a letter without a name")
			}
		}
	})
}
