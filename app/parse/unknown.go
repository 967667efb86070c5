package parse

import (
	"slices"
	"sort"
	"strings"
)

// unknownEnds tells by its ending what a label means whose other words the vocabulary does not have.
var unknownEnds = []struct {
	ends  []string
	field field
}{
	{[]string{"领导", "领导同志"}, leaderField},
	{[]string{"责任人", "负责人"}, personField},
	{[]string{"时限", "期限", "时间", "时间要求", "时间节点"}, deadlineField},
	{[]string{"牵头单位", "牵头部门", "主办单位", "主办部门", "牵办单位"}, leadField},
	{[]string{"配合单位", "配合部门", "协办单位", "参与单位", "参与部门"}, weakField},
	{[]string{"责任单位", "责任部门", "实施单位", "实施主体", "责任主体", "承担单位", "落实单位"}, middleField},
}

// looseLabel reads such a label; noField where its ending says nothing either.
func looseLabel(s string) field {
	for _, rule := range unknownEnds {
		if endsWithAny(s, rule.ends) {
			return rule.field
		}
	}
	return noField
}

// bodyNouns end labels that name bodies, whatever they do beside those that lead.
var bodyNouns = []string{"单位", "部门", "专班", "主体", "机构"}

// maxUnknown bounds the length of an unknown label in characters.
const maxUnknown = 10

// addUnknown adds to the labels of a note those nobody has seen before: a few characters between a separator and a
// colon. By their ending they get a meaning, else what they say is a remark.
func addUnknown(t *text, s span, known []labelled) []labelled {
	if len(known) == 0 {
		return known
	}
	covered := func(from, to int) bool {
		for _, l := range known {
			if l.begin <= to && l.end > from {
				return true
			}
		}
		return false
	}
	out := known
	from := s.a
	for i := s.a; i < s.b; i++ {
		r := t.folded[i]
		if isOpener(r) {
			if at, _, ok := closing(t, i, s.b); ok {
				i = at
			}
			continue
		}
		if strings.ContainsRune(";,。、", r) {
			from = i + 1
		}
		if r != ':' || covered(from, i) {
			continue
		}
		key := squeeze(t.key(span{from, i}))
		if n := len([]rune(key)); n < 2 || n > maxUnknown || strings.IndexFunc(key, func(c rune) bool { return !isHan(c) }) >= 0 {
			continue
		}
		f := looseLabel(key)
		switch {
		case f != noField:
		case endsWithAny(key, bodyNouns):
			f = weakField
		default:
			f = otherField
		}
		out = append(out, labelled{from, i + 1, f, key})
	}
	for i := range out {
		if out[i].label == "建设单位" { // in a table beside 施工单位 it is no more than a remark
			out[i].field = middleField
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].begin < out[j].begin })
	return widen(t, s, out)
}

// widen takes the strange word before a known label into the label: 监管责任单位.
func widen(t *text, s span, labels []labelled) []labelled {
	for i, l := range labels {
		from := s.a
		if i > 0 {
			from = labels[i-1].end
		}
		j := l.begin
		for j > from && isHan(t.folded[j-1]) && l.begin-j < 5 {
			j--
		}
		atStart := j == s.a || j > from && strings.ContainsRune(";,。", t.folded[j-1])
		if head := t.key(span{j, l.begin}); head != "" && l.begin-j <= 4 && atStart && !looksLikeUnit(head) && !looksLikeName(head) {
			labels[i].begin = j
			if slices.Contains(bodyNouns, l.label) { // the strange word says what they do: 服务单位
				labels[i].field = weakField
			}
		}
	}
	return labels
}
