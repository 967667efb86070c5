package store

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"ducha/app/ledger"
)

func TestBackupAndRestore(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	photo := []byte("\xff\xd8 a picture")
	hash := fmt.Sprintf("%x", sha256.Sum256(photo))
	do(t, s, "inspection", func(tx *Tx) error {
		v := visit(d, d.tasks[0], d.units[0])
		v.Photos = []ledger.Photo{{Hash: hash, Name: "工地.jpg"}}
		if err := tx.SaveFile(hash, "工地.jpg", photo, nil); err != nil {
			return err
		}
		return tx.SaveInspection(&v)
	})
	copyPath := filepath.Join(t.TempDir(), "备份.ducha")
	if err := os.WriteFile(copyPath, []byte("older backup"), 0o644); err != nil {
		t.Fatal(err)
	}
	want := dump(t, s)
	if err := s.Backup(ctx, copyPath); err != nil {
		t.Fatal(err)
	}
	if err := Verify(ctx, copyPath); err != nil {
		t.Error(err)
	}
	do(t, s, "delete", func(tx *Tx) error { return dropPlan(tx, d.plan.ID) })
	wantCode(t, Restore(ctx, copyPath, s.Path()), "ledger_read_only")
	wantCode(t, s.Backup(ctx, s.Path()), "same_file")
	gone := dump(t, s)
	s.Close()
	if err := Restore(ctx, copyPath, s.Path()); err != nil {
		t.Fatal(err)
	}
	back := open(t, s.Path())
	if dump(t, back) != want {
		t.Error("restored ledger differs from the one backed up")
	}
	view(t, back, func(tx *Tx) error {
		if _, data, err := tx.File(hash); err != nil || !bytes.Equal(data, photo) {
			t.Errorf("the photo came back as %q, %v", data, err)
		}
		return nil
	})
	if _, err := back.Undo(ctx); err != nil {
		t.Errorf("the log was not restored: %v", err)
	}
	kept, _ := filepath.Glob(filepath.Join(filepath.Dir(s.Path()), "*.before-restore-*.ducha"))
	if len(kept) != 1 {
		t.Fatalf("kept %v", kept)
	}
	if dump(t, open(t, kept[0])) != gone {
		t.Error("the replaced ledger was not kept as it was")
	}
	parts, _ := filepath.Glob(filepath.Join(filepath.Dir(copyPath), "*.part*"))
	if len(parts) > 0 {
		t.Errorf("left behind: %v", parts)
	}
}

func TestRestoreRefusesBadCopies(t *testing.T) {
	s := open(t, "")
	seed(t, s)
	s.Close()
	whole, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	holed := bytes.Clone(whole)
	for i := len(holed) / 2; i < len(holed)/2+8192; i++ {
		holed[i] = 0x5A
	}
	bad := filepath.Join(t.TempDir(), "bad.ducha")
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"text": {bytes.Repeat([]byte("x"), 9000), "not_a_ledger"}, "half": {whole[:len(whole)/2], "ledger_damaged"},
		"holed": {holed, "ledger_damaged"}, "empty": {nil, "ledger_missing"},
	} {
		if err := os.WriteFile(bad, c.data, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) { wantCode(t, Restore(ctx, bad, s.Path()), c.code) })
	}
	if now, _ := os.ReadFile(s.Path()); !bytes.Equal(now, whole) {
		t.Error("a refused restore changed the ledger")
	}
}

// Two ledgers begun within one second are two: a number of the one is not used in the other.
func TestLedgersOfOneSecondAreTold(t *testing.T) {
	a, b := open(t, ""), open(t, "")
	d := seed(t, a)
	seed(t, b)
	do(t, a, "slip", func(tx *Tx) error { return issue(tx, d, d.tasks[0], d.units[0]) })
	other := filepath.Join(t.TempDir(), "另一本.ducha")
	if err := b.Backup(ctx, other); err != nil {
		t.Fatal(err)
	}
	a.Close()
	if err := Restore(ctx, other, a.Path()); err != nil {
		t.Fatal(err)
	}
	view(t, open(t, a.Path()), func(tx *Tx) error {
		given, err := tx.Given()
		if len(given.Numbers) > 0 {
			t.Errorf("numbers of another ledger: %+v", given.Numbers)
		}
		return err
	})
}

