package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// collector takes files one after the other within one transaction.
type collector struct {
	tx       *store.Tx
	year     ledger.Year
	forms    []ledger.Form
	known    []ledger.Unit
	limit    int
	today    string
	seen     map[string]string // content hash → file
	byID     map[int64]ledger.Task
	byText   map[string]int64 // a task's text → the first unit that was asked it; made by asked
	now, was answers
	units    map[int64]bool
	tasks    int
}

func newCollector(tx *store.Tx, period, today string) (*collector, error) {
	y, err := year(tx, period)
	if err != nil {
		return nil, err
	}
	if y.Period.State == ledger.PeriodFrozen {
		return nil, ledger.Fail("period_frozen", "period", y.Period.Name)
	}
	forms, err := allForms(tx, y)
	if err != nil {
		return nil, err
	}
	known, err := tx.Units()
	if err != nil {
		return nil, err
	}
	set, err := settings(tx)
	c := &collector{tx: tx, year: y, forms: forms, known: known, limit: set.Limit, today: today, seen: map[string]string{}, units: map[int64]bool{},
		byID: map[int64]ledger.Task{}, now: answersIn(y.Returns), was: answersIn(y.Last)}
	for _, task := range y.Tasks {
		c.byID[task.ID] = task
	}
	return c, err
}

// take reads one file. It says one thing of it, or where it holds the answers of several units one thing of each.
func (c *collector) take(ctx context.Context, l letter) ([]CollectedFile, error) {
	out := CollectedFile{File: l.name, Outcome: ledger.Refused, Reasons: []ledger.Remark{}}
	if l.err != nil {
		return []CollectedFile{refuse(out, l.err)}, nil
	}
	data := l.data
	sum := sha256.Sum256(data)
	hash := hex.EncodeToString(sum[:])
	if first, twice := c.seen[hash]; twice {
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "same_file", Message: "与“" + first + "”相同，略过。"})
		return []CollectedFile{out}, nil
	}
	c.seen[hash] = out.File
	before, err := c.tx.Setting(c.receipt(hash))
	if err != nil {
		return nil, err
	}
	if before != "" {
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "taken_before", Message: "这份文件（“" + before + "”）此前已经收过，略过。退回的请对方改好再报。"})
		return []CollectedFile{out}, nil
	}
	tables, err := ReadForms(ctx, out.File, data)
	if err != nil {
		return []CollectedFile{refuse(out, err)}, nil
	}
	files, err := c.takeTables(out, tables, l.day)
	if err != nil || !whole(files) {
		return files, err
	}
	return files, c.tx.SetSetting(c.receipt(hash), out.File)
}

