package app

import (
	"ducha/app/ledger"
	"ducha/store"
)

// BoardUnit is one unit in one column of the board. State: unsent, sent, returned, accepted, sent_back.
type BoardUnit struct {
	UnitID    int64           `json:"unitId"`
	Name      string          `json:"name"`
	Kind      ledger.UnitKind `json:"kind"`
	State     string          `json:"state"`
	Late      bool            `json:"late"`
	DaysLate  int             `json:"daysLate"`
	Silent    bool            `json:"silent"` // nothing in this period, whose last day is over, nor in the one before, though a form was sent in both
	Tasks     int             `json:"tasks"`
	Answered  int             `json:"answered"`  // tasks with a return that was not sent back
	Missing   []string        `json:"missing"`   // numbers of the other tasks
	SentBack  int             `json:"sentBack"`  // tasks whose return was sent back and has not come again
	Doubts    []ledger.Remark `json:"doubts"`    // of what waits to be accepted
	Received  string          `json:"received"`  // the last return that stands, as SnapshotUnit has it
	Belated   int             `json:"belated"`   // tasks reported after the freeze
	BelatedOn string          `json:"belatedOn"` // the last day of them
	Reminded  int             `json:"reminded"`
	Liaison   ledger.Liaison  `json:"liaison"`
	Note      string          `json:"note"`
	Reason    string          `json:"reason"`
}

// Board is the state of collection in one period.
type Board struct {
	Period ledger.Period `json:"period"`
	Units  []BoardUnit   `json:"units"`
}

// Board returns every unit that has to report, in unit order.
func (r Returns) Board(period string) (Board, error) {
	out := Board{Units: []BoardUnit{}}
	err := r.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		if out, err = boardOf(tx.Tx, y, r.today()); err != nil {
			return err
		}
		belated, err := tx.Belated(y.Period.ID)
		out.addBelated(belated)
		return err
	})
	return out, err
}

func boardOf(tx *store.Tx, y ledger.Year, today string) (Board, error) {
	sent, err := tx.Sendings(y.Period.ID)
	if err != nil {
		return Board{}, err
	}
	before, err := sentBefore(tx, y)
	if err != nil {
		return Board{}, err
	}
	over := y.Period.State == ledger.PeriodFrozen || y.Period.Due < today
	out, said, last := Board{Period: y.Period, Units: []BoardUnit{}}, answersIn(y.Returns), reportedIn(y.Last)
	for _, unit := range ledger.AskedUnits(y) {
		b := BoardUnit{UnitID: unit.ID, Name: unit.Name, Kind: unit.Kind, Liaison: unit.Liaison, State: "unsent", Tasks: len(unit.Tasks), Missing: []string{}, Doubts: []ledger.Remark{}}
		for _, s := range sent {
			if s.UnitID == unit.ID && s.SentAt != "" {
				b.State, b.Reminded, b.Note = "sent", s.Reminded, s.Note
			}
		}
		countReturns(&b, unit.Tasks, said)
		b.Late = b.DaysLate > 0
		b.Silent = over && b.State == "sent" && before[unit.ID] && !last[unit.ID]
		out.Units = append(out.Units, b)
	}
	return out, nil
}

// sentBefore says which units were sent a form in the period before.
func sentBefore(tx *store.Tx, y ledger.Year) (map[int64]bool, error) {
	out := map[int64]bool{}
	if y.Previous == nil {
		return out, nil
	}
	sent, err := tx.Sendings(y.Previous.ID)
	for _, s := range sent {
		out[s.UnitID] = s.SentAt != ""
	}
	return out, err
}

// countReturns sums up what came for the tasks a unit is asked about now; what it said of tasks that were cancelled or
// given to others since does not count.
func countReturns(b *BoardUnit, tasks []ledger.Task, said answers) {
	states := map[ledger.ReturnState]int{}
	for _, task := range tasks {
		r := said.of(task.ID, b.UnitID)
		if r == nil {
			b.Missing = append(b.Missing, task.No)
			continue
		}
		states[r.State]++
		if r.State == ledger.ReturnSentBack { // it stands for nothing until it comes again
			b.Reason, b.Missing = r.Reason, append(b.Missing, task.No)
			b.SentBack++
			continue
		}
		if r.State == ledger.ReturnReceived {
			for _, c := range r.Doubts() {
				b.Doubts = append(b.Doubts, ledger.Remark{Code: c.Code, Place: "第 " + task.No + " 项", Message: c.Message})
			}
		}
		b.Received, b.DaysLate = max(b.Received, r.Received), max(b.DaysLate, r.DaysLate())
		b.Answered++
	}
	switch {
	case states[ledger.ReturnReceived] > 0:
		b.State = "returned"
	case states[ledger.ReturnSentBack] > 0:
		b.State = "sent_back"
	case states[ledger.ReturnAccepted] > 0:
		b.State = "accepted"
	}
}

// reportedIn says which units returned anything.
func reportedIn(returns []ledger.Return) map[int64]bool {
	out := map[int64]bool{}
	for _, r := range returns {
		out[r.UnitID] = true
	}
	return out
}
