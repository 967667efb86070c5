package extract

import "math"

// pageRule is a printed line: horizontal where y0 == y1, else vertical. x0 <= x1 and y0 <= y1.
type pageRule struct{ x0, y0, x1, y1 float64 }

const (
	ruleWidth  = 3.0 // points: a filled rectangle thinner than this is a line
	ruleLength = 2.0 // points: anything shorter is a dot
	ruleSkew   = 1.0 // points a line may lean
)

func (r pageRule) horizontal() bool { return r.y0 == r.y1 }

func orderedRule(x0, y0, x1, y1 float64) pageRule {
	return pageRule{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
}

// pageMatrix is the six numbers of a transformation, in the order of PDF and OFD.
type pageMatrix [6]float64

var identity = pageMatrix{1, 0, 0, 1, 0, 0}

// then applies n after m.
func (m pageMatrix) then(n pageMatrix) pageMatrix {
	return pageMatrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m pageMatrix) apply(p pagePoint) pagePoint {
	return pagePoint{finite(p.x*m[0] + p.y*m[2] + m[4]), finite(p.x*m[1] + p.y*m[3] + m[5])}
}

// quarter is the direction in which text runs, in steps of 90 degrees from x towards y; false where it is slanted.
func (m pageMatrix) quarter() (int, bool) {
	const slant = 5 * math.Pi / 180
	angle := math.Atan2(m[1], m[0])
	turns := math.Round(angle / (math.Pi / 2))
	return (int(turns) + 4) % 4, math.Abs(angle-turns*math.Pi/2) <= slant
}

// pageTurns bring text upright that runs in steps of 90 degrees.
var pageTurns = [4]pageMatrix{identity, {0, -1, 1, 0, 0, 0}, {-1, 0, 0, -1, 0, 0}, {0, 1, -1, 0, 0, 0}}

type pagePoint struct{ x, y float64 }

// pageDrawing collects what of a page's drawings can rule a table, and how many pictures it shows.
type pageDrawing struct {
	rules    []pageRule
	pictures int
}

// draw takes the lines of one drawn object: the sides of what is stroked, and thin shapes that are filled.
func (d *pageDrawing) draw(shapes [][]pagePoint, filled, stroked bool) {
	for _, shape := range shapes {
		if filled {
			d.thin(shape)
		}
		if stroked {
			for i := 1; i < len(shape); i++ {
				d.side(shape[i-1], shape[i])
			}
		}
	}
}

// side adds a stroked line that is level or upright.
func (d *pageDrawing) side(a, b pagePoint) {
	dx, dy := math.Abs(a.x-b.x), math.Abs(a.y-b.y)
	switch {
	case dy <= ruleSkew && dx >= ruleLength:
		y := (a.y + b.y) / 2
		d.rules = append(d.rules, orderedRule(a.x, y, b.x, y))
	case dx <= ruleSkew && dy >= ruleLength:
		x := (a.x + b.x) / 2
		d.rules = append(d.rules, orderedRule(x, a.y, x, b.y))
	}
}

// thin adds a filled shape that is as thin as a line.
func (d *pageDrawing) thin(shape []pagePoint) {
	if len(shape) < 2 {
		return
	}
	x0, y0, x1, y1 := shape[0].x, shape[0].y, shape[0].x, shape[0].y
	for _, point := range shape {
		x0, x1 = min(x0, point.x), max(x1, point.x)
		y0, y1 = min(y0, point.y), max(y1, point.y)
	}
	w, h := x1-x0, y1-y0
	switch {
	case h <= ruleWidth && w > h && w >= ruleLength:
		d.rules = append(d.rules, pageRule{x0, (y0 + y1) / 2, x1, (y0 + y1) / 2})
	case w <= ruleWidth && h > w && h >= ruleLength:
		d.rules = append(d.rules, pageRule{(x0 + x1) / 2, y0, (x0 + x1) / 2, y1})
	}
}

// pageBox is a rectangle in the coordinates of its file.
type pageBox struct{ x0, y0, x1, y1 float64 }

func (b pageBox) through(m pageMatrix) pageBox {
	p, q := m.apply(pagePoint{b.x0, b.y0}), m.apply(pagePoint{b.x1, b.y1})
	return pageBox{min(p.x, q.x), min(p.y, q.y), max(p.x, q.x), max(p.y, q.y)}
}
