package ledger

import (
	"slices"
	"testing"
)

// TestScoresByHand: 区水利局 leads two tasks, one done early, one behind twice and unfinished, and was late once.
func TestScoresByHand(t *testing.T) {
	periods := Periods(Quarterly, 2024)
	year := []Snapshot{}
	for i, status := range [][2]string{{"done", "behind"}, {"done", "behind"}} {
		s := Snapshot{Period: periods[2+i], Scheme: Presets()[0]}
		for n, key := range status {
			task := SnapshotTask{Task: Task{ID: int64(n + 1), No: string(rune('1' + n)), State: TaskActive,
				Assignments: []Assignment{{UnitID: 7, Name: "区水利局", Role: Lead}, {UnitID: 8, Name: "区财政局", Role: Support}}}, Status: key}
			if i == 1 {
				task.LastStatus = year[0].Tasks[n].Status
			}
			s.Tasks = append(s.Tasks, task)
		}
		s.Units = []SnapshotUnit{{UnitID: 7, Name: "区水利局", Kind: Bureau, DaysLate: 3 * i, Received: "x"}, {UnitID: 8, Name: "区财政局", Kind: Bureau, Received: "x"}}
		year = append(year, s)
	}
	rules := ScorePresets()[0]
	got := Scores(ScoreFacts{Year: year}, rules)
	if len(got) != 2 || got[0].Name != "区财政局" || got[0].Score != 99 || got[0].Rank != 1 {
		t.Fatalf("first: %+v", got)
	}
	if got[1].Score != 100-5-1-2+1 || got[1].Lead != 2 || got[1].Rank != 2 {
		t.Errorf("second: %+v", got[1])
	}
	want := "牵头任务年底未完成1项−5分：第2项（未达序时）；牵头任务连续两期滞后1项次−1分：四季度第2项；迟报1次−2分：四季度迟3天；牵头任务提前完成1项+1分：第1项（三季度完成）"
	if reason := got[1].Reason(); reason != want {
		t.Errorf("reason: %s", reason)
	}
}

// TestNothingIsUnfinishedBeforeTheYearEnds: the last quarter frozen in November costs nobody what is still open.
func TestNothingIsUnfinishedBeforeTheYearEnds(t *testing.T) {
	s := Snapshot{Period: Periods(Quarterly, 2024)[3], Scheme: Presets()[0], Units: []SnapshotUnit{{UnitID: 7, Name: "区水利局", Kind: Bureau}},
		Tasks: []SnapshotTask{{Task: Task{ID: 1, No: "1", State: TaskActive, Assignments: []Assignment{{UnitID: 7, Role: Lead}}}, Status: "behind"}}}
	for _, c := range []struct {
		taken string
		want  float64
	}{{"2024-11-22T09:00:00+08:00", 100}, {"2024-12-20T09:00:00+08:00", 95}, {"2025-01-06T09:00:00+08:00", 95}} {
		s.TakenAt = c.taken
		if got := Scores(ScoreFacts{Year: []Snapshot{s}}, ScorePresets()[0]); got[0].Score != c.want {
			t.Errorf("frozen %s: %v, want %v", c.taken, got[0].Score, c.want)
		}
	}
}

// TestScoresCountEverything: slips, what was found on site, points by hand, the highest score, groups.
func TestScoresCountEverything(t *testing.T) {
	periods := Periods(Quarterly, 2024)
	s := Snapshot{Period: periods[3], Scheme: Presets()[0], Units: []SnapshotUnit{{UnitID: 7, Name: "区水利局", Kind: Bureau}, {UnitID: 8, Name: "青石镇", Kind: Town}, {UnitID: 9, Name: "某学会"}},
		Tasks: []SnapshotTask{{Task: Task{ID: 1, No: "1", State: TaskActive, Assignments: []Assignment{{UnitID: 7, Role: Lead}, {UnitID: 8, Role: Support}}}, Status: "done"}}}
	facts := ScoreFacts{Year: []Snapshot{s},
		Slips: []Slip{
			{UnitID: 7, Number: "云督催〔2024〕1号", Form: FormUrge, Issued: "2024-10-20", Due: "2024-10-30", Replied: "2024-11-02", State: SlipAnswered},
			{UnitID: 7, Number: "云督催〔2024〕2号", Form: FormUrge, Issued: "2024-10-20", Due: "2024-10-30", State: SlipWithdrawn, Ended: "2024-10-21"},
			{UnitID: 7, Number: "云督催〔2025〕1号", Form: FormUrge, Issued: "2025-01-10", Due: "2025-01-20", State: SlipOpen}},
		Inspections: []Inspection{{UnitID: 8, Date: "2024-11-05", Tasks: []InspectionTask{{No: "1", Verdict: VerdictFalse}}, Rectifications: []Rectification{{UnitID: 8, Due: "2024-12-01"}, {UnitID: 8, Due: "2024-12-01", Reported: "2024-12-01"}}}},
		Entries:     []ScoreEntry{{UnitID: 9, Points: 0.5, Reason: "受区政府表扬", Basis: "区政府第9次常务会议纪要", Proposer: "林洁"}}}
	set := RuleSet{Base: 80, Most: 81, Groups: usualGroups(), Rules: with(nil, "done", "done_support", "slip", "slip_late", "false", "rectify_late")}
	want := map[string][2]any{"区水利局": {79.0, "牵头任务年底完成1项+2分：第1项（已完成）；被发催办、督办单1次−1分：云督催〔2024〕1号；督办单据逾期反馈1次−2分：云督催〔2024〕1号逾期3天"},
		"青石镇": {76.0, "责任（配合）任务年底完成1项+1分：第1项（已完成）；现场核查不属实1项−3分：第1项（11月5日现场督查）；整改逾期或复查不合格1项−2分：11月5日现场督查整改事项1"},
		"某学会": {80.5, "受区政府表扬+0.5分（区政府第9次常务会议纪要，林洁）"}}
	again := Scores(facts, set)
	for i, u := range Scores(facts, set) {
		if u.Score != want[u.Name][0] || u.Reason() != want[u.Name][1] || u.Rank != 1 {
			t.Errorf("%s: %v %s", u.Name, u.Score, u.Reason())
		}
		if again[i].Reason() != u.Reason() || again[i].Score != u.Score {
			t.Errorf("%s counts otherwise the second time", u.Name)
		}
	}
	set.Most = 78
	if got := Scores(facts, set); got[0].Score != 76 || got[1].Score != 78 {
		t.Errorf("bounded: %+v", got)
	}
}

