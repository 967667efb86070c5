//go:build !windows

package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ducha/app/ledger"
)

// fakeCups puts programs of that name into an otherwise empty PATH; what lp was asked goes to the file it returns.
func fakeCups(t *testing.T, lpstat, lp string) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	asked := filepath.Join(dir, "asked")
	for name, script := range map[string]string{"lpstat": lpstat, "lp": "printf '%s ' \"$@\" > " + asked + "\n" + lp} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return asked
}

const twoPrinters = `case "$1" in -e) echo HP_1020; echo Kyocera;; -d) echo "system default destination: Kyocera";; esac`

func TestPrintersAreListed(t *testing.T) {
	fakeCups(t, twoPrinters, "")
	got, err := printers()
	if err != nil || len(got) != 2 || got[0] != (Printer{"HP_1020", false}) || got[1] != (Printer{"Kyocera", true}) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestPrintingAsksForTheRightSheet(t *testing.T) {
	asked := fakeCups(t, twoPrinters, "")
	if err := printFile(PrintJob{Path: "/tmp/通报.pdf", Printer: "HP_1020", Copies: 2, Duplex: true, Sheet: "A4"}); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(asked)
	if want := "-n 2 -o sides=two-sided-long-edge -d HP_1020 -o media=A4 -- /tmp/通报.pdf"; err != nil || strings.TrimSpace(string(text)) != want {
		t.Errorf("asked %s (%v), want %s", text, err, want)
	}
}

func TestWithoutAPrinterItSaysSo(t *testing.T) {
	for _, c := range []struct{ lpstat, lp, code string }{
		{"echo 'lpstat: No destinations added.' >&2; exit 1", "", "no_printer"},
		{twoPrinters, "echo 'lp: Error - The printer or class does not exist.' >&2; exit 1", "cannot_print"},
	} {
		fakeCups(t, c.lpstat, c.lp)
		if err := printFile(PrintJob{Path: "/tmp/x.pdf", Copies: 1}); ledger.CodeOf(err) != c.code {
			t.Errorf("got %v, want %s", err, c.code)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if err := printFile(PrintJob{Path: "/tmp/x.pdf", Copies: 1}); ledger.CodeOf(err) != "print_unavailable" {
		t.Errorf("got %v", err)
	}
}
