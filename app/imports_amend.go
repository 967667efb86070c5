package app

import (
	"slices"

	"ducha/app/ledger"
	"ducha/store"
)

// Amends is a notice on the desk beside the plan of its year that the ledger had before it.
type Amends struct {
	Title   string        `json:"title"`
	DocNo   string        `json:"docNo"`
	Issuer  string        `json:"issuer"`
	Tasks   int           `json:"tasks"`   // of the plan, cancelled ones left out
	Found   int           `json:"found"`   // drafts that have a counterpart there
	Changed []ItemChange  `json:"changed"` // pending drafts of a correction that say something else than the ledger
	Gone    []ledger.Task `json:"gone"`    // tasks that the correction no longer has and nobody decided on
	Taken   []int64       `json:"taken"`   // tasks that the notice has changed or added: what it is can no longer be changed
}

// ItemChange is what one draft changes of its task.
type ItemChange struct {
	Key    int                  `json:"key"`
	TaskID int64                `json:"taskId"`
	Fields []ledger.FieldChange `json:"fields"`
	Items  []ledger.Task        `json:"items"` // what the task was split into in the ledger: a correction of the whole leaves them
}

// amends describes a notice beside its plan, nil where there was none before it.
func amends(tx *store.Tx, imp *ledger.Import) (*Amends, error) {
	if imp.Relation == ledger.RelationNone {
		return nil, nil
	}
	plan, err := planOfYear(tx, imp.Notice.Year)
	if err != nil || plan == nil {
		return nil, err
	}
	tasks, err := tx.Tasks(plan.ID)
	if err != nil {
		return nil, err
	}
	out := &Amends{Title: plan.Title, DocNo: plan.DocNo, Issuer: plan.Issuer, Changed: []ItemChange{}, Gone: []ledger.Task{}}
	if out.Taken, err = tx.ImportChanged(imp.ID); err != nil {
		return nil, err
	}
	byID := map[int64]ledger.Task{}
	for _, t := range tasks {
		byID[t.ID] = t
		if t.ParentID == 0 && t.State.Counted() {
			out.Tasks++
		}
		if slices.Contains(imp.Gone, t.ID) && t.State.Counted() {
			out.Gone = append(out.Gone, t)
		}
	}
	book, err := newRoster(tx)
	if err != nil || imp.Relation == ledger.Adds {
		return out, err
	}
	for _, item := range imp.Items {
		known, ok := byID[item.TaskID]
		if !ok {
			continue
		}
		out.Found++
		if item.State == ledger.ItemPending {
			out.Changed = append(out.Changed, ItemChange{item.Key, item.TaskID, ledger.Differences(known, book.sketch(item.Draft)), itemsOf(tasks, item.TaskID)})
		}
	}
	return out, nil
}

// Relate says what the notice is to the plan of its year; the drafts are read anew for that. Code: relation_settled.
func (i Imports) Relate(id int64, relation ledger.Relation) (ImportView, error) {
	words := map[ledger.Relation]string{ledger.Corrects: "作为更正版对照", ledger.Adds: "作为另一份方案"}
	if words[relation] == "" {
		return ImportView{}, ledger.Fail("no_such_relation", "relation", string(relation))
	}
	return i.edit(id, "draft", words[relation], func(tx *store.Tx, imp *ledger.Import) error {
		taken, err := tx.ImportChanged(imp.ID)
		if err != nil {
			return err
		}
		if len(taken) > 0 || imp.Relation == ledger.RelationNone { // the plan's own first notice
			return ledger.Fail("relation_settled")
		}
		return compareAnew(tx, imp, relation)
	})
}

// Part makes a new task of a draft that was taken for another version of one; that one then counts as gone.
func (i Imports) Part(id int64, key int) (ImportView, error) {
	return i.edit(id, "draft", "作为新任务", func(_ *store.Tx, imp *ledger.Import) error {
		n, err := at(imp, key)
		if err != nil {
			return err
		}
		item := &imp.Items[n]
		lose(imp, item)
		item.Problems = slices.DeleteFunc(item.Problems, func(p ledger.Problem) bool { return p.Code == "reshaped_task" })
		return nil
	})
}

// lose parts a draft from the task it was taken for, which then counts as gone.
func lose(imp *ledger.Import, item *ledger.ImportItem) {
	if item.TaskID != 0 {
		imp.Gone = append(imp.Gone, item.TaskID)
	}
	item.TaskID = 0
}

// itemsOf are the counted items of a task, in order.
func itemsOf(tasks []ledger.Task, parent int64) []ledger.Task {
	out := []ledger.Task{}
	for _, t := range tasks {
		if t.ParentID == parent && t.State.Counted() {
			out = append(out, t)
		}
	}
	return out
}

// viewOf is a notice on the desk with everything the page shows of it.
func viewOf(tx *store.Tx, imp ledger.Import, src *ledger.Source) (ImportView, error) {
	beside, err := amends(tx, &imp)
	if err == nil {
		err = warnNumbers(tx, &imp)
	}
	if err == nil {
		err = settleSpellings(tx, &imp)
	}
	return ImportView{imp, lines(src), beside, []string{}}, err
}
