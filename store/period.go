package store

import "ducha/app/ledger"

const periodColumns = `SELECT id, plan_id, key, name, short, start_on, end_on, due_on, state, frozen_at FROM period `

func readPeriod(scan func(...any) error) (p ledger.Period, err error) {
	err = scan(&p.ID, &p.PlanID, &p.Key, &p.Name, &p.Short, &p.Start, &p.End, &p.Due, &p.State, &p.FrozenAt)
	return p, err
}

// Periods returns a plan's periods in time order.
func (t *Tx) Periods(planID int64) ([]ledger.Period, error) {
	return list(t, readPeriod, periodColumns+`WHERE plan_id = ? ORDER BY end_on, start_on, id`, planID)
}

// BegunPeriods tells in which of a plan's periods work has begun: forms left, or something came in or was judged.
func (t *Tx) BegunPeriods(planID int64) (map[int64]bool, error) {
	ids, err := list(t, column[int64],
		`SELECT p.id FROM period p WHERE p.plan_id = ? AND (EXISTS (SELECT 1 FROM sending s WHERE s.period_id = p.id AND s.sent_at <> '')
			OR EXISTS (SELECT 1 FROM return r WHERE r.period_id = p.id) OR EXISTS (SELECT 1 FROM finding f WHERE f.period_id = p.id))`, planID)
	out := map[int64]bool{}
	for _, id := range ids {
		out[id] = true
	}
	return out, err
}

// Period returns the period of this key (2024Q3). Code: period_missing.
func (t *Tx) Period(planID int64, key string) (*ledger.Period, error) {
	p, err := one(t, readPeriod, periodColumns+`WHERE plan_id = ? AND key = ?`, planID, key)
	return present(p, err, "period_missing")
}

// PeriodByID returns one period. Code: period_missing.
func (t *Tx) PeriodByID(id int64) (*ledger.Period, error) {
	p, err := one(t, readPeriod, periodColumns+`WHERE id = ?`, id)
	return present(p, err, "period_missing")
}

// SavePeriod inserts (ID 0, then set) or updates a period; an empty state becomes open. Setting the state to frozen is
// the last change the period takes. Codes: period_missing, period_exists, period_frozen.
func (t *Tx) SavePeriod(p *ledger.Period) error {
	orDefault(&p.State, ledger.PeriodOpen)
	args := []any{p.PlanID, p.Key, p.Name, p.Short, p.Start, p.End, p.Due, p.State, p.FrozenAt}
	var err error
	if p.ID != 0 {
		err = t.touch("period_missing", `UPDATE period SET plan_id = ?, key = ?, name = ?, short = ?, start_on = ?, end_on = ?,
			due_on = ?, state = ?, frozen_at = ? WHERE id = ?`, append(args, p.ID)...)
	} else {
		p.ID, err = t.insert(`INSERT INTO period (plan_id, key, name, short, start_on, end_on, due_on, state, frozen_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, args...)
	}
	if isUnique(err) {
		return ledger.Fail("period_exists", "key", p.Key).Because(err)
	}
	return wrap("save period", err)
}

// DeletePeriod deletes a period with its returns and findings. Codes: period_missing, period_frozen.
func (t *Tx) DeletePeriod(id int64) error {
	return wrap("delete period", t.touch("period_missing", `DELETE FROM period WHERE id = ?`, id))
}
