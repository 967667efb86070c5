package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"ducha/app/ledger"
)

// applicationID marks a ledger file: "Duch".
const applicationID = 0x44756368

// probe refuses a file that is no ledger before any connection could change it.
func probe(ctx context.Context, path string) error {
	if empty(path) || !empty(path+"-journal") || headed(path) {
		return nil // new, or to be rolled back first, or a ledger by its header: judged by inspect
	}
	db, err := sql.Open("sqlite", asideDSN(path))
	if err != nil {
		return fmt.Errorf("open ledger: %w", err)
	}
	defer db.Close()
	if err := translate(inspect(ctx, db), path); ledger.CodeOf(err) != "ledger_damaged" {
		return err
	}
	return nil // perhaps read while someone wrote: judged again under SQLite's locks
}

// headed says that a file's first bytes are those of a ledger this program knows: most are, and a look at the schema
// takes as long as opening it.
func headed(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	var head [72]byte // of SQLite's own header: its magic, user_version at 60, application_id at 68
	if _, err := io.ReadFull(f, head[:]); err != nil || string(head[:16]) != "SQLite format 3\x00" {
		return false
	}
	version, id := binary.BigEndian.Uint32(head[60:]), binary.BigEndian.Uint32(head[68:])
	return id == applicationID && version >= 1 && version <= uint32(len(released()))
}

// inspect judges whose file this is and of which version. An untouched database is about to become a ledger.
func inspect(ctx context.Context, db *sql.DB) error {
	var id, version, tables int
	err := db.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`).Scan(&id, &version, &tables)
	if err != nil {
		return fmt.Errorf("read header: %w", err)
	}
	newest := len(released())
	switch {
	case id == 0 && version == 0 && tables == 0:
		return nil
	case id != applicationID:
		return ledger.Fail("not_a_ledger")
	case version > newest:
		return ledger.Fail("ledger_newer", "version", strconv.Itoa(version), "known", strconv.Itoa(newest))
	case version < 1 || tables == 0:
		return ledger.Fail("ledger_damaged")
	}
	return nil
}

// leafLimit is the file size up to which every page is read when a ledger is opened (about 10 ms per MB); larger
// ones, which hold large source files, are left to Check and to the backups' own verification.
const leafLimit = 32 << 20

// leaf leafs through a ledger's pages, so that damage is met before anything is written on top of it.
func leaf(ctx context.Context, db *sql.DB, path string) error {
	info, err := os.Stat(path)
	if err != nil || info.Size() > leafLimit {
		return err
	}
	var first string
	if err := db.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&first); err != nil {
		return fmt.Errorf("leaf through ledger: %w", err)
	}
	if first != "ok" {
		return ledger.Fail("ledger_damaged").Because(errors.New(first))
	}
	return nil
}

// codes maps SQLite's primary result codes to the codes the UI has words for.
var codes = map[int]string{
	lib.SQLITE_BUSY:     "ledger_busy",
	lib.SQLITE_LOCKED:   "ledger_busy",
	lib.SQLITE_READONLY: "ledger_place_read_only",
	lib.SQLITE_FULL:     "disk_full",
	lib.SQLITE_CORRUPT:  "ledger_damaged",
	lib.SQLITE_NOTADB:   "not_a_ledger",
	lib.SQLITE_CANTOPEN: "ledger_unreachable",
	lib.SQLITE_IOERR:    "ledger_unreachable",
}

// refusals are the words the schema's own triggers abort with; each is the code shown to a person.
var refusals = []string{"period_frozen", "snapshot_fixed", "append_only"}

// translate turns SQLite's errors into errors with a code. Others pass through, completed by the file's name.
func translate(err error, path string) error {
	if err == nil {
		return nil
	}
	var known *ledger.Error
	if errors.As(err, &known) {
		if strings.HasPrefix(known.Code, "ledger_") || known.Code == "not_a_ledger" {
			if _, ok := known.Params["file"]; !ok {
				known.Params["file"] = filepath.Base(path)
			}
		}
		return err
	}
	var raw *sqlite.Error
	if !errors.As(err, &raw) {
		return err
	}
	if raw.Code() == lib.SQLITE_CONSTRAINT_TRIGGER {
		for _, code := range refusals {
			if strings.Contains(raw.Error(), code) {
				return ledger.Fail(code).Because(err)
			}
		}
	}
	if code, ok := codes[raw.Code()&0xff]; ok {
		return ledger.Fail(code, "file", filepath.Base(path)).Because(err)
	}
	return err
}

// isUnique says that a row was refused because its name or key is taken.
func isUnique(err error) bool {
	var raw *sqlite.Error
	return errors.As(err, &raw) && raw.Code() == lib.SQLITE_CONSTRAINT_UNIQUE
}

// isReferenced says that a row was refused because others point to it, or it points to nothing.
func isReferenced(err error) bool {
	var raw *sqlite.Error
	return errors.As(err, &raw) && raw.Code() == lib.SQLITE_CONSTRAINT_FOREIGNKEY
}
