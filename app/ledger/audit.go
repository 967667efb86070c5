package ledger

// Audit is one command that changed the ledger (操作日志).
type Audit struct {
	ID      int64  `json:"id"`
	At      string `json:"at"` // RFC 3339
	Who     string `json:"who"`
	Command string `json:"command"` // import, confirm, collect, judge, …
	Summary string `json:"summary"` // 接收区水利局报送（4 项）
	Undone  bool   `json:"undone"`
	Changes int    `json:"changes"` // rows touched
}

// RowChange is one row before and after a command, as JSON; "" where the row did not exist.
type RowChange struct {
	Table  string `json:"table"`
	RowID  int64  `json:"rowId"`
	Before string `json:"before"`
	After  string `json:"after"`
}
