package parse

import (
	"regexp"
	"slices"
	"strings"
)

// role of an element in the plan.
type kind int

const (
	prose   kind = iota // neither
	heading             // opens a section
	duty                // a task
	part                // goes on with the task before it
)

// element is a numbered or unnumbered stretch of text with the responsibility notes that belong to it.
type element struct {
	mark    marker
	texts   []span // text without the notes, in order
	notes   []note
	whole   span
	level   int  // heading level of the file
	glued   bool // stands in the same line as the element before it
	shared  bool // has no number of its own but shares the line of one that has
	kind    kind
	row     *rowTask // read from a grid
	section *rowSection
	own     bool  // its note stands on a line of its own
	above   style // of an unnumbered heading: the numbered ones right below it
	owner   bool  // an unnumbered heading that names who answers for what is below
}

// bound tells whether a note gives the element to someone; a date alone does so only for a numbered one.
func (e *element) bound() bool {
	for _, n := range e.notes {
		if len(n.duties.copies) > 0 {
			return true
		}
		for _, en := range n.duties.entries {
			if en.field >= leaderField && en.field <= mixedField || en.field.duty() && e.mark.style != plain {
				return true
			}
		}
	}
	return false
}

// onlyNumber tells a number without a text.
func (e *element) onlyNumber() bool {
	if e.mark.style == plain || e.mark.doubtful || len(e.notes) > 0 || e.row != nil {
		return false
	}
	for _, s := range e.texts {
		if !s.empty() {
			return false
		}
	}
	return true
}

// leaderHead tells a line that names nobody but a leader above the numbered tasks of that leader: 包联领导：何川. In such a
// paper the first one stands above all tasks.
func (r *reader) leaderHead(all []*element, e *element, k int, seen *bool) bool {
	for _, n := range e.notes {
		for _, en := range n.duties.entries {
			if en.field != leaderField {
				return false
			}
		}
	}
	if k+1 >= len(r.blocks) || r.blocks[k+1].line == nil {
		return false
	}
	if n := len(all); n > 0 && all[n-1].mark.style != plain && all[n-1].mark.style < arabic {
		return false // it belongs to the numbered heading above it
	}
	next := r.blocks[k+1].line
	if m := r.sure.at(r.page, next.a, next.b); m.style < arabic || m.doubtful {
		return false
	}
	tasks := slices.ContainsFunc(all, func(e *element) bool { return e.mark.style >= arabic })
	*seen = *seen || !tasks && (len(all) == 0 || all[len(all)-1].section == nil && all[len(all)-1].mark.style < arabic)
	return *seen
}

// gridHead reads the line right above a table that says who answers for all of it: labels (责任单位：区教育局), or the name of
// a sheet that is a body.
func (r *reader) gridHead(l *line) (*element, bool) {
	head := &element{section: &rowSection{}, whole: l.span}
	if l.heading > 0 {
		bodies, ok := r.onlyBodies(l.span)
		head.section.title = tidy(r.page.str(l.span))
		head.section.duties.entries = []entry{{field: middleField, bodies: bodies, value: l.span}}
		return head, ok
	}
	notes := r.findNotes(l.span)
	if len(notes) != 1 || l.len() > 80 {
		return nil, false
	}
	before := r.page.trimAny(span{l.a, notes[0].outer.a}, lineSigns)
	head.section.duties = notes[0].duties
	return head, before.empty() && r.page.trimAny(span{notes[0].outer.b, l.b}, "。;").empty() && notes[0].duties.binds()
}

// strangeLabel is a line among those of a task's labels whose own label nobody knows: 改革专班：….
var strangeLabel = regexp.MustCompile(`^[` + lineSigns + `]*\p{Han}{2,8}:[^。;]{1,60}[。;]?$`)

// dropStrangeLabel takes such a line, between a numbered task and its other labels, out of the elements; bodies in it help.
func (r *reader) dropStrangeLabel(all []*element) []*element {
	n := len(all)
	if n < 2 || all[n-1].mark.style != plain || !r.bareElement(all[n-1]) || all[n-2].mark.style == plain || all[n-2].row != nil {
		return all
	}
	line := all[n-1].texts[0]
	if !strangeLabel.MatchString(squeeze(r.page.key(line))) {
		return all
	}
	label, _, _ := strings.Cut(strings.Trim(squeeze(r.page.key(line)), lineSigns), ":")
	if f := readLabel(label); f == textField || f == extraTextField {
		return all // 具体举措：完成造林1万亩。 says more of the task
	}
	if endsWithAny(label, bodyNouns) {
		own := r.readBare(r.behindLabel(line), weakField)
		all[n-2].notes = append(all[n-2].notes, note{outer: line, inner: line, duties: own})
	}
	all[n-2].whole.b, all[n-2].own = line.b, true
	return all[:n-1]
}

