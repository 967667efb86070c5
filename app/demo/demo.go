package demo

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"ducha/app"
	"ducha/app/ledger"
	"ducha/app/sheet"
)

// LedgerName is the sample's file name.
const LedgerName = "云岭区2024（示例）.ducha"

// Result says where the sample is and what it holds.
type Result struct {
	Ledger string   `json:"ledger"`
	Notice string   `json:"notice"`
	Papers []string `json:"papers"`
	Tasks  int      `json:"tasks"`
	Units  int      `json:"units"`
}

// district drives one office through the year.
type district struct {
	office *app.Office
	dir    string
	now    time.Time
	made   Result
}

// Make builds the sample in dir: the notice, the ledger, every form sent and returned, and the papers. openFrom is the
// quarter (1-4) that is returned but left for the person to judge, and the last one; 5 leaves none.
func Make(ctx context.Context, dir string, openFrom int, progress func(done, total int, at string)) (Result, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Result{}, ledger.Fail("cannot_write", "file", dir).Because(err)
	}
	d := &district{dir: dir, now: day("2024-02-18")}
	d.made.Ledger = filepath.Join(dir, LedgerName)
	if _, err := os.Stat(d.made.Ledger); err == nil {
		return Result{}, ledger.Fail("sample_exists", "file", d.made.Ledger)
	}
	home, err := os.MkdirTemp("", "ducha-demo-")
	if err != nil {
		return Result{}, fmt.Errorf("make home: %w", err)
	}
	defer os.RemoveAll(home)
	d.office = app.New(app.Options{Who: "林洁", Home: home, Clock: func() time.Time { return d.now }})
	if _, err := d.office.Desk().Open(d.made.Ledger); err != nil {
		return Result{}, err
	}
	defer d.office.Desk().Close()
	steps := []func() error{d.importNotice, d.settleUnits, d.addLiaisons}
	for q := 0; q < min(4, openFrom); q++ {
		steps = append(steps, func() error { return d.quarter(q, q+1 < openFrom) })
	}
	for n, step := range steps {
		if ctx.Err() != nil {
			return Result{}, ledger.Fail("cancelled")
		}
		progress(n, len(steps), LedgerName)
		if err := step(); err != nil {
			return Result{}, err
		}
	}
	return d.made, d.count()
}

// Open returns the sample's ledger in dir, making it where it is not there yet, with the last quarter left to judge.
func Open(ctx context.Context, dir string, progress func(done, total int, at string)) (string, error) {
	path := filepath.Join(dir, LedgerName)
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	made, err := Make(ctx, dir, 4, progress)
	return made.Ledger, err
}

func day(text string) time.Time {
	t, err := time.ParseInLocation(time.DateTime, text+" 09:30:00", time.Local)
	if err != nil {
		panic(err)
	}
	return t
}

// importNotice writes the notice as a paper, reads it back in as any other and confirms every draft.
func (d *district) importNotice() error {
	docx, err := notice().Docx()
	if err != nil {
		return fmt.Errorf("write notice: %w", err)
	}
	d.made.Notice = filepath.Join(d.dir, noticeTitle+".docx")
	if err := os.WriteFile(d.made.Notice, docx, 0o644); err != nil {
		return ledger.Fail("cannot_write", "file", d.made.Notice).Because(err)
	}
	view, err := d.office.Imports().Read(d.made.Notice)
	if err != nil {
		return err
	}
	if _, err = d.office.Imports().Confirm(view.ID, nil); err != nil {
		return err
	}
	set, err := d.office.Settings().Get()
	if err != nil {
		return err
	}
	set.Who = "林洁"
	return d.office.Settings().Save(set)
}

// settleUnits accepts the proposed aliases and members of collectives.
func (d *district) settleUnits() error {
	found, err := d.office.Units().Proposals()
	if err != nil {
		return err
	}
	for _, p := range found {
		if err := d.office.Units().Settle(p, true); err != nil {
			return err
		}
	}
	return nil
}

var surnames = []string{"林", "何", "韩", "宋", "唐", "许", "邓", "冯", "曹", "彭", "曾", "萧", "田", "董", "潘", "袁"}

var givenNames = []string{"晓峰", "文静", "立新", "海燕", "志远", "春梅", "国栋", "思齐", "建华", "雨桐", "明哲"}

// addLiaisons brings made-up liaisons in through the workbook of units.
func (d *district) addLiaisons() error {
	rows, err := d.office.Units().List()
	if err != nil {
		return err
	}
	units := []ledger.Unit{}
	for n, row := range rows {
		if !row.IsGroup {
			row.Liaison = ledger.Liaison{Name: surnames[n%len(surnames)] + givenNames[n%len(givenNames)], Post: "办公室主任", Phone: fmt.Sprintf("6218 %04d", 100+7*n)}
		}
		units = append(units, row.Unit)
	}
	leaders := []ledger.Leader{}
	for n, l := range [][2]string{{"程望川", "副区长"}, {"周启澜", "常务副区长"}, {"顾云舟", "副区长"}, {"沈砚秋", "副区长"}, {"陆见山", "副区长"}, {"何以宁", "副区长、公安分局局长"}} {
		leaders = append(leaders, ledger.Leader{Name: l[0], Post: l[1], From: "2024-01-01", Sort: n + 1})
	}
	var book bytes.Buffer
	if err := sheet.WriteUnits(&book, units, leaders); err != nil {
		return err
	}
	path := filepath.Join(d.dir, "单位与联络员.xlsx")
	if err := os.WriteFile(path, book.Bytes(), 0o644); err != nil {
		return ledger.Fail("cannot_write", "file", path).Because(err)
	}
	_, err = d.office.Units().Import(path)
	return err
}

func (d *district) count() error {
	state, err := d.office.Desk().State()
	d.made.Tasks, d.made.Units = state.Tasks, state.Units
	return err
}

// changeTasks records the year's adjustments before the third quarter.
func (d *district) changeTasks() error {
	rows, err := d.office.Tasks().List("")
	if err != nil {
		return err
	}
	for _, row := range rows {
		switch {
		case strings.HasPrefix(row.Text, "建成云岭综合客运枢纽"):
			err = d.office.Tasks().Change([]int64{row.ID}, ledger.TaskCancelled, "区政府第38次常务会议纪要：项目调整到下一年度实施")
		case strings.HasPrefix(row.Text, "建设冷链仓储"):
			err = d.office.Tasks().Change([]int64{row.ID}, ledger.TaskAdjusted, "区政府第41次常务会议纪要：选址调整，目标不变")
		}
		if err != nil {
			return err
		}
	}
	return nil
}
