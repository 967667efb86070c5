package extract

import "math"

// pdfRule is a printed line: horizontal where y0 == y1, else vertical. x0 <= x1 and y0 <= y1.
type pdfRule struct{ x0, y0, x1, y1 float64 }

const (
	ruleWidth  = 3.0 // points: a filled rectangle thinner than this is a line
	ruleLength = 2.0 // points: anything shorter is a dot
	ruleSkew   = 1.0 // points a line may lean
)

func (r pdfRule) horizontal() bool { return r.y0 == r.y1 }

func orderedRule(x0, y0, x1, y1 float64) pdfRule {
	return pdfRule{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
}

// pdfMatrix is the six numbers of a PDF transformation.
type pdfMatrix [6]float64

var pdfIdentity = pdfMatrix{1, 0, 0, 1, 0, 0}

// then applies n after m.
func (m pdfMatrix) then(n pdfMatrix) pdfMatrix {
	return pdfMatrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m pdfMatrix) apply(p pdfPoint) pdfPoint {
	return pdfPoint{finite(p.x*m[0] + p.y*m[2] + m[4]), finite(p.x*m[1] + p.y*m[3] + m[5])}
}

// quarter is the direction in which text runs, in steps of 90 degrees counter-clockwise; false where it is slanted.
func (m pdfMatrix) quarter() (int, bool) {
	const slant = 5 * math.Pi / 180
	angle := math.Atan2(m[1], m[0])
	turns := math.Round(angle / (math.Pi / 2))
	return (int(turns) + 4) % 4, math.Abs(angle-turns*math.Pi/2) <= slant
}

type pdfPoint struct{ x, y float64 }

// FPDFPageObj_GetType.
const (
	pdfTextObject  = 1
	pdfPathObject  = 2
	pdfImageObject = 3
	pdfFormObject  = 5
	pdfMaxForms    = 8 // forms inside forms
)

// pdfPaths collects the lines of a page's drawings.
type pdfPaths struct {
	engine   *pdfEngine
	box      pdfBox
	rules    []pdfRule
	pictures int
	seen     int // objects and segments
}

func (p *pdfPaths) collect(parent uint64, count, get string, m pdfMatrix, depth int) {
	e := p.engine
	n := e.integer(count, parent)
	for i := 0; i < n && e.err == nil; i++ {
		if p.seen++; p.seen > pdfMaxObjects {
			return
		}
		object := e.call(get, parent, uint64(i))
		if object == 0 {
			continue
		}
		switch e.integer("FPDFPageObj_GetType", object) {
		case pdfPathObject:
			p.path(object, e.matrixOf(object).then(m))
		case pdfImageObject:
			p.pictures++
		case pdfFormObject:
			if depth < pdfMaxForms {
				p.collect(object, "FPDFFormObj_CountObjects", "FPDFFormObj_GetObject", e.matrixOf(object).then(m), depth+1)
			}
		}
	}
}

func (e *pdfEngine) matrixOf(object uint64) pdfMatrix {
	if e.call("FPDFPageObj_GetMatrix", object, e.slot(0, 4)) == 0 {
		return pdfIdentity
	}
	var m pdfMatrix
	for i := range m {
		m[i] = e.float(i)
	}
	return m
}

// path takes the lines of one path object: the sides of what is stroked, and thin shapes that are filled.
func (p *pdfPaths) path(object uint64, m pdfMatrix) {
	e := p.engine
	e.call("FPDFPath_GetDrawMode", object, e.slot(0, 4), e.slot(1, 4))
	mode := e.bytes(8)
	filled := mode[0] != 0 && !e.white("FPDFPageObj_GetFillColor", object)
	stroked := mode[4] != 0 && !e.white("FPDFPageObj_GetStrokeColor", object)
	if !filled && !stroked {
		return
	}
	for _, shape := range p.shapes(object, m) {
		if filled {
			p.thin(shape)
		}
		if stroked {
			for i := 1; i < len(shape); i++ {
				p.side(shape[i-1], shape[i])
			}
		}
	}
}

// white reports whether a colour cannot be seen on paper.
func (e *pdfEngine) white(get string, object uint64) bool {
	if e.call(get, object, e.slot(0, 4), e.slot(1, 4), e.slot(2, 4), e.slot(3, 4)) == 0 {
		return false
	}
	b := e.bytes(16)
	const light = 250
	return b[0] >= light && b[4] >= light && b[8] >= light || b[12] == 0
}

// shapes lists the closed and open outlines of a path, curves as their end points.
func (p *pdfPaths) shapes(object uint64, m pdfMatrix) [][]pdfPoint {
	const moveTo = 2
	e := p.engine
	var shapes [][]pdfPoint
	var open []pdfPoint
	n := e.integer("FPDFPath_CountSegments", object)
	for i := 0; i < n && e.err == nil; i++ {
		if p.seen++; p.seen > pdfMaxObjects {
			break
		}
		segment := e.call("FPDFPath_GetPathSegment", object, uint64(i))
		e.call("FPDFPathSegment_GetPoint", segment, e.slot(0, 4), e.slot(1, 4))
		point := m.apply(pdfPoint{e.float(0), e.float(1)})
		point = pdfPoint{point.x - p.box.x0, p.box.y1 - point.y}
		if e.integer("FPDFPathSegment_GetType", segment) == moveTo {
			shapes, open = append(shapes, open), nil
		}
		open = append(open, point)
		if e.call("FPDFPathSegment_GetClose", segment) != 0 && len(open) > 1 {
			open = append(open, open[0])
		}
	}
	return append(shapes, open)
}

// side adds a stroked line that is level or upright.
func (p *pdfPaths) side(a, b pdfPoint) {
	dx, dy := math.Abs(a.x-b.x), math.Abs(a.y-b.y)
	switch {
	case dy <= ruleSkew && dx >= ruleLength:
		y := (a.y + b.y) / 2
		p.rules = append(p.rules, orderedRule(a.x, y, b.x, y))
	case dx <= ruleSkew && dy >= ruleLength:
		x := (a.x + b.x) / 2
		p.rules = append(p.rules, orderedRule(x, a.y, x, b.y))
	}
}

// thin adds a filled shape that is as thin as a line.
func (p *pdfPaths) thin(shape []pdfPoint) {
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
		p.rules = append(p.rules, pdfRule{x0, (y0 + y1) / 2, x1, (y0 + y1) / 2})
	case w <= ruleWidth && h > w && h >= ruleLength:
		p.rules = append(p.rules, pdfRule{(x0 + x1) / 2, y0, (x0 + x1) / 2, y1})
	}
}
