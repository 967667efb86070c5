package parse

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
		if i < len(lines) && i-begin < m && (i-begin < m-1 || !f.beginsRow(lines[i:])) {
			continue
		}
		if row := lines[begin:i]; f.oneEach(row) {
			f.rows = append(f.rows, cellEach(row))
		} else if len(row) >= 2 {
			f.rows = append(f.rows, f.align(row))
		}
		begin = i
	}
	f.at = end
}

// beginsRow tells whether the first of lines begins a row whose predecessor is one cell short: it is of the first column's kind, and
// where that is also the last one's kind the next line is of the second's.
func (f *flatReader) beginsRow(lines []rawLine) bool {
	if f.fit(lines[0], f.cols[0].field) < 4 {
		return false
	}
	last := f.cols[len(f.cols)-1].field
	return f.fit(lines[0], last) < 4 || len(lines) > 1 && f.fit(lines[1], f.cols[1].field) > 1
}

// oneEach tells a row of as many lines as columns of which each but the text is of its column's kind.
func (f *flatReader) oneEach(lines []rawLine) bool {
	if len(lines) != len(f.cols) {
		return false
	}
	for c, l := range lines {
		if f.cols[c].field != textField && f.fit(l, f.cols[c].field) < 2 {
			return false
		}
	}
	return true
}

func cellEach(lines []rawLine) [][]span {
	out := make([][]span, len(lines))
	for c, l := range lines {
		out[c] = []span{l.span}
	}
	return out
}
