package ledger

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// remarkValue says what was done to a value cell, or why it was not taken; the number of the task is put in front.
type remarkValue func(code string, v FilledValue, format string, args ...any)

func matchValues(row FilledRow, want FormRow) ([]ReturnValue, []Remark) {
	values, bad := []ReturnValue{}, []Remark{}
	remark := func(code string, v FilledValue, format string, args ...any) {
		bad = append(bad, Remark{code, v.Cell, fmt.Sprintf("第 %s 项", want.No) + fmt.Sprintf(format, args...)})
	}
	named := map[int64]bool{}
	for _, v := range row.Values {
		target, ok := findTarget(v, want.Targets, named)
		named[target.ID] = true
		if v.Relabelled != "" {
			bad = append(bad, Remark{"target_changed", v.Relabelled, fmt.Sprintf("第 %s 项的量化指标被改动过，仍按台账的目标收。请核对。", want.No)})
		}
		if v.Raw == "" {
			continue
		}
		if !ok {
			target, ok = targetByMeasure(v, want.Targets, remark)
		}
		if parts, by := splitFigures(v, row, want.Targets); by != "" {
			remark("figures_split", v, "的完成值“%s”里有 %d 个数，按%s分给了各指标。请核对。", v.Raw, len(parts), by)
			values = append(values, parts...)
			continue
		}
		if one := ownPart(v, target); ok && one != nil {
			remark("about", v, "的完成值写的是“%s”，按 %s%s 收。请核对。", v.Raw, Number(one.Number, 6), one.Measure)
			v.Number, v.Measure = &one.Number, one.Measure
		}
		switch {
		case !ok:
			remark("unknown_value", v, "的“%s”不知道对应哪个指标，没有收。请填在指标同一行。", v.Raw)
		case v.Number == nil:
			remark("not_a_number", v, "的完成值“%s”不是一个数，没有收。请只填一个数字。", v.Raw)
		default:
			value, ok := measured(v, target, remark)
			if !ok {
				continue
			}
			if first, twice := valueOf(values, target.ID); twice {
				if first != value {
					remark("value_twice", v, "的“%s”填了两次（%s 和 %s），以第一个为准。请核对。", target.Name, Number(first, 6), Number(value, 6))
				}
				continue
			}
			values = append(values, ReturnValue{TargetID: target.ID, Value: value})
		}
	}
	slices.SortFunc(values, func(a, b ReturnValue) int { return cmp.Compare(a.TargetID, b.TargetID) })
	return values, bad
}

// targetByMeasure finds the only target that a figure's unit of measure fits, for a row that does not name it.
func targetByMeasure(v FilledValue, targets []Target, remark remarkValue) (Target, bool) {
	measure := cmp.Or(v.Measure, v.Beside)
	if v.Number == nil || measure == "" || v.Name != "" {
		return Target{}, false
	}
	fits := fitting(measure, targets)
	if len(fits) != 1 {
		return Target{}, false
	}
	remark("target_read", v, "的完成值“%s”没有写明指标，按计量单位认作“%s”的数。请核对。", withMeasure(v), fits[0].Name)
	return fits[0], true
}

func fitting(measure string, targets []Target) []Target {
	return slices.DeleteFunc(slices.Clone(targets), func(t Target) bool {
		_, ok := MeasureFactor(measure, t.Unit)
		return !ok || isPoints(measure) != isPoints(t.Unit)
	})
}

