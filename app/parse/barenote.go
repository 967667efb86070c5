package parse

import (
	"slices"
	"strings"
)

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
		if r.secondName(before, d) {
			return note{}, i + 1, false
		}
		ended := !before.empty() && strings.ContainsRune("。;!", t.folded[before.b-1]) || isCloser(t.last(before))
		rest := t.trimAny(span{at + 1, line.b}, "。;,")
		clause := t.first(span{at + 1, line.b}) == ';' && r.allOffices(d)
		atEnd := clause || rest.empty() || readMarker(t, rest.a, rest.b).style != plain
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

// allOffices tells a list of nothing but offices of the government.
func (r *reader) allOffices(d duties) bool {
	for _, e := range d.entries {
		for _, b := range e.bodies {
			if !isOffice(foldString(b.name)) {
				return false
			}
		}
	}
	return countBodies(d) > 0
}

// secondName tells a bracket that gives the other name of the office before it, which is all that a heading says:
// 三、区综合行政执法局（区城市管理局）.
func (r *reader) secondName(before span, d duties) bool {
	m := readMarker(r.page, before.a, before.b)
	head := squeeze(r.page.key(span{max(m.end, before.a), before.b}))
	return (m.style == cnComma || m.style == cnParen) && countBodies(d) == 1 && r.allOffices(d) && (isOffice(head) || endsLikeUnit(head) && endsWithAny(head, []string{"局", "委"}))
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
