package report

import "math"

// Role is a face by its use on paper; docx names the official font, pdf takes the nearest one there is.
type Role string

// The faces of official papers.
const (
	Song    Role = "song"    // 小标宋: mastheads and titles
	Hei     Role = "hei"     // 黑体
	Kai     Role = "kai"     // 楷体
	Fang    Role = "fang"    // 仿宋: body
	Numeral Role = "numeral" // Latin letters and figures, page numbers
)

// Indents are in characters of the style's own size.
const (
	bodySize  = 16.0 // 3号
	titleSize = 22.0 // 2号
	smallSize = 14.0 // 4号
)

// style is how one kind of block looks. Pitch is the line pitch in points, 0 for one line of the page grid.
type style struct {
	id, name  string // of the Word style
	role      Role
	size      float64
	pitch     float64
	align     Align
	justify   bool
	first     float64 // indent of the first line
	left      float64
	right     float64
	outline   int // heading level, 0 for none
	red       bool
	tracking  float64 // points between characters
	keepNext  bool
	ruleBelow bool
}

// bodyTracking marks the styles whose characters are spaced so that a line holds as many as the layout says; this is what
// lets 28 of 16 pt into 156 mm: 28 × (16 − 0.25) = 441 pt of 442.2.
const bodyTracking = -0.25

// Bounds of what a layout may do to the space between characters, points.
const (
	tightest = -1.0
	widest   = 1.0
)

// trackingFor is the space between characters of the text, in steps that Word knows, points.
func trackingFor(l Layout) float64 {
	if l.CharsInLine <= 0 {
		return bodyTracking
	}
	each := l.TextWidth()*mm/float64(l.CharsInLine) - bodySize
	return max(tightest, min(widest, math.Floor(each*20+0.001)/20))
}

var styles = map[Kind]style{
	Masthead:   {id: "Masthead", name: "红头", role: Song, size: 48, pitch: 78, align: Center, red: true, tracking: 10},
	Issue:      {id: "Issue", name: "期号", role: Fang, size: bodySize, align: Center},
	Imprint:    {id: "Imprint", name: "编发单位", role: Fang, size: bodySize, align: Left, left: 1, right: 1, ruleBelow: true},
	Title:      {id: "Title", name: "公文标题", role: Song, size: titleSize, pitch: 34, align: Center, keepNext: true},
	Addressee:  {id: "Addressee", name: "主送机关", role: Fang, size: bodySize, justify: true, tracking: bodyTracking},
	Heading1:   {id: "Heading1", name: "heading 1", role: Hei, size: bodySize, justify: true, first: 2, outline: 1, tracking: bodyTracking, keepNext: true},
	Heading2:   {id: "Heading2", name: "heading 2", role: Kai, size: bodySize, justify: true, first: 2, outline: 2, tracking: bodyTracking, keepNext: true},
	Heading3:   {id: "Heading3", name: "heading 3", role: Fang, size: bodySize, justify: true, first: 2, outline: 3, tracking: bodyTracking},
	Heading4:   {id: "Heading4", name: "heading 4", role: Fang, size: bodySize, justify: true, first: 2, outline: 4, tracking: bodyTracking},
	Text:       {id: "Body", name: "公文正文", role: Fang, size: bodySize, justify: true, first: 2, tracking: bodyTracking},
	AnnexList:  {id: "AnnexList", name: "附件说明", role: Fang, size: bodySize, left: 2, tracking: bodyTracking},
	Signature:  {id: "Signature", name: "署名", role: Fang, size: bodySize, align: Right, keepNext: true},
	SignDate:   {id: "SignDate", name: "成文日期", role: Fang, size: bodySize, align: Right},
	AnnexLabel: {id: "AnnexLabel", name: "附件序号", role: Hei, size: bodySize, keepNext: true},
	AnnexTitle: {id: "AnnexTitle", name: "附件标题", role: Song, size: titleSize, pitch: 34, align: Center, keepNext: true, outline: 1},
	Note:       {id: "TableNote", name: "表注", role: Fang, size: 12, pitch: 20, keepNext: true},
	Subtitle:   {id: "PaperSubtitle", name: "副标题行", role: Kai, size: 12, pitch: 20, align: Center, keepNext: true},
	DocNumber:  {id: "DocNumber", name: "发文字号", role: Fang, size: bodySize, align: Center, ruleBelow: true},
	LetterHead: {id: "LetterHead", name: "信函红头", role: Song, size: 48, pitch: 64, align: Center, red: true, tracking: 4},
	LetterNo:   {id: "LetterNo", name: "信函字号", role: Fang, size: bodySize, align: Right},
	Figure:     {id: "Figure", name: "图", role: Fang, size: bodySize, align: Center},
	Photo:      {id: "Caption", name: "caption", role: Fang, size: captionSize, pitch: captionPitch, align: Center},
	Blank:      {id: "Blank", name: "空行", role: Fang, size: bodySize},
	Colophon:   {id: "Colophon", name: "版记", role: Fang, size: smallSize, pitch: 24, left: 1, right: 1},
}

// styleIn is the style of a kind on a layout.
func styleIn(kind Kind, l Layout) style {
	st := styles[kind]
	if st.tracking == bodyTracking {
		st.tracking = trackingFor(l)
	}
	return st
}

// styleOf is the style of one block on a layout, with its own size where it has one.
func styleOf(b *Block, l Layout) style {
	st := styleIn(b.Kind, l)
	if b.Size > 0 && b.Kind != Blank {
		st.tracking *= b.Size / st.size
		st.size, st.pitch = b.Size, math.Round(b.Size*sizedLead*10)/10
	}
	return st
}

// sizedLead is the line pitch of blocks with a size of their own, by that size.
const sizedLead = 1.5

// kindsInOrder fixes the order in which styles are written, so that files are the same byte for byte.
var kindsInOrder = []Kind{Masthead, Issue, Imprint, Title, Addressee, Heading1, Heading2, Heading3, Heading4, Text, AnnexList, Signature,
	SignDate, AnnexLabel, AnnexTitle, Note, Blank, Colophon, DocNumber, LetterHead, LetterNo, Figure, Subtitle, Photo}
