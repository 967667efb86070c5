package ledger

import (
	"testing"
	"time"
)

func TestTake(t *testing.T) {
	quarters := Periods(Quarterly, 2024)
	quarters[1].ID = 2
	lead := func(id int64, name string) []Assignment { return []Assignment{{UnitID: id, Name: name, Role: Lead}} }
	y := Year{Scheme: Presets()[0], Period: quarters[1], Previous: &quarters[0],
		Tasks: []Task{
			{ID: 1, No: "1", State: TaskActive, Assignments: lead(1, "区水利局")},
			{ID: 2, No: "2", State: TaskActive, Assignments: lead(2, "各镇")},
			{ID: 3, No: "3", State: TaskCancelled, Assignments: lead(1, "区水利局")},
			{ID: 4, No: "4", State: TaskActive, Assignments: lead(1, "区水利局")},
			{ID: 5, No: "4-1", ParentID: 4, State: TaskActive, Assignments: lead(1, "区水利局")},
		},
		Units: []Unit{{ID: 1, Name: "区水利局"}, {ID: 2, Name: "各镇", IsGroup: true, Members: []Member{{UnitID: 3, Name: "青石镇"}, {UnitID: 4, Name: "白石镇", To: "2024-05-01"}}},
			{ID: 3, Name: "青石镇"}, {ID: 4, Name: "白石镇"}},
		Returns:  []Return{{TaskID: 1, UnitID: 1, State: ReturnAccepted, Received: "2024-07-03", Due: "2024-06-30"}},
		Findings: []Finding{{TaskID: 1, Status: "on", Basis: "b"}, {TaskID: 3, Status: "on"}},
	}
	s := Take(y, "林洁", time.Date(2024, 7, 8, 9, 0, 0, 0, time.UTC))
	if len(s.Tasks) != 4 {
		t.Fatalf("%d leaves, want 4", len(s.Tasks))
	}
	if s.Tasks[2].Status != "" {
		t.Error("a cancelled task keeps no status")
	}
	if got := Unjudged(s); len(got) != 2 || got[0] != "2" || got[1] != "4-1" {
		t.Errorf("unjudged %v", got)
	}
	if len(s.Units) != 2 {
		t.Fatalf("asked units %+v", s.Units)
	}
	if u := s.Units[0]; u.Asked != 2 || u.Answered != 1 || u.DaysLate != 3 || u.Silent {
		t.Errorf("区水利局 %+v", u)
	}
	y.Returns[0].State = ReturnSentBack
	if u := Take(y, "", time.Time{}).Units[0]; !u.Silent || u.SentBack != 1 || u.DaysLate != 0 || u.SilentWord() != "退回未重报" {
		t.Errorf("what was sent back late and did not come again is not late but missing: %+v", u)
	}
	if u := s.Units[1]; u.Name != "青石镇" || !u.Silent {
		t.Errorf("a member answers for its group: %+v", u)
	}
}
