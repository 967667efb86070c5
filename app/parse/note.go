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
	labels := r.noteLabels(inner)
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
	n.duties = r.readEntries(r.cutRemark(n.inner), false)
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

// noteLabels finds the responsibility labels that stand in a bracket outside its inner brackets.
func (r *reader) noteLabels(inner span) []labelled {
	var out []labelled
	for _, l := range findLabels(r.page, inner, false) {
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

// bareNote reads a bracket without labels: （区发改局牵头，区财政局等按职责分工负责）. A list of names without a verb
// counts only where a sentence ended before it.
func (r *reader) bareNote(i, at int, mixed bool, line span) (note, int, bool) {
	t := r.page
	inner := span{i + 1, at}
	if c, ok := sameNote(t.key(inner)); ok {
		n := note{outer: span{i, swallow(t, at+1, line.b)}, inner: inner, mixed: mixed, marks: string(t.printed[i]) + string(t.printed[at])}
		n.duties.copies = c
		return n, n.outer.b, true
	}
	if inner.len() < 3 || inner.len() > 600 || isLabelAlone(t.key(inner)) {
		return note{}, i + 1, false
	}
	if slices.ContainsFunc(remarkHeads, func(w string) bool { return strings.HasPrefix(t.key(inner), w) }) {
		return note{}, i + 1, false
	}
	key := t.trimAny(inner, "。;,")
	verb := endsWithDuty(t.key(key)) || r.groupVerb(inner)
	d := r.readBare(inner, noField)
	if !verb {
		before := t.trim(span{line.a, i})
		ended := !before.empty() && strings.ContainsRune("。;!", t.folded[before.b-1]) || isCloser(t.last(before))
		rest := t.trimAny(span{at + 1, line.b}, "。;,")
		atEnd := rest.empty() || readMarker(t, rest.a, rest.b).style != plain
		if !ended && !atEnd || !r.allBodies(d) || !ended && !atEnd {
			return note{}, i + 1, false
		}
		if !ended && countBodies(d) < 2 && (strings.ContainsRune(t.key(before), ':') || !r.isOneOffice(d)) {
			return note{}, i + 1, false
		}
	} else if first := t.first(span{at + 1, line.b}); !r.mostBodies(d) || first == ',' || first == '、' {
		return note{}, i + 1, false // names nobody, or stands in the middle of a sentence
	}
	n := note{outer: span{i, swallow(t, at+1, line.b)}, inner: inner, mixed: mixed, bare: true, marks: string(t.printed[i]) + string(t.printed[at]), duties: d}
	return n, n.outer.b, true
}

// openNote reads a bracket without labels that is never closed: a sentence ended before it, and up to the end of the line it
// holds nothing but bodies. 〔县财政局（县民生办）牵头，各镇配合
func (r *reader) openNote(i, at int, line span) (note, int, bool) {
	t := r.page
	before, inner := t.trim(span{line.a, i}), t.trimAny(span{i + 1, line.b}, "。;,")
	n := note{unclosed: true}
	if at < line.b || inner.len() < 3 || before.empty() || !strings.ContainsRune("。;!", t.folded[before.b-1]) {
		return n, i + 1, false
	}
	if n.duties = r.readBare(inner, noField); !r.allBodies(n.duties) {
		return n, i + 1, false
	}
	n.outer, n.inner, n.bare, n.marks = span{i, line.b}, inner, true, string(t.printed[i])
	return n, line.b, true
}

// isLabelAlone tells a bracket that holds nothing but a label; collectives are made of the words of labels too: 市政府各部门、
// 各县（区）政府负责.
func isLabelAlone(key string) bool {
	return readLabel(key) != noField && !strings.Contains(key, "、各") && !strings.HasSuffix(key, "负责")
}

// isOneOffice tells a list of one body that is an office of the government.
func (r *reader) isOneOffice(d duties) bool {
	return len(d.entries) == 1 && len(d.entries[0].bodies) == 1 && isOffice(foldString(d.entries[0].bodies[0].name))
}

// remarkHeads begin brackets that say more of the word before them: （包括通算中心、智算中心）.
var remarkHeads = []string{"包括", "包含", "含", "不含", "如", "即", "其中", "例如", "比如", "原", "除", "简称", "以下简称", "详见", "见"}

// endsWithDuty tells a note's last words: …负责, …牵头, …配合.
func endsWithDuty(key string) bool {
	if role, _ := roleTail(key); role != "" {
		return true
	}
	return hasDutyTail(key) || strings.HasSuffix(key, "职责分工")
}

// groupVerb tells whether any group inside the bracket ends with a role verb.
func (r *reader) groupVerb(inner span) bool {
	for _, part := range splitTop(r.page, inner, isUnitSep) {
		key := r.page.key(r.page.trim(part))
		if role, cut := roleTail(key); role != "" && part.len() > cut+2 || len(key) > 12 && endsWithAny(key, []string{"负责", "指导"}) {
			return true
		}
	}
	return false
}

func countBodies(d duties) int {
	n := 0
	for _, e := range d.entries {
		n += len(e.bodies)
	}
	return n
}

// allBodies tells whether every name looks like a body's.
func (r *reader) allBodies(d duties) bool {
	n := 0
	for _, e := range d.entries {
		for _, b := range e.bodies {
			if !looksLikeUnit(b.name) || len([]rune(b.name)) < 3 && !strings.HasPrefix(b.name, "各") {
				return false
			}
			n++
		}
	}
	return n > 0
}

// mostBodies tells whether at least half of the names look like a body's.
func (r *reader) mostBodies(d duties) bool {
	n, good := 0, 0
	for _, e := range d.entries {
		for _, b := range e.bodies {
			n++
			if looksLikeUnit(b.name) {
				good++
			}
		}
		n += len(e.people)
		good += len(e.people)
	}
	return n > 0 && good*2 >= n
}

// lineSigns may stand before a label at the beginning of a line.
const lineSigns = "()*-—–·●▲★◆■▪>"

// labelRun reads labels that stand in a line without brackets, behind the text or on a line of their own:
// …。 牵头领导：甲 责任单位：乙. It takes in everything up to the end of the line.
func (r *reader) labelRun(line, window span) (note, bool) {
	t := r.page
	labels := findLabels(t, window, true)
	for i, l := range labels {
		if l.field == progressField && r.page.trimAny(span{line.a, l.begin}, lineSigns).empty() {
			return note{outer: span{l.begin, line.b}, inner: line, duties: r.readEntries(span{l.begin, line.b}, true)}, true
		}
		if !l.field.duty() || l.field.unit() && !hasVerb(l.label) || r.insideBracket(line, l.begin) {
			continue
		}
		atStart := t.trimAny(span{line.a, l.begin}, lineSigns).empty()
		if !atStart && (l.field == goalField || l.field == goalsField || l.field == deadlineField || plainLabels[l.label] != noField && !r.opensRun(line, labels[i:])) {
			continue
		}
		if !atStart && l.field == middleField && !hasNoun(l.label) && !r.opensRun(line, labels[i:]) {
			continue
		}
		whole := span{l.begin, r.runEnd(span{l.begin, line.b})}
		n := note{outer: whole, inner: t.trimAny(whole, "。;,"), duties: r.readEntries(whole, true)}
		return n, n.duties.has()
	}
	return note{}, false
}

// maxRuns bounds the label runs of one line, runWindow the characters in which the next one is looked for at a time.
const (
	maxRuns   = 400
	runWindow = 4000
)

// runEnd is where a run of labels ends: at a full stop behind which a number and a sentence follow.
func (r *reader) runEnd(s span) int {
	t := r.page
	for i := s.a; i < s.b; i++ {
		if isOpener(t.folded[i]) {
			if at, _, ok := closing(t, i, s.b); ok {
				i = at
			}
			continue
		}
		if t.folded[i] != '。' {
			continue
		}
		rest := t.trim(span{i + 1, s.b})
		if m := readMarker(t, rest.a, rest.b); m.style != plain && !m.doubtful && rest.b-m.end >= 6 && !labelOpens(t, span{m.end, rest.b}) {
			return i + 1
		}
	}
	return s.b
}

// opensRun tells a label behind a whole sentence that opens a run of labels: …。责任人：甲 责任单位：乙, …。牵头：区发改局.
func (r *reader) opensRun(line span, labels []labelled) bool {
	before := r.page.last(span{line.a, labels[0].begin})
	if !strings.ContainsRune("。;!→>", before) {
		return false
	}
	if labels[0].field.unit() {
		return looksLikeUnit(nextMember(r.page, skipSet(r.page, labels[0].end, line.b, " "), line.b))
	}
	people := labels[0].field == personField || labels[0].field == leaderField
	return people && len(labels) > 1 && labels[1].field.duty()
}

// insideBracket tells whether position i of a line stands inside a closed bracket.
func (r *reader) insideBracket(line span, i int) bool {
	t := r.page
	for j := line.a; j < i; j++ {
		if isOpener(t.folded[j]) {
			if at, _, ok := closing(t, j, line.b); ok {
				if at > i {
					return true
				}
				j = at
			}
		}
	}
	return false
}
