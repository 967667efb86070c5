package ledger

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// Evidence is everything a proposal is made from.
type Evidence struct {
	Task     Task
	Returns  []Return // of this period, sent-back ones included
	Last     []Return // of the period before
	Period   Period
	Scheme   Scheme
	Progress []TargetProgress
	Missing  []string // names of units that were asked and have not answered
	Picks    Picks
	Today    string // "" where the period is over
}

// Proposal is a status by rule, with the reason in words. Doubts are why a clerk should look at it before accepting.
type Proposal struct {
	Status string  `json:"status"` // class key
	Reason string  `json:"reason"`
	Doubts []Check `json:"doubts"`
}

// Judge proposes a status for one task. Order of the rules: nothing came in; figures decide where there are any (the
// worst one counts); otherwise what the unit claims, unless the words contradict it. What is not done when its deadline
// has passed is behind.
func Judge(e Evidence) Proposal {
	p := propose(e)
	m := e.Scheme.meaning(p.Status)
	if m == Done || m == NotRated || !Overdue(e.Task, e.Period, e.Today) {
		return p
	}
	if m != Behind && m != NotBegun {
		p.Doubts = append(p.Doubts, Check{"past_deadline", "完成时限“" + e.Task.Deadline + "”已过，还没有完成"})
		p.Status = e.Scheme.First(Behind).Key
	}
	p.Reason += "，已超完成时限（" + e.Task.Deadline + "）"
	return p
}

func propose(e Evidence) Proposal {
	p := Proposal{Doubts: []Check{}}
	said := usable(e.Returns)
	for _, r := range said {
		p.Doubts = append(p.Doubts, r.Doubts()...)
	}
	if len(said) > 0 && len(e.Missing) > 0 {
		p.Doubts = append(p.Doubts, Check{"partly_silent", fmt.Sprintf("还有 %d 个单位没有报送：%s", len(e.Missing), firstOf(e.Missing, 3))})
	}
	p.Doubts = append(p.Doubts, differing(e)...)
	switch {
	case len(e.Task.Reporters()) == 0 && len(e.Returns) == 0:
		p.Status, p.Reason = e.Scheme.First(NotRated).Key, "没有明确责任单位，无人报送"
		p.Doubts = append(p.Doubts, Check{"no_unit", "这一项没有责任单位，请先在台账里指定"})
	case len(said) == 0:
		return silent(e, p)
	case hasValue(e.Progress):
		p.Status, p.Reason = byFigures(e, claimed(said))
		if m := e.Scheme.meaning(p.Status); claimed(said) == ClaimSlow && m != Behind && m != NotBegun {
			p.Doubts = append(p.Doubts, Check{"claim_differs", "单位自报进展缓慢，与完成值不一致"})
		} else if claimed(said) == ClaimNotStarted && someDone(e.Progress) {
			p.Doubts = append(p.Doubts, Check{"claim_differs", "单位自报未启动，却报了完成值"})
		}
	default:
		p.Status, p.Reason = byClaim(e, said)
		if len(e.Progress) > 0 && e.Scheme.meaning(p.Status) != NotBegun {
			p.Doubts = append(p.Doubts, Check{"no_figure", "有量化指标，但没有报完成值"})
			if m := e.Scheme.meaning(p.Status); m != Behind { // words do not stand for a figure that was asked for
				p.Status = e.Scheme.First(Behind).Key
				p.Reason += "，但量化指标没有报完成值，无法认定"
			}
		}
	}
	return p
}

// firstOf names the first few: 青石镇、白石镇等.
func firstOf(names []string, n int) string {
	if len(names) <= n {
		return strings.Join(names, "、")
	}
	return strings.Join(names[:n], "、") + "等"
}

func (s Scheme) meaning(key string) Meaning {
	c, _ := s.Class(key)
	return c.Meaning
}

func usable(returns []Return) []Return {
	out := []Return{}
	for _, r := range returns {
		if r.State != ReturnSentBack {
			out = append(out, r)
		}
	}
	return out
}

// differing doubts figures that units named in one task report differently, as long as nobody picked one.
func differing(e Evidence) []Check {
	out := []Check{}
	for _, d := range Disagreements(e.Task, e.Returns, e.Picks) {
		if d.Pick == nil {
			out = append(out, Check{"units_differ", d.line()})
		}
	}
	return out
}

