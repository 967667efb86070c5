package store

import (
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

// SlipNumbers returns all numbers that were given, in their order.
func (t *Tx) SlipNumbers() ([]SlipNumber, error) {
	return list(t, func(scan func(...any) error) (n SlipNumber, err error) {
		return n, scan(&n.Series, &n.Year, &n.Seq, &n.At, &n.Who, &n.Slip)
	}, `SELECT series, year, seq, at, who, slip FROM slip_number ORDER BY year, series, seq`)
}

// KeepNumbers marks numbers as given that this file does not know: after a backup was restored, those of the file that it
// took the place of. What is known stays as it is.
func (t *Tx) KeepNumbers(numbers []SlipNumber) error {
	for _, n := range numbers {
		if _, err := t.exec(`INSERT INTO slip_number (series, year, seq, at, who, slip) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			n.Series, n.Year, n.Seq, n.At, n.Who, n.Slip); err != nil {
			return fmt.Errorf("keep slip number: %w", err)
		}
	}
	t.unlogged = true
	return nil
}

// Begun is when the ledger was made (RFC 3339), "" for one in which nothing happened: a copy has it from what it was
// copied from.
func (t *Tx) Begun() (at string, err error) {
	_, err = t.get([]any{&at}, `SELECT at FROM audit ORDER BY id LIMIT 1`)
	return at, wrap("read log", err)
}
