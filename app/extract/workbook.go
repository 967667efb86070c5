package extract

import (
	"context"
	"math"
	"regexp"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// Bounds of a workbook.
const (
	maxSheets      = 200
	maxSheetCells  = 200_000 // with text
	maxSheetMerges = 100_000
	maxSheetText   = maxPart // bytes in the cells: one stored text may stand in many
)

// worksheet is one sheet as the spreadsheet formats store it. Rows and columns count from 0.
type worksheet struct {
	name       string
	hidden     bool
	cells      map[cellRef][]ledger.Run
	held       map[cellRef]string // stored values that are shown otherwise
	unsolved   map[cellRef]bool   // formulas without a result
	struck     map[cellRef]struckText
	notes      []ledger.SheetNote
	boxes      []string // texts of shapes
	merges     []cellRange
	hiddenRows map[int]bool
	hiddenCols map[int]bool
	load
}

// load is what cells hold, those stored again at the same place included.
type load struct {
	puts   int // texts
	size   int // bytes of them
	merged int // ranges
}

// and adds what a further sheet holds; nil is none.
func (l load) and(w *worksheet) load {
	if w == nil {
		return l
	}
	return load{l.puts + w.puts, l.size + w.size, l.merged + len(w.merges)}
}

type cellRef struct{ row, col int }

// cellRange is a rectangle of cells, both ends included.
type cellRange struct{ row0, col0, row1, col1 int }

func newWorksheet() *worksheet {
	return &worksheet{cells: map[cellRef][]ledger.Run{}, held: map[cellRef]string{}, unsolved: map[cellRef]bool{}, struck: map[cellRef]struckText{}, hiddenRows: map[int]bool{}, hiddenCols: map[int]bool{}}
}

// hideCols hides columns, both ends included.
func (w *worksheet) hideCols(from, to int) {
	const columns = 16384 // of the widest format
	for col := max(0, from); col <= min(to, columns-1) && len(w.hiddenCols) < columns; col++ {
		w.hiddenCols[col] = true
	}
}

// crowded says that a sheet, with those before it, holds more than any workbook that is read.
func (w *worksheet) crowded(before load) bool {
	all := before.and(w)
	return all.puts > maxSheetCells || all.size > maxSheetText || all.merged > maxSheetMerges
}

// put stores the text of a cell where it has any.
func (w *worksheet) put(row, col int, runs []ledger.Run) {
	w.puts++
	for _, run := range runs {
		w.size += len(run.Text)
	}
	if printed(ledger.Paragraph{Runs: runs}) {
		w.cells[cellRef{row, col}] = runs
	}
}

// face is what of a font matters.
type face struct{ strong, struck bool }

// cellRun is a stretch of a cell's text; one without a face of its own is set as the cell is.
type cellRun struct {
	text string
	own  bool
	face face
}

// struckText is a cell of which something is struck through: what stands and what does not.
type struckText struct{ standing, struck string }

// putFaced stores the runs of a cell whose own font is cell.
func (w *worksheet) putFaced(row, col int, runs []cellRun, cell face) {
	out, faces, struck := make([]ledger.Run, len(runs)), make([]face, len(runs)), false
	for i, r := range runs {
		faces[i] = cell
		if r.own {
			faces[i] = r.face
		}
		out[i] = ledger.Run{Text: r.text, Strong: faces[i].strong}
		struck = struck || strikes(faces[i], r.text)
	}
	if struck {
		w.struck[cellRef{row, col}] = divide(out, faces)
	}
	w.put(row, col, out)
}

// strikes says that a text is struck through; blanks are never.
func strikes(f face, text string) bool { return f.struck && strings.TrimSpace(text) != "" }

// divide tells what of a cell stands from what is struck through.
func divide(runs []ledger.Run, faces []face) struckText {
	var standing, struck strings.Builder
	for i, r := range runs {
		if strikes(faces[i], r.Text) {
			struck.WriteString(r.Text)
		} else {
			standing.WriteString(r.Text)
		}
	}
	return struckText{standing.String(), struck.String()}
}

// boolText prints a boolean as spreadsheets do.
func boolText(v bool) string {
	if v {
		return "TRUE"
	}
	return "FALSE"
}

// sheetReader makes a reader of the visible sheets of a workbook.
func sheetReader(open func(context.Context, []byte) ([]*worksheet, error)) reader {
	return func(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
		sheets, err := open(ctx, data)
		if err != nil {
			return nil, "", err
		}
		blocks, err := sheetsBlocks(ctx, visible(sheets))
		return blocks, "", err
	}
}

// visible leaves out the hidden sheets.
func visible(sheets []*worksheet) []*worksheet {
	return slices.DeleteFunc(sheets, func(w *worksheet) bool { return w.hidden })
}

// bodyName is the name of a sheet that is a body's: its table is that body's and does not say so again.
var bodyName = regexp.MustCompile(`^\p{Han}{2,14}(局|委|办|厅|中心|镇|乡|街道|公司|处|科|院|会|部|室|队|站|社)$`)

// heading is the name of a body's sheet among several as a paragraph.
func (w *worksheet) heading() (b ledger.Block, ok bool) {
	name := strings.TrimSpace(w.name)
	if !bodyName.MatchString(name) {
		return b, false
	}
	return ledger.Block{Paragraph: &ledger.Paragraph{Runs: []ledger.Run{{Text: name}}, Heading: 1}}, true
}

// sheetsBlocks gives the sheets one after the other: the names of those that are a body's, titles as paragraphs, then the table. Hidden rows and columns,
// and those without any text, are left out; a sheet of one column is a list of paragraphs.
func sheetsBlocks(ctx context.Context, sheets []*worksheet) ([]ledger.Block, error) {
	blocks := []ledger.Block{}
	several := 0
	for _, w := range sheets {
		if len(w.cells) > 0 {
			several++
		}
	}
	for _, w := range sheets {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		v := w.view()
		if len(v.rows)*len(v.cols) > maxCells {
			return nil, tooLarge()
		}
		if name, ok := w.heading(); ok && several > 1 && len(w.cells) > 0 {
			blocks = append(blocks, name)
		}
		blocks = append(blocks, v.blocks()...)
	}
	return blocks, nil
}

// sheetView is what of a sheet is to be seen: its rows and columns in order, by their numbers in the file.
type sheetView struct {
	rows, cols []int
	cells      map[cellRef][]ledger.Run // by position in the view
	merges     []cellRange              // in the view, each more than one cell
	tall       []int                    // how many merges over several rows begin less end at a row
	wide       map[int]bool             // rows merged over the whole width
}

func (w *worksheet) view() *sheetView {
	anchors := map[cellRef]bool{} // hidden ones may hold the text of a merged cell that reaches into sight
	for _, m := range w.merges {
		anchors[cellRef{m.row0, m.col0}] = true
	}
	rows, cols := map[int]bool{}, map[int]bool{}
	for at := range w.cells {
		if hidden := w.hiddenRows[at.row] || w.hiddenCols[at.col]; !hidden || anchors[at] {
			rows[at.row], cols[at.col] = true, true
		}
	}
	v := &sheetView{cells: map[cellRef][]ledger.Run{}, wide: map[int]bool{}}
	v.rows, v.cols = shown(rows, w.hiddenRows), shown(cols, w.hiddenCols)
	v.tall = make([]int, len(v.rows)+1)
	for at, runs := range w.cells {
		r, okRow := slices.BinarySearch(v.rows, at.row)
		c, okCol := slices.BinarySearch(v.cols, at.col)
		if okRow && okCol {
			v.cells[cellRef{r, c}] = runs
		}
	}
	for _, m := range w.merges {
		v.merge(w, m)
	}
	for row := 1; row < len(v.tall); row++ {
		v.tall[row] += v.tall[row-1]
	}
	return v
}

// shown lists the numbers that are used and not hidden.
func shown(used, hidden map[int]bool) []int {
	var out []int
	for n := range used {
		if !hidden[n] {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}

// merge brings a merged range into the view: the rows and columns that are seen, with the text of its first cell.
func (v *sheetView) merge(w *worksheet, m cellRange) {
	row0, _ := slices.BinarySearch(v.rows, m.row0)
	row1, _ := slices.BinarySearch(v.rows, m.row1+1)
	col0, _ := slices.BinarySearch(v.cols, m.col0)
	col1, _ := slices.BinarySearch(v.cols, m.col1+1)
	if row0 >= row1 || col0 >= col1 {
		return
	}
	if runs := w.cells[cellRef{m.row0, m.col0}]; runs != nil {
		v.cells[cellRef{row0, col0}] = runs
	}
	if row1-row0 > 1 || col1-col0 > 1 {
		v.merges = append(v.merges, cellRange{row0, col0, row1 - 1, col1 - 1})
	}
	if row1-row0 > 1 {
		v.tall[row0]++
		v.tall[row1]--
	} else if col1-col0 == len(v.cols) {
		v.wide[row0] = true
	}
}

// blocks splits the view into the paragraphs above the table, the table and the notes below it.
func (v *sheetView) blocks() []ledger.Block {
	count := len(v.rows)
	first, last := 0, count
	for first < count && v.lone(first) {
		first++
	}
	for last > first && v.wide[last-1] && v.lone(last-1) {
		last--
	}
	var out []ledger.Block
	for row := range first {
		out = append(out, v.rowBlocks(row)...)
	}
	if first < last {
		out = append(out, v.table(first, last)...)
	}
	for row := last; row < count; row++ {
		out = append(out, v.rowBlocks(row)...)
	}
	return out
}

// lone reports whether a row holds a single text that is of no cell in the rows around it.
func (v *sheetView) lone(row int) bool {
	filled := 0
	for col := range v.cols {
		if v.cells[cellRef{row, col}] != nil {
			filled++
		}
	}
	return filled == 1 && v.tall[row] == 0
}

func (v *sheetView) rowBlocks(row int) []ledger.Block {
	var out []ledger.Block
	for col := range v.cols {
		if runs := v.cells[cellRef{row, col}]; runs != nil {
			out = append(out, paragraphs(linesOf(runs), 0)...)
		}
	}
	return out
}

func (v *sheetView) table(first, last int) []ledger.Block {
	g := &grid{}
	room := (last - first) * len(v.cols) // merges that overlap, in damaged files, may ask for more
	for _, m := range v.merges {
		if m.row1 < first || m.row0 >= last {
			continue
		}
		if room -= (m.row1 - m.row0 + 1) * (m.col1 - m.col0 + 1); room < 0 {
			break
		}
		row0, row1 := max(m.row0, first)-first, min(m.row1, last-1)-first
		if g.taken(row0, m.col0) || !g.place(row0, m.col0, m.col1-m.col0+1, v.content(row0+first, m.col0)) {
			continue
		}
		for row := row0 + 1; row <= row1; row++ {
			g.cover(row, m.col0, m.col1-m.col0+1, row0, m.col0)
		}
	}
	for row := first; row < last; row++ {
		for col := range v.cols {
			if !g.taken(row-first, col) {
				g.place(row-first, col, 1, v.content(row, col))
			}
		}
	}
	return g.blocks()
}

func (v *sheetView) content(row, col int) []ledger.Block {
	runs := v.cells[cellRef{row, col}]
	if runs == nil {
		return nil
	}
	return paragraphs(linesOf(runs), 0)
}

// linesOf splits runs at the line breaks inside a cell. Lines without text are dropped.
func linesOf(runs []ledger.Run) [][]ledger.Run {
	var t typist
	for _, run := range runs {
		for i, line := range strings.Split(strings.ReplaceAll(run.Text, "\r", ""), "\n") {
			if i > 0 {
				t.breakLine()
			}
			t.strike(run.Struck)
			t.put(strings.ReplaceAll(line, "\t", " "), run.Strong)
		}
	}
	return slices.DeleteFunc(t.take(), func(line []ledger.Run) bool { return !printed(ledger.Paragraph{Runs: line}) })
}

// roundedTo15 drops the digits that binary fractions add to what was typed.
func roundedTo15(v float64) float64 {
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return v
	}
	scale := math.Pow(10, 14-math.Floor(math.Log10(math.Abs(v))))
	if math.IsInf(scale, 0) || scale == 0 {
		return v
	}
	return math.Round(v*scale) / scale
}
