package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ducha/app"
)

func TestRememberedByLedger(t *testing.T) {
	home := t.TempDir()
	office := app.New(app.Options{Home: home})
	desk := office.Desk()
	defer desk.Close()
	if err := desk.Remember("page", `"judge"`, false); err == nil {
		t.Error("nothing is open to remember for")
	}
	if err := desk.Remember("theme", `"dark"`, true); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"甲", "乙"} {
		if _, err := desk.Open(filepath.Join(home, name+".ducha")); err != nil {
			t.Fatal(err)
		}
		if err := desk.Remember("page", `"`+name+`"`, false); err != nil {
			t.Fatal(err)
		}
	}
	again := app.New(app.Options{Home: home}).Desk()
	defer again.Close()
	if _, err := again.Open(filepath.Join(home, "甲.ducha")); err != nil {
		t.Fatal(err)
	}
	got, err := again.Remembered()
	if err != nil || len(got) != 2 || got["page"] != `"甲"` || got["theme"] != `"dark"` {
		t.Errorf("remembered %v %v", got, err)
	}
	if err := again.Remember("page", strings.Repeat("x", 1<<20), false); err == nil {
		t.Error("a value without bounds was kept")
	}
	if err := os.WriteFile(filepath.Join(home, "remembered.json"), []byte("{broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := again.Remembered(); err != nil || len(got) != 0 {
		t.Errorf("a damaged file: %v %v", got, err)
	}
}

func TestRememberedIsBounded(t *testing.T) {
	desk := app.New(app.Options{Home: t.TempDir()}).Desk()
	for n := range 200 {
		if err := desk.Remember(fmt.Sprint("key", n), "1", true); err != nil {
			t.Fatal(err)
		}
	}
	if desk.Remember("one more", "1", true) == nil || desk.Remember(strings.Repeat("k", 300), "1", true) == nil {
		t.Error("keys without bounds were kept")
	}
	if err := desk.Remember("key7", "2", true); err != nil {
		t.Error(err)
	}
	if err := desk.Remember("key7", "", true); err != nil {
		t.Error(err)
	}
	if got, err := desk.Remembered(); err != nil || len(got) != 199 {
		t.Errorf("%d keys, want one let go: %v", len(got), err)
	}
	if err := desk.Remember("one more", "1", true); err != nil {
		t.Errorf("there is room again: %v", err)
	}
}
