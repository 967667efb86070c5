package report

import (
	"unicode/utf8"

	"ducha/app/ledger"
)

// Paper is one document, the same for docx, pdf and screen. Lengths are millimetres, type sizes points.
type Paper struct {
	Title    string    `json:"title"` // in one line, for the file's properties
	Office   string    `json:"office"`
	Date     string    `json:"date"` // 2006-01-02; the only time written into the files
	Layout   Layout    `json:"layout"`
	Sections []Section `json:"sections"` // each starts on a new page
	// Pages are what stands on which page, for the preview; empty until Paginate was asked for them.
	Pages []Page `json:"pages"`
	// Warnings are what a clerk should know before printing: too long, no liaison, nothing to say.
	Warnings []ledger.Check `json:"warnings"`
	Reworded []Reworded     `json:"reworded,omitempty"`
}

// Layout is the sheet. The defaults are those of GB/T 9704-2012; offices with provincial habits change them.
type Layout struct {
	Width       float64 `json:"width"`
	Height      float64 `json:"height"`
	Top         float64 `json:"top"`    // 天头
	Left        float64 `json:"left"`   // 订口
	Right       float64 `json:"right"`  // 切口
	Bottom      float64 `json:"bottom"` // 地脚
	Lines       int     `json:"lines"`  // a page
	CharsInLine int     `json:"charsInLine"`
	Unnumbered  bool    `json:"unnumbered"` // one-sheet papers bear no page number
}

// StandardLayout is A4 with a text area of 156 × 225 mm, 22 lines of 28 characters.
func StandardLayout() Layout {
	return Layout{Width: 210, Height: 297, Top: 37, Left: 28, Right: 26, Bottom: 35, Lines: 22, CharsInLine: 28}
}

// TextWidth is the width of the text area.
func (l Layout) TextWidth() float64 { return l.Width - l.Left - l.Right }

// TextHeight is the height of the text area.
func (l Layout) TextHeight() float64 { return l.Height - l.Top - l.Bottom }

// Turned is the same sheet seen from its left edge: a wide table stands with its head at the left of the upright page
// and the page number keeps its place (GB/T 9704-2012, 7.3.5).
func (l Layout) Turned() Layout {
	l.Width, l.Height = l.Height, l.Width
	l.Top, l.Right, l.Bottom, l.Left = l.Left, l.Top, l.Right, l.Bottom
	return l
}

// Section is a run of pages of one direction.
type Section struct {
	Landscape  bool    `json:"landscape"`
	Unnumbered bool    `json:"unnumbered,omitempty"` // its pages count but bear no number
	Blocks     []Block `json:"blocks"`
}

// Kind says what a block is on paper; the looks of each kind stand in the table styles.
type Kind string

// The kinds of blocks, from the red head down to the imprint on the last page.
const (
	Masthead   Kind = "masthead"   // 云岭政务督查
	Issue      Kind = "issue"      // 第9期
	Imprint    Kind = "imprint"    // office left, date right (Aside), red rule below
	Title      Kind = "title"      // one block a line
	Addressee  Kind = "addressee"  // 主送机关
	Heading1   Kind = "heading1"   // 一、
	Heading2   Kind = "heading2"   // （一）
	Heading3   Kind = "heading3"   // 1.
	Heading4   Kind = "heading4"   // （1）
	Text       Kind = "text"       // 正文
	AnnexList  Kind = "annexList"  // 附件：1.…, one block a line
	Signature  Kind = "signature"  // 署名
	SignDate   Kind = "signDate"   // 成文日期
	AnnexLabel Kind = "annexLabel" // 附件1
	AnnexTitle Kind = "annexTitle"
	Note       Kind = "note"       // small line above a table
	Subtitle   Kind = "subtitle"   // small line below a title, in brackets
	Grid       Kind = "table"      // Table is set
	Blank      Kind = "blank"      // one empty line
	Colophon   Kind = "colophon"   // 版记, at the foot of the last page: Spans left, Aside right
	Figure     Kind = "figure"     // Chart is set
	Photo      Kind = "photo"      // Picture is set
	DocNumber  Kind = "docNumber"  // 发文字号, centred, red rule below
	LetterHead Kind = "letterHead" // red name of a 信函, double red rule below and at the foot of the page
	LetterNo   Kind = "letterNo"   // its number, right under the rule
)

