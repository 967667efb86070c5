package sheet

import (
	"fmt"
	"strings"

	"ducha/app/ledger"
)

func (a *annex) writeLaggards() {
	note := fmt.Sprintf("共 %d 项，%s", len(a.t.Laggards), a.denominator())
	l := a.table("滞后清单", "进度滞后任务清单", note, []field{
		{"序号", 6, centerLook}, {"目标任务", 40, cellLook}, {"责任单位", 16, cellLook}, {"状态", 10, centerLook}, {"偏差\n（点）", 9, centerLook},
		{"情况", 34, cellLook}, {"下步措施", 29, cellLook}})
	next := map[int64][]string{}
	for _, d := range a.t.Demands {
		next[d.TaskID] = append(next[d.TaskID], d.Next)
	}
	for _, n := range a.t.Laggards {
		l.put(numeric(n.No), n.Text, assigned(n.Units), a.class(l, n.Class), points(n.Points), n.Reason, strings.Join(next[n.TaskID], "\n"))
	}
	l.done()
}

func assigned(units []ledger.Assignment) string {
	names := make([]string, 0, len(units))
	for _, u := range units {
		names = append(names, u.Name)
	}
	return strings.Join(names, "、")
}

func (a *annex) class(l *list, key string) any {
	class, ok := a.s.Scheme.Class(key)
	if !ok {
		return ""
	}
	return l.cell(statusLook(class), class.Word)
}

// points prints a deviation with its sign and one decimal.
func points(v *float64) string {
	if v == nil {
		return ""
	}
	text := ledger.Number(*v, 1)
	if rest, minus := strings.CutPrefix(text, "-"); minus {
		return "−" + rest
	}
	if text == "0" {
		return text
	}
	return "+" + text
}

func (a *annex) writeReporting() {
	r := a.t.Reporting
	note := fmt.Sprintf("截止 %s；应报 %d 个单位：按时 %d 个，迟报 %d 个，未报 %d 个；应报 %d 项，已收 %d 项",
		ledger.FullDate(a.s.Period.Due), r.Asked, r.InTime, len(r.Late), len(r.Silent), r.Items, r.Answered)
	l := a.table("报送情况", "报送情况", note, []field{
		{"单位", 28, strongLook}, {"类别", 12, centerLook}, {"应报项数", 11, centerLook}, {"已收项数", 11, centerLook}, {"报送日期", 14, centerLook}, {"结果", 14, centerLook}})
	for _, u := range a.s.Units {
		l.put(u.Name, kindWord(u.Kind), u.Asked, u.Answered, u.Received, a.reported(l, u))
	}
	l.done()
}

func (a *annex) reported(l *list, u ledger.SnapshotUnit) any {
	late := centerLook
	late.bold = true
	switch {
	case u.Silent:
		return l.cell(late, u.SilentWord())
	case u.DaysLate > 0:
		return l.cell(late, fmt.Sprintf("迟报 %d 天", u.DaysLate))
	}
	return "按时"
}

func (a *annex) writeTargets() {
	note := fmt.Sprintf("共 %d 个指标；增速、占比和控制类指标直接与目标比较，不折算序时", len(a.t.Targets))
	l := a.table("量化指标", "量化指标完成情况", note, []field{
		{"任务\n序号", 7, centerLook}, {"量化指标", 30, strongLook}, {"目标值", 12, numberLook}, {"完成值", 12, numberLook}, {"单位", 10, centerLook},
		{"完成率", 10, centerLook}, {"序时", 9, centerLook}, {"偏差", 10, centerLook}, {"责任单位", 26, cellLook}, {"状态", 10, centerLook}})
	for _, t := range a.t.Targets {
		rate, expected := "", ""
		if t.Divided() {
			rate, expected = ledger.Number(*t.Rate, 1)+"%", ledger.Number(t.Expected, 1)+"%"
		}
		l.put(numeric(t.No), t.Name, ops[t.Op]+ledger.Number(t.Target, 4), numberOr(t.Value), t.Unit, rate, expected, points(t.Deviation), assigned(t.Units), a.class(l, t.Status))
	}
	l.done()
}

func (a *annex) writeTasks() {
	l := a.table("任务明细", "任务明细", a.denominator(), []field{
		{"序号", 6, centerLook}, {"板块", 14, cellLook}, {"目标任务", 36, cellLook}, {"牵头单位", 15, cellLook}, {"本期进展", 37, cellLook},
		{"状态", 9.5, centerLook}, {"上期", 9.5, centerLook}, {"依据", 27, cellLook}, {"调整", 8, centerLook}})
	for _, t := range a.s.Tasks {
		section := ""
		if len(t.Section) > 0 {
			section = t.Section[0]
		}
		l.put(numeric(t.No), section, t.Text, t.LeadNames(), progressText(acceptedOf(t.Returns)), a.class(l, t.Status), a.class(l, t.LastStatus), t.Basis, taskStates[t.State])
	}
	l.done()
}

func acceptedOf(returns []ledger.Return) []ledger.Return {
	out := make([]ledger.Return, 0, len(returns))
	for _, r := range returns {
		if r.State == ledger.ReturnAccepted {
			out = append(out, r)
		}
	}
	return out
}
