package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Split makes items of a task; each inherits units, people and deadline, and reads its own targets. Frozen periods stay as
// they were judged, on the whole; what came in open ones goes along to every item and waits there for the clerk. Codes:
// split_nowhere, split_already, split_item (items have none of their own).
func (t Tasks) Split(id int64, texts []string) error {
	return t.do(context.Background(), "split", func(tx *store.Tx) error {
		whole, err := tx.Task(id)
		if err != nil {
			return err
		}
		if len(texts) < 2 {
			return ledger.Fail("split_nowhere")
		}
		if whole.ParentID != 0 {
			return ledger.Fail("split_item", "no", whole.No)
		}
		tasks, err := tx.Tasks(whole.PlanID)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(tasks, func(o ledger.Task) bool { return o.ParentID == id }) {
			return ledger.Fail("split_already", "no", whole.No)
		}
		tx.SetSummary(fmt.Sprintf("第 %s 项拆成 %d 个分项", whole.No, len(texts)))
		plan, err := tx.Plan(whole.PlanID)
		if err != nil {
			return err
		}
		printed := whole.Deadline != ledger.DeadlineIn(whole.Text, plan.Year) // beside the text: it holds for every item
		items := make([]ledger.Task, len(texts))
		for n, text := range texts {
			items[n] = *whole
			item := &items[n]
			item.ID, item.ParentID, item.No, item.Text = 0, whole.ID, fmt.Sprintf("%s-%d", whole.No, n+1), strings.TrimSpace(text)
			if !printed {
				item.Deadline = ledger.DeadlineIn(item.Text, plan.Year)
			}
			item.Indicators = targetsIn(item.Text, plan.Year)
			if err := tx.SaveTask(item); err != nil {
				return err
			}
			if err := tx.AddTaskChange(&ledger.Change{TaskID: item.ID, Kind: ledger.ChangeAdded, Basis: "拆分自第 " + whole.No + " 项"}); err != nil {
				return err
			}
		}
		return handDown(tx, *whole, items)
	})
}

// handDown moves what was reported and judged of a task in open periods: every item gets a copy of the reports with the
// figures that are its own, to be looked at anew; the judgement of the whole falls away.
func handDown(tx *store.Tx, whole ledger.Task, items []ledger.Task) error {
	periods, err := tx.Periods(whole.PlanID)
	if err != nil {
		return err
	}
	open := map[int64]bool{}
	for _, p := range periods {
		open[p.ID] = p.State != ledger.PeriodFrozen
	}
	returns, err := tx.TaskReturns(whole.ID)
	if err != nil {
		return err
	}
	for _, r := range returns {
		if !open[r.PeriodID] {
			continue
		}
		for _, item := range items {
			part := partOf(r, whole, item)
			if err := tx.SaveReturn(&part); err != nil {
				return err
			}
		}
		if err := tx.DeleteReturn(r.ID); err != nil {
			return err
		}
	}
	findings, err := tx.TaskFindings(whole.ID)
	if err != nil {
		return err
	}
	for _, f := range findings {
		if !open[f.PeriodID] {
			continue
		}
		if err := tx.DeleteFinding(f.ID); err != nil {
			return err
		}
	}
	return nil
}

// partOf is a report of the whole as one item's, a target's figure by its name and unit of measure.
func partOf(r ledger.Return, whole, item ledger.Task) ledger.Return {
	part := r
	part.ID, part.TaskID, part.Values = 0, item.ID, []ledger.ReturnValue{}
	for _, own := range item.Indicators {
		for _, old := range whole.Indicators {
			if value, given := r.ValueOf(old.ID); given && own.Name == old.Name && own.Unit == old.Unit {
				part.Values = append(part.Values, ledger.ReturnValue{TargetID: own.ID, Value: value})
			}
		}
	}
	if part.State == ledger.ReturnAccepted {
		part.State = ledger.ReturnReceived
	}
	part.Checks = append(slices.Clone(r.Checks), ledger.Check{Code: "from_whole", Message: "这是第 " + whole.No + " 项拆分前的报送，请核对说的是不是本分项"})
	return part
}
