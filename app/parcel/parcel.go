// Package parcel opens what units send: archives and saved e-mails become the documents in them. It reads nothing from
// disk, knows no form and bounds what it unpacks.
package parcel

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// Letter is one document that was sent: a file, or one file of a zip or an e-mail. Err says why it could not be opened.
type Letter struct {
	Name  string // with the names of what it came in before it: "a.zip / b.xlsx"
	Data  []byte
	Day   string // when it came, 2006-01-02
	Said  string // words of the e-mail that brought it, beyond greetings
	Words bool   // Data is the plain body of an e-mail, which has numbered lines
	Err   error
}

// Bounds of one file with everything in it.
const (
	maxFiles = 500
	maxBytes = 200 << 20
	maxDepth = 4
)

// Open gives the letters of one file that came on a day: an e-mail and a zip that is no office document are opened, and each
// of their files is a letter of its own, the oldest first. Codes in Err: zip_nested, zip_encrypted, zip_too_large,
// file_damaged, file_empty, mail_without_form.
func Open(name string, data []byte, day string) []Letter {
	return (&opener{}).open(Letter{Name: name, Data: data, Day: day}, 0)
}

// opener counts what one file brings.
type opener struct {
	files int
	bytes int64
}

func (o *opener) open(l Letter, depth int) []Letter {
	if l.Err != nil {
		return []Letter{l}
	}
	if isMail(l.Data) {
		return o.openMail(l, depth)
	}
	if !bytes.HasPrefix(l.Data, []byte("PK")) {
		return []Letter{l}
	}
	archive, err := zip.NewReader(bytes.NewReader(l.Data), int64(len(l.Data)))
	if err != nil || isOfficeDocument(archive) {
		return []Letter{l}
	}
	if depth >= maxDepth {
		return l.fails("zip_nested")
	}
	return o.unpack(archive, l, depth)
}

// fails gives up a file with everything in it.
func (l Letter) fails(code string) []Letter {
	l.Err = ledger.Fail(code, "file", l.Name)
	return []Letter{l}
}

// room counts one more file; false where there are too many or they are too large.
func (o *opener) room(l Letter) bool {
	o.files++
	o.bytes += int64(len(l.Data))
	return o.files <= maxFiles && o.bytes < maxBytes
}

// IsLitter names what systems and office programs leave in folders and archives.
func IsLitter(name string) bool {
	name = strings.ToLower(name)
	for _, start := range []string{".", "~$", "~wr"} {
		if strings.HasPrefix(name, start) {
			return true
		}
	}
	for _, end := range []string{".tmp", ".crdownload", ".part", ".bak~"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return slices.Contains([]string{"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"}, name)
}
