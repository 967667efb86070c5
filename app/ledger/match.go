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
		return &Remark{"wrong_period", "", fmt.Sprintf("表内写的是%s，本期是%s。请用本期的表重新填报。", periodName(f.PeriodKey), cmp.Or(asked.Period.Name, asked.Period.Key))}
	}
	if !f.Blank() {
		return nil
	}
	return &Remark{"empty_form", "", "表里没有填写任何内容。请填好“本期进展”一列再报。"}
}

// MatchForm pairs the rows of a returned table with the rows that were asked: by id where the hidden sheet is there,
// else by number and text. Rows that match nothing, and locked cells that were typed over, are
// remarked.
func MatchForm(f FilledForm, asked Form) (returns []Return, remarks []Remark) {
	returns, remarks = []Return{}, []Remark{}
	byTask, left := map[int64]int{}, []string{}
	for _, row := range f.Rows {
		if row.Empty() {
			continue
		}
		want, ok := FindRow(row, asked)
		if !ok && row.Prose && row.No == "" {
			left = append(left, row.Text)
			continue
		}
		if !ok {
			remarks = append(remarks, Remark{"unknown_row", row.Place(), fmt.Sprintf("“%s”不在本单位本期的任务里，没有收。请核对序号和任务文字。", row.Label())})
			continue
		}
		values, bad := matchValues(row, want)
		if f.NoFigures {
			told, more := toldValues(row.Told, want, values)
			values, bad = told, append(bad, more...)
		}
		said := append(lockedChanges(row, want, f.HasHidden), bad...)
		remarks = append(remarks, said...)
		r := Return{PeriodID: asked.Period.ID, TaskID: want.TaskID, UnitID: asked.UnitID, UnitName: asked.UnitName, Text: row.Text,
			Claim: row.Claim, Values: values, Problems: row.Problems, Next: row.Next, State: ReturnReceived, File: f.File, Checks: checksOf(said)}
		if at, twice := byTask[want.TaskID]; twice {
			var differs []Remark
			returns[at], differs = joinReturns(returns[at], r, row, want)
			remarks = append(remarks, differs...)
			continue
		}
		byTask[want.TaskID] = len(returns)
		returns = append(returns, r)
	}
	if row, ok := numberOnly(f.Rows); ok {
		remarks = append(remarks, Remark{"number_only", row.Place(), "表里只有序号，没有任务文字，按序号对上。请核对。"})
	}
	if len(left) > 0 {
		remarks = append(remarks, Remark{"prose_left", "", fmt.Sprintf("有 %d 句对不上任务，没有收：“%s”。请核对。", len(left), Clip(strings.Join(left, " "), 60))})
	}
	returns = slices.DeleteFunc(returns, Return.saysNothing)
	return returns, append(remarks, f.Remarks...)
}

// checksOf keeps what was said of a row with its return, where the clerk sees it before accepting.
func checksOf(said []Remark) []Check {
	out := []Check{}
	for _, r := range said {
		out = append(out, Check{r.Code, InnerQuotes(strings.TrimSuffix(r.Message, "。"))})
	}
	return out
}

