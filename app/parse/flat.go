package parse

import "strings"

// readFlat reads a table that was flattened to a cell a line: some lines of labels, then the cells row by row.
func readFlat(r *rawText, i int) (cells [][][]span, n int) {
	header := r.headerRun(i)
	if len(header) < 3 || !usable(settleText(append([]column(nil), header...))) {
		return nil, 0
	}
	f := &flatReader{rawText: r, cols: header, at: i + len(header), tabs: r.printed[r.lines[i].a] == '\t'}
	var head [][]span
	for k := range header {
		head = append(head, []span{r.lines[i+k].span})
	}
	f.rows = append(f.rows, head)
	f.read()
	if len(f.rows) < 2 {
		return nil, 0
	}
	return f.rows, f.at - i
}

// headerRun reads consecutive lines that are nothing but labels.
func (r *rawText) headerRun(i int) []column {
	var out []column
	for ; i < len(r.lines) && r.lines[i].table == nil && r.lines[i].len() <= maxLabel+8; i++ {
		label := squeeze(r.lineKey(r.lines[i]))
		f := headerLabel(label)
		if f == noField {
			break
		}
		out = append(out, column{f, label})
	}
	return out
}

// flatReader collects the rows of a flattened table.
type flatReader struct {
	*rawText
	cols []column
	at   int
	tabs bool // every cell begins with a tab
	rows [][][]span
}

func (f *flatReader) read() {
	number := -1
	for c, col := range f.cols {
		if col.field == numberField {
			number = c
		}
	}
	if number == 0 {
		f.numbered()
		return
	}
	f.cycled()
}

// numbered reads rows that begin with a number: what stands between two numbers are the cells of one row.
func (f *flatReader) numbered() {
	last, begin := 0, -1
	for f.at < len(f.lines) && f.lines[f.at].table == nil {
		if run := f.headerRun(f.at); len(run) >= 2 && len(run)*2 >= len(f.cols) {
			f.close(begin)
			begin = -1
			f.at += len(run)
			continue
		}
		l := f.lines[f.at]
		no, ok := f.rowNumber(l)
		switch {
		case ok && (no == last+1 || last == 0 || no == 1 && begin < 0):
			f.close(begin)
			begin, last = f.at, no
		case f.isGroup(l) && (begin < 0 || f.at-begin >= 2):
			f.close(begin)
			begin = -1
			f.rows = append(f.rows, [][]span{{l.span}})
		case begin < 0 && last > 0:
			return
		case begin >= 0 && f.at-begin > 4*len(f.cols)+40:
			f.at = begin
			f.closeTo(begin, begin+len(f.cols))
			return
		}
		f.at++
	}
	f.closeLast(begin)
}

// rowNumber reads a line that is only a number.
func (f *flatReader) rowNumber(l rawLine) (int, bool) {
	s := f.trim(l.span)
	key := strings.TrimRight(f.key(s), ".、")
	if !bareNumber.MatchString(key) {
		return 0, false
	}
	n, _ := readDigits(&f.text, s.a, s.b)
	return n, true
}

// isGroup tells a heading between rows.
func (f *flatReader) isGroup(l rawLine) bool {
	m := readMarker(&f.text, l.a, l.b)
	return (m.style == cnComma || m.style == cnParen || m.style == chapter) && l.len() < 120 && !strings.ContainsAny(f.key(l.span), "。")
}

// close ends the row that began at line begin.
func (f *flatReader) close(begin int) {
	if begin >= 0 {
		f.closeTo(begin, f.at)
	}
}

// closeLast ends the last row: what the columns cannot hold stands behind the table.
func (f *flatReader) closeLast(begin int) {
	if begin < 0 {
		return
	}
	end := f.at
	usual := f.usualLength()
	if usual > 0 && end-begin > usual+2 {
		end = begin + usual
	}
	f.closeTo(begin, end)
	f.at = max(end, begin+1)
}

// usualLength is the greatest number of lines that a row took so far.
func (f *flatReader) usualLength() int {
	n := len(f.cols)
	for _, row := range f.rows[1:] {
		lines := 0
		for _, c := range row {
			lines += len(c)
		}
		n = max(n, lines)
	}
	return n
}

// closeTo gives lines begin to end to the columns.
func (f *flatReader) closeTo(begin, end int) {
	var lines []rawLine
	for _, l := range f.lines[begin:min(end, len(f.lines))] {
		lines = append(lines, l)
	}
	var above [][]span
	for len(lines) > 0 {
		n := f.subRow(lines)
		row := f.align(lines[:n])
		for c := range row {
			if above != nil && len(row[c]) == 0 && f.cols[c].field != textField {
				row[c] = above[c] // the cell above covers this row as well
			}
		}
		f.rows = append(f.rows, row)
		lines, above = lines[n:], row
	}
}

