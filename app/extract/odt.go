package extract

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"

	"ducha/app/ledger"
)

// odt is an OpenDocument text (OASIS ODF 1.3 part 3) while it is read.
type odt struct {
	ctx           context.Context
	d             *xml.Decoder
	tokens, depth int
	paragraphs    int
	cells         int // of all tables, covered ones included
	size          int // bytes of text in them
	odtStyles
	odtLists
}

// readODT reads body text, tables and text boxes of an .odt in reading order, with automatic numbers computed. Deleted
// text, comments, notes, page heads and hidden text are left out.
// Errors: file_encrypted, file_damaged, file_too_large.
func readODT(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	o, err := openODF(ctx, data)
	if err != nil {
		return nil, "", err
	}
	styles, err := o.bytes("styles.xml")
	if err != nil {
		return nil, "", err
	}
	content, err := odfPart(o)
	if err != nil {
		return nil, "", err
	}
	meta, err := o.part("meta.xml")
	if err != nil {
		return nil, "", err
	}
	title := ""
	if t := meta.kid("document-meta").kid("meta").kid("title"); t != nil {
		title = t.text
	}
	blocks, err := readODFText(ctx, styles, content)
	return blocks, title, err
}

// readFODT reads an OpenDocument text that is one XML file.
func readFODT(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	blocks, err := readODFText(ctx, data)
	return blocks, "", err
}

// readODFText reads the parts of a document that hold its styles and, the last one, its text.
func readODFText(ctx context.Context, parts ...[]byte) (blocks []ledger.Block, err error) {
	x := &odt{ctx: ctx, odtStyles: newODTStyles(), odtLists: newODTLists()}
	for _, part := range parts {
		x.d, x.depth = xml.NewDecoder(bytes.NewReader(part)), 0
		x.d.CharsetReader = declaredCharset
		if blocks, err = x.story(""); err != nil {
			return nil, err
		}
	}
	return blocks, nil
}

// openODF opens an OpenDocument archive.
func openODF(ctx context.Context, data []byte) (*ooxml, error) {
	o, err := openOOXML(ctx, data)
	if err != nil {
		return nil, err
	}
	if manifest, err := o.bytes("META-INF/manifest.xml"); err == nil && bytes.Contains(manifest, []byte("encryption-data")) {
		return nil, fail("file_encrypted")
	}
	return o, nil
}

// odfPart unpacks the content.
func odfPart(o *ooxml) ([]byte, error) {
	content, err := o.bytes("content.xml")
	if err == nil && content == nil {
		err = errors.New("opendocument: no content")
	}
	return content, err
}

// next reads a token and keeps count.
func (x *odt) next() (xml.Token, error) {
	if x.tokens++; x.tokens%4096 == 0 && x.ctx.Err() != nil {
		return nil, x.ctx.Err()
	}
	if x.tokens > 2*maxNodes {
		return nil, tooLarge()
	}
	token, err := x.d.Token()
	switch token.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > maxDepth {
			return nil, errors.New("opendocument: nested too deep")
		}
	case xml.EndElement:
		x.depth--
	}
	return token, err
}

// skip passes over the rest of an element.
func (x *odt) skip() error {
	for outside := x.depth - 1; x.depth > outside; {
		if _, err := x.next(); err != nil {
			return err
		}
	}
	return nil
}

// odtAside are the elements whose words are none of the text: what was deleted, comments, notes, page heads, names of
// pictures, how indexes are made.
var odtAside = map[string]bool{"tracked-changes": true, "annotation": true, "note": true, "forms": true, "sequence-decls": true, "scripts": true, "meta": true, "settings": true,
	"master-styles": true, "ruby-text": true, "title": true, "desc": true, "table-of-content-source": true, "user-index-source": true, "alphabetical-index-source": true,
	"illustration-index-source": true, "table-index-source": true, "object-index-source": true, "bibliography-source": true}

// story reads blocks to the end of the open element; of the whole part where it is "".
func (x *odt) story(element string) ([]ledger.Block, error) {
	var blocks []ledger.Block
	for {
		token, err := x.next()
		if err != nil {
			if errors.Is(err, io.EOF) && element == "" {
				err = nil
			}
			return blocks, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			return blocks, nil
		case xml.StartElement:
			inner, err := x.block(t)
			if err != nil {
				return nil, err
			}
			blocks = append(blocks, inner...)
		}
	}
}

