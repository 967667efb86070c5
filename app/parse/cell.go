package parse

import "strings"

// value returns what a cell shows; own is false where it shows the cell above.
func (t *tableReader) value(i, c int) (s span, own bool) {
	s = t.page.trim(t.grid.at(i, c))
	own = !t.grid.fromAbove(i, c)
	key := t.page.key(s)
	switch {
	case sameAbove(key) && !s.empty(), s.empty() && t.sparse[c]:
		return t.above[c], false
	case !s.empty():
		t.above[c] = s
	}
	if c < len(t.grid.rows[i]) && t.grid.rows[i][c].covered && t.grid.rows[i][c].row == i {
		return span{}, false // covered from the left: that column has shown it
	}
	return s, own
}

// cell reads a responsibility cell.
func (t *tableReader) cell(col column, value span) duties {
	if value.empty() {
		return duties{}
	}
	if labels := findLabels(t.page, value, true); len(labels) > 0 && labels[0].field.duty() && t.page.trim(span{value.a, labels[0].begin}).empty() {
		return t.readEntries(value, false)
	}
	d := t.readValue(labelled{field: col.field, label: col.label, end: value.a}, value)
	if col.field == goalField {
		var kept []entry
		for _, e := range d.entries {
			if !isNothing(squeeze(e.goal)) {
				kept = append(kept, e)
			}
		}
		d.entries = kept
	}
	return d
}

// number reads a number cell: a number keeps only its digits, anything else stays as printed.
func (t *tableReader) number(s span) string {
	no := squeeze(t.page.key(s))
	if m := readMarker(t.page, s.a, s.b); m.style == arabic && m.end == s.b {
		return m.no
	}
	if m := readMarker(t.page, s.a, s.b); m.style != plain && m.end == s.b {
		return m.no
	}
	return strings.Trim(no, "*")
}

// cutNotes takes responsibility brackets out of the text cell.
func (t *tableReader) cutNotes(task *rowTask) {
	var texts []span
	told := countBodies(task.duties) > 0 // the row's own columns say who answers
	for _, s := range task.texts {
		at := s.a
		for _, n := range t.findNotes(s) {
			if n.bare && told {
				continue
			}
			task.duties.add(n.duties)
			texts = append(texts, span{at, n.outer.a})
			at = n.outer.b
		}
		texts = append(texts, span{at, s.b})
	}
	task.texts = texts
}

// pickText chooses the text of a task: the text columns in order; extra columns only where no other text is there.
func (t *tableReader) pickText(text, extra []span) []span {
	var out []span
	for _, s := range text {
		if !s.empty() {
			out = append(out, s)
		}
	}
	if len(out) > 0 && !t.short {
		return out
	}
	for _, s := range extra {
		if !s.empty() {
			out = append(out, s)
		}
	}
	return out
}
