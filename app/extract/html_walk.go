package extract

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"ducha/app/ledger"
)

// htmlWalker gathers what a page shows into paragraphs and tables.
type htmlWalker struct {
	ctx    context.Context
	sheet  styleSheet
	blocks []ledger.Block
	typist
	label      string // of a list item whose first paragraph is not yet open
	heading    int
	pre        bool
	paragraphs int
	err        error
}

// unseen elements print nothing that belongs to the text.
var unseen = map[atom.Atom]bool{
	atom.Head: true, atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Nav: true,
	atom.Select: true, atom.Option: true, atom.Button: true, atom.Textarea: true, atom.Iframe: true,
	atom.Object: true, atom.Audio: true, atom.Video: true, atom.Canvas: true, atom.Svg: true, atom.Math: true,
	atom.Del: true, atom.Title: true, atom.Rt: true, atom.Rp: true,
}

// blockElements begin and end a paragraph.
var blockElements = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Header: true, atom.Footer: true,
	atom.Main: true, atom.Aside: true, atom.Form: true, atom.Fieldset: true, atom.Legend: true, atom.Ul: true,
	atom.Ol: true, atom.Li: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Blockquote: true,
	atom.Pre: true, atom.Address: true, atom.Center: true, atom.Figure: true, atom.Figcaption: true,
	atom.Details: true, atom.Summary: true, atom.Hr: true, atom.Table: true, atom.Caption: true, atom.Thead: true,
	atom.Tbody: true, atom.Tfoot: true, atom.Tr: true, atom.Td: true, atom.Th: true, atom.H1: true, atom.H2: true,
	atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Body: true,
}

var headings = map[atom.Atom]int{atom.H1: 1, atom.H2: 2, atom.H3: 3, atom.H4: 4, atom.H5: 5, atom.H6: 6}

func (w *htmlWalker) children(n *html.Node, face typeface, depth int) {
	if depth > 2*maxDepth || w.err != nil {
		return
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch k.Type {
		case html.TextNode:
			w.strike(isTrue(face.struck))
			w.text(k.Data, face.strong())
		case html.ElementNode:
			w.element(k, face, depth)
		}
	}
}

func (w *htmlWalker) element(n *html.Node, face typeface, depth int) {
	if unseen[n.DataAtom] {
		return
	}
	face = w.face(n, face)
	if face.invisible() {
		return
	}
	switch n.DataAtom {
	case atom.Br:
		w.flush()
		return
	case atom.Table:
		w.flush()
		if w.table(n, face, depth) {
			return
		}
	case atom.Ol:
		w.ordered(n, face, depth)
		return
	case atom.Dl:
		if w.definitions(n, face, depth) {
			return
		}
	}
	if !blockElements[n.DataAtom] {
		w.children(n, face, depth+1)
		return
	}
	w.flush()
	heading, pre := w.heading, w.pre
	if h := headings[n.DataAtom]; h > 0 {
		w.heading = h
	}
	w.pre = w.pre || n.DataAtom == atom.Pre
	w.children(n, face, depth+1)
	w.flush()
	w.heading, w.pre = heading, pre
}

// text adds characters to the open paragraph. In pre every line is a paragraph; elsewhere white space folds.
func (w *htmlWalker) text(s string, strong bool) {
	if !w.pre {
		w.add(w.fold(s), strong)
		return
	}
	for i, line := range strings.Split(strings.ReplaceAll(s, "\r", ""), "\n") {
		if i > 0 {
			w.flush()
		}
		w.add(line, strong)
	}
}

func (w *htmlWalker) add(s string, strong bool) {
	if s == "" {
		return
	}
	if w.label != "" {
		if !numberedItself(s) {
			s = w.label + gapAfter(w.label, s, false) + s
		}
		w.label = ""
	}
	w.put(s, strong)
}

// fold makes one blank of white space as browsers do. A line break of the page's source between two Chinese
// characters is no blank.
func (w *htmlWalker) fold(s string) string {
	var b strings.Builder
	last := w.last()
	space, broken := false, false
	for _, r := range s {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' {
			space, broken = true, broken || r == '\n' || r == '\r'
			continue
		}
		if r == '\u00A0' {
			r = ' '
		} else if r == '\u200B' || r == '\uFEFF' {
			continue
		}
		if space && last != 0 && last != ' ' && !(broken && isWide(last) && isWide(r)) {
			b.WriteByte(' ')
		}
		space, broken = false, false
		b.WriteRune(r)
		last = r
	}
	if space && last != 0 && last != ' ' && !(broken && isWide(last)) {
		b.WriteByte(' ')
	}
	return b.String()
}

func isWide(r rune) bool { return r >= 0x2E80 || r >= 0x2010 && r <= 0x2026 }

// flush closes the open paragraph. One of blanks alone is spacing of the page and is dropped.
func (w *htmlWalker) flush() {
	runs := w.take()[0]
	p := ledger.Paragraph{Runs: runs, Heading: w.heading, Line: w.pre}
	if w.err != nil || len(runs) == 0 || !w.pre && !printed(p) {
		return
	}
	last := &runs[len(runs)-1]
	last.Text = strings.TrimRight(last.Text, " ")
	if w.paragraphs++; w.paragraphs > maxParagraphs {
		w.err = tooLarge()
	} else if w.paragraphs%256 == 0 {
		w.err = w.ctx.Err()
	}
	w.blocks = append(w.blocks, ledger.Block{Paragraph: &p})
}

// ordered prints the numbers of an <ol> as a browser does, unless the items are numbered by hand.
func (w *htmlWalker) ordered(n *html.Node, face typeface, depth int) {
	w.flush()
	formats := map[string]string{"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
	kind, _ := attribute(n, "type")
	start, _ := attribute(n, "start")
	number := atoi(start, 1)
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode {
			continue
		}
		if k.DataAtom == atom.Li {
			value, _ := attribute(k, "value")
			number = atoi(value, number)
			w.label = formatNumber(formats[kind], number) + "."
			number++
		}
		w.element(k, face, depth+1)
		w.label = ""
	}
}

// numberedItself reports whether an item begins with a number of its own.
func numberedItself(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(s))
	return unicode.IsNumber(r) || strings.ContainsRune("（(〔一二三四五六七八九十", r)
}
