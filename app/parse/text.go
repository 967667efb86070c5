package parse

import (
	"slices"
	"strings"
	"unicode"
)

// text is a buffer of characters that remembers where each came from: printed is what the paper shows, folded the
// same characters in half width for comparing, at the offset in Source.Text(), strong the type face.
type text struct {
	printed []rune
	folded  []rune
	at      []int
	strong  []bool
}

// span is a half-open range of a text.
type span struct{ a, b int }

func (s span) len() int    { return s.b - s.a }
func (s span) empty() bool { return s.b <= s.a }

func (t *text) add(r rune, at int, strong bool) {
	t.printed = append(t.printed, r)
	t.folded = append(t.folded, fold(r))
	t.at = append(t.at, at)
	t.strong = append(t.strong, strong)
}

// grow makes room for n characters.
func (t *text) grow(n int) {
	t.printed, t.folded = slices.Grow(t.printed, n), slices.Grow(t.folded, n)
	t.at, t.strong = slices.Grow(t.at, n), slices.Grow(t.strong, n)
}

func (t *text) len() int { return len(t.printed) }

// copy appends a range of another text.
func (t *text) copy(from *text, s span) {
	t.printed = append(t.printed, from.printed[s.a:s.b]...)
	t.folded = append(t.folded, from.folded[s.a:s.b]...)
	t.at = append(t.at, from.at[s.a:s.b]...)
	t.strong = append(t.strong, from.strong[s.a:s.b]...)
}

func (t *text) str(s span) string { return string(t.printed[s.a:s.b]) }
func (t *text) key(s span) string { return string(t.folded[s.a:s.b]) }

// trim drops blanks at both ends.
func (t *text) trim(s span) span {
	for s.a < s.b && t.folded[s.a] == ' ' {
		s.a++
	}
	for s.b > s.a && t.folded[s.b-1] == ' ' {
		s.b--
	}
	return s
}

// trimAny drops blanks and any of the given folded characters at both ends.
func (t *text) trimAny(s span, set string) span {
	for s.a < s.b && (t.folded[s.a] == ' ' || strings.ContainsRune(set, t.folded[s.a])) {
		s.a++
	}
	for s.b > s.a && (t.folded[s.b-1] == ' ' || strings.ContainsRune(set, t.folded[s.b-1])) {
		s.b--
	}
	return s
}

// last returns the last non-blank folded character, 0 for an empty span.
func (t *text) last(s span) rune {
	s = t.trim(s)
	if s.empty() {
		return 0
	}
	return t.folded[s.b-1]
}

// first returns the first non-blank folded character, 0 for an empty span.
func (t *text) first(s span) rune {
	s = t.trim(s)
	if s.empty() {
		return 0
	}
	return t.folded[s.a]
}

// source maps a span to the range of the source it was read from.
func (t *text) source(s span) (start, end int) {
	s = t.trim(s)
	if s.empty() {
		return 0, 0
	}
	return t.at[s.a], t.at[s.b-1] + 1
}

// fold turns full-width forms into half-width ones and traditional characters into simplified ones, one character for
// one; blanks of every kind become ' '.
func fold(r rune) rune {
	if r > ' ' && r < 0x7F {
		return r
	}
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFEE0
	case r == '　', r == '\u00a0', r == '\t', r == '\u2003', r == '\u2002', r == '\u2009', r == '\n', r == '\r':
		return ' '
	case r == '﹒', r == '．':
		return '.'
	case r == '﹑', r == '､':
		return '、'
	case r == '∶', r == '﹕', r == '︰', r == '꞉', r == 'ː':
		return ':'
	case r == '﹙':
		return '('
	case r == '﹚':
		return ')'
	case r == '﹔':
		return ';'
	case r == '﹐':
		return ','
	}
	if at := int(r) - firstHan; at >= 0 && at < len(traditional) && traditional[at] != 0 {
		return traditional[at]
	}
	return r
}

// firstHan is the first Chinese character of the common block.
const firstHan = 0x4E00

// traditional turns the characters of labels, bodies and titles as converted copies print them; names keep theirs.
var traditional = func() (table [0x9FFF - firstHan]rune) {
	pairs := []rune("牽牵頭头單单責责門门領领導导辦办協协時时間间節节點点務务區区縣县鎮镇鄉乡會会廳厅處处參参與与實实體体標标級级聯联絡络項项類类別别" +
		"學学團团銀银檢检醫医隊队館馆長长書书記记員员黨党負负職职擬拟設设織织導导據据產产經经濟济劃划財财農农資资環环廣广電电視视衛卫監监場场審审統统國国從从過过對对應应這这組组總总業业備备註注號号發发關关進进執执動动計计劃划開开個个萬万億亿為为報报結结")
	for i := 0; i+1 < len(pairs); i += 2 {
		table[pairs[i]-firstHan] = pairs[i+1]
	}
	return table
}()

func foldString(s string) string { return strings.Map(fold, s) }

// invisible characters carry nothing a reader sees.
func invisible(r rune) bool {
	return r == '\ufeff' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u00ad' || r == '\u2060' ||
		(unicode.IsControl(r) && r != '\t' && r != '\n' && r != '\f')
}

func isHan(r rune) bool   { return unicode.Is(unicode.Han, r) || r == '〇' }
func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// squeeze removes every blank.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if fold(r) == ' ' || r == '\n' {
			return -1
		}
		return r
	}, s)
}

// tidy turns runs of blanks into one and drops those beside a Chinese character or punctuation.
func tidy(s string) string {
	in := []rune(strings.TrimSpace(strings.Map(func(r rune) rune {
		if fold(r) == ' ' && r != '\n' {
			return ' '
		}
		return r
	}, s)))
	out := make([]rune, 0, len(in))
	for i, r := range in {
		if r == '\n' {
			if isDigit(fold(in[i-1])) && isDigit(fold(in[i+1])) {
				continue // the break of a line tore a figure
			}
			r = ' '
		}
		if r == ' ' && (fold(in[i+1]) == ' ' || wide(in[i+1]) || len(out) > 0 && wide(out[len(out)-1])) {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

// wide tells characters that stand in a full-width box of their own and need no blank beside them.
func wide(r rune) bool {
	return isHan(r) || (r >= 0x3000 && r <= 0x303F) || (r >= 0xFF00 && r <= 0xFFEF) || r == '“' || r == '”'
}
