package app

import "ducha/app/ledger"

// Standing tells what became of a task after the period looked at was frozen.
type Standing string

// In a frozen period the tasks of its Snapshot count, whatever was done to them since.
const (
	StandingSame      Standing = ""
	StandingSplit     Standing = "split"     // reported and judged then; its items are today
	StandingItem      Standing = "item"      // split off since
	StandingAdded     Standing = "added"     // added since
	StandingCancelled Standing = "cancelled" // counted then, cancelled or merged since
)

// seen is which tasks a period shows and how: those of today, and of a frozen period those it was frozen with.
type seen struct {
	frozen bool
	leaf   map[int64]bool // today
	then   map[int64]ledger.Task
	whole  map[int64]string // numbers by id
}

func seenFrom(y ledger.Year) seen {
	s := seen{frozen: y.Period.State == ledger.PeriodFrozen, leaf: map[int64]bool{}, then: map[int64]ledger.Task{}, whole: map[int64]string{}}
	for _, t := range ledger.Leaves(y.Now) {
		s.leaf[t.ID] = true
	}
	for _, t := range y.Now {
		s.whole[t.ID] = t.No
	}
	for _, t := range y.Tasks {
		s.then[t.ID] = t
	}
	return s
}

// of says whether a task is shown, whether it counts, and how it stands.
func (s seen) of(t ledger.Task) (shown, counted bool, standing Standing) {
	if !s.frozen {
		return s.leaf[t.ID], t.State.Counted(), StandingSame
	}
	then, had := s.then[t.ID]
	switch {
	case had && !s.leaf[t.ID]:
		return true, then.State.Counted(), StandingSplit
	case had && then.State.Counted() && !t.State.Counted():
		return true, true, StandingCancelled
	case had:
		return true, then.State.Counted(), StandingSame
	case t.ParentID != 0:
		return s.leaf[t.ID], false, StandingItem
	}
	return s.leaf[t.ID], false, StandingAdded
}
