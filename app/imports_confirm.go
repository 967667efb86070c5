package app

import (
	"fmt"
	"slices"

	"ducha/app/ledger"
	"ducha/store"
)

// Confirm puts drafts into the ledger. The first confirmation of a notice makes its plan with periods; printed names
// become units, collectives become groups; indicators are confirmed with their task. no key means every pending one.
func (i Imports) Confirm(id int64, keys []int) (ImportView, error) {
	shared := []string{}
	view, err := i.edit(id, "confirm", "", func(tx *store.Tx, imp *ledger.Import) (err error) {
		count := 0
		count, shared, err = confirm(tx, imp, keys)
		tx.SetSummary(fmt.Sprintf("确认《%s》%d 项任务", imp.Notice.Title, count) + sharedWords(shared))
		return err
	})
	view.Shared = shared
	return view, err
}

// confirm says how many drafts were taken, and which of their numbers other tasks bear too.
func confirm(tx *store.Tx, imp *ledger.Import, keys []int) (count int, shared []string, err error) {
	plan, err := planOf(tx, imp)
	if err != nil {
		return 0, nil, err
	}
	book, err := newRoster(tx)
	if err != nil {
		return 0, nil, err
	}
	behind, err := lastSort(tx, plan.ID, imp)
	if err != nil {
		return 0, nil, err
	}
	entered := []int64{}
	for n := range imp.Items {
		item := &imp.Items[n]
		if item.State != ledger.ItemPending || (len(keys) > 0 && !slices.Contains(keys, item.Key)) {
			continue
		}
		task, err := taskFrom(item.Draft, plan, behind+n+1, book)
		if err != nil {
			return 0, nil, err
		}
		if err := enter(tx, imp, item, &task); err != nil {
			return 0, nil, err
		}
		entered = append(entered, task.ID)
	}
	shared, err = sharedNow(tx, plan.ID, imp, entered)
	return len(entered), shared, err
}

// enter saves the task of one draft: as a correction of the one it names, else as a new one. What comes from a second
// notice is written down as an adjustment of the plan.
func enter(tx *store.Tx, imp *ledger.Import, item *ledger.ImportItem, task *ledger.Task) error {
	change, err := correct(tx, task, item.TaskID, basisOf(imp, "更正"))
	if err != nil {
		return err
	}
	if err := tx.SaveTask(task); err != nil {
		return err
	}
	item.State, item.TaskID = ledger.ItemConfirmed, task.ID
	if change == nil && imp.Relation != ledger.RelationNone {
		change = &ledger.Change{TaskID: task.ID, Kind: ledger.ChangeAdded, Basis: basisOf(imp, "新增")}
	}
	if change == nil {
		return nil
	}
	change.ImportID = imp.ID
	return tx.AddTaskChange(change)
}

// planOf returns the plan the notice belongs to: its own, the ledger's plan of the same year (a supplement), or new.
func planOf(tx *store.Tx, imp *ledger.Import) (*ledger.Plan, error) {
	if imp.PlanID != 0 {
		return tx.Plan(imp.PlanID)
	}
	if imp.Notice.Year == 0 {
		return nil, ledger.Fail("year_unknown")
	}
	known, err := planOfYear(tx, imp.Notice.Year)
	if err != nil {
		return nil, err
	}
	if known != nil {
		imp.PlanID = known.ID
		return known, nil
	}
	schemes, err := tx.Schemes()
	if err != nil {
		return nil, err
	}
	plan := &ledger.Plan{Notice: imp.Notice, FileName: imp.FileName, FileHash: imp.FileHash, Cadence: ledger.Quarterly, SchemeID: schemes[0].ID}
	if err := tx.SavePlan(plan); err != nil {
		return nil, err
	}
	imp.PlanID = plan.ID
	return plan, layOut(tx, plan)
}

func taskFrom(d ledger.Draft, plan *ledger.Plan, sort int, book *roster) (ledger.Task, error) {
	t := ledger.Task{PlanID: plan.ID, No: d.No, Sort: sort, Section: d.Section, Text: d.Text, Deadline: d.Deadline, State: ledger.TaskActive,
		Leaders: d.Leaders, Persons: d.Persons, Source: d.Source, Assignments: []ledger.Assignment{}, Indicators: []ledger.Target{}, Milestones: []ledger.Milestone{}}
	if t.No == "" {
		t.No = fmt.Sprint(sort)
	}
	for _, u := range d.Units {
		unit, err := book.find(u.Name)
		if err != nil {
			return t, err
		}
		if !assigned(t, unit.ID) {
			t.Assignments = append(t.Assignments, ledger.Assignment{UnitID: unit.ID, Name: unit.Name, Role: u.Role})
		}
	}
	for _, indicator := range d.Indicators {
		t.Indicators = append(t.Indicators, ledger.Target{Indicator: indicator, Confirmed: true})
	}
	for _, goal := range d.Milestones {
		t.Milestones = append(t.Milestones, ledger.Milestone{When: goal.When, Text: goal.Text})
	}
	return t, nil
}

func assigned(t ledger.Task, unitID int64) bool {
	for _, a := range t.Assignments {
		if a.UnitID == unitID {
			return true
		}
	}
	return false
}