// TestScoresTellUnitsApart: number 1 late in November and number 11 late in January are two things.
func TestScoresTellUnitsApart(t *testing.T) {
	year := []Snapshot{}
	for n, p := range Periods(Monthly, 2024) {
		s := Snapshot{Period: p, Scheme: Presets()[0], Units: []SnapshotUnit{{UnitID: 1, Name: "区水利局"}, {UnitID: 11, Name: "青石镇"}}}
		if n == 0 {
			s.Units[1].DaysLate = 3
		}
		if n == 10 {
			s.Units[0].DaysLate = 3
		}
		year = append(year, s)
	}
	for _, u := range Scores(ScoreFacts{Year: year}, RuleSet{Base: 100, Rules: with(nil, "late")}) {
		if u.Lines[0].Count != 1 {
			t.Errorf("%s late %d times: %+v", u.Name, u.Lines[0].Count, u.Lines)
		}
	}
}

// TestEqualScoresShareARank whatever order tenths are added in.
func TestEqualScoresShareARank(t *testing.T) {
	facts := ScoreFacts{Year: []Snapshot{{Period: Periods(Quarterly, 2024)[3], Scheme: Presets()[0], Units: []SnapshotUnit{{UnitID: 1, Name: "区水利局"}, {UnitID: 2, Name: "青石镇"}}}},
		Entries: []ScoreEntry{{UnitID: 1, Points: 0.1, Reason: "甲"}, {UnitID: 1, Points: 0.2, Reason: "乙"}, {UnitID: 2, Points: 0.3, Reason: "丙"}}}
	got := Scores(facts, RuleSet{Base: 0, Most: 100})
	if got[0].Score != 0.3 || got[0].Rank != 1 || got[1].Rank != 1 {
		t.Errorf("%+v", got)
	}
}

func TestRulesAreChecked(t *testing.T) {
	for _, set := range ScorePresets() {
		if err := CheckRules(set); err != nil {
			t.Errorf("%s: %v", set.Name, err)
		}
	}
	bad := ScorePresets()[0]
	bad.Most = -1
	if CodeOf(CheckRules(bad)) != "rules_bounds" {
		t.Error("no score can be below 0")
	}
	bad = ScorePresets()[0]
	bad.Rules[0].Points = -1e300
	if CodeOf(CheckRules(bad)) != "rules_rule" {
		t.Error("points without bounds")
	}
	bad = ScorePresets()[0]
	bad.Rules = append(bad.Rules, bad.Rules[0])
	if CodeOf(CheckRules(bad)) != "rules_rule" {
		t.Error("a rule stands twice")
	}
	bad = ScorePresets()[0]
	bad.Groups = append(bad.Groups, ScoreGroup{"乡镇", []UnitKind{Town}})
	if CodeOf(CheckRules(bad)) != "rules_group" {
		t.Error("a kind stands in two groups")
	}
}

func TestEvidenceRunsTogether(t *testing.T) {
	got := runTogether([]string{"第2项（未启动）", "第8项（未启动）", "第9项（红灯）", "一季度未报", "二季度第3项", "二季度第4项", "三季度第4项"})
	want := []string{"第2、8项（未启动）", "第9项（红灯）", "一季度未报", "二季度第3、4项", "三季度第4项"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

// TestWhoNeverReportedRanksLast whatever the points: a unit that was late twice has lost more than one that is silent
// under rules which count no silence.
func TestWhoNeverReportedRanksLast(t *testing.T) {
	year := []Snapshot{}
	for _, p := range Periods(HalfYear, 2024) {
		p.ID = int64(len(year) + 1)
		year = append(year, Snapshot{Period: p, Scheme: Presets()[0], Units: []SnapshotUnit{{UnitID: 1, Name: "区水利局", Received: "x", DaysLate: 3}, {UnitID: 2, Name: "区财政局", Silent: true}, {UnitID: 3, Name: "区审计局", Silent: true}}})
	}
	set := RuleSet{Base: 100, Rules: with(nil, "late")}
	facts := ScoreFacts{Year: year, Belated: []Return{{PeriodID: 2, UnitID: 3, Received: "2025-01-20", Due: "2024-12-31"}}}
	got := []string{}
	for _, u := range Scores(facts, set) {
		got = append(got, u.Name+Number(u.Score, 0)+"/"+string(rune('0'+u.Rank)))
	}
	if want := []string{"区审计局98/1", "区水利局96/2", "区财政局100/3"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	rules := ScorePresets()[0]
	for n := range rules.Rules {
		if rules.Rules[n].Key == "silent" {
			rules.Rules[n].Points = -1
		}
	}
	if CodeOf(CheckRules(rules)) != "rules_silent" {
		t.Error("silence costs less than lateness")
	}
}
