// Package quantity finds the targets in a task's text: which number has to be reached, of what, and how it is
// compared. The rules are those of docs/decisions/0005-targets.md; tables hold the vocabulary. It never looks at
// anything but the text itself.
//
// A text passes four steps, one file each: number.go scans figures with their units, guard.go drops those that only
// describe or name something, name.go finds what a figure counts, list.go shares names and figures along lists.
package quantity

import "ducha/app/ledger"

// target is one figure with what it counts, still in rune positions of the line.
type target struct {
	num       number
	name      span
	text      span
	effect    effect // of the words before the figure
	op        ledger.Op
	kind      ledger.Kind
	governed  bool // a work verb acts on it
	shares    bool // and on indicators listed behind it
	stock     bool // a word such as 稳定 before the name governs it
	inherited bool // named by the figure before: 营收40亿元、突破400亿元
}

// Find returns the targets of one task text in printed order; never nil. Name and Text are pieces of the text as
// printed (blanks kept); Unit is normalised (no blanks, half-width). year is that of the plan, 0 where unknown: figures of a
// year before it are facts.
func Find(text string, year int) []ledger.Indicator {
	l := newLine(text)
	l.year = year
	found := []ledger.Indicator{}
	seen := map[ledger.Indicator]bool{}
	for _, t := range build(l, keep(l, scan(l))) {
		if t.num.gone {
			continue
		}
		in := ledger.Indicator{Name: l.print(t.name), Op: t.op, Value: t.num.value, Unit: t.num.unit, Kind: t.kind}
		if in.Name == "" || seen[in] && !t.inherited {
			continue // the same value for the same thing counts once
		}
		seen[in] = true
		in.Text = l.print(t.text)
		found = append(found, in)
	}
	return found
}
