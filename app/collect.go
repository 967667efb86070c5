package app

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"ducha/app/extract"
	"ducha/app/ledger"
	"ducha/app/sheet"
	"ducha/store"
)

// Collected says what a batch of returned files brought.
type Collected struct {
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
	ctx, report, end := r.job("collect")
	defer end()
	files, err := listFiles(paths)
	if err != nil {
		return Collected{}, err
	}
	out := Collected{Files: []CollectedFile{}}
	err = r.do(ctx, "collect", func(tx *store.Tx) error {
		c, err := newCollector(tx, period, r.today())
		if err != nil {
			return err
		}
		for n, path := range files {
			if ctx.Err() != nil {
				return ledger.Fail("cancelled")
			}
			report(n, len(files), filepath.Base(path))
			for _, letter := range open(path, r.today()) {
				file, err := c.take(ctx, letter)
				if err != nil {
					return err
				}
				out.Files = append(out.Files, file)
			}
		}
		out.Units, out.Tasks = len(c.units), c.tasks
		tx.SetSummary(fmt.Sprintf("收下 %d 个单位 %d 项报送", out.Units, out.Tasks))
		return nil
	})
	order := []ledger.Outcome{ledger.Refused, ledger.Changed, ledger.Taken, ledger.Skipped}
	slices.SortStableFunc(out.Files, func(a, b CollectedFile) int {
		return slices.Index(order, a.Outcome) - slices.Index(order, b.Outcome)
	})
	return out, err
}

// listFiles expands folders, in name order; hidden and temporary files of office programs are left out.
func listFiles(paths []string) ([]string, error) {
	out := []string{}
	for _, path := range paths {
		err := filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
			if err != nil {
				return ledger.Fail("cannot_read", "file", filepath.Base(p)).Because(err)
			}
			name := d.Name()
			if !d.IsDir() && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~$") {
				out = append(out, p)
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
	return out, nil
}

// collector takes files one after the other within one transaction.
type collector struct {
	tx    *store.Tx
	year  ledger.Year
	forms []ledger.Form
	limit int
	today string
	seen  map[string]string // content hash → file
	units map[int64]bool
	tasks int
}

func newCollector(tx *store.Tx, period, today string) (*collector, error) {
	y, err := year(tx, period)
	if err != nil {
		return nil, err
	}
	if y.Period.State == ledger.PeriodFrozen {
		return nil, ledger.Fail("period_frozen", "period", y.Period.Name)
	}
	forms, err := allForms(tx, period)
	if err != nil {
		return nil, err
	}
	set, err := settings(tx)
	return &collector{tx: tx, year: y, forms: forms, limit: set.Limit, today: today, seen: map[string]string{}, units: map[int64]bool{}}, err
}

func (c *collector) take(ctx context.Context, l letter) (CollectedFile, error) {
	out := CollectedFile{File: l.name, Outcome: ledger.Refused, Reasons: []ledger.Remark{}}
	if l.err != nil {
		return refuse(out, l.err), nil
	}
	data := l.data
	sum := sha256.Sum256(data)
	hash := hex.EncodeToString(sum[:])
	if first, twice := c.seen[hash]; twice {
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "same_file", Message: "与“" + first + "”相同，略过。"})
		return out, nil
	}
	c.seen[hash] = out.File
	filled, err := readForm(ctx, out.File, data)
	if err != nil {
		return refuse(out, err), nil
	}
	form, remark := c.formFor(filled)
	if remark == nil {
		remark = ledger.RefuseForm(filled, form)
	}
	out.UnitID, out.UnitName = form.UnitID, form.UnitName
	if remark != nil {
		out.Reasons = append(out.Reasons, *remark)
		out.Reply = reply(out)
		return out, nil
	}
	return c.keep(out, filled, form, l.day)
}

// refuse words a file that could not be read at all.
func refuse(out CollectedFile, err error) CollectedFile {
	message := map[string]string{
		"file_encrypted": "文件有密码，没有打开。请取消密码后重报。",
		"file_damaged":   "文件已损坏，打不开。请重新另存后再报。",
		"file_empty":     "文件是空的。",
		"not_a_form":     "不是报送表：没有“序号”和“本期进展”两列。请对方填原表。",
		"format_unknown": "不认识这种文件。请用发出的 Excel 报送表填报。",
		"format_old":     "文件格式太旧。请另存为 .xlsx 后再报。",
		"file_too_large": "文件太大，没有打开。",
		"zip_encrypted":  "压缩包有密码，没有打开。请解压后再收。",
		"zip_too_large":  "压缩包里的文件太多或太大，没有打开。请解压后再收。",
	}[ledger.CodeOf(err)]
	if message == "" {
		message = "读不了这个文件。请用发出的 Excel 报送表填报。"
	}
	out.Reasons = append(out.Reasons, ledger.Remark{Code: ledger.CodeOf(err), Message: message})
	out.Reply = reply(out)
	return out
}

func reply(out CollectedFile) string {
	text := []string{}
	for _, r := range out.Reasons {
		text = append(text, r.Message)
	}
	name := out.UnitName
	if name == "" {
		name = "“" + out.File + "”"
	}
	return name + "：" + strings.Join(text, "")
}

