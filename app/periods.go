package app

import (
	"context"
	"slices"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Periods answers which rounds of reporting the year has.
type Periods struct{ *core }

// PeriodInfo is one period as the switcher shows it. Expected is 序时 in points of 100; DaysLeft counts to the due
// day and is negative after it.
type PeriodInfo struct {
	ledger.Period
	Current  bool    `json:"current"`
	DaysLeft int     `json:"daysLeft"`
	Expected float64 `json:"expected"`
}

// List returns the plan's periods in order; exactly one is current: see current.
func (p Periods) List() ([]PeriodInfo, error) {
	out := []PeriodInfo{}
	err := p.view(context.Background(), func(tx *store.Tx) error {
		plan, err := currentPlan(tx)
		if err != nil || plan == nil {
			return err
		}
		periods, err := tx.Periods(plan.ID)
		if err != nil {
			return err
		}
		begun, err := tx.BegunPeriods(plan.ID)
		if err != nil {
			return err
		}
		now := current(periods, begun, p.today())
		for i, period := range periods {
			out = append(out, PeriodInfo{Period: period, Current: i == now, DaysLeft: daysLeft(p.today(), period.Due), Expected: 100 * period.Expected()})
		}
		return nil
	})
	return out, err
}

// current is the index of the period to work on today (2006-01-02), -1 where there are none: the latest one that has
// started, is not frozen and was begun, whose forms left or whose returns came in; without one, the open one that is due
// next; in a year that is over, the first open one after all that are frozen; else the last.
func current(periods []ledger.Period, begun map[int64]bool, today string) int {
	next, after := -1, 0
	for i, p := range periods {
		if p.State == ledger.PeriodFrozen {
			after = i + 1
		} else if next < 0 && p.Due >= today {
			next = i
		}
	}
	for i := len(periods) - 1; i >= 0; i-- {
		if p := periods[i]; p.State != ledger.PeriodFrozen && begun[p.ID] && p.Start <= today {
			return i
		}
	}
	if next >= 0 {
		return next
	}
	return min(after, len(periods)-1)
}

func daysLeft(today, due string) int {
	if late := ledger.DaysBetween(due, today); late > 0 {
		return -late
	}
	return ledger.DaysBetween(today, due)
}

// DueEffect is whose standing a new last day would change, were what came measured by it: names of units.
type DueEffect struct {
	InTime []string `json:"inTime"` // late so far
	Late   []string `json:"late"`   // in time so far
}

// DueEffect looks at what moving a period's last day would change. Codes: bad_date, period_frozen.
func (p Periods) DueEffect(key, due string) (DueEffect, error) {
	out := DueEffect{InTime: []string{}, Late: []string{}}
	if !ledger.IsDay(due) {
		return out, ledger.Fail("bad_date", "date", due)
	}
	err := p.view(context.Background(), func(tx *store.Tx) error {
		y, err := year(tx, key)
		if err == nil {
			out, err = effectOf(tx, y, due)
		}
		return err
	})
	return out, err
}

// effectOf compares the board as it stands with the one by another last day.
func effectOf(tx *store.Tx, y ledger.Year, due string) (DueEffect, error) {
	out := DueEffect{InTime: []string{}, Late: []string{}}
	now, err := boardOf(tx, y, "")
	if err != nil {
		return out, err
	}
	y.Returns = slices.Clone(y.Returns)
	for n := range y.Returns {
		y.Returns[n].Arrive(due)
	}
	then, err := boardOf(tx, y, "")
	for n, unit := range then.Units {
		switch was := now.Units[n].Late; {
		case was && !unit.Late:
			out.InTime = append(out.InTime, unit.Name)
		case !was && unit.Late:
			out.Late = append(out.Late, unit.Name)
		}
	}
	return out, err
}

// SetDue moves a period's last day for returns (2006-01-02). What came keeps the standing it had when it came, unless the
// clerk has it measured anew. Codes: bad_date, period_frozen.
func (p Periods) SetDue(key, due string, anew bool) error {
	if !ledger.IsDay(due) {
		return ledger.Fail("bad_date", "date", due)
	}
	return p.do(context.Background(), "due", func(tx *store.Tx) error {
		y, err := openYear(tx, key)
		if err != nil {
			return err
		}
		effect, err := effectOf(tx, y, due)
		if err != nil {
			return err
		}
		tx.SetSummary(y.Period.Name + "截止日改为 " + due + effect.words(anew))
		y.Period.Due = due
		if err := tx.SavePeriod(&y.Period); err != nil || !anew {
			return err
		}
		return remeasure(tx, y)
	})
}

// words say what the clerk chose, for the log: ，按新截止日重新认定：区水利局改为按时.
func (e DueEffect) words(anew bool) string {
	changed := []string{}
	for _, part := range []struct {
		names []string
		word  string
	}{{e.InTime, "改为按时"}, {e.Late, "改为迟报"}} {
		if len(part.names) > 0 {
			changed = append(changed, strings.Join(part.names, "、")+part.word)
		}
	}
	switch {
	case len(changed) == 0:
		return ""
	case anew:
		return "，按新截止日重新认定：" + strings.Join(changed, "，")
	default:
		return "，已收报送的按时、迟报不变"
	}
}

// remeasure judges what came by the period's last day as it is now.
func remeasure(tx *store.Tx, y ledger.Year) error {
	set, err := settings(tx)
	if err != nil {
		return err
	}
	tasks, last := map[int64]ledger.Task{}, answersIn(y.Last)
	for _, task := range y.Tasks {
		tasks[task.ID] = task
	}
	for _, r := range y.Returns {
		r.Arrive(y.Period.Due)
		r.Checks = r.Doubts() // all but lateness
		for _, c := range ledger.CheckReturn(r, ledger.ReturnContext{Task: tasks[r.TaskID], Period: y.Period, Last: last.of(r.TaskID, r.UnitID), Limit: set.Limit}) {
			if c.Code == "late" {
				r.Checks = append(r.Checks, c)
			}
		}
		if err := tx.SaveReturn(&r); err != nil {
			return err
		}
	}
	return nil
}

// SetCadence lays the year out anew. It is refused once anything rests on a period. Code: cadence_in_use.
func (p Periods) SetCadence(c ledger.Cadence) error {
	return p.do(context.Background(), "cadence", func(tx *store.Tx) error {
		plan, err := mustPlan(tx)
		if err != nil {
			return err
		}
		periods, err := tx.Periods(plan.ID)
		if err != nil {
			return err
		}
		if err := unused(tx, plan.ID, periods); err != nil {
			return err
		}
		for _, period := range periods {
			if err := tx.DeletePeriod(period.ID); err != nil {
				return err
			}
		}
		tx.SetSummary("更改调度周期")
		plan.Cadence = c
		if err := tx.SavePlan(plan); err != nil {
			return err
		}
		return layOut(tx, plan)
	})
}

// unused refuses to lose periods that returns, findings, a Snapshot or slips rest on.
func unused(tx *store.Tx, planID int64, periods []ledger.Period) error {
	slips, err := tx.Slips(planID)
	if err != nil {
		return err
	}
	for _, period := range periods {
		returns, err := tx.Returns(period.ID)
		if err != nil {
			return err
		}
		judged, err := tx.Statuses(period.ID)
		if err != nil {
			return err
		}
		if len(returns) > 0 || len(judged) > 0 || period.State == ledger.PeriodFrozen {
			return ledger.Fail("cadence_in_use")
		}
	}
	if len(slips) > 0 {
		return ledger.Fail("cadence_in_use")
	}
	return nil
}

func layOut(tx *store.Tx, plan *ledger.Plan) error {
	for _, period := range ledger.Periods(plan.Cadence, plan.Year) {
		period.PlanID = plan.ID
		if err := tx.SavePeriod(&period); err != nil {
			return err
		}
	}
	return nil
}

// currentPlan is the newest plan of the ledger, nil where there is none yet.
func currentPlan(tx *store.Tx) (*ledger.Plan, error) {
	plans, err := tx.Plans()
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	return &plans[len(plans)-1], nil
}

func mustPlan(tx *store.Tx) (*ledger.Plan, error) {
	plan, err := currentPlan(tx)
	if err == nil && plan == nil {
		return nil, ledger.Fail("no_plan")
	}
	return plan, err
}

// find returns the plan and one of its periods; an empty key means the current one.
func find(tx *store.Tx, key string) (*ledger.Plan, *ledger.Period, error) {
	plan, err := mustPlan(tx)
	if err != nil {
		return nil, nil, err
	}
	periods, err := tx.Periods(plan.ID)
	if err != nil {
		return nil, nil, err
	}
	if key == "" && len(periods) > 0 {
		begun, err := tx.BegunPeriods(plan.ID)
		return plan, &periods[current(periods, begun, tx.Today())], err
	}
	for i := range periods {
		if periods[i].Key == key {
			return plan, &periods[i], nil
		}
	}
	return nil, nil, ledger.Fail("no_such_period", "period", key)
}
