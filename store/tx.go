package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"ducha/app/ledger"
)

// Tx is one transaction. It belongs to the function it was handed to and to one goroutine.
type Tx struct {
	ctx      context.Context
	tx       *sql.Tx
	write    bool
	stmts    map[string]*sql.Stmt // statements of this transaction by their text
	clock    func() time.Time
	who      string
	audit    int64  // the command being recorded
	summary  string // its words so far
	unlogged bool   // something was written that has no row images
}

func (s *Store) newTx(ctx context.Context, tx *sql.Tx, write bool) *Tx {
	return &Tx{ctx: ctx, tx: tx, write: write, stmts: map[string]*sql.Stmt{}, clock: s.clock, who: s.who}
}

// SetSummary words what the command did, once it is known.
func (t *Tx) SetSummary(summary string) { t.summary = summary }

// Today is the clock's day (2006-01-02).
func (t *Tx) Today() string { return t.clock().Format(time.DateOnly) }

func (t *Tx) now() string { return t.clock().Format(time.RFC3339) }

// prepared returns the statement for this text, prepared once in a transaction: saving a plan runs the same few
// statements thousands of times.
func (t *Tx) prepared(query string) (*sql.Stmt, error) {
	if s, ok := t.stmts[query]; ok {
		return s, nil
	}
	s, err := t.tx.PrepareContext(t.ctx, query)
	if err != nil {
		return nil, fmt.Errorf("prepare %.60q: %w", query, err)
	}
	t.stmts[query] = s
	return s, nil
}

// exec runs one writing statement and returns what it changed.
func (t *Tx) exec(query string, args ...any) (sql.Result, error) {
	if !t.write {
		return nil, fmt.Errorf("%w: %.60q", errView, query)
	}
	s, err := t.prepared(query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(t.ctx, args...)
}

// errView is a mistake of the caller: a write inside View.
var errView = errors.New("write in a view")

// insert runs an INSERT and returns the new row's id.
func (t *Tx) insert(query string, args ...any) (int64, error) {
	r, err := t.exec(query, args...)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

// upsert runs an INSERT … ON CONFLICT … RETURNING id.
func (t *Tx) upsert(id *int64, query string, args ...any) error {
	if !t.write {
		return fmt.Errorf("%w: %.60q", errView, query)
	}
	_, err := t.get([]any{id}, query, args...)
	return err
}

// touch runs an UPDATE or DELETE that must meet exactly one row; otherwise it fails with the code.
func (t *Tx) touch(missing string, query string, args ...any) error {
	r, err := t.exec(query, args...)
	if err != nil {
		return err
	}
	if n, err := r.RowsAffected(); err != nil || n == 1 {
		return err
	}
	return ledger.Fail(missing)
}

// get scans the first row; found is false where there is none.
func (t *Tx) get(dest []any, query string, args ...any) (found bool, err error) {
	s, err := t.prepared(query)
	if err != nil {
		return false, err
	}
	switch err := s.QueryRowContext(t.ctx, args...).Scan(dest...); err {
	case nil:
		return true, nil
	case sql.ErrNoRows:
		return false, nil
	default:
		return false, err
	}
}

// each calls visit once a row. visit must not run statements that write to the tables being read.
func (t *Tx) each(visit func(scan func(...any) error) error, query string, args ...any) error {
	s, err := t.prepared(query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(t.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := visit(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// list collects one value a row; it is never nil.
func list[T any](t *Tx, read func(scan func(...any) error) (T, error), query string, args ...any) ([]T, error) {
	out := []T{}
	err := t.each(func(scan func(...any) error) error {
		v, err := read(scan)
		out = append(out, v)
		return err
	}, query, args...)
	if err != nil {
		return nil, err
	}
	return out, nil
}

// column reads a row of one column.
func column[T any](scan func(...any) error) (v T, err error) {
	err = scan(&v)
	return v, err
}

// one returns the only value of a query, nil where there is none.
func one[T any](t *Tx, read func(scan func(...any) error) (T, error), query string, args ...any) (*T, error) {
	all, err := list(t, read, query, args...)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return &all[0], nil
}

// present turns a missing row into the error with this code.
func present[T any](v *T, err error, missing string) (*T, error) {
	if err == nil && v == nil {
		return nil, ledger.Fail(missing)
	}
	return v, err
}

// asJSON is the text of a JSON column. A nil slice becomes [].
func asJSON[T any](v []T) string {
	if len(v) == 0 {
		return "[]"
	}
	return mustJSON(v)
}

func mustJSON(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("store: %T has no JSON: %v", v, err)) // only NaN or a channel could do that
	}
	return string(data)
}

// fromJSON reads a JSON array column into a slice that is never nil.
func fromJSON[T any](text string) ([]T, error) {
	out := []T{}
	if text == "[]" {
		return out, nil
	}
	err := json.Unmarshal([]byte(text), &out)
	return out, err
}

// orNull stores 0 as NULL, for references to nothing.
func orNull(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

// orDefault fills in the value a noun starts with.
func orDefault[T comparable](v *T, start T) {
	var zero T
	if *v == zero {
		*v = start
	}
}
