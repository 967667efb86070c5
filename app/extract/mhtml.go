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
	"strings"
)

const maxMIMEDepth = 4

func isMIME(data []byte) bool {
	start := string(head(data))
	return mimeStart.MatchString(start) && mimeHTML.MatchString(start)
}

// htmlOfMIME returns the first web page of an archive (RFC 2557) and the encoding its header declares.
func htmlOfMIME(data []byte) (page []byte, charset string, err error) {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, "", err
	}
	return htmlPart(m.Body, m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), 0)
}

var errNoPage = errors.New("mhtml: no page inside")

func htmlPart(body io.Reader, contentType, transfer string, depth int) (page []byte, charset string, err error) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return nil, "", err
	}
	if kind == "text/html" || kind == "application/xhtml+xml" {
		page, err = io.ReadAll(io.LimitReader(transferDecoder(body, transfer), maxHTML+1))
		return page, params["charset"], err
	}
	if !strings.HasPrefix(kind, "multipart/") || depth > maxMIMEDepth {
		return nil, "", errNoPage
	}
	parts := multipart.NewReader(body, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return nil, "", errNoPage
		}
		page, charset, err = htmlPart(part, part.Header.Get("Content-Type"),
			part.Header.Get("Content-Transfer-Encoding"), depth+1)
		if err == nil {
			return page, charset, nil
		}
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
