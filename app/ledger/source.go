package ledger

import "strings"

// Source is the text of one file as a person would read it: paragraphs and tables in reading order. The formats of
// app/extract produce it, app/parse reads it. Offsets count characters (runes) of Text().
type Source struct {
	Name   string  `json:"name"`   // file name without folder
	Format string  `json:"format"` // docx doc rtf xlsx xls pdf html txt
	Title  string  `json:"title"`  // of a web page or document properties; often ""
	Blocks []Block `json:"blocks"`
}

// Block is a paragraph or a table; exactly one field is set.
type Block struct {
	Paragraph *Paragraph `json:"paragraph,omitempty"`
	Table     *Table     `json:"table,omitempty"`
}

// Paragraph is one printed paragraph, or one line of a format that knows only lines (txt, pdf). An automatic number
// computed from the file ("1．") is the first run's text, exactly as a reader sees it.
type Paragraph struct {
	Runs    []Run `json:"runs"`
	Heading int   `json:"heading"` // 1-9 where the file marks it as a heading, else 0
	Line    bool  `json:"line"`    // true where the format knows only lines: a break here may be mid-sentence
	Start   int   `json:"start"`   // offset of the first character in Text()
}

// Run is a stretch of text in one type face. Strong is true for bold or underlined type and for 黑体, which Chinese papers use
// alike to point at the leading unit.
type Run struct {
	Text   string `json:"text"`
	Strong bool   `json:"strong"`
	Struck bool   `json:"struck,omitempty"` // struck through
}

// Table is a grid after merged cells were resolved: every row has the same number of cells.
type Table struct {
	Rows [][]Cell `json:"rows"`
}

// Cell is one cell of the grid. A cell covered by a merged neighbour has Covered set and no paragraphs; From is the
// grid position of the cell that covers it.
type Cell struct {
	Paragraphs []Paragraph `json:"paragraphs"`
	Covered    bool        `json:"covered"`
	FromRow    int         `json:"fromRow"`
	FromCol    int         `json:"fromCol"`
}

// Text returns the paragraph's characters without type faces.
func (p Paragraph) Text() string {
	if len(p.Runs) == 1 {
		return p.Runs[0].Text
	}
	var b strings.Builder
	for _, r := range p.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Text returns the cell's paragraphs joined by line breaks.
func (c Cell) Text() string {
	parts := make([]string, len(c.Paragraphs))
	for i, p := range c.Paragraphs {
		parts[i] = p.Text()
	}
	return strings.Join(parts, "\n")
}

// Text returns the whole source as lines: a paragraph a line; a table row by row, every paragraph of a cell a line.
// Locate has to be called once after the blocks were built so that Paragraph.Start agrees with it.
func (s *Source) Text() string {
	var b strings.Builder
	s.each(func(p *Paragraph) {
		b.WriteString(p.Text())
		b.WriteByte('\n')
	})
	return b.String()
}

// Locate sets Start of every paragraph. Extractors call it last.
func (s *Source) Locate() {
	at := 0
	s.each(func(p *Paragraph) {
		p.Start = at
		for _, r := range p.Runs {
			for range r.Text {
				at++
			}
		}
		at++
	})
}

func (s *Source) each(visit func(*Paragraph)) {
	for i := range s.Blocks {
		b := &s.Blocks[i]
		if b.Paragraph != nil {
			visit(b.Paragraph)
			continue
		}
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for c := range row {
				for p := range row[c].Paragraphs {
					visit(&row[c].Paragraphs[p])
				}
			}
		}
	}
}
