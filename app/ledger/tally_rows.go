package ledger

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Rows opens a figure: the tasks or the units behind a reference of a printed paper. Refs are all, dropped, counted,
// done, inTime, comparable, up, down, same, laggards, repeated, promises, class:<key>, section:<place>, unit:<id>,
// task:<id>, the last three also with :<class key> or :inTime behind them; and for units units, steady, asked,
// inTimeUnits, late, silent. An unknown ref opens nothing.
func (t Totals) Rows(s Snapshot, ref string) (tasks, units []int64) {
	tasks, units = []int64{}, []int64{}
	parts := strings.SplitN(ref, ":", 3)
	switch parts[0] {
	case "units", "steady":
		for _, u := range t.Units {
			if parts[0] == "units" || u.InTime.Count == u.Counted {
				units = append(units, u.UnitID)
			}
		}
		return tasks, units
	case "asked", "inTimeUnits", "late", "silent":
		return tasks, unitRows(s.Units, parts[0])
	}
	narrow := ""
	if len(parts) == 3 {
		narrow = parts[2]
	}
	for _, id := range t.taskRows(s, parts) {
		if narrow == "" || t.hasClass(id, narrow) {
			tasks = append(tasks, id)
		}
	}
	return tasks, units
}

// Compared says whether any task was judged in the period before: without one there is nothing to set beside.
func (t Totals) Compared() bool {
	return slices.ContainsFunc(t.Classes, func(c ClassTally) bool { return c.Previous > 0 })
}

func unitRows(units []SnapshotUnit, ref string) []int64 {
	out := []int64{}
	for _, u := range units {
		late := !u.Silent && u.DaysLate > 0
		if ref == "asked" || ref == "silent" && u.Silent || ref == "late" && late || ref == "inTimeUnits" && !u.Silent && !late {
			out = append(out, u.UnitID)
		}
	}
	return out
}

func (t Totals) taskRows(s Snapshot, parts []string) []int64 {
	arg := ""
	if len(parts) > 1 {
		arg = parts[1]
	}
	switch parts[0] {
	case "dropped":
		return t.Dropped
	case "up":
		return t.Moves.Up
	case "down":
		return t.Moves.Down
	case "same":
		return t.Moves.Same
	case "comparable":
		return append(append(append([]int64{}, t.Moves.Up...), t.Moves.Same...), t.Moves.Down...)
	case "repeated":
		return t.Repeated
	case "laggards":
		return taskIDs(t.Laggards, func(n Named) int64 { return n.TaskID })
	case "promises":
		return taskIDs(t.Promises, func(p OpenPromise) int64 { return p.TaskID })
	case "section":
		return pick(t.Sections, arg, func(i int, _ SectionTally) string { return fmt.Sprint(i) }, func(r SectionTally) []int64 { return r.Tasks })
	case "unit":
		return pick(t.Units, arg, func(_ int, u UnitTally) string { return fmt.Sprint(u.UnitID) }, func(u UnitTally) []int64 { return u.Tasks })
	case "class":
		return pick(t.Classes, arg, func(_ int, c ClassTally) string { return c.Key }, func(c ClassTally) []int64 { return c.Tasks })
	}
	return t.filtered(s, parts[0], arg)
}

// filtered walks the tasks for refs that no list of the totals answers.
func (t Totals) filtered(s Snapshot, ref, arg string) []int64 {
	out := []int64{}
	id, err := strconv.ParseInt(arg, 10, 64)
	one := ref == "task" && err == nil
	for _, task := range s.Tasks {
		counted := task.State.Counted()
		if ref == "all" || ref == "counted" && counted || one && task.ID == id ||
			(ref == "done" || ref == "inTime") && counted && t.hasClass(task.ID, ref) {
			out = append(out, task.ID)
		}
	}
	return out
}

// hasClass says whether a task is in a class, or in one that "done" or "inTime" stands for.
func (t Totals) hasClass(id int64, key string) bool {
	for _, c := range t.Classes {
		fits := c.Key == key
		switch key {
		case "done":
			fits = c.Meaning == Done
		case "inTime":
			fits = c.Meaning == Done || c.Meaning == Ahead || c.Meaning == OnTrack
		}
		if fits && slices.Contains(c.Tasks, id) {
			return true
		}
	}
	return false
}

func taskIDs[T any](rows []T, id func(T) int64) []int64 {
	out := make([]int64, 0, len(rows))
	for _, row := range rows {
		out = append(out, id(row))
	}
	return out
}

func pick[T any](rows []T, want string, key func(int, T) string, tasks func(T) []int64) []int64 {
	for i, row := range rows {
		if key(i, row) == want {
			return tasks(row)
		}
	}
	return nil
}
