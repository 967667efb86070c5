package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"ducha/app/ledger"
)

func TestFreshAndReopened(t *testing.T) {
	name := "云岭 100%#台账.ducha"
	if runtime.GOOS != "windows" { // which allows no question mark
		name = "云岭 100%?#台账.ducha"
	}
	path := filepath.Join(t.TempDir(), name)
	s := open(t, path)
	if !s.Writable() || s.Holder() != "" || s.Path() != path {
		t.Errorf("fresh: writable %v, holder %q, path %q", s.Writable(), s.Holder(), s.Path())
	}
	sound(t, s)
	seed(t, s)
	want := dump(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	left, _ := os.ReadDir(filepath.Dir(path))
	if len(left) != 1 {
		t.Errorf("a closed ledger is one file, not %v", left)
	}
	if got := dump(t, open(t, path)); got != want {
		t.Error("re-opened ledger differs")
	}
}

func TestRefusedFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, sqlText string, data []byte) string {
		path := filepath.Join(dir, name)
		if sqlText == "" {
			if err := os.WriteFile(path, data, 0o644); err != nil {
				t.Fatal(err)
			}
			return path
		}
		db, err := sql.Open("sqlite", fileURI(path))
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.Exec(sqlText); err != nil {
			t.Fatal(err)
		}
		return path
	}
	whole := open(t, "")
	seed(t, whole)
	whole.Close()
	bytesOf, err := os.ReadFile(whole.Path())
	if err != nil {
		t.Fatal(err)
	}
	holed := bytes.Clone(bytesOf)
	for i := 4096; i < len(holed); i++ {
		holed[i] = 0xA5
	}
	for name, c := range map[string]struct{ path, code string }{
		"text":      {write("a.ducha", "", []byte(strings.Repeat("不是台账", 200))), "not_a_ledger"},
		"foreign":   {write("b.ducha", "PRAGMA application_id = 7; PRAGMA journal_mode = WAL; CREATE TABLE a (b)", nil), "not_a_ledger"},
		"unmarked":  {write("c.ducha", "CREATE TABLE a (b)", nil), "not_a_ledger"},
		"newer":     {write("d.ducha", "PRAGMA application_id = 0x44756368; PRAGMA user_version = 99; CREATE TABLE a (b)", nil), "ledger_newer"},
		"empty":     {write("e.ducha", "PRAGMA application_id = 0x44756368", nil), "ledger_damaged"},
		"truncated": {write("f.ducha", "", bytesOf[:len(bytesOf)/2]), "ledger_damaged"},
		"holed":     {write("g.ducha", "", holed), "ledger_damaged"},
		"folder":    {dir, "ledger_unreachable"},
	} {
		t.Run(name, func(t *testing.T) {
			before, _ := os.ReadFile(c.path)
			s, err := Open(ctx, c.path, Options{})
			if err == nil {
				s.Close()
			}
			wantCode(t, err, c.code)
			if after, _ := os.ReadFile(c.path); !bytes.Equal(before, after) {
				t.Error("a refused file was changed")
			}
		})
	}
	left, _ := filepath.Glob(filepath.Join(dir, "*-*"))
	locks, _ := filepath.Glob(filepath.Join(dir, "*.lock"))
	if len(left)+len(locks) > 0 {
		t.Errorf("left beside refused files: %v %v", left, locks)
	}
	_, err = Open(ctx, filepath.Join(dir, "none.ducha"), Options{ReadOnly: true})
	wantCode(t, err, "ledger_missing")
	_, err = Open(ctx, filepath.Join(dir, "no", "folder", "new.ducha"), Options{})
	wantCode(t, err, "ledger_unreachable")
}

func TestSecondOpenerReads(t *testing.T) {
	first := open(t, "")
	d := seed(t, first)
	second := open(t, first.Path())
	if second.Writable() || !strings.Contains(second.Holder(), "张敏") {
		t.Errorf("second: writable %v, holder %q", second.Writable(), second.Holder())
	}
	err := second.Do(ctx, Command{Name: "x"}, func(tx *Tx) error { return tx.SetSetting("a", "b") })
	wantCode(t, err, "ledger_read_only")
	var e *ledger.Error
	if !errors.As(err, &e) || !strings.Contains(e.Params["holder"], "张敏") {
		t.Errorf("refusal does not say who: %v", err)
	}
	_, err = second.Undo(ctx)
	wantCode(t, err, "ledger_read_only")
	if _, err := second.db.Exec(`UPDATE current SET audit_id = 5`); err == nil {
		t.Error("SQL of a read-only store wrote")
	}
	d.tasks[0].Text = "第一位又改了"
	do(t, first, "edit", func(tx *Tx) error { return tx.SaveTask(&d.tasks[0]) })
	view(t, second, func(tx *Tx) error {
		k, err := tx.Task(d.tasks[0].ID)
		same(t, "seen by the second", k, d.tasks[0])
		return err
	})
	if err := second.Backup(ctx, filepath.Join(t.TempDir(), "b.ducha")); err != nil {
		t.Errorf("backup by a reader: %v", err)
	}
	first.Close()
	third := open(t, first.Path())
	if !third.Writable() {
		t.Errorf("the lock outlived its holder: %q", third.Holder())
	}
	asked, err := Open(ctx, first.Path(), Options{ReadOnly: true})
	if err != nil || asked.Writable() {
		t.Fatalf("read-only: %v", err)
	}
	asked.Close()
}

func TestFailedCommandLeavesNothing(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	before := dump(t, s)
	wantCode(t, s.Do(ctx, Command{Name: "x"}, func(tx *Tx) error {
		if err := dropPlan(tx, d.plan.ID); err != nil {
			return err
		}
		return ledger.Fail("changed_my_mind")
	}), "changed_my_mind")
	func() {
		defer func() { _ = recover() }()
		_ = s.Do(ctx, Command{Name: "x"}, func(tx *Tx) error {
			_ = dropPlan(tx, d.plan.ID)
			panic("bug")
		})
	}()
	if dump(t, s) != before {
		t.Error("a failed command left something")
	}
	do(t, s, "after a panic", func(tx *Tx) error { return tx.SetSetting("a", "b") })
	sound(t, s)
}

func TestReadersAndWritersAtOnce(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for i := range 10 {
				if err := s.Do(ctx, Command{Name: "w"}, func(tx *Tx) error { return tx.SetSetting(fmt.Sprint(g), fmt.Sprint(i)) }); err != nil {
					t.Errorf("write: %v", err)
				}
				if err := s.View(ctx, func(tx *Tx) error {
					tasks, err := tx.Tasks(d.plan.ID)
					if len(tasks) != 3 {
						t.Errorf("%d tasks", len(tasks))
					}
					return err
				}); err != nil {
					t.Errorf("read: %v", err)
				}
			}
		})
	}
	wg.Wait()
	sound(t, s)
}

func TestCancelledCommandLeavesNothing(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	before := dump(t, s)
	cancelled, cancel := context.WithCancel(ctx)
	err := s.Do(cancelled, Command{Name: "x"}, func(tx *Tx) error {
		err := dropPlan(tx, d.plan.ID)
		cancel()
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled command: %v", err)
	}
	if dump(t, s) != before {
		t.Error("a cancelled command left something")
	}
}
