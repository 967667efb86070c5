package app

import (
	"fmt"
	"slices"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Slips, papers and calls name a task by its number. A notice may number its tasks as it likes, so nothing is refused: what
// would share a number with a task of the ledger is said before it is confirmed, and once more when it is.

const numberTaken = "number_taken"

// othersOf returns the tasks of a plan that a notice neither brings, corrects nor leaves out: a correction may move numbers
// along its tasks.
func othersOf(tasks []ledger.Task, imp *ledger.Import) []ledger.Task {
	own := setOf(imp.Gone)
	for _, item := range imp.Items {
		own[item.TaskID] = true
	}
	delete(own, 0)
	return slices.DeleteFunc(slices.Clone(tasks), func(t ledger.Task) bool { return own[t.ID] || own[t.ParentID] })
}

// warnNumbers tells of every pending draft whose number a task of the same section bears, and of all others at once
// whose number stands elsewhere in a plan that numbers right through. It is worked out for the page and never kept.
func warnNumbers(tx *store.Tx, imp *ledger.Import) error {
	if imp.Relation == ledger.RelationNone {
		return nil
	}
	plan, err := planOfYear(tx, imp.Notice.Year)
	if err != nil || plan == nil {
		return err
	}
	tasks, err := tx.Tasks(plan.ID)
	if err != nil {
		return err
	}
	known, far := ledger.NumbersOf(othersOf(tasks, imp)), []string{}
	for n := range imp.Items {
		item := &imp.Items[n]
		if item.State != ledger.ItemPending {
			continue
		}
		switch task, near := known.Taken(item.Draft.No, item.Draft.Section, item.TaskID); {
		case task == nil:
		case near:
			item.Problems = append(slices.Clone(item.Problems), ledger.Problem{Code: numberTaken, Task: item.Draft.No, Index: n,
				Message: "台账同一板块里已有第 " + task.No + " 项“" + ledger.Clip(task.Text, 20) + "”，单据和通报里会分不清。请改序号，或核对后照收。"})
		case !slices.Contains(far, item.Draft.No):
			far = append(far, item.Draft.No)
		}
	}
	if len(far) > 0 {
		imp.Problems = append(slices.Clone(imp.Problems), ledger.Problem{Code: numberTaken, Index: -1,
			Message: fmt.Sprintf("第 %s 项的序号，台账里别的板块已经用了。原方案的序号全文连排，单据和通报按序号称呼任务，最好先接着排号再确认。", firstFew(far))})
	}
	return nil
}

// sharedNow lists the numbers among tasks that were just entered which other tasks bear too: see warnNumbers.
func sharedNow(tx *store.Tx, planID int64, imp *ledger.Import, entered []int64) ([]string, error) {
	tasks, err := tx.Tasks(planID)
	if err != nil {
		return nil, err
	}
	all, others, out := ledger.NumbersOf(tasks), ledger.NumbersOf(othersOf(tasks, imp)), []string{}
	for _, t := range tasks {
		if !slices.Contains(entered, t.ID) || slices.Contains(out, t.No) {
			continue
		}
		_, near := all.Taken(t.No, t.Section, t.ID)
		far, _ := others.Taken(t.No, t.Section, t.ID)
		if near || far != nil {
			out = append(out, t.No)
		}
	}
	return out, nil
}

// firstFew names up to eight numbers: 1、2、3等12.
func firstFew(numbers []string) string {
	const most = 8
	if len(numbers) <= most {
		return strings.Join(numbers, "、")
	}
	return fmt.Sprintf("%s等%d", strings.Join(numbers[:most], "、"), len(numbers))
}

// sharedWords adds to the words of a command which numbers are shared now.
func sharedWords(shared []string) string {
	if len(shared) == 0 {
		return ""
	}
	return "，其中第 " + firstFew(shared) + " 项与其他任务同号"
}
