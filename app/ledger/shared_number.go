package ledger

import "strings"

// SharedNumber is a number that several counted tasks of one section bear: slips, papers and calls name tasks by it.
type SharedNumber struct {
	No    string
	Tasks []Task
}

// SharedNumbers lists the numbers that are no names, in plan order. Numbers that begin anew in every section are told
// apart by it.
func SharedNumbers(tasks []Task) []SharedNumber {
	out, at := []SharedNumber{}, map[string]int{}
	for _, t := range Leaves(tasks) {
		if !t.State.Counted() || t.No == "" {
			continue
		}
		key := placeOf(t.No, t.Section)
		n, known := at[key]
		if !known {
			n = len(out)
			at[key], out = n, append(out, SharedNumber{No: t.No})
		}
		out[n].Tasks = append(out[n].Tasks, t)
	}
	shared := []SharedNumber{}
	for _, s := range out {
		if len(s.Tasks) > 1 {
			shared = append(shared, s)
		}
	}
	return shared
}

// placeOf is a number within its section.
func placeOf(no string, section []string) string {
	return strings.Join(append([]string{no}, section...), "\x00")
}

// Numbers knows which numbers the counted tasks of a plan bear, whole tasks and their items.
type Numbers struct {
	byNo   map[string][]Task
	places map[string][]Task
	anew   bool // some number is borne in two sections: numbering begins anew in each
}

// NumbersOf gathers the numbers of some tasks.
func NumbersOf(tasks []Task) Numbers {
	n := Numbers{byNo: map[string][]Task{}, places: map[string][]Task{}}
	for _, t := range tasks {
		if !t.State.Counted() || t.No == "" {
			continue
		}
		place := placeOf(t.No, t.Section)
		n.byNo[t.No], n.places[place] = append(n.byNo[t.No], t), append(n.places[place], t)
		n.anew = n.anew || len(n.byNo[t.No]) > len(n.places[place])
	}
	return n
}

// Taken returns a task other than own that bears a number. near: in the same section, where nothing tells the two apart;
// otherwise it is in another section of a plan that numbers its tasks right through, so that their number is their name.
// nil where there is none.
func (n Numbers) Taken(no string, section []string, own int64) (task *Task, near bool) {
	if task = another(n.places[placeOf(no, section)], own); task != nil {
		return task, true
	}
	if n.anew {
		return nil, false
	}
	return another(n.byNo[no], own), false
}

func another(tasks []Task, own int64) *Task {
	for i := range tasks {
		if tasks[i].ID != own {
			return &tasks[i]
		}
	}
	return nil
}
