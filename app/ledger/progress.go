package ledger

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Progress computes one target's arithmetic (design, section 3): level and new divide what was reached by the
// target and compare with 序时; growth compares rate with rate and is never divided; a ceiling compares with the
// ceiling itself. value is nil where nothing was reported.
func Progress(t Target, value *float64, expected float64) TargetProgress {
	p := TargetProgress{TargetID: t.ID, Name: t.Name, Op: t.Op, Kind: t.Kind, Falls: t.Falls(), Fewer: isFewer(t), Target: t.Value, Unit: t.Unit,
		Value: value, Expected: 100 * expected}
	p.measure(isStanding(t))
	return p
}

// measure fills what follows from the value: Rate, Deviation and what is expected.
func (p *TargetProgress) measure(standing bool) {
	p.Rate, p.Deviation = nil, nil
	switch {
	case p.Value == nil:
	case p.ceiling():
		p.Expected = 100
		p.Deviation = number(p.Target - *p.Value)
	case p.Kind == Growth || standing || p.Target == 0:
		p.Expected = 100
		p.Deviation = number(*p.Value - p.Target)
	default:
		rate := 100 * *p.Value / p.Target
		p.Rate = number(rate)
		p.Deviation = number(rate - p.Expected)
	}
}

// heldUnit is what is counted one by one and may be lost again.
var heldUnit = regexp.MustCompile(`^(?:家|户|个|处|所|座|人|名|支|条)$`)

var heldWord = regexp.MustCompile(`保持|稳定在|动态`)

// isStanding tells targets that hold at any time, not a sum that grows through the year: shares, rates and numbers to be kept
// up (规上企业保持120家以上).
func isStanding(t Target) bool {
	return t.Kind == Level && (t.Unit == "%" || t.Unit == "个百分点" || heldUnit.MatchString(t.Unit) && heldWord.MatchString(t.Text))
}

// fewer names what is better the less there is of it.
var fewer = strings.Fields(`失业率 消费价格 物价 通胀 事故 死亡 亡人 发案 漏损 不良 负债率 债务率 逾期 返贫 发生率 投诉率 浓度 PM2.5 PM10 颗粒物 能耗 排放 产销差 时限 时长`)

// isFewer says that a target is the most there may be though its relation does not tell: 失业率5.5%左右 is met by 4.9%, and of
// nothing at all (事故0起) there may be no more.
func isFewer(t Target) bool {
	if t.Op == AtMost || t.Op == AtLeast || t.Falls() {
		return false
	}
	return t.Value == 0 && t.Kind != Growth || slices.ContainsFunc(fewer, func(w string) bool { return strings.Contains(t.Name, w) })
}

// ceiling says that the target is the most there may be.
func (p TargetProgress) ceiling() bool { return p.Op == AtMost || p.Fewer }

// aboutShare is how much of a target told by 左右 has to be there.
const aboutShare = 0.95

// Reached says whether the target itself (not 序时) is met. What is measured is met where it prints as 100%; what is counted
// is not.
func (p TargetProgress) Reached() bool {
	if p.Value == nil {
		return false
	}
	switch {
	case p.ceiling() && p.Op == About:
		return *p.Value <= p.Target*(2-aboutShare)
	case p.ceiling():
		return *p.Value <= p.Target
	case p.Op == About:
		return *p.Value >= p.Target*aboutShare
	}
	counted := *p.Value == math.Trunc(*p.Value) && p.Target == math.Trunc(p.Target)
	return *p.Value >= p.Target || p.Rate != nil && !counted && tenths(*p.Rate) >= 100
}

// Divided says whether Rate and 序时 apply; otherwise Deviation is in the target's own unit.
func (p TargetProgress) Divided() bool { return p.Rate != nil }

func number(v float64) *float64 { return &v }

