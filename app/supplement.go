package app

import (
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

// correct makes a draft the new wording of a task that is in the ledger (id, 0 for none): returns, findings and the
// targets of the same name stay with it, and the change says where it comes from.
func correct(tx *store.Tx, task *ledger.Task, id int64, from ledger.Notice) error {
	if id == 0 {
		return nil
	}
	known, err := tx.Task(id)
	if ledger.CodeOf(err) == "task_missing" {
		return nil // deleted since: the draft is a new task
	}
	if err != nil {
		return err
	}
	task.ID, task.ParentID, task.Sort, task.State = known.ID, known.ParentID, known.Sort, ledger.TaskAdjusted
	task.Note = "按《" + from.Title + "》" + from.DocNo + "更正"
	keepTargets(task.Indicators, known.Indicators)
	return nil
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

// markKnown finds drafts that the ledger has already in the plan of the same year: the same text is confirmed; the same
// number with much the same text is a correction, which waits for the clerk.
func markKnown(tx *store.Tx, imp *ledger.Import) error {
	plans, err := tx.Plans()
	if err != nil {
		return err
	}
	for _, plan := range plans {
		if imp.Notice.Year == 0 || plan.Year != imp.Notice.Year {
			continue
		}
		tasks, err := tx.Tasks(plan.ID)
		if err != nil {
			return err
		}
		if m := (matcher{tasks, map[int64]bool{}}); m.mark(imp) {
			imp.PlanID = plan.ID
		}
		return nil
	}
	return nil
}

// sameTask is the share of equal text from which a draft of the same number is the same duty.
const sameTask = 0.6

// matcher pairs drafts with tasks, each at most once.
type matcher struct {
	tasks []ledger.Task
	taken map[int64]bool
}

// mark says whether any draft is known.
func (m matcher) mark(imp *ledger.Import) bool {
	found := false
	for n := range imp.Items {
		item := &imp.Items[n]
		if id := m.find(func(t ledger.Task) bool { return t.Text == item.Draft.Text }); id != 0 {
			item.State, item.TaskID, found = ledger.ItemConfirmed, id, true
		}
	}
	for n := range imp.Items {
		item := &imp.Items[n]
		if item.TaskID != 0 {
			continue
		}
		id := m.find(func(t ledger.Task) bool {
			return t.No == item.Draft.No && ledger.Similarity(t.Text, item.Draft.Text) >= sameTask
		})
		if id != 0 {
			item.TaskID, found = id, true
			item.Problems = append(item.Problems, ledger.Problem{Code: "known_task", Task: item.Draft.No, Index: n,
				Message: "台账里已有第 " + item.Draft.No + " 项，文字不同。确认后按这份通知更正那一项，不另加任务。"})
		}
	}
	return found
}

func (m matcher) find(fits func(ledger.Task) bool) int64 {
	for _, t := range m.tasks {
		if t.ParentID == 0 && !m.taken[t.ID] && fits(t) {
			m.taken[t.ID] = true
			return t.ID
		}
	}
	return 0
}
