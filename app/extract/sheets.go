package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// Bounds of a sheet that is read cell by cell: far above any form.
const (
	maxFormRows = 3000
	maxFormCols = 100

	maxFieldsInLine = 16384 // columns of the widest spreadsheet
)

// Workbook reads a file cell by cell: of a workbook every sheet, hidden rows and sheets too, of a text with commas or
// tabs its fields, of any other document its tables below the lines above them. Errors are those of Read.
func Workbook(ctx context.Context, name string, data []byte) (ledger.Workbook, error) {
	format, err := sniff(data)
	if err != nil {
		return ledger.Workbook{}, explain(ctx, name, err)
	}
	open, cells := workbooks[format]
	if !cells {
		src, err := Read(ctx, name, data)
		if ledger.CodeOf(err) == "file_empty" && pictures(data) > 0 {
			return ledger.Workbook{Pictures: pictures(data)}, nil
		}
		if err != nil {
			return ledger.Workbook{}, err
		}
		return documentBook(ctx, src.Blocks, data), nil
	}
	sheets, err := openSafely(ctx, open, data)
	if err != nil {
		return ledger.Workbook{}, explain(ctx, name, err)
	}
	out := ledger.Workbook{Sheets: make([]ledger.Sheet, len(sheets)), Pictures: pictures(data)}
	for i, w := range sheets {
		out.Sheets[i] = w.sheet()
	}
	return out, nil
}

// documentBook gives the tables of a document. Struck is set where words are struck through
// and no cell tells which.
func documentBook(ctx context.Context, blocks []ledger.Block, data []byte) ledger.Workbook {
	return ledger.Workbook{Sheets: tables(blocks), Pictures: pictures(data), Struck: !struckInTable(blocks) && holdsStruck(ctx, data), Comments: documentComments(ctx, data)}
}

func struckInTable(blocks []ledger.Block) bool {
	struck := func(p ledger.Paragraph) bool {
		return slices.ContainsFunc(p.Runs, func(r ledger.Run) bool { return r.Struck })
	}
	return slices.ContainsFunc(blocks, func(b ledger.Block) bool {
		return b.Table != nil && slices.ContainsFunc(b.Table.Rows, func(row []ledger.Cell) bool {
			return slices.ContainsFunc(row, func(c ledger.Cell) bool { return slices.ContainsFunc(c.Paragraphs, struck) })
		})
	})
}

// workbooks are the formats that store cells.
var workbooks = map[string]func(context.Context, []byte) ([]*worksheet, error){
	"xlsx": openXLSX,
	"xls":  openXLS,
	"ods":  openODS,
	"fods": openFODS,
	"xml":  openSpreadsheetML,
	"txt":  openFields,
}

func openSafely(ctx context.Context, open func(context.Context, []byte) ([]*worksheet, error), data []byte) (sheets []*worksheet, err error) {
	defer func() {
		if r := recover(); r != nil {
			sheets, err = nil, fail("file_damaged").Because(asError(r))
		}
	}()
	return open(ctx, data)
}

// sheet lays a worksheet out row by row.
func (w *worksheet) sheet() ledger.Sheet {
	out := ledger.Sheet{Name: w.name, Hidden: w.hidden, Notes: w.notes, Boxes: w.boxes}
	widths := []int{}
	for at := range w.cells {
		if at.row >= maxFormRows || at.col >= maxFormCols {
			out.Cut = true
			continue
		}
		for len(widths) <= at.row {
			widths = append(widths, 0)
		}
		widths[at.row] = max(widths[at.row], at.col+1)
	}
	for at := range w.unsolved {
		if at.row < len(widths) {
			widths[at.row] = min(max(widths[at.row], at.col+1), maxFormCols)
		}
	}
	out.Rows = make([][]ledger.SheetCell, len(widths))
	for r, width := range widths {
		out.Rows[r] = make([]ledger.SheetCell, width)
		for c := range out.Rows[r] {
			out.Rows[r][c] = w.formCell(cellRef{r, c})
		}
	}
	for _, m := range w.merges {
		if m.row0 < maxFormRows && m.col0 < maxFormCols {
			out.Merges = append(out.Merges, ledger.SheetRange{Row0: m.row0, Col0: m.col0, Row1: min(m.row1, maxFormRows), Col1: min(m.col1, maxFormCols)})
		}
	}
	return out
}

func (w *worksheet) formCell(at cellRef) ledger.SheetCell {
	runs := w.cells[at]
	cell := ledger.SheetCell{Unsolved: w.unsolved[at]}
	if len(runs) == 1 {
		cell.Shown = runs[0].Text
	} else {
		cell.Shown = ledger.Paragraph{Runs: runs}.Text()
	}
	cell.Shown = strings.ReplaceAll(cell.Shown, "\r", "")
	cell.Held = cell.Shown
	if held, differs := w.held[at]; differs {
		cell.Held = held
	}
	if text, some := w.struck[at]; some {
		cell.Struck, cell.Standing = text.struck, strings.ReplaceAll(text.standing, "\r", "")
	}
	return cell
}

