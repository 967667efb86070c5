package ledger

import (
	"fmt"
	"slices"
	"strings"
)

// Pick is the figure that counts for a target in one period where the units of its task report differing ones: that of
// one unit, or the sum of all (UnitID 0).
type Pick struct {
	PeriodID int64  `json:"periodId"`
	TargetID int64  `json:"targetId"`
	UnitID   int64  `json:"unitId"`
	By       string `json:"by"`
	At       string `json:"at"` // RFC 3339
}

// Picks are the figures taken in one period, by target.
type Picks map[int64]Pick

// PicksIn are the picks of one period among those of a year.
func PicksIn(all []Pick, periodID int64) Picks {
	out := Picks{}
	for _, p := range all {
		if p.PeriodID == periodID {
			out[p.TargetID] = p
		}
	}
	return out
}

// Disagreement is one target of which the units named in the task report differing figures: each of them speaks of the
// whole, so only one can be right, or they have to be added up.
type Disagreement struct {
	TargetID int64       `json:"targetId"`
	Name     string      `json:"name"`
	Unit     string      `json:"unit"`     // of measure
	Additive bool        `json:"additive"` // the sum may be taken
	Values   []UnitValue `json:"values"`
	Pick     *Pick       `json:"pick"` // nil while it is open
}

// UnitValue is what one unit reported.
type UnitValue struct {
	UnitID int64   `json:"unitId"`
	Unit   string  `json:"unit"`
	Value  float64 `json:"value"`
}

// Disagreements lists the confirmed targets that usable returns report differently.
func Disagreements(task Task, returns []Return, picks Picks) []Disagreement {
	out := []Disagreement{}
	if len(returns) < 2 {
		return out
	}
	named := map[int64]bool{}
	for _, a := range task.Reporters() {
		named[a.UnitID] = true
	}
	for _, t := range task.Indicators {
		d := Disagreement{TargetID: t.ID, Name: t.Name, Unit: t.Unit, Additive: accumulates(t), Values: []UnitValue{}}
		for _, r := range usable(returns) {
			if v, ok := r.ValueOf(t.ID); ok && t.Confirmed && named[r.UnitID] {
				d.Values = append(d.Values, UnitValue{r.UnitID, r.UnitName, v})
			}
		}
		if !slices.ContainsFunc(d.Values, func(v UnitValue) bool { return v.Value != d.Values[0].Value }) {
			continue
		}
		if p, picked := picks[t.ID]; picked && d.Holds(p.UnitID) {
			d.Pick = &p
		}
		out = append(out, d)
	}
	return out
}

// Holds says whether a unit's figure, or for 0 the sum, can be taken.
func (d Disagreement) Holds(unitID int64) bool {
	if unitID == 0 {
		return d.Additive
	}
	return slices.ContainsFunc(d.Values, func(v UnitValue) bool { return v.UnitID == unitID })
}

// figure is what was picked, with the words for it.
func (d Disagreement) figure() (value float64, words string) {
	for _, v := range d.Values {
		if d.Pick.UnitID == 0 {
			value, words = Tidy(value+v.Value), "各单位合计"
		} else if v.UnitID == d.Pick.UnitID {
			value, words = v.Value, "取"+v.Unit+"报数"
		}
	}
	return value, words
}

// line says who reports what.
func (d Disagreement) line() string {
	told := make([]string, len(d.Values))
	for n, v := range d.Values {
		told[n] = v.Unit + "报" + Number(v.Value, 4) + d.Unit
	}
	return fmt.Sprintf("“%s”%d个单位报数不一致：%s，请选定采用哪个数", d.Name, len(told), strings.Join(told, "，"))
}
