package app

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// What a command changed, as people speak of it: rows by the task, unit and period they are about, references by name, lists
// as they are printed. Only keys of vocabularies stay keys: the window has their words.

// LogRow is one row that a command changed.
type LogRow struct {
	Table  string     `json:"table"`
	Kind   string     `json:"kind"` // added, changed, removed
	Of     string     `json:"of"`   // 一季度，第 3 项，区水利局
	Fields []LogField `json:"fields"`
}

// LogField is one column before and after, "" where it was or is empty.
type LogField struct {
	Name   string `json:"name"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Changes lists the rows one command changed; what the program only remembers for itself is left out.
func (d Desk) Changes(auditID int64) ([]LogRow, error) {
	out := []LogRow{}
	err := d.view(context.Background(), func(tx *store.Tx) error {
		changes, err := tx.Changes(auditID)
		l := logReader{tx: tx, named: map[string]string{}}
		for _, c := range changes {
			row, forPeople := l.row(c)
			if forPeople {
				out = append(out, row)
			}
		}
		return err
	})
	return out, err
}

// aboutColumns say what a row is about, in the order they are spoken.
var aboutColumns = map[string][]string{
	"alias": {"unit_id"}, "assignment": {"task_id", "unit_id"}, "bulletin": {"period_id"}, "figure_pick": {"period_id", "target_id"}, "finding": {"period_id", "task_id"},
	"import": {"file_name"}, "import_item": {"import_id", "draft"}, "inspection": {"date", "unit_id"}, "inspection_task": {"inspection_id", "no"}, "ladder": {"name"},
	"late_return": {"period_id", "task_id", "unit_id"}, "leader": {"name"}, "member": {"group_id", "unit_id"}, "milestone": {"task_id", "printed"}, "period": {"name"},
	"photo": {"inspection_id", "name"}, "plan": {"title"}, "rectification": {"inspection_id", "unit_id"}, "return": {"period_id", "task_id", "unit_id"}, "scheme": {"name"},
	"score_entry": {"unit_id"}, "score_rules": {"name"}, "sending": {"period_id", "unit_id"}, "setting": {"key"}, "slip": {"number"}, "slip_task": {"slip_id", "no"},
	"target": {"task_id", "name"}, "task": {"no"}, "task_change": {"task_id"}, "unit": {"name"},
}

// referred is the table that a column of ids names.
var referred = map[string]string{"unit_id": "unit", "group_id": "unit", "task_id": "task", "parent_id": "task", "period_id": "period", "target_id": "target", "import_id": "import",
	"inspection_id": "inspection", "slip_id": "slip", "plan_id": "plan", "scheme_id": "scheme"}

// unspoken are columns that only the program reads, in every table or in one.
var unspoken = map[string]bool{"id": true, "seq": true, "sort": true, "pos": true, "source_start": true, "source_end": true, "file_hash": true, "series": true, "period_key": true,
	"running": true, "slip.kind": true, "slip.form": true, "slip_task.status": true, "period.key": true, "scheme.key": true, "import_item.key": true, "setting.key": true, "import.problems": true,
	"score_rules.at": true, "figure_pick.at": true, "task_change.at": true, "import.at": true, "finding.at": true}

// yesNo are columns of 0 and 1.
var yesNo = map[string]bool{"confirmed": true, "late": true, "active": true, "is_group": true, "charts": true}

// settingNames are the settings a clerk knows of.
var settingNames = map[string]string{"who": "经办人", "office": "督查机构", "masthead": "刊名", "addressees": "主送机关", "limit": "进展字数", "ladder": "使用的督办阶梯", "score_rules": "使用的考核规则"}

type logReader struct {
	tx    *store.Tx
	named map[string]string
}

func (l logReader) row(c ledger.RowChange) (row LogRow, forPeople bool) {
	before, after := rowImageOf(c.Before), rowImageOf(c.After)
	row = LogRow{Table: c.Table, Kind: "changed", Fields: []LogField{}}
	now := after
	switch {
	case len(before.names) == 0:
		row.Kind = "added"
	case len(after.names) == 0:
		row.Kind, now = "removed", before
	}
	if c.Table == "setting" && strings.Contains(now.text("key"), "collected") {
		return row, false
	}
	row.Of = l.about(c.Table, now)
	for _, name := range now.names {
		if unspoken[name] || unspoken[c.Table+"."+name] || bytes.Equal(before.values[name], after.values[name]) {
			continue
		}
		if row.Kind != "changed" && (referred[name] != "" || slices.Contains(aboutColumns[c.Table], name) && name != "draft") {
			continue // said already
		}
		f := LogField{name, l.said(c.Table, name, before), l.said(c.Table, name, after)}
		if f.Before != f.After && (row.Kind == "changed" || f.Before+f.After != "0") {
			row.Fields = append(row.Fields, f)
		}
	}
	return row, true
}

// rowImage is one row as JSON, its columns in their order.
type rowImage struct {
	names  []string
	values map[string]json.RawMessage
}

func rowImageOf(text string) rowImage {
	out := rowImage{values: map[string]json.RawMessage{}}
	d := json.NewDecoder(strings.NewReader(text))
	if _, err := d.Token(); err != nil {
		return out
	}
	for d.More() {
		name, err := d.Token()
		var value json.RawMessage
		if err != nil || d.Decode(&value) != nil {
			break
		}
		out.names = append(out.names, fmt.Sprint(name))
		out.values[fmt.Sprint(name)] = value
	}
	return out
}

// text is a column as it is kept; "" for NULL.
func (i rowImage) text(name string) string {
	var s string
	if json.Unmarshal(i.values[name], &s) == nil {
		return s
	}
	return strings.Trim(string(i.values[name]), `"`)
}

