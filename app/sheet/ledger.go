package sheet

import (
	"fmt"
	"io"
	"strings"

	"ducha/app/ledger"
)

// WriteLedger streams the whole ledger as one .xlsx: 任务台账, 量化指标, 报送记录, 研判记录, 任务调整, 督办单据, 现场督查, 加减分 and 单位, each a plain list with a
// frozen header and filters, so that it can be sorted, filtered and pivoted. Only accepted returns stand in 任务台账 and
// 量化指标; 报送记录 has them all.
func WriteLedger(w io.Writer, book ledger.Book) error {
	out := newWorkbook(book.Plan.Title)
	x := newBookIndex(book)
	x.writeTasks(out)
	x.writeTargets(out)
	x.writeReturns(out)
	x.writeFindings(out)
	x.writeChanges(out)
	x.writeSlips(out)
	x.writeVisits(out)
	x.writeEntries(out)
	x.writeUnits(out)
	if err := out.write(w, growing); err != nil {
		return fmt.Errorf("write ledger: %w", err)
	}
	return nil
}

// place is one task in one period.
type place struct{ task, period int64 }

// bookIndex finds what the rows print.
type bookIndex struct {
	ledger.Book
	units    map[int64]ledger.Unit
	tasks    map[int64]ledger.Task
	periods  map[int64]ledger.Period
	parents  map[int64]bool
	accepted map[place][]ledger.Return
	said     map[place][]ledger.Return // whatever its state
	belated  map[place][]ledger.Return // what came after the freeze
	findings map[place]ledger.Finding
	targets  map[int64]ledger.Target
}

func newBookIndex(b ledger.Book) *bookIndex {
	x := &bookIndex{Book: b, units: map[int64]ledger.Unit{}, tasks: map[int64]ledger.Task{}, periods: map[int64]ledger.Period{},
		parents: map[int64]bool{}, accepted: map[place][]ledger.Return{}, said: map[place][]ledger.Return{}, belated: map[place][]ledger.Return{}, findings: map[place]ledger.Finding{}, targets: map[int64]ledger.Target{}}
	for _, u := range b.Units {
		x.units[u.ID] = u
	}
	for _, p := range b.Periods {
		x.periods[p.ID] = p
	}
	for _, t := range b.Tasks {
		x.tasks[t.ID] = t
		x.parents[t.ParentID] = true
		for _, target := range t.Indicators {
			x.targets[target.ID] = target
		}
	}
	for _, r := range b.Returns {
		if r.Belated { // told and listed, but no part of what the period came to
			x.belated[place{r.TaskID, r.PeriodID}] = append(x.belated[place{r.TaskID, r.PeriodID}], r)
			continue
		}
		x.said[place{r.TaskID, r.PeriodID}] = append(x.said[place{r.TaskID, r.PeriodID}], r)
		if r.State == ledger.ReturnAccepted {
			at := place{r.TaskID, r.PeriodID}
			x.accepted[at] = append(x.accepted[at], r)
		}
	}
	for _, f := range b.Findings {
		x.findings[place{f.TaskID, f.PeriodID}] = f
	}
	return x
}

var taskFields = []field{
	{"序号", 6, centerLook}, {"板块", 16, cellLook}, {"目标任务", 46, cellLook}, {"类别", 7, centerLook}, {"目标值", 18, cellLook}, {"单位", 8, centerLook},
	{"领导", 10, centerLook}, {"牵头单位", 16, cellLook}, {"责任单位", 22, cellLook}, {"责任人", 10, centerLook}, {"联络员", 18, cellLook},
	{"完成时限", 12, centerLook}, {"调整", 8, centerLook},
}

