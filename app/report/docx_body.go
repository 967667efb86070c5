package report

import (
	"fmt"
	"strings"
)

func (d *docx) section(i int) {
	s := &d.paper.Sections[i]
	last := i == len(d.paper.Sections)-1
	for n := range s.Blocks {
		d.block(s.Blocks, n)
	}
	if last {
		// A table or a frame may not end the body.
		d.body.WriteString(hairline(""))
		d.body.WriteString(d.properties(s))
		return
	}
	d.body.WriteString(hairline(d.properties(s)))
}

// hairline is a paragraph of one point: it carries a section's end without starting a page of its own.
func hairline(inside string) string {
	return `<w:p><w:pPr><w:pStyle w:val="Hairline"/>` + inside + `</w:pPr></w:p>`
}

func (d *docx) properties(s *Section) string {
	sheet, orient := d.paper.Layout, ""
	parts := [4]string{"headerNone", "headerNone", "footerOdd", "footerEven"}
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
		twips(footer-dashRise*smallSize-(numberPitch-baseline(numberPitch, smallSize))), gridTwips(d.paper.Layout))
}

// gridTwips is the line pitch of the page grid, rounded down so that the lines of a page fit: 225 mm ÷ 22 = 28.95 pt.
func gridTwips(l Layout) int { return int(l.TextHeight() * mm * 20 / float64(l.Lines)) }

func (d *docx) block(blocks []Block, i int) {
	b := &blocks[i]
	st := styles[b.Kind]
	switch b.Kind {
	case Grid:
		d.table(b.Table)
	case Masthead:
		size, tracking := mastheadSize(b.Text(), d.paper.Layout)
		d.paragraph(st.id, "", fmt.Sprintf(`<w:spacing w:val="%d"/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, twips(tracking), int(2*size), int(2*size)), b.Text())
	case Imprint:
		d.paragraph(st.id, "", "", b.Text()+"\t"+b.Aside)
	case Colophon:
		d.paragraph(st.id, footFrame(d.paper.Layout, st), "", b.Text()+"\t"+b.Aside)
	case Signature, SignDate:
		office, date := signature(blocks, i)
		right, dateRight := signIndents(textWidth(office), textWidth(date))
		if b.Kind == SignDate {
			right = dateRight
		}
		d.paragraph(st.id, fmt.Sprintf(`<w:ind w:right="%d"/>`, twips(right*st.size)), "", b.Text())
	default:
		d.paragraph(st.id, "", "", b.Text())
	}
}

// footFrame holds a paragraph at the foot of the text area, whatever stands above it.
func footFrame(l Layout, st style) string {
	return fmt.Sprintf(`<w:framePr w:w="%d" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="1" w:y="%d"/>`,
		mmTwips(l.TextWidth()), twips((l.Height-l.Bottom)*mm-st.pitch))
}

// paragraph writes one paragraph; a tab in the text becomes a tab stop.
func (d *docx) paragraph(styleID, ppr, rpr, text string) {
	d.body.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + styleID + `"/>` + ppr + `</w:pPr>`)
	for i, piece := range strings.Split(text, "\t") {
		if i > 0 {
			d.body.WriteString(`<w:r><w:tab/></w:r>`)
		}
		if piece != "" {
			d.body.WriteString(run(rpr, piece))
		}
	}
	d.body.WriteString(`</w:p>`)
}

// run marks its text as East Asian, so that Word sets “” in the Chinese face.
func run(rpr, text string) string {
	return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>` + rpr + `</w:rPr><w:t xml:space="preserve">` + escape(text) + `</w:t></w:r>`
}

var docxAlign = map[Align]string{Left: "left", Center: "center", Right: "right"}

func (d *docx) table(t *Table) {
	total := 0
	grid := ""
	for _, c := range t.Columns {
		grid += fmt.Sprintf(`<w:gridCol w:w="%d"/>`, mmTwips(c.Width))
		total += mmTwips(c.Width)
	}
	fmt.Fprintf(&d.body, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>`, total)
	for _, edge := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		fmt.Fprintf(&d.body, `<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>`, edge)
	}
	fmt.Fprintf(&d.body, `</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="%d" w:type="dxa"/><w:left w:w="%d" w:type="dxa"/>`+
		`<w:bottom w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>%s</w:tblGrid>`,
		twips(rowPad), twips(cellPad), twips(rowPad), twips(cellPad), grid)
	head := make([]Cell, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = Cell{Text: c.Head}
	}
	d.row(t, head, "TableHead", true)
	for i, cells := range t.Rows {
		styleID := "TableText"
		if t.Total && i == len(t.Rows)-1 {
			styleID = "TableHead"
		}
		d.row(t, cells, styleID, false)
	}
	d.body.WriteString(`</w:tbl>`)
}

func (d *docx) row(t *Table, cells []Cell, styleID string, head bool) {
	d.body.WriteString(`<w:tr><w:trPr><w:cantSplit/>`)
	if head {
		d.body.WriteString(`<w:tblHeader/>`)
	}
	d.body.WriteString(`</w:trPr>`)
	for i, c := range cells {
		align := docxAlign[t.Columns[i].Align]
		if head {
			align = "center"
		}
		fmt.Fprintf(&d.body, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`, mmTwips(t.Columns[i].Width))
		ppr := fmt.Sprintf(`<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/><w:jc w:val="%s"/>`, twips(t.Size*cellLead), align)
		rpr := fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, int(2*t.Size), int(2*t.Size))
		d.paragraph(styleID, ppr, rpr, strings.ReplaceAll(c.Text, "\t", " "))
		d.body.WriteString(`</w:tc>`)
	}
	d.body.WriteString(`</w:tr>`)
}
