package store

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"ducha/app/ledger"
)

var ctx = context.Background()

// noon is the clock of all tests.
func noon() time.Time { return time.Date(2024, 3, 31, 12, 0, 0, 0, time.UTC) }

// open opens a ledger in a temporary folder; path "" makes a new one.
func open(t *testing.T, path string) *Store {
	t.Helper()
	if path == "" {
		path = filepath.Join(t.TempDir(), "云岭区.ducha")
	}
	s, err := Open(ctx, path, Options{Who: "张敏", Clock: noon})
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// do runs a command that must succeed.
func do(t *testing.T, s *Store, name string, f func(*Tx) error) {
	t.Helper()
	if err := s.Do(ctx, Command{Name: name}, f); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// view runs a read that must succeed.
func view(t *testing.T, s *Store, f func(*Tx) error) {
	t.Helper()
	if err := s.View(ctx, f); err != nil {
		t.Fatalf("view: %v", err)
	}
}

// sound fails the test where Check finds anything.
func sound(t *testing.T, s *Store) {
	t.Helper()
	problems, err := s.Check(ctx)
	if err != nil {
		t.Fatalf("check: %v", err)
	}
	for _, p := range problems {
		t.Errorf("check: %s %s", p.Code, p.Message)
	}
}

// wantCode fails the test where err has another code.
func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	if got := ledger.CodeOf(err); got != code {
		t.Errorf("code %q, want %q (%v)", got, code, err)
	}
}
