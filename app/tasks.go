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
	Statuses  []string               `json:"statuses"`  // an item has those of the whole it was split off in periods frozen before
	Counted   bool                   `json:"counted"`   // in the figures of the period looked at
	Standing  Standing               `json:"standing"`  // how it stands to a frozen period that was otherwise then
	Whole     string                 `json:"whole"`     // number of the task it was split off, "" for none
	Now       string                 `json:"now"`       // progress text of the period
	Reported  bool                   `json:"reported"`  // something came in
	Headline  *ledger.TargetProgress `json:"headline"`  // the slowest target of the period
	Called    string                 `json:"called"`    // other names of its units
	Pinyin    string                 `json:"pinyin"`    // spellings of text, units, their other names and leaders
}

// List returns the plan's leaves in order, seen from one period ("" = current).
func (t Tasks) List(period string) ([]TaskRow, error) {
	out := []TaskRow{}
	err := t.look(func(tx reading) error {
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
		belated, err := tx.Belated(y.Period.ID)
		if err != nil {
			return err
		}
		said, after, called, picks, seen := groupReturns(y.Returns), groupReturns(belated), callingsOf(y.Units), ledger.PicksIn(y.Picks, y.Period.ID), seenFrom(y)
		for _, task := range y.Now {
			shown, counted, standing := seen.of(task)
			if !shown {
				continue
			}
			row := TaskRow{Task: task, LeadNames: task.LeadNames(), LeaderNow: ledger.LeadersOn(task.Leaders, y.Leaders, y.Period.End), Statuses: statuses.of(task), Reported: len(said[task.ID]) > 0,
				Counted: counted, Standing: standing, Whole: seen.whole[task.ParentID]}
			for _, r := range said[task.ID] {
				row.Now = strings.TrimSpace(row.Now + " " + r.Text)
			}
			for _, r := range after[task.ID] {
				row.Now = strings.TrimSpace(row.Now + " " + ledger.BelatedText(r))
			}
			row.Headline = headline(ledger.ProgressOf(task, said[task.ID], y.Period, picks))
			row.Called = called.words(task.Assignments)
			row.Pinyin = called.spelt(spell(task.Text, strings.Join(task.Leaders, " ")), task.Assignments).String()
			out = append(out, row)
		}
		return nil
	})
	return out, err
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
	frozen []bool // by position of the period
	byTask map[int64][]string
}

// of returns a task's findings; an item has those of its whole in frozen periods in which it was not judged itself.
func (s statuses) of(task ledger.Task) []string {
	own, whole := s.byTask[task.ID], s.byTask[task.ParentID]
	if own != nil && (task.ParentID == 0 || whole == nil) {
		return own
	}
	out := make([]string, len(s.frozen))
	copy(out, own)
	for n, status := range whole {
		if task.ParentID != 0 && out[n] == "" && s.frozen[n] {
			out[n] = status
		}
	}
	return out
}

func statusTable(tx *store.Tx, y ledger.Year) (statuses, error) {
	periods, err := tx.Periods(y.Plan.ID)
	if err != nil {
		return statuses{}, err
	}
	out := statuses{make([]bool, len(periods)), map[int64][]string{}}
	put := func(n int, task int64, status string) {
		if out.byTask[task] == nil {
			out.byTask[task] = make([]string, len(periods))
		}
		out.byTask[task][n] = status
	}
	for n, p := range periods {
		out.frozen[n] = p.State == ledger.PeriodFrozen
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

// Search returns the ids of tasks that contain the words, best first.
func (t Tasks) Search(query string) ([]int64, error) {
	out := []int64{}
	err := t.view(context.Background(), func(tx *store.Tx) error {
		plan, err := mustPlan(tx)
		if err != nil {
			return err
		}
		out, err = tx.Search(plan.ID, query, 500)
		return err
	})
	return out, err
}

func targetsIn(text string, year int) []ledger.Target {
	out := []ledger.Target{}
	for _, indicator := range parse.Indicators(text, year) {
		out = append(out, ledger.Target{Indicator: indicator, Confirmed: true})
	}
	return out
}

// ConfirmTargets makes the read targets of these tasks count; none means the whole plan. It returns how many.
func (t Tasks) ConfirmTargets(ids []int64) (int, error) {
	count := 0
	err := t.do(context.Background(), "targets", func(tx *store.Tx) error {
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
	return count, err
}
