package extract

import (
	"encoding/xml"

	"ducha/app/ledger"
)

// table reads a table with its merged cells. Rows may stand in groups.
func (x *odt) table() ([]ledger.Block, error) {
	g := &grid{}
	row, col := -1, 0
	for open := 1; open > 0; {
		token, err := x.next()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			open--
		case xml.StartElement:
			switch t.Name.Local {
			case "table-row":
				row, col = row+1, 0
				open++
			case "covered-table-cell":
				col += min(times(t, "number-columns-repeated"), maxColumns)
				err = x.skip()
			case "table-cell":
				col, err = x.tableCell(t, g, max(row, 0), col)
			default:
				open++
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return g.blocks(), nil
}

// tableCell reads one cell, which may stand several times, and returns the column behind it.
func (x *odt) tableCell(t xml.StartElement, g *grid, row, col int) (int, error) {
	blocks, err := x.aside(func() ([]ledger.Block, error) { return x.story("table-cell") })
	if err != nil {
		return col, err
	}
	wide, tall := min(times(t, "number-columns-spanned"), maxColumns), min(times(t, "number-rows-spanned"), maxFormRows)
	repeats := min(times(t, "number-columns-repeated"), maxColumns)
	for _, p := range flatten(blocks) {
		x.size += repeats * len(p.Text())
	}
	if x.cells += repeats * wide * tall; x.cells > maxCells || x.size > maxPart {
		return col, tooLarge()
	}
	for range repeats {
		if !g.place(row, col, wide, blocks) {
			return col, tooLarge()
		}
		for below := row + 1; below < row+tall; below++ {
			if !g.cover(below, col, wide, row, col) {
				return col, tooLarge()
			}
		}
		col++
	}
	return col, nil
}
