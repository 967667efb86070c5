package app

import (
	"context"

	"ducha/app/ledger"
	"ducha/store"
)

// SaveScheme keeps an edited or new vocabulary of statuses. A class that tasks are judged by stays, and goes on meaning
// what it means: without it their findings would say nothing.
func (s Settings) SaveScheme(scheme ledger.Scheme) (ledger.Scheme, error) {
	if err := ledger.CheckScheme(scheme); err != nil {
		return scheme, err
	}
	err := s.do(context.Background(), "scheme", func(tx *store.Tx) error {
		tx.SetSummary("修改口径“" + scheme.Name + "”")
		if scheme.ID != 0 {
			if err := keepUsed(tx, scheme); err != nil {
				return err
			}
		}
		return tx.SaveScheme(&scheme)
	})
	return scheme, err
}

// DeleteScheme removes a vocabulary that no plan is judged by.
func (s Settings) DeleteScheme(id int64) error {
	return s.do(context.Background(), "scheme", func(tx *store.Tx) error {
		known, err := tx.Scheme(id)
		if err != nil {
			return err
		}
		tx.SetSummary("删除口径“" + known.Name + "”")
		return tx.DeleteScheme(id)
	})
}

// keepUsed refuses to lose a class that findings stand on, or to turn its meaning round.
func keepUsed(tx *store.Tx, next ledger.Scheme) error {
	known, err := tx.Scheme(next.ID)
	if err != nil {
		return err
	}
	used, err := classesUsed(tx, next.ID)
	if err != nil {
		return err
	}
	for _, class := range known.Classes {
		kept, still := next.Class(class.Key)
		if n := used[class.Key]; n > 0 && (!still || kept.Meaning != class.Meaning) {
			return ledger.Fail("scheme_class_used", "word", class.Word, "count", ledger.Number(float64(n), 0))
		}
	}
	return nil
}

// classesUsed counts the findings of every class of a scheme, decided or proposed, over all plans that use it.
func classesUsed(tx *store.Tx, schemeID int64) (map[string]int, error) {
	out := map[string]int{}
	plans, err := tx.Plans()
	if err != nil {
		return out, err
	}
	for _, plan := range plans {
		if plan.SchemeID != schemeID {
			continue
		}
		periods, err := tx.Periods(plan.ID)
		if err != nil {
			return out, err
		}
		for _, p := range periods {
			findings, err := tx.Findings(p.ID)
			if err != nil {
				return out, err
			}
			for _, f := range findings {
				key := f.Status
				if key == "" {
					key = f.Proposed
				}
				out[key]++
			}
		}
	}
	return out, nil
}

// translate carries the findings of open periods over to another scheme by the meaning of their classes, so that nothing
// that was judged is lost or left with a word that is not there. Frozen periods keep their own scheme.
func translate(tx *store.Tx, plan *ledger.Plan, schemeID int64) error {
	from, err := tx.Scheme(plan.SchemeID)
	if err != nil {
		return err
	}
	to, err := tx.Scheme(schemeID)
	if err != nil {
		return err
	}
	periods, err := tx.Periods(plan.ID)
	if err != nil {
		return err
	}
	for _, p := range periods {
		if p.State == ledger.PeriodFrozen {
			continue
		}
		findings, err := tx.Findings(p.ID)
		if err != nil {
			return err
		}
		for _, f := range findings {
			f.Status, f.Proposed = sameMeaning(*from, *to, f.Status), sameMeaning(*from, *to, f.Proposed)
			if err := tx.SaveFinding(&f); err != nil {
				return err
			}
		}
	}
	return nil
}

// sameMeaning finds the class of another scheme that means the same; ahead is on track where a scheme knows no ahead.
func sameMeaning(from, to ledger.Scheme, key string) string {
	class, known := from.Class(key)
	if _, stays := to.Class(key); stays || !known {
		return key
	}
	if class.Meaning == ledger.Ahead {
		return to.First(ledger.Ahead, ledger.OnTrack).Key
	}
	return to.First(class.Meaning).Key
}
