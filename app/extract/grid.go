package extract

import "ducha/app/ledger"

const (
	maxColumns = 1000
	maxCells   = 1_000_000 // of one table
)

// grid builds a ledger.Table cell by cell while merged cells are resolved.
type grid struct {
	rows  [][]gridCell
	width int
}

type gridCell struct {
	cell   ledger.Cell
	blocks []ledger.Block
	used   bool
}

// place puts a cell that is width columns wide and returns false when the table grows beyond its bounds.
func (g *grid) place(row, col, width int, blocks []ledger.Block) bool {
	if !g.reach(row, col+width) {
		return false
	}
	g.rows[row][col] = gridCell{blocks: blocks, used: true}
	g.cover(row, col+1, width-1, row, col)
	return true
}

// cover marks width free cells from row, col as covered by the cell at fromRow, fromCol.
func (g *grid) cover(row, col, width, fromRow, fromCol int) bool {
	if !g.reach(row, col+width) {
		return false
	}
	for c := col; c < col+width; c++ {
		if !g.rows[row][c].used {
			cell := ledger.Cell{Covered: true, FromRow: fromRow, FromCol: fromCol}
			g.rows[row][c] = gridCell{cell: cell, used: true}
		}
	}
	return true
}

// merge continues the cell above row, col; false when there is none.
func (g *grid) merge(row, col, width int) bool {
	if row == 0 || row > len(g.rows) || col >= len(g.rows[row-1]) || !g.rows[row-1][col].used {
		return false
	}
	above := g.rows[row-1][col].cell
	if !above.Covered {
		above.FromRow, above.FromCol = row-1, col
	}
	return g.cover(row, col, width, above.FromRow, above.FromCol)
}

func (g *grid) taken(row, col int) bool {
	return row < len(g.rows) && col < len(g.rows[row]) && g.rows[row][col].used
}

// reach makes sure that row exists and has width cells.
func (g *grid) reach(row, width int) bool {
	g.width = max(g.width, width)
	if g.width > maxColumns || (row+1)*g.width > maxCells {
		return false
	}
	for len(g.rows) <= row {
		g.rows = append(g.rows, nil)
	}
	for len(g.rows[row]) < width {
		g.rows[row] = append(g.rows[row], gridCell{})
	}
	return true
}

// blocks returns the finished table. A table of a single cell is a frame around text and is given as that text;
// tables inside cells become paragraphs of the cell.
func (g *grid) blocks() []ledger.Block {
	g.dropColumns()
	if len(g.rows) == 1 && len(g.rows[0]) == 1 {
		return g.rows[0][0].blocks
	}
	if g.width == 0 {
		return nil
	}
	t := &ledger.Table{Rows: make([][]ledger.Cell, len(g.rows))}
	for r, row := range g.rows {
		t.Rows[r] = make([]ledger.Cell, g.width)
		for c := range t.Rows[r] {
			if c < len(row) {
				t.Rows[r][c] = row[c].cell
				t.Rows[r][c].Paragraphs = flatten(row[c].blocks)
			} else {
				t.Rows[r][c].Paragraphs = []ledger.Paragraph{}
			}
		}
	}
	return []ledger.Block{{Table: t}}
}

// dropColumns removes columns in which every cell belongs to its left neighbour: traces of a grid line that no row
// uses.
func (g *grid) dropColumns() {
	shift := make([]int, g.width+1) // how far a column moves left
	for c := range g.width {
		shift[c+1] = shift[c]
		if c > 0 && g.redundant(c) {
			shift[c+1]++
		}
	}
	if shift[g.width] == 0 {
		return
	}
	for r, row := range g.rows {
		kept := row[:0]
		for c := range row {
			if shift[c+1] > shift[c] {
				continue
			}
			row[c].cell.FromCol -= shift[min(row[c].cell.FromCol, g.width)]
			kept = append(kept, row[c])
		}
		g.rows[r] = kept
	}
	g.width -= shift[g.width]
}

func (g *grid) redundant(col int) bool {
	for _, row := range g.rows {
		if col < len(row) && (!row[col].cell.Covered || row[col].cell.FromCol == col) {
			return false
		}
	}
	return true
}

// flatten lists the paragraphs of a cell, those of tables inside it cell by cell.
func flatten(blocks []ledger.Block) []ledger.Paragraph {
	out := []ledger.Paragraph{}
	for _, b := range blocks {
		if b.Paragraph != nil {
			out = append(out, *b.Paragraph)
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row {
				out = append(out, cell.Paragraphs...)
			}
		}
	}
	return out
}
