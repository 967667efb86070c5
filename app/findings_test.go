package app_test

import (
	"slices"
	"strings"
	"testing"

	"ducha/app/ledger"
)

func TestFiguresThatDifferArePicked(t *testing.T) {
	b := planned(t)
	b.must(b.Tasks().Assign([]int64{b.task("2").ID}, "区水利局", ledger.Lead))
	two := b.task("2")
	target := two.Indicators[0].ID
	units := map[string]float64{"区工业和信息化局": 3, "区水利局": 4}
	for name, value := range units {
		ret, err := b.Returns().Save("2024Q1", ledger.Return{TaskID: two.ID, UnitID: b.unit("2024Q1", name).UnitID, Text: "推进中。", Claim: ledger.ClaimOnTrack, Values: []ledger.ReturnValue{{TargetID: target, Value: value}}})
		b.must(err)
		b.must(b.Returns().AcceptOne("2024Q1", ret.UnitID, two.ID))
	}
	water := b.unit("2024Q1", "区水利局").UnitID
	ready, err := b.Findings().Readiness("2024Q1")
	b.must(err)
	if !slices.Equal(ready.Differing, []int64{two.ID}) {
		t.Errorf("nobody is warned: %+v", ready)
	}
	b.wantCode("a unit that said nothing", b.Findings().Pick("2024Q1", two.ID, target, b.unit("2024Q1", "区教育和体育局").UnitID), "pick_impossible")
	b.must(b.Findings().Pick("2024Q1", two.ID, target, water))
	kase, err := b.Findings().Case("2024Q1", two.ID)
	b.must(err)
	if p := kase.Progress[0]; *p.Value != 4 || p.Picked != "取区水利局报数" || kase.Differing[0].Pick == nil || kase.Differing[0].Pick.By != "林洁" {
		t.Errorf("%+v %+v", p, kase.Differing)
	}
	if ready, err = b.Findings().Readiness("2024Q1"); err != nil || len(ready.Differing) != 0 {
		t.Errorf("picked: %+v", ready)
	}
	b.on("2024-04-08")
	b.freeze("2024Q1")
	b.wantCode("frozen", b.Findings().Pick("2024Q1", two.ID, target, 0), "period_frozen")
	view, err := b.Bulletins().Get("2024Q1")
	b.must(err)
	for _, task := range view.Tasks {
		if task.ID == two.ID && (*task.Progress[0].Value != 4 || task.Progress[0].Picked == "") {
			t.Errorf("the paper prints %+v", task.Progress[0])
		}
	}
	b.sound()
}

func TestPastItsDeadlineInTheCase(t *testing.T) {
	b := answered(t)
	for no, want := range map[string]bool{"1": true, "2": false} {
		task := b.task(no).Task
		task.Deadline = map[string]string{"1": "2月底前", "2": "6月底前"}[no]
		_, err := b.Tasks().Save(task)
		b.must(err)
		kase, err := b.Findings().Case("2024Q1", task.ID)
		b.must(err)
		if kase.Overdue != want || strings.Contains(kase.Proposal.Reason, "已超完成时限（2月底前）") != want {
			t.Errorf("%s: %v %s", no, kase.Overdue, kase.Proposal.Reason)
		}
	}
	_, err := b.Findings().Decide("2024Q1", b.task("1").ID, "done", "")
	b.must(err)
	if kase, err := b.Findings().Case("2024Q1", b.task("1").ID); err != nil || kase.Overdue {
		t.Errorf("done, and still past its deadline: %v", err)
	}
}
