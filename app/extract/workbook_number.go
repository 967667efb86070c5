package extract

import (
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// numberPrinter prints numbers as a sheet displays them, dates and percents included.
type numberPrinter struct {
	file   *excelize.File
	styles map[numberFormat]int
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

// newNumberPrinter makes a printer. date1904 tells from which year a workbook counts its days.
func newNumberPrinter(date1904 bool) *numberPrinter {
	file := excelize.NewFile(excelize.Options{CultureInfo: excelize.CultureNameZhCN, ShortDatePattern: "yyyy/m/d"})
	if date1904 {
		_ = file.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &date1904})
	}
	return &numberPrinter{file: file, styles: map[numberFormat]int{}}
}

func (p *numberPrinter) close() { _ = p.file.Close() }

// print gives the text of a number. A format that cannot be read prints the plain number.
func (p *numberPrinter) print(v float64, f numberFormat) string {
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
