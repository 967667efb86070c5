package extract

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/tetratelabs/wazero/api"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/unicode/norm"
)

// pdfPage is one page turned so that most of its text is upright: 0,0 is its upper left corner.
type pdfPage struct {
	width, height float64
	chars         []pdfChar
	rules         []pdfRule
	pictures      int
}

// pdfChar is one printed character: its advance box from x0 to x1, its baseline y and its type size.
type pdfChar struct {
	r         rune
	x0, x1, y float64
	size      float64
	face      *pdfFace
}

// pdfFace is the type face of one text object.
type pdfFace struct {
	heiti  bool // 黑体 by name
	bold   bool // bold by name or printed with an outline
	weight int
}

// readPage reads characters, lines and rectangles of one page. A page that cannot be loaded is an error: a plan must
// not lose tasks silently.
func (e *pdfEngine) readPage(doc uint64, index int) (pdfPage, error) {
	page := e.call("FPDF_LoadPage", doc, uint64(index))
	box := e.pageBox(page)
	if m := e.turnOf(page); m != pdfIdentity {
		page = e.turnPage(doc, page, index, m)
		box = box.through(m)
	}
	text := e.call("FPDFText_LoadPage", page)
	if page == 0 || text == 0 {
		return pdfPage{}, fail("file_damaged").Because(e.err)
	}
	out := pdfPage{width: box.x1 - box.x0, height: box.y1 - box.y0, chars: e.chars(text, box)}
	paths := pdfPaths{engine: e, box: box}
	paths.collect(page, "FPDFPage_CountObjects", "FPDFPage_GetObject", pdfIdentity, 0)
	out.rules, out.pictures = paths.rules, paths.pictures
	e.call("FPDFText_ClosePage", text)
	e.call("FPDF_ClosePage", page)
	if e.err != nil {
		return pdfPage{}, fail("file_damaged").Because(e.err)
	}
	return out, nil
}

// pdfBox is a rectangle in the page's own coordinates, y growing upwards.
type pdfBox struct{ x0, y0, x1, y1 float64 }

func (b pdfBox) through(m pdfMatrix) pdfBox {
	p, q := m.apply(pdfPoint{b.x0, b.y0}), m.apply(pdfPoint{b.x1, b.y1})
	return pdfBox{min(p.x, q.x), min(p.y, q.y), max(p.x, q.x), max(p.y, q.y)}
}

func (e *pdfEngine) pageBox(page uint64) pdfBox {
	e.call("FPDF_GetPageBoundingBox", page, e.slot(0, 4)) // left, top, right, bottom
	return pdfBox{e.float(0), e.float(3), e.float(2), e.float(1)}.through(pdfIdentity)
}

// pdfTurns bring text that runs in steps of 90 degrees counter-clockwise upright.
var pdfTurns = [4]pdfMatrix{pdfIdentity, {0, -1, 1, 0, 0, 0}, {-1, 0, 0, -1, 0, 0}, {0, 1, -1, 0, 0, 0}}

// turnOf returns the turn that brings most of a page's text upright. Landscape tables are often printed sideways.
func (e *pdfEngine) turnOf(page uint64) pdfMatrix {
	votes := pdfVotes{engine: e}
	votes.collect(page, "FPDFPage_CountObjects", "FPDFPage_GetObject", pdfIdentity, 0)
	best := 0
	for quarter, n := range votes.quarters {
		if n > votes.quarters[best] {
			best = quarter
		}
	}
	return pdfTurns[best]
}

// turnPage loads the page again with its contents turned. The engine does not see sideways text in fonts that are
// not embedded, so that turning what it reads would come too late.
func (e *pdfEngine) turnPage(doc, page uint64, index int, m pdfMatrix) uint64 {
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

func (v *pdfVotes) collect(parent uint64, count, get string, m pdfMatrix, depth int) {
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
			if depth < pdfMaxForms {
				v.collect(object, "FPDFFormObj_CountObjects", "FPDFFormObj_GetObject", e.matrixOf(object).then(m), depth+1)
			}
		}
	}
}

