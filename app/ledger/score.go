package ledger

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// ScoreRule gives or takes points for each thing of one sort. Key names what is counted; it is fixed, the points and
// the cap are the office's.
type ScoreRule struct {
	Key    string  `json:"key"`
	Name   string  `json:"name"`
	Each   string  `json:"each"` // what is counted: 项, 次
	Points float64 `json:"points"`
	Cap    float64 `json:"cap"` // most points the rule can move, 0 for no bound
}

// ScoreBase is what every unit starts from.
const ScoreBase = 100.0

// ScoreRules is the preset: it starts at 100, takes points for what was not done or not reported and adds a few for
// what was done early. Offices differ; the rules printed with the scores say what was used.
func ScoreRules() []ScoreRule {
	return []ScoreRule{
		{"unfinished", "牵头任务年底未完成", "项", -5, 40},
		{"unfinished_support", "责任（配合）任务年底未完成", "项", -1, 10},
		{"repeated", "牵头任务连续两期滞后", "项次", -1, 10},
		{"silent", "未报送", "次", -5, 20},
		{"late", "迟报", "次", -2, 10},
		{"sent_back", "报送被退回", "项次", -1, 10},
		{"early", "牵头任务提前完成", "项", 1, 5},
	}
}

// ScoreLine is one rule's part in one unit's score, with what it rests on.
type ScoreLine struct {
	Rule     string   `json:"rule"`
	Count    int      `json:"count"`
	Points   float64  `json:"points"`
	Evidence []string `json:"evidence"` // 第12项（未达序时）, 一季度迟3天
}

// UnitScore is one unit's year. Rank is within its group; equal scores share a rank.
type UnitScore struct {
	UnitID int64       `json:"unitId"`
	Name   string      `json:"name"`
	Group  string      `json:"group"`
	Lead   int         `json:"lead"` // tasks it answers for
	Score  float64     `json:"score"`
	Rank   int         `json:"rank"`
	Lines  []ScoreLine `json:"lines"` // beside the rules
}

// scoreGroups ranks like with like.
var scoreGroups = []struct {
	name  string
	kinds []UnitKind
}{
	{"镇街", []UnitKind{Town}}, {"区政府部门", []UnitKind{Bureau}}, {"党群部门", []UnitKind{Party}},
	{"开发区、驻区单位和企业", []UnitKind{Park, Vertical, Company, Court, OtherBody, ""}},
}

// Scores counts a year's snapshots, in time order, into one score a unit. Unfinished and early look at the last one;
// where that does not end the year, what is not done yet costs nothing.
func Scores(year []Snapshot, rules []ScoreRule) []UnitScore {
	evidence := yearEvidence(year)
	out := []UnitScore{}
	for _, u := range scoredUnits(year) {
		score := UnitScore{UnitID: u.UnitID, Name: u.Name, Group: groupOf(u.Kind), Score: ScoreBase, Lines: []ScoreLine{}, Lead: evidence.lead[u.UnitID]}
		for _, rule := range rules {
			found := evidence.found[rule.Key][u.UnitID]
			line := ScoreLine{Rule: rule.Key, Count: len(found), Points: capped(rule.Points*float64(len(found)), rule.Cap), Evidence: found}
			if found == nil {
				line.Evidence = []string{}
			}
			score.Score += line.Points
			score.Lines = append(score.Lines, line)
		}
		score.Score = max(0, score.Score)
		out = append(out, score)
	}
	rank(out)
	return out
}

func capped(points, most float64) float64 {
	if most <= 0 {
		return points
	}
	return min(most, max(-most, points))
}

func groupOf(kind UnitKind) string {
	for _, g := range scoreGroups {
		if slices.Contains(g.kinds, kind) {
			return g.name
		}
	}
	return scoreGroups[len(scoreGroups)-1].name
}

// rank sorts by group, then by score, and numbers the places.
func rank(scores []UnitScore) {
	place := map[string]int{}
	for i, g := range scoreGroups {
		place[g.name] = i
	}
	sort.SliceStable(scores, func(i, j int) bool {
		a, b := scores[i], scores[j]
		if place[a.Group] != place[b.Group] {
			return place[a.Group] < place[b.Group]
		}
		return a.Score > b.Score
	})
	first := 0
	for i := range scores {
		if i > 0 && scores[i].Group != scores[i-1].Group {
			first = i
		}
		scores[i].Rank = i - first + 1
		if i > first && scores[i].Score == scores[i-1].Score {
			scores[i].Rank = scores[i-1].Rank
		}
	}
}

