package extract

import "slices"

const (
	ruleNear     = 3.0 // points within which lines meet and edges are one
	maxRules     = 4000
	maxGridSlots = 100_000 // of the grid of one table
)

// pageTable is a ruled table: cells with their rows and, as columns of pages joined later may differ, the places of
// their left and right edges.
type pageTable struct {
	left, right, top, bottom float64
	rows                     int
	cells                    []pageCell // in the order of reading
}

// pageCell covers the rows from row to below end.
type pageCell struct {
	row, end int
	x0, x1   float64
	lines    []pageLine
}

// pageTables finds the ruled tables of a page and takes their characters; the other characters are left.
func pageTables(page printedPage) (tables []pageTable, left []pageChar) {
	var grids []*pageGrid
	for _, group := range connectedRules(joinRules(page.rules)) {
		if g := newPageGrid(group); g != nil {
			grids = append(grids, g)
		}
	}
	grids = outermost(grids)
	taken := make([][][]pageChar, len(grids))
	for i, g := range grids {
		taken[i] = make([][]pageChar, len(g.spans))
	}
	for _, c := range page.chars {
		if g, cell := cellAt(grids, c); g >= 0 {
			taken[g][cell] = append(taken[g][cell], c)
		} else {
			left = append(left, c)
		}
	}
	for i, g := range grids {
		tables = append(tables, g.table(taken[i]))
	}
	return tables, left
}

// cellAt finds the grid and the cell in which the middle of a character lies, -1 for none.
func cellAt(grids []*pageGrid, c pageChar) (grid, cell int) {
	const above = 0.35 // of the type size: the middle above the baseline
	x, y := (c.x0+c.x1)/2, c.y-above*c.size
	for i, g := range grids {
		col, row := slotAt(g.xs, x), slotAt(g.ys, y)
		if col >= 0 && row >= 0 {
			return i, g.owner[row*(len(g.xs)-1)+col]
		}
	}
	return -1, -1
}

// slotAt returns between which edges v lies, -1 for outside.
func slotAt(edges []float64, v float64) int {
	i, _ := slices.BinarySearch(edges, v)
	if i == 0 || i == len(edges) {
		return -1
	}
	return i - 1
}

// outermost drops grids that lie inside another one: their text belongs to the cell they are in.
func outermost(grids []*pageGrid) []*pageGrid {
	var kept []*pageGrid
	for i, g := range grids {
		inside := slices.ContainsFunc(grids, func(o *pageGrid) bool { return o != g && o.holds(g) })
		if !inside && !slices.ContainsFunc(grids[:i], g.overlaps) {
			kept = append(kept, g)
		}
	}
	return kept
}

func (g *pageGrid) box() (left, top, right, bottom float64) {
	return g.xs[0], g.ys[0], g.xs[len(g.xs)-1], g.ys[len(g.ys)-1]
}

func (g *pageGrid) holds(o *pageGrid) bool {
	l, t, r, b := g.box()
	ol, ot, or, ob := o.box()
	return l <= ol && t <= ot && r >= or && b >= ob && (r-l)*(b-t) > (or-ol)*(ob-ot)
}

func (g *pageGrid) overlaps(o *pageGrid) bool {
	l, t, r, b := g.box()
	ol, ot, or, ob := o.box()
	return min(r, or)-max(l, ol) > ruleNear && min(b, ob)-max(t, ot) > ruleNear
}

// table gives the grid's cells their lines, leaving out rows without any text.
func (g *pageGrid) table(chars [][]pageChar) pageTable {
	t := pageTable{rows: len(g.ys) - 1}
	t.left, t.top, t.right, t.bottom = g.box()
	for i, s := range g.spans {
		t.cells = append(t.cells, pageCell{row: s.row, end: s.rowEnd, x0: g.xs[s.col], x1: g.xs[s.colEnd],
			lines: pageLines(chars[i])})
	}
	t.dropEmptyRows()
	return t
}

// dropEmptyRows removes rows in which no cell begins or ends with text: traces of double lines, blank forms.
func (t *pageTable) dropEmptyRows() {
	used := make([]bool, t.rows)
	for _, c := range t.cells {
		for r := c.row; r < c.end; r++ {
			if len(c.lines) > 0 && (r == c.row || r == c.end-1) {
				used[r] = true
			}
		}
	}
	shift := make([]int, t.rows+1)
	for r := range t.rows {
		shift[r+1] = shift[r]
		if !used[r] {
			shift[r+1]++
		}
	}
	kept := t.cells[:0]
	for _, c := range t.cells {
		c.row, c.end = c.row-shift[c.row], c.end-shift[c.end]
		if c.row < c.end {
			kept = append(kept, c)
		}
	}
	t.cells, t.rows = kept, t.rows-shift[t.rows]
}
