package parse

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// rowSection is a group row: a heading between the rows, with the responsibility it may carry.
type rowSection struct {
	title  string
	mark   marker
	duties duties
}

// sectionRow reads a group row; false where the row is none.
func (t *tableReader) sectionRow(i int) bool {
	s, ok := t.onlyCell(i)
	if !ok {
		return false
	}
	m := readMarker(t.page, s.a, s.b)
	sec := &rowSection{mark: m}
	title := s
	for _, n := range t.findNotes(s) {
		sec.duties.add(n.duties)
		title.b = min(title.b, n.outer.a)
	}
	named := t.page.trim(span{max(m.end, title.a), title.b})
	if bodies, ok := t.groupBodies(named); ok {
		sec.duties.entries = append(sec.duties.entries, entry{field: middleField, bodies: bodies, value: title})
	} else if own, ok := t.leadingWords(named); ok {
		sec.duties.entries = append(sec.duties.entries, own)
	}
	sec.title = tidy(t.page.str(title))
	if strings.HasPrefix(squeeze(foldString(sec.title)), "注:") || isTitle(sec.title) && m.style == plain {
		return true
	}
	t.out = append(t.out, &element{section: sec, whole: s})
	t.last = nil
	return true
}

// onlyCell returns the text of a group row: one cell over all columns, or one filled cell that is a heading.
func (t *tableReader) onlyCell(i int) (span, bool) {
	if t.filled(i) != 1 {
		return span{}, false
	}
	row := t.grid.rows[i]
	at, merged := -1, false
	for c, cell := range row {
		if !cell.covered && !t.page.trim(cell.span).empty() {
			at = c
		}
		merged = merged || cell.covered && cell.row == i
	}
	for c := range row {
		if t.grid.fromAbove(i, c) && c < len(t.cols) && t.cols[c].field != sectionField && t.cols[c].field != numberField {
			return span{}, false // a row under a merged cell
		}
	}
	s := t.page.trim(row[at].span)
	if merged || at >= len(t.cols) {
		return s, true
	}
	m := readMarker(t.page, s.a, s.b)
	isHeading := m.style != plain && m.style < arabic
	switch t.cols[at].field {
	case numberField:
		return s, !bareNumber.MatchString(squeeze(t.page.key(s)))
	case sectionField:
		return s, true
	}
	return s, isHeading
}

// groupBodies reads a group row that names the bodies of its tasks, in a table without a column of bodies.
func (t *tableReader) groupBodies(s span) ([]body, bool) {
	for _, col := range t.cols {
		if col.field.unit() {
			return nil, false
		}
	}
	if at := countTail.FindStringIndex(t.page.key(s)); at != nil {
		s.b = s.a + utf8.RuneCountInString(t.page.key(s)[:at[0]])
	}
	return t.onlyBodies(t.page.trimAny(s, ":"))
}

// countTail is how many tasks a group row or a heading says it has: 区工信局（2项）.
var countTail = regexp.MustCompile(`[(]?共?\d{1,3}[项个件条][)]?$`)
