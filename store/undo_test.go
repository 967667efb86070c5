package store

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"ducha/app/ledger"
)

// act is one random command of a year's work.
func act(r *rand.Rand, d *seeded, n int) func(*Tx) error {
	k, u, p := d.tasks[r.IntN(len(d.tasks))], d.units[r.IntN(len(d.units))], d.periods[r.IntN(len(d.periods))]
	acts := []func(*Tx) error{
		func(tx *Tx) error { // a task changes hands, targets and steps
			k.Text, k.Note = fmt.Sprintf("改后的任务%d\"\\\x00\u2028𬭛", n), "注"
			k.Assignments = []ledger.Assignment{{UnitID: u.ID, Role: ledger.Undivided}}
			k.Indicators = []ledger.Target{{Indicator: ledger.Indicator{Op: ledger.About, Kind: ledger.Level, Value: r.Float64() * 1e6}}}
			k.Milestones = make([]ledger.Milestone, r.IntN(3))
			return tx.SaveTask(&k)
		},
		func(tx *Tx) error { // an item is split off
			item := fullTask(d, n, fmt.Sprintf("分项%d", n))
			item.ParentID = k.ID
			return tx.SaveTask(&item)
		},
		func(tx *Tx) error {
			u.Name, u.Aliases = fmt.Sprintf("单位%d", n), []ledger.Alias{{Name: fmt.Sprintf("别名%d", n), Confirmed: true}}
			return tx.SaveUnit(&u)
		},
		func(tx *Tx) error {
			return tx.SaveReturn(&ledger.Return{PeriodID: p.ID, TaskID: k.ID, UnitID: u.ID, Text: fmt.Sprint(n),
				Values: []ledger.ReturnValue{{TargetID: k.Indicators[0].ID, Value: 0.1 * float64(n)}}})
		},
		func(tx *Tx) error {
			return tx.SaveFinding(&ledger.Finding{TaskID: k.ID, PeriodID: p.ID, Status: fmt.Sprint(n)})
		},
		func(tx *Tx) error { return tx.SaveSending(&ledger.Sending{PeriodID: p.ID, UnitID: u.ID, Reminded: n}) },
		func(tx *Tx) error { return tx.SetSetting("limit", fmt.Sprint(n)) },
		func(tx *Tx) error { return tx.SaveBulletin(&ledger.Bulletin{PeriodID: p.ID, Number: fmt.Sprint(n)}) },
		func(tx *Tx) error {
			return tx.SaveImport(&ledger.Import{PlanID: d.plan.ID, Items: []ledger.ImportItem{{Key: 1, TaskID: k.ID}, {Key: 2}}})
		},
		func(tx *Tx) error { // an unrelated plan comes and goes within one command
			other := ledger.Plan{Notice: ledger.Notice{Title: fmt.Sprintf("另一方案%d", n), Year: 2025}}
			if err := tx.SavePlan(&other); err != nil {
				return err
			}
			child := fullTask(d, 1, "待删任务")
			child.PlanID = other.ID
			if err := tx.SaveTask(&child); err != nil {
				return err
			}
			return dropPlan(tx, other.ID)
		},
		func(tx *Tx) error { // a task is deleted with everything that hangs on it, and written anew under its number
			if err := dropTask(tx, k.ID); err != nil {
				return err
			}
			again := fullTask(d, n, fmt.Sprintf("重录任务%d", n))
			return tx.SaveTask(&again)
		},
		func(tx *Tx) error { return issue(tx, d, k, u) },
		func(tx *Tx) error { // the last slip is answered or withdrawn
			slips, err := tx.Slips(d.plan.ID)
			if err != nil || len(slips) == 0 {
				return err
			}
			last := slips[len(slips)-1]
			last.State, last.Replied, last.Reply = ledger.SlipAnswered, last.Due, fmt.Sprint(n)
			return tx.SaveSlip(&last)
		},
		func(tx *Tx) error {
			visit := visit(d, k, u)
			return tx.SaveInspection(&visit)
		},
		func(tx *Tx) error { // a visit loses a part, gains one, or is called off
			visits, err := tx.Inspections(d.plan.ID)
			if err != nil || len(visits) == 0 {
				return err
			}
			v := visits[r.IntN(len(visits))]
			if n%3 == 0 {
				return tx.DeleteInspection(v.ID)
			}
			v.Tasks, v.Rectifications = v.Tasks[:0], append(v.Rectifications, ledger.Rectification{UnitID: u.ID, Text: fmt.Sprint(n), Due: "2024-12-01"})
			return tx.SaveInspection(&v)
		},
		func(tx *Tx) error {
			set := ledger.ScorePresets()[n%2]
			return tx.AddRules(&set)
		},
		func(tx *Tx) error {
			return tx.SaveScoreEntry(&ledger.ScoreEntry{PlanID: d.plan.ID, UnitID: u.ID, Points: 0.5, Reason: fmt.Sprint(n), Date: "2024-10-20"})
		},
		func(tx *Tx) error {
			return tx.AddTaskChange(&ledger.Change{TaskID: k.ID, Kind: "adjusted", Basis: fmt.Sprint(n), Fields: []ledger.FieldChange{{Field: "text", Before: "原"}}})
		},
		func(tx *Tx) error {
			return tx.SaveLadder(&ledger.Ladder{Name: fmt.Sprintf("阶梯%d", n), Steps: ledger.LadderPresets()[n%2].Steps})
		},
	}
	return acts[r.IntN(len(acts))]
}

