package report

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"ducha/app/ledger"
)

// recount counts a snapshot again with plain loops of its own, none of ledger.Tally.
type recount struct {
	s      ledger.Snapshot
	firsts []string       // sections, once they were looked up
	known  map[string]int // refs, once their rows were counted
}

func recountOf(s ledger.Snapshot) *recount { return &recount{s: s, known: map[string]int{}} }

func (r *recount) meaning(key string) ledger.Meaning {
	for _, c := range r.s.Scheme.Classes {
		if c.Key == key {
			return c.Meaning
		}
	}
	return ledger.Wait
}

func (r *recount) place(key string) int {
	return slices.IndexFunc(r.s.Scheme.Classes, func(c ledger.Class) bool { return c.Key == key })
}

func isDropped(t *ledger.SnapshotTask) bool {
	return t.State == ledger.TaskMerged || t.State == ledger.TaskCancelled
}

func (r *recount) inTime(t *ledger.SnapshotTask) bool {
	m := r.meaning(t.Status)
	return m == ledger.Done || m == ledger.Ahead || m == ledger.OnTrack
}

func (r *recount) slow(key string) bool {
	m := r.meaning(key)
	return m == ledger.Behind || m == ledger.NotBegun
}

// move is +1, 0, −1 for a task that is rated in both periods.
func (r *recount) move(t *ledger.SnapshotTask) (by int, comparable bool) {
	rank := map[ledger.Meaning]int{ledger.NotBegun: 1, ledger.Behind: 2, ledger.OnTrack: 3, ledger.Ahead: 4, ledger.Done: 5}
	now, before := rank[r.meaning(t.Status)], rank[r.meaning(t.LastStatus)]
	switch {
	case now == 0 || before == 0:
		return 0, false
	case now != before:
		return map[bool]int{true: 1, false: -1}[now > before], true
	}
	return map[bool]int{true: 1, false: -1}[r.place(t.Status) < r.place(t.LastStatus)] * map[bool]int{true: 0, false: 1}[t.Status == t.LastStatus], true
}

