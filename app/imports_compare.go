package app

import (
	"slices"

	"ducha/app/ledger"
	"ducha/app/parse"
	"ducha/store"
)

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

// readAgain compares a notice with the plan of its year once that year is known.
func readAgain(tx *store.Tx, imp *ledger.Import) error {
	if imp.Relation != ledger.RelationNone || slices.ContainsFunc(imp.Items, func(i ledger.ImportItem) bool { return i.State == ledger.ItemConfirmed }) {
		return nil
	}
	return mark(tx, imp, ledger.RelationNone)
}