// Block is one paragraph or one table. Key names the paragraph across drafts, so that a clerk's wording stays where
// it was put; "" for blocks that cannot be edited.
type Block struct {
	Kind   Kind     `json:"kind"`
	Key    string   `json:"key"`
	Spans  []Span   `json:"spans"`
	Aside  string   `json:"aside"`
	Copies []string `json:"copies,omitempty"` // of a Colophon: the lines 抄送：… above it
	Table  *Table   `json:"table"`
	Chart  *Chart   `json:"chart,omitempty"`
	// Picture is a Photo's; its Spans are the caption.
	Picture *Picture `json:"picture,omitempty"`
	Sealed  bool     `json:"sealed,omitempty"` // a signature that a seal is put on
	Edited  bool     `json:"edited"`           // the clerk's words, not the rules'
	// Size overrides the kind's type size; on a Blank it is the height. Points, 0 for the kind's own.
	Size float64 `json:"size"`
}

// Span is a stretch of text. Ref names where its figure comes from ("class:behind", "unit:12"), "" for plain words;
// Totals.Rows opens it.
type Span struct {
	Text string `json:"text"`
	Ref  string `json:"ref"`
}

// Table has fixed column widths that add up to the text width. Its first row is repeated on every page and no row is
// ever split.
type Table struct {
	Columns []Column `json:"columns"`
	Rows    [][]Cell `json:"rows"`
	Size    float64  `json:"size"`  // points
	Total   bool     `json:"total"` // the last row is a sum, set in 黑体
	// Headless tables are forms: Columns only lay out the widths.
	Headless bool `json:"headless,omitempty"`
	// Looks stand beside Rows; missing ones are plain. A cell that spans takes the place of those it covers.
	Looks [][]Look `json:"looks,omitempty"`
	// Heights are the least heights of rows, mm, beside Rows.
	Heights []float64 `json:"heights,omitempty"`
	// Pad is the room above and below a cell's text, points; 0 for the usual one.
	Pad float64 `json:"pad,omitempty"`
	// shrunk is by how much a table was scaled, 0 where it was not: its cells' sides shrink with it.
	shrunk float64
}

// Look is how one cell differs from its column.
type Look struct {
	Span   int    `json:"span,omitempty"` // columns it covers, 0 for one
	Fill   string `json:"fill,omitempty"` // #RRGGBB behind the text
	Ink    string `json:"ink,omitempty"`  // #RRGGBB of the text
	Strong bool   `json:"strong,omitempty"`
	Align  Align  `json:"align,omitempty"`
}

// look is the look of a cell, plain where none is given.
func (t *Table) look(row, cell int) Look {
	if row < 0 || row >= len(t.Looks) || cell >= len(t.Looks[row]) {
		return Look{}
	}
	return t.Looks[row][cell]
}

// width is the width of a row's cell that begins at a column, mm, and the column after it.
func (t *Table) width(column int, look Look) (width float64, next int) {
	next = min(column+max(1, look.Span), len(t.Columns))
	for _, c := range t.Columns[column:next] {
		width += c.Width
	}
	return width, next
}

func (t *Table) pad() float64 {
	if t.Pad > 0 {
		return t.Pad
	}
	return rowPad
}

// side is the room left and right of a cell's text in points.
func (t *Table) side() float64 {
	if t.shrunk > 0 {
		return cellPad * t.shrunk
	}
	return cellPad
}

// least is the least height of a row in points.
func (t *Table) least(row int) float64 {
	if row < 0 || row >= len(t.Heights) {
		return 0
	}
	return t.Heights[row] * mm
}

// Align is a column's alignment.
type Align string

// The alignments of cells.
const (
	Left   Align = "left"
	Center Align = "center"
	Right  Align = "right"
)

// Column is one column of a table.
type Column struct {
	Head  string  `json:"head"`
	Width float64 `json:"width"` // mm
	Align Align   `json:"align"`
	// Inset keeps the figures of a right-aligned column away from its edge, mm: the widest stands in the middle.
	Inset float64 `json:"inset,omitempty"`
}

// Cell is one cell of a table.
type Cell struct {
	Text string `json:"text"`
	Ref  string `json:"ref"`
}

// Text returns the block's words without their bindings.
func (b Block) Text() string {
	text := ""
	for _, s := range b.Spans {
		text += s.Text
	}
	return text
}

// Length counts the characters of the body (headings and paragraphs, no annexes): bulletins are limited to 4,000 in
// many offices.
func (p *Paper) Length() int {
	n := 0
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			switch b.Kind {
			case Heading1, Heading2, Heading3, Heading4, Text:
				n += utf8.RuneCountInString(b.Text())
			}
		}
	}
	return n
}
