package parse

import (
	"slices"
	"strings"
)

// entry is one label with its value inside a responsibility note.
type entry struct {
	field  field
	label  string
	value  span
	bodies []body
	people []string
	when   string // deadline, or the quarter of a goal
	goal   string
}

// duties is everything notes say about one task.
type duties struct {
	entries []entry
	allLead bool // 按职责分工分别牵头
	copies  []copied
	// mislabelled is a label of bodies under which persons were printed, "" without.
	mislabelled string
}

func (d *duties) add(e duties) {
	d.entries = append(d.entries, e.entries...)
	d.allLead = d.allLead || e.allLead
	d.copies = append(d.copies, e.copies...)
	if e.mislabelled != "" {
		d.mislabelled = e.mislabelled
	}
}

// has tells whether any entry is of a field that makes a task.
func (d *duties) has() bool {
	if len(d.copies) > 0 {
		return true
	}
	for _, e := range d.entries {
		if e.field.duty() {
			return true
		}
	}
	return false
}

// binds tells whether the entries name anyone or a date.
func (d *duties) binds() bool {
	if len(d.copies) > 0 {
		return true
	}
	for _, e := range d.entries {
		if len(e.bodies)+len(e.people) > 0 || e.field == deadlineField && e.when != "" {
			return true
		}
	}
	return false
}

// labelled is a label found in a text and where its value begins.
type labelled struct {
	begin, end int
	field      field
	label      string
}

// findLabels finds every label with a colon in s. Outside brackets (strict) a label has to be set apart from what stands
// before it.
func findLabels(t *text, s span, strict bool) []labelled {
	var out []labelled
	from := s.a
	for i := s.a; i < s.b; i++ {
		r := t.folded[i]
		if l, ok := boxedLabel(t, i, s.b); ok && i >= from {
			out = append(out, l)
			from = l.end
			i = l.end - 1
			continue
		}
		if r == ':' || i == s.a || t.folded[i-1] == ' ' || strings.ContainsRune(";,。", t.folded[i-1]) {
			if r != ':' {
				if l, sure, ok := bareLabel(t, i, s.b, i == s.a); ok && i >= from && (i == s.a || !strict || sure && (len(out) > 0 || t.last(span{s.a, i}) != ',')) {
					out = append(out, l)
					from = l.end
					i = l.end - 1
				}
				continue
			}
			begin, f, clean := labelBefore(t, from, i)
			if f == noField || !clean && len(out) == 0 || f.unit() && demands(t, i+1, s.b) {
				continue
			}
			if n := len(out); n > 0 && f == goalField && out[n-1].end > begin {
				continue
			}
			out = append(out, labelled{begin, i + 1, f, squeeze(t.key(span{begin, i}))})
			from = i + 1
		}
	}
	return out
}

// demands tells that what follows a label is no name but what is asked of those it means: 责任单位：要主动配合.
func demands(t *text, i, end int) bool {
	i = skipSet(t, i, end, " ")
	if i+1 >= end {
		return false
	}
	r := t.folded[i]
	return r == '要' || r == '须' || r == '应' && t.folded[i+1] != '急'
}

// boxedLabel reads a label that stands in brackets before its value: 【牵头单位】区发改局.
func boxedLabel(t *text, i, end int) (labelled, bool) {
	if !isOpener(t.folded[i]) {
		return labelled{}, false
	}
	for j := i + 1; j < end && j <= i+maxLabel; j++ {
		if !isCloser(t.folded[j]) {
			continue
		}
		key := t.key(span{i + 1, j})
		f := readLabel(key)
		after := skipSet(t, j+1, end, " :")
		full := (f.unit() || f == leaderField || f == personField) && hasNoun(key) || f == deadlineField
		if !full || after >= end || strings.ContainsRune("。;,、", t.folded[after]) {
			return labelled{}, false
		}
		return labelled{i, after, f, key}, true
	}
	return labelled{}, false
}

// readEntries reads the labels and values of a note's inside, or of a line of labels.
func (r *reader) readEntries(s span, strict bool) duties {
	return r.readLabelled(s, findLabels(r.page, s, strict), strict)
}

