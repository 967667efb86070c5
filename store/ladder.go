package store

import "ducha/app/ledger"

func readLadder(scan func(...any) error) (l ledger.Ladder, err error) {
	var steps string
	if err = scan(&l.ID, &l.Name, &steps); err == nil {
		l.Steps, err = fromJSON[ledger.SlipStep](steps)
	}
	return l, err
}

// Ladders returns all ladders in the order they were made.
func (t *Tx) Ladders() ([]ledger.Ladder, error) {
	return list(t, readLadder, `SELECT id, name, steps FROM ladder ORDER BY id`)
}

// SaveLadder inserts (ID 0, then set) or updates a ladder. Codes: ladder_missing, ladder_exists.
func (t *Tx) SaveLadder(l *ledger.Ladder) error {
	var err error
	if l.ID != 0 {
		err = t.touch("ladder_missing", `UPDATE ladder SET name = ?, steps = ? WHERE id = ?`, l.Name, asJSON(l.Steps), l.ID)
	} else {
		l.ID, err = t.insert(`INSERT INTO ladder (name, steps) VALUES (?, ?)`, l.Name, asJSON(l.Steps))
	}
	if isUnique(err) {
		return ledger.Fail("ladder_exists", "name", l.Name).Because(err)
	}
	return wrap("save ladder", err)
}
