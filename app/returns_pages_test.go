package app_test

import (
	"fmt"
	"html"
	"strings"
	"testing"
	"unicode/utf8"
)

// pagesOf is an OFD of one page, millimetres: a line, then one ruled table whose texts are broken at the width of
// their columns.
func pagesOf(t *testing.T, lead string, rows [][]string) string {
	t.Helper()
	const size, pitch, left, width = 3.0, 4.0, 10.0, 36.0
	const perLine = 11 // characters
	var out strings.Builder
	text := func(x, y float64, line string) {
		fmt.Fprintf(&out, `<ofd:TextObject Boundary="%.2f %.2f %.2f 4" Font="3" Size="%.2f"><ofd:TextCode X="0" Y="3">%s</ofd:TextCode></ofd:TextObject>`,
			x, y-3, width, size, html.EscapeString(line))
	}
	rule := func(x0, y0, x1, y1 float64) {
		fmt.Fprintf(&out, `<ofd:PathObject Boundary="%.2f %.2f 400 400"><ofd:AbbreviatedData>M 0 0 L %.2f %.2f</ofd:AbbreviatedData></ofd:PathObject>`, x0, y0, x1-x0, y1-y0)
	}
	text(left, 10, lead)
	top := 15.0
	for _, row := range rows {
		most := 1
		for _, cell := range row {
			most = max(most, (utf8.RuneCountInString(cell)+perLine-1)/perLine)
		}
		bottom := top + float64(most)*pitch + 3
		right := left + float64(len(row))*width
		rule(left, top, right, top)
		rule(left, bottom, right, bottom)
		rule(right, top, right, bottom)
		for c, cell := range row {
			x := left + float64(c)*width
			rule(x, top, x, bottom)
			for n, runes := 0, []rune(cell); len(runes) > 0; n++ {
				end := min(perLine, len(runes))
				text(x+1, top+5+float64(n)*pitch, string(runes[:end]))
				runes = runes[end:]
			}
		}
		top = bottom
	}
	return string(zipOf(t, "OFD.xml", []byte(`<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocRoot>D/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`),
		"D/Document.xml", []byte(fmt.Sprintf(`<ofd:Document xmlns:ofd="o"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 420 %.0f</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages></ofd:Document>`, top+20)),
		"D/P.xml", []byte(`<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer>`+out.String()+`</ofd:Layer></ofd:Content></ofd:Page>`)))
}