// readForm reads the workbook itself, or for other formats the first table that looks like the form.
func readForm(ctx context.Context, name string, data []byte) (ledger.FilledForm, error) {
	if bytes.HasPrefix(data, []byte("PK")) {
		filled, err := sheet.ReadForm(name, data)
		if err == nil || ledger.CodeOf(err) != "format_unknown" {
			return filled, err
		}
	}
	src, err := extract.Read(ctx, name, data)
	if err != nil {
		return ledger.FilledForm{}, err
	}
	lead := []string{}
	for _, block := range src.Blocks {
		if block.Paragraph != nil {
			lead = append(lead, block.Paragraph.Text())
			continue
		}
		if filled, err := sheet.ReadFormGrid(name, grid(lead, block.Table)); err == nil {
			return filled, nil
		}
	}
	return ledger.FilledForm{}, ledger.Fail("not_a_form", "file", name)
}

// grid lays a table out as text below the paragraphs above it, which name the unit and the period.
func grid(lead []string, table *ledger.Table) [][]string {
	out := [][]string{}
	for _, line := range lead {
		out = append(out, []string{line})
	}
	for _, row := range table.Rows {
		cells := make([]string, len(row))
		for n, cell := range row {
			cells[n] = cell.Text()
		}
		out = append(out, cells)
	}
	return out
}

// formFor finds what the file was an answer to: by the hidden ids, else by the unit's printed name, else by the tasks
// its rows speak of.
func (c *collector) formFor(f ledger.FilledForm) (ledger.Form, *ledger.Remark) {
	if f.PlanID != 0 && f.PlanID != c.year.Plan.ID {
		return ledger.Form{}, &ledger.Remark{Code: "other_plan", Message: "这是另一份方案的报送表。请用本方案发出的表重新填报。"}
	}
	for _, form := range c.forms {
		if f.UnitID != 0 && form.UnitID == f.UnitID {
			return form, nil
		}
	}
	if f.UnitName != "" {
		unit, err := c.tx.FindUnit(f.UnitName)
		if err == nil && unit != nil {
			for _, form := range c.forms {
				if form.UnitID == unit.ID {
					return form, nil
				}
			}
		}
	}
	best, most := -1, 0
	for n, form := range c.forms {
		if matched, _ := ledger.MatchForm(f, form); len(matched) > most {
			best, most = n, len(matched)
		}
	}
	if best >= 0 {
		return c.forms[best], nil
	}
	return ledger.Form{}, &ledger.Remark{Code: "unit_unknown", Message: "看不出是哪个单位的表：没有单位名称，任务也对不上。"}
}

func (c *collector) keep(out CollectedFile, filled ledger.FilledForm, form ledger.Form, day string) (CollectedFile, error) {
	returns, remarks := ledger.MatchForm(filled, form)
	out.Reasons = append(out.Reasons, remarks...)
	if !filled.HasHidden {
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "by_number", Message: fmt.Sprintf("隐藏表被去掉了，%d 项按序号和文字对上。", len(returns))})
	}
	same := 0
	for _, ret := range returns {
		ret.Received = day
		ret.Late = ledger.DaysBetween(c.year.Period.Due, day) > 0
		before := returnOf(c.year.Returns, ret.TaskID, ret.UnitID)
		if before != nil && sameAnswer(*before, ret) {
			same++
			continue
		}
		if before != nil {
			out.Reasons = append(out.Reasons, ledger.Remark{Code: "replaced", Message: fmt.Sprintf("第 %s 项此前报过，以这份为准，旧值留在日志。", c.no(ret.TaskID))})
			ret.ID = before.ID
		}
		ret.Checks = c.check(ret)
		for _, check := range ret.Checks {
			out.Reasons = append(out.Reasons, ledger.Remark{Code: check.Code, Place: "第 " + c.no(ret.TaskID) + " 项", Message: "第 " + c.no(ret.TaskID) + " 项：" + check.Message + "。"})
		}
		if err := c.tx.SaveReturn(&ret); err != nil {
			return out, err
		}
		c.remember(ret)
		out.Taken++
	}
	c.tasks += out.Taken
	switch {
	case out.Taken == 0 && same > 0:
		out.Outcome = ledger.Skipped
		out.Reasons = append(out.Reasons, ledger.Remark{Code: "same_content", Message: "内容与已收的相同，略过。"})
	case out.Taken == 0:
		out.Outcome = ledger.Refused
	case len(out.Reasons) > 0:
		out.Outcome = ledger.Changed
	default:
		out.Outcome = ledger.Taken
	}
	if out.Taken > 0 {
		c.units[form.UnitID] = true
	}
	out.Reply = reply(out)
	return out, nil
}

func (c *collector) check(r ledger.Return) []ledger.Check {
	for _, task := range c.year.Tasks {
		if task.ID == r.TaskID {
			return ledger.CheckReturn(r, ledger.ReturnContext{Task: task, Period: c.year.Period, Last: returnOf(c.year.Last, r.TaskID, r.UnitID), Limit: c.limit})
		}
	}
	return []ledger.Check{}
}

func (c *collector) no(taskID int64) string {
	for _, task := range c.year.Tasks {
		if task.ID == taskID {
			return task.No
		}
	}
	return ""
}

func (c *collector) remember(r ledger.Return) {
	if before := returnOf(c.year.Returns, r.TaskID, r.UnitID); before != nil {
		*before = r
		return
	}
	c.year.Returns = append(c.year.Returns, r)
}

func sameAnswer(a, b ledger.Return) bool {
	return a.Text == b.Text && a.Claim == b.Claim && a.Problems == b.Problems && a.Next == b.Next && reflect.DeepEqual(a.Values, b.Values)
}
