package extract

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
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
	puts   int
}

type odsCell struct {
	text             strings.Builder
	held             string
	formula, number  bool
	cols, spanX, toY int
	lines            int
}

const maxRepeats = 1000 // of a filled cell or row

// readODS reads the sheets of an .ods like those of an .xlsx. Errors: file_encrypted, file_damaged, file_too_large.
func readODS(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	sheets, err := openODS(ctx, data)
	if err != nil {
		return nil, "", err
	}
	blocks, err := sheetsBlocks(ctx, visible(sheets))
	return blocks, "", err
}

func openODS(ctx context.Context, data []byte) ([]*worksheet, error) {
	o, err := openOOXML(ctx, data)
	if err != nil {
		return nil, err
	}
	if manifest, err := o.bytes("META-INF/manifest.xml"); err == nil && bytes.Contains(manifest, []byte("encryption-data")) {
		return nil, fail("file_encrypted")
	}
	content, err := o.bytes("content.xml")
	if err != nil {
		return nil, err
	}
	if content == nil {
		return nil, errors.New("ods: no content")
	}
	x := &ods{}
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
		if len(x.sheets) > maxSheets || x.puts > maxSheetCells || n > 2*maxNodes {
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
			held: attr(t, "value"), formula: attr(t, "formula") != "", number: attr(t, "value-type") != ""}
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
			x.cell.text.WriteString(text)
		}
	}
}

func (x *ods) end(name string) {
	switch name {
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
	for r := 0; r < min(x.rows, maxRepeats) && !empty && x.puts <= maxSheetCells; r++ {
		for i := range min(c.cols, maxRepeats) {
			at := cellRef{x.row + r, x.col + i}
			x.w.put(at.row, at.col, []ledger.Run{{Text: text}})
			if x.puts++; c.held != "" && c.held != text {
				x.w.held[at] = c.held
			}
		}
	}
	x.col += c.cols
}
