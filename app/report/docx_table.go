package report

import (
	"fmt"
	"strings"
)

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
		twips(t.pad()), twips(t.side()), twips(t.pad()), twips(t.side()), grid)
	head := make([]Cell, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = Cell{Text: c.Head}
	}
	if !t.Headless {
		d.row(t, head, -1)
	}
	for i, cells := range t.Rows {
		d.row(t, cells, i)
	}
	d.body.WriteString(`</w:tbl>`)
}

// row writes the i-th row, the head where i is negative.
func (d *docx) row(t *Table, cells []Cell, i int) {
	head := i < 0
	d.body.WriteString(`<w:tr><w:trPr><w:cantSplit/>`)
	if least := t.least(i); least > 0 {
		fmt.Fprintf(&d.body, `<w:trHeight w:val="%d" w:hRule="atLeast"/>`, twips(least))
	}
	if head {
		d.body.WriteString(`<w:tblHeader/>`)
	}
	d.body.WriteString(`</w:trPr>`)
	column := 0
	for n, c := range cells {
		look, align, inset := t.look(i, n), t.Columns[column].Align, t.Columns[column].Inset
		width, next := t.width(column, look)
		column = next
		styleID := "TableText"
		if head || look.Strong || t.Total && i == len(t.Rows)-1 {
			styleID = "TableHead"
		}
		switch {
		case look.Align != "":
			align = look.Align
		case head:
			align = Center
		}
		d.body.WriteString(`<w:tc>` + cellProperties(width, look))
		ppr := keepNext(t.headsGroup(i)) + fmt.Sprintf(`<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>`, twips(t.Size*cellLead))
		if align == Right && inset > 0 {
			ppr += fmt.Sprintf(`<w:ind w:right="%d"/>`, mmTwips(inset))
		}
		ppr += `<w:jc w:val="` + docxAlign[align] + `"/>`
		rpr := fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, int(2*t.Size), int(2*t.Size))
		if ink := wordColour(look.Ink); ink != "" {
			rpr = `<w:color w:val="` + ink + `"/>` + rpr
		}
		for _, text := range strings.Split(c.Text, "\n") {
			d.paragraph(styleID, ppr, rpr, strings.ReplaceAll(text, "\t", " "))
		}
		d.body.WriteString(`</w:tc>`)
	}
	d.body.WriteString(`</w:tr>`)
}

// keepNext holds a paragraph to the one after it.
func keepNext(held bool) string {
	if held {
		return `<w:keepNext/>`
	}
	return ""
}

// cellProperties keeps the child order of CT_TcPr.
func cellProperties(width float64, look Look) string {
	out := fmt.Sprintf(`<w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, mmTwips(width))
	if look.Span > 1 {
		out += fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, look.Span)
	}
	if fill := wordColour(look.Fill); fill != "" {
		out += `<w:shd w:val="clear" w:color="auto" w:fill="` + fill + `"/>`
	}
	return out + `<w:vAlign w:val="center"/></w:tcPr>`
}
