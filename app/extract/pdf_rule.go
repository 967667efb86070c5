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

// turned gives a rule of the page's own coordinates in those of text that is turned by quarters.
func (r pdfRule) turned(quarter int) pdfRule {
	switch quarter {
	case 1:
		return orderedRule(r.y0, r.x0, r.y1, r.x1)
	case 2:
		return orderedRule(-r.x0, r.y0, -r.x1, r.y1)
	case 3:
		return orderedRule(-r.y0, -r.x0, -r.y1, -r.x1)
	}
	return orderedRule(r.x0, -r.y0, r.x1, -r.y1)
}

func (r pdfRule) moved(dx, dy float64) pdfRule {
	return pdfRule{r.x0 + dx, r.y0 + dy, r.x1 + dx, r.y1 + dy}
}

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

type pdfPoint struct{ x, y float64 }

// FPDFPageObj_GetType.
const (
	pdfPathObject  = 2
	pdfImageObject = 3
	pdfFormObject  = 5
	pdfMaxForms    = 8 // forms inside forms
)

// pdfPaths collects the lines of a page's drawings.
type pdfPaths struct {
	engine   *pdfEngine
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
	box := pdfBox{left: shape[0].x, right: shape[0].x, bottom: shape[0].y, top: shape[0].y}
	for _, point := range shape {
		box.left, box.right = min(box.left, point.x), max(box.right, point.x)
		box.bottom, box.top = min(box.bottom, point.y), max(box.top, point.y)
	}
	w, h := box.right-box.left, box.top-box.bottom
	switch {
	case h <= ruleWidth && w > h && w >= ruleLength:
		y := (box.bottom + box.top) / 2
		p.rules = append(p.rules, pdfRule{box.left, y, box.right, y})
	case w <= ruleWidth && h > w && h >= ruleLength:
		x := (box.left + box.right) / 2
		p.rules = append(p.rules, pdfRule{x, box.bottom, x, box.top})
	}
}
