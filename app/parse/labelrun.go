package parse

import "strings"

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
