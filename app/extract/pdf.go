package extract

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"

	"ducha/app/ledger"
)

const pdfTimeout = 2 * time.Minute

// FPDF_GetLastError.
const (
	pdfErrorPassword = 4
	pdfErrorSecurity = 5
)

// readPDF reads the text layer: a printed line is a paragraph with Line set, a ruled table is a table. Running heads
// and page numbers are left out. A first line set in by two characters begins with two full-width blanks, and an
// empty paragraph stands where the lines are clearly wider apart than usual: both tell where a paragraph ends.
// Errors: pdf_unavailable, pdf_scanned, file_encrypted, file_damaged, file_too_large.
func readPDF(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	r, err := loadPDFRuntime()
	if err != nil {
		return nil, "", fail("pdf_unavailable").Because(err)
	}
	select {
	case pdfTurn <- struct{}{}:
		defer func() { <-pdfTurn }()
	case <-ctx.Done():
		return nil, "", ctx.Err()
	}
	limited, cancel := context.WithTimeout(ctx, pdfTimeout)
	defer cancel()
	e, err := r.open(limited)
	if err != nil {
		return nil, "", fail("pdf_unavailable").Because(err)
	}
	defer e.close()
	blocks, title, err := e.read(data)
	switch {
	case ctx.Err() != nil:
		return nil, "", ctx.Err()
	case limited.Err() != nil:
		return nil, "", tooLarge()
	}
	return blocks, title, err
}

func (e *pdfEngine) read(data []byte) ([]ledger.Block, string, error) {
	doc, err := e.readDocument(data)
	if err != nil {
		return nil, "", err
	}
	if !doc.legible() {
		return nil, "", fail("pdf_scanned")
	}
	blocks, err := doc.blocks(e.ctx)
	return blocks, doc.title, err
}

// readDocument loads the file and reads all its pages.
func (e *pdfEngine) readDocument(data []byte) (*printedDocument, error) {
	at := e.alloc(len(data))
	if e.err != nil {
		return nil, tooLarge()
	}
	e.memory.Write(at, data)
	e.memory.WriteByte(e.scratch, 0) // the empty password
	doc := e.call("FPDF_LoadMemDocument", uint64(at), uint64(len(data)), uint64(e.scratch))
	if doc == 0 {
		return nil, e.refusal()
	}
	count := e.integer("FPDF_GetPageCount", doc)
	if count > maxPages {
		return nil, tooLarge()
	}
	out := &printedDocument{title: e.metaTitle(doc)}
	chars := 0
	for i := range count {
		page, err := e.readPage(doc, i)
		if err != nil {
			return nil, err
		}
		if chars += len(page.chars); chars > maxPageChars {
			return nil, tooLarge()
		}
		out.pages = append(out.pages, page)
	}
	if e.err != nil {
		return nil, fail("file_damaged").Because(e.err)
	}
	return out, nil
}

func (e *pdfEngine) refusal() error {
	if e.err != nil {
		return fail("file_damaged").Because(e.err)
	}
	code := e.integer("FPDF_GetLastError")
	if code == pdfErrorPassword || code == pdfErrorSecurity {
		return fail("file_encrypted")
	}
	return fail("file_damaged").Because(fmt.Errorf("pdf engine: error %d", code))
}

// metaTitle is the title of the document properties, without what printing from Word puts before it.
func (e *pdfEngine) metaTitle(doc uint64) string {
	const key, room = "Title\x00", pdfScratch / 2
	e.memory.WriteString(e.scratch, key)
	n := e.integer("FPDF_GetMetaText", doc, uint64(e.scratch), uint64(e.scratch)+room, room)
	if n < 2 || n > room {
		return ""
	}
	raw := e.bytes(room + n)
	if len(raw) < room+n {
		return ""
	}
	units := make([]uint16, 0, n/2)
	for i := room; i+1 < room+n; i += 2 {
		units = append(units, uint16(raw[i])|uint16(raw[i+1])<<8)
	}
	title := strings.TrimRight(string(utf16.Decode(units)), "\x00 ")
	return strings.TrimPrefix(title, "Microsoft Word - ")
}
