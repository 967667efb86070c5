package app

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ducha/app/ledger"
	"ducha/app/parse"
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

// mark decides what a notice is to the plan of its year, and compares it with that plan where it corrects it: drafts
// that change nothing count as confirmed, the others wait with the task they would change. relation is the clerk's
// word; without one, a notice of which half is known corrects the plan.
func mark(tx *store.Tx, imp *ledger.Import, relation ledger.Relation) error {
	plan, err := planOfYear(tx, imp.Notice.Year)
	if err != nil || plan == nil {
		return err
	}
	olds, err := firstNotice(tx, plan)
	if err != nil || len(olds) == 0 {
		return err
	}
	drafts := make([]ledger.Draft, len(imp.Items))
	for n, item := range imp.Items {
		drafts[n] = item.Draft
	}
	pairs := pair(drafts, olds)
	found := len(pairs) - left(pairs, -1)
	if relation == ledger.RelationNone {
		relation = ledger.Adds
		if 2*found >= min(len(olds), len(drafts)) {
			relation = ledger.Corrects
		}
	}
	imp.Relation = relation
	if relation == ledger.Adds {
		warnKnown(imp, pairs, olds)
		return nil
	}
	imp.PlanID = plan.ID
	imp.Gone = missing(pairs, olds)
	book, err := newRoster(tx)
	for n, o := range pairs {
		if o >= 0 {
			markItem(&imp.Items[n], olds[o], book)
		}
	}
	return err
}

// markItem compares one draft with what the ledger has of it.
func markItem(item *ledger.ImportItem, old printed, book *roster) {
	task := old.tasks[0]
	item.TaskID = task.ID
	item.Problems = slices.DeleteFunc(item.Problems, func(p ledger.Problem) bool { return old.doubts[p.Code] })
	reshaped := old.joined || len(old.tasks) > 1
	if !reshaped {
		carry(&item.Draft, old.draft, *task)
	}
	if len(ledger.Differences(*task, book.sketch(item.Draft))) == 0 || reshaped && len(ledger.Differences(asTask(old.draft), asTask(item.Draft))) == 0 {
		item.State, item.Problems = ledger.ItemConfirmed, []ledger.Problem{}
		return
	}
	if reshaped {
		item.Problems = append(item.Problems, ledger.Problem{Code: "reshaped_task", Task: item.Draft.No,
			Message: "这一项入账时拆分或合并过（台账第 " + numbers(old.tasks) + " 项）。收下会把第 " + task.No + " 项整个换成这里的文字，请先核对。"})
	}
}

// missing lists the tasks that no draft found, unless the notice prints single corrections only: then what it does not
// print stays.
func missing(pairs []int, olds []printed) []int64 {
	out := []int64{}
	if 2*(len(pairs)-left(pairs, -1)) < len(olds) {
		return out
	}
	stays := map[int64]bool{}
	for o, old := range olds {
		for _, task := range old.tasks {
			stays[task.ID] = stays[task.ID] || slices.Contains(pairs, o) || !task.State.Counted()
		}
	}
	for _, old := range olds {
		for _, task := range old.tasks {
			if !stays[task.ID] && !slices.Contains(out, task.ID) {
				out = append(out, task.ID)
			}
		}
	}
	return out
}

// warnKnown marks drafts of a further plan that the ledger has word for word.
func warnKnown(imp *ledger.Import, pairs []int, olds []printed) {
	for n, o := range pairs {
		item := &imp.Items[n]
		if o >= 0 && olds[o].draft.Text == item.Draft.Text {
			item.Problems = append(item.Problems, ledger.Problem{Code: "known_task", Task: item.Draft.No, Index: n,
				Message: "台账第 " + olds[o].tasks[0].No + " 项是同样的文字，收下会有两项。"})
		}
	}
}

// asTask prints a draft for comparing, without looking up its units.
func asTask(d ledger.Draft) ledger.Task { return (&roster{}).sketch(d) }

// sketch is the task a draft would become, with units by the names the ledger knows them under.
func (r *roster) sketch(d ledger.Draft) ledger.Task {
	t := ledger.Task{No: d.No, Section: d.Section, Text: d.Text, Leaders: d.Leaders, Persons: d.Persons, Deadline: d.Deadline}
	for _, u := range d.Units {
		name := u.Name
		if known := r.known[name]; known != nil {
			name = known.Name
		}
		t.Assignments = append(t.Assignments, ledger.Assignment{Name: name, Role: u.Role})
	}
	for _, i := range d.Indicators {
		t.Indicators = append(t.Indicators, ledger.Target{Indicator: i})
	}
	for _, m := range d.Milestones {
		t.Milestones = append(t.Milestones, ledger.Milestone{When: m.When, Text: m.Text})
	}
	return t
}

func planOfYear(tx *store.Tx, year int) (*ledger.Plan, error) {
	plans, err := tx.Plans()
	for n := range plans {
		if year != 0 && plans[n].Year == year {
			return &plans[n], nil
		}
	}
	return nil, err
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

// compareAnew forgets what a notice was compared with and what was made of its drafts, and compares it as it was read.
func compareAnew(tx *store.Tx, imp *ledger.Import, relation ledger.Relation) error {
	src, err := tx.Source(imp.FileHash)
	if err != nil {
		return err
	}
	fresh := newImport(imp.FileName, imp.FileHash, imp.At, parse.Read(src))
	imp.Items, imp.Gone, imp.PlanID, imp.Relation = fresh.Items, []int64{}, 0, ledger.RelationNone
	return mark(tx, imp, relation)
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

// cancel takes a task out on the basis of a notice.
func cancel(tx *store.Tx, imp *ledger.Import, task *ledger.Task) error {
	task.State, task.Note = ledger.TaskCancelled, basisOf(imp, "不再列入")
	if err := tx.SaveTask(task); err != nil {
		return err
	}
	return tx.AddTaskChange(&ledger.Change{TaskID: task.ID, ImportID: imp.ID, Kind: ledger.ChangeKind(task.State), Basis: task.Note})
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

// readAgain compares a notice with the plan of its year once that year is known.
func readAgain(tx *store.Tx, imp *ledger.Import) error {
	if imp.Relation != ledger.RelationNone || slices.ContainsFunc(imp.Items, func(i ledger.ImportItem) bool { return i.State == ledger.ItemConfirmed }) {
		return nil
	}
	return mark(tx, imp, ledger.RelationNone)
}

// viewOf is a notice on the desk with everything the page shows of it.
func viewOf(tx *store.Tx, imp ledger.Import, src *ledger.Source) (ImportView, error) {
	beside, err := amends(tx, &imp)
	if err == nil {
		err = warnNumbers(tx, &imp)
	}
	return ImportView{imp, lines(src), beside, []string{}}, err
}