// A backup of an older version goes by when the ledger was begun, and takes the numbers given since.
func TestRestoreOfAnOlderVersionKeepsNumbers(t *testing.T) {
	old := filepath.Join(t.TempDir(), "旧版.ducha")
	load(t, old, filepath.Join("testdata", "v2.sql"))
	path := filepath.Join(t.TempDir(), "a.ducha")
	if err := copyFile(old, path); err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	_, err := s.db.Exec(`INSERT INTO slip_number VALUES ('交', 2024, 1, '', '', '{}')`)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if err := Restore(ctx, old, path); err != nil {
		t.Fatal(err)
	}
	view(t, open(t, path), func(tx *Tx) error {
		given, err := tx.Given()
		if len(given.Numbers) != 1 {
			t.Errorf("%+v", given)
		}
		return err
	})
	if err := Verify(ctx, old); err != nil {
		t.Errorf("the backup itself: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*restoring*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// aSlip puts a slip into the seeded plan by hand; the blanks are its sequence number, period, due date and state.
const aSlip = `UPDATE current SET audit_id = 0;
	INSERT INTO slip_number VALUES ('交', 2024, 1, '', '', '{}');
	INSERT INTO slip VALUES (1, 1, '%[2]s', 'assign', '工作交办单', 'assign', '交', 2024, %[1]d, '云督交〔2024〕1号', 1, '甲', '[]', '[]', '', '', '2024-05-01', '%[3]s', 'open', '', '', '', '');
	%[4]s; UPDATE current SET audit_id = NULL`

func TestCheckFindsBreaches(t *testing.T) {
	const itsTask = `INSERT INTO slip_task VALUES (1, 1, 1, 0, '1', '', '', '', '', 0)`
	const aVisit = `INSERT INTO inspection VALUES (1, 1, 1, '2024-05-01', '', '[]', '', '[]', 'planned', '', '', '')`
	for code, sql := range map[string]string{
		"slip_number":       fmt.Sprintf(aSlip, 7, "", "2024-06-01", itsTask),
		"slip_gap":          fmt.Sprintf(aSlip, 1, "", "2024-06-01", itsTask+`; INSERT INTO slip_number VALUES ('交', 2024, 3, '', '', '{}')`),
		"slip_due":          fmt.Sprintf(aSlip, 1, "", "2024-04-01", itsTask),
		"slip_without_task": fmt.Sprintf(aSlip, 1, "", "2024-06-01", `SELECT 1`),
		"slip_period":       fmt.Sprintf(aSlip, 1, "2019Q1", "2024-06-01", itsTask),
		"slip_plan": fmt.Sprintf(aSlip, 1, "", "2024-06-01", itsTask+`; INSERT INTO plan SELECT 9, title, issuer, doc_no, date, year, file_name, file_hash, cadence, NULL FROM plan;
			UPDATE slip SET plan_id = 9`),
		"photo_file":            `UPDATE current SET audit_id = 0; ` + aVisit + `; INSERT INTO photo VALUES (1, 1, 0, 'aa', '工地.jpg', ''); UPDATE current SET audit_id = NULL`,
		"rectification_recheck": `UPDATE current SET audit_id = 0; ` + aVisit + `; INSERT INTO rectification VALUES (1, 1, 1, 0, '补齐许可', '2024-06-01', '', '2024-05-20', 'passed', '2024-05-10'); UPDATE current SET audit_id = NULL`,
		"inspection_plan": `UPDATE current SET audit_id = 0; ` + aVisit + `; INSERT INTO inspection_task VALUES (1, 1, 1, 0, '1', '', '', '');
			INSERT INTO plan SELECT 9, title, issuer, doc_no, date, year, file_name, file_hash, cadence, NULL FROM plan; UPDATE inspection SET plan_id = 9; UPDATE current SET audit_id = NULL`,
		"open_command":    `UPDATE current SET audit_id = 77`,
		"empty_command":   `INSERT INTO audit (at, who, command, summary) VALUES ('', '', 'x', '')`,
		"undo_order":      `UPDATE audit SET undone = 1 WHERE id = 1`,
		"assignment_unit": `UPDATE current SET audit_id = 0; UPDATE unit SET active = 0 WHERE id = 1; UPDATE current SET audit_id = NULL`,
		"frozen_snapshot": `UPDATE current SET audit_id = 0; UPDATE period SET state = 'frozen' WHERE id = 2; UPDATE current SET audit_id = NULL`,
		"plan_file":       `UPDATE current SET audit_id = 0; UPDATE plan SET file_hash = 'aa'; UPDATE current SET audit_id = NULL`,
		"return_plan": `UPDATE current SET audit_id = 0; INSERT INTO plan SELECT 9, title, issuer, doc_no, date, year, file_name, file_hash, cadence, NULL FROM plan;
			UPDATE period SET plan_id = 9; INSERT INTO return VALUES (1, 1, 1, 1, '', '', '[]', '', '', '', 0, 'received', '', '', '[]', '');
			UPDATE current SET audit_id = NULL`,
		"search_missing": `DELETE FROM search_text WHERE task_id = 1`,
		"unlogged":       `DROP TRIGGER log_task_update`,
		"file_changed":   `INSERT INTO file VALUES ('00', 'a.txt', '', NULL, x'00')`,
		"reference": `PRAGMA foreign_keys = 0; UPDATE current SET audit_id = 0; DELETE FROM plan; UPDATE current SET audit_id = NULL;
			PRAGMA foreign_keys = 1`,
	} {
		t.Run(code, func(t *testing.T) {
			s := open(t, "")
			seed(t, s)
			do(t, s, "second", func(tx *Tx) error { return tx.SetSetting("a", "b") })
			sound(t, s)
			if _, err := s.db.Exec(sql); err != nil {
				t.Fatal(err)
			}
			problems, err := s.Check(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if !named(problems, code) {
				t.Errorf("not found among %+v", problems)
			}
		})
	}
}

func named(problems []ledger.Problem, code string) bool {
	for _, p := range problems {
		if p.Code == code {
			return true
		}
	}
	return false
}

func TestEveryInvariantRunsAndIsWorded(t *testing.T) {
	seen := map[string]bool{}
	for _, i := range invariants {
		if seen[i.code] || !bytes.Contains([]byte(i.words), []byte("%s")) {
			t.Errorf("invariant %s: twice, or words without the row", i.code)
		}
		seen[i.code] = true
	}
	sound(t, open(t, ""))
}
