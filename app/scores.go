package app

import (
	"context"
	"strconv"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Scores answers for the year's scores: the ranking, the versions of its rules, points by hand.
type Scores struct{ *core }

// ScoreBoard is the page of scores up to one period. Partial says that the year has not ended with it: what is not done
// yet costs nothing so far.
type ScoreBoard struct {
	Period    ledger.Period       `json:"period"`
	Partial   bool                `json:"partial"`
	Rules     ledger.RuleSet      `json:"rules"` // counted with
	Used      int64               `json:"used"`  // version in use, which papers print
	Versions  []ledger.RuleSet    `json:"versions"`
	Presets   []ledger.RuleSet    `json:"presets"`
	Countable []ledger.ScoreRule  `json:"countable"`
	Scores    []ledger.UnitScore  `json:"scores"`
	Entries   []ledger.ScoreEntry `json:"entries"`
}

// Board counts the scores up to a period ("" = current) by a version of the rules (0: the one in use). The same version
// on the same ledger always gives the same scores. Code: rules_missing.
func (s Scores) Board(period string, version int64) (ScoreBoard, error) {
	out := ScoreBoard{Presets: ledger.ScorePresets(), Countable: ledger.Countable()}
	err := s.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		if out.Versions, err = tx.RuleSets(); err != nil {
			return err
		}
		if out.Rules, err = usedRules(tx.Tx); err != nil {
			return err
		}
		out.Used = out.Rules.ID
		if version != 0 {
			if out.Rules, err = ruleSet(out.Versions, version); err != nil {
				return err
			}
		}
		facts, err := s.factsUpTo(tx, y)
		if err != nil {
			return err
		}
		out.Period, out.Partial = y.Period, !y.Period.IsLast()
		out.Scores, out.Entries = ledger.Scores(facts, out.Rules), facts.Entries
		return nil
	})
	return out, err
}

// factsUpTo gathers the frozen periods before one, and the one itself as it stands.
func (o *core) factsUpTo(tx reading, y ledger.Year) (ledger.ScoreFacts, error) {
	past, err := frozenBefore(tx.Tx, y)
	if err != nil {
		return ledger.ScoreFacts{}, err
	}
	now, err := o.standing(tx.Tx, y)
	if err != nil {
		return ledger.ScoreFacts{}, err
	}
	return scoreFacts(tx.Tx, y.Plan.ID, append(past, now))
}

// frozenBefore are the snapshots of the year before a period, in time order.
func frozenBefore(tx *store.Tx, y ledger.Year) ([]ledger.Snapshot, error) {
	periods, err := tx.Periods(y.Plan.ID)
	if err != nil {
		return nil, err
	}
	out := []ledger.Snapshot{}
	for _, before := range periods {
		if before.Start >= y.Period.Start || before.State != ledger.PeriodFrozen {
			continue
		}
		snap, err := tx.Snapshot(before.ID)
		if err != nil {
			return nil, err
		}
		if snap != nil {
			out = append(out, *snap)
		}
	}
	return out, nil
}

func scoreFacts(tx *store.Tx, planID int64, year []ledger.Snapshot) (f ledger.ScoreFacts, err error) {
	f.Year = year
	if f.Slips, err = tx.Slips(planID); err != nil {
		return f, err
	}
	if f.Belated, err = tx.PlanBelated(planID); err != nil {
		return f, err
	}
	if f.Inspections, err = tx.Inspections(planID); err != nil {
		return f, err
	}
	f.Entries, err = tx.ScoreEntries(planID)
	return f, err
}

// usedRules is the chosen version, the newest where none was chosen, the preset in a ledger that has none yet.
func usedRules(tx *store.Tx) (ledger.RuleSet, error) {
	versions, err := tx.RuleSets()
	if err != nil || len(versions) == 0 {
		return ledger.ScorePresets()[0], err
	}
	text, err := tx.Setting("score_rules")
	if err != nil {
		return versions[0], err
	}
	id, _ := strconv.ParseInt(text, 10, 64)
	if set, err := ruleSet(versions, id); err == nil {
		return set, nil
	}
	return versions[0], nil
}

func ruleSet(versions []ledger.RuleSet, id int64) (ledger.RuleSet, error) {
	for _, v := range versions {
		if v.ID == id {
			return v, nil
		}
	}
	return ledger.RuleSet{}, ledger.Fail("rules_missing")
}

// SaveRules keeps edited rules as the next version and uses it. Codes: those of ledger.CheckRules.
func (s Scores) SaveRules(set ledger.RuleSet) (ledger.RuleSet, error) {
	if err := ledger.CheckRules(set); err != nil {
		return set, err
	}
	err := s.do(context.Background(), "score_rules", func(tx *store.Tx) error {
		if err := tx.AddRules(&set); err != nil {
			return err
		}
		id := strconv.FormatInt(set.ID, 10)
		tx.SetSummary("考核规则“" + set.Name + "”第" + id + "版")
		return tx.SetSetting("score_rules", id)
	})
	return set, err
}

// UseRules goes back, or on, to a version. Code: rules_missing.
func (s Scores) UseRules(version int64) error {
	return s.do(context.Background(), "score_rules", func(tx *store.Tx) error {
		versions, err := tx.RuleSets()
		if err != nil {
			return err
		}
		set, err := ruleSet(versions, version)
		if err != nil {
			return err
		}
		id := strconv.FormatInt(set.ID, 10)
		tx.SetSummary("考核改用“" + set.Name + "”第" + id + "版")
		return tx.SetSetting("score_rules", id)
	})
}

// SaveEntry gives or takes points by hand. Codes: entry_reason, entry_points, bad_date, unit_missing, entry_missing.
func (s Scores) SaveEntry(e ledger.ScoreEntry) (ledger.ScoreEntry, error) {
	e.Reason, e.Basis, e.Proposer = strings.TrimSpace(e.Reason), strings.TrimSpace(e.Basis), strings.TrimSpace(e.Proposer)
	switch {
	case e.Reason == "":
		return e, ledger.Fail("entry_reason")
	case e.Points == 0 || e.Points > 100 || e.Points < -100:
		return e, ledger.Fail("entry_points")
	case !ledger.IsDay(e.Date):
		return e, ledger.Fail("bad_date", "date", e.Date)
	}
	err := s.do(context.Background(), "score_entry", func(tx *store.Tx) error {
		plan, err := mustPlan(tx)
		if err != nil {
			return err
		}
		unit, err := tx.Unit(e.UnitID)
		if err != nil {
			return err
		}
		e.PlanID, e.Unit = plan.ID, unit.Name
		tx.SetSummary(unit.Name + ledger.SignedPoints(e.Points) + "分：" + e.Reason)
		return tx.SaveScoreEntry(&e)
	})
	return e, err
}

// DeleteEntry takes an entry out. Code: entry_missing.
func (s Scores) DeleteEntry(id int64) error {
	return s.do(context.Background(), "score_entry", func(tx *store.Tx) error {
		tx.SetSummary("删除一条加减分")
		return tx.DeleteScoreEntry(id)
	})
}
