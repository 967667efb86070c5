package sheet

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// Shown is the grid as a clerk sees it. Period is the one looked at; Columns are no, text, lead, support, leader,
// persons, deadline, target, now, note, or q0, q1 … for the status in a period by its place.
type Shown struct {
	Filter  string // in words, printed above the table
	Period  string
	Columns []string
	Apart   bool // an indicator a row, its figures in cells of their own, for filters and pivot tables
	Lines   []ShownLine
}

// ShownLine is a task, or the heading of a group.
type ShownLine struct {
	TaskID int64  `json:"taskId"`
	Group  string `json:"group"`
}

// shownFields are the columns besides those of periods.
var shownFields = map[string]struct {
	field
	print func(x *bookIndex, t ledger.Task, p ledger.Period) any
}{
	"no":       {field{"序号", 6, centerLook}, func(_ *bookIndex, t ledger.Task, _ ledger.Period) any { return numeric(t.No) }},
	"text":     {field{"目标任务", 46, cellLook}, func(_ *bookIndex, t ledger.Task, _ ledger.Period) any { return t.Text }},
	"lead":     {field{"牵头单位", 18, cellLook}, func(_ *bookIndex, t ledger.Task, _ ledger.Period) any { return t.LeadNames() }},
	"support":  {field{"责任单位", 24, cellLook}, func(_ *bookIndex, t ledger.Task, _ ledger.Period) any { return namesOf(t, ledger.Support) }},
	"leader":   {field{"领导", 10, centerLook}, func(_ *bookIndex, t ledger.Task, _ ledger.Period) any { return strings.Join(t.Leaders, "、") }},
	"persons":  {field{"责任人", 10, centerLook}, func(_ *bookIndex, t ledger.Task, _ ledger.Period) any { return strings.Join(t.Persons, "、") }},
	"deadline": {field{"完成时限", 12, centerLook}, func(_ *bookIndex, t ledger.Task, _ ledger.Period) any { return t.Deadline }},
	"target":   {field{"量化指标", 26, cellLook}, (*bookIndex).shownTarget},
	"now":      {field{"本期进展", 46, cellLook}, (*bookIndex).shownText},
	"note": {field{"调整", 24, cellLook}, func(x *bookIndex, t ledger.Task, _ ledger.Period) any {
		return strings.TrimSpace(x.standing(t) + " " + t.Note)
	}},
}

// apartFields stand for the column target where every indicator has a row.
var apartFields = []field{
	{"量化指标", 22, cellLook}, {"关系", 6, centerLook}, {"目标值", 10, numberLook}, {"计量单位", 9, centerLook}, {"完成值", 10, numberLook}, {"完成率（%）", 11, numberLook}, {"偏差", 9, numberLook},
}

// apart prints the figures of one indicator, or empty cells for a task without any.
func apart(g *ledger.TargetProgress) []any {
	if g == nil {
		return make([]any, len(apartFields))
	}
	return []any{g.Name, ops[g.Op], g.Target, g.Unit, numberOr(g.Value), numberOr(g.Rate), numberOr(g.Deviation)}
}

// WriteShown writes one sheet: the lines in their order under the columns on screen, group headings between them.
func WriteShown(w io.Writer, book ledger.Book, shown Shown) error {
	out := newWorkbook(book.Plan.Title)
	x := newBookIndex(book)
	period := ledger.Period{}
	for _, p := range book.Periods {
		if p.Key == shown.Period {
			period = p
		}
	}
	fields := x.shownFields(shown)
	if len(fields) == 0 {
		shown.Columns = []string{"no", "text"}
		fields = x.shownFields(shown)
	}
	p := out.page("任务台账", layout{head: 3, frozenCols: min(2, len(fields)), header: book.Plan.Title, large: true, widths: widthsOf(fields)})
	p.heading(titleLook, 30, len(fields), strings.TrimSpace(book.Plan.Title+" "+period.Name))
	p.heading(noteLook, 18, len(fields), shown.Filter)
	l := newList(p, fields)
	for _, line := range shown.Lines {
		if line.TaskID == 0 {
			l.add(22, l.cell(strongLook, line.Group))
			l.merge(l.page.row, 1, len(fields))
			continue
		}
		t, ok := x.tasks[line.TaskID]
		if !ok {
			continue
		}
		for _, g := range x.shownTargets(t, period, shown.Apart) {
			l.put(x.shownRow(l, t, period, shown, g)...)
		}
	}
	if err := out.write(w, growing); err != nil {
		return fmt.Errorf("write shown rows: %w", err)
	}
	return nil
}

// shownTargets are the rows of a task: one, or one an indicator.
func (x *bookIndex) shownTargets(t ledger.Task, p ledger.Period, apart bool) []*ledger.TargetProgress {
	out := []*ledger.TargetProgress{}
	if apart {
		for _, g := range ledger.ProgressOf(t, x.said[place{t.ID, p.ID}], p, ledger.PicksIn(x.Picks, p.ID)) {
			out = append(out, &g)
		}
	}
	if len(out) == 0 {
		return []*ledger.TargetProgress{nil}
	}
	return out
}

func (x *bookIndex) shownRow(l *list, t ledger.Task, p ledger.Period, shown Shown, g *ledger.TargetProgress) []any {
	row := []any{}
	for _, c := range shown.Columns {
		if n, ok := x.periodAt(c); ok {
			row = append(row, x.status(l, x.judged(t, x.Periods[n])))
		} else if c == "target" && shown.Apart {
			row = append(row, apart(g)...)
		} else if f, ok := shownFields[c]; ok {
			row = append(row, f.print(x, t, p))
		}
	}
	return row
}

func (x *bookIndex) shownFields(shown Shown) []field {
	out := []field{}
	for _, c := range shown.Columns {
		if c == "target" && shown.Apart {
			out = append(out, apartFields...)
		} else if n, ok := x.periodAt(c); ok {
			out = append(out, field{x.Periods[n].Short, 9, centerLook})
		} else if f, ok := shownFields[c]; ok {
			out = append(out, f.field)
		}
	}
	return out
}

// judged is a task's status in a period; an item has that of its whole where the period was frozen before the split.
func (x *bookIndex) judged(t ledger.Task, p ledger.Period) string {
	own := x.findings[place{t.ID, p.ID}].Status
	if own == "" && t.ParentID != 0 && p.State == ledger.PeriodFrozen {
		return x.findings[place{t.ParentID, p.ID}].Status
	}
	return own
}

// periodAt reads q0, q1 …
func (x *bookIndex) periodAt(column string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimPrefix(column, "q"))
	return n, err == nil && strings.HasPrefix(column, "q") && n >= 0 && n < len(x.Periods)
}

// shownTarget prints the targets with what was reached of them in the period.
func (x *bookIndex) shownTarget(t ledger.Task, p ledger.Period) any {
	parts := []string{}
	for _, g := range ledger.ProgressOf(t, x.said[place{t.ID, p.ID}], p, ledger.PicksIn(x.Picks, p.ID)) {
		value := "未报"
		if g.Value != nil {
			value = ledger.Number(*g.Value, 4)
		}
		parts = append(parts, fmt.Sprintf("%s %s / %s%s", g.Name, value, ledger.Number(g.Target, 4), g.Unit))
	}
	return strings.Join(parts, "\n")
}

func (x *bookIndex) shownText(t ledger.Task, p ledger.Period) any {
	at := place{t.ID, p.ID}
	return x.progressText(x.said[at], at)
}
