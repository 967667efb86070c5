package app

import (
	"slices"

	"ducha/app/ledger"
	"ducha/store"
)

// year gathers everything a period's judgement and papers are made from.
func year(tx *store.Tx, key string) (ledger.Year, error) {
	y, err := frame(tx, key)
	if err != nil {
		return y, err
	}
	if y.Now, err = tx.Tasks(y.Plan.ID); err != nil {
		return y, err
	}
	if err := asFrozen(tx, &y); err != nil {
		return y, err
	}
	if y.Returns, err = tx.Returns(y.Period.ID); err != nil {
		return y, err
	}
	if y.Findings, err = tx.Findings(y.Period.ID); err != nil {
		return y, err
	}
	if err := addPrevious(tx, &y); err != nil || y.Previous == nil {
		return y, err
	}
	if y.Last, err = tx.Returns(y.Previous.ID); err != nil {
		return y, err
	}
	belated, err := tx.Belated(y.Previous.ID)
	if err != nil {
		return y, err
	}
	y.Last = ledger.WithBelated(y.Last, belated)
	y.LastFindings, err = tx.Findings(y.Previous.ID)
	return y, err
}

// asFrozen gives a period the tasks that were reported on and judged in it: all of today, or where it is frozen those of its
// Snapshot with the members that collectives had then. What was split, added or cancelled since changes nothing there.
func asFrozen(tx *store.Tx, y *ledger.Year) error {
	y.Tasks = y.Now
	if y.Period.State != ledger.PeriodFrozen {
		return nil
	}
	snap, err := tx.Snapshot(y.Period.ID)
	if err != nil || snap == nil {
		return err
	}
	said, err := tx.Returns(y.Period.ID)
	if err != nil {
		return err
	}
	if err := followUnits(tx, snap, reportedIn(said)); err != nil {
		return err
	}
	y.Tasks = make([]ledger.Task, len(snap.Tasks))
	for n, t := range snap.Tasks {
		y.Tasks[n] = t.Task
	}
	members := map[int64][]ledger.Member{}
	for _, g := range snap.Groups {
		members[g.ID] = g.Members
	}
	for n := range y.Units {
		if y.Units[n].IsGroup {
			y.Units[n].Members = members[y.Units[n].ID]
		}
	}
	return nil
}

// openYear is year for commands that change something in the period. Code: period_frozen.
func openYear(tx *store.Tx, key string) (ledger.Year, error) {
	y, err := year(tx, key)
	if err == nil {
		err = y.Period.MustBeOpen()
	}
	return y, err
}

// yearOf is year with one task alone.
func yearOf(tx *store.Tx, key string, taskID int64) (ledger.Year, error) {
	y, err := frame(tx, key)
	if err != nil {
		return y, err
	}
	if err := addPrevious(tx, &y); err != nil {
		return y, err
	}
	task, err := tx.Task(taskID)
	if err != nil {
		return y, err
	}
	y.Tasks = []ledger.Task{*task}
	returns, err := tx.TaskReturns(taskID)
	if err != nil {
		return y, err
	}
	for _, r := range returns {
		switch {
		case r.PeriodID == y.Period.ID:
			y.Returns = append(y.Returns, r)
		case y.Previous != nil && r.PeriodID == y.Previous.ID:
			y.Last = append(y.Last, r)
		}
	}
	if y.Previous != nil {
		belated, err := tx.Belated(y.Previous.ID)
		if err != nil {
			return y, err
		}
		ofOther := func(r ledger.Return) bool { return r.TaskID != taskID }
		y.Last = ledger.WithBelated(y.Last, slices.DeleteFunc(belated, ofOther))
	}
	findings, err := tx.TaskFindings(taskID)
	for _, f := range findings {
		switch {
		case f.PeriodID == y.Period.ID:
			y.Findings = append(y.Findings, f)
		case y.Previous != nil && f.PeriodID == y.Previous.ID:
			y.LastFindings = append(y.LastFindings, f)
		}
	}
	return y, err
}

// frame is a year without tasks and what was said of them.
func frame(tx *store.Tx, key string) (ledger.Year, error) {
	plan, period, err := find(tx, key)
	if err != nil {
		return ledger.Year{}, err
	}
	y := ledger.Year{Plan: *plan, Period: *period, Today: tx.Today()}
	if y.Picks, err = tx.Picks(plan.ID); err != nil {
		return y, err
	}
	scheme, err := tx.Scheme(plan.SchemeID)
	if err != nil {
		return y, err
	}
	y.Scheme = *scheme
	if y.Units, err = tx.Units(); err != nil {
		return y, err
	}
	y.Leaders, err = tx.Leaders()
	return y, err
}

// addPrevious names the period before, nil for the first.
func addPrevious(tx *store.Tx, y *ledger.Year) error {
	periods, err := tx.Periods(y.Plan.ID)
	for i := range periods {
		if i > 0 && periods[i].ID == y.Period.ID {
			y.Previous = &periods[i-1]
		}
	}
	return err
}
