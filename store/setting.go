package store

// Setting returns a setting of this ledger, "" where it was never set.
func (t *Tx) Setting(key string) (string, error) {
	var value string
	_, err := t.get([]any{&value}, `SELECT value FROM setting WHERE key = ?`, key)
	return value, wrap("load setting", err)
}

// SetSetting sets a setting of this ledger.
func (t *Tx) SetSetting(key, value string) error {
	_, err := t.exec(`INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, key, value)
	return wrap("save setting", err)
}
