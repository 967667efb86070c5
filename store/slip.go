package store

import (
	"encoding/json"
	"fmt"

	"ducha/app/ledger"
)

const slipColumns = `SELECT id, plan_id, period_key, kind, name, form, series, year, seq, number, coalesce(unit_id, 0), unit, leaders, persons,
	reason, requirement, issued, due, state, reply, replied, ended, note FROM slip `

func readSlip(scan func(...any) error) (s ledger.Slip, err error) {
	var leaders, persons string
	if err = scan(&s.ID, &s.PlanID, &s.PeriodKey, &s.Kind, &s.Name, &s.Form, &s.Series, &s.Year, &s.Seq, &s.Number, &s.UnitID, &s.Unit, &leaders,
		&persons, &s.Reason, &s.Requirement, &s.Issued, &s.Due, &s.State, &s.Reply, &s.Replied, &s.Ended, &s.Note); err != nil {
		return s, err
	}
	s.Tasks = []ledger.SlipTask{}
	if s.Leaders, err = fromJSON[string](leaders); err == nil {
		s.Persons, err = fromJSON[string](persons)
	}
	return s, err
}

// Slips returns the slips of a plan with their tasks, oldest first.
func (t *Tx) Slips(planID int64) ([]ledger.Slip, error) {
	slips, err := t.slips(`WHERE plan_id = ?`, planID)
	return slips, wrap("load slips", err)
}

// Slip returns one slip. Code: slip_missing.
func (t *Tx) Slip(id int64) (*ledger.Slip, error) {
	slips, err := t.slips(`WHERE id = ?`, id)
	if err != nil || len(slips) == 0 {
		return present[ledger.Slip](nil, err, "slip_missing")
	}
	return &slips[0], nil
}

// TaskSlips returns the slips on a task, oldest first.
func (t *Tx) TaskSlips(taskID int64) ([]ledger.Slip, error) {
	slips, err := t.slips(`WHERE id IN (SELECT slip_id FROM slip_task WHERE task_id = ?)`, taskID)
	return slips, wrap("load slips of task", err)
}

func (t *Tx) slips(where string, arg any) ([]ledger.Slip, error) {
	slips, err := list(t, readSlip, slipColumns+where+` ORDER BY issued, id`, arg)
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]*ledger.Slip, len(slips))
	for i := range slips {
		byID[slips[i].ID] = &slips[i]
	}
	err = t.each(func(scan func(...any) error) error {
		var id int64
		var k ledger.SlipTask
		err := scan(&id, &k.TaskID, &k.No, &k.Text, &k.Status, &k.Word, &k.Standing, &k.Running)
		byID[id].Tasks = append(byID[id].Tasks, k)
		return err
	}, `SELECT slip_id, coalesce(task_id, 0), no, text, status, word, standing, running FROM slip_task
		WHERE slip_id IN (SELECT id FROM slip `+where+`) ORDER BY slip_id, pos`, arg)
	return slips, err
}

// IssueSlip gives a slip the next number of its series and year, as number prints it, and keeps both. The number stays
// used whatever becomes of the slip. It sets ID, Seq and Number.
func (t *Tx) IssueSlip(s *ledger.Slip, number func(seq int) string) error {
	orDefault(&s.State, ledger.SlipOpen)
	if _, err := t.get([]any{&s.Seq}, `SELECT coalesce(max(seq), 0) + 1 FROM slip_number WHERE series = ? AND year = ?`, s.Series, s.Year); err != nil {
		return fmt.Errorf("number slip: %w", err)
	}
	s.Number = number(s.Seq)
	id, err := t.insert(`INSERT INTO slip (plan_id, period_key, kind, name, form, series, year, seq, number, unit_id, unit, leaders, persons,
			reason, requirement, issued, due, state, reply, replied, ended, note)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, s.PlanID, s.PeriodKey, s.Kind, s.Name, s.Form, s.Series, s.Year,
		s.Seq, s.Number, orNull(s.UnitID), s.Unit, asJSON(s.Leaders), asJSON(s.Persons), s.Reason, s.Requirement, s.Issued, s.Due, s.State, s.Reply,
		s.Replied, s.Ended, s.Note)
	if err != nil {
		return fmt.Errorf("issue slip: %w", err)
	}
	s.ID = id
	for pos, k := range s.Tasks {
		if _, err := t.exec(`INSERT INTO slip_task (slip_id, task_id, pos, no, text, status, word, standing, running) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			s.ID, orNull(k.TaskID), pos, k.No, k.Text, k.Status, k.Word, k.Standing, k.Running); err != nil {
			return fmt.Errorf("issue slip: %w", err)
		}
	}
	_, err = t.exec(`INSERT INTO slip_number (series, year, seq, at, who, slip) VALUES (?, ?, ?, ?, ?, ?)`, s.Series, s.Year, s.Seq, t.now(), t.who, mustJSON(s))
	return wrap("number slip", err)
}

// SaveSlip updates what may change of a slip once it left: words, due date, and how the answer stands. Code: slip_missing.
func (t *Tx) SaveSlip(s *ledger.Slip) error {
	return wrap("save slip", t.touch("slip_missing", `UPDATE slip SET reason = ?, requirement = ?, due = ?, state = ?, reply = ?, replied = ?,
		ended = ?, note = ? WHERE id = ?`, s.Reason, s.Requirement, s.Due, s.State, s.Reply, s.Replied, s.Ended, s.Note, s.ID))
}

// VoidSlips returns, as they left, the slips of a plan whose issue was undone: their numbers stay used.
func (t *Tx) VoidSlips(planID int64) ([]ledger.Slip, error) {
	slips, err := list(t, func(scan func(...any) error) (s ledger.Slip, err error) {
		var text string
		if err = scan(&text, &s.Series, &s.Year, &s.Seq); err == nil {
			err = json.Unmarshal([]byte(text), &s)
		}
		s.ID, s.State = 0, ledger.SlipVoid
		if s.Tasks == nil {
			s.Leaders, s.Persons, s.Tasks = []string{}, []string{}, []ledger.SlipTask{}
		}
		return s, err
	}, `SELECT slip, series, year, seq FROM slip_number n WHERE json_extract(slip, '$.planId') = ?
		AND NOT EXISTS (SELECT 1 FROM slip s WHERE s.series = n.series AND s.year = n.year AND s.seq = n.seq) ORDER BY at, series, seq`, planID)
	return slips, wrap("load void slips", err)
}
