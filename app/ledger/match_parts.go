package ledger

import (
	"slices"
	"strings"
)

// Several figures in one value cell. What is taken is told with how it was divided.

// splitFigures gives every target of a task its figure where one cell holds them all and no other cell of the task holds
// any. by says what told them apart, "" where nothing does.
func splitFigures(v FilledValue, row FilledRow, targets []Target) (values []ReturnValue, by string) {
	if v.Of != nil || len(v.Parts) < 2 || len(v.Parts) != len(targets) {
		return nil, ""
	}
	for _, other := range row.Values {
		if other.Raw != "" && other.Cell != v.Cell {
			return nil, ""
		}
	}
	for _, way := range []struct {
		by   string
		fits func(n int, part FilledPart) []Target
	}{
		{"指标名称", func(_ int, part FilledPart) []Target {
			if fits := fitting(part.Measure, targets); part.Measure != "" && len(fits) > 0 {
				return namedLike(part.Name, fits)
			}
			return namedLike(part.Name, targets)
		}},
		{"计量单位", func(_ int, part FilledPart) []Target {
			if part.Name != "" || part.Measure == "" {
				return nil
			}
			return fitting(part.Measure, targets)
		}},
		{"顺序", func(n int, part FilledPart) []Target {
			if part.Name != "" || part.Measure == "" {
				return nil
			}
			return targets[n : n+1]
		}},
	} {
		if values, ok := divided(v.Parts, way.fits); ok {
			return values, way.by
		}
	}
	return nil, ""
}

// divided gives each figure to the only target that fits it.
func divided(parts []FilledPart, fits func(int, FilledPart) []Target) ([]ReturnValue, bool) {
	out := []ReturnValue{}
	for n, part := range parts {
		to := fits(n, part)
		if len(to) != 1 {
			return nil, false
		}
		factor, ok := MeasureFactor(part.Measure, to[0].Unit)
		if !ok {
			factor, ok = countFactor(part.Measure, to[0].Unit)
		}
		value := Tidy(part.Number * factor)
		if _, twice := valueOf(out, to[0].ID); twice || !ok || !IsFigure(value) || part.Measure != "" && isPoints(part.Measure) != isPoints(to[0].Unit) {
			return nil, false
		}
		out = append(out, ReturnValue{TargetID: to[0].ID, Value: value})
	}
	return out, true
}

// namedLike lists the targets whose names share most with a name, two characters in a row at least.
func namedLike(name string, targets []Target) []Target {
	best, out := 2, []Target{}
	for _, t := range targets {
		switch n := commonRun([]rune(plainText(name)), []rune(plainText(t.Name))); {
		case n > best:
			best, out = n, []Target{t}
		case n == best:
			out = append(out, t)
		}
	}
	return out
}

// commonRun is the length of the longest text that stands in both.
func commonRun(a, b []rune) int {
	best := 0
	for i := range a {
		for j := range b {
			n := 0
			for i+n < len(a) && j+n < len(b) && a[i+n] == b[j+n] {
				n++
			}
			best = max(best, n)
		}
	}
	return best
}

// ownPart is the figure of a cell with several that is this target's: the first of 35/50 where the target is 50, else the
// only one in its unit of measure. nil where none is.
func ownPart(v FilledValue, target Target) *FilledPart {
	if v.Number != nil || len(v.Parts) == 0 {
		return nil
	}
	if v.Of != nil {
		factor, ok := MeasureFactor(v.Parts[0].Measure, target.Unit)
		if !ok || Tidy(*v.Of*factor) != Tidy(target.Value) {
			return nil
		}
		return &v.Parts[0]
	}
	own := slices.DeleteFunc(slices.Clone(v.Parts), func(part FilledPart) bool {
		return part.Name != "" && !strings.Contains(plainText(target.Name), plainText(part.Name)) || len(fitting(part.Measure, []Target{target})) == 0
	})
	if len(own) != 1 || own[0].Measure == "" || slices.ContainsFunc(v.Parts, func(p FilledPart) bool { return p.Measure == "" }) {
		return nil
	}
	return &own[0]
}
