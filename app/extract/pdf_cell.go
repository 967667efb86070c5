package extract

import (
	"regexp"
	"strings"
	"unicode"

	"ducha/app/ledger"
)

// pdfColumn is the room that lines have in the cells between two edges.
type pdfColumn struct{ x0, x1 float64 }

// paragraphsIn joins the lines of a cell: a line that had to end where it does goes on in the next one.
func (c pdfCell) paragraphsIn(room float64, faces pdfType) []ledger.Paragraph {
	out := []ledger.Paragraph{}
	pitch := usualPitch(c.lines)
	left := leftmost(c.lines)
	for i, line := range c.lines {
		runs := line.runs(faces)
		if i > 0 && !beginsParagraph(c.lines[i-1], line, room, pitch, left) {
			last := &out[len(out)-1]
			if latin(lastRune(c.lines[i-1])) && latin(line.chars[0].r) && unicode.IsLetter(line.chars[0].r) {
				runs[0].Text = " " + runs[0].Text
			}
			last.Runs = append(last.Runs, runs...)
			continue
		}
		out = append(out, ledger.Paragraph{Runs: runs})
	}
	return out
}

func lastRune(l pdfLine) rune { return l.chars[len(l.chars)-1].r }

func leftmost(lines []pdfLine) float64 {
	left := 0.0
	for i, l := range lines {
		if i == 0 || l.x0 < left {
			left = l.x0
		}
	}
	return left
}

// usualPitch is the distance of lines that occurs most, 0 for fewer than three lines.
func usualPitch(lines []pdfLine) float64 {
	if len(lines) < 3 {
		return 0
	}
	var gaps []float64
	for i := 1; i < len(lines); i++ {
		if gap := lines[i].y - lines[i-1].y; gap > 0 {
			gaps = append(gaps, gap)
		}
	}
	return mode(gaps, func(v float64) float64 { return v })
}

const sentenceEnds = "。；;！!？?："

var listItem = regexp.MustCompile(`^(?:\d{1,3}[.．、](?:\D|$)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])`)

// beginsParagraph tells a new paragraph in a cell from a line that was broken: the line before left room for what
// stands at the start of this one, or this one is set in, set apart or numbered.
func beginsParagraph(above, line pdfLine, room, pitch, left float64) bool {
	const (
		wide       = 1.4 // of the usual pitch: lines set apart
		in, inMost = 1.5, 2.6
	)
	gap := line.y - above.y
	if pitch > 0 && gap > wide*pitch {
		return true
	}
	ended := strings.ContainsRune(sentenceEnds, lastRune(above))
	if ended && listItem.MatchString(line.text()) {
		return true
	}
	if by := (line.x0 - left) / line.size; ended && by > in && by < inMost && above.x0-left < line.size {
		return true
	}
	slack := 0.8 * line.size
	if ended {
		slack = 0.2 * line.size
	}
	return room-above.width() > firstUnit(line)+slack
}

const (
	neverFirst = "，。、；：？！）〕】》〉”’」』％%‰,.;:?!)]}…—·℃~～-/"
	neverLast  = "（〔【《〈“‘「『([{"
)

// firstUnit is the width of what cannot be broken at the start of a line.
func firstUnit(l pdfLine) float64 {
	for i := 1; i < len(l.chars); i++ {
		a, b := l.chars[i-1].r, l.chars[i].r
		bound := wordy(a) && wordy(b) || strings.ContainsRune(neverFirst+"“‘", b) || strings.ContainsRune(neverLast+"”’", a)
		if !bound {
			return l.chars[i-1].x1 - l.x0
		}
	}
	return l.width()
}

// wordy reports whether r is of a word or a number, which are not broken.
func wordy(r rune) bool { return latin(r) || strings.ContainsRune(".,-%", r) }
