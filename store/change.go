package store

import "ducha/app/ledger"

const changeColumns = `SELECT c.id, c.task_id, coalesce(c.import_id, 0), c.at, c.who, c.kind, c.basis, c.fields FROM task_change c `

func readChange(scan func(...any) error) (c ledger.Change, err error) {
	var fields string
	if err = scan(&c.ID, &c.TaskID, &c.ImportID, &c.At, &c.Who, &c.Kind, &c.Basis, &fields); err == nil {
		c.Fields, err = fromJSON[ledger.FieldChange](fields)
	}
	return c, err
}

// TaskChanges returns the adjustments of a task, the first one first.
func (t *Tx) TaskChanges(taskID int64) ([]ledger.Change, error) {
	changes, err := list(t, readChange, changeColumns+`WHERE c.task_id = ? ORDER BY c.id`, taskID)
	return changes, wrap("load changes", err)
}

// PlanChanges returns the adjustments of all tasks of a plan, the first one first.
func (t *Tx) PlanChanges(planID int64) ([]ledger.Change, error) {
	changes, err := list(t, readChange, changeColumns+`JOIN task k ON k.id = c.task_id WHERE k.plan_id = ? ORDER BY c.id`, planID)
	return changes, wrap("load changes", err)
}

// AddTaskChange writes down an adjustment and sets its ID, time and person.
func (t *Tx) AddTaskChange(c *ledger.Change) (err error) {
	c.At, c.Who = t.now(), t.who
	c.ID, err = t.insert(`INSERT INTO task_change (task_id, import_id, at, who, kind, basis, fields) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		c.TaskID, orNull(c.ImportID), c.At, c.Who, c.Kind, c.Basis, asJSON(c.Fields))
	return wrap("save change", err)
}

// ImportChanged lists the tasks that a notice on the desk added, adjusted or cancelled.
func (t *Tx) ImportChanged(importID int64) ([]int64, error) {
	ids, err := t.ids(`SELECT DISTINCT task_id FROM task_change WHERE import_id = ? ORDER BY task_id`, importID)
	return ids, wrap("load changed tasks", err)
}
