package app

import (
	"context"
	"strconv"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// LadderSettings are the ladders of slips and the one in use.
type LadderSettings struct {
	Ladders []ledger.Ladder `json:"ladders"`
	Used    int64           `json:"used"`
}

// Ladders returns them.
func (s Settings) Ladders() (LadderSettings, error) {
	out := LadderSettings{Ladders: []ledger.Ladder{}}
	err := s.view(context.Background(), func(tx *store.Tx) (err error) {
		if out.Ladders, err = tx.Ladders(); err != nil {
			return err
		}
		used, err := usedLadder(tx)
		out.Used = used.ID
		return err
	})
	return out, err
}

// usedLadder is the chosen ladder, the first where none was chosen, the preset in a ledger that has none yet (one that
// somebody else still holds after an upgrade).
func usedLadder(tx *store.Tx) (ledger.Ladder, error) {
	ladders, err := tx.Ladders()
	if err != nil || len(ladders) == 0 {
		return ledger.LadderPresets()[0], err
	}
	chosen, err := tx.Setting("ladder")
	for _, l := range ladders {
		if strconv.FormatInt(l.ID, 10) == chosen {
			return l, err
		}
	}
	return ladders[0], err
}

// SaveLadder keeps an edited or new ladder. New steps get keys. Slips that left keep the words they left with.
func (s Settings) SaveLadder(l ledger.Ladder) (ledger.Ladder, error) {
	for n := range l.Steps {
		step := &l.Steps[n] // a blank beside the letter would begin a second series that prints alike
		step.Name, step.Short, step.Letter = strings.TrimSpace(step.Name), strings.TrimSpace(step.Short), strings.TrimSpace(step.Letter)
		for i := 1; step.Kind == ""; i++ {
			if key := "own" + strconv.Itoa(i); !hasStep(l, key) {
				step.Kind = key
			}
		}
	}
	if err := ledger.CheckLadder(l); err != nil {
		return l, err
	}
	err := s.do(context.Background(), "ladder", func(tx *store.Tx) error {
		tx.SetSummary("修改督办阶梯“" + l.Name + "”")
		return tx.SaveLadder(&l)
	})
	return l, err
}

func hasStep(l ledger.Ladder, kind string) bool {
	_, _, has := l.Step(kind)
	return has
}

// UseLadder makes a ladder the office's own. Code: ladder_missing.
func (s Settings) UseLadder(id int64) error {
	return s.do(context.Background(), "ladder", func(tx *store.Tx) error {
		ladders, err := tx.Ladders()
		if err != nil {
			return err
		}
		for _, l := range ladders {
			if l.ID == id {
				tx.SetSummary("督办阶梯改用“" + l.Name + "”")
				return tx.SetSetting("ladder", strconv.FormatInt(id, 10))
			}
		}
		return ledger.Fail("ladder_missing")
	})
}
