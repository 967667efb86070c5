package parse

import (
	"regexp"
	"strings"
)

// guessText finds the text column of a table whose header does not name it: the longest one.
func (r *reader) guessText(g *grid, from int, cols []column) bool {
	best, most := -1, 0
	for c := range cols {
		if cols[c].field != otherField || headerLabel(cols[c].label) != noField {
			continue // a label that is known to be something else
		}
		n := 0
		for i := from; i < len(g.rows); i++ {
			if c < len(g.rows[i]) && !g.rows[i][c].covered {
				n += g.rows[i][c].len()
			}
		}
		if n > most {
			best, most = c, n
		}
	}
	if best < 0 || most < 8*(len(g.rows)-from) {
		return false
	}
	cols[best].field = textField
	return usable(cols)
}

// guessColumns reads a table without a header by what its cells look like.
func (r *reader) guessColumns(g *grid) ([]column, int, bool) {
	if len(g.rows) < 2 || g.width() < 2 {
		return nil, 0, false
	}
	cols := make([]column, g.width())
	for c := range cols {
		cols[c] = column{field: r.guessColumn(g, c)}
	}
	texts := 0
	for i := range cols {
		if cols[i].field == textField {
			texts++
			if texts > 1 {
				cols[i].field = extraTextField
			}
		}
	}
	units := 0
	for _, c := range cols {
		if c.field.unit() {
			units++
		}
	}
	return cols, 0, texts > 0 && units > 0
}

// guessColumn tells what most filled cells of a column look like.
func (r *reader) guessColumn(g *grid, c int) field {
	var units, people, numbers, long, dates, filled int
	for i := range g.rows {
		if c >= len(g.rows[i]) || g.rows[i][c].covered {
			continue
		}
		s := r.page.trim(g.rows[i][c].span)
		if s.empty() {
			continue
		}
		filled++
		switch fit := r.looks(s); fit {
		case numberField:
			numbers++
		case middleField:
			units++
		case personField:
			people++
		case deadlineField:
			dates++
		case textField:
			long++
		}
	}
	switch need := filled/2 + 1; {
	case filled == 0:
		return otherField
	case long >= need:
		return textField
	case units >= need:
		return middleField
	case people >= need:
		return personField
	case numbers >= need:
		return numberField
	case dates >= need:
		return deadlineField
	}
	return otherField
}

// countEnd ends a task that counts what bodies are called after: 建设学校2所.
var countEnd = regexp.MustCompile(`\d(所|处|站|馆|院|校|库|台|段|室|组|队)$`)

// looks tells what a cell's text looks like.
func (r *reader) looks(s span) field {
	key := squeeze(r.page.key(s))
	if bareNumber.MatchString(strings.Trim(key, ".、()")) {
		return numberField
	}
	if _, ok := readWhen(key); ok {
		return deadlineField
	}
	if strings.ContainsAny(key, "。;") || countEnd.MatchString(key) || len([]rune(key)) > 14 && !looksLikeUnit(strings.Split(key, "、")[0]) {
		return textField
	}
	d := r.readBare(s, mixedField)
	if countBodies(d) > 0 && r.allUnitLike(d) {
		return middleField
	}
	for _, e := range d.entries {
		if len(e.people) > 0 && len(e.bodies) == 0 {
			return personField
		}
	}
	if len([]rune(key)) >= 12 {
		return textField
	}
	return otherField
}

// allUnitLike tells whether every name ends or begins as bodies do.
func (r *reader) allUnitLike(d duties) bool {
	for _, e := range d.entries {
		for _, b := range e.bodies {
			if !looksLikeUnit(b.name) {
				return false
			}
		}
	}
	return true
}
