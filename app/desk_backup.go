package app

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"ducha/app/ledger"
	"ducha/store"
)

// Backup writes a verified copy of the ledger.
func (d Desk) Backup(path string) (Saved, error) {
	s, err := d.open()
	if err != nil {
		return Saved{}, err
	}
	saved := Saved{Path: path, Count: 1}
	if path == "" {
		name := "备份-" + d.clock().Format("20060102-1504") + "-" + filepath.Base(s.Path())
		saved.Path, saved.URL = filepath.Join(d.outbox(), name), outboxURL(name)
	}
	if err := os.MkdirAll(filepath.Dir(saved.Path), 0o755); err != nil {
		return Saved{}, store.CannotWrite(saved.Path, err)
	}
	saved.Files = []string{saved.Path}
	ctx, _, end := d.job("backup")
	defer end()
	return saved, stopped(ctx, s.Backup(ctx, saved.Path))
}

// Restore replaces the open ledger by a backup; the replaced file is kept beside it. Numbers of slips that were given
// since the backup was made stay used: a paper with such a number is out in the world.
func (d Desk) Restore(path string) (DeskState, error) {
	s, err := d.open()
	if err != nil {
		return DeskState{}, err
	}
	to := s.Path()
	if !s.Writable() {
		return DeskState{}, ledger.Fail("ledger_read_only", "holder", s.Holder())
	}
	if err := d.Close(); err != nil {
		return DeskState{}, err
	}
	restoreErr := store.Restore(context.Background(), path, to)
	state, err := d.Open(to)
	return state, errors.Join(restoreErr, err)
}

// givenBy is which numbers of slips a ledger has used.
func givenBy(s *store.Store) (g store.Given, err error) {
	err = s.View(context.Background(), func(tx *store.Tx) (err error) {
		g, err = tx.Given()
		return err
	})
	return g, err
}

// LedgerBrief says what is in a ledger file, so that a clerk knows what a restore brings and what it replaces.
type LedgerBrief struct {
	Name    string `json:"name"`
	Plan    string `json:"plan"` // title, "" where nothing was confirmed yet
	Tasks   int    `json:"tasks"`
	Returns int    `json:"returns"` // of all periods
	Frozen  int    `json:"frozen"`  // periods
	SavedAt string `json:"savedAt"` // RFC 3339, "" where nothing was ever changed
}

// Restoring is what Restore would do: the backup, and the open ledger in its place.
type Restoring struct {
	Backup LedgerBrief `json:"backup"`
	Now    LedgerBrief `json:"now"`
	Slips  []string    `json:"slips"` // numbers given since the backup was made: the slips go, the numbers stay used
}

// LookAt reads a backup without touching it or the open ledger.
func (d Desk) LookAt(path string) (Restoring, error) {
	s, err := d.open()
	if err != nil {
		return Restoring{}, err
	}
	now, err := briefOf(s)
	if err != nil {
		return Restoring{}, err
	}
	if sameFile(path, s.Path()) {
		return Restoring{}, ledger.Fail("same_file", "file", filepath.Base(path))
	}
	if err := store.Verify(context.Background(), path); err != nil {
		return Restoring{}, err
	}
	mine, err := givenBy(s)
	if err != nil {
		return Restoring{}, err
	}
	backup, before, err := lookAside(path)
	out := Restoring{Backup: backup, Now: now, Slips: []string{}}
	for _, n := range mine.Since(before) {
		out.Slips = append(out.Slips, n.Printed())
	}
	return out, err
}

func sameFile(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// lookAside opens a copy: an older ledger is migrated when it is opened, and the backup itself has to stay as it is.
func lookAside(path string) (LedgerBrief, store.Given, error) {
	dir, err := os.MkdirTemp("", "ducha-look-")
	if err != nil {
		return LedgerBrief{}, store.Given{}, store.CannotWrite(os.TempDir(), err)
	}
	defer os.RemoveAll(dir)
	aside := filepath.Join(dir, filepath.Base(path))
	in, err := os.Open(path)
	if err != nil {
		return LedgerBrief{}, store.Given{}, ledger.Fail("cannot_read", "file", filepath.Base(path)).Because(err)
	}
	defer in.Close()
	if err := WriteAtomic(aside, func(w io.Writer) error { _, err := io.Copy(w, in); return err }); err != nil {
		return LedgerBrief{}, store.Given{}, err
	}
	s, err := store.Open(context.Background(), aside, store.Options{})
	if err != nil {
		return LedgerBrief{}, store.Given{}, err
	}
	defer s.Close()
	brief, err := briefOf(s)
	if err != nil {
		return brief, store.Given{}, err
	}
	before, err := givenBy(s)
	return brief, before, err
}

func briefOf(s *store.Store) (LedgerBrief, error) {
	out := LedgerBrief{Name: filepath.Base(s.Path())}
	last, err := s.Audits(context.Background(), 0, 1)
	if err != nil {
		return out, err
	}
	if len(last) > 0 {
		out.SavedAt = last[0].At
	}
	err = s.View(context.Background(), func(tx *store.Tx) error {
		plan, err := currentPlan(tx)
		if err != nil || plan == nil {
			return err
		}
		tasks, err := tx.Tasks(plan.ID)
		if err != nil {
			return err
		}
		periods, err := tx.Periods(plan.ID)
		if err != nil {
			return err
		}
		out.Plan, out.Tasks = plan.Title, len(ledger.Leaves(tasks))
		for _, p := range periods {
			returns, err := tx.Returns(p.ID)
			if err != nil {
				return err
			}
			out.Returns += len(returns)
			out.Frozen += one(p.State == ledger.PeriodFrozen)
		}
		return nil
	})
	return out, err
}
