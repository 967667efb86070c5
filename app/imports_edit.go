package app

import (
	"fmt"
	"slices"

	"ducha/app/ledger"
	"ducha/app/parse"
	"ducha/store"
)

// SaveItem replaces one draft by the clerk's version. Its problems count as settled.
func (i Imports) SaveItem(id int64, item ledger.ImportItem) (ImportView, error) {
	return i.edit(id, "draft", "修改第 "+item.Draft.No+" 项草稿", func(_ *store.Tx, imp *ledger.Import) error {
		n, err := at(imp, item.Key)
		if err != nil {
			return err
		}
		lasting := func(p ledger.Problem) bool { return p.Code == numberTaken } // told anew as long as it holds
		imp.Items[n].Draft, imp.Items[n].Problems = item.Draft, slices.DeleteFunc(item.Problems, lasting)
		return nil
	})
}

// Split cuts one draft in two at a character of its text; the second half inherits the responsibility.
func (i Imports) Split(id int64, key, offset int) (ImportView, error) {
	return i.edit(id, "draft", "拆分草稿", func(_ *store.Tx, imp *ledger.Import) error {
		n, err := at(imp, key)
		if err != nil {
			return err
		}
		text := []rune(imp.Items[n].Draft.Text)
		if offset <= 0 || offset >= len(text) {
			return ledger.Fail("split_nowhere")
		}
		second := imp.Items[n]
		for _, item := range imp.Items {
			second.Key = max(second.Key, item.Key+1)
		}
		first := &imp.Items[n].Draft
		first.Reread(string(text[:offset]), imp.Notice.Year)
		second.Draft.Reread(string(text[offset:]), imp.Notice.Year)
		first.Indicators, second.Draft.Indicators = parse.Indicators(first.Text, imp.Notice.Year), parse.Indicators(second.Draft.Text, imp.Notice.Year)
		second.Draft.No = partNumber(imp, first.No)
		second.Problems, second.TaskID = []ledger.Problem{}, 0
		imp.Items = append(imp.Items[:n+1], append([]ledger.ImportItem{second}, imp.Items[n+1:]...)...)
		return nil
	})
}

// partNumber is the first number after a draft's own that no other draft bears: 3-2, 3-3.
func partNumber(imp *ledger.Import, no string) string {
	for n := 2; ; n++ {
		part := fmt.Sprintf("%s-%d", no, n)
		if !slices.ContainsFunc(imp.Items, func(i ledger.ImportItem) bool { return i.Draft.No == part }) {
			return part
		}
	}
}

// Join appends one draft to the one above it that counts as a task; people, units, goals and doubts go along. Of two
// tasks of the ledger that a correction joins, the second counts as gone.
func (i Imports) Join(id int64, key int) (ImportView, error) {
	return i.edit(id, "draft", "合并草稿", func(_ *store.Tx, imp *ledger.Import) error {
		n, err := at(imp, key)
		if err != nil {
			return err
		}
		up := n - 1
		for up >= 0 && imp.Items[up].State == ledger.ItemDropped {
			up--
		}
		if up < 0 {
			return ledger.Fail("join_first")
		}
		if _, err := at(imp, imp.Items[up].Key); err != nil {
			return err
		}
		if imp.Items[up].TaskID == 0 {
			imp.Items[up].TaskID, imp.Items[n].TaskID = imp.Items[n].TaskID, 0
		}
		lose(imp, &imp.Items[n])
		joinDraft(&imp.Items[up].Draft, imp.Items[n].Draft, imp.Notice.Year)
		imp.Items[up].Problems = append(imp.Items[up].Problems, imp.Items[n].Problems...)
		imp.Items = append(imp.Items[:n], imp.Items[n+1:]...)
		return nil
	})
}

func joinDraft(above *ledger.Draft, below ledger.Draft, year int) {
	above.Reread(above.Text+below.Text, year)
	above.Source.Start, above.Source.End = min(above.Source.Start, below.Source.Start), max(above.Source.End, below.Source.End)
	above.Units = addUnits(above.Units, below.Units)
	above.Leaders, above.Persons = addNames(above.Leaders, below.Leaders), addNames(above.Persons, below.Persons)
	above.Milestones = append(above.Milestones, below.Milestones...)
	if above.Deadline == "" && below.Deadline != ledger.DeadlineIn(below.Text, year) { // one of its sentences alone is no term of the whole
		above.Deadline = below.Deadline
	}
	above.Indicators = parse.Indicators(above.Text, year)
}

func addNames(names, more []string) []string {
	for _, m := range more {
		if !slices.Contains(names, m) {
			names = append(names, m)
		}
	}
	return names
}

func addUnits(units, more []ledger.DraftUnit) []ledger.DraftUnit {
	for _, m := range more {
		known := false
		for _, u := range units {
			known = known || u.Name == m.Name
		}
		if !known {
			units = append(units, m)
		}
	}
	return units
}

// Drop marks drafts as no tasks, or takes that back.
func (i Imports) Drop(id int64, keys []int, drop bool) (ImportView, error) {
	summary := "恢复为任务"
	if drop {
		summary = "标为不是任务"
	}
	return i.edit(id, "draft", summary, func(_ *store.Tx, imp *ledger.Import) error {
		for _, key := range keys {
			n, err := at(imp, key)
			if err != nil {
				return err
			}
			imp.Items[n].State = ledger.ItemPending
			if drop {
				imp.Items[n].State = ledger.ItemDropped
			}
		}
		return nil
	})
}

// SaveNotice corrects the notice's own fields, and those of the plan that was made from it. The year stays what it was
// when the first task was confirmed: the periods hang on it.
func (i Imports) SaveNotice(id int64, n ledger.Notice) (ImportView, error) {
	return i.edit(id, "draft", "修改文件信息", func(tx *store.Tx, imp *ledger.Import) error {
		taken, err := tx.ImportChanged(imp.ID)
		if err != nil {
			return err
		}
		if n.Year != imp.Notice.Year && imp.Relation != ledger.RelationNone && len(taken) == 0 {
			imp.Notice = n
			return compareAnew(tx, imp, ledger.RelationNone) // it was compared with the plan of a wrong year
		}
		if imp.PlanID == 0 {
			imp.Notice = n
			return readAgain(tx, imp)
		}
		n.Year = imp.Notice.Year
		imp.Notice = n
		plan, err := tx.Plan(imp.PlanID)
		if err != nil || plan.FileHash != imp.FileHash {
			return err
		}
		plan.Notice = n
		return tx.SavePlan(plan)
	})
}
