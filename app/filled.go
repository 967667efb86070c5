package app

import (
	"bytes"
	"context"

	"ducha/app/extract"
	"ducha/app/ledger"
	"ducha/app/sheet"
)

// readForm reads the workbook itself, or for other formats the first table that looks like the form.
func readForm(ctx context.Context, name string, data []byte) (ledger.FilledForm, error) {
	if bytes.Contains(data[:min(len(data), 120)], []byte("application/vnd.oasis.opendocument")) {
		return ledger.FilledForm{}, ledger.Fail("format_opendocument", "file", name)
	}
	if bytes.HasPrefix(data, []byte("PK")) {
		filled, err := sheet.ReadForm(name, data)
		if err == nil || ledger.CodeOf(err) != "format_unknown" {
			return filled, err
		}
	}
	src, err := extract.Read(ctx, name, data)
	if err != nil {
		return ledger.FilledForm{}, err
	}
	lead := []string{}
	for _, block := range src.Blocks {
		if block.Paragraph != nil {
			lead = append(lead, block.Paragraph.Text())
			continue
		}
		if filled, err := sheet.ReadFormGrid(name, grid(lead, block.Table)); err == nil {
			return filled, nil
		}
	}
	return ledger.FilledForm{}, ledger.Fail("not_a_form", "file", name)
}

// grid lays a table out as text below the paragraphs above it, which name the unit and the period.
func grid(lead []string, table *ledger.Table) [][]string {
	out := [][]string{}
	for _, line := range lead {
		out = append(out, []string{line})
	}
	for _, row := range table.Rows {
		cells := make([]string, len(row))
		for n, cell := range row {
			cells[n] = cell.Text()
		}
		out = append(out, cells)
	}
	return out
}
