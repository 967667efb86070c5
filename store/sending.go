package store

import "ducha/app/ledger"

// Sendings returns the forms that left for a period, in unit order.
func (t *Tx) Sendings(periodID int64) ([]ledger.Sending, error) {
	return list(t, func(scan func(...any) error) (s ledger.Sending, err error) {
		err = scan(&s.PeriodID, &s.UnitID, &s.SentAt, &s.Reminded, &s.Note)
		return s, err
	}, `SELECT s.period_id, s.unit_id, s.sent_at, s.reminded, s.note FROM sending s JOIN unit u ON u.id = s.unit_id
		WHERE s.period_id = ? ORDER BY u.sort, u.id`, periodID)
}

// SaveSending inserts or replaces the sending of this period and unit.
func (t *Tx) SaveSending(s *ledger.Sending) error {
	_, err := t.exec(`INSERT INTO sending (period_id, unit_id, sent_at, reminded, note) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (period_id, unit_id) DO UPDATE SET sent_at = excluded.sent_at, reminded = excluded.reminded, note = excluded.note`,
		s.PeriodID, s.UnitID, s.SentAt, s.Reminded, s.Note)
	return wrap("save sending", err)
}
