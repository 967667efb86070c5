package sheet

import (
	"bytes"
	"errors"
	"strings"

	"ducha/app/ledger"
	"github.com/xuri/excelize/v2"
)

// Bounds of a workbook that is opened whole: far above any list of units, far below what would hurt.
const (
	maxFile   = 20 << 20
	maxUnzip  = 64 << 20
	maxRows   = 3000
	maxCols   = 100
	maxCells  = 400000
	maxSheets = 30
)

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

// visibleSheets lists the visible sheets in order.
func visibleSheets(f *excelize.File) []string {
	out := []string{}
	for _, name := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(name); err == nil && visible && len(out) < maxSheets {
			out = append(out, name)
		}
	}
	return out
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
