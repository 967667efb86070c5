package report

// Table measures in points.
const (
	cellPad  = 3.5
	cellRule = 0.5
	cellLead = 1.5 // line pitch by type size
	rowPad   = 2.5 // above and below
)

// setRow is one table row ready to be drawn.
type setRow struct {
	cells  [][]setLine
	height float64
	pitch  float64
	head   bool
}

// table draws rows with the head repeated on every page. A row stands on one page, unless it is taller than a page.
func (p *press) table(t *Table) error {
	head := make([]Cell, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = Cell{Text: c.Head}
	}
	top, err := p.row(t, head, Hei, true)
	if err != nil {
		return err
	}
	if err := p.room(2 * top.height); err != nil {
		return err
	}
	if err := p.drawRow(t, top); err != nil {
		return err
	}
	for i, cells := range t.Rows {
		role := Fang
		if t.Total && i == len(t.Rows)-1 {
			role = Hei
		}
		row, err := p.row(t, cells, role, false)
		if err != nil {
			return err
		}
		for _, part := range row.parts(p.bottom() - p.top() - top.height) {
			if p.y+part.height > p.bottom()+0.5 {
				if err := p.newPage(); err != nil {
					return err
				}
				if err := p.drawRow(t, top); err != nil {
					return err
				}
			}
			if err := p.drawRow(t, part); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *press) row(t *Table, cells []Cell, role Role, head bool) (setRow, error) {
	row := setRow{pitch: t.Size * cellLead, head: head}
	st := style{role: role, size: t.Size}
	most := 1
	for i, c := range cells {
		room := t.Columns[i].Width*mm - 2*cellPad
		lines, err := p.lines(c.Text, st, room, room)
		if err != nil {
			return row, err
		}
		most = max(most, len(lines))
		row.cells = append(row.cells, lines)
	}
	row.height = float64(most)*row.pitch + 2*rowPad + cellRule
	return row, nil
}

// parts cuts a row that is taller than a page; every other row stays whole.
func (r setRow) parts(room float64) []setRow {
	if r.height <= room {
		return []setRow{r}
	}
	fits := max(1, int((room-2*rowPad-cellRule)/r.pitch))
	out := []setRow{}
	for from := 0; ; from += fits {
		part := setRow{pitch: r.pitch, cells: make([][]setLine, len(r.cells))}
		most := 0
		for i, lines := range r.cells {
			if from < len(lines) {
				part.cells[i] = lines[from:min(len(lines), from+fits)]
				most = max(most, len(part.cells[i]))
			}
		}
		if most == 0 {
			return out
		}
		part.height = float64(most)*r.pitch + 2*rowPad + cellRule
		out = append(out, part)
	}
}

// drawRow prints a row at y with its rules; neighbours share theirs.
func (p *press) drawRow(t *Table, row setRow) error {
	x, y := p.left(), p.y
	for i, lines := range row.cells {
		width := t.Columns[i].Width * mm
		top := y + (row.height-float64(len(lines))*row.pitch)/2
		for n, line := range lines {
			at := x + cellPad
			switch {
			case row.head || t.Columns[i].Align == Center:
				at = x + (width-line.width)/2
			case t.Columns[i].Align == Right:
				at = x + width - cellPad - line.width
			}
			if err := p.draw(line, at, top+float64(n)*row.pitch+baseline(row.pitch, t.Size)); err != nil {
				return err
			}
		}
		p.rule(x, y, x, y+row.height, cellRule)
		x += width
	}
	p.rule(x, y, x, y+row.height, cellRule)
	p.rule(p.left(), y, x, y, cellRule)
	p.rule(p.left(), y+row.height, x, y+row.height, cellRule)
	p.y += row.height
	return nil
}
