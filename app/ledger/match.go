package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Outcome is what happened to one returned file.
type Outcome string

// Refused files change nothing; changed ones replaced or repaired something; skipped ones were taken before.
const (
	Refused Outcome = "refused"
	Changed Outcome = "changed"
	Taken   Outcome = "taken"
	Skipped Outcome = "skipped"
)

// Remark is one thing to say about a returned file. Place is a sheet's row or cell, "" for the whole file.
type Remark struct {
	Code    string `json:"code"`
	Place   string `json:"place"`
	Message string `json:"message"`
}

// Line prints a remark with its place: 第 9 行：第 3 项的任务文字被改动过，仍按台账原文收。
func (r Remark) Line() string {
	if r.Place == "" {
		return r.Message
	}
	return r.Place + "：" + r.Message
}

// RefuseForm says why a returned file as a whole cannot be taken for what was asked, nil where it can.
func RefuseForm(f FilledForm, asked Form) *Remark {
	switch {
	case f.PlanID != 0 && f.PlanID != asked.PlanID:
		return &Remark{"other_plan", "", "这是另一份方案的报送表。请用本方案发出的表重新填报。"}
	case f.PeriodKey != "" && f.PeriodKey != asked.Period.Key:
		return &Remark{"wrong_period", "", fmt.Sprintf("表内期号是 %s，本期是 %s。请用本期的表重新填报。", f.PeriodKey, asked.Period.Key)}
	}
	for _, row := range f.Rows {
		if !row.Empty() {
			return nil
		}
	}
	return &Remark{"empty_form", "", "表里没有填写任何内容。请填好“本期进展”一列再报。"}
}

// MatchForm pairs the rows of a returned file with the rows that were asked: by id where the hidden sheet is there,
// else by number and text. Rows that match nothing, and locked cells that were typed over, are remarked.
func MatchForm(f FilledForm, asked Form) (returns []Return, remarks []Remark) {
	returns, remarks = []Return{}, []Remark{}
	byTask := map[int64]int{}
	for _, row := range f.Rows {
		if row.Empty() {
			continue
		}
		want, ok := findRow(row, asked)
		if !ok {
			remarks = append(remarks, Remark{"unknown_row", place(row), fmt.Sprintf("“%s”不在本单位本期的任务里，没有收。请核对序号和任务文字。", strings.TrimSpace(row.No+" "+clip(row.Task, 20)))})
			continue
		}
		if plainText(row.Task) != plainText(want.Text) && row.Task != "" {
			remarks = append(remarks, Remark{"locked_changed", place(row), fmt.Sprintf("第 %s 项的任务文字被改动过，仍按台账原文收。", want.No)})
		}
		values, bad := matchValues(row, want)
		remarks = append(remarks, bad...)
		r := Return{PeriodID: asked.Period.ID, TaskID: want.TaskID, UnitID: asked.UnitID, UnitName: asked.UnitName, Text: row.Text,
			Claim: row.Claim, Values: values, Problems: row.Problems, Next: row.Next, State: ReturnReceived, File: f.File, Checks: []Check{}}
		if at, twice := byTask[want.TaskID]; twice {
			returns[at] = joinReturns(returns[at], r)
			continue
		}
		byTask[want.TaskID] = len(returns)
		returns = append(returns, r)
	}
	for _, want := range asked.Rows {
		if _, ok := byTask[want.TaskID]; !ok {
			remarks = append(remarks, Remark{"row_missing", "", fmt.Sprintf("第 %s 项没有填报。", want.No)})
		}
	}
	return returns, remarks
}

// joinReturns puts together two rows of one task (a form prints one row an indicator); what both say is kept once, and
// of two values of one target the first.
func joinReturns(a, b Return) Return {
	for _, field := range []struct{ to, from *string }{{&a.Text, &b.Text}, {&a.Problems, &b.Problems}, {&a.Next, &b.Next}} {
		switch {
		case *field.to == "":
			*field.to = *field.from
		case !strings.Contains(*field.to, *field.from):
			*field.to += "\n" + *field.from
		}
	}
	if a.Claim == ClaimNone {
		a.Claim = b.Claim
	}
	for _, v := range b.Values {
		if !has(a.Values, v.TargetID) {
			a.Values = append(a.Values, v)
		}
	}
	return a
}

