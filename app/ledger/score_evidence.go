package ledger

import "fmt"

// evidenceBook holds what every rule counts, by rule and unit.
type evidenceBook struct {
	found map[string]map[int64][]string
	lead  map[int64]int
	seen  map[piece]bool
}

// piece is one thing counted: things told in the same words of the same unit count once.
type piece struct {
	rule  string
	unit  int64
	words string
}

func (b *evidenceBook) add(rule string, unit int64, words string) {
	key := piece{rule, unit, words}
	if b.seen[key] {
		return
	}
	b.seen[key] = true
	if b.found[rule] == nil {
		b.found[rule] = map[int64][]string{}
	}
	b.found[rule][unit] = append(b.found[rule][unit], words)
}

func yearEvidence(facts ScoreFacts) *evidenceBook {
	year := facts.Year
	book := &evidenceBook{found: map[string]map[int64][]string{}, lead: map[int64]int{}, seen: map[piece]bool{}}
	done := map[int64]bool{}
	for i, s := range year {
		book.reporting(s, facts)
		c := newCounter(s)
		for _, task := range s.Tasks {
			if !task.State.Counted() {
				continue
			}
			book.taskInPeriod(s, c, task)
			finished := c.meaning(task) == Done
			if last := i == len(year)-1; last {
				book.taskAtEnd(s, c, task)
			} else if finished && !done[task.ID] {
				done[task.ID] = true
				for _, a := range task.Reporters() {
					book.each(c, a.UnitID, func(id int64) { book.add("early", id, fmt.Sprintf("第%s项（%s完成）", task.No, s.Period.Short)) })
				}
			}
		}
	}
	if len(year) > 0 {
		c := newCounter(year[len(year)-1])
		book.chased(facts, c)
		book.visited(facts, c)
	}
	return book
}

// chased counts slips to a unit, and those not answered in time.
func (b *evidenceBook) chased(facts ScoreFacts, c *counter) {
	for _, s := range facts.Slips {
		if s.Void() || s.Issued > facts.asOf() {
			continue
		}
		b.each(c, s.UnitID, func(id int64) {
			if s.Form.Chases() {
				b.add("slip", id, s.Number)
			}
			if over := s.DaysOver(facts.asOf()); over > 0 {
				b.add("slip_late", id, fmt.Sprintf("%s逾期%d天", s.Number, over))
			}
		})
	}
}

// visited counts what inspections found otherwise than reported, and what was not put right in time.
func (b *evidenceBook) visited(facts ScoreFacts, c *counter) {
	for _, i := range facts.Inspections {
		if i.Date > facts.asOf() {
			continue
		}
		for _, t := range i.Tasks {
			if t.Verdict == VerdictFalse {
				b.each(c, i.UnitID, func(id int64) { b.add("false", id, "第"+t.No+"项（"+MonthDay(i.Date)+"现场督查）") })
			}
		}
		for n, r := range i.Rectifications {
			if r.DaysOver(facts.asOf()) > 0 || r.Result == RecheckFailed {
				b.each(c, r.UnitID, func(id int64) {
					b.add("rectify_late", id, fmt.Sprintf("%s现场督查整改事项%d", MonthDay(i.Date), n+1))
				})
			}
		}
	}
}

// each runs over a unit, or over the members of a collective.
func (b *evidenceBook) each(c *counter, unitID int64, visit func(id int64)) {
	for _, id := range c.members(unitID) {
		visit(id)
	}
}

// reporting counts silent and late units. One that was silent when the period was frozen and reported since is late, or
// in time where the period was frozen before its last day.
func (b *evidenceBook) reporting(s Snapshot, facts ScoreFacts) {
	for _, u := range s.Units {
		days, came := facts.cameAfter(s.Period.ID, u.UnitID)
		switch {
		case u.Silent && came && days > 0:
			b.add("late", u.UnitID, fmt.Sprintf("%s补报，迟%d天", s.Period.Short, days))
		case u.Silent && came:
		case u.Silent:
			b.add("silent", u.UnitID, s.Period.Short+u.SilentWord())
		case u.DaysLate > 0:
			b.add("late", u.UnitID, fmt.Sprintf("%s迟%d天", s.Period.Short, u.DaysLate))
		}
	}
}

func (b *evidenceBook) taskInPeriod(s Snapshot, c *counter, task SnapshotTask) {
	for _, r := range task.Returns {
		if r.State == ReturnSentBack {
			b.add("sent_back", r.UnitID, fmt.Sprintf("%s第%s项", s.Period.Short, task.No))
		}
	}
	now, before := c.meaning(task), s.Scheme.meaning(task.statusBefore())
	if now != Behind && now != NotBegun {
		return
	}
	for _, a := range task.Reporters() {
		b.each(c, a.UnitID, func(id int64) {
			b.add("behind", id, fmt.Sprintf("%s第%s项", s.Period.Short, task.No))
			if before == Behind || before == NotBegun {
				b.add("repeated", id, fmt.Sprintf("%s第%s项", s.Period.Short, task.No))
			}
		})
	}
}

func (b *evidenceBook) taskAtEnd(s Snapshot, c *counter, task SnapshotTask) {
	class, _ := s.Scheme.Class(task.Status)
	rule := ""
	if s.EndsYear() && class.Meaning != NotRated {
		rule = "unfinished"
		if class.Meaning == Done {
			rule = "done"
		}
	}
	words := fmt.Sprintf("第%s项（%s）", task.No, class.Word)
	leads := map[int64]bool{}
	for _, a := range task.Reporters() {
		b.each(c, a.UnitID, func(id int64) {
			b.lead[id]++
			leads[id] = true
			if rule != "" {
				b.add(rule, id, words)
			}
		})
	}
	if rule == "" {
		return
	}
	for _, a := range task.Assignments {
		b.each(c, a.UnitID, func(id int64) {
			if !leads[id] {
				b.add(rule+"_support", id, words)
			}
		})
	}
}
