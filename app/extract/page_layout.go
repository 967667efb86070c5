package extract

import (
	"math"
	"regexp"
	"slices"
	"strings"
)

// pageLayout is what the lines of a document have in common.
type pageLayout struct {
	pitch  float64 // usual distance of lines in type sizes, 0 where unknown
	body   map[pageSide]pageBody
	marked bool // paragraphs are set in or set apart
	items  bool // lines that begin with a number are set in: one that is not goes on with the line above
}

// pageBody is the column of the text: where most lines begin and end.
type pageBody struct{ left, right float64 }

// pageSide tells pages of different margins apart: left and right pages, portrait and landscape.
type pageSide struct {
	width int
	odd   bool
}

func sideOf(page int, s pageSheet) pageSide {
	return pageSide{width: int(math.Round(s.width / 10)), odd: page%2 == 0}
}

func layoutOf(sheets []pageSheet) pageLayout {
	layout := pageLayout{body: map[pageSide]pageBody{}}
	lines := map[pageSide][]pageLine{}
	var gaps []float64
	for i, s := range sheets {
		side := sideOf(i, s)
		for j, item := range s.items {
			if item.table != nil {
				continue
			}
			lines[side] = append(lines[side], item.line)
			if j > 0 && s.items[j-1].table == nil && likeSize(s.items[j-1].line, item.line) {
				gaps = append(gaps, (item.line.y-s.items[j-1].line.y)/item.line.size)
			}
		}
	}
	if len(gaps) > 2 {
		const fine = 10 // mode counts halves
		layout.pitch = mode(gaps, func(v float64) float64 { return v * fine }) / fine
	}
	for side, own := range lines {
		const few = 5 // lines from which an edge cannot be told
		if other := lines[pageSide{side.width, !side.odd}]; len(own) < few && len(other) > 0 {
			own = slices.Concat(own, other)
		}
		layout.body[side] = bodyOf(own)
	}
	layout.marked = layout.marksParagraphs(sheets)
	layout.items = layout.setsItemsIn(sheets)
	return layout
}

// setsItemsIn reports whether nearly all lines that begin with a number are set in.
func (p pageLayout) setsItemsIn(sheets []pageSheet) bool {
	const few, most = 5, 0.8
	var in, all float64
	for i, s := range sheets {
		left := p.body[sideOf(i, s)].left
		for _, item := range s.items {
			if item.table != nil || !listItem.MatchString(item.line.text()) {
				continue
			}
			if all++; setIn(item.line, left) {
				in++
			}
		}
	}
	return all >= few && in > most*all
}

func likeSize(a, b pageLine) bool { return math.Abs(a.size-b.size) < 0.1*max(a.size, b.size) }

func bodyOf(lines []pageLine) pageBody {
	starts, ends := make([]float64, len(lines)), make([]float64, len(lines))
	for i, l := range lines {
		starts[i], ends[i] = l.x0, -l.inkEnd()
	}
	// A left edge too far left or a right edge too far right leaves lines as they are; the reverse would glue them.
	const leftShare, rightShare = 0.1, 0.02
	return pageBody{left: firstEdge(starts, leftShare), right: -firstEdge(ends, rightShare)}
}

// inkEnd is where a line ends without a mark that may hang over the margin.
func (l pageLine) inkEnd() float64 {
	if strings.ContainsRune("，。、；：", lastRune(l)) {
		return l.chars[len(l.chars)-1].x0
	}
	return l.x1
}

// firstEdge is the least place at which a share of the lines, and at least two, begin.
func firstEdge(xs []float64, share float64) float64 {
	const near = 4.0 // points
	xs = slices.Sorted(slices.Values(xs))
	need := max(2, int(math.Ceil(share*float64(len(xs)))))
	for i, x := range xs {
		n := 0
		for _, o := range xs[i:] {
			if o-x > near {
				break
			}
			n++
		}
		if n >= need {
			return x
		}
	}
	return xs[0]
}

// marksParagraphs reports whether lines that follow the end of a sentence are set in or set apart more often than
// not: then a line that is neither goes on with the paragraph.
func (p pageLayout) marksParagraphs(sheets []pageSheet) bool {
	const most = 0.5
	var marked, all float64
	for i, s := range sheets {
		left := p.body[sideOf(i, s)].left
		for j := 1; j < len(s.items); j++ {
			above, item := s.items[j-1], s.items[j]
			if above.table != nil || item.table != nil || !strings.ContainsRune(sentenceEnds, lastRune(above.line)) {
				continue
			}
			all++
			if setIn(item.line, left) || p.apart(above.line, item.line) {
				marked++
			}
		}
	}
	return marked > most*all
}

// apart reports whether two lines stand clearly wider apart than lines of the body do.
func (p pageLayout) apart(above, line pageLine) bool {
	const clearly = 1.3
	const unknown = 2 // type sizes, for documents of few lines
	usual := p.pitch
	if usual == 0 {
		usual = unknown
	}
	return line.y-above.y > clearly*max(1, usual)*max(above.size, line.size)
}

// setIn reports whether a line begins about two characters right of the body's edge.
func setIn(l pageLine, left float64) bool {
	const least, most = 1.4, 2.7
	by := (l.x0 - left) / l.size
	return by > least && by < most
}

// goesOn reports whether a line was broken only because the line above it was full. Where the print leaves a doubt
// it answers no: the reader of the blocks knows more about sentences.
func (p pageLayout) goesOn(above, line pageLine, was, is pageBody) bool {
	const aside = 0.6 // of the type size
	const long = 0.75 // of the body's width: some programs break early, at a change of font
	flush := math.Abs(line.x0-is.left) < aside*line.size
	began := math.Abs(above.x0-was.left) < aside*above.size || setIn(above, was.left)
	if !flush || !began || !likeSize(above, line) || above.columns() || line.columns() {
		return false
	}
	text := line.text()
	item := listItem.MatchString(text)
	if item && !p.items || docNumber.MatchString(text) {
		return false
	}
	ended := strings.ContainsRune(sentenceEnds, lastRune(above))
	if was.right-above.x1 > firstUnit(line)+0.2*line.size {
		return p.marked && !ended && !item && above.x1-was.left > long*(was.right-was.left)
	}
	return p.marked || !ended || item
}

// docNumber is a document number on a line of its own, which may follow a title that fills its line.
var docNumber = regexp.MustCompile(`^\S{1,12}[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号$`)

// columns reports whether a line is cut by room, as the rows of a table without rules are.
func (l pageLine) columns() bool {
	text := l.text()
	return strings.Contains(text, "  ") || strings.Contains(text, "　　")
}
