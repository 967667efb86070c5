package extract

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/xuri/excelize/v2"
)

// numberPrinter prints numbers as a sheet displays them, dates and percents included.
type numberPrinter struct {
	file     *excelize.File
	date1904 bool
	printing bool // stays on where the library panics
	styles   map[numberFormat]int
}

// numberFormat is a format code, or where that is empty the number of a built-in one (ECMA-376 18.8.30).
type numberFormat struct {
	code string
	id   int
}

const (
	maxNumberFormats = 4000 // of a workbook
	maxFormatCode    = 255  // characters, Excel's own limit
)

// idlePrinters wait for the next file: making one costs as much as reading a form.
var idlePrinters sync.Pool

// newNumberPrinter makes a printer, to be closed. date1904 tells from which year a workbook counts its days.
func newNumberPrinter(date1904 bool) *numberPrinter {
	if idle, ok := idlePrinters.Get().(*numberPrinter); ok && !date1904 {
		return idle
	}
	p := &numberPrinter{file: excelize.NewFile(excelize.Options{CultureInfo: excelize.CultureNameZhCN, ShortDatePattern: "yyyy/m/d"}),
		date1904: date1904, styles: map[numberFormat]int{}}
	if date1904 {
		_ = p.file.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &date1904})
	}
	return p
}

// close keeps the printer for the next file, unless it prints dates otherwise, has learnt too many formats or broke off.
func (p *numberPrinter) close() {
	const manyFormats = 200
	if p.date1904 || p.printing || len(p.styles) > manyFormats {
		_ = p.file.Close()
		return
	}
	idlePrinters.Put(p)
}

// print gives the text of a number. A format that cannot be read prints the plain number.
func (p *numberPrinter) print(v float64, f numberFormat) string {
	p.printing = true
	text := p.text(v, f)
	p.printing = false
	return text
}

func (p *numberPrinter) text(v float64, f numberFormat) string {
	const sheet, cell = "Sheet1", "A1"
	style, ok := p.style(f)
	if !ok || math.IsNaN(v) || math.IsInf(v, 0) {
		return plainNumber(v)
	}
	if p.file.SetCellStyle(sheet, cell, cell, style) != nil || p.file.SetCellFloat(sheet, cell, v, -1, 64) != nil {
		return plainNumber(v)
	}
	text, err := p.file.GetCellValue(sheet, cell)
	if err != nil {
		return plainNumber(v)
	}
	return strings.TrimSpace(text)
}

// style returns the style of a format; false for the general one.
func (p *numberPrinter) style(f numberFormat) (int, bool) {
	general := f.code == "" && f.id == 0 || strings.EqualFold(f.code, "general") || f.code == "G/通用格式" || f.code == "@"
	if general || f.id == 49 || len(f.code) > maxFormatCode {
		return 0, false
	}
	if style, ok := p.styles[f]; ok {
		return style, style >= 0
	}
	if len(p.styles) > maxNumberFormats {
		return 0, false
	}
	spec := &excelize.Style{NumFmt: f.id}
	if f.code != "" {
		spec = &excelize.Style{CustomNumFmt: &f.code}
	}
	style, err := p.file.NewStyle(spec)
	if err != nil {
		style = -1
	}
	p.styles[f] = style
	return style, style >= 0
}

// plainNumber prints a number without a format: 15 digits, no exponent.
func plainNumber(v float64) string {
	return strconv.FormatFloat(roundedTo15(v), 'f', -1, 64)
}
