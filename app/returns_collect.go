package app

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"ducha/app/ledger"
	"ducha/app/parcel"
	"ducha/store"
)

// Collected says what a batch of returned files brought.
type Collected struct {
	At    string          `json:"at"`    // RFC 3339
	Files []CollectedFile `json:"files"` // refused first
	Units int             `json:"units"`
	Tasks int             `json:"tasks"`
}

// CollectedFile is one file: what was taken, what changed, what was refused and why. Reply is a text to paste back.
type CollectedFile struct {
	File     string          `json:"file"`
	UnitID   int64           `json:"unitId"`
	UnitName string          `json:"unitName"`
	Outcome  ledger.Outcome  `json:"outcome"`
	Taken    int             `json:"taken"`
	Reasons  []ledger.Remark `json:"reasons"`
	Reply    string          `json:"reply"`
}

// Collect reads returned forms, files and folders alike. A file that cannot be taken is reported and the rest go on;
// everything that is taken goes in by one command, so one undo takes the batch back.
func (r Returns) Collect(period string, paths []string) (Collected, error) {
	return r.collect(period, paths, false)
}

// CollectBelated reads forms that come back after the period was frozen (see SaveBelated). Code: period_not_frozen.
func (r Returns) CollectBelated(period string, paths []string) (Collected, error) {
	return r.collect(period, paths, true)
}

func (r Returns) collect(period string, paths []string, belated bool) (Collected, error) {
	ctx, report, end := r.job("collect")
	defer end()
	files, err := listFiles(paths)
	if err != nil {
		return Collected{}, err
	}
	out := Collected{Files: []CollectedFile{}}
	err = r.do(ctx, "collect", func(tx *store.Tx) error {
		c, err := newCollector(tx, period, r.today(), belated)
		if err != nil {
			return err
		}
		for n, path := range files {
			if ctx.Err() != nil {
				return ledger.Fail("cancelled")
			}
			report(n, len(files), filepath.Base(path))
			for _, letter := range lettersOf(path, r.today()) {
				said, err := c.take(ctx, letter)
				if err != nil {
					return err
				}
				out.Files = append(out.Files, said...)
			}
		}
		out.Units, out.Tasks = len(c.units), c.tasks
		words := "收下 %d 个单位 %d 项报送"
		if belated {
			words = "收下 %d 个单位 %d 项补报"
		}
		tx.SetSummary(fmt.Sprintf(words, out.Units, out.Tasks))
		out.At = r.now()
		refusedFirst(out.Files)
		return keepCollected(tx, c.year.Period.ID, out)
	})
	return out, err
}

// lettersOf opens one file. It came when it was last written, never later than today.
func lettersOf(file, today string) []parcel.Letter {
	name, day := filepath.Base(file), today
	data, err := readFile(file)
	if err != nil {
		return []parcel.Letter{{Name: name, Day: day, Err: err}}
	}
	if info, err := os.Stat(file); err == nil {
		day = min(info.ModTime().Format(time.DateOnly), today)
	}
	return parcel.Open(name, data, day)
}

// listFiles expands folders. What cannot be opened stays in the list and is refused by name later. The file that was
// written last comes last, so that a corrected form wins over the one it corrects.
func listFiles(paths []string) ([]string, error) {
	out, written := []string{}, map[string]time.Time{}
	for _, path := range paths {
		err := filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				out = append(out, p)
			case !d.IsDir() && !parcel.IsLitter(d.Name()):
				out = append(out, p)
				if info, err := d.Info(); err == nil {
					written[p] = info.ModTime()
				}
			}
			if len(out) > 5000 {
				return ledger.Fail("too_many_files", "limit", "5000")
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return written[a].Compare(written[b]) })
	return out, nil
}

// reply words what the unit should know. That the hidden sheet is gone and who filled in the form is the office's own
// business.
func reply(out CollectedFile) string {
	text := []string{}
	for _, r := range out.Reasons {
		if needsLook(r) {
			text = append(text, r.Line())
		}
	}
	if len(text) == 0 {
		text = append(text, fmt.Sprintf("报送已收到，共 %d 项。", out.Taken))
	}
	name := out.UnitName
	if name == "" {
		name = "“" + out.File + "”"
	}
	return name + "：" + strings.Join(text, "")
}

// tellMail says what the mail that brought a file holds besides.
func tellMail(f *CollectedFile, said string) {
	f.Reasons = append(f.Reasons, ledger.Remark{Code: "mail_text", Message: "邮件正文里还写了“" + ledger.Clip(said, 60) + "”，没有收。需要的请填到报送表里。"})
	if f.Outcome == ledger.Taken {
		f.Outcome = ledger.Changed
	}
	f.Reply = reply(*f)
}
