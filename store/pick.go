package store

import "ducha/app/ledger"

// Picks returns the figures that were taken in a plan's periods where units report differing ones.
func (t *Tx) Picks(planID int64) ([]ledger.Pick, error) {
	return list(t, func(scan func(...any) error) (p ledger.Pick, err error) {
		err = scan(&p.PeriodID, &p.TargetID, &p.UnitID, &p.By, &p.At)
		return p, err
	}, `SELECT f.period_id, f.target_id, coalesce(f.unit_id, 0), f.who, f.at FROM figure_pick f JOIN period p ON p.id = f.period_id
		WHERE p.plan_id = ? ORDER BY f.period_id, f.target_id`, planID)
}

// SavePick takes a figure in place of the one taken before. Code: period_frozen.
func (t *Tx) SavePick(p *ledger.Pick) error {
	_, err := t.exec(`INSERT INTO figure_pick (period_id, target_id, unit_id, who, at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (period_id, target_id) DO UPDATE SET unit_id = excluded.unit_id, who = excluded.who, at = excluded.at`,
		p.PeriodID, p.TargetID, orNull(p.UnitID), p.By, p.At)
	return wrap("save pick", err)
}
