package extract

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"ducha/app/ledger"
)

// odt is the content of an OpenDocument text (OASIS ODF 1.3 part 3, 5) while it is read. Labels of automatic numbering
// are not computed, so it serves returned forms and not notices, which are told apart by their numbers.
type odt struct {
	ctx           context.Context
	d             *xml.Decoder
	tokens, depth int
	cells         int // of all tables, covered ones included
	size          int // bytes of text in them
	style         string
	struck        map[string]bool // styles that strike text through
}

// readODT reads paragraphs and tables of an .odt. Errors: file_encrypted, file_damaged, file_too_large.
func readODT(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	content, err := odfContent(ctx, data)
	if err != nil {
		return nil, "", err
	}
	x := &odt{ctx: ctx, d: xml.NewDecoder(bytes.NewReader(content)), struck: map[string]bool{}}
	blocks, err := x.story("")
	return blocks, "", err
}

// odfContent unpacks the content of an OpenDocument archive.
func odfContent(ctx context.Context, data []byte) ([]byte, error) {
	o, err := openOOXML(ctx, data)
	if err != nil {
		return nil, err
	}
	if manifest, err := o.bytes("META-INF/manifest.xml"); err == nil && bytes.Contains(manifest, []byte("encryption-data")) {
		return nil, fail("file_encrypted")
	}
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

// odtAside are the elements whose words are none of the text: what was deleted, comments, page heads.
var odtAside = map[string]bool{"tracked-changes": true, "annotation": true, "note": true, "forms": true, "sequence-decls": true, "styles": true, "scripts": true, "font-face-decls": true, "ruby-text": true}

// story reads blocks to the end of the open element; of the whole file where it is "".
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
		var inner []ledger.Block
		switch t := token.(type) {
		case xml.EndElement:
			return blocks, nil
		case xml.StartElement:
			switch name := t.Name.Local; {
			case odtAside[name]:
				err = x.skip()
			case name == "p" || name == "h":
				inner, err = x.paragraph(x.struck[attr(t, "style-name")])
			case name == "style" || name == "text-properties":
				x.readStyle(t)
				_, err = x.story(name)
			case name == "table":
				inner, err = x.table()
			default:
				inner, err = x.story(name)
			}
		}
		if err != nil {
			return nil, err
		}
		blocks = append(blocks, inner...)
	}
}

// readStyle notes the styles that strike text through.
func (x *odt) readStyle(t xml.StartElement) {
	if t.Name.Local == "style" {
		x.style = attr(t, "name")
	} else if line := attr(t, "text-line-through-style"); line != "" && line != "none" {
		x.struck[x.style] = true
	}
}

// paragraph reads the lines of a paragraph, then what floats in it. struck is what its style says.
func (x *odt) paragraph(struck bool) ([]ledger.Block, error) {
	var text typist
	var floats []ledger.Block
	strikes := []bool{struck} // of the open elements
	for len(strikes) > 0 {
		token, err := x.next()
		if err != nil {
			return nil, err
		}
		inner := strikes[len(strikes)-1]
		text.strike(inner)
		switch t := token.(type) {
		case xml.CharData:
			text.put(string(t), false)
		case xml.EndElement:
			strikes = strikes[:len(strikes)-1]
		case xml.StartElement:
			switch name := t.Name.Local; {
			case odtAside[name]:
				err = x.skip()
			case name == "text-box":
				var inner []ledger.Block
				inner, err = x.story(name)
				floats = append(floats, inner...)
			default:
				strikes = append(strikes, inner || name == "span" && x.struck[attr(t, "style-name")])
				text.put(odtCharacter(t), false)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return append(paragraphs(linesOf(text.take()[0]), 0), floats...), nil
}

// odtCharacter is the text that an element stands for.
func odtCharacter(t xml.StartElement) string {
	switch t.Name.Local {
	case "line-break":
		return "\n"
	case "tab":
		return " "
	case "s":
		return strings.Repeat(" ", min(times(t, "c"), 100))
	}
	return ""
}

// table reads a table with its merged cells. Rows may stand in groups.
func (x *odt) table() ([]ledger.Block, error) {
	g := &grid{}
	row, col := -1, 0
	for open := 1; open > 0; {
		token, err := x.next()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			open--
		case xml.StartElement:
			switch t.Name.Local {
			case "table-row":
				row, col = row+1, 0
				open++
			case "covered-table-cell":
				col += min(times(t, "number-columns-repeated"), maxColumns)
				err = x.skip()
			case "table-cell":
				col, err = x.tableCell(t, g, max(row, 0), col)
			default:
				open++
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return g.blocks(), nil
}

// tableCell reads one cell, which may stand several times, and returns the column behind it.
func (x *odt) tableCell(t xml.StartElement, g *grid, row, col int) (int, error) {
	blocks, err := x.story("table-cell")
	if err != nil {
		return col, err
	}
	wide, tall := min(times(t, "number-columns-spanned"), maxColumns), min(times(t, "number-rows-spanned"), maxFormRows)
	repeats := min(times(t, "number-columns-repeated"), maxColumns)
	for _, p := range flatten(blocks) {
		x.size += repeats * len(p.Text())
	}
	if x.cells += repeats * wide * tall; x.cells > maxCells || x.size > maxPart {
		return col, tooLarge()
	}
	for range repeats {
		if !g.place(row, col, wide, blocks) {
			return col, tooLarge()
		}
		for below := row + 1; below < row+tall; below++ {
			if !g.cover(below, col, wide, row, col) {
				return col, tooLarge()
			}
		}
		col++
	}
	return col, nil
}
