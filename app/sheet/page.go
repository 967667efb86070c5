package sheet

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"
)

// fixedDate stands in every file's properties: equal content gives equal bytes, and the ledger itself records when a
// file was made.
const fixedDate = "2024-01-01T00:00:00Z"

// workbook is one Excel file being written sheet by sheet. The first error sticks and comes back from write.
type workbook struct {
	file  *excelize.File
	looks *palette
	pages []*page
	err   error
}

func newWorkbook(title string) *workbook {
	f := excelize.NewFile()
	w := &workbook{file: f, looks: newPalette(f)}
	w.keep(f.SetDefaultFont(bodyFont))
	w.keep(f.SetDocProps(&excelize.DocProperties{Title: title, Creator: "督查台账", LastModifiedBy: "督查台账",
		Created: fixedDate, Modified: fixedDate, Language: "zh-CN"}))
	return w
}

func (w *workbook) keep(err error) {
	if w.err == nil {
		w.err = err
	}
}

// layout is how a sheet looks on screen and on paper. Rows and columns count from 1.
type layout struct {
	widths     []float64
	head       int // header row: stays on screen and is repeated on every printed page; 0 for none
	frozenCols int
	portrait   bool
	header     string // printed at the head of every page
	large      bool   // A3, and as many sheets of paper side by side as stay readable
}

// page is one sheet being streamed.
type page struct {
	book *workbook
	name string
	sw   *excelize.StreamWriter
	row  int // last row written
}

func (w *workbook) page(name string, l layout) *page {
	p := &page{book: w, name: name}
	if len(w.pages) == 0 {
		w.keep(w.file.SetSheetName("Sheet1", name))
	} else {
		_, err := w.file.NewSheet(name)
		w.keep(err)
	}
	w.pages = append(w.pages, p)
	w.keep(w.print(p, l))
	sw, err := w.file.NewStreamWriter(name)
	w.keep(err)
	if w.err != nil {
		return p
	}
	p.sw = sw
	for i, width := range l.widths {
		w.keep(sw.SetColWidth(i+1, i+1, width))
	}
	if l.head > 0 {
		top, err := excelize.CoordinatesToCellName(l.frozenCols+1, l.head+1)
		w.keep(err)
		w.keep(sw.SetPanes(&excelize.Panes{Freeze: true, XSplit: l.frozenCols, YSplit: l.head, TopLeftCell: top, ActivePane: pane(l.frozenCols)}))
	}
	return p
}

func pane(frozenCols int) string {
	if frozenCols > 0 {
		return "bottomRight"
	}
	return "bottomLeft"
}

// Paper sizes as Excel numbers them.
const (
	paperA3 = 8
	paperA4 = 9
)

// across is how many pages a sheet is wide: a landscape A3 holds some 240 digits in readable type.
func (l layout) across() (pages, paper int) {
	if !l.large {
		return 1, paperA4
	}
	sum := 0.0
	for _, width := range l.widths {
		sum += width
	}
	return int(math.Ceil(sum / 240)), paperA3
}

// print sets up the paper, as many pages high as it takes, with page numbers at the foot.
func (w *workbook) print(p *page, l layout) error {
	yes, no, zero, orientation := true, false, 0, "landscape"
	wide, paper := l.across()
	if l.portrait {
		orientation = "portrait"
	}
	margin, foot, top := 0.4, 0.25, 0.4
	if l.header != "" {
		top = 0.7
	}
	steps := []error{
		w.file.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &yes}),
		w.file.SetSheetView(p.name, 0, &excelize.ViewOptions{ShowGridLines: &no}),
		w.file.SetPageLayout(p.name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &zero}),
		w.file.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: f64(top), Bottom: f64(0.6), Footer: &foot, Header: &foot, Horizontally: &yes}),
		w.file.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{OddHeader: pageHeader(l.header), OddFooter: "&C&9第 &P 页，共 &N 页"}),
	}
	if l.head > 0 {
		steps = append(steps, w.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: l.titles(p.name, wide), Scope: p.name}))
	}
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	return nil
}

// titles repeats the header row on every printed page, not the title above it; where pages stand side by side, the
// first columns too.
func (l layout) titles(sheet string, wide int) string {
	rows := fmt.Sprintf("'%s'!$%d:$%d", sheet, l.head, l.head)
	if wide < 2 || l.frozenCols == 0 {
		return rows
	}
	last := strings.TrimRight(cellName(l.frozenCols, 1), "1")
	return fmt.Sprintf("'%s'!$A:$%s,%s", sheet, last, rows)
}

// pageHeader doubles the ampersands, which are commands there.
func pageHeader(text string) string {
	if text == "" {
		return ""
	}
	return "&C&\"" + headFont + ",Bold\"&12" + strings.ReplaceAll(text, "&", "&&")
}

func f64(v float64) *float64 { return &v }

func (p *page) style(l look) int { return p.book.looks.id(l) }

// add writes the next row; height 0 lets the office program choose.
func (p *page) add(height float64, cells ...any) {
	p.row++
	if p.book.err != nil {
		return
	}
	ref, err := excelize.CoordinatesToCellName(1, p.row)
	p.book.keep(err)
	p.book.keep(p.sw.SetRow(ref, cells, excelize.RowOpts{Height: height}))
}

// cell pairs a value with a look.
func (p *page) cell(l look, value any) excelize.Cell {
	return excelize.Cell{StyleID: p.style(l), Value: value}
}

// merge joins cells of one row, columns from 1.
func (p *page) merge(row, from, to int) {
	if p.book.err == nil {
		p.book.keep(p.sw.MergeCell(cellName(from, row), cellName(to, row)))
	}
}

// heading writes a title over all columns.
func (p *page) heading(l look, height float64, columns int, text string) {
	p.add(height, p.cell(l, text))
	p.merge(p.row, 1, columns)
}

// filter puts the drop-down arrows on a header row, over the rows down to the last one written.
func (p *page) filter(head, columns int) {
	last := max(p.row, head+1)
	p.book.keep(p.book.file.AutoFilter(p.name, cellName(1, head)+":"+cellName(columns, last), nil))
}

// cellName is A1 for 1, 1; it is only called with places on a sheet.
func cellName(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		return ""
	}
	return name
}

// write ends all sheets and writes the file.
func (w *workbook) write(out io.Writer, edit func(name string, content []byte) []byte) error {
	defer func() { _ = w.file.Close() }()
	for _, p := range w.pages {
		if w.err == nil {
			w.keep(p.sw.Flush())
		}
	}
	w.keep(w.looks.err)
	if w.err != nil {
		return w.err
	}
	w.file.SetZipWriter(func(to io.Writer) excelize.ZipWriter {
		z := newPack(to)
		z.edit = edit
		return z
	})
	return w.file.Write(out)
}
