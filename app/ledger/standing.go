package ledger

import (
	"fmt"
	"strings"
)

// How a target stands, in points and in words.

// rateWeight is how many points of 100 each percentage point counts that a rate misses its target by.
const rateWeight = 5

func (p TargetProgress) percentage() bool { return p.Unit == "%" || p.Unit == "个百分点" }

// Points is the distance to what is due in points of 100: deviation where the target divides. Otherwise it is the
// difference relative to the target (6.1% against 7.5% is 18.7 points behind); a rate that misses its target counts at
// least rateWeight points for each percentage point, so 84% against 85% does not pass as nearly the same. A ceiling and
// what comes again every round are kept or not.
func (p TargetProgress) Points() float64 {
	if p.Deviation == nil {
		return 0
	}
	switch {
	case p.Divided():
		return *p.Deviation
	case p.ceiling() && *p.Deviation < 0 && p.Target == 0:
		return -100 // there was to be none
	case p.ceiling() && *p.Deviation >= 0, p.Round != "" && *p.Deviation >= 0:
		return 0 // kept is kept: nothing runs ahead of the year
	case p.Target == 0:
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
		return fmt.Sprintf("%s完成%s，占目标%s%%，%s%s", p.Name, value, p.rateText(), versus(*p.Deviation), p.termText())
	case p.ceiling():
		return fmt.Sprintf("%s%s，控制目标%s，%s", p.Name, value, target, above(-*p.Deviation, "高出", "未超出", p.Unit))
	case p.Kind == Growth:
		return fmt.Sprintf("%s%s%s，目标%s，%s", p.Name, growthWord(p.Falls), value, target, above(*p.Deviation, "高于目标", "低于目标", p.Unit))
	default:
		return fmt.Sprintf("%s%s，目标%s，%s", p.Name, value, target, above(*p.Deviation, "高于目标", "低于目标", p.Unit))
	}
}

// rateText never prints 100 for what was not reached.
func (p TargetProgress) rateText() string {
	if text := Number(*p.Rate, 1); text != "100" || p.Reached() {
		return text
	}
	return "99.9"
}

// termText names what is due by when where that is not the year's share.
func (p TargetProgress) termText() string {
	if p.Until == "" {
		return ""
	}
	return fmt.Sprintf("（时限%s，应达%s%%）", p.Term, Number(p.Expected, 1))
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
