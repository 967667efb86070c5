package ledger

import "testing"

// lagging is a third quarter with one task of one unit behind.
func lagging(status string) Snapshot {
	return Snapshot{Period: Periods(Quarterly, 2024)[2], Scheme: Presets()[0], Tasks: []SnapshotTask{{Task: Task{ID: 1, No: "12", Text: "建设社区食堂20处", State: TaskActive,
		Leaders: []string{"程望川"}, Assignments: []Assignment{{UnitID: 7, Name: "区民政局", Role: Lead}}}, Status: status, Basis: "社区食堂完成13处，偏差−10点。"}}}
}

func TestLadderIsClimbed(t *testing.T) {
	l := LadderPresets()[0]
	slip := func(kind, period string, state SlipState, due string) Slip {
		return Slip{ID: 1, Number: "云督交〔2024〕7号", Kind: kind, PeriodKey: period, UnitID: 7, Tasks: []SlipTask{{TaskID: 1}}, State: state, Issued: "2024-07-20", Due: due, Ended: "2024-08-01"}
	}
	for name, c := range map[string]struct {
		status  string
		running int
		slips   []Slip
		today   string
		kind    string
		reason  string
	}{
		"first time":         {"behind", 1, nil, "2024-10-20", "assign", "首次滞后"},
		"two running":        {"none", 2, nil, "2024-10-20", "urge", "连续2期滞后"},
		"after a slip":       {"behind", 2, []Slip{slip("assign", "2024Q2", SlipClosed, "2024-08-20")}, "2024-10-20", "urge", "连续2期滞后，云督交〔2024〕7号之后仍未赶上"},
		"after the last":     {"behind", 3, []Slip{slip("supervise", "2024Q2", SlipAnswered, "2024-08-20")}, "2024-10-20", "supervise", "连续3期滞后，云督交〔2024〕7号之后仍未赶上"},
		"overdue":            {"behind", 1, []Slip{slip("assign", "2024Q3", SlipOpen, "2024-10-10")}, "2024-10-20", "urge", "云督交〔2024〕7号逾期10天未反馈"},
		"under way":          {"behind", 1, []Slip{slip("assign", "2024Q3", SlipOpen, "2024-11-10")}, "2024-10-20", "", "本期已出云督交〔2024〕7号，限11月10日反馈"},
		"closed":             {"behind", 1, []Slip{slip("assign", "2024Q3", SlipClosed, "2024-11-10")}, "2024-10-20", "", "本期已出云督交〔2024〕7号，已办结"},
		"withdrawn":          {"behind", 1, []Slip{slip("urge", "2024Q3", SlipWithdrawn, "2024-11-10")}, "2024-10-20", "assign", "首次滞后"},
		"a step that's gone": {"behind", 1, []Slip{slip("old", "2024Q2", SlipClosed, "2024-08-10")}, "2024-10-20", "assign", "云督交〔2024〕7号之后仍然滞后"},
	} {
		got := ProposeSlips(l, lagging(c.status), map[int64]int{1: c.running}, c.slips, c.today)
		if len(got) != 1 || got[0].Kind != c.kind || got[0].Reason != c.reason {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := ProposeSlips(l, lagging("on"), nil, nil, "2024-10-20"); len(got) != 0 {
		t.Errorf("a task on track: %+v", got)
	}
}

func TestSlipIsWordedFromTheFacts(t *testing.T) {
	s := lagging("behind")
	step, _, _ := LadderPresets()[0].Step("urge")
	got := DraftSlip(step, s, s.Tasks[0].Assignments[0], s.Tasks, map[int64]int{1: 2}, "2024-10-20")
	if want := "截至9月30日，第12项未达序时（连续2期），社区食堂完成13处，偏差−10点。"; got.Reason != want {
		t.Errorf("%s\nwant %s", got.Reason, want)
	}
	if got.Due != "2024-10-30" || got.Unit != "区民政局" || got.Leaders[0] != "程望川" || SlipNumber("云", step, 2024, 3) != "云督催〔2024〕3号" {
		t.Errorf("%+v", got)
	}
	got.Due, got.State = "2024-10-30", SlipOpen
	for day, over := range map[string]int{"2024-10-30": 0, "2024-11-02": 3} {
		if got.DaysOver(day) != over {
			t.Errorf("%s: %d days over", day, got.DaysOver(day))
		}
	}
	got.State, got.Replied = SlipClosed, "2024-10-29"
	if got.DaysOver("2024-12-01") != 0 {
		t.Error("answered in time and yet late")
	}
}

func TestRunningBehind(t *testing.T) {
	got := RunningBehind(Presets()[0], []map[int64]string{{1: "behind", 2: "behind", 3: "none"}, {1: "on", 2: "behind"}, {1: "behind", 2: "none", 3: "behind"}})
	if got[1] != 1 || got[2] != 3 || got[3] != 1 {
		t.Errorf("%v", got)
	}
}

func TestLaddersAreChecked(t *testing.T) {
	for _, l := range LadderPresets() {
		if err := CheckLadder(l); err != nil {
			t.Errorf("%s: %v", l.Name, err)
		}
	}
	bad := LadderPresets()[0]
	bad.Steps[1].Letter = bad.Steps[0].Letter
	if CodeOf(CheckLadder(bad)) != "ladder_letter" {
		t.Error("two steps with one letter")
	}
}

func TestInspectionWarnsOfRepeatedVisits(t *testing.T) {
	visit := Inspection{ID: 2, UnitID: 7, Date: "2024-10-20", People: []string{"林洁", "何以宁"}, Tasks: []InspectionTask{{TaskID: 1}}}
	if got := CheckInspection(visit, []Inspection{visit, {ID: 1, UnitID: 7, Date: "2024-08-20"}, {ID: 3, UnitID: 8, Date: "2024-10-19"}}); len(got) != 0 {
		t.Errorf("%v", got)
	}
	if got := CheckInspection(visit, []Inspection{{ID: 1, UnitID: 7, Date: "2024-11-01"}}); len(got) != 1 || got[0].Code != "visit_repeated" {
		t.Errorf("%v", got)
	}
}
