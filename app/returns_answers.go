package app

import "ducha/app/ledger"

// answerKey names what one unit said of one task.
type answerKey struct{ task, unit int64 }

// answers finds a period's returns by task and unit.
type answers map[answerKey]*ledger.Return

// answersIn indexes returns; the pointers go into the slice.
func answersIn(returns []ledger.Return) answers {
	out := make(answers, len(returns))
	for n := range returns {
		out[answerKey{returns[n].TaskID, returns[n].UnitID}] = &returns[n]
	}
	return out
}

// of is nil where nothing came.
func (a answers) of(taskID, unitID int64) *ledger.Return { return a[answerKey{taskID, unitID}] }
