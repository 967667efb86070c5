package app

import (
	"context"
	"fmt"
	"strings"

	"ducha/app/ledger"
	"ducha/app/sheet"
	"ducha/store"
)

// MakeForms writes one Excel form a unit and a zip of all into dir; dir "" makes the zip alone in the outbox.
func (r Returns) MakeForms(period, dir string) (Saved, error) {
	ctx, report, end := r.job("forms")
	defer end()
	forms, err := r.Forms(period)
	if err != nil {
		return Saved{}, err
	}
	if len(forms) == 0 {
		return Saved{}, ledger.Fail("nobody_to_ask")
	}
	files := []sheet.NamedFile{}
	for n, form := range forms {
		if ctx.Err() != nil {
			return Saved{}, ledger.Fail("cancelled")
		}
		report(n, len(forms), form.UnitName)
		data, err := sheet.WriteForm(form)
		if err != nil {
			return Saved{}, fmt.Errorf("write form of %s: %w", form.UnitName, err)
		}
		files = append(files, sheet.NamedFile{Name: formName(form), Data: data})
	}
	saved, err := r.saveFiles(dir, sheet.FileName(forms[0].Period.Name+"报送表.zip"), true, files)
	if err != nil {
		return Saved{}, err
	}
	return saved, r.recordSending(ctx, forms)
}

// Forms lays out what every unit is asked in a period, without writing files.
func (r Returns) Forms(period string) ([]ledger.Form, error) {
	forms := []ledger.Form{}
	err := r.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		forms, err = allForms(tx.Tx, y)
		return err
	})
	return forms, err
}

func formName(f ledger.Form) string {
	return sheet.FileName(f.UnitName + "-" + f.Period.Name + "报送表.xlsx")
}

func (r Returns) recordSending(ctx context.Context, forms []ledger.Form) error {
	s, err := r.open()
	if err != nil || !s.Writable() {
		return err
	}
	return r.do(ctx, "forms", func(tx *store.Tx) error {
		sent, err := tx.Sendings(forms[0].Period.ID)
		if err != nil {
			return err
		}
		known := map[int64]bool{}
		for _, s := range sent {
			known[s.UnitID] = s.SentAt != ""
		}
		for _, f := range forms {
			if known[f.UnitID] {
				continue
			}
			if err := tx.SaveSending(&ledger.Sending{PeriodID: f.Period.ID, UnitID: f.UnitID, SentAt: r.today()}); err != nil {
				return err
			}
		}
		tx.SetSummary(fmt.Sprintf("生成%s报送表 %d 份", forms[0].Period.Name, len(forms)))
		return nil
	})
}

// allForms lays out what every unit is asked in a period.
func allForms(tx *store.Tx, y ledger.Year) ([]ledger.Form, error) {
	set, err := settings(tx)
	if err != nil {
		return nil, err
	}
	out, last := []ledger.Form{}, answersIn(y.Last)
	for _, unit := range ledger.AskedUnits(y) {
		form := ledger.Form{PlanID: y.Plan.ID, PlanTitle: y.Plan.Title, Issuer: y.Plan.Issuer, Period: y.Period, UnitID: unit.ID,
			UnitName: unit.Name, Liaison: unit.Liaison, Limit: set.Limit, Rows: []ledger.FormRow{}}
		for _, task := range unit.Tasks {
			form.Rows = append(form.Rows, formRow(task, last.of(task.ID, unit.ID)))
		}
		out = append(out, form)
	}
	return out, nil
}

func formRow(task ledger.Task, last *ledger.Return) ledger.FormRow {
	row := ledger.FormRow{TaskID: task.ID, No: task.No, Text: task.Text, Section: strings.Join(task.Section, " / "), Deadline: task.Deadline, Targets: []ledger.Target{}}
	for _, a := range task.Reporters() {
		row.Role = a.Role
	}
	for _, t := range task.Indicators {
		if t.Confirmed {
			row.Targets = append(row.Targets, t)
		}
	}
	if last != nil {
		row.Promise = last.Next
	}
	return row
}
