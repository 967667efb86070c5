package extract

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// ods is the content of an OpenDocument spreadsheet (OASIS ODF 1.3 part 3, 9) while it is read.
type ods struct {
	sheets []*worksheet
	w      *worksheet // open
	row    int
	col    int
	rows   int // how often the open row stands
	cell   *odsCell
	note   *strings.Builder // the open comment
	load   load             // of the sheets before the open one
	style  string           // open, while the styles are read
	struck map[string]bool  // styles that strike text through
	spans  []bool           // open spans: struck
}

type odsCell struct {
	text             strings.Builder
	struckText       strings.Builder
	standing         strings.Builder
	struck           bool
	held             string
	formula, number  bool
	cols, spanX, toY int
	lines            int
}

const maxRepeats = 1000 // of a filled cell or row

// openODS reads the sheets of an .ods. Errors: file_encrypted, file_damaged, file_too_large.
func openODS(ctx context.Context, data []byte) ([]*worksheet, error) {
	o, err := openODF(ctx, data)
	if err != nil {
		return nil, err
	}
	content, err := odfPart(o)
	if err != nil {
		return nil, err
	}
	return openFODS(ctx, content)
}

// openFODS reads a spreadsheet that is one XML file, or the content of one in an archive.
func openFODS(ctx context.Context, content []byte) ([]*worksheet, error) {
	x := &ods{struck: map[string]bool{}}
	d := xml.NewDecoder(bytes.NewReader(content))
	for n, depth := 0, 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return x.sheets, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return nil, errors.New("ods: nested too deep")
			}
			x.start(t)
		case xml.EndElement:
			depth--
			x.end(t.Name.Local)
		case xml.CharData:
			x.write(string(t))
		}
		if len(x.sheets) > maxSheets || n > 2*maxNodes || x.w != nil && x.w.crowded(x.load) {
			return nil, tooLarge()
		}
	}
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// times reads how often something is repeated.
func times(t xml.StartElement, name string) int {
	n, err := strconv.Atoi(attr(t, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, 1<<20)
}

func (x *ods) start(t xml.StartElement) {
	switch t.Name.Local {
	case "style":
		x.style = attr(t, "name")
	case "text-properties":
		if line := attr(t, "text-line-through-style"); x.style != "" && line != "" && line != "none" {
			x.struck[x.style] = true
		}
	case "span":
		x.spans = append(x.spans, x.struck[attr(t, "style-name")])
	case "table":
		x.w = newWorksheet()
		x.w.name, x.row = attr(t, "name"), 0
		x.sheets = append(x.sheets, x.w)
	case "table-row":
		x.col, x.rows = 0, times(t, "number-rows-repeated")
		if v := attr(t, "visibility"); x.w != nil && (v == "collapse" || v == "filter") && x.rows == 1 {
			x.w.hiddenRows[x.row] = true
		}
	case "table-cell", "covered-table-cell":
		x.cell = &odsCell{cols: times(t, "number-columns-repeated"), spanX: times(t, "number-columns-spanned"), toY: times(t, "number-rows-spanned"),
			struck: x.struck[attr(t, "style-name")], held: attr(t, "value"), formula: attr(t, "formula") != "", number: attr(t, "value-type") != ""}
	case "annotation":
		x.note = &strings.Builder{}
	case "p", "h":
		if x.note == nil && x.cell != nil {
			if x.cell.lines++; x.cell.lines > 1 {
				x.write("\n")
			}
		}
	case "line-break":
		x.write("\n")
	case "tab":
		x.write(" ")
	case "s":
		x.write(strings.Repeat(" ", min(times(t, "c"), 100)))
	}
}

// write adds text to the comment or the cell that is open.
func (x *ods) write(text string) {
	switch {
	case x.note != nil:
		x.note.WriteString(text)
	case x.cell != nil:
		if x.cell.lines > 0 {
			x.cell.write(text, slices.Contains(x.spans, true))
		}
	}
}

// write adds text to a cell, keeping apart what is struck through.
func (c *odsCell) write(text string, struck bool) {
	c.text.WriteString(text)
	if (struck || c.struck) && strings.TrimSpace(text) != "" {
		c.struckText.WriteString(text)
	} else {
		c.standing.WriteString(text)
	}
}

func (x *ods) end(name string) {
	switch name {
	case "style":
		x.style = ""
	case "span":
		x.spans = x.spans[:max(0, len(x.spans)-1)]
	case "annotation":
		if x.w != nil && x.note != nil {
			x.w.notes = append(x.w.notes, ledger.SheetNote{Row: x.row, Col: x.col, Text: strings.TrimSpace(x.note.String())})
		}
		x.note = nil
	case "table-cell", "covered-table-cell":
		x.endCell()
	case "table-row":
		x.row += x.rows
	case "table":
		if x.w != nil {
			x.load = x.load.and(x.w)
		}
		x.w = nil
	}
}

func (x *ods) endCell() {
	c := x.cell
	x.cell = nil
	if x.w == nil || c == nil {
		return
	}
	text := c.text.String()
	empty := strings.TrimSpace(text) == ""
	if c.spanX > 1 || c.toY > 1 {
		x.w.merges = append(x.w.merges, cellRange{x.row, x.col, x.row + c.toY - 1, x.col + c.spanX - 1})
	}
	if empty && c.formula && !c.number {
		x.w.unsolved[cellRef{x.row, x.col}] = true
	}
	for r := 0; r < min(x.rows, maxRepeats) && !empty && !x.w.crowded(x.load); r++ {
		for i := range min(c.cols, maxRepeats) {
			at := cellRef{x.row + r, x.col + i}
			if c.struckText.Len() > 0 {
				x.w.struck[at] = struckText{c.standing.String(), c.struckText.String()}
			}
			x.w.put(at.row, at.col, []ledger.Run{{Text: text}})
			if c.held != "" && c.held != text {
				x.w.held[at] = c.held
			}
		}
	}
	x.col += c.cols
}
