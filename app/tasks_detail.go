package app

import (
	"context"
	"slices"

	"ducha/app/ledger"
	"ducha/store"
)

// TaskDetail is everything the side panel shows of one task.
type TaskDetail struct {
	Task     ledger.Task      `json:"task"`
	Excerpt  Excerpt          `json:"excerpt"`
	Periods  []PeriodInfo     `json:"periods"`
	Returns  []ledger.Return  `json:"returns"` // what came after the freeze (补报) too, marked
	Findings []ledger.Finding `json:"findings"`
	Progress []PeriodProgress `json:"progress"`
	Whole    *WholeTask       `json:"whole"` // what it was split off, nil for none
	Changes  []ledger.Change  `json:"changes"`
	Slips    []SlipRow        `json:"slips"`
}

// Excerpt is the task's place in the notice with some text around it; File is the notice's name.
type Excerpt struct {
	File   string `json:"file"`
	Before string `json:"before"`
	Text   string `json:"text"`
	After  string `json:"after"`
}

// PeriodProgress is the arithmetic of one period. Belated holds the targets whose figure what came after the freeze made
// another one; no status rests on it.
type PeriodProgress struct {
	Period  string                  `json:"period"`
	Targets []ledger.TargetProgress `json:"targets"`
	Belated []ledger.TargetProgress `json:"belated"`
}

// WholeTask is what was said and judged of a task, in periods that are frozen, before it was split.
type WholeTask struct {
	No       string           `json:"no"`
	Returns  []ledger.Return  `json:"returns"`
	Findings []ledger.Finding `json:"findings"`
}

// Get returns one task with its history.
func (t Tasks) Get(id int64) (TaskDetail, error) {
	out := TaskDetail{Progress: []PeriodProgress{}, Slips: []SlipRow{}}
	periods, err := Periods(t).List()
	if err != nil {
		return out, err
	}
	out.Periods = periods
	err = t.view(context.Background(), func(tx *store.Tx) error {
		task, err := tx.Task(id)
		if err != nil {
			return err
		}
		out.Task = *task
		return t.fill(tx, &out)
	})
	return out, err
}

// fill adds what was said, judged and done about a task.
func (t Tasks) fill(tx *store.Tx, out *TaskDetail) error {
	task := out.Task
	returns, err := tx.TaskReturns(task.ID)
	if err != nil {
		return err
	}
	belated, err := tx.TaskBelated(task.ID)
	if err != nil {
		return err
	}
	out.Returns = slices.Concat(returns, belated)
	if out.Findings, err = tx.TaskFindings(task.ID); err != nil {
		return err
	}
	if out.Changes, err = tx.TaskChanges(task.ID); err != nil {
		return err
	}
	out.Changes = ledger.WithBelatedChanges(out.Changes, belated, plain(out.Periods))
	if out.Slips, err = t.slipsOf(tx, task.ID); err != nil {
		return err
	}
	if out.Whole, err = wholeOf(tx, task, plain(out.Periods)); err != nil {
		return err
	}
	picks, err := tx.Picks(task.PlanID)
	if err != nil {
		return err
	}
	for _, p := range out.Periods {
		out.Progress = append(out.Progress, progressIn(task, p.Period, returns, belated, ledger.PicksIn(picks, p.ID)))
	}
	out.Excerpt, err = excerpt(tx, task)
	return err
}

func plain(infos []PeriodInfo) []ledger.Period {
	out := make([]ledger.Period, len(infos))
	for n, p := range infos {
		out[n] = p.Period
	}
	return out
}

// progressIn is one period's arithmetic, and beside it that with what came after the freeze where that says otherwise.
func progressIn(task ledger.Task, p ledger.Period, returns, belated []ledger.Return, picks ledger.Picks) PeriodProgress {
	of := func(list []ledger.Return) []ledger.Return {
		return slices.DeleteFunc(slices.Clone(list), func(r ledger.Return) bool { return r.PeriodID != p.ID })
	}
	said, after := of(returns), of(belated)
	out := PeriodProgress{p.Key, ledger.ProgressOf(task, said, p, picks), []ledger.TargetProgress{}}
	if len(after) == 0 {
		return out
	}
	for n, now := range ledger.ProgressOf(task, ledger.WithBelated(said, after), p, picks) {
		if was := out.Targets[n].Value; now.Value != nil && (was == nil || *was != *now.Value) {
			out.Belated = append(out.Belated, now)
		}
	}
	return out
}

// wholeOf is what a frozen period has of the task that this one was split off.
func wholeOf(tx *store.Tx, task ledger.Task, periods []ledger.Period) (*WholeTask, error) {
	if task.ParentID == 0 {
		return nil, nil
	}
	whole, err := tx.Task(task.ParentID)
	if err != nil {
		return nil, err
	}
	frozen := map[int64]bool{}
	for _, p := range periods {
		frozen[p.ID] = p.State == ledger.PeriodFrozen
	}
	out := &WholeTask{No: whole.No}
	if out.Returns, err = tx.TaskReturns(whole.ID); err != nil {
		return nil, err
	}
	out.Findings, err = tx.TaskFindings(whole.ID)
	out.Returns = slices.DeleteFunc(out.Returns, func(r ledger.Return) bool { return !frozen[r.PeriodID] })
	out.Findings = slices.DeleteFunc(out.Findings, func(f ledger.Finding) bool { return !frozen[f.PeriodID] })
	return out, err
}

const around = 60 // characters of context in an excerpt

func excerpt(tx *store.Tx, task ledger.Task) (Excerpt, error) {
	hash, err := tx.SourceHash(task)
	if err != nil {
		return Excerpt{}, err
	}
	name, err := tx.FileName(hash)
	if err != nil {
		return Excerpt{}, err
	}
	src, err := tx.Source(hash)
	if ledger.CodeOf(err) == "file_missing" {
		return Excerpt{}, nil
	}
	if err != nil || src == nil {
		return Excerpt{}, err
	}
	text := []rune(src.Text())
	from, to := min(task.Source.Start, len(text)), min(task.Source.End, len(text))
	if from >= to {
		return Excerpt{File: name}, nil
	}
	return Excerpt{name, string(text[max(0, from-around):from]), string(text[from:to]), string(text[to:min(len(text), to+around)])}, nil
}
