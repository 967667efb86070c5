package parse

import "strings"

// cutPerson takes the name of a person in brackets off a body: 区水利局（何川）, 区水利局（局长何川）, 区水利局（责任人：何川）.
func cutPerson(t *text, s span) (span, []string) {
	s = t.trim(s)
	if s.len() < 6 {
		return s, nil
	}
	if !isCloser(t.folded[s.b-1]) {
		return cutOfficer(t, s)
	}
	for i := s.a + 2; i < s.b; i++ {
		if !isOpener(t.folded[i]) {
			continue
		}
		at, _, ok := closing(t, i, s.b)
		if !ok || at != s.b-1 || !endsLikeUnit(t.key(span{s.a, i})) {
			break
		}
		inner := squeeze(t.str(span{i + 1, at}))
		if label, rest, ok := cutColon(inner); ok && (readLabel(label) == personField || readLabel(label) == leaderField) {
			inner = rest
		}
		if name := stripPosts(inner); looksLikeName(name) && (name != inner || !endsLikeUnit(inner)) {
			return span{s.a, i}, []string{name}
		}
		break
	}
	return s, nil
}

// maxOfficer bounds the characters of a name behind a body, blanks between its characters included.
const maxOfficer = 6

// cutOfficer takes the post and name of a person off a body: 区水利局局长何川, 区水利局 何 川.
func cutOfficer(t *text, s span) (span, []string) {
	for n := 2; n <= maxOfficer && s.len() > n+2; n++ {
		at := s.b - n
		name := squeeze(t.str(span{at, s.b}))
		if t.folded[at] == ' ' || !looksLikeName(name) || endsLikeUnit(name) {
			continue
		}
		if bare := t.trim(span{s.a, at}); bare.b < at && bare.len() > 2 && endsLikeUnit(t.key(bare)) {
			return bare, []string{name}
		}
	}
	for n := 3; n >= 2 && s.len() > n+2; n-- {
		name := t.str(span{s.b - n, s.b})
		if !looksLikeName(name) || endsLikeUnit(name) {
			continue
		}
		head := t.key(span{s.a, s.b - n})
		for _, end := range postEnds {
			if body, ok := strings.CutSuffix(head, end); ok && len([]rune(body)) > 2 && endsLikeUnit(body) {
				return span{s.a, s.a + len([]rune(body))}, []string{name}
			}
		}
	}
	return s, nil
}
