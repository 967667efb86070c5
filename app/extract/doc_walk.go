package extract

import (
	"context"
	"unicode"
)

// Characters with a meaning of their own (MS-DOC 2.4.1).
const (
	charCellEnd      = 0x07
	charLineBreak    = 0x0B
	charPageBreak    = 0x0C
	charParagraphEnd = 0x0D
	charColumnBreak  = 0x0E
	charFieldBegin   = 0x13
	charFieldResult  = 0x14
	charFieldEnd     = 0x15
	charHyphen       = 0x1E
	charSymbol       = 0x28
)

// docWalker gathers the characters of a document into paragraphs and tables.
type docWalker struct {
	*doc
	gatherer
	ctx context.Context
	typist
	fields []bool // open fields; true while inside the instruction
	face   docFace
	boxes  []docBox
}

// docFace is the type of the current run, valid for a range of offsets of one piece.
type docFace struct {
	piece    *docPiece
	from, to int
	props    docProps
	strong   bool
}

// story reads the characters from first up to end.
func (w *docWalker) story(first, end int) error {
	err := w.each(first, end, func(c docChar) error {
		w.useFace(c)
		if w.control(c) {
			return w.ctx.Err()
		}
		w.char(c.r)
		return nil
	})
	if err != nil {
		return err
	}
	if !w.empty() {
		w.endParagraph(docProps{outline: noOutline}, end)
	}
	w.endTable()
	if w.count > maxParagraphs || w.full {
		return tooLarge()
	}
	return nil
}

// char prints a character unless it is no text or not to be seen.
func (w *docWalker) char(r rune) {
	p := w.face.props
	if r < ' ' && r != '\t' || r == 0xAD || w.inInstruction() || p.hidden || p.deleted {
		return
	}
	if p.symbol != 0 && r == charSymbol {
		if r = p.symbol; unicode.Is(unicode.Co, r) {
			return // the code of a symbol font
		}
	}
	w.strike(p.struck)
	w.put(string(r), w.face.strong)
}

// control acts on characters that are no text. It returns true where the character ends a paragraph.
func (w *docWalker) control(c docChar) bool {
	last := len(w.fields) - 1
	switch c.r {
	case charFieldBegin:
		w.fields = append(w.fields, true)
	case charFieldResult:
		if last >= 0 {
			w.fields[last] = false
		}
	case charFieldEnd:
		if last >= 0 {
			w.fields = w.fields[:last]
		}
	case charLineBreak:
		if !w.face.props.deleted {
			w.breakLine()
		}
	case charColumnBreak:
		w.breakPage()
	case charPageBreak:
		if run := runAt(w.paragraphs, c.at); run != nil && c.at+c.piece.width < run.to {
			w.breakPage() // inside a paragraph; a section break ends one
			return false
		}
		w.end(c)
		return true
	case charParagraphEnd, charCellEnd:
		w.end(c)
		return true
	case charHyphen:
		if !w.inInstruction() {
			w.put("-", w.face.strong)
		}
	}
	return false
}

func (w *docWalker) inInstruction() bool {
	for _, instruction := range w.fields {
		if instruction {
			return true
		}
	}
	return false
}

// useFace makes the type of the character's run the current one.
func (w *docWalker) useFace(c docChar) {
	f := &w.face
	if f.piece == c.piece && c.at >= f.from && c.at < f.to {
		return
	}
	*f = docFace{piece: c.piece, from: c.at, to: c.at + 1}
	style := w.paragraphStyle(0)
	paragraph, run := runAt(w.paragraphs, c.at), runAt(w.characters, c.at)
	if paragraph != nil {
		style = w.paragraphStyle(paragraph.style)
		f.to = paragraph.to
	}
	f.props = style
	if run != nil {
		w.changeType(&f.props, run.changes, style)
		f.to = min(f.to, run.to)
	}
	w.changeType(&f.props, c.piece.changes, style)
	f.strong = w.isStrong(f.props)
}

// end closes the paragraph that ends with c.
func (w *docWalker) end(c docChar) {
	if c.r == charParagraphEnd && w.face.props.deleted {
		return // the next paragraph goes on with this one's text
	}
	props := w.paragraphStyle(0)
	if run := runAt(w.paragraphs, c.at); run != nil {
		props = w.paragraphStyle(run.style)
		w.changeParagraph(&props, run.changes)
	}
	w.changeParagraph(&props, c.piece.changes)
	switch {
	case props.innerRow: // the end of a row of a nested table, whose cells are paragraphs of the outer cell
		w.take()
	case props.rowEnd && c.r == charCellEnd:
		w.take()
		w.endRow(props.row)
	default:
		w.endParagraph(props, c.position)
		if c.r == charCellEnd {
			w.endCell()
		}
	}
}

func (w *docWalker) endParagraph(props docProps, position int) {
	lines := w.take()
	if label, level := w.number(props); label != "" {
		lines[0] = number(lines[0], label, level.bare, level.face.over(w.markFace()).strong())
	}
	heading := props.outline + 1
	if heading < 1 || heading > 9 {
		heading = 0
	}
	w.count += len(lines)
	if w.count > maxParagraphs {
		return
	}
	w.add(append(paragraphs(lines, heading), w.boxesBefore(position)...), props.inTable)
}

// markFace is the type of the paragraph's mark, in which its automatic number is printed.
func (w *docWalker) markFace() typeface {
	mark := typeface{bold: truth(w.face.props.bold)}
	if f := w.face.props.font; f >= 0 && f < len(w.fonts) {
		mark.font = w.fonts[f]
	}
	return mark
}
