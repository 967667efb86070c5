package parse

import (
	"strings"
)

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

// rowSection is a group row: a heading between the rows, with the responsibility it may carry.
type rowSection struct {
	title  string
	mark   marker
	duties duties
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
	t.inText = t.findNumbered(from)
	t.short = t.textWidth(from) < 14 || t.titled(from)
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
	out    []*element
	last   *rowTask
}

// textWidth is the mean length of the task texts.
func (t *tableReader) textWidth(from int) int {
	n, sum := 0, 0
	for i := from; i < len(t.grid.rows); i++ {
		for c, col := range t.cols {
			if s := t.page.trim(t.grid.at(i, c)); col.field == textField && !s.empty() && t.filled(i) > 1 {
				n, sum = n+1, sum+s.len()
			}
		}
	}
	return sum / max(n, 1)
}

func (t *tableReader) hasField(f field) bool {
	for _, c := range t.cols {
		if c.field == f {
			return true
		}
	}
	return false
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

// number reads a number cell: a number keeps only its digits, anything else stays as printed.
func (t *tableReader) number(s span) string {
	no := squeeze(t.page.key(s))
	if m := readMarker(t.page, s.a, s.b); m.style == arabic && m.end == s.b {
		return m.no
	}
	if m := readMarker(t.page, s.a, s.b); m.style != plain && m.end == s.b {
		return m.no
	}
	return strings.Trim(no, "*")
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
	if n == 0 || len(task.texts) == 0 {
		return false
	}
	return !sentenceEnd(t.page.last(t.last.texts[n-1])) || !task.duties.binds() && !t.sparseDuty()
}

// sparseDuty tells whether unit cells may be blank because merged cells were dropped.
func (t *tableReader) sparseDuty() bool {
	for c, col := range t.cols {
		if t.sparse[c] && (col.field.unit() || col.field == leaderField) {
			return true
		}
	}
	return false
}

// value returns what a cell shows; own is false where it shows the cell above.
func (t *tableReader) value(i, c int) (s span, own bool) {
	s = t.page.trim(t.grid.at(i, c))
	own = !t.grid.fromAbove(i, c)
	key := t.page.key(s)
	switch {
	case sameAbove(key) && !s.empty(), s.empty() && t.sparse[c]:
		return t.above[c], false
	case !s.empty():
		t.above[c] = s
	}
	if c < len(t.grid.rows[i]) && t.grid.rows[i][c].covered && t.grid.rows[i][c].row == i {
		return span{}, false // covered from the left: that column has shown it
	}
	return s, own
}

// cell reads a responsibility cell.
func (t *tableReader) cell(col column, value span) duties {
	if value.empty() {
		return duties{}
	}
	if labels := findLabels(t.page, value, true); len(labels) > 0 && labels[0].field.duty() && t.page.trim(span{value.a, labels[0].begin}).empty() {
		return t.readEntries(value, false)
	}
	d := t.readValue(labelled{field: col.field, label: col.label, end: value.a}, value)
	if col.field == goalField {
		var kept []entry
		for _, e := range d.entries {
			if !isNothing(squeeze(e.goal)) {
				kept = append(kept, e)
			}
		}
		d.entries = kept
	}
	return d
}

// pickText chooses the text of a task: the text columns in order; extra columns only where no other text is there.
func (t *tableReader) pickText(text, extra []span) []span {
	var out []span
	for _, s := range text {
		if !s.empty() {
			out = append(out, s)
		}
	}
	if len(out) > 0 && !t.short {
		return out
	}
	for _, s := range extra {
		if !s.empty() {
			out = append(out, s)
		}
	}
	return out
}

// cutNotes takes responsibility brackets out of the text cell.
func (t *tableReader) cutNotes(task *rowTask) {
	var texts []span
	told := countBodies(task.duties) > 0 // the row's own columns say who answers
	for _, s := range task.texts {
		at := s.a
		for _, n := range t.findNotes(s) {
			if n.bare && told {
				continue
			}
			task.duties.add(n.duties)
			texts = append(texts, span{at, n.outer.a})
			at = n.outer.b
		}
		texts = append(texts, span{at, s.b})
	}
	task.texts = texts
}

// sectionRow reads a group row: one cell over all columns, or one filled cell that is a heading.
func (t *tableReader) sectionRow(i int) bool {
	if t.filled(i) != 1 {
		return false
	}
	row := t.grid.rows[i]
	at, covered := -1, 0
	for c, cell := range row {
		if !cell.covered && !t.page.trim(cell.span).empty() {
			at = c
		}
		if cell.covered && cell.row == i {
			covered++
		}
	}
	for c := range row {
		if t.grid.fromAbove(i, c) && c < len(t.cols) && t.cols[c].field != sectionField && t.cols[c].field != numberField {
			return false // a row under a merged cell
		}
	}
	s := t.page.trim(row[at].span)
	m := readMarker(t.page, s.a, s.b)
	isHeading := m.style != plain && m.style < arabic
	inText := at < len(t.cols) && (t.cols[at].field == textField || t.cols[at].field == extraTextField)
	if covered == 0 && !isHeading && (inText || at < len(t.cols) && t.cols[at].field != numberField && t.cols[at].field != sectionField) {
		return false
	}
	if at < len(t.cols) && t.cols[at].field == numberField && covered == 0 && bareNumber.MatchString(squeeze(t.page.key(s))) {
		return false
	}
	sec := &rowSection{mark: m}
	title := s
	for _, n := range t.findNotes(s) {
		sec.duties.add(n.duties)
		title.b = min(title.b, n.outer.a)
	}
	if bodies, ok := t.groupBodies(t.page.trim(span{max(m.end, title.a), title.b})); ok {
		sec.duties.entries = append(sec.duties.entries, entry{field: middleField, bodies: bodies, value: title})
	} else if own, ok := t.leadingWords(t.page.trim(span{max(m.end, title.a), title.b})); ok {
		sec.duties.entries = append(sec.duties.entries, own)
	}
	sec.title = tidy(t.page.str(title))
	if strings.HasPrefix(squeeze(foldString(sec.title)), "注:") || isTitle(sec.title) && m.style == plain {
		return true
	}
	t.out = append(t.out, &element{section: sec, whole: s})
	t.last = nil
	return true
}

// rowDraft turns a row into a task.
func (r *reader) rowDraft(e *element) task {
	return task{no: e.row.no, section: nil, text: r.taskText(e.row.texts), span: e.row.span, duties: e.row.duties, element: e, progress: e.row.progress}
}
