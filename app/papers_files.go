package app

import (
	"context"
	"slices"

	"ducha/app/ledger"
	"ducha/app/report"
	"ducha/app/sheet"
	"ducha/store"
)

// File writes one file of a paper, form docx or pdf, into the outbox: to print it or to go on with it in Word or WPS. Codes as Preview, and fonts_unavailable, glyph_missing for a pdf.
func (p Papers) File(kind, period, who, form string) (Saved, error) {
	ctx, _, end := p.job("paper")
	defer end()
	paper, name, err := p.named(ctx, kind, period, who)
	if err != nil {
		return Saved{}, err
	}
	data, err := paperFile(ctx, paper, form)
	if err != nil {
		return Saved{}, stopped(ctx, err)
	}
	name = sheet.FileName(name + "." + form)
	return p.save("", name, bytesWriter(data))
}

// paperFile renders a paper in one form. A program built without fonts leaves the drawn figures out of the docx.
func paperFile(ctx context.Context, paper *report.Paper, form string) ([]byte, error) {
	switch form {
	case "pdf":
		return paper.PDF(ctx)
	case "docx":
		data, err := paper.Docx()
		if ledger.CodeOf(err) == "fonts_unavailable" {
			return paper.WithoutFigures().Docx()
		}
		return data, err
	}
	return nil, ledger.Fail("no_such_form", "form", form)
}

// PaperOrigin is what stands behind a figure of a paper.
type PaperOrigin struct {
	Tasks []ledger.SnapshotTask `json:"tasks"`
	Units []ledger.SnapshotUnit `json:"units"`
}

// Origin opens a figure of a paper: the tasks, or the units, that it counts. ref is the figure's own.
func (p Papers) Origin(kind, period, who, ref string) (PaperOrigin, error) {
	out := PaperOrigin{Tasks: []ledger.SnapshotTask{}, Units: []ledger.SnapshotUnit{}}
	err := p.view(context.Background(), func(tx *store.Tx) error {
		k, err := paperKind(kind)
		if err != nil {
			return err
		}
		desk, err := p.paperDesk(tx, k, period, who)
		if err != nil {
			return err
		}
		visit := ledger.Inspection{}
		if desk.visit != nil {
			visit = *desk.visit
		}
		snap := report.Scope(k, desk.snap, desk.who, visit)
		tasks, units := ledger.Tally(snap).Rows(snap, ref)
		for _, t := range snap.Tasks {
			if slices.Contains(tasks, t.ID) {
				out.Tasks = append(out.Tasks, t)
			}
		}
		for _, u := range snap.Units {
			if slices.Contains(units, u.UnitID) {
				out.Units = append(out.Units, u)
			}
		}
		return nil
	})
	return out, err
}

// Warm loads what the first paper of a session would wait for. Doors call it in the background once they are open.
func Warm() { report.Warm() }
