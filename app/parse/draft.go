package parse

import (
	"regexp"
	"strings"

	"ducha/app/ledger"
	"ducha/app/parse/quantity"
)

// task is one duty before its roles were settled.
type task struct {
	no       string
	mark     marker
	section  []string
	text     string
	span     span
	duties   duties
	notes    []note
	element  *element
	progress bool // a progress label or column is filled
}

// level is an open heading.
type level struct {
	rank   int
	title  string
	duties duties
}

// unnumbered headings rank below every numbered one, but above those that stand right below them; the levels of the
// file hold them apart.
const plainRank = 2 * int(numStyles)

func (s style) rank() int { return 2 * int(s) }

// drafts walks the elements in order, keeps the open headings and collects the tasks.
func (r *reader) drafts(all []*element) {
	var open []level
	no, annexed := "", false
	for _, e := range all {
		switch {
		case e.kind == prose && e.mark.style == plain && r.opensAnnex(e):
			open = open[:0]
			if !annexed {
				r.letter = len(r.tasks)
			}
			annexed = annexed || annexLine.MatchString(squeeze(r.page.key(e.texts[0])))
		case e.kind == prose && e.mark.style == plain && r.endsLetter(e) && !annexed:
			r.letter = len(r.tasks)
		case e.kind == heading:
			open = r.openHeading(open, e)
			no = ""
		case e.kind == duty:
			t := r.elementTask(e)
			open = closeHeadings(open, e)
			if e.row == nil && t.no == "" && (e.shared || e.glued) {
				t.no = no
			}
			no = t.no
			for _, l := range open {
				if l.title != "" {
					t.section = append(t.section, l.title)
				}
				t.inherit(l.duties)
			}
			if e.row != nil {
				t.section = append(t.section, e.row.sections...)
			}
			r.copyDuties(&t)
			r.labels.learn(t.duties)
			r.tasks = append(r.tasks, t)
		}
	}
}

// annexLine is an annex's own first line; what stands before a later one is no letter.
var annexLine = regexp.MustCompile(`^附件[\d一二三四五六七八九十]{0,2}$`)

// opensAnnex tells the line 附件1: the headings of the covering letter end there.
func (r *reader) opensAnnex(e *element) bool {
	if e.row != nil || e.section != nil || len(e.texts) == 0 || e.texts[0].len() > 6 {
		return false
	}
	return strings.HasPrefix(squeeze(r.page.key(e.texts[0])), "附件")
}

// endsLetter tells the date that stands alone below a covering letter.
func (r *reader) endsLetter(e *element) bool {
	if e.row != nil || e.section != nil || len(e.texts) == 0 || e.texts[0].len() > 20 {
		return false
	}
	_, ok := readDate(squeeze(r.page.key(e.texts[0])))
	return ok
}

// dropLetter leaves out the demands of a covering letter: few beside the tasks of what it sends, or told by their words.
func (r *reader) dropLetter() {
	after := len(r.tasks) - r.letter
	beside := after >= few && (r.letter < few && after > 2*r.letter || r.letter*5 <= after)
	if r.letter > 0 && (beside || after > 1 && r.letter <= maxDemands && r.letterDemands()) {
		r.tasks = r.tasks[r.letter:]
	}
}

// maxDemands bounds the demands of one letter.
const maxDemands = 8

// demandWords are what a letter asks of everyone: to make a plan, to report, to be looked after.
var demandWords = regexp.MustCompile(`各(有关|相关|牵头|责任|承办|主办|配合|级|镇街)?(责任|各)?(单位|部门|镇街)[^，。；]{0,10}(要|应|须|于|将|请|在)|(督查室|考核办|督查局)[^。；]{0,12}(负责|要|将|每|定期|督查|督办|考核|调度|汇总)|请各(单位|部门|镇街|牵头|责任)`)

// letterDemands tells whether most of what was read from the letter are demands, and none of it carries a label that leads.
func (r *reader) letterDemands() bool {
	for _, t := range r.tasks[:r.letter] {
		for _, e := range t.duties.entries {
			if e.field == leadField && e.label != "" {
				return false
			}
		}
	}
	return countDemands(r.tasks[:r.letter])*2 > r.letter
}

// countDemands counts the tasks that only ask something of everyone.
func countDemands(tasks []task) int {
	n := 0
	for _, t := range tasks {
		n += count(demandWords.MatchString(t.text))
	}
	return n
}

// closeHeadings closes the numbered headings that a task of the same or a higher style ends.
func closeHeadings(open []level, e *element) []level {
	if e.mark.style == plain {
		return open
	}
	for i, l := range open {
		if l.rank >= e.mark.style.rank() && l.rank < plainRank {
			return open[:i]
		}
	}
	return open
}

// openHeading closes the headings of the same and lower rank and opens a new one.
func (r *reader) openHeading(open []level, e *element) []level {
	l := level{rank: plainRank}
	if e.section != nil {
		l.title, l.duties = e.section.title, e.section.duties
		if e.section.mark.style != plain {
			l.rank = e.section.mark.style.rank()
		}
	} else {
		switch {
		case e.mark.style != plain:
			l.rank = e.mark.style.rank()
		case e.above != plain:
			l.rank = e.above.rank() - 1
		default:
			l.rank += e.level
		}
		s := r.page.trim(span{e.whole.a, e.texts[len(e.texts)-1].b})
		l.title = tidy(r.page.str(r.page.trimAny(s, "*·●")))
		for _, n := range e.notes {
			l.duties.add(n.duties)
		}
	}
	for len(open) > 0 && open[len(open)-1].rank >= l.rank {
		open = open[:len(open)-1]
	}
	return append(open, l)
}

