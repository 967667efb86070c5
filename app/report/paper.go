package report

import "unicode/utf8"

// Paper is one document, the same for docx, pdf and screen. Lengths are millimetres, type sizes points.
type Paper struct {
	Title    string    `json:"title"` // in one line, for the file's properties
	Office   string    `json:"office"`
	Date     string    `json:"date"` // 2006-01-02; the only time written into the files
	Layout   Layout    `json:"layout"`
	Sections []Section `json:"sections"` // each starts on a new page
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
	Landscape bool    `json:"landscape"`
	Blocks    []Block `json:"blocks"`
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
	Note       Kind = "note"     // small line above a table
	Grid       Kind = "table"    // Table is set
	Blank      Kind = "blank"    // one empty line
	Colophon   Kind = "colophon" // 版记, at the foot of the last page: Spans left, Aside right
)

// Block is one paragraph or one table. Key names the paragraph across drafts, so that a clerk's wording stays where
// it was put; "" for blocks that cannot be edited.
type Block struct {
	Kind   Kind   `json:"kind"`
	Key    string `json:"key"`
	Spans  []Span `json:"spans"`
	Aside  string `json:"aside"`
	Table  *Table `json:"table"`
	Edited bool   `json:"edited"` // the clerk's words, not the rules'
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
