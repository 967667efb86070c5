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
		if r.giveByNumber(out, b.line.span) {
			continue
		}
		for i, e := range r.cutLine(b.line, &lastValue) {
			if i == 0 && r.isFieldOnly(e) {
				out = r.hangFields(out, e, k, &leaderHeads)
				continue
			}
			if i == 0 && r.addToLast(out, e, b.line.span) {
				continue
			}
			if n := len(out); n > 0 && out[n-1].onlyNumber() && e.mark.style == plain {
				e.mark, e.whole.a = out[n-1].mark, out[n-1].whole.a
				out = out[:n-1] // the number stood on the line before
			}
			if i == 0 && r.fillLast(out, e) {
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

// hangFields gives a line of nothing but labels to the element above it, or makes a heading of leaders of it.
func (r *reader) hangFields(out []*element, e *element, block int, leaderHeads *bool) []*element {
	if r.leaderHead(out, e, block, leaderHeads) {
		section := &rowSection{}
		for _, n := range e.notes {
			section.duties.add(n.duties)
		}
		return append(out, &element{section: section, whole: e.whole})
	}
	out = r.dropStrangeLabel(out)
	if n := len(out); n > 0 && out[n-1].row == nil && out[n-1].section == nil {
		out[n-1].notes = append(out[n-1].notes, e.notes...)
		out[n-1].whole.b = e.whole.b
		out[n-1].own = true
	}
	return out
}

// addToLast adds a line that says more of the task above it to that task; false where it says something else.
func (r *reader) addToLast(out []*element, e *element, line span) bool {
	n := len(out)
	if n == 0 || !r.saysMore(out[n-1], line) {
		return false
	}
	last := out[n-1]
	last.texts = append(append(last.texts, r.behindLabel(e.texts[0])), e.texts[1:]...)
	last.notes = append(last.notes, e.notes...)
	last.whole.b = e.whole.b
	return true
}

// fillLast gives a line to a number above it whose note stood between the two; false where none waits for its text.
func (r *reader) fillLast(out []*element, e *element) bool {
	n := len(out)
	if n == 0 || e.mark.style != plain || !r.waits(out[n-1]) {
		return false
	}
	last := out[n-1]
	last.texts, last.whole.b = e.texts, e.whole.b
	last.notes = append(last.notes, e.notes...)
	return true
}

// saysMore tells a line that says more of the numbered task above it, among the lines of its labels: 目标任务：….
func (r *reader) saysMore(prev *element, line span) bool {
	if prev.mark.style == plain || prev.row != nil || prev.section != nil || !prev.own || len(prev.texts) != 1 || prev.texts[0].empty() {
		return false
	}
	return r.labelsText(line)
}

// labelsText tells a line that begins with a label of a task's text: 目标任务：….
func (r *reader) labelsText(line span) bool {
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
