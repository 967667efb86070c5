package app

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Returns answers for the board of units, what came back, and who has to be reminded.
type Returns struct{ *core }

// BoardUnit is one unit in one column of the board. State: unsent, sent, returned, accepted, sent_back.
type BoardUnit struct {
	UnitID   int64           `json:"unitId"`
	Name     string          `json:"name"`
	Kind     ledger.UnitKind `json:"kind"`
	State    string          `json:"state"`
	Late     bool            `json:"late"`
	DaysLate int             `json:"daysLate"`
	Silent   bool            `json:"silent"` // nothing in this period nor the one before, though a form was sent in both
	Tasks    int             `json:"tasks"`
	Answered int             `json:"answered"` // tasks with a return that was not sent back
	Missing  []string        `json:"missing"`  // numbers of the other tasks
	SentBack int             `json:"sentBack"` // tasks whose return was sent back and has not come again
	Checks   int             `json:"checks"`
	Received string          `json:"received"` // the last return that stands, as SnapshotUnit has it
	Reminded int             `json:"reminded"`
	Liaison  ledger.Liaison  `json:"liaison"`
	Note     string          `json:"note"`
	Reason   string          `json:"reason"`
}

// Board is the state of collection in one period.
type Board struct {
	Period ledger.Period `json:"period"`
	Units  []BoardUnit   `json:"units"`
}

// Board returns every unit that has to report, in unit order.
func (r Returns) Board(period string) (Board, error) {
	out := Board{Units: []BoardUnit{}}
	return out, r.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		out, err = boardOf(tx.Tx, y)
		return err
	})
}

func boardOf(tx *store.Tx, y ledger.Year) (Board, error) {
	sent, err := tx.Sendings(y.Period.ID)
	if err != nil {
		return Board{}, err
	}
	before, err := sentBefore(tx, y)
	if err != nil {
		return Board{}, err
	}
	out, said, last := Board{Period: y.Period, Units: []BoardUnit{}}, answersIn(y.Returns), reportedIn(y.Last)
	for _, unit := range ledger.AskedUnits(y) {
		b := BoardUnit{UnitID: unit.ID, Name: unit.Name, Kind: unit.Kind, Liaison: unit.Liaison, State: "unsent", Tasks: len(unit.Tasks), Missing: []string{}}
		for _, s := range sent {
			if s.UnitID == unit.ID && s.SentAt != "" {
				b.State, b.Reminded, b.Note = "sent", s.Reminded, s.Note
			}
		}
		countReturns(&b, unit.Tasks, said)
		b.DaysLate = ledger.DaysBetween(y.Period.Due, b.Received)
		b.Late = b.DaysLate > 0
		b.Silent = b.State == "sent" && before[unit.ID] && !last[unit.ID]
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
		b.Checks += len(r.Checks)
		b.Received = max(b.Received, r.Received)
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

// waitingForJudgement counts the counted leaves without a decided finding.
func waitingForJudgement(y ledger.Year) int {
	decided := map[int64]bool{}
	for _, f := range y.Findings {
		decided[f.TaskID] = f.Status != ""
	}
	n := 0
	for _, t := range ledger.Leaves(y.Tasks) {
		if t.State.Counted() && !decided[t.ID] {
			n++
		}
	}
	return n
}

// UnitReturn is one task of one unit: what it says now and said before; Return is nil where nothing came.
type UnitReturn struct {
	Task   ledger.Task    `json:"task"`
	Return *ledger.Return `json:"return"`
	Last   *ledger.Return `json:"last"`
}

// OfUnit lists a unit's tasks with what it returned.
func (r Returns) OfUnit(period string, unitID int64) ([]UnitReturn, error) {
	out := []UnitReturn{}
	return out, r.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		for _, unit := range ledger.AskedUnits(y) {
			if unit.ID != unitID {
				continue
			}
			now, last := answersIn(y.Returns), answersIn(y.Last)
			for _, task := range unit.Tasks {
				out = append(out, UnitReturn{task, now.of(task.ID, unitID), last.of(task.ID, unitID)})
			}
		}
		return nil
	})
}

func returnOf(returns []ledger.Return, taskID, unitID int64) *ledger.Return {
	for n := range returns {
		if returns[n].TaskID == taskID && returns[n].UnitID == unitID {
			return &returns[n]
		}
	}
	return nil
}