// place settles by the words of the task what a target is measured by: its own term, a round that comes again (每季度开展2次),
// whether it counts what was there before, and whether it is only what the notice hopes for beside a lower figure.
func (p *TargetProgress) place(task Task, t Target, period Period) {
	year, err := strconv.Atoi(period.End[:min(4, len(period.End))])
	if err != nil {
		return
	}
	if words, day := targetTerm(task, t.Indicator, year); day != "" && day != period.End[:4]+"-12-31" {
		p.Term, p.Until, p.Expected = words, day, 100*period.ExpectedBy(day)
	}
	before := wordsBefore(task.Text, t.Indicator)
	if strings.Contains(before, "每") {
		p.Round = roundWord.FindString(before)
	}
	p.Stock = t.Kind == Level && (stockName.MatchString(t.Name) || strings.Contains(before, "累计") && !yearScope.MatchString(before))
	p.Hoped = hopedFor(task, t)
	if p.Until != "" || p.Round != "" {
		p.measure(isStanding(t) || p.Round != "")
	}
}

var (
	roundWord = regexp.MustCompile(`每(?:个)?(?:季度?|月|周|旬|半年)`)
	stockName = regexp.MustCompile(`在库|余额|存量|总量|总数|保有量`)
	hopeWord  = regexp.MustCompile(`力争|争取|冲刺|奋斗`)
)

// wordsBefore is what stands in the clause of a target before its figure's words.
func wordsBefore(text string, i Indicator) string {
	at := strings.Index(text, i.Text)
	if i.Text == "" || at < 0 {
		return ""
	}
	return lastPart(text[:at])
}

// lastPart is what stands behind the last sign of a text.
func lastPart(text string) string {
	from, _ := around(text, len(text), 0, len(text), sentenceEnd+commaEnd+"、")
	return text[from:]
}

// hopedFor tells the second figure of 增长7%，力争8%: the same thing stands in the task with a lower one.
func hopedFor(task Task, t Target) bool {
	lower := func(o Target) bool {
		return o.Confirmed && o.ID != t.ID && o.Value < t.Value && o.Unit == t.Unit && o.Kind == t.Kind && o.Name == t.Name
	}
	return slices.ContainsFunc(task.Indicators, lower) && hopeWord.MatchString(lastPart(t.Text))
}

// ProgressOf computes all confirmed targets of a task from what its units reported. Units named in the task speak of the
// whole, so the largest value of new work counts once; members of a collective each speak of their own part and are
// added up. For levels and growth the last value counts. Where units differ, what a clerk picked counts. Expected is 序时 of
// the target's own term, see targetTerm.
func ProgressOf(t Task, returns []Return, period Period, picks Picks) []TargetProgress {
	picked := map[int64]Disagreement{}
	for _, d := range Disagreements(t, returns, picks) {
		if d.Pick != nil {
			picked[d.TargetID] = d
		}
	}
	named := map[int64]bool{}
	for _, a := range t.Assignments {
		named[a.UnitID] = true
	}
	out := []TargetProgress{}
	for _, target := range t.Indicators {
		if !target.Confirmed {
			continue
		}
		value, words := combined(target, returns, named), ""
		if d, ok := picked[target.ID]; ok {
			var v float64
			v, words = d.figure()
			value = number(v)
		}
		p := Progress(target, value, period.Expected())
		p.place(t, target, period)
		p.Picked = words
		out = append(out, p)
	}
	return out
}

func combined(t Target, returns []Return, named map[int64]bool) *float64 {
	var last, whole, parts *float64
	for _, r := range returns {
		v, ok := r.ValueOf(t.ID)
		if !ok || r.State == ReturnSentBack {
			continue
		}
		last = number(v)
		switch {
		case named[r.UnitID]:
			if whole == nil || v > *whole {
				whole = number(v)
			}
		case parts == nil:
			parts = number(v)
		default:
			*parts += v
		}
	}
	if t.Kind != New || (whole == nil && parts == nil) {
		return last
	}
	if whole != nil {
		return whole
	}
	return parts
}
