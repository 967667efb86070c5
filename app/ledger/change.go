package ledger

import (
	"cmp"
	"slices"
	"strings"
)

// ChangeKind is what an adjustment did to a task: the state it led to, or that a later notice added the task.
type ChangeKind string

// The kinds that are no TaskState. ChangeBelated is no row of its own: it tells in a task's history what was reported after a
// freeze.
const (
	ChangeAdded   ChangeKind = "added"
	ChangeBelated ChangeKind = "belated"
)

// WithBelatedChanges adds to a task's history what came after periods were frozen (补报), by day.
func WithBelatedChanges(changes []Change, belated []Return, periods []Period) []Change {
	out := slices.Clone(changes)
	for _, r := range belated {
		for _, p := range periods {
			if p.ID == r.PeriodID {
				out = append(out, Change{TaskID: r.TaskID, At: r.Received, Kind: ChangeBelated, Basis: r.UnitName + "补报" + p.Short + "进展，定格的结果不变", Fields: []FieldChange{}})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int { return cmp.Compare(dayPart(a.At), dayPart(b.At)) })
	return out
}

func dayPart(at string) string { return at[:min(len(at), len("2006-01-02"))] }

// Change is one adjustment of a task (任务调整). A task is never changed without one once the plan is in force.
type Change struct {
	ID       int64         `json:"id"`
	TaskID   int64         `json:"taskId"`
	ImportID int64         `json:"importId"` // the notice on the desk it came from, 0 for none
	At       string        `json:"at"`       // RFC 3339, "" where unknown
	Who      string        `json:"who"`
	Kind     ChangeKind    `json:"kind"`
	Basis    string        `json:"basis"`
	Fields   []FieldChange `json:"fields"`
}

// FieldChange is one part of a task before and after, as printed. Field is no, section, text, lead, support, undivided,
// leaders, persons, deadline, indicators or milestones.
type FieldChange struct {
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// fields prints the parts of a task that a notice can change, in the order they are shown.
var fields = []struct {
	name    string
	print   func(Task) string
	ordered bool // the first lead unit answers first; the order of the others means nothing
}{
	{"no", func(t Task) string { return t.No }, true},
	{"section", func(t Task) string { return strings.Join(t.Section, " / ") }, true},
	{"text", func(t Task) string { return t.Text }, true},
	{"lead", func(t Task) string { return t.unitNames(Lead) }, true},
	{"support", func(t Task) string { return t.unitNames(Support) }, false},
	{"undivided", func(t Task) string { return t.unitNames(Undivided) }, false},
	{"leaders", func(t Task) string { return strings.Join(t.Leaders, "、") }, true},
	{"persons", func(t Task) string { return strings.Join(t.Persons, "、") }, true},
	{"deadline", func(t Task) string { return t.Deadline }, true},
	{"indicators", func(t Task) string {
		return joined(t.Indicators, func(g Target) string { return TargetText(g.Indicator) })
	}, true},
	{"milestones", func(t Task) string {
		return joined(t.Milestones, func(m Milestone) string { return m.When + " " + m.Text })
	}, true},
}

// Differences lists what of a task is printed otherwise; blanks and full-width forms make no difference.
func Differences(before, after Task) []FieldChange {
	out := []FieldChange{}
	for _, f := range fields {
		was, now := f.print(before), f.print(after)
		if plainText(was) != plainText(now) && (f.ordered || sorted(was) != sorted(now)) {
			out = append(out, FieldChange{f.name, was, now})
		}
	}
	return out
}

func sorted(list string) string {
	names := strings.Split(plainText(list), "、")
	slices.Sort(names)
	return strings.Join(names, "、")
}

func (t Task) unitNames(role Role) string {
	names := []string{}
	for _, a := range t.Assignments {
		if a.Role == role {
			names = append(names, a.Name)
		}
	}
	return strings.Join(names, "、")
}

func joined[T any](list []T, print func(T) string) string {
	parts := make([]string, len(list))
	for n, v := range list {
		parts[n] = print(v)
	}
	return strings.Join(parts, "；")
}
