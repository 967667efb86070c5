package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"ducha/app/ledger"
)

// issue sends a slip on a task to a unit.
func issue(tx *Tx, d *seeded, k ledger.Task, u ledger.Unit) error {
	step := ledger.LadderPresets()[0].Steps[1]
	s := ledger.DraftSlip(step, ledger.Snapshot{Plan: d.plan, Period: d.periods[0], Scheme: d.scheme}, ledger.Assignment{UnitID: u.ID, Name: u.Name},
		[]ledger.SnapshotTask{{Task: k, Status: "on"}}, nil, "2024-04-20")
	s.Year = 2024
	return tx.IssueSlip(&s, func(seq int) string { return ledger.SlipNumber("云", step, 2024, seq) })
}

// visit is an inspection of a task at a unit with one thing to put right.
func visit(d *seeded, k ledger.Task, u ledger.Unit) ledger.Inspection {
	return ledger.Inspection{PlanID: d.plan.ID, UnitID: u.ID, Date: "2024-10-20", Place: "项目工地", People: []string{"林洁", "何以宁"}, Methods: []string{"实地查看"},
		Tasks:          []ledger.InspectionTask{{TaskID: k.ID, No: k.No, Text: k.Text, Verdict: ledger.VerdictMostly, Finding: "主体完工，附属工程未开工"}},
		Photos:         []ledger.Photo{},
		Rectifications: []ledger.Rectification{{UnitID: u.ID, Unit: u.Name, Text: "补齐施工许可", Due: "2024-11-20"}}}
}

func numbers(t *testing.T, s *Store, planID int64) (live, void []string) {
	t.Helper()
	view(t, s, func(tx *Tx) error {
		slips, err := tx.Slips(planID)
		for _, x := range slips {
			live = append(live, x.Number)
		}
		if err != nil {
			return err
		}
		gone, err := tx.VoidSlips(planID)
		for _, x := range gone {
			void = append(void, fmt.Sprint(x.Number, " ", x.Unit, " ", x.Tasks[0].No))
		}
		return err
	})
	return live, void
}

