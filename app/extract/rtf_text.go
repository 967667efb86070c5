package extract

import (
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// codepages are the Windows code pages a document may declare.
var codepages = map[int]encoding.Encoding{
	936: simplifiedchinese.GB18030, 54936: simplifiedchinese.GB18030, 950: traditionalchinese.Big5,
	932: japanese.ShiftJIS, 949: korean.EUCKR, 1252: charmap.Windows1252, 65001: unicode.UTF8,
}

// charsets are the character sets a font may declare; those of Western fonts are not believed, because writers give
// them to Chinese text, too.
var charsets = map[int]encoding.Encoding{
	134: simplifiedchinese.GB18030, 136: traditionalchinese.Big5, 128: japanese.ShiftJIS, 129: korean.EUCKR,
}

const symbolCharset = 2

// printing reports whether text goes into the document.
func (r *rtf) printing() bool {
	return r.state.destination == bodyText || r.state.destination == listLabel
}

// char takes one byte of text.
func (r *rtf) char(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	switch r.state.destination {
	case skipped:
	case fontTable:
		if f := r.fonts[r.state.font]; c != ';' && len(f.name) < 100 {
			f.name = append(f.name, c)
			r.fonts[r.state.font] = f
		}
	case infoTitle:
		if len(r.title) < 1000 {
			r.title = append(r.title, c)
		}
	default:
		r.pending = append(r.pending, c)
	}
}

// flush prints the bytes gathered since the last control word.
func (r *rtf) flush() {
	if len(r.pending) == 0 {
		return
	}
	text := r.pending
	r.pending = r.pending[:0]
	if r.fonts[r.currentFont(false)].charset == symbolCharset {
		r.print('•')
		return
	}
	for _, c := range decodeAs(r.encoding(), text) {
		r.print(c)
	}
}

// encoding of the current font.
func (r *rtf) encoding() encoding.Encoding {
	for _, font := range []int{r.currentFont(true), r.state.font} {
		if enc := charsets[r.fonts[font].charset]; enc != nil {
			return enc
		}
	}
	return r.codepage
}

func (r *rtf) currentFont(asian bool) int {
	if asian && r.state.asianFont >= 0 {
		return r.state.asianFont
	}
	return r.state.font
}

// print prints one character.
func (r *rtf) print(c rune) {
	s := r.state
	if s.destination == infoTitle {
		r.title = r.titleWith(c)
	}
	if !r.printing() || s.hidden || s.deleted || c < ' ' && c != '\t' {
		return
	}
	text := string(c)
	switch {
	case s.destination == listLabel && (c == '\t' || c == ' ' && r.label == ""):
		return // the gap around an automatic number
	case s.destination == listLabel:
		r.label += text
	default:
		text = gapAfter(r.label, text, false) + text
		r.label = ""
	}
	strong := s.bold
	if isWide(c) && s.asianBold != nil {
		strong = *s.asianBold
	}
	strong = strong || r.isHeiti(r.currentFont(isWide(c)))
	r.strike(s.struck)
	r.put(text, strong)
}

// titleWith adds a character in the document's code page, in which the title is gathered.
func (r *rtf) titleWith(c rune) []byte {
	out, err := r.codepage.NewEncoder().Bytes(utf8.AppendRune(nil, c))
	if err != nil || len(r.title) > 1000 {
		return r.title
	}
	return append(r.title, out...)
}

// isHeiti reports whether a font of the table is 黑体.
func (r *rtf) isHeiti(font int) bool {
	known, ok := r.heiti[font]
	if ok {
		return known
	}
	f := r.fonts[font]
	enc := charsets[f.charset]
	if enc == nil {
		enc = r.codepage
	}
	r.heiti[font] = isHeiti(decodeAs(enc, f.name))
	return r.heiti[font]
}

// endParagraph closes the open paragraph.
func (r *rtf) endParagraph() {
	lines := r.take()
	r.label = ""
	r.count += len(lines)
	if r.count > maxParagraphs {
		r.err = tooLarge()
		return
	}
	heading := r.state.outline
	if heading < 0 || heading > 9 {
		heading = 0
	}
	blocks := paragraphs(lines, heading)
	if len(r.outer) == 0 {
		blocks = append(blocks, r.boxes...)
		r.boxes = nil
	}
	r.add(blocks, r.state.inTable)
}
