package store

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ducha/app/ledger"
)

// victim is the environment variable that turns this test program into a writer that never stops; restoring into one that
// restores a backup again and again: BACKUP|LEDGER.
const (
	victim    = "DUCHA_TEST_VICTIM"
	restoring = "DUCHA_TEST_RESTORER"
)

// ready is the first line of a victim: how long a process takes to start differs more than what it is killed in.
const ready = "ready"

func TestMain(m *testing.M) {
	if path := os.Getenv(victim); path != "" {
		fmt.Println(ready)
		writeForever(path)
	}
	if paths := os.Getenv(restoring); paths != "" {
		from, to, _ := strings.Cut(paths, "|")
		fmt.Println(ready)
		for {
			if err := Restore(ctx, from, to); err != nil {
				fmt.Println("failed:", err)
				os.Exit(1)
			}
			fmt.Println("done")
		}
	}
	os.Exit(m.Run())
}

// writeForever saves, undoes and redoes until it is killed, and prints a line after each command that came back.
func writeForever(path string) {
	s, err := Open(ctx, path, Options{Who: "victim"})
	if err != nil || !s.Writable() {
		fmt.Println("cannot write:", err, s)
		os.Exit(1)
	}
	for i := 0; ; i++ {
		err := s.Do(ctx, Command{Name: "write"}, func(tx *Tx) error {
			plan := ledger.Plan{Notice: ledger.Notice{Title: "方案", Year: 2024}}
			if err := tx.SavePlan(&plan); err != nil {
				return err
			}
			for n := range 20 {
				k := ledger.Task{PlanID: plan.ID, Sort: n, Text: fmt.Sprintf("第%d次写入的任务", i)}
				if err := tx.SaveTask(&k); err != nil {
					return err
				}
			}
			return tx.SetSetting("round", fmt.Sprint(i))
		})
		if err == nil && i%3 == 2 {
			_, err = s.Undo(ctx)
		}
		if err != nil {
			fmt.Println("failed:", err)
			os.Exit(1)
		}
		fmt.Println("done")
	}
}

// A kill at any moment leaves a sound ledger that holds every command that came back, and no lock.
func TestKilledWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.ducha")
	r := rand.New(rand.NewPCG(3, 4))
	confirmed := 0
	for round := range 20 {
		confirmed += killAfter(t, path, time.Duration(r.IntN(60))*time.Millisecond)
		s := open(t, path)
		if !s.Writable() {
			t.Fatalf("round %d: the dead hold the lock: %s", round, s.Holder())
		}
		sound(t, s)
		audits, err := s.Audits(ctx, 0, 1e6)
		if err != nil || len(audits) < confirmed {
			t.Fatalf("round %d: %d commands came back, the log has %d (%v)", round, confirmed, len(audits), err)
		}
		s.Close()
	}
}

// A kill while the file is being made leaves nothing, or something that opens as a new ledger.
func TestKilledCreator(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for round := range 12 {
		path := filepath.Join(t.TempDir(), "a.ducha")
		cmd, out := start(t, victim+"="+path)
		time.AfterFunc(time.Duration(r.IntN(50))*time.Millisecond, func() { _ = cmd.Process.Kill() })
		_, _ = io.Copy(io.Discard, out)
		_ = cmd.Wait() // it was killed
		s, err := Open(ctx, path, Options{})
		if err != nil || !s.Writable() {
			t.Fatalf("round %d: %v", round, err)
		}
		sound(t, s)
		s.Close()
	}
}

// A kill at any moment of a restore leaves the one ledger or the other, whole, and no number of a slip is free again.
func TestKilledRestore(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	backup := filepath.Join(t.TempDir(), "备份.ducha")
	if err := s.Backup(ctx, backup); err != nil {
		t.Fatal(err)
	}
	do(t, s, "slip", func(tx *Tx) error { return issue(tx, d, d.tasks[0], d.units[0]) })
	later := dump(t, s)
	s.Close()
	whole, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	earlier := dump(t, open(t, backup))
	begun := time.Now()
	if err := Restore(ctx, backup, filepath.Join(t.TempDir(), "a.ducha")); err != nil {
		t.Fatal(err)
	}
	usual := int(time.Since(begun))
	r, done := rand.New(rand.NewPCG(7, 8)), 0
	for round := range 20 {
		path := filepath.Join(t.TempDir(), "a.ducha")
		if err := os.WriteFile(path, whole, 0o644); err != nil {
			t.Fatal(err)
		}
		cmd, out := start(t, restoring+"="+backup+"|"+path)
		time.AfterFunc(time.Duration(r.IntN(3*usual)), func() { _ = cmd.Process.Kill() })
		said, _ := io.ReadAll(out)
		_ = cmd.Wait() // it was killed
		if strings.Contains(string(said), "failed") {
			t.Fatalf("round %d: %s", round, said)
		}
		left := open(t, path)
		sound(t, left)
		view(t, left, func(tx *Tx) error {
			given, err := tx.Given()
			if err != nil || len(given.Numbers) != 1 {
				t.Errorf("round %d: numbers %+v, %v", round, given.Numbers, err)
			}
			return err
		})
		switch dump(t, left) {
		case later:
		case earlier:
			done++
		default:
			t.Errorf("round %d: neither the ledger nor its backup", round)
		}
		left.Close()
	}
	t.Logf("%d of 20 were restored before the kill", done)
}

// killAfter kills a victim a moment after its first command came back, and returns how many did.
func killAfter(t *testing.T, path string, moment time.Duration) int {
	t.Helper()
	cmd, out := start(t, victim+"="+path)
	lines := bufio.NewScanner(out)
	n := 0
	for lines.Scan() {
		if lines.Text() != "done" {
			t.Fatal(lines.Text())
		}
		if n++; n == 1 {
			time.AfterFunc(moment, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait() // it was killed
	return n
}

// start starts a victim and returns once it is about to do what it is killed in, with what it prints from then on.
func start(t *testing.T, setting string) (*exec.Cmd, io.Reader) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), setting)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	if first, err := lines.ReadString('\n'); strings.TrimSpace(first) != ready {
		t.Fatalf("the victim said %q, %v", first, err)
	}
	return cmd, lines
}
