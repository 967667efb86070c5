package parse

import (
	"regexp"
	"slices"
	"strings"
)

// splitGlued cuts names that stand together without a separator, or with only a blank or 和 between them: after the
// ending of one name where the next begins with the same jurisdiction (区发改局区财政局).
func splitGlued(t *text, s span, breaks bool) []span {
	var out []span
	from := s.a
	for i := s.a + 2; i < s.b-1; i++ {
		if r := t.folded[i]; isOpener(r) {
			if at, _, ok := closing(t, i, s.b); ok {
				i = at
			}
			continue
		}
		if next, ok := seam(t, span{from, i}, i, s.b, breaks); ok {
			out = append(out, span{from, i})
			from = next
			i = max(i, next)
		}
	}
	return append(out, span{from, s.b})
}

// seam tells whether one name ends at i and another begins, and where.
func seam(t *text, left span, i, end int, breaks bool) (next int, ok bool) {
	left = t.trim(left)
	if left.len() < 2 || left.b != i || left.len() == 2 && (t.folded[i] != ' ' || !endsLikeUnit(t.key(left))) {
		return 0, false
	}
	name := t.key(left)
	first := []rune(name)[0]
	next = i
	blank := false // a blank, not the break of a line, which may stand inside a name
	for next < end && t.folded[next] == ' ' {
		blank = t.printed[next] != '\n'
		next++
	}
	joined := afterJoiner(t, next, end)
	bare := strings.TrimSuffix(name, "等")
	if joined > next && bare != name {
		name = bare
	}
	short := end-joined < 3 && !(end-joined == 2 && t.folded[joined] == '各') // 各镇
	if short || !endsLikeUnit(name) && !isCloser(t.folded[i-1]) {
		return 0, false
	}
	r, after := t.folded[joined], t.folded[joined+1]
	switch {
	case strings.ContainsRune(jurisdictions, r) && r == first && after != '直':
		return joined, !strings.HasSuffix(name, "委") || left.len() > 2
	case r == '各' && strings.ContainsRune("镇乡街县区市园", after) && !strings.HasSuffix(name, "政府") && !strings.HasSuffix(name, "会"):
		return joined, true
	case next > i && !blank && endsWithAny(name, wholeEnds) && !strings.HasSuffix(name, "委") && opensGroup(t.key(span{joined, min(end, joined+2)})):
		return joined, true
	case joined > next && end-joined < 60 && !strings.HasSuffix(name, "社会") && looksLikeUnit(t.key(cutTail(t, span{joined, end}))):
		return joined, true
	case next == joined && opensOffice(t.key(span{joined, min(end, joined+maxOffice)})) && (next > i && !blank && endsWithAny(name, wholeEnds) || joined == i && isOffice(name)):
		return joined, true
	case breaks && next > i && !blank && endsWithAny(name, wholeEnds) && isWholeName(nextWord(t, joined, end)):
		return joined, true
	case next > i && first == r, blank && looksLikeUnit(nextWord(t, joined, end)):
		return joined, true
	case joined == i && strings.ContainsRune(jurisdictions, first) && endsWithAny(name, officeEnds) && townOffice.MatchString(t.key(span{i, min(end, i+12)})):
		return joined, true
	}
	return 0, false
}

// officeEnds end the names of offices of a government, townOffice begins that of a town: 县财政局河口镇人民政府.
var (
	officeEnds = []string{"局", "委", "办", "中心", "公司"}
	townOffice = regexp.MustCompile(`^[^、和及县区市镇乡局委办]{2,3}(镇|乡|街道)(人民政府|政府|办事处)`)
)

// opensGroup tells how names of collectives begin, which no name before them goes on with.
func opensGroup(s string) bool {
	return strings.HasPrefix(s, "各") || s == "有关" || s == "相关"
}

// wholeEnds end names that a break of the line does not tear.
var wholeEnds = []string{"海关", "厅", "局", "委", "办", "中心", "公司", "政府", "办事处", "街道", "管委会", "镇", "集团", "办公室", "大队", "支队", "站", "所", "协会", "联合会", "总工会", "医院", "学校", "法院", "检察院", "银行", "分局"}

// isWholeName tells a name that is no rest of one: 市生态环境局云岭分局 after a break, not 分局 or 保障局.
func isWholeName(s string) bool {
	if n := len([]rune(s)); n == 3 && endsWithAny(s, []string{"镇", "乡"}) && !strings.ContainsAny(s, "乡村街、和及") {
		return true // 河口镇
	} else if n < 4 || !looksLikeUnit(s) {
		return opensOffice(s)
	}
	for _, e := range []string{"分局", "支局", "分公司", "支行", "分行", "分中心"} {
		if stem, ok := strings.CutSuffix(s, e); ok {
			return len([]rune(stem)) > 3 || slices.Contains(officeStems, stem) // 云岭分局 goes on with the name before it
		}
	}
	if strings.HasPrefix(s, "各") {
		return false // 区工业推进委⏎各产业链专班
	}
	for _, w := range restWords {
		if strings.HasPrefix(s, w) {
			return false
		}
	}
	return true
}

// restWords begin the rest of a name that a break tore: 人力资源和社会⏎保障局.
var restWords = []string{"保障", "管理", "服务", "监督", "改革", "发展", "促进", "合作", "规划", "事务", "建设", "执法", "和", "与", "委员会", "员会", "公室", "办公室", "办事处", "人民政府", "资源"}

// joiners stand between two names instead of a separator.
var joiners = []string{"以及", "会同", "联合", "协同", "商", "和", "及", "与", "同"}

// afterJoiner returns where the name behind a joiner at i begins, i where none stands there.
func afterJoiner(t *text, i, end int) int {
	for _, w := range joiners {
		if n := len([]rune(w)); i+n < end && t.key(span{i, i + n}) == w {
			return i + n
		}
	}
	return i
}

// nextWord is what stands between i and the next blank.
func nextWord(t *text, i, end int) string {
	j := i
	for j < end && t.folded[j] != ' ' {
		j++
	}
	if j-i < 3 {
		return ""
	}
	return t.key(span{i, j})
}
