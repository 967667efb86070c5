package sheet

import (
	"bytes"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"
)

// field is one column of a plain list sheet.
type field struct {
	title string
	width float64
	look  look
}

// list is a table with one header row, frozen and with filter arrows, and any number of rows. Its cells are reused
// from row to row: streaming then costs hardly more than bare values.
type list struct {
	*page
	fields []field
	cells  []excelize.Cell
	row    []any // points into cells
	styles []int
	head   int // row of the header
}

func (w *workbook) list(name, header string, frozenCols int, fields []field) *list {
	l := layout{head: 1, frozenCols: frozenCols, header: header, large: true, widths: widthsOf(fields)}
	return newList(w.page(name, l), fields)
}

func widthsOf(fields []field) []float64 {
	widths := make([]float64, 0, len(fields))
	for _, f := range fields {
		widths = append(widths, f.width)
	}
	return widths
}

// newList writes the header row below what the page has already.
func newList(p *page, fields []field) *list {
	n := len(fields)
	l := &list{page: p, fields: fields, cells: make([]excelize.Cell, n), row: make([]any, n), styles: make([]int, n)}
	head := make([]any, n)
	for i, f := range fields {
		l.styles[i] = p.style(f.look)
		l.row[i] = &l.cells[i]
		head[i] = p.cell(headLook, f.title)
	}
	l.add(30, head...)
	l.head = l.page.row
	return l
}

// put writes a row in the looks of its columns; a value that is an excelize.Cell keeps its own. The height is computed
// here because not every program does so when it opens a file.
func (l *list) put(values ...any) {
	lines := 1
	for i, v := range values {
		if c, ok := v.(excelize.Cell); ok {
			l.cells[i] = c
			continue
		}
		if v == "" {
			v = nil // an empty cell, not an empty text
		}
		l.cells[i].StyleID, l.cells[i].Value = l.styles[i], v
		if text, ok := v.(string); ok && (float64(len(text)) >= l.fields[i].width-2 || strings.IndexByte(text, '\n') >= 0) {
			lines = max(lines, linesIn(text, l.fields[i].width))
		}
	}
	l.add(math.Min(float64(lines)*14+6, maxHeight), l.row[:len(values)]...)
}

const maxHeight = 400 // points; Excel takes 409

// growing lets all rows grow with what is typed into them (see growingRows). It works in place: a ledger's sheets are
// tens of megabytes.
func growing(name string, content []byte) []byte {
	if !strings.HasPrefix(name, "xl/worksheets/") {
		return content
	}
	mark, out := []byte(` customHeight="1">`), content[:0]
	for {
		i := bytes.Index(content, mark)
		if i < 0 {
			return append(out, content...)
		}
		out = append(append(out, content[:i]...), '>')
		content = content[i+len(mark):]
	}
}

// done puts the filter over all rows.
func (l *list) done() {
	if l.book.err == nil {
		l.filter(l.head, len(l.fields))
	}
}
