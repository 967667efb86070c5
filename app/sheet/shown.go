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
	"note": {field{"调整", 24, cellLook}, func(_ *bookIndex, t ledger.Task, _ ledger.Period) any {
		return strings.TrimSpace(taskStates[t.State] + " " + t.Note)
	}},
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
	fields := x.shownFields(shown.Columns)
	if len(fields) == 0 {
		shown.Columns = []string{"no", "text"}
		fields = x.shownFields(shown.Columns)
	}
	p := out.page("任务台账", layout{head: 3, frozenCols: min(2, len(fields)), header: book.Plan.Title, large: true, widths: widthsOf(fields)})
	p.heading(titleLook, 30, len(fields), strings.TrimSpace(book.Plan.Title+" "+period.Name))
	p.heading(noteLook, 18, len(fields), shown.Filter)
	l := newList(p, fields)
	row := make([]any, 0, len(fields))
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
		row = row[:0]
		for _, c := range shown.Columns {
			if n, ok := x.periodAt(c); ok {
				row = append(row, x.status(l, x.findings[place{t.ID, x.Periods[n].ID}].Status))
			} else if f, ok := shownFields[c]; ok {
				row = append(row, f.print(x, t, period))
			}
		}
		l.put(row...)
	}
	if err := out.write(w, growing); err != nil {
		return fmt.Errorf("write shown rows: %w", err)
	}
	return nil
}

func (x *bookIndex) shownFields(columns []string) []field {
	out := []field{}
	for _, c := range columns {
		if n, ok := x.periodAt(c); ok {
			out = append(out, field{x.Periods[n].Short, 9, centerLook})
		} else if f, ok := shownFields[c]; ok {
			out = append(out, f.field)
		}
	}
	return out
}

// periodAt reads q0, q1 …
func (x *bookIndex) periodAt(column string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimPrefix(column, "q"))
	return n, err == nil && strings.HasPrefix(column, "q") && n >= 0 && n < len(x.Periods)
}

// shownTarget prints the targets with what was reached of them in the period.
func (x *bookIndex) shownTarget(t ledger.Task, p ledger.Period) any {
	parts := []string{}
	for _, g := range ledger.ProgressOf(t, x.said[place{t.ID, p.ID}], p.Expected(), ledger.PicksIn(x.Picks, p.ID)) {
		value := "未报"
		if g.Value != nil {
			value = ledger.Number(*g.Value, 4)
		}
		parts = append(parts, fmt.Sprintf("%s %s / %s%s", g.Name, value, ledger.Number(g.Target, 4), g.Unit))
	}
	return strings.Join(parts, "\n")
}

func (x *bookIndex) shownText(t ledger.Task, p ledger.Period) any {
	return progressText(x.said[place{t.ID, p.ID}])
}