// chars reads the characters of a page, without those that the engine made up between words and those off the page.
func (e *pdfEngine) chars(text uint64, box pdfBox) []pdfChar {
	count := e.integer("FPDFText_CountChars", text)
	faces := map[uint64]*pdfFace{}
	out := make([]pdfChar, 0, max(0, min(count, pdfMaxChars)))
	for i := uint64(0); int(i) < count && e.err == nil && len(out) <= pdfMaxChars; i++ {
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

// readableRune maps characters of the kind that only layout uses to those that people type; 0 for none.
func readableRune(r rune) rune {
	switch {
	case r == 0xFFFE || r == 0x02: // how the engine marks a hyphen at the end of a line
		return '-'
	case r == '\u00A0' || r == '\t':
		return ' '
	case r < ' ' || r >= 0x7F && r < 0xA0 || r == '\u200B' || r == '\uFEFF' || r == '\u00AD' || !utf8.ValidRune(r):
		return 0
	case r >= 0x2E80 && r <= 0x2FDF, r >= 0xF900 && r <= 0xFAFF: // radicals and compatibility forms
		return foldRadical(r)
	}
	return r
}

// foldRadical undoes fonts that map a glyph back to the radical of the same shape.
func foldRadical(r rune) rune {
	folded, _ := utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
	return folded
}

// charAt reads place and size; false for text that is slanted or sideways, such as a watermark, or off the page.
func (e *pdfEngine) charAt(text, i uint64, box pdfBox) (pdfChar, bool) {
	const beyond = 2 // points
	if e.call("FPDFText_GetMatrix", text, i, e.slot(0, 4)) == 0 {
		return pdfChar{}, false
	}
	m := pdfMatrix{e.float(0), e.float(1), e.float(2), e.float(3)}
	if quarter, ok := m.quarter(); !ok || quarter != 0 {
		return pdfChar{}, false
	}
	size := math.Abs(finite(api.DecodeF64(e.call("FPDFText_GetFontSize", text, i)))) * math.Hypot(m[2], m[3])
	c := pdfChar{size: max(1, min(size, 500))}
	e.call("FPDFText_GetCharOrigin", text, i, e.slot(0, 8), e.slot(1, 8))
	c.y = box.y1 - e.double(1)
	e.call("FPDFText_GetLooseCharBox", text, i, e.slot(0, 4))
	c.x0, c.x1 = e.float(0)-box.x0, e.float(2)-box.x0
	if c.x1-c.x0 < 0.05*c.size { // fonts without widths
		c.x1 = c.x0 + c.size/2
	}
	onPage := c.x1 > -beyond && c.x0 < box.x1-box.x0+beyond && c.y > -beyond && c.y-c.size < box.y1-box.y0+beyond
	return c, onPage
}

// faceAt reads the type face once for each text object.
func (e *pdfEngine) faceAt(text, i uint64, faces map[uint64]*pdfFace) *pdfFace {
	object := e.call("FPDFText_GetTextObject", text, i)
	if face := faces[object]; face != nil && object != 0 {
		return face
	}
	const outlined = 2 // fill and stroke: how bold is printed where the font has no bold cut
	n := e.integer("FPDFText_GetFontInfo", text, i, e.slot(0, 1), pdfScratch-8, e.slot(pdfScratch-8, 1))
	name := strings.ToLower(fontName(e.bytes(min(n, pdfScratch-8))))
	face := &pdfFace{weight: e.integer("FPDFText_GetFontWeight", text, i)}
	face.bold = strings.Contains(name, "bold") || strings.Contains(name, "heavy") ||
		object != 0 && e.integer("FPDFTextObj_GetTextRenderMode", object) == outlined
	face.heiti = isHeiti(name) || pdfHeiti(name)
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

// pdfHeiti knows the names that only PDFs use for 黑体: PostScript names of its common cuts and of the fonts that
// stand in for it.
func pdfHeiti(name string) bool {
	for _, part := range []string{"stheiti", "fzhei", "fzhtk", "hansans", "sanscjk", "notosanssc", "sanssc", "zenhei"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