// A number is given once: undo leaves it used, redo brings the slip back under it, the next slip takes the next one.
func TestNumbersAreNeverGivenTwice(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	send := func() { do(t, s, "slip", func(tx *Tx) error { return issue(tx, d, d.tasks[0], d.units[0]) }) }
	send()
	send()
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	live, void := numbers(t, s, d.plan.ID)
	same(t, "live", live, []string{"云督催〔2024〕1号"})
	same(t, "void", void, []string{"云督催〔2024〕2号 区发展改革局 1"})
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if live, void = numbers(t, s, d.plan.ID); len(live) != 2 || len(void) != 0 {
		t.Errorf("redo: %v %v", live, void)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	send()
	live, void = numbers(t, s, d.plan.ID)
	same(t, "live", live, []string{"云督催〔2024〕1号", "云督催〔2024〕3号"})
	same(t, "void", void, []string{"云督催〔2024〕2号 区发展改革局 1"})
	sound(t, s)
	_, err := s.db.Exec(`DELETE FROM slip_number`)
	wantCode(t, translate(err, ""), "append_only")
}

func TestSlipRoundTrip(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	do(t, s, "slip", func(tx *Tx) error { return issue(tx, d, d.tasks[0], d.units[0]) })
	var kept ledger.Slip
	view(t, s, func(tx *Tx) error {
		slips, err := tx.TaskSlips(d.tasks[0].ID)
		kept = slips[0]
		if kept.Due != "2024-04-30" || kept.State != ledger.SlipOpen || kept.Tasks[0].Word != "正常推进" || kept.UnitID != d.units[0].ID {
			t.Errorf("%+v", kept)
		}
		return err
	})
	kept.State, kept.Reply, kept.Replied, kept.Ended, kept.Note = ledger.SlipClosed, "已开工", "2024-04-28", "2024-04-29", "现场核实"
	do(t, s, "slip_close", func(tx *Tx) error { return tx.SaveSlip(&kept) })
	do(t, s, "drop", func(tx *Tx) error { return dropTask(tx, d.tasks[0].ID) })
	view(t, s, func(tx *Tx) error {
		got, err := tx.Slip(kept.ID)
		kept.Tasks[0].TaskID = 0 // the words stay
		same(t, "slip", got, kept)
		return err
	})
	err := s.Do(ctx, Command{Name: "slip_close"}, func(tx *Tx) error {
		kept.Ended = ""
		return tx.SaveSlip(&kept)
	})
	if err == nil {
		t.Error("closed without a day")
	}
	sound(t, s)
}

func TestInspectionRoundTrip(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	v := visit(d, d.tasks[1], d.units[1])
	do(t, s, "visit", func(tx *Tx) error {
		sum := sha256.Sum256([]byte("jpg"))
		hash := hex.EncodeToString(sum[:])
		if err := tx.SaveFile(hash, "工地.jpg", []byte("jpg"), nil); err != nil {
			return err
		}
		v.Photos = append(v.Photos, ledger.Photo{Hash: hash, Name: "工地.jpg", Caption: "基坑"})
		return tx.SaveInspection(&v)
	})
	v.Unit = d.units[1].Name
	first := v.Rectifications[0].ID
	v.Rectifications = append([]ledger.Rectification{{UnitID: d.units[2].ID, Unit: d.units[2].Name, Text: "清理占道", Due: "2024-11-01"}}, v.Rectifications...)
	v.Rectifications[1].Result, v.Rectifications[1].Rechecked = ledger.RecheckPassed, "2024-11-21"
	v.State, v.Concluded, v.Tasks = ledger.InspectionConcluded, "2024-10-25", []ledger.InspectionTask{}
	do(t, s, "visit", func(tx *Tx) error { return tx.SaveInspection(&v) })
	view(t, s, func(tx *Tx) error {
		got, err := tx.Inspection(v.ID)
		same(t, "inspection", got, v)
		if got.Rectifications[1].ID != first {
			t.Error("an item lost its id")
		}
		return err
	})
	do(t, s, "drop", func(tx *Tx) error { return tx.DeleteInspection(v.ID) })
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	view(t, s, func(tx *Tx) error {
		all, err := tx.Inspections(d.plan.ID)
		same(t, "after undo", all, []ledger.Inspection{v})
		return err
	})
	sound(t, s)
}

// A version of the score rules is never changed and its number never given to another.
func TestScoreRulesAreVersions(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	set := ledger.ScorePresets()[1]
	add := func() { do(t, s, "score_rules", func(tx *Tx) error { return tx.AddRules(&set) }) }
	add()
	kept := set
	add()
	undone := set.ID
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	add()
	if set.ID <= undone {
		t.Errorf("version %d again", set.ID)
	}
	view(t, s, func(tx *Tx) error {
		all, err := tx.RuleSets()
		same(t, "versions", all, []ledger.RuleSet{set, kept})
		return err
	})
	e := ledger.ScoreEntry{PlanID: d.plan.ID, UnitID: d.units[0].ID, Unit: d.units[0].Name, Points: -2.5, Reason: "推诿扯皮", Basis: "专报第3期", Proposer: "林洁", Date: "2024-10-20"}
	do(t, s, "score_entry", func(tx *Tx) error { return tx.SaveScoreEntry(&e) })
	e.Points = -1
	do(t, s, "score_entry", func(tx *Tx) error { return tx.SaveScoreEntry(&e) })
	do(t, s, "merge", func(tx *Tx) error { return tx.MergeUnits(d.units[0].ID, d.units[1].ID) })
	e.UnitID, e.Unit = d.units[1].ID, d.units[1].Name
	view(t, s, func(tx *Tx) error {
		all, err := tx.ScoreEntries(d.plan.ID)
		same(t, "entries", all, []ledger.ScoreEntry{e})
		return err
	})
	do(t, s, "drop", func(tx *Tx) error { return tx.DeleteScoreEntry(e.ID) })
	sound(t, s)
}
