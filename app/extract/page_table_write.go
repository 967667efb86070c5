package extract

import (
	"slices"

	"ducha/app/ledger"
)

// pageColumn is the place of a cell between the edges of its table.
type pageColumn struct{ from, to int }

// blocks gives the finished table. Columns are the edges that cells of any row have. Error: file_too_large.
func (t *pageTable) blocks(faces pageFaces) ([]ledger.Block, error) {
	xs := t.edges()
	margins := t.margins(xs)
	g := &grid{}
	for _, c := range t.cells {
		col := columnOf(xs, c)
		if col.from >= col.to {
			continue
		}
		content := paragraphBlocks(c.paragraphsIn(c.x1-c.x0-2*margins[col], faces))
		if g.taken(c.row, col.from) { // edges that came too close on another page
			g.add(c.row, col.from, content)
			continue
		}
		if !g.place(c.row, col.from, col.to-col.from, content) {
			return nil, tooLarge()
		}
		for row := c.row + 1; row < c.end; row++ {
			g.cover(row, col.from, col.to-col.from, c.row, col.from)
		}
	}
	return g.blocks(), nil
}

func paragraphBlocks(paragraphs []ledger.Paragraph) []ledger.Block {
	out := make([]ledger.Block, len(paragraphs))
	for i := range paragraphs {
		out[i].Paragraph = &paragraphs[i]
	}
	return out
}

// add puts more text into the cell at row, col, or into the one that covers it.
func (g *grid) add(row, col int, content []ledger.Block) {
	if c := g.rows[row][col].cell; c.Covered {
		row, col = c.FromRow, c.FromCol
	}
	g.rows[row][col].blocks = append(g.rows[row][col].blocks, content...)
}

func columnOf(xs []float64, c pageCell) pageColumn {
	return pageColumn{nearestEdge(xs, c.x0), nearestEdge(xs, c.x1)}
}

// nearestEdge returns which of the sorted edges is nearest.
func nearestEdge(xs []float64, x float64) int {
	i, _ := slices.BinarySearch(xs, x)
	if i == len(xs) || i > 0 && x-xs[i-1] < xs[i]-x {
		return i - 1
	}
	return i
}

// margins is the room that each column leaves between its edges and its lines, told by the line nearest to the edge.
func (t *pageTable) margins(xs []float64) map[pageColumn]float64 {
	const least, most = 1.0, 6.0 // points
	out := map[pageColumn]float64{}
	for _, c := range t.cells {
		col := columnOf(xs, c)
		margin, ok := out[col]
		if !ok {
			margin = most
		}
		for _, l := range c.lines {
			margin = min(margin, max(least, l.x0-c.x0))
		}
		out[col] = margin
	}
	return out
}
