package ledger

import (
	"slices"
	"strings"
	"testing"
)

func target(id int64, name string, op Op, v float64, unit string, kind Kind) Target {
	return Target{ID: id, Confirmed: true, Indicator: Indicator{Name: name, Op: op, Value: v, Unit: unit, Kind: kind}}
}

func said(claim Claim, text string, values ...ReturnValue) Return {
	return Return{Claim: claim, Text: text, Values: values, State: ReturnAccepted, Checks: []Check{}}
}

func judge(t *testing.T, scheme Scheme, quarter int, task Task, returns ...Return) Proposal {
	t.Helper()
	period := Periods(Quarterly, 2024)[quarter-1]
	return Judge(Evidence{Task: task, Returns: returns, Period: period, Scheme: scheme, Progress: ProgressOf(task, returns, period, nil)})
}

func TestJudgeByFigures(t *testing.T) {
	houses := Task{Indicators: []Target{target(1, "标准厂房", Exactly, 20, "万平方米", New)}}
	growth := Task{Indicators: []Target{target(1, "固定资产投资", AtLeast, 7, "%", Growth)}}
	energy := Task{Indicators: []Target{target(1, "单位能耗", Exactly, 2.5, "%", Growth)}}
	energy.Indicators[0].Text = "单位能耗下降2.5%"
	leak := Task{Indicators: []Target{target(1, "管网漏损率", AtMost, 9, "%", Level)}}
	clean := Task{Indicators: []Target{target(1, "空气优良率", AtLeast, 85, "%", Level)}}
	pace, lights := Presets()[0], Presets()[1]
	for _, c := range []struct {
		name   string
		scheme Scheme
		task   Task
		q      int
		value  float64
		want   string
		reason string
	}{
		{"on pace", pace, houses, 3, 15.2, "on", "高于序时1个百分点"},
		{"a little behind is still on pace", pace, houses, 3, 14.1, "on", "低于序时4.5个百分点"},
		{"exactly the tolerance behind is behind", pace, houses, 3, 14, "behind", "低于序时5个百分点"},
		{"behind", pace, houses, 3, 13.64, "behind", "占目标68.2%，低于序时6.8个百分点"},
		{"ahead", pace, houses, 2, 13, "ahead", "高于序时15个百分点"},
		{"reached early", pace, houses, 2, 20, "done", "目标已达到"},
		{"growth is compared, never divided", pace, growth, 3, 7.2, "on", "高于目标0.2个百分点"},
		{"a little below the target's growth is on pace", pace, growth, 3, 6.9, "on", "低于目标0.1个百分点"},
		{"a share one point below its target is behind", pace, clean, 3, 84, "behind", "低于目标1个百分点"},
		{"a figure in another unit is no proof", pace, houses, 3, 200000, "behind", "报的是200000万平方米，目标20万平方米，核对之前无法认定"},
		{"growth below target", pace, growth, 3, 5.1, "behind", "低于目标1.9个百分点"},
		{"a fall is read out as one", pace, energy, 3, 2.17, "behind", "单位能耗下降2.17%，目标2.5%，低于目标0.33个百分点"},
		{"ceiling kept", pace, leak, 3, 8.9, "on", "未超出"},
		{"ceiling kept at year end", pace, leak, 4, 8.9, "done", "目标已达到"},
		{"ceiling far exceeded", pace, leak, 3, 12, "behind", "高出3个百分点"},
		{"yellow", lights, houses, 3, 12, "yellow", "低于序时15个百分点"},
		{"red", lights, houses, 3, 4, "red", "低于序时55个百分点"},
		{"lights have no ahead", lights, houses, 2, 18, "green", "高于序时40个百分点"},
	} {
		got := judge(t, c.scheme, c.q, c.task, said(ClaimOnTrack, "推进中", ReturnValue{1, c.value}))
		if got.Status != c.want || !strings.Contains(got.Reason, c.reason) {
			t.Errorf("%s: %s (%s), want %s (%s)", c.name, got.Status, got.Reason, c.want, c.reason)
		}
	}
}

func TestJudgeTakesTheWorstTarget(t *testing.T) {
	task := Task{Indicators: []Target{target(1, "供水管网", Exactly, 32, "公里", New), target(2, "燃气管网", Exactly, 45, "公里", New)}}
	got := judge(t, Presets()[0], 3, task, said(ClaimOnTrack, "", ReturnValue{1, 19.8}, ReturnValue{2, 36.2}))
	if got.Status != "behind" || !strings.HasPrefix(got.Reason, "供水管网完成19.8公里") {
		t.Errorf("%s: %s", got.Status, got.Reason)
	}
}

func TestJudgeNamesEveryFailingTarget(t *testing.T) {
	task := Task{Indicators: []Target{target(1, "供水管网", Exactly, 32, "公里", New), target(2, "燃气管网", Exactly, 45, "公里", New), target(3, "排水管网", Exactly, 10, "公里", New)}}
	got := judge(t, Presets()[0], 3, task, said(ClaimOnTrack, "", ReturnValue{1, 19.8}, ReturnValue{2, 20}))
	if got.Status != "behind" || !strings.HasPrefix(got.Reason, "燃气管网完成20公里") || !strings.Contains(got.Reason, "；供水管网完成19.8公里") || !strings.Contains(got.Reason, "“排水管网”没有报完成值") {
		t.Errorf("%s: %s", got.Status, got.Reason)
	}
	got = judge(t, Presets()[0], 3, task, said(ClaimOnTrack, "", ReturnValue{1, 32}, ReturnValue{2, 45}))
	if got.Status != "behind" || got.Reason != "“排水管网”没有报完成值，无法认定" {
		t.Errorf("one figure missing: %s: %s", got.Status, got.Reason)
	}
}

