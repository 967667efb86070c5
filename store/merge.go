package store

import (
	"fmt"
	"strconv"

	"ducha/app/ledger"
)

// moves carry everything that points to unit ?1 over to unit ?2, in this order. Where both units stand in the same
// place, one row stays, the leading one of a task. Rows of frozen periods, and what came after they were frozen, stay where
// they are: their Snapshots name the unit as it was.
var moves = []string{
	`DELETE FROM assignment WHERE unit_id = ?1 AND EXISTS (SELECT 1 FROM assignment o
		WHERE o.task_id = assignment.task_id AND o.unit_id = ?2 AND o.role IN (assignment.role, 'lead'))`,
	`DELETE FROM assignment WHERE unit_id = ?2 AND role <> 'lead' AND EXISTS (SELECT 1 FROM assignment o
		WHERE o.task_id = assignment.task_id AND o.unit_id = ?1 AND o.role = 'lead')`,
	`UPDATE assignment SET unit_id = ?2 WHERE unit_id = ?1`,
	`UPDATE unit SET (liaison_name, liaison_post, liaison_phone) = (SELECT liaison_name, liaison_post, liaison_phone FROM unit WHERE id = ?1)
		WHERE id = ?2 AND liaison_name = '' AND liaison_phone = ''`,
	`UPDATE return SET unit_id = ?2 WHERE unit_id = ?1 AND period_id IN (SELECT id FROM period WHERE state = 'open')`,
	`UPDATE figure_pick SET unit_id = ?2 WHERE unit_id = ?1 AND period_id IN (SELECT id FROM period WHERE state = 'open')`,
	`UPDATE sending SET unit_id = ?2 WHERE unit_id = ?1 AND NOT EXISTS
		(SELECT 1 FROM sending o WHERE o.period_id = sending.period_id AND o.unit_id = ?2)`,
	`DELETE FROM sending WHERE unit_id = ?1`,
	`UPDATE slip SET unit_id = ?2 WHERE unit_id = ?1`,
	`UPDATE inspection SET unit_id = ?2 WHERE unit_id = ?1`,
	`UPDATE rectification SET unit_id = ?2 WHERE unit_id = ?1`,
	`UPDATE score_entry SET unit_id = ?2 WHERE unit_id = ?1`,
	`UPDATE member SET unit_id = ?2 WHERE unit_id = ?1 AND group_id <> ?2 AND NOT EXISTS
		(SELECT 1 FROM member o WHERE o.group_id = member.group_id AND o.unit_id = ?2 AND o.valid_from = member.valid_from)`,
	`DELETE FROM member WHERE unit_id = ?1`,
	`UPDATE member SET group_id = ?2 WHERE group_id = ?1 AND unit_id <> ?2 AND NOT EXISTS
		(SELECT 1 FROM member o WHERE o.group_id = ?2 AND o.unit_id = member.unit_id AND o.valid_from = member.valid_from)`,
	`DELETE FROM member WHERE group_id = ?1`,
	`UPDATE alias SET unit_id = ?2 WHERE unit_id = ?1 AND NOT EXISTS
		(SELECT 1 FROM alias o WHERE o.unit_id = ?2 AND o.name = alias.name)`,
	`DELETE FROM alias WHERE unit_id = ?1 OR (unit_id = ?2 AND name = (SELECT name FROM unit WHERE id = ?2))`,
}

// MergeUnits makes one unit of two spellings: everything of from moves to into, its liaison where into has none,
// and from's name becomes a confirmed alias of into. Where from answered in a frozen period it cannot be deleted and stays, no longer in use.
// Codes: unit_missing, returns_conflict (both reported on the same task in an open period), alias_taken.
func (t *Tx) MergeUnits(from, into int64) error {
	if from == into {
		return nil
	}
	gone, err := t.Unit(from)
	if err != nil {
		return fmt.Errorf("merge units: %w", err)
	}
	if _, err := t.Unit(into); err != nil {
		return fmt.Errorf("merge units: %w", err)
	}
	if err := t.conflicts(from, into); err != nil {
		return err
	}
	for _, move := range moves {
		if _, err := t.exec(move, from, into); err != nil {
			return fmt.Errorf("merge units: %w", err)
		}
	}
	if err := t.retire(from); err != nil {
		return fmt.Errorf("merge units: %w", err)
	}
	return t.addAlias(into, gone.Name)
}

func (t *Tx) conflicts(from, into int64) error {
	var n int
	_, err := t.get([]any{&n}, `SELECT count(*) FROM return a JOIN return b USING (period_id, task_id)
		JOIN period p ON p.id = a.period_id WHERE p.state = 'open' AND a.unit_id = ? AND b.unit_id = ?`, from, into)
	if err == nil && n > 0 {
		return ledger.Fail("returns_conflict", "count", strconv.Itoa(n))
	}
	return wrap("merge units", err)
}

// retire deletes the unit, or takes it out of use where frozen periods still name it.
func (t *Tx) retire(id int64) error {
	_, err := t.exec(`DELETE FROM unit WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM return WHERE unit_id = ?1)
		AND NOT EXISTS (SELECT 1 FROM late_return WHERE unit_id = ?1)`, id)
	if err == nil {
		_, err = t.exec(`UPDATE unit SET active = 0 WHERE id = ?`, id)
	}
	return err
}

func (t *Tx) addAlias(unit int64, name string) error {
	_, err := t.exec(`INSERT INTO alias (unit_id, name, confirmed, reason) VALUES (?, ?, 1, '合并单位')
		ON CONFLICT (unit_id, name) DO UPDATE SET confirmed = 1`, unit, name)
	if isUnique(err) {
		return ledger.Fail("alias_taken", "name", name).Because(err)
	}
	return wrap("merge units", err)
}
