package ledger

// ItemState is what a clerk decided about one draft.
type ItemState string

// A pending draft is not in the ledger.
const (
	ItemPending   ItemState = "pending"
	ItemConfirmed ItemState = "confirmed"
	ItemDropped   ItemState = "dropped"
)

// Relation is what a notice is to the plan of its year that is in the ledger already.
type Relation string

// A notice that corrects the plan is compared with it task by task; one that adds to it brings tasks of its own.
const (
	RelationNone Relation = "" // there was no plan of that year
	Corrects     Relation = "corrects"
	Adds         Relation = "adds"
)

// Import is one notice on the desk: the file, what was read from it and what the clerk decided so far. It survives a
// crash; nothing of it is in the ledger before its items are confirmed.
type Import struct {
	ID       int64        `json:"id"`
	PlanID   int64        `json:"planId"` // 0 until the first item was confirmed, or the plan that it corrects
	FileName string       `json:"fileName"`
	FileHash string       `json:"fileHash"`
	At       string       `json:"at"` // RFC 3339
	Notice   Notice       `json:"notice"`
	Items    []ImportItem `json:"items"`
	Relation Relation     `json:"relation"`
	Gone     []int64      `json:"gone"`     // tasks that a correction no longer has and nobody decided on
	Problems []Problem    `json:"problems"` // of the whole notice; those of a draft stand in its item
}

// ImportItem is one draft with its problems and the clerk's decision.
type ImportItem struct {
	Key      int       `json:"key"` // stable while items are split and merged
	State    ItemState `json:"state"`
	Draft    Draft     `json:"draft"`
	Problems []Problem `json:"problems"`
	TaskID   int64     `json:"taskId"` // once confirmed; before, the task that it corrects
}

// Sending records that a unit's form left the office, and how often it was reminded.
type Sending struct {
	PeriodID int64  `json:"periodId"`
	UnitID   int64  `json:"unitId"`
	SentAt   string `json:"sentAt"` // 2006-01-02
	Reminded int    `json:"reminded"`
	Note     string `json:"note"` // 答应明天上午
}
