package store

import "ducha/app/ledger"

const ruleColumns = `SELECT id, name, base, most, rules, groups, at, who FROM score_rules `

func readRules(scan func(...any) error) (s ledger.RuleSet, err error) {
	var rules, groups string
	if err = scan(&s.ID, &s.Name, &s.Base, &s.Most, &rules, &groups, &s.At, &s.By); err != nil {
		return s, err
	}
	if s.Rules, err = fromJSON[ledger.ScoreRule](rules); err == nil {
		s.Groups, err = fromJSON[ledger.ScoreGroup](groups)
	}
	return s, err
}

// RuleSets returns all versions of the score rules, the newest first.
func (t *Tx) RuleSets() ([]ledger.RuleSet, error) {
	return list(t, readRules, ruleColumns+`ORDER BY id DESC`)
}

// AddRules keeps a new version of the score rules and sets ID, At and By. A version is never changed afterwards.
func (t *Tx) AddRules(s *ledger.RuleSet) error {
	s.At, s.By = t.now(), t.who
	id, err := t.insert(`INSERT INTO score_rules (name, base, most, rules, groups, at, who) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		s.Name, s.Base, s.Most, asJSON(s.Rules), asJSON(s.Groups), s.At, s.By)
	s.ID = id
	return wrap("add score rules", err)
}

// ScoreEntries returns the points given and taken by hand in a plan's year, oldest first.
func (t *Tx) ScoreEntries(planID int64) ([]ledger.ScoreEntry, error) {
	return list(t, func(scan func(...any) error) (e ledger.ScoreEntry, err error) {
		err = scan(&e.ID, &e.PlanID, &e.UnitID, &e.Unit, &e.Points, &e.Reason, &e.Basis, &e.Proposer, &e.Date)
		return e, err
	}, `SELECT e.id, e.plan_id, e.unit_id, u.name, e.points, e.reason, e.basis, e.proposer, e.date FROM score_entry e
		JOIN unit u ON u.id = e.unit_id WHERE e.plan_id = ? ORDER BY e.date, e.id`, planID)
}

// SaveScoreEntry inserts (ID 0, then set) or updates an entry. Code: entry_missing.
func (t *Tx) SaveScoreEntry(e *ledger.ScoreEntry) error {
	args := []any{e.PlanID, e.UnitID, e.Points, e.Reason, e.Basis, e.Proposer, e.Date}
	if e.ID != 0 {
		return wrap("save score entry", t.touch("entry_missing", `UPDATE score_entry SET plan_id = ?, unit_id = ?, points = ?, reason = ?, basis = ?,
			proposer = ?, date = ? WHERE id = ?`, append(args, e.ID)...))
	}
	id, err := t.insert(`INSERT INTO score_entry (plan_id, unit_id, points, reason, basis, proposer, date) VALUES (?, ?, ?, ?, ?, ?, ?)`, args...)
	e.ID = id
	return wrap("save score entry", err)
}

// DeleteScoreEntry deletes an entry. Code: entry_missing.
func (t *Tx) DeleteScoreEntry(id int64) error {
	return wrap("delete score entry", t.touch("entry_missing", `DELETE FROM score_entry WHERE id = ?`, id))
}
