package app

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Findings answers for judging: proposals by rule, decisions by a clerk, and freezing the period.
type Findings struct{ *core }

// Queue is the list beside the judging page.
type Queue struct {
	Judged   int        `json:"judged"`
	Total    int        `json:"total"`
	Doubtful int        `json:"doubtful"` // waiting, with doubts
	Proposed int        `json:"proposed"` // waiting, with a proposal on record
	Unasked  bool       `json:"unasked"`  // no form left for this period and nothing came: everybody would be judged unheard
	Rows     []QueueRow `json:"rows"`
}

// QueueRow is one task of the queue. Status is "" while it waits.
type QueueRow struct {
	TaskID   int64    `json:"taskId"`
	No       string   `json:"no"`
	Section  []string `json:"section"`
	Text     string   `json:"text"`
	Status   string   `json:"status"`
	Proposed string   `json:"proposed"`
	Reason   string   `json:"reason"` // of the decision, else of the proposal
	Doubts   int      `json:"doubts"`
}

// Queue lists the counted leaves with their proposals and decisions.
func (f Findings) Queue(period string) (Queue, error) {
	out := Queue{Rows: []QueueRow{}}
	err := f.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		if out.Unasked, err = unasked(tx.Tx, y); err != nil {
			return err
		}
		e := newEvidence(y)
		for _, task := range ledger.Leaves(y.Tasks) {
			if !task.State.Counted() {
				continue
			}
			proposal := ledger.Judge(e.of(task))
			found := e.findings[task.ID]
			row := QueueRow{task.ID, task.No, task.Section, task.Text, found.Status, proposal.Status, proposal.Reason, len(proposal.Doubts)}
			if found.Status != "" {
				row.Reason = found.Basis
			}
			out.Total++
			if row.Status != "" {
				out.Judged++
			} else {
				out.Proposed += one(found.Proposed != "")
				out.Doubtful += one(row.Doubts > 0)
			}
			out.Rows = append(out.Rows, row)
		}
		return nil
	})
	return out, err
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// evidence indexes a year for judging.
type evidence struct {
	year     ledger.Year
	returns  map[int64][]ledger.Return
	last     map[int64][]ledger.Return
	findings map[int64]ledger.Finding
	roll     ledger.Roll
	names    map[int64]string
	picks    ledger.Picks
}

func newEvidence(y ledger.Year) evidence {
	e := evidence{y, groupReturns(y.Returns), groupReturns(y.Last), map[int64]ledger.Finding{}, ledger.RollOn(y.Units, y.Period.End), map[int64]string{}, ledger.PicksIn(y.Picks, y.Period.ID)}
	for _, u := range y.Units {
		e.names[u.ID] = u.Name
	}
	for _, f := range y.Findings {
		e.findings[f.TaskID] = f
	}
	return e
}

func (e evidence) of(task ledger.Task) ledger.Evidence {
	return ledger.Evidence{Task: task, Returns: e.returns[task.ID], Last: e.last[task.ID], Period: e.year.Period, Scheme: e.year.Scheme,
		Progress: ledger.ProgressOf(task, e.returns[task.ID], e.year.Period, e.picks), Missing: e.missing(task), Picks: e.picks, Today: e.year.Today}
}

// missing names the units that were asked about a task and have no usable return.
func (e evidence) missing(task ledger.Task) []string {
	out, said := []string{}, answersIn(e.returns[task.ID])
	for _, id := range e.roll.Of(task) {
		if r := said.of(task.ID, id); r == nil || r.State == ledger.ReturnSentBack {
			out = append(out, e.names[id])
		}
	}
	return out
}

// Case is one task on the judging page.
type Case struct {
	Task        ledger.Task             `json:"task"`
	Finding     *ledger.Finding         `json:"finding"`
	Proposal    ledger.Proposal         `json:"proposal"`
	Progress    []ledger.TargetProgress `json:"progress"`
	Returns     []ledger.Return         `json:"returns"`
	LastReturns []ledger.Return         `json:"lastReturns"`
	History     []CaseHistory           `json:"history"`   // earlier periods, newest first
	Differing   []ledger.Disagreement   `json:"differing"` // figures that its units report differently, picked or open
	Overdue     bool                    `json:"overdue"`   // its deadline has passed and it is not done
}

