package store

import (
	"net/url"
	"path/filepath"
	"runtime"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// pragmas of every connection. They stand in the DSN because a PRAGMA sent through the pool reaches one connection
// only. busy_timeout comes first (the driver sees to it): the others may already have to wait for a lock.
// docs/decisions/0002 has the reasons and figures for the journal.
var pragmas = []string{
	"busy_timeout(10000)",
	"cache_size(-65536)", // 64 MB at most: a command that outgrows it locks readers out before its commit
	"cell_size_check(1)",
	"foreign_keys(1)",
	"journal_mode(DELETE)", // between two commands the ledger is one complete file
	"synchronous(EXTRA)",   // a command that came back is on the disk, its journal's removal included
	"temp_store(2)",
	"trusted_schema(0)", // a ledger may come from a stranger's USB stick
}

// dsn names the ledger for the driver. A read-only connection opens the file for writing all the same, so that it
// can roll back what a killed writer left behind, but refuses every statement that writes.
func dsn(path string, readOnly bool) string {
	q := url.Values{"_pragma": pragmas, "_txlock": {"immediate"}, "_defensive": {"1"}, "_dqs": {"0"}}
	if readOnly {
		q.Set("_query_only", "1")
	}
	return fileURI(path) + "?" + q.Encode()
}

// asideDSN names a file that must not be changed by being looked at: no lock, no journal, no side file.
func asideDSN(path string) string {
	q := url.Values{"mode": {"ro"}, "immutable": {"1"}, "_pragma": {"trusted_schema(0)"}}
	return fileURI(path) + "?" + q.Encode()
}

func fileURI(path string) string {
	slashed := filepath.ToSlash(path)
	if runtime.GOOS == "windows" && !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // file:///C:/…
	}
	return "file://" + (&url.URL{Path: slashed}).EscapedPath()
}
