package report

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"
)

// Docx writes the paper as WordprocessingML (ECMA-376): real heading styles, real tables, and only the names of the
// official fonts. A clerk goes on editing it in Word or WPS. Charts need the bundled faces: fonts_unavailable without.
func (p *Paper) Docx() ([]byte, error) {
	parts, err := p.docxParts()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range parts {
		header := &zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: fileTime(p.Date)}
		if strings.HasSuffix(part.name, ".png") || strings.HasSuffix(part.name, ".jpg") {
			header.Method = zip.Store // packed already
		}
		w, err := z.CreateHeader(header)
		if err != nil {
			return nil, fmt.Errorf("write docx: %w", err)
		}
		if !strings.HasPrefix(part.name, "word/media/") {
			part.content = xmlHead + part.content
		}
		if _, err := io.WriteString(w, part.content); err != nil {
			return nil, fmt.Errorf("write docx: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("write docx: %w", err)
	}
	return out.Bytes(), nil
}

// docxParts are the files inside the .docx, in their order.
func (p *Paper) docxParts() ([]part, error) {
	d := &docx{paper: p.fitted(context.Background()).withinWord()}
	for i := range d.paper.Sections {
		if err := d.section(i); err != nil {
			return nil, err
		}
	}
	return d.parts(), nil
}

// docx collects the body; the other parts are fixed texts.
type docx struct {
	paper  *Paper
	body   strings.Builder
	media  []part // charts, as dots and as lines
	photos []part
}

type part struct{ name, content string }

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`

func (d *docx) parts() []part {
	relations := ""
	types := ""
	for _, m := range margins {
		relations += relation(m.id, m.kind, m.id+".xml")
		types += override("/word/"+m.id+".xml", wordML+m.kind+"+xml")
	}
	out := []part{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` + d.mediaTypes() +
			override("/word/document.xml", wordML+"document.main+xml") + override("/word/styles.xml", wordML+"styles+xml") +
			override("/word/settings.xml", wordML+"settings+xml") + override("/word/fontTable.xml", wordML+"fontTable+xml") + types +
			override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + `</Types>`},
		{"_rels/.rels", relationships(relation("rId1", "officeDocument", "word/document.xml") +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`)},
		{"docProps/core.xml", d.core()},
		{"word/_rels/document.xml.rels", relationships(relation("styles", "styles", "styles.xml") + relation("settings", "settings", "settings.xml") +
			relation("fonts", "fontTable", "fontTable.xml") + relations + d.mediaRelations())},
		{"word/document.xml", `<w:document ` + namespaces + `><w:body>` + d.body.String() + `</w:body></w:document>`},
		{"word/styles.xml", stylesPart(d.paper.Layout)},
		{"word/settings.xml", settingsPart},
		{"word/fontTable.xml", fontTablePart()},
	}
	for _, m := range margins {
		out = append(out, part{"word/" + m.id + ".xml", m.content(d.paper.Layout)})
	}
	return append(append(out, d.media...), d.photos...)
}

const wordML = "application/vnd.openxmlformats-officedocument.wordprocessingml."

func override(name, kind string) string {
	return `<Override PartName="` + name + `" ContentType="` + kind + `"/>`
}

func relationships(list string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + list + `</Relationships>`
}

func relation(id, kind, target string) string {
	return `<Relationship Id="` + id + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="` + target + `"/>`
}

func (d *docx) core() string {
	at := fileTime(d.paper.Date).Format(time.RFC3339)
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escape(d.paper.Title) + `</dc:title><dc:creator>` + escape(d.paper.Office) + `</dc:creator>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + at + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + at + `</dcterms:modified></cp:coreProperties>`
}

// escape makes text safe for XML; characters XML does not know become U+FFFD.
func escape(text string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		return "" // a bytes.Buffer never fails
	}
	return b.String()
}

// twips is a length in twentieths of a point.
func twips(points float64) int { return int(points*20 + 0.5) }

func mmTwips(millimetres float64) int { return twips(millimetres * mm) }