func TestNamedUnitsThatDifferAreDoubted(t *testing.T) {
	task := Task{Assignments: []Assignment{{UnitID: 5, Role: Lead}, {UnitID: 6, Role: Lead}}, Indicators: []Target{target(1, "投资", AtLeast, 8, "%", Growth)}}
	a, b := said("", "", ReturnValue{1, 8.7}), said("", "", ReturnValue{1, 8.2})
	a.UnitID, a.UnitName, b.UnitID, b.UnitName = 5, "区发改局", 6, "区统计局"
	if got := judge(t, Presets()[0], 3, task, a, b); len(got.Doubts) != 1 || !strings.Contains(got.Doubts[0].Message, "报数不一致：区发改局报8.7%，区统计局报8.2%") {
		t.Errorf("doubts %v", got.Doubts)
	}
	b.Values[0].Value = 8.7
	if got := judge(t, Presets()[0], 3, task, a, b); len(got.Doubts) != 0 {
		t.Errorf("the same figure: %v", got.Doubts)
	}
}

func TestJudgeWithoutFigures(t *testing.T) {
	plain := Task{Assignments: []Assignment{{UnitID: 1, Name: "区民政局", Role: Lead}}}
	measured := Task{Indicators: []Target{target(1, "厂房", Exactly, 20, "万平方米", New)}}
	pace := Presets()[0]
	if got := judge(t, pace, 1, plain); got.Status != "behind" || got.Doubts[0].Code != "silent" || !strings.Contains(got.Reason, "区民政局没有报送") {
		t.Errorf("silent: %+v", got)
	}
	if got := judge(t, pace, 1, plain, said(ClaimDone, "")); got.Status != "done" {
		t.Errorf("claim done: %+v", got)
	}
	if got := judge(t, pace, 1, plain, said(ClaimNone, "因征地受阻，进度缓慢")); got.Status != "behind" {
		t.Errorf("words: %+v", got)
	}
	if got := judge(t, pace, 1, plain, said(ClaimNone, "项目尚未启动")); got.Status != "none" {
		t.Errorf("not begun: %+v", got)
	}
	if got := judge(t, pace, 1, measured, said(ClaimOnTrack, "推进")); got.Status != "behind" || got.Doubts[0].Code != "no_figure" {
		t.Errorf("target without figure: %+v", got)
	}
	sentBack := said(ClaimDone, "")
	sentBack.State = ReturnSentBack
	if got := judge(t, pace, 1, plain, sentBack); got.Status != "behind" || !strings.Contains(got.Reason, "已退回") {
		t.Errorf("sent back: %+v", got)
	}
}

func TestMembersAddUpNamedUnitsDoNot(t *testing.T) {
	task := Task{Indicators: []Target{target(1, "厂房", Exactly, 20, "万平方米", New)}}
	a, b := said("", "", ReturnValue{1, 3}), said("", "", ReturnValue{1, 4})
	a.UnitID, b.UnitID = 5, 6
	p := ProgressOf(task, []Return{a, b}, Periods(Quarterly, 2024)[0], nil)
	if *p[0].Value != 7 || *p[0].Rate != 35 || *p[0].Deviation != 10 {
		t.Errorf("members of a collective: %+v", p[0])
	}
	task.Assignments = []Assignment{{UnitID: 5, Role: Lead}, {UnitID: 6, Role: Lead}}
	if p := ProgressOf(task, []Return{a, b}, Periods(Quarterly, 2024)[0], nil); *p[0].Value != 4 {
		t.Errorf("two named units: %v", *p[0].Value)
	}
}

func TestZeroTargetNeverDivides(t *testing.T) {
	for _, op := range []Op{Exactly, AtMost, About, AtLeast} {
		task := Task{Indicators: []Target{target(1, "零", op, 0, "起", New)}}
		p := ProgressOf(task, []Return{said("", "", ReturnValue{1, 3})}, Periods(Quarterly, 2024)[0], nil)
		if p[0].Rate != nil || p[0].Deviation == nil || p[0].Line() == "" || p[0].Reached() != (op == AtLeast) {
			t.Errorf("%s: progress %+v", op, p[0])
		}
	}
}

func TestPresetsPassTheirOwnCheck(t *testing.T) {
	for _, s := range Presets() {
		if err := CheckScheme(s); err != nil {
			t.Errorf("%s: %v", s.Key, err)
		}
	}
	pale := Presets()[0]
	pale.Classes[0].Light = "#EEEEEE"
	if CodeOf(CheckScheme(pale)) != "scheme_colour" {
		t.Error("a pale colour was accepted")
	}
	twice := Presets()[0]
	twice.Classes[1].Key = "done"
	if CodeOf(CheckScheme(twice)) != "scheme_key" {
		t.Error("a key twice was accepted")
	}
}

func TestDoubtsOfACollective(t *testing.T) {
	task := Task{Indicators: []Target{target(1, "厂房", Exactly, 20, "万平方米", New)}}
	answer := said(ClaimSlow, "慢", ReturnValue{1, 12})
	period := Periods(Quarterly, 2024)[1]
	got := Judge(Evidence{Task: task, Returns: []Return{answer}, Period: period, Scheme: Presets()[0],
		Progress: ProgressOf(task, []Return{answer}, period, nil), Missing: []string{"青石镇", "白石镇", "云溪镇", "柳河镇"}})
	if want := []string{"partly_silent", "claim_differs"}; !slices.Equal(codes(got.Doubts), want) || !strings.Contains(got.Doubts[0].Message, "4 个单位没有报送：青石镇、白石镇、云溪镇等") {
		t.Errorf("doubts %v", got.Doubts)
	}
}
