package report

import (
	"math"

	"ducha/app/ledger"
)

// picture is a chart taken apart into areas, strokes and labels, which every medium can draw. Lengths are millimetres,
// y grows downwards.
type picture struct {
	width, height float64
	marks         []mark
}

type markKind int

const (
	markArea   markKind = iota // from (x, y) to (x2, y2), filled
	markStroke                 // from (x, y) to (x2, y2)
	markLabel                  // beginning, middle or end of the baseline at (x, y)
)

type mark struct {
	kind         markKind
	x, y, x2, y2 float64
	colour       string  // #RRGGBB
	thick        float64 // of a stroke
	text         string
	size         float64 // points
	role         Role
	align        Align
}

const (
	inkBlack = "#000000"
	inkFaint = "#9A9A9A"
	inkWhite = "#FFFFFF"
)

// Sizes of a drawing.
const (
	figureTitle  = 12.0 // points
	figureText   = 10.5
	figureSmall  = 9.0
	titleRoom    = 9.0 // mm
	barPitch     = 8.5
	barRoom      = 185.0 // bars stand closer where they would be higher than this
	barShare     = 0.66  // of the pitch
	nameMost     = 46.0
	frameThick   = 0.2
	hatchThick   = 0.18
	legendPitch  = 6.0
	swatchLong   = 7.0
	swatchHigh   = 3.6
	trendHeight  = 52.0
	pointHalf    = 0.9
	scaleStrokes = 5
)

// picture draws the chart.
func (c *Chart) picture() picture {
	s := &sketch{picture: picture{width: c.Width}}
	s.label(c.Width/2, 5, c.Title, figureTitle, Hei, Center, inkBlack)
	s.height = titleRoom
	if c.Form == Trend {
		s.trend(c)
	} else {
		s.bars(c)
	}
	s.legend(c)
	return s.picture
}

// sketch adds marks to a picture.
type sketch struct{ picture }

func (s *sketch) area(x, y, w, h float64, colour string) {
	s.marks = append(s.marks, mark{kind: markArea, x: x, y: y, x2: x + w, y2: y + h, colour: colour})
}

func (s *sketch) stroke(x, y, x2, y2, thick float64, colour string) {
	s.marks = append(s.marks, mark{kind: markStroke, x: x, y: y, x2: x2, y2: y2, thick: thick, colour: colour})
}

func (s *sketch) label(x, y float64, text string, size float64, role Role, align Align, colour string) {
	if text != "" {
		s.marks = append(s.marks, mark{kind: markLabel, x: x, y: y, text: text, size: size, role: role, align: align, colour: colour})
	}
}

// dashed is a line of dashes.
func (s *sketch) dashed(x, y, x2, y2, thick, dash float64, colour string) {
	length := math.Hypot(x2-x, y2-y)
	for at := 0.0; at < length; at += 2 * dash {
		a, b := at/length, math.Min(1, (at+dash)/length)
		s.stroke(x+(x2-x)*a, y+(y2-y)*a, x+(x2-x)*b, y+(y2-y)*b, thick, colour)
	}
}

func (s *sketch) frame(x, y, w, h float64) {
	s.stroke(x, y, x+w, y, frameThick, inkBlack)
	s.stroke(x, y+h, x+w, y+h, frameThick, inkBlack)
	s.stroke(x, y, x, y+h, frameThick, inkBlack)
	s.stroke(x+w, y, x+w, y+h, frameThick, inkBlack)
}

// filled is an area in a series' colour and hatch.
func (s *sketch) filled(x, y, w, h float64, series Series) {
	if series.Hatch == Solid {
		s.area(x, y, w, h, series.Colour)
	} else {
		s.area(x, y, w, h, tint(series.Colour, 0.16))
		s.hatch(x, y, w, h, series.Hatch, series.Colour)
	}
	s.frame(x, y, w, h)
}

// textLong is the length of a text in millimetres.
func textLong(text string, size float64) float64 { return setWidth(text) * size / mm }

