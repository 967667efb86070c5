package app

import (
	"context"
	"io"
	"strconv"

	"ducha/app/ledger"
	"ducha/app/sheet"
	"ducha/store"
)

// ShownGrid is what the grid shows, for an export that looks the same: the columns and lines in their order.
type ShownGrid struct {
	Filter  string            `json:"filter"` // in words
	Period  string            `json:"period"`
	Columns []string          `json:"columns"`
	Apart   bool              `json:"apart"` // an indicator a row
	Lines   []sheet.ShownLine `json:"lines"`
}

// Export writes the whole ledger as a workbook.
func (t Tasks) Export(path string) (Saved, error) {
	book, err := t.book()
	if err != nil {
		return Saved{}, err
	}
	return t.save(path, "任务台账-"+strconv.Itoa(book.Plan.Year)+".xlsx", func(w io.Writer) error { return sheet.WriteLedger(w, book) })
}

// ExportShown writes the rows and columns that the grid shows. Count is the number of tasks.
func (t Tasks) ExportShown(path string, shown ShownGrid) (Saved, error) {
	book, err := t.book()
	if err != nil {
		return Saved{}, err
	}
	saved, err := t.save(path, "任务台账-"+strconv.Itoa(book.Plan.Year)+"-所见.xlsx", func(w io.Writer) error {
		return sheet.WriteShown(w, book, sheet.Shown{Filter: shown.Filter, Period: shown.Period, Columns: shown.Columns, Apart: shown.Apart, Lines: shown.Lines})
	})
	saved.Count = 0
	for _, line := range shown.Lines {
		if line.TaskID != 0 {
			saved.Count++
		}
	}
	return saved, err
}

func (t Tasks) book() (book ledger.Book, err error) {
	err = t.view(context.Background(), func(tx *store.Tx) (err error) {
		book, err = wholeBook(tx)
		return err
	})
	return book, err
}
