package sheet

import (
	"regexp"
	"strings"

	"ducha/app/ledger"
)

// table is the filled table of one returned sheet.
type table struct {
	file      string
	shown     [][]string // cells as shown
	held      [][]string // cells as stored; the same grid where only shown text is known
	head      int        // row of the header, from 0
	places    map[column]int
	hidden    hidden
	hasHidden bool
}

// line is one row of the sheet, with what merged cells above it say.
type line struct {
	row      int // from 0
	no, task string
}

func (t table) form() ledger.FilledForm {
	f := ledger.FilledForm{File: t.file, HasHidden: t.hasHidden, Intact: t.hasHidden && t.hidden.intact,
		PlanID: t.hidden.plan, PeriodKey: t.hidden.period, UnitID: t.hidden.unit, UnitName: t.unitName(), Rows: []ledger.FilledRow{}}
	if f.PeriodKey == "" {
		f.PeriodKey = t.periodKey()
	}
	lines := t.lines()
	tasks := t.resolve(lines)
	index := map[string]int{}
	for i, l := range lines {
		next := t.filled(l, tasks[i])
		key := id(next.TaskID)
		if next.TaskID == 0 {
			key = squeeze(l.no) + fieldSep + squeeze(l.task)
		}
		if at, seen := index[key]; seen {
			f.Rows[at] = joinRows(f.Rows[at], next)
			continue
		}
		index[key] = len(f.Rows)
		f.Rows = append(f.Rows, next)
	}
	return f
}

// lines picks the rows that belong to tasks. A row without number and text continues the one above it (a clerk merged
// the cells, or a table of their own prints them once); notes, signatures and repeated headers are left out.
func (t table) lines() []line {
	out := []line{}
	for r := t.head + 1; r < len(t.shown); r++ {
		l := line{row: r, no: t.text(r, colNo), task: t.text(r, colTask)}
		switch {
		case isHeader(headerPlaces(t.shown[r])):
			continue
		case l.no == "" && l.task == "":
			if len(out) == 0 || !t.hasFill(r) && t.text(r, colIndicator) == "" {
				continue
			}
			last := out[len(out)-1]
			l.no, l.task = last.no, last.task
		case l.task == "" && !isNo(l.no) && !t.hasFill(r):
			continue
		}
		out = append(out, l)
	}
	return out
}

var taskNo = regexp.MustCompile(`^[第(]?[0-9A-Za-z一二三四五六七八九十百]+(?:[.、\-—〔(][0-9A-Za-z一二三四五六七八九十百]+[)〕]?)*[)项.、]*$`)

// isNo tells a task's number from a note that starts in the first column.
func isNo(s string) bool { return len(s) <= 36 && taskNo.MatchString(squeeze(s)) }

// resolve names the task of every line: all by checksum first, so that a line whose text was typed over can only
// claim by its number what no other line is.
func (t table) resolve(lines []line) []int64 {
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

func (t table) filled(l line, task int64) ledger.FilledRow {
	row := ledger.FilledRow{Row: l.row + 1, TaskID: task, No: l.no, Task: l.task, Text: t.answer(l.row, colProgress),
		Problems: t.answer(l.row, colProblems), Next: t.answer(l.row, colNext), Values: []ledger.FilledValue{}}
	if claim := t.answer(l.row, colClaim); claim != "" {
		row.Claim = claimOf(claim)
		if row.Claim == ledger.ClaimNone {
			row.Text = joinText(row.Text, "完成情况："+claim)
		}
	}
	if v, ok := t.value(l.row, task); ok {
		row.Values = append(row.Values, v)
	}
	return row
}

// value reads the value cell, which counts as there once the row prints an indicator or something was typed.
func (t table) value(r int, task int64) (ledger.FilledValue, bool) {
	at, has := t.places[colValue]
	if !has {
		return ledger.FilledValue{}, false
	}
	label, raw := t.answer(r, colIndicator), t.answer(r, colValue)
	if label == "" && raw == "" {
		return ledger.FilledValue{}, false
	}
	v := ledger.FilledValue{Name: indicatorName(label), Cell: cellName(at+1, r+1), Raw: raw}
	if t.hasHidden && task != 0 {
		v.TargetID = t.hidden.target(task, label)
	}
	if raw != "" {
		v.Number = cellNumber(raw, strings.TrimSpace(cellAt(t.held, r, at)), t.answer(r, colUnit))
	}
	return v, true
}

// indicatorName takes the name off a label, which ends where the target begins.
func indicatorName(label string) string {
	name, _, _ := strings.Cut(label, "\n")
	name, _, _ = strings.Cut(name, targetMark)
	return strings.TrimSpace(name)
}

// text is a cell of a column, "" where the sheet has no such column.
func (t table) text(r int, c column) string {
	at, has := t.places[c]
	if !has {
		return ""
	}
	return strings.TrimSpace(strings.ReplaceAll(cellAt(t.shown, r, at), "\r", ""))
}

// answer is text without the marks that stand for nothing.
func (t table) answer(r int, c column) string {
	text := t.text(r, c)
	if strings.Trim(text, "〃—–-/／ \n") == "" || text == "同上" {
		return ""
	}
	return text
}

func (t table) hasFill(r int) bool {
	for c := range t.places {
		if isFilled(c) && t.answer(r, c) != "" {
			return true
		}
	}
	return false
}

func cellAt(cells [][]string, r, c int) string {
	if r < 0 || r >= len(cells) {
		return ""
	}
	return at(cells[r], c)
}

// joinRows puts together the rows of one task; a text that was typed twice is kept once.
func joinRows(a, b ledger.FilledRow) ledger.FilledRow {
	a.Text, a.Problems, a.Next = joinText(a.Text, b.Text), joinText(a.Problems, b.Problems), joinText(a.Next, b.Next)
	if a.Claim == ledger.ClaimNone {
		a.Claim = b.Claim
	}
	a.Values = append(a.Values, b.Values...)
	return a
}

func joinText(a, b string) string {
	switch {
	case strings.Contains(a, b):
		return a
	case a == "":
		return b
	}
	return a + "\n" + b
}

var (
	unitLabel = regexp.MustCompile(`^(?:填报|报送|责任|牵头)?单位(?:名称|盖章)?(?:（盖章）|\(盖章\))?[:：]?(.*)$`)
	periodKey = regexp.MustCompile(`期号[:：]?(\d{4}(?:Q[1-4]|M\d{2}|T\d{2}|W\d{2}|H[12]|Y))`)
)

// unitName finds 填报单位 above the header, in one cell with the name or beside it.
func (t table) unitName() string {
	for r := 0; r < t.head; r++ {
		for c, text := range t.shown[r] {
			m := unitLabel.FindStringSubmatch(squeeze(text))
			switch {
			case m == nil:
			case m[1] != "":
				return m[1]
			default:
				if next := strings.TrimSpace(cellAt(t.shown, r, c+1)); next != "" {
					return next
				}
			}
		}
	}
	return ""
}

// periodKey finds the printed period, so that a form of another period is told even without the hidden sheet.
func (t table) periodKey() string {
	for r := 0; r < t.head; r++ {
		for _, text := range t.shown[r] {
			if m := periodKey.FindStringSubmatch(squeeze(text)); m != nil {
				return m[1]
			}
		}
	}
	return ""
}
