package store

import "ducha/app/ledger"

const schemeColumns = `SELECT id, key, name, tolerance, severe, classes FROM scheme `

func readScheme(scan func(...any) error) (s ledger.Scheme, err error) {
	var classes string
	if err = scan(&s.ID, &s.Key, &s.Name, &s.Tolerance, &s.Severe, &classes); err == nil {
		s.Classes, err = fromJSON[ledger.Class](classes)
	}
	return s, err
}

// Schemes returns all schemes in the order they were made.
func (t *Tx) Schemes() ([]ledger.Scheme, error) {
	return list(t, readScheme, schemeColumns+`ORDER BY id`)
}

// Scheme returns one scheme. Code: scheme_missing.
func (t *Tx) Scheme(id int64) (*ledger.Scheme, error) {
	s, err := one(t, readScheme, schemeColumns+`WHERE id = ?`, id)
	return present(s, err, "scheme_missing")
}

// SaveScheme inserts (ID 0, then set) or updates a scheme. Codes: scheme_missing, scheme_exists.
func (t *Tx) SaveScheme(s *ledger.Scheme) error {
	args := []any{s.Key, s.Name, s.Tolerance, s.Severe, asJSON(s.Classes)}
	var err error
	if s.ID != 0 {
		err = t.touch("scheme_missing", `UPDATE scheme SET key = ?, name = ?, tolerance = ?, severe = ?, classes = ? WHERE id = ?`,
			append(args, s.ID)...)
	} else {
		s.ID, err = t.insert(`INSERT INTO scheme (key, name, tolerance, severe, classes) VALUES (?, ?, ?, ?, ?)`, args...)
	}
	if isUnique(err) {
		return ledger.Fail("scheme_exists", "key", s.Key).Because(err)
	}
	return wrap("save scheme", err)
}

// DeleteScheme deletes a scheme that no plan uses. Codes: scheme_missing, scheme_in_use.
func (t *Tx) DeleteScheme(id int64) error {
	err := t.touch("scheme_missing", `DELETE FROM scheme WHERE id = ?`, id)
	if isReferenced(err) {
		return ledger.Fail("scheme_in_use").Because(err)
	}
	return wrap("delete scheme", err)
}
