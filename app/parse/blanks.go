package parse

// readBlanks reads a table whose columns are held apart by runs of blanks, as page-layout tools print it: the header
// tells where each column begins, a line without a number goes on with the row before.
func readBlanks(r *rawText, i int) (cells [][][]span, n int) {
	if r.lines[i].table != nil {
		return nil, 0
	}
	head := r.blankCells(r.lines[i])
	if len(head) < 3 {
		return nil, 0
	}
	var cols []column
	for _, c := range head {
		cols = append(cols, column{headerLabel(r.key(c.span)), r.key(c.span)})
		if cols[len(cols)-1].field == noField {
			return nil, 0
		}
	}
	if !usable(settleText(append([]column(nil), cols...))) {
		return nil, 0
	}
	b := &blankReader{rawText: r, cols: cols, head: head}
	b.rows = append(b.rows, b.place(head))
	j := i + 1
	for ; j < len(r.lines) && r.lines[j].table == nil; j++ {
		if !b.line(r.lines[j]) {
			break
		}
	}
	if len(b.rows) < 2 {
		return nil, 0
	}
	return b.rows, j - i
}

// blankCell is a stretch between runs of blanks, with the columns it spans.
type blankCell struct {
	span
	left, right int
}

// blankCells cuts a line at runs of two blanks or more; a single full-width blank is part of a name.
func (r *rawText) blankCells(l rawLine) []blankCell {
	var out []blankCell
	col, from, left := l.indent, -1, 0
	blanks, right := 0, 0
	for i := l.a; i < l.b; i++ {
		c := r.printed[i]
		if fold(c) == ' ' {
			blanks += columns(c)
			col += columns(c)
			continue
		}
		if from >= 0 && (blanks > 2 || blanks == 2 && r.printed[i-1] != '　') {
			out = append(out, blankCell{span{from, r.trim(span{from, i}).b}, left, right})
			from = -1
		}
		if from < 0 {
			from, left = i, col
		}
		blanks = 0
		col += columns(c)
		right = col
	}
	if from >= 0 {
		out = append(out, blankCell{span{from, l.b}, left, right})
	}
	return out
}

type blankReader struct {
	*rawText
	cols []column
	head []blankCell
	rows [][][]span
}

// place gives cells to the columns whose header they stand under.
func (b *blankReader) place(cells []blankCell) [][]span {
	out := make([][]span, len(b.cols))
	if len(cells) == len(b.cols) {
		for i, c := range cells {
			out[i] = []span{c.span}
		}
		return out
	}
	for _, c := range cells {
		best, most := 0, -1<<30
		for k, h := range b.head {
			overlap := min(c.right, h.right) - max(c.left, h.left)
			if overlap > most {
				best, most = k, overlap
			}
		}
		out[best] = append(out[best], c.span)
	}
	return out
}

// line adds one line; false where the table has ended.
func (b *blankReader) line(l rawLine) bool {
	cells := b.blankCells(l)
	row := b.place(cells)
	m := readMarker(&b.text, l.a, l.b)
	labels := 0
	for _, c := range cells {
		if headerLabel(b.key(c.span)) != noField {
			labels++
		}
	}
	switch {
	case labels >= 2 && labels*3 >= len(cells)*2: // the header again
		b.rows = append(b.rows, row)
		return true
	case len(cells) == 1 && m.style != plain && m.style < arabic:
		b.rows = append(b.rows, [][]span{{l.span}})
		return true
	case len(cells) == 1 && l.gap > 0 && l.len() > 0 && l.indent < 4:
		return false
	}
	number := -1
	for c, col := range b.cols {
		if col.field == numberField {
			number = c
		}
	}
	if number >= 0 && len(row[number]) > 0 && bareNumber.MatchString(b.key(b.trim(row[number][0]))) || number < 0 && len(cells) >= len(b.cols)-1 {
		b.rows = append(b.rows, row)
		return true
	}
	last := b.rows[len(b.rows)-1]
	if len(b.rows) < 2 || len(last) != len(row) {
		return len(cells) > 1
	}
	for c := range row {
		last[c] = append(last[c], row[c]...)
	}
	return true
}
