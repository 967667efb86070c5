package extract

import (
	"sort"

	"ducha/app/ledger"
)

// docBox is a text box: where it is anchored in the body and where its own text stands.
type docBox struct {
	anchor      int // character position
	first, last int
}

// Positions of the lengths of the stories between the body and the text boxes.
var storiesBeforeBoxes = []int{0x4C, 0x50, 0x54, 0x58, 0x5C, 0x60}

// readBoxes finds the text boxes by the shape numbers that anchors (MS-DOC 2.8.37) and boxes (2.8.32) share.
func (d *doc) readBoxes() []docBox {
	const anchorSize, boxSize, boxShape = 26, 22, 14
	anchors := map[int]int{}
	plc := d.part(pairAnchors)
	count := (len(plc) - 4) / (4 + anchorSize)
	for i := range count {
		anchors[plc.u32(4*(count+1)+anchorSize*i)] = plc.u32(4 * i)
	}
	base := 0
	for _, at := range storiesBeforeBoxes {
		base += d.main.u32(at)
	}
	plc = d.part(pairBoxes)
	count = (len(plc) - 4) / (4 + boxSize)
	var out []docBox
	for i := range count {
		shape := plc.u32(4*(count+1) + boxSize*i + boxShape)
		anchor, ok := anchors[shape]
		first, last := base+plc.u32(4*i), base+plc.u32(4*i+4)
		if ok && first < last && (len(out) == 0 || first >= out[len(out)-1].last) {
			out = append(out, docBox{anchor: anchor, first: first, last: last})
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].anchor < out[b].anchor })
	return out
}

// boxesBefore returns the text of the boxes anchored up to a position and not yet read.
func (w *docWalker) boxesBefore(position int) (out []ledger.Block) {
	for len(w.boxes) > 0 && w.boxes[0].anchor <= position {
		box := w.boxes[0]
		w.boxes = w.boxes[1:]
		inner := &docWalker{doc: w.doc, ctx: w.ctx, gatherer: gatherer{count: w.count}}
		optional(func() { _ = inner.story(box.first, box.last) })
		w.count = inner.count
		out = append(out, inner.blocks...)
	}
	for len(out) > 0 && out[len(out)-1].Paragraph != nil && !printed(*out[len(out)-1].Paragraph) {
		out = out[:len(out)-1] // every box ends with an empty paragraph
	}
	return out
}
