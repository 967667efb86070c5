package store

import (
	"encoding/json"

	"ducha/app/ledger"
)

// Bulletin returns the paper on a period, nil where none was begun.
func (t *Tx) Bulletin(periodID int64) (*ledger.Bulletin, error) {
	b, err := one(t, func(scan func(...any) error) (b ledger.Bulletin, err error) {
		var edits string
		err = scan(&b.ID, &b.PeriodID, &b.State, &b.Masthead, &b.Number, &b.Date, &b.Office, &b.Addressees, &b.ApprovedBy,
			&b.ApprovedAt, &edits, &b.Charts)
		b.Edits = map[string]string{}
		if err == nil {
			err = json.Unmarshal([]byte(edits), &b.Edits)
		}
		return b, err
	}, `SELECT id, period_id, state, masthead, number, date, office, addressees, approved_by, approved_at, edits, charts
		FROM bulletin WHERE period_id = ?`, periodID)
	return b, wrap("load bulletin", err)
}

// SaveBulletin inserts or replaces the bulletin of this period and sets ID. An empty state becomes draft.
func (t *Tx) SaveBulletin(b *ledger.Bulletin) error {
	orDefault(&b.State, ledger.BulletinDraft)
	edits := "{}"
	if len(b.Edits) > 0 {
		edits = mustJSON(b.Edits)
	}
	err := t.upsert(&b.ID, `INSERT INTO bulletin (period_id, state, masthead, number, date, office, addressees, approved_by,
			approved_at, edits, charts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (period_id) DO UPDATE SET state = excluded.state, masthead = excluded.masthead, number = excluded.number,
			date = excluded.date, office = excluded.office, addressees = excluded.addressees, approved_by = excluded.approved_by,
			approved_at = excluded.approved_at, edits = excluded.edits, charts = excluded.charts
		RETURNING id`, b.PeriodID, b.State, b.Masthead, b.Number, b.Date, b.Office, b.Addressees, b.ApprovedBy, b.ApprovedAt, edits, b.Charts)
	return wrap("save bulletin", err)
}
