package report

import "fmt"

// margin is a header or footer part; kind is also its relationship type.
type margin struct {
	id, kind string
	content  func(Layout) string
}

// The page number is in the footer of upright pages and in the header of turned ones, where LibreOffice places a text
// box more reliably. The other one of each is empty, or it would be taken over from the section before.
var margins = []margin{
	{"footerOdd", "footer", func(Layout) string { return uprightFooter("right", `<w:ind w:rightChars="100" w:right="280"/>`) }},
	{"footerEven", "footer", func(Layout) string { return uprightFooter("left", `<w:ind w:leftChars="100" w:left="280"/>`) }},
	{"footerNone", "footer", func(Layout) string { return marginPart("ftr", "") }},
	{"headerOddWide", "header", func(l Layout) string { return turnedHeader(l, true) }},
	{"headerEvenWide", "header", func(l Layout) string { return turnedHeader(l, false) }},
	{"headerNone", "header", func(Layout) string { return marginPart("hdr", "") }},
}

func marginPart(element, inside string) string {
	return `<w:` + element + ` ` + namespaces + `><w:p><w:pPr><w:pStyle w:val="Hairline"/></w:pPr>` + inside + `</w:p></w:` + element + `>`
}

// pageField is — 1 —.
const pageField = `<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
	`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>`

func uprightFooter(align, indent string) string {
	return `<w:ftr ` + namespaces + `><w:p><w:pPr><w:pStyle w:val="PageNumber"/>` + indent + `<w:jc w:val="` + align + `"/></w:pPr>` + pageField + `</w:p></w:ftr>`
}

// The text box of a turned page's number, in millimetres.
const (
	numberBoxWide = 8.0
	numberBoxLong = 40.0
	numberPitch   = 20.0 // points
)

// turnedHeader puts the number where it stands on the upright sheet: at the left edge of the wide page, reading from
// top to bottom, low on odd pages and high on even ones.
func turnedHeader(l Layout, odd bool) string {
	x := l.Bottom - 7 - numberBoxWide + 4
	align, y := "left", l.Left+smallSize/mm
	if odd {
		align, y = "right", l.Width-l.Right-smallSize/mm-numberBoxLong
	}
	id := 11
	if odd {
		id = 12
	}
	box := fmt.Sprintf(`<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="%d" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`+
		`<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:positionH>`+
		`<wp:positionV relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="%d"/><wp:wrapNone/>`+
		`<wp:docPr id="%d" name="页码"/><wp:cNvGraphicFramePr/>`, id, emu(x), emu(y), emu(numberBoxWide), emu(numberBoxLong), id)
	box += `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>` +
		fmt.Sprintf(`<a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm>`, emu(numberBoxWide), emu(numberBoxLong)) +
		`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>` +
		`<w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:jc w:val="` + align + `"/></w:pPr>` + pageField + `</w:p></w:txbxContent></wps:txbx>` +
		`<wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>`
	return marginPart("hdr", `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>`+box+`</w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`)
}
