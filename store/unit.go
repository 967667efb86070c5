package store

import (
	"ducha/app/ledger"
)

const unitColumns = `SELECT u.id, u.name, u.short, u.kind, u.is_group, u.sort, u.active, u.liaison_name, u.liaison_post,
	u.liaison_phone FROM unit u `

func readUnit(scan func(...any) error) (u ledger.Unit, err error) {
	u.Aliases, u.Members = []ledger.Alias{}, []ledger.Member{}
	err = scan(&u.ID, &u.Name, &u.Short, &u.Kind, &u.IsGroup, &u.Sort, &u.Active, &u.Liaison.Name, &u.Liaison.Post, &u.Liaison.Phone)
	return u, err
}

// Units returns all units whole, in order.
func (t *Tx) Units() ([]ledger.Unit, error) {
	units, err := t.units(`WHERE ? = 0`, 0)
	return units, wrap("load units", err)
}

// Unit returns one unit whole. Code: unit_missing.
func (t *Tx) Unit(id int64) (*ledger.Unit, error) {
	units, err := t.units(`WHERE u.id = ?`, id)
	if err != nil || len(units) == 0 {
		return present[ledger.Unit](nil, err, "unit_missing")
	}
	return &units[0], nil
}

func (t *Tx) units(where string, arg any) ([]ledger.Unit, error) {
	units, err := list(t, readUnit, unitColumns+where+` ORDER BY u.sort, u.id`, arg)
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]*ledger.Unit, len(units))
	for i := range units {
		byID[units[i].ID] = &units[i]
	}
	err = t.each(func(scan func(...any) error) error {
		var id int64
		var a ledger.Alias
		err := scan(&id, &a.ID, &a.Name, &a.Confirmed, &a.Reason)
		byID[id].Aliases = append(byID[id].Aliases, a)
		return err
	}, `SELECT u.id, a.id, a.name, a.confirmed, a.reason FROM unit u JOIN alias a ON a.unit_id = u.id `+where+` ORDER BY a.id`, arg)
	if err != nil {
		return nil, err
	}
	err = t.each(func(scan func(...any) error) error {
		var id int64
		var m ledger.Member
		err := scan(&id, &m.UnitID, &m.Name, &m.From, &m.To)
		byID[id].Members = append(byID[id].Members, m)
		return err
	}, `SELECT u.id, m.unit_id, n.name, m.valid_from, m.valid_to FROM unit u JOIN member m ON m.group_id = u.id
		JOIN unit n ON n.id = m.unit_id `+where+` ORDER BY m.pos, m.id`, arg)
	return units, err
}

// FindUnit returns the unit of this name: a live unit's own name first, then a confirmed alias, then the short name of
// one live unit alone, then a unit no longer in use; nil where there is none.
func (t *Tx) FindUnit(name string) (*ledger.Unit, error) {
	ids, err := t.ids(`SELECT id FROM (
			SELECT id, CASE WHEN active = 1 THEN 0 ELSE 3 END AS rank FROM unit WHERE name = ?1
			UNION ALL SELECT unit_id, 1 FROM alias WHERE name = ?1 AND confirmed = 1
			UNION ALL SELECT min(id), 2 FROM unit WHERE short = ?1 AND ?1 <> '' AND active = 1 HAVING count(*) = 1
		) ORDER BY rank LIMIT 1`, name)
	if err != nil || len(ids) == 0 {
		return nil, wrap("find unit", err)
	}
	return t.Unit(ids[0])
}

// SaveUnit inserts (ID 0, then set) or updates a unit with its aliases and members. Aliases keep their ID and get one
// where it is 0. An empty kind becomes other. Codes: unit_missing, unit_exists, alias_taken.
func (t *Tx) SaveUnit(u *ledger.Unit) error {
	orDefault(&u.Kind, ledger.OtherBody)
	if err := t.saveUnitRow(u); err != nil {
		if isUnique(err) {
			return ledger.Fail("unit_exists", "name", u.Name).Because(err)
		}
		return wrap("save unit", err)
	}
	if err := t.saveAliases(u); err != nil {
		return wrap("save aliases", err)
	}
	if err := t.oneMeaning(u.ID); err != nil {
		return err
	}
	return wrap("save members", t.saveMembers(u))
}

