package app

import (
	"fmt"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// intake is what became of the answers of one file.
type intake struct {
	taken, same, unmended int
	mended                bool          // something that was sent back came changed, so that the rest of it counts as sent again
	again                 []string      // numbers of the tasks that had been reported before
	from                  []string      // the files that did
	last                  ledger.Return // the one that is latest
}

// files names the files that had reported the same before: （一稿.xlsx）.
func (in intake) files() string {
	const most = 3 // names
	switch n := len(in.from); {
	case n == 0:
		return ""
	case n > most:
		return fmt.Sprintf("（%s等 %d 份）", strings.Join(in.from[:most], "、"), n)
	}
	return "（" + strings.Join(in.from, "、") + "）"
}

// keep puts the answers of one file into the ledger.
func (c *collector) keep(out CollectedFile, filled ledger.FilledForm, form ledger.Form, day string) (CollectedFile, error) {
	returns, remarks := ledger.MatchForm(filled, form)
	out.Reasons = append(out.Reasons, remarks...)
	out.Reasons = append(out.Reasons, c.formRemarks(filled, form, len(returns))...)
	if day < c.year.Period.Start { // the copy kept an old time, or has none
		day = c.today
	}
	if c.belated && day < c.year.Period.FrozenAt[:min(10, len(c.year.Period.FrozenAt))] { // written before the freeze, handed in after it
		day = c.today
	}
	in := intake{mended: slices.ContainsFunc(returns, c.mends)}
	for _, ret := range returns {
		ret.Received = day
		ret.Arrive(c.year.Period.Due)
		said, err := c.keepOne(&in, ret)
		if err != nil {
			return out, err
		}
		out.Reasons = append(out.Reasons, said...)
	}
	out.Taken = in.taken
	if len(in.again) > 0 {
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "replaced", Message: fmt.Sprintf("第 %s 项此前报过%s，以这份为准，旧值留在日志。", strings.Join(in.again, "、"), in.files())})
	}
	if n := in.last.DaysLate(); n > 0 {
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "late", Message: fmt.Sprintf("%s到件，晚于截止日%s，逾期 %d 天。", ledger.MonthDay(in.last.Received), ledger.MonthDay(in.last.Due), n)})
	}
	if c.belated && in.taken > 0 {
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "belated", Message: "本期已定格，登记为补报，定格的数和通报不变。"})
	}
	c.tasks += in.taken
	if in.taken > 0 {
		c.units[form.UnitID] = true
	}
	return conclude(out, in.same, in.unmended), nil
}

// formRemarks says what is to be known of the file as a whole, of which so many tasks were found.
func (c *collector) formRemarks(filled ledger.FilledForm, form ledger.Form, found int) []ledger.Remark {
	out := []ledger.Remark{}
	if found == 0 && fits(filled, form) == 0 {
		out = append(out, ledger.Remark{Code: "no_row_fits", Message: "填的任务没有一项是" + form.UnitName + "本期要报的，没有收。请看是不是另一个单位、另一份方案或另一期的表。"})
	}
	for _, row := range ledger.MissingRows(filled, form) {
		if before := c.now.of(row.TaskID, form.UnitID); before == nil || before.State == ledger.ReturnSentBack {
			out = append(out, ledger.Remark{Code: "row_missing", Message: fmt.Sprintf("第 %s 项没有填报。", row.No)})
		}
	}
	if !filled.HasHidden && !filled.Prose && found > 0 {
		out = append(out, ledger.Remark{Code: "by_number", Message: fmt.Sprintf("表里没有隐藏页（被删除或另存过），%d 项按序号和文字对上。", found)})
	}
	return append(out, contactRemark(filled, form.Liaison)...)
}

