package ledger

import (
	"cmp"
	"fmt"
	"slices"
)

// SlipProposal is the next step for one lagging task and one of its units, with the reason in words. Kind is "" where
// a slip is under way and nothing is due yet.
type SlipProposal struct {
	TaskID  int64        `json:"taskId"`
	No      string       `json:"no"`
	Text    string       `json:"text"`
	Status  string       `json:"status"`
	UnitID  int64        `json:"unitId"`
	Unit    string       `json:"unit"`
	Running int          `json:"running"` // periods behind in a row
	Kind    string       `json:"kind"`
	Reason  string       `json:"reason"`
	Last    *SlipMention `json:"last"` // the slip before, nil where there was none
}

// SlipMention names a slip where its number is enough.
type SlipMention struct {
	ID     int64     `json:"id"`
	Number string    `json:"number"`
	Kind   string    `json:"kind"`
	State  SlipState `json:"state"`
	Due    string    `json:"due"`
}

// ProposeSlips climbs the ladder for every task behind in the snapshot and each unit that answers for it. Rules, in
// order: no slip yet: the first step, the second where the task is behind two periods running; a slip of an earlier
// period, or one whose answer is overdue: the next step; otherwise none. The last step repeats. Longest lagging first.
func ProposeSlips(l Ladder, s Snapshot, running map[int64]int, slips []Slip, today string) []SlipProposal {
	out := []SlipProposal{}
	for _, task := range s.Tasks {
		class, _ := s.Scheme.Class(task.Status)
		if !task.State.Counted() || class.Meaning != Behind && class.Meaning != NotBegun {
			continue
		}
		for _, unit := range task.Reporters() {
			p := SlipProposal{TaskID: task.ID, No: task.No, Text: task.Text, Status: task.Status, UnitID: unit.UnitID, Unit: unit.Name, Running: running[task.ID]}
			p.climb(l, lastSlip(slips, task.Task, unit.UnitID), s.Period, today)
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b SlipProposal) int { return cmp.Compare(b.Running, a.Running) })
	return out
}

func (p *SlipProposal) climb(l Ladder, last *Slip, period Period, today string) {
	if len(l.Steps) == 0 {
		return
	}
	top := len(l.Steps) - 1
	if last == nil {
		at := 0
		p.Reason = "首次滞后"
		if p.Running > 1 {
			at, p.Reason = min(1, top), fmt.Sprintf("连续%d期滞后", p.Running)
		}
		p.Kind = l.Steps[at].Kind
		return
	}
	p.Last = &SlipMention{last.ID, last.Number, last.Kind, last.State, last.Due}
	_, at, _ := l.Step(last.Kind) // −1 where the ladder was changed since: begin again
	next := l.Steps[min(at+1, top)].Kind
	switch over := last.DaysOver(today); {
	case last.State == SlipOpen && over > 0:
		p.Kind, p.Reason = next, fmt.Sprintf("%s逾期%d天未反馈", last.Number, over)
	case last.PeriodKey != period.Key:
		p.Kind, p.Reason = next, fmt.Sprintf("%s之后仍然滞后", last.Number)
		if p.Running > 1 {
			p.Reason = fmt.Sprintf("连续%d期滞后，%s之后仍未赶上", p.Running, last.Number)
		}
	case last.State == SlipClosed:
		p.Reason = "本期已出" + last.Number + "，已办结"
	default:
		p.Reason = "本期已出" + last.Number + "，限" + MonthDay(last.Due) + "反馈"
	}
}

// lastSlip is the newest slip on a task to a unit that was not withdrawn. One on the whole that the task was split off goes
// on with it.
func lastSlip(slips []Slip, task Task, unitID int64) *Slip {
	var last *Slip
	for i, s := range slips {
		if !s.Void() && s.UnitID == unitID && (s.About(task.ID) || task.ParentID != 0 && s.About(task.ParentID)) && (last == nil || s.Issued >= last.Issued) {
			last = &slips[i]
		}
	}
	return last
}

// RunningBehind counts, by task, how many periods in a row up to the last one it was behind or not begun. periods are
// in time order: a map of class keys by task each.
func RunningBehind(scheme Scheme, periods []map[int64]string) map[int64]int {
	out := map[int64]int{}
	if len(periods) == 0 {
		return out
	}
	for task := range periods[len(periods)-1] {
		for i := len(periods) - 1; i >= 0; i-- {
			class, _ := scheme.Class(periods[i][task])
			if class.Meaning != Behind && class.Meaning != NotBegun {
				break
			}
			out[task]++
		}
	}
	return out
}
