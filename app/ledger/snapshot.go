package ledger

import "cmp"

import "fmt"

// Snapshot is a period frozen (定格): everything the bulletin needs, copied. Nothing in it changes afterwards.
type Snapshot struct {
	ID       int64          `json:"id"`
	Plan     Plan           `json:"plan"`
	Period   Period         `json:"period"`
	Previous string         `json:"previous"` // name of the period before, "" for the first
	Scheme   Scheme         `json:"scheme"`
	TakenAt  string         `json:"takenAt"` // RFC 3339
	By       string         `json:"by"`
	Tasks    []SnapshotTask `json:"tasks"`  // leaves in plan order, cancelled and merged ones included
	Units    []SnapshotUnit `json:"units"`  // every unit that was asked, in unit order
	Groups   []Unit         `json:"groups"` // collectives that answer for a task, with their members on the period's last day
}

// AsOf is the day the figures speak of (截至): the period's last day, or the day it was taken where that came before.
func (s Snapshot) AsOf() string {
	if len(s.TakenAt) >= 10 && s.TakenAt[:10] < s.Period.End {
		return s.TakenAt[:10]
	}
	return s.Period.End
}

// EndsYear says whether the year is judged finally: its last period, frozen in the year's last month or later. What is
// not done before that may still be done.
func (s Snapshot) EndsYear() bool {
	return s.Period.IsLast() && s.AsOf() >= fmt.Sprintf("%d-12-01", s.Period.Year())
}

// SnapshotTask is one task as it stood, with what was said and judged.
type SnapshotTask struct {
	Task
	Returns    []Return         `json:"returns"`
	Status     string           `json:"status"`                  // class key; "" for tasks that are not counted
	LastStatus string           `json:"previousStatus"`          // class key one period before, "" where there was none
	LastWhole  string           `json:"previousWhole,omitempty"` // of an item that was not judged then: that of the task it was split off
	Basis      string           `json:"basis"`
	Promise    string           `json:"promise"` // last period's next step
	Progress   []TargetProgress `json:"progress"`
}

// statusBefore is how the task stood one period before: by itself or, for an item split off since, within its whole.
func (t SnapshotTask) statusBefore() string { return cmp.Or(t.LastStatus, t.LastWhole) }

// TargetProgress is one target's arithmetic. Rate and Deviation are in points of 100.
type TargetProgress struct {
	TargetID  int64    `json:"targetId"`
	Name      string   `json:"name"`
	Op        Op       `json:"op"`
	Kind      Kind     `json:"kind"`
	Falls     bool     `json:"falls,omitempty"` // a growth target that counts how far the figure went down
	Fewer     bool     `json:"fewer,omitempty"` // the less there is the better, though Op does not say so
	Target    float64  `json:"target"`
	Unit      string   `json:"unit"`
	Value     *float64 `json:"value"`            // nil where nothing was reported
	Picked    string   `json:"picked,omitempty"` // whose figure it is where units differ: 取区水利局报数, 各单位合计
	Rate      *float64 `json:"rate"`             // value ÷ target × 100; nil for growth and where undefined
	Expected  float64  `json:"expected"`         // 序时 of its term × 100
	Term      string   `json:"term,omitempty"`   // its own term as printed, "" for the year
	Until     string   `json:"until,omitempty"`  // that term's last day
	Round     string   `json:"round,omitempty"`  // a target for every round of the year: 每季度
	Stock     bool     `json:"stock,omitempty"`  // counts what was there before the year
	Hoped     bool     `json:"hoped,omitempty"`  // the higher of two figures, after 力争: not judged by
	Deviation *float64 `json:"deviation"`        // rate − expected; for growth value − target, in percentage points
}

// SnapshotUnit is how one unit reported.
type SnapshotUnit struct {
	UnitID   int64    `json:"unitId"`
	Name     string   `json:"name"`
	Kind     UnitKind `json:"kind"`
	Asked    int      `json:"asked"`    // tasks it had to report on
	Answered int      `json:"answered"` // with an accepted return
	SentBack int      `json:"sentBack"` // sent back and not answered again
	Received string   `json:"received"` // date of its last return that stands, "" where silent
	DaysLate int      `json:"daysLate"` // 0 where in time or silent
	Silent   bool     `json:"silent"`   // nothing came that stands: nothing at all, or all of it was sent back
}

// SilentWord names how a silent unit is silent.
func (u SnapshotUnit) SilentWord() string {
	if u.SentBack > 0 {
		return "退回未重报"
	}
	return "未报"
}
