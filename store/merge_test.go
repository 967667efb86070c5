package store

import (
	"testing"

	"ducha/app/ledger"
)

func TestMergeUnits(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	var old ledger.Unit
	do(t, s, "more", func(tx *Tx) error {
		old = ledger.Unit{Name: "区发改局", Active: true, Liaison: ledger.Liaison{Name: "周正", Post: "办公室主任", Phone: "13800000001"}, Aliases: []ledger.Alias{{Name: "发改", Confirmed: true}}}
		if err := tx.SaveUnit(&old); err != nil {
			return err
		}
		d.tasks[0].Assignments = append(d.tasks[0].Assignments, ledger.Assignment{UnitID: old.ID, Role: ledger.Support})
		d.tasks[1].Assignments = append(d.tasks[1].Assignments, ledger.Assignment{UnitID: old.ID, Role: ledger.Support})
		for _, err := range []error{tx.SaveTask(&d.tasks[0]), tx.SaveTask(&d.tasks[1]),
			tx.SaveReturn(&ledger.Return{PeriodID: d.periods[0].ID, TaskID: d.tasks[1].ID, UnitID: old.ID, Text: "报"}),
			tx.SaveSending(&ledger.Sending{PeriodID: d.periods[0].ID, UnitID: old.ID}),
			tx.SaveSending(&ledger.Sending{PeriodID: d.periods[0].ID, UnitID: d.units[0].ID})} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	before := dump(t, s)
	into := d.units[0].ID
	do(t, s, "merge", func(tx *Tx) error { return tx.MergeUnits(old.ID, into) })
	sound(t, s)
	view(t, s, func(tx *Tx) error {
		for _, name := range []string{"区发改局", "发改"} {
			if u, err := tx.FindUnit(name); err != nil || u == nil || u.ID != into {
				t.Errorf("find %s: %v, %v", name, u, err)
			}
		}
		if u, err := tx.Unit(into); err != nil || u.Liaison.Name != "周正" || u.Liaison.Phone != "13800000001" {
			t.Errorf("the liaison was lost: %+v, %v", u, err)
		}
		k, err := tx.Task(d.tasks[0].ID)
		if err != nil || len(k.Assignments) != 1 || k.Assignments[0].Role != ledger.Lead {
			t.Errorf("a leading unit supports itself: %+v, %v", k.Assignments, err)
		}
		returns, err := tx.TaskReturns(d.tasks[1].ID)
		if len(returns) != 1 || returns[0].UnitID != into {
			t.Errorf("returns %+v", returns)
		}
		return err
	})
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if dump(t, s) != before {
		t.Error("undo of a merge left something")
	}
}

func TestMergeKeepsFrozenPeriods(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	old, into := d.units[1], d.units[0]
	do(t, s, "collect", func(tx *Tx) error {
		return tx.SaveReturn(&ledger.Return{PeriodID: d.periods[0].ID, TaskID: d.tasks[1].ID, UnitID: old.ID})
	})
	freeze(t, s, d, 0)
	do(t, s, "merge", func(tx *Tx) error { return tx.MergeUnits(old.ID, into.ID) })
	sound(t, s)
	view(t, s, func(tx *Tx) error {
		u, err := tx.Unit(old.ID)
		if err != nil || u.Active {
			t.Errorf("the unit a frozen period names: %+v, %v", u, err)
		}
		found, err := tx.FindUnit(old.Name)
		if found == nil || found.ID != into.ID {
			t.Errorf("find merged: %+v", found)
		}
		return err
	})
}

// What came after a freeze belongs to its Snapshot, which names the unit as it was: merging neither moves nor drops it.
func TestMergeKeepsBelatedReports(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	old, into := d.units[1], d.units[0]
	freeze(t, s, d, 0)
	do(t, s, "belated", func(tx *Tx) error {
		for _, u := range []ledger.Unit{old, into} {
			if err := tx.SaveBelated(&ledger.Return{PeriodID: d.periods[0].ID, TaskID: d.tasks[1].ID, UnitID: u.ID, Text: u.Name, Received: "2024-05-01"}); err != nil {
				return err
			}
		}
		return nil
	})
	do(t, s, "merge", func(tx *Tx) error { return tx.MergeUnits(old.ID, into.ID) })
	sound(t, s)
	view(t, s, func(tx *Tx) error {
		got, err := tx.Belated(d.periods[0].ID)
		if len(got) != 2 || got[0].UnitID == got[1].UnitID || got[0].Text != got[0].UnitName {
			t.Errorf("belated after the merge: %+v", got)
		}
		return err
	})
}

func TestMergeRefusesTwoReturns(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	err := s.Do(ctx, Command{Name: "merge"}, func(tx *Tx) error {
		for _, u := range d.units[:2] {
			if err := tx.SaveReturn(&ledger.Return{PeriodID: d.periods[0].ID, TaskID: d.tasks[0].ID, UnitID: u.ID}); err != nil {
				return err
			}
		}
		return tx.MergeUnits(d.units[0].ID, d.units[1].ID)
	})
	wantCode(t, err, "returns_conflict")
}
