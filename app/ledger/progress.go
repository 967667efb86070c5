package ledger

// Progress computes one target's arithmetic (design, section 3): level and new divide what was reached by the
// target and compare with 序时; growth compares rate with rate and is never divided; a ceiling (<=) compares with the
// ceiling itself. value is nil where nothing was reported.
func Progress(t Target, value *float64, expected float64) TargetProgress {
	p := TargetProgress{TargetID: t.ID, Name: t.Name, Op: t.Op, Kind: t.Kind, Falls: t.Falls(), Target: t.Value, Unit: t.Unit,
		Value: value, Expected: 100 * expected}
	if value == nil {
		return p
	}
	switch {
	case t.Op == AtMost:
		p.Expected = 100
		p.Deviation = number(t.Value - *value)
	case t.Kind == Growth || isStanding(t):
		p.Expected = 100
		p.Deviation = number(*value - t.Value)
	case t.Value != 0:
		rate := 100 * *value / t.Value
		p.Rate = number(rate)
		p.Deviation = number(rate - p.Expected)
	}
	return p
}

// isStanding tells targets that hold at any time, not a sum that grows through the year: shares and rates.
func isStanding(t Target) bool {
	return t.Kind == Level && (t.Unit == "%" || t.Unit == "个百分点")
}

// Reached says whether the target itself (not 序时) is met.
func (p TargetProgress) Reached() bool {
	if p.Value == nil {
		return false
	}
	switch {
	case p.Op == AtMost:
		return *p.Value <= p.Target
	case p.Op == About:
		return *p.Value >= p.Target*0.95
	default:
		return *p.Value >= p.Target
	}
}

// Divided says whether Rate and 序时 apply; otherwise Deviation is in the target's own unit.
func (p TargetProgress) Divided() bool { return p.Rate != nil }

func number(v float64) *float64 { return &v }

// ProgressOf computes all confirmed targets of a task from what its units reported. Units named in the task speak of the
// whole, so the largest value of new work counts once; members of a collective each speak of their own part and are
// added up. For levels and growth the last value counts. Where units differ, what a clerk picked counts.
func ProgressOf(t Task, returns []Return, expected float64, picks Picks) []TargetProgress {
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
		p := Progress(target, value, expected)
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
