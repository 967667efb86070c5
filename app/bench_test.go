package app_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ducha/app"
	"ducha/app/demo"
	"ducha/app/ledger"
	"ducha/store"
)

// plan120 is a made-up notice of 120 tasks over ten sections as a Word file.
func plan120(t testing.TB) []byte {
	works := []string{"新建标准厂房%d万平方米，盘活闲置厂房6万平方米，推动“零增地”技改项目落地。", "实施老旧小区改造%d个，惠及居民3200户，同步更新供水、燃气管网。", "新增“专精特新”企业%d家，完成技改投资22亿元以上。", "建成高标准农田%d万亩，粮食总产量稳定在14万吨以上。", "深化“放管服”改革，推行“一件事一次办”事项%d项，网上可办率达到98%%。"}
	lines := strings.Split(strings.TrimSpace(head), "\n")
	for n := range 120 {
		if n%12 == 0 {
			lines = append(lines, fmt.Sprintf("%s、重点工作之%d", []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}[n/12], n/12+1))
		}
		lines = append(lines, fmt.Sprintf("%d. %s〔牵头领导：程望川；牵头单位：区发展改革局；责任单位：区财政局、区自然资源和规划局，各镇人民政府、街道办事处〕", n+1, fmt.Sprintf(works[n%5], 10+n)))
	}
	return docx(t, lines, nil)
}

// walkXML is the least any reader does with a Word file: unzip it and look at every token.
func walkXML(b *testing.B, data []byte) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			b.Fatal(err)
		}
		for d := xml.NewDecoder(r); err == nil; {
			_, err = d.RawToken()
		}
		if !errors.Is(err, io.EOF) {
			b.Fatal(err)
		}
		_ = r.Close()
	}
}

// BenchmarkImport120 prints how much longer a notice of 120 tasks takes than the bare walk of its XML (x_bare).
func BenchmarkImport120(b *testing.B) {
	data := plan120(b)
	_, reading, err := app.ReadNotice(context.Background(), "通知.docx", data)
	if err != nil || len(reading.Tasks) != 120 {
		b.Fatalf("%d tasks: %v", len(reading.Tasks), err)
	}
	var ours, bare time.Duration
	for b.Loop() {
		start := time.Now()
		if _, _, err := app.ReadNotice(context.Background(), "通知.docx", data); err != nil {
			b.Fatal(err)
		}
		middle := time.Now()
		walkXML(b, data)
		ours, bare = ours+middle.Sub(start), bare+time.Since(middle)
	}
	b.ReportMetric(float64(ours)/float64(bare), "x_bare")
	b.ReportMetric(float64(ours.Microseconds())/1000/float64(b.N), "ms_ours")
}

// BenchmarkYear makes the whole sample district: notice, forms, four quarters, papers.
func BenchmarkYear(b *testing.B) {
	for b.Loop() {
		dir, err := os.MkdirTemp("", "ducha-bench-")
		if err != nil {
			b.Fatal(err)
		}
		if _, err := demo.Make(context.Background(), dir, 5, func(int, int, string) {}); err != nil {
			b.Fatal(err)
		}
		_ = os.RemoveAll(dir)
	}
}

// crowded is an office over a ledger of this many tasks of 60 units, all reported and judged in four quarters.
func crowded(b testing.TB, tasks int) *app.Office {
	b.Helper()
	path := filepath.Join(b.TempDir(), "大.ducha")
	office := app.New(app.Options{Who: "林洁", Home: b.TempDir(), Clock: func() time.Time { return day("2024-10-08") }})
	if _, err := office.Desk().Open(path); err != nil {
		b.Fatal(err)
	}
	if err := office.Desk().Close(); err != nil {
		b.Fatal(err)
	}
	s, err := store.Open(context.Background(), path, store.Options{Who: "林洁"})
	if err != nil {
		b.Fatal(err)
	}
	if err := s.Do(context.Background(), store.Command{Name: "fill"}, func(tx *store.Tx) error { return crowd(tx, tasks) }); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	if _, err := office.Desk().Open(path); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = office.Desk().Close() })
	return office
}

func crowd(tx *store.Tx, tasks int) error {
	schemes, err := tx.Schemes()
	if err != nil {
		return err
	}
	plan := ledger.Plan{Notice: ledger.Notice{Title: "云岭区2024年重点任务", Issuer: "云岭区人民政府办公室", Year: 2024}, Cadence: ledger.Quarterly, SchemeID: schemes[0].ID}
	if err := tx.SavePlan(&plan); err != nil {
		return err
	}
	units := make([]ledger.Unit, 61)
	for n := range units {
		units[n] = ledger.Unit{Name: fmt.Sprintf("区第%d局", n+1), Kind: ledger.Bureau, Sort: n, Active: true}
		if n == 60 { // twelve members answer for a collective
			units[n].Name, units[n].IsGroup = "各镇街", true
			for m := range 12 {
				units[n].Members = append(units[n].Members, ledger.Member{UnitID: units[m].ID})
			}
		}
		if err := tx.SaveUnit(&units[n]); err != nil {
			return err
		}
	}
	periods := ledger.Periods(ledger.Quarterly, 2024)
	for n := range periods {
		periods[n].PlanID = plan.ID
		if err := tx.SavePeriod(&periods[n]); err != nil {
			return err
		}
	}
	for n := range tasks {
		if err := crowdTask(tx, plan.ID, n, units, periods); err != nil {
			return err
		}
	}
	return nil
}

