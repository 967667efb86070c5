package report

import "math"

// figure draws a chart in the middle of the text area, whole on one page.
func (p *press) figure(c *Chart) error {
	pic := c.picture()
	gap := figureGap(pic.height, p.pitch())
	if err := p.room(pic.height*mm + 2*gap); err != nil {
		return err
	}
	defer func() { p.y += pic.height*mm + 2*gap }()
	if p.dry {
		return nil
	}
	x, y := p.left()+(p.right()-p.left()-pic.width*mm)/2, p.y+gap
	for _, m := range pic.marks {
		if err := p.mark(m, x, y); err != nil {
			return err
		}
	}
	p.ink(false)
	p.pdf.SetFillColor(0, 0, 0)
	return nil
}

// figureGap is the room above a figure and the same below it, points: with it the figure takes whole lines of the grid,
// so that the text goes on where the lines of other pages stand. height is in millimetres, pitch in points.
func figureGap(height, pitch float64) float64 {
	lines := math.Ceil((height*mm + 6) / pitch)
	return (lines*pitch - height*mm) / 2
}

func (p *press) mark(m mark, x, y float64) error {
	r, g, b, _ := rgb(m.colour)
	switch m.kind {
	case markArea:
		p.pdf.SetFillColor(r, g, b)
		p.pdf.RectFromUpperLeftWithStyle(x+m.x*mm, y+m.y*mm, (m.x2-m.x)*mm, (m.y2-m.y)*mm, "F")
	case markStroke:
		p.pdf.SetStrokeColor(r, g, b)
		p.rule(x+m.x*mm, y+m.y*mm, x+m.x2*mm, y+m.y2*mm, m.thick*mm)
	case markLabel:
		line, err := p.runs(m.text, style{role: m.role, size: m.size})
		if err != nil {
			return err
		}
		p.pdf.SetTextColor(r, g, b)
		return p.draw(line, x+m.x*mm-line.width*shareBefore[m.align], y+m.y*mm)
	}
	return nil
}

// shareBefore is how much of a text stands before its anchor.
var shareBefore = map[Align]float64{Left: 0, Center: 0.5, Right: 1}