// leads are the ids of the units that answer for a task: those with the first role there is.
func leads(t *ledger.SnapshotTask) []int64 {
	for _, role := range []ledger.Role{ledger.Lead, ledger.Undivided, ledger.Support} {
		out := []int64{}
		for _, a := range t.Assignments {
			if a.Role == role {
				out = append(out, a.UnitID)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// sections are the first levels in plan order, of counted tasks.
func (r *recount) sections() []string {
	if r.firsts == nil {
		r.firsts = []string{}
		for i := range r.s.Tasks {
			t := &r.s.Tasks[i]
			if name := strings.Join(t.Section[:min(1, len(t.Section))], ""); !isDropped(t) && !slices.Contains(r.firsts, name) {
				r.firsts = append(r.firsts, name)
			}
		}
	}
	return r.firsts
}

// promiseOpen: an accepted return was found silent on it, or the task is slow and nobody's return was accepted.
func (r *recount) promiseOpen(t *ledger.SnapshotTask) bool {
	accepted := 0
	for _, ret := range t.Returns {
		if ret.State == ledger.ReturnAccepted {
			accepted++
			if slices.ContainsFunc(ret.Checks, func(c ledger.Check) bool { return c.Code == "promise_open" }) {
				return true
			}
		}
	}
	return accepted == 0 && r.slow(t.Status)
}

// holds says whether a counted task is among those that a part of a ref names.
func (r *recount) holds(t *ledger.SnapshotTask, what, arg string) bool {
	switch what {
	case "counted":
		return true
	case "done":
		return r.meaning(t.Status) == ledger.Done
	case "inTime":
		return r.inTime(t)
	case "laggards":
		return r.slow(t.Status)
	case "repeated":
		return r.slow(t.Status) && (r.slow(t.LastStatus) || t.LastStatus == "" && r.slow(t.LastWhole))
	case "promises":
		return t.Promise != "" && r.promiseOpen(t)
	case "comparable", "up", "same", "down":
		by, comparable := r.move(t)
		return comparable && (what == "comparable" || by > 0 && what == "up" || by == 0 && what == "same" || by < 0 && what == "down")
	case "class":
		return t.Status == arg
	case "section":
		i, _ := strconv.Atoi(arg)
		return r.sections()[i] == strings.Join(t.Section[:min(1, len(t.Section))], "")
	case "unit":
		return slices.ContainsFunc(leads(t), func(id int64) bool { return strconv.FormatInt(id, 10) == arg })
	}
	return t.Status == what
}

// rows counts what stands behind a ref.
func (r *recount) rows(ref string) int {
	n, ok := r.known[ref]
	if !ok {
		n = r.count(ref)
		r.known[ref] = n
	}
	return n
}

func (r *recount) count(ref string) int {
	part := strings.SplitN(ref, ":", 3)
	arg, n := "", 0
	if len(part) > 1 {
		arg = part[1]
	}
	if slices.Contains(unitRefs, part[0]) {
		return r.units(part[0])
	}
	for i := range r.s.Tasks {
		t := &r.s.Tasks[i]
		switch {
		case part[0] == "all", part[0] == "dropped" && isDropped(t), part[0] == "task" && strconv.FormatInt(t.ID, 10) == arg:
			n++
		case part[0] == "dropped", part[0] == "task", isDropped(t):
		case r.holds(t, part[0], arg) && (len(part) < 3 || r.holds(t, part[2], "")):
			n++
		}
	}
	return n
}

var unitRefs = []string{"units", "asked", "steady", "silent", "late", "inTimeUnits"}

// units counts refs that stand for units.
func (r *recount) units(ref string) int {
	answers, steady := map[int64]bool{}, map[int64]bool{}
	for i := range r.s.Tasks {
		t := &r.s.Tasks[i]
		if isDropped(t) {
			continue
		}
		for _, id := range leads(t) {
			steady[id] = (steady[id] || !answers[id]) && r.inTime(t)
			answers[id] = true
		}
	}
	n := map[string]int{"units": len(answers), "asked": len(r.s.Units)}
	for _, ok := range steady {
		if ok {
			n["steady"]++
		}
	}
	for _, u := range r.s.Units {
		switch {
		case u.Silent:
			n["silent"]++
		case u.DaysLate > 0:
			n["late"]++
		default:
			n["inTimeUnits"]++
		}
	}
	return n[ref]
}

// checkFigures counts the rows behind every bound figure of a paper again.
func checkFigures(t *testing.T, r *recount, p *Paper) {
	t.Helper()
	s, count := r.s, r.rows
	totals := ledger.Tally(s)
	figures(p, func(text, ref string) {
		base := strings.SplitN(ref, ":", 3)
		if base[0] == "task" {
			if count(ref) != 1 {
				t.Errorf("%s opens %d tasks", ref, count(ref))
			}
			return
		}
		if tasks, units := totals.Rows(s, ref); len(tasks)+len(units) != count(ref) {
			t.Errorf("%s opens %d rows, there are %d", ref, len(tasks)+len(units), count(ref))
		}
		if wholeNumber.MatchString(text) && text != strconv.Itoa(count(ref)) {
			t.Errorf("%s prints %s, its rows are %d", ref, text, count(ref))
		}
		if m := percentage.FindStringSubmatch(text); m != nil {
			of := "counted"
			switch base[0] {
			case "section", "unit":
				of = base[0] + ":" + base[1]
			case "steady":
				of = "units"
			}
			want := 100 * float64(count(ref)) / float64(count(of))
			if got, _ := strconv.ParseFloat(m[1], 64); math.Abs(got-want) > 0.0501 {
				t.Errorf("%s prints %s, %d of %d is %.3f", ref, text, count(ref), count(of), want)
			}
		}
	})
	checkTaskNumbers(t, s, p)
	checkTargets(t, s, p)
	checkReporting(t, s, p)
}

var taskNumber = regexp.MustCompile(`^第(.+)项$`)

// checkTaskNumbers: 第12项 is bound to the task of that number.
func checkTaskNumbers(t *testing.T, s ledger.Snapshot, p *Paper) {
	t.Helper()
	numbers := map[string]string{}
	for _, task := range s.Tasks {
		numbers[taskRef(task.ID)] = task.No
	}
	figures(p, func(text, ref string) {
		if m := taskNumber.FindStringSubmatch(text); m != nil && numbers[ref] != m[1] {
			t.Errorf("%s is bound to task %s", text, numbers[ref])
		}
	})
}

// tableOf is the table whose first heads are these.
func tableOf(p *Paper, heads ...string) *Table {
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			if b.Table == nil || len(b.Table.Columns) < len(heads) {
				continue
			}
			same := true
			for i, head := range heads {
				same = same && strings.ReplaceAll(b.Table.Columns[i].Head, "\n", "") == head
			}
			if same {
				return b.Table
			}
		}
	}
	return nil
}

// checkTargets computes the table of indicators again: one row a confirmed target of a counted task, in plan order.
func checkTargets(t *testing.T, s ledger.Snapshot, p *Paper) {
	t.Helper()
	table := tableOf(p, "任务序号", "指标")
	if table == nil {
		return
	}
	want := []string{}
	for _, task := range s.Tasks {
		if isDropped(&task) {
			continue
		}
		for _, x := range task.Progress {
			value, rate, off := "未报", "—", "—"
			if x.Value != nil {
				value = ledger.Number(*x.Value, 4)
				switch {
				case x.Op == ledger.AtMost:
					off = signedFigure(x.Target-*x.Value, 2)
				case x.Kind == ledger.Growth || x.Kind == ledger.Level && (x.Unit == "%" || x.Unit == "个百分点"):
					off = signedFigure(*x.Value-x.Target, 2)
				case x.Target != 0:
					share := 100 * *x.Value / x.Target
					rate, off = fmt.Sprintf("%.1f", math.Round(10*share)/10), signedFigure(share-100*s.Period.Expected(), 1)
				}
			}
			want = append(want, fmt.Sprint(task.No, x.Name, value, rate, off))
		}
	}
	got := []string{}
	for _, row := range table.Rows {
		got = append(got, fmt.Sprint(row[0].Text, row[1].Text, row[5].Text, row[6].Text, row[7].Text))
	}
	if !slices.Equal(got, want) {
		t.Errorf("indicators: %v, want %v", got, want)
	}
}

func signedFigure(v float64, decimals int) string {
	scale := math.Pow10(decimals)
	text := fmt.Sprintf("%+.*f", decimals, math.Round(scale*v)/scale)
	if strings.Trim(text, "+-0.") == "" {
		return text[1:]
	}
	return strings.Replace(text, "-", "−", 1)
}

// checkReporting reads names, days and sums of the returns again: in the table, and in the sentence that names the late and
// the silent ones, most days first.
func checkReporting(t *testing.T, s ledger.Snapshot, p *Paper) {
	t.Helper()
	late, silent, asked, answered := []ledger.SnapshotUnit{}, []string{}, 0, 0
	states := []string{}
	for _, u := range s.Units {
		asked, answered = asked+u.Asked, answered+u.Answered
		switch {
		case u.Silent:
			silent, states = append(silent, u.Name), append(states, u.Name+"未报")
		case u.DaysLate > 0:
			late, states = append(late, u), append(states, u.Name+"迟"+strconv.Itoa(u.DaysLate)+"天")
		default:
			states = append(states, u.Name+"按时")
		}
	}
	if table := tableOf(p, "序号", "单位", "应报项数", "已报项数"); table != nil {
		got := []string{}
		for _, row := range table.Rows[:len(table.Rows)-1] {
			got = append(got, row[1].Text+row[5].Text)
		}
		sum := table.Rows[len(table.Rows)-1]
		if !slices.Equal(got, states) || sum[2].Text != strconv.Itoa(asked) || sum[3].Text != strconv.Itoa(answered) {
			t.Errorf("reporting: %v %v, want %v %d %d", got, sum, states, asked, answered)
		}
	}
	sort.SliceStable(late, func(i, j int) bool { return late[i].DaysLate > late[j].DaysLate })
	names := []string{}
	for _, u := range late {
		names = append(names, fmt.Sprintf("%s（迟%d天）", u.Name, u.DaysLate))
	}
	for _, b := range p.Sections[0].Blocks {
		checkNames(t, b.Text(), "迟报的单位是", names)
		checkNames(t, b.Text(), "未报送的单位是", silent)
	}
}

func checkNames(t *testing.T, text, lead string, names []string) {
	t.Helper()
	_, rest, found := strings.Cut(text, lead)
	if !found {
		return
	}
	want := strings.Join(names[:min(len(names), unitsNamed)], "、")
	if len(names) > unitsNamed {
		want += fmt.Sprintf("等%d个", len(names))
	}
	if !strings.HasPrefix(rest, want) {
		t.Errorf("%s%s, want %s", lead, rest, want)
	}
}

// TestYearIsCounted recomputes what the summary of a year says of its periods: shares by period, returns over the year, the
// table of the course.
func TestYearIsCounted(t *testing.T) {
	for seed := int64(0); seed < 40; seed++ {
		s, _ := strange(seed)
		year := upTo(withPeople(s))
		p, err := YearPaper(sampleFacts(year, s), ledger.ScorePresets()[0], sampleStamp())
		if err != nil {
			t.Fatal(err)
		}
		asked, late, silent, counted := 0, 0, 0, 0
		course := []string{}
		table := tableOf(p, "期", "纳入统计")
		for i, snap := range year {
			r := recountOf(snap)
			for _, u := range snap.Units {
				asked++
				if u.Silent {
					silent++
				} else if u.DaysLate > 0 {
					late++
				}
			}
			if counted = r.rows("counted"); counted == 0 {
				continue
			}
			course = append(course, fmt.Sprintf("%s%d项，占%.1f%%", snap.Period.Short, r.rows("inTime"), 100*float64(r.rows("inTime"))/float64(counted)))
			row := table.Rows[i]
			for n, class := range snap.Scheme.Classes {
				if got, want := row[n+2].Text, strconv.Itoa(r.rows("class:"+class.Key)); got != want {
					t.Errorf("seed %d: %s %s is %s, not %s", seed, snap.Period.Short, class.Word, got, want)
				}
			}
		}
		want := []string{strings.Join(course, "；"), fmt.Sprintf("应报送%d次，按时报送%d次", asked, asked-late-silent)}
		if late+silent == 0 {
			want[1] = fmt.Sprintf("应报送%d次，全部按时报送", asked)
		}
		for _, words := range want {
			if asked > 0 && !strings.Contains(bodyText(p), words) {
				t.Errorf("seed %d: lacks %s in %s", seed, words, bodyText(p))
			}
		}
	}
}

// TestEveryNumberIsKnown: a number in a sentence is bound to its rows, recomputed above, or quoted from the ledger or the
// template. Nothing else is printed.
func TestEveryNumberIsKnown(t *testing.T) {
	for seed := int64(0); seed < 60; seed++ {
		s, b := strange(seed)
		s = withPeople(s)
		for _, made := range everyPaper(t, s, b) {
			known := quotedNumbers(s, made)
			for _, section := range made.paper.Sections {
				for _, block := range section.Blocks {
					if block.Kind != Text {
						continue
					}
					for _, span := range block.Spans {
						for _, n := range printedNumber.FindAllString(withoutOrdinals(span.Text), -1) {
							if span.Ref == "" && !known[n] {
								t.Errorf("seed %d %s: nobody knows %s in %s", seed, made.name, n, block.Text())
							}
						}
					}
				}
			}
		}
		if t.Failed() {
			return
		}
	}
}

var ordinal = regexp.MustCompile(`附件\d+|^\d+\.`)

func withoutOrdinals(text string) string { return ordinal.ReplaceAllString(text, "") }

// quotedNumbers are those of the ledger's own texts, of the template, of dates, and the counts that TestYearIsCounted and the
// notes of lists vouch for.
func quotedNumbers(s ledger.Snapshot, made madePaper) map[string]bool {
	texts := []string{s.Plan.Title, s.Plan.DocNo, s.Period.Name, s.Previous, chineseDate(s.Period.Due), chineseDate(s.Period.End), chineseDate(s.AsOf()), "2024", "2024年10月22日"}
	for _, words := range DefaultTemplate(made.name).Wording {
		texts = append(texts, words)
	}
	for _, task := range s.Tasks {
		texts = append(texts, task.No, task.Text, task.Basis, task.Promise)
		for _, x := range task.Progress {
			texts = append(texts, x.Line())
		}
		for _, ret := range task.Returns {
			texts = append(texts, ret.Text, ret.Next)
		}
	}
	if made.name == KindConclusion { // what was seen, counted by the visit itself
		visit := sampleVisit(made.from.Tasks)
		texts = append(texts, chineseDate(visit.Date), strconv.Itoa(len(visit.Tasks)))
		for i, r := range visit.Rectifications {
			texts = append(texts, strconv.Itoa(i+1), chineseDate(r.Due), chineseDate(r.Rechecked), r.Text)
		}
	}
	if made.name == KindYear { // visits, what they asked for, what was found mended
		facts, asked, mended := sampleFacts(upTo(s), s), 0, 0
		for _, visit := range facts.Inspections {
			asked += len(visit.Rectifications)
			for _, x := range visit.Rectifications {
				if x.Result == ledger.RecheckPassed {
					mended++
				}
			}
		}
		texts = append(texts, fmt.Sprint(len(facts.Inspections), " ", asked, " ", mended, " ", len(facts.Slips)))
	}
	r := recountOf(s)
	left := r.rows("counted") - r.rows("done")
	for _, task := range s.Tasks {
		if !isDropped(&task) && r.meaning(task.Status) == ledger.NotRated {
			left--
		}
	}
	counts := []int{laggedNamed, r.rows("laggards") - laggedNamed, len(s.Units), left, len(upTo(s)), formLimit, 3, len(ledTasks(s, "程望川"))}
	for _, u := range s.Units {
		counts = append(counts, u.DaysLate, u.Asked, u.Answered)
	}
	counts = append(counts, r.rows("laggards"), recountOf(made.from).rows("laggards"))
	listed := map[int64]bool{}
	for _, task := range s.Tasks {
		listed[task.ID] = true
	}
	counts = append(counts, len(listed))
	for _, n := range counts {
		texts = append(texts, strconv.Itoa(n))
	}
	if made.name == KindYear || made.name == KindScore { // TestYearIsCounted
		for _, section := range made.paper.Sections {
			for _, block := range section.Blocks {
				if block.Key == "course" || block.Key == "reporting" || block.Key == "score" {
					texts = append(texts, block.Text())
				}
			}
		}
	}
	out := map[string]bool{}
	for _, text := range texts {
		for _, n := range printedNumber.FindAllString(text, -1) {
			out[n] = true
		}
	}
	return out
}
