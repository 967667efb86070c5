package extract

import (
	"math"
	"slices"

	"ducha/app/ledger"
)

// pdfItem is a line or a table of a page.
type pdfItem struct {
	line  pdfLine
	table *pdfTable
}

func (i pdfItem) top() float64 {
	if i.table != nil {
		return i.table.top
	}
	return i.line.y - i.line.size
}

// pdfSheet is a page cut into items from top to bottom.
type pdfSheet struct {
	width, height float64
	items         []pdfItem
}

// blocks sets the document: pages cut into lines and tables, page furniture dropped, tables joined.
func (d *pdfDocument) blocks() []ledger.Block {
	sheets := make([]pdfSheet, len(d.pages))
	for i, page := range d.pages {
		sheets[i] = newPDFSheet(page)
	}
	dropFurniture(sheets)
	joinSheets(sheets)
	w := pdfWriter{faces: d.typeOf(), layout: layoutOf(sheets)}
	for i, sheet := range sheets {
		w.sheet(i, sheet)
	}
	return w.blocks
}

func newPDFSheet(page pdfPage) pdfSheet {
	s := pdfSheet{width: page.width, height: page.height}
	tables, left := pdfTables(page)
	for i := range tables {
		if tables[i].rows > 0 {
			s.items = append(s.items, pdfItem{table: &tables[i]})
		}
	}
	for _, line := range pdfLines(left) {
		s.items = append(s.items, pdfItem{line: line})
	}
	slices.SortStableFunc(s.items, func(a, b pdfItem) int { return compareFloats(a.top(), b.top()) })
	return s
}

// joinSheets makes one table of those that go on at the top of the next page.
func joinSheets(sheets []pdfSheet) {
	var open *pdfTable // the table at the end of the page before
	for i := range sheets {
		items := sheets[i].items
		if open != nil && len(items) > 1 && items[0].table == nil && continuedMark.MatchString(items[0].line.text()) {
			items = items[1:]
		}
		if open != nil && len(items) > 0 && items[0].table != nil && open.joins(*items[0].table) {
			open.join(*items[0].table)
			if sheets[i].items = items[1:]; len(items) == 1 {
				continue
			}
			items = items[1:]
		}
		if n := len(items); n > 0 {
			open = items[n-1].table
		}
	}
}

// pdfLayout is what the lines of a document have in common.
type pdfLayout struct {
	pitch float64             // usual distance of lines in type sizes, 0 where unknown
	left  map[pdfSide]float64 // left edge of the body
}

// pdfSide tells pages of different margins apart: left and right pages, portrait and landscape.
type pdfSide struct {
	width int
	odd   bool
}

func sideOf(page int, s pdfSheet) pdfSide {
	return pdfSide{width: int(math.Round(s.width / 10)), odd: page%2 == 0}
}

func layoutOf(sheets []pdfSheet) pdfLayout {
	layout := pdfLayout{left: map[pdfSide]float64{}}
	starts := map[pdfSide][]float64{}
	var gaps []float64
	for i, s := range sheets {
		side := sideOf(i, s)
		for j, item := range s.items {
			if item.table != nil {
				continue
			}
			starts[side] = append(starts[side], item.line.x0)
			if j > 0 && s.items[j-1].table == nil && likeSize(s.items[j-1].line, item.line) {
				gaps = append(gaps, (item.line.y-s.items[j-1].line.y)/item.line.size)
			}
		}
	}
	if len(gaps) > 2 {
		const fine = 10 // mode counts halves
		layout.pitch = mode(gaps, func(v float64) float64 { return v * fine }) / fine
	}
	for side, xs := range starts {
		const few = 5 // lines from which an edge cannot be told
		if other := starts[pdfSide{side.width, !side.odd}]; len(xs) < few && len(other) > 0 {
			xs = slices.Concat(xs, other)
		}
		layout.left[side] = bodyLeft(xs)
	}
	return layout
}