// keepOne saves one answer, unless the ledger holds it already. A file that was taken in part before only adds what is
// missing.
func (c *collector) keepOne(in *intake, ret ledger.Return) ([]ledger.Remark, error) {
	out, no := []ledger.Remark{}, c.byID[ret.TaskID].No
	if before := c.now.of(ret.TaskID, ret.UnitID); before != nil {
		left := keepUnsaid(&ret, *before)
		switch same := sameAnswer(*before, ret); {
		case same && before.State == ledger.ReturnSentBack && in.mended:
			out = append(out, ledger.Remark{Code: "unchanged", Place: "第 " + no + " 项", Message: "与退回前的内容相同，随改好的各项一并按重报收。请核对。"})
		case same && before.State == ledger.ReturnSentBack:
			in.unmended++
			return nil, nil
		case same || c.again:
			in.same++
			return nil, nil
		}
		if len(left) > 0 {
			out = append(out, ledger.Remark{Code: "kept_before", Place: "第 " + no + " 项", Message: fmt.Sprintf("这份没有填%s，沿用此前报的。请核对。", strings.Join(left, "、"))})
		}
		if !c.belated {
			follow(&ret, *before)
			in.again = append(in.again, no)
			if before.File != "" && before.File != ret.File && !slices.Contains(in.from, before.File) {
				in.from = append(in.from, before.File)
			}
		}
	}
	checks, err := c.put(ret)
	if err != nil {
		return nil, err
	}
	if in.taken == 0 || ret.DaysLate() > in.last.DaysLate() {
		in.last = ret
	}
	in.taken++
	return append(out, checks...), nil
}

// follow puts a correction in the place of what it corrects. It does not make late what first came in time.
func follow(ret *ledger.Return, before ledger.Return) {
	ret.ID = before.ID
	if before.Received != "" && before.Received <= ret.Received {
		ret.Received = before.Received
		ret.Arrive(before.Due)
	}
}

// mends says that an answer changes what was sent back.
func (c *collector) mends(ret ledger.Return) bool {
	before := c.now.of(ret.TaskID, ret.UnitID)
	if before == nil || before.State != ledger.ReturnSentBack {
		return false
	}
	ret.Values = slices.Clone(ret.Values)
	keepUnsaid(&ret, *before)
	return !sameAnswer(*before, ret)
}

// keepUnsaid leaves standing what a unit reported before and says nothing of now: one office of it fills in the words,
// another the values. It returns what was kept, in words.
func keepUnsaid(ret *ledger.Return, before ledger.Return) []string {
	left := []string{}
	for _, field := range []struct {
		name     string
		now, was *string
	}{{"本期进展", &ret.Text, &before.Text}, {"存在问题", &ret.Problems, &before.Problems}, {"下步措施", &ret.Next, &before.Next}} {
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

// put checks and saves one answer and returns what a clerk should know. Lateness is told once a file, not here.
func (c *collector) put(ret ledger.Return) ([]ledger.Remark, error) {
	out := []ledger.Remark{}
	task := c.byID[ret.TaskID]
	read := ret.Checks // what the reader said of the row; it is in the results already
	ret.Checks = ledger.CheckReturn(ret, ledger.ReturnContext{Task: task, Period: c.year.Period, Last: c.was.of(ret.TaskID, ret.UnitID), Limit: c.limit})
	for _, check := range ret.Doubts() {
		out = append(out, ledger.Remark{Code: check.Code, Place: "第 " + task.No + " 项", Message: check.Message + "。"})
	}
	ret.Checks = append(ret.Checks, read...)
	save := c.tx.SaveReturn
	if c.belated {
		ret.Belated, save = true, c.tx.SaveBelated
	}
	if err := save(&ret); err != nil {
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
	for n := range out.Reasons {
		out.Reasons[n].Message = ledger.InnerQuotes(out.Reasons[n].Message)
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
	if f.Contact == "" && plain(f.Phone) == plain(known.Phone) {
		return nil
	}
	said := fmt.Sprintf("填报人是“%s”，", strings.TrimSpace(f.Contact+" "+f.Phone))
	if f.Contact == "" {
		said = fmt.Sprintf("填报人电话是“%s”，", f.Phone)
	}
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
