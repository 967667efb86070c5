package report

import (
	"fmt"
	"strings"
)

func (d *docx) section(i int) error {
	s := &d.paper.Sections[i]
	last := i == len(d.paper.Sections)-1
	for n := range s.Blocks {
		if err := d.block(s.Blocks, n); err != nil {
			return err
		}
	}
	if last {
		// A table or a frame may not end the body.
		d.body.WriteString(hairline(""))
		d.body.WriteString(d.properties(s))
		return nil
	}
	d.body.WriteString(hairline(d.properties(s)))
	return nil
}

// hairline is a paragraph of one point: it carries a section's end without starting a page of its own.
func hairline(inside string) string {
	return `<w:p><w:pPr><w:pStyle w:val="Hairline"/>` + inside + `</w:pPr></w:p>`
}

func (d *docx) properties(s *Section) string {
	sheet, orient := d.paper.Layout, ""
	parts := [4]string{"headerNone", "headerNone", "footerOdd", "footerEven"}
	if d.paper.Layout.Unnumbered || s.Unnumbered {
		parts = [4]string{"headerNone", "headerNone", "footerNone", "footerNone"}
	}
	if sheet.Width > sheet.Height {
		orient = ` w:orient="landscape"`
	}
	if s.Landscape {
		sheet, orient = sheet.Turned(), ` w:orient="landscape"`
		parts = [4]string{"headerOddWide", "headerEvenWide", "footerNone", "footerNone"}
	}
	references := ""
	for i, id := range parts {
		element, page := "header", "default"
		if i >= 2 {
			element = "footer"
		}
		if i%2 == 1 {
			page = "even"
		}
		references += fmt.Sprintf(`<w:%sReference w:type="%s" r:id="%s"/>`, element, page, id)
	}
	footer := (d.paper.Layout.Bottom - 7) * mm
	return fmt.Sprintf(`<w:sectPr>%s<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d"`+
		` w:header="851" w:footer="%d" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="%d"/></w:sectPr>`, references,
		mmTwips(sheet.Width), mmTwips(sheet.Height), orient, mmTwips(sheet.Top), mmTwips(sheet.Right), mmTwips(sheet.Bottom), mmTwips(sheet.Left),
		twips(footer-dashRise*smallSize-(numberPitch-baseline(numberPitch, smallSize))), sectionGrid(sheet, d.paper.Layout))
}

// sectionGrid is the line pitch of a section's grid: the paper's own, widened so that whole lines fill a turned sheet. LibreOffice
// puts half of what is left over above the first line.
func sectionGrid(sheet, upright Layout) int {
	pitch, height := gridTwips(upright), mmTwips(sheet.TextHeight())
	return height / max(1, height/pitch)
}

// gridTwips is the line pitch of the page grid, rounded down so that the lines of a page fit: 225 mm ÷ 22 = 28.95 pt.
func gridTwips(l Layout) int { return int(l.TextHeight() * mm * 20 / float64(l.Lines)) }

// block writes the i-th block of a section.
func (d *docx) block(blocks []Block, i int) error {
	b := &blocks[i]
	st := styleOf(b, d.paper.Layout)
	held := ""
	if closing(blocks, i) > 0 { // two lines of it go with the signature
		held = `<w:keepNext/><w:widowControl/>`
	}
	switch b.Kind {
	case Grid:
		d.table(b.Table)
	case Figure:
		return d.chart(b.Chart)
	case Photo:
		d.photo(b, st)
	case Masthead:
		d.masthead(b, st)
	case LetterHead:
		d.masthead(b, st)
		d.letterFoot()
	case Imprint:
		d.paragraph(st.id, "", "", b.Text()+"\t"+b.Aside)
	case Colophon:
		frame := footFrame(d.paper.Layout, st, len(b.Copies)+1)
		if len(b.Copies) > 0 {
			d.paragraph(st.id, frame, "", strings.Join(b.Copies, "\n　"))
		}
		d.paragraph(st.id, frame, "", b.Text()+"\t"+b.Aside)
	case Signature, SignDate:
		office, date := signedBy(blocks, i)
		right, dateRight := signIndents(setWidth(office), setWidth(date), b.Sealed)
		if b.Kind == SignDate {
			right = dateRight
		}
		d.paragraph(st.id, fmt.Sprintf(`<w:ind w:right="%d"/>`, twips(right*st.size)), "", b.Text())
	case Blank:
		d.paragraph(st.id, held+exactPitch(b.Size), "", "")
	default:
		d.paragraph(st.id, held+sizedParagraph(b, st), sizedRun(b, st), strings.ReplaceAll(b.Text(), "\n", " "))
	}
	return nil
}