// CaseHistory is what one earlier period came to.
type CaseHistory struct {
	Period string                  `json:"period"`
	Status string                  `json:"status"`
	Basis  string                  `json:"basis"`
	Whole  string                  `json:"whole"` // number of the task judged then, that this one was split off since
	Values []ledger.TargetProgress `json:"values"`
}

// Case returns what one task is judged by.
func (f Findings) Case(period string, taskID int64) (Case, error) {
	out := Case{History: []CaseHistory{}}
	err := f.view(context.Background(), func(tx *store.Tx) error {
		y, err := yearOf(tx, period, taskID)
		if err != nil {
			return err
		}
		task := &y.Tasks[0]
		e := newEvidence(y)
		evidence := e.of(*task)
		out.Task, out.Progress, out.Proposal = *task, evidence.Progress, ledger.Judge(evidence)
		out.Differing = ledger.Disagreements(*task, evidence.Returns, e.picks)
		class, _ := y.Scheme.Class(cmp.Or(e.findings[taskID].Status, out.Proposal.Status))
		out.Overdue = class.Meaning != ledger.Done && ledger.Overdue(*task, y.Period, y.Today)
		out.Returns, out.LastReturns = some(evidence.Returns), some(evidence.Last)
		if finding, ok := e.findings[taskID]; ok {
			out.Finding = &finding
		}
		out.History, err = history(tx, y, *task)
		return err
	})
	return out, err
}

func some(r []ledger.Return) []ledger.Return {
	if r == nil {
		return []ledger.Return{}
	}
	return r
}

func history(tx *store.Tx, y ledger.Year, task ledger.Task) ([]CaseHistory, error) {
	out := []CaseHistory{}
	periods, err := tx.Periods(y.Plan.ID)
	if err != nil {
		return out, err
	}
	findings, err := tx.TaskFindings(task.ID)
	if err != nil {
		return out, err
	}
	returns, err := tx.TaskReturns(task.ID)
	if err != nil {
		return out, err
	}
	whole, err := wholeOf(tx, task, periods)
	if err != nil {
		return out, err
	}
	for n := len(periods) - 1; n >= 0; n-- {
		p := periods[n]
		if p.Start >= y.Period.Start {
			continue
		}
		said := []ledger.Return{}
		for _, r := range returns {
			if r.PeriodID == p.ID {
				said = append(said, r)
			}
		}
		row := CaseHistory{Period: p.Short, Values: ledger.ProgressOf(task, said, p, ledger.PicksIn(y.Picks, p.ID))}
		for _, f := range findings {
			if f.PeriodID == p.ID {
				row.Status, row.Basis = f.Status, f.Basis
			}
		}
		if row.Status == "" && whole != nil {
			row.ofWhole(*whole, p.ID)
		}
		out = append(out, row)
	}
	return out, nil
}

// ofWhole takes over how the task before its split was judged.
func (h *CaseHistory) ofWhole(whole WholeTask, period int64) {
	for _, f := range whole.Findings {
		if f.PeriodID == period {
			h.Status, h.Basis, h.Whole = f.Status, f.Basis, whole.No
		}
	}
}

// Pick takes one unit's figure for a target that its units report differently, or with unit 0 the sum of all. Codes:
// period_frozen, target_missing (nothing differs any more), pick_impossible.
func (f Findings) Pick(period string, taskID, targetID, unitID int64) error {
	return f.do(context.Background(), "pick", func(tx *store.Tx) error {
		y, err := yearOf(tx, period, taskID)
		if err != nil {
			return err
		}
		if err := y.Period.MustBeOpen(); err != nil {
			return err
		}
		for _, d := range ledger.Disagreements(y.Tasks[0], y.Returns, nil) {
			if d.TargetID != targetID {
				continue
			}
			if !d.Holds(unitID) {
				return ledger.Fail("pick_impossible", "target", d.Name)
			}
			words := "各单位合计"
			for _, v := range d.Values {
				if v.UnitID == unitID {
					words = "采用" + v.Unit + "报数"
				}
			}
			tx.SetSummary("第 " + y.Tasks[0].No + " 项“" + d.Name + "”" + words)
			return tx.SavePick(&ledger.Pick{PeriodID: y.Period.ID, TargetID: targetID, UnitID: unitID, By: f.clerk(), At: f.now()})
		}
		return ledger.Fail("target_missing")
	})
}

// Proposed says what Propose did.
type Proposed struct {
	Proposed int `json:"proposed"`
	Doubtful int `json:"doubtful"`
}

