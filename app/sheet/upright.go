package sheet

import (
	"strings"

	"ducha/app/ledger"
)

// Upright tables print the headers down the side, a task below the other: 序号 | 4, 本期进展 | …. They are laid out anew
// with the headers on top.

// record is what one upright table says of one task.
type record map[column]ledger.SheetCell

// turnUpright lays a sheet of upright tables out as one table; false where it is none.
func turnUpright(s ledger.Sheet) (ledger.Sheet, bool) {
	const mostRows, mostCols = 2000, 12 // wider tables do not stand upright
	u := upright{titles: map[column]string{}}
	if len(s.Rows) > mostRows {
		return s, false
	}
	for _, row := range s.Rows {
		if len(row) > mostCols {
			return s, false
		}
		u.take(row)
	}
	_, progress := u.titles[colProgress]
	_, task := u.titles[colTask]
	_, no := u.titles[colNo]
	if !progress || !task && !no || len(u.titles) < 3 {
		return s, false
	}
	return u.sheet(s), true
}

type upright struct {
	lead    [][]ledger.SheetCell // rows before the first header, and those that pair nothing
	records []record
	titles  map[column]string
	order   []column
}

// take reads the pairs of header and answer in a row.
func (u *upright) take(row []ledger.SheetCell) {
	paired := false
	for col := 0; col+1 < len(row); col++ {
		if len(row[col].Shown) > 60 {
			continue
		}
		is := headerOf(row[col].Shown)
		if is == colNone {
			continue
		}
		next := col + 1
		for next+1 < len(row) && strings.TrimSpace(row[next].Shown) == "" {
			next++
		}
		if is != colClaim && next+1 < len(row) && headerOf(row[next].Shown) != colNone {
			continue // headers side by side
		}
		u.put(is, strings.TrimSpace(row[col].Shown), row[next])
		paired, col = true, next
	}
	if !paired {
		u.lead = append(u.lead, row)
	}
}

// put adds one answer. A header that comes again begins the next task.
func (u *upright) put(is column, title string, answer ledger.SheetCell) {
	if _, known := u.titles[is]; !known {
		u.titles[is] = title
		u.order = append(u.order, is)
	}
	last := len(u.records) - 1
	if last < 0 || u.records[last].has(is) {
		u.records = append(u.records, record{})
		last++
	}
	u.records[last][is] = answer
}

func (r record) has(is column) bool {
	_, has := r[is]
	return has
}

// sheet lays the records out below their headers.
func (u *upright) sheet(s ledger.Sheet) ledger.Sheet {
	out := ledger.Sheet{Name: s.Name, Hidden: s.Hidden, Document: s.Document, Notes: s.Notes, Boxes: s.Boxes, Cut: s.Cut, Lead: len(u.lead)}
	head := []ledger.SheetCell{}
	for _, is := range u.order {
		head = append(head, ledger.SheetCell{Shown: u.titles[is], Held: u.titles[is]})
	}
	out.Rows = append(append(out.Rows, u.lead...), head)
	for _, rec := range u.records {
		row := make([]ledger.SheetCell, len(u.order))
		for col, is := range u.order {
			row[col] = rec[is]
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

func markTurned(tables []*table) {
	for _, t := range tables {
		t.turned = true
	}
}

// isLines tells the lines of a document without tables.
func isLines(s ledger.Sheet) bool {
	for _, row := range s.Rows {
		if len(row) > 1 {
			return false
		}
	}
	return s.Document
}
