package extract

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Bounds of a file that is read by where its characters are printed.
const (
	maxPages       = 2000
	maxPageChars   = 2_000_000 // of all pages
	maxPageObjects = 200_000   // of one page, with the segments of its paths
	maxForms       = 8         // drawings inside drawings
)

// printedDocument is a file of pages on which characters and lines have places (.pdf, .ofd), in points, with y growing
// downwards.
type printedDocument struct {
	title string
	pages []printedPage
}

// printedPage is one page turned so that most of its text is upright: 0,0 is its upper left corner.
type printedPage struct {
	width, height float64
	chars         []pageChar
	rules         []pageRule
	pictures      int
}

// pageChar is one printed character: its advance box from x0 to x1, its baseline y and its type size.
type pageChar struct {
	r         rune
	x0, x1, y float64
	size      float64
	face      *pageFace
}

// onPage tells what is printed from what lies beside the paper.
func (c pageChar) onPage(width, height float64) bool {
	const beyond = 2 // points
	return c.x1 > -beyond && c.x0 < width+beyond && c.y > -beyond && c.y-c.size < height+beyond
}

// pageFace is the type face of one text object.
type pageFace struct {
	heiti  bool // 黑体 by name
	bold   bool // bold by name or printed with an outline
	weight int
}

// legible reports whether the pages hold text: a scan has none, or no more than stamps and page numbers, and fonts
// without a key to their characters give signs of private use.
func (d *printedDocument) legible() bool {
	const perPage = 4    // characters a page that a scan may carry
	const unreadable = 4 // readable characters for each that is not
	good, bad := 0, 0
	for _, page := range d.pages {
		for _, c := range page.chars {
			switch {
			case unicode.IsSpace(c.r):
			case c.r == unicode.ReplacementChar || unicode.Is(unicode.Co, c.r):
				bad++
			case unicode.IsLetter(c.r), unicode.IsNumber(c.r):
				good++
			}
		}
	}
	if good <= unreadable*bad {
		return false
	}
	return !d.pictured() || good > perPage*len(d.pages)
}

// pictured reports whether most pages hold a picture, as those of a scan do.
func (d *printedDocument) pictured() bool {
	n := 0
	for _, page := range d.pages {
		if page.pictures > 0 {
			n++
		}
	}
	return 2*n > len(d.pages)
}

// readableRune maps characters of the kind that only layout uses to those that people type; 0 for none.
func readableRune(r rune) rune {
	switch {
	case r == 0xFFFE || r == 0x02: // how the engine marks a hyphen at the end of a line
		return '-'
	case r == '\u00A0' || r == '\t':
		return ' '
	case r < ' ' || r >= 0x7F && r < 0xA0 || r == '\u200B' || r == '\uFEFF' || r == '\u00AD' || !utf8.ValidRune(r):
		return 0
	case r >= 0x2E80 && r <= 0x2FDF, r >= 0xF900 && r <= 0xFAFF: // radicals and compatibility forms
		return foldRadical(r)
	}
	return r
}

// foldRadical undoes fonts that map a glyph back to the radical of the same shape.
func foldRadical(r rune) rune {
	folded, _ := utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
	return folded
}

// printedHeiti knows the names that only files of pages use for 黑体: PostScript names of its common cuts and of the fonts that
// stand in for it.
func printedHeiti(name string) bool {
	for _, part := range []string{"stheiti", "fzhei", "fzhtk", "hansans", "sanscjk", "notosanssc", "sanssc", "zenhei"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}

// finite keeps coordinates of damaged files within what arithmetic can bear.
func finite(v float64) float64 {
	const limit = 1e6
	if math.IsNaN(v) {
		return 0
	}
	return max(-limit, min(limit, v))
}