func crowdTask(tx *store.Tx, planID int64, n int, units []ledger.Unit, periods []ledger.Period) error {
	lead, other := units[n%60], units[(n+7)%61]
	task := ledger.Task{PlanID: planID, No: fmt.Sprint(n + 1), Sort: n, Section: []string{fmt.Sprintf("%d、重点工作", n%9+1)}, Leaders: []string{"程望川"},
		Text:        fmt.Sprintf("实施第%d项供水提升工程，改造老旧供水管网%d公里，新建加压泵站2座，年底前完成全部主体工程并试通水。", n, 10+n%50),
		Assignments: []ledger.Assignment{{UnitID: lead.ID, Role: ledger.Lead}, {UnitID: other.ID, Role: ledger.Lead}},
		Indicators:  []ledger.Target{{Confirmed: true, Indicator: ledger.Indicator{Name: "供水管网改造", Op: ledger.AtLeast, Value: 32, Unit: "公里", Kind: ledger.New}}}}
	if err := tx.SaveTask(&task); err != nil {
		return err
	}
	for q, p := range periods {
		ret := ledger.Return{PeriodID: p.ID, TaskID: task.ID, UnitID: lead.ID, Text: "东片区管网改造8公里已完成，2座泵站主体封顶，正在安装设备。", Claim: ledger.ClaimOnTrack,
			Values: []ledger.ReturnValue{{TargetID: task.Indicators[0].ID, Value: float64(7*q + n%9)}}, Next: "下季度完成余下管网改造并试通水。", Received: p.Due, State: ledger.ReturnAccepted}
		if err := tx.SaveReturn(&ret); err != nil {
			return err
		}
		finding := ledger.Finding{TaskID: task.ID, PeriodID: p.ID, Status: []string{"on", "ahead", "behind", "done"}[(n+q)%4], Basis: "按完成值"}
		if q == 3 && n%2 == 0 {
			continue
		}
		if err := tx.SaveFinding(&finding); err != nil {
			return err
		}
	}
	return nil
}

// BenchmarkBig times what a page asks for, in a ledger of 10,000 tasks, 60 units and four quarters: "cold" right after a
// command, when the year is loaded anew, else between two commands.
func BenchmarkBig(b *testing.B) {
	office := crowded(b, 10000)
	first, err := office.Tasks().List("2024Q4")
	if err != nil {
		b.Fatal(err)
	}
	for _, method := range []struct {
		name string
		call func() error
	}{
		{"Desk.State", func() error { _, err := office.Desk().State(); return err }},
		{"Tasks.List", func() error { _, err := office.Tasks().List("2024Q4"); return err }},
		{"Tasks.Get", func() error { _, err := office.Tasks().Get(first[5000].ID); return err }},
		{"Tasks.Search", func() error { _, err := office.Tasks().Search("管网"); return err }},
		{"Overviews.Get", func() error { _, err := office.Overviews().Get("2024Q4"); return err }},
		{"Returns.Board", func() error { _, err := office.Returns().Board("2024Q4"); return err }},
		{"Returns.OfUnit", func() error { _, err := office.Returns().OfUnit("2024Q4", first[0].Assignments[0].UnitID); return err }},
		{"Returns.Forms", func() error { _, err := office.Returns().Forms("2024Q4"); return err }},
		{"Findings.Queue", func() error { _, err := office.Findings().Queue("2024Q4"); return err }},
		{"Findings.Case", func() error { _, err := office.Findings().Case("2024Q4", first[5000].ID); return err }},
		{"Findings.Decide", func() error { _, err := office.Findings().Decide("2024Q4", first[5001].ID, "on", "x"); return err }},
		{"Bulletins.Get", func() error { _, err := office.Bulletins().Get("2024Q4"); return err }},
		{"Units.List", func() error { _, err := office.Units().List(); return err }},
	} {
		b.Run(method.name, func(b *testing.B) {
			for b.Loop() {
				if err := method.call(); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(method.name+"/cold", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				b.StopTimer()
				if err := office.Returns().Remind("2024Q1", []int64{first[0].Assignments[0].UnitID}, fmt.Sprint(n)); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				if err := method.call(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
