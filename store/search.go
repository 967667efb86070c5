package store

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"ducha/app/ledger"
)

// Search returns the ids of a plan's tasks (planID 0: of all plans) that contain every word of the query in their
// text, number, sections, units, leaders or persons, in plan order, at most limit. Case and width do not matter.
//
// Words of two and more characters are looked up as pairs of neighbours in a full-text index, and what it finds is
// compared with the text itself, because a pair of one place and a pair of another do not make a word. A single
// character has no pair and is compared with every text.
func (t *Tx) Search(planID int64, query string, limit int) ([]int64, error) {
	words := strings.Fields(fold(query))
	if len(words) == 0 || limit <= 0 {
		return []int64{}, nil
	}
	if t.write {
		if err := t.refreshSearch(t.audit); err != nil { // the command so far
			return nil, err
		}
	}
	candidates, err := t.candidates(words)
	if err != nil {
		return nil, wrap("search", err)
	}
	sql, args := searchSQL(planID, words, candidates, limit)
	ids, err := t.ids(sql, args...)
	return ids, wrap("search", err)
}

// crowded is the number of candidates from which walking through the texts in plan order comes to its limit sooner
// than sorting the candidates would (decisions/0002 has the figures).
const crowded = 4000

// candidates asks the index for the tasks that have all pairs of the words, as a JSON array; "" means any task may be
// a hit, because no word has a pair or too many tasks have them.
func (t *Tx) candidates(words []string) (string, error) {
	tokens := []string{}
	for _, w := range words {
		tokens = append(tokens, pairs(w)...)
	}
	if len(tokens) == 0 {
		return "", nil
	}
	ids, err := t.ids(`SELECT rowid FROM search WHERE search MATCH ? LIMIT ?`, `"`+strings.Join(tokens, `" AND "`)+`"`, crowded+1)
	if err != nil || len(ids) > crowded {
		return "", err
	}
	return asJSON(ids), nil
}

// searchSQL compares the texts of the candidates, or of all tasks, with the words.
func searchSQL(planID int64, words []string, candidates string, limit int) (string, []any) {
	sql, args := `SELECT t.id FROM task t CROSS JOIN search_text s ON s.task_id = t.id WHERE 1`, []any{}
	if candidates != "" {
		sql = `SELECT t.id FROM json_each(?) c CROSS JOIN search_text s ON s.task_id = c.value CROSS JOIN task t ON t.id = c.value WHERE 1`
		args = append(args, candidates)
	}
	if planID != 0 {
		sql += ` AND t.plan_id = ?`
		args = append(args, planID)
	}
	for _, w := range words {
		sql += ` AND instr(s.text, ?) > 0`
		args = append(args, w)
	}
	return sql + ` ORDER BY t.plan_id, t.sort, t.id LIMIT ?`, append(args, limit)
}

// fold makes texts comparable: full-width letters, digits and signs become half-width, capitals small.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			r -= '！' - '!'
		case r == '\u3000':
			r = ' '
		}
		return unicode.ToLower(r)
	}, text)
}

// pairs returns the neighbouring letters and digits of a folded text, two by two. Anything else separates.
func pairs(text string) []string {
	out := []string{}
	last := ""
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			last = ""
			continue
		}
		this := token(r)
		if last != "" {
			out = append(out, last+this)
		}
		last = this
	}
	return out
}

// token spells a character so that the index takes it for a letter: its tables are older than many rare
// characters of names.
func token(r rune) string {
	if r >= 0x9FCC {
		return "x" + strconv.FormatInt(int64(r), 16)
	}
	return string(r)
}

// touched finds the tasks whose search text a command may have changed: the task itself, its assignments, the names
// of its units.
const touched = `SELECT row_id FROM change WHERE audit_id = ?1 AND tbl = 'task'
	UNION SELECT json_extract(before, '$.task_id') FROM change WHERE audit_id = ?1 AND tbl = 'assignment' AND before IS NOT NULL
	UNION SELECT json_extract(after, '$.task_id') FROM change WHERE audit_id = ?1 AND tbl = 'assignment' AND after IS NOT NULL
	UNION SELECT a.task_id FROM change c JOIN assignment a ON a.unit_id = c.row_id WHERE c.audit_id = ?1 AND c.tbl = 'unit'`

// refreshSearch rewrites the search texts of the tasks a command touched, whichever way it was played.
func (t *Tx) refreshSearch(audit int64) error {
	for _, clear := range []string{
		`DELETE FROM search WHERE rowid IN (` + touched + `)`, `DELETE FROM search_text WHERE task_id IN (` + touched + `)`,
	} {
		if _, err := t.exec(clear, audit); err != nil {
			return fmt.Errorf("clear search: %w", err)
		}
	}
	return t.index(`WHERE t.id IN (`+touched+`)`, audit)
}

// indexed is one task's search text.
type indexed struct {
	id, plan int64
	text     string
}

// index writes the search texts of the chosen tasks; none of them may have one.
func (t *Tx) index(where string, arg any) error {
	texts, err := list(t, readIndexed, `SELECT t.id, t.plan_id, t.no, t.text, t.section, t.leaders, t.persons,
			coalesce((SELECT group_concat(u.name || ' ' || u.short, ' ') FROM assignment a JOIN unit u ON u.id = a.unit_id
				WHERE a.task_id = t.id), '')
		FROM task t `+where, arg)
	if err != nil {
		return fmt.Errorf("read search texts: %w", err)
	}
	for _, x := range texts {
		if _, err := t.exec(`INSERT INTO search_text (task_id, plan_id, text) VALUES (?, ?, ?)`, x.id, x.plan, x.text); err != nil {
			return fmt.Errorf("write search text: %w", err)
		}
		if _, err := t.exec(`INSERT INTO search (rowid, pairs) VALUES (?, ?)`, x.id, strings.Join(pairs(x.text), " ")); err != nil {
			return fmt.Errorf("write search pairs: %w", err)
		}
	}
	return nil
}

// readIndexed joins the fields by line breaks, which no word contains.
func readIndexed(scan func(...any) error) (x indexed, err error) {
	var k ledger.Task
	var section, leaders, persons, units string
	if err = scan(&x.id, &x.plan, &k.No, &k.Text, &section, &leaders, &persons, &units); err != nil {
		return x, err
	}
	lines := []string{k.No, k.Text}
	for _, array := range []string{section, leaders, persons} {
		words, err := fromJSON[string](array)
		if err != nil {
			return x, err
		}
		lines = append(lines, words...)
	}
	x.text = fold(strings.Join(append(lines, units), "\n"))
	return x, nil
}
