package app

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Take puts drafts of a correction into the ledger and cancels tasks that it no longer has, in one command.
func (i Imports) Take(id int64, keys []int, gone []int64) (ImportView, error) {
	shared := []string{}
	view, err := i.edit(id, "confirm", "", func(tx *store.Tx, imp *ledger.Import) (err error) {
		taken := 0
		if len(keys) > 0 {
			if taken, shared, err = confirm(tx, imp, keys); err != nil {
				return err
			}
		}
		for _, task := range gone {
			if err := cancelGone(tx, imp, task); err != nil {
				return err
			}
		}
		tx.SetSummary(takenWords(imp.Notice, taken, len(gone)) + sharedWords(shared))
		return nil
	})
	view.Shared = shared
	return view, err
}

// ItemText is what becomes of one item of a task: its text, as it is or new; "" takes the item out.
type ItemText struct {
	TaskID int64  `json:"taskId"`
	Text   string `json:"text"`
}

// TakeSplit puts a draft into the ledger as Take does, and beside it what the clerk chose for the items that its task was
// split into. Codes: no_such_item, those of Take.
func (i Imports) TakeSplit(id int64, key int, items []ItemText) (ImportView, error) {
	shared := []string{}
	view, err := i.edit(id, "confirm", "", func(tx *store.Tx, imp *ledger.Import) error {
		n, err := at(imp, key)
		if err != nil {
			return err
		}
		parent := imp.Items[n].TaskID
		if _, shared, err = confirm(tx, imp, []int{key}); err != nil {
			return err
		}
		for _, want := range items {
			if err := mendItem(tx, imp, parent, want); err != nil {
				return err
			}
		}
		tx.SetSummary(takenWords(imp.Notice, 1, 0) + sharedWords(shared))
		return nil
	})
	view.Shared = shared
	return view, err
}

// mendItem rewords or cancels one item of a corrected task; one that stays as it is is left alone.
func mendItem(tx *store.Tx, imp *ledger.Import, parent int64, want ItemText) error {
	task, err := tx.Task(want.TaskID)
	if err != nil {
		return err
	}
	if parent == 0 || task.ParentID != parent {
		return ledger.Fail("no_such_item", "key", strconv.FormatInt(want.TaskID, 10))
	}
	text := strings.TrimSpace(want.Text)
	if text == task.Text {
		return nil
	}
	if text == "" {
		return cancel(tx, imp, task)
	}
	was := *task
	task.Text, task.State, task.Note = text, ledger.TaskAdjusted, basisOf(imp, "更正")
	if err := tx.SaveTask(task); err != nil {
		return err
	}
	return tx.AddTaskChange(&ledger.Change{TaskID: task.ID, ImportID: imp.ID, Kind: ledger.ChangeKind(task.State), Basis: task.Note, Fields: ledger.Differences(was, *task)})
}

func takenWords(n ledger.Notice, taken, gone int) string {
	words := fmt.Sprintf("按《%s》收下 %d 项", n.Title, taken)
	if gone > 0 {
		words += fmt.Sprintf("，取消 %d 项", gone)
	}
	return words
}

// cancelGone cancels a task that the notice no longer has, with its items: they are what is reported on.
func cancelGone(tx *store.Tx, imp *ledger.Import, id int64) error {
	at := slices.Index(imp.Gone, id)
	if at < 0 {
		return ledger.Fail("no_such_item", "key", strconv.FormatInt(id, 10))
	}
	imp.Gone = slices.Delete(imp.Gone, at, at+1)
	task, err := tx.Task(id)
	if err != nil {
		return err
	}
	family, err := tx.Tasks(task.PlanID)
	if err != nil {
		return err
	}
	for n := range family {
		t := &family[n]
		if t.ID != id && (t.ParentID != id || !t.State.Counted()) {
			continue
		}
		if err := cancel(tx, imp, t); err != nil {
			return err
		}
	}
	return nil
}

// cancel takes a task out on the basis of a notice.
func cancel(tx *store.Tx, imp *ledger.Import, task *ledger.Task) error {
	task.State, task.Note = ledger.TaskCancelled, basisOf(imp, "不再列入")
	if err := tx.SaveTask(task); err != nil {
		return err
	}
	return tx.AddTaskChange(&ledger.Change{TaskID: task.ID, ImportID: imp.ID, Kind: ledger.ChangeKind(task.State), Basis: task.Note})
}

// Keep leaves tasks in the ledger that a correction no longer has.
func (i Imports) Keep(id int64, gone []int64) (ImportView, error) {
	return i.edit(id, "draft", fmt.Sprintf("保留更正版里没有的 %d 项", len(gone)), func(_ *store.Tx, imp *ledger.Import) error {
		imp.Gone = slices.DeleteFunc(imp.Gone, func(id int64) bool { return slices.Contains(gone, id) })
		return nil
	})
}

// basisOf words what a change rests on: 按《…》云政办发〔2024〕9号更正.
func basisOf(imp *ledger.Import, verb string) string {
	title := imp.Notice.Title
	if title == "" {
		title = imp.FileName
	}
	return "按《" + title + "》" + imp.Notice.DocNo + verb
}
