package store

import "ducha/app/ledger"

const (
	returnFields = `SELECT r.id, r.period_id, r.task_id, r.unit_id, u.name, r.text, r.claim, r.figures, r.problems, r.next,
	r.received, r.late, r.state, r.reason, r.file, r.checks, r.due `
	returnColumns = returnFields + `FROM return r JOIN unit u ON u.id = r.unit_id `
)

func readReturn(scan func(...any) error) (r ledger.Return, err error) {
	var figures, checks string
	err = scan(&r.ID, &r.PeriodID, &r.TaskID, &r.UnitID, &r.UnitName, &r.Text, &r.Claim, &figures, &r.Problems, &r.Next,
		&r.Received, &r.Late, &r.State, &r.Reason, &r.File, &checks, &r.Due)
	if err == nil {
		r.Values, err = fromJSON[ledger.ReturnValue](figures)
	}
	if err == nil {
		r.Checks, err = fromJSON[ledger.Check](checks)
	}
	return r, err
}

// Returns returns what came in for a period, in the order of tasks and their units. The tasks are walked in that order,
// so that only the units of one task are sorted.
func (t *Tx) Returns(periodID int64) ([]ledger.Return, error) {
	return list(t, readReturn, returnFields+`FROM period p CROSS JOIN task k ON k.plan_id = p.plan_id
		CROSS JOIN return r ON r.task_id = k.id AND r.period_id = p.id JOIN unit u ON u.id = r.unit_id WHERE p.id = ?
		ORDER BY k.sort, k.id, u.sort, u.id`, periodID)
}

// TaskReturns returns what came in for a task, the first period first.
func (t *Tx) TaskReturns(taskID int64) ([]ledger.Return, error) {
	return list(t, readReturn, returnColumns+`JOIN period p ON p.id = r.period_id WHERE r.task_id = ?
		ORDER BY p.end_on, p.id, u.sort, u.id`, taskID)
}

// SaveReturn updates the return with this ID; with ID 0 it inserts one, or replaces that of the same period, task and
// unit, and sets ID. An empty state becomes received. Codes: return_missing, return_exists, period_frozen.
func (t *Tx) SaveReturn(r *ledger.Return) error {
	orDefault(&r.State, ledger.ReturnReceived)
	args := []any{r.PeriodID, r.TaskID, r.UnitID, r.Text, r.Claim, asJSON(r.Values), r.Problems, r.Next, r.Received, r.Late,
		r.State, r.Reason, r.File, asJSON(r.Checks), r.Due}
	if r.ID != 0 {
		err := t.touch("return_missing", `UPDATE return SET period_id = ?, task_id = ?, unit_id = ?, text = ?, claim = ?, figures = ?,
			problems = ?, next = ?, received = ?, late = ?, state = ?, reason = ?, file = ?, checks = ?, due = ? WHERE id = ?`,
			append(args, r.ID)...)
		if isUnique(err) {
			return ledger.Fail("return_exists").Because(err)
		}
		return wrap("save return", err)
	}
	err := t.upsert(&r.ID, `INSERT INTO return (period_id, task_id, unit_id, text, claim, figures, problems, next, received,
			late, state, reason, file, checks, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (period_id, task_id, unit_id) DO UPDATE SET text = excluded.text, claim = excluded.claim,
			figures = excluded.figures, problems = excluded.problems, next = excluded.next, received = excluded.received,
			late = excluded.late, state = excluded.state, reason = excluded.reason, file = excluded.file, checks = excluded.checks,
			due = excluded.due
		RETURNING id`, args...)
	return wrap("save return", err)
}

// DeleteReturn deletes a return. Codes: return_missing, period_frozen.
func (t *Tx) DeleteReturn(id int64) error {
	return wrap("delete return", t.touch("return_missing", `DELETE FROM return WHERE id = ?`, id))
}
