package extract

// FPDFPageObj_GetType.
const (
	pdfTextObject  = 1
	pdfPathObject  = 2
	pdfImageObject = 3
	pdfFormObject  = 5
)

// pdfPaths collects the lines of a page's drawings.
type pdfPaths struct {
	pageDrawing
	engine *pdfEngine
	box    pageBox
	seen   int // objects and segments
}

func (p *pdfPaths) collect(parent uint64, count, get string, m pageMatrix, depth int) {
	e := p.engine
	n := e.integer(count, parent)
	for i := 0; i < n && e.err == nil; i++ {
		if p.seen++; p.seen > maxPageObjects {
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
			if depth < maxForms {
				p.collect(object, "FPDFFormObj_CountObjects", "FPDFFormObj_GetObject", e.matrixOf(object).then(m), depth+1)
			}
		}
	}
}

func (e *pdfEngine) matrixOf(object uint64) pageMatrix {
	if e.call("FPDFPageObj_GetMatrix", object, e.slot(0, 4)) == 0 {
		return identity
	}
	var m pageMatrix
	for i := range m {
		m[i] = e.float(i)
	}
	return m
}

// path takes the lines of one path object: the sides of what is stroked, and thin shapes that are filled.
func (p *pdfPaths) path(object uint64, m pageMatrix) {
	e := p.engine
	e.call("FPDFPath_GetDrawMode", object, e.slot(0, 4), e.slot(1, 4))
	mode := e.bytes(8)
	filled := mode[0] != 0 && !e.white("FPDFPageObj_GetFillColor", object)
	stroked := mode[4] != 0 && !e.white("FPDFPageObj_GetStrokeColor", object)
	if !filled && !stroked {
		return
	}
	p.draw(p.shapes(object, m), filled, stroked)
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
func (p *pdfPaths) shapes(object uint64, m pageMatrix) [][]pagePoint {
	const moveTo = 2
	e := p.engine
	var shapes [][]pagePoint
	var open []pagePoint
	n := e.integer("FPDFPath_CountSegments", object)
	for i := 0; i < n && e.err == nil; i++ {
		if p.seen++; p.seen > maxPageObjects {
			break
		}
		segment := e.call("FPDFPath_GetPathSegment", object, uint64(i))
		e.call("FPDFPathSegment_GetPoint", segment, e.slot(0, 4), e.slot(1, 4))
		point := m.apply(pagePoint{e.float(0), e.float(1)})
		point = pagePoint{point.x - p.box.x0, p.box.y1 - point.y}
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
