package extract

import (
	"context"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"ducha/app/ledger"
)

const maxHTML = 32 << 20 // bytes of one web page

// readHTML reads a saved web page or a web archive (MHTML): what a browser shows, without scripts, forms and hidden
// elements. It does not look for the main content; menus stay in as paragraphs.
func readHTML(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	label := ""
	if isMIME(data) {
		var err error
		if data, label, err = htmlOfMIME(data); err != nil {
			return nil, "", err
		}
	}
	if len(data) > maxHTML {
		return nil, "", tooLarge()
	}
	page, err := html.Parse(strings.NewReader(decodeAs(htmlCharset(data, label), data)))
	if err != nil {
		return nil, "", err
	}
	title := ""
	if n := find(page, atom.Title); n != nil && n.FirstChild != nil {
		title = strings.Join(strings.Fields(n.FirstChild.Data), " ")
	}
	w := &htmlWalker{ctx: ctx, sheet: readStyleSheets(page)}
	body := find(page, atom.Body)
	if body == nil && find(page, atom.Frameset) != nil {
		return nil, "", fail("page_frames")
	}
	if body == nil {
		return nil, title, nil
	}
	w.children(body, w.face(body, typeface{}), 0)
	w.flush()
	if w.err != nil {
		return nil, "", w.err
	}
	return w.blocks, title, nil
}

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)`)

// htmlCharset trusts a byte order mark and valid UTF-8 more than what is declared, because pages are saved anew in
// other encodings with their declaration unchanged.
func htmlCharset(data []byte, declared string) encoding.Encoding {
	guess := detectCharset(data)
	if guess == unicode.UTF8 || guess == utf16LE || guess == utf16BE {
		return guess
	}
	if m := metaCharset.FindSubmatch(head(data)); m != nil && declared == "" {
		declared = string(m[1])
	}
	declared = strings.ToLower(declared)
	if strings.HasPrefix(declared, "gb") {
		return simplifiedchinese.GB18030
	}
	enc, err := htmlindex.Get(declared)
	if err != nil || strings.Contains(declared, "utf") {
		return guess
	}
	return enc
}

// find returns the first element of that kind in document order.
func find(n *html.Node, kind atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.DataAtom == kind {
			return d
		}
	}
	return nil
}

func attribute(n *html.Node, name string) (value string, present bool) {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}