// Accept takes the waiting returns of these units as evidence; none named means every unit's. It returns how many.
func (r Returns) Accept(period string, unitIDs []int64) (int, error) {
	names := map[string]bool{}
	count, err := r.turn(period, unitIDs, "accept", func(ret *ledger.Return) bool {
		if ret.State != ledger.ReturnReceived {
			return false
		}
		ret.State, ret.Reason = ledger.ReturnAccepted, ""
		names[ret.UnitName] = true
		return true
	}, func(n int) string {
		if len(names) == 1 {
			for name := range names {
				return fmt.Sprintf("接收%s报送（%d 项）", name, n)
			}
		}
		return fmt.Sprintf("接收 %d 个单位 %d 项报送", len(names), n)
	})
	return count, err
}

// turn changes the state of a period's returns in one command.
func (r Returns) turn(period string, unitIDs []int64, command string, change func(*ledger.Return) bool, summary func(int) string) (int, error) {
	count := 0
	return count, r.do(context.Background(), command, func(tx *store.Tx) error {
		_, p, err := find(tx, period)
		if err != nil {
			return err
		}
		if p.State == ledger.PeriodFrozen {
			return ledger.Fail("period_frozen", "period", p.Name)
		}
		returns, err := tx.Returns(p.ID)
		if err != nil {
			return err
		}
		for n := range returns {
			if (len(unitIDs) > 0 && !contains(unitIDs, returns[n].UnitID)) || !change(&returns[n]) {
				continue
			}
			count++
			if err := tx.SaveReturn(&returns[n]); err != nil {
				return err
			}
		}
		tx.SetSummary(summary(count))
		return nil
	})
}

func contains(ids []int64, id int64) bool {
	for _, i := range ids {
		if i == id {
			return true
		}
	}
	return false
}

// AcceptOne takes one return as evidence, also one that was sent back and is good enough after all.
func (r Returns) AcceptOne(period string, unitID, taskID int64) error {
	name := ""
	count, err := r.turn(period, []int64{unitID}, "accept", func(ret *ledger.Return) bool {
		if ret.TaskID != taskID || ret.State == ledger.ReturnAccepted {
			return false
		}
		ret.State, ret.Reason, name = ledger.ReturnAccepted, "", ret.UnitName
		return true
	}, func(n int) string { return fmt.Sprintf("接收%s报送（%d 项）", name, n) })
	if err == nil && count == 0 {
		return ledger.Fail("nothing_returned")
	}
	return err
}

// SendBack refuses a unit's returns on these tasks (none named: on all) with a reason and gives the text to paste into the
// chat group.
func (r Returns) SendBack(period string, unitID int64, taskIDs []int64, reason string) (string, error) {
	if strings.TrimSpace(reason) == "" {
		return "", ledger.Fail("reason_missing")
	}
	name, office := "", ""
	count, err := r.turn(period, []int64{unitID}, "send_back", func(ret *ledger.Return) bool {
		if len(taskIDs) > 0 && !contains(taskIDs, ret.TaskID) {
			return false
		}
		ret.State, ret.Reason, name = ledger.ReturnSentBack, reason, ret.UnitName
		return true
	}, func(n int) string { return fmt.Sprintf("退回%s报送（%d 项）：%s", name, n, reason) })
	if err == nil && count == 0 {
		return "", ledger.Fail("nothing_returned")
	}
	if err == nil {
		office, err = r.officeName()
	}
	if err != nil {
		return "", err
	}
	return name + "：本期报送材料需修改后重报。" + sentence(reason) + "请在原表上修改后尽快报" + office + "。", nil
}

// sentence ends a text that a clerk typed with one full stop.
func sentence(text string) string {
	return strings.TrimRight(strings.TrimSpace(text), "。．.；;，,") + "。"
}

// officeName is who the units report to.
func (o *core) officeName() (string, error) {
	name := ""
	err := o.view(context.Background(), func(tx *store.Tx) error {
		set, err := settings(tx)
		name = set.Office
		return err
	})
	if name == "" {
		name = "督查室"
	}
	return name, err
}