// subRow returns how many lines the first task of a row takes: a sentence that comes after the row's other cells begins
// another task under the same number.
func (f *flatReader) subRow(lines []rawLine) int {
	text := -1
	for c, col := range f.cols {
		if col.field == textField {
			text = c
		}
	}
	if text < 0 || text == len(f.cols)-1 {
		return len(lines)
	}
	seen, other := false, false
	for i, l := range lines {
		long := f.fit(l, textField) == 4 && strings.HasSuffix(f.key(f.trim(l.span)), "。")
		if long && other {
			return i
		}
		seen = seen || long
		other = seen && !long
	}
	return len(lines)
}

// align gives lines to columns in order so that each fits its column best: a line may go on with the cell before it, a
// column may stay empty.
func (f *flatReader) align(lines []rawLine) [][]span {
	out := make([][]span, len(f.cols))
	if len(lines) == 0 {
		return out
	}
	if len(lines) > 80 {
		lines = lines[:80]
	}
	n, m := len(lines), len(f.cols)
	const worst = -1 << 30
	score := make([][]int, n)
	from := make([][]int, n)
	for i := range score {
		score[i], from[i] = make([]int, m), make([]int, m)
		for c := range score[i] {
			score[i][c] = worst
			fit := f.fit(lines[i], f.cols[c].field)
			if i == 0 {
				score[i][c] = fit - 2*c
				continue
			}
			for p := 0; p <= c; p++ {
				if score[i-1][p] == worst {
					continue
				}
				s := score[i-1][p] + fit + f.step(lines[i-1], lines[i], p, c)
				if s > score[i][c] {
					score[i][c], from[i][c] = s, p
				}
			}
		}
	}
	best := 0
	for c := range f.cols {
		if score[n-1][c]-(m-1-c) > score[n-1][best]-(m-1-best) {
			best = c
		}
	}
	for i, c := n-1, best; i >= 0; i-- {
		out[c] = append([]span{lines[i].span}, out[c]...)
		c = from[i][c]
	}
	return out
}

// step is the price of going from column p to column c between two lines.
func (f *flatReader) step(prev, next rawLine, p, c int) int {
	if p == c {
		if f.tabs && f.printed[next.a] == '\t' {
			return -20
		}
		if last := f.last(prev.span); last == '、' || last == ',' {
			return 4
		}
		return -3
	}
	if f.tabs && f.printed[next.a] != '\t' {
		return -20
	}
	if last := f.last(prev.span); last == '、' || last == ',' {
		return -4
	}
	return -2 * (c - p - 1)
}

// fit tells how well a line fits a column.
func (f *flatReader) fit(l rawLine, col field) int {
	r := &reader{page: &f.text}
	looks := r.looks(f.trim(l.span))
	key := squeeze(f.key(l.span))
	empty := isNothing(key) || sameAbove(key)
	switch {
	case empty && col != numberField && col != textField:
		return 2
	case col == otherField || col == progressField || col == sectionField || col == goalField || col == goalsField:
		return 0
	case col == looks, col.unit() && looks == middleField, col == leaderField && looks == personField, col == extraTextField && looks == textField:
		return 4
	case col == deadlineField && len([]rune(key)) < 16 && strings.ContainsAny(key, "月年季底") && (strings.ContainsAny(key, "0123456789") || looks == deadlineField):
		return 3
	case col == textField && len([]rune(key)) > 8 && looks != middleField:
		return 2
	case (col == leaderField || col == personField) && looks == otherField && len([]rune(key)) < 8:
		return 1
	case col.unit() && (looks == otherField || looks == textField && strings.Contains(key, "、")) && len([]rune(key)) < 60:
		return 1
	}
	return -4
}

// cycled reads rows without a number: a row begins where the first column's kind comes after later columns were filled.
func (f *flatReader) cycled() {
	var lines []rawLine
	end := f.at
	for ; end < len(f.lines) && f.lines[end].table == nil; end++ {
		lines = append(lines, f.lines[end])
	}
	m := len(f.cols)
	if len(lines) < m || len(lines)/m > 5000 {
		return
	}
	begin := 0
	for i := 1; i <= len(lines); i++ {
		if i < len(lines) && (i-begin < m-1 || f.fit(lines[i], f.cols[0].field) < 4) && i-begin < m {
			continue
		}
		if i-begin >= 2 {
			f.rows = append(f.rows, f.align(lines[begin:i]))
		}
		begin = i
	}
	f.at = end
}