func place(row FilledRow) string { return fmt.Sprintf("第 %d 行", row.Row) }

func findRow(row FilledRow, asked Form) (FormRow, bool) {
	for _, want := range asked.Rows {
		if row.TaskID != 0 && want.TaskID == row.TaskID {
			return want, true
		}
	}
	if row.TaskID != 0 {
		return FormRow{}, false
	}
	if row.Task == "" {
		return findNumber(row.No, asked)
	}
	best, bestScore := FormRow{}, 0.0
	for _, want := range asked.Rows {
		score := Similarity(row.Task, want.Text)
		if plainText(row.Task) == plainText(want.Text) {
			score = 1
		}
		if plainText(row.No) == plainText(want.No) {
			score += 0.5
		}
		if score > bestScore {
			best, bestScore = want, score
		}
	}
	return best, bestScore >= 0.8
}

// findNumber finds the row of a table that prints numbers alone; a number that stands twice tells nothing.
func findNumber(no string, asked Form) (FormRow, bool) {
	found, times := FormRow{}, 0
	for _, want := range asked.Rows {
		if no != "" && plainText(no) == plainText(want.No) {
			found, times = want, times+1
		}
	}
	return found, times == 1
}

// plainText drops blanks and folds full-width characters, which office programs change on their own.
func plainText(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || r == 0xA0:
			return -1
		case r >= 0xFF01 && r <= 0xFF5E:
			return r - 0xFEE0
		}
		return r
	}, s)
}

func matchValues(row FilledRow, want FormRow) ([]ReturnValue, []Remark) {
	values, bad := []ReturnValue{}, []Remark{}
	for _, v := range row.Values {
		if v.Raw == "" {
			continue
		}
		target, ok := findTarget(v, want.Targets)
		switch {
		case !ok:
			bad = append(bad, Remark{"unknown_value", v.Cell, fmt.Sprintf("第 %s 项的“%s”不知道对应哪个指标，没有收。请填在指标同一行。", want.No, v.Raw)})
		case v.Number == nil:
			bad = append(bad, Remark{"not_a_number", v.Cell, fmt.Sprintf("第 %s 项的完成值“%s”不是数，没有收。请只填数字。", want.No, v.Raw)})
		case has(values, target.ID):
			bad = append(bad, Remark{"value_twice", v.Cell, fmt.Sprintf("第 %s 项的“%s”填了两次，以第一个为准。请核对。", want.No, target.Name)})
		default:
			value := *v.Number
			if target.Falls() && value < 0 {
				value = -value
				bad = append(bad, Remark{"sign_dropped", v.Cell, fmt.Sprintf("第 %s 项“%s”填的是 %s，按下降 %s%s 记。请核对。", want.No, target.Name, v.Raw, Number(value, 4), target.Unit)})
			}
			values = append(values, ReturnValue{TargetID: target.ID, Value: value})
		}
	}
	slices.SortFunc(values, func(a, b ReturnValue) int { return cmp.Compare(a.TargetID, b.TargetID) })
	return values, bad
}

func has(values []ReturnValue, targetID int64) bool {
	return slices.ContainsFunc(values, func(v ReturnValue) bool { return v.TargetID == targetID })
}

func findTarget(v FilledValue, targets []Target) (Target, bool) {
	for _, t := range targets {
		if v.TargetID != 0 && t.ID == v.TargetID {
			return t, true
		}
	}
	for _, t := range targets {
		if v.Name != "" && strings.HasPrefix(plainText(v.Name), plainText(t.Name)) {
			return t, true
		}
	}
	if len(targets) == 1 && v.Name == "" {
		return targets[0], true
	}
	return Target{}, false
}
