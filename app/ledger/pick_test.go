package ledger

import (
	"slices"
	"strings"
	"testing"
)

func TestUnitsThatDifferArePicked(t *testing.T) {
	task := Task{Assignments: []Assignment{{UnitID: 7, Name: "区水利局", Role: Lead}, {UnitID: 8, Name: "区农业农村局", Role: Lead}},
		Indicators: []Target{target(1, "高标准农田", Exactly, 10, "万亩", New), target(2, "漏损率", AtMost, 9, "%", Level)}}
	water, farms := said("", "", ReturnValue{1, 4}, ReturnValue{2, 8}), said("", "", ReturnValue{1, 3}, ReturnValue{2, 10})
	water.UnitID, water.UnitName, farms.UnitID, farms.UnitName = 7, "区水利局", 8, "区农业农村局"
	returns := []Return{water, farms}
	got := Disagreements(task, returns, nil)
	if len(got) != 2 || got[0].Pick != nil || !got[0].Additive || got[1].Additive || got[1].Holds(0) || got[0].Holds(9) {
		t.Fatalf("%+v", got)
	}
	period := Periods(Quarterly, 2024)[1]
	judged := func(picks Picks) Proposal {
		return Judge(Evidence{Task: task, Returns: returns, Period: period, Scheme: Presets()[0], Picks: picks, Progress: ProgressOf(task, returns, period, picks)})
	}
	if p := judged(nil); !slices.Contains(codes(p.Doubts), "units_differ") {
		t.Errorf("open: %+v", p)
	}
	for _, c := range []struct {
		unit  int64
		value float64
		words string
	}{{7, 4, "取区水利局报数"}, {8, 3, "取区农业农村局报数"}, {0, 7, "各单位合计"}} {
		picks := Picks{1: {TargetID: 1, UnitID: c.unit}, 2: {TargetID: 2, UnitID: 7}}
		p := ProgressOf(task, returns, period, picks)
		if *p[0].Value != c.value || p[0].Picked != c.words || *p[1].Value != 8 || !strings.Contains(p[0].Line(), "（"+c.words+"）") {
			t.Errorf("%+v %s", p[0], p[0].Line())
		}
		if got := judged(picks); slices.Contains(codes(got.Doubts), "units_differ") {
			t.Errorf("picked and still doubted: %+v", got)
		}
	}
	farms.State = ReturnSentBack
	if got := Disagreements(task, []Return{water, farms}, nil); len(got) != 0 {
		t.Errorf("one of them is gone: %+v", got)
	}
}

func TestDeadlines(t *testing.T) {
	for printed, want := range map[string]string{"6月底前": "2024-06-30", "三季度末": "2024-09-30", "第二季度": "2024-06-30", "上半年": "2024-06-30", "2025年3月底前": "2025-03-31",
		"2024-11-20": "2024-11-20", "9月15日前": "2024-09-15", "5月中旬": "2024-05-20", "3月底前启动，10月底前完成": "2024-10-31", "年底前": "2024-12-31", "２月": "2024-02-29",
		"每季度末": "", "长期坚持": "", "全年": "", "": "", "13月": "", "按时序进度": "", "2024.8.31": "2024-08-31",
		"2023年10月至2024年6月": "2024-06-30", "2024年6月开工，2025年底前完成": "2025-12-31", "6月底前，2025年3月底前": "2025-03-31", "2024.3.1-2024.11.30": "2024-11-30",
		"2024年底前": "2024-12-31", "2024年": "", "2024.6": "2024-06-30", "2024-09前": "2024-09-30", "2024-2026年": "", "1-2季度": "2024-06-30", "1-6个月": ""} {
		if got := DeadlineDay(printed, 2024); got != want {
			t.Errorf("%s: %s, want %s", printed, got, want)
		}
	}
}

