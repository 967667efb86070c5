package store

import (
	"ducha/app/ledger"
)

const taskColumns = `SELECT t.id, t.plan_id, coalesce(t.parent_id, 0), t.no, t.sort, t.section, t.text, t.deadline, t.state,
	t.leaders, t.persons, t.source_start, t.source_end, t.note FROM task t `

func readTask(scan func(...any) error) (k ledger.Task, err error) {
	var section, leaders, persons string
	err = scan(&k.ID, &k.PlanID, &k.ParentID, &k.No, &k.Sort, &section, &k.Text, &k.Deadline, &k.State, &leaders, &persons,
		&k.Source.Start, &k.Source.End, &k.Note)
	if err == nil {
		k.Section, err = fromJSON[string](section)
	}
	if err == nil {
		k.Leaders, err = fromJSON[string](leaders)
	}
	if err == nil {
		k.Persons, err = fromJSON[string](persons)
	}
	k.Assignments, k.Indicators, k.Milestones = []ledger.Assignment{}, []ledger.Target{}, []ledger.Milestone{}
	return k, err
}

// Tasks returns a plan's tasks whole, in order.
func (t *Tx) Tasks(planID int64) ([]ledger.Task, error) {
	tasks, err := t.tasks(`WHERE t.plan_id = ?`, planID)
	return tasks, wrap("load tasks", err)
}

// Task returns one task whole. Code: task_missing.
func (t *Tx) Task(id int64) (*ledger.Task, error) {
	tasks, err := t.tasks(`WHERE t.id = ?`, id)
	if err != nil || len(tasks) == 0 {
		return present[ledger.Task](nil, err, "task_missing")
	}
	return &tasks[0], nil
}

// tasks loads in four queries, whatever the number of tasks; all in the order of task_plan, so that nothing is sorted.
func (t *Tx) tasks(where string, arg any) ([]ledger.Task, error) {
	tasks, err := list(t, readTask, taskColumns+where+` ORDER BY t.sort, t.id`, arg)
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]*ledger.Task, len(tasks))
	for i := range tasks {
		byID[tasks[i].ID] = &tasks[i]
	}
	err = t.each(func(scan func(...any) error) error {
		var id int64
		var a ledger.Assignment
		err := scan(&id, &a.UnitID, &a.Name, &a.Role)
		byID[id].Assignments = append(byID[id].Assignments, a)
		return err
	}, `SELECT t.id, a.unit_id, u.name, a.role FROM task t JOIN assignment a ON a.task_id = t.id JOIN unit u ON u.id = a.unit_id `+
		where+` ORDER BY t.sort, t.id, a.pos, a.id`, arg)
	if err != nil {
		return nil, err
	}
	err = t.each(func(scan func(...any) error) error {
		var id int64
		var g ledger.Target
		err := scan(&id, &g.ID, &g.Name, &g.Op, &g.Value, &g.Unit, &g.Kind, &g.Text, &g.Confirmed)
		byID[id].Indicators = append(byID[id].Indicators, g)
		return err
	}, `SELECT t.id, g.id, g.name, g.op, g.value, g.unit, g.kind, g.text, g.confirmed FROM task t JOIN target g ON g.task_id = t.id `+
		where+` ORDER BY t.sort, t.id, g.pos, g.id`, arg)
	if err != nil {
		return nil, err
	}
	err = t.each(func(scan func(...any) error) error {
		var id int64
		var m ledger.Milestone
		err := scan(&id, &m.When, &m.Due, &m.Text, &m.Person)
		byID[id].Milestones = append(byID[id].Milestones, m)
		return err
	}, `SELECT t.id, m.printed, m.due, m.text, m.person FROM task t JOIN milestone m ON m.task_id = t.id `+
		where+` ORDER BY t.sort, t.id, m.pos, m.id`, arg)
	return tasks, err
}

// SaveTask inserts (ID 0, then set) or updates a task with its assignments, targets and milestones; what the task no
// longer lists is deleted. Targets keep their ID and get one where it is 0. An empty state becomes active.
// Codes: task_missing, unit_missing.
func (t *Tx) SaveTask(k *ledger.Task) error {
	orDefault(&k.State, ledger.TaskActive)
	fresh := k.ID == 0 // then there is nothing to compare its parts with
	if err := t.saveTaskRow(k); err != nil {
		return wrap("save task", err)
	}
	if err := t.saveAssignments(k, fresh); err != nil {
		if isReferenced(err) {
			return ledger.Fail("unit_missing", "task", k.No).Because(err)
		}
		return wrap("save assignments", err)
	}
	if err := t.saveTargets(k, fresh); err != nil {
		return wrap("save targets", err)
	}
	return wrap("save milestones", t.saveMilestones(k, fresh))
}

