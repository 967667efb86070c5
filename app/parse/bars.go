package parse

import "strings"

// barCell is a cell of a table of which every cell ended up on lines of its own, a bar behind it.
type barCell struct {
	lines      []span
	begin, end int // its first line, the line after it
}

// maxBarLines bounds how many lines one such cell takes.
const maxBarLines = 12

// maxHead bounds the columns of a flattened table.
const maxHead = 24

// readBars reads a web page's table whose bars were left at line ends or on lines of their own:
//
//	序号 |
//	任务 |
//
// The header tells the number of columns; a cell that is one too many between two rows is a heading.
func readBars(r *rawText, i int) (cells [][][]span, n int) {
	if !r.barBegins(i) {
		return nil, 0
	}
	all, head := r.barCells(i, 2*maxHead), 0
	for head < len(all) && head < maxHead && r.barLabel(all, head) {
		head++
	}
	cols := make([]column, head)
	for k := range cols {
		cols[k] = column{headerLabel(r.barKey(all[k])), r.barKey(all[k])}
	}
	if head < 3 || !usable(settleText(append([]column(nil), cols...))) {
		return nil, 0
	}
	for _, c := range all[head:] {
		if _, ok := r.barNumber(c); ok {
			return r.barRows(r.barCells(i, len(r.lines)), cols)
		}
	}
	return nil, 0
}

// barBegins tells whether a label with a bar behind it stands in line i.
func (r *rawText) barBegins(i int) bool {
	l := r.lines[i]
	if l.table != nil || l.len() > maxLabel+8 || l.empty() {
		return false
	}
	ends := isPipe(r.folded[l.b-1]) && r.pipeCount(l) == 1
	next := i+1 < len(r.lines) && r.lines[i+1].table == nil && r.lines[i+1].len() == 1 && r.pipeCount(r.lines[i+1]) == 1
	return (ends && l.len() > 1 || !ends && next) && headerLabel(strings.TrimRight(r.lineKey(l), "|│┃┆")) != noField
}

// barCells cuts the lines from i on at the bars that end them, most cells at the most.
func (r *rawText) barCells(i, most int) []barCell {
	var out []barCell
	open := barCell{begin: i}
	for ; i < len(r.lines) && r.lines[i].table == nil && len(out) < most; i++ {
		l := r.lines[i]
		bars := r.pipeCount(l)
		ends := !l.empty() && isPipe(r.folded[l.b-1])
		if bars > 1 || bars == 1 && !ends || len(open.lines) >= maxBarLines {
			break
		}
		if s := r.trim(span{l.a, l.b - bars}); !s.empty() {
			open.lines = append(open.lines, s)
		}
		if ends {
			open.end = i + 1
			out = append(out, open)
			open = barCell{begin: i + 1}
		}
	}
	return out
}

func (r *rawText) barKey(c barCell) string {
	var b strings.Builder
	for _, s := range c.lines {
		b.WriteString(squeeze(r.key(s)))
	}
	return b.String()
}

// barLabel tells a header cell: a label, or a short cell before one.
func (r *rawText) barLabel(all []barCell, k int) bool {
	key := r.barKey(all[k])
	if headerLabel(key) != noField {
		return true
	}
	n := len([]rune(key))
	return n >= 2 && n <= 10 && !bareNumber.MatchString(key) && k+1 < len(all) && headerLabel(r.barKey(all[k+1])) != noField
}

// barRows gives the cells behind the header to rows. Where the header names no number column but the rows have one, the
// column before it holds headings.
func (r *rawText) barRows(all []barCell, cols []column) (cells [][][]span, n int) {
	rest := all[len(cols):]
	head, number := make([][]span, len(cols)), -1
	for k, c := range cols {
		head[k] = all[k].lines
		if c.field == numberField {
			number = k
		}
	}
	if number < 0 && len(rest) > 1 {
		skip := 0
		if !bareNumber.MatchString(r.barKey(rest[0])) {
			skip = 1
		}
		number = 0
		head = append([][]span{nil}, head[skip:]...)
	}
	if number != 0 || len(head) < 3 {
		return nil, 0
	}
	cells = append(cells, head)
	last, from := 0, -1
	for k, c := range rest {
		no, ok := r.barNumber(c)
		switch {
		case ok && (last == 0 || no == last+1) && (from < 0 || k-from >= len(head)-2):
			cells = appendBarRow(cells, rest, from, k)
			from, last = k, no
		case from < 0 && len(c.lines) > 0:
			cells = append(cells, [][]span{c.lines})
		}
	}
	if from < 0 {
		return nil, 0
	}
	return appendBarRow(cells, rest, from, len(rest)), all[len(all)-1].end - all[0].begin
}

// appendBarRow adds the row of the cells from to to; what the header has no column for are headings.
func appendBarRow(cells [][][]span, rest []barCell, from, to int) [][][]span {
	if from < 0 {
		return cells
	}
	row := make([][]span, len(cells[0]))
	var headings [][][]span
	for k, c := range rest[from:to] {
		if k < len(row) {
			row[k] = c.lines
		} else if len(c.lines) > 0 {
			headings = append(headings, [][]span{c.lines})
		}
	}
	return append(append(cells, row), headings...)
}

// barNumber reads a cell that is only a number.
func (r *rawText) barNumber(c barCell) (int, bool) {
	if len(c.lines) != 1 || !bareNumber.MatchString(r.barKey(c)) {
		return 0, false
	}
	n, _ := readDigits(&r.text, c.lines[0].a, c.lines[0].b)
	return n, true
}
