package parcel

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"ducha/app/ledger"
)

// Together they tell a saved e-mail from a web archive, which has the same form but nobody it was sent to.
var (
	mailStart = regexp.MustCompile(`^(?:\xEF\xBB\xBF)?[A-Za-z][\w-]*:[ \t]`)
	mailHead  = regexp.MustCompile(`(?mi)^(?:to|received|delivered-to|return-path|x-mailer):`)
	mailBody  = regexp.MustCompile(`(?mi)^content-type:`)
)

func isMail(data []byte) bool {
	start := data[:min(len(data), 8192)]
	return mailStart.Match(start) && mailHead.Match(start) && mailBody.Match(start)
}

// openMail gives the attachments of an e-mail, or its body where that holds a table. It came on the day it was sent.
func (o *opener) openMail(whole Letter, depth int) []Letter {
	m, err := mail.ReadMessage(bytes.NewReader(whole.Data))
	if err != nil {
		return whole.fails("file_damaged")
	}
	if sent, err := m.Header.Date(); err == nil {
		whole.Day = min(sent.In(time.Local).Format(time.DateOnly), whole.Day)
	}
	if depth >= maxDepth {
		return whole.fails("zip_nested")
	}
	p := &mailParts{opener: o, whole: whole, depth: depth}
	if err := p.read(m.Body, m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), "", 0); err != nil {
		return whole.fails(ledger.CodeOf(err))
	}
	switch {
	case len(p.files) > 0:
		p.files[0].Said = beyondGreetings(p.text)
		return p.files
	case bytes.Contains(bytes.ToLower(p.page), []byte("<table")):
		whole.Data = p.page
		return []Letter{whole}
	case numberedLine.MatchString(p.text):
		whole.Data, whole.Words = []byte(beforeQuoted(p.text)), true
		return []Letter{whole}
	case numberedLine.Match(p.page):
		whole.Data, whole.Words = p.page, true
		return []Letter{whole}
	}
	return whole.fails("mail_without_form")
}

// mailParts gathers the parts of one e-mail.
type mailParts struct {
	*opener
	whole Letter
	depth int
	files []Letter
	page  []byte // the body as a web page
	text  string // the body as plain text
}

func (p *mailParts) read(body io.Reader, contentType, transfer, name string, depth int) error {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind = "application/octet-stream"
	}
	if strings.HasPrefix(kind, "multipart/") && depth < maxDepth {
		return p.readAll(multipart.NewReader(body, params["boundary"]), depth)
	}
	if name == "" {
		name = headerText(params["name"])
	}
	data, err := io.ReadAll(io.LimitReader(decoded(body, transfer), maxBytes))
	if err != nil && len(data) == 0 {
		return nil
	}
	switch {
	case name == "" && kind == "text/html":
		p.page = data
		return nil
	case name == "" && kind == "text/plain" && p.text == "":
		p.text = chineseText(data)
		return nil
	case name == "" && kind != "message/rfc822" || IsLitter(name):
		return nil
	}
	inner := Letter{Name: p.whole.Name + " / " + name, Day: p.whole.Day, Data: data}
	if !p.room(inner) {
		return ledger.Fail("zip_too_large")
	}
	p.files = append(p.files, p.open(inner, p.depth+1)...)
	return nil
}

func (p *mailParts) readAll(r *multipart.Reader, depth int) error {
	for {
		part, err := r.NextRawPart()
		if err != nil {
			return nil // the end, or a mail cut off: what came is read
		}
		name := ""
		kind, params, err := mime.ParseMediaType(part.Header.Get("Content-Disposition"))
		if err == nil {
			name = headerText(params["filename"])
		}
		if strings.HasPrefix(part.Header.Get("Content-Type"), "image/") && kind != "attachment" {
			continue // a picture of the body, such as a signature's
		}
		if err := p.read(part, part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), name, depth+1); err != nil {
			return err
		}
	}
}

func decoded(body io.Reader, transfer string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(transfer)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}

// headerText decodes a name in a header: encoded words of any Chinese code, or bytes in GBK.
func headerText(s string) string {
	words := mime.WordDecoder{CharsetReader: func(charset string, input io.Reader) (io.Reader, error) {
		return simplifiedchinese.GB18030.NewDecoder().Reader(input), nil
	}}
	if text, err := words.DecodeHeader(s); err == nil {
		s = text
	}
	return chineseText([]byte(s))
}

// chineseText reads bytes as UTF-8, else as GB18030.
func chineseText(data []byte) string {
	if !utf8.Valid(data) {
		if text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data); err == nil {
			return string(text)
		}
	}
	return string(data)
}

// What of a mail's words is not worth telling: what it answers or forwards, and sentences that only bring the form.
var (
	mailQuoted = regexp.MustCompile(`(?m)^[ \t]*(?:-{2,}|_{5,}|—{3,}|发件人[:：]|From:|>).*`)
	mailPhrase = regexp.MustCompile(`附件|查收|收阅|[您你]好|谢谢|感谢|此致|敬礼|收到|报送表|报上|呈上|祝|发自我的|来自|(?:老师|科长|主任|局长|同志)[:：,，]?$`)
	mailPoint  = regexp.MustCompile(`[，。；！？,;!?\n\r]+`)
)

// numberedLine begins what is said of one task.
var numberedLine = regexp.MustCompile(`(?m)(?:^|>)[ \t]*第?[0-9０-９]{1,3}[项.．、)）]`)

// beforeQuoted leaves out the mail that this one answers or forwards.
func beforeQuoted(text string) string {
	if at := mailQuoted.FindStringIndex(text); at != nil {
		return text[:at[0]]
	}
	return text
}

// beyondGreetings gives the sentences of a mail that may hold something to report, "" for none.
func beyondGreetings(text string) string {
	text = beforeQuoted(text)
	out := []string{}
	for _, part := range mailPoint.Split(text, -1) {
		const fewest = 6 // characters; shorter are names and dates
		if part = strings.TrimSpace(part); utf8.RuneCountInString(part) >= fewest && !mailPhrase.MatchString(part) {
			out = append(out, part)
		}
	}
	return strings.Join(out, "，")
}
