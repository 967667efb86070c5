package ledger

import "time"

// Year is one plan with everything that was said and judged up to a period: what a Snapshot is taken from.
type Year struct {
	Plan         Plan
	Scheme       Scheme
	Period       Period
	Previous     *Period // nil for the first period
	Tasks        []Task  // all of the plan, parents included; of a frozen period those of its Snapshot, which are leaves
	Now          []Task  // all of the plan as they stand today
	Units        []Unit
	Leaders      []Leader
	Returns      []Return // of the period
	Last         []Return // of the period before
	Findings     []Finding
	LastFindings []Finding
	Picks        []Pick // of all periods
	Today        string
}

// Leaves returns the tasks that are reported on: those without items, in order.
func Leaves(tasks []Task) []Task {
	parents := map[int64]bool{}
	for _, t := range tasks {
		parents[t.ParentID] = true
	}
	out := []Task{}
	for _, t := range tasks {
		if !parents[t.ID] {
			out = append(out, t)
		}
	}
	return out
}

// Take copies a period into a Snapshot. It does not check that everything was judged: see Verify and Unjudged.
func Take(y Year, by string, at time.Time) Snapshot {
	s := Snapshot{Plan: y.Plan, Period: y.Period, Scheme: y.Scheme, By: by, TakenAt: at.Format(time.RFC3339), Tasks: []SnapshotTask{}}
	if y.Previous != nil {
		s.Previous = y.Previous.Name
	}
	returns, last := byTask(y.Returns), byTask(y.Last)
	picks := PicksIn(y.Picks, y.Period.ID)
	findings, lastFindings := findingByTask(y.Findings), findingByTask(y.LastFindings)
	for _, t := range Leaves(y.Tasks) {
		st := SnapshotTask{Task: t, Returns: orEmpty(returns[t.ID]), Progress: ProgressOf(t, returns[t.ID], y.Period, picks)}
		st.Leaders = LeadersOn(t.Leaders, y.Leaders, y.Period.End)
		for _, r := range last[t.ID] {
			st.Promise = joinLines(st.Promise, r.Next)
		}
		if t.State.Counted() {
			st.Status, st.Basis = findings[t.ID].Status, findings[t.ID].Basis
			st.LastStatus = lastFindings[t.ID].Status
			if t.ParentID != 0 && st.LastStatus == "" {
				st.LastWhole = lastFindings[t.ParentID].Status
			}
		}
		s.Tasks = append(s.Tasks, st)
	}
	s.Units, s.Groups = unitStates(y, s.Tasks), groupsAt(y)
	return s
}

func joinLines(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "；" + b
}

func orEmpty(r []Return) []Return {
	if r == nil {
		return []Return{}
	}
	return r
}

func byTask(returns []Return) map[int64][]Return {
	out := map[int64][]Return{}
	for _, r := range returns {
		out[r.TaskID] = append(out[r.TaskID], r)
	}
	return out
}

func findingByTask(findings []Finding) map[int64]Finding {
	out := map[int64]Finding{}
	for _, f := range findings {
		out[f.TaskID] = f
	}
	return out
}

// groupsAt copies the collectives with the members they have on the period's last day. One without members answers
// for itself, like a unit.
func groupsAt(y Year) []Unit {
	out := []Unit{}
	for _, u := range y.Units {
		if members := MembersAt(u, y.Period.End); u.IsGroup && len(members) > 0 {
			u.Members = members
			out = append(out, u)
		}
	}
	return out
}

// unitStates says of every unit that had to report how it did: asked, answered, late, silent.
func unitStates(y Year, tasks []SnapshotTask) []SnapshotUnit {
	roll, states := RollOn(y.Units, y.Period.End), map[int64]*SnapshotUnit{}
	for _, t := range tasks {
		if !t.State.Counted() {
			continue
		}
		for _, id := range roll.Of(t.Task) {
			if states[id] == nil {
				states[id] = &SnapshotUnit{}
			}
			states[id].count(id, t.Returns)
		}
	}
	out := []SnapshotUnit{}
	for _, u := range y.Units {
		su := states[u.ID]
		if su == nil {
			continue
		}
		su.UnitID, su.Name, su.Kind = u.ID, u.Name, u.Kind
		su.Silent = su.Received == ""
		out = append(out, *su)
	}
	return out
}

// count adds one task the unit was asked about.
func (u *SnapshotUnit) count(unitID int64, returns []Return) {
	u.Asked++
	for _, r := range returns {
		if r.UnitID != unitID {
			continue
		}
		if r.State == ReturnSentBack { // what was sent back stands for nothing until it comes again
			u.SentBack++
			continue
		}
		if r.State == ReturnAccepted {
			u.Answered++
		}
		u.Received, u.DaysLate = max(u.Received, r.Received), max(u.DaysLate, r.DaysLate())
	}
}

// MembersAt returns a group's members on a day.
func MembersAt(u Unit, day string) []Member {
	out := []Member{}
	for _, m := range u.Members {
		if (m.From == "" || m.From <= day) && (m.To == "" || day <= m.To) {
			out = append(out, m)
		}
	}
	return out
}

// Unjudged lists the numbers of counted tasks without a status: a period is frozen only when there are none.
func Unjudged(s Snapshot) []string {
	out := []string{}
	for _, t := range s.Tasks {
		if t.State.Counted() && t.Status == "" {
			out = append(out, t.No)
		}
	}
	return out
}
