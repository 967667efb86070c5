package extract

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"ducha/app/ledger"
)

// pageLine is one printed line: its characters from left to right, blanks at both ends left out.
type pageLine struct {
	chars  []pageChar
	x0, x1 float64
	y      float64 // baseline
	size   float64 // of most characters
}

// pageLines sets characters into lines by their baselines, whatever order the file drew them in.
func pageLines(chars []pageChar) []pageLine {
	const sameLine = 0.4 // of the type size; a raised digit is within it
	chars = slices.Clone(chars)
	slices.SortStableFunc(chars, func(a, b pageChar) int { return compareFloats(a.y, b.y) })
	var lines []pageLine
	for from := 0; from < len(chars); {
		to, size := from+1, chars[from].size
		for to < len(chars) && chars[to].y-chars[from].y <= sameLine*max(size, chars[to].size) {
			size = max(size, chars[to].size)
			to++
		}
		if line, ok := newPageLine(chars[from:to]); ok {
			lines = append(lines, line)
		}
		from = to
	}
	return lines
}

func compareFloats(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// newPageLine orders the characters of one line; false where it holds only blanks.
func newPageLine(chars []pageChar) (pageLine, bool) {
	chars = slices.Clone(chars)
	slices.SortStableFunc(chars, func(a, b pageChar) int { return compareFloats(a.x0, b.x0) })
	chars = strikeTwice(chars)
	for len(chars) > 0 && unicode.IsSpace(chars[0].r) {
		chars = chars[1:]
	}
	for len(chars) > 0 && unicode.IsSpace(chars[len(chars)-1].r) {
		chars = chars[:len(chars)-1]
	}
	if len(chars) == 0 {
		return pageLine{}, false
	}
	line := pageLine{chars: chars, x0: chars[0].x0, x1: chars[len(chars)-1].x1}
	line.size = mode(chars, func(c pageChar) float64 { return c.size })
	line.y = mode(chars, func(c pageChar) float64 { return c.y })
	return line, true
}

// strikeTwice drops characters printed a second time a little aside, which is how some writers make type bold.
func strikeTwice(chars []pageChar) []pageChar {
	const aside = 0.2 // of the type size
	kept := chars[:0]
	for _, c := range chars {
		if n := len(kept); n > 0 && kept[n-1].r == c.r && c.x0-kept[n-1].x0 < aside*c.size {
			if !unicode.IsSpace(c.r) {
				kept[n-1].face = &pageFace{bold: true, heiti: c.face.heiti, weight: c.face.weight}
			}
			continue
		}
		kept = append(kept, c)
	}
	return kept
}

// mode is the most frequent value to half a point; of equals the smallest.
func mode[T any](items []T, value func(T) float64) float64 {
	counts := map[float64]int{}
	for _, item := range items {
		counts[math.Round(value(item)*2)/2]++
	}
	best, most := 0.0, 0
	for v, n := range counts {
		if n > most || n == most && v < best {
			best, most = v, n
		}
	}
	return best
}

func (l pageLine) width() float64 { return l.x1 - l.x0 }

func (l pageLine) text() string {
	var b strings.Builder
	for _, run := range l.runs(pageFaces{}) {
		b.WriteString(run.Text)
	}
	return b.String()
}

// runs sets the line in type faces, with blanks where the print leaves room.
func (l pageLine) runs(faces pageFaces) []ledger.Run {
	var t typist
	spread := l.spread()
	for i, c := range l.chars {
		strong := faces.strong(c.face)
		if i > 0 && !spread {
			t.put(blanksBetween(l.chars[i-1], c), strong && faces.strong(l.chars[i-1].face))
		}
		t.put(string(c.r), strong)
	}
	return t.take()[0]
}

// spread reports whether the characters are set apart evenly to fill a width.
func (l pageLine) spread() bool {
	const apart, even = 0.5, 0.3 // of the type size
	if len(l.chars) < 3 {
		return false
	}
	least, most := math.Inf(1), math.Inf(-1)
	for i, c := range l.chars[1:] {
		gap := (c.x0 - l.chars[i].x1) / l.size
		least, most = min(least, gap), max(most, gap)
	}
	return least > apart && most-least < even
}

// blanksBetween returns the blanks that stand for the room between two characters: one between words of Latin
// letters, two or more where columns are set apart.
func blanksBetween(a, b pageChar) string {
	const word, column, most = 0.2, 0.9, 40
	em := max(a.size, b.size)
	gap := (b.x0 - a.x1) / em
	blank := unicode.IsSpace(a.r) || unicode.IsSpace(b.r)
	switch {
	case gap > column && !blank, gap > 2*column:
		return strings.Repeat(" ", min(most, max(2, int(math.Round(2*gap)))))
	case gap > word && !blank && latin(a.r) && latin(b.r):
		return " "
	}
	return ""
}

// latin reports whether r belongs to words that are set apart by blanks.
func latin(r rune) bool { return r < 0x250 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// pageFaces says which type faces stand out in a document: one in which most text is set does not.
type pageFaces struct {
	heiti, bold bool // a mark, because most text is not set so
	heavy       int  // weight from which a face stands out, 0 for never
}

// typeOf counts the faces of a document.
func (d *printedDocument) typeOf() pageFaces {
	const most = 0.6
	var heiti, bold, all float64
	weights := map[int]int{}
	for _, page := range d.pages {
		for _, c := range page.chars {
			if unicode.IsSpace(c.r) || latin(c.r) {
				continue
			}
			all++
			weights[c.face.weight]++
			if c.face.heiti {
				heiti++
			}
			if c.face.bold {
				bold++
			}
		}
	}
	return pageFaces{heiti: heiti <= most*all, bold: bold <= most*all, heavy: heavyFrom(weights)}
}

// heavyFrom returns the weight from which type is bold, given how many characters have each weight.
func heavyFrom(weights map[int]int) int {
	const bold, step = 650, 200
	usual, most := 0, 0
	for w, n := range weights {
		if n > most || n == most && w < usual {
			usual, most = w, n
		}
	}
	return max(bold, usual+step)
}

func (t pageFaces) strong(f *pageFace) bool {
	return f != nil && (t.heiti && f.heiti || t.bold && f.bold || t.heavy > 0 && f.weight >= t.heavy)
}
