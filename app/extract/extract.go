// Package extract turns the bytes of one file into a ledger.Source: paragraphs, tables and bold type, one file a
// format. It decides by magic bytes, never by the file's name, and it never judges what the text means.
package extract

import (
	"context"

	"ducha/app/ledger"
)

// Read extracts the text of one file. name is only kept for messages. Errors are *ledger.Error with the codes
// file_empty, file_too_large, format_unknown, format_old, file_encrypted, file_damaged, pdf_scanned, pdf_unavailable.
func Read(ctx context.Context, name string, data []byte) (*ledger.Source, error) {
	return nil, ledger.Fail("format_unknown", "file", name)
}
