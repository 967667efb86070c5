package store

import "ducha/app/ledger"

const belatedColumns = `SELECT r.id, r.period_id, r.task_id, r.unit_id, u.name, r.text, r.claim, r.figures, r.problems, r.next, r.received, r.file, p.due_on
	FROM late_return r JOIN unit u ON u.id = r.unit_id JOIN period p ON p.id = r.period_id JOIN task k ON k.id = r.task_id `

func readBelated(scan func(...any) error) (r ledger.Return, err error) {
	var figures, due string
	err = scan(&r.ID, &r.PeriodID, &r.TaskID, &r.UnitID, &r.UnitName, &r.Text, &r.Claim, &figures, &r.Problems, &r.Next, &r.Received, &r.File, &due)
	if err == nil {
		r.Values, err = fromJSON[ledger.ReturnValue](figures)
	}
	r.State, r.Belated, r.Checks = ledger.ReturnAccepted, true, []ledger.Check{}
	r.Arrive(due)
	return r, err
}

// Belated returns what came after a period was frozen (补报), in the order of tasks and their units.
func (t *Tx) Belated(periodID int64) ([]ledger.Return, error) {
	return list(t, readBelated, belatedColumns+`WHERE r.period_id = ? ORDER BY k.sort, k.id, u.sort, u.id`, periodID)
}

// TaskBelated returns what came of one task after the freeze, the first period first.
func (t *Tx) TaskBelated(taskID int64) ([]ledger.Return, error) {
	return list(t, readBelated, belatedColumns+`WHERE r.task_id = ? ORDER BY p.end_on, p.id, u.sort, u.id`, taskID)
}

// PlanBelated returns what came after the freeze in all periods of a plan, the first period first.
func (t *Tx) PlanBelated(planID int64) ([]ledger.Return, error) {
	return list(t, readBelated, belatedColumns+`WHERE p.plan_id = ? ORDER BY p.end_on, p.id, k.sort, k.id, u.sort, u.id`, planID)
}

// SaveBelated keeps a return of a frozen period beside its Snapshot, in place of one of the same period, task and unit,
// and sets ID. Code: period_not_frozen.
func (t *Tx) SaveBelated(r *ledger.Return) error {
	p, err := t.PeriodByID(r.PeriodID)
	if err != nil {
		return wrap("save belated return", err)
	}
	if p.State != ledger.PeriodFrozen {
		return ledger.Fail("period_not_frozen", "period", p.Name)
	}
	err = t.upsert(&r.ID, `INSERT INTO late_return (period_id, task_id, unit_id, text, claim, figures, problems, next, received, file)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (period_id, task_id, unit_id) DO UPDATE SET text = excluded.text, claim = excluded.claim, figures = excluded.figures,
			problems = excluded.problems, next = excluded.next, received = excluded.received, file = excluded.file
		RETURNING id`, r.PeriodID, r.TaskID, r.UnitID, r.Text, r.Claim, asJSON(r.Values), r.Problems, r.Next, r.Received, r.File)
	return wrap("save belated return", err)
}

// DeleteBelated takes one out again. Code: return_missing.
func (t *Tx) DeleteBelated(periodID, taskID, unitID int64) error {
	return wrap("delete belated return", t.touch("return_missing", `DELETE FROM late_return WHERE period_id = ? AND task_id = ? AND unit_id = ?`,
		periodID, taskID, unitID))
}
