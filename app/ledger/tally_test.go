package ledger

import "testing"

func tallySnapshot() Snapshot {
	unit := func(id int64, name string, role Role) Assignment {
		return Assignment{UnitID: id, Name: name, Role: role}
	}
	accepted := func(unit int64, next string, codes ...string) Return {
		r := Return{UnitID: unit, UnitName: "区水利局", State: ReturnAccepted, Next: next}
		for _, code := range codes {
			r.Checks = append(r.Checks, Check{Code: code})
		}
		return r
	}
	task := func(id int64, section, status, last string, units []Assignment, returns ...Return) SnapshotTask {
		return SnapshotTask{Task: Task{ID: id, No: Number(float64(id), 0), State: TaskActive, Section: []string{section}, Assignments: units},
			Status: status, LastStatus: last, Returns: returns, Basis: "见报送"}
	}
	a, b := unit(1, "区水利局", Lead), unit(2, "区民政局", Lead)
	s := Snapshot{Scheme: Presets()[0]}
	s.Tasks = []SnapshotTask{
		task(1, "一、农业", "done", "on", []Assignment{a}, accepted(1, "")),
		task(2, "一、农业", "behind", "on", []Assignment{a, b}, accepted(1, "十月完工", "promise_open")),
		task(3, "二、民生", "none", "none", []Assignment{b}),
		task(4, "二、民生", "na", "", []Assignment{a}, accepted(1, "")),
		task(5, "二、民生", "ahead", "behind", []Assignment{unit(9, "各镇街", Lead)}, accepted(3, "")),
		task(6, "二、民生", "", "on", []Assignment{a}),
	}
	s.Tasks[1].Promise, s.Tasks[2].Promise = "九月开工", "九月立项"
	s.Tasks[0].Progress = []TargetProgress{{Value: number(9), Rate: number(100), Deviation: number(25)}, {Value: number(9), Rate: number(90), Deviation: number(15)}}
	s.Tasks[5].State = TaskCancelled
	s.Units = []SnapshotUnit{
		{UnitID: 1, Name: "区水利局", Asked: 3, Answered: 3, Received: "2024-10-08", DaysLate: 2},
		{UnitID: 2, Name: "区民政局", Asked: 2, Silent: true},
		{UnitID: 3, Name: "石溪镇", Asked: 1, Answered: 1},
	}
	s.Groups = []Unit{{ID: 9, Name: "各镇街", IsGroup: true, Members: []Member{{UnitID: 3, Name: "石溪镇"}}}}
	return s
}

func TestTallyCountsByHand(t *testing.T) {
	got := Tally(tallySnapshot())
	if got.All != 6 || got.Counted != 5 || len(got.Dropped) != 1 || len(got.Unjudged) != 0 {
		t.Fatalf("totals: %+v", got)
	}
	for i, want := range []int{1, 1, 0, 1, 1, 1} {
		if got.Classes[i].Share.Count != want {
			t.Errorf("class %s: %d, want %d", got.Classes[i].Key, got.Classes[i].Share.Count, want)
		}
	}
	if p := got.Done.Percent(); p != "20.0%" {
		t.Errorf("done share %s", p)
	}
	if m := got.Moves; m.Comparable != 4 || len(m.Up) != 2 || len(m.Down) != 1 || len(m.Same) != 1 {
		t.Errorf("moves %+v", m)
	}
	if got.Sections[1].Counted != 3 || got.Sections[1].InTime.Count != 1 {
		t.Errorf("section %+v", got.Sections[1])
	}
	if got.Units[0].Name != "区水利局" || got.Units[0].Counted != 3 || got.Units[1].Counted != 2 || got.Units[2].Name != "各镇街" {
		t.Errorf("units %+v", got.Units)
	}
	if r := got.Reporting; r.Asked != 3 || r.InTime != 1 || len(r.Late) != 1 || len(r.Silent) != 1 || r.Items != 6 || r.Answered != 4 {
		t.Errorf("reporting %+v", r)
	}
}

func TestTallyNamesByRecord(t *testing.T) {
	got := Tally(tallySnapshot())
	if len(got.Laggards) != 2 || got.Laggards[0].No != "2" || got.Laggards[1].No != "3" {
		t.Errorf("laggards %+v", got.Laggards)
	}
	if len(got.Praised) != 2 || got.Praised[0].No != "1" || *got.Praised[0].Points != 15 || got.Praised[1].Units[0].Name != "各镇街" {
		t.Errorf("praised %+v", got.Praised)
	}
	if len(got.Repeated) != 1 || got.Repeated[0] != 3 {
		t.Errorf("repeated %+v", got.Repeated)
	}
	if len(got.Promises) != 2 || len(got.Demands) != 1 || got.Demands[0].Next != "十月完工" {
		t.Errorf("promises %+v demands %+v", got.Promises, got.Demands)
	}
}

func TestVerifyRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Snapshot)
		code   string
	}{
		"as it is":         {func(*Snapshot) {}, ""},
		"empty":            {func(s *Snapshot) { *s = Snapshot{} }, ""},
		"unjudged":         {func(s *Snapshot) { s.Tasks[0].Status = "" }, "bulletin_task_unjudged"},
		"unknown class":    {func(s *Snapshot) { s.Tasks[0].Status = "红灯" }, "bulletin_task_unjudged"},
		"never asked":      {func(s *Snapshot) { s.Units = s.Units[:1] }, "bulletin_unit_without_record"},
		"return not read":  {func(s *Snapshot) { s.Tasks[2].Returns = []Return{{UnitID: 2, State: ReturnReceived}} }, "bulletin_unit_without_record"},
		"return sent back": {func(s *Snapshot) { s.Tasks[2].Returns = []Return{{UnitID: 2, State: ReturnSentBack}} }, ""},
	} {
		s := tallySnapshot()
		c.change(&s)
		if code := CodeOf(Verify(s)); code != c.code {
			t.Errorf("%s: code %q, want %q", name, code, c.code)
		}
	}
}

func TestVerifySumsFindsADifference(t *testing.T) {
	totals := Tally(tallySnapshot())
	totals.Classes[0].Share.Count++
	if code := CodeOf(verifySums(totals)); code != "bulletin_classes_differ" {
		t.Errorf("code %q", code)
	}
}

func TestPercentRoundsHalfUp(t *testing.T) {
	for want, s := range map[string]Share{"16.7%": {14, 84}, "50.0%": {42, 84}, "0.1%": {1, 2000}, "100.0%": {3, 3}, "—": {0, 0}, "1.2%": {1, 84}} {
		if got := s.Percent(); got != want {
			t.Errorf("%+v prints %s, want %s", s, got, want)
		}
	}
}

func TestRowsOpenFigures(t *testing.T) {
	s := tallySnapshot()
	totals := Tally(s)
	for ref, want := range map[string]int{"all": 6, "counted": 5, "dropped": 1, "done": 1, "inTime": 2, "class:behind": 1, "up": 2, "comparable": 4,
		"laggards": 2, "repeated": 1, "promises": 2, "section:1": 3, "section:1:inTime": 1, "unit:1": 3, "unit:1:done": 1, "task:4": 1,
		"units": 3, "steady": 1, "asked": 3, "late": 1, "silent": 1, "inTimeUnits": 1, "nonsense": 0, "": 0} {
		tasks, units := totals.Rows(s, ref)
		if len(tasks)+len(units) != want {
			t.Errorf("%q opens %d rows, want %d", ref, len(tasks)+len(units), want)
		}
	}
}
