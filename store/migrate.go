package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

//go:embed migrations/*.sql
var migrations embed.FS

// released returns the migrations in order; the n-th leads to user_version n.
func released() []string {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		panic(err) // the pattern is constant
	}
	out := make([]string, len(names))
	for i, name := range names {
		data, err := migrations.ReadFile(name)
		if err != nil {
			panic(err) // embedded
		}
		out[i] = string(data)
	}
	return out
}

// migrate brings the file to the version of steps, each step in a transaction of its own. An older file is copied
// first, to NAME.before-vN.ducha beside it.
func (s *Store) migrate(ctx context.Context, steps []string) error {
	var version int
	if err := s.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return fmt.Errorf("read version: %w", err)
	}
	if version >= len(steps) {
		return nil // inspect refuses a newer one
	}
	if s.lock == nil {
		return ledger.Fail("ledger_needs_upgrade", "holder", s.holder)
	}
	old := version > 0
	if old {
		if err := s.keepBefore(ctx, len(steps)); err != nil {
			return err
		}
	}
	for ; version < len(steps); version++ {
		if err := s.step(ctx, version+1, steps[version], old); err != nil {
			return fmt.Errorf("migrate to version %d: %w", version+1, err)
		}
	}
	return nil
}

// keepBefore makes the verified copy of an old ledger. Copies of earlier upgrades stay: a number keeps them apart.
func (s *Store) keepBefore(ctx context.Context, version int) error {
	beside := strings.TrimSuffix(s.path, Extension) + ".before-v" + strconv.Itoa(version)
	path := beside + Extension
	for n := 2; !empty(path); n++ {
		path = beside + "-" + strconv.Itoa(n) + Extension
	}
	return s.Backup(ctx, path)
}

// step applies one migration, renews the triggers of the log and sets the version, or does nothing at all. An old file
// has a log, which then says so.
func (s *Store) step(ctx context.Context, version int, script string, old bool) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := dropLogging(ctx, tx); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, script); err != nil {
		return err
	}
	if err := createLogging(ctx, tx); err != nil {
		return err
	}
	if old {
		if err := s.barUndo(ctx, tx, version); err != nil {
			return err
		}
	}
	for _, pragma := range []string{
		fmt.Sprintf("PRAGMA application_id = %d", applicationID), fmt.Sprintf("PRAGMA user_version = %d", version),
	} {
		if _, err := tx.ExecContext(ctx, pragma); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// barUndo writes the upgrade into the log: row images from before it do not fit the new tables.
func (s *Store) barUndo(ctx context.Context, tx *sql.Tx, version int) error {
	_, err := tx.ExecContext(ctx, `UPDATE audit SET undone = 2 WHERE undone = 1`)
	if err == nil {
		_, err = tx.ExecContext(ctx, `INSERT INTO audit (at, who, command, summary) VALUES (?, ?, ?, ?)`,
			s.now(), s.who, upgradeCommand, fmt.Sprintf("台账升级到第%d版", version))
	}
	return err
}
