package ledger

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

func hasValue(progress []TargetProgress) bool {
	return slices.ContainsFunc(progress, func(t TargetProgress) bool { return t.Value != nil })
}

func someDone(progress []TargetProgress) bool {
	return slices.ContainsFunc(progress, func(t TargetProgress) bool { return t.Value != nil && *t.Value > 0 })
}

// sortedFigures are the targets of a task by how they stand. All are sorted, the furthest back first.
type sortedFigures struct {
	usable  []TargetProgress // with a figure that can be used
	failing []TargetProgress // behind by the tolerance or more, or not reached long after their term
	nearly  []TargetProgress // short by less when their term is over: 基本完成
	open    []string         // without a figure that can be used, in words
	hoped   []string         // what was only hoped for and not reached, in words
}

// byFigures judges by every target: one behind by the tolerance or more → behind; one without a figure that can be used →
// no better than a unit that is silent; all reached → done; all ahead by the tolerance → ahead; else on track. What falls
// short by less than the tolerance when its term is over stays on track and is doubted: whether 基本完成 is enough is for
// a clerk to say. A unit that claims not to have begun is believed.
func (p *Proposal) byFigures(e Evidence, claim Claim) {
	if claim == ClaimNotStarted {
		p.Status, p.Reason = e.Scheme.First(NotBegun).Key, "单位自报未启动"
		return
	}
	f := e.sorted()
	if len(f.failing)+len(f.open) > 0 {
		worst := 0.0
		if len(f.failing) > 0 {
			worst = f.failing[0].Points()
		}
		p.Status, p.Reason = e.behind(worst), strings.Join(append(lines(f.failing), f.open...), "；")
		return
	}
	worst, best := f.usable[0], f.usable[len(f.usable)-1]
	switch {
	case len(f.nearly) > 0:
		p.Status = e.Scheme.First(OnTrack).Key
		p.Reason = strings.Join(lines(f.nearly), "；") + fmt.Sprintf("，%s，差距不到%s点，属基本完成", e.termOver(), Number(e.Scheme.Tolerance, 1))
		p.Doubts = append(p.Doubts, Check{"nearly_done", "还差一点没有完成：认定完成、基本完成还是未完成，请核定"})
	case e.finished(f.usable):
		p.Status, p.Reason = e.Scheme.First(Done).Key, "目标已达到："+best.Line()
	case tenths(worst.Points()) >= e.Scheme.Tolerance:
		p.Status, p.Reason = e.Scheme.First(Ahead, OnTrack).Key, worst.Line()
		if at := slices.IndexFunc(f.usable, func(t TargetProgress) bool { return t.Stock && !t.Reached() }); at >= 0 {
			p.Status, p.Reason = e.Scheme.First(OnTrack).Key, f.usable[at].Line()+"（含以前年度的数，不作超序时认定）"
		}
	default:
		if at := slices.IndexFunc(f.usable, func(t TargetProgress) bool { return !t.Reached() }); at >= 0 {
			worst = f.usable[at]
		}
		p.Status, p.Reason = e.Scheme.First(OnTrack).Key, worst.Line()
		if tenths(worst.Points()) <= -e.Scheme.Tolerance {
			p.Reason += fmt.Sprintf("（按个数计，本期应达%s%s）", Number(worst.wholeDue(), 0), worst.Unit)
		}
	}
	p.Reason = strings.Join(append([]string{p.Reason}, f.hoped...), "；")
}

func lines(progress []TargetProgress) []string {
	out := []string{}
	for _, t := range progress {
		out = append(out, t.Line())
	}
	return out
}

// sorted parts the targets. One that was only hoped for beside a lower figure decides nothing.
func (e Evidence) sorted() sortedFigures {
	f := sortedFigures{}
	for _, t := range e.Progress {
		why := e.unusable(t)
		switch {
		case t.Hoped && (t.Value == nil || why != ""):
		case t.Hoped:
			if !t.Reached() {
				f.hoped = append(f.hoped, fmt.Sprintf("力争目标%s%s没有达到", Number(t.Target, 4), t.Unit))
			}
		case why != "":
			f.open = append(f.open, why)
		default:
			f.usable = append(f.usable, t)
		}
	}
	slices.SortStableFunc(f.usable, func(a, b TargetProgress) int { return cmp.Compare(a.Points(), b.Points()) })
	for _, t := range f.usable {
		switch {
		case t.Reached():
		case e.lags(t) || e.over(t) && t.Until != "" && t.Until < e.Period.Start:
			f.failing = append(f.failing, t)
		case e.over(t):
			f.nearly = append(f.nearly, t)
		}
	}
	return f
}

