package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"ducha/app/ledger"
)

// A table of which one cell holds this share of the text in this many paragraphs is a frame around the page.
const (
	frameShare      = 0.8
	frameParagraphs = 10
)

// table adds a data table. It returns false for a table that only lays out the page, whose content is then read as
// if the table were not there.
func (w *htmlWalker) table(n *html.Node, face typeface, depth int) bool {
	if role, _ := attribute(n, "role"); role == "presentation" || role == "none" || holdsTable(n) {
		return false
	}
	inner := &htmlWalker{ctx: w.ctx, sheet: w.sheet, paragraphs: w.paragraphs}
	g := &grid{}
	mark := len(w.blocks)
	for section := n.FirstChild; section != nil; section = section.NextSibling {
		switch section.DataAtom {
		case atom.Caption:
			w.element(section, face, depth+1)
		case atom.Thead, atom.Tbody, atom.Tfoot:
			if f := w.face(section, face); !f.invisible() {
				inner.section(section, f, g, depth+1)
			}
		}
	}
	w.paragraphs = inner.paragraphs
	if inner.err != nil {
		w.err = inner.err
		return true
	}
	if g.frame() {
		w.blocks = w.blocks[:mark] // the caption, which is read again
		return false
	}
	w.blocks = append(w.blocks, g.blocks()...)
	return true
}

func holdsTable(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Table {
			return true
		}
	}
	return false
}

// section reads the rows of a thead, tbody or tfoot. A cell does not reach beyond its section.
func (w *htmlWalker) section(n *html.Node, face typeface, g *grid, depth int) {
	var rows []*html.Node
	for tr := n.FirstChild; tr != nil; tr = tr.NextSibling {
		if tr.DataAtom == atom.Tr && !w.face(tr, face).invisible() {
			rows = append(rows, tr)
		}
	}
	first := len(g.rows)
	for i, tr := range rows {
		rowFace := w.face(tr, face)
		if !g.reach(first+i, 0) {
			w.err = tooLarge()
			return
		}
		col := 0
		for td := tr.FirstChild; td != nil; td = td.NextSibling {
			if td.DataAtom != atom.Td && td.DataAtom != atom.Th {
				continue
			}
			if cellFace := w.face(td, rowFace); !cellFace.invisible() && w.err == nil {
				col = w.cell(td, cellFace, g, span{row: first + i, col: col, last: first + len(rows)}, depth)
			}
		}
	}
}

// span is where a cell begins and the row before which it has to end.
type span struct{ row, col, last int }

// cell places one cell at the next free column and returns the column after it.
func (w *htmlWalker) cell(td *html.Node, face typeface, g *grid, at span, depth int) int {
	for g.taken(at.row, at.col) {
		at.col++
	}
	width, height := extent(td, "colspan", maxColumns), extent(td, "rowspan", at.last-at.row)
	w.blocks = nil
	w.children(td, face, depth+1)
	w.flush()
	ok := g.place(at.row, at.col, width, w.blocks)
	for r := at.row + 1; ok && r < at.row+height; r++ {
		ok = g.cover(r, at.col, width, at.row, at.col)
	}
	if !ok && w.err == nil {
		w.err = tooLarge()
	}
	return at.col + width
}

// extent reads a span: 1 where it is absent or senseless, at most limit; rowspan 0 means all that is left.
func extent(td *html.Node, name string, limit int) int {
	value, ok := attribute(td, name)
	n := atoi(value, 1)
	switch {
	case !ok || n < 0:
		return 1
	case n == 0 && name == "colspan":
		return 1
	case n == 0 || n > limit:
		return max(1, limit)
	}
	return n
}

// frame reports whether a table has but one column or one cell that is the page.
func (g *grid) frame() bool {
	if g.width <= 1 {
		return true
	}
	all, largest, paragraphs := 0, 0, 0
	for _, row := range g.rows {
		for _, cell := range row {
			size := 0
			for _, b := range cell.blocks {
				size += len(textOf(b))
			}
			all += size
			if size > largest {
				largest, paragraphs = size, len(cell.blocks)
			}
		}
	}
	return float64(largest) > frameShare*float64(all) && paragraphs > frameParagraphs
}

func textOf(b ledger.Block) string {
	if b.Paragraph == nil {
		return ""
	}
	return b.Paragraph.Text()
}

// definitions adds a list of terms and their meanings, as pages print cards, as a table of two columns. It returns false
// for a list that has other things in it.
func (w *htmlWalker) definitions(n *html.Node, face typeface, depth int) bool {
	var terms, meanings []*html.Node
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Dt:
			if len(terms) != len(meanings) {
				return false
			}
			terms = append(terms, d)
		case atom.Dd:
			meanings = append(meanings, d)
		case atom.Dl, atom.Table:
			return false
		}
	}
	if len(terms) < 2 || len(terms) != len(meanings) {
		return false
	}
	inner := &htmlWalker{ctx: w.ctx, sheet: w.sheet, paragraphs: w.paragraphs}
	g := &grid{}
	for i := range terms {
		for col, cell := range []*html.Node{terms[i], meanings[i]} {
			inner.blocks = nil
			if f := inner.face(cell, face); !f.invisible() {
				inner.children(cell, f, depth+1)
			}
			inner.flush()
			if !g.place(i, col, 1, inner.blocks) {
				w.err = tooLarge()
				return true
			}
		}
	}
	w.paragraphs, w.err = inner.paragraphs, inner.err
	w.blocks = append(w.blocks, g.blocks()...)
	return true
}
