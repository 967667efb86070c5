package ledger

// Roll says who answers for a task on a day: its reporters themselves or, for a collective with members on that day,
// the members. Working it out once keeps large plans quick.
type Roll struct{ answer map[int64][]int64 }

// RollOn calls the roll of a day (2006-01-02).
func RollOn(units []Unit, day string) Roll {
	r := Roll{map[int64][]int64{}}
	groups := map[int64]bool{}
	for _, u := range units {
		groups[u.ID] = u.IsGroup && len(MembersAt(u, day)) > 0
	}
	for _, u := range units {
		if !groups[u.ID] {
			r.answer[u.ID] = []int64{u.ID}
			continue
		}
		for _, m := range MembersAt(u, day) {
			if group, known := groups[m.UnitID]; known && !group {
				r.answer[u.ID] = append(r.answer[u.ID], m.UnitID)
			}
		}
	}
	return r
}

// Of lists the units that have to report on a task, each once, in the order of its assignments.
func (r Roll) Of(t Task) []int64 {
	out := []int64{}
	seen := map[int64]bool{}
	for _, a := range t.Reporters() {
		for _, id := range r.answer[a.UnitID] {
			if !seen[id] {
				seen[id] = true
				out = append(out, id)
			}
		}
	}
	return out
}

// AskedUnit is a unit with the counted tasks it has to report on, in plan order.
type AskedUnit struct {
	Unit
	Tasks []Task
}

// AskedUnits lists the units that have to report in a period, in unit order.
func AskedUnits(y Year) []AskedUnit {
	roll, tasks := RollOn(y.Units, y.Period.End), map[int64][]Task{}
	for _, t := range Leaves(y.Tasks) {
		if !t.State.Counted() {
			continue
		}
		for _, id := range roll.Of(t) {
			tasks[id] = append(tasks[id], t)
		}
	}
	out := []AskedUnit{}
	for _, u := range y.Units {
		if len(tasks[u.ID]) > 0 {
			out = append(out, AskedUnit{u, tasks[u.ID]})
		}
	}
	return out
}
