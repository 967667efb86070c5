package extract

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// ofdChar is a character where its file puts it.
type ofdChar struct {
	r       rune
	at      pagePoint // origin, in points from the page's upper left corner
	quarter int       // direction in steps of 90 degrees clockwise
	width   float64   // points along its line
	size    float64   // points
	face    *pageFace
	guessed bool // the width: no character of the same text tells it
}

func (c ofdChar) printed(turn pageMatrix) pageChar {
	at := turn.apply(c.at)
	return pageChar{r: c.r, x0: at.x, x1: at.x + c.width, y: at.y, size: c.size, face: c.face}
}

// text reads a text object (GB/T 33190-2016, 11.2 and 11.3). Which glyphs stand for the characters (11.4) is of no
// interest. Slanted text, such as a watermark, is left out.
func (p *ofdPage) text(n *node, m pageMatrix) error {
	turn := pageTurns[(4-angleOf(n.get("CharDirection")))%4]
	upright := turn.then(m)
	quarter, level := upright.quarter()
	if !level {
		return nil
	}
	p.quarters[quarter]++
	line := ofdLine{size: numberOf(n, "Size", 0), scale: numberOf(n, "HScale", 1), along: pagePoint{turn[0], turn[1]}, down: angleOf(n.get("ReadDirection"))%2 == 1}
	wide, size := math.Hypot(upright[0], upright[1]), max(1, min(finite(line.size*math.Hypot(upright[2], upright[3])), 500))
	face := p.resources.face(n)
	for _, code := range n.kids {
		if code.name != "TextCode" {
			continue
		}
		if p.charCount += utf8.RuneCountInString(code.text); p.charCount > maxPageChars {
			return tooLarge()
		}
		for _, g := range line.set(code) {
			if g.r != 0 {
				p.chars = append(p.chars, ofdChar{r: g.r, at: m.apply(g.at), quarter: quarter, width: finite(g.width * wide), size: size, face: face, guessed: g.last})
			}
		}
	}
	return nil
}

// angleOf reads a direction of 0, 90, 180 or 270 degrees clockwise as quarters.
func angleOf(s string) int {
	degrees, _ := strconv.Atoi(s)
	return (degrees/90%4 + 4) % 4
}

func numberOf(n *node, name string, otherwise float64) float64 {
	v, err := strconv.ParseFloat(n.get(name), 64)
	if err != nil {
		return otherwise
	}
	return finite(v)
}

// ofdLine sets the characters of a text object in its own coordinates.
type ofdLine struct {
	size, scale float64
	along       pagePoint // the direction of a character
	down        bool      // lines run from top to bottom
	at          pagePoint // where the last TextCode began: the next one may name only what changes
}

type ofdGlyph struct {
	r     rune // 0 for none
	at    pagePoint
	width float64
	last  bool // of its TextCode
}

// set places the characters of a TextCode (11.3, table 46): the first at X, Y, each next one further by its DeltaX and
// DeltaY. Where neither is given the characters follow one another by their own width.
func (l *ofdLine) set(code *node) []ofdGlyph {
	l.at = pagePoint{numberOf(code, "X", l.at.x), numberOf(code, "Y", l.at.y)}
	at, text := l.at, []rune(strings.NewReplacer("\n", "", "\r", "").Replace(code.text))
	dx, dy := deltas(code.get("DeltaX"), text), deltas(code.get("DeltaY"), text)
	out := make([]ofdGlyph, len(text))
	for i, r := range text {
		width := l.size * l.scale * widthOf(r)
		step := pagePoint{width * l.along.x, width * l.along.y}
		if l.down && l.along.y == 0 {
			step = pagePoint{0, l.size}
		}
		if dx != nil || dy != nil {
			step = pagePoint{}
			if i < len(dx) {
				step.x = dx[i]
			}
			if i < len(dy) {
				step.y = dy[i]
			}
			if i+1 < len(text) {
				width = l.fit(r, width, step.x*l.along.x+step.y*l.along.y)
			}
		}
		out[i] = ofdGlyph{r: readableRune(r), at: at, width: width, last: i+1 == len(text)}
		at = pagePoint{finite(at.x + step.x), finite(at.y + step.y)}
	}
	return out
}

const leastFit, mostFit = 0.4, 1.3 // of the usual width of a character: how far off the next one may begin

// fit is the width of a character that is followed at a distance in the same text: the distance, where it can be a
// width. Blanks between words are characters there.
func (l *ofdLine) fit(r rune, usual, distance float64) float64 {
	const narrow = 0.9 // of the type size
	most := mostFit * usual
	if latin(r) {
		most = max(most, narrow*l.size*l.scale)
	}
	if distance > leastFit*usual && distance < most {
		return distance
	}
	return usual
}

// meet lets a character of guessed width end where the one drawn next begins.
func (c *pageChar) meet(next pageChar) {
	const level = 0.1 // of the type size
	usual, distance := c.x1-c.x0, next.x0-c.x0
	if math.Abs(c.y-next.y) < level*c.size && distance > leastFit*usual && distance < mostFit*usual {
		c.x1 = next.x0
	}
}

// deltas reads the distances between the characters of a text: numbers, of which "g n d" are n times d (11.3). The last
// one goes on where there are too few. Characters outside the basic plane may have two, as in UTF-16.
func deltas(s string, text []rune) []float64 {
	var out []float64
	units := len(text) - 1
	for _, r := range text {
		if r > 0xFFFF {
			units++
		}
	}
	words := strings.FieldsSeq(s)
	group, times := 0, 0 // words of a group still to come, how often its number stands
	for word := range words {
		if len(out) >= units {
			break
		}
		if word == "g" {
			group = 2
			continue
		}
		v, err := strconv.ParseFloat(word, 64)
		if err != nil {
			break
		}
		v = finite(v)
		switch group {
		case 2:
			times, group = int(max(0, v)), 1
		case 1:
			out, group = append(out, slices.Repeat([]float64{v}, min(times, units-len(out)))...), 0
		default:
			out = append(out, v)
		}
	}
	return byRunes(out, units, text)
}

// byRunes gives every character but the last its distance.
func byRunes(values []float64, units int, text []rune) []float64 {
	if len(values) == 0 {
		return nil
	}
	pairs := len(values) == units && units > len(text)-1
	out := make([]float64, 0, len(text))
	at := 0
	for _, r := range text[:len(text)-1] {
		v := values[min(at, len(values)-1)]
		if at++; pairs && r > 0xFFFF {
			v += values[min(at, len(values)-1)]
			at++
		}
		out = append(out, v)
	}
	return out
}

// widthOf is the usual width of a character in type sizes.
func widthOf(r rune) float64 {
	switch kind := width.LookupRune(r).Kind(); {
	case kind == width.EastAsianWide || kind == width.EastAsianFullwidth || kind == width.EastAsianAmbiguous:
		return 1
	case strings.ContainsRune("iljftI|!.,:;'()[]-/", r):
		return 0.3
	case strings.ContainsRune("mwMW@%", r):
		return 0.8
	case r >= 'A' && r <= 'Z':
		return 0.68
	}
	return 0.5
}
