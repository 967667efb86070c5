package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestCannotWriteSaysWhy(t *testing.T) {
	dir := t.TempDir()
	made := func(name string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for code, path := range map[string]string{"is_folder": dir, "place_missing": filepath.Join(dir, "不在了", "通报.docx")} {
		temp := made("a.tmp")
		wantCode(t, CannotWrite(path, Replace(temp, path)), code)
	}
	wantCode(t, CannotWrite(made("b"), fs.ErrPermission), "cannot_write") // no answer of the system
	wantCode(t, CannotWrite("c", CannotWrite(dir, fs.ErrExist)), "is_folder")
}

func TestProtectedLedgerIsRead(t *testing.T) {
	s := open(t, "")
	seed(t, s)
	s.Close()
	if err := os.Chmod(s.Path(), 0o444); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(s.Path(), 0o644) })
	if !protected(s.Path()) {
		t.Skip("root may write what is read-only")
	}
	again := open(t, s.Path())
	if again.Writable() || again.Holder() != "" {
		t.Errorf("writable %v, holder %q", again.Writable(), again.Holder())
	}
	wantCode(t, again.Do(ctx, Command{Name: "x"}, func(tx *Tx) error { return tx.SetSetting("a", "b") }), "ledger_place_read_only")
}
