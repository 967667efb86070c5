package store

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"ducha/app/ledger"
)

// victim is the environment variable that turns this test program into a writer that never stops.
const victim = "DUCHA_TEST_VICTIM"

func TestMain(m *testing.M) {
	if path := os.Getenv(victim); path != "" {
		writeForever(path)
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
		cmd, out := startVictim(t, path)
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

// killAfter kills a victim a moment after its first command came back, and returns how many did.
func killAfter(t *testing.T, path string, moment time.Duration) int {
	t.Helper()
	cmd, out := startVictim(t, path)
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

func startVictim(t *testing.T, path string) (*exec.Cmd, io.Reader) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), victim+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, out
}
