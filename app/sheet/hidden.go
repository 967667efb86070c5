package sheet

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// The hidden sheet of a form holds what the reader needs to match a returned file without guessing: a line a fact,
// the first cell saying which. Task lines carry checksums of what is printed, so that rows are found again in any
// order. Layout, version 1:
//
//	ducha-form 1 | plan ID | period KEY | unit ID
//	task   ID  sum(No+Text)  sum(Text)  No
//	target ID  task ID  sum(label)
//	sum    checksum of all cells above
const (
	hiddenSheet = "_ducha"
	hiddenMagic = "ducha-form"
	fieldSep    = "\x1f"
)

func writeHidden(w *workbook, f ledger.Form) {
	p := w.page(hiddenSheet, layout{})
	lines := hiddenLines(f)
	for _, line := range append(lines, []string{"sum", checksum(lines)}) {
		cells := make([]any, len(line))
		for i, text := range line {
			cells[i] = text
		}
		p.add(0, cells...)
	}
	w.keep(w.file.SetSheetVisible(hiddenSheet, false, true))
}

func hiddenLines(f ledger.Form) [][]string {
	lines := [][]string{{hiddenMagic, "1"}, {"plan", id(f.PlanID)}, {"period", f.Period.Key}, {"unit", id(f.UnitID)}}
	for _, row := range f.Rows {
		lines = append(lines, []string{"task", id(row.TaskID), shortSum(row.No + fieldSep + row.Text), shortSum(row.Text), row.No})
		for _, t := range row.Targets {
			lines = append(lines, []string{"target", id(t.ID), id(row.TaskID), shortSum(targetLabel(t))})
		}
	}
	return lines
}

func id(n int64) string { return strconv.FormatInt(n, 10) }

// shortSum is a checksum of a text that blanks and full-width twins do not change.
func shortSum(s string) string {
	sum := sha256.Sum256([]byte(squeeze(s)))
	return hex.EncodeToString(sum[:8])
}

func checksum(lines [][]string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(strings.Join(line, fieldSep))
		b.WriteByte('\n')
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:16])
}

// hidden is a hidden sheet as read.
type hidden struct {
	plan, unit int64
	period     string
	intact     bool
	byRow      map[string]int64  // sum(No+Text) → task
	byText     map[string]int64  // sum(Text) → task; 0 where two tasks share it
	byNo       map[string]int64  // No → task; 0 where two tasks share it
	targets    map[string]int64  // task ID + sum(label) → target
	ofTask     map[int64][]int64 // task → its targets in printed order
}

// readHidden understands the lines of the hidden sheet; ok is false where it is not one.
func readHidden(lines [][]string) (h hidden, ok bool) {
	h = hidden{byRow: map[string]int64{}, byText: map[string]int64{}, byNo: map[string]int64{},
		targets: map[string]int64{}, ofTask: map[int64][]int64{}}
	if len(lines) == 0 || at(lines[0], 0) != hiddenMagic {
		return h, false
	}
	for i, line := range lines {
		switch at(line, 0) {
		case "plan":
			h.plan = number(at(line, 1))
		case "unit":
			h.unit = number(at(line, 1))
		case "period":
			h.period = at(line, 1)
		case "task":
			h.addTask(line)
		case "target":
			target, task := number(at(line, 1)), number(at(line, 2))
			h.targets[id(task)+fieldSep+at(line, 3)] = target
			h.ofTask[task] = append(h.ofTask[task], target)
		case "sum":
			h.intact = at(line, 1) == checksum(lines[:i]) && i == len(lines)-1
		}
	}
	return h, true
}

func (h hidden) addTask(line []string) {
	task := number(at(line, 1))
	h.byRow[at(line, 2)] = task
	setOnce(h.byText, at(line, 3), task)
	setOnce(h.byNo, squeeze(at(line, 4)), task)
}

func setOnce(m map[string]int64, key string, task int64) {
	if _, twice := m[key]; twice {
		task = 0
	}
	m[key] = task
}

// task finds the task of a row: by number and text, then by text alone (the number was typed over), 0 where neither
// is known.
func (h hidden) task(no, text string) int64 {
	if task, ok := h.byRow[shortSum(no+fieldSep+text)]; ok {
		return task
	}
	return h.byText[shortSum(text)]
}

// target finds a target of a task by its printed label; a task with one target needs none.
func (h hidden) target(task int64, label string) int64 {
	if target, ok := h.targets[id(task)+fieldSep+shortSum(label)]; ok {
		return target
	}
	if only := h.ofTask[task]; len(only) == 1 {
		return only[0]
	}
	return 0
}

// knows says whether a task has a target of this printed label.
func (h hidden) knows(task int64, label string) bool {
	_, ok := h.targets[id(task)+fieldSep+shortSum(label)]
	return ok
}

func at(cells []string, i int) string {
	if i < len(cells) && i >= 0 {
		return cells[i]
	}
	return ""
}

func number(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0
	}
	return n
}
