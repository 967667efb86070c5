package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Save keeps an edited task: text, number, section, deadline, people, units and targets.
func (t Tasks) Save(task ledger.Task) (ledger.Task, error) {
	if strings.TrimSpace(task.Text) == "" {
		return task, ledger.Fail("task_without_text", "no", task.No)
	}
	err := t.do(context.Background(), "task", func(tx *store.Tx) error {
		tx.SetSummary("修改第 " + task.No + " 项")
		if err := nameUnits(tx, &task); err != nil {
			return err
		}
		return tx.SaveTask(&task)
	})
	return task, err
}

// nameUnits finds the units that were typed by name (ID 0), confirmed other spellings included. Code: unit_unknown.
func nameUnits(tx *store.Tx, task *ledger.Task) error {
	if !slices.ContainsFunc(task.Assignments, func(a ledger.Assignment) bool { return a.UnitID == 0 }) {
		return nil
	}
	book, err := newRoster(tx)
	if err != nil {
		return err
	}
	for n := range task.Assignments {
		a := &task.Assignments[n]
		if a.UnitID != 0 {
			continue
		}
		known := book.known[a.Name]
		if known == nil {
			return ledger.Fail("unit_unknown", "name", a.Name, "task", task.No)
		}
		a.UnitID, a.Name = known.ID, known.Name
	}
	return nil
}

// SaveMany keeps several edited tasks in one command, so that one undo takes a pasted range back.
func (t Tasks) SaveMany(tasks []ledger.Task) ([]ledger.Task, error) {
	for _, task := range tasks {
		if strings.TrimSpace(task.Text) == "" {
			return nil, ledger.Fail("task_without_text", "no", task.No)
		}
	}
	out := append([]ledger.Task{}, tasks...)
	if len(out) == 0 {
		return out, nil
	}
	err := t.do(context.Background(), "task", func(tx *store.Tx) error {
		tx.SetSummary(fmt.Sprintf("修改 %d 项任务", len(out)))
		for n := range out {
			if err := nameUnits(tx, &out[n]); err != nil {
				return err
			}
			if err := tx.SaveTask(&out[n]); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

// Change adjusts, merges, cancels or revives tasks; the basis is kept with each of them and in its history.
func (t Tasks) Change(ids []int64, state ledger.TaskState, basis string) error {
	if strings.TrimSpace(basis) == "" && state != ledger.TaskActive {
		return ledger.Fail("change_without_basis")
	}
	words := map[ledger.TaskState]string{ledger.TaskActive: "恢复", ledger.TaskAdjusted: "调整", ledger.TaskMerged: "并入其他任务", ledger.TaskCancelled: "取消"}
	return t.each(ids, "change", words[state], func(tx *store.Tx, task *ledger.Task) error {
		task.State, task.Note = state, basis
		return tx.AddTaskChange(&ledger.Change{TaskID: task.ID, Kind: ledger.ChangeKind(state), Basis: basis})
	})
}

// each changes several tasks in one command.
func (t Tasks) each(ids []int64, command, verb string, change func(*store.Tx, *ledger.Task) error) error {
	return t.do(context.Background(), command, func(tx *store.Tx) error {
		for _, id := range ids {
			task, err := tx.Task(id)
			if err != nil {
				return err
			}
			tx.SetSummary(fmt.Sprintf("第 %s 项%s", task.No, verb))
			if err := change(tx, task); err != nil {
				return err
			}
			if err := tx.SaveTask(task); err != nil {
				return err
			}
		}
		if len(ids) > 1 {
			tx.SetSummary(strconv.Itoa(len(ids)) + " 项任务" + verb)
		}
		return nil
	})
}

// Assign gives several tasks a unit in a role; a unit that is there already changes its role.
func (t Tasks) Assign(ids []int64, unit string, role ledger.Role) error {
	return t.do(context.Background(), "assign", func(tx *store.Tx) error {
		book, err := newRoster(tx)
		if err != nil {
			return err
		}
		u, err := book.find(strings.TrimSpace(unit))
		if err != nil {
			return err
		}
		tx.SetSummary(fmt.Sprintf("%d 项任务的分工加入%s", len(ids), u.Name))
		for _, id := range ids {
			task, err := tx.Task(id)
			if err != nil {
				return err
			}
			setRole(task, ledger.Assignment{UnitID: u.ID, Name: u.Name, Role: role})
			if err := tx.SaveTask(task); err != nil {
				return err
			}
		}
		return nil
	})
}

func setRole(task *ledger.Task, a ledger.Assignment) {
	for n := range task.Assignments {
		if task.Assignments[n].UnitID == a.UnitID {
			task.Assignments[n].Role = a.Role
			return
		}
	}
	task.Assignments = append(task.Assignments, a)
}
