package extract

import (
	"sort"

	"ducha/app/ledger"
)

// snap is how far two rows may place the same grid line apart, in twips (1/20 point): 2 mm.
const snap = 113

// rowShape is the geometry of a table row in formats that give every row its own edges (.doc, .rtf).
type rowShape struct {
	edges []int // left edge of every cell and the right edge of the last, in twips
	cells []merging
}

// merging tells how a cell is merged.
type merging struct{ left, above bool }

// shapedRow is a row whose text is complete.
type shapedRow struct {
	rowShape
	text [][]ledger.Block
}

// gatherer collects paragraphs, cells and rows in reading order.
type gatherer struct {
	blocks []ledger.Block
	cells  [][]ledger.Block // of the open row; the last one is open
	rows   []shapedRow      // of the open table
	count  int              // paragraphs
	full   bool             // a bound was passed
}

// add adds the blocks of a paragraph to the open cell or, outside tables, to the text.
func (g *gatherer) add(blocks []ledger.Block, inTable bool) {
	if !inTable {
		g.endTable()
		g.blocks = append(g.blocks, blocks...)
		return
	}
	if len(g.cells) == 0 {
		g.cells = append(g.cells, nil)
	}
	last := len(g.cells) - 1
	g.cells[last] = append(g.cells[last], blocks...)
}

// endCell opens the next cell.
func (g *gatherer) endCell() {
	if len(g.cells) > 0 {
		g.cells = append(g.cells, nil)
	}
}

func (g *gatherer) endRow(shape rowShape) {
	if len(g.cells) > 1 {
		text := g.cells[:len(g.cells)-1]
		for len(shape.edges) > 1 && len(text) >= len(shape.edges) && !hasText(text[len(text)-1]) {
			text = text[:len(text)-1] // some writers close cells that the row does not have
		}
		g.rows = append(g.rows, shapedRow{rowShape: shape, text: text})
	}
	g.cells = nil
}

// endTable adds the rows gathered so far as a table. Text of a row that never ended stays as paragraphs.
func (g *gatherer) endTable() {
	if len(g.rows) > 0 {
		lines := gridLines(g.rows)
		table := &grid{}
		for r, row := range g.rows {
			g.full = g.full || !row.place(table, r, lines)
		}
		g.blocks = append(g.blocks, table.blocks()...)
		g.rows = nil
	}
	for _, cell := range g.cells {
		g.blocks = append(g.blocks, cell...)
	}
	g.cells = nil
}

// gridLines returns the lines that the cells of all rows stand on, nil where the rows do not tell.
func gridLines(rows []shapedRow) []int {
	var all []int
	for _, row := range rows {
		if len(row.edges) != len(row.text)+1 {
			return nil
		}
		all = append(all, row.edges...)
	}
	sort.Ints(all)
	lines := all[:1]
	for _, x := range all[1:] {
		if x-lines[len(lines)-1] > snap {
			lines = append(lines, x)
		}
	}
	for _, row := range rows {
		for i := range row.text {
			if lineOf(lines, row.edges[i]) >= lineOf(lines, row.edges[i+1]) {
				return nil // a cell without width
			}
		}
	}
	return lines
}

// lineOf returns the last line at or before x.
func lineOf(lines []int, x int) int {
	return max(0, sort.SearchInts(lines, x+1)-1)
}

// place puts the cells of a row into the grid; without lines a cell is a column. It returns false when the table
// grows beyond its bounds.
func (row shapedRow) place(g *grid, r int, lines []int) bool {
	origin := 0
	for i, blocks := range row.text {
		col, width := i, 1
		if lines != nil {
			col = lineOf(lines, row.edges[i])
			width = lineOf(lines, row.edges[i+1]) - col
		}
		merge := merging{}
		if i < len(row.cells) {
			merge = row.cells[i]
		}
		switch {
		case merge.left && i > 0 && g.coverFrom(r, col, width, origin):
		case merge.above && g.merge(r, col, width):
			origin = col
		case !g.place(r, col, width, blocks):
			return false
		default:
			origin = col
		}
	}
	return true
}

// coverFrom lets the cell at origin of the same row reach over more columns.
func (g *grid) coverFrom(row, col, width, origin int) bool {
	from := g.rows[row][origin].cell
	if !from.Covered {
		from.FromRow, from.FromCol = row, origin
	}
	return g.cover(row, col, width, from.FromRow, from.FromCol)
}