func silent(e Evidence, p Proposal) Proposal {
	p.Status = e.Scheme.First(Behind).Key
	p.Reason = fmt.Sprintf("%s没有报送，无法认定进展", orWord(e.Task.LeadNames(), "责任单位"))
	if len(e.Returns) > 0 {
		p.Reason = "报送已退回，尚未重报，无法认定进展"
	}
	p.Doubts = append(p.Doubts, Check{"silent", "本期没有可用的报送"})
	return p
}

// tenths rounds points the way they are printed, so that a status never contradicts its reason.
func tenths(points float64) float64 { return math.Round(10*points) / 10 }

func orWord(s, word string) string {
	if s == "" {
		return word
	}
	return s
}

func hasValue(progress []TargetProgress) bool {
	for _, t := range progress {
		if t.Value != nil {
			return true
		}
	}
	return false
}

func someDone(progress []TargetProgress) bool {
	for _, t := range progress {
		if t.Value != nil && *t.Value > 0 {
			return true
		}
	}
	return false
}

// byFigures judges by every target: one behind by the tolerance or more → behind; one without a figure that can be used →
// no better than a unit that is silent; all reached → done; all ahead by the tolerance → ahead; else on track. A unit
// that claims not to have begun is believed.
func byFigures(e Evidence, claim Claim) (status, reason string) {
	if claim == ClaimNotStarted {
		return e.Scheme.First(NotBegun).Key, "单位自报未启动"
	}
	usable, open := e.split()
	failing := []string{}
	reached := len(usable) > 0
	for _, t := range usable {
		reached = reached && t.Reached()
		if tenths(t.Points()) <= -e.Scheme.Tolerance {
			failing = append(failing, t.Line())
		}
	}
	if len(failing)+len(open) > 0 {
		worst := 0.0
		if len(failing) > 0 {
			worst = usable[0].Points()
		}
		return e.behind(worst), strings.Join(append(failing, open...), "；")
	}
	worst, best := usable[0], usable[len(usable)-1]
	switch {
	case reached && (!e.standing() || e.Period.IsLast() || Overdue(e.Task, e.Period, e.Today)):
		return e.Scheme.First(Done).Key, "目标已达到：" + best.Line()
	case tenths(worst.Points()) >= e.Scheme.Tolerance:
		return e.Scheme.First(Ahead, OnTrack).Key, worst.Line()
	default:
		return e.Scheme.First(OnTrack).Key, worst.Line()
	}
}

// split parts the targets with a figure, the furthest back first, from those without one that can be used, in words.
func (e Evidence) split() (usable []TargetProgress, open []string) {
	for _, t := range e.Progress {
		switch {
		case t.Value == nil:
			open = append(open, "“"+t.Name+"”没有报完成值，无法认定")
		case t.implausible():
			open = append(open, fmt.Sprintf("“%s”报的是%s%s，目标%s%s，核对之前无法认定", t.Name, Number(*t.Value, 4), t.Unit, Number(t.Target, 4), t.Unit))
		default:
			usable = append(usable, t)
		}
	}
	slices.SortStableFunc(usable, func(a, b TargetProgress) int { return cmp.Compare(a.Points(), b.Points()) })
	return usable, open
}

// implausible tells a figure that is surely written in another unit, or a sum below nothing: see CheckReturn.
func (p TargetProgress) implausible() bool {
	return p.Divided() && p.Op != AtMost && p.Target > 0 && (*p.Value > tooMuch*p.Target || *p.Value < 0)
}

// standing says whether some target is a rate that may still fall: it is done only when the year, or its own term, is over.
func (e Evidence) standing() bool {
	for _, t := range e.Progress {
		if !t.Divided() {
			return true
		}
	}
	return false
}

// behind picks the class for a task that is points behind: the last Behind class from Severe on, else the first.
func (e Evidence) behind(points float64) string {
	key := e.Scheme.First(Behind).Key
	if e.Scheme.Severe > 0 && -points > e.Scheme.Severe {
		for _, c := range e.Scheme.Classes {
			if c.Meaning == Behind {
				key = c.Key
			}
		}
	}
	return key
}

// rateWeight is how many points of 100 each percentage point counts that a rate misses its target by.
const rateWeight = 5

func (p TargetProgress) percentage() bool { return p.Unit == "%" || p.Unit == "个百分点" }