func TestWhatIsPastItsDeadlineIsBehind(t *testing.T) {
	period := Periods(Quarterly, 2024)[1]
	task := Task{Deadline: "5月底前", Assignments: []Assignment{{UnitID: 7, Name: "区水利局", Role: Lead}}}
	for _, c := range []struct {
		claim  Claim
		today  string
		status string
		reason string
	}{
		{ClaimOnTrack, "2024-07-05", "behind", "按事项研判：单位自报正常推进，已超完成时限（5月底前）"},
		{ClaimSlow, "2024-07-05", "behind", "单位自报进展缓慢，已超完成时限（5月底前）"},
		{ClaimDone, "2024-07-05", "done", "单位自报已完成"},
		{ClaimOnTrack, "2024-05-20", "on", "按事项研判：单位自报正常推进"},
	} {
		r := said(c.claim, "")
		r.UnitID = 7
		p := Judge(Evidence{Task: task, Returns: []Return{r}, Period: period, Scheme: Presets()[0], Today: c.today})
		if p.Status != c.status || p.Reason != c.reason {
			t.Errorf("%s on %s: %s %s", c.claim, c.today, p.Status, p.Reason)
		}
	}
	task.Deadline = "6月30日前"
	if Overdue(task, period, "2024-06-29") || !Overdue(task, period, "2024-07-01") || !Overdue(task, period, "") {
		t.Error("a deadline on the period's last day")
	}
	task.Deadline = "7月10日前"
	if Overdue(task, period, "2024-07-20") {
		t.Error("the period was judged before the day")
	}
}

func TestTheLastDayIsStillInTime(t *testing.T) {
	quarters := Periods(Quarterly, 2024)
	for _, c := range []struct {
		deadline string
		quarter  int
		today    string
		want     bool
	}{
		{"12月底", 4, "2024-12-20", false}, {"12月底", 4, "2024-12-31", false}, {"12月底", 4, "2025-01-06", true}, {"12月底", 3, "2025-01-06", false},
		{"年底前", 4, "2024-12-31", false}, {"年底前", 4, "2025-01-01", true}, {"12月31日前", 4, "2024-12-31", false}, {"年内", 4, "", true},
		{"上半年", 2, "2024-06-30", false}, {"上半年", 2, "2024-07-01", true}, {"上半年", 3, "2024-08-15", true}, {"上半年", 1, "2024-08-15", false},
		{"三季度末", 3, "2024-09-30", false}, {"三季度末", 3, "2024-10-01", true}, {"9月30日", 3, "2024-09-30", false}, {"10月10日前", 3, "2024-10-20", false},
		{"2025年3月底前", 4, "2025-01-06", false}, {"明年6月底前", 4, "", false}, {"每季度末", 4, "2025-01-06", false},
	} {
		if got := Overdue(Task{Deadline: c.deadline}, quarters[c.quarter-1], c.today); got != c.want {
			t.Errorf("%s in quarter %d on %s: %v", c.deadline, c.quarter, c.today, got)
		}
	}
}

func TestAYearEndTaskIsNotBehindBeforeTheYearIsOver(t *testing.T) {
	period := Periods(Quarterly, 2024)[3]
	task := Task{Deadline: "年底前", Assignments: []Assignment{{UnitID: 7, Name: "区水利局", Role: Lead}}}
	r := said(ClaimOnTrack, "")
	r.UnitID = 7
	for today, want := range map[string]string{"2024-12-25": "on", "2024-12-31": "on", "2025-01-03": "behind"} {
		if p := Judge(Evidence{Task: task, Returns: []Return{r}, Period: period, Scheme: Presets()[0], Today: today}); p.Status != want {
			t.Errorf("on %s: %s, %s", today, p.Status, p.Reason)
		}
	}
}

// A rate that may still fall is done for good once its own term is over.
func TestARateReachedByItsDeadlineIsDone(t *testing.T) {
	period := Periods(Quarterly, 2024)[1]
	task := Task{Deadline: "6月底前", Assignments: []Assignment{{UnitID: 7, Name: "区水利局", Role: Lead}}, Indicators: []Target{target(1, "覆盖率", AtLeast, 95, "%", Level)}}
	r := said(ClaimOnTrack, "", ReturnValue{1, 96})
	r.UnitID = 7
	for today, want := range map[string]string{"2024-06-30": "on", "2024-07-03": "done"} {
		e := Evidence{Task: task, Returns: []Return{r}, Period: period, Scheme: Presets()[0], Today: today, Progress: ProgressOf(task, []Return{r}, period, nil)}
		if p := Judge(e); p.Status != want {
			t.Errorf("on %s: %s, %s", today, p.Status, p.Reason)
		}
	}
}