// scoredUnits are all units that were asked in the year, as the last snapshot that knows them names them.
func scoredUnits(year []Snapshot) []SnapshotUnit {
	out, at := []SnapshotUnit{}, map[int64]int{}
	for _, s := range year {
		for _, u := range s.Units {
			if i, known := at[u.UnitID]; known {
				out[i] = u
				continue
			}
			at[u.UnitID] = len(out)
			out = append(out, u)
		}
	}
	return out
}

// evidenceBook holds what every rule counts, by rule and unit.
type evidenceBook struct {
	found map[string]map[int64][]string
	lead  map[int64]int
	seen  map[string]bool
}

func (b *evidenceBook) add(rule string, unit int64, words string) {
	key := fmt.Sprint(rule, unit, words)
	if b.seen[key] {
		return
	}
	b.seen[key] = true
	if b.found[rule] == nil {
		b.found[rule] = map[int64][]string{}
	}
	b.found[rule][unit] = append(b.found[rule][unit], words)
}

func yearEvidence(year []Snapshot) *evidenceBook {
	book := &evidenceBook{found: map[string]map[int64][]string{}, lead: map[int64]int{}, seen: map[string]bool{}}
	done := map[int64]bool{}
	for i, s := range year {
		book.reporting(s)
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
	return book
}

// each runs over a unit, or over the members of a collective.
func (b *evidenceBook) each(c *counter, unitID int64, visit func(id int64)) {
	for _, id := range c.members(unitID) {
		visit(id)
	}
}

func (b *evidenceBook) reporting(s Snapshot) {
	for _, u := range s.Units {
		switch {
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
	now, before := c.meaning(task), s.Scheme.meaning(task.LastStatus)
	if (now == Behind || now == NotBegun) && (before == Behind || before == NotBegun) {
		for _, a := range task.Reporters() {
			b.each(c, a.UnitID, func(id int64) { b.add("repeated", id, fmt.Sprintf("%s第%s项", s.Period.Short, task.No)) })
		}
	}
}

func (b *evidenceBook) taskAtEnd(s Snapshot, c *counter, task SnapshotTask) {
	class, _ := s.Scheme.Class(task.Status)
	over := s.Period.IsLast() && class.Meaning != Done && class.Meaning != NotRated
	leads := map[int64]bool{}
	for _, a := range task.Reporters() {
		b.each(c, a.UnitID, func(id int64) {
			b.lead[id]++
			leads[id] = true
			if over {
				b.add("unfinished", id, fmt.Sprintf("第%s项（%s）", task.No, class.Word))
			}
		})
	}
	if !over {
		return
	}
	for _, a := range task.Assignments {
		b.each(c, a.UnitID, func(id int64) {
			if !leads[id] {
				b.add("unfinished_support", id, fmt.Sprintf("第%s项（%s）", task.No, class.Word))
			}
		})
	}
}

// Reason joins a score's evidence: 牵头任务年底未完成2项−10分：第3项（未达序时）、第8项（未启动）; "" where nothing moved it.
func (u UnitScore) Reason(rules []ScoreRule) string {
	parts := []string{}
	for i, line := range u.Lines {
		if line.Count == 0 || i >= len(rules) {
			continue
		}
		sign := "+"
		if line.Points < 0 {
			sign = "−"
		}
		parts = append(parts, fmt.Sprintf("%s%d%s%s%s分：%s", rules[i].Name, line.Count, rules[i].Each, sign,
			strings.TrimPrefix(Number(line.Points, 1), "-"), strings.Join(runTogether(line.Evidence), "、")))
	}
	return strings.Join(parts, "；")
}

// runTogether joins pieces that differ only in the task's number: 第2项（未启动）、第8项（未启动） → 第2、8项（未启动）.
func runTogether(evidence []string) []string {
	out := []string{}
	before, after := "", ""
	for _, e := range evidence {
		head, rest, found := strings.Cut(e, "第")
		no, tail, closed := strings.Cut(rest, "项")
		if last := len(out) - 1; found && closed && last >= 0 && head == before && tail == after {
			out[last] = strings.TrimSuffix(out[last], "项"+tail) + "、" + no + "项" + tail
			continue
		}
		before, after = "\x00", ""
		if found && closed {
			before, after = head, tail
		}
		out = append(out, e)
	}
	return out
}
