package extract

import (
	"context"

	"ducha/app/ledger"
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
)

// docWalker gathers the characters of a document into paragraphs and tables.
type docWalker struct {
	*doc
	gatherer
	ctx     context.Context
	lines   [][]ledger.Run // of the open paragraph
	newPage bool           // a page break waits for text behind it
	fields  []bool         // open fields; true while inside the instruction
	face    docFace
	carried bool // the open paragraph began in one whose mark was deleted
	boxes   []docBox
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
	w.lines = [][]ledger.Run{nil}
	err := w.each(first, end, func(c docChar) error {
		w.useFace(c)
		if w.control(c) {
			return w.ctx.Err()
		}
		if c.r < ' ' && c.r != '\t' || c.r == 0x1F || c.r == 0xAD || w.inInstruction() || w.face.props.hidden ||
			w.face.props.deleted {
			return nil
		}
		w.put(c.r)
		return nil
	})
	if err != nil {
		return err
	}
	if len(w.lines) > 1 || len(w.lines[0]) > 0 {
		w.endParagraph(docProps{outline: noOutline}, end)
	}
	w.endTable()
	if w.count > maxParagraphs || w.full {
		return tooLarge()
	}
	return nil
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
			w.lines = append(w.lines, nil)
		}
	case charColumnBreak:
		w.newPage = true
	case charPageBreak:
		if run := runAt(w.paragraphs, c.at); run != nil && c.at+c.piece.width < run.to {
			w.newPage = true // inside a paragraph; a section break ends one
			return false
		}
		w.end(c)
		return true
	case charParagraphEnd, charCellEnd:
		w.end(c)
		return true
	case charHyphen:
		if !w.inInstruction() {
			w.put('-')
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

func (w *docWalker) put(r rune) {
	last := len(w.lines) - 1
	if w.newPage && len(w.lines[last]) > 0 {
		w.lines = append(w.lines, nil)
		last++
	}
	w.newPage = false
	w.lines[last] = appendRun(w.lines[last], string(r), w.face.strong)
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
	f.strong = w.strong(f.props)
}

// end closes the paragraph that ends with c.
func (w *docWalker) end(c docChar) {
	if c.r == charParagraphEnd && w.face.props.deleted {
		w.carried = true // the next paragraph goes on with this one's text
		return
	}
	props := w.paragraphStyle(0)
	if run := runAt(w.paragraphs, c.at); run != nil {
		props = w.paragraphStyle(run.style)
		w.changeParagraph(&props, run.changes)
	}
	w.changeParagraph(&props, c.piece.changes)
	switch {
	case props.innerRow: // the end of a row of a nested table, whose cells are paragraphs of the outer cell
		w.lines = [][]ledger.Run{nil}
	case props.rowEnd && c.r == charCellEnd:
		w.lines = [][]ledger.Run{nil}
		w.endRow(props.row)
	default:
		w.endParagraph(props, c.position)
		if c.r == charCellEnd {
			w.endCell()
		}
	}
}

func (w *docWalker) endParagraph(props docProps, position int) {
	lines := w.lines
	if !w.carried {
		lines[0] = w.numbered(props, lines[0])
	}
	w.lines, w.carried, w.newPage = [][]ledger.Run{nil}, false, false
	heading := props.outline + 1
	if heading < 1 || heading > 9 {
		heading = 0
	}
	w.count += len(lines)
	if w.count > maxParagraphs {
		return
	}
	var blocks []ledger.Block
	for _, runs := range lines {
		blocks = append(blocks, ledger.Block{Paragraph: &ledger.Paragraph{Runs: runs, Heading: heading}})
	}
	blocks = append(blocks, w.boxesBefore(position)...)
	w.add(blocks, props.inTable)
}

// numbered puts the automatic number in front.
func (w *docWalker) numbered(props docProps, runs []ledger.Run) []ledger.Run {
	label, level := w.number(props)
	if label == "" {
		return runs
	}
	text := ""
	if len(runs) > 0 {
		text = runs[0].Text
	}
	mark := typeface{bold: truth(w.face.props.bold)}
	if f := w.face.props.font; f >= 0 && f < len(w.fonts) {
		mark.font = w.fonts[f]
	}
	out := appendRun(nil, label+gapAfter(label, text, level.bare), level.face.over(mark).strong())
	for _, r := range runs {
		out = appendRun(out, r.Text, r.Strong)
	}
	return out
}
