package app

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"ducha/app/ledger"
	"ducha/app/parse"
	"ducha/store"
)

// How the drafts of a second notice find the tasks that the ledger has from the first.

// printed is one task of the first notice as it was printed there, with what became of it in the ledger.
type printed struct {
	draft  ledger.Draft
	doubts map[string]bool // codes of the problems it had
	tasks  []*ledger.Task  // more than one where a clerk split it
	joined bool            // its task holds others too
}

// same is the share of equal text from which a draft of the same number is the same duty, alike that of any number.
// Figures are left out: they are what corrections correct.
const (
	same  = 0.6
	alike = 0.75
)

// many is how many pairs of unlike texts are compared at most; two notices that differ that much are two notices.
const many = 40_000

// pair finds for every draft of news the position of its counterpart in olds, -1 where there is none.
func pair(news []ledger.Draft, olds []printed) []int {
	out := slices.Repeat([]int{-1}, len(news))
	taken := make([]bool, len(olds))
	pass := func(score func(a, b ledger.Draft) float64) {
		for n := range news {
			best, most := -1, 0.0
			for o := range olds {
				if out[n] >= 0 || taken[o] {
					continue
				}
				if s := score(news[n], olds[o].draft); s > most {
					best, most = o, s
				}
			}
			if best >= 0 {
				out[n], taken[best] = best, true
			}
		}
	}
	pass(func(a, b ledger.Draft) float64 { return when(a.No == b.No && a.Text == b.Text, 1) })
	pass(func(a, b ledger.Draft) float64 { return when(a.Text == b.Text, 1) })
	pass(func(a, b ledger.Draft) float64 {
		if a.No != b.No {
			return 0
		}
		return from(same, likeness(a, b))
	})
	if left(out, -1)*left(taken, false) <= many {
		pass(func(a, b ledger.Draft) float64 { return from(alike, likeness(a, b)) })
	}
	return out
}

func left[T comparable](list []T, v T) int {
	n := 0
	for _, x := range list {
		if x == v {
			n++
		}
	}
	return n
}

func when(is bool, score float64) float64 {
	if is {
		return score
	}
	return 0
}

func from(least, score float64) float64 { return when(score >= least, score) }

var digits = regexp.MustCompile(`[0-9.]+`)

func likeness(a, b ledger.Draft) float64 {
	return ledger.Similarity(digits.ReplaceAllString(a.Text, "0"), digits.ReplaceAllString(b.Text, "0"))
}

// firstNotice gathers the tasks of a plan that its own notice, or a correction of it, brought: as printed there where
// the file still reads the way it did, else as they stand.
func firstNotice(tx *store.Tx, plan *ledger.Plan) ([]printed, error) {
	imports, err := tx.Imports()
	if err != nil {
		return nil, err
	}
	tasks, err := tx.Tasks(plan.ID)
	if err != nil {
		return nil, err
	}
	added := map[int64]bool{}
	for _, imp := range imports {
		for _, item := range imp.Items {
			if imp.Relation == ledger.Adds {
				added[item.TaskID] = true
			}
		}
	}
	prints := map[string][]printed{}
	out := []printed{}
	for n := range tasks {
		task := &tasks[n]
		if task.ParentID != 0 || added[task.ID] {
			continue
		}
		h, err := tx.SourceHash(*task)
		if err != nil {
			return nil, err
		}
		if prints[h] == nil {
			if prints[h], err = printedIn(tx, h); err != nil {
				return nil, err
			}
		}
		if !settle(prints[h], task) && task.State.Counted() {
			out = append(out, printed{draft: draftOf(*task), doubts: map[string]bool{}, tasks: []*ledger.Task{task}})
		}
	}
	for _, h := range slices.Sorted(maps.Keys(prints)) {
		for _, p := range prints[h] {
			if len(p.tasks) > 0 {
				out = append(out, p)
			}
		}
	}
	return out, nil
}

// printedIn reads a kept file again.
func printedIn(tx *store.Tx, hash string) ([]printed, error) {
	src, err := tx.Source(hash)
	if ledger.CodeOf(err) == "file_missing" || err == nil && src == nil {
		return []printed{}, nil
	}
	if err != nil {
		return nil, err
	}
	reading := parse.Read(src)
	out := make([]printed, len(reading.Tasks))
	for n, d := range reading.Tasks {
		out[n] = printed{draft: d, doubts: map[string]bool{}}
	}
	for _, p := range reading.Problems {
		if p.Index >= 0 && p.Index < len(out) {
			out[p.Index].doubts[p.Code] = true
		}
	}
	return out, nil
}

// settle hangs a task to what it was made from and says whether anything was found.
func settle(prints []printed, task *ledger.Task) bool {
	own := []int{}
	for n, p := range prints {
		s := p.draft.Source
		if s.End > s.Start && s.Start >= task.Source.Start && s.End <= task.Source.End {
			own = append(own, n)
		}
	}
	for _, n := range own {
		prints[n].tasks, prints[n].joined = append(prints[n].tasks, task), len(own) > 1
	}
	return len(own) > 0
}

// draftOf prints a task of the ledger as a notice would.
func draftOf(t ledger.Task) ledger.Draft {
	d := ledger.Draft{No: t.No, Section: t.Section, Text: t.Text, Leaders: t.Leaders, Persons: t.Persons, Deadline: t.Deadline,
		Units: []ledger.DraftUnit{}, Milestones: []ledger.DraftGoal{}, Indicators: []ledger.Indicator{}, Source: t.Source}
	for _, a := range t.Assignments {
		d.Units = append(d.Units, ledger.DraftUnit{Name: a.Name, Role: a.Role})
	}
	for _, m := range t.Milestones {
		d.Milestones = append(d.Milestones, ledger.DraftGoal{When: m.When, Text: m.Text})
	}
	for _, g := range t.Indicators {
		d.Indicators = append(d.Indicators, g.Indicator)
	}
	return d
}

// carry leaves to the ledger what the notice itself did not change: names that were mended, units that were told apart.
func carry(d *ledger.Draft, was ledger.Draft, task ledger.Task) {
	now := draftOf(task)
	if d.No == was.No {
		d.No = now.No
	}
	if slices.Equal(d.Section, was.Section) {
		d.Section = now.Section
	}
	if d.Text == was.Text {
		d.Text = now.Text
	}
	if slices.Equal(d.Leaders, was.Leaders) {
		d.Leaders = now.Leaders
	}
	if slices.Equal(d.Persons, was.Persons) {
		d.Persons = now.Persons
	}
	if slices.Equal(d.Units, was.Units) {
		d.Units = now.Units
	}
	if d.Deadline == was.Deadline {
		d.Deadline = now.Deadline
	}
	if slices.Equal(d.Milestones, was.Milestones) {
		d.Milestones = now.Milestones
	}
	if slices.Equal(d.Indicators, was.Indicators) {
		d.Indicators = now.Indicators
	}
}

func numbers(tasks []*ledger.Task) string {
	nos := make([]string, len(tasks))
	for n, t := range tasks {
		nos[n] = t.No
	}
	return strings.Join(nos, "、")
}
