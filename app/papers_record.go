package app

import (
	"slices"
	"strconv"

	"ducha/app/ledger"
	"ducha/app/report"
	"ducha/store"
)

// findRecord loads the slips or visits a kind can print, and the one asked for. Codes: slip_missing, inspection_missing.
func (d *paperDesk) findRecord(tx *store.Tx) error {
	if d.kind.Needs != report.NeedsSlip && d.kind.Needs != report.NeedsInspection {
		return nil
	}
	plan, err := mustPlan(tx)
	if err != nil {
		return err
	}
	if d.kind.Needs == report.NeedsInspection {
		return d.findVisit(tx, plan.ID)
	}
	slips, err := tx.Slips(plan.ID)
	if err != nil {
		return err
	}
	d.slips = nil
	for n, s := range slices.Backward(slips) {
		if string(s.Form) != d.kind.Key {
			continue
		}
		d.slips = append(d.slips, s)
		if s.Number == d.who || strconv.FormatInt(s.ID, 10) == d.who {
			d.slip = &slips[n]
		}
	}
	if d.slip != nil {
		d.basis = d.slip.PeriodKey
	}
	if d.who != "" && d.slip == nil {
		return ledger.Fail("slip_missing", "number", d.who)
	}
	return nil
}

func (d *paperDesk) findVisit(tx *store.Tx, planID int64) error {
	visits, err := tx.Inspections(planID)
	if err != nil {
		return err
	}
	d.visits = nil
	for n, v := range slices.Backward(visits) {
		d.visits = append(d.visits, v)
		if strconv.FormatInt(v.ID, 10) == d.who {
			d.visit = &visits[n]
		}
	}
	if d.who != "" && d.visit == nil {
		return ledger.Fail("inspection_missing")
	}
	if d.visit == nil {
		return nil
	}
	if d.kind.Key == report.KindConclusion {
		if d.photos, err = photosOf(tx, *d.visit); err != nil {
			return err
		}
	}
	periods, err := tx.Periods(planID)
	d.basis = restsOn(periods, d.visit.Date)
	return err
}

// photosOf are the pictures of a visit by their hash. One that is gone is left out.
func photosOf(tx *store.Tx, visit ledger.Inspection) (map[string][]byte, error) {
	out := map[string][]byte{}
	for _, photo := range visit.Photos {
		_, data, err := tx.File(photo.Hash)
		if err != nil && ledger.CodeOf(err) != "file_missing" {
			return nil, err
		}
		out[photo.Hash] = data
	}
	return out, nil
}

// restsOn is the period whose reports a visit checks: the last that had ended by its day, else the first.
func restsOn(periods []ledger.Period, day string) string {
	key := ""
	for _, p := range periods {
		if key == "" || p.End <= day {
			key = p.Key
		}
	}
	return key
}

// slipPaper prints a slip as it is kept.
func (d *paperDesk) slipPaper() (*report.Paper, error) {
	if d.slip == nil {
		return nil, ledger.Fail("slip_missing", "number", d.who)
	}
	d.about = d.slip.Number
	return report.SlipPaper(*d.slip, d.snap, d.stamp)
}

// visitPaper prints the checklist or the conclusion of a visit.
func (d *paperDesk) visitPaper() (*report.Paper, error) {
	if d.visit == nil {
		return nil, ledger.Fail("inspection_missing")
	}
	d.about = d.visit.Unit
	if d.visit.Concluded != "" {
		d.stamp.Date = d.visit.Concluded
		d.stamp.Number = d.documentNumber("")
	}
	if d.kind.Key == report.KindChecklist {
		return report.ChecklistPaper(d.snap, *d.visit, d.stamp)
	}
	return report.ConclusionPaper(d.snap, *d.visit, d.photos, d.stamp)
}

// takeFirst makes the paper about the first there is where nobody asked for one; slips and visits that nobody made yet
// are shown by a specimen.
func (d *paperDesk) takeFirst(tx *store.Tx) error {
	if d.who != "" || d.kind.Needs == report.NeedsPeriod {
		return nil
	}
	if choices := d.choices(); len(choices) > 0 {
		d.who = choices[0].Who
		return d.findRecord(tx)
	}
	if len(d.snap.Tasks) == 0 || d.kind.Needs == report.NeedsLeader {
		return nil
	}
	task := d.snap.Tasks[0]
	unit := ledger.Assignment{}
	if units := task.Reporters(); len(units) > 0 {
		unit = units[0]
	}
	d.visit = &ledger.Inspection{UnitID: unit.UnitID, Unit: unit.Name, Date: d.stamp.Date}
	for _, l := range ledger.LadderPresets() {
		for _, step := range l.Steps {
			if string(step.Form) == d.kind.Key && d.slip == nil {
				slip := ledger.DraftSlip(step, d.snap, unit, []ledger.SnapshotTask{task}, nil, d.stamp.Date)
				d.slip = &slip
			}
		}
	}
	return nil
}
