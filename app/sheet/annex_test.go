package sheet

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"ducha/app/ledger"
)

// sampleSnapshot freezes the third quarter of a made-up year.
func sampleSnapshot() ledger.Snapshot {
	b := bigBook(30)
	b.Tasks[4].State = ledger.TaskCancelled
	for i := range b.Tasks {
		b.Tasks[i].Section[0] = []string{"一、经济运行", "二、城乡建设", "三、民生事业"}[i/10]
	}
	y := ledger.Year{Plan: b.Plan, Scheme: b.Scheme, Period: b.Periods[2], Previous: &b.Periods[1], Tasks: b.Tasks, Units: b.Units[:20]}
	for _, r := range b.Returns {
		if r.PeriodID == 3 && r.UnitID != 7 {
			if r.UnitID == 9 {
				r.Received = "2024-10-12"
				r.Late = true
			}
			y.Returns = append(y.Returns, r)
		}
	}
	for i, f := range b.Findings {
		switch f.PeriodID {
		case 3:
			y.Findings = append(y.Findings, f)
		case 2:
			f.Status = b.Scheme.Classes[i/7%5].Key
			y.LastFindings = append(y.LastFindings, f)
		}
	}
	return ledger.Take(y, "李静", time.Date(2024, 10, 20, 9, 0, 0, 0, time.UTC))
}

func TestWriteAnnex(t *testing.T) {
	s := sampleSnapshot()
	var a, b bytes.Buffer
	must(t, WriteAnnex(&a, s))
	must(t, WriteAnnex(&b, s))
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same snapshot gave different bytes")
	}
	keepFor(t, "annex.xlsx", a.Bytes())
	f := openBytes(t, a.Bytes())
	if got := strings.Join(f.GetSheetList(), " "); got != "总体完成情况 分板块 分单位 滞后清单 报送情况 量化指标 任务明细" {
		t.Error(got)
	}
	totals := ledger.Tally(s)
	rows, err := f.GetRows("总体完成情况")
	must(t, err)
	if rows[1][0] != "按 29 项计（总 30 项，另调整取消 1 项）；上期为2024年第二季度" {
		t.Errorf("note %q", rows[1][0])
	}
	for i, c := range totals.Classes {
		if row := rows[3+i]; row[0] != c.Word || row[1] != itoa(c.Share.Count) || row[2] != c.Share.Percent() {
			t.Errorf("class %v", row)
		}
	}
	for sheet, want := range map[string]int{"分板块": 3 + len(totals.Sections) + 1, "分单位": 3 + len(totals.Units), "滞后清单": 3 + len(totals.Laggards),
		"报送情况": 3 + len(s.Units), "量化指标": 3 + len(totals.Targets), "任务明细": 3 + 30} {
		if rows, err := f.GetRows(sheet); err != nil || len(rows) != want {
			t.Errorf("%s: %d rows, want %d, %v", sheet, len(rows), want, err)
		}
	}
}

func itoa(n int) string { return ledger.Number(float64(n), 0) }

func TestWriteAnnexOfNothing(t *testing.T) {
	var out bytes.Buffer
	must(t, WriteAnnex(&out, ledger.Snapshot{}))
	openBytes(t, out.Bytes())
}
