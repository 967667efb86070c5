package report

import "strings"

// Characters that may not begin or end a line (避头尾, GB/T 15834).
const (
	noStart = "，。、；：？！）》〉」』】〕］｝”’…—％%,.;:?!)]}·～"
	noEnd   = "（《〈「『【〔［｛“‘([{≥≤＞＜"
)

// lineRange is a line as a half-open range of characters.
type lineRange struct{ from, to int }

// breakLines fills lines greedily. first and full are the widths of the first and of the other lines; width is the
// advance of a character, which may be less where it begins a line. Figures and Latin words stay whole, dashes and dots
// stay in pairs; a word longer than a
// line is cut.
func breakLines(text []rune, width func(i int, begins bool) float64, first, full float64) []lineRange {
	out := []lineRange{}
	start, room, used := 0, first, 0.0
	for i := 0; i < len(text); i++ {
		w := width(i, i == start)
		if used+w <= room+0.01 || i == start {
			used += w
			continue
		}
		at := lastBreak(text, start, i)
		out = append(out, lineRange{start, at})
		start, room, used = at, full, 0
		for j := at; j <= i; j++ {
			used += width(j, j == at)
		}
	}
	return append(out, lineRange{start, len(text)})
}

// lastBreak finds the last place in (start, i] where a line may end before the character.
func lastBreak(text []rune, start, i int) int {
	for at := i; at > start; at-- {
		if mayBreak(text[at-1], text[at]) {
			return at
		}
	}
	return i
}

func mayBreak(before, after rune) bool {
	switch {
	case strings.ContainsRune(noStart, after), strings.ContainsRune(noEnd, before):
		return false
	case isWord(before) && isWord(after):
		return false
	default:
		return true
	}
}

// isWord tells letters, figures and what holds them together: 19.8%, −13.1, PM2.5.
func isWord(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || strings.ContainsRune(".,%+-−/_@", r)
}

// isNumeral tells the characters that body text sets in the Latin face.
func isNumeral(r rune) bool { return r > ' ' && r < 0x7F || r == '−' || r == '≥' || r == '≤' }
