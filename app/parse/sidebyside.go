package parse

import "slices"

// sideBySide tells a table that prints its columns twice or more side by side, and how many columns one copy has.
func (r *reader) sideBySide(g *grid) (header, width int) {
	for i := range g.rows[:min(len(g.rows), 6)] {
		if !r.isHeader(g, i) {
			continue
		}
		var labels []string
		for c := range g.rows[i] {
			labels = append(labels, squeeze(r.page.key(g.at(i, c))))
		}
		for w := 2; w*2 <= len(labels); w++ {
			if len(labels)%w != 0 || labels[0] == labels[1] {
				continue
			}
			same := true
			for at := w; at < len(labels); at += w {
				same = same && slices.Equal(labels[:w], labels[at:at+w])
			}
			if same {
				return i, w
			}
		}
	}
	return 0, 0
}

// stack puts the copies of such a table one below the other: row by row where the numbers run along the rows, else copy by
// copy.
func (r *reader) stack(g *grid, header, width int) *grid {
	out := &grid{}
	copies := len(g.rows[header]) / width
	place := map[[2]int]int{} // row and copy, to the new row
	add := func(row, copy int) {
		if row*copies+copy > maxStacked || copy*width >= len(g.rows[row]) {
			return
		}
		place[[2]int{row, copy}] = len(out.rows)
		var cells []gridCell
		for c := copy * width; c < min(len(g.rows[row]), (copy+1)*width); c++ {
			cells = append(cells, g.moved(row, c, width, len(out.rows), place))
		}
		out.rows = append(out.rows, cells)
	}
	for row := 0; row <= header; row++ {
		add(row, 0)
	}
	if r.runsAcross(g, header, width) {
		for row := header + 1; row < len(g.rows); row++ {
			for copy := range copies {
				add(row, copy)
			}
		}
		return out
	}
	for copy := range copies {
		for row := header + 1; row < len(g.rows); row++ {
			add(row, copy)
		}
	}
	return out
}

// maxStacked bounds the rows of a stacked table.
const maxStacked = 20000

// moved is a cell at its new place. One that a cell of another copy covers stands alone.
func (g *grid) moved(row, col, width, to int, place map[[2]int]int) gridCell {
	cell := g.rows[row][col]
	at, ok := place[[2]int{cell.row, col / width}]
	if cell.covered && ok && cell.col/width == col/width {
		cell.row, cell.col = at, cell.col%width
		return cell
	}
	cell.covered, cell.row, cell.col = false, to, col%width
	return cell
}

// runsAcross tells whether the number of a row's second copy is that of its first and one.
func (r *reader) runsAcross(g *grid, header, width int) bool {
	for row := header + 1; row < len(g.rows) && width < len(g.rows[row]); row++ {
		left, right := r.page.trim(g.at(row, 0)), r.page.trim(g.at(row, width))
		a, i := readDigits(r.page, left.a, left.b)
		b, j := readDigits(r.page, right.a, right.b)
		if i > left.a && j > right.a {
			return b == a+1
		}
	}
	return false
}

// isTransposed tells a table that prints a task a column: labels stand in its first column, one below the other.
func (r *reader) isTransposed(g *grid) bool {
	if len(g.rows) < 3 || r.isHeader(g, 0) || len(g.rows) > 40 || g.width() < 3 || g.width() > 200 {
		return false
	}
	var cols []column
	labels := 0
	for i := range g.rows {
		label := squeeze(r.page.key(g.at(i, 0)))
		cols = append(cols, column{headerLabel(label), label})
		if cols[i].field != noField {
			labels++
		}
		for c := 1; c < len(g.rows[i]); c++ {
			if headerLabel(r.page.key(g.at(i, c))) != noField && cols[i].field != goalField && cols[i].field != deadlineField {
				return false // labels and values in turn: a form
			}
		}
	}
	return labels*3 >= len(g.rows)*2 && labels > 2 && usable(settleText(cols))
}

// transpose turns the rows of a grid into columns. Merged cells stand alone.
func (g *grid) transpose() {
	out := make([][]gridCell, g.width())
	for c := range out {
		for i := range g.rows {
			cell := gridCell{row: c, col: i}
			if c < len(g.rows[i]) {
				cell.span = g.rows[i][c].span
			}
			out[c] = append(out[c], cell)
		}
	}
	g.rows = out
}
