package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"ducha/app/ledger"
	"ducha/store"
)

// collector takes files one after the other within one transaction.
type collector struct {
	tx       *store.Tx
	year     ledger.Year
	forms    []ledger.Form
	limit    int
	today    string
	seen     map[string]string // content hash → file
	byID     map[int64]ledger.Task
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
	set, err := settings(tx)
	c := &collector{tx: tx, year: y, forms: forms, limit: set.Limit, today: today, seen: map[string]string{}, units: map[int64]bool{},
		byID: map[int64]ledger.Task{}, now: answersIn(y.Returns), was: answersIn(y.Last)}
	for _, task := range y.Tasks {
		c.byID[task.ID] = task
	}
	return c, err
}

func (c *collector) take(ctx context.Context, l letter) (CollectedFile, error) {
	out := CollectedFile{File: l.name, Outcome: ledger.Refused, Reasons: []ledger.Remark{}}
	if l.err != nil {
		return refuse(out, l.err), nil
	}
	data := l.data
	sum := sha256.Sum256(data)
	hash := hex.EncodeToString(sum[:])
	if first, twice := c.seen[hash]; twice {
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "same_file", Message: "与“" + first + "”相同，略过。"})
		return out, nil
	}
	c.seen[hash] = out.File
	before, err := c.tx.Setting(c.receipt(hash))
	if err != nil {
		return out, err
	}
	if before != "" {
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "taken_before", Message: "这份文件（“" + before + "”）此前已经收过，略过。退回的请对方改好再报。"})
		return out, nil
	}
	filled, err := readForm(ctx, out.File, data)
	if err != nil {
		return refuse(out, err), nil
	}
	form, guessed, remark := c.formFor(filled)
	if remark == nil {
		remark = ledger.RefuseForm(filled, form)
	}
	out.UnitID, out.UnitName = form.UnitID, form.UnitName
	if guessed != nil {
		out.Reasons = append(out.Reasons, *guessed)
	}
	if remark != nil {
		out.Reasons = append(out.Reasons, *remark)
		out.Reply = reply(out)
		return out, nil
	}
	out, err = c.keep(out, filled, form, l.day)
	if err != nil || out.Taken == 0 || lost(out.Reasons) {
		return out, err
	}
	return out, c.tx.SetSetting(c.receipt(hash), out.File)
}

// receipt is where a file that was taken whole is remembered, so that collecting a folder again never brings an older
// file back over a newer one or over what a clerk mended. It is undone with its batch.
func (c *collector) receipt(hash string) string {
	return fmt.Sprintf("collected:%d:%s", c.year.Period.ID, hash)
}

// lost says whether something of a file was not taken, so that reading it again may bring more.
func lost(reasons []ledger.Remark) bool {
	return slices.ContainsFunc(reasons, func(r ledger.Remark) bool {
		return slices.Contains([]string{"unknown_row", "unknown_value", "not_a_number", "row_missing"}, r.Code)
	})
}

// formFor finds what the file was an answer to: by the hidden ids, else by the unit's printed name, else by the tasks
// its rows speak of, which is a guess and says so.
func (c *collector) formFor(f ledger.FilledForm) (form ledger.Form, guessed, refused *ledger.Remark) {
	if f.PlanID != 0 && f.PlanID != c.year.Plan.ID {
		return form, nil, &ledger.Remark{Code: "other_plan", Message: "这是另一份方案的报送表。请用本方案发出的表重新填报。"}
	}
	if form := c.formOf(f.UnitID); form != nil {
		return *form, nil, nil
	}
	if f.UnitName != "" {
		unit, err := c.tx.FindUnit(f.UnitName)
		if err == nil && unit != nil {
			if form := c.formOf(unit.ID); form != nil {
				return *form, nil, nil
			}
			return form, nil, &ledger.Remark{Code: "unit_not_asked", Message: "“" + unit.Name + "”本期没有要报的任务，没有收。请核对任务分工。"}
		}
	}
	return c.guess(f)
}

// formOf is what one unit was asked, nil where nothing.
func (c *collector) formOf(unitID int64) *ledger.Form {
	for n := range c.forms {
		if unitID != 0 && c.forms[n].UnitID == unitID {
			return &c.forms[n]
		}
	}
	return nil
}

// guess takes the unit whose tasks fit best. Where two fit alike, as units that lead the same tasks do, it is none.
func (c *collector) guess(f ledger.FilledForm) (form ledger.Form, guessed, refused *ledger.Remark) {
	best, most, ties := -1, 0, 0
	for n, form := range c.forms {
		switch matched, _ := ledger.MatchForm(f, form); {
		case len(matched) > most:
			best, most, ties = n, len(matched), 0
		case len(matched) == most && most > 0:
			ties++
		}
	}
	who := "表上没有单位名称"
	if f.UnitName != "" {
		who = "台账里没有“" + f.UnitName + "”"
	}
	switch {
	case best < 0:
		return form, nil, &ledger.Remark{Code: "unit_unknown", Message: "看不出是哪个单位的表：" + who + "，任务也对不上。请在表头写明填报单位，或把这个名称加为单位的别名后再收。"}
	case ties > 0:
		return form, nil, &ledger.Remark{Code: "unit_unknown", Message: fmt.Sprintf("看不出是哪个单位的表：%s，有 %d 个单位的任务都对得上。请在表头写明填报单位，或把这个名称加为单位的别名后再收。", who, ties+1)}
	}
	return c.forms[best], &ledger.Remark{Code: "unit_guessed", Message: who + "，按任务认作“" + c.forms[best].UnitName + "”，请核对。"}, nil
}

// keep puts the answers of one file into the ledger.
func (c *collector) keep(out CollectedFile, filled ledger.FilledForm, form ledger.Form, day string) (CollectedFile, error) {
	returns, remarks := ledger.MatchForm(filled, form)
	out.Reasons = append(out.Reasons, remarks...)
	if !filled.HasHidden {
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "by_number", Message: fmt.Sprintf("表里没有隐藏页（被删除或另存过），%d 项按序号和文字对上。", len(returns))})
	}
	if day < c.year.Period.Start { // the copy kept an old time, or has none
		day = c.today
	}
	came, same, unmended := "", 0, 0
	for _, ret := range returns {
		ret.Received = day
		before := c.now.of(ret.TaskID, ret.UnitID)
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
			out.Reasons = append(out.Reasons, ledger.Remark{Code: "replaced", Message: fmt.Sprintf("第 %s 项此前报过，以这份为准，旧值留在日志。", c.byID[ret.TaskID].No)})
		}
		checks, err := c.put(ret)
		if err != nil {
			return out, err
		}
		out.Reasons = append(out.Reasons, checks...)
		came = max(came, ret.Received)
		out.Taken++
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
	case out.Taken == 0 && same > 0:
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "same_content", Message: "内容与已收的相同，略过。"})
	case out.Taken == 0:
		out.Outcome = ledger.Refused
	case len(out.Reasons) > 0:
		out.Outcome = ledger.Changed
	default:
		out.Outcome = ledger.Taken
	}
	out.Reply = reply(out)
	return out
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
