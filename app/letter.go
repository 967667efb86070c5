package app

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"ducha/app/ledger"
)

// letter is one returned document: a file, or one file of a zip or an e-mail. err says why it could not be opened.
type letter struct {
	name string
	data []byte
	day  string // when it came: its modification time, never later than today
	err  error
}

// Bounds of an archive of returned forms, those inside it included.
const (
	maxZipFiles = 500
	maxZipBytes = 200 << 20
	maxZipDepth = 4
)

// open reads one file; an e-mail and a zip that is no office document are opened, and each of their files is a letter of
// its own, the oldest first.
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
	return (&opener{}).open(l, 0)
}

// opener counts what one file brings.
type opener struct {
	files int
	bytes int64
}

func (o *opener) open(l letter, depth int) []letter {
	if l.err != nil {
		return []letter{l}
	}
	if isMail(l.data) {
		return o.openMail(l, depth)
	}
	if !bytes.HasPrefix(l.data, []byte("PK")) {
		return []letter{l}
	}
	archive, err := zip.NewReader(bytes.NewReader(l.data), int64(len(l.data)))
	if err != nil || isOfficeDocument(archive) {
		return []letter{l}
	}
	if depth >= maxZipDepth {
		return l.fails("zip_nested")
	}
	return o.unpack(archive, l, depth)
}

// fails gives up a file with everything in it.
func (l letter) fails(code string) []letter {
	l.err = ledger.Fail(code, "file", l.name)
	return []letter{l}
}

func isOfficeDocument(archive *zip.Reader) bool {
	for _, f := range archive.File {
		if f.Name == "[Content_Types].xml" || f.Name == "mimetype" {
			return true
		}
	}
	return false
}

func (o *opener) unpack(archive *zip.Reader, whole letter, depth int) []letter {
	out := []letter{}
	byTime := slices.Clone(archive.File)
	slices.SortStableFunc(byTime, func(a, b *zip.File) int { return a.Modified.Compare(b.Modified) })
	for _, f := range byTime {
		name := zipName(f)
		if f.FileInfo().IsDir() || isLitter(path.Base(name)) || strings.HasPrefix(name, "__MACOSX/") {
			continue
		}
		if f.Flags&1 != 0 {
			return whole.fails("zip_encrypted")
		}
		inner := letter{name: whole.name + " / " + path.Base(name), day: whole.day}
		inner.data, inner.err = readZipped(f, maxZipBytes-o.bytes)
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

// room counts one more file; false where there are too many or they are too large.
func (o *opener) room(l letter) bool {
	o.files++
	o.bytes += int64(len(l.data))
	return o.files <= maxZipFiles && o.bytes < maxZipBytes
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
