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

// Slips answers for numbered papers to units: who should get the next one, issue, answer, close, withdraw.
type Slips struct{ *core }

// SlipBoard is the page of slips. Proposals rest on the findings of Period: the one asked for, or the last before it
// that was judged.
type SlipBoard struct {
	Period    ledger.Period         `json:"period"`
	Ladder    ledger.Ladder         `json:"ladder"`
	Proposals []ledger.SlipProposal `json:"proposals"`
	Slips     []SlipRow             `json:"slips"` // newest first, void numbers included
}

// SlipRow is a slip with the days its answer is over today.
type SlipRow struct {
	ledger.Slip
	DaysOver int `json:"daysOver"`
}

// SlipWanted asks for a slip on a task; UnitID 0 means every unit that answers for it.
type SlipWanted struct {
	TaskID int64 `json:"taskId"`
	UnitID int64 `json:"unitId"`
}

// Board gathers the page for a period ("" = current).
func (s Slips) Board(period string) (SlipBoard, error) {
	out := SlipBoard{Proposals: []ledger.SlipProposal{}, Slips: []SlipRow{}}
	err := s.look(func(tx reading) error {
		d, err := s.slipDesk(tx, period)
		if err != nil {
			return err
		}
		out.Period, out.Ladder = d.snap.Period, d.ladder
		out.Proposals = ledger.ProposeSlips(d.ladder, d.snap, d.running, d.slips, s.today())
		out.Slips, err = s.rows(tx.Tx, d.snap.Plan.ID, d.slips)
		return err
	})
	return out, err
}

// rows lists slips and void numbers, newest first.
func (o *core) rows(tx *store.Tx, planID int64, slips []ledger.Slip) ([]SlipRow, error) {
	void, err := tx.VoidSlips(planID)
	if err != nil {
		return nil, err
	}
	out := []SlipRow{}
	for _, slip := range append(slices.Clone(slips), void...) {
		out = append(out, SlipRow{slip, slip.DaysOver(o.today())})
	}
	slices.SortStableFunc(out, func(a, b SlipRow) int {
		if c := strings.Compare(b.Issued, a.Issued); c != 0 {
			return c
		}
		return b.Seq - a.Seq
	})
	return out, nil
}

// slipDesk is what proposals and drafts are made from.
type slipDesk struct {
	snap    ledger.Snapshot
	ladder  ledger.Ladder
	running map[int64]int
	slips   []ledger.Slip
	code    string // of the office in numbers
}

func (o *core) slipDesk(tx reading, period string) (*slipDesk, error) {
	y, err := tx.year(period)
	if err != nil {
		return nil, err
	}
	for !slices.ContainsFunc(y.Findings, decided) && y.Previous != nil {
		if y, err = tx.year(y.Previous.Key); err != nil {
			return nil, err
		}
	}
	d := &slipDesk{}
	if d.snap, err = o.standing(tx.Tx, y); err != nil {
		return nil, err
	}
	if err = followUnits(tx.Tx, &d.snap, nil); err != nil {
		return nil, err
	}
	if d.ladder, err = usedLadder(tx.Tx); err != nil {
		return nil, err
	}
	if d.slips, err = tx.Slips(y.Plan.ID); err != nil {
		return nil, err
	}
	set, err := settings(tx.Tx)
	if err != nil {
		return nil, err
	}
	d.code = officeCode(y.Plan, set.Office)
	d.running, err = runningBehind(tx, y)
	return d, err
}

// decided tells a judgement from a mere proposal.
func decided(f ledger.Finding) bool { return f.Status != "" }

// followUnits puts in place of units that a frozen period names and that were merged since those they became part of:
// a slip leaves today, to somebody who is there to answer. Units in stay are left as they are.
func followUnits(tx *store.Tx, snap *ledger.Snapshot, stay map[int64]bool) error {
	units, err := tx.Units()
	if err != nil {
		return err
	}
	live := map[int64]bool{}
	for _, u := range units {
		live[u.ID] = u.Active || stay[u.ID]
	}
	for n := range snap.Tasks {
		task := &snap.Tasks[n]
		now := []ledger.Assignment{}
		for _, a := range task.Assignments {
			if !live[a.UnitID] {
				unit, err := tx.FindUnit(a.Name)
				if err != nil {
					return err
				}
				if unit == nil {
					continue
				}
				a.UnitID, a.Name = unit.ID, unit.Name
			}
			if !slices.ContainsFunc(now, func(b ledger.Assignment) bool { return b.UnitID == a.UnitID }) {
				now = append(now, a)
			}
		}
		task.Assignments = now
	}
	return nil
}