// takeTables keeps what the tables of one file bring.
func (c *collector) takeTables(out CollectedFile, tables []ledger.FilledForm, day string) ([]CollectedFile, error) {
	deliveries, refused := c.sortOut(tables)
	files := []CollectedFile{}
	for _, d := range deliveries {
		file := out
		file.UnitID, file.UnitName, file.Reasons = d.form.UnitID, d.form.UnitName, slices.Clone(d.remarks)
		file, err := c.keep(file, d.filled, d.form, day)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	for _, r := range refused {
		file := out
		file.UnitID, file.UnitName, file.Reasons = r.form.UnitID, r.form.UnitName, append(r.remarks, r.filled.Remarks...)
		file.Reply = reply(file)
		files = append(files, file)
	}
	return files, nil
}

// whole says that everything of a file was taken, so that reading it again can bring nothing.
func whole(files []CollectedFile) bool {
	for _, f := range files {
		if f.Taken == 0 || lost(f.Reasons) {
			return false
		}
	}
	return true
}

// receipt is where a file that was taken whole is remembered, so that collecting a folder again never brings an older
// file back over a newer one or over what a clerk mended. It is undone with its batch.
func (c *collector) receipt(hash string) string {
	return fmt.Sprintf("collected:%d:%s", c.year.Period.ID, hash)
}

// lost says whether something of a file was not taken, so that reading it again may bring more.
func lost(reasons []ledger.Remark) bool {
	return slices.ContainsFunc(reasons, func(r ledger.Remark) bool {
		return slices.Contains([]string{"unknown_row", "other_unit", "unknown_value", "unit_differs", "not_a_number", "row_missing"}, r.Code)
	})
}

// keep puts the answers of one file into the ledger.
func (c *collector) keep(out CollectedFile, filled ledger.FilledForm, form ledger.Form, day string) (CollectedFile, error) {
	returns, remarks := ledger.MatchForm(filled, form)
	out.Reasons = append(out.Reasons, remarks...)
	for _, row := range ledger.MissingRows(filled, form) {
		if before := c.now.of(row.TaskID, form.UnitID); before == nil || before.State == ledger.ReturnSentBack {
			out.Reasons = append(out.Reasons, ledger.Remark{Code: "row_missing", Message: fmt.Sprintf("第 %s 项没有填报。", row.No)})
		}
	}
	switch {
	case len(returns) == 0 && slices.ContainsFunc(remarks, func(r ledger.Remark) bool { return r.Code == "unknown_row" }):
		out.Reasons = slices.Insert(out.Reasons, 0, ledger.Remark{Code: "no_row_fits", Message: "填的任务没有一项是" + form.UnitName + "本期要报的，没有收。请看是不是另一个单位、另一份方案或另一期的表。"})
	case !filled.HasHidden && len(returns) > 0:
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "by_number", Message: fmt.Sprintf("表里没有隐藏页（被删除或另存过），%d 项按序号和文字对上。", len(returns))})
	}
	out.Reasons = append(out.Reasons, contactRemark(filled, form.Liaison)...)
	if day < c.year.Period.Start { // the copy kept an old time, or has none
		day = c.today
	}
	came, same, unmended, again := "", 0, 0, []string{}
	for _, ret := range returns {
		ret.Received = day
		before := c.now.of(ret.TaskID, ret.UnitID)
		if before != nil {
			if left := keepUnsaid(&ret, *before); len(left) > 0 && !sameAnswer(*before, ret) {
				out.Reasons = append(out.Reasons, ledger.Remark{Code: "kept_before", Place: "第 " + c.byID[ret.TaskID].No + " 项", Message: fmt.Sprintf("这份没有填%s，沿用此前报的。请核对。", strings.Join(left, "、"))})
			}
		}
		switch {
		case before != nil && sameAnswer(*before, ret) && before.State == ledger.ReturnSentBack:
			unmended++
			continue
		case before != nil && sameAnswer(*before, ret):
			same++
			continue
		case before != nil:
			// A correction does not make late what first came in time.
			ret.ID, ret.Received = before.ID, min(day, orDay(before.Received, day))
			again = append(again, c.byID[ret.TaskID].No)
		}
		checks, err := c.put(ret)
		if err != nil {
			return out, err
		}
		out.Reasons = append(out.Reasons, checks...)
		came = max(came, ret.Received)
		out.Taken++
	}
	if len(again) > 0 {
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "replaced", Message: fmt.Sprintf("第 %s 项此前报过，以这份为准，旧值留在日志。", strings.Join(again, "、"))})
	}
	if n := ledger.DaysBetween(c.year.Period.Due, came); n > 0 {
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "late", Message: fmt.Sprintf("%s到件，晚于截止日%s，逾期 %d 天。", chineseDate(came), chineseDate(c.year.Period.Due), n)})
	}
	c.tasks += out.Taken
	if out.Taken > 0 {
		c.units[form.UnitID] = true
	}
	return conclude(out, same, unmended), nil
}

