package extract

import (
	"regexp"
	"strings"

	"ducha/app/ledger"
)

// paragraphsIn joins the lines of a cell: a line that had to end where it does goes on in the next one. room is the
// width that lines may fill.
func (c pageCell) paragraphsIn(room float64, faces pageFaces) []ledger.Paragraph {
	out := []ledger.Paragraph{}
	flow := newCellFlow(c.lines, room)
	for i, line := range c.lines {
		runs := line.runs(faces)
		if i > 0 && !flow.begins(c.lines[i-1], line) {
			last := &out[len(out)-1]
			if splitsWord(c.lines[i-1], line) {
				runs[0].Text = " " + runs[0].Text
			}
			last.Runs = append(last.Runs, runs...)
			continue
		}
		out = append(out, ledger.Paragraph{Runs: runs})
	}
	return out
}

func lastRune(l pageLine) rune { return l.chars[len(l.chars)-1].r }

func leftmost(lines []pageLine) float64 {
	left := 0.0
	for i, l := range lines {
		if i == 0 || l.x0 < left {
			left = l.x0
		}
	}
	return left
}

// usualPitch is the distance of lines that occurs most, 0 for fewer than three lines.
func usualPitch(lines []pageLine) float64 {
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

var listItem = regexp.MustCompile(`^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|[章节篇编])|\d{1,3}[.．、](?:\D|$)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])`)

// cellFlow is what tells the paragraphs of a cell apart.
type cellFlow struct {
	room  float64 // width that lines may fill
	pitch float64 // usual distance of lines, 0 where unknown
	left  float64 // where most lines begin
	prose bool    // whole sentences: they end with a mark, lists of names do not
}

func newCellFlow(lines []pageLine, room float64) cellFlow {
	f := cellFlow{room: room, pitch: usualPitch(lines), left: leftmost(lines)}
	for _, l := range lines {
		f.prose = f.prose || strings.ContainsAny(l.text(), "。；")
	}
	return f
}

// begins tells a new paragraph from a line that was broken: the line before left room for what stands at the start
// of this one, or this one is set apart, set in or numbered.
func (f cellFlow) begins(above, line pageLine) bool {
	const wide = 1.4 // of the usual pitch: lines set apart
	if f.pitch > 0 && line.y-above.y > wide*f.pitch {
		return true
	}
	item := listItem.MatchString(line.text())
	ended := strings.ContainsRune(sentenceEnds, lastRune(above))
	if ended && (item || setIn(line, f.left) && !setIn(above, f.left)) {
		return true
	}
	spare := f.room - above.width() - firstUnit(line)
	if setIn(above, f.left) {
		spare -= above.x0 - f.left
	}
	return spare > 0.2*line.size && (ended || item || !f.prose)
}

const (
	neverFirst = "，。、；：？！）〕】》〉”’」』％%‰,.;:?!)]}…—·℃~～-/"
	neverLast  = "（〔【《〈“‘「『([{"
)

// firstUnit is the width of what cannot be broken at the start of a line.
func firstUnit(l pageLine) float64 {
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
