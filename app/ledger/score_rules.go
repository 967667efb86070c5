package ledger

import (
	"math"
	"slices"
	"strings"
)

// ScoreRule gives or takes points for each thing of one sort. Key names what is counted; the words, the points and the
// cap are the office's.
type ScoreRule struct {
	Key    string  `json:"key"`
	Name   string  `json:"name"`
	Each   string  `json:"each"` // what is counted: 项, 次
	Points float64 `json:"points"`
	Cap    float64 `json:"cap"` // most points the rule can move, 0 for no bound
}

// ScoreGroup ranks like with like.
type ScoreGroup struct {
	Name  string     `json:"name"`
	Kinds []UnitKind `json:"kinds"`
}

// RuleSet is one version of an office's score rules (考核规则). A version is never edited: a change makes the next one.
type RuleSet struct {
	ID     int64        `json:"id"` // the version; 0 for a preset
	Name   string       `json:"name"`
	Base   float64      `json:"base"` // what every unit starts from
	Most   float64      `json:"most"` // highest score, 0 for no bound
	Rules  []ScoreRule  `json:"rules"`
	Groups []ScoreGroup `json:"groups"`
	At     string       `json:"at"` // RFC 3339
	By     string       `json:"by"`
}

// Countable lists everything rules can count, with the words and points a new rule starts with.
func Countable() []ScoreRule {
	return []ScoreRule{
		{"unfinished", "牵头任务年底未完成", "项", -5, 40},
		{"unfinished_support", "责任（配合）任务年底未完成", "项", -1, 10},
		{"done", "牵头任务年底完成", "项", 2, 0},
		{"done_support", "责任（配合）任务年底完成", "项", 1, 0},
		{"early", "牵头任务提前完成", "项", 1, 5},
		{"behind", "牵头任务当期滞后", "项次", -0.5, 10},
		{"repeated", "牵头任务连续两期滞后", "项次", -1, 10},
		{"silent", "未报送", "次", -5, 20},
		{"late", "迟报", "次", -2, 10},
		{"sent_back", "报送被退回", "项次", -1, 10},
		{"slip", "被发催办、督办单", "次", -1, 10},
		{"slip_late", "督办单据逾期反馈", "次", -2, 10},
		{"false", "现场核查不属实", "项", -3, 0},
		{"rectify_late", "整改逾期或复查不合格", "项", -2, 10},
	}
}

// with picks countable things with other points and caps.
func with(points map[string][2]float64, order ...string) []ScoreRule {
	out := []ScoreRule{}
	for _, key := range order {
		for _, r := range Countable() {
			if r.Key != key {
				continue
			}
			if p, own := points[key]; own {
				r.Points, r.Cap = p[0], p[1]
			}
			out = append(out, r)
		}
	}
	return out
}

// otherGroup takes the kinds of units that no group names.
const otherGroup = "其他单位"

func usualGroups() []ScoreGroup {
	return []ScoreGroup{{"镇街", []UnitKind{Town}}, {"区政府部门", []UnitKind{Bureau}}, {"党群部门", []UnitKind{Party}},
		{"开发区、驻区单位和企业", []UnitKind{Park, Vertical, Company, Court, OtherBody}}}
}

// ScorePresets are rules to start from; the first is in use until an office has its own. Offices differ: districts take
// points for missing reports, counties start at 80 and add for what was done, others weigh what was found on site.
func ScorePresets() []RuleSet {
	return []RuleSet{
		{Name: "百分扣分制", Base: 100, Groups: usualGroups(), Rules: with(nil, "unfinished", "unfinished_support", "repeated", "silent", "late", "sent_back", "early")},
		{Name: "八十分起评、百分封顶制", Base: 80, Most: 100, Groups: usualGroups(), Rules: with(map[string][2]float64{
			"unfinished": {-5, 0}, "unfinished_support": {-2.5, 0}, "late": {-2, 0}, "silent": {-5, 0}, "slip_late": {-2, 0}},
			"done", "done_support", "early", "unfinished", "unfinished_support", "silent", "late", "slip_late")},
		{Name: "报送质量制", Base: 100, Groups: usualGroups(), Rules: with(map[string][2]float64{
			"silent": {-10, 0}, "sent_back": {-5, 0}, "late": {-5, 0}, "slip_late": {-10, 0}}, "silent", "late", "sent_back", "slip_late")},
		{Name: "实绩核查制", Base: 100, Groups: usualGroups(), Rules: with(map[string][2]float64{
			"unfinished": {-5, 0}, "unfinished_support": {-3, 0}}, "unfinished", "unfinished_support", "slip", "slip_late", "false", "rectify_late", "early")},
	}
}

// mostPoints bounds every figure of the rules.
const mostPoints = 1000

// CheckRules refuses rules that cannot be counted or printed: no name, a figure out of bounds, no rule, an unknown or
// doubled one, one without words or points, two groups that share a kind, silence that costs less than lateness. Codes:
// rules_name, rules_bounds, rules_empty, rules_rule, rules_group, rules_silent.
func CheckRules(s RuleSet) error {
	if strings.TrimSpace(s.Name) == "" {
		return Fail("rules_name")
	}
	if s.Base < 0 || s.Most < 0 || s.Base > mostPoints || s.Most > mostPoints {
		return Fail("rules_bounds")
	}
	if len(s.Rules) == 0 {
		return Fail("rules_empty")
	}
	seen := map[string]bool{}
	for _, r := range s.Rules {
		known := slices.ContainsFunc(Countable(), func(c ScoreRule) bool { return c.Key == r.Key })
		if !known || seen[r.Key] || strings.TrimSpace(r.Name) == "" || r.Points == 0 || math.Abs(r.Points) > mostPoints || r.Cap < 0 || r.Cap > mostPoints {
			return Fail("rules_rule", "name", r.Name)
		}
		seen[r.Key] = true
	}
	if s.points("late") < s.points("silent") {
		return Fail("rules_silent")
	}
	kinds := map[UnitKind]bool{}
	for _, g := range s.Groups {
		for _, k := range g.Kinds {
			if kinds[k] || strings.TrimSpace(g.Name) == "" {
				return Fail("rules_group", "name", g.Name)
			}
			kinds[k] = true
		}
	}
	return nil
}

// points of a rule, 0 where the set has none.
func (s RuleSet) points(key string) float64 {
	for _, r := range s.Rules {
		if r.Key == key {
			return r.Points
		}
	}
	return 0
}

func (s RuleSet) groupOf(kind UnitKind) string {
	if kind == "" {
		kind = OtherBody
	}
	for _, g := range s.Groups {
		if slices.Contains(g.Kinds, kind) {
			return g.Name
		}
	}
	return otherGroup
}

// bounded keeps a score between 0 and the highest one, in hundredths: equal scores are equal however they came together.
func (s RuleSet) bounded(score float64) float64 {
	score = math.Round(score*100) / 100
	if s.Most > 0 {
		score = min(s.Most, score)
	}
	return max(0, score)
}