// block reads what an element outside of paragraphs holds.
func (x *odt) block(t xml.StartElement) ([]ledger.Block, error) {
	switch name := t.Name.Local; {
	case odtAside[name], name == "section" && attr(t, "display") == "none":
		return nil, x.skip()
	case name == "p" || name == "h":
		return x.paragraph(t)
	case name == "list":
		return x.list(t)
	case name == "table":
		return x.table()
	case name == "list-style" || name == "outline-style":
		return nil, x.readListStyle(t)
	case name == "style" || name == "default-style":
		x.openStyle(t)
		_, err := x.story(name)
		x.closeStyle(t)
		return nil, err
	case name == "text-properties":
		x.readFace(t)
	case name == "font-face":
		x.readFont(t)
	}
	return x.story(t.Name.Local)
}

// aside reads an element whose text goes on beside the list that the paragraph around it stands in.
func (x *odt) aside(read func() ([]ledger.Block, error)) ([]ledger.Block, error) {
	list := x.open
	x.open = nil
	blocks, err := read()
	x.open = list
	return blocks, err
}

// paragraph reads the lines of a paragraph, then what floats in it.
func (x *odt) paragraph(t xml.StartElement) ([]ledger.Block, error) {
	if x.paragraphs++; x.paragraphs > maxParagraphs {
		return nil, tooLarge()
	}
	style := x.styleOf("paragraph", attr(t, "style-name"))
	label, level := x.label(t, style)
	p := &odtParagraph{odt: x, faces: []typeface{style.face}}
	if err := p.read(); err != nil {
		return nil, err
	}
	lines := p.take()
	if x.paragraphs += len(lines) - 1; label != "" { // an empty paragraph shows its number, too
		lines[0] = number(lines[0], label, level.bare, level.face.over(style.face).strong())
	}
	heading := style.heading
	if t.Name.Local == "h" {
		heading = min(max(1, atoi(attr(t, "outline-level"), 1)), listLevels)
	}
	return append(paragraphs(lines, heading), p.floats...), nil
}

// odtParagraph is a paragraph while it is read.
type odtParagraph struct {
	*odt
	typist
	faces  []typeface // of the open elements, the paragraph first
	floats []ledger.Block
}

var odtBlanks = regexp.MustCompile(`[ \t\r\n]+`)

// read reads to the end of the paragraph. White space counts once (6.1.2).
func (p *odtParagraph) read() error {
	for len(p.faces) > 0 {
		token, err := p.next()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.CharData:
			text := odtBlanks.ReplaceAllString(string(t), " ")
			if p.empty() && text == " " {
				text = ""
			}
			p.set(text)
		case xml.EndElement:
			p.faces = p.faces[:len(p.faces)-1]
		case xml.StartElement:
			err = p.start(t)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// set sets text in the open face.
func (p *odtParagraph) set(text string) {
	if face := p.faces[len(p.faces)-1]; !face.invisible() {
		p.strike(isTrue(face.struck))
		p.put(text, face.strong())
	}
}

// start begins an element inside of the paragraph.
func (p *odtParagraph) start(t xml.StartElement) error {
	face := p.faces[len(p.faces)-1]
	switch name := t.Name.Local; name {
	case "p", "h", "list", "table", "text-box": // in a frame or shape
		inner, err := p.aside(func() ([]ledger.Block, error) { return p.block(t) })
		p.floats = append(p.floats, inner...)
		return err
	case "content-control":
		if attr(t, "showing-place-holder") == "true" {
			return p.skip()
		}
	case "span":
		face = p.styleOf("text", attr(t, "style-name")).own.over(face)
	case "line-break":
		p.breakLine()
	case "tab":
		p.set("\t")
	case "s":
		p.set(strings.Repeat(" ", min(times(t, "c"), 100)))
	default:
		if odtAside[name] {
			return p.skip()
		}
	}
	p.faces = append(p.faces, face)
	return nil
}
