package report

import "strings"

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
	looks  []Look
	height float64
	pitch  float64
	head   bool
}

// table draws rows with the head repeated on every page. A row stands on one page, unless it is taller than a page.
func (p *press) table(t *Table) error {
	top, err := p.tableHead(t)
	if err != nil {
		return err
	}
	for i := range t.Rows {
		row, err := p.row(t, i)
		if err != nil {
			return err
		}
		below := 0.0
		if t.headsGroup(i) { // it goes with the first row of its group
			next, err := p.row(t, i+1)
			if err != nil {
				return err
			}
			below = min(next.height, p.bottom()-p.top()-top.height-row.height)
		}
		for n, part := range row.parts(t, p.bottom()-p.top()-top.height) {
			if n > 0 { // a row that goes on begins the next page's part anew
				p.reached = i
			}
			if p.y+part.height+below > p.bottom()+0.5 {
				if err := p.newPage(); err != nil {
					return err
				}
				if err := p.drawHead(t, top); err != nil {
					return err
				}
			}
			if err := p.drawRow(t, part); err != nil {
				return err
			}
			p.stood(i+1, p.y-part.height-top.height) // the head is part of it on every page
		}
	}
	return nil
}

// tableHead draws the head where there is room for it and a row, and returns it for the pages that follow.
func (p *press) tableHead(t *Table) (setRow, error) {
	if t.Headless {
		return setRow{}, nil
	}
	head := make([]Cell, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = Cell{Text: c.Head}
	}
	top := setRow{pitch: t.Size * cellLead, head: true}
	if err := p.fill(t, &top, head, Hei); err != nil {
		return top, err
	}
	if err := p.room(2 * top.height); err != nil {
		return top, err
	}
	return top, p.drawRow(t, top)
}

func (p *press) drawHead(t *Table, top setRow) error {
	if t.Headless {
		return nil
	}
	return p.drawRow(t, top)
}

// row sets the i-th row.
func (p *press) row(t *Table, i int) (setRow, error) {
	row := setRow{pitch: t.Size * cellLead}
	role := Fang
	if t.Total && i == len(t.Rows)-1 {
		role = Hei
	}
	for n := range t.Rows[i] {
		row.looks = append(row.looks, t.look(i, n))
	}
	err := p.fill(t, &row, t.Rows[i], role)
	row.height = max(row.height, t.least(i))
	return row, err
}

// fill breaks every cell's paragraphs into lines and finds the row's height.
func (p *press) fill(t *Table, row *setRow, cells []Cell, role Role) error {
	most, column := 1, 0
	for i, c := range cells {
		look, st := row.look(i), style{role: role, size: t.Size}
		if look.Strong {
			st.role = Hei
		}
		width, next := t.width(column, look)
		column = next
		room := width*mm - 2*cellPad
		all := []setLine{}
		for _, text := range strings.Split(c.Text, "\n") {
			lines, err := p.lines(text, st, room, room)
			if err != nil {
				return err
			}
			all = append(all, lines...)
		}
		most = max(most, len(all))
		row.cells = append(row.cells, all)
	}
	row.height = float64(most)*row.pitch + 2*t.pad() + cellRule
	return nil
}

func (r setRow) look(cell int) Look {
	if cell < len(r.looks) {
		return r.looks[cell]
	}
	return Look{}
}

// parts cuts a row that is taller than a page; every other row stays whole.
func (r setRow) parts(t *Table, room float64) []setRow {
	if r.height <= room {
		return []setRow{r}
	}
	fits := max(1, int((room-2*t.pad()-cellRule)/r.pitch))
	out := []setRow{}
	for from := 0; ; from += fits {
		part := setRow{pitch: r.pitch, looks: r.looks, cells: make([][]setLine, len(r.cells))}
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
		part.height = float64(most)*r.pitch + 2*t.pad() + cellRule
		out = append(out, part)
	}
}

// drawRow prints a row at y with its rules; neighbours share theirs.
func (p *press) drawRow(t *Table, row setRow) error {
	x, y, column := p.left(), p.y, 0
	for i, lines := range row.cells {
		look := row.look(i)
		align, inset := t.Columns[column].Align, t.Columns[column].Inset*mm
		width, next := t.width(column, look)
		column = next
		switch {
		case look.Align != "":
			align = look.Align
		case row.head:
			align = Center
		}
		box := cellBox{x: x, y: y, width: width * mm, height: row.height, pitch: row.pitch, size: t.Size, align: align, inset: inset, look: look}
		if err := p.cell(box, lines); err != nil {
			return err
		}
		p.rule(x, y, x, y+row.height, cellRule)
		x += width * mm
	}
	p.rule(x, y, x, y+row.height, cellRule)
	p.rule(p.left(), y, x, y, cellRule)
	p.rule(p.left(), y+row.height, x, y+row.height, cellRule)
	p.y += row.height
	return nil
}

// cellBox is where one cell stands and how its text is set in it.
type cellBox struct {
	x, y, width, height float64
	pitch, size         float64
	align               Align
	inset               float64
	look                Look
}

func (p *press) cell(box cellBox, lines []setLine) error {
	if p.dry {
		return nil
	}
	if r, g, b, ok := rgb(box.look.Fill); ok {
		p.pdf.SetFillColor(r, g, b)
		p.pdf.RectFromUpperLeftWithStyle(box.x, box.y, box.width, box.height, "F")
		p.pdf.SetFillColor(0, 0, 0)
	}
	if r, g, b, ok := rgb(box.look.Ink); ok {
		p.pdf.SetTextColor(r, g, b)
		defer p.ink(false)
	}
	top := box.y + (box.height-float64(len(lines))*box.pitch)/2
	for n, line := range lines {
		at := box.x + cellPad
		switch box.align {
		case Center:
			at = box.x + (box.width-line.width)/2
		case Right:
			at = box.x + box.width - cellPad - box.inset - line.width
		}
		if err := p.draw(line, at, top+float64(n)*box.pitch+baseline(box.pitch, box.size)); err != nil {
			return err
		}
	}
	return nil
}
