package ledger

import (
	"slices"
	"sort"
)

func newMoves() Moves { return Moves{Up: []int64{}, Down: []int64{}, Same: []int64{}} }

var meaningRank = map[Meaning]int{Done: 5, Ahead: 4, OnTrack: 3, Behind: 2, NotBegun: 1}

// countMove compares by meaning and, within one meaning (two classes of behind), by printed order: the earlier class
// is the better one. Tasks that are not rated in either period cannot be compared.
func (c *counter) countMove(m *Moves, task SnapshotTask) {
	now, ok := c.class(task)
	before, had := c.index[task.LastStatus]
	if !ok || !had {
		return
	}
	a, b := meaningRank[c.s.Scheme.Classes[before].Meaning], meaningRank[c.s.Scheme.Classes[now].Meaning]
	if a == 0 || b == 0 {
		return
	}
	m.Comparable++
	switch {
	case b > a || b == a && now < before:
		m.Up = append(m.Up, task.ID)
	case b < a || now > before:
		m.Down = append(m.Down, task.ID)
	default:
		m.Same = append(m.Same, task.ID)
	}
}

func (c *counter) named(task SnapshotTask) Named {
	class, _ := c.s.Scheme.Class(task.Status)
	n := Named{TaskID: task.ID, No: task.No, Text: task.Text, Units: task.Reporters(), Class: class.Key, Word: class.Word,
		Meaning: class.Meaning, Reason: task.Basis}
	if slowest := task.slowest(); slowest != nil {
		n.Points, n.Line = number(slowest.Points()), slowest.Line()
	}
	return n
}

// slowest returns the target that is furthest back, because a task is only as far as that one; nil without a value.
func (t SnapshotTask) slowest() *TargetProgress {
	var worst *TargetProgress
	for i, p := range t.Progress {
		if p.Deviation != nil && p.Value != nil && (worst == nil || p.Points() < worst.Points()) {
			worst = &t.Progress[i]
		}
	}
	return worst
}

func (c *counter) laggards() []Named {
	out := []Named{}
	for i := len(c.s.Scheme.Classes) - 1; i >= 0; i-- {
		class := c.s.Scheme.Classes[i]
		if class.Meaning == Behind {
			out = append(out, c.withStatus(class.Key)...)
		}
	}
	for _, class := range c.s.Scheme.Classes {
		if class.Meaning == NotBegun {
			out = append(out, c.withStatus(class.Key)...)
		}
	}
	return out
}

func (c *counter) withStatus(key string) []Named {
	out := []Named{}
	for _, task := range c.s.Tasks {
		if task.State.Counted() && task.Status == key {
			out = append(out, c.named(task))
		}
	}
	return out
}

// praised names a unit only where its own accepted return shows the progress: praise without a record is not printed.
func (c *counter) praised() []Named {
	out := []Named{}
	for _, task := range c.s.Tasks {
		m := c.meaning(task)
		if !task.State.Counted() || m != Done && m != Ahead {
			continue
		}
		n := c.named(task)
		n.Units = c.proven(task)
		if len(n.Units) > 0 {
			out = append(out, n)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := meaningRank[out[i].Meaning], meaningRank[out[j].Meaning]
		if a != b {
			return a > b
		}
		return better(out[i].Points, out[j].Points)
	})
	return out
}

func better(a, b *float64) bool {
	if a == nil || b == nil {
		return a != nil
	}
	return *a > *b
}

// proven returns the answering units with an accepted return on the task.
func (c *counter) proven(task SnapshotTask) []Assignment {
	out := []Assignment{}
	for _, a := range task.Reporters() {
		if c.accepted(task, a.UnitID) {
			out = append(out, a)
		}
	}
	return out
}

// accepted says whether the unit has an accepted return on the task; a collective has its members' returns.
func (c *counter) accepted(task SnapshotTask, unitID int64) bool {
	for _, r := range task.Returns {
		if r.State == ReturnAccepted && c.speaksFor(r.UnitID, unitID) {
			return true
		}
	}
	return false
}

func (c *counter) speaksFor(reporter, unitID int64) bool {
	return reporter == unitID || slices.Contains(c.members(unitID), reporter)
}

// members returns the unit itself, or the members of a collective.
func (c *counter) members(unitID int64) []int64 {
	for _, g := range c.s.Groups {
		if g.ID != unitID {
			continue
		}
		out := []int64{}
		for _, m := range g.Members {
			out = append(out, m.UnitID)
		}
		return out
	}
	return []int64{unitID}
}

func (c *counter) record(unitID int64) (SnapshotUnit, bool) {
	for _, u := range c.s.Units {
		if u.UnitID == unitID {
			return u, true
		}
	}
	return SnapshotUnit{}, false
}

// repeated returns the laggards that were behind or not begun one period before as well; an item goes on with its whole.
func (c *counter) repeated(laggards []Named) []int64 {
	before := map[int64]Meaning{}
	for _, task := range c.s.Tasks {
		before[task.ID] = c.s.Scheme.meaning(task.statusBefore())
	}
	out := []int64{}
	for _, n := range laggards {
		if m := before[n.TaskID]; m == Behind || m == NotBegun {
			out = append(out, n.TaskID)
		}
	}
	return out
}

func (c *counter) promises() []OpenPromise {
	out := []OpenPromise{}
	for _, task := range c.s.Tasks {
		if task.State.Counted() && task.Promise != "" && c.promiseOpen(task) {
			out = append(out, OpenPromise{TaskID: task.ID, No: task.No, Units: task.Reporters(), Promise: task.Promise})
		}
	}
	return out
}

// promiseOpen: the checker found an accepted return silent on the promise, or the task is behind and nobody reported.
func (c *counter) promiseOpen(task SnapshotTask) bool {
	answered := false
	for _, r := range task.Returns {
		if r.State != ReturnAccepted {
			continue
		}
		answered = true
		for _, check := range r.Checks {
			if check.Code == "promise_open" {
				return true
			}
		}
	}
	m := c.meaning(task)
	return !answered && (m == Behind || m == NotBegun)
}

func (c *counter) demands(laggards []Named) []Demand {
	byID := map[int64]SnapshotTask{}
	for _, task := range c.s.Tasks {
		byID[task.ID] = task
	}
	out := []Demand{}
	for _, n := range laggards {
		for _, r := range byID[n.TaskID].Returns {
			if r.State == ReturnAccepted && r.Next != "" {
				out = append(out, Demand{TaskID: n.TaskID, No: n.No, UnitID: r.UnitID, Unit: r.UnitName, Next: r.Next})
			}
		}
	}
	return out
}

func (c *counter) targets() []TargetTally {
	out := []TargetTally{}
	for _, task := range c.s.Tasks {
		if !task.State.Counted() {
			continue
		}
		for _, p := range task.Progress {
			out = append(out, TargetTally{TargetProgress: p, TaskID: task.ID, No: task.No, Units: task.Reporters(), Status: task.Status})
		}
	}
	return out
}

func reporting(units []SnapshotUnit) Reporting {
	r := Reporting{Late: []SnapshotUnit{}, Silent: []SnapshotUnit{}}
	for _, u := range units {
		r.Asked++
		r.Items += u.Asked
		r.Answered += u.Answered
		switch {
		case u.Silent:
			r.Silent = append(r.Silent, u)
		case u.DaysLate > 0:
			r.Late = append(r.Late, u)
		default:
			r.InTime++
		}
	}
	sort.SliceStable(r.Late, func(i, j int) bool { return r.Late[i].DaysLate > r.Late[j].DaysLate })
	return r
}
