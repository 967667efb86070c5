package extract

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

const (
	edgeNear   = 4.0 // points within which the columns of two pages are the same
	maxHeader  = 4   // rows of a heading that pages repeat
	marginMove = 80  // points the table may stand further left or right: margins of left and right pages differ
)

// continuedMark is what stands above the rest of a table on the next page.
var continuedMark = regexp.MustCompile(`^[（(]?(?:接上?表|接上页|续上?表)\S{0,4}[)）]?$`)

// joins reports whether next, at the top of a page, goes on with t, at the bottom of the page before.
func (t *pageTable) joins(next pageTable) bool {
	move := t.left - next.left
	if math.Abs(move) > marginMove || math.Abs((t.right-t.left)-(next.right-next.left)) > edgeNear {
		return false
	}
	a, b := t.edges(), next.edges()
	for i := range b {
		b[i] += move
	}
	return within(a, b) || within(b, a)
}

func (t *pageTable) edges() []float64 {
	var xs []float64
	for _, c := range t.cells {
		xs = append(xs, c.x0, c.x1)
	}
	return edges(xs)
}

// within reports whether every edge of a is one of b.
func within(a, b []float64) bool {
	for _, x := range a {
		if !slices.ContainsFunc(b, func(o float64) bool { return math.Abs(o-x) <= edgeNear }) {
			return false
		}
	}
	return true
}

// join adds the rows of next, without a repeated heading, and mends the row that the page break cut.
func (t *pageTable) join(next pageTable) {
	next.move(t.left - next.left)
	next.dropRows(t.repeated(next))
	if next.rows == 0 {
		return
	}
	matches := t.seam(next)
	key := t.keyOf(matches)
	offset := t.rows
	if t.cutRow(next, matches, key) {
		offset--
	}
	merged := map[int]bool{}
	for i, m := range matches {
		upper, lower := &t.cells[m.upper], next.cells[m.lower]
		if offset < t.rows || i < key && t.spansOn(*upper, lower) || i > key && t.goesOverRows(*upper, lower, next, matches[:min(key, len(matches))]) {
			upper.lines = append(upper.lines, lower.lines...)
			upper.end = max(upper.end, lower.end+offset)
			merged[m.lower] = true
		}
	}
	for i, c := range next.cells {
		if !merged[i] {
			c.row, c.end = c.row+offset, c.end+offset
			t.cells = append(t.cells, c)
		}
	}
	t.rows = offset + next.rows
	t.bottom = next.bottom
}

func (t *pageTable) move(by float64) {
	t.left, t.right = t.left+by, t.right+by
	for i := range t.cells {
		t.cells[i].x0 += by
		t.cells[i].x1 += by
	}
}

// repeated counts the rows at the top of next that say the same as those at the top of t.
func (t *pageTable) repeated(next pageTable) int {
	n := 0
	for row := range min(maxHeader, t.rows, next.rows) {
		a, b := t.rowText(row), next.rowText(row)
		if a == "" || a != b || t.cutsCell(row+1) != next.cutsCell(row+1) {
			break
		}
		if !next.cutsCell(row + 1) {
			n = row + 1
		}
	}
	return n
}

// cutsCell reports whether a cell reaches over the upper edge of row.
func (t *pageTable) cutsCell(row int) bool {
	return slices.ContainsFunc(t.cells, func(c pageCell) bool { return c.row < row && c.end > row })
}

// rowText is what stands in the cells that begin in a row, blanks left out.
func (t *pageTable) rowText(row int) string {
	var b strings.Builder
	for _, c := range t.cells {
		if c.row == row {
			b.WriteString(c.text())
			b.WriteByte('|')
		}
	}
	return strings.Trim(b.String(), "|")
}

func (c pageCell) text() string {
	var b strings.Builder
	for _, l := range c.lines {
		for _, ch := range l.chars {
			if !unicode.IsSpace(ch.r) {
				b.WriteRune(ch.r)
			}
		}
	}
	return b.String()
}

// dropRows removes the first n rows.
func (t *pageTable) dropRows(n int) {
	kept := t.cells[:0]
	for _, c := range t.cells {
		c.row, c.end = max(0, c.row-n), c.end-n
		if c.end > 0 {
			kept = append(kept, c)
		}
	}
	t.cells, t.rows = kept, t.rows-n
}