// plainPitch is the exact line pitch, by type size, at which setters that keep a fifth of it below the baseline and those that
// centre the characters agree. The large red names take it, with the rest of their line as space around.
const plainPitch = 1.267

func (d *docx) masthead(b *Block, st style) {
	size, tracking := mastheadSize(b.Text(), st, d.paper.Layout)
	pitch := plainPitch * size
	around := (st.pitch - pitch) / 2
	ppr := fmt.Sprintf(`<w:spacing w:before="%d" w:after="%d" w:line="%d" w:lineRule="exact"/>`, twips(around), twips(around), twips(pitch))
	if b.Kind == LetterHead { // what is below the name stands above its rule
		ppr = letterRule(around) + fmt.Sprintf(`<w:spacing w:before="%d" w:after="0" w:line="%d" w:lineRule="exact"/>`, twips(around), twips(pitch))
	}
	d.paragraph(st.id, ppr, fmt.Sprintf(`<w:spacing w:val="%d"/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, twips(tracking), int(2*size), int(2*size)), b.Text())
}

// exactPitch overrides a style's line pitch, points; "" where it is 0.
func exactPitch(pitch float64) string {
	if pitch == 0 {
		return ""
	}
	return fmt.Sprintf(`<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>`, twips(pitch))
}

// sizedParagraph and sizedRun carry the type size of a block that has its own.
func sizedParagraph(b *Block, st style) string {
	if b.Size == 0 {
		return ""
	}
	indent := ""
	if st.first > 0 {
		indent = fmt.Sprintf(`<w:ind w:firstLineChars="%d" w:firstLine="%d"/>`, int(100*st.first), twips(st.first*(st.size+st.tracking)))
	}
	return exactPitch(st.pitch) + indent
}

func sizedRun(b *Block, st style) string {
	if b.Size == 0 {
		return ""
	}
	return fmt.Sprintf(`<w:spacing w:val="%d"/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, int(st.tracking*20), int(2*st.size), int(2*st.size))
}

// letterFoot is the double rule at the foot of a 信函: an empty paragraph in a frame of its own.
func (d *docx) letterFoot() {
	l := d.paper.Layout
	frame := fmt.Sprintf(`<w:framePr w:w="%d" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="%d" w:y="%d"/>`+
		`<w:pBdr><w:top w:val="thinThickSmallGap" w:sz="18" w:space="0" w:color="C8161D"/></w:pBdr>`,
		mmTwips(letterRuleLong), mmTwips((l.Width-letterRuleLong)/2), mmTwips(l.Height-letterRuleFoot))
	d.body.WriteString(hairline(frame))
}

// footFrame holds paragraphs of so many lines at the foot of the text area, whatever stands above them.
func footFrame(l Layout, st style, lines int) string {
	return fmt.Sprintf(`<w:framePr w:w="%d" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="1" w:y="%d"/>`,
		mmTwips(l.TextWidth()), twips((l.Height-l.Bottom)*mm-st.pitch*float64(lines)))
}

// paragraph writes one paragraph; a tab in the text becomes a tab stop, a line feed a new line.
func (d *docx) paragraph(styleID, ppr, rpr, text string) {
	d.body.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + styleID + `"/>` + ppr + `</w:pPr>`)
	for n, line := range strings.Split(text, "\n") {
		if n > 0 {
			d.body.WriteString(`<w:r><w:br/></w:r>`)
		}
		for i, piece := range strings.Split(line, "\t") {
			if i > 0 {
				d.body.WriteString(`<w:r><w:tab/></w:r>`)
			}
			if piece != "" {
				d.body.WriteString(run(rpr, piece))
			}
		}
	}
	d.body.WriteString(`</w:p>`)
}

// run marks its text as East Asian, so that Word sets “” in the Chinese face.
func run(rpr, text string) string {
	return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>` + rpr + `</w:rPr><w:t xml:space="preserve">` + escape(text) + `</w:t></w:r>`
}
