package parcel

import (
	"archive/zip"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"ducha/app/ledger"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// isOfficeDocument tells documents that are zips themselves: .docx, .xlsx, .odt, .ofd.
func isOfficeDocument(archive *zip.Reader) bool {
	for _, f := range archive.File {
		if f.Name == "[Content_Types].xml" || f.Name == "mimetype" || strings.EqualFold(f.Name, "OFD.xml") {
			return true
		}
	}
	return false
}

// unpack opens every file of an archive, the oldest first.
func (o *opener) unpack(archive *zip.Reader, whole Letter, depth int) []Letter {
	out := []Letter{}
	byTime := slices.Clone(archive.File)
	slices.SortStableFunc(byTime, func(a, b *zip.File) int { return a.Modified.Compare(b.Modified) })
	for _, f := range byTime {
		name := zipName(f)
		if f.FileInfo().IsDir() || IsLitter(path.Base(name)) || strings.HasPrefix(name, "__MACOSX/") {
			continue
		}
		if f.Flags&1 != 0 {
			return whole.fails("zip_encrypted")
		}
		inner := Letter{Name: whole.Name + " / " + path.Base(name), Day: whole.Day}
		inner.Data, inner.Err = readZipped(f, maxBytes-o.bytes)
		if !o.room(inner) {
			return whole.fails("zip_too_large")
		}
		out = append(out, o.open(inner, depth+1)...)
	}
	if len(out) == 0 {
		return whole.fails("file_empty")
	}
	return out
}

func readZipped(f *zip.File, limit int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, ledger.Fail("file_damaged", "file", f.Name).Because(err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, limit))
	if err != nil {
		return nil, ledger.Fail("file_damaged", "file", f.Name).Because(err)
	}
	return data, nil
}

// zipName decodes names that Chinese Windows wrote as GBK without saying so.
func zipName(f *zip.File) string {
	if !f.NonUTF8 || utf8.ValidString(f.Name) {
		return f.Name
	}
	if name, err := simplifiedchinese.GB18030.NewDecoder().String(f.Name); err == nil {
		return name
	}
	return f.Name
}
