package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Version is set at build time.
var Version = "dev"

// Desk answers for the ledger file itself: opening, undo, the log, backups and the office's settings.
type Desk struct{ *core }

// DeskState is what the frame around every page shows.
type DeskState struct {
	Open      bool   `json:"open"`
	Path      string `json:"path"`
	Name      string `json:"name"`
	Writable  bool   `json:"writable"`
	Holder    string `json:"holder"`
	Who       string `json:"who"`
	SavedAt   string `json:"savedAt"`
	Undo      string `json:"undo"`
	Redo      string `json:"redo"`
	PlanID    int64  `json:"planId"`
	PlanTitle string `json:"planTitle"`
	Issuer    string `json:"issuer"`
	Year      int    `json:"year"`
	Tasks     int    `json:"tasks"`
	Units     int    `json:"units"`
	Risk      string `json:"risk"`
	Today     string `json:"today"`
	Version   string `json:"version"`
	Badges    Badges `json:"badges"`
}

// Badges counts the work that waits in the current period.
type Badges struct {
	Import  int `json:"import"`
	Collect int `json:"collect"`
	Judge   int `json:"judge"`
	Slips   int `json:"slips"` // answers that are overdue or wait to be looked at
}

// State describes the open ledger; Open is false where there is none.
func (d Desk) State() (DeskState, error) {
	state := DeskState{Who: d.clerk(), Today: d.today(), Version: Version}
	s, err := d.open()
	if err != nil {
		return state, nil
	}
	ctx := context.Background()
	state.Open, state.Path, state.Name = true, s.Path(), filepath.Base(s.Path())
	state.Writable, state.Holder, state.Risk = s.Writable(), s.Holder(), store.Risk(s.Path())
	undo, redo, err := s.UndoState(ctx)
	if err != nil {
		return state, err
	}
	if undo != nil {
		state.Undo = undo.Summary
	}
	if redo != nil {
		state.Redo = redo.Summary
	}
	last, err := s.Audits(ctx, 0, 1)
	if err != nil {
		return state, err
	}
	if len(last) > 0 {
		state.SavedAt = last[0].At
	}
	err = d.look(func(tx reading) error { return describe(tx, &state) })
	return state, err
}

func describe(tx reading, state *DeskState) error {
	briefs, err := tx.ImportBriefs()
	if err != nil {
		return err
	}
	for _, b := range briefs {
		state.Badges.Import += b.Pending + b.Gone
	}
	plan, err := currentPlan(tx.Tx)
	if err != nil || plan == nil {
		return err
	}
	state.PlanID, state.PlanTitle, state.Issuer, state.Year = plan.ID, plan.Title, plan.Issuer, plan.Year
	y, err := tx.year("")
	if err != nil {
		return err
	}
	asked := map[int64]bool{}
	for _, task := range ledger.Leaves(y.Now) {
		if task.State.Counted() {
			state.Tasks++
		}
	}
	for _, r := range y.Returns {
		if r.State == ledger.ReturnReceived {
			asked[r.UnitID] = true
		}
	}
	state.Badges.Collect = len(asked)
	state.Units = len(ledger.AskedUnits(y))
	slips, err := tx.Slips(plan.ID)
	if err != nil {
		return err
	}
	waiting := waitingSlips(slips, state.Today)
	state.Badges.Slips = waiting.over + waiting.answered
	if len(y.Returns) > 0 { // before anything came in there is nothing to judge by
		state.Badges.Judge = waitingForJudgement(y)
	}
	return nil
}

// DefaultLedger is the usual place of a ledger: the person's documents folder.
func DefaultLedger() string { return filepath.Join(Documents(), "督查台账"+store.Extension) }

// Open opens a ledger file, making it where it does not exist, and remembers it; "" is the place for a new one.
func (d Desk) Open(path string) (DeskState, error) {
	if path == "" {
		path = d.usual
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return DeskState{}, ledger.Fail("cannot_read", "file", path).Because(err)
	}
	if err := os.MkdirAll(filepath.Dir(abs), 0o755); err != nil {
		return DeskState{}, store.CannotWrite(abs, err)
	}
	d.opening.Lock()
	defer d.opening.Unlock()
	if s, err := d.open(); err == nil && s.Writable() && (s.Path() == abs || sameFile(s.Path(), abs)) {
		return d.State() // asked for twice: the lock is ours already
	}
	if err := d.enter(abs); err != nil {
		return DeskState{}, err
	}
	d.remember(abs)
	return d.State()
}

// enter opens and prepares a ledger and only then leaves the one that was open.
func (d Desk) enter(path string) error {
	s, err := store.Open(context.Background(), path, store.Options{Who: d.who, Clock: d.clock})
	if err != nil {
		return err
	}
	clerk := ""
	if s.Writable() {
		err = prepare(s)
	}
	if err == nil {
		err = s.View(context.Background(), func(tx *store.Tx) (err error) {
			clerk, err = tx.Setting("who")
			return err
		})
	}
	if err != nil {
		return errors.Join(err, s.Close())
	}
	d.name(clerk)
	d.mu.Lock()
	old := d.store
	d.store = s
	d.mu.Unlock()
	d.memo.leave()
	if old != nil {
		return old.Close()
	}
	return nil
}

