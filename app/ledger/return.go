package ledger

import "slices"

// ReturnState is what the office did with what came in.
type ReturnState string

// A received return waits for a clerk; only an accepted one is evidence.
const (
	ReturnReceived ReturnState = "received"
	ReturnAccepted ReturnState = "accepted"
	ReturnSentBack ReturnState = "sent_back"
)

// Return is what one unit said of one task in one period (报送).
type Return struct {
	ID       int64         `json:"id"`
	PeriodID int64         `json:"periodId"`
	TaskID   int64         `json:"taskId"`
	UnitID   int64         `json:"unitId"`
	UnitName string        `json:"unitName"`
	Text     string        `json:"text"`   // progress, 200 characters by default
	Claim    Claim         `json:"claim"`  // the state the unit says it is in
	Values   []ReturnValue `json:"values"` // one per indicator that was filled in
	Problems string        `json:"problems"`
	Next     string        `json:"next"`     // what the unit promises for the next period
	Received string        `json:"received"` // 2006-01-02
	Due      string        `json:"due"`      // the last day that was in force when it came: lateness is measured by it
	Late     bool          `json:"late"`
	State    ReturnState   `json:"state"`
	Reason   string        `json:"reason"` // why it was sent back
	File     string        `json:"file"`
	Checks   []Check       `json:"checks"`
	Belated  bool          `json:"belated"` // came after the period was frozen (补报): no part of its Snapshot
}

// Arrive measures when the return came by the last day now in force. A day that moves later does not touch what came.
func (r *Return) Arrive(due string) { r.Due, r.Late = due, DaysBetween(due, r.Received) > 0 }

// WithBelated is what is known of a period now: what came after it was frozen stands in place of, or beside, what was
// frozen. The next period is compared with it.
func WithBelated(returns, belated []Return) []Return {
	out := slices.Clone(returns)
	for _, b := range belated {
		n := slices.IndexFunc(out, func(r Return) bool { return r.TaskID == b.TaskID && r.UnitID == b.UnitID })
		if n < 0 {
			out = append(out, b)
		} else {
			out[n] = b
		}
	}
	return out
}

// BelatedText is how a report after the freeze stands beside those of its period: （4月20日补报）完成选址。
func BelatedText(r Return) string { return "（" + MonthDay(r.Received) + "补报）" + r.Text }

// DaysLate counts the days it came after its last day, 0 where it came in time.
func (r Return) DaysLate() int { return DaysBetween(r.Due, r.Received) }

// Doubts are the checks that question what a return says. When it came is a fact of its own: it neither says how the
// task stands nor is it a reason to send the return back.
func (r Return) Doubts() []Check {
	out := []Check{}
	for _, c := range r.Checks {
		if c.Code != "late" {
			out = append(out, c)
		}
	}
	return out
}

// Claim is the state a unit gives itself in the form's drop-down list.
type Claim string

// The choices of the form, in printed order: 已完成 正常推进 进展缓慢 未启动.
const (
	ClaimNone       Claim = ""
	ClaimDone       Claim = "done"
	ClaimOnTrack    Claim = "on"
	ClaimSlow       Claim = "slow"
	ClaimNotStarted Claim = "none"
)

// ReturnValue is the cumulative value reached for one target, in the target's own unit.
type ReturnValue struct {
	TargetID int64   `json:"targetId"`
	Value    float64 `json:"value"`
}

// ValueOf returns the value reported for a target.
func (r Return) ValueOf(targetID int64) (float64, bool) {
	for _, v := range r.Values {
		if v.TargetID == targetID {
			return v.Value, true
		}
	}
	return 0, false
}

// Check is one thing the checker noticed about a return. Codes: late, too_long, empty_text, near_copy, stale_date, no_figure,
// value_fell, text_differs, part_only, thin_text, not_ours, done_below_target, promise_open, not_a_number, locked_changed, over_target, no_problem_named, negative,
// maybe_fraction; of a task: partly_silent, no_unit, silent, claim_differs, units_differ, past_deadline, nearly_done, year_over.
type Check struct {
	Code    string `json:"code"`
	Message string `json:"message"` // a finished Chinese sentence
}

// Form is what one unit is asked in one period: the content of its Excel file.
type Form struct {
	PlanID    int64     `json:"planId"`
	PlanTitle string    `json:"planTitle"`
	Issuer    string    `json:"issuer"`
	Period    Period    `json:"period"`
	UnitID    int64     `json:"unitId"`
	UnitName  string    `json:"unitName"`
	Liaison   Liaison   `json:"liaison"`
	Limit     int       `json:"limit"` // characters of the progress text
	Rows      []FormRow `json:"rows"`
}

