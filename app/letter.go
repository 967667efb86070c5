package app

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"ducha/app/ledger"
)

// letter is one returned document: a file, or one file of a zip. err says why it could not be opened.
type letter struct {
	name string
	data []byte
	day  string // when it came: its modification time, never later than today
	err  error
}

// Bounds of a zip of returned forms.
const (
	maxZipFiles = 500
	maxZipBytes = 200 << 20
)

// open reads one file; a zip that is no office document is opened and each of its files is a letter of its own.
func open(file, today string) []letter {
	l := letter{name: filepath.Base(file), day: today}
	data, err := readFile(file)
	if err != nil {
		l.err = err
		return []letter{l}
	}
	l.data = data
	if info, err := os.Stat(file); err == nil {
		l.day = min(info.ModTime().Format(time.DateOnly), today)
	}
	if !bytes.HasPrefix(data, []byte("PK")) {
		return []letter{l}
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || isOfficeDocument(archive) {
		return []letter{l}
	}
	return unpack(archive, l)
}

func isOfficeDocument(archive *zip.Reader) bool {
	for _, f := range archive.File {
		if f.Name == "[Content_Types].xml" || f.Name == "mimetype" {
			return true
		}
	}
	return false
}

func unpack(archive *zip.Reader, whole letter) []letter {
	out, total := []letter{}, int64(0)
	for _, f := range archive.File {
		name := zipName(f)
		if f.FileInfo().IsDir() || isLitter(path.Base(name)) || strings.HasPrefix(name, "__MACOSX/") {
			continue
		}
		if f.Flags&1 != 0 {
			whole.err = ledger.Fail("zip_encrypted", "file", whole.name)
			return []letter{whole}
		}
		inner := letter{name: whole.name + " / " + path.Base(name), day: whole.day}
		inner.data, inner.err = readZipped(f, maxZipBytes-total)
		if total += int64(len(inner.data)); total >= maxZipBytes || len(out) >= maxZipFiles {
			whole.err = ledger.Fail("zip_too_large", "file", whole.name)
			return []letter{whole}
		}
		out = append(out, inner)
	}
	if len(out) == 0 {
		whole.err = ledger.Fail("file_empty", "file", whole.name)
		return []letter{whole}
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
