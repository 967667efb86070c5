package sheet

import (
	"math"
	"strings"

	"ducha/app/ledger"
)

var targetFields = []field{
	{"任务序号", 8, centerLook}, {"板块", 16, cellLook}, {"目标任务", 34, cellLook}, {"量化指标", 24, cellLook}, {"类别", 7, centerLook}, {"关系", 6, centerLook}, {"目标值", 10, numberLook}, {"单位", 9, centerLook},
	{"牵头单位", 18, cellLook}, {"原文", 30, cellLook}, {"已确认", 8, centerLook},
}

func (x *bookIndex) writeTargets(w *workbook) {
	fields := append([]field{}, targetFields...)
	for _, p := range x.Periods {
		fields = append(fields, field{p.Short + "完成值", 11, numberLook}, field{p.Short + "完成率（%）", 11, numberLook}, field{p.Short + "偏差", 10, numberLook})
	}
	l := w.list("量化指标", x.Plan.Title+"：量化指标", 4, fields)
	for _, t := range x.Tasks {
		progress := x.progress(t)
		for _, target := range t.Indicators {
			row := []any{numeric(t.No), strings.Join(t.Section, " / "), t.Text, target.Name, targetKinds[target.Kind], ops[target.Op], target.Value, target.Unit, t.LeadNames(), target.Text, yes(target.Confirmed, "是")}
			for i := range x.Periods {
				p := progress[i][target.ID]
				row = append(row, numberOr(p.Value), numberOr(p.Rate), numberOr(p.Deviation))
			}
			l.put(row...)
		}
	}
	l.done()
}

// progress computes a task's targets once a period, by target id.
func (x *bookIndex) progress(t ledger.Task) []map[int64]ledger.TargetProgress {
	out := make([]map[int64]ledger.TargetProgress, len(x.Periods))
	for i, p := range x.Periods {
		out[i] = map[int64]ledger.TargetProgress{}
		for _, progress := range ledger.ProgressOf(t, x.accepted[place{t.ID, p.ID}], p, ledger.PicksIn(x.Picks, p.ID)) {
			out[i][progress.TargetID] = progress
		}
	}
	return out
}

// numberOr is a number rounded to four decimals, or an empty cell.
func numberOr(v *float64) any {
	if v == nil {
		return ""
	}
	return math.Round(*v*1e4) / 1e4
}

var returnFields = []field{
	{"期", 11, centerLook}, {"任务序号", 8, centerLook}, {"目标任务", 34, cellLook}, {"报送单位", 16, cellLook}, {"自评", 10, centerLook}, {"本期进展", 44, cellLook},
	{"完成值", 18, cellLook}, {"存在问题", 24, cellLook}, {"下步措施", 24, cellLook}, {"报送日期", 12, centerLook}, {"迟报", 6, centerLook},
	{"接收", 9, centerLook}, {"退回原因", 18, cellLook}, {"核对", 26, cellLook}, {"文件", 22, cellLook},
}

func (x *bookIndex) writeReturns(w *workbook) {
	l := w.list("报送记录", x.Plan.Title+"：报送记录", 2, returnFields)
	row := make([]any, 0, len(returnFields))
	for _, r := range x.Returns {
		t := x.tasks[r.TaskID]
		row = append(row[:0], x.periods[r.PeriodID].Short, numeric(t.No), t.Text, r.UnitName, claimWord(r.Claim), r.Text, x.reported(r), r.Problems, r.Next,
			r.Received, lateWord(r), returnStates[r.State], r.Reason, checkText(r.Checks), r.File)
		l.put(row...)
	}
	l.done()
}

// lateWord tells what came after its last day from what came after the freeze.
func lateWord(r ledger.Return) string {
	if r.Belated {
		return "补报"
	}
	return yes(r.Late, "迟报")
}

func (x *bookIndex) reported(r ledger.Return) string {
	parts := make([]string, 0, len(r.Values))
	for _, v := range r.Values {
		t := x.targets[v.TargetID]
		parts = append(parts, strings.TrimSpace(t.Name+" "+ledger.Number(v.Value, 4)+t.Unit))
	}
	return strings.Join(parts, "\n")
}