// Propose makes a proposal for every counted task that is not decided. Nothing is decided by it.
func (f Findings) Propose(period string) (Proposed, error) {
	var out Proposed
	err := f.do(context.Background(), "judge", func(tx *store.Tx) error {
		y, err := openYear(tx, period)
		if err != nil {
			return err
		}
		e := newEvidence(y)
		for _, task := range ledger.Leaves(y.Tasks) {
			finding := e.findings[task.ID]
			if !task.State.Counted() || finding.Status != "" {
				continue
			}
			p := ledger.Judge(e.of(task))
			finding.TaskID, finding.PeriodID = task.ID, y.Period.ID
			finding.Proposed, finding.Reason, finding.Basis = p.Status, p.Reason, p.Reason
			finding.At = f.now()
			if err := tx.SaveFinding(&finding); err != nil {
				return err
			}
			out.Proposed++
			if len(p.Doubts) > 0 {
				out.Doubtful++
			}
		}
		tx.SetSummary(fmt.Sprintf("%s提出 %d 项研判建议", y.Period.Name, out.Proposed))
		return nil
	})
	return out, err
}

// Decide sets one task's status; "" takes the decision back.
func (f Findings) Decide(period string, taskID int64, status, basis string) (ledger.Finding, error) {
	var out ledger.Finding
	err := f.do(context.Background(), "decide", func(tx *store.Tx) error {
		y, err := yearOf(tx, period, taskID)
		if err != nil {
			return err
		}
		if err := y.Period.MustBeOpen(); err != nil {
			return err
		}
		class, known := y.Scheme.Class(status)
		if status != "" && !known {
			return ledger.Fail("no_such_status", "status", status)
		}
		task := &y.Tasks[0]
		e := newEvidence(y)
		proposal := ledger.Judge(e.of(*task))
		out = e.findings[taskID]
		out.TaskID, out.PeriodID, out.Proposed, out.Reason = taskID, y.Period.ID, proposal.Status, proposal.Reason
		out.Status, out.Basis, out.By, out.At = status, basis, f.clerk(), f.now()
		if strings.TrimSpace(basis) == "" {
			out.Basis = proposal.Reason
		}
		if status == "" {
			out.By = ""
			tx.SetSummary("第 " + task.No + " 项退回待研判")
		} else {
			tx.SetSummary("第 " + task.No + " 项" + y.Period.Short + "定为" + class.Word)
		}
		return tx.SaveFinding(&out)
	})
	return out, err
}

// AcceptProposals decides tasks as proposed; none named means every waiting one without doubts.
func (f Findings) AcceptProposals(period string, taskIDs []int64) (int, error) {
	count := 0
	err := f.do(context.Background(), "decide", func(tx *store.Tx) error {
		y, err := year(tx, period)
		if err != nil {
			return err
		}
		e, chosen := newEvidence(y), setOf(taskIDs)
		for _, task := range ledger.Leaves(y.Tasks) {
			finding := e.findings[task.ID]
			if !task.State.Counted() || finding.Status != "" || (len(taskIDs) > 0 && !chosen[task.ID]) {
				continue
			}
			p := ledger.Judge(e.of(task))
			if len(taskIDs) == 0 && len(p.Doubts) > 0 {
				continue
			}
			finding.TaskID, finding.PeriodID, finding.Proposed, finding.Reason = task.ID, y.Period.ID, p.Status, p.Reason
			finding.Status, finding.Basis, finding.By, finding.At = p.Status, p.Reason, f.clerk(), f.now()
			if err := tx.SaveFinding(&finding); err != nil {
				return err
			}
			count++
		}
		tx.SetSummary(fmt.Sprintf("采纳 %d 项研判建议", count))
		return nil
	})
	return count, err
}

func setOf(ids []int64) map[int64]bool {
	out := make(map[int64]bool, len(ids))
	for _, id := range ids {
		out[id] = true
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

// TakeProposals decides every waiting task as proposed, doubtful ones too: for batches, where nobody looks at them one by one.
func (o *Office) TakeProposals(period string) (int, error) {
	queue, err := o.Findings().Queue(period)
	if err != nil {
		return 0, err
	}
	ids := []int64{}
	for _, row := range queue.Rows {
		ids = append(ids, row.TaskID)
	}
	return o.Findings().AcceptProposals(period, ids)
}
