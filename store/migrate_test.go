package store

import (
	"path/filepath"
	"strings"
	"testing"
)

// second is a made-up next version: it adds a column to a logged table and a table of its own.
const second = `ALTER TABLE leader ADD COLUMN phone TEXT NOT NULL DEFAULT '';
	UPDATE leader SET phone = '?';
	CREATE TABLE slip (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL) STRICT;`

func TestUpgradeKeepsTheOldFile(t *testing.T) {
	s := open(t, "")
	seed(t, s)
	old := dump(t, s)
	if err := s.migrate(ctx, append(released(), second)); err != nil {
		t.Fatal(err)
	}
	beside := strings.TrimSuffix(s.Path(), Extension) + ".before-v2.ducha"
	if err := Verify(ctx, beside); err != nil {
		t.Errorf("copy before the upgrade: %v", err)
	}
	if dump(t, open(t, beside)) != old {
		t.Error("copy before the upgrade differs")
	}
	do(t, s, "slip", func(tx *Tx) error {
		_, err := tx.exec(`INSERT INTO slip (text) VALUES ('督办')`)
		return err
	})
	if a, err := s.Undo(ctx); err != nil || a.Changes != 1 {
		t.Errorf("a table of the new version is not logged: %+v, %v", a, err)
	}
	_, err := s.Undo(ctx)
	wantCode(t, err, "cannot_undo") // row images of the old tables
	sound(t, s)
	s.Close()
	_, err = Open(ctx, s.Path(), Options{})
	wantCode(t, err, "ledger_newer")
}

func TestFailedUpgradeChangesNothing(t *testing.T) {
	s := open(t, "")
	seed(t, s)
	old := dump(t, s)
	if err := s.migrate(ctx, append(released(), second+`; INSERT INTO nowhere VALUES (1);`)); err == nil {
		t.Fatal("a broken migration went through")
	}
	var version int
	if err := s.db.QueryRow(`PRAGMA user_version`).Scan(&version); err != nil || version != len(released()) {
		t.Errorf("version %d, %v", version, err)
	}
	if dump(t, s) != old {
		t.Error("a failed upgrade left something")
	}
	sound(t, s)
	do(t, s, "go on", func(tx *Tx) error { return tx.SetSetting("a", "b") })
}

func TestReaderCannotUpgrade(t *testing.T) {
	s := open(t, "")
	reader := open(t, s.Path())
	wantCode(t, reader.migrate(ctx, append(released(), second)), "ledger_needs_upgrade")
}

// Every released version has a ledger in testdata that still opens; a new migration adds one for the version before.
func TestOldLedgersOpen(t *testing.T) {
	old, err := filepath.Glob("testdata/v*.ducha.sql")
	if err != nil || len(old) != len(released())-1 {
		t.Fatalf("%d old ledgers in testdata for %d released versions, %v", len(old), len(released()), err)
	}
}
