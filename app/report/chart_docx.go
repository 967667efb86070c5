package report

import (
	"fmt"
	"strings"
)

// chart writes a picture in line: SVG for a Word that draws it, dots for every other reader.
func (d *docx) chart(c *Chart) error {
	dots, err := c.PNG()
	if err != nil {
		return err
	}
	n := len(d.media)/2 + 1
	d.media = append(d.media, part{fmt.Sprintf("word/media/image%d.png", n), string(dots)},
		part{fmt.Sprintf("word/media/image%d.svg", n), c.SVG()})
	pic := c.picture()
	gap := twips(figureGap(pic.height, float64(gridTwips(d.paper.Layout))/20))
	fmt.Fprintf(&d.body, `<w:p><w:pPr><w:pStyle w:val="Figure"/><w:spacing w:before="%d" w:after="%d" w:line="240" w:lineRule="auto"/></w:pPr>`, gap, gap)
	d.drawing(inline{id: 100 + n, name: fmt.Sprintf("图%d", n), words: c.words(), wide: pic.width, high: pic.height,
		blip: fmt.Sprintf(`<a:blip r:embed="dots%d"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">`+
			`<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="lines%d"/></a:ext></a:extLst></a:blip>`, n, n)})
	d.body.WriteString(`</w:p>`)
	return nil
}

// inline is a picture that stands in line: an id of its own, words for those who cannot see it, millimetres, and where its dots are.
type inline struct {
	id          int
	name, words string
	wide, high  float64
	blip        string
}

// drawing writes the run of a picture.
func (d *docx) drawing(p inline) {
	wide, high, name := emu(p.wide), emu(p.high), escape(p.name)
	d.body.WriteString(`<w:r><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr><w:drawing>`)
	fmt.Fprintf(&d.body, `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="%s" descr="%s"/>`, wide, high, p.id, name, escape(p.words))
	fmt.Fprintf(&d.body, `<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`+
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`+
		`<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="%d" name="%s"/><pic:cNvPicPr/></pic:nvPicPr>`, p.id, name)
	fmt.Fprintf(&d.body, `<pic:blipFill>%s<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`, p.blip)
	fmt.Fprintf(&d.body, `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`+
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`, wide, high)
}

// mediaRelations names the pictures for the document part.
func (d *docx) mediaRelations() string {
	var b strings.Builder
	for n := 1; 2*n <= len(d.media); n++ {
		b.WriteString(relation(fmt.Sprintf("dots%d", n), "image", fmt.Sprintf("media/image%d.png", n)))
		b.WriteString(relation(fmt.Sprintf("lines%d", n), "image", fmt.Sprintf("media/image%d.svg", n)))
	}
	for n := range d.photos {
		b.WriteString(relation(fmt.Sprintf("photo%d", n+1), "image", fmt.Sprintf("media/photo%d.jpg", n+1)))
	}
	return b.String()
}

// mediaTypes are the content types of pictures, "" where there are none.
func (d *docx) mediaTypes() string {
	types := ""
	if len(d.media) > 0 {
		types = `<Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>`
	}
	if len(d.photos) > 0 {
		types += `<Default Extension="jpg" ContentType="image/jpeg"/>`
	}
	return types
}

// emu is a length in English metric units.
func emu(millimetres float64) int { return int(millimetres * 36000) }