// Sample makes the made-up district in the documents folder, once, and opens it.
func (d Desk) Sample() (DeskState, error) {
	if d.sample == nil {
		return DeskState{}, ledger.Fail("no_sample")
	}
	ctx, report, end := d.job("demo")
	defer end()
	path, err := d.sample(ctx, filepath.Join(Documents(), "督查台账示例"), report)
	if err != nil {
		return DeskState{}, err
	}
	return d.Open(path)
}

// prepare gives a new ledger its preset schemes, ladders and score rules, and an upgraded one those it lacks.
func prepare(s *store.Store) error {
	return s.Do(context.Background(), store.Command{Name: "prepare", Summary: "建立台账"}, func(tx *store.Tx) error {
		schemes, err := tx.Schemes()
		if err != nil {
			return err
		}
		if err := addMissing(len(schemes), ledger.Presets(), tx.SaveScheme); err != nil {
			return err
		}
		ladders, err := tx.Ladders()
		if err != nil {
			return err
		}
		if err := addMissing(len(ladders), ledger.LadderPresets(), tx.SaveLadder); err != nil {
			return err
		}
		rules, err := tx.RuleSets()
		if err != nil {
			return err
		}
		return addMissing(len(rules), ledger.ScorePresets()[:1], tx.AddRules)
	})
}

// addMissing saves presets where the ledger has none.
func addMissing[T any](has int, presets []T, save func(*T) error) error {
	if has > 0 {
		return nil
	}
	for n := range presets {
		if err := save(&presets[n]); err != nil {
			return err
		}
	}
	return nil
}

// Close closes the ledger.
func (d Desk) Close() error {
	d.mu.Lock()
	s := d.store
	d.store = nil
	d.mu.Unlock()
	d.memo.leave()
	if s == nil {
		return nil
	}
	return s.Close()
}

func (d Desk) recentFile() string { return filepath.Join(d.home, "recent.json") }

// Recent lists ledger files opened before that still exist, newest first.
func (d Desk) Recent() ([]string, error) {
	paths, out := []string{}, []string{}
	data, err := os.ReadFile(d.recentFile())
	if err != nil || json.Unmarshal(data, &paths) != nil {
		return out, nil
	}
	for _, p := range paths {
		if _, err := os.Stat(p); err == nil {
			out = append(out, p)
		}
	}
	return out, nil
}

// remember is a convenience: where the folder cannot be written nothing is remembered and nothing fails.
func (d Desk) remember(path string) {
	paths, _ := d.Recent()
	paths = slices.DeleteFunc(paths, func(p string) bool { return p == path })
	paths = append([]string{path}, paths...)
	data, _ := json.Marshal(paths[:min(len(paths), 10)])
	_ = WriteAtomic(d.recentFile(), bytesWriter(data))
}

// Undo takes back the last command.
func (d Desk) Undo() (ledger.Audit, error) {
	s, err := d.open()
	if err != nil {
		return ledger.Audit{}, err
	}
	defer d.memo.forget()
	return s.Undo(context.Background())
}

// Redo does the last undone command again.
func (d Desk) Redo() (ledger.Audit, error) {
	s, err := d.open()
	if err != nil {
		return ledger.Audit{}, err
	}
	defer d.memo.forget()
	return s.Redo(context.Background())
}

// Log lists commands, newest first, from the one before the given id (0: the newest).
func (d Desk) Log(before int64, limit int) ([]ledger.Audit, error) {
	s, err := d.open()
	if err != nil {
		return nil, err
	}
	return s.Audits(context.Background(), before, limit)
}

// Check verifies the file and the rules between its rows; none is the good answer. shared_number is a hint alone: the file
// is sound, but two tasks go by one number.
func (d Desk) Check() ([]ledger.Problem, error) {
	s, err := d.open()
	if err != nil {
		return nil, err
	}
	ctx, _, end := d.job("check")
	defer end()
	found, err := s.Check(ctx)
	if err != nil {
		return found, stopped(ctx, err)
	}
	err = s.View(ctx, func(tx *store.Tx) error {
		plans, err := tx.Plans()
		if err != nil {
			return err
		}
		for _, plan := range plans {
			tasks, err := tx.Tasks(plan.ID)
			if err != nil {
				return err
			}
			for _, shared := range ledger.SharedNumbers(tasks) {
				found = append(found, ledger.Problem{Code: SharedNumber, Task: shared.No, Index: -1,
					Message: fmt.Sprintf("《%s》有 %d 项任务同用序号 %s（%s），单据和通报里会分不清。请到台账里改其中的序号。", plan.Title, len(shared.Tasks), shared.No, strings.Join(shared.Tasks[0].Section, " / "))})
			}
		}
		return nil
	})
	return found, err
}

// SharedNumber is the code of the one hint that Check gives.
const SharedNumber = "shared_number"

// Cancel stops long work by its job name.
func (d Desk) Cancel(job string) error {
	d.cancel(job)
	return nil
}
