package store

import (
	"fmt"

	"ducha/app/ledger"
)

// Snapshot returns a frozen period as it stood, nil where it was not frozen.
func (t *Tx) Snapshot(periodID int64) (*ledger.Snapshot, error) {
	var id int64
	var packed []byte
	found, err := t.get([]any{&id, &packed}, `SELECT id, data FROM snapshot WHERE period_id = ?`, periodID)
	if err != nil || !found {
		return nil, wrap("load snapshot", err)
	}
	s := &ledger.Snapshot{}
	if err := unpack(packed, s); err != nil {
		return nil, fmt.Errorf("load snapshot: %w", ledger.Fail("ledger_damaged").Because(err))
	}
	s.ID = id
	return s, nil
}

// SaveSnapshot keeps a period for good and sets ID: it can never be changed, replaced or deleted. The command that
// takes it freezes the period as well, by SavePeriod. Code: period_frozen, where there is a snapshot already.
func (t *Tx) SaveSnapshot(s *ledger.Snapshot) error {
	packed, err := pack(s)
	if err != nil {
		return fmt.Errorf("save snapshot: %w", err)
	}
	s.ID, err = t.insert(`INSERT INTO snapshot (period_id, taken_at, who, data) VALUES (?, ?, ?, ?)`, s.Period.ID, s.TakenAt, s.By, packed)
	t.unlogged = true
	if isUnique(err) {
		return ledger.Fail("period_frozen", "period", s.Period.Name).Because(err)
	}
	return wrap("save snapshot", err)
}
