package ledger

import (
	"fmt"
	"math"
	"regexp"
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
// has passed is behind, but for what is nearly there by its figures.
func Judge(e Evidence) Proposal {
	p := propose(e)
	m := e.Scheme.meaning(p.Status)
	if m == Done || m == NotRated || p.has("nearly_done") || !Overdue(e.Task, e.Period, e.Today) {
		return p
	}
	if m != Behind && m != NotBegun {
		p.Doubts = append(p.Doubts, Check{"past_deadline", "完成时限“" + e.Task.Deadline + "”已过，还没有完成"})
		p.Status = e.Scheme.First(Behind).Key
	}
	p.Reason += "，已超完成时限（" + e.Task.Deadline + "）"
	return p
}

func (p Proposal) has(code string) bool {
	return slices.ContainsFunc(p.Doubts, func(c Check) bool { return c.Code == code })
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
		p.byFigures(e, claimedWith(said, e.Progress))
		if m := e.Scheme.meaning(p.Status); claimed(said) == ClaimSlow && m != Behind && m != NotBegun {
			p.Doubts = append(p.Doubts, Check{"claim_differs", "单位自报进展缓慢，与完成值不一致"})
		} else if claimed(said) == ClaimNotStarted && someDone(e.Progress) {
			p.Doubts = append(p.Doubts, Check{"claim_differs", "单位自报未启动，却报了完成值"})
		}
	case len(e.Progress) > 0 && !e.Period.IsLast() && e.onceAYear() && notYetTold.MatchString(wordsOf(said)):
		p.Status, p.Reason = e.Scheme.First(NotRated).Key, "单位说明是年度指标或数据未出（“"+notYetTold.FindString(wordsOf(said))+"”），本期不计"
		p.Doubts = append(p.Doubts, Check{"no_figure", "有量化指标，但没有报完成值"})
	default:
		p.byClaim(e, said)
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

// claimedWith is what the units claim; where they claim nothing and have nothing to show, what their words tell.
func claimedWith(said []Return, progress []TargetProgress) Claim {
	claim := claimed(said)
	if claim == ClaimNone && !someDone(progress) && ClaimIn(wordsOf(said)) == ClaimNotStarted {
		return ClaimNotStarted
	}
	return claim
}

func wordsOf(said []Return) string {
	text := ""
	for _, r := range said {
		text += r.Text + r.Problems
	}
	return text
}

// notYetTold are the words by which a unit says that a figure is taken once a year or not published yet.
var notYetTold = regexp.MustCompile(`年度(?:性)?指标|(?:年底|年终|年末|年度|按年)(?:才|再|统一|进行)?(?:统计|核算|考核)|年报数据|(?:数据|指标)?(?:尚未|还未|暂未|未)(?:公布|发布|反馈|出数|下达)|数据未出|暂无(?:统计)?数据`)

// onceAYear says that no target of the task counts new work, which its unit knows at any time.
func (e Evidence) onceAYear() bool {
	return !slices.ContainsFunc(e.Progress, func(t TargetProgress) bool { return t.Kind == New })
}

func (p *Proposal) byClaim(e Evidence, said []Return) {
	claim, from := claimed(said), "单位自报"
	if claim == ClaimNone {
		claim, from = ClaimIn(wordsOf(said)), "报送文字表明"
	}
	switch claim {
	case ClaimDone:
		p.Status, p.Reason = e.Scheme.First(Done).Key, from+"已完成"
	case ClaimSlow:
		p.Status, p.Reason = e.Scheme.First(Behind).Key, from+"进展缓慢"
	case ClaimNotStarted:
		p.Status, p.Reason = e.Scheme.First(NotBegun).Key, from+"未启动"
	default:
		p.Status, p.Reason = e.Scheme.First(OnTrack).Key, "按事项研判："+from+"正常推进"
		if e.yearOver() && len(e.Progress) == 0 && e.Task.Deadline == "" {
			p.Reason += "，年度已结束，没有说已完成"
			p.Doubts = append(p.Doubts, Check{"year_over", "年度已结束，单位没有说已完成，请核实"})
		}
	}
}
