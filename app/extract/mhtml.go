package extract

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"
)

const maxMIMEDepth = 4

func isMIME(data []byte) bool {
	start := string(head(data))
	return mimeStart.MatchString(start) && mimeHTML.MatchString(start)
}

// htmlOfMIME returns the first web page of an archive (RFC 2557) and the encoding its header declares. Where that is a
// set of frames, as Excel writes for several sheets, it is the pages in the frames one behind the other.
func htmlOfMIME(data []byte) (page []byte, charset string, err error) {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, "", err
	}
	a := &archive{room: maxHTML + 1}
	a.read(m.Body, m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), "", 0)
	switch {
	case len(a.pages) == 0:
		return nil, "", errors.New("mhtml: no page inside")
	case len(a.pages) > 1 && frames.Match(a.pages[0]):
		return bytes.Join(a.pages[1:], nil), a.charset, nil
	}
	return a.pages[0], a.charset, nil
}

var (
	frames   = regexp.MustCompile(`(?i)<frameset[\s>]`)
	tabStrip = regexp.MustCompile(`(?i)tabstrip\.html?$`) // Excel's page of links to its sheets
)

// archive gathers the pages of a web archive.
type archive struct {
	pages   [][]byte
	charset string
	room    int64 // bytes
}

// read takes the pages of one part; what is cut off or no page is left out.
func (a *archive) read(body io.Reader, contentType, transfer, location string, depth int) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil || a.room <= 0 {
		return
	}
	if kind == "text/html" || kind == "application/xhtml+xml" {
		page, _ := io.ReadAll(io.LimitReader(transferDecoder(body, transfer), a.room))
		if len(page) == 0 || tabStrip.MatchString(location) {
			return
		}
		a.room -= int64(len(page))
		if a.pages = append(a.pages, page); len(a.pages) == 1 {
			a.charset = params["charset"]
		}
		return
	}
	if !strings.HasPrefix(kind, "multipart/") || depth > maxMIMEDepth {
		return
	}
	parts := multipart.NewReader(body, params["boundary"])
	for len(a.pages) <= maxSheets {
		part, err := parts.NextRawPart()
		if err != nil {
			return
		}
		a.read(part, part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), part.Header.Get("Content-Location"), depth+1)
	}
}

func transferDecoder(body io.Reader, transfer string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(transfer)) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}
