// Package extract turns the bytes of one file into a ledger.Source: paragraphs, tables and bold type, one file a
// format. It decides by magic bytes, never by the file's name, and it never judges what the text means.
package extract

import (
	"context"
	"errors"
	"strings"

	"ducha/app/ledger"
)

// Bounds on what one file may cost. A notice of 120 tasks is below 1 MB and below 3,000 paragraphs.
const (
	maxFile       = 200 << 20 // bytes of the file itself
	maxPart       = 64 << 20  // bytes of one unpacked part, one stream or one text file
	maxDepth      = 256       // nesting of elements
	maxParagraphs = 200_000   // paragraphs of the whole file, those of cells included
)

// reader extracts one format. title is that of the document's properties or of the web page, often "". Errors that
// are no *ledger.Error mean a damaged file.
type reader func(ctx context.Context, data []byte) (blocks []ledger.Block, title string, err error)

var readers = map[string]reader{
	"docx": readDOCX,
	"doc":  readDOC,
	"odt":  readODT,
	"fodt": readFODT,
	"rtf":  readRTF,
	"xlsx": readXLSX,
	"xls":  sheetReader(openXLS),
	"ods":  sheetReader(openODS),
	"fods": sheetReader(openFODS),
	"xml":  sheetReader(openSpreadsheetML),
	"pdf":  readPDF,
	"ofd":  readOFD,
	"html": readHTML,
	"txt":  readText,
}

// Read extracts the text of one file. name is only kept for messages. Errors are *ledger.Error with the codes
// file_empty, file_too_large, format_unknown, format_old, file_encrypted, file_damaged, page_frames,
// pdf_scanned, pdf_unavailable;
// a cancelled ctx returns ctx.Err(). A file of which only a part can be read is an error: a plan must not lose tasks
// silently.
func Read(ctx context.Context, name string, data []byte) (*ledger.Source, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	format, err := sniff(data)
	if err != nil {
		return nil, explain(ctx, name, err)
	}
	blocks, title, err := readSafely(ctx, readers[format], data)
	if err != nil {
		return nil, explain(ctx, name, err)
	}
	if !hasText(blocks) {
		return nil, ledger.Fail("file_empty", "file", name)
	}
	src := &ledger.Source{Name: name, Format: format, Title: strings.TrimSpace(title), Blocks: tidy(blocks)}
	src.Locate()
	return src, nil
}

// readSafely turns a panic of a reader or of a library below it into an error: one hostile file must not end the
// program that holds the ledger.
func readSafely(ctx context.Context, read reader, data []byte) (blocks []ledger.Block, title string, err error) {
	defer func() {
		if r := recover(); r != nil {
			blocks, err = nil, fail("file_damaged").Because(asError(r))
		}
	}()
	return read(ctx, data)
}

func asError(r any) error {
	if err, ok := r.(error); ok {
		return err
	}
	return errors.New("malformed file")
}

// explain gives every error a code and the name of the file.
func explain(ctx context.Context, name string, err error) error {
	if ctxErr := ctx.Err(); ctxErr != nil {
		return ctxErr
	}
	var known *ledger.Error
	if !errors.As(err, &known) {
		known = fail("file_damaged").Because(err)
	}
	known.Params["file"] = name
	return known
}

// fail makes an Error without the file's name, which Read adds.
func fail(code string, pairs ...string) *ledger.Error { return ledger.Fail(code, pairs...) }

func tooLarge() error { return fail("file_too_large", "limit", "200 MB") }
