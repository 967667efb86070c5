package store

import (
	"testing"

	"ducha/app/ledger"
)

// freeze freezes the i-th period the way the freeze command does.
func freeze(t *testing.T, s *Store, d *seeded, i int) {
	t.Helper()
	p := &d.periods[i]
	p.State, p.FrozenAt = ledger.PeriodFrozen, "2024-04-05T10:00:00Z"
	do(t, s, "freeze", func(tx *Tx) error {
		snap := ledger.Snapshot{Plan: d.plan, Period: *p, Scheme: d.scheme, TakenAt: p.FrozenAt, By: "张敏",
			Tasks: []ledger.SnapshotTask{{Task: d.tasks[0], Status: "on"}}, Units: []ledger.SnapshotUnit{}}
		if err := tx.SaveSnapshot(&snap); err != nil {
			return err
		}
		return tx.SavePeriod(p)
	})
}

func TestFrozenPeriodNeverChanges(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	r := ledger.Return{PeriodID: d.periods[0].ID, TaskID: d.tasks[0].ID, UnitID: d.units[0].ID, Text: "报"}
	f := ledger.Finding{PeriodID: d.periods[0].ID, TaskID: d.tasks[0].ID, Status: "on"}
	do(t, s, "collect", func(tx *Tx) error {
		if err := tx.SaveReturn(&r); err != nil {
			return err
		}
		return tx.SaveFinding(&f)
	})
	freeze(t, s, d, 0)
	for name, change := range map[string]func(*Tx) error{
		"edit a return":      func(tx *Tx) error { r := r; r.Text = "改"; return tx.SaveReturn(&r) },
		"replace a return":   func(tx *Tx) error { r := r; r.ID = 0; return tx.SaveReturn(&r) },
		"move a return away": func(tx *Tx) error { r := r; r.PeriodID = d.periods[1].ID; return tx.SaveReturn(&r) },
		"add a return":       func(tx *Tx) error { r := r; r.ID, r.TaskID = 0, d.tasks[1].ID; return tx.SaveReturn(&r) },
		"delete a return":    func(tx *Tx) error { return tx.DeleteReturn(r.ID) },
		"judge anew":         func(tx *Tx) error { f := f; f.Status = "done"; return tx.SaveFinding(&f) },
		"open the period":    func(tx *Tx) error { p := d.periods[0]; p.State = ledger.PeriodOpen; return tx.SavePeriod(&p) },
		"delete the period":  func(tx *Tx) error { return tx.DeletePeriod(d.periods[0].ID) },
		"delete the task":    func(tx *Tx) error { return dropTask(tx, d.tasks[0].ID) },
		"delete the plan":    func(tx *Tx) error { return dropPlan(tx, d.plan.ID) },
		"freeze again":       func(tx *Tx) error { return tx.SaveSnapshot(&ledger.Snapshot{Period: d.periods[0]}) },
	} {
		t.Run(name, func(t *testing.T) {
			wantCode(t, s.Do(ctx, Command{Name: "x"}, change), "period_frozen")
		})
	}
	_, err := s.db.Exec(`DELETE FROM snapshot`)
	wantCode(t, translate(err, ""), "snapshot_fixed")
	_, err = s.Undo(ctx)
	wantCode(t, err, "cannot_undo")
	if undo, _, err := s.UndoState(ctx); undo != nil || err != nil {
		t.Errorf("undo state after a freeze: %v, %v", undo, err)
	}
	view(t, s, func(tx *Tx) error {
		snap, err := tx.Snapshot(d.periods[0].ID)
		if err != nil || snap == nil || snap.ID == 0 || snap.Tasks[0].Text != d.tasks[0].Text {
			t.Errorf("snapshot %+v, %v", snap, err)
		}
		none, err := tx.Snapshot(d.periods[1].ID)
		if none != nil {
			t.Errorf("snapshot of an open period: %+v", none)
		}
		return err
	})
	sound(t, s)
}