// keepUnsaid leaves standing what a unit reported before and says nothing of now: one office of it fills in the words,
// another the values. It returns what was kept, in words.
func keepUnsaid(ret *ledger.Return, before ledger.Return) []string {
	left := []string{}
	for _, field := range []struct {
		name     string
		now, was *string
	}{{"本期进展", &ret.Text, &before.Text}, {"存在问题", &ret.Problems, &before.Problems}, {"下步计划", &ret.Next, &before.Next}} {
		if *field.now == "" && *field.was != "" {
			*field.now, left = *field.was, append(left, "“"+field.name+"”")
		}
	}
	if ret.Claim == ledger.ClaimNone && before.Claim != ledger.ClaimNone {
		ret.Claim, left = before.Claim, append(left, "“完成情况”")
	}
	kept := false
	for _, v := range before.Values {
		if _, said := ret.ValueOf(v.TargetID); !said {
			ret.Values, kept = append(ret.Values, v), true
		}
	}
	if kept {
		left = append(left, "“累计完成值”")
	}
	return left
}

func orDay(day, other string) string {
	if day == "" {
		return other
	}
	return day
}

// put checks and saves one answer and returns what a clerk should know. Lateness is told once a file, not here.
func (c *collector) put(ret ledger.Return) ([]ledger.Remark, error) {
	out := []ledger.Remark{}
	ret.Late = ledger.DaysBetween(c.year.Period.Due, ret.Received) > 0
	task := c.byID[ret.TaskID]
	ret.Checks = ledger.CheckReturn(ret, ledger.ReturnContext{Task: task, Period: c.year.Period, Last: c.was.of(ret.TaskID, ret.UnitID), Limit: c.limit})
	for _, check := range ret.Checks {
		if check.Code != "late" {
			out = append(out, ledger.Remark{Code: check.Code, Place: "第 " + task.No + " 项", Message: check.Message + "。"})
		}
	}
	if err := c.tx.SaveReturn(&ret); err != nil {
		return out, err
	}
	c.now[answerKey{ret.TaskID, ret.UnitID}] = &ret
	return out, nil
}

// conclude names the outcome of a file that was read.
func conclude(out CollectedFile, same, unmended int) CollectedFile {
	if unmended > 0 {
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "not_mended", Message: fmt.Sprintf("%d 项与退回前的内容相同。请按退回意见修改后再报。", unmended)})
	}
	switch {
	case out.Taken == 0 && unmended > 0:
		out.Outcome = ledger.Refused
	case out.Taken == 0 && same > 0 && lost(out.Reasons):
		out.Outcome = ledger.Changed
	case out.Taken == 0 && same > 0:
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "same_content", Message: "内容与已收的相同，略过。"})
	case out.Taken == 0:
		out.Outcome = ledger.Refused
	case slices.ContainsFunc(out.Reasons, needsLook):
		out.Outcome = ledger.Changed
	default:
		out.Outcome = ledger.Taken
	}
	out.Reply = reply(out)
	return out
}

// needsLook tells remarks that a clerk has to look at from those that only say how a file was read.
func needsLook(r ledger.Remark) bool { return r.Code != "by_number" && r.Code != "contact_changed" }

// contactRemark offers the person who filled in the form, where the ledger knows another liaison or none.
func contactRemark(f ledger.FilledForm, known ledger.Liaison) []ledger.Remark {
	plain := strings.NewReplacer(" ", "", "-", "", "　", "").Replace
	if f.Contact == "" && f.Phone == "" || plain(f.Contact) == plain(known.Name) && (f.Phone == "" || plain(f.Phone) == plain(known.Phone)) {
		return nil
	}
	said := fmt.Sprintf("填报人是“%s”，", strings.TrimSpace(f.Contact+" "+f.Phone))
	if known.Name == "" && known.Phone == "" {
		return []ledger.Remark{{Code: "contact_changed", Message: said + "台账里还没有联络员。可到“单位”里补上。"}}
	}
	return []ledger.Remark{{Code: "contact_changed", Message: said + "与台账里的联络员不同。要更换请到“单位”里改。"}}
}

// sameAnswer compares what a unit says, in whatever order it fills in its figures.
func sameAnswer(a, b ledger.Return) bool {
	if a.Text != b.Text || a.Claim != b.Claim || a.Problems != b.Problems || a.Next != b.Next || len(a.Values) != len(b.Values) {
		return false
	}
	for _, v := range a.Values {
		if value, ok := b.ValueOf(v.TargetID); !ok || value != v.Value {
			return false
		}
	}
	return true
}