// Points is the distance to what is due in points of 100: deviation where the target divides. Otherwise it is the
// difference relative to the target (6.1% against 7.5% is 18.7 points behind); a rate that misses its target counts at
// least rateWeight points for each percentage point, so 84% against 85% does not pass as nearly the same.
func (p TargetProgress) Points() float64 {
	if p.Deviation == nil {
		return 0
	}
	if p.Divided() {
		return *p.Deviation
	}
	if p.Target == 0 {
		return *p.Deviation
	}
	base := p.Target
	if base < 0 {
		base = -base
	}
	points := 100 * *p.Deviation / base
	if p.percentage() && p.Op != About && points < 0 {
		points = min(points, rateWeight**p.Deviation)
	}
	if p.Op == About && points < 0 && points > -5 {
		return 0
	}
	return points
}

// Line says one target's standing in words: 供水管网改造完成19.8公里，占目标61.9%，低于序时13.1个百分点.
func (p TargetProgress) Line() string {
	value := Number(*p.Value, 4) + p.Unit
	if p.Picked != "" {
		value += "（" + p.Picked + "）"
	}
	target := Number(p.Target, 4) + p.Unit
	switch {
	case p.Divided():
		return fmt.Sprintf("%s完成%s，占目标%s%%，%s", p.Name, value, Number(*p.Rate, 1), versus(*p.Deviation))
	case p.Op == AtMost:
		return fmt.Sprintf("%s%s，控制目标%s，%s", p.Name, value, target, above(-*p.Deviation, "高出", "未超出", p.Unit))
	case p.Kind == Growth:
		return fmt.Sprintf("%s%s%s，目标%s，%s", p.Name, growthWord(p.Falls), value, target, above(*p.Deviation, "高于目标", "低于目标", p.Unit))
	default:
		return fmt.Sprintf("%s%s，目标%s，%s", p.Name, value, target, above(*p.Deviation, "高于目标", "低于目标", p.Unit))
	}
}

func versus(points float64) string {
	switch rounded := Number(points, 1); {
	case rounded == "0":
		return "与序时持平"
	case points > 0:
		return "高于序时" + rounded + "个百分点"
	default:
		return "低于序时" + strings.TrimPrefix(rounded, "-") + "个百分点"
	}
}

func above(diff float64, more, less, unit string) string {
	text := Number(diff, 2)
	if unit == "%" {
		unit = "个百分点"
	}
	switch {
	case text == "0" && less == "未超出":
		return "未超出"
	case text == "0":
		return "与目标持平"
	case diff > 0:
		return more + text + unit
	case less == "未超出":
		return less
	default:
		return less + strings.TrimPrefix(text, "-") + unit
	}
}

func claimed(said []Return) Claim {
	order := map[Claim]int{ClaimNotStarted: 4, ClaimSlow: 3, ClaimOnTrack: 2, ClaimDone: 1}
	worst := ClaimNone
	for _, r := range said {
		if order[r.Claim] > order[worst] {
			worst = r.Claim
		}
	}
	return worst
}

// words that tell a standing where the unit made no choice; looked up in this order.
var claimWords = []struct {
	claim Claim
	words []string
}{
	{ClaimNotStarted, []string{"未启动", "尚未启动", "没有启动", "暂未开展", "尚未开工", "未开工", "尚未开展"}},
	{ClaimSlow, []string{"滞后", "缓慢", "落后于序时", "未达序时", "受阻", "停工", "停滞"}},
	{ClaimDone, []string{"已全部完成", "全部完成", "已完成全年", "提前完成", "已全面完成", "已竣工投用", "任务已完成"}},
}

// ClaimIn reads a claim from free text, ClaimNone where the words tell nothing.
func ClaimIn(text string) Claim {
	for _, rule := range claimWords {
		for _, w := range rule.words {
			if strings.Contains(text, w) {
				return rule.claim
			}
		}
	}
	return ClaimNone
}

func byClaim(e Evidence, said []Return) (status, reason string) {
	claim, from := claimed(said), "单位自报"
	if claim == ClaimNone {
		text := ""
		for _, r := range said {
			text += r.Text + r.Problems
		}
		claim, from = ClaimIn(text), "报送文字表明"
	}
	switch claim {
	case ClaimDone:
		return e.Scheme.First(Done).Key, from + "已完成"
	case ClaimSlow:
		return e.Scheme.First(Behind).Key, from + "进展缓慢"
	case ClaimNotStarted:
		return e.Scheme.First(NotBegun).Key, from + "未启动"
	}
	return e.Scheme.First(OnTrack).Key, "按事项研判：" + from + "正常推进"
}
