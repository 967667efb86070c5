package ledger

// Plan is one imported notice (年度方案). The source file is kept byte for byte beside it.
type Plan struct {
	ID       int64   `json:"id"`
	Notice           // as confirmed by a clerk
	FileName string  `json:"fileName"`
	FileHash string  `json:"fileHash"` // SHA-256 of the file, hex
	Cadence  Cadence `json:"cadence"`
	SchemeID int64   `json:"schemeId"`
}

// TaskState is the life of a task apart from its progress.
type TaskState string

// Adjusted tasks stay counted with their new text; merged and cancelled ones leave the denominator.
const (
	TaskActive    TaskState = "active"
	TaskAdjusted  TaskState = "adjusted"
	TaskMerged    TaskState = "merged"
	TaskCancelled TaskState = "cancelled"
)

// Counted says whether a task in this state belongs to the denominator of a rate.
func (s TaskState) Counted() bool { return s == TaskActive || s == TaskAdjusted }

// Task is one numbered duty (任务). A task with items is reported on through its items (分项): the leaves count.
type Task struct {
	ID          int64        `json:"id"`
	PlanID      int64        `json:"planId"`
	ParentID    int64        `json:"parentId"` // 0, or the task this item was split from
	No          string       `json:"no"`
	Sort        int          `json:"sort"`
	Section     []string     `json:"section"`
	Text        string       `json:"text"`
	Deadline    string       `json:"deadline"`
	State       TaskState    `json:"state"`
	Assignments []Assignment `json:"assignments"`
	Leaders     []string     `json:"leaders"` // as named in the notice
	Persons     []string     `json:"persons"`
	Indicators  []Target     `json:"indicators"`
	Milestones  []Milestone  `json:"milestones"`
	Source      Span         `json:"source"`
	Note        string       `json:"note"`
}

// Assignment is one unit's part in one task.
type Assignment struct {
	UnitID int64  `json:"unitId"`
	Name   string `json:"name"` // the unit's name now
	Role   Role   `json:"role"`
}

// Target is an indicator of a task in the ledger. An unconfirmed target is shown but not judged by.
type Target struct {
	ID int64 `json:"id"`
	Indicator
	Confirmed bool `json:"confirmed"`
}

// Milestone is a dated step. Due is 2006-01-02 or "" where the printed time could not be placed.
type Milestone struct {
	When   string `json:"when"` // as printed
	Due    string `json:"due"`
	Text   string `json:"text"`
	Person string `json:"person"`
}

// Reporters returns the assignments that answer for the task: the lead units; where the notice tells none apart,
// every undivided one; where only supporting units are named, those.
func (t Task) Reporters() []Assignment {
	for _, role := range []Role{Lead, Undivided, Support} {
		var out []Assignment
		for _, a := range t.Assignments {
			if a.Role == role {
				out = append(out, a)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return []Assignment{}
}

// LeadNames joins the names of the reporting units the way a table cell prints them.
func (t Task) LeadNames() string {
	text := ""
	for _, a := range t.Reporters() {
		if text != "" {
			text += "、"
		}
		text += a.Name
	}
	return text
}
