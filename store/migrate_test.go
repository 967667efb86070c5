package store

import (
	"database/sql"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ducha/app/ledger"
)

var update = flag.Bool("update", false, "rewrite golden files")

// second is a made-up next version: it adds a column to a logged table and a table of its own.
const second = `ALTER TABLE leader ADD COLUMN phone TEXT NOT NULL DEFAULT '';
	UPDATE leader SET phone = '?';
	CREATE TABLE remark (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL) STRICT;`

func TestUpgradeKeepsTheOldFile(t *testing.T) {
	s := open(t, "")
	seed(t, s)
	old := dump(t, s)
	next := fmt.Sprintf("-v%d", len(released())+1)
	beside := strings.TrimSuffix(s.Path(), Extension) + ".before" + next + ".ducha"
	if err := os.WriteFile(beside, []byte("of another upgrade"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := s.migrate(ctx, append(released(), second)); err != nil {
		t.Fatal(err)
	}
	if kept, _ := os.ReadFile(beside); string(kept) != "of another upgrade" {
		t.Error("the copy of another upgrade was overwritten")
	}
	beside = strings.Replace(beside, next, next+"-2", 1)
	if err := Verify(ctx, beside); err != nil {
		t.Errorf("copy before the upgrade: %v", err)
	}
	if dump(t, open(t, beside)) != old {
		t.Error("copy before the upgrade differs")
	}
	do(t, s, "remark", func(tx *Tx) error {
		_, err := tx.exec(`INSERT INTO remark (text) VALUES ('督办')`)
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

// testdata/vN.sql is a ledger of version N as SQL: each still opens. That of the newest version has the schema of a
// new ledger, so a migration cannot be edited unnoticed: once it is out, add another and keep the old files.
func TestReleasedLedgersOpen(t *testing.T) {
	for version := 1; version <= len(released()); version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			golden := filepath.Join("testdata", fmt.Sprintf("v%d.sql", version))
			newest := version == len(released())
			if newest && *update {
				rewrite(t, golden)
			}
			path := filepath.Join(t.TempDir(), "old.ducha")
			load(t, path, golden)
			s := open(t, path)
			view(t, s, func(tx *Tx) error {
				k, err := tx.Task(1)
				if err != nil || k.Text != "新建光伏电站3座" || len(k.Assignments) != 1 {
					t.Errorf("task of version %d: %+v, %v", version, k, err)
				}
				return searchable(t, tx)
			})
			sound(t, s)
			if newest && schema(t, s) != schema(t, open(t, "")) {
				t.Errorf("a new ledger is not as %s says: was a released migration edited? Before a release: -update", golden)
			}
		})
	}
}

// TestSlipNumbersBecomeSlips: version 1 kept slips as numbers in a setting; each becomes a record with its number.
func TestSlipNumbersBecomeSlips(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.ducha")
	load(t, path, filepath.Join("testdata", "v1.sql"))
	db, err := sql.Open("sqlite", fileURI(path))
	if err != nil {
		t.Fatal(err)
	}
	for n, given := range []string{`{"urge:2024Q1:1":1}`, `{"urge:2024Q1:1":1,"urge:2024Q2:2":3,"assign:2024Q1:1":1,"urge:2024Q2:99":2}`} {
		if _, err := db.Exec(`INSERT INTO audit (id, at, who, command, summary) VALUES (?1, ?2, '林洁', 'slip', '');
			UPDATE current SET audit_id = ?1;
			INSERT INTO setting (key, value) VALUES ('slip_no', ?3) ON CONFLICT (key) DO UPDATE SET value = excluded.value;
			UPDATE current SET audit_id = NULL`, 900+n, fmt.Sprintf("2024-0%d-20T09:00:00Z", 4+3*n), `{"last":{"urge2024":3,"assign2024":1},"given":`+given+`}`); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	s := open(t, path)
	got := []string{}
	view(t, s, func(tx *Tx) error {
		slips, err := tx.Slips(1)
		for _, x := range slips {
			got = append(got, strings.Join([]string{x.Number, x.Name, x.Issued, x.Due, x.Unit, string(x.State), x.PeriodKey, x.Tasks[0].No}, " "))
		}
		if err != nil {
			return err
		}
		void, err := tx.VoidSlips(1)
		if len(void) != 1 || void[0].Seq != 2 {
			t.Errorf("the number of a task that is gone: %+v", void)
		}
		left, _ := tx.Setting("slip_no")
		if left != "" {
			t.Errorf("setting left: %s", left)
		}
		return err
	})
	same(t, "slips", got, []string{
		"云督催〔2024〕1号 工作催办单 2024-04-20 2024-04-30 区发展改革局 open 2024Q1 1",
		"云督交〔2024〕1号 工作交办单 2024-07-20 2024-08-19 区发展改革局 open 2024Q1 1",
		"云督催〔2024〕3号 工作催办单 2024-07-20 2024-07-30 区水利局 open 2024Q2 2"})
	sound(t, s)
	if err := Verify(ctx, strings.TrimSuffix(path, Extension)+fmt.Sprintf(".before-v%d.ducha", len(released()))); err != nil {
		t.Errorf("copy before the upgrade: %v", err)
	}
}

func load(t *testing.T, path, script string) {
	t.Helper()
	statements, err := os.ReadFile(script)
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", fileURI(path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(string(statements)); err != nil {
		t.Fatal(err)
	}
}

func rewrite(t *testing.T, golden string) {
	t.Helper()
	s := open(t, "")
	d := seed(t, s)
	do(t, s, "collect", func(tx *Tx) error {
		return tx.SaveReturn(&ledger.Return{PeriodID: d.periods[0].ID, TaskID: d.tasks[0].ID, UnitID: d.units[0].ID, Text: "已完成1座"})
	})
	do(t, s, "slip", func(tx *Tx) error { return issue(tx, d, d.tasks[0], d.units[0]) })
	do(t, s, "visit", func(tx *Tx) error {
		v, set := visit(d, d.tasks[1], d.units[1]), ledger.ScorePresets()[0]
		if err := tx.SaveInspection(&v); err != nil {
			return err
		}
		if err := tx.AddRules(&set); err != nil {
			return err
		}
		return tx.SaveScoreEntry(&ledger.ScoreEntry{PlanID: d.plan.ID, UnitID: d.units[0].ID, Points: -1, Reason: "推诿", Date: "2024-10-20"})
	})
	freeze(t, s, d, 0)
	if err := os.WriteFile(golden, []byte(asSQL(t, s)), 0o644); err != nil {
		t.Fatal(err)
	}
}

func texts(t *testing.T, s *Store, query string) (out []string) {
	t.Helper()
	view(t, s, func(tx *Tx) (err error) {
		out, err = list(tx, column[string], query)
		return err
	})
	return out
}

func schema(t *testing.T, s *Store) string {
	return strings.Join(texts(t, s, `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'sqlite_sequence' ORDER BY type, name`), "\n")
}

// asSQL writes a ledger as statements that make it again. The search index has no content to read: its rows are
// made from the search texts.
func asSQL(t *testing.T, s *Store) string {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "PRAGMA application_id = %d;\nPRAGMA user_version = %d;\n", applicationID, len(released()))
	// SQLite makes its own tables and those behind the search index.
	const own = ` FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
		AND name NOT IN ('search_data', 'search_idx', 'search_docsize', 'search_config') AND type `
	for _, sql := range texts(t, s, `SELECT sql`+own+`= 'table' ORDER BY name`) {
		fmt.Fprintln(&b, sql+";")
	}
	fmt.Fprintln(&b, "DELETE FROM sqlite_sequence;")
	for _, name := range append(texts(t, s, `SELECT name`+own+`= 'table' AND name <> 'search' ORDER BY name`), "sqlite_sequence") {
		columns := texts(t, s, `SELECT name FROM pragma_table_info('`+name+`') ORDER BY cid`)
		quoted := "quote(" + strings.Join(columns, `) || ', ' || quote(`) + ")"
		for _, row := range texts(t, s, `SELECT `+quoted+` FROM `+name+` ORDER BY rowid`) {
			fmt.Fprintf(&b, "INSERT INTO %s VALUES (%s);\n", name, row)
		}
	}
	for _, x := range texts(t, s, `SELECT task_id || ' ' || text FROM search_text ORDER BY task_id`) {
		id, words, _ := strings.Cut(x, " ")
		fmt.Fprintf(&b, "INSERT INTO search (rowid, pairs) VALUES (%s, '%s');\n", id, strings.Join(pairs(words), " "))
	}
	for _, sql := range texts(t, s, `SELECT sql`+own+`<> 'table' ORDER BY type, name`) {
		fmt.Fprintln(&b, sql+";")
	}
	return b.String()
}
