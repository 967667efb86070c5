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
	rules := ScoreRules()
	got := Scores(year, rules)
	if len(got) != 2 || got[0].Name != "区财政局" || got[0].Score != 99 || got[0].Rank != 1 {
		t.Fatalf("first: %+v", got)
	}
	if got[1].Score != 100-5-1-2+1 || got[1].Lead != 2 || got[1].Rank != 2 {
		t.Errorf("second: %+v", got[1])
	}
	want := "牵头任务年底未完成1项−5分：第2项（未达序时）；牵头任务连续两期滞后1项次−1分：四季度第2项；迟报1次−2分：四季度迟3天；牵头任务提前完成1项+1分：第1项（三季度完成）"
	if reason := got[1].Reason(rules); reason != want {
		t.Errorf("reason: %s", reason)
	}
}

func TestEvidenceRunsTogether(t *testing.T) {
	got := runTogether([]string{"第2项（未启动）", "第8项（未启动）", "第9项（红灯）", "一季度未报", "二季度第3项", "二季度第4项", "三季度第4项"})
	want := []string{"第2、8项（未启动）", "第9项（红灯）", "一季度未报", "二季度第3、4项", "三季度第4项"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}
