package demo

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	_ "modernc.org/sqlite"

	"ducha/app"
	"ducha/app/extract"
	"ducha/app/ledger"
)

var sample struct {
	sync.Once
	dir  string
	made Result
	err  error
}

// year builds the sample once for all tests of the package.
func year(t *testing.T) (string, Result) {
	t.Helper()
	sample.Do(func() {
		sample.dir, sample.err = os.MkdirTemp("", "ducha-year-")
		if sample.err == nil {
			sample.made, sample.err = Make(context.Background(), sample.dir, 5, func(int, int, string) {})
		}
	})
	if sample.err != nil {
		t.Fatal(sample.err)
	}
	return sample.dir, sample.made
}

func TestMain(m *testing.M) {
	code := m.Run()
	if sample.dir != "" {
		os.RemoveAll(sample.dir)
	}
	os.Exit(code)
}

// query asks the ledger file by SQL that shares nothing with the program's own.
func query(t *testing.T, file, question string, args ...any) map[string]int {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+file+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(question, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	out := map[string]int{}
	for rows.Next() {
		var key string
		var n int
		if err := rows.Scan(&key, &n); err != nil {
			t.Fatal(err)
		}
		out[key] = n
	}
	return out
}

func TestYearIsWholeAndSound(t *testing.T) {
	_, made := year(t)
	if made.Tasks < 60 || made.Units < 30 {
		t.Errorf("%d tasks, %d units", made.Tasks, made.Units)
	}
	sections := query(t, made.Ledger, `SELECT json_extract(section, '$[0]'), count(*) FROM task GROUP BY 1`)
	if len(sections) < 6 {
		t.Errorf("sections %v", sections)
	}
	if frozen := query(t, made.Ledger, `SELECT state, count(*) FROM period GROUP BY 1`); frozen["frozen"] != 4 {
		t.Errorf("periods %v", frozen)
	}
	office := app.New(app.Options{Home: t.TempDir()})
	if _, err := office.Desk().Open(made.Ledger); err != nil {
		t.Fatal(err)
	}
	defer office.Desk().Close()
	if problems, err := office.Desk().Check(); err != nil || len(problems) > 0 {
		t.Errorf("check: %v %v", problems, err)
	}
}

func TestReturnsHaveEverythingThatGoesWrong(t *testing.T) {
	_, made := year(t)
	late := query(t, made.Ledger, `SELECT p.key, count(DISTINCT r.unit_id) FROM return r JOIN period p ON p.id = r.period_id WHERE r.late = 1 GROUP BY 1`)
	units := query(t, made.Ledger, `SELECT p.key, count(DISTINCT r.unit_id) FROM return r JOIN period p ON p.id = r.period_id GROUP BY 1`)
	checks := query(t, made.Ledger, `SELECT json_extract(c.value, '$.code'), count(*) FROM return r, json_each(r.checks) c GROUP BY 1`)
	for q := 1; q <= 4; q++ {
		key := fmt.Sprintf("2024Q%d", q)
		if late[key] == 0 || units[key] >= made.Units {
			t.Errorf("%s: %d late, %d of %d units answered", key, late[key], units[key], made.Units)
		}
	}
	if checks["near_copy"] == 0 || checks["promise_open"] == 0 {
		t.Errorf("checks %v", checks)
	}
}

// counted is every task of the period that belongs to the denominator, with its status as the ledger has it.
const counted = `FROM task t JOIN finding f ON f.task_id = t.id JOIN period p ON p.id = f.period_id
	WHERE p.key = ? AND t.state IN ('active', 'adjusted') AND NOT EXISTS (SELECT 1 FROM task c WHERE c.parent_id = t.id)`

// TestBulletinFiguresMatchTheLedger reads the printed .docx back and recomputes its tables by SQL.
func TestBulletinFiguresMatchTheLedger(t *testing.T) {
	dir, made := year(t)
	for q := 1; q <= 4; q++ {
		key := fmt.Sprintf("2024Q%d", q)
		if q < 3 {
			continue // a task was cancelled after the second quarter, which the live task table no longer tells
		}
		tables := printed(t, filepath.Join(dir, key, "通报"))
		checkOverall(t, key, made, tables["总体完成情况"])
		checkGroups(t, key, tables["分板块完成情况"], query(t, made.Ledger, `SELECT json_extract(t.section, '$[0]'), count(*) `+counted+` GROUP BY 1`, key), true)
		checkGroups(t, key, tables["分单位完成情况"], query(t, made.Ledger, `SELECT u.name, count(*) `+
			strings.Replace(counted, "WHERE", "JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' JOIN unit u ON u.id = a.unit_id WHERE", 1)+` GROUP BY 1`, key), false)
	}
}

// printed returns the annex tables of a bulletin by title.
func printed(t *testing.T, dir string) map[string]*ledger.Table {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.docx"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%s: %v %v", dir, files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	src, err := extract.Read(context.Background(), files[0], data)
	if err != nil {
		t.Fatal(err)
	}
	out, title := map[string]*ledger.Table{}, ""
	for _, b := range src.Blocks {
		if b.Table != nil {
			out[title] = b.Table
			continue
		}
		if text := strings.TrimSpace(b.Paragraph.Text()); strings.HasSuffix(text, "情况") || strings.HasSuffix(text, "清单") {
			title = text
		}
	}
	return out
}

func checkOverall(t *testing.T, key string, made Result, table *ledger.Table) {
	t.Helper()
	if table == nil {
		t.Fatalf("%s: no overall table", key)
	}
	want := query(t, made.Ledger, `SELECT json_extract(c.value, '$.word'), (SELECT count(*) `+counted+` AND f.status = json_extract(c.value, '$.key'))
		FROM plan pl JOIN scheme s ON s.id = pl.scheme_id, json_each(s.classes) c`, key)
	all := query(t, made.Ledger, `SELECT 'all', count(*) `+counted, key)["all"]
	sum := 0
	for _, row := range table.Rows[1:] {
		word, n := row[0].Text(), number(t, row[1].Text())
		if word == "合计" {
			if n != all || sum != all {
				t.Errorf("%s: total %d, classes add up to %d, the ledger has %d", key, n, sum, all)
			}
			continue
		}
		sum += n
		if n != want[word] {
			t.Errorf("%s %s: printed %d, the ledger has %d", key, word, n, want[word])
		}
		if share := fmt.Sprintf("%.1f%%", 100*float64(n)/float64(all)); row[2].Text() != share {
			t.Errorf("%s %s: printed %s of %d, want %s", key, word, row[2].Text(), all, share)
		}
	}
}

// checkGroups compares the count of every printed row with the ledger's.
func checkGroups(t *testing.T, key string, table *ledger.Table, want map[string]int, sections bool) {
	t.Helper()
	if table == nil {
		t.Fatalf("%s: no table of groups", key)
	}
	seen := 0
	for _, row := range table.Rows[1:] {
		name := row[0].Text()
		if _, err := strconv.Atoi(name); err == nil {
			name, row = row[1].Text(), row[1:]
		}
		n, ok := want[name]
		if !ok {
			for full, count := range want {
				if sections && strings.HasSuffix(full, name) {
					n, ok = count, true
				}
			}
		}
		if !ok {
			continue
		}
		seen++
		if got := number(t, row[1].Text()); got != n {
			t.Errorf("%s %s: printed %d, the ledger has %d", key, name, got, n)
		}
	}
	if seen != len(want) {
		t.Errorf("%s: %d of %d groups printed", key, seen, len(want))
	}
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil {
		t.Fatalf("no number: %q", text)
	}
	return n
}
