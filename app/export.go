package app

import (
	"bytes"
	"context"

	"ducha/app/ledger"
	"ducha/app/report"
	"ducha/app/sheet"
	"ducha/store"
)

// bulletinFiles renders the paper and its annex.
func bulletinFiles(ctx context.Context, snap ledger.Snapshot, paper *report.Paper, progress func(int, int, string)) (files []sheet.NamedFile, note string, err error) {
	name := sheet.FileName(snap.Period.Name + "通报")
	files, note, err = paperFiles(ctx, paper, name, func(done, of int, what string) { progress(done, of+1, what) })
	if err != nil {
		return nil, "", err
	}
	progress(2, 3, name+"附表.xlsx")
	var annex bytes.Buffer
	if err := sheet.WriteAnnex(&annex, snap); err != nil {
		return nil, "", err
	}
	return append(files, sheet.NamedFile{Name: name + "附表.xlsx", Data: annex.Bytes()}), note, nil
}

// Warm loads what the first paper of a session would wait for. Doors call it in the background once they are open.
func Warm() { report.Warm() }

// wholeBook gathers the current plan with everything that was said and judged.
func wholeBook(tx *store.Tx) (ledger.Book, error) {
	plan, err := mustPlan(tx)
	if err != nil {
		return ledger.Book{}, err
	}
	book := ledger.Book{Plan: *plan}
	scheme, err := tx.Scheme(plan.SchemeID)
	if err != nil {
		return book, err
	}
	book.Scheme = *scheme
	if book.Tasks, err = tx.Tasks(plan.ID); err != nil {
		return book, err
	}
	if book.Units, err = tx.Units(); err != nil {
		return book, err
	}
	if book.Periods, err = tx.Periods(plan.ID); err != nil {
		return book, err
	}
	if err := addChasing(tx, &book); err != nil {
		return book, err
	}
	for _, p := range book.Periods {
		returns, err := tx.Returns(p.ID)
		if err != nil {
			return book, err
		}
		findings, err := tx.Findings(p.ID)
		if err != nil {
			return book, err
		}
		book.Returns, book.Findings = append(book.Returns, returns...), append(book.Findings, findings...)
	}
	return book, nil
}

// addChasing gathers slips, visits and points by hand.
func addChasing(tx *store.Tx, book *ledger.Book) (err error) {
	if book.Slips, err = tx.Slips(book.Plan.ID); err != nil {
		return err
	}
	void, err := tx.VoidSlips(book.Plan.ID)
	if err != nil {
		return err
	}
	book.Slips = append(book.Slips, void...)
	if book.Visits, err = tx.Inspections(book.Plan.ID); err != nil {
		return err
	}
	book.Entries, err = tx.ScoreEntries(book.Plan.ID)
	return err
}
