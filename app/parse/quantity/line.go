package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a half-open range of rune positions.
type span struct{ from, to int }

// A stop tells how strongly a rune separates what stands on both sides of it.
type stop uint8

const (
	none     stop = iota
	item          // 、
	clause        // ，： and brackets that hold a figure
	sentence      // 。；！？
)

// line is a text without blanks, half-width where that matters to figures, with its way back to the printed text.
type line struct {
	text   string
	runes  []rune
	origin []int  // byte offset in text of each rune
	stops  []stop // separators outside quotation marks
	quoted []bool // inside “”, ‘’, 《》, 「」
	strive []bool // 力争 stands before in the same sentence
	year   int    // of the plan, 0 where unknown
}

func newLine(text string) *line {
	l := &line{text: text}
	for i, r := range text {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			continue
		}
		l.runes = append(l.runes, narrow(r))
		l.origin = append(l.origin, i)
	}
	l.markQuotes()
	l.markStops()
	l.markStrive()
	return l
}

// narrow maps full-width letters, digits and signs to ASCII; separators are told apart later.
func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	if r == '﹪' {
		return '%'
	}
	return r
}

// maxQuote bounds a quotation: one that never closes must not hide the rest of the text.
const maxQuote = 60

var closers = map[rune]rune{'“': '”', '‘': '’', '《': '》', '「': '」', '〈': '〉', '『': '』'}

func (l *line) markQuotes() {
	l.quoted = make([]bool, len(l.runes))
	for i := 0; i < len(l.runes); i++ {
		end, ok := closers[l.runes[i]]
		if !ok {
			continue
		}
		for j := i + 1; j < len(l.runes) && j-i < maxQuote && l.runes[j] != '。'; j++ {
			if l.runes[j] == end {
				for k := i; k <= j; k++ {
					l.quoted[k] = true
				}
				i = j
				break
			}
		}
	}
}

func (l *line) markStops() {
	l.stops = make([]stop, len(l.runes))
	for i, r := range l.runes {
		if l.quoted[i] {
			continue
		}
		switch r {
		case '、':
			l.stops[i] = item
		case ',':
			if !l.thousands(i) {
				l.stops[i] = clause
			}
		case ':':
			l.stops[i] = clause
		case '.':
			if l.fullStop(i) {
				l.stops[i] = sentence
			}
		case '。', ';', '!', '?', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '●', '■', '◆', '★', '▲', '※', '|':
			l.stops[i] = sentence
		}
	}
	l.markBrackets()
}

// fullStop reports whether the dot at i closes a list number (1.) or, in half-width print, a sentence.
func (l *line) fullStop(i int) bool {
	if i == 0 || latin(l.runes[i-1]) {
		return false
	}
	if i+1 == len(l.runes) {
		return true
	}
	next := l.runes[i+1]
	return !digit(next) && (digit(l.runes[i-1]) || !latin(next))
}

// thousands reports whether the comma at i groups digits, as in 1,200.
func (l *line) thousands(i int) bool {
	if i == 0 || !digit(l.runes[i-1]) {
		return false
	}
	n := 0
	for n < 4 && i+1+n < len(l.runes) && digit(l.runes[i+1+n]) {
		n++
	}
	return n == 3
}

// markBrackets makes brackets that hold a figure or a number such as (二) separators; others, as in 镇(街道), belong
// to the words around them.
func (l *line) markBrackets() {
	for i := 0; i < len(l.runes); i++ {
		if !strings.ContainsRune("([〔【", l.runes[i]) || l.quoted[i] {
			continue
		}
		figure, ordinal := false, true
		for j := i + 1; j < len(l.runes) && j-i < 2*maxQuote && !strings.ContainsRune("([〔【", l.runes[j]); j++ {
			figure = figure || digit(l.runes[j])
			if !strings.ContainsRune(")]〕】", l.runes[j]) {
				ordinal = ordinal && numeral(l.runes[j])
				continue
			}
			if figure || ordinal && j > i+1 {
				l.stops[i], l.stops[j] = clause, clause
			} else {
				clear(l.stops[i : j+1])
			}
			break
		}
	}
}

// gap reports a blank in the printed text right before the rune at i.
func (l *line) gap(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(l.text[:l.origin[i]])
	return unicode.IsSpace(r)
}

// print returns the printed text of a span.
func (l *line) print(s span) string {
	if s.from < 0 || s.to > len(l.runes) || s.from >= s.to {
		return ""
	}
	end := len(l.text)
	if s.to < len(l.origin) {
		end = l.origin[s.to]
	}
	return strings.TrimSpace(l.text[l.origin[s.from]:end])
}

// str returns the normalised text of a span.
func (l *line) str(s span) string {
	if s.from >= s.to {
		return ""
	}
	return string(l.runes[s.from:s.to])
}

// at reports the longest word of the table that starts at i, as a length in runes; 0 if none.
func (l *line) at(i int, t table) int {
	if i >= len(l.runes) {
		return 0
	}
	for _, w := range t[l.runes[i]] {
		if l.has(i, w) {
			return len(w)
		}
	}
	return 0
}

// endsAt reports the longest word of the table that ends at i and starts at or after from, as a length in runes.
func (l *line) endsAt(from, i int, t table) int {
	for n := min(t.longest(), i-from); n > 0; n-- {
		if t.holds(l.runes[i-n : i]) {
			return n
		}
	}
	return 0
}

func (l *line) has(i int, w []rune) bool {
	if i < 0 || i+len(w) > len(l.runes) {
		return false
	}
	for k, r := range w {
		if l.runes[i+k] != r {
			return false
		}
	}
	return true
}

// find returns the first position in s where a word of the table starts, and the word's length; -1 if none.
func (l *line) find(s span, t table) (pos, length int) {
	for i := s.from; i < s.to; i++ {
		if n := l.at(i, t); n > 0 && i+n <= s.to && !l.quoted[i] {
			return i, n
		}
	}
	return -1, 0
}

// boundBefore returns the position behind the nearest separator of at least the given strength before i, but looks
// no further than maxContext runes back.
func (l *line) boundBefore(i int, s stop) int {
	for j := i - 1; j >= 0; j-- {
		if l.stops[j] >= s {
			return j + 1
		}
		if i-j >= maxContext {
			return j
		}
	}
	return 0
}

// boundAfter returns the position of the nearest separator of at least the given strength at or after i.
func (l *line) boundAfter(i int, s stop) int {
	for j := i; j < len(l.runes); j++ {
		if l.stops[j] >= s || j-i >= maxContext {
			return j
		}
	}
	return len(l.runes)
}

// maxContext bounds how far a figure looks around, so that reading stays linear in the text's length.
const maxContext = 160

func digit(r rune) bool { return r >= '0' && r <= '9' }

func latin(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }

// markStrive spreads 力争 to the end of its sentence.
func (l *line) markStrive() {
	l.strive = make([]bool, len(l.runes))
	word, on := []rune("力争"), false
	for i := range l.runes {
		if l.stops[i] == sentence {
			on = false
		} else if !l.quoted[i] && l.has(i, word) && (i == 0 || !strings.ContainsRune("努全大奋着尽竭", l.runes[i-1])) {
			on = true // 努力争取 and 全力争取 promise no more than 争取
		}
		l.strive[i] = on
	}
}
