package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"ducha/app/ledger"
)

// Options say who opens a ledger and how.
type Options struct {
	Who      string           // name written into the log and the lock
	ReadOnly bool             // never write, never take the lock
	Clock    func() time.Time // time.Now where nil
}

// Store is one open ledger. All methods may be called from several goroutines.
type Store struct {
	db      *sql.DB
	path    string
	who     string
	clock   func() time.Time
	lock    *lock  // nil: read-only
	holder  string // who holds the lock when lock is nil
	writing sync.Mutex
}

// Command names what a person did, for the log and for undo.
type Command struct {
	Name    string // import, confirm, collect, …
	Summary string // a finished Chinese sentence; Tx.SetSummary may reword it
	Who     string // who asked for it; "" is the name the ledger was opened under
}

// Open opens the ledger at path and migrates it; a missing or empty file becomes a new ledger. Where someone else
// holds the lock, or the file or its folder allows no writing, the ledger opens read-only: see Writable.
// Codes: ledger_missing, ledger_unreachable, not_a_ledger, ledger_newer, ledger_needs_upgrade, ledger_damaged, ledger_busy.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open ledger: %w", err)
	}
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.ReadOnly && empty(path) {
		return nil, ledger.Fail("ledger_missing", "file", filepath.Base(path))
	}
	if err := probe(ctx, path); err != nil {
		return nil, err
	}
	s := &Store{path: path, who: o.Who, clock: o.Clock}
	if !o.ReadOnly && !protected(path) {
		s.lock, s.holder = acquire(path, o.Who, o.Clock())
	}
	if err := s.connect(ctx); err != nil {
		s.Close()
		return nil, translate(err, path)
	}
	return s, nil
}

// connect opens the pool, brings the file up to date and looks it over.
func (s *Store) connect(ctx context.Context) error {
	if s.lock == nil && empty(s.path) {
		return ledger.Fail("ledger_unreachable") // a new ledger where nothing can be written
	}
	db, err := sql.Open("sqlite", dsn(s.path, s.lock == nil))
	if err != nil {
		return fmt.Errorf("open ledger: %w", err)
	}
	db.SetMaxOpenConns(4)
	db.SetMaxIdleConns(4)
	s.db = db
	if err := inspect(ctx, db); err != nil {
		return err
	}
	if err := leaf(ctx, db, s.path); err != nil {
		return err
	}
	return s.migrate(ctx, released())
}

func empty(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Size() == 0
}

// Close ends all connections and lets the next writer in.
func (s *Store) Close() error {
	var err error
	if s.db != nil {
		err = s.db.Close()
	}
	if s.lock != nil {
		err = errors.Join(err, s.lock.release())
		s.lock = nil
	}
	return err
}

// Path is the absolute path of the ledger file.
func (s *Store) Path() string { return s.path }

// Writable says whether this process holds the ledger's lock.
func (s *Store) Writable() bool { return s.lock != nil }

// Holder says who holds the lock while this store may not write: "name · host · since", "" where unknown.
func (s *Store) Holder() string { return s.holder }

func (s *Store) now() string { return s.clock().Format(time.RFC3339) }

// errNothing ends a command that changed no row without writing to the file.
var errNothing = errors.New("nothing changed")

// refusal says why the open ledger cannot be written: someone else holds it, or the place allows no writing.
func (s *Store) refusal() error {
	if s.holder == "" {
		return ledger.Fail("ledger_place_read_only", "file", filepath.Base(s.path))
	}
	return ledger.Fail("ledger_read_only", "holder", s.holder)
}

// Do runs one command: one transaction, one row in the log, every row change recorded for Undo. A command that
// changes no row leaves no trace. Do must not be called from inside itself. Codes: ledger_read_only, period_frozen,
// ledger_busy, disk_full, and whatever f returns.
func (s *Store) Do(ctx context.Context, c Command, f func(*Tx) error) error {
	err := s.write(ctx, func(t *Tx) error {
		if err := t.begin(c); err != nil {
			return err
		}
		if err := f(t); err != nil {
			return err
		}
		return t.finish()
	})
	if errors.Is(err, errNothing) {
		return nil
	}
	return err
}

// View runs reads on one unchanging state of the ledger.
func (s *Store) View(ctx context.Context, f func(*Tx) error) error {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return translate(fmt.Errorf("begin view: %w", err), s.path)
	}
	defer tx.Rollback()
	return translate(f(s.newTx(ctx, tx, false)), s.path)
}

// write runs f in one transaction that holds the write lock from its start.
func (s *Store) write(ctx context.Context, f func(*Tx) error) error {
	if !s.Writable() {
		return s.refusal()
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return translate(fmt.Errorf("begin command: %w", err), s.path)
	}
	defer tx.Rollback()
	if err := f(s.newTx(ctx, tx, true)); err != nil {
		return translate(err, s.path)
	}
	return translate(tx.Commit(), s.path)
}