// runningBehind counts the periods behind in a row up to the year's period. An item goes on with the run of the task that it
// was split off.
func runningBehind(tx reading, y ledger.Year) (map[int64]int, error) {
	table, err := tx.statuses(y)
	if err != nil {
		return nil, err
	}
	periods, err := tx.Periods(y.Plan.ID)
	if err != nil {
		return nil, err
	}
	until := slices.IndexFunc(periods, func(p ledger.Period) bool { return p.ID == y.Period.ID }) + 1
	statuses := make([]map[int64]string, until)
	for n := range statuses {
		statuses[n] = map[int64]string{}
		for _, task := range y.Now {
			statuses[n][task.ID] = table.of(task)[n]
		}
	}
	return ledger.RunningBehind(y.Scheme, statuses), nil
}

// officeCode is the issuer's short code in document numbers: 云 of 云政办发〔2024〕3号, else the first character of its name.
func officeCode(plan ledger.Plan, office string) string {
	if code, _, ok := strings.Cut(plan.DocNo, "政"); ok && code != "" {
		return code
	}
	for _, r := range office {
		return string(r)
	}
	return ""
}

// Draft words one slip a unit on the wanted tasks, from the findings of the period. An empty kind takes the step that is
// proposed, for several tasks of a unit the highest. Codes: no_such_task, no_such_slip_kind, slip_without_unit.
func (s Slips) Draft(period, kind string, wanted []SlipWanted) ([]ledger.Slip, error) {
	out := []ledger.Slip{}
	err := s.look(func(tx reading) error {
		d, err := s.slipDesk(tx, period)
		if err != nil {
			return err
		}
		out, err = d.drafts(kind, wanted, s.today())
		return err
	})
	return out, err
}

// bundle is the tasks of one unit.
type bundle struct {
	unit  ledger.Assignment
	tasks []ledger.SnapshotTask
}

func (d *slipDesk) drafts(kind string, wanted []SlipWanted, today string) ([]ledger.Slip, error) {
	bundles, err := d.bundles(wanted)
	if err != nil {
		return nil, err
	}
	proposals := ledger.ProposeSlips(d.ladder, d.snap, d.running, d.slips, today)
	out := []ledger.Slip{}
	for _, b := range bundles {
		step, err := d.step(kind, b, proposals)
		if err != nil {
			return nil, err
		}
		out = append(out, ledger.DraftSlip(step, d.snap, b.unit, b.tasks, d.running, today))
	}
	return out, nil
}

// bundles groups the wanted tasks by unit, both in the order they were asked for.
func (d *slipDesk) bundles(wanted []SlipWanted) ([]*bundle, error) {
	out, byUnit := []*bundle{}, map[int64]*bundle{}
	for _, w := range wanted {
		task, ok := taskOf(d.snap, w.TaskID)
		if !ok {
			return nil, ledger.Fail("no_such_task", "task", strconv.FormatInt(w.TaskID, 10))
		}
		units := task.Reporters()
		if len(units) == 0 {
			return nil, ledger.Fail("slip_without_unit", "task", task.No)
		}
		for _, u := range units {
			if w.UnitID != 0 && u.UnitID != w.UnitID {
				continue
			}
			b := byUnit[u.UnitID]
			if b == nil {
				b = &bundle{unit: u}
				byUnit[u.UnitID], out = b, append(out, b)
			}
			if !slices.ContainsFunc(b.tasks, func(t ledger.SnapshotTask) bool { return t.ID == task.ID }) {
				b.tasks = append(b.tasks, task)
			}
		}
	}
	return out, nil
}

func taskOf(s ledger.Snapshot, id int64) (ledger.SnapshotTask, bool) {
	for _, t := range s.Tasks {
		if t.ID == id {
			return t, true
		}
	}
	return ledger.SnapshotTask{}, false
}

