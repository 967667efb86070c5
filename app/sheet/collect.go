package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"ducha/app/ledger"
	"github.com/xuri/excelize/v2"
)

// Bounds of a returned file: far above any form, far below what would hurt.
const (
	maxFile   = 20 << 20
	maxUnzip  = 64 << 20
	maxRows   = 3000
	maxCols   = 100
	maxCells  = 400000
	maxSheets = 30
)

// ReadForm reads a returned .xlsx, whatever program saved it. Columns are found by their headers, tasks by the hidden
// sheet's checksums, so rows may be sorted and columns moved. It judges nothing: RefuseForm and MatchForm of package
// ledger compare what it returns with what was asked. Errors: file_empty, file_too_large (limit), file_encrypted,
// file_damaged, format_unknown, not_a_form; each with file.
func ReadForm(file string, data []byte) (form ledger.FilledForm, err error) {
	defer func() {
		if r := recover(); r != nil {
			form, err = ledger.FilledForm{}, ledger.Fail("file_damaged", "file", file).Because(fmt.Errorf("panic: %v", r))
		}
	}()
	f, err := open(file, data)
	if err != nil {
		return ledger.FilledForm{}, err
	}
	defer func() { _ = f.Close() }()
	h, hasHidden := readHidden(sheetCells(f, hiddenSheet, true))
	found, held := false, false
	for _, name := range formSheets(f) {
		shown := sheetCells(f, name, false)
		held = held || len(shown) > 0
		row, places, ok := findHeader(shown)
		if !ok {
			continue
		}
		t := table{file: file, shown: shown, held: sheetCells(f, name, true), head: row, places: places, hidden: h, hasHidden: hasHidden}
		if next := t.form(); !found || !isBlank(next) {
			form, found = next, true
		}
		if !isBlank(form) {
			break
		}
	}
	switch {
	case found:
		return form, nil
	case !held:
		return ledger.FilledForm{}, ledger.Fail("file_empty", "file", file)
	}
	return ledger.FilledForm{}, ledger.Fail("not_a_form", "file", file)
}

// ReadFormGrid reads a form from a table that another reader took out of an .xls, .et or .docx file: rows of cells
// as shown. There is no hidden sheet, so tasks are left to be matched by number and text. Error: not_a_form (file).
func ReadFormGrid(file string, grid [][]string) (ledger.FilledForm, error) {
	row, places, ok := findHeader(grid)
	if !ok {
		return ledger.FilledForm{}, ledger.Fail("not_a_form", "file", file)
	}
	t := table{file: file, shown: grid, held: grid, head: row, places: places}
	return t.form(), nil
}

func isBlank(f ledger.FilledForm) bool {
	for _, row := range f.Rows {
		if !row.Empty() {
			return false
		}
	}
	return true
}

var oleMagic = []byte{0xD0, 0xCF, 0x11, 0xE0}

// open opens an .xlsx within bounds and names what is wrong with anything else.
func open(file string, data []byte) (*excelize.File, error) {
	switch {
	case len(data) == 0:
		return nil, ledger.Fail("file_empty", "file", file)
	case len(data) > maxFile:
		return nil, ledger.Fail("file_too_large", "file", file, "limit", "20 MB")
	case bytes.HasPrefix(data, oleMagic) && bytes.Contains(data, utf16("EncryptedPackage")):
		return nil, ledger.Fail("file_encrypted", "file", file)
	case !bytes.HasPrefix(data, []byte("PK")):
		return nil, ledger.Fail("format_unknown", "file", file)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnzip, UnzipXMLSizeLimit: maxUnzip})
	if err != nil {
		if errors.Is(err, excelize.ErrWorkbookPassword) {
			return nil, ledger.Fail("file_encrypted", "file", file).Because(err)
		}
		if bytes.Contains(data, []byte("word/document.xml")) { // a .docx that was renamed
			return nil, ledger.Fail("format_unknown", "file", file)
		}
		return nil, ledger.Fail("file_damaged", "file", file).Because(err)
	}
	return f, nil
}

func utf16(s string) []byte {
	out := make([]byte, 0, 2*len(s))
	for _, r := range []byte(s) {
		out = append(out, r, 0)
	}
	return out
}

// formSheets lists the sheets to look at: the form's own first, then the other visible ones in order.
func formSheets(f *excelize.File) []string {
	out := []string{}
	for _, name := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(name); err != nil || !visible || name == hiddenSheet {
			continue
		}
		if name == formSheet {
			out = append([]string{name}, out...)
			continue
		}
		out = append(out, name)
	}
	return out[:min(len(out), maxSheets)]
}

// sheetCells reads a sheet as a stream within bounds; nil where there is no such sheet. held gives the stored values,
// else what the cells show. The streaming reader is used on purpose: loading a sheet allocates every cell up to the
// last one, which a hostile file puts at XFD1048576.
func sheetCells(f *excelize.File, name string, held bool) [][]string {
	rows, err := f.Rows(name)
	if err != nil {
		return nil
	}
	defer func() { _ = rows.Close() }()
	out, cells := [][]string{}, 0
	for rows.Next() && len(out) < maxRows && cells < maxCells {
		row, err := rows.Columns(excelize.Options{RawCellValue: held})
		if err != nil {
			break
		}
		cells += len(row)
		out = append(out, row[:min(len(row), maxCols)])
	}
	for len(out) > 0 && strings.Join(out[len(out)-1], "") == "" {
		out = out[:len(out)-1]
	}
	return out
}
