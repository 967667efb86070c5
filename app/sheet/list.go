package sheet

import "github.com/xuri/excelize/v2"

// field is one column of a plain list sheet.
type field struct {
	title string
	width float64
	look  look
}

// list is a sheet with one header row, frozen and with filter arrows, and any number of rows. Its cells are reused
// from row to row: streaming then costs hardly more than bare values.
type list struct {
	*page
	fields []field
	cells  []excelize.Cell
	row    []any // points into cells
	styles []int
}

func (w *workbook) list(name, header string, frozenCols int, fields []field) *list {
	l := layout{head: 1, frozenCols: frozenCols, header: header}
	for _, f := range fields {
		l.widths = append(l.widths, f.width)
	}
	out := &list{page: w.page(name, l), fields: fields, cells: make([]excelize.Cell, len(fields)), row: make([]any, len(fields)), styles: make([]int, len(fields))}
	head := make([]any, len(fields))
	for i, f := range fields {
		out.styles[i] = out.style(f.look)
		out.row[i] = &out.cells[i]
		head[i] = out.cell(headLook, f.title)
	}
	out.add(30, head...)
	return out
}

// put writes a row in the looks of its columns; a value that is an excelize.Cell keeps its own.
func (l *list) put(values ...any) {
	for i, v := range values {
		if c, ok := v.(excelize.Cell); ok {
			l.cells[i] = c
			continue
		}
		l.cells[i].StyleID, l.cells[i].Value = l.styles[i], v
	}
	l.add(0, l.row[:len(values)]...)
}

// done puts the filter over all rows.
func (l *list) done() {
	if l.book.err == nil {
		l.filter(1, len(l.fields))
	}
}
