package app

import (
	"slices"

	"ducha/app/ledger"
	"ducha/store"
)

// A second notice of the same year, corrected or added, joins the plan that is there.

// lastSort is the place behind which a notice's tasks go: behind those of other notices of the year.
func lastSort(tx *store.Tx, planID int64, imp *ledger.Import) (int, error) {
	own := map[int64]bool{}
	for _, item := range imp.Items {
		own[item.TaskID] = item.TaskID != 0
	}
	tasks, err := tx.Tasks(planID)
	last := 0
	for _, task := range tasks {
		if !own[task.ID] && !own[task.ParentID] {
			last = max(last, task.Sort)
		}
	}
	return last, err
}

// correct makes a draft the new wording of a task that is in the ledger (id, 0 for none) and says what that changes:
// returns, findings, dates of milestones and the targets of the same name stay with it.
func correct(tx *store.Tx, task *ledger.Task, id int64, basis string) (*ledger.Change, error) {
	if id == 0 {
		return nil, nil
	}
	known, err := tx.Task(id)
	if ledger.CodeOf(err) == "task_missing" {
		return nil, nil // deleted since: the draft is a new task
	}
	if err != nil {
		return nil, err
	}
	task.ID, task.ParentID, task.Sort, task.State, task.Note = known.ID, known.ParentID, known.Sort, ledger.TaskAdjusted, basis
	keepTargets(task.Indicators, known.Indicators)
	keepMilestones(task.Milestones, known.Milestones)
	return &ledger.Change{TaskID: id, Kind: ledger.ChangeKind(ledger.TaskAdjusted), Basis: basis, Fields: ledger.Differences(*known, *task)}, nil
}

// keepTargets gives new targets the identity of old ones of the same name and unit of measure, each once.
func keepTargets(targets, old []ledger.Target) {
	taken := map[int64]bool{}
	for n := range targets {
		for _, o := range old {
			if !taken[o.ID] && o.Name == targets[n].Name && o.Unit == targets[n].Unit {
				taken[o.ID], targets[n].ID = true, o.ID
				break
			}
		}
	}
}

// keepMilestones leaves the date and the person of a step that is printed as before.
func keepMilestones(steps, old []ledger.Milestone) {
	for n := range steps {
		at := slices.IndexFunc(old, func(o ledger.Milestone) bool { return o.When == steps[n].When && o.Text == steps[n].Text })
		if at >= 0 {
			steps[n] = old[at]
		}
	}
}