// waits tells a number with a note whose text has not come yet.
func (r *reader) waits(e *element) bool {
	return e.mark.style != plain && len(e.notes) > 0 && e.row == nil && e.section == nil && r.textLen(e) == 0
}

// elements cuts the blocks into elements and hangs field lines on the element they belong to.
func (r *reader) elements() []*element {
	var out []*element
	lastValue := [numStyles]int{}
	leaderHeads := false
	r.sure = settleNumbers(r.page, r.lineSpans())
	for k, b := range r.blocks {
		if b.grid != nil {
			out = append(out, r.gridElements(b.grid)...)
			continue
		}
		if b.line.heading > 0 || k+1 < len(r.blocks) && r.blocks[k+1].grid != nil {
			if head, ok := r.gridHead(b.line); ok {
				out = append(out, head)
				continue
			}
		}
		for i, e := range r.cutLine(b.line, &lastValue) {
			if i == 0 && r.isFieldOnly(e) && r.leaderHead(out, e, k, &leaderHeads) {
				section := &rowSection{}
				for _, n := range e.notes {
					section.duties.add(n.duties)
				}
				out = append(out, &element{section: section, whole: e.whole})
				continue
			}
			if i == 0 && r.isFieldOnly(e) {
				out = r.dropStrangeLabel(out)
				if n := len(out); n > 0 && out[n-1].row == nil && out[n-1].section == nil {
					out[n-1].notes = append(out[n-1].notes, e.notes...)
					out[n-1].whole.b = e.whole.b
					out[n-1].own = true
				}
				continue
			}
			if n := len(out); i == 0 && n > 0 && r.saysMore(out[n-1], b.line.span) {
				out[n-1].texts = append(out[n-1].texts, r.behindLabel(e.texts[0]))
				out[n-1].texts = append(out[n-1].texts, e.texts[1:]...)
				out[n-1].notes = append(out[n-1].notes, e.notes...)
				out[n-1].whole.b = e.whole.b
				continue
			}
			if n := len(out); n > 0 && out[n-1].onlyNumber() && e.mark.style == plain {
				e.mark, e.whole.a = out[n-1].mark, out[n-1].whole.a
				out = out[:n-1] // the number stood on the line before
			}
			if n := len(out); n > 0 && i == 0 && e.mark.style == plain && r.waits(out[n-1]) {
				prev := out[n-1]
				prev.texts, prev.whole.b = e.texts, e.whole.b // the note stood between the number and the text
				prev.notes = append(prev.notes, e.notes...)
				continue
			}
			e.level = 0
			if i == 0 {
				e.level = b.line.heading
			}
			out = append(out, e)
		}
	}
	return out
}

// saysMore tells a line that says more of the numbered task above it, among the lines of its labels: 目标任务：….
func (r *reader) saysMore(prev *element, line span) bool {
	if prev.mark.style == plain || prev.row != nil || prev.section != nil || !prev.own || len(prev.texts) != 1 || prev.texts[0].empty() {
		return false
	}
	labels := findLabels(r.page, span{line.a, min(line.b, line.a+maxLabel+2)}, true)
	return len(labels) > 0 && r.page.trim(span{line.a, labels[0].begin}).empty() && (labels[0].field == textField || labels[0].field == extraTextField)
}

// behindLabel is a text without the label it begins with.
func (r *reader) behindLabel(s span) span {
	for i := s.a; i < s.b && i < s.a+maxLabel; i++ {
		if r.page.folded[i] == ':' {
			return r.page.trim(span{i + 1, s.b})
		}
	}
	return s
}

func (r *reader) lineSpans() []span {
	var out []span
	for _, b := range r.blocks {
		if b.line != nil {
			out = append(out, b.line.span)
		}
	}
	return out
}

// isFieldOnly tells an element that is nothing but notes.
func (r *reader) isFieldOnly(e *element) bool {
	if len(e.notes) == 0 || e.mark.style != plain {
		return false
	}
	for _, s := range e.texts {
		if !r.page.trimAny(s, "。;,、:"+lineSigns).empty() {
			return false
		}
	}
	return true
}

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
