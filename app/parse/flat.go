package parse

import "strings"

// readFlat reads a table that was flattened to a cell a line: some lines of labels, then the cells row by row.
func readFlat(r *rawText, i int) (cells [][][]span, n int) {
	header, head := r.headerRun(i)
	if len(header) > 1 && header[1].field == numberField && header[0].field != numberField && readLabel(header[0].label) == noField {
		return nil, 0 // a title above the header that ends as a label does
	}
	if len(header) < 3 || !usable(settleText(append([]column(nil), header...))) {
		return nil, 0
	}
	f := &flatReader{rawText: r, cols: header, tabs: r.printed[r.lines[i].a] == '\t'}
	f.at = i
	for _, cell := range head {
		f.at += len(cell)
	}
	f.rows = append(f.rows, head)
	f.read()
	if len(f.rows) < 2 {
		return nil, 0
	}
	return f.rows, f.at - i
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
	switch {
	case number == 0:
		f.numbered()
	case number > 0 && number < len(f.cols)-2:
		f.turned(number)
	default:
		f.cycled()
	}
}

// turned reads a table whose number column is not the first: from number to number, the cells of the columns before it
// stand at the end of the row before.
func (f *flatReader) turned(number int) {
	cols, head, start := f.cols, f.rows[0], f.at
	for f.at < len(f.lines) && f.lines[f.at].table == nil && f.at-start < 4*number+2 {
		if _, ok := f.rowNumber(f.lines[f.at]); ok {
			break
		}
		f.at++
	}
	before := f.lines[start:f.at]
	f.cols = append(append([]column(nil), cols[number:]...), cols[:number]...)
	f.rows = f.rows[:0]
	f.rows = append(f.rows, head)
	f.numbered()
	var above [][]span
	if len(before) > 0 {
		lead := &flatReader{rawText: f.rawText, cols: cols[:number]}
		above = lead.align(before)
	}
	for k, row := range f.rows[1:] {
		if len(row) != len(cols) {
			continue
		}
		after := len(cols) - number
		next := row[after:]
		f.rows[k+1] = append(append([][]span(nil), above...), row[:after]...)
		filled := false
		for _, cell := range next {
			filled = filled || len(cell) > 0
		}
		if filled {
			above = next
		}
	}
	f.cols = cols
}

// tableEnds begin the lines behind a table.
var tableEnds = []string{"注:", "备注:", "说明:", "填报说明", "填表说明", "抄送", "主送", "附件"}

func (f *flatReader) ends(l rawLine) bool {
	key := squeeze(f.lineKey(l))
	for _, w := range tableEnds {
		if strings.HasPrefix(key, w) {
			return true
		}
	}
	return false
}

// numbered reads rows that begin with a number: what stands between two numbers are the cells of one row. A header
// that comes again on the next page may stand inside a cell.
func (f *flatReader) numbered() {
	last := 0
	var row []rawLine
	begun := false
	flush := func() {
		if begun {
			f.closeRow(row)
		}
		row, begun = nil, false
	}
	for f.at < len(f.lines) && f.lines[f.at].table == nil {
		l := f.lines[f.at]
		if run, cells := f.headerRun(f.at); len(run) >= 2 && len(run)*2 >= len(f.cols) {
			for _, c := range cells {
				f.at += len(c)
			}
			if f.at < len(f.lines) && f.startsRow(f.lines[f.at], last, true) {
				flush()
			}
			continue
		}
		switch {
		case f.startsRow(l, last, !begun):
			flush()
			begun = true
			last, _ = f.rowNumber(l)
		case f.ends(l) && (begun || last > 0):
			flush()
			return
		case f.isGroup(l) && (!begun || len(row) >= 2):
			flush()
			f.rows = append(f.rows, [][]span{{l.span}})
			f.at++
			continue
		case !begun && last > 0:
			return
		case begun && len(row) > 4*len(f.cols)+40:
			f.at -= len(row) - min(len(row), len(f.cols))
			f.closeRow(row[:min(len(row), len(f.cols))])
			return
		}
		if begun {
			row = append(row, l)
		}
		f.at++
	}
	if begun {
		f.closeLast(row)
	}
}

// startsRow tells the number of the next row.
func (f *flatReader) startsRow(l rawLine, last int, fresh bool) bool {
	if l.table != nil {
		return false
	}
	no, ok := f.rowNumber(l)
	return ok && (no == last+1 || last == 0 || no == 1 && fresh)
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

// closeLast ends the last row: what the columns cannot hold stands behind the table.
func (f *flatReader) closeLast(row []rawLine) {
	if usual := f.usualLength(); len(row) > usual+2 {
		f.at -= len(row) - usual
		row = row[:usual]
	}
	f.closeRow(row)
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

// closeRow gives the lines of a row to the columns.
func (f *flatReader) closeRow(lines []rawLine) {
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
		if last := f.last(prev.span); last == '、' || last == ',' || f.tornFigure(last, next) {
			return 4
		}
		if _, ok := readWhen(squeeze(f.key(prev.span))); ok && f.cols[c].field == deadlineField {
			return -8 // a term is whole
		}
		if f.cols[c].field == leadField {
			return -4 // who leads is rarely several
		}
		return -3
	}
	if f.tabs && f.printed[next.a] != '\t' {
		return -20
	}
	if last := f.last(prev.span); last == '、' || last == ',' || f.tornFigure(last, next) {
		return -4
	}
	return -2 * (c - p - 1)
}

// tornFigure tells a line of a word or two that counts what the figure before it gives: 15⏎个.
func (f *flatReader) tornFigure(last rune, next rawLine) bool {
	return isDigit(last) && next.len() <= 2 && isHan(f.first(next.span))
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
	case col == textField && looks == otherField && strings.ContainsAny(key, "0123456789"):
		return 1
	case col == textField && looks == otherField:
		return 0
	case col.unit() && looks == otherField && strings.ContainsAny(key, "0123456789"):
		return -4
	case col.unit() && looks == personField && strings.ContainsAny(key[:len(string([]rune(key)[:1]))], jurisdictions):
		return 1 // 区交通⏎运输局
	case (col == leaderField || col == personField) && looks == otherField && len([]rune(key)) < 8:
		return 1
	case col.unit() && (looks == otherField || looks == textField && strings.Contains(key, "、")) && len([]rune(key)) < 60:
		return 1
	}
	return -4
}