// readLabelled reads them where the labels of s are found already.
func (r *reader) readLabelled(s span, found []labelled, strict bool) duties {
	t := r.page
	labels := dropOfficers(t, s, found)
	if !strict {
		labels = addUnknown(t, s, labels)
	}
	d := duties{}
	if len(labels) == 0 {
		return r.readBare(s, noField)
	}
	if head := t.trimAny(span{s.a, labels[0].begin}, ",;。、"); !head.empty() {
		if bare := r.readBare(head, noField); bare.binds() {
			d.add(bare)
		}
	}
	for i, l := range labels {
		value := span{l.end, s.b}
		if i+1 < len(labels) {
			value.b = labels[i+1].begin
		}
		value = t.trimAny(value, ",;。、")
		d.add(r.readValue(l, value))
	}
	return personsFirst(d)
}

// personsFirst mends a label printed twice in one note, where the first should have said who looks after the task: 牵头单位：何川；
// 牵头单位：区水利局. The persons are its leaders.
func personsFirst(d duties) duties {
	for i := 0; i+1 < len(d.entries); i++ {
		e, next := &d.entries[i], d.entries[i+1]
		if !e.field.unit() || e.label == "" || e.label != next.label || e.value == next.value || len(next.bodies) == 0 {
			continue
		}
		person := func(b body) bool { return looksLikeName(b.name) && !looksLikeUnit(b.name) }
		if len(e.bodies)+len(e.people) == 0 || slices.ContainsFunc(e.bodies, func(b body) bool { return !person(b) }) || slices.ContainsFunc(next.bodies, person) {
			continue
		}
		for _, b := range e.bodies {
			e.people = appendNew(e.people, b.name)
		}
		e.field, e.bodies, d.mislabelled = leaderField, nil, e.label
	}
	return d
}

// dropOfficers leaves out labels in a bracket behind a body, which only name its person: 区水利局（责任人：何川）.
func dropOfficers(t *text, s span, labels []labelled) []labelled {
	return slices.DeleteFunc(labels, func(l labelled) bool {
		if l.field != personField && l.field != leaderField || l.begin-1 <= s.a || !isOpener(t.folded[l.begin-1]) {
			return false
		}
		at, _, ok := closing(t, l.begin-1, s.b)
		return ok && at > l.end && endsLikeUnit(t.key(span{max(s.a, l.begin-9), l.begin - 1}))
	})
}

// readValue reads the value of one label.
func (r *reader) readValue(l labelled, value span) duties {
	t := r.page
	e := entry{field: l.field, label: l.label, value: value}
	if no, ok := sameAs(t.key(value)); ok && l.field.duty() {
		return duties{copies: []copied{{l.field, no}}}
	}
	switch l.field {
	case leaderField, personField:
		e.people, e.when = r.peopleAndDate(value)
	case leadField, middleField, weakField, mixedField:
		if inner, _, ok := bareLabel(t, value.a, value.b, false); ok && inner.end > value.a && hasVerb(inner.label) {
			return r.readEntries(value, false) // 责任：主责部门 区发改局；协同部门 区财政局
		}
		d := r.readBare(value, l.field)
		if len(d.entries) == 0 {
			d.entries = []entry{e}
		}
		for i := range d.entries {
			d.entries[i].label = l.label
		}
		return d
	case deadlineField:
		e.when = serialDate(tidy(t.str(value)))
	case goalsField:
		if stateLabels[l.label] && stateWords.MatchString(t.key(value)) {
			e.field = progressField
			break
		}
		if when, ok := readWhen(squeeze(t.str(value))); ok && when == squeeze(t.str(value)) {
			return duties{entries: []entry{{field: deadlineField, label: l.label, value: value, when: when}}}
		}
		return duties{entries: r.readGoals(value)}
	case goalField:
		e.when, e.goal = squeeze(l.label), tidy(t.str(value))
	}
	return duties{entries: []entry{e}}
}

// peopleAndDate reads names; a date among them is the deadline.
func (r *reader) peopleAndDate(s span) (people []string, when string) {
	for _, part := range splitTop(r.page, s, isPeopleSep) {
		if w, ok := readWhen(squeeze(r.page.str(part))); ok {
			when = w
			continue
		}
		for _, name := range readPerson(r.page, part) {
			people = appendNew(people, name)
		}
	}
	return people, when
}
