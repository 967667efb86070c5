package app

import (
	"context"
	"fmt"
	"slices"

	"ducha/app/ledger"
	"ducha/store"
)

// Readiness is what a clerk should see before a period is frozen, since that is never undone. Undecided tasks and
// returns that wait stop it; the rest is said and may be so.
type Readiness struct {
	Total     int         `json:"total"`     // counted tasks
	Undecided []int64     `json:"undecided"` // tasks without a status
	Waiting   []ReadyUnit `json:"waiting"`   // returns neither accepted nor sent back
	Doubtful  []int64     `json:"doubtful"`  // decided tasks whose doubts are still open
	Differing []int64     `json:"differing"` // tasks whose units report differing figures and nobody picked one
	Silent    []ReadyUnit `json:"silent"`    // nothing came
	SentBack  []ReadyUnit `json:"sentBack"`  // sent back and not answered again
	Unasked   bool        `json:"unasked"`   // no form ever left for this period
	Early     bool        `json:"early"`     // the period is not over yet
	Skipped   []string    `json:"skipped"`   // names of earlier periods of the same plan that were never frozen
}

// ReadyUnit is one unit with the tasks that are meant.
type ReadyUnit struct {
	UnitID int64   `json:"unitId"`
	Name   string  `json:"name"`
	Tasks  []int64 `json:"tasks"`
}

// Readiness looks a period over before it is frozen.
func (f Findings) Readiness(period string) (Readiness, error) {
	out := Readiness{Undecided: []int64{}, Waiting: []ReadyUnit{}, Doubtful: []int64{}, Differing: []int64{}, Silent: []ReadyUnit{}, SentBack: []ReadyUnit{}, Skipped: []string{}}
	err := f.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		e := newEvidence(y)
		for _, task := range ledger.Leaves(y.Tasks) {
			if !task.State.Counted() {
				continue
			}
			out.Total++
			if slices.ContainsFunc(ledger.Disagreements(task, e.returns[task.ID], e.picks), func(d ledger.Disagreement) bool { return d.Pick == nil }) {
				out.Differing = append(out.Differing, task.ID)
			}
			if e.findings[task.ID].Status == "" {
				out.Undecided = append(out.Undecided, task.ID)
			} else if len(ledger.Judge(e.of(task)).Doubts) > 0 {
				out.Doubtful = append(out.Doubtful, task.ID)
			}
		}
		out.addUnits(y)
		if out.Unasked, err = unasked(tx.Tx, y); err != nil {
			return err
		}
		out.Early = f.today() < y.Period.End
		out.Skipped, err = skipped(tx.Tx, y)
		return err
	})
	return out, err
}

// skipped names the earlier periods that were never frozen: nothing can be compared with them afterwards.
func skipped(tx *store.Tx, y ledger.Year) ([]string, error) {
	out := []string{}
	periods, err := tx.Periods(y.Plan.ID)
	for _, p := range periods {
		if p.Start < y.Period.Start && p.State != ledger.PeriodFrozen {
			out = append(out, p.Short)
		}
	}
	return out, err
}

// addUnits puts every asked unit that is not done with where it stands.
func (r *Readiness) addUnits(y ledger.Year) {
	said := answersIn(y.Returns)
	for _, unit := range ledger.AskedUnits(y) {
		tasks, some := map[ledger.ReturnState][]int64{}, false
		for _, task := range unit.Tasks {
			state := ledger.ReturnState("")
			if ret := said.of(task.ID, unit.ID); ret != nil {
				state, some = ret.State, true
			}
			tasks[state] = append(tasks[state], task.ID)
		}
		at := func(state ledger.ReturnState) ReadyUnit { return ReadyUnit{unit.ID, unit.Name, tasks[state]} }
		if len(tasks[ledger.ReturnReceived]) > 0 {
			r.Waiting = append(r.Waiting, at(ledger.ReturnReceived))
		}
		if len(tasks[ledger.ReturnSentBack]) > 0 {
			r.SentBack = append(r.SentBack, at(ledger.ReturnSentBack))
		}
		if !some {
			r.Silent = append(r.Silent, at(""))
		}
	}
}

// unasked says that no form left for a period and nothing came either.
func unasked(tx *store.Tx, y ledger.Year) (bool, error) {
	if len(y.Returns) > 0 || y.Period.State == ledger.PeriodFrozen {
		return false, nil
	}
	sent, err := tx.Sendings(y.Period.ID)
	for _, s := range sent {
		if s.SentAt != "" {
			return false, err
		}
	}
	return true, err
}

// Freeze takes the period's Snapshot. It is refused while a counted task is not judged or a return waits.
func (f Findings) Freeze(period string) (ledger.Period, error) {
	var out ledger.Period
	err := f.do(context.Background(), "freeze", func(tx *store.Tx) error {
		y, err := openYear(tx, period)
		if err != nil {
			return err
		}
		for _, r := range y.Returns {
			if r.State == ledger.ReturnReceived {
				return ledger.Fail("returns_waiting", "unit", r.UnitName)
			}
		}
		y.Period.State, y.Period.FrozenAt = ledger.PeriodFrozen, f.now()
		snap := ledger.Take(y, f.clerk(), f.clock())
		if missing := ledger.Unjudged(snap); len(missing) > 0 {
			return ledger.Fail("tasks_unjudged", "count", fmt.Sprint(len(missing)), "first", missing[0])
		}
		if err := tx.SaveSnapshot(&snap); err != nil {
			return err
		}
		tx.SetSummary(y.Period.Name + "定格")
		out = y.Period
		return tx.SavePeriod(&out)
	})
	return out, err
}
