package parse

import (
	"regexp"
	"strings"
)

// copied says that a task's duties of one field, or all of them, are those of another task.
type copied struct {
	field field  // noField for all
	no    string // of the other task, "" for the one before
}

// sameWords are how papers say so instead of naming anyone again.
var sameWords = regexp.MustCompile(`^(均|都)?(同上|同前|同上一?(项|条)|与上一?(项|条)(相同|一致)|同第?(\d{1,3})(项|条)?)$`)

// sameAs reads such a value: 责任单位：同上.
func sameAs(value string) (no string, ok bool) {
	m := sameWords.FindStringSubmatch(squeeze(value))
	if m == nil {
		return "", false
	}
	return m[6], true
}

// sameNote reads a bracket that is nothing else: （同上）, （牵头单位、责任单位同上）, （责任分工同第1项）.
func sameNote(key string) ([]copied, bool) {
	key = strings.TrimRight(squeeze(key), "。;,")
	at := max(strings.LastIndex(key, "同"), strings.LastIndex(key, "与上"))
	if at < 0 || len(key) > 120 {
		return nil, false
	}
	no, ok := sameAs(key[at:])
	if !ok {
		return nil, false
	}
	head := strings.TrimSuffix(strings.TrimSuffix(key[:at], "均"), "都")
	var out []copied
	for _, label := range strings.FieldsFunc(head, func(c rune) bool { return strings.ContainsRune("、,;和及:", c) }) {
		f := readLabel(label)
		if f == noField {
			return nil, false
		}
		if f == mixedField {
			f = noField // 责任分工
		}
		out = append(out, copied{f, no})
	}
	if len(out) == 0 {
		out = []copied{{noField, no}}
	}
	return out, true
}

// copyDuties fills in what a task has from another one.
func (r *reader) copyDuties(t *task) {
	for _, c := range t.duties.copies {
		from := len(r.tasks) - 1
		for i := range r.tasks {
			if c.no != "" && r.tasks[i].no == c.no {
				from = i
			}
		}
		if from < 0 {
			continue
		}
		for _, e := range r.tasks[from].duties.entries {
			if e.field.duty() && e.field != goalField && (c.field == noField || e.field == c.field) {
				t.duties.entries = append(t.duties.entries, e)
			}
		}
	}
}
