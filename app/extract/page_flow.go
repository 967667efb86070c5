package extract

import (
	"context"
	"slices"

	"ducha/app/ledger"
)

// pageItem is a line or a table of a page.
type pageItem struct {
	line  pageLine
	table *pageTable
}

func (i pageItem) top() float64 {
	if i.table != nil {
		return i.table.top
	}
	return i.line.y - i.line.size
}

func (i pageItem) bottom() float64 {
	if i.table != nil {
		return i.table.bottom
	}
	return i.line.y
}

// pageSheet is a page cut into items from top to bottom.
type pageSheet struct {
	width, height float64
	items         []pageItem
}

// blocks sets the document: pages cut into lines and tables, page furniture dropped, tables joined.
func (d *printedDocument) blocks(ctx context.Context) ([]ledger.Block, error) {
	sheets := make([]pageSheet, len(d.pages))
	for i, page := range d.pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		sheets[i] = newPageSheet(page)
	}
	dropFurniture(sheets)
	findOpenTables(sheets)
	joinSheets(sheets)
	w := pageWriter{faces: d.typeOf(), layout: layoutOf(sheets), blocks: []ledger.Block{}}
	for i, sheet := range sheets {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := w.sheet(i, sheet); err != nil {
			return nil, err
		}
	}
	w.flush()
	return w.blocks, nil
}

func newPageSheet(page printedPage) pageSheet {
	s := pageSheet{width: page.width, height: page.height}
	tables, left := pageTables(page)
	for i := range tables {
		if tables[i].rows > 0 {
			s.items = append(s.items, pageItem{table: &tables[i]})
		}
	}
	for _, line := range pageLines(left) {
		s.items = append(s.items, pageItem{line: line})
	}
	slices.SortStableFunc(s.items, func(a, b pageItem) int { return compareFloats(a.top(), b.top()) })
	return s
}

// joinSheets makes one table of those that go on at the top of the next page.
func joinSheets(sheets []pageSheet) {
	var open *pageTable // the table at the end of the page before
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
