package app

import (
	"context"
	"io"
	"strconv"

	"ducha/app/ledger"
	"ducha/app/sheet"
	"ducha/store"
)

// ShownGrid is what the grid shows, for an export that looks the same: the columns and lines in their order.
type ShownGrid struct {
	Filter  string            `json:"filter"` // in words
	Period  string            `json:"period"`
	Columns []string          `json:"columns"`
	Apart   bool              `json:"apart"` // an indicator a row
	Lines   []sheet.ShownLine `json:"lines"`
}

// Export writes the whole ledger as a workbook.
func (t Tasks) Export(path string) (Saved, error) {
	book, err := t.book()
	if err != nil {
		return Saved{}, err
	}
	return t.save(path, "任务台账-"+strconv.Itoa(book.Plan.Year)+".xlsx", func(w io.Writer) error { return sheet.WriteLedger(w, book) })
}

// ExportShown writes the rows and columns that the grid shows. Count is the number of tasks.
func (t Tasks) ExportShown(path string, shown ShownGrid) (Saved, error) {
	book, err := t.book()
	if err != nil {
		return Saved{}, err
	}
	saved, err := t.save(path, "任务台账-"+strconv.Itoa(book.Plan.Year)+"-所见.xlsx", func(w io.Writer) error {
		return sheet.WriteShown(w, book, sheet.Shown{Filter: shown.Filter, Period: shown.Period, Columns: shown.Columns, Apart: shown.Apart, Lines: shown.Lines})
	})
	saved.Count = 0
	for _, line := range shown.Lines {
		if line.TaskID != 0 {
			saved.Count++
		}
	}
	return saved, err
}

func (t Tasks) book() (book ledger.Book, err error) {
	err = t.view(context.Background(), func(tx *store.Tx) (err error) {
		book, err = wholeBook(tx)
		return err
	})
	return book, err
}

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
	after, err := addAnswers(tx, &book)
	if err != nil {
		return book, err
	}
	changes, err := tx.PlanChanges(plan.ID)
	byTask := map[int64][]ledger.Change{}
	for _, c := range changes {
		byTask[c.TaskID] = append(byTask[c.TaskID], c)
	}
	for _, t := range book.Tasks {
		book.Changes = append(book.Changes, ledger.WithBelatedChanges(byTask[t.ID], after[t.ID], book.Periods)...)
	}
	return book, err
}

// addAnswers adds what units said in every period and what the office judged; after is what came after the freeze, by task.
func addAnswers(tx *store.Tx, book *ledger.Book) (after map[int64][]ledger.Return, err error) {
	after = map[int64][]ledger.Return{}
	for _, p := range book.Periods {
		returns, err := tx.Returns(p.ID)
		if err != nil {
			return nil, err
		}
		findings, err := tx.Findings(p.ID)
		if err != nil {
			return nil, err
		}
		belated, err := tx.Belated(p.ID)
		if err != nil {
			return nil, err
		}
		book.Returns, book.Findings = append(append(book.Returns, returns...), belated...), append(book.Findings, findings...)
		for _, r := range belated {
			after[r.TaskID] = append(after[r.TaskID], r)
		}
	}
	return after, nil
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