// inherit takes over from a heading what the task does not say itself.
func (t *task) inherit(d duties) {
	has := map[field]bool{}
	units, main := false, false
	for _, e := range t.duties.entries {
		if len(e.people)+len(e.bodies) > 0 || e.field == deadlineField {
			has[e.field] = true
		}
		for _, b := range e.bodies {
			units = true
			main = main || e.field != weakField || b.role == ledger.Lead
			has[leadField] = has[leadField] || b.role == ledger.Lead
		}
	}
	var above []entry
	for _, e := range d.entries {
		leads := e.field == leadField && !has[leadField] || e.field == middleField && !main
		if e.field.unit() && (!units || leads) || !e.field.unit() && e.field.duty() && !has[e.field] {
			above = append(above, e)
		}
	}
	t.duties.entries = append(above, t.duties.entries...)
}

// elementTask turns an element into a task.
func (r *reader) elementTask(e *element) task {
	if e.row != nil {
		return r.rowDraft(e)
	}
	t := task{no: e.mark.no, mark: e.mark, span: e.whole, notes: e.notes, element: e}
	texts, told := r.cutProgress(e.texts)
	t.text, t.progress = r.taskText(texts), told
	for _, n := range e.notes {
		t.duties.add(n.duties)
	}
	for _, en := range t.duties.entries {
		if en.field == progressField && !r.page.trimAny(en.value, ":。").empty() {
			t.progress = true
		}
	}
	return t
}

// cutProgress takes what a report says of a task's progress out of its text.
func (r *reader) cutProgress(texts []span) (out []span, told bool) {
	for _, s := range texts {
		if told {
			break
		}
		for _, l := range findLabels(r.page, s, true) {
			if l.field == progressField && l.end < s.b {
				s.b, told = l.begin, true
				break
			}
		}
		out = append(out, s)
	}
	return out, told
}

// taskText joins the parts of a text: no line breaks, no signs in front.
func (r *reader) taskText(parts []span) string {
	var b strings.Builder
	last := rune(0)
	for _, s := range parts {
		s = r.page.trimAny(s, "*·●")
		if s.empty() {
			continue
		}
		if b.Len() > 0 && !sentenceEnd(last) && last != ',' && last != '、' && !strings.ContainsRune(",;。、", r.page.first(s)) {
			b.WriteByte(' ')
		}
		b.WriteString(tidy(r.page.str(s)))
		last = r.page.last(s)
	}
	return strings.TrimRight(stripSigns(b.String()), "—–-→>，,、 ")
}

// stripSigns drops the signs and text labels before a task's text.
func stripSigns(s string) string {
	s = strings.TrimLeft(s, leadSigns+" 　-—")
	if inner, rest, ok := strings.Cut(strings.TrimPrefix(s, "【"), "】"); ok && strings.HasPrefix(s, "【") && readLabel(inner) == textField {
		s = strings.TrimLeft(rest, " 　：:")
	}
	if head, rest, ok := cutColon(s); ok && len([]rune(head)) <= 6 && readLabel(head) == textField {
		s = strings.TrimLeft(rest, " 　")
	}
	return s
}

func cutColon(s string) (head, rest string, ok bool) {
	for i, c := range s {
		if fold(c) == ':' {
			return s[:i], s[i+len(string(c)):], true
		}
	}
	return s, "", false
}

// finish settles roles, judges whether the paper is a plan at all, and lists what was uncertain.
func (r *reader) finish() ledger.Reading {
	r.dropLetter()
	r.dropSafeguards()
	out := ledger.Reading{Notice: r.notice, Tasks: []ledger.Draft{}, Problems: []ledger.Problem{}}
	if why := r.notAPlan(); why != "" {
		out.Problems = append(out.Problems, ledger.Problem{Code: "not_a_plan", Message: why, Index: -1})
		return out
	}
	for i := range r.tasks {
		out.Tasks = append(out.Tasks, r.draft(&r.tasks[i]))
	}
	out.Problems = r.problems(out.Tasks)
	return out
}

// draft writes one task as the contract has it.
func (r *reader) draft(t *task) ledger.Draft {
	d := ledger.Draft{No: t.no, Section: t.section, Text: t.text, Leaders: []string{}, Persons: []string{}, Milestones: []ledger.DraftGoal{}}
	if d.Section == nil {
		d.Section = []string{}
	}
	d.Units = r.units(t.duties)
	for _, e := range t.duties.entries {
		switch e.field {
		case leaderField:
			d.Leaders = addPeople(d.Leaders, e.people)
		case personField, mixedField, middleField, leadField, weakField:
			d.Persons = addPeople(d.Persons, e.people)
		case goalField:
			d.Milestones = append(d.Milestones, ledger.DraftGoal{When: e.when, Text: e.goal})
		}
		if e.when != "" && e.field != goalField && d.Deadline == "" {
			d.Deadline = e.when
		}
	}
	if d.Deadline == "" {
		d.Deadline = ledger.DeadlineIn(t.text, r.notice.Year)
	}
	d.Indicators = quantity.Find(t.text, r.notice.Year)
	if d.Indicators == nil {
		d.Indicators = []ledger.Indicator{}
	}
	d.Source.Start, d.Source.End = r.page.source(t.span)
	return d
}

func addPeople(list, more []string) []string {
	for _, p := range more {
		list = appendNew(list, p)
	}
	return list
}
