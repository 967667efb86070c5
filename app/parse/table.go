package parse

// rowTask is a task read from one or more rows of a grid.
type rowTask struct {
	no       string
	texts    []span
	sections []string
	duties   duties
	span     span
	progress bool
	unknown  int // labels of a form that mean nothing to the reader
}

// add takes over what a cell says.
func (t *rowTask) add(d duties) {
	for _, e := range d.entries {
		t.progress = t.progress || e.field == progressField
	}
	t.duties.add(d)
}

// gridElements reads the tasks of one grid. A grid that is no table of tasks gives its cells as lines.
func (r *reader) gridElements(g *grid) []*element {
	if form, ok := r.formElement(g); ok {
		return []*element{form}
	}
	if r.isTransposed(g) {
		g.transpose()
	}
	if header, width := r.sideBySide(g); width > 0 {
		g = r.stack(g, header, width)
	}
	cols, from, ok := r.columns(g)
	if from == 0 && len(r.lastCols) == g.width() {
		cols, ok = r.lastCols, true // goes on on the next page without its header
	}
	if !ok {
		var out []*element
		last := [numStyles]int{}
		for _, l := range g.lines(r.page) {
			out = append(out, r.cutLine(&l, &last)...)
		}
		return out
	}
	g.tasks = true
	for g.top < from && !r.isHeader(g, g.top) {
		g.top++
	}
	t := &tableReader{reader: r, grid: g, cols: cols, above: make([]span, len(cols))}
	t.splitMerged(from)
	t.mergedHeadings(from)
	t.findSparse(from)
	t.settleBreaks(from)
	t.inText = t.findNumbered(from)
	t.short = t.textWidth(from) < 14 || t.titled(from)
	t.names = !t.sentences(from)
	r.lastCols = t.cols
	for i := from; i < len(g.rows); i++ {
		if r.isHeader(g, i) {
			if next := r.readHeader(g, i, i); usable(next) {
				t.cols = next
			}
			continue
		}
		t.row(i)
	}
	return t.out
}

// tableReader walks the rows of a grid.
type tableReader struct {
	*reader
	grid   *grid
	cols   []column
	above  []span // the last value of each column
	sparse []bool // a blank cell of this column means: as above
	inText bool   // the numbers stand in the text cells
	short  bool   // the text column only names the task: the extra columns say what is to be done
	names  bool   // the texts are names of tasks: none ends as a sentence does
	out    []*element
	last   *rowTask
}

// filled counts the cells of a row that show something of their own.
func (t *tableReader) filled(row int) int {
	n := 0
	for _, c := range t.grid.rows[row] {
		if !c.covered && !t.page.trim(c.span).empty() {
			n++
		}
	}
	return n
}

// row reads one row.
func (t *tableReader) row(i int) {
	if t.totalRow(i) || t.sectionRow(i) {
		return
	}
	task := &rowTask{}
	var text, extra []span
	ownText, ownNumber := false, false
	for c, col := range t.cols {
		value, own := t.value(i, c)
		if !value.empty() && task.span.empty() {
			task.span = value
		}
		if own && !value.empty() {
			task.span = span{min(task.span.a, value.a), max(task.span.b, value.b)}
		}
		switch col.field {
		case numberField:
			task.no, ownNumber = t.number(value), own && !value.empty()
		case textField:
			if len(text) == 0 {
				ownText = own && !value.empty()
			}
			text = append(text, value)
		case extraTextField:
			extra = append(extra, value)
		case sectionField:
			if title := tidy(t.page.str(value)); title != "" {
				task.sections = append(task.sections, title)
			}
		case markField:
			task.add(t.markedBody(col, value))
		case progressField:
			task.progress = task.progress || own && !isNothing(squeeze(t.page.key(value)))
		case otherField:
		default:
			task.add(t.cell(col, value))
		}
	}
	task.texts = t.pickText(text, extra)
	if t.inText {
		t.cutNumber(task)
	}
	t.place(i, task, ownText, ownNumber)
}

// place decides whether a row is a task of its own, goes on with the one before, or only adds units to it.
func (t *tableReader) place(i int, task *rowTask, ownText, ownNumber bool) {
	body := t.taskText(task.texts)
	if !ownText && t.last != nil {
		t.last.duties.add(task.duties) // the text cell covers this row, or the row only goes on with a list
		t.last.span.b = max(t.last.span.b, task.span.b)
		return
	}
	if body == "" || isNothing(body) {
		return
	}
	if sameAbove(body) && t.last != nil {
		task.texts = t.last.texts
	}
	if !ownNumber && t.hasField(numberField) && t.last != nil && task.no == "" && t.tornText(task) {
		t.last.texts = append(t.last.texts, task.texts...)
		t.last.duties.add(task.duties)
		t.last.span.b = max(t.last.span.b, task.span.b)
		return
	}
	if !task.duties.binds() && (task.no == "" && !ownNumber && t.isTotal(body) || t.isTotal(task.no)) || isSample(body) {
		return
	}
	if !task.duties.binds() && t.groupNumber(task) {
		return
	}
	t.cutNotes(task)
	t.last = task
	t.out = append(t.out, &element{row: task, whole: task.span})
}

// tornText tells a row without a number that goes on with a sentence the page's end cut.
func (t *tableReader) tornText(task *rowTask) bool {
	n := len(t.last.texts)
	if n == 0 || len(task.texts) == 0 || t.names && countBodies(task.duties) > 0 {
		return false
	}
	return !sentenceEnd(t.page.last(t.last.texts[n-1])) || !task.duties.binds() && !t.sparseDuty()
}

// rowDraft turns a row into a task.
func (r *reader) rowDraft(e *element) task {
	return task{no: e.row.no, section: nil, text: r.taskText(e.row.texts), span: e.row.span, duties: e.row.duties, element: e, progress: e.row.progress}
}