// step is the kind asked for, or the highest one proposed for the unit's tasks, or the first.
func (d *slipDesk) step(kind string, b *bundle, proposals []ledger.SlipProposal) (ledger.SlipStep, error) {
	if kind != "" {
		step, _, ok := d.ladder.Step(kind)
		if !ok {
			return step, ledger.Fail("no_such_slip_kind", "kind", kind)
		}
		return step, nil
	}
	if len(d.ladder.Steps) == 0 {
		return ledger.SlipStep{}, ledger.Fail("ladder_empty")
	}
	highest := 0
	for _, p := range proposals {
		if _, at, ok := d.ladder.Step(p.Kind); ok && p.UnitID == b.unit.UnitID && slices.ContainsFunc(b.tasks, func(t ledger.SnapshotTask) bool { return t.ID == p.TaskID }) {
			highest = max(highest, at)
		}
	}
	return d.ladder.Steps[highest], nil
}

// Issue numbers the drafts and keeps them, in one command. What they say of their tasks is taken from the findings again,
// so that only the clerk's own words (reason, requirement, dates) come from the draft. Codes: no_such_task,
// no_such_slip_kind, slip_without_unit, bad_date, slip_due.
func (s Slips) Issue(drafts []ledger.Slip) ([]ledger.Slip, error) {
	out := []ledger.Slip{}
	err := s.do(context.Background(), "slip", func(tx *store.Tx) error {
		desks := map[string]*slipDesk{}
		for _, draft := range drafts {
			d := desks[draft.PeriodKey]
			if d == nil {
				var err error
				if d, err = s.slipDesk(reading{tx, nil, -1}, draft.PeriodKey); err != nil {
					return err
				}
				desks[draft.PeriodKey] = d
			}
			slip, err := d.issue(tx, draft)
			if err != nil {
				return err
			}
			out = append(out, slip)
		}
		tx.SetSummary(issuedWords(out))
		return nil
	})
	return out, err
}

func issuedWords(slips []ledger.Slip) string {
	switch len(slips) {
	case 0:
		return ""
	case 1:
		return "出具" + slips[0].Number + "（" + slips[0].Unit + "）"
	}
	return fmt.Sprintf("出具单据%d份：%s等", len(slips), slips[0].Number)
}

func (d *slipDesk) issue(tx *store.Tx, draft ledger.Slip) (ledger.Slip, error) {
	wanted := []SlipWanted{}
	for _, t := range draft.Tasks {
		wanted = append(wanted, SlipWanted{t.TaskID, draft.UnitID})
	}
	if err := checkDays(draft.Issued, draft.Due); err != nil {
		return draft, err
	}
	made, err := d.drafts(draft.Kind, wanted, draft.Issued)
	if err != nil {
		return draft, err
	}
	if len(made) != 1 {
		no := ""
		if len(draft.Tasks) > 0 {
			no = draft.Tasks[0].No
		}
		return draft, ledger.Fail("slip_without_unit", "task", no)
	}
	slip := made[0]
	slip.Reason, slip.Requirement, slip.Due = strings.TrimSpace(draft.Reason), strings.TrimSpace(draft.Requirement), draft.Due
	slip.Year, _ = strconv.Atoi(slip.Issued[:4])
	step, _, _ := d.ladder.Step(slip.Kind)
	err = tx.IssueSlip(&slip, func(seq int) string { return ledger.SlipNumber(d.code, step, slip.Year, seq) })
	return slip, err
}

func checkDays(issued, due string) error {
	for _, day := range []string{issued, due} {
		if !ledger.IsDay(day) {
			return ledger.Fail("bad_date", "date", day)
		}
	}
	if due < issued {
		return ledger.Fail("slip_due", "date", due)
	}
	return nil
}

// slipsOf lists the slips on a task, oldest first.
func (o *core) slipsOf(tx *store.Tx, taskID int64) ([]SlipRow, error) {
	slips, err := tx.TaskSlips(taskID)
	out := []SlipRow{}
	for _, slip := range slips {
		out = append(out, SlipRow{slip, slip.DaysOver(o.today())})
	}
	return out, err
}
