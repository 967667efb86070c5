package sheet

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"testing"
	"time"

	"ducha/app/ledger"
	"github.com/xuri/excelize/v2"
)

// bigBook is a year of a district: tasks × 4 periods with a return and a finding each.
func bigBook(tasks int) ledger.Book {
	scheme := ledger.Presets()[0]
	b := ledger.Book{Plan: ledger.Plan{Notice: ledger.Notice{Title: "云岭区2024年《政府工作报告》重点任务", Year: 2024}}, Scheme: scheme}
	for i, p := range ledger.Periods(ledger.Quarterly, 2024) {
		p.ID = int64(i + 1)
		b.Periods = append(b.Periods, p)
	}
	for i := range 40 {
		b.Units = append(b.Units, ledger.Unit{ID: int64(i + 1), Name: fmt.Sprintf("区第%d局", i+1), Kind: ledger.Bureau, Active: true, Liaison: ledger.Liaison{Name: "周敏", Phone: "0000-6620118"}})
	}
	for i := range tasks {
		id := int64(i + 1)
		unit := b.Units[i%40]
		t := ledger.Task{ID: id, No: fmt.Sprint(id), Section: []string{"二、城乡建设", fmt.Sprintf("（%d）基础设施", i%7+1)}, State: ledger.TaskActive, Deadline: "12月底前",
			Text: fmt.Sprintf("实施第%d项供水提升工程，改造老旧供水管网%d公里，新建加压泵站2座，年底前完成全部主体工程并试通水。", id, 10+i%50), Leaders: []string{"高远"},
			Assignments: []ledger.Assignment{{UnitID: unit.ID, Name: unit.Name, Role: ledger.Lead}, {UnitID: 2, Name: "区第2局", Role: ledger.Support}}}
		if i%2 == 0 {
			t.Indicators = []ledger.Target{{ID: id, Confirmed: true, Indicator: ledger.Indicator{Name: "供水管网改造", Op: ledger.AtLeast, Value: 32, Unit: "公里", Kind: ledger.New, Text: "改造老旧供水管网32公里"}}}
		}
		b.Tasks = append(b.Tasks, t)
		for _, p := range b.Periods {
			r := ledger.Return{ID: id, PeriodID: p.ID, TaskID: id, UnitID: unit.ID, UnitName: unit.Name, Claim: ledger.ClaimOnTrack, State: ledger.ReturnAccepted, Received: p.Due,
				Text: "东片区管网改造8公里已完成，累计改造19.8公里；2座泵站主体封顶，正在安装设备。", Problems: "资金拨付进度偏慢。", Next: "下季度完成余下管网改造并试通水。", File: unit.Name + ".xlsx"}
			if len(t.Indicators) > 0 {
				r.Values = []ledger.ReturnValue{{TargetID: id, Value: 19.8}}
			}
			b.Returns = append(b.Returns, r)
			b.Findings = append(b.Findings, ledger.Finding{TaskID: id, PeriodID: p.ID, Status: scheme.Classes[i%5].Key, Proposed: "on", Basis: "供水管网改造完成19.8公里，占目标61.9%，低于序时13.1个百分点", By: "李静", At: "2024-10-18T09:30:00+08:00"})
		}
	}
	return b
}

// streamBare writes the cells of a finished file again with excelize's stream writer alone, no looks.
func streamBare(b testing.TB, sheets map[string][][]any) {
	f := excelize.NewFile()
	for name, rows := range sheets {
		_, err := f.NewSheet(name)
		must(b, err)
		sw, err := f.NewStreamWriter(name)
		must(b, err)
		for i, row := range rows {
			must(b, sw.SetRow(cellName(1, i+1), row))
		}
		must(b, sw.Flush())
	}
	must(b, f.Write(io.Discard))
	must(b, f.Close())
}

// cellsOf reads a file back as values, numbers as numbers.
func cellsOf(b testing.TB, data []byte) map[string][][]any {
	f := openBytes(b, data)
	out := map[string][][]any{}
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		must(b, err)
		for _, row := range rows {
			cells := make([]any, len(row))
			for i, v := range row {
				if v == "" {
					continue
				}
				cells[i] = v
				if n, err := strconv.ParseFloat(v, 64); err == nil && ledger.Number(n, 4) == v {
					cells[i] = n
				}
			}
			out[name] = append(out[name], cells)
		}
	}
	return out
}

func BenchmarkWriteLedger(b *testing.B) {
	for _, size := range []struct {
		name  string
		tasks int
	}{{"120 tasks x 4", 120}, {"20000 rows", 5000}} {
		b.Run(size.name, func(b *testing.B) {
			book := bigBook(size.tasks)
			var file bytes.Buffer
			must(b, WriteLedger(&file, book))
			cells := cellsOf(b, file.Bytes())
			var ours, bare time.Duration
			for b.Loop() {
				start := time.Now()
				must(b, WriteLedger(io.Discard, book))
				middle := time.Now()
				streamBare(b, cells)
				ours, bare = ours+middle.Sub(start), bare+time.Since(middle)
			}
			b.ReportMetric(float64(ours)/float64(bare), "x-bare")
			b.ReportMetric(float64(ours.Milliseconds())/float64(b.N), "ms-ours")
		})
	}
}

func BenchmarkCollect60(b *testing.B) {
	data := filledForm(b)
	var ours, bare time.Duration
	for b.Loop() {
		start := time.Now()
		for range 60 {
			mustReadB(b, data)
		}
		middle := time.Now()
		for range 60 {
			f, err := excelize.OpenReader(bytes.NewReader(data))
			must(b, err)
			for _, name := range f.GetSheetList() {
				_, err := f.GetRows(name)
				must(b, err)
			}
			must(b, f.Close())
		}
		ours, bare = ours+middle.Sub(start), bare+time.Since(middle)
	}
	b.ReportMetric(float64(ours)/float64(bare), "x-bare")
	b.ReportMetric(float64(ours.Milliseconds())/float64(b.N), "ms-ours")
}

func mustReadB(b *testing.B, data []byte) {
	if _, err := readForm("x.xlsx", data); err != nil {
		b.Fatal(err)
	}
}
