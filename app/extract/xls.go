package extract

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

// xls is a BIFF8 workbook (MS-XLS) while it is read. WPS writes the same form as .et.
type xls struct {
	stream   bin
	strings  [][]cellRun    // shared
	fonts    []face         // by number
	formats  []xlsFormat    // by number of the cell format
	codes    map[int]string // number formats
	tabs     []xlsTab
	date1904 bool
	printer  *numberPrinter
	load     load // of the sheets read so far
}

// xlsTab says where a worksheet begins in the stream.
type xlsTab struct {
	at     int
	name   string
	hidden bool
}

type xlsFormat struct {
	font, number int
}

// Record types of MS-XLS 2.3.
const (
	recFormula    = 0x0006
	recEOF        = 0x000A
	recNote       = 0x001C
	recDate1904   = 0x0022
	recFilePass   = 0x002F
	recFont       = 0x0031
	recContinue   = 0x003C
	recColInfo    = 0x007D
	recBoundSheet = 0x0085
	recMulRK      = 0x00BD
	recXF         = 0x00E0
	recMergeCells = 0x00E5
	recSST        = 0x00FC
	recLabelSST   = 0x00FD
	recNumber     = 0x0203
	recLabel      = 0x0204
	recBoolErr    = 0x0205
	recString     = 0x0207
	recRow        = 0x0208
	recRK         = 0x027E
	recFormat     = 0x041E
	recBOF        = 0x0809
)

const (
	biff8         = 0x0600
	maxXLSStrings = 1_000_000
)

// openXLS reads all worksheets. Errors: format_old for Excel 95 and older, file_encrypted, file_damaged, file_too_large.
func openXLS(ctx context.Context, data []byte) (sheets []*worksheet, err error) {
	defer func() {
		if r := recover(); r != nil {
			if asError(r) != errTruncated {
				panic(r)
			}
			sheets, err = nil, errTruncated
		}
	}()
	stream, err := workbookStream(data)
	if err != nil {
		return nil, err
	}
	x := &xls{stream: stream, codes: map[int]string{}}
	if err := x.readGlobals(ctx); err != nil {
		return nil, err
	}
	x.printer = newNumberPrinter(x.date1904)
	defer x.printer.close()
	for _, tab := range x.tabs {
		sheet, err := x.readSheet(ctx, tab.at)
		if err != nil {
			return nil, err
		}
		sheet.name, sheet.hidden = tab.name, tab.hidden
		sheets = append(sheets, sheet)
	}
	return sheets, nil
}

func workbookStream(data []byte) (bin, error) {
	file, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	old := false
	for e, err := file.Next(); err == nil; e, err = file.Next() {
		name := strings.ToLower(e.Name)
		if len(e.Path) > 0 || name != "workbook" {
			old = old || len(e.Path) == 0 && name == "book"
			continue
		}
		if e.Size > maxPart {
			return nil, tooLarge()
		}
		stream, err := io.ReadAll(e)
		if err != nil {
			return nil, err
		}
		return stream, nil
	}
	if old {
		return nil, fail("format_old")
	}
	return nil, errors.New("xls: no workbook")
}

// readGlobals reads what the sheets share. It ends with the first substream.
func (x *xls) readGlobals(ctx context.Context) error {
	for at := 0; ; {
		if err := ctx.Err(); err != nil {
			return err
		}
		r, next, ok := x.record(at)
		if !ok {
			return errTruncated
		}
		at = next
		switch r.kind {
		case recBOF:
			if r.u16() != biff8 {
				return fail("format_old")
			}
		case recFilePass:
			return fail("file_encrypted")
		case recEOF:
			return nil
		default:
			if err := x.global(r); err != nil {
				return err
			}
		}
	}
}

func (x *xls) global(r *biffRecord) error {
	switch r.kind {
	case recDate1904:
		x.date1904 = r.u16() == 1
	case recFont:
		x.fonts = append(x.fonts, r.face())
		if len(x.fonts) == 4 { // number 4 is never used
			x.fonts = append(x.fonts, face{})
		}
	case recFormat:
		id := r.u16()
		x.codes[id] = r.text(r.u16())
	case recXF:
		x.formats = append(x.formats, xlsFormat{font: r.u16(), number: r.u16()})
	case recBoundSheet:
		const hiddenBits, worksheetKind = 3, 0
		at, state, kind := r.u32(), r.u8(), r.u8()
		if kind == worksheetKind {
			x.tabs = append(x.tabs, xlsTab{at: at, hidden: state&hiddenBits != 0, name: r.text(r.u8())})
		}
		if len(x.tabs) > maxSheets {
			return tooLarge()
		}
	case recSST:
		return x.readStrings(r)
	}
	return nil
}

// readStrings reads the table of shared strings, which goes on through CONTINUE records.
func (x *xls) readStrings(r *biffRecord) error {
	r.u32()
	for n := r.u32(); n > 0; n-- {
		if len(x.strings) > maxXLSStrings {
			return tooLarge()
		}
		x.strings = append(x.strings, x.faces(r.rich(r.u16())))
	}
	return nil
}

// faces cuts a string at its changes of font. Characters before the first change have the font of the cell.
func (x *xls) faces(text []uint16, changes []biffFontRun) []cellRun {
	var runs []cellRun
	run, from := cellRun{}, 0
	for _, c := range changes {
		if c.at > from && c.at <= len(text) {
			run.text = decodeUTF16(text[from:c.at])
			runs = append(runs, run)
			from = c.at
		}
		run = cellRun{own: true, face: x.face(c.font)}
	}
	run.text = decodeUTF16(text[from:])
	return append(runs, run)
}

func (x *xls) face(n int) face {
	if n < 0 || n >= len(x.fonts) {
		return face{}
	}
	return x.fonts[n]
}

func (x *xls) cellFace(format int) face {
	if format >= len(x.formats) {
		return face{}
	}
	return x.face(x.formats[format].font)
}
