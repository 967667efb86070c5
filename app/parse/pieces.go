package parse

import "strings"

// cutLine cuts one line into elements: behind every responsibility note something new begins, unless the sentence
// goes on.
func (r *reader) cutLine(l *line, last *[numStyles]int) []*element {
	t := r.page
	notes := r.findNotes(l.span)
	var out []*element
	at := l.a
	for i := 0; i <= len(notes); i++ {
		end := l.b
		if i < len(notes) {
			end = notes[i].outer.a
		}
		between := t.trim(span{at, end})
		if i > 0 {
			between = t.trim(span{skipSet(t, at, end, " 。;,、"), end})
		}
		if between.empty() && len(out) > 0 || i == len(notes) && between.empty() {
			if i < len(notes) {
				r.attach(out[len(out)-1], notes[i])
				at = notes[i].outer.b
			}
			continue
		}
		pieces := r.cutPieces(between, last, i > 0, i > 0 || len(notes) > 0)
		if i > 0 && len(pieces) > 0 && pieces[0].mark.style == plain {
			if r.goesOn(out[len(out)-1], pieces[0], i == len(notes), span{at, end}) {
				prev := out[len(out)-1]
				if first := t.first(span{at, end}); first == ',' || first == '、' {
					pieces[0].texts[0].a = at
				}
				prev.texts = append(prev.texts, pieces[0].texts...)
				prev.whole.b = pieces[0].whole.b
				pieces = pieces[1:]
			} else {
				pieces[0].glued = true
				pieces[0].shared = i < len(notes)
			}
		}
		out = append(out, pieces...)
		if i < len(notes) {
			if len(out) == 0 {
				out = append(out, &element{whole: notes[i].outer})
			}
			r.attach(out[len(out)-1], notes[i])
			at = notes[i].outer.b
		}
	}
	return out
}

func (r *reader) attach(e *element, n note) {
	e.notes = append(e.notes, n)
	e.whole.a = min(e.whole.a, n.outer.a)
	e.whole.b = max(e.whole.b, n.outer.b)
}

// goesOn tells whether text behind a note belongs to the task before it: the sentence goes on after a comma, or
// it is the line's last words and no heading.
func (r *reader) goesOn(prev, next *element, atEnd bool, gap span) bool {
	if !atEnd {
		return false
	}
	t := r.page
	first := t.first(gap)
	if first == ',' || first == '、' {
		return true
	}
	s := next.texts[0]
	return s.len() > 30 || strings.ContainsRune("。;!", t.last(s)) || s.len() < 3
}

// cutPieces cuts a stretch without notes at the numbers glued into it: a heading glued to the note before, a task
// glued to its heading. Numbers inside a sentence count only if they go on counting.
func (r *reader) cutPieces(s span, last *[numStyles]int, glued, deep bool) []*element {
	t := r.page
	m := r.sure.at(t, s.a, s.b)
	if m.style != plain && m.doubtful && m.value != last[m.style]+1 {
		m = marker{end: s.a}
	}
	if m.style != plain {
		last[m.style] = m.value
		resetBelow(last, m.style)
	}
	e := &element{mark: m, whole: s}
	body := span{min(max(m.end, s.a), s.b), s.b}
	out := []*element{e}
	if next, ok := r.doubleMarker(m, body, last); ok {
		e.whole.b, e.texts = body.a, []span{{body.a, body.a}}
		return append(out, r.cutPieces(span{next, s.b}, last, glued, deep)...)
	}
	if deep {
		if cut, ok := r.innerMarker(body, m, last, glued); ok {
			rest := r.cutPieces(span{cut, s.b}, last, glued, deep)
			body.b, e.whole.b = cut, cut
			out = append(out, rest...)
		}
	}
	body = t.trim(body)
	e.texts = []span{body}
	if m.style == plain && body.empty() {
		return out[1:]
	}
	return out
}

// doubleMarker finds the number of the first line below a heading that is nothing but a number: （一）1.….
func (r *reader) doubleMarker(m marker, body span, last *[numStyles]int) (int, bool) {
	if m.style != cnComma && m.style != cnParen {
		return 0, false
	}
	next := r.sure.at(r.page, body.a, body.b)
	ok := next.style >= arabic && !next.doubtful && next.end < body.b && (next.value == 1 || next.value == last[next.style]+1)
	return body.a, ok
}

func resetBelow(last *[numStyles]int, s style) {
	for below := s + 1; below < numStyles; below++ {
		if below != arabic {
			last[below] = 0
		}
	}
}

// countsOn tells whether the next number of a style stands in a stretch: 实施三大工程：（1）…，（2）… is one sentence.
func (r *reader) countsOn(s span, st style, value int) bool {
	for i := s.a; i < s.b; i++ {
		if m := readMarker(r.page, i, s.b); isOpener(r.page.folded[i]) && m.style == st && m.value == value {
			return true
		}
	}
	return false
}

// innerMarker finds a number inside a piece at which a new piece begins. Only where a heading number came first, or in a
// line that holds several tasks, can one be glued in.
func (r *reader) innerMarker(body span, m marker, last *[numStyles]int, glued bool) (int, bool) {
	t := r.page
	headed := m.style == chapter || m.style == cnComma || m.style == cnParen
	if !headed && !(m.style == plain) {
		return 0, false
	}
	for i := body.a + 2; i < body.b-4; i++ {
		prev := t.folded[i-1]
		if isOpener(t.folded[i]) || t.folded[i] == '第' || isDigit(t.folded[i]) || numerals[t.folded[i]] > 0 || t.folded[i] == '十' {
			if isDigit(prev) || prev == '.' || numerals[prev] > 0 || prev == '第' || prev == '(' || prev == '“' || prev == '、' || prev == '十' || isOpener(prev) {
				continue
			}
			n := readMarker(t, i, body.b)
			if n.style == plain || n.style <= m.style || n.doubtful || n.style.dotted() || n.style == circled || n.style == arParen && m.style == plain {
				continue
			}
			if n.style == arabic && (t.folded[n.end-1] == '、' && !glued && !headed) {
				continue
			}
			if n.value == last[n.style]+1 || n.value == 1 && headed {
				return i, !(n.style == arParen && n.value == 1 && prev == ':' && r.countsOn(span{n.end, body.b}, arParen, 2))
			}
		}
		if isOpener(t.folded[i]) {
			if at, _, ok := closing(t, i, body.b); ok {
				i = at
			}
		}
	}
	return 0, false
}
