package report

import "strings"

// Characters that may not begin or end a line (避头尾, GB/T 15834).
const (
	noStart = "，。、；：？！）》〉」』】〕］｝”’…—％%,.;:?!)]}·～"
	noEnd   = "（《〈「『【〔［｛“‘([{≥≤＞＜"
)

// A mark of these may take half a character at the end of a line (GB/T 15834-2011, 5.1.10): its right half is blank.
const halfAtEnd = "，。、；：）》〉」』】〕"

// lineRange is a line as a half-open range of characters; in a tight one the mark at its end takes half a character.
type lineRange struct {
	from, to int
	tight    bool
}

// breakLines fills lines greedily. first and full are the widths of the first and of the other lines; width is the
// advance of a character, which may be less where it begins a line, tight that of a line whose last mark takes half a character (nil
// where none may). Figures and Latin words stay whole, dashes and dots stay in pairs; a word longer than a line is cut.
func breakLines(text []rune, width func(i int, begins bool) float64, tight func(from, to int) float64, first, full float64) []lineRange {
	out := []lineRange{}
	start, room, used := 0, first, 0.0
	for i := 0; i < len(text); i++ {
		w := width(i, i == start)
		if used+w <= room+0.01 || i == start {
			used += w
			continue
		}
		if tight != nil && endsTight(text, i) && tight(start, i+1) <= room+0.01 {
			out = append(out, lineRange{start, i + 1, true})
			start, room, used = i+1, full, 0
			continue
		}
		at := lastBreak(text, start, i)
		out = append(out, lineRange{from: start, to: at})
		start, room, used = at, full, 0
		for j := at; j <= i; j++ {
			used += width(j, j == at)
		}
	}
	if start == len(text) && start > 0 {
		return out
	}
	return append(out, lineRange{from: start, to: len(text)})
}

// endsTight says whether a line may end with the mark at place i: not behind a figure, which LibreOffice takes to the next line
// together with its mark.
func endsTight(text []rune, i int) bool {
	return strings.ContainsRune(halfAtEnd, text[i]) && (i == 0 || !isWord(text[i-1])) && (i+1 == len(text) || mayBreak(text[i], text[i+1]))
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
