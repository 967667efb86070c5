package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ducha/app/ledger"
	"ducha/app/parse"
	"ducha/store"
)

// Tasks answers for the ledger grid and the panel beside it.
type Tasks struct{ *core }

// TaskRow is one leaf task as the grid shows it. Statuses holds a class key a period, "" where it was not judged.
type TaskRow struct {
	ledger.Task
	LeadNames string                 `json:"leadNames"`
	LeaderNow []string               `json:"leaderNow"` // who holds the leaders' posts at the period's end
	Statuses  []string               `json:"statuses"`
	Now       string                 `json:"now"`      // progress text of the period
	Reported  bool                   `json:"reported"` // something came in
	Headline  *ledger.TargetProgress `json:"headline"` // the slowest target of the period
	Called    string                 `json:"called"`   // other names of its units
	Pinyin    string                 `json:"pinyin"`   // spellings of text, units, their other names and leaders
}

// List returns the plan's leaves in order, seen from one period ("" = current).
func (t Tasks) List(period string) ([]TaskRow, error) {
	out := []TaskRow{}
	return out, t.look(func(tx reading) error {
		plan, err := currentPlan(tx.Tx)
		if err != nil || plan == nil {
			return err
		}
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		statuses, err := tx.statuses(y)
		if err != nil {
			return err
		}
		said, called, picks := groupReturns(y.Returns), callingsOf(y.Units), ledger.PicksIn(y.Picks, y.Period.ID)
		for _, task := range ledger.Leaves(y.Tasks) {
			row := TaskRow{Task: task, LeadNames: task.LeadNames(), LeaderNow: ledger.LeadersOn(task.Leaders, y.Leaders, y.Period.End), Statuses: statuses.of(task.ID), Reported: len(said[task.ID]) > 0}
			for _, r := range said[task.ID] {
				row.Now = strings.TrimSpace(row.Now + " " + r.Text)
			}
			row.Headline = headline(ledger.ProgressOf(task, said[task.ID], y.Period.Expected(), picks))
			row.Called = called.words(task.Assignments)
			row.Pinyin = called.spelt(spell(task.Text, strings.Join(task.Leaders, " ")), task.Assignments).String()
			out = append(out, row)
		}
		return nil
	})
}

// calling is what a unit is found by besides its printed name.
type calling struct {
	names string
	spelt spelling
}

type callings map[int64]calling

func callingsOf(units []ledger.Unit) callings {
	out := callings{}
	for _, u := range units {
		out[u.ID] = calling{strings.Join(names(u), " "), spelt(u)}
	}
	return out
}

func (c callings) words(assignments []ledger.Assignment) string {
	out := ""
	for _, a := range assignments {
		out = strings.TrimSpace(out + " " + c[a.UnitID].names)
	}
	return out
}

func (c callings) spelt(s spelling, assignments []ledger.Assignment) spelling {
	for _, a := range assignments {
		s = s.and(c[a.UnitID].spelt)
	}
	return s
}

func groupReturns(returns []ledger.Return) map[int64][]ledger.Return {
	out := map[int64][]ledger.Return{}
	for _, r := range returns {
		out[r.TaskID] = append(out[r.TaskID], r)
	}
	return out
}

// headline is the slowest target with a value, else the first.
func headline(progress []ledger.TargetProgress) *ledger.TargetProgress {
	var slowest *ledger.TargetProgress
	for n := range progress {
		p := &progress[n]
		if p.Value != nil && (slowest == nil || slowest.Value == nil || p.Points() < slowest.Points()) {
			slowest = p
		}
	}
	if slowest == nil && len(progress) > 0 {
		slowest = &progress[0]
	}
	return slowest
}

// statuses is the whole year's findings: task → class key by position of the period.
type statuses struct {
	periods int
	byTask  map[int64][]string
}

func (s statuses) of(task int64) []string {
	if row, ok := s.byTask[task]; ok {
		return row
	}
	return make([]string, s.periods)
}

