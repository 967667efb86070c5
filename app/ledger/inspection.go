package ledger

import (
	"slices"
	"strings"
)

// InspectionState is how far a visit has come.
type InspectionState string

// A visit is planned, made, and concluded once its conclusion is fed back to the unit.
const (
	InspectionPlanned   InspectionState = "planned"
	InspectionVisited   InspectionState = "visited"
	InspectionConcluded InspectionState = "concluded"
)

// Verdict says whether what a unit reported was found on site.
type Verdict string

// The verdicts; "" is not looked at.
const (
	VerdictTrue   Verdict = "true"   // 属实
	VerdictMostly Verdict = "mostly" // 基本属实
	VerdictFalse  Verdict = "false"  // 不属实
)

// Word is the verdict as printed.
func (v Verdict) Word() string {
	return map[Verdict]string{VerdictTrue: "属实", VerdictMostly: "基本属实", VerdictFalse: "不属实"}[v]
}

// Inspection is one visit to one unit (现场督查): its plan, what was found, and what has to be put right.
type Inspection struct {
	ID             int64            `json:"id"`
	PlanID         int64            `json:"planId"`
	UnitID         int64            `json:"unitId"`
	Unit           string           `json:"unit"`
	Date           string           `json:"date"` // of the visit
	Place          string           `json:"place"`
	People         []string         `json:"people"` // who goes
	Hosts          string           `json:"hosts"`  // who receives them
	Methods        []string         `json:"methods"`
	State          InspectionState  `json:"state"`
	Tasks          []InspectionTask `json:"tasks"`
	Photos         []Photo          `json:"photos"`
	Rectifications []Rectification  `json:"rectifications"`
	Conclusion     string           `json:"conclusion"` // the clerk's own words, "" takes those of the paper
	Concluded      string           `json:"concluded"`
	Note           string           `json:"note"`
}

// InspectionTask is one task looked at on site. TaskID is 0 where the task is gone.
type InspectionTask struct {
	ID      int64   `json:"id"`
	TaskID  int64   `json:"taskId"`
	No      string  `json:"no"`
	Text    string  `json:"text"`
	Verdict Verdict `json:"verdict"`
	Finding string  `json:"finding"`
}

// Photo is a picture taken on site; the ledger keeps it under the hash of its bytes.
type Photo struct {
	ID      int64  `json:"id"`
	Hash    string `json:"hash"`
	Name    string `json:"name"`
	Caption string `json:"caption"`
}

// Rectification is one thing to put right (整改事项) with its re-check (回头看).
type Rectification struct {
	ID        int64  `json:"id"`
	UnitID    int64  `json:"unitId"`
	Unit      string `json:"unit"`
	Text      string `json:"text"`
	Due       string `json:"due"`
	Report    string `json:"report"` // what the unit says it did
	Reported  string `json:"reported"`
	Result    string `json:"result"` // "", passed, failed
	Rechecked string `json:"rechecked"`
}

// The results of a re-check.
const (
	RecheckPassed = "passed"
	RecheckFailed = "failed"
)

// Open says whether the item still waits for its re-check.
func (r Rectification) Open() bool { return r.Result != RecheckPassed }

// DaysOver counts the days an item is past its day without a report, 0 where it is in time.
func (r Rectification) DaysOver(day string) int {
	if r.Reported != "" {
		day = r.Reported
	}
	return max(0, DaysBetween(r.Due, day))
}

// InspectionMethods are the ways of 国务院令第733号, article 12.
func InspectionMethods() []string {
	return []string{"听取汇报", "查阅资料", "实地查看", "座谈访谈", "随机抽查", "暗访"}
}

// visitGap is how many days between two visits to one unit need no second thought.
const visitGap = 30

// CheckInspection says what should be looked at before going: the unit was visited shortly before (article 15 forbids
// repeated visits), nothing to look at, nobody to go.
func CheckInspection(i Inspection, others []Inspection) []Check {
	out := []Check{}
	for _, o := range others {
		if days := DaysBetween(o.Date, i.Date); o.ID != i.ID && o.UnitID == i.UnitID && max(days, DaysBetween(i.Date, o.Date)) < visitGap {
			out = append(out, Check{"visit_repeated", "该单位" + MonthDay(o.Date) + "已有现场督查，注意避免重复督查"})
		}
	}
	if len(i.Tasks) == 0 {
		out = append(out, Check{"visit_without_task", "没有列入任务，清单将列出该单位的全部牵头任务"})
	}
	if len(i.People) < 2 {
		out = append(out, Check{"visit_people", "现场督查一般不少于 2 人"})
	}
	return out
}

// CleanInspection trims what a clerk typed and drops empty rows.
func CleanInspection(i *Inspection) {
	i.Place, i.Hosts, i.Conclusion = strings.TrimSpace(i.Place), strings.TrimSpace(i.Hosts), strings.TrimSpace(i.Conclusion)
	i.People = slices.DeleteFunc(i.People, func(p string) bool { return strings.TrimSpace(p) == "" })
	i.Rectifications = slices.DeleteFunc(i.Rectifications, func(r Rectification) bool { return strings.TrimSpace(r.Text) == "" })
}