// pageMatch pairs a cell of the last row above a page break with the one below it.
type pageMatch struct{ upper, lower int }

// seam pairs the cells on both sides of the break from left to right; nil where the rows are cut differently.
func (t *pageTable) seam(next pageTable) []pageMatch {
	var matches []pageMatch
	lower := next.cellsOf(0)
	upper := t.cellsOf(t.rows - 1)
	if len(lower) != len(upper) {
		return nil
	}
	for i := range lower {
		a, b := t.cells[upper[i]], next.cells[lower[i]]
		if math.Abs(a.x0-b.x0) > edgeNear || math.Abs(a.x1-b.x1) > edgeNear {
			return nil
		}
		matches = append(matches, pageMatch{upper[i], lower[i]})
	}
	return matches
}

// cellsOf lists the cells of a row from left to right.
func (t *pageTable) cellsOf(row int) []int {
	var out []int
	for i, c := range t.cells {
		if c.row <= row && c.end > row {
			out = append(out, i)
		}
	}
	slices.SortFunc(out, func(a, b int) int { return compareFloats(t.cells[a].x0, t.cells[b].x0) })
	return out
}

// keyOf finds the first column that every row fills, such as the numbers; len(matches) for none.
func (t *pageTable) keyOf(matches []pageMatch) int {
	const full = 0.8
	for i, m := range matches {
		upper := t.cells[m.upper]
		if upper.end-upper.row > 1 {
			continue
		}
		filled, all := 0, 0
		for j, c := range t.cells {
			if j != m.upper && math.Abs(c.x0-upper.x0) <= edgeNear && math.Abs(c.x1-upper.x1) <= edgeNear {
				if all += c.end - c.row; len(c.lines) > 0 && c.end-c.row == 1 {
					filled++
				}
			}
		}
		if float64(filled) >= full*float64(all) && (all > 0 || len(upper.lines) > 0) {
			return i
		}
	}
	return len(matches)
}

// cutRow reports whether the break goes through a row: its key stands on one side only.
func (t *pageTable) cutRow(next pageTable, matches []pageMatch, key int) bool {
	if key == len(matches) {
		return false
	}
	upper, lower := t.cells[matches[key].upper], next.cells[matches[key].lower]
	if t.cutSentence(upper, lower) {
		return true
	}
	return (len(upper.lines) == 0) != (len(lower.lines) == 0) || len(upper.lines)+len(lower.lines) == 0
}

// cutSentence reports whether the break cuts a sentence of the key column, which holds sentences: all the others end.
func (t *pageTable) cutSentence(upper, lower pageCell) bool {
	if len(upper.lines) == 0 || len(lower.lines) == 0 || endsSentence(upper.text()) {
		return false
	}
	ended, all := 0, 0
	for _, c := range t.cells {
		if c.row == upper.row || math.Abs(c.x0-upper.x0) > edgeNear || math.Abs(c.x1-upper.x1) > edgeNear || len(c.lines) == 0 {
			continue
		}
		if all++; endsSentence(c.text()) {
			ended++
		}
	}
	return ended >= 3 && ended >= all-1
}

func endsSentence(s string) bool {
	return strings.HasSuffix(s, "。") || strings.HasSuffix(s, "；") || strings.HasSuffix(s, ";")
}

// goesOverRows reports whether a merged cell right of the key goes on below the break: both its parts cover several rows,
// or the lower one as many as a merged cell left of the key.
func (t *pageTable) goesOverRows(upper, lower pageCell, next pageTable, left []pageMatch) bool {
	if len(lower.lines) > 0 || len(upper.lines) == 0 || lower.end-lower.row < 2 {
		return false
	}
	return upper.end-upper.row > 1 || slices.ContainsFunc(left, func(m pageMatch) bool {
		c := next.cells[m.lower]
		return c.row == lower.row && c.end == lower.end && t.spansOn(t.cells[m.upper], c)
	})
}

// spansOn reports whether a merged cell left of the key goes on below the break.
func (t *pageTable) spansOn(upper, lower pageCell) bool {
	if len(lower.lines) > 0 || len(upper.lines) == 0 {
		return false
	}
	if upper.end-upper.row > 1 || lower.end-lower.row > 1 {
		return true
	}
	return slices.ContainsFunc(t.cells, func(c pageCell) bool {
		return math.Abs(c.x0-upper.x0) <= edgeNear && c.end-c.row > 1
	})
}
