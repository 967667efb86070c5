package report

import "ducha/app/ledger"

// The kinds of papers, by the key that templates and exports use.
const (
	KindBulletin   = "bulletin"
	KindNumbered   = "numbered"
	KindPlan       = "plan"
	KindPlanTable  = "plan_table"
	KindNotice     = "notice"
	KindAssign     = string(ledger.FormAssign)
	KindUrge       = string(ledger.FormUrge)
	KindSupervise  = string(ledger.FormSupervise)
	KindRemind     = string(ledger.FormRemind)
	KindLeader     = "leader"
	KindLedger     = "ledger"
	KindWall       = "wall"
	KindYear       = "year"
	KindScore      = "score"
	KindChecklist  = "checklist"
	KindConclusion = "conclusion"
)

// Needs says what a paper is about.
type Needs string

// A paper is about a period or one leader in it, or it prints a record: a slip that was issued, a visit.
const (
	NeedsPeriod     Needs = "period"
	NeedsLeader     Needs = "leader"
	NeedsSlip       Needs = "slip"
	NeedsInspection Needs = "inspection"
)

// PaperKind is one kind of paper as it is offered.
type PaperKind struct {
	Key   string `json:"key"`
	Name  string `json:"name"`
	Needs Needs  `json:"needs"`
}

// Scope is the part of a snapshot that a paper counts: a leader's tasks, a unit's, else all of it.
func Scope(kind PaperKind, s ledger.Snapshot, leader string, visit ledger.Inspection) ledger.Snapshot {
	switch kind.Needs {
	case NeedsLeader:
		s.Tasks = ledTasks(s, leader)
	case NeedsInspection:
		s.Tasks = visitedTasks(s, visit)
	}
	return s
}

// Kinds lists the papers in the order of a year's work.
func Kinds() []PaperKind {
	return []PaperKind{
		{KindPlan, "分解方案（条文式）", NeedsPeriod},
		{KindPlanTable, "分解方案（表格式）", NeedsPeriod},
		{KindNotice, "报送通知", NeedsPeriod},
		{KindBulletin, "通报（期刊式）", NeedsPeriod},
		{KindNumbered, "通报（公文式）", NeedsPeriod},
		{KindAssign, "交办单", NeedsSlip},
		{KindRemind, "提示单", NeedsSlip},
		{KindUrge, "催办单", NeedsSlip},
		{KindSupervise, "督办通知单", NeedsSlip},
		{KindLeader, "领导一页纸", NeedsLeader},
		{KindLedger, "台账（A3）", NeedsPeriod},
		{KindWall, "作战图", NeedsPeriod},
		{KindChecklist, "现场督查清单", NeedsInspection},
		{KindConclusion, "督查结论", NeedsInspection},
		{KindYear, "年度总结", NeedsPeriod},
		{KindScore, "单位考核得分表", NeedsPeriod},
	}
}
