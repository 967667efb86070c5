package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"ducha/app/ledger"
)

// Extension of ledger files.
const Extension = ".ducha"

// Backup writes a complete copy of the ledger to path: made in a temporary file beside it, looked over, written
// through to the disk and renamed, so that path is never half a ledger. It replaces a file that is there, but never
// the ledger itself. Codes: same_file, backup_failed, disk_full, those of CannotWrite.
func (s *Store) Backup(ctx context.Context, path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	if sameFile(path, s.path) {
		return ledger.Fail("same_file", "file", filepath.Base(path))
	}
	temp := path + ".part"
	if err := removeAll(temp, temp+"-journal"); err != nil {
		return CannotWrite(temp, err)
	}
	defer removeAll(temp, temp+"-journal")
	if err := s.copyInto(ctx, temp); err != nil {
		return translate(fmt.Errorf("back up: %w", err), temp)
	}
	if err := Verify(ctx, temp); err != nil {
		return ledger.Fail("backup_failed", "file", filepath.Base(path)).Because(err)
	}
	if err := publish(temp, path); err != nil {
		return CannotWrite(path, err)
	}
	return nil
}

// copyInto writes a compact copy on a connection of its own: those of a read-only store refuse even this.
func (s *Store) copyInto(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", dsn(s.path, false))
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.ExecContext(ctx, `VACUUM INTO ?`, path)
	return err
}

// Verify looks a ledger file over from its first byte to its last without changing it: whose it is, its version, every
// page, every reference. Codes: ledger_missing, not_a_ledger, ledger_newer, ledger_damaged.
func Verify(ctx context.Context, path string) error {
	if empty(path) {
		return ledger.Fail("ledger_missing", "file", filepath.Base(path))
	}
	db, err := sql.Open("sqlite", asideDSN(path))
	if err != nil {
		return fmt.Errorf("verify: %w", err)
	}
	defer db.Close()
	if err := inspect(ctx, db); err != nil {
		return translate(err, path)
	}
	var id, broken int
	var first string
	err = db.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT integrity_check FROM pragma_integrity_check LIMIT 1), (SELECT count(*) FROM pragma_foreign_key_check)`).
		Scan(&id, &first, &broken)
	if err != nil {
		return translate(fmt.Errorf("verify: %w", err), path)
	}
	if id != applicationID { // an untouched database passes inspect
		return ledger.Fail("not_a_ledger", "file", filepath.Base(path))
	}
	if first != "ok" || broken > 0 {
		return ledger.Fail("ledger_damaged", "file", filepath.Base(path)).Because(errors.New(first))
	}
	return nil
}

// Restore puts the ledger file from in the place of to, which nobody may have open for writing. from is verified
// first; a file that is at to already stays beside it as NAME.before-restore-YYYYMMDD-HHMMSS.ducha. Numbers of slips that
// it gave since the backup was made stay used: papers with them are out in the world. Everything is made ready in a folder
// beside it, so that a kill at any moment leaves the one ledger or the other, whole.
// Codes: those of Verify, ledger_read_only where someone holds to, same_file, those of CannotWrite.
func Restore(ctx context.Context, from, to string) error {
	from, err := filepath.Abs(from)
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	if to, err = filepath.Abs(to); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	if sameFile(from, to) {
		return ledger.Fail("same_file", "file", filepath.Base(to))
	}
	held, holder := acquire(to, "", time.Now())
	if held == nil {
		return ledger.Fail("ledger_read_only", "holder", holder, "file", filepath.Base(to))
	}
	defer held.release()
	aside := to + ".restoring" // one that a kill left is swept
	if err := errors.Join(os.RemoveAll(aside), os.Mkdir(aside, 0o700)); err != nil {
		return CannotWrite(to, err)
	}
	defer os.RemoveAll(aside)
	temp := filepath.Join(aside, filepath.Base(to))
	if err := copyFile(from, temp); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	if err := Verify(ctx, temp); err != nil { // what was copied, not what may change meanwhile
		return speakOf(err, filepath.Base(from))
	}
	if err := keepOld(ctx, to); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	if err := takeNumbers(ctx, to, temp); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	if err := publish(temp, to); err != nil { // on Windows also where another program only reads it
		return CannotWrite(to, err)
	}
	return nil
}

// takeNumbers writes into a ledger that nobody has open yet the numbers of slips that the one it replaces has given since.
// A replaced file that cannot be read, which is why backups are restored, tells none.
func takeNumbers(ctx context.Context, replaced, path string) error {
	if empty(replaced) {
		return nil
	}
	old, err := givenIn(ctx, replaced)
	if err != nil {
		return nil
	}
	backup, err := givenIn(ctx, path)
	if err != nil {
		return err
	}
	lost := old.Since(backup)
	if len(lost) == 0 {
		return nil
	}
	s, err := Open(ctx, path, Options{})
	if err != nil {
		return err
	}
	err = s.Do(ctx, Command{Name: "restore"}, func(t *Tx) error { return t.keepNumbers(lost) })
	return errors.Join(err, s.Close())
}

// speakOf lets an error speak of the file the person chose, not of the temporary copy.
func speakOf(err error, file string) error {
	var e *ledger.Error
	if errors.As(err, &e) {
		e.Params["file"] = file
	}
	return err
}

// keepOld leaves a copy of the file that is about to be replaced beside it, under the time of its last change. What a
// killed writer left half done in it is rolled back first: its journal would destroy the new file.
func keepOld(ctx context.Context, path string) error {
	if empty(path) {
		return nil
	}
	recoverErr := rollBack(ctx, path)
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	beside := strings.TrimSuffix(path, Extension) + ".before-restore-" + info.ModTime().Format("20060102-150405") + Extension
	if err := copyFile(path, beside); err != nil {
		return err
	}
	if recoverErr != nil && !empty(path+"-journal") { // damaged beyond SQLite: keep both parts
		return os.Rename(path+"-journal", beside+"-journal")
	}
	return nil
}

// rollBack lets SQLite finish what a killed writer left behind.
func rollBack(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", dsn(path, true))
	if err != nil {
		return err
	}
	defer db.Close()
	var n int
	return db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema`).Scan(&n)
}
