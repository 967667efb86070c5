package extract

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// spreadsheetML is an Excel 2003 XML workbook (urn:schemas-microsoft-com:office:spreadsheet) while it is read.
type spreadsheetML struct {
	sheets  []*worksheet
	w       *worksheet // open
	style   string     // open, while the styles are read
	styles  map[string]xlsxFormat
	printer *numberPrinter
	at      cellRef // of the open cell, or behind the last one
	cell    *xmlCell
	note    *strings.Builder // the open comment
	visible *strings.Builder // the open word for how a sheet is shown
	struck  int              // open elements that strike text through
	load    load             // of the sheets before the open one
}

type xmlCell struct {
	runs    []cellRun
	kind    string
	format  xlsxFormat
	formula bool
	across  int
	down    int
	inData  bool
}

// namedFormats are the number formats that the format calls by name.
var namedFormats = map[string]string{"Percent": "0.00%", "Fixed": "0.00", "Standard": "#,##0.00", "Scientific": "0.00E+00", "Currency": "#,##0.00", "Euro Currency": "#,##0.00"}

// openSpreadsheetML reads all sheets of an Excel 2003 XML workbook. Errors: file_damaged, file_too_large.
func openSpreadsheetML(ctx context.Context, data []byte) ([]*worksheet, error) {
	if len(data) > maxPart {
		return nil, tooLarge()
	}
	x := &spreadsheetML{styles: map[string]xlsxFormat{}, printer: newNumberPrinter(false)}
	defer x.printer.close()
	d := xml.NewDecoder(strings.NewReader(decodeAs(detectCharset(data), data)))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // decoded already
	cells := 0
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
				return nil, errors.New("spreadsheetml: nested too deep")
			}
			x.start(t)
		case xml.EndElement:
			depth--
			if x.end(t.Name.Local); t.Name.Local == "Cell" {
				cells++
			}
		case xml.CharData:
			x.write(string(t))
		}
		if len(x.sheets) > maxSheets || cells > 10*maxSheetCells || n > 2*maxNodes || x.w != nil && x.w.crowded(x.load) {
			return nil, tooLarge()
		}
	}
}

func (x *spreadsheetML) start(t xml.StartElement) {
	switch t.Name.Local {
	case "Style":
		x.style = attr(t, "ID")
	case "Font", "NumberFormat":
		x.readStyle(t)
	case "S", "Strike":
		x.struck++
	case "Worksheet":
		x.load = x.load.and(x.w)
		x.w = newWorksheet()
		x.w.name, x.at = attr(t, "Name"), cellRef{-1, 0}
		x.sheets = append(x.sheets, x.w)
	case "Row":
		x.startRow(t)
	case "Cell":
		x.startCell(t)
	case "Comment":
		x.note = &strings.Builder{}
	case "Data":
		if x.cell != nil && x.note == nil {
			x.cell.kind, x.cell.inData = attr(t, "Type"), true
		}
	case "Visible":
		x.visible = &strings.Builder{}
	}
}

// readStyle reads what of a style matters. A Font inside a cell's text only colours it.
func (x *spreadsheetML) readStyle(t xml.StartElement) {
	if x.style == "" {
		return
	}
	f := x.styles[x.style]
	switch t.Name.Local {
	case "Font":
		f.face = face{strong: attr(t, "Bold") == "1" || isHeiti(attr(t, "FontName")), struck: attr(t, "StrikeThrough") == "1"}
	case "NumberFormat":
		code := attr(t, "Format")
		if named, ok := namedFormats[code]; ok {
			code = named
		}
		f.number.code = code
	}
	x.styles[x.style] = f
}

// position reads the number, from 1, at which a row or cell stands where that is not the next.
func position(t xml.StartElement, next int) int {
	if n, err := strconv.Atoi(attr(t, "Index")); err == nil && n > 0 && n < 1<<20 {
		return n - 1
	}
	return next
}

func (x *spreadsheetML) startRow(t xml.StartElement) {
	x.at = cellRef{position(t, x.at.row+1), 0}
	if x.w != nil && attr(t, "Hidden") == "1" {
		x.w.hiddenRows[x.at.row] = true
	}
}

func (x *spreadsheetML) startCell(t xml.StartElement) {
	x.at.col = position(t, x.at.col)
	x.cell = &xmlCell{format: x.styles[attr(t, "StyleID")], formula: attr(t, "Formula") != "", across: spanOf(t, "MergeAcross"), down: spanOf(t, "MergeDown")}
}

func spanOf(t xml.StartElement, name string) int {
	n, err := strconv.Atoi(attr(t, name))
	if err != nil || n < 0 {
		return 0
	}
	return min(n, 1<<16)
}

// write adds text to the comment, the word or the cell that is open.
func (x *spreadsheetML) write(text string) {
	switch {
	case x.note != nil:
		x.note.WriteString(text)
	case x.visible != nil:
		x.visible.WriteString(text)
	case x.cell != nil && x.cell.inData:
		x.cell.runs = append(x.cell.runs, cellRun{text: text, own: x.struck > 0, face: face{struck: true}})
	}
}

func (x *spreadsheetML) end(name string) {
	switch name {
	case "Style":
		x.style = ""
	case "S", "Strike":
		x.struck = max(0, x.struck-1)
	case "Data":
		if x.cell != nil && x.note == nil {
			x.cell.inData = false
		}
	case "Comment":
		if x.w != nil && x.note != nil && x.at.row >= 0 {
			x.w.notes = append(x.w.notes, ledger.SheetNote{Row: x.at.row, Col: x.at.col, Text: strings.TrimSpace(x.note.String())})
		}
		x.note = nil
	case "Cell":
		x.endCell()
	case "Visible":
		if x.w != nil && x.visible != nil {
			x.w.hidden = strings.Contains(x.visible.String(), "Hidden")
		}
		x.visible = nil
	case "Worksheet":
		x.load = x.load.and(x.w)
		x.w = nil
	}
}

func (x *spreadsheetML) endCell() {
	c := x.cell
	x.cell = nil
	if c == nil || x.w == nil || x.at.row < 0 {
		return
	}
	if c.across > 0 || c.down > 0 {
		x.w.merges = append(x.w.merges, cellRange{x.at.row, x.at.col, x.at.row + c.down, x.at.col + c.across})
	}
	text := runsText(c.runs)
	if c.kind == "Number" {
		if v, err := strconv.ParseFloat(strings.TrimSpace(text), 64); err == nil {
			shown := x.printer.print(v, c.format.number)
			if c.runs = []cellRun{{text: shown}}; shown != text {
				x.w.held[x.at] = strings.TrimSpace(text)
			}
		}
	}
	if c.kind == "DateTime" {
		day, _, _ := strings.Cut(text, "T")
		c.runs = []cellRun{{text: day}}
	}
	if strings.TrimSpace(text) != "" {
		x.w.putFaced(x.at.row, x.at.col, c.runs, c.format.face)
	} else if c.formula && c.kind != "String" {
		x.w.unsolved[x.at] = true
	}
	x.at.col += c.across + 1
}