// FormRow is one task in a form.
type FormRow struct {
	TaskID   int64    `json:"taskId"`
	No       string   `json:"no"`
	Text     string   `json:"text"`
	Section  string   `json:"section"`
	Role     Role     `json:"role"`
	Targets  []Target `json:"targets"`
	Promise  string   `json:"promise"` // last period's next step
	Deadline string   `json:"deadline"`
}

// FilledForm is one table of a returned file as read, before it is matched with what was asked.
type FilledForm struct {
	File      string      `json:"file"`
	Sheet     string      `json:"sheet"`     // its tab, "" in a document
	HasHidden bool        `json:"hasHidden"` // false where the hidden sheet was stripped or speaks of another table
	Intact    bool        `json:"intact"`    // the hidden sheet's own checksum holds
	PlanID    int64       `json:"planId"`    // 0 where unknown
	PeriodKey string      `json:"periodKey"`
	UnitID    int64       `json:"unitId"`
	UnitName  string      `json:"unitName"` // as printed on the visible sheet
	Title     string      `json:"title"`    // lines above the header that read as titles
	Contact   string      `json:"contact"`  // who filled it in, and the telephone
	Phone     string      `json:"phone"`
	Rows      []FilledRow `json:"rows"`
	Prose     bool        `json:"prose"`     // read from numbered paragraphs, not from a table
	NoFigures bool        `json:"noFigures"` // it has no column for figures: they stand in the words
	Remarks   []Remark    `json:"remarks"`   // what stands in the table and belongs to no task
}

// FilledRow is one row as typed.
type FilledRow struct {
	Row         int           `json:"row"`    // from 1
	Sheet       string        `json:"sheet"`  // named in places where the file has several tables
	TaskID      int64         `json:"taskId"` // 0 where the hidden sheet was stripped
	Unit        string        `json:"unit"`   // who answers, where the table has a column for it
	No          string        `json:"no"`
	Task        string        `json:"task"`  // the locked task text as it stands in the file
	Prose       bool          `json:"prose"` // task holds what was said of it, which need not be its text
	Text        string        `json:"text"`
	Told        string        `json:"told"` // the text with its numbers in digits, where figures have no column
	Claim       Claim         `json:"claim"`
	Values      []FilledValue `json:"values"`
	Problems    string        `json:"problems"`
	Next        string        `json:"next"`
	Promise     string        `json:"promise"` // the locked promise of last period
	PromiseCell string        `json:"promiseCell"`
	Remarks     []Remark      `json:"remarks"` // cells that could not be taken as they stand
}

// FilledValue is one value cell as typed. Number is nil where the text is not a number.
type FilledValue struct {
	TargetID     int64        `json:"targetId"` // 0 where unknown
	Name         string       `json:"name"`     // the indicator printed beside it
	Goal         string       `json:"goal"`     // what the form prints behind that name: 目标：3.2万亩
	Cell         string       `json:"cell"`     // F9
	Raw          string       `json:"raw"`
	Number       *float64     `json:"number"`
	Measure      string       `json:"measure"`      // the unit of measure typed behind the number, "" for none
	Parts        []FilledPart `json:"parts"`        // the figures of a cell that holds several, else nil
	Of           *float64     `json:"of"`           // the second figure of a cell that holds 35/50, else nil; Parts[0] is the first
	Turn         int          `json:"turn"`         // 1 where the cell says that the figure rose by the number, -1 that it fell, else 0
	Beside       string       `json:"beside"`       // the one that stands in the column beside it
	SheetMeasure string       `json:"sheetMeasure"` // the one that the header gives for the whole column
	Relabelled   string       `json:"relabelled"`   // the cell of the locked indicator where that was typed over, else ""
}

// FilledPart is one of several figures of a value cell. Name is what stands before it, "" for nothing.
type FilledPart struct {
	Name    string  `json:"name"`
	Number  float64 `json:"number"`
	Measure string  `json:"measure"`
}

// Empty says that the unit filled in nothing at all on this row.
func (r FilledRow) Empty() bool {
	if r.Text != "" || r.Problems != "" || r.Next != "" || r.Claim != ClaimNone || len(r.Remarks) > 0 {
		return false
	}
	for _, v := range r.Values {
		if v.Raw != "" {
			return false
		}
	}
	return true
}

// Blank says that nothing was filled in on any row.
func (f FilledForm) Blank() bool {
	for _, row := range f.Rows {
		if !row.Empty() {
			return false
		}
	}
	return true
}