func (i rowImage) number(name string) int64 {
	n, _ := strconv.ParseInt(i.text(name), 10, 64)
	return n
}

// about says which task, unit or period a row is about.
func (l logReader) about(table string, row rowImage) string {
	parts := []string{}
	for _, name := range aboutColumns[table] {
		words := ""
		switch {
		case referred[name] != "":
			words = l.name(referred[name], row.number(name))
		case name == "no":
			words = "第 " + row.text(name) + " 项"
		case name == "draft":
			words = "第 " + draftIn(row.text(name)).No + " 项草稿"
		case table == "import":
			words = "《" + row.text(name) + "》"
		case table == "setting":
			words = settingName(row.text(name))
		default:
			words = row.text(name)
		}
		if words != "" {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, "，")
}

func settingName(key string) string {
	if name := settingNames[key]; name != "" {
		return name
	}
	if strings.HasPrefix(key, "template:") {
		return "公文模板"
	}
	if strings.HasPrefix(key, "refused:") {
		return "不采纳的单位建议"
	}
	return "公文措辞"
}

// name is what a row that another refers to goes by, also one that is gone since.
func (l logReader) name(table string, id int64) string {
	if id == 0 {
		return ""
	}
	key := fmt.Sprint(table, id)
	if known, ok := l.named[key]; ok {
		return known
	}
	text, err := l.tx.RowImage(table, id)
	if err != nil {
		return ""
	}
	row := rowImageOf(text)
	words := l.about(table, row)
	switch table {
	case "period":
		words = row.text("short")
	case "target":
		words = row.text("name")
	case "inspection":
		words += "现场督查"
	}
	l.named[key] = words
	return words
}

// said is a column as it is printed.
func (l logReader) said(table, name string, row rowImage) string {
	text := row.text(name)
	switch {
	case len(row.names) == 0 || text == "" || text == "null" || text == "[]" || text == "{}":
		return ""
	case referred[name] != "":
		return l.name(referred[name], row.number(name))
	case yesNo[name]:
		return map[string]string{"1": "是", "0": "否"}[text]
	case table == "setting":
		return l.settingValue(row.text("key"), text)
	case len(text) > len("2006-01-02T15:04") && text[4] == '-' && text[10] == 'T':
		return text[:10] + " " + text[11:16]
	case (text[0] == '[' || text[0] == '{') && json.Valid([]byte(text)): // words may begin so, too
		return l.list(name, text)
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil && row.values[name][0] != '"' {
		return ledger.Number(n, 4)
	}
	return text
}

func (l logReader) settingValue(key, text string) string {
	id, err := strconv.ParseInt(text, 10, 64)
	switch {
	case err == nil && (key == "ladder" || key == "score_rules"):
		return l.name(key, id)
	case settingNames[key] == "":
		return "已保存"
	}
	return text
}

// list prints what a column keeps as JSON.
func (l logReader) list(name, text string) string {
	switch name {
	case "section":
		return joinText(text, " / ", func(s string) string { return s })
	case "figures":
		return joinText(text, "，", func(v ledger.ReturnValue) string {
			return l.name("target", v.TargetID) + " " + ledger.Number(v.Value, 4)
		})
	case "checks", "problems":
		return joinText(text, "；", func(c ledger.Check) string { return c.Message })
	case "gone":
		return joinText(text, "、", func(id int64) string { return l.name("task", id) })
	case "classes":
		return joinText(text, "、", func(c ledger.Class) string { return c.Word })
	case "steps":
		return joinText(text, "、", func(s ledger.SlipStep) string { return s.Name })
	case "rules":
		return joinText(text, "；", func(r ledger.ScoreRule) string { return r.Name + ledger.Number(r.Points, 2) + "分/" + r.Each })
	case "groups":
		return joinText(text, "、", func(g ledger.ScoreGroup) string { return g.Name })
	case "fields":
		return joinText(text, "；", func(f ledger.FieldChange) string { return f.Before + " → " + f.After })
	case "edits":
		return "已改写"
	case "notice":
		var n ledger.Notice
		_ = json.Unmarshal([]byte(text), &n) // what the program wrote itself
		return strings.TrimSpace(n.Title + " " + n.DocNo)
	case "draft":
		d := draftIn(text)
		names := []string{}
		for _, u := range d.Units {
			names = append(names, u.Name)
		}
		return strings.TrimSpace(d.Text + bracket(strings.Join(names, "、")) + " " + d.Deadline)
	}
	return joinText(text, "、", func(s string) string { return s })
}

func draftIn(text string) (d ledger.Draft) {
	_ = json.Unmarshal([]byte(text), &d) // what the program wrote itself
	return d
}

func bracket(names string) string {
	if names == "" {
		return ""
	}
	return "（" + names + "）"
}

// joinText prints a JSON list; one that is no such list prints nothing.
func joinText[T any](text, between string, print func(T) string) string {
	list := []T{}
	if json.Unmarshal([]byte(text), &list) != nil {
		return ""
	}
	parts := []string{}
	for _, v := range list {
		if words := print(v); words != "" {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, between)
}
