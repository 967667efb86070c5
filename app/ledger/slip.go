package ledger

import "time"

// SlipKind is one step of the ladder (督办阶梯): a reminder, an order, a chase, a formal notice.
type SlipKind string

// The kinds every office starts with; their names and order are the office's to change.
const (
	SlipRemind    SlipKind = "remind"    // 提示单
	SlipAssign    SlipKind = "assign"    // 交办单
	SlipUrge      SlipKind = "urge"      // 催办单
	SlipSupervise SlipKind = "supervise" // 督办通知单
)

// SlipStep is a kind with its words and its usual time for an answer.
type SlipStep struct {
	Kind   SlipKind `json:"kind"`
	Name   string   `json:"name"`
	Letter string   `json:"letter"` // in the number: 云督交〔2024〕7号
	Days   int      `json:"days"`   // to answer
}

// Ladder lists the steps from the mildest.
func Ladder() []SlipStep {
	return []SlipStep{
		{SlipRemind, "工作提示单", "提", 7},
		{SlipAssign, "工作交办单", "交", 30},
		{SlipUrge, "工作催办单", "催", 10},
		{SlipSupervise, "督办通知单", "办", 15},
	}
}

// Step returns a kind's step.
func (k SlipKind) Step() (SlipStep, bool) {
	for _, s := range Ladder() {
		if s.Kind == k {
			return s, true
		}
	}
	return SlipStep{}, false
}

// Slip is one numbered paper to the units of one task (督办单据).
type Slip struct {
	Kind        SlipKind `json:"kind"`
	Number      string   `json:"number"` // 云督交〔2024〕7号
	TaskID      int64    `json:"taskId"`
	No          string   `json:"no"`
	Task        string   `json:"task"`
	Units       []string `json:"units"`
	Leaders     []string `json:"leaders"`
	Persons     []string `json:"persons"`
	Basis       string   `json:"basis"`       // where the duty comes from
	Standing    string   `json:"standing"`    // the finding: 未达序时。社区食堂完成13处…
	Requirement string   `json:"requirement"` // "" takes the template's words
	Date        string   `json:"date"`        // 2006-01-02
	Deadline    string   `json:"deadline"`    // 2006-01-02, last day for the answer
}

// SlipFor drafts a slip on a task from its finding in a snapshot. The deadline is the step's days after the date.
func SlipFor(kind SlipKind, s Snapshot, task SnapshotTask, date string) Slip {
	step, _ := kind.Step()
	out := Slip{Kind: kind, TaskID: task.ID, No: task.No, Task: task.Text, Units: []string{}, Leaders: task.Leaders, Persons: task.Persons,
		Date: date, Deadline: daysAfter(date, step.Days)}
	for _, a := range task.Reporters() {
		out.Units = append(out.Units, a.Name)
	}
	if class, ok := s.Scheme.Class(task.Status); ok {
		out.Standing = class.Word
		if task.Basis != "" {
			out.Standing += "。" + task.Basis
		}
	}
	return out
}

// daysAfter adds days to a date; an unreadable date stays as it is.
func daysAfter(date string, days int) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}
