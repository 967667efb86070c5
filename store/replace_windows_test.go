package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// What someone has open is not replaced on Windows; the file of a virus scanner that is done in a moment is.
func TestReplaceWhatIsOpen(t *testing.T) {
	dir := t.TempDir()
	path, temp := filepath.Join(dir, "通报.xlsx"), filepath.Join(dir, "a.tmp")
	for _, name := range []string{path, temp} {
		if err := os.WriteFile(name, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	opened, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	wantCode(t, CannotWrite(path, Replace(temp, path)), "file_in_use")
	time.AfterFunc(100*time.Millisecond, func() { opened.Close() })
	if err := Replace(temp, path); err != nil {
		t.Error(err)
	}
}

func TestForbiddenNamesAreTold(t *testing.T) {
	temp := filepath.Join(t.TempDir(), "a.tmp")
	if err := os.WriteFile(temp, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(filepath.Dir(temp), "通报?.xlsx")
	wantCode(t, CannotWrite(path, Replace(temp, path)), "name_refused")
}

// A second program that only reads the ledger keeps it from being replaced: the words say so, the ledger stays.
func TestRestoreUnderAReader(t *testing.T) {
	s := open(t, "")
	seed(t, s)
	backup := filepath.Join(t.TempDir(), "备份.ducha")
	if err := s.Backup(ctx, backup); err != nil {
		t.Fatal(err)
	}
	want := dump(t, s)
	s.Close()
	reader, err := Open(ctx, s.Path(), Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	wantCode(t, Restore(ctx, backup, s.Path()), "file_in_use")
	if got := dump(t, open(t, s.Path())); got != want {
		t.Error("the ledger is not what it was")
	}
}