func statusTable(tx *store.Tx, y ledger.Year) (statuses, error) {
	periods, err := tx.Periods(y.Plan.ID)
	if err != nil {
		return statuses{}, err
	}
	out := statuses{len(periods), map[int64][]string{}}
	put := func(n int, task int64, status string) {
		if out.byTask[task] == nil {
			out.byTask[task] = make([]string, len(periods))
		}
		out.byTask[task][n] = status
	}
	for n, p := range periods {
		switch {
		case p.ID == y.Period.ID:
			for _, f := range y.Findings {
				put(n, f.TaskID, f.Status)
			}
		case y.Previous != nil && p.ID == y.Previous.ID:
			for _, f := range y.LastFindings {
				put(n, f.TaskID, f.Status)
			}
		default:
			known, err := tx.Statuses(p.ID)
			if err != nil {
				return out, err
			}
			for task, status := range known {
				put(n, task, status)
			}
		}
	}
	return out, nil
}

// TaskDetail is everything the side panel shows of one task.
type TaskDetail struct {
	Task     ledger.Task      `json:"task"`
	Excerpt  Excerpt          `json:"excerpt"`
	Periods  []PeriodInfo     `json:"periods"`
	Returns  []ledger.Return  `json:"returns"`
	Findings []ledger.Finding `json:"findings"`
	Progress []PeriodProgress `json:"progress"`
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

// PeriodProgress is the arithmetic of one period.
type PeriodProgress struct {
	Period  string                  `json:"period"`
	Targets []ledger.TargetProgress `json:"targets"`
}

// Get returns one task with its history.
func (t Tasks) Get(id int64) (TaskDetail, error) {
	out := TaskDetail{Progress: []PeriodProgress{}, Slips: []SlipRow{}}
	periods, err := Periods(t).List()
	if err != nil {
		return out, err
	}
	out.Periods = periods
	return out, t.view(context.Background(), func(tx *store.Tx) error {
		task, err := tx.Task(id)
		if err != nil {
			return err
		}
		out.Task = *task
		if out.Returns, err = tx.TaskReturns(id); err != nil {
			return err
		}
		if out.Findings, err = tx.TaskFindings(id); err != nil {
			return err
		}
		if out.Changes, err = tx.TaskChanges(id); err != nil {
			return err
		}
		if out.Slips, err = t.slipsOf(tx, id); err != nil {
			return err
		}
		picks, err := tx.Picks(task.PlanID)
		if err != nil {
			return err
		}
		for _, p := range periods {
			said := []ledger.Return{}
			for _, r := range out.Returns {
				if r.PeriodID == p.ID {
					said = append(said, r)
				}
			}
			out.Progress = append(out.Progress, PeriodProgress{p.Key, ledger.ProgressOf(*task, said, p.Period.Expected(), ledger.PicksIn(picks, p.ID))})
		}
		out.Excerpt, err = excerpt(tx, *task)
		return err
	})
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

// Search returns the ids of tasks that contain the words, best first.
func (t Tasks) Search(query string) ([]int64, error) {
	out := []int64{}
	return out, t.view(context.Background(), func(tx *store.Tx) error {
		plan, err := mustPlan(tx)
		if err != nil {
			return err
		}
		out, err = tx.Search(plan.ID, query, 500)
		return err
	})
}

func targetsIn(text string) []ledger.Target {
	out := []ledger.Target{}
	for _, indicator := range parse.Indicators(text) {
		out = append(out, ledger.Target{Indicator: indicator, Confirmed: true})
	}
	return out
}

// ConfirmTargets makes the read targets of these tasks count; none means the whole plan. It returns how many.
func (t Tasks) ConfirmTargets(ids []int64) (int, error) {
	count := 0
	return count, t.do(context.Background(), "targets", func(tx *store.Tx) error {
		plan, err := mustPlan(tx)
		if err != nil {
			return err
		}
		tasks, err := tx.Tasks(plan.ID)
		if err != nil {
			return err
		}
		for n := range tasks {
			if len(ids) > 0 && !slices.Contains(ids, tasks[n].ID) {
				continue
			}
			before := count
			for i := range tasks[n].Indicators {
				if !tasks[n].Indicators[i].Confirmed {
					tasks[n].Indicators[i].Confirmed = true
					count++
				}
			}
			if count == before {
				continue
			}
			if err := tx.SaveTask(&tasks[n]); err != nil {
				return err
			}
		}
		tx.SetSummary(fmt.Sprintf("确认 %d 个量化指标", count))
		return nil
	})
}