func (t *Tx) saveTaskRow(k *ledger.Task) (err error) {
	args := []any{k.PlanID, orNull(k.ParentID), k.No, k.Sort, asJSON(k.Section), k.Text, k.Deadline, k.State, asJSON(k.Leaders),
		asJSON(k.Persons), k.Source.Start, k.Source.End, k.Note}
	if k.ID != 0 {
		return t.touch("task_missing", `UPDATE task SET plan_id = ?, parent_id = ?, no = ?, sort = ?, section = ?, text = ?,
			deadline = ?, state = ?, leaders = ?, persons = ?, source_start = ?, source_end = ?, note = ? WHERE id = ?`,
			append(args, k.ID)...)
	}
	k.ID, err = t.insert(`INSERT INTO task (plan_id, parent_id, no, sort, section, text, deadline, state, leaders, persons,
		source_start, source_end, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, args...)
	return err
}

// saveAssignments keeps the rows that stay, so that the log shows what really changed. A unit named twice in the same
// role counts once.
func (t *Tx) saveAssignments(k *ledger.Task, fresh bool) error {
	type part struct {
		unit int64
		role ledger.Role
	}
	keep := map[part]bool{}
	for i, a := range k.Assignments {
		p := part{a.UnitID, a.Role}
		if keep[p] {
			continue
		}
		keep[p] = true
		if _, err := t.exec(`INSERT INTO assignment (task_id, unit_id, role, pos) VALUES (?, ?, ?, ?)
			ON CONFLICT (task_id, unit_id, role) DO UPDATE SET pos = excluded.pos`, k.ID, a.UnitID, a.Role, i); err != nil {
			return err
		}
	}
	if fresh {
		return nil
	}
	stays := map[int64]bool{}
	err := t.each(func(scan func(...any) error) error {
		var id int64
		var p part
		err := scan(&id, &p.unit, &p.role)
		stays[id] = keep[p]
		return err
	}, `SELECT id, unit_id, role FROM assignment WHERE task_id = ?`, k.ID)
	if err != nil {
		return err
	}
	return t.dropOthers(stays, `SELECT id FROM assignment WHERE task_id = ? ORDER BY id`, `DELETE FROM assignment WHERE id = ?`, k.ID)
}

func (t *Tx) saveTargets(k *ledger.Task, fresh bool) error {
	keep := map[int64]bool{}
	for i := range k.Indicators {
		g := &k.Indicators[i]
		args := []any{i, g.Name, g.Op, g.Value, g.Unit, g.Kind, g.Text, g.Confirmed}
		var err error
		if g.ID != 0 {
			err = t.touch("target_missing", `UPDATE target SET pos = ?, name = ?, op = ?, value = ?, unit = ?, kind = ?, text = ?,
				confirmed = ? WHERE id = ? AND task_id = ?`, append(args, g.ID, k.ID)...)
		} else {
			g.ID, err = t.insert(`INSERT INTO target (pos, name, op, value, unit, kind, text, confirmed, task_id)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, append(args, k.ID)...)
		}
		if err != nil {
			return err
		}
		keep[g.ID] = true
	}
	if fresh {
		return nil
	}
	return t.dropOthers(keep, `SELECT id FROM target WHERE task_id = ? ORDER BY id`, `DELETE FROM target WHERE id = ?`, k.ID)
}

// saveMilestones rewrites the steps by position; an unchanged step leaves no row image.
func (t *Tx) saveMilestones(k *ledger.Task, fresh bool) (err error) {
	var ids []int64
	if !fresh {
		if ids, err = t.ids(`SELECT id FROM milestone WHERE task_id = ? ORDER BY pos, id`, k.ID); err != nil {
			return err
		}
	}
	for i, m := range k.Milestones {
		args := []any{k.ID, i, m.When, m.Due, m.Text, m.Person}
		if i < len(ids) {
			_, err = t.exec(`UPDATE milestone SET task_id = ?, pos = ?, printed = ?, due = ?, text = ?, person = ? WHERE id = ?`,
				append(args, ids[i])...)
		} else {
			_, err = t.exec(`INSERT INTO milestone (task_id, pos, printed, due, text, person) VALUES (?, ?, ?, ?, ?, ?)`, args...)
		}
		if err != nil {
			return err
		}
	}
	for i := len(k.Milestones); i < len(ids); i++ {
		if _, err := t.exec(`DELETE FROM milestone WHERE id = ?`, ids[i]); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) ids(query string, args ...any) ([]int64, error) {
	return list(t, column[int64], query, args...)
}
