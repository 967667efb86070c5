package store

import "ducha/app/ledger"

const (
	findingFields  = `SELECT f.id, f.task_id, f.period_id, f.status, f.proposed, f.reason, f.basis, f.who, f.at `
	findingColumns = findingFields + `FROM finding f `
)

func readFinding(scan func(...any) error) (f ledger.Finding, err error) {
	err = scan(&f.ID, &f.TaskID, &f.PeriodID, &f.Status, &f.Proposed, &f.Reason, &f.Basis, &f.By, &f.At)
	return f, err
}

// Findings returns a period's findings in task order. The tasks are walked in that order, so that nothing is sorted.
func (t *Tx) Findings(periodID int64) ([]ledger.Finding, error) {
	return list(t, readFinding, findingFields+`FROM period p CROSS JOIN task k ON k.plan_id = p.plan_id
		CROSS JOIN finding f ON f.task_id = k.id AND f.period_id = p.id WHERE p.id = ? ORDER BY k.sort, k.id`, periodID)
}

// Statuses returns a period's judged statuses by task, without what was said of them.
func (t *Tx) Statuses(periodID int64) (map[int64]string, error) {
	out := map[int64]string{}
	err := wrap("load statuses", t.each(func(scan func(...any) error) error {
		var task int64
		var status string
		err := scan(&task, &status)
		out[task] = status
		return err
	}, `SELECT task_id, status FROM finding WHERE period_id = ?`, periodID))
	return out, err
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

// DeleteFinding takes a judgement out of an open period. Code: period_frozen.
func (t *Tx) DeleteFinding(id int64) error {
	_, err := t.exec(`DELETE FROM finding WHERE id = ?`, id)
	return wrap("delete finding", err)
}
