package extract

import (
	"unicode/utf16"
)

// rtfSkipped are destinations whose text is none of the document's.
var rtfSkipped = map[string]bool{
	"colortbl": true, "stylesheet": true, "listtable": true, "listoverridetable": true, "rsidtbl": true, "info": true,
	"pict": true, "nonshppict": true, "object": true, "fldinst": true, "header": true, "headerl": true,
	"headerr": true, "headerf": true, "footer": true, "footerl": true, "footerr": true, "footerf": true,
	"footnote": true, "annotation": true, "atnid": true, "atnauthor": true, "sn": true, "sv": true, "shprslt": true,
	"nonesttables": true, "revtbl": true, "filetbl": true, "xe": true, "tc": true, "ftnsep": true, "ftnsepc": true,
	"aftnsep": true, "aftnsepc": true, "themedata": true, "generator": true, "template": true, "bkmkstart": true,
	"bkmkend": true, "private": true,
}

// rtfCharacters are words that stand for a character.
var rtfCharacters = map[string]rune{
	"tab": '\t', "emdash": '—', "endash": '–', "lquote": '‘', "rquote": '’', "ldblquote": '“', "rdblquote": '”',
	"bullet": '•', "emspace": '\u3000', "enspace": ' ', "qmspace": ' ',
}

// word acts on a control word.
func (r *rtf) word(word string, value int, has bool) {
	if word == "u" {
		r.unicode(value)
		return
	}
	r.flush()
	if word == "bin" {
		r.at = min(len(r.data), r.at+max(0, value))
		return
	}
	if rtfSkipped[word] {
		r.state.destination = skipped
	}
	if r.state.destination == skipped && word != "title" { // the title stands inside the skipped info
		return
	}
	on := !has || value != 0
	if c, ok := rtfCharacters[word]; ok {
		r.print(c)
		return
	}
	if r.typeWord(word, value, on) || r.tableWord(word, value) || r.destinationWord(word) {
		return
	}
	switch word {
	case "ansicpg":
		if enc := codepages[value]; enc != nil {
			r.codepage = enc
		}
	case "par", "sect":
		if r.printing() && !r.state.deleted {
			r.endParagraph()
		}
	case "line", "lbr":
		if r.printing() {
			r.breakLine()
		}
	case "page", "column":
		r.breakPage()
	case "pard":
		r.state.inTable, r.state.outline = false, 0
	case "outlinelevel":
		r.state.outline = value + 1
	case "uc":
		r.state.fallback = min(max(0, value), 16)
	}
}

// typeWord acts on words about type.
func (r *rtf) typeWord(word string, value int, on bool) bool {
	s := &r.state
	switch word {
	case "plain":
		s.struck = false
		s.bold, s.asianBold, s.hidden, s.deleted, s.font, s.asianFont = false, nil, false, false, 0, -1
		s.asian, s.foreign = false, false
	case "b":
		s.bold = on
	case "strike", "striked":
		s.struck = on
	case "ab":
		if s.asian {
			s.asianBold = truth(on)
		}
	case "v":
		s.hidden = on
	case "deleted":
		s.deleted = on
	case "f", "af":
		r.setFont(word, value)
	case "dbch":
		s.asian, s.foreign = true, false
	case "loch", "hich", "ltrch":
		s.asian, s.foreign = false, false
	case "rtlch":
		s.asian, s.foreign = false, true
	case "fcharset":
		if s.destination == fontTable {
			f := r.fonts[s.font]
			f.charset = value
			r.fonts[s.font] = f
		}
	default:
		return false
	}
	return true
}

func (r *rtf) setFont(word string, value int) {
	s := &r.state
	switch {
	case s.asian:
		s.asianFont = value
	case word == "f" && !s.foreign:
		s.font = value
	}
}

// tableWord acts on words about tables. Cells of nested tables are paragraphs of the outer cell.
func (r *rtf) tableWord(word string, value int) bool {
	switch word {
	case "intbl":
		r.state.inTable = true
	case "trowd":
		r.shape, r.merge = rowShape{edges: []int{0}}, merging{}
	case "trleft":
		if len(r.shape.edges) > 0 {
			r.shape.edges[0] = value
		}
	case "clmrg":
		r.merge.left = true
	case "clvmrg":
		r.merge.above = true
	case "cellx":
		if len(r.shape.edges) <= maxColumns {
			r.shape.edges = append(r.shape.edges, value)
			r.shape.cells = append(r.shape.cells, r.merge)
		}
		r.merge = merging{}
	case "cell":
		if r.printing() {
			r.state.inTable = true
			r.endParagraph()
			r.endCell()
		}
	case "nestcell":
		if r.printing() {
			r.endParagraph()
		}
	case "row":
		if r.printing() {
			r.take()
			r.endRow(r.shape.copy())
		}
	default:
		return false
	}
	return true
}

// copy keeps a row's shape from the next definition.
func (s rowShape) copy() rowShape {
	return rowShape{edges: append([]int(nil), s.edges...), cells: append([]merging(nil), s.cells...)}
}

// destinationWord acts on words that open a destination other than the skipped ones.
func (r *rtf) destinationWord(word string) bool {
	s := &r.state
	switch word {
	case "fonttbl":
		s.destination = fontTable
	case "title":
		s.destination = infoTitle
		r.title = r.title[:0]
	case "listtext", "pntext":
		if r.printing() {
			s.destination = listLabel
			r.label = ""
		}
	case "shptxt", "dptxbxtext":
		if r.printing() {
			s.box = true
			r.outer = append(r.outer, rtfBox{gatherer: r.gatherer, typist: r.typist})
			r.gatherer, r.typist = gatherer{count: r.count}, typist{}
			s.inTable, s.outline = false, 0
		}
	default:
		return false
	}
	return true
}

// closeBox keeps the text of a box until the paragraph it is anchored in has ended.
func (r *rtf) closeBox() {
	if !r.empty() {
		r.endParagraph()
	}
	r.endTable()
	blocks, count, full := r.blocks, r.count, r.full
	last := len(r.outer) - 1
	r.gatherer, r.typist = r.outer[last].gatherer, r.outer[last].typist
	r.outer = r.outer[:last]
	r.count, r.full = count, full || r.full
	r.boxes = append(r.boxes, blocks...)
}

// unicode prints a \u and lets the characters that stand in for it be skipped.
func (r *rtf) unicode(value int) {
	if r.skip > 0 {
		r.skip--
		return
	}
	r.flush()
	c := rune(uint16(value))
	r.skip = r.state.fallback
	switch {
	case !utf16.IsSurrogate(c):
		r.high = 0
		r.print(c)
	case r.high == 0:
		r.high = c
	default:
		r.print(utf16.DecodeRune(r.high, c))
		r.high = 0
	}
}
