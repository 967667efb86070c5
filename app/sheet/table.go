package sheet

import (
	"regexp"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// table is one filled table of a returned file.
type table struct {
	file      string
	label     string // the tab, named in places where the file has several tables
	sheet     ledger.Sheet
	shown     [][]string // all rows of the sheet
	top       int        // first row of the lines above the header, from 0
	head      int        // row of the header, -1 where it was deleted above the first row
	end       int        // row behind the last
	places    map[column]int
	hidden    hidden
	hasHidden bool

	unit, period, title string // as printed above the header
	contact, phone      string
	measure             string // for the whole column of values
	turned, prose       bool   // laid out anew: of upright tables, of plain words
	remarks             []ledger.Remark
	skipped             map[int]bool   // repeated headers and signatures
	ticks               map[int]string // columns headed by a choice of the form each
	covers              map[[2]int]int // row and column under a merged range → the row it begins with
}

// line is one row of the sheet, with what merged cells above it say.
type line struct {
	row            int // from 0
	no, task, unit string
}

// cutTables finds the tables of a sheet. One below another is a table of its own where a unit's name stands between.
func cutTables(shown [][]string) []*table {
	out := []*table{}
	for from := 0; from < len(shown); {
		head, places, ok := findHeader(shown[from:])
		if !ok {
			break
		}
		t := &table{shown: shown, top: from, head: from + head, end: len(shown), places: places}
		for r := t.head + 1; r < len(shown); r++ {
			if countFilled(shown[r]) > maxHeadCells || unitIn(shown[r]) == "" {
				continue
			}
			if next, _, ok := findHeader(shown[r:min(r+6, len(shown))]); ok && next > 0 {
				t.end = r
				for t.end > t.head+1 && isTitle(shown[t.end-1]) {
					t.end--
				}
				break
			}
		}
		t.settleUnit()
		out = append(out, t)
		from = t.end
	}
	return out
}

var bodyName = regexp.MustCompile(`^\p{Han}{2,}(?:局|委|办|办公室|中心|镇|乡|街道|办事处|管委会|委员会|公司|政府|大队|医院|学校)$`)

// settleUnit looks at a column headed 单位, which may hold units of measure or the units that answer.
func (t *table) settleUnit() {
	col, has := t.places[colUnit]
	if _, body := t.places[colBody]; !has || body {
		return
	}
	for r := t.head + 1; r < t.end; r++ {
		if bodyName.MatchString(squeeze(cellAt(t.shown, r, col))) {
			delete(t.places, colUnit)
			t.places[colBody] = col
			return
		}
	}
}

// maxHeadCells is how many cells a line above a table fills at most.
const maxHeadCells = 12

func countFilled(row []string) int {
	n := 0
	for _, text := range row {
		if strings.TrimSpace(text) != "" {
			n++
		}
	}
	return n
}

// isTitle tells a line of one text, such as the title above a table.
func isTitle(row []string) bool {
	filled := slices.DeleteFunc(slices.Clone(row), func(s string) bool { return strings.TrimSpace(s) == "" })
	return len(filled) == 1 && titleWords.MatchString(filled[0])
}

var titleWords = regexp.MustCompile(`情况|报送|进展|任务|台账|汇总|表`)

func (t *table) form() ledger.FilledForm {
	f := ledger.FilledForm{File: t.file, Sheet: t.sheet.Name, HasHidden: t.hasHidden, UnitName: t.unit, PeriodKey: t.period, Title: t.title,
		Contact: t.contact, Phone: t.phone, Prose: t.prose, Rows: []ledger.FilledRow{}}
	if t.hasHidden {
		f.Intact, f.PlanID, f.UnitID = t.hidden.intact, t.hidden.plan, t.hidden.unit
		f.PeriodKey = t.hidden.period
	}
	t.settleQuarter(f.PeriodKey)
	t.settleClaim()
	t.settleTicks()
	f.NoFigures = t.noFigures()
	t.dropStruck()
	lines := t.lines()
	tasks := t.resolve(lines)
	index := map[string]int{}
	above := map[column]string{}
	for i, l := range lines {
		next := t.filled(l, tasks[i], above)
		next.Prose = t.prose && next.Task != "" && next.Task == next.Text
		if t.isAside(l, next) {
			t.remarkStray(l.row)
			continue
		}
		key := id(next.TaskID) + fieldSep + squeeze(l.unit)
		if next.TaskID == 0 {
			key = squeeze(l.no) + fieldSep + squeeze(l.task) + fieldSep + squeeze(l.unit)
		}
		if at, seen := index[key]; seen {
			f.Rows[at] = joinRows(f.Rows[at], next)
			continue
		}
		index[key] = len(f.Rows)
		f.Rows = append(f.Rows, next)
	}
	t.remarkColumns()
	t.remarkNotes()
	f.Remarks = t.remarks
	return f
}

// isAside tells a line without answers that is no task: in a form of ours all that is not in it, in other tables a text
// that stands in the column of tasks without a number.
func (t *table) isAside(l line, row ledger.FilledRow) bool {
	if !row.Empty() || row.TaskID != 0 || l.no != "" && !t.hasHidden {
		return false
	}
	_, numbered := t.places[colNo]
	return t.hasHidden || numbered && t.coveredFrom(l.row, colNo) < 0
}

// lines picks the rows that belong to tasks. A row without number and text continues the one above it (a clerk merged
// the cells, or a table of their own prints them once); repeated headers and signatures are left out, other notes are
// remarked.
func (t *table) lines() []line {
	out := []line{}
	t.skipped = map[int]bool{}
	for r := t.head + 1; r < t.end; r++ {
		l := line{row: r, no: t.text(r, colNo), task: t.text(r, colTask), unit: t.text(r, colBody)}
		switch {
		case isHeaderRow(t.shown[r]) || isSignature(t.shown[r]):
			t.skipped[r] = true
			continue
		case l.no == "" && l.task == "":
			if len(out) == 0 || !t.hasFill(r) && t.text(r, colIndicator) == "" {
				t.remarkStray(r)
				continue
			}
			last := out[len(out)-1]
			l.no, l.task = last.no, last.task
			if l.unit == "" {
				l.unit = last.unit
			}
		case !isNo(l.no) && !t.hasFill(r) && (l.task == "" || t.isNote(l)):
			t.remarkStray(r)
			continue
		}
		if l.unit == "" && len(out) > 0 && t.coveredFrom(r, colBody) >= 0 {
			l.unit = out[len(out)-1].unit
		}
		out = append(out, l)
	}
	return out
}

var (
	taskNo    = regexp.MustCompile(`^[第(]?[0-9A-Za-z一二三四五六七八九十百]+(?:[.、\-—〔(][0-9A-Za-z一二三四五六七八九十百]+[)〕]?)*[)项.、]*$`)
	noteStart = regexp.MustCompile(`^(?:注|说明|备注|另|附|★|\*|※)`)
	signature = regexp.MustCompile(`^(?:填[表报]|制表|审[核批签]|复核|经办|联系|单位负责|主要负责|分管|负责人|签[字章名]|[（(]?盖章|(?:填[表报]|报送|上报)?(?:日期|时间)|电话|\d{4}年\d{1,2}月\d{1,2}日$)`)
)

// isNo tells a task's number from a note that starts in the first column.
func isNo(s string) bool { return len(s) <= 36 && taskNo.MatchString(squeeze(s)) }

// isNote tells a note in the task column from a task without number and answers.
func (t *table) isNote(l line) bool { return l.no == "" && noteStart.MatchString(squeeze(l.task)) }

// isSignature tells the lines below a table that say who filled it in.
func isSignature(row []string) bool {
	found := false
	for _, text := range row {
		if text = squeeze(text); text == "" {
			continue
		}
		if !signature.MatchString(text) || len(text) > 120 {
			return false
		}
		found = true
	}
	return found
}

// resolve names the task of every line: all by checksum first, so that a line whose text was typed over can only
// claim by its number what no other line is.
func (t *table) resolve(lines []line) []int64 {
	tasks := make([]int64, len(lines))
	if !t.hasHidden {
		return tasks
	}
	taken := map[int64]bool{}
	for i, l := range lines {
		tasks[i] = t.hidden.task(l.no, l.task)
		taken[tasks[i]] = true
	}
	for i, l := range lines {
		if claimed := t.hidden.byNo[squeeze(l.no)]; tasks[i] == 0 && !taken[claimed] {
			tasks[i] = claimed
		}
	}
	return tasks
}

// text is a cell of a column, "" where the sheet has no such column.
func (t *table) text(r int, c column) string {
	at, has := t.places[c]
	if !has {
		return ""
	}
	return strings.TrimSpace(cellAt(t.shown, r, at))
}

func cellAt(cells [][]string, r, c int) string {
	if r < 0 || r >= len(cells) {
		return ""
	}
	return at(cells[r], c)
}

// coveredFrom is the row of the cell that a merged range over this one begins with, -1 where there is none above it.
func (t *table) coveredFrom(r int, c column) int {
	at, has := t.places[c]
	if !has {
		return -1
	}
	if t.covers == nil {
		t.findCovers()
	}
	if from, covered := t.covers[[2]int{r, at}]; covered {
		return from
	}
	return -1
}

// findCovers notes the rows below the header that ranges over several rows cover, in the columns where they begin.
func (t *table) findCovers() {
	const most = 200_000 // cells, more than a form has
	t.covers = map[[2]int]int{}
	for _, m := range t.sheet.Merges {
		for r := m.Row0 + 1; m.Row0 > t.head && r <= m.Row1 && r < t.end && len(t.covers) < most; r++ {
			t.covers[[2]int{r, m.Col0}] = m.Row0
		}
	}
}

// fillColumns are those that a unit fills in.
var fillColumns = []column{colProgress, colValue, colClaim, colProblems, colNext}

// dropStruck leaves of the cells to fill in what is not struck through.
func (t *table) dropStruck() {
	for r := t.head + 1; r < t.end; r++ {
		for _, c := range fillColumns {
			if at, has := t.places[c]; has && t.cell(r, c).Struck != "" {
				t.shown[r][at] = t.cell(r, c).Standing
			}
		}
	}
}

// noFigures says that figures have no column of their own.
func (t *table) noFigures() bool { return t.prose || !hasColumn(t.places, colValue) }

func (t *table) hasFill(r int) bool {
	for _, c := range fillColumns {
		if _, has := t.places[c]; has && (t.answer(r, c) != "" || t.cell(r, c).Unsolved || t.cell(r, c).Struck != "") {
			return true
		}
	}
	return false
}

func (t *table) cell(r int, c column) ledger.SheetCell {
	at, has := t.places[c]
	if !has {
		return ledger.SheetCell{}
	}
	return t.sheet.Cell(r, at)
}