// measured gives a value in the target's own unit of measure and says what was done to it.
func measured(v FilledValue, target Target, remark remarkValue) (float64, bool) {
	from := v.Measure
	if from == "" {
		from = v.Beside
	}
	if _, fits := MeasureFactor(v.SheetMeasure, target.Unit); from == "" && fits {
		from = v.SheetMeasure
	}
	factor, fits := MeasureFactor(from, target.Unit)
	alike := from != "" && isPoints(from) != isPoints(target.Unit) // 6.6个百分点 where % is asked
	if !fits {
		factor, alike = countFactor(from, target.Unit)
	}
	if !fits && !alike || target.Kind != Growth && isPoints(from) && !isPoints(target.Unit) {
		remark("unit_differs", v, "填的是“%s”，指标的计量单位是%s，换算不了，没有收。请按%s填数。", withMeasure(v), target.Unit, target.Unit)
		return 0, false
	}
	if _, fits := MeasureFactor(v.Beside, target.Unit); !fits && v.Measure != "" {
		remark("measure_ignored", v, "的计量单位一栏写的是“%s”，与完成值里的不同，按“%s”收。请核对。", v.Beside, v.Raw)
	}
	value := Tidy(*v.Number * factor)
	switch {
	case !IsFigure(value):
		remark("not_a_number", v, "的完成值“%s”太大，没有收。请核对。", Clip(v.Raw, 20))
		return 0, false
	case factor != 1:
		remark("converted", v, "填的是“%s”，换算成 %s%s 收。请核对。", withMeasure(v), Number(value, 6), target.Unit)
	case alike:
		remark("measure_read", v, "填的是“%s”，指标的计量单位是%s，按 %s%s 收。请核对。", withMeasure(v), target.Unit, Number(value, 6), target.Unit)
	}
	return turned(v, target, value, remark)
}

// turned settles the sign of a value: how far a figure rose or fell is the value of a growth target alone.
func turned(v FilledValue, target Target, value float64, remark remarkValue) (float64, bool) {
	falls := target.Falls()
	switch {
	case v.Turn != 0 && target.Kind == Level, v.Turn < 0 && target.Kind == New:
		remark("change_only", v, "填的是“%s”，是增减的数，不是“%s”达到的数，没有收。请填累计完成值。", v.Raw, target.Name)
		return 0, false
	case v.Turn > 0 && target.Kind == New:
		remark("about", v, "的完成值写的是“%s”，按 %s%s 收。请核对是不是累计数。", v.Raw, Number(value, 4), target.Unit)
	case v.Turn < 0 && !falls && target.Kind == Growth:
		value = -math.Abs(value)
		remark("sign_read", v, "“%s”填的是“%s”，按 %s%s 收。请核对。", target.Name, v.Raw, Number(value, 4), target.Unit)
	case v.Turn > 0 && falls:
		value = -math.Abs(value)
		remark("sign_read", v, "“%s”填的是“%s”，目标是下降，按没有下降反而上升收。请核对。", target.Name, v.Raw)
	case v.Turn == 0 && falls && value < 0:
		value = -value
		remark("sign_dropped", v, "“%s”填的是 %s，按下降 %s%s 记。请核对。", target.Name, v.Raw, Number(value, 4), target.Unit)
	}
	return value, true
}

// withMeasure is what was typed, with the unit of measure of the cell or the column beside it.
func withMeasure(v FilledValue) string {
	measure := cmp.Or(v.Measure, v.Beside, v.SheetMeasure)
	if strings.Contains(plainText(v.Raw), measure) {
		return v.Raw
	}
	return v.Raw + measure
}

func valueOf(values []ReturnValue, targetID int64) (float64, bool) {
	return Return{Values: values}.ValueOf(targetID)
}

// findTarget finds the target of a value: by its id, else by its name. Of targets of one name (新建3.2万亩, 改造提升1.5万亩)
// it is the one whose goal is printed beside, else the first that no cell before it was for.
func findTarget(v FilledValue, targets []Target, before map[int64]bool) (Target, bool) {
	for _, t := range targets {
		if v.TargetID != 0 && t.ID == v.TargetID {
			return t, true
		}
	}
	alike := slices.DeleteFunc(slices.Clone(targets), func(t Target) bool {
		return v.Name == "" || !strings.HasPrefix(plainText(v.Name), plainText(t.Name))
	})
	for _, fits := range []func(t Target) bool{
		func(t Target) bool {
			return len(alike) > 1 && strings.HasSuffix(plainText(v.Goal), goalOf(t)) && !before[t.ID]
		},
		func(t Target) bool { return plainText(v.Name) == plainText(t.Name) && !before[t.ID] },
		func(t Target) bool { return !before[t.ID] },
		func(Target) bool { return true },
	} {
		if n := slices.IndexFunc(alike, fits); n >= 0 {
			return alike[n], true
		}
	}
	if len(targets) == 1 && v.Name == "" {
		return targets[0], true
	}
	return Target{}, false
}

// goalOf is how the form prints what a target asks for, without its sign: 3.2万亩.
func goalOf(t Target) string { return plainText(Number(t.Value, 6) + t.Unit) }
