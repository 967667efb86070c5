package report

import "context"

// imprintRows is how many rows of a table go along with an imprint that would stand alone.
const imprintRows = 2

// ended takes the last rows of a table, or the last text with what follows it, to the page of the imprint where that would
// stand there alone. A paper that ends with a turned table keeps its upright last page.
func (p *Paper) ended(ctx context.Context) *Paper {
	if len(p.Sections) == 0 {
		return p
	}
	at := len(p.Sections) - 1
	blocks := p.Sections[at].Blocks
	if len(blocks) < 2 || blocks[len(blocks)-1].Kind != Colophon || !p.endsBare(ctx) {
		return p
	}
	for rows := imprintRows; rows > 0; rows-- {
		stays, along, ok := parted(blocks, rows)
		if !ok {
			return p
		}
		out := *p
		out.Sections = append(append([]Section{}, p.Sections[:at]...), Section{Blocks: stays}, Section{Blocks: along})
		if !out.endsBare(ctx) {
			return &out
		}
	}
	return p
}

// endsBare says whether the last page bears nothing but the imprint. Only the last section is set.
func (p *Paper) endsBare(ctx context.Context) bool {
	last := *p
	last.Sections = p.Sections[len(p.Sections)-1:]
	pages := last.pagesOf(ctx)
	return len(pages) > 0 && textOn(pages[len(pages)-1], last.Sections[0].Blocks) == 0
}

// parted cuts blocks before the last rows of their last table, or before their last text.
func parted(blocks []Block, rows int) (before, after []Block, ok bool) {
	at := len(blocks) - 1
	for at >= 0 && isClosing(blocks[at].Kind) {
		at--
	}
	if at < 0 {
		return nil, nil, false
	}
	if t := blocks[at].Table; t != nil && len(t.Rows) > rows {
		first, second := t.cut(len(t.Rows) - rows)
		before = append(append([]Block{}, blocks[:at]...), tableBlock(first))
		return before, append([]Block{tableBlock(second)}, blocks[at+1:]...), true
	}
	for at > 0 && styles[blocks[at-1].Kind].keepNext {
		at--
	}
	return blocks[:at], blocks[at:], at > 0
}

// isClosing tells what follows the text of a paper.
func isClosing(kind Kind) bool {
	switch kind {
	case Blank, AnnexList, Signature, SignDate, Colophon:
		return true
	}
	return false
}

func tableBlock(t Table) Block { return Block{Kind: Grid, Spans: []Span{}, Table: &t} }

// cut makes two tables with the same head; the row that heads a group stays with its group.
func (t *Table) cut(row int) (first, second Table) {
	if row > 1 && t.headsGroup(row-1) {
		row--
	}
	first, second = *t, *t
	first.Rows, second.Rows = t.Rows[:row], t.Rows[row:]
	first.Total = false
	if n := min(row, len(t.Looks)); t.Looks != nil {
		first.Looks, second.Looks = t.Looks[:n], t.Looks[n:]
	}
	if n := min(row, len(t.Heights)); t.Heights != nil {
		first.Heights, second.Heights = t.Heights[:n], t.Heights[n:]
	}
	return first, second
}

// headsGroup says whether a row is the heading of those below it.
func (t *Table) headsGroup(row int) bool {
	return row >= 0 && row < len(t.Rows)-1 && len(t.Rows[row]) == 1 && len(t.Columns) > 1 && t.look(row, 0).Span == len(t.Columns) && t.look(row, 0).Strong
}
