package parse

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"ducha/app/ledger"
)

// cutRole takes a role in brackets off a name: 区发改局（牵头）, （主办）区财政局.
func cutRole(t *text, s span) (span, ledger.Role) {
	if s.len() < 5 {
		return s, ""
	}
	open, rest := -1, s
	switch {
	case isOpener(t.folded[s.a]):
		if at, _, ok := closing(t, s.a, s.b); ok && at+2 < s.b {
			open, rest.a = s.a, at+1
		}
	case isCloser(t.folded[s.b-1]):
		for i := s.b - 2; i > s.a && i > s.b-maxLabel; i-- {
			if isOpener(t.folded[i]) {
				open, rest.b = i, i
				break
			}
		}
	}
	if open < 0 {
		return s, ""
	}
	remark := t.key(span{open + 1, s.b - 1})
	if rest.a > s.a {
		remark = t.key(span{open + 1, rest.a - 1})
	}
	f := readLabel(remark)
	switch {
	case !f.unit() || !hasVerb(remark):
		return s, ""
	case f == leadField:
		return t.trim(rest), ledger.Lead
	case f == weakField:
		return t.trim(rest), ledger.Support
	}
	return t.trim(rest), ""
}

// dutyTails are words behind a name that say what the body does; those that give a role are in roleTails.
var dutyTails = append([]string{"具体", "分别", "共同", "分工", "等单位", "等部门", "等"}, dutyVerbs...)

// dutyPhrase is how the words begin that say by what right or how bodies act: 各乡镇按职责分工抓好落实. It is cut to the end.
var dutyPhrase = regexp.MustCompile(`(按照?|依照?|依据|根据|结合)(各自|本级|自身|部门|法定)?(职责|职能|分工|实际)|(抓好|做好)(组织)?(落实|实施)$|牵头抓$`)

// findDutyPhrase returns where such words begin, -1 where there are none.
func findDutyPhrase(key string) int {
	if !strings.Contains(key, "职") && !strings.Contains(key, "分工") && !strings.Contains(key, "实际") && !strings.Contains(key, "抓") && !strings.Contains(key, "做好") {
		return -1
	}
	at := dutyPhrase.FindStringIndex(key)
	if at == nil {
		return -1
	}
	return at[0]
}

// cutTail drops a duty tail and a trailing 等 from a name.
func cutTail(t *text, s span) span {
	for again := true; again; {
		again = false
		s = t.trimAny(s, "、,;")
		key := t.key(s)
		if at := findDutyPhrase(key); at == 0 || at > 3 {
			s.b = s.a + utf8.RuneCountInString(key[:at])
			again = true
			continue
		}
		for _, tail := range dutyTails {
			if strings.HasSuffix(key, tail) && len(key) > len(tail) {
				s.b -= len([]rune(tail))
				again = true
				break
			}
		}
	}
	return s
}
