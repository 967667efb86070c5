package parse

import (
	"slices"
	"strings"
)

// note is one responsibility bracket, or a run of labels without brackets: where it stands, where its inside is, and
// what it says.
type note struct {
	outer, inner span
	duties       duties
	unclosed     bool
	mixed        bool
	bare         bool   // a bracket without labels
	marks        string // the kind of bracket as printed, "" without
}

// findNotes finds the responsibility notes of one line in order.
func (r *reader) findNotes(line span) []note {
	t := r.page
	var out []note
	failed := 0
	for i := line.a; i < line.b && failed < maxFailed; i++ {
		if !isOpener(t.folded[i]) {
			continue
		}
		n, next, ok := r.readNote(i, line)
		if !ok && n.unclosed {
			failed++
		}
		if ok {
			out = append(out, n)
		}
		i = max(i, next-1)
	}
	from := line.a
	if n := len(out); n > 0 {
		from = out[n-1].outer.b
	}
	for runs := 0; from < line.b && runs < maxRuns; runs++ {
		window := span{from, min(line.b, from+runWindow)}
		run, ok := r.labelRun(line, window)
		if from = window.b; ok {
			out = append(out, run)
			from = run.outer.b
		}
	}
	if len(out) == 0 {
		if last, ok := r.lastSentence(line); ok {
			out = append(out, last)
		} else if tail, ok := r.dashTail(line); ok {
			out = append(out, tail)
		} else if tail, ok := r.blankTail(line); ok {
			out = append(out, tail)
		}
	}
	return out
}

// maxNote bounds the characters of a responsibility bracket, maxOpen those of one that never closes, maxFailed the
// unclosed brackets of a line that are tried.
const (
	maxNote   = 1500
	maxOpen   = 500
	maxFailed = 40
)

// readNote reads the bracket that opens at i if it carries a responsibility. next is where to go on looking.
func (r *reader) readNote(i int, line span) (n note, next int, ok bool) {
	t := r.page
	at, mixed, closed := closing(t, i, line.b)
	if !closed {
		at = min(at, i+maxOpen)
	}
	n.unclosed = !closed
	inner := doubled(t, span{i + 1, at})
	if inner.len() > maxNote {
		return n, i + 1, false
	}
	looked, found := inner, findLabels(t, inner, false)
	labels := dutyLabels(found)
	if len(labels) == 0 {
		if !closed {
			return r.openNote(i, at, line)
		}
		return r.bareNote(i, at, mixed, line)
	}
	if said := firstRule.FindStringIndex(t.key(inner)); said != nil && said[0] == 0 && !strings.ContainsRune(t.key(inner), ':') {
		return n, at, false // （第一责任单位为牵头单位，下同） says how to read the names
	}
	if t.trimAny(span{i + 1, labels[0].begin}, ",;。、").len() > 40 {
		return note{}, i + 1, false
	}
	if stop := r.nextNote(inner); stop > 0 {
		closed, at, inner.b = false, stop, stop
	}
	n = note{outer: span{i, at}, inner: inner, unclosed: !closed, mixed: mixed, marks: string(t.printed[i])}
	if closed {
		n.marks += string(t.printed[at])
		n.outer.b = swallow(t, at+1, line.b)
		n.mixed = n.mixed || n.outer.b > at+1
		r.extend(&n, line)
	}
	if said := r.cutRemark(n.inner); said == looked {
		n.duties = r.readLabelled(said, found, false)
	} else {
		n.duties = r.readEntries(said, false)
	}
	return n, n.outer.b, n.duties.has()
}

// remarkWords are said of the notes themselves behind the list of the first one.
var remarkWords = []string{"不再", "下同", "均需", "均须", "均涉及", "均由", "以下"}

// cutRemark takes a sentence behind the names off a bracket: …。以下措施均需各镇落实，不再单独列出.
func (r *reader) cutRemark(inner span) span {
	t := r.page
	for i := inner.a; i < inner.b-4; i++ {
		rest := span{i + 1, inner.b}
		if t.folded[i] == '。' && len(findLabels(t, rest, false)) == 0 && slices.ContainsFunc(remarkWords, func(w string) bool { return strings.Contains(t.key(rest), w) }) {
			return span{inner.a, i}
		}
	}
	return inner
}

// doubled takes a second pair of brackets off the inside of one: （（牵头单位：区发改局））.
func doubled(t *text, inner span) span {
	if inner.len() > 4 && isOpener(t.folded[inner.a]) {
		if at, _, ok := closing(t, inner.a, inner.b); ok && at == inner.b-1 {
			return span{inner.a + 1, at}
		}
	}
	return inner
}

// dutyLabels are the labels of those in a bracket that give out work.
func dutyLabels(found []labelled) []labelled {
	var out []labelled
	for _, l := range found {
		if l.field.duty() && l.field != goalField {
			out = append(out, l)
		}
	}
	return out
}

// nextNote finds, inside a bracket, the next bracket that opens with a leading label: then the one that holds it was
// never closed, and its end is the number of the next task or that bracket's own task. It returns 0 where there is none.
func (r *reader) nextNote(inner span) int {
	t := r.page
	for i := inner.a; i < inner.b; i++ {
		if !isOpener(t.folded[i]) {
			continue
		}
		labels := findLabels(t, span{i + 1, min(inner.b, i+24)}, false)
		if len(labels) == 0 || labels[0].begin > i+2 || !labels[0].field.duty() {
			continue
		}
		for j := i; j > inner.a+4; j-- {
			if m := readMarker(t, j, i); m.style != plain && !m.style.dotted() && !isDigit(t.folded[j-1]) && (!m.doubtful || isCloser(t.folded[j-1])) && (isOpener(t.folded[j]) || !isOpener(t.folded[j-1])) {
				return j
			}
		}
		return 0
	}
	return 0
}

// swallow skips closers that close nothing (〕〕, )]).
func swallow(t *text, i, end int) int {
	for j := i; j < end; j++ {
		switch {
		case isCloser(t.folded[j]):
			i = j + 1
		case t.folded[j] != ' ':
			return i
		}
	}
	return i
}

// extend goes on where a bracket was closed too early: right behind it, after a separator, another label follows that
// no bracket opens.
func (r *reader) extend(n *note, line span) {
	t := r.page
	j := skipSet(t, n.outer.b, line.b, " ,;、")
	if j == n.outer.b || j >= line.b || isOpener(t.folded[j]) {
		return
	}
	labels := findLabels(t, span{j, min(line.b, j+maxLabel)}, false)
	if len(labels) == 0 || labels[0].begin != j || !labels[0].field.duty() {
		return
	}
	end := j
	for end < line.b && !isCloser(t.folded[end]) {
		if isOpener(t.folded[end]) {
			if at, _, ok := closing(t, end, line.b); ok {
				end = at
			}
		}
		end++
	}
	n.inner.b, n.outer.b = end, swallow(t, end, line.b)
}
