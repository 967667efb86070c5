package app_test

import (
	"net/url"
	"path/filepath"
	"strings"
	"testing"
)

// A file is fetched by its address, whatever its name holds.
func TestAddressOfAnExportEscapesItsName(t *testing.T) {
	b := newBench(t)
	_, err := b.Desk().Open(filepath.Join(b.dir, "台账#1 100%.ducha"))
	b.must(err)
	saved, err := b.Desk().Backup("")
	b.must(err)
	at, err := url.Parse(saved.URL)
	if err != nil || at.Fragment != "" || strings.TrimPrefix(at.Path, "/outbox/") != filepath.Base(saved.Path) {
		t.Errorf("%s: %v", saved.URL, err)
	}
}
