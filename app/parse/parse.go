// Package parse reads a notice: from paragraphs and tables to draft tasks, each with its place in the source and
// with what was uncertain. One file a concern. It never opens a file and never touches the ledger.
package parse

import "ducha/app/ledger"

// Read finds the notice's own fields and its tasks. A source that is no plan yields no tasks and says so in Problems.
func Read(src *ledger.Source) ledger.Reading {
	r := &reader{src: src, page: &text{}}
	raw := readRaw(src)
	r.page.grow(raw.len())
	raw.dropFurniture()
	r.layOut(raw)
	r.dropOtherPapers()
	r.findRules()
	elements := r.elements()
	r.decide(elements)
	r.drafts(elements)
	r.notice = r.readNotice()
	return r.finish()
}

// reader holds one notice while it is read.
type reader struct {
	src      *ledger.Source
	page     *text   // the logical text: furniture gone, lines joined
	blocks   []block // in reading order
	rules    leadRules
	notice   ledger.Notice
	tasks    []task
	labels   labelUse
	top      []string // the first lines
	letter   int      // how many tasks stand in the covering letter
	lastCols []column // of the table before
	sure     settled  // doubtful numbers at the beginning of lines that count on
}

// block is a logical line or a grid; exactly one is set.
type block struct {
	line *line
	grid *grid
}

// layOut turns raw lines into logical lines and grids.
func (r *reader) layOut(raw *rawText) {
	for _, part := range raw.carveGrids() {
		switch {
		case part.table != nil:
			r.blocks = append(r.blocks, block{grid: r.fromTable(part.table)})
		case part.cells != nil:
			r.blocks = append(r.blocks, block{grid: r.fromCells(raw, part)})
		default:
			lines := r.joinLines(raw, part.lines)
			for i := range lines {
				r.blocks = append(r.blocks, block{line: &lines[i]})
			}
		}
	}
}
