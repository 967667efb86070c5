package parse

import (
	"slices"
	"strings"
)

// column is one column of a grid and what its header announces.
type column struct {
	field field
	label string
}

// columns finds the header of a grid: where it ends (below 0 for a table of another kind), and what each column holds. ok
// is false where the grid is no table of tasks.
func (r *reader) columns(g *grid) (cols []column, from int, ok bool) {
	for i := range g.rows {
		if !r.isHeader(g, i) {
			continue
		}
		last := i
		for last+1 < len(g.rows) && r.isHeader(g, last+1) && last-i < 3 {
			last++
		}
		if r.isOtherTable(g, i, last) {
			return nil, -1, false
		}
		cols = r.readHeader(g, i, last)
		if r.markColumns(g, last+1, cols) && usable(cols) {
			return cols, last + 1, true
		}
		if usable(cols) || r.notedCells(g, last+1, cols) || r.guessText(g, last+1, cols) {
			return cols, last + 1, true
		}
		if i > 8 {
			break
		}
	}
	if len(g.rows) > 2 && slices.ContainsFunc([]int{0, 1, 2}, func(i int) bool { return r.isOtherTable(g, i, i) }) {
		return nil, -1, false
	}
	return r.guessColumns(g)
}

// officeNouns are the parts of one body; in a body's own plan they answer for the tasks.
var officeNouns = []string{"科室", "处室", "部室", "股室", "室所", "科所"}

// settleOffices takes columns of offices for units where no column names bodies: 责任科室, 配合处室.
func settleOffices(cols []column) []column {
	for _, c := range cols {
		if c.field.unit() && c.field != weakField {
			return cols
		}
	}
	for i, c := range cols {
		label := squeeze(foldString(c.label))
		verb := label
		for _, noun := range officeNouns {
			verb = strings.TrimSuffix(verb, noun)
		}
		if c.field != otherField || verb == label || !hasVerb(verb) {
			continue
		}
		if cols[i].field = readLabel(verb + "部门"); !cols[i].field.unit() {
			cols[i].field = middleField
		}
	}
	return cols
}

// settleMeasures takes a column 单位 for measures where another one names the bodies.
func settleMeasures(cols []column) []column {
	bodies, measure := 0, -1
	for i, c := range cols {
		if c.field.unit() {
			bodies++
		}
		if squeeze(c.label) == "单位" {
			measure = i
		}
	}
	if measure >= 0 && bodies > 1 {
		cols[measure].field = otherField
	}
	return cols
}

// settleText keeps one text column: without one, the first extra column is it.
func settleText(cols []column) []column {
	cols = settleMeasures(settleOffices(cols))
	for _, c := range cols {
		if c.field == textField {
			return cols
		}
	}
	for i, c := range cols {
		if c.field == extraTextField {
			cols[i].field = textField
			break
		}
	}
	return cols
}

// usable tells whether the columns hold tasks and who answers for them.
func usable(cols []column) bool {
	text, who := false, false
	for _, c := range cols {
		text = text || c.field == textField
		who = who || c.field == markField || c.field.unit() || c.field == leaderField || c.field == personField
	}
	return text && who
}

// notedCells tells whether the text column itself carries responsibility notes.
func (r *reader) notedCells(g *grid, from int, cols []column) bool {
	for c, col := range cols {
		if col.field != textField {
			continue
		}
		for i := from; i < min(len(g.rows), from+20); i++ {
			if len(r.findNotes(g.at(i, c))) > 0 {
				return true
			}
		}
	}
	return false
}
