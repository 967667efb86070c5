package report

import (
	"fmt"
	"strconv"
	"strings"
)

// svgFaces are the faces of a role on a screen or in a Word that draws SVG.
var svgFaces = map[Role]string{
	Hei:     "SimHei, 黑体, 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
	Fang:    "仿宋_GB2312, FangSong, 仿宋, 'Noto Serif SC', 'Noto Serif CJK SC', serif",
	Numeral: "'Times New Roman', serif",
}

var svgAnchor = map[Align]string{Left: "start", Center: "middle", Right: "end"}

// SVG draws the chart as a picture of its own, in millimetres.
func (c *Chart) SVG() string {
	p := c.picture()
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%smm" height="%smm" viewBox="0 0 %s %s" role="img"><title>%s</title>`,
		short(p.width), short(p.height), short(p.width), short(p.height), escape(c.words()))
	for i := 0; i < len(p.marks); {
		i = svgMark(&b, p.marks, i)
	}
	b.WriteString(`</svg>`)
	return b.String()
}

// svgMark writes the i-th mark, together with the strokes and areas of its kind that follow, and returns the next one.
func svgMark(b *strings.Builder, marks []mark, i int) int {
	m := marks[i]
	if m.kind == markLabel {
		fmt.Fprintf(b, `<text x="%s" y="%s" font-family="%s" font-size="%s" text-anchor="%s" fill="%s">%s</text>`,
			short(m.x), short(m.y), svgFaces[m.role], short(m.size/mm), svgAnchor[m.align], m.colour, escape(m.text))
		return i + 1
	}
	path := ""
	for ; i < len(marks) && marks[i].kind == m.kind && marks[i].colour == m.colour && marks[i].thick == m.thick; i++ {
		n := marks[i]
		if m.kind == markArea {
			path += "M" + short(n.x) + " " + short(n.y) + "H" + short(n.x2) + "V" + short(n.y2) + "H" + short(n.x) + "Z"
		} else {
			path += "M" + short(n.x) + " " + short(n.y) + "L" + short(n.x2) + " " + short(n.y2)
		}
	}
	if m.kind == markArea {
		fmt.Fprintf(b, `<path d="%s" fill="%s"/>`, path, m.colour)
	} else {
		fmt.Fprintf(b, `<path d="%s" stroke="%s" stroke-width="%s" fill="none"/>`, path, m.colour, short(m.thick))
	}
	return i
}

// short prints hundredths of a millimetre.
func short(v float64) string {
	text := strconv.FormatFloat(v, 'f', 2, 64)
	text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	if text == "-0" {
		return "0"
	}
	return text
}
