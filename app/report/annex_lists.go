package report

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// Longest texts of a table cell, in characters: a row has to fit a page.
const (
	longestTask = 160
	longestNote = 120
)

func (w *writer) annexLaggards() (annex, bool) {
	t := Table{Size: 10.5, Columns: []Column{markColumn("任务序号", 13), wordColumn("任务", 66), wordColumn("牵头单位", 34), markColumn("状态", 18),
		wordColumn("研判依据", 50), wordColumn("下步措施", 44)}}
	next := map[int64][]string{}
	for _, d := range w.t.Demands {
		text := oneLine(d.Next)
		if len(next[d.TaskID]) > 0 || w.shared(d.TaskID) {
			text = d.Unit + "：" + text
		}
		next[d.TaskID] = append(next[d.TaskID], text)
	}
	for _, n := range w.t.Laggards {
		ref := taskRef(n.TaskID)
		t.Rows = append(t.Rows, []Cell{{n.No, ref}, {clipped(oneLine(n.Text), longestTask), ref}, {orDash(unitNames(n.Units)), ref}, {n.Word, "class:" + n.Class},
			{orDash(clipped(oneLine(n.Reason), longestNote)), ref}, {orDash(clipped(strings.Join(next[n.TaskID], "；"), longestNote)), ref}})
	}
	note := "共" + itoa(len(t.Rows)) + "项。"
	return annex{key: "laggards", title: "滞后任务清单", note: note, landscape: true, table: t}, len(t.Rows) > 0
}

// shared says whether several units answer for a task, so that a next step needs its unit's name.
func (w *writer) shared(taskID int64) bool {
	for _, n := range w.t.Laggards {
		if n.TaskID == taskID {
			return len(n.Units) > 1
		}
	}
	return false
}

func (w *writer) annexTargets() (annex, bool) {
	t := Table{Size: 10.5, Columns: []Column{markColumn("任务序号", 13), wordColumn("指标", 58), wordColumn("牵头单位", 42), markColumn("计量单位", 18),
		figureColumn("目标", 23), figureColumn("完成值", 19), figureColumn("占目标（%）", 17), figureColumn("偏差", 17), markColumn("状态", 18)}}
	for _, x := range w.t.Targets {
		ref := taskRef(x.TaskID)
		class, _ := w.s.Scheme.Class(x.Status)
		value, rate := "未报", "—"
		if x.Value != nil {
			value = ledger.Number(*x.Value, 4)
		}
		if x.Rate != nil {
			rate = withDecimals(*x.Rate, 1)
		}
		t.Rows = append(t.Rows, []Cell{{x.No, ref}, {x.Name, ref}, {orDash(unitNames(x.Units)), ref}, {orDash(x.Unit), ref}, {goal(x.TargetProgress), ref},
			{value, ref}, {rate, ref}, {deviation(x.TargetProgress), ref}, {class.Word, ref}})
	}
	note := "序时进度" + ledger.Number(100*w.s.Period.Expected(), 1) + "%。能按总量折算的，偏差为占目标比例减序时（百分点）；增速、比率类指标，偏差为完成值减目标；控制类指标，偏差为目标减完成值，正数为未超出；均按指标单位计，不折算。"
	if slices.ContainsFunc(w.t.Targets, func(x ledger.TargetTally) bool { return x.Term != "" }) {
		note += "时限在年中或跨年的，序时按其时限折算。"
	}
	return annex{key: "targets", title: "量化指标完成情况", note: note, landscape: true, table: t}, len(t.Rows) > 0
}

// withDecimals prints with just so many decimals, for columns of figures.
func withDecimals(v float64, decimals int) string {
	scale := math.Pow10(decimals)
	return strconv.FormatFloat(math.Round(v*scale)/scale, 'f', decimals, 64) // half away from zero, as ledger.Number
}

// goal prints a target's value with its relation: ≥20, 增长约8. Its unit stands in a column of its own.
func goal(p ledger.TargetProgress) string {
	op := map[ledger.Op]string{ledger.AtLeast: "≥", ledger.AtMost: "≤", ledger.About: "约"}[p.Op]
	grow := ""
	if p.Kind == ledger.Growth {
		grow = "增长"
		if p.Falls {
			grow = "下降"
		}
	}
	return grow + op + ledger.Number(p.Target, 4)
}

// deviation prints with a sign and just as many decimals as its kind has: points one, values two.
func deviation(p ledger.TargetProgress) string {
	if p.Deviation == nil {
		return "—"
	}
	decimals := 2
	if p.Divided() {
		decimals = 1
	}
	text := strings.TrimPrefix(withDecimals(*p.Deviation, decimals), "-")
	switch {
	case strings.Trim(text, "0.") == "":
		return text
	case *p.Deviation > 0:
		return "+" + text
	}
	return "−" + text
}

func (w *writer) annexReporting() (annex, bool) {
	t := Table{Size: 10.5, Total: true, Columns: []Column{markColumn("序号", 12), wordColumn("单位", 58), figureColumn("应报项数", 20),
		figureColumn("已报项数", 20), markColumn("到件日期", 24), markColumn("报送情况", 22)}}
	for i, u := range w.s.Units {
		ref := unitRef(u.UnitID)
		state := "按时"
		switch {
		case u.Silent:
			state = u.SilentWord()
		case u.DaysLate > 0:
			state = "迟" + itoa(u.DaysLate) + "天"
		}
		t.Rows = append(t.Rows, []Cell{{itoa(i + 1), ""}, {u.Name, ref}, {itoa(u.Asked), ""}, {itoa(u.Answered), ""}, {orDash(u.Received), ""}, {state, ""}})
	}
	r := w.t.Reporting
	t.Rows = append(t.Rows, []Cell{{"合计", ""}, {itoa(r.Asked) + "个单位", "asked"}, {itoa(r.Items), ""}, {itoa(r.Answered), ""}, {"", ""}, {"", ""}})
	note := "截止日期" + chineseDate(w.s.Period.Due) + "；已报项数为经督查室审核收下的项数。"
	return annex{key: "reporting", title: "报送情况", note: note, table: t}, len(w.s.Units) > 0
}

func orDash(text string) string {
	if text == "" {
		return "—"
	}
	return text
}
