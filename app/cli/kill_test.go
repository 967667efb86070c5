package cli

import (
	"context"
	"flag"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"ducha/app"
)

// kills is how often each command is killed; `go test ./app/cli -run Kill -kills 70` runs the full 210.
var kills = flag.Int("kills", 6, "how often to kill each of import, collect and freeze")

// TestKillNeverLeavesHalfACommand runs the program as a child, kills it at a random moment and asks the ledger.
func TestKillNeverLeavesHalfACommand(t *testing.T) {
	base := newDesk(t)
	base.must("import", base.file("通知.txt"))
	base.must("forms", "--period", "2024Q1", "--out", base.file("forms"))
	fillForms(t, base)
	collected := copyOf(t, base)
	collected.must("collect", "--period", "2024Q1", collected.file("forms"))
	collected.must("accept", "--period", "2024Q1")
	collected.must("judge", "--period", "2024Q1", "--accept")
	for name, c := range map[string]struct {
		from desk
		args func(desk) []string
	}{
		"import":  {newDesk(t), func(d desk) []string { return []string{"import", d.file("通知.txt")} }},
		"collect": {base, func(d desk) []string { return []string{"collect", "--period", "2024Q1", d.file("forms")} }},
		"freeze":  {collected, func(d desk) []string { return []string{"freeze", "--period", "2024Q1"} }},
	} {
		t.Run(name, func(t *testing.T) {
			done, whole := 0, copyOf(t, c.from)
			begun := time.Now()
			if !killed(t, whole, c.args(whole), time.Minute) {
				t.Fatal("the command fails when it is left alone")
			}
			usual := time.Since(begun)
			for range *kills {
				d := copyOf(t, c.from)
				if killed(t, d, c.args(d), time.Duration(rand.Int63n(int64(usual*11/10)))) {
					done++
				}
				inspect(t, d)
			}
			t.Logf("%d of %d runs ended before the kill", done, *kills)
		})
	}
}

// killed starts the program and kills it at that moment; it says whether the program had already ended.
func killed(t *testing.T, d desk, args []string, moment time.Duration) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), moment)
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0], append(args, "--db", d.db)...)
	cmd.Env = append(os.Environ(), "DUCHA_AS_PROGRAM=1")
	return cmd.Run() == nil
}

// inspect opens what is left: it must check clean and hold whole commands only.
func inspect(t *testing.T, d desk) {
	t.Helper()
	if _, err := os.Stat(d.db); err != nil {
		return // killed before the file was made
	}
	office := app.New(app.Options{Home: t.TempDir()})
	if _, err := office.Desk().Open(d.db); err != nil {
		t.Fatalf("open after kill: %v", err)
	}
	defer office.Desk().Close()
	if problems, err := office.Desk().Check(); err != nil || len(problems) > 0 {
		t.Fatalf("check after kill: %v %v", problems, err)
	}
	state, err := office.Desk().State()
	if err != nil {
		t.Fatal(err)
	}
	if state.Tasks != 0 && state.Tasks != 4 {
		t.Errorf("half an import: %d tasks", state.Tasks)
	}
	if state.Tasks == 0 {
		return
	}
	board, err := office.Returns().Board("2024Q1")
	if err != nil {
		t.Fatal(err)
	}
	answered := 0
	for _, u := range board.Units {
		answered += u.Answered
	}
	if answered != 0 && answered != 4 {
		t.Errorf("half a collection: %d returns", answered)
	}
	view, err := office.Bulletins().Get("2024Q1")
	if err != nil {
		t.Fatal(err)
	}
	if frozen := board.Period.State == "frozen"; frozen != view.Frozen {
		t.Errorf("half a freeze: period frozen %v, snapshot %v", frozen, view.Frozen)
	}
}

func copyOf(t *testing.T, d desk) desk {
	t.Helper()
	next := desk{t, t.TempDir(), ""}
	next.db = filepath.Join(next.dir, "台账.ducha")
	if err := os.CopyFS(next.dir, os.DirFS(d.dir)); err != nil {
		t.Fatal(err)
	}
	os.Remove(next.db + ".lock")
	return next
}