// refused are the codes a random command may rightly end with: its task or unit was deleted or merged before.
var refused = map[string]bool{"task_missing": true, "unit_missing": true, "returns_conflict": true, "target_missing": true}

// play runs n random commands and returns the ledger's state after each, by the entry in the log.
func play(t *testing.T, s *Store, r *rand.Rand, d *seeded, n int) map[int64]string {
	t.Helper()
	states := map[int64]string{top(t, s): dump(t, s)}
	for i := range n {
		before := dump(t, s)
		err := s.Do(ctx, Command{Name: "act"}, act(r, d, i))
		after := dump(t, s)
		switch {
		case err == nil:
			states[top(t, s)] = after
		case !refused[ledger.CodeOf(err)] && !isReferenced(err):
			t.Fatal(err)
		case before != after:
			t.Fatalf("a refused command left something: %v", err)
		}
	}
	return states
}

// top is the entry that Undo would take back, 0 where there is none.
func top(t *testing.T, s *Store) int64 {
	t.Helper()
	undo, _, err := s.UndoState(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if undo == nil {
		return 0
	}
	return undo.ID
}

func TestUndoAllRedoAll(t *testing.T) {
	for round := range uint64(3) {
		t.Run(fmt.Sprint(round), func(t *testing.T) {
			s := open(t, "")
			empty := dump(t, s)
			d := seed(t, s)
			states := play(t, s, rand.New(rand.NewPCG(round, 7)), d, 20)
			states[0] = empty
			for top(t, s) != 0 {
				undone, err := s.Undo(ctx)
				if err != nil {
					t.Fatal(err)
				}
				if dump(t, s) != states[top(t, s)] {
					t.Fatalf("undoing %+v came to another state", undone)
				}
			}
			for range len(states) - 1 {
				redone, err := s.Redo(ctx)
				if err != nil {
					t.Fatal(err)
				}
				if dump(t, s) != states[redone.ID] {
					t.Fatalf("redoing %+v came to another state", redone)
				}
			}
			_, err := s.Redo(ctx)
			wantCode(t, err, "nothing_to_redo")
			sound(t, s)
		})
	}
}

func TestNewCommandCutsRedo(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	name := func(n string) func(*Tx) error {
		return func(tx *Tx) error { return tx.SetSetting("name", n) }
	}
	do(t, s, "a", name("a"))
	do(t, s, "b", name("b"))
	for range 2 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	do(t, s, "idle", func(tx *Tx) error { return tx.SaveTask(&d.tasks[0]) }) // changes nothing: redo stays
	if _, redo, _ := s.UndoState(ctx); redo == nil || redo.Command != "a" {
		t.Fatalf("redo after an idle command: %+v", redo)
	}
	do(t, s, "c", name("c"))
	_, err := s.Redo(ctx)
	wantCode(t, err, "nothing_to_redo")
	for _, want := range []string{"c", "import"} {
		if a, err := s.Undo(ctx); err != nil || a.Command != want || !a.Undone {
			t.Errorf("undo %+v, %v, want %s", a, err, want)
		}
	}
	_, err = s.Undo(ctx)
	wantCode(t, err, "nothing_to_undo")
	sound(t, s)
}

func TestAuditsAndChanges(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	do(t, s, "note", func(tx *Tx) error {
		d.tasks[0].Note = "改"
		tx.SetSummary("改了一条备注")
		return tx.SaveTask(&d.tasks[0])
	})
	audits, err := s.Audits(ctx, 0, 10)
	if err != nil || len(audits) != 2 || audits[0].Summary != "改了一条备注" || audits[0].Changes != 1 || audits[0].Who != "张敏" {
		t.Fatalf("audits %+v, %v", audits, err)
	}
	older, err := s.Audits(ctx, audits[0].ID, 10)
	if err != nil || len(older) != 1 || older[0].Command != "import" {
		t.Errorf("older %+v, %v", older, err)
	}
	changes, err := s.Changes(ctx, audits[0].ID)
	if err != nil || len(changes) != 1 || changes[0].Table != "task" || changes[0].Before == changes[0].After || changes[0].RowID != d.tasks[0].ID {
		t.Errorf("changes %+v, %v", changes, err)
	}
}

// Nothing can change a logged table outside a command, whatever SQL runs.
func TestNothingChangesUnrecorded(t *testing.T) {
	s := open(t, "")
	seed(t, s)
	for _, sql := range []string{`UPDATE task SET note = 'x'`, `DELETE FROM task`, `INSERT INTO setting (key, value) VALUES ('a', 'b')`,
		`DELETE FROM audit`, `DELETE FROM change`, `UPDATE change SET tbl = 'x'`} {
		if _, err := s.db.Exec(sql); err == nil {
			t.Errorf("%s went through", sql)
		}
	}
}

func TestEveryTableIsLoggedOrExcused(t *testing.T) {
	s := open(t, "")
	tables, err := audited(ctx, s.db)
	if err != nil || len(tables) != 30 {
		t.Fatalf("%d logged tables, %v", len(tables), err)
	}
	for _, tbl := range tables {
		if tbl.columns[0] != "id" {
			t.Errorf("%s has no id for its row images", tbl.name)
		}
	}
}