func checkText(checks []ledger.Check) string {
	parts := make([]string, 0, len(checks))
	for _, c := range checks {
		parts = append(parts, c.Message)
	}
	return strings.Join(parts, "\n")
}

var findingFields = []field{
	{"期", 11, centerLook}, {"任务序号", 8, centerLook}, {"目标任务", 44, cellLook}, {"牵头单位", 18, cellLook}, {"建议", 10, centerLook}, {"状态", 10, centerLook},
	{"依据", 50, cellLook}, {"研判人", 10, centerLook}, {"研判时间", 17, centerLook},
}

func (x *bookIndex) writeFindings(w *workbook) {
	l := w.list("研判记录", x.Plan.Title+"：研判记录", 2, findingFields)
	for _, f := range x.Findings {
		t := x.tasks[f.TaskID]
		proposed, _ := x.Scheme.Class(f.Proposed)
		l.put(x.periods[f.PeriodID].Short, numeric(t.No), t.Text, t.LeadNames(), proposed.Word, x.status(l, f.Status), f.Basis, f.By, minute(f.At))
	}
	l.done()
}

var changeFields = []field{
	{"任务序号", 8, centerLook}, {"目标任务", 44, cellLook}, {"时间", 17, centerLook}, {"调整", 10, centerLook}, {"依据", 44, cellLook}, {"改动", 50, cellLook}, {"经办", 10, centerLook},
}

var changeKinds = map[ledger.ChangeKind]string{ledger.ChangeAdded: "新增", "adjusted": "调整", "merged": "并入", "cancelled": "取消", "active": "恢复", ledger.ChangeBelated: "补报"}

var changedParts = map[string]string{"no": "序号", "section": "板块", "text": "内容", "lead": "牵头单位", "support": "责任单位", "undivided": "单位", "leaders": "领导", "persons": "责任人",
	"deadline": "完成时限", "indicators": "量化指标", "milestones": "节点"}

// writeChanges lists the adjustments of tasks; a ledger without any has no such sheet.
func (x *bookIndex) writeChanges(w *workbook) {
	if len(x.Changes) == 0 {
		return
	}
	l := w.list("任务调整", x.Plan.Title+"：任务调整", 2, changeFields)
	for _, c := range x.Changes {
		t, parts := x.tasks[c.TaskID], []string{}
		for _, f := range c.Fields {
			parts = append(parts, changedParts[f.Field]+"："+orDash(f.Before)+" → "+orDash(f.After))
		}
		at := c.At
		if len(at) > len("2006-01-02") {
			at = minute(at)
		}
		l.put(numeric(t.No), t.Text, at, changeKinds[c.Kind], c.Basis, strings.Join(parts, "\n"), c.Who)
	}
	l.done()
}

func orDash(text string) string {
	if text == "" {
		return "（无）"
	}
	return text
}

var unitFields = []field{
	{"单位", 26, cellLook}, {"简称", 14, cellLook}, {"类别", 11, centerLook}, {"组合成员", 40, cellLook}, {"别名", 26, cellLook},
	{"联络员", 10, centerLook}, {"职务", 16, cellLook}, {"电话", 16, cellLook}, {"状态", 8, centerLook},
}

func (x *bookIndex) writeUnits(w *workbook) {
	l := w.list("单位", x.Plan.Title+"：单位", 1, unitFields)
	for _, u := range x.Units {
		kind := kindWord(u.Kind)
		if u.IsGroup {
			kind = "组合"
		}
		l.put(u.Name, u.Short, kind, memberNames(u), aliasNames(u), u.Liaison.Name, u.Liaison.Post, u.Liaison.Phone, yes(!u.Active, "停用"))
	}
	l.done()
}

func memberNames(u ledger.Unit) string {
	names := make([]string, 0, len(u.Members))
	for _, m := range u.Members {
		names = append(names, m.Name)
	}
	return strings.Join(names, "、")
}

// aliasNames lists confirmed spellings; a proposed one counts for nothing.
func aliasNames(u ledger.Unit) string {
	names := []string{}
	for _, a := range u.Aliases {
		if a.Confirmed {
			names = append(names, a.Name)
		}
	}
	return strings.Join(names, "、")
}
