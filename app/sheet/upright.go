package sheet

import (
	"regexp"
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

// turnAcross lays a sheet whose tasks stand side by side, with the headers down the first column, out with the headers on
// top; false where it is none.
func turnAcross(s ledger.Sheet) (ledger.Sheet, bool) {
	const mostRows, mostCols = 60, 300 // a row a header, a column a task
	first, width := -1, 0
	found, further := map[column]bool{}, map[[2]int]bool{} // headers of the first column, and texts like them in others
	for r, row := range s.Rows {
		if r > mostRows || len(row) > mostCols {
			return s, false
		}
		if len(row) == 0 {
			continue
		}
		is := headerOf(row[0].Shown)
		if is == colNone {
			continue
		}
		if first < 0 {
			first = r
		}
		if found[is] {
			return s, false
		}
		for col := 1; col < len(row); col++ {
			if beside := headerOf(row[col].Shown); beside != colNone && !isChoice(squeeze(row[col].Shown)) {
				further[[2]int{col, int(beside)}] = true
			}
		}
		found[is], width = true, max(width, len(row))
	}
	if !found[colProgress] || !found[colTask] && !found[colNo] || len(found) < 4 || width < 3 || len(further) > 1 {
		return s, false
	}
	out := ledger.Sheet{Name: s.Name, Hidden: s.Hidden, Document: s.Document, Notes: s.Notes, Boxes: s.Boxes, Cut: s.Cut, Lead: first, Rows: s.Rows[:first:first]}
	for col := range width {
		row := []ledger.SheetCell{}
		for r := first; r < len(s.Rows); r++ {
			row = append(row, s.Cell(r, col))
		}
		out.Rows = append(out.Rows, row)
	}
	return out, true
}

// partAtTabs gives the lines of a document that are parted by tabs cells of their own; false where fewer than two are.
func partAtTabs(s ledger.Sheet) (ledger.Sheet, bool) {
	if !isLines(s) {
		return s, false
	}
	const fewest, mostCols = 2, 60 // tabs in a line, of which as many lines at least
	out, parted := s, 0
	out.Rows = make([][]ledger.SheetCell, len(s.Rows))
	for r, row := range s.Rows {
		fields := strings.Split(s.Cell(r, 0).Shown, "\t")
		if len(fields) <= fewest || len(fields) > mostCols {
			out.Rows[r] = row
			continue
		}
		parted++
		for _, field := range fields {
			field = strings.TrimSpace(field)
			out.Rows[r] = append(out.Rows[r], ledger.SheetCell{Shown: field, Held: field})
		}
	}
	out.Lead = 0
	return out, parted >= fewest
}

var labelled = regexp.MustCompile(`^\s*(\p{Han}{2,10}(?:[(（][^()（）]*[)）])?)\s*[:：]\s*(.+)$`)

// turnLabelled lays lines that each name their column (任务序号：62) out as a table; false where they do not.
func turnLabelled(s ledger.Sheet) (ledger.Sheet, bool) {
	out := s
	out.Lead, out.Rows = 0, make([][]ledger.SheetCell, len(s.Rows))
	for r, row := range s.Rows {
		if len(row) > 1 {
			return s, false
		}
		out.Rows[r] = row
		if m := labelled.FindStringSubmatch(s.Cell(r, 0).Shown); m != nil && headerOf(m[1]) != colNone && !unitLabel.MatchString(squeeze(s.Cell(r, 0).Shown)) {
			out.Rows[r] = []ledger.SheetCell{{Shown: m[1], Held: m[1]}, {Shown: m[2], Held: m[2]}}
		}
	}
	return turnUpright(out)
}
