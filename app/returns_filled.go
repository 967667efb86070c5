package app

import (
	"context"

	"ducha/app/extract"
	"ducha/app/ledger"
	"ducha/app/sheet"
)

// ReadForms reads the tables of a returned file that look like the form: of any workbook, document, web page or print
// that holds text.
func ReadForms(ctx context.Context, name string, data []byte) ([]ledger.FilledForm, error) {
	book, err := extract.Workbook(ctx, name, data)
	if err != nil {
		return nil, err
	}
	return sheet.ReadForms(name, book)
}
