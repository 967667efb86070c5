package extract

import (
	"sort"

	"ducha/app/ledger"
)

// snap is how far two rows may place the same grid line apart, in twips (1/20 point): 2 mm.
const snap = 113

// docRow is the geometry of a table row (MS-DOC 2.9.324).
type docRow struct {
	edges []int // left edge of every cell and the right edge of the last, in twips
	cells []docMerge
}

// docMerge tells how a cell is merged.
type docMerge struct{ left, above bool }

func (m *docMerge) setVertical(flags int) { m.above = flags&3 == 1 }

// readDocRow reads the operand of a table definition behind its size.
func readDocRow(operand bin) (row docRow) {
	const cellSize = 20
	if len(operand) == 0 {
		return row
	}
	count := operand.u8(0)
	if len(operand) < 1+2*(count+1) {
		return row
	}
	for i := range count + 1 {
		row.edges = append(row.edges, int(int16(operand.u16(1+2*i))))
	}
	row.cells = make([]docMerge, count)
	for i := range count {
		at := 1 + 2*(count+1) + cellSize*i
		if at+2 > len(operand) {
			break
		}
		flags := operand.u16(at)
		row.cells[i].left = flags&2 != 0
		row.cells[i].setVertical(flags >> 5)
	}
	return row
}

type docCell []ledger.Block

// docTableRow is a row whose text is complete.
type docTableRow struct {
	docRow
	text []docCell
}

func (w *docWalker) addToCell(blocks []ledger.Block) {
	if len(w.cells) == 0 {
		w.cells = append(w.cells, nil)
	}
	last := len(w.cells) - 1
	w.cells[last] = append(w.cells[last], blocks...)
}

// endCell opens the next cell.
func (w *docWalker) endCell() {
	if len(w.cells) > 0 {
		w.cells = append(w.cells, nil)
	}
}

func (w *docWalker) endRow(geometry docRow) {
	if len(w.cells) > 1 {
		w.rows = append(w.rows, docTableRow{docRow: geometry, text: w.cells[:len(w.cells)-1]})
	}
	w.cells = nil
}

// endTable adds the rows gathered so far as a table. Text of a row that never ended stays as paragraphs.
func (w *docWalker) endTable() {
	if len(w.rows) > 0 {
		columns := gridLines(w.rows)
		g := &grid{}
		for r, row := range w.rows {
			row.place(g, r, columns)
		}
		w.blocks = append(w.blocks, g.blocks()...)
		w.rows = nil
	}
	for _, cell := range w.cells {
		w.blocks = append(w.blocks, cell...)
	}
	w.cells = nil
}

// gridLines returns the lines that the cells of all rows stand on, nil where the rows do not tell.
func gridLines(rows []docTableRow) []int {
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

// place puts the cells of a row into the grid; without lines a cell is a column.
func (row docTableRow) place(g *grid, r int, lines []int) {
	origin := 0
	for i, blocks := range row.text {
		col, width := i, 1
		if lines != nil {
			col = lineOf(lines, row.edges[i])
			width = lineOf(lines, row.edges[i+1]) - col
		}
		merge := docMerge{}
		if i < len(row.cells) {
			merge = row.cells[i]
		}
		switch {
		case merge.left && i > 0 && g.coverFrom(r, col, width, origin):
		case merge.above && g.merge(r, col, width):
			origin = col
		default:
			g.place(r, col, width, blocks)
			origin = col
		}
	}
}

// coverFrom lets the cell at origin of the same row reach over more columns.
func (g *grid) coverFrom(row, col, width, origin int) bool {
	from := g.rows[row][origin].cell
	if !from.Covered {
		from.FromRow, from.FromCol = row, origin
	}
	return g.cover(row, col, width, from.FromRow, from.FromCol)
}
