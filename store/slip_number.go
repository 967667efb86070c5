package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"ducha/app/ledger"
)

// SlipNumber is one number of a slip that was given, whatever became of the slip.
type SlipNumber struct {
	Series string
	Year   int
	Seq    int
	At     string
	Who    string
	Slip   string // the slip as it left, JSON
}

// Printed is the number as it stands on paper.
func (n SlipNumber) Printed() string {
	var s ledger.Slip
	if json.Unmarshal([]byte(n.Slip), &s) == nil && s.Number != "" {
		return s.Number
	}
	return fmt.Sprintf("%s〔%d〕%d号", n.Series, n.Year, n.Seq)
}

// Given is which numbers of slips a ledger has used. Mark tells ledgers apart: only a ledger and its backups share one.
type Given struct {
	Mark    string
	Numbers []SlipNumber
}

// Since lists the numbers that were given after a backup of the same ledger was made.
func (g Given) Since(backup Given) []SlipNumber {
	out := []SlipNumber{}
	if g.Mark != backup.Mark {
		return out
	}
	known := map[string]bool{}
	for _, n := range backup.Numbers {
		known[n.Printed()] = true
	}
	for _, n := range g.Numbers {
		if !known[n.Printed()] {
			out = append(out, n)
		}
	}
	return out
}

const numberColumns = `SELECT series, year, seq, at, who, slip FROM slip_number ORDER BY year, series, seq`

func readNumber(scan func(...any) error) (n SlipNumber, err error) {
	err = scan(&n.Series, &n.Year, &n.Seq, &n.At, &n.Who, &n.Slip)
	return n, err
}

// Given returns the numbers that this ledger has used, in their order.
func (t *Tx) Given() (g Given, err error) {
	if _, err = t.get([]any{&g.Mark}, `SELECT mark FROM identity`); err == nil {
		g.Numbers, err = list(t, readNumber, numberColumns)
	}
	return g, wrap("read slip numbers", err)
}

// givenIn reads the same from a file that is not open, of any version: an older one goes by the moment it was begun, and
// before version 3 had no numbers to be kept.
func givenIn(ctx context.Context, path string) (g Given, err error) {
	db, err := sql.Open("sqlite", asideDSN(path))
	if err != nil {
		return g, err
	}
	defer db.Close()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return g, err
	}
	defer tx.Rollback()
	t := &Tx{ctx: ctx, tx: tx, stmts: map[string]*sql.Stmt{}}
	if t.has("identity") {
		return t.Given()
	}
	if _, err = t.get([]any{&g.Mark}, `SELECT at FROM audit ORDER BY id LIMIT 1`); err == nil && t.has("slip_number") {
		g.Numbers, err = list(t, readNumber, numberColumns)
	}
	return g, err
}

func (t *Tx) has(table string) bool {
	var n int
	_, err := t.get([]any{&n}, `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?`, table)
	return err == nil && n > 0
}

// keepNumbers marks numbers as given that this file does not know: after a backup was restored, those of the file that it
// took the place of. What is known stays as it is.
func (t *Tx) keepNumbers(numbers []SlipNumber) error {
	for _, n := range numbers {
		if _, err := t.exec(`INSERT INTO slip_number (series, year, seq, at, who, slip) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			n.Series, n.Year, n.Seq, n.At, n.Who, n.Slip); err != nil {
			return fmt.Errorf("keep slip number: %w", err)
		}
	}
	t.unlogged = true
	return nil
}
