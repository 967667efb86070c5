package store

import (
	"encoding/json"
	"fmt"

	"ducha/app/ledger"
)

const importColumns = `SELECT id, coalesce(plan_id, 0), file_name, file_hash, at, notice, problems, relation, gone FROM import `

func readImport(scan func(...any) error) (i ledger.Import, err error) {
	var notice, problems, gone string
	if err = scan(&i.ID, &i.PlanID, &i.FileName, &i.FileHash, &i.At, &notice, &problems, &i.Relation, &gone); err == nil {
		err = json.Unmarshal([]byte(notice), &i.Notice)
	}
	if err == nil {
		i.Problems, err = fromJSON[ledger.Problem](problems)
	}
	if err == nil {
		i.Gone, err = fromJSON[int64](gone)
	}
	i.Items = []ledger.ImportItem{}
	return i, err
}

// Imports returns all notices on the desk with their items, the newest first.
func (t *Tx) Imports() ([]ledger.Import, error) {
	imports, err := t.imports(`WHERE ? = 0`, 0)
	return imports, wrap("load imports", err)
}

// ImportBrief is what a list shows of one notice on the desk.
type ImportBrief struct {
	ID                   int64
	FileName, FileHash   string
	At, Title, DocNo     string
	Pending, Gone, Total int
}

// ImportBriefs lists the notices on the desk, the newest first, without reading their drafts.
func (t *Tx) ImportBriefs() ([]ImportBrief, error) {
	briefs, err := list(t, func(scan func(...any) error) (b ImportBrief, err error) {
		err = scan(&b.ID, &b.FileName, &b.FileHash, &b.At, &b.Title, &b.DocNo, &b.Gone, &b.Total, &b.Pending)
		return b, err
	}, `SELECT i.id, i.file_name, i.file_hash, i.at, coalesce(json_extract(i.notice, '$.title'), ''), coalesce(json_extract(i.notice, '$.docNo'), ''), json_array_length(i.gone),
		count(x.id), count(x.id) FILTER (WHERE x.state = 'pending')
		FROM import i LEFT JOIN import_item x ON x.import_id = i.id GROUP BY i.id ORDER BY i.id DESC`)
	return briefs, wrap("list imports", err)
}

// Import returns one notice on the desk. Code: import_missing.
func (t *Tx) Import(id int64) (*ledger.Import, error) {
	imports, err := t.imports(`WHERE id = ?`, id)
	if err != nil || len(imports) == 0 {
		return present[ledger.Import](nil, err, "import_missing")
	}
	return &imports[0], nil
}

func (t *Tx) imports(where string, arg any) ([]ledger.Import, error) {
	imports, err := list(t, readImport, importColumns+where+` ORDER BY id DESC`, arg)
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]*ledger.Import, len(imports))
	for i := range imports {
		byID[imports[i].ID] = &imports[i]
	}
	err = t.each(func(scan func(...any) error) error {
		var id int64
		item, err := readItem(func(dest ...any) error { return scan(append(dest, &id)...) })
		if err == nil {
			byID[id].Items = append(byID[id].Items, item)
		}
		return err
	}, `SELECT key, state, draft, problems, coalesce(task_id, 0), import_id FROM import_item
		WHERE import_id IN (SELECT id FROM import `+where+`) ORDER BY import_id, pos, key`, arg)
	return imports, err
}

func readItem(scan func(...any) error) (i ledger.ImportItem, err error) {
	var draft, problems string
	if err = scan(&i.Key, &i.State, &draft, &problems, &i.TaskID); err == nil {
		err = json.Unmarshal([]byte(draft), &i.Draft)
	}
	if err == nil {
		i.Problems, err = fromJSON[ledger.Problem](problems)
	}
	fillDraft(&i.Draft)
	return i, err
}

// fillDraft keeps the promise that slices are never nil, whatever was saved.
func fillDraft(d *ledger.Draft) {
	for _, s := range []*[]string{&d.Section, &d.Leaders, &d.Persons} {
		if *s == nil {
			*s = []string{}
		}
	}
	if d.Units == nil {
		d.Units = []ledger.DraftUnit{}
	}
	if d.Milestones == nil {
		d.Milestones = []ledger.DraftGoal{}
	}
	if d.Indicators == nil {
		d.Indicators = []ledger.Indicator{}
	}
}

