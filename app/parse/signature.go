package parse

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// wholeDate is a line that is nothing but a day.
var wholeDate = regexp.MustCompile(`^[(]?(20\d\d年\d{1,2}月\d{1,2}日|二[〇○零O0]\S{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)[)]?$`)

// maxSigners bounds the names above the day of a paper that several bodies sign.
const maxSigners = 3

// signatures finds the lines that sign a paper, by where they begin: the names of its issuers, below them the day. A last
// line above them that does not end as a sentence must not take them in.
func (r *rawText) signatures(lines []rawLine) map[int]bool {
	out := map[int]bool{}
	for i, l := range lines {
		if i == 0 || l.table != nil || !wholeDate.MatchString(squeeze(r.lineKey(l))) {
			continue
		}
		from := i
		for from > 0 && i-from < maxSigners && r.signs(lines, from-1) {
			from--
		}
		if from == i || from > 0 && lines[from-1].table == nil && strings.ContainsRune("、,:", r.last(lines[from-1].span)) {
			continue
		}
		for ; from <= i; from++ {
			out[lines[from].a] = true
		}
	}
	return out
}

// signs tells a line that is nothing but the name of a government or of a body that the paper's first lines name.
func (r *rawText) signs(lines []rawLine, i int) bool {
	l := lines[i]
	if l.table != nil {
		return false
	}
	name := squeeze(r.lineKey(l))
	if n := utf8.RuneCountInString(name); n < 5 || n > 30 || strings.IndexFunc(name, func(c rune) bool { return !isHan(c) }) >= 0 {
		return false
	}
	return endsWithAny(name, issuerEnds) || endsLikeUnit(name) && slices.ContainsFunc(lines[:min(len(lines), 6, i)], func(top rawLine) bool {
		return top.table == nil && strings.Contains(squeeze(r.lineKey(top)), name)
	})
}
