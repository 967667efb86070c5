package parse

import (
	"slices"
	"strings"
)

// labelGaps may stand between a label and its value instead of a colon.
const labelGaps = "·•-—–─=→>|/;"

// bareLabel reads a label that something else than a colon holds apart from its value, or nothing at all: 牵头单位 区发改局,
// 牵头单位·区发改局, 责任单位为区发改局, 完成时限12月底. first tells that it stands at the
// beginning, where a verb alone will do (牵头 区发改局); sure tells that the value is one such a label has.
func bareLabel(t *text, i, end int, first bool) (l labelled, sure, ok bool) {
	if i >= end || !labelHeads[t.folded[i]] {
		return labelled{}, false, false
	}
	for n := min(8, end-i-1); n >= 2; n-- {
		key := t.key(span{i, i + n})
		if strings.ContainsAny(key, " :") {
			continue
		}
		f := bareField(key)
		if n == 2 {
			f = verbField(key, first)
		}
		if f == noField || f.unit() && (!hasVerb(key) || strings.HasPrefix(key, "各")) {
			continue // 各有关单位 区统计局 are two bodies
		}
		j, gap := bareGap(t, i+n, end)
		if j >= end || gap == colonGap {
			return labelled{}, false, false
		}
		sure = fitsLabel(t, f, key, j, end)
		if n == 2 && gap == noGap {
			return labelled{}, false, false
		}
		if sure || gap == blankGap && n >= 4 || gap == wordGap && f.unit() {
			return labelled{i, j, f, key}, sure, true
		}
	}
	return labelled{}, false, false
}

// bareField reads a label that is one without a colon: a full one, with a verb and a noun.
func bareField(key string) field {
	if !endsWithAny(key, labelNouns) {
		return noField // 责任单位县: the place belongs to the value
	}
	f := readLabel(key)
	switch {
	case f.unit() && f != mixedField && plainLabels[key] == noField, f == leaderField:
		return f
	case f == deadlineField && len([]rune(key)) >= 4, f == personField && hasNoun(key):
		return f
	}
	return noField
}

// verbField reads a label of one word that begins a line.
func verbField(key string, first bool) field {
	if f := plainLabels[key]; first && (f == leadField || f == weakField || f == leaderField || f == deadlineField || key == "责任") {
		return f
	}
	return noField
}

// labelNouns end such labels.
var labelNouns = func() (out []string) {
	for w, kind := range labelWords {
		if kind == unitNoun || kind == leaderNoun || kind == personNoun {
			out = append(out, w)
		}
	}
	return append(out, "时限", "时间", "期限", "节点", "主体")
}()

type labelGap int

const (
	noGap labelGap = iota
	blankGap
	wordGap // 为
	signGap // ·
	colonGap
)

// bareGap skips what holds a label and its value apart.
func bareGap(t *text, i, end int) (int, labelGap) {
	gap := noGap
	for ; i < end; i++ {
		switch r := t.folded[i]; {
		case r == ':':
			return i, colonGap
		case r == ' ':
			gap = max(gap, blankGap)
		case gap < wordGap && (r == '为' || r == '是' || r == '系'):
			gap = wordGap
		case gap != wordGap && strings.ContainsRune(labelGaps, r):
			gap = signGap
		default:
			return i, gap
		}
	}
	return i, gap
}

// notAName are words behind a label that go on with the sentence: 牵头单位负责…, 责任单位和….
var notAName = []string{"要", "须", "应当", "应该", "和", "与", "及", "会同", "负责", "对", "按", "根据", "每", "抓", "做", "可", "的", "在", "将", "向", "、", "主要",
	"请", "于每", "于本", "于当", "于次", "于年", "于季", "于月", "于1", "于2", "于3", "定期", "按时", "及时", "务必", "结合", "严格", "认真", "切实", "班子", "成员", "干部", "同志"}

// fitsLabel tells whether what stands at i is such as the label announces: a body, a person, a date.
func fitsLabel(t *text, f field, label string, i, end int) bool {
	word := squeeze(nextMember(t, i, end))
	switch {
	case word == "" || isOpener([]rune(word)[0]):
		return false // a remark: 责任单位（牵头）：
	case f == deadlineField:
		_, ok := readWhen(word)
		return ok || timeClause.FindString(word) != "" && isDigit([]rune(word)[0])
	case slices.ContainsFunc(notAName, func(w string) bool { return strings.HasPrefix(word, w) }):
		return false
	case f == leaderField || f == personField:
		return looksLikeName(stripPosts(word))
	case !hasVerb(label):
		return false
	}
	return looksLikeUnit(word) && (strings.ContainsAny(string([]rune(word)[:1]), jurisdictions+"各") || !endsWithAny(word, []string{"单位", "部门", "机构"}))
}

// nextMember is what stands between i and the next separator.
func nextMember(t *text, i, end int) string {
	j := i
	for j < end && j < i+30 && !isUnitSep(t.folded[j]) && t.folded[j] != ' ' {
		j++
	}
	return t.key(span{i, j})
}
