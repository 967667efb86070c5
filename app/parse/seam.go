package parse

import (
	"regexp"
	"strings"
)

// splitGlued cuts names that stand together without a separator, or with only a blank or 和 between them: after the
// ending of one name where the next begins with the same jurisdiction (区发改局区财政局).
func splitGlued(t *text, s span) []span {
	var out []span
	from := s.a
	for i := s.a + 2; i < s.b-1; i++ {
		if r := t.folded[i]; isOpener(r) {
			if at, _, ok := closing(t, i, s.b); ok {
				i = at
			}
			continue
		}
		if next, ok := seam(t, span{from, i}, i, s.b); ok {
			out = append(out, span{from, i})
			from = next
			i = max(i, next)
		}
	}
	return append(out, span{from, s.b})
}

// seam tells whether one name ends at i and another begins, and where.
func seam(t *text, left span, i, end int) (next int, ok bool) {
	left = t.trim(left)
	if left.len() < 3 || left.b != i {
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
	if end-joined < 3 || !endsLikeUnit(name) && !isCloser(t.folded[i-1]) {
		return 0, false
	}
	r, after := t.folded[joined], t.folded[joined+1]
	switch {
	case strings.ContainsRune(jurisdictions, r) && r == first && after != '直':
		return joined, !strings.HasSuffix(name, "委") || left.len() > 2
	case r == '各' && strings.ContainsRune("镇乡街县区市园", after) && !strings.HasSuffix(name, "政府") && !strings.HasSuffix(name, "会"):
		return joined, true
	case joined > next && end-joined < 60 && !strings.HasSuffix(name, "社会") && looksLikeUnit(t.key(cutTail(t, span{joined, end}))):
		return joined, true
	case next == joined && (next > i && !blank && endsWithAny(name, wholeEnds) || joined == i && isOffice(name)) && opensOffice(t.key(span{joined, end})):
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

// wholeEnds end names that a break of the line does not tear.
var wholeEnds = []string{"局", "委", "办", "中心", "公司", "政府", "办事处", "街道", "管委会", "镇", "集团"}

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
