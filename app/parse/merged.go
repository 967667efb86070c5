package parse

// restoreMerged moves rows to their place whose first cells were covered by a cell above and got lost with the frame:
// the row begins with the number that full rows have further right, and blank cells stand at its end.
func (g *grid) restoreMerged(t *text) {
	if len(g.rows) < 3 {
		return
	}
	width := len(g.rows[0])
	at := g.numberedColumn(t, width)
	if at <= 0 {
		return
	}
	full := -1
	for i := 1; i < len(g.rows); i++ {
		row := g.rows[i]
		switch {
		case len(row) > at && g.numbered(t, i, at):
			full = i
		case full > 0 && g.numbered(t, i, 0) && g.used(t, i) <= width-at:
			g.rows[i] = shifted(row, i, full, at, width)
		}
	}
}

// numberedColumn finds the column behind the first in which two or more rows begin with a number; 0 for none.
func (g *grid) numberedColumn(t *text, width int) int {
	for c := 1; c < width; c++ {
		n := 0
		for i := 1; i < len(g.rows); i++ {
			if c < len(g.rows[i]) && g.numbered(t, i, c) && !g.numbered(t, i, 0) {
				n++
			}
		}
		if n >= 2 {
			return c
		}
	}
	return 0
}

// numbered tells a cell that begins with an Arabic number and a text behind it.
func (g *grid) numbered(t *text, row, col int) bool {
	if col >= len(g.rows[row]) {
		return false
	}
	s := t.trim(g.rows[row][col].span)
	m := readMarker(t, s.a, s.b)
	return m.style == arabic && !m.doubtful && m.end < s.b
}

// used counts the cells of a row up to the last that is not blank.
func (g *grid) used(t *text, row int) int {
	n := len(g.rows[row])
	for n > 0 && t.trim(g.rows[row][n-1].span).empty() {
		n--
	}
	return n
}

// shifted is a row moved right by at cells, which the row full covers.
func shifted(row []gridCell, i, full, at, width int) []gridCell {
	out := make([]gridCell, 0, width)
	for c := range at {
		out = append(out, gridCell{covered: true, row: full, col: c})
	}
	for c := 0; c+at < width && c < len(row); c++ {
		cell := row[c]
		cell.row, cell.col = i, c+at
		out = append(out, cell)
	}
	return out
}

// findNumbered tells whether every text cell begins with its number where no column holds the numbers.
func (t *tableReader) findNumbered(from int) bool {
	n := 0
	if t.hasField(numberField) {
		return false
	}
	for i := from; i < len(t.grid.rows); i++ {
		for c, col := range t.cols {
			if col.field != textField || t.filled(i) < 2 || c >= len(t.grid.rows[i]) || t.grid.fromAbove(i, c) {
				continue
			}
			if !t.grid.numbered(t.page, i, c) {
				return false
			}
			n++
			break
		}
	}
	return n >= 2
}

// cutNumber takes the number off a task's text.
func (t *tableReader) cutNumber(task *rowTask) {
	if len(task.texts) == 0 {
		return
	}
	s := task.texts[0]
	if m := readMarker(t.page, s.a, s.b); m.style == arabic && !m.doubtful {
		task.no, task.texts[0].a = m.no, m.end
	}
}
