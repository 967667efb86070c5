package store

import "ducha/app/ledger"

const findingColumns = `SELECT f.id, f.task_id, f.period_id, f.status, f.proposed, f.reason, f.basis, f.who, f.at FROM finding f `

func readFinding(scan func(...any) error) (f ledger.Finding, err error) {
	return f, scan(&f.ID, &f.TaskID, &f.PeriodID, &f.Status, &f.Proposed, &f.Reason, &f.Basis, &f.By, &f.At)
}

// Findings returns a period's findings in task order.
func (t *Tx) Findings(periodID int64) ([]ledger.Finding, error) {
	return list(t, readFinding, findingColumns+`JOIN task k ON k.id = f.task_id WHERE f.period_id = ? ORDER BY k.sort, k.id`, periodID)
}

// TaskFindings returns a task's findings, the first period first.
func (t *Tx) TaskFindings(taskID int64) ([]ledger.Finding, error) {
	return list(t, readFinding, findingColumns+`JOIN period p ON p.id = f.period_id WHERE f.task_id = ? ORDER BY p.end_on, p.id`, taskID)
}

// SaveFinding inserts or replaces the finding of this task and period and sets ID. Code: period_frozen.
func (t *Tx) SaveFinding(f *ledger.Finding) error {
	err := t.upsert(&f.ID, `INSERT INTO finding (task_id, period_id, status, proposed, reason, basis, who, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (task_id, period_id) DO UPDATE SET status = excluded.status, proposed = excluded.proposed,
			reason = excluded.reason, basis = excluded.basis, who = excluded.who, at = excluded.at
		RETURNING id`, f.TaskID, f.PeriodID, f.Status, f.Proposed, f.Reason, f.Basis, f.By, f.At)
	return wrap("save finding", err)
}
