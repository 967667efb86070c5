package extract

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/tetratelabs/wazero/api"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// readPage reads characters, lines and rectangles of one page. A page that cannot be loaded is an error: a plan must
// not lose tasks silently.
func (e *pdfEngine) readPage(doc uint64, index int) (printedPage, error) {
	page := e.call("FPDF_LoadPage", doc, uint64(index))
	box := e.pageBox(page)
	if m := e.turnOf(page); m != identity {
		page = e.turnPage(doc, page, index, m)
		box = box.through(m)
	}
	text := e.call("FPDFText_LoadPage", page)
	if page == 0 || text == 0 {
		return printedPage{}, fail("file_damaged").Because(e.err)
	}
	out := printedPage{width: box.x1 - box.x0, height: box.y1 - box.y0, chars: e.chars(text, box)}
	paths := pdfPaths{engine: e, box: box}
	paths.collect(page, "FPDFPage_CountObjects", "FPDFPage_GetObject", identity, 0)
	out.rules, out.pictures = paths.rules, paths.pictures
	e.call("FPDFText_ClosePage", text)
	e.call("FPDF_ClosePage", page)
	if e.err != nil {
		return printedPage{}, fail("file_damaged").Because(e.err)
	}
	return out, nil
}

func (e *pdfEngine) pageBox(page uint64) pageBox {
	e.call("FPDF_GetPageBoundingBox", page, e.slot(0, 4)) // left, top, right, bottom
	return pageBox{e.float(0), e.float(3), e.float(2), e.float(1)}.through(identity)
}

// turnOf returns the turn that brings most of a page's text upright. Landscape tables are often printed sideways.
func (e *pdfEngine) turnOf(page uint64) pageMatrix {
	votes := pdfVotes{engine: e}
	votes.collect(page, "FPDFPage_CountObjects", "FPDFPage_GetObject", identity, 0)
	best := 0
	for quarter, n := range votes.quarters {
		if n > votes.quarters[best] {
			best = quarter
		}
	}
	return pageTurns[best]
}

// turnPage loads the page again with its contents turned. The engine does not see sideways text in fonts that are
// not embedded, so that turning what it reads would come too late.
func (e *pdfEngine) turnPage(doc, page uint64, index int, m pageMatrix) uint64 {
	for i, v := range m {
		e.memory.WriteFloat32Le(uint32(e.slot(i, 4)), float32(v))
	}
	e.call("FPDFPage_TransFormWithClip", page, e.slot(0, 4), 0)
	e.call("FPDF_ClosePage", page)
	return e.call("FPDF_LoadPage", doc, uint64(index))
}

// pdfVotes counts the directions of a page's text objects.
type pdfVotes struct {
	engine   *pdfEngine
	quarters [4]int
	seen     int
}

func (v *pdfVotes) collect(parent uint64, count, get string, m pageMatrix, depth int) {
	const enough = 500 // objects
	e := v.engine
	n := e.integer(count, parent)
	for i := 0; i < n && e.err == nil && v.seen < enough; i++ {
		v.seen++
		object := e.call(get, parent, uint64(i))
		switch e.integer("FPDFPageObj_GetType", object) {
		case pdfTextObject:
			if quarter, ok := e.matrixOf(object).then(m).quarter(); ok {
				v.quarters[quarter]++
			}
		case pdfFormObject:
			if depth < maxForms {
				v.collect(object, "FPDFFormObj_CountObjects", "FPDFFormObj_GetObject", e.matrixOf(object).then(m), depth+1)
			}
		}
	}
}

// chars reads the characters of a page, without those that the engine made up between words and those off the page.
func (e *pdfEngine) chars(text uint64, box pageBox) []pageChar {
	count := e.integer("FPDFText_CountChars", text)
	faces := map[uint64]*pageFace{}
	out := make([]pageChar, 0, max(0, min(count, maxPageChars)))
	for i := uint64(0); int(i) < count && e.err == nil && len(out) <= maxPageChars; i++ {
		if e.integer("FPDFText_IsGenerated", text, i) == 1 {
			continue
		}
		r := readableRune(rune(e.integer("FPDFText_GetUnicode", text, i)))
		if r == 0 {
			continue
		}
		if c, ok := e.charAt(text, i, box); ok {
			c.r = r
			c.face = e.faceAt(text, i, faces)
			out = append(out, c)
		}
	}
	return out
}

// charAt reads place and size; false for text that is slanted or sideways, such as a watermark, or off the page.
func (e *pdfEngine) charAt(text, i uint64, box pageBox) (pageChar, bool) {
	if e.call("FPDFText_GetMatrix", text, i, e.slot(0, 4)) == 0 {
		return pageChar{}, false
	}
	m := pageMatrix{e.float(0), e.float(1), e.float(2), e.float(3)}
	if quarter, ok := m.quarter(); !ok || quarter != 0 {
		return pageChar{}, false
	}
	size := math.Abs(finite(api.DecodeF64(e.call("FPDFText_GetFontSize", text, i)))) * math.Hypot(m[2], m[3])
	c := pageChar{size: max(1, min(size, 500))}
	e.call("FPDFText_GetCharOrigin", text, i, e.slot(0, 8), e.slot(1, 8))
	c.y = box.y1 - e.double(1)
	e.call("FPDFText_GetLooseCharBox", text, i, e.slot(0, 4))
	c.x0, c.x1 = e.float(0)-box.x0, e.float(2)-box.x0
	if c.x1-c.x0 < 0.05*c.size { // fonts without widths
		c.x1 = c.x0 + c.size/2
	}
	return c, c.onPage(box.x1-box.x0, box.y1-box.y0)
}

// faceAt reads the type face once for each text object.
func (e *pdfEngine) faceAt(text, i uint64, faces map[uint64]*pageFace) *pageFace {
	object := e.call("FPDFText_GetTextObject", text, i)
	if face := faces[object]; face != nil && object != 0 {
		return face
	}
	const outlined = 2 // fill and stroke: how bold is printed where the font has no bold cut
	n := e.integer("FPDFText_GetFontInfo", text, i, e.slot(0, 1), pdfScratch-8, e.slot(pdfScratch-8, 1))
	name := strings.ToLower(fontName(e.bytes(min(n, pdfScratch-8))))
	face := &pageFace{weight: e.integer("FPDFText_GetFontWeight", text, i)}
	face.bold = strings.Contains(name, "bold") || strings.Contains(name, "heavy") ||
		object != 0 && e.integer("FPDFTextObj_GetTextRenderMode", object) == outlined
	face.heiti = isHeiti(name) || printedHeiti(name)
	faces[object] = face
	return face
}

// fontName decodes a font's name, which old writers store in GBK.
func fontName(raw []byte) string {
	if i := strings.IndexByte(string(raw), 0); i >= 0 {
		raw = raw[:i]
	}
	if utf8.Valid(raw) {
		return string(raw)
	}
	decoded, err := simplifiedchinese.GB18030.NewDecoder().Bytes(raw)
	if err != nil {
		return ""
	}
	return string(decoded)
}
