package ledger

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
		key := t.No
		for _, s := range t.Section {
			key += "\x00" + s
		}
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
