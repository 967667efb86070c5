package store

import (
	"context"
	"fmt"
	"strings"

	"ducha/app/ledger"
)

const auditColumns = `SELECT id, at, who, command, summary, undone <> 0,
	(SELECT count(*) FROM change WHERE audit_id = audit.id) FROM audit `

func readAudit(scan func(...any) error) (a ledger.Audit, err error) {
	err = scan(&a.ID, &a.At, &a.Who, &a.Command, &a.Summary, &a.Undone, &a.Changes)
	return a, err
}

// The next command that Undo takes back, and that Redo does again.
const (
	nextUndo = auditColumns + `WHERE undone = 0 ORDER BY id DESC LIMIT 1`
	nextRedo = auditColumns + `WHERE undone = 1 ORDER BY id LIMIT 1`
)

// Undo takes back the last command that was not taken back yet and returns it.
// Codes: nothing_to_undo, cannot_undo (command), ledger_read_only.
func (s *Store) Undo(ctx context.Context) (ledger.Audit, error) {
	return s.replay(ctx, nextUndo, "nothing_to_undo", func(t *Tx, a ledger.Audit) error {
		if permanent[a.Command] != "" {
			return ledger.Fail("cannot_undo", "command", a.Command, "summary", a.Summary)
		}
		if err := t.restore(a.ID, "before", "DESC"); err != nil {
			return err
		}
		_, err := t.exec(`UPDATE audit SET undone = 1, undone_at = ?, undone_by = ? WHERE id = ?`, t.now(), t.who, a.ID)
		return err
	})
}

// Redo does the last command again that was taken back. Codes: nothing_to_redo, ledger_read_only.
func (s *Store) Redo(ctx context.Context) (ledger.Audit, error) {
	return s.replay(ctx, nextRedo, "nothing_to_redo", func(t *Tx, a ledger.Audit) error {
		if err := t.restore(a.ID, "after", "ASC"); err != nil {
			return err
		}
		_, err := t.exec(`UPDATE audit SET undone = 0, undone_at = NULL, undone_by = NULL WHERE id = ?`, a.ID)
		return err
	})
}

// replay runs f on the command that next names, with recording switched off.
func (s *Store) replay(ctx context.Context, next, none string, f func(*Tx, ledger.Audit) error) (ledger.Audit, error) {
	var done ledger.Audit
	err := s.write(ctx, func(t *Tx) error {
		a, err := one(t, readAudit, next)
		if err != nil {
			return fmt.Errorf("find command: %w", err)
		}
		if a == nil {
			return ledger.Fail(none)
		}
		if err := t.record(0); err != nil {
			return err
		}
		if err := f(t, *a); err != nil {
			return err
		}
		if err := t.refreshSearch(a.ID); err != nil {
			return err
		}
		done = *a
		done.Undone = !a.Undone
		return t.record(nil)
	})
	return done, err
}

// restore puts every row of a command back to its image in the column side, in the given order of changes.
func (t *Tx) restore(audit int64, side, order string) error {
	// Every step of the way existed once, but a cascade of the schema may run ahead of its own images.
	if _, err := t.exec(`PRAGMA defer_foreign_keys = 1`); err != nil {
		return fmt.Errorf("defer references: %w", err)
	}
	changes, err := t.changes(audit, order)
	if err != nil {
		return err
	}
	tables, err := audited(t.ctx, t.tx)
	if err != nil {
		return err
	}
	sql := make(map[string]restorer, len(tables))
	for _, tbl := range tables {
		sql[tbl.name] = tbl.restorer()
	}
	for _, c := range changes {
		image := c.Before
		if side == "after" {
			image = c.After
		}
		if err := t.restoreRow(sql[c.Table], c.RowID, image); err != nil {
			return fmt.Errorf("restore %s %d: %w", c.Table, c.RowID, err)
		}
	}
	return nil
}

func (t *Tx) restoreRow(r restorer, id int64, image string) error {
	var err error
	if image == "" {
		_, err = t.exec(r.remove, id)
	} else {
		_, err = t.exec(r.put, image)
	}
	return err
}

// restorer is the SQL that puts one row of a table back.
type restorer struct{ put, remove string }

func (t table) restorer() restorer {
	columns, values, sets := make([]string, len(t.columns)), make([]string, len(t.columns)), []string{}
	for i, c := range t.columns {
		columns[i] = quote(c)
		values[i] = fmt.Sprintf("json_extract(?1, '$.%s')", c)
		if c != "id" {
			sets = append(sets, fmt.Sprintf("%s = excluded.%s", quote(c), quote(c)))
		}
	}
	return restorer{
		put: fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO UPDATE SET %s", quote(t.name),
			strings.Join(columns, ", "), strings.Join(values, ", "), strings.Join(sets, ", ")),
		remove: fmt.Sprintf("DELETE FROM %s WHERE id = ?", quote(t.name)),
	}
}

func (t *Tx) changes(audit int64, order string) ([]ledger.RowChange, error) {
	return list(t, func(scan func(...any) error) (c ledger.RowChange, err error) {
		err = scan(&c.Table, &c.RowID, &c.Before, &c.After)
		return c, err
	}, `SELECT tbl, row_id, coalesce(before, ''), coalesce(after, '') FROM change WHERE audit_id = ? ORDER BY seq `+order, audit)
}

// Audits returns the log, newest first: entries below the id before (0: from the newest), at most limit.
func (s *Store) Audits(ctx context.Context, before int64, limit int) ([]ledger.Audit, error) {
	var out []ledger.Audit
	err := s.View(ctx, func(t *Tx) (err error) {
		out, err = list(t, readAudit, auditColumns+`WHERE ?1 = 0 OR id < ?1 ORDER BY id DESC LIMIT ?2`, before, limit)
		return err
	})
	return out, err
}

// Changes returns the rows a command changed, in order.
func (s *Store) Changes(ctx context.Context, audit int64) ([]ledger.RowChange, error) {
	var out []ledger.RowChange
	err := s.View(ctx, func(t *Tx) (err error) {
		out, err = t.Changes(audit)
		return err
	})
	return out, err
}

// Changes is Store.Changes within a transaction.
func (t *Tx) Changes(audit int64) ([]ledger.RowChange, error) { return t.changes(audit, "ASC") }

// RowImage returns a row as JSON, as it is or, where it is gone, as it last was; "" where there was never one.
func (t *Tx) RowImage(name string, id int64) (image string, err error) {
	tables, err := audited(t.ctx, t.tx)
	if err != nil {
		return "", err
	}
	for _, tbl := range tables {
		if tbl.name != name {
			continue
		}
		found, err := t.get([]any{&image}, "SELECT "+tbl.image("x")+" FROM "+quote(name)+" x WHERE id = ?", id)
		if err != nil || found {
			return image, err
		}
		_, err = t.get([]any{&image}, `SELECT before FROM change WHERE tbl = ? AND row_id = ? AND after IS NULL ORDER BY seq DESC LIMIT 1`, name, id)
		return image, err
	}
	return "", nil
}

// UndoState returns the commands that Undo and Redo would act on, nil where they would refuse.
func (s *Store) UndoState(ctx context.Context) (undo, redo *ledger.Audit, err error) {
	err = s.View(ctx, func(t *Tx) (err error) {
		if undo, err = one(t, readAudit, nextUndo); err != nil {
			return err
		}
		if undo != nil && permanent[undo.Command] != "" {
			undo = nil
		}
		redo, err = one(t, readAudit, nextRedo)
		return err
	})
	return undo, redo, err
}
