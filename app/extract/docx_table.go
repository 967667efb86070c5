package extract

import (
	"context"

	"ducha/app/ledger"
)

// table reads a w:tbl and resolves merged cells (ECMA-376 17.4).
func (d *docx) table(ctx context.Context, n *node) ([]ledger.Block, error) {
	g := &grid{}
	row := 0
	var err error
	each(n, func(tr *node) {
		pr := tr.kid("trPr")
		if tr.name != "tr" || err != nil || pr.kid("del") != nil || isTrue(pr.kid("hidden").on()) {
			return
		}
		err = d.row(ctx, tr, g, row)
		row++
	})
	if err != nil {
		return nil, err
	}
	return g.blocks(), nil
}

func (d *docx) row(ctx context.Context, tr *node, g *grid, row int) (err error) {
	col := columns(tr.kid("trPr").kid("gridBefore"), 0)
	each(tr, func(tc *node) {
		if tc.name != "tc" || err != nil {
			return
		}
		pr := tc.kid("tcPr")
		width := max(1, columns(pr.kid("gridSpan"), 1))
		merged := pr.kid("vMerge")
		if merged != nil && merged.val() != "restart" && g.merge(row, col, width) {
			col += width
			return
		}
		var blocks []ledger.Block
		if blocks, err = d.story(ctx, tc); err != nil {
			return
		}
		if !g.place(row, col, width, blocks) {
			err = tooLarge()
		}
		col += width
	})
	return err
}

// columns reads a number of grid columns; a senseless one becomes the given number.
func columns(n *node, otherwise int) int {
	if v := atoi(n.val(), otherwise); v >= 0 && v <= maxColumns {
		return v
	}
	return otherwise
}