// MissingRows lists what was asked and stands in no filled row of a table.
func MissingRows(f FilledForm, asked Form) []FormRow {
	said := map[int64]bool{}
	for _, row := range f.Rows {
		if want, ok := FindRow(row, asked); ok && !row.Empty() {
			said[want.TaskID] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(asked.Rows), func(want FormRow) bool { return said[want.TaskID] })
}

// numberOnly returns the first filled row where none prints its task.
func numberOnly(rows []FilledRow) (FilledRow, bool) {
	first := FilledRow{}
	for _, row := range rows {
		if row.Task != "" || row.TaskID != 0 {
			return FilledRow{}, false
		}
		if first.Row == 0 && !row.Empty() {
			first = row
		}
	}
	return first, first.Row != 0
}

// saysNothing is true of a row in which nothing could be taken; what was typed is remarked.
func (r Return) saysNothing() bool {
	return r.Text == "" && r.Claim == ClaimNone && len(r.Values) == 0 && r.Problems == "" && r.Next == ""
}

// lockedChanges remarks the cells of a row that a unit has no business in, and what the reader said of the row. Numbers
// are locked in the form that was sent (own); a table of the unit's own may count its tasks as it likes.
func lockedChanges(row FilledRow, want FormRow, own bool) []Remark {
	out := []Remark{}
	if own && row.No != "" && plainNo(row.No) != plainNo(want.No) {
		out = append(out, Remark{"locked_changed", row.Place(), fmt.Sprintf("第 %s 项的序号被改成了“%s”，仍按台账收。", want.No, Clip(row.No, 10))})
	}
	if plainText(row.Task) != plainText(want.Text) && row.Task != "" && !row.Prose {
		out = append(out, Remark{"locked_changed", row.Place(), fmt.Sprintf("第 %s 项的任务文字被改动过，仍按台账原文收。", want.No)})
	}
	if row.Promise != "" && plainText(row.Promise) != plainText(want.Promise) {
		out = append(out, Remark{"promise_changed", row.PromiseCell, fmt.Sprintf("第 %s 项的“上期承诺”写的是“%s”，与台账不同，没有收。进展请写在“本期进展”里。", want.No, Clip(row.Promise, 30))})
	}
	return append(out, row.Remarks...)
}

// joinReturns puts together two rows of one task (a form prints one row an indicator); what both say is kept once. Of two
// claims, and of two values of one target, the first counts, and that they differ is remarked.
func joinReturns(a, b Return, row FilledRow, want FormRow) (Return, []Remark) {
	for _, field := range []struct{ to, from *string }{{&a.Text, &b.Text}, {&a.Problems, &b.Problems}, {&a.Next, &b.Next}} {
		switch {
		case *field.to == "":
			*field.to = *field.from
		case !strings.Contains(*field.to, *field.from):
			*field.to += "\n" + *field.from
		}
	}
	differs := []Remark{}
	if a.Claim == ClaimNone {
		a.Claim = b.Claim
	} else if b.Claim != ClaimNone && b.Claim != a.Claim {
		differs = append(differs, Remark{"claim_twice", row.Place(), fmt.Sprintf("第 %s 项的完成情况写了两次，说法不同，以第一个为准。请核对。", want.No)})
	}
	for _, v := range b.Values {
		switch first, said := a.ValueOf(v.TargetID); {
		case !said:
			a.Values = append(a.Values, v)
		case first != v.Value:
			differs = append(differs, Remark{"value_twice", row.Place(), fmt.Sprintf("第 %s 项的完成值填了两次（%s 和 %s），以第一个为准。请核对。", want.No, Number(first, 6), Number(v.Value, 6))})
		}
	}
	a.Checks = append(append(a.Checks, b.Checks...), checksOf(differs)...)
	return a, differs
}

// Place names the row for messages: 第 9 行.
func (r FilledRow) Place() string {
	place := fmt.Sprintf("第 %d 行", r.Row)
	if r.Sheet != "" {
		place = "“" + r.Sheet + "”" + place
	}
	return place
}

// Label names the row by what stands in it.
func (r FilledRow) Label() string {
	label := strings.TrimSpace(r.No + " " + r.Task)
	if r.Task == "" {
		said := []string{label, r.Text, r.Problems, r.Next}
		for _, v := range r.Values {
			said = append(said, v.Raw)
		}
		label = strings.Join(slices.DeleteFunc(said, func(s string) bool { return s == "" }), " ")
	}
	return Clip(strings.ReplaceAll(label, "\n", " "), 30)
}

// FindRow finds what was asked in a row that was returned: by id, else by text and number. A row whose id and text speak
// of two tasks comes from another copy of the ledger; its text counts.
func FindRow(row FilledRow, asked Form) (FormRow, bool) {
	byText, found := findText(row, asked)
	for _, want := range asked.Rows {
		if row.TaskID == 0 || want.TaskID != row.TaskID {
			continue
		}
		if found && byText.TaskID != want.TaskID && plainText(row.Task) == plainText(byText.Text) {
			return byText, true
		}
		return want, true
	}
	if row.TaskID != 0 && (!found || plainText(row.Task) != plainText(byText.Text)) {
		return FormRow{}, false
	}
	return byText, found
}

// sameRow is the likeness of texts from which a returned row is a task; an equal number adds to it, and in plain words, which
// do not repeat the task, that an indicator of it is named.
const sameRow, sameNumber, namedTarget = 0.8, 0.5, 0.3

func findText(row FilledRow, asked Form) (FormRow, bool) {
	if row.Prose && row.No == "" {
		return spokenRow(row, asked)
	}
	if row.Task == "" {
		return findNumber(row.No, asked)
	}
	const most = 6000 // bytes; longer texts are told apart by their beginning
	row.Task = row.Task[:min(len(row.Task), most)]
	best, bestScore, ties := FormRow{}, 0.0, 0
	for _, want := range asked.Rows {
		score := alike(plainText(row.Task), plainText(want.Text), row.Task, want.Text)
		if row.No != "" && plainNo(row.No) == plainNo(want.No) {
			score += sameNumber
			if row.Prose && namesTarget(row.Task, want.Targets) {
				score += namedTarget
			}
		}
		switch {
		case score > bestScore:
			best, bestScore, ties = want, score, 0
		case score == bestScore:
			ties++
		}
	}
	if bestScore < sameRow && row.No == "" && !row.Prose {
		return shortened(row.Task, asked)
	}
	return best, bestScore >= sameRow && ties == 0
}

// shortened finds the only row one of whose targets a few words name in full: 老旧小区改造 of 改造老旧小区23个.
func shortened(text string, asked Form) (FormRow, bool) {
	const most, fewest = 20, 3 // characters of such words, and of a name
	if text = inQuotes.Replace(plainText(text)); len([]rune(text)) > most {
		return FormRow{}, false
	}
	found, times := FormRow{}, 0
	for _, want := range asked.Rows {
		if slices.ContainsFunc(want.Targets, func(t Target) bool {
			name := inQuotes.Replace(plainText(t.Name))
			return len([]rune(name)) >= fewest && strings.Contains(text, name)
		}) {
			found, times = want, times+1
		}
	}
	return found, times == 1
}

// namesTarget says that a text speaks of what one of the targets counts: 水库 of 小型水库.
func namesTarget(text string, targets []Target) bool {
	const noun = 2 // characters at the end of a name
	return slices.ContainsFunc(targets, func(t Target) bool {
		name := []rune(plainText(t.Name))
		return len(name) >= noun && strings.Contains(plainText(text), string(name[len(name)-noun:]))
	})
}

// alike compares a returned task text with what was asked. Units shorten a task to its first words, or print it with its
// number and its bracket of units.
func alike(plain, asked, text, want string) float64 {
	const fewest = 5 // characters that still tell a task
	switch {
	case plain == asked:
		return 1
	case len([]rune(plain)) >= fewest && strings.Contains(asked, strings.TrimRight(plain, "。；…")), len([]rune(asked)) >= fewest && strings.Contains(plain, asked):
		return max(sameRow, Similarity(text, want))
	}
	return Similarity(text, want)
}

// findNumber finds the row of a table that prints numbers alone; a number that stands twice tells nothing.
func findNumber(no string, asked Form) (FormRow, bool) {
	found, times := FormRow{}, 0
	for _, want := range asked.Rows {
		if no != "" && plainNo(no) == plainNo(want.No) {
			found, times = want, times+1
		}
	}
	return found, times == 1
}

// plainNo drops what stands around a number: 第3项, 3., （3）.
func plainNo(s string) string {
	return strings.Trim(strings.TrimPrefix(plainText(s), "第"), "项条号.、()。")
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