// Save keeps a return typed in by the clerk; it is checked like any other. Code: figure_too_large.
func (r Returns) Save(period string, ret ledger.Return) (ledger.Return, error) {
	for _, v := range ret.Values {
		if !ledger.IsFigure(v.Value) {
			return ret, ledger.Fail("figure_too_large", "value", strconv.FormatFloat(v.Value, 'g', -1, 64))
		}
	}
	err := r.do(context.Background(), "return", func(tx *store.Tx) error {
		y, err := yearOf(tx, period, ret.TaskID)
		if err != nil {
			return err
		}
		set, err := settings(tx)
		if err != nil {
			return err
		}
		task := y.Tasks[0]
		if y.Period.State == ledger.PeriodFrozen {
			return ledger.Fail("period_frozen", "period", y.Period.Name)
		}
		unit, err := tx.Unit(ret.UnitID)
		if err != nil {
			return err
		}
		ret.PeriodID, ret.UnitName = y.Period.ID, unit.Name
		if ret.Received == "" {
			ret.Received = r.today()
		}
		if ret.State == "" || ret.State == ledger.ReturnSentBack { // typed in by the clerk, it stands again
			ret.State, ret.Reason = ledger.ReturnReceived, ""
		}
		ret.Late = ledger.DaysBetween(y.Period.Due, ret.Received) > 0
		ret.Checks = ledger.CheckReturn(ret, ledger.ReturnContext{Task: task, Period: y.Period, Last: returnOf(y.Last, ret.TaskID, ret.UnitID), Limit: set.Limit})
		tx.SetSummary("录入第 " + task.No + " 项报送")
		return tx.SaveReturn(&ret)
	})
	return ret, err
}

// Reminders is who is missing, with the text to send.
type Reminders struct {
	Text  string      `json:"text"`
	Units []BoardUnit `json:"units"`
}

// Reminders lists the units that still owe something, with phones, and a text for the chat group: who sent nothing, who
// has to send again, and who left tasks out.
func (r Returns) Reminders(period string) (Reminders, error) {
	out := Reminders{Units: []BoardUnit{}}
	b, err := r.Board(period)
	if err != nil {
		return out, err
	}
	office, err := r.officeName()
	if err != nil {
		return out, err
	}
	silent, again, partly := []string{}, []string{}, []string{}
	for _, unit := range b.Units {
		switch {
		case unit.State == "unsent" || unit.State == "sent":
			silent = append(silent, unit.Name)
		case unit.State == "sent_back":
			again = append(again, unit.Name)
		case len(unit.Missing) > 0:
			partly = append(partly, unit.Name+"（第 "+strings.Join(unit.Missing, "、")+" 项）")
		default:
			continue
		}
		out.Units = append(out.Units, unit)
	}
	if len(out.Units) == 0 {
		return out, nil
	}
	out.Text = fmt.Sprintf("%s重点任务进展报送截止日为%s。", b.Period.Name, chineseDate(b.Period.Due))
	for _, part := range []struct {
		names []string
		words string
	}{{silent, "以下 %d 个单位尚未报送：%s。"}, {again, "以下 %d 个单位已退回、待重报：%s。"}, {partly, "以下 %d 个单位有漏报：%s。"}} {
		if len(part.names) > 0 {
			out.Text += fmt.Sprintf(part.words, len(part.names), strings.Join(part.names, "、"))
		}
	}
	out.Text += "请尽快报" + office + "。"
	return out, nil
}

func chineseDate(day string) string {
	var y, m, d int
	if _, err := fmt.Sscanf(day, "%d-%d-%d", &y, &m, &d); err != nil {
		return day
	}
	return fmt.Sprintf("%d月%d日", m, d)
}

// Remind records that units were reminded, with what they answered.
func (r Returns) Remind(period string, unitIDs []int64, note string) error {
	return r.do(context.Background(), "remind", func(tx *store.Tx) error {
		_, p, err := find(tx, period)
		if err != nil {
			return err
		}
		sent, err := tx.Sendings(p.ID)
		if err != nil {
			return err
		}
		for _, id := range unitIDs {
			s := ledger.Sending{PeriodID: p.ID, UnitID: id, SentAt: r.today()}
			for _, known := range sent {
				if known.UnitID == id {
					s = known
				}
			}
			s.Reminded++
			s.Note = note
			if err := tx.SaveSending(&s); err != nil {
				return err
			}
		}
		tx.SetSummary(fmt.Sprintf("催报 %d 个单位", len(unitIDs)))
		return nil
	})
}