// scale is the end of a chart's scale.
func (c *Chart) scale() float64 {
	if c.Max > 0 {
		return c.Max
	}
	most := 0.0
	for _, row := range c.Rows {
		sum := 0.0
		for _, v := range row.Values {
			if c.Form == Trend {
				sum = math.Max(sum, v)
			} else {
				sum += v
			}
		}
		most = math.Max(most, sum)
	}
	return math.Max(most, 1)
}

// bars draws one bar a row, with its name before and its note behind it.
func (s *sketch) bars(c *Chart) {
	pitch := math.Min(barPitch, barRoom/math.Max(1, float64(len(c.Rows))))
	size := math.Min(figureText, pitch*0.8*mm)
	names, notes := 0.0, 0.0
	for _, row := range c.Rows {
		names = math.Max(names, textLong(row.Name, size))
		notes = math.Max(notes, textLong(row.Note, size))
	}
	left := math.Min(names, nameMost) + 2.8
	unit := (c.Width - left - notes - 3.2) / c.scale()
	top := s.height
	for i, row := range c.Rows {
		y := top + float64(i)*pitch
		high := pitch * barShare
		base := y + high/2 + 0.36*size/mm
		own := size * math.Min(1, nameMost/math.Max(1, textLong(row.Name, size)))
		s.label(left-2, base, row.Name, own, Fang, Right, inkBlack)
		end := s.bar(c, row, left, y, high, unit, size)
		s.label(end+1.5, base, row.Note, size, Fang, Left, inkBlack)
	}
	s.height = top + float64(len(c.Rows))*pitch
	s.stroke(left, top-1.5, left, s.height, frameThick, inkBlack)
}

// bar draws the parts of one row and returns where they end.
func (s *sketch) bar(c *Chart, row ChartRow, x, y, high, unit, size float64) float64 {
	for n, v := range row.Values {
		if v <= 0 || n >= len(c.Series) {
			continue
		}
		w := v * unit
		s.filled(x, y, w, high, c.Series[n])
		s.inside(x, y, w, high, c.Series[n], v, size)
		x += w
	}
	return x
}

// inside prints letter and count into a part of a bar, the count alone where there is little room, nothing where there
// is none.
func (s *sketch) inside(x, y, w, high float64, series Series, v, size float64) {
	size = math.Min(size, figureSmall)
	text := series.Letter + ledger.Number(v, 1)
	if textLong(text, size)+2 > w {
		text = ledger.Number(v, 1)
	}
	long := textLong(text, size)
	if long+1.2 > w {
		return
	}
	colour := inkWhite
	if series.Hatch != Solid {
		plate := math.Min(high-0.6, 1.15*size/mm)
		s.area(x+(w-long)/2-0.6, y+(high-plate)/2, long+1.2, plate, inkWhite)
		colour = inkBlack
	}
	s.label(x+w/2, y+high/2+0.36*size/mm, text, size, Fang, Center, colour)
}

// legend names the series below the chart.
func (s *sketch) legend(c *Chart) {
	x, y := 0.0, s.height+2
	line := []Series{}
	flush := func() {
		at := (c.Width - x) / 2
		for _, series := range line {
			s.swatch(at, y, c.Form, series)
			at += legendLong(series)
		}
		x, y, line = 0, y+legendPitch, line[:0]
	}
	for _, series := range c.Series {
		if x+legendLong(series) > c.Width && len(line) > 0 {
			flush()
		}
		line = append(line, series)
		x += legendLong(series)
	}
	if len(line) > 0 {
		flush()
	}
	s.height = y
}

func legendLong(series Series) float64 {
	return swatchLong + textLong(legendText(series), figureSmall) + 6
}

func legendText(series Series) string {
	if series.Letter == "" {
		return series.Name
	}
	return series.Letter + " " + series.Name
}

func (s *sketch) swatch(x, y float64, form ChartForm, series Series) {
	if form == Trend {
		s.line(x, y+swatchHigh/2, x+swatchLong, y+swatchHigh/2, series)
		s.point(x+swatchLong/2, y+swatchHigh/2, series)
	} else {
		s.filled(x, y, swatchLong, swatchHigh, series)
	}
	s.label(x+swatchLong+1.5, y+swatchHigh/2+0.36*figureSmall/mm, legendText(series), figureSmall, Fang, Left, inkBlack)
}
