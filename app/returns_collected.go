package app

import (
	"encoding/json"
	"fmt"
	"slices"

	"ducha/app/ledger"
	"ducha/store"
)

// What a collection said stays with the ledger until the next one, since the clerk works it off file by file and may
// leave the page or the program in between. It is undone with its batch.

func collectedKey(periodID int64) string { return fmt.Sprintf("collected-last:%d", periodID) }

func keepCollected(tx *store.Tx, periodID int64, c Collected) error {
	text, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return tx.SetSetting(collectedKey(periodID), string(text))
}

// LastCollected is what the last collection of a period said, nil where there was none.
func (r Returns) LastCollected(period string) (*Collected, error) {
	var out *Collected
	err := r.look(func(tx reading) error {
		_, p, err := find(tx.Tx, period)
		if err != nil {
			return err
		}
		text, err := tx.Setting(collectedKey(p.ID))
		if err != nil || text == "" {
			return err
		}
		out = &Collected{Files: []CollectedFile{}}
		return json.Unmarshal([]byte(text), out)
	})
	return out, err
}

// refusedFirst sorts files by what they need of the clerk.
func refusedFirst(files []CollectedFile) {
	order := []ledger.Outcome{ledger.Refused, ledger.Changed, ledger.Taken, ledger.Skipped}
	slices.SortStableFunc(files, func(a, b CollectedFile) int {
		return slices.Index(order, a.Outcome) - slices.Index(order, b.Outcome)
	})
}
