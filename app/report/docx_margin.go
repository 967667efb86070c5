package report

import "fmt"

// margin is a header or footer part; kind is also its relationship type.
type margin struct {
	id, kind string
	content  func(Layout) string
}

// The page number is in the footer of upright pages and in the header of turned ones. The other one of each is empty, or
// it would be taken over from the section before.
var margins = []margin{
	{"footerOdd", "footer", func(Layout) string { return uprightFooter("right", `<w:ind w:rightChars="100" w:right="280"/>`) }},
	{"footerEven", "footer", func(Layout) string { return uprightFooter("left", `<w:ind w:leftChars="100" w:left="280"/>`) }},
	{"footerNone", "footer", func(Layout) string { return marginPart("ftr") }},
	{"headerOddWide", "header", func(l Layout) string { return turnedHeader(l, true) }},
	{"headerEvenWide", "header", func(l Layout) string { return turnedHeader(l, false) }},
	{"headerNone", "header", func(Layout) string { return marginPart("hdr") }},
}

func marginPart(element string) string {
	return `<w:` + element + ` ` + namespaces + `>` + hairline("") + `</w:` + element + `>`
}

// pageField is — 1 —.
const pageField = `<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
	`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>`

func uprightFooter(align, indent string) string {
	return `<w:ftr ` + namespaces + `><w:p><w:pPr><w:pStyle w:val="PageNumber"/>` + indent + `<w:jc w:val="` + align + `"/></w:pPr>` + pageField + `</w:p></w:ftr>`
}

// The cell of a turned page's number, in millimetres.
const (
	numberCellWide = 8.0
	numberCellLong = 40.0
	numberPitch    = 20.0 // points
)

// turnedHeader puts the number where it stands on the upright sheet: at the left edge of the wide page, reading from
// top to bottom, low on odd pages and high on even ones. A floating table of one cell holds it: Word, WPS and LibreOffice
// place one by the page, while LibreOffice loses a text box on the first page of a section.
func turnedHeader(l Layout, odd bool) string {
	x := l.Bottom - 7 - numberCellWide/2
	align, y := "left", l.Left+smallSize/mm
	if odd {
		align, y = "right", l.Width-l.Right-smallSize/mm-numberCellLong
	}
	width := mmTwips(numberCellWide)
	table := fmt.Sprintf(`<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="%d" w:tblpY="%d"/><w:tblOverlap w:val="overlap"/>`+
		`<w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>`+
		`<w:tblGrid><w:gridCol w:w="%d"/></w:tblGrid>`, mmTwips(x), mmTwips(y), width, width)
	table += fmt.Sprintf(`<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="%d" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:textDirection w:val="tbRl"/><w:vAlign w:val="center"/></w:tcPr>`,
		mmTwips(numberCellLong), width)
	return `<w:hdr ` + namespaces + `>` + table + `<w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:jc w:val="` + align + `"/></w:pPr>` + pageField + `</w:p></w:tc></w:tr></w:tbl>` + hairline("") + `</w:hdr>`
}
