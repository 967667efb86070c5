package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Returns answers for the board of units, what came back, and who has to be reminded.
type Returns struct{ *core }

// UnitReturn is one task of one unit: what it says now and said before; Return is nil where nothing came.
type UnitReturn struct {
	Task    ledger.Task    `json:"task"`
	Return  *ledger.Return `json:"return"`
	Belated *ledger.Return `json:"belated"` // what came after the period was frozen
	Last    *ledger.Return `json:"last"`
}

// OfUnit lists a unit's tasks with what it returned.
func (r Returns) OfUnit(period string, unitID int64) ([]UnitReturn, error) {
	out := []UnitReturn{}
	err := r.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		belated, err := tx.Belated(y.Period.ID)
		if err != nil {
			return err
		}
		for _, unit := range ledger.AskedUnits(y) {
			if unit.ID != unitID {
				continue
			}
			now, after, last := answersIn(y.Returns), answersIn(belated), answersIn(y.Last)
			for _, task := range unit.Tasks {
				out = append(out, UnitReturn{task, now.of(task.ID, unitID), after.of(task.ID, unitID), last.of(task.ID, unitID)})
			}
		}
		return nil
	})
	return out, err
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
	err := r.do(context.Background(), command, func(tx *store.Tx) error {
		_, p, err := find(tx, period)
		if err != nil {
			return err
		}
		if err := p.MustBeOpen(); err != nil {
			return err
		}
		returns, err := tx.Returns(p.ID)
		if err != nil {
			return err
		}
		for n := range returns {
			if (len(unitIDs) > 0 && !slices.Contains(unitIDs, returns[n].UnitID)) || !change(&returns[n]) {
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
	return count, err
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
		if len(taskIDs) > 0 && !slices.Contains(taskIDs, ret.TaskID) {
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

// Save keeps a return typed in by the clerk; it is checked like any other. Code: figure_too_large.
func (r Returns) Save(period string, ret ledger.Return) (ledger.Return, error) {
	if err := plausible(ret); err != nil {
		return ret, err
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
		if err := y.Period.MustBeOpen(); err != nil {
			return err
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
		due := y.Period.Due
		if before := answersIn(y.Returns).of(ret.TaskID, ret.UnitID); before != nil && before.Received == ret.Received {
			due = before.Due
		}
		ret.Arrive(due)
		ret.Checks = ledger.CheckReturn(ret, ledger.ReturnContext{Task: task, Period: y.Period, Last: answersIn(y.Last).of(ret.TaskID, ret.UnitID), Limit: set.Limit})
		tx.SetSummary("录入第 " + task.No + " 项报送")
		return tx.SaveReturn(&ret)
	})
	return ret, err
}

// plausible refuses figures that nothing can be reckoned with.
func plausible(ret ledger.Return) error {
	for _, v := range ret.Values {
		if !ledger.IsFigure(v.Value) {
			return ledger.Fail("figure_too_large", "value", strconv.FormatFloat(v.Value, 'g', -1, 64))
		}
	}
	return nil
}
