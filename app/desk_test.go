package app_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ducha/app"
	"ducha/app/ledger"
)

// head and tasks are a small made-up notice; tasks reads as the district's plan has it.
const head = `云岭区人民政府办公室
关于印发2024年区《政府工作报告》重点任务分解方案的通知
云政办发〔2024〕3号

各镇人民政府、街道办事处，区政府各部门：
现将《方案》印发给你们，请认真落实。

云岭区人民政府办公室
2024年2月6日

`

const tasks = `一、产业转型升级
1. 新建标准厂房20万平方米，盘活闲置厂房6万平方米。〔牵头领导：程望川；牵头单位：云岭经济开发区管委会；责任单位：区自然资源和规划局〕
2. 实施技改项目60个以上。〔牵头领导：程望川；牵头单位：区工业和信息化局；责任单位：区财政局〕
二、民生实事
3. 新建改扩建幼儿园4所。〔牵头领导：陆见山；牵头单位：区教育和体育局；责任单位：区财政局〕
4. 完善人才安居保障办法，出台配套实施细则。〔牵头领导：陆见山；牵头单位：区工业和信息化局；责任单位：区财政局〕
5. 开展农村人居环境集中整治行动。〔牵头领导：顾云舟；牵头单位：区农业农村局、区水利局；责任单位：区财政局〕
`

// bench is an office over a real ledger file in a temporary folder, with a clock that a test moves.
type bench struct {
	*app.Office
	t   testing.TB
	dir string
	db  string
	now *time.Time
}

func newBench(t testing.TB) bench {
	t.Helper()
	now := day("2024-02-20")
	b := bench{t: t, dir: t.TempDir(), now: &now}
	b.db = filepath.Join(b.dir, "云岭区.ducha")
	b.Office = app.New(app.Options{Who: "林洁", Home: t.TempDir(), Clock: func() time.Time { return *b.now }})
	if _, err := b.Desk().Open(b.db); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Desk().Close() })
	return b
}

func day(text string) time.Time {
	d, err := time.ParseInLocation(time.DateTime, text+" 10:00:00", time.Local)
	if err != nil {
		panic(err)
	}
	return d
}

func (b bench) on(text string) { *b.now = day(text) }

// write keeps a file in the bench's folder and returns its path.
func (b bench) write(name, content string) string {
	b.t.Helper()
	path := filepath.Join(b.dir, name)
	b.must(os.MkdirAll(filepath.Dir(path), 0o755))
	b.must(os.WriteFile(path, []byte(content), 0o644))
	b.must(os.Chtimes(path, *b.now, *b.now))
	return path
}

func (b bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b bench) wantCode(what string, err error, code string) {
	b.t.Helper()
	if ledger.CodeOf(err) != code {
		b.t.Errorf("%s: %v, want %s", what, err, code)
	}
}

// planned is a bench whose notice is in the ledger.
func planned(t testing.TB) bench {
	t.Helper()
	b := newBench(t)
	view, err := b.Imports().Read(b.write("通知.txt", head+tasks))
	b.must(err)
	_, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	return b
}

// forms makes the period's forms and returns them by unit name.
func (b bench) forms(period string) map[string]string {
	b.t.Helper()
	dir := filepath.Join(b.dir, "发出"+period)
	_, err := b.Returns().MakeForms(period, dir)
	b.must(err)
	out := map[string]string{}
	files, _ := filepath.Glob(filepath.Join(dir, "*.xlsx"))
	for _, file := range files {
		unit, _, _ := strings.Cut(filepath.Base(file), "-")
		out[unit] = file
	}
	return out
}

// said is what a unit types into the row of one task; values go by the name of the target.
type said struct {
	text, claim, problems, next string
	values                      map[string]any
}

// fill types answers by task number into a form, the way a unit does, and keeps it as another file.
func (b bench) fill(form, as string, answers map[string]said) string {
	b.t.Helper()
	data, err := os.ReadFile(form)
	b.must(err)
	tables, err := app.ReadForms(context.Background(), filepath.Base(form), data)
	b.must(err)
	asked := tables[0]
	book, err := excelize.OpenReader(bytes.NewReader(data))
	b.must(err)
	defer book.Close()
	tab := book.GetSheetList()[0]
	for _, row := range asked.Rows {
		answer, ok := answers[row.No]
		if !ok {
			continue
		}
		for column, text := range map[int]string{5: answer.text, 9: answer.claim, 10: answer.problems, 11: answer.next} {
			cell, _ := excelize.CoordinatesToCellName(column, row.Row)
			if text != "" {
				b.must(book.SetCellStr(tab, cell, text))
			}
		}
		for _, v := range row.Values {
			if value, ok := answer.values[v.Name]; ok {
				b.must(book.SetCellValue(tab, v.Cell, value))
			}
		}
	}
	var out bytes.Buffer
	b.must(book.Write(&out))
	return b.write(as, out.String())
}

// edit opens a form with excelize, changes it and keeps it as another file.
func (b bench) edit(form, as string, change func(*excelize.File, string)) string {
	b.t.Helper()
	book, err := excelize.OpenFile(form)
	b.must(err)
	defer book.Close()
	change(book, book.GetSheetList()[0])
	var out bytes.Buffer
	b.must(book.Write(&out))
	return b.write(as, out.String())
}

func (b bench) collect(period string, paths ...string) app.Collected {
	b.t.Helper()
	got, err := b.Returns().Collect(period, paths)
	b.must(err)
	return got
}

// returns lists what a unit said in a period, by task number, without ids.
func (b bench) returns(period, unit string) map[string]ledger.Return {
	b.t.Helper()
	board, err := b.Returns().Board(period)
	b.must(err)
	out := map[string]ledger.Return{}
	for _, u := range board.Units {
		if u.Name != unit {
			continue
		}
		rows, err := b.Returns().OfUnit(period, u.UnitID)
		b.must(err)
		for _, row := range rows {
			if row.Return != nil {
				out[row.Task.No] = *row.Return
			}
		}
	}
	return out
}

func (b bench) unit(period, name string) app.BoardUnit {
	b.t.Helper()
	board, err := b.Returns().Board(period)
	b.must(err)
	for _, u := range board.Units {
		if u.Name == name {
			return u
		}
	}
	b.t.Fatalf("%s is not on the board", name)
	return app.BoardUnit{}
}

// task finds a task of the ledger by its number.
func (b bench) task(no string) app.TaskRow {
	b.t.Helper()
	rows, err := b.Tasks().List("")
	b.must(err)
	n := slices.IndexFunc(rows, func(r app.TaskRow) bool { return r.No == no })
	if n < 0 {
		b.t.Fatalf("no task %s", no)
	}
	return rows[n]
}

// sound fails the test where the ledger's own check finds something.
func (b bench) sound() {
	b.t.Helper()
	problems, err := b.Desk().Check()
	hint := func(p ledger.Problem) bool { return p.Code == app.SharedNumber }
	if err != nil || len(slices.DeleteFunc(problems, hint)) > 0 {
		b.t.Errorf("check: %v %v", problems, err)
	}
}

func codes(f app.CollectedFile) []string {
	out := []string{}
	for _, r := range f.Reasons {
		out = append(out, r.Code)
	}
	return out
}

// fileOf finds what a batch says of one file.
func fileOf(t testing.TB, got app.Collected, name string) app.CollectedFile {
	t.Helper()
	for _, f := range got.Files {
		if f.File == name {
			return f
		}
	}
	t.Fatalf("nothing is said of %s", name)
	return app.CollectedFile{}
}
