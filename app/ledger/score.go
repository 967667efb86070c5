package ledger

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// ScoreLine is one rule's part in one unit's score, with what it rests on.
type ScoreLine struct {
	Rule     string   `json:"rule"`
	Name     string   `json:"name"`
	Each     string   `json:"each"`
	Count    int      `json:"count"`
	Points   float64  `json:"points"`
	Evidence []string `json:"evidence"` // 第12项（未达序时）, 一季度迟3天
}

// UnitScore is one unit's year. Rank is within its group; equal scores share a rank, except with those who never reported.
type UnitScore struct {
	UnitID  int64        `json:"unitId"`
	Name    string       `json:"name"`
	Group   string       `json:"group"`
	Lead    int          `json:"lead"` // tasks it answers for
	Score   float64      `json:"score"`
	Rank    int          `json:"rank"`
	Never   bool         `json:"never"`   // reported nothing in any period: ranks behind all of its group that did
	Lines   []ScoreLine  `json:"lines"`   // a rule each, in their order
	Entries []ScoreEntry `json:"entries"` // given or taken by hand
}

// ScoreEntry is points given or taken by hand, with the reason and who proposed them.
type ScoreEntry struct {
	ID       int64   `json:"id"`
	PlanID   int64   `json:"planId"`
	UnitID   int64   `json:"unitId"`
	Unit     string  `json:"unit"`
	Points   float64 `json:"points"`
	Reason   string  `json:"reason"`
	Basis    string  `json:"basis"` // document, minutes, file
	Proposer string  `json:"proposer"`
	Date     string  `json:"date"`
}

// ScoreFacts is everything scores are counted from. Nothing in it depends on the day of counting, so the same facts and
// the same version of the rules give the same scores.
type ScoreFacts struct {
	Year        []Snapshot // in time order
	Slips       []Slip
	Inspections []Inspection
	Entries     []ScoreEntry
	Belated     []Return // what came after its period was frozen
}

// NeverReported words the rule of ranking that no points can buy off.
const NeverReported = "各期都没有报送、也没有补报的单位，不论得分，排在同组报送过的单位之后。"

// cameAfter is how many days after the last day a unit made up for a period it was silent in; false where it never did.
func (f ScoreFacts) cameAfter(period, unit int64) (days int, came bool) {
	for _, r := range f.Belated {
		if r.PeriodID == period && r.UnitID == unit {
			days, came = max(days, r.DaysLate()), true
		}
	}
	return days, came
}

// neverReported tells the units that were asked in the year and reported nothing, in time or late.
func (f ScoreFacts) neverReported() map[int64]bool {
	out := map[int64]bool{}
	for _, s := range f.Year {
		for _, u := range s.Units {
			_, came := f.cameAfter(s.Period.ID, u.UnitID)
			before, asked := out[u.UnitID]
			out[u.UnitID] = u.Silent && !came && (before || !asked)
		}
	}
	return out
}

// asOf is the day up to which answers are awaited: the last day for returns of the last period.
func (f ScoreFacts) asOf() string {
	if len(f.Year) == 0 {
		return ""
	}
	return f.Year[len(f.Year)-1].Period.Due
}

// Scores counts a year into one score a unit. Unfinished, done and early look at the last snapshot; where that does not
// end the year, what is not done yet costs nothing.
func Scores(facts ScoreFacts, set RuleSet) []UnitScore {
	evidence, never := yearEvidence(facts), facts.neverReported()
	out := []UnitScore{}
	for _, u := range scoredUnits(facts.Year) {
		score := UnitScore{UnitID: u.UnitID, Name: u.Name, Group: set.groupOf(u.Kind), Score: set.Base, Never: never[u.UnitID], Lines: []ScoreLine{}, Entries: []ScoreEntry{}, Lead: evidence.lead[u.UnitID]}
		for _, rule := range set.Rules {
			found := evidence.found[rule.Key][u.UnitID]
			line := ScoreLine{Rule: rule.Key, Name: rule.Name, Each: rule.Each, Count: len(found), Points: capped(rule.Points*float64(len(found)), rule.Cap), Evidence: found}
			if found == nil {
				line.Evidence = []string{}
			}
			score.Score += line.Points
			score.Lines = append(score.Lines, line)
		}
		for _, e := range facts.Entries {
			if e.UnitID == u.UnitID {
				score.Score += e.Points
				score.Entries = append(score.Entries, e)
			}
		}
		score.Score = set.bounded(score.Score)
		out = append(out, score)
	}
	rank(out, set)
	return out
}

func capped(points, most float64) float64 {
	if most <= 0 {
		return points
	}
	return min(most, max(-most, points))
}

// rank sorts by group, then by score, and numbers the places; who never reported ranks last (NeverReported).
func rank(scores []UnitScore, set RuleSet) {
	place := map[string]int{otherGroup: len(set.Groups)}
	for i, g := range set.Groups {
		place[g.Name] = i
	}
	sort.SliceStable(scores, func(i, j int) bool {
		a, b := scores[i], scores[j]
		if place[a.Group] != place[b.Group] {
			return place[a.Group] < place[b.Group]
		}
		if a.Never != b.Never {
			return b.Never
		}
		return a.Score > b.Score
	})
	first := 0
	for i := range scores {
		if i > 0 && scores[i].Group != scores[i-1].Group {
			first = i
		}
		scores[i].Rank = i - first + 1
		if before := i - 1; i > first && scores[i].Score == scores[before].Score && scores[i].Never == scores[before].Never {
			scores[i].Rank = scores[before].Rank
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

// Reason joins a score's evidence: 牵头任务年底未完成2项−10分：第3项（未达序时）、第8项（未启动）; "" where nothing moved it.
func (u UnitScore) Reason() string {
	parts := []string{}
	for _, line := range u.Lines {
		if line.Count > 0 {
			parts = append(parts, fmt.Sprintf("%s%d%s%s分：%s", line.Name, line.Count, line.Each, SignedPoints(line.Points), strings.Join(runTogether(line.Evidence), "、")))
		}
	}
	if u.Never {
		parts = append(parts, "各期均未报送，排在同组报送过的单位之后")
	}
	for _, e := range u.Entries {
		text := e.Reason + SignedPoints(e.Points) + "分"
		if source := strings.Join(slices.DeleteFunc([]string{e.Basis, e.Proposer}, func(s string) bool { return s == "" }), "，"); source != "" {
			text += "（" + source + "）"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "；")
}

// SignedPoints prints with a sign: +1, −2.5.
func SignedPoints(v float64) string {
	if v < 0 {
		return "−" + strings.TrimPrefix(Number(v, 2), "-")
	}
	return "+" + Number(v, 2)
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