func likeSize(a, b pdfLine) bool { return math.Abs(a.size-b.size) < 0.1*max(a.size, b.size) }

// bodyLeft is the leftmost place at which a fair share of the lines begins.
func bodyLeft(xs []float64) float64 {
	const share, near = 0.1, 3.0 // of all lines; points
	xs = slices.Sorted(slices.Values(xs))
	need := max(2, int(math.Ceil(share*float64(len(xs)))))
	for i, x := range xs {
		n := 0
		for _, o := range xs[i:] {
			if o-x > near {
				break
			}
			n++
		}
		if n >= need {
			return x
		}
	}
	if len(xs) > 0 {
		return xs[0]
	}
	return 0
}

// pdfWriter writes sheets as blocks.
type pdfWriter struct {
	faces  pdfType
	layout pdfLayout
	blocks []ledger.Block
}

func (w *pdfWriter) sheet(page int, s pdfSheet) {
	left := w.layout.left[sideOf(page, s)]
	for i, item := range s.items {
		if item.table != nil {
			w.blocks = append(w.blocks, item.table.blocks(w.faces)...)
			continue
		}
		if i > 0 && s.items[i-1].table == nil && w.apart(s.items[i-1].line, item.line) {
			w.line(nil)
		}
		runs := item.line.runs(w.faces)
		if setIn(item.line, left) {
			runs = append([]ledger.Run{{Text: "　　", Strong: runs[0].Strong}}, runs...)
		}
		w.line(runs)
	}
}

func (w *pdfWriter) line(runs []ledger.Run) {
	w.blocks = append(w.blocks, ledger.Block{Paragraph: &ledger.Paragraph{Runs: runs, Line: true}})
}

// apart reports whether two lines stand clearly wider apart than lines of the body do.
func (w *pdfWriter) apart(above, line pdfLine) bool {
	const clearly = 1.3
	const unknown = 2 // type sizes, for documents of few lines
	usual := w.layout.pitch
	if usual == 0 {
		usual = unknown
	}
	return line.y-above.y > clearly*max(1, usual)*max(above.size, line.size)
}

// setIn reports whether a line begins about two characters right of the body's edge.
func setIn(l pdfLine, left float64) bool {
	const least, most = 1.4, 2.7
	by := (l.x0 - left) / l.size
	return by > least && by < most
}

// blocks gives the finished table. Columns are the edges that cells of any row have.
func (t *pdfTable) blocks(faces pdfType) []ledger.Block {
	xs := t.edges()
	g := &grid{}
	for _, c := range t.cells {
		col, end := nearestEdge(xs, c.x0), nearestEdge(xs, c.x1)
		if col >= end {
			continue
		}
		paragraphs := c.paragraphsIn(t.room(c), faces)
		content := make([]ledger.Block, len(paragraphs))
		for i := range paragraphs {
			content[i].Paragraph = &paragraphs[i]
		}
		if !g.place(c.row, col, end-col, content) {
			break
		}
		for row := c.row + 1; row < c.end; row++ {
			g.cover(row, col, end-col, c.row, col)
		}
	}
	return g.blocks()
}

func nearestEdge(xs []float64, x float64) int {
	best := 0
	for i, o := range xs {
		if math.Abs(o-x) < math.Abs(xs[best]-x) {
			best = i
		}
	}
	return best
}

// room is the width that lines may fill in a cell: without its margins, which are told by the line nearest to an
// edge in any cell of the column.
func (t *pdfTable) room(cell pdfCell) float64 {
	const least, most = 1.0, 6.0 // points
	margin := most
	for _, c := range t.cells {
		if math.Abs(c.x0-cell.x0) > edgeNear || math.Abs(c.x1-cell.x1) > edgeNear {
			continue
		}
		for _, l := range c.lines {
			margin = min(margin, max(least, l.x0-c.x0))
		}
	}
	return cell.x1 - cell.x0 - 2*margin
}
