package app

import (
	"ducha/app/ledger"
	"ducha/store"
)

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
	if book.Picks, err = tx.Picks(plan.ID); err != nil {
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
		belated, err := tx.Belated(p.ID)
		if err != nil {
			return book, err
		}
		book.Returns, book.Findings = append(append(book.Returns, returns...), belated...), append(book.Findings, findings...)
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