// SourceHash finds the file a task was confirmed from: the notice that last changed it, else the first one that names it
// at its place, else its plan's own.
func (t *Tx) SourceHash(k ledger.Task) (hash string, err error) {
	id := k.ID
	if k.ParentID != 0 {
		id = k.ParentID
	}
	for _, way := range []struct {
		query string
		args  []any
	}{
		{`SELECT i.file_hash FROM task_change c JOIN import i ON i.id = c.import_id
			WHERE c.task_id = ? AND c.kind IN ('added', 'adjusted') ORDER BY c.id DESC LIMIT 1`, []any{id}},
		{`SELECT i.file_hash FROM import_item x JOIN import i ON i.id = x.import_id WHERE x.task_id = ? AND
			json_extract(x.draft, '$.source.start') = ? AND json_extract(x.draft, '$.source.end') = ? ORDER BY i.id LIMIT 1`,
			[]any{id, k.Source.Start, k.Source.End}},
		{`SELECT file_hash FROM plan WHERE id = ?`, []any{k.PlanID}},
	} {
		if found, err := t.get([]any{&hash}, way.query, way.args...); err != nil || found {
			return hash, wrap("find source", err)
		}
	}
	return "", nil
}

// SaveImport inserts (ID 0, then set) or updates a notice on the desk. Items are rows of their own: a clerk's decision
// on one draft writes one row. An empty item state becomes pending. Code: import_missing.
func (t *Tx) SaveImport(i *ledger.Import) error {
	args := []any{orNull(i.PlanID), i.FileName, i.FileHash, i.At, mustJSON(i.Notice), asJSON(i.Problems), i.Relation, asJSON(i.Gone)}
	var err error
	if i.ID != 0 {
		err = t.touch("import_missing", `UPDATE import SET plan_id = ?, file_name = ?, file_hash = ?, at = ?, notice = ?, problems = ?,
			relation = ?, gone = ? WHERE id = ?`, append(args, i.ID)...)
	} else {
		i.ID, err = t.insert(`INSERT INTO import (plan_id, file_name, file_hash, at, notice, problems, relation, gone)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, args...)
	}
	if err != nil {
		return fmt.Errorf("save import: %w", err)
	}
	return wrap("save import items", t.saveItems(i))
}

func (t *Tx) saveItems(i *ledger.Import) error {
	known, err := t.itemRows(i.ID)
	if err != nil {
		return err
	}
	keep := map[int64]bool{}
	for pos := range i.Items {
		item := &i.Items[pos]
		orDefault(&item.State, ledger.ItemPending)
		row := itemRow{pos, item.State, mustJSON(item.Draft), asJSON(item.Problems), item.TaskID}
		if old, ok := known[item.Key]; ok && old.itemRow == row {
			keep[old.id] = true
			continue
		}
		var id int64
		if err := t.upsert(&id, `INSERT INTO import_item (import_id, key, pos, state, draft, problems, task_id)
			VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (import_id, key) DO UPDATE SET pos = excluded.pos, state = excluded.state, draft = excluded.draft,
				problems = excluded.problems, task_id = excluded.task_id
			RETURNING id`, i.ID, item.Key, row.pos, row.state, row.draft, row.problems, orNull(row.task)); err != nil {
			return err
		}
		keep[id] = true
	}
	return t.dropOthers(keep, `SELECT id FROM import_item WHERE import_id = ? ORDER BY id`, `DELETE FROM import_item WHERE id = ?`, i.ID)
}

// itemRow is one draft as its row holds it.
type itemRow struct {
	pos             int
	state           ledger.ItemState
	draft, problems string
	task            int64
}

type savedItem struct {
	itemRow
	id int64
}

// itemRows reads the drafts of a notice by key: of a thousand, a clerk's decision writes one.
func (t *Tx) itemRows(importID int64) (map[int]savedItem, error) {
	out := map[int]savedItem{}
	err := t.each(func(scan func(...any) error) error {
		var key int
		var r savedItem
		err := scan(&r.id, &key, &r.pos, &r.state, &r.draft, &r.problems, &r.task)
		out[key] = r
		return err
	}, `SELECT id, key, pos, state, draft, problems, coalesce(task_id, 0) FROM import_item WHERE import_id = ?`, importID)
	return out, err
}

// DeleteImport clears a notice off the desk; the file stays. Code: import_missing.
func (t *Tx) DeleteImport(id int64) error {
	return wrap("delete import", t.touch("import_missing", `DELETE FROM import WHERE id = ?`, id))
}
