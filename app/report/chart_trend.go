package report

import "ducha/app/ledger"

// trend draws a line a series over the rows.
func (s *sketch) trend(c *Chart) {
	left, top := 14.0, s.height
	wide, bottom := c.Width-left-4, s.height+trendHeight
	scale := c.scale()
	at := func(v float64) float64 { return bottom - v/scale*trendHeight }
	for i := range scaleStrokes + 1 {
		v := scale * float64(i) / scaleStrokes
		if i > 0 {
			s.dashed(left, at(v), left+wide, at(v), 0.1, 0.8, inkFaint)
		}
		s.label(left-2, at(v)+0.36*figureSmall/mm, ledger.Number(v, 1)+percent(c.Unit), figureSmall, Fang, Right, inkBlack)
	}
	s.stroke(left, bottom, left+wide, bottom, frameThick, inkBlack)
	s.stroke(left, top-2, left, bottom, frameThick, inkBlack)
	step := wide / float64(max(1, len(c.Rows)))
	place := func(i int) float64 { return left + (float64(i)+0.5)*step }
	for i, row := range c.Rows {
		s.stroke(place(i), bottom, place(i), bottom+1, frameThick, inkBlack)
		s.label(place(i), bottom+5, row.Name, figureSmall, Fang, Center, inkBlack)
	}
	for n, series := range c.Series {
		for i, row := range c.Rows {
			if n >= len(row.Values) {
				continue
			}
			if i > 0 && n < len(c.Rows[i-1].Values) {
				s.line(place(i-1), at(c.Rows[i-1].Values[n]), place(i), at(row.Values[n]), series)
			}
		}
		for i, row := range c.Rows {
			if n < len(row.Values) {
				s.point(place(i), at(row.Values[n]), series)
				s.value(c, row, n, place(i), at(row.Values[n]))
			}
		}
	}
	s.height = bottom + 7
}

// value prints a point's number above it, below it where another line runs close above.
func (s *sketch) value(c *Chart, row ChartRow, n int, x, y float64) {
	base := y - 2
	for other, v := range row.Values {
		if other != n && (v > row.Values[n] || v == row.Values[n] && other < n) && (v-row.Values[n])/c.scale()*trendHeight < 6 {
			base = y + 1.5 + figureSmall/mm
		}
	}
	s.label(x, base, c.figure(row.Values[n]), figureSmall, Fang, Center, inkBlack)
}

// figure prints a value with its unit as the tables do: shares with one decimal.
func (c *Chart) figure(v float64) string {
	if c.Unit == "%" {
		return withDecimals(v, 1) + c.Unit
	}
	return ledger.Number(v, 1) + c.Unit
}

func percent(unit string) string {
	if unit == "%" {
		return unit
	}
	return ""
}

// line is full for a solid series and broken for the others.
func (s *sketch) line(x, y, x2, y2 float64, series Series) {
	if series.Hatch == Solid {
		s.stroke(x, y, x2, y2, 0.5, series.Colour)
		return
	}
	s.dashed(x, y, x2, y2, 0.5, 1.6, series.Colour)
}

// point is a filled square for a solid series and an open one for the others.
func (s *sketch) point(x, y float64, series Series) {
	s.area(x-pointHalf, y-pointHalf, 2*pointHalf, 2*pointHalf, series.Colour)
	if series.Hatch != Solid {
		inner := pointHalf - 0.35
		s.area(x-inner, y-inner, 2*inner, 2*inner, inkWhite)
	}
}