// tables gives every table of a document, with the lines above it as rows of one cell. Lines below the last table
// belong to it; those of a document without any are a sheet of one column.
func tables(blocks []ledger.Block) []ledger.Sheet {
	out, lead := []ledger.Sheet{}, [][]ledger.SheetCell{}
	for _, b := range blocks {
		if b.Paragraph != nil {
			if text := b.Paragraph.Text(); strings.TrimSpace(text) != "" {
				lead = append(lead, []ledger.SheetCell{plainCell(text)})
			}
			continue
		}
		out = append(out, tableSheet(lead, b.Table))
		lead = nil
	}
	if len(out) == 0 && len(lead) > 0 {
		return []ledger.Sheet{{Document: true, Lead: len(lead), Rows: lead[:min(len(lead), maxFormRows)], Cut: len(lead) > maxFormRows}}
	}
	if len(out) > 0 && len(lead) < maxFormRows {
		last := &out[len(out)-1]
		last.Rows = append(last.Rows, lead...)
	}
	return out
}

func plainCell(text string) ledger.SheetCell { return ledger.SheetCell{Shown: text, Held: text} }

// documentCell keeps apart what is struck through in a cell of a document.
func documentCell(c ledger.Cell) ledger.SheetCell {
	out := plainCell(c.Text())
	standing, struck := []string{}, ""
	for _, p := range c.Paragraphs {
		line := ""
		for _, r := range p.Runs {
			if r.Struck && strings.TrimSpace(r.Text) != "" {
				struck += r.Text
			} else {
				line += r.Text
			}
		}
		standing = append(standing, line)
	}
	if struck != "" {
		out.Struck, out.Standing = struck, strings.Join(standing, "\n")
	}
	return out
}

func tableSheet(lead [][]ledger.SheetCell, t *ledger.Table) ledger.Sheet {
	s := ledger.Sheet{Rows: slices.Clone(lead[max(0, len(lead)-maxFormRows):])}
	above := len(s.Rows)
	s.Document, s.Lead = true, above
	merges := map[cellRef]ledger.SheetRange{}
	for r, row := range t.Rows[:min(len(t.Rows), maxFormRows)] {
		cells := make([]ledger.SheetCell, min(len(row), maxFormCols))
		for c := range cells {
			cells[c] = documentCell(row[c])
			if !row[c].Covered {
				continue
			}
			from := cellRef{row[c].FromRow, row[c].FromCol}
			m, known := merges[from]
			if !known {
				m = ledger.SheetRange{Row0: from.row + above, Col0: from.col}
			}
			m.Row1, m.Col1 = max(m.Row1, r+above), max(m.Col1, c)
			merges[from] = m
		}
		s.Rows = append(s.Rows, cells)
	}
	for _, m := range merges {
		s.Merges = append(s.Merges, m)
	}
	slices.SortFunc(s.Merges, func(a, b ledger.SheetRange) int {
		if a.Row0 != b.Row0 {
			return a.Row0 - b.Row0
		}
		return a.Col0 - b.Col0
	})
	s.Cut = len(t.Rows) > maxFormRows
	return s
}

var (
	pipeLine = regexp.MustCompile(`(?m)^[^|\n]*(?:\|[^|\n]*){3,}$`)
	pipeRule = regexp.MustCompile(`(?m)^[ \t]*\|?[-:| \t]{5,}\|?[ \t]*\r?$\n?`) // |---|---|
)

// semicolons tell a line whose fields they part, as some systems write them.
var semicolons = regexp.MustCompile(`(?m)^(?:[^;\n]*;){3}`)

// openFields reads a text whose lines are fields with commas, tabs, semicolons or | between them, as spreadsheet programs export it.
// A text without either is one column.
func openFields(ctx context.Context, data []byte) ([]*worksheet, error) {
	if len(data) > maxPart {
		return nil, tooLarge()
	}
	text := decodeAs(detectCharset(data), data)
	comma := ','
	switch {
	case len(pipeLine.FindAllString(text, 3)) > 2:
		comma, text = '|', pipeRule.ReplaceAllString(text, "")
	case strings.Count(text, "\t") > strings.Count(text, ","):
		comma = '\t'
	case len(semicolons.FindAllString(text, 2)) > 1 && strings.Count(text, ";") > strings.Count(text, ","):
		comma = ';'
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.Count(line, string(comma)) > maxFieldsInLine {
			return nil, tooLarge()
		}
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	w := newWorksheet()
	for row := 0; ; row++ {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return []*worksheet{w}, ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		for col, field := range fields {
			if comma == '|' {
				field = strings.TrimSpace(field)
			}
			w.put(row, col, []ledger.Run{{Text: field}})
		}
		if w.crowded(load{}) {
			return nil, tooLarge()
		}
	}
}

// struckMark is how Word, OpenDocument and web pages say that words are struck through.
var struckMark = regexp.MustCompile(`<w:d?strike(?:/>| w:val="(?:1|true|on)")|text-line-through-style="(?:solid|double)|(?i)<(?:s|strike|del)[\s>]|text-decoration(?:-line)?:[^;"'}]{0,40}line-through`)

// holdsStruck looks for words struck through in a document or web page.
func holdsStruck(ctx context.Context, data []byte) bool {
	if !bytes.HasPrefix(data, magicZIP) {
		kind, err := sniff(data)
		return err == nil && kind == "html" && struckMark.Match(data)
	}
	o, err := openOOXML(ctx, data)
	if err != nil {
		return false
	}
	for _, name := range []string{o.main("word/document.xml"), "content.xml"} {
		if part, err := o.bytes(name); err == nil && struckMark.Match(part) {
			return true
		}
	}
	return false
}

// pictures counts the photos inside an office document.
func pictures(data []byte) int {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return 0
	}
	n := 0
	for _, f := range z.File {
		if dir := path.Base(path.Dir(partName(f.Name))); dir != "media" && dir != "pictures" {
			continue
		}
		switch strings.ToLower(path.Ext(f.Name)) {
		case ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp":
			n++
		}
	}
	return n
}
