package demo

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"ducha/app/ledger"
)

// calendar is what happens when in each quarter.
var calendar = []struct{ sent, due, late, judged, printed string }{
	{"2024-03-20", "2024-03-31", "2024-04-03", "2024-04-08", "2024-04-12"},
	{"2024-06-20", "2024-06-30", "2024-07-04", "2024-07-08", "2024-07-12"},
	{"2024-09-20", "2024-09-30", "2024-10-09", "2024-10-14", "2024-10-18"},
	{"2024-12-18", "2024-12-31", "2025-01-04", "2025-01-08", "2025-01-12"},
}

// manner is how a unit behaves in a quarter.
func manner(unit string, quarter int) (silent, late, copied bool) {
	h := hash(unit) % 29
	return h == uint32(3+quarter) || (h == 11 && quarter > 0), h%7 == uint32(quarter), h%5 == 4 && h%3 == uint32(quarter-1)
}

// quarter sends the forms, has them filled in and returned, and, where whole is set, judges, freezes and prints.
func (d *district) quarter(q int, whole bool) error {
	days := calendar[q]
	key := fmt.Sprintf("2024Q%d", q+1)
	dir := filepath.Join(d.dir, key)
	if err := d.between(q); err != nil {
		return err
	}
	d.now = day(days.sent)
	if q == 2 {
		if err := d.changeTasks(); err != nil {
			return err
		}
	}
	saved, err := d.office.Returns().MakeForms(key, filepath.Join(dir, "发出"))
	if err != nil {
		return err
	}
	if q == 3 && whole {
		if err := d.notice(key); err != nil {
			return err
		}
	}
	back := filepath.Join(dir, "收回")
	if err := d.returnForms(saved.Files, back, q); err != nil {
		return err
	}
	d.now = day(days.judged)
	if _, err := d.office.Returns().Collect(key, []string{back}); err != nil {
		return err
	}
	if !whole {
		return nil
	}
	return d.finish(key, q, filepath.Join(dir, "通报"))
}

// returnForms writes the filled forms; a file's time is the day it came.
func (d *district) returnForms(files []string, dir string, q int) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return ledger.Fail("cannot_write", "file", dir).Because(err)
	}
	forms, err := d.office.Returns().Forms(fmt.Sprintf("2024Q%d", q+1))
	if err != nil {
		return err
	}
	for n, form := range forms {
		silent, late, copied := manner(form.UnitName, q)
		if silent {
			continue
		}
		path := files[n+1] // the zip is the first file
		data, err := os.ReadFile(path)
		if err != nil {
			return ledger.Fail("cannot_read", "file", path).Because(err)
		}
		filled, err := fill(filepath.Base(path), data, form, q, copied)
		if err != nil {
			return err
		}
		came := day(calendar[q].due).AddDate(0, 0, -int(hash(form.UnitName)%5))
		if late {
			came = day(calendar[q].late)
		}
		if err := keep(filepath.Join(dir, filepath.Base(path)), filled, came); err != nil {
			return err
		}
	}
	return nil
}

func keep(path string, data []byte, came time.Time) error {
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return ledger.Fail("cannot_write", "file", path).Because(err)
	}
	return os.Chtimes(path, came, came)
}

// finish judges every task as proposed, freezes, approves, issues and prints.
func (d *district) finish(key string, q int, dir string) error {
	if _, err := d.office.Returns().Accept(key, nil); err != nil {
		return err
	}
	made, err := d.office.Findings().Propose(key)
	if err != nil {
		return err
	}
	if _, err := d.office.TakeProposals(key); err != nil {
		return fmt.Errorf("accept %d proposals: %w", made.Proposed, err)
	}
	if _, err := d.office.Findings().Freeze(key); err != nil {
		return err
	}
	d.now = day(calendar[q].printed)
	if _, err := d.office.Bulletins().Approve(key, "区长江知远"); err != nil {
		return err
	}
	if _, err := d.office.Bulletins().Issue(key, fmt.Sprint(3*q+3), calendar[q].printed); err != nil {
		return err
	}
	saved, err := d.office.Bulletins().Export(key, dir)
	d.made.Papers = append(d.made.Papers, saved.Files...)
	if err != nil {
		return err
	}
	if err := d.sendSlips(key, q); err != nil || q < 3 {
		return err
	}
	if err := d.remind(key); err != nil {
		return err
	}
	return d.papers(key)
}

// between is what happens before a quarter's forms go out: answers to slips, a visit in August, points by hand in December.
func (d *district) between(q int) error {
	if q == 0 {
		return nil
	}
	if err := d.answerSlips(q - 1); err != nil {
		return err
	}
	switch q {
	case 2:
		return d.visit("2024Q2")
	case 3:
		return d.entries()
	}
	return nil
}