// oneMeaning refuses a confirmed alias that is another live unit's own name, from whichever side it came.
func (t *Tx) oneMeaning(id int64) error {
	var name string
	found, err := t.get([]any{&name}, `SELECT a.name FROM alias a JOIN unit u ON u.name = a.name AND u.id <> a.unit_id
		WHERE a.confirmed = 1 AND u.active = 1 AND (a.unit_id = ?1 OR u.id = ?1) LIMIT 1`, id)
	if err == nil && found {
		return ledger.Fail("alias_taken", "name", name)
	}
	return wrap("save aliases", err)
}

func (t *Tx) saveUnitRow(u *ledger.Unit) error {
	args := []any{u.Name, u.Short, u.Kind, u.IsGroup, u.Sort, u.Active, u.Liaison.Name, u.Liaison.Post, u.Liaison.Phone}
	if u.ID != 0 {
		return t.touch("unit_missing", `UPDATE unit SET name = ?, short = ?, kind = ?, is_group = ?, sort = ?, active = ?,
			liaison_name = ?, liaison_post = ?, liaison_phone = ? WHERE id = ?`, append(args, u.ID)...)
	}
	id, err := t.insert(`INSERT INTO unit (name, short, kind, is_group, sort, active, liaison_name, liaison_post, liaison_phone)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, args...)
	u.ID = id
	return err
}

func (t *Tx) saveAliases(u *ledger.Unit) error {
	keep := map[int64]bool{}
	for _, a := range u.Aliases {
		keep[a.ID] = true
	}
	if err := t.dropOthers(keep, `SELECT id FROM alias WHERE unit_id = ? ORDER BY id`, `DELETE FROM alias WHERE id = ?`, u.ID); err != nil {
		return err
	}
	for i := range u.Aliases {
		a := &u.Aliases[i]
		args := []any{a.Name, a.Confirmed, a.Reason, u.ID}
		var err error
		if a.ID != 0 {
			err = t.touch("alias_missing", `UPDATE alias SET name = ?, confirmed = ?, reason = ? WHERE unit_id = ? AND id = ?`, append(args, a.ID)...)
		} else {
			a.ID, err = t.insert(`INSERT INTO alias (name, confirmed, reason, unit_id) VALUES (?, ?, ?, ?)`, args...)
		}
		if isUnique(err) {
			return ledger.Fail("alias_taken", "name", a.Name).Because(err)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) saveMembers(u *ledger.Unit) error {
	type term struct {
		unit int64
		from string
	}
	keep := map[term]bool{}
	for i, m := range u.Members {
		keep[term{m.UnitID, m.From}] = true
		if _, err := t.exec(`INSERT INTO member (group_id, unit_id, pos, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (group_id, unit_id, valid_from) DO UPDATE SET pos = excluded.pos, valid_to = excluded.valid_to`,
			u.ID, m.UnitID, i, m.From, m.To); err != nil {
			return err
		}
	}
	stays := map[int64]bool{}
	err := t.each(func(scan func(...any) error) error {
		var id int64
		var of term
		err := scan(&id, &of.unit, &of.from)
		stays[id] = keep[of]
		return err
	}, `SELECT id, unit_id, valid_from FROM member WHERE group_id = ?`, u.ID)
	if err != nil {
		return err
	}
	return t.dropOthers(stays, `SELECT id FROM member WHERE group_id = ? ORDER BY id`, `DELETE FROM member WHERE id = ?`, u.ID)
}

// dropOthers deletes the rows of a parent that are not kept.
func (t *Tx) dropOthers(keep map[int64]bool, find, remove string, parent int64) error {
	ids, err := t.ids(find, parent)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if keep[id] {
			continue
		}
		if _, err := t.exec(remove, id); err != nil {
			return err
		}
	}
	return nil
}

// DeleteUnit deletes a unit that nothing points to. Codes: unit_missing, unit_in_use.
func (t *Tx) DeleteUnit(id int64) error {
	err := t.touch("unit_missing", `DELETE FROM unit WHERE id = ?`, id)
	if isReferenced(err) {
		return ledger.Fail("unit_in_use").Because(err)
	}
	return wrap("delete unit", err)
}
