package parse

// shareTailNotes finds notes that stand once, on a line of their own, below all the numbered lines of a group, in every
// group of the paper: they speak for the whole group. Under a section heading (一、) they go up to the heading, whose
// tasks inherit them; under a lower number (（一）) the group is one task.
func (r *reader) shareTailNotes(all []*element) {
	for s := chapter; s < arabic; s++ {
		groups := tailGroups(all, s)
		if len(groups) < 2 {
			continue
		}
		for _, i := range groups {
			last := below(all, i) - 1
			if s >= cnParen {
				r.absorb(all, i, last)
				continue
			}
			all[i].notes, all[last].notes = all[last].notes, nil
			all[last].own = false
		}
	}
}

// tailGroups returns the elements of one style whose group has its only note at its end; none where a group of the
// style is noted otherwise.
func tailGroups(all []*element, s style) []int {
	var out []int
	for i, e := range all {
		if e.mark.style != s || e.row != nil || e.section != nil {
			continue
		}
		end := below(all, i)
		numbered, bound := 0, 0
		for j := i + 1; j < end; j++ {
			if all[j].mark.style != plain {
				numbered++
			}
			if all[j].bound() || all[j].row != nil {
				bound++
			}
		}
		if bound == 0 && !e.bound() {
			continue
		}
		last := all[end-1]
		if e.bound() || bound != 1 || numbered < 2 || !last.bound() || !last.own || last.mark.style == plain {
			return nil
		}
		out = append(out, i)
	}
	return out
}
