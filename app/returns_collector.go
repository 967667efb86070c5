package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ducha/app/extract"
	"ducha/app/ledger"
	"ducha/app/parcel"
	"ducha/app/sheet"
	"ducha/store"
)

// collector takes files one after the other within one transaction.
type collector struct {
	tx       *store.Tx
	year     ledger.Year
	forms    []ledger.Form
	known    []ledger.Unit
	limit    int
	today    string
	seen     map[string]string // content hash → file
	byID     map[int64]ledger.Task
	byText   map[string]int64 // a task's text → the first unit that was asked it; made by asked
	now, was answers
	units    map[int64]bool
	tasks    int
	again    bool // the open file was taken in part before
	belated  bool // the period is frozen: what comes is kept beside its Snapshot
}

func newCollector(tx *store.Tx, period, today string, belated bool) (*collector, error) {
	y, err := year(tx, period)
	if err != nil {
		return nil, err
	}
	switch frozen := y.Period.State == ledger.PeriodFrozen; {
	case frozen && !belated:
		return nil, y.Period.MustBeOpen()
	case !frozen && belated:
		return nil, ledger.Fail("period_not_frozen", "period", y.Period.Name)
	}
	after, err := tx.Belated(y.Period.ID)
	if err != nil {
		return nil, err
	}
	forms, err := allForms(tx, y)
	if err != nil {
		return nil, err
	}
	known, err := tx.Units()
	if err != nil {
		return nil, err
	}
	set, err := settings(tx)
	c := &collector{tx: tx, year: y, forms: forms, known: known, limit: set.Limit, today: today, seen: map[string]string{}, units: map[int64]bool{},
		byID: map[int64]ledger.Task{}, belated: belated, now: answersIn(ledger.WithBelated(y.Returns, after)), was: answersIn(y.Last)}
	for _, task := range y.Tasks {
		c.byID[task.ID] = task
	}
	return c, err
}

// take reads one file. It says one thing of it, or where it holds the answers of several units one thing of each.
func (c *collector) take(ctx context.Context, l parcel.Letter) ([]CollectedFile, error) {
	out := CollectedFile{File: l.Name, Outcome: ledger.Refused, Reasons: []ledger.Remark{}}
	if l.Err != nil {
		return []CollectedFile{refuse(out, l.Err)}, nil
	}
	data := l.Data
	hash := hashOf(data)
	if first, twice := c.seen[hash]; twice {
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "same_file", Message: "与“" + first + "”相同，略过。"})
		return []CollectedFile{out}, nil
	}
	c.seen[hash] = out.File
	before, err := c.tx.Setting(c.receipt(hash))
	if err != nil {
		return nil, err
	}
	c.again = strings.HasPrefix(before, partly)
	if before != "" && !c.again {
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "taken_before", Message: "这份文件（“" + before + "”）此前已经收过，略过。退回的请对方改好再报。"})
		return []CollectedFile{out}, nil
	}
	tables, err := ReadForms(ctx, out.File, data)
	if err == nil && !c.speaks(tables) {
		err = ledger.Fail("not_a_form", "file", out.File)
	}
	if err != nil && l.Words && ledger.CodeOf(err) == "not_a_form" {
		err = ledger.Fail("mail_without_form", "file", out.File)
	}
	if err != nil {
		return []CollectedFile{refuse(out, err)}, nil
	}
	files, err := c.takeTables(out, tables, l.Day)
	if l.Said != "" && len(files) > 0 {
		tellMail(&files[0], l.Said)
	}
	switch {
	case err != nil:
		return nil, err
	case whole(files):
		return files, c.tx.SetSetting(c.receipt(hash), out.File)
	case !c.again && slices.ContainsFunc(files, func(f CollectedFile) bool { return f.Taken > 0 }):
		return files, c.tx.SetSetting(c.receipt(hash), partly+out.File)
	}
	return files, nil
}

// speaks says that tables are a unit's answers. Numbered paragraphs are, where some of them are of tasks that were asked.
func (c *collector) speaks(tables []ledger.FilledForm) bool {
	return slices.ContainsFunc(tables, func(f ledger.FilledForm) bool {
		return !f.Prose || slices.ContainsFunc(c.forms, func(form ledger.Form) bool { return fits(f, form) > 0 })
	})
}

// takeTables keeps what the tables of one file bring.
func (c *collector) takeTables(out CollectedFile, tables []ledger.FilledForm, day string) ([]CollectedFile, error) {
	deliveries, refused := c.sortOut(tables)
	files := []CollectedFile{}
	for _, d := range deliveries {
		file := out
		file.UnitID, file.UnitName, file.Reasons = d.form.UnitID, d.form.UnitName, slices.Clone(d.remarks)
		file, err := c.keep(file, d.filled, d.form, day)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	for _, r := range refused {
		file := out
		file.UnitID, file.UnitName, file.Reasons = r.form.UnitID, r.form.UnitName, append(r.remarks, r.filled.Remarks...)
		file.Reply = reply(file)
		files = append(files, file)
	}
	return files, nil
}

// whole says that everything of a file was taken, so that reading it again can bring nothing.
func whole(files []CollectedFile) bool {
	for _, f := range files {
		if f.Taken == 0 || lost(f.Reasons) {
			return false
		}
	}
	return true
}

// receipt is where a file that was taken is remembered, so that collecting a folder again never brings an older file back
// over a newer one or over what a clerk mended. It is undone with its batch.
func (c *collector) receipt(hash string) string {
	return fmt.Sprintf("collected:%d:%s", c.year.Period.ID, hash)
}

// partly marks the receipt of a file of which something was not taken: it is read again, but only for what is missing.
const partly = "~"

// lost says whether something of a file was not taken, so that reading it again may bring more.
func lost(reasons []ledger.Remark) bool {
	return slices.ContainsFunc(reasons, func(r ledger.Remark) bool {
		return slices.Contains([]string{"unknown_row", "other_unit", "unknown_value", "unit_differs", "not_a_number", "row_missing"}, r.Code)
	})
}

// ReadForms reads the tables of a returned file that look like the form: of any workbook, document, web page or print
// that holds text.
func ReadForms(ctx context.Context, name string, data []byte) ([]ledger.FilledForm, error) {
	book, err := extract.Workbook(ctx, name, data)
	if err != nil {
		return nil, err
	}
	return sheet.ReadForms(name, book)
}
