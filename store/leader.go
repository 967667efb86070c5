package store

import "ducha/app/ledger"

// Leaders returns all leaders in order; successors in a post stand after their predecessors.
func (t *Tx) Leaders() ([]ledger.Leader, error) {
	return list(t, func(scan func(...any) error) (l ledger.Leader, err error) {
		err = scan(&l.ID, &l.Name, &l.Post, &l.From, &l.To, &l.Sort)
		return l, err
	}, `SELECT id, name, post, valid_from, valid_to, sort FROM leader ORDER BY sort, valid_from, id`)
}

// SaveLeader inserts (ID 0, then set) or updates a leader. Code: leader_missing.
func (t *Tx) SaveLeader(l *ledger.Leader) error {
	args := []any{l.Name, l.Post, l.From, l.To, l.Sort}
	if l.ID != 0 {
		return wrap("save leader", t.touch("leader_missing", `UPDATE leader SET name = ?, post = ?, valid_from = ?, valid_to = ?,
			sort = ? WHERE id = ?`, append(args, l.ID)...))
	}
	id, err := t.insert(`INSERT INTO leader (name, post, valid_from, valid_to, sort) VALUES (?, ?, ?, ?, ?)`, args...)
	l.ID = id
	return wrap("save leader", err)
}

// DeleteLeader deletes a leader; tasks keep the name as printed. Code: leader_missing.
func (t *Tx) DeleteLeader(id int64) error {
	return wrap("delete leader", t.touch("leader_missing", `DELETE FROM leader WHERE id = ?`, id))
}
