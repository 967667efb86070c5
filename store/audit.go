package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// unlogged lists the tables without row images, and why. Every other table gets triggers.
var unlogged = map[string]string{
	"audit":       "the log itself",
	"change":      "the log itself",
	"current":     "the log's own state",
	"identity":    "given once, when the ledger is made",
	"file":        "append-only blobs, proven by their hash",
	"snapshot":    "immutable; the freeze itself shows as a change of its period",
	"search_text": "derived from tasks",
	"slip_number": "append-only: a number that was given stays used, even where the slip is undone",
}

// upgradeCommand stands in the log where a newer program changed the tables.
const upgradeCommand = "upgrade"

// permanent lists the commands that Undo stops at: what left the office cannot be taken back by a key.
var permanent = map[string]string{
	"freeze":       "a frozen period never changes",
	"issue":        "the bulletin has been sent",
	upgradeCommand: "older row images do not fit the new tables",
}

// table is an audited table as it stands in the file.
type table struct {
	name    string
	columns []string
}

// execer is what *sql.Tx and *sql.DB have in common here.
type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// audited reads the schema: every ordinary table that is not in unlogged, with its columns in order.
func audited(ctx context.Context, db execer) ([]table, error) {
	rows, err := db.QueryContext(ctx, `SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c
		WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY t.name, c.cid`)
	if err != nil {
		return nil, fmt.Errorf("read schema: %w", err)
	}
	defer rows.Close()
	var out []table
	for rows.Next() {
		var name, column string
		if err := rows.Scan(&name, &column); err != nil {
			return nil, fmt.Errorf("read schema: %w", err)
		}
		if unlogged[name] != "" {
			continue
		}
		if len(out) == 0 || out[len(out)-1].name != name {
			out = append(out, table{name: name})
		}
		last := &out[len(out)-1]
		last.columns = append(last.columns, column)
	}
	return out, rows.Err()
}

// createLogging writes the three triggers of every audited table.
func createLogging(ctx context.Context, db execer) error {
	tables, err := audited(ctx, db)
	if err != nil {
		return err
	}
	for _, t := range tables {
		for _, trigger := range t.triggers() {
			if _, err := db.ExecContext(ctx, trigger); err != nil {
				return fmt.Errorf("create trigger on %s: %w", t.name, err)
			}
		}
	}
	return nil
}

// dropLogging removes the triggers before a migration rewrites the tables below them.
func dropLogging(ctx context.Context, db execer) error {
	rows, err := db.QueryContext(ctx, `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\_%' ESCAPE '\'`)
	if err != nil {
		return fmt.Errorf("list triggers: %w", err)
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return fmt.Errorf("list triggers: %w", err)
		}
		names = append(names, name)
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("list triggers: %w", err)
	}
	for _, name := range names {
		if _, err := db.ExecContext(ctx, "DROP TRIGGER "+quote(name)); err != nil {
			return fmt.Errorf("drop trigger %s: %w", name, err)
		}
	}
	return nil
}

// triggers returns the SQL that records a row of t before and after every change. Outside a command the current id
// is NULL, which change.audit_id refuses: nothing changes unrecorded. During a replay it is 0 and nothing is recorded.
func (t table) triggers() []string {
	record := func(event, row, when, before, after string) string {
		return fmt.Sprintf(`CREATE TRIGGER %s AFTER %s ON %s WHEN (SELECT audit_id FROM current) IS NOT 0%s BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), '%s', %s.id, %s, %s);
END`, quote("log_"+t.name+"_"+strings.ToLower(event)), event, quote(t.name), when, t.name, row, before, after)
	}
	return []string{
		record("INSERT", "NEW", "", "NULL", t.image("NEW")),
		record("UPDATE", "NEW", " AND ("+t.differs()+")", t.image("OLD"), t.image("NEW")),
		record("DELETE", "OLD", "", t.image("OLD"), "NULL"),
	}
}

// image is the SQL of a row as one JSON object of all columns.
func (t table) image(row string) string {
	parts := make([]string, len(t.columns))
	for i, c := range t.columns {
		parts[i] = fmt.Sprintf("'%s', %s.%s", c, row, quote(c))
	}
	return "json_object(" + strings.Join(parts, ", ") + ")"
}

// differs is the SQL condition that an update changed something.
func (t table) differs() string {
	parts := make([]string, len(t.columns))
	for i, c := range t.columns {
		parts[i] = fmt.Sprintf("OLD.%s IS NOT NEW.%s", quote(c), quote(c))
	}
	return strings.Join(parts, " OR ")
}

func quote(name string) string { return `"` + name + `"` }

// begin opens the log entry of a command.
func (t *Tx) begin(c Command) error {
	t.who = cmp.Or(c.Who, t.who)
	id, err := t.insert(`INSERT INTO audit (at, who, command, summary) VALUES (?, ?, ?, ?)`, t.now(), t.who, c.Name, c.Summary)
	if err != nil {
		return fmt.Errorf("begin command %s: %w", c.Name, err)
	}
	t.audit, t.summary = id, c.Summary
	return t.record(id)
}

// record sets what the triggers do: an id records, 0 replays, nil refuses.
func (t *Tx) record(audit any) error {
	if _, err := t.exec(`UPDATE current SET audit_id = ?`, audit); err != nil {
		return fmt.Errorf("set current command: %w", err)
	}
	return nil
}

// finish closes the log entry: its words, the end of redo, the search texts of what changed.
func (t *Tx) finish() error {
	changed, err := t.changed()
	if err != nil {
		return err
	}
	if !changed {
		return t.finishEmpty()
	}
	if _, err := t.exec(`UPDATE audit SET summary = ? WHERE id = ?`, t.summary, t.audit); err != nil {
		return fmt.Errorf("word command: %w", err)
	}
	if _, err := t.exec(`UPDATE audit SET undone = 2 WHERE undone = 1`); err != nil {
		return fmt.Errorf("cut redo: %w", err)
	}
	if err := t.refreshSearch(t.audit); err != nil {
		return err
	}
	return t.record(nil)
}

// finishEmpty ends a command without row images: rolled back, or kept without a log entry where it only added files.
func (t *Tx) finishEmpty() error {
	if !t.unlogged {
		return errNothing
	}
	if _, err := t.exec(`DELETE FROM audit WHERE id = ?`, t.audit); err != nil {
		return fmt.Errorf("drop empty command: %w", err)
	}
	return t.record(nil)
}

func (t *Tx) changed() (bool, error) {
	var n int
	_, err := t.get([]any{&n}, `SELECT EXISTS (SELECT 1 FROM change WHERE audit_id = ?)`, t.audit)
	return n > 0, err
}