// lags says that a target is behind by the tolerance or more. Of few things, where one alone is worth as much, only whole
// ones are due: of 3 by the end of June 1.
func (e Evidence) lags(t TargetProgress) bool {
	if tenths(t.Points()) > -e.Scheme.Tolerance {
		return false
	}
	few := t.Divided() && isCounted(t.Unit) && 100/t.Target >= e.Scheme.Tolerance
	return !few || e.over(t) || *t.Value < t.wholeDue()
}

// wholeDue is how many whole things are due by now.
func (p TargetProgress) wholeDue() float64 { return math.Floor(Tidy(p.Target * p.Expected / 100)) }

// unusable says why a target cannot be judged by its figure, "" where it can: there is none, it is surely written in another
// unit or with the wrong sign, or what should only grow is less than the period before and too little.
func (e Evidence) unusable(t TargetProgress) string {
	if t.Value == nil {
		return "“" + t.Name + "”没有报完成值，无法认定"
	}
	value := Number(*t.Value, 4) + t.Unit
	if t.implausible() {
		return fmt.Sprintf("“%s”报的是%s，目标%s%s，核对之前无法认定", t.Name, value, Number(t.Target, 4), t.Unit)
	}
	if t.Kind != New || !t.Divided() || tenths(t.Points()) > -e.Scheme.Tolerance {
		return ""
	}
	if last := e.before(t.TargetID); last != nil && *last > *t.Value {
		return fmt.Sprintf("“%s”上期累计%s%s，本期报%s，像是当期数，核对之前无法认定", t.Name, Number(*last, 4), t.Unit, value)
	}
	return ""
}

// before is the figure of a target one period ago.
func (e Evidence) before(targetID int64) *float64 {
	for _, t := range ProgressOf(e.Task, e.Last, e.Period, nil) {
		if t.TargetID == targetID {
			return t.Value
		}
	}
	return nil
}

// mostShare is the highest share in percent that a unit can have meant, mostRate the highest rate of growth where the target
// is a tenth of it or less.
const mostShare, mostRate = 150, 100

// implausible tells a figure that is surely written in another unit, or has the wrong sign: see CheckReturn.
func (p TargetProgress) implausible() bool {
	value, aim := *p.Value, max(p.Target, -p.Target)
	switch {
	case p.Divided():
		return p.Op != AtMost && p.Target > 0 && (value >= tooMuch*p.Target || value < 0)
	case !p.percentage():
		return false
	case p.Falls && value < 0, looksLikeFraction(p.Unit, p.Target, value) && !p.ceiling():
		return true
	case p.Kind == Growth:
		return max(value, -value) > mostRate && max(value, -value) > tooMuch*aim
	}
	return p.Unit == "%" && p.Target <= 100 && value > mostShare
}

// over says that a target's term has passed: its own, or the year.
func (e Evidence) over(t TargetProgress) bool {
	until := t.Until
	if until == "" {
		return e.yearOver()
	}
	return until <= e.Period.End && (e.Today == "" || until < e.Today)
}

// yearOver says that the year is judged after its last day.
func (e Evidence) yearOver() bool {
	return e.Period.IsLast() && (e.Today == "" || e.Today > e.Period.End)
}

// termOver says in words that the time is up.
func (e Evidence) termOver() string {
	if Overdue(e.Task, e.Period, e.Today) {
		return "完成时限（" + e.Task.Deadline + "）已到"
	}
	if e.yearOver() {
		return "年度已结束"
	}
	return "时限已到"
}

// finished says that every target is reached for good: a rate that may still fall, what is kept up and what comes again in
// every round are done only when the year, or their own term, is over.
func (e Evidence) finished(usable []TargetProgress) bool {
	for _, t := range usable {
		if !t.Reached() || !t.Divided() && !e.Period.IsLast() && !e.over(t) {
			return false
		}
	}
	return len(usable) > 0
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
