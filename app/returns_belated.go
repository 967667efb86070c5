package app

import (
	"context"

	"ducha/app/ledger"
	"ducha/store"
)

// What comes after a period was frozen (补报) is kept beside its Snapshot: no figure and no paper of the period changes,
// but the board shows it, the next period is compared with it, and at the year's end it counts as late, not as silent.

// SaveBelated keeps a report that came after the freeze, typed in by the clerk. Codes: period_not_frozen, bad_date,
// figure_too_large.
func (r Returns) SaveBelated(period string, ret ledger.Return) (ledger.Return, error) {
	if err := plausible(ret); err != nil {
		return ret, err
	}
	if !ledger.IsDay(ret.Received) || ret.Received > r.today() {
		return ret, ledger.Fail("bad_date", "date", ret.Received)
	}
	err := r.do(context.Background(), "belated", func(tx *store.Tx) error {
		y, err := yearOf(tx, period, ret.TaskID)
		if err != nil {
			return err
		}
		if y.Period.State != ledger.PeriodFrozen {
			return ledger.Fail("period_not_frozen", "period", y.Period.Name)
		}
		unit, err := tx.Unit(ret.UnitID)
		if err != nil {
			return err
		}
		ret.PeriodID, ret.UnitName, ret.Belated = y.Period.ID, unit.Name, true
		ret.Arrive(y.Period.Due)
		tx.SetSummary(unit.Name + "补报" + y.Period.Short + "第 " + y.Tasks[0].No + " 项")
		return tx.SaveBelated(&ret)
	})
	return ret, err
}

// DropBelated takes one out again. Code: return_missing.
func (r Returns) DropBelated(period string, unitID, taskID int64) error {
	return r.do(context.Background(), "belated", func(tx *store.Tx) error {
		y, err := yearOf(tx, period, taskID)
		if err != nil {
			return err
		}
		tx.SetSummary("删除" + y.Period.Short + "第 " + y.Tasks[0].No + " 项补报")
		return tx.DeleteBelated(y.Period.ID, taskID, unitID)
	})
}

// addBelated puts what came after the freeze on the board.
func (b *Board) addBelated(belated []ledger.Return) {
	for n := range b.Units {
		for _, r := range belated {
			if u := &b.Units[n]; r.UnitID == u.UnitID {
				u.Belated++
				u.BelatedOn = max(u.BelatedOn, r.Received)
			}
		}
	}
}
