package sheet

import (
	"github.com/xuri/excelize/v2"
)

// Fonts that every office PC in China has; LibreOffice puts its own in their place.
const (
	headFont = "微软雅黑"
	bodyFont = "宋体"
)

// The palette of the window's tokens (light theme), without the leading #.
const (
	inkColor   = "24211D"
	paleColor  = "6E6860"
	lineColor  = "CFC9BF"
	headColor  = "F0ECE4"
	fillColor  = "FFF8DC"
	blockColor = "F5F3EF"
	warnColor  = "E8851C"
	redColor   = "A8231B"
)

// look is what one style of a sheet differs in.
type look struct {
	size    float64
	bold    bool
	color   string // of the type; ink where empty
	fill    string // of the cell
	border  bool
	center  bool
	middle  bool // else top, which long texts need
	right   bool
	indent  bool // a little air at the left
	oneLine bool // cut off instead of broken into lines
	open    bool // not locked by sheet protection
	format  string
	heading bool // headFont instead of bodyFont
}

// palette makes each look once in a file.
type palette struct {
	file *excelize.File
	ids  map[look]int
	err  error
}

func newPalette(f *excelize.File) *palette { return &palette{file: f, ids: map[look]int{}} }

func (p *palette) id(l look) int {
	if id, ok := p.ids[l]; ok {
		return id
	}
	id, err := p.file.NewStyle(l.style())
	if err != nil && p.err == nil {
		p.err = err
	}
	p.ids[l] = id
	return id
}

func (l look) style() *excelize.Style {
	s := &excelize.Style{
		Font:       &excelize.Font{Family: bodyFont, Size: l.size, Bold: l.bold, Color: l.color},
		Alignment:  &excelize.Alignment{WrapText: !l.oneLine, Vertical: "top", Horizontal: "left"},
		Protection: &excelize.Protection{Locked: !l.open},
	}
	if l.heading {
		s.Font.Family = headFont
	}
	if l.size == 0 {
		s.Font.Size = 10.5
	}
	if l.color == "" {
		s.Font.Color = inkColor
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Style: 1, Color: lineColor})
		}
	}
	if l.middle {
		s.Alignment.Vertical = "center"
	}
	switch {
	case l.center:
		s.Alignment.Horizontal = "center"
	case l.right:
		s.Alignment.Horizontal = "right"
	case l.indent:
		s.Alignment.Indent = 1
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	return s
}

// Looks shared by the sheets.
var (
	titleLook  = look{size: 16, bold: true, heading: true, center: true, middle: true}
	noteLook   = look{size: 9, color: paleColor, middle: true, heading: true}
	headLook   = look{bold: true, heading: true, fill: headColor, border: true, center: true, middle: true}
	cellLook   = look{border: true, middle: true, indent: true}
	centerLook = look{border: true, middle: true, center: true}
	numberLook = look{border: true, middle: true, right: true}
	strongLook = look{border: true, middle: true, bold: true, indent: true}
)
