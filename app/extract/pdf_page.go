package extract

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tetratelabs/wazero/api"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/unicode/norm"
)

// pdfPage is one page turned so that most of its text is upright.
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
	quarter   int // quarter turns against the direction of reading, counter-clockwise
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
	text := e.call("FPDFText_LoadPage", page)
	if page == 0 || text == 0 {
		return pdfPage{}, fail("file_damaged").Because(e.err)
	}
	box := e.pageBox(page)
	out := pdfPage{chars: e.chars(text)}
	if len(out.chars) > pdfMaxChars {
		return pdfPage{}, tooLarge()
	}
	paths := pdfPaths{engine: e}
	paths.collect(page, "FPDFPage_CountObjects", "FPDFPage_GetObject", pdfIdentity, 0)
	e.call("FPDFText_ClosePage", text)
	e.call("FPDF_ClosePage", page)
	if e.err != nil {
		return pdfPage{}, fail("file_damaged").Because(e.err)
	}
	out.rules, out.pictures = paths.rules, paths.pictures
	out.turn(box)
	return out, nil
}

// pdfBox is a rectangle in the page's own coordinates, y growing upwards.
type pdfBox struct{ left, bottom, right, top float64 }

func (e *pdfEngine) pageBox(page uint64) pdfBox {
	e.call("FPDF_GetPageBoundingBox", page, e.slot(0, 4))
	return pdfBox{left: e.float(0), top: e.float(1), right: e.float(2), bottom: e.float(3)}
}

// chars reads the characters of a page in its own coordinates, without those that the engine made up between words.
func (e *pdfEngine) chars(text uint64) []pdfChar {
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
		if c, ok := e.charAt(text, i); ok {
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

// charAt reads place and size; false for slanted text such as a watermark.
func (e *pdfEngine) charAt(text, i uint64) (pdfChar, bool) {
	const slant = 5 * math.Pi / 180
	if e.call("FPDFText_GetMatrix", text, i, e.slot(0, 4)) == 0 {
		return pdfChar{}, false
	}
	a, b, c, d := e.float(0), e.float(1), e.float(2), e.float(3)
	angle := math.Atan2(b, a)
	quarter := math.Round(angle / (math.Pi / 2))
	if math.Abs(angle-quarter*math.Pi/2) > slant {
		return pdfChar{}, false
	}
	size := finite(api.DecodeF64(e.call("FPDFText_GetFontSize", text, i))) * math.Hypot(c, d)
	out := pdfChar{quarter: (int(quarter) + 4) % 4, size: max(1, min(math.Abs(size), 500))}
	e.call("FPDFText_GetCharOrigin", text, i, e.slot(0, 8), e.slot(1, 8))
	x, y := e.double(0), e.double(1)
	e.call("FPDFText_GetLooseCharBox", text, i, e.slot(0, 4))
	box := pdfBox{left: e.float(0), top: e.float(1), right: e.float(2), bottom: e.float(3)}
	out.x0, out.x1, out.y = alongText(box, x, y, out.quarter)
	if out.x1-out.x0 < 0.05*out.size { // fonts without widths
		out.x1 = out.x0 + out.size/2
	}
	return out, true
}

// alongText measures a character in the direction of its text: start, end, and the baseline growing downwards.
func alongText(box pdfBox, x, y float64, quarter int) (start, end, base float64) {
	switch quarter {
	case 1:
		return box.bottom, box.top, x
	case 2:
		return -box.right, -box.left, y
	case 3:
		return -box.top, -box.bottom, -x
	}
	return box.left, box.right, -y
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

// turn moves the page's corner to 0,0 and turns it so that most of its text is upright. Text that stands in another
// direction is dropped: stamps and notes on the margin.
func (p *pdfPage) turn(box pdfBox) {
	var votes [4]int
	for _, c := range p.chars {
		if !unicode.IsSpace(c.r) {
			votes[c.quarter]++
		}
	}
	quarter := 0
	for q := range votes {
		if votes[q] > votes[quarter] {
			quarter = q
		}
	}
	area := pdfRule{box.left, box.bottom, box.right, box.top}.turned(quarter)
	left, top := area.x0, area.y0
	p.width, p.height = area.x1-left, area.y1-top
	p.chars = p.upright(quarter, left, top)
	for i, rule := range p.rules {
		p.rules[i] = rule.turned(quarter).moved(-left, -top)
	}
}

// upright keeps the characters of one direction that lie on the page.
func (p *pdfPage) upright(quarter int, left, top float64) []pdfChar {
	const beyond = 2 // points
	kept := p.chars[:0]
	for _, c := range p.chars {
		c.x0, c.x1, c.y = c.x0-left, c.x1-left, c.y-top
		onPage := c.x1 > -beyond && c.x0 < p.width+beyond && c.y > -beyond && c.y < p.height+c.size
		if c.quarter == quarter && onPage {
			kept = append(kept, c)
		}
	}
	return kept
}
