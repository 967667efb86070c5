package parse

import "ducha/app/ledger"

// grid is a table: of the file, or read from text that was a table once.
type grid struct {
	rows  [][]gridCell
	tasks bool // read as a table of tasks
	flat  bool // was text: merged cells were printed once
	top   int  // how many rows stand above its header
}

// gridCell is one cell. A covered cell shows the cell at row, col.
type gridCell struct {
	span
	covered  bool
	row, col int
}

// fromTable copies a table's cells to the page. Paragraphs of a cell are held apart by a line break.
func (r *reader) fromTable(t *ledger.Table) *grid {
	g := &grid{}
	for i, row := range t.Rows {
		var out []gridCell
		for j, c := range row {
			cell := gridCell{row: i, col: j}
			if c.Covered {
				cell.covered, cell.row, cell.col = true, c.FromRow, c.FromCol
				if cell.row > i || cell.col >= len(row) || cell.row < 0 || cell.col < 0 {
					cell.covered, cell.row, cell.col = false, i, j
				}
			}
			cell.span = r.copyParagraphs(c.Paragraphs)
			out = append(out, cell)
		}
		g.rows = append(g.rows, out)
	}
	return g
}

func (r *reader) copyParagraphs(ps []ledger.Paragraph) span {
	s := span{r.page.len(), r.page.len()}
	for _, p := range ps {
		if r.page.len() > s.a {
			r.page.add('\n', p.Start, false)
		}
		at := p.Start
		for _, run := range p.Runs {
			for _, c := range run.Text {
				if !invisible(c) {
					r.page.add(c, at, run.Strong)
				}
				at++
			}
		}
	}
	s.b = r.page.len()
	return s
}

// fromCells copies the cells of a table that was text.
func (r *reader) fromCells(raw *rawText, part carved) *grid {
	g := &grid{flat: true}
	var full []int
	if part.fixed {
		full = raw.fullWidths(part.cells)
	}
	for i, row := range part.cells {
		var out []gridCell
		for j, lines := range row {
			s := span{r.page.len(), r.page.len()}
			if above, ok := g.coveredBy(i, j, lines); ok {
				out = append(out, above)
				continue
			}
			for k, l := range lines {
				l = raw.trim(l)
				if l.empty() {
					continue
				}
				if r.page.len() > s.a && (full == nil || raw.printedWidth(lines[k-1]) < full[j]-1) {
					r.page.add('\n', raw.at[l.a], false)
				}
				r.copyCell(raw, l)
			}
			s.b = r.page.len()
			out = append(out, gridCell{span: s, row: i, col: j})
		}
		g.rows = append(g.rows, out)
	}
	g.restoreMerged(r.page)
	return g
}

// coveredBy returns the cell of a column that covers the cell below it.
func (g *grid) coveredBy(row, col int, lines []span) (gridCell, bool) {
	if row == 0 || len(lines) != 1 || lines[0] != coveredSpan || col >= len(g.rows[row-1]) {
		return gridCell{}, false
	}
	above := g.rows[row-1][col]
	return gridCell{span: span{above.b, above.b}, covered: true, row: above.row, col: above.col}, true
}

// fullWidths returns for every column the width of its widest line.
func (r *rawText) fullWidths(rows [][][]span) []int {
	var out []int
	for _, row := range rows {
		for c, lines := range row {
			for len(out) <= c {
				out = append(out, 0)
			}
			for _, l := range lines {
				out[c] = max(out[c], r.printedWidth(l))
			}
		}
	}
	return out
}

func (r *rawText) printedWidth(s span) int {
	w := 0
	for _, c := range r.printed[s.a:s.b] {
		w += columns(c)
	}
	return w
}

// copyCell copies a cell's text; <br> becomes a line break.
func (r *reader) copyCell(raw *rawText, s span) {
	for i := s.a; i < s.b; i++ {
		if n := breakTag(raw, span{i, s.b}); n > 0 {
			r.page.add('\n', raw.at[i], false)
			i += n - 1
			continue
		}
		r.page.copy(&raw.text, span{i, i + 1})
	}
}

// breakTag returns the length of a <br> at the beginning of s, 0 for none.
func breakTag(raw *rawText, s span) int {
	for _, tag := range []string{"<br>", "<br/>", "<br />", "<BR>"} {
		if n := len(tag); s.len() >= n && raw.key(span{s.a, s.a + n}) == tag {
			return n
		}
	}
	return 0
}

// at returns what a cell shows: its own text, or that of the cell that covers it.
func (g *grid) at(row, col int) span {
	if row < 0 || row >= len(g.rows) || col < 0 || col >= len(g.rows[row]) {
		return span{}
	}
	c := g.rows[row][col]
	if c.covered && c.row < len(g.rows) && c.col < len(g.rows[c.row]) {
		return g.rows[c.row][c.col].span
	}
	return c.span
}

// fromAbove tells a cell that a cell of an earlier row covers.
func (g *grid) fromAbove(row, col int) bool {
	return col < len(g.rows[row]) && g.rows[row][col].covered && g.rows[row][col].row < row
}

// spans are the cells of the first rows in reading order.
func (g *grid) spans(rows int) []span {
	var out []span
	for _, row := range g.rows[:rows] {
		for _, c := range row {
			if !c.covered {
				out = append(out, c.span)
			}
		}
	}
	return out
}

func (g *grid) width() int {
	w := 0
	for _, row := range g.rows {
		w = max(w, len(row))
	}
	return w
}

// lines gives up on the grid: its cells become lines.
func (g *grid) lines(t *text) []line {
	var out []line
	for _, row := range g.rows {
		for _, c := range row {
			if s := t.trim(c.span); !s.empty() && !c.covered {
				out = append(out, splitBreaks(t, s)...)
			}
		}
	}
	return out
}

func splitBreaks(t *text, s span) []line {
	var out []line
	from := s.a
	for i := s.a; i <= s.b; i++ {
		if i == s.b || t.printed[i] == '\n' {
			if part := t.trim(span{from, i}); !part.empty() {
				out = append(out, line{span: part})
			}
			from = i + 1
		}
	}
	return out
}