func (x *bookIndex) writeTasks(w *workbook) {
	fields := append([]field{}, taskFields...)
	for _, p := range x.Periods {
		fields = append(fields, field{p.Short + "进展", 36, cellLook}, field{p.Short + "完成值", 12, cellLook}, field{p.Short + "状态", 9, centerLook})
	}
	l := w.list("任务台账", x.Plan.Title, 3, fields)
	row := make([]any, 0, len(fields))
	for _, t := range x.Tasks {
		value, unit := targetColumns(t)
		row = append(row[:0], numeric(t.No), strings.Join(t.Section, " / "), t.Text, x.kind(t), value, unit, strings.Join(t.Leaders, "、"),
			namesOf(t, ledger.Lead), namesOf(t, ledger.Undivided, ledger.Support), strings.Join(t.Persons, "、"), x.liaisons(t), t.Deadline, x.standing(t))
		for _, p := range x.Periods {
			at := place{t.ID, p.ID}
			row = append(row, x.progressText(x.accepted[at], at), x.values(t, p), x.status(l, x.findings[at].Status))
		}
		l.put(row...)
	}
	l.done()
}

// kind is blank for a task that is reported on through its items.
func (x *bookIndex) kind(t ledger.Task) string {
	if x.parents[t.ID] {
		return ""
	}
	return taskKind(t)
}

// targetColumns prints the targets; a single one as a number of its own where its relation allows it.
func targetColumns(t ledger.Task) (value any, unit string) {
	if len(t.Indicators) == 1 {
		only := t.Indicators[0]
		return ops[only.Op] + ledger.Number(only.Value, 4), only.Unit
	}
	parts := make([]string, 0, len(t.Indicators))
	for _, target := range t.Indicators {
		parts = append(parts, ledger.TargetText(target.Indicator))
	}
	return strings.Join(parts, "\n"), ""
}

func namesOf(t ledger.Task, roles ...ledger.Role) string {
	names := []string{}
	for _, a := range t.Assignments {
		for _, role := range roles {
			if a.Role == role {
				names = append(names, a.Name)
			}
		}
	}
	return strings.Join(names, "、")
}

func (x *bookIndex) liaisons(t ledger.Task) string {
	out := []string{}
	for _, a := range t.Reporters() {
		if l := x.units[a.UnitID].Liaison; l.Name != "" {
			out = append(out, strings.TrimSpace(l.Name+" "+l.Phone))
		}
	}
	return strings.Join(out, "\n")
}

// standing tells what became of a task: 已调整, 拆分自第 3 项.
func (x *bookIndex) standing(t ledger.Task) string {
	words := taskStates[t.State]
	if whole, ok := x.tasks[t.ParentID]; ok {
		words = strings.TrimSpace(words + " 拆分自第 " + whole.No + " 项")
	}
	if x.parents[t.ID] {
		words = strings.TrimSpace(words + " 已拆分")
	}
	return words
}

// progressText prints what units said, and below it what came after the period was frozen.
func (x *bookIndex) progressText(returns []ledger.Return, at place) string {
	text := progressText(returns)
	for _, r := range x.belated[at] {
		text = strings.TrimSpace(text + "\n" + ledger.BelatedText(r))
	}
	return text
}

// progressText prints what units said; the name stands before it where there are several.
func progressText(returns []ledger.Return) string {
	if len(returns) == 1 {
		return returns[0].Text
	}
	lines := make([]string, 0, len(returns))
	for _, r := range returns {
		lines = append(lines, r.UnitName+"："+r.Text)
	}
	return strings.Join(lines, "\n")
}

// values prints the combined values of the task's confirmed targets: a number where there is one target.
func (x *bookIndex) values(t ledger.Task, p ledger.Period) any {
	returns := x.accepted[place{t.ID, p.ID}]
	if len(returns) == 0 || len(t.Indicators) == 0 {
		return ""
	}
	parts := []string{}
	for _, progress := range ledger.ProgressOf(t, returns, p, ledger.PicksIn(x.Picks, p.ID)) {
		if progress.Value == nil {
			continue
		}
		if len(t.Indicators) == 1 {
			return *progress.Value
		}
		parts = append(parts, progress.Name+" "+ledger.Number(*progress.Value, 4)+progress.Unit)
	}
	return strings.Join(parts, "\n")
}

// status prints a class in its own colour.
func (x *bookIndex) status(l *list, key string) any {
	class, ok := x.Scheme.Class(key)
	if !ok {
		return ""
	}
	return l.cell(statusLook(class), class.Word)
}

func statusLook(c ledger.Class) look {
	l := centerLook
	l.color = strings.TrimPrefix(c.Light, "#")
	l.bold = c.Meaning == ledger.Behind || c.Meaning == ledger.NotBegun
	return l
}
