package ledger

import (
	"math"
	"slices"
	"testing"
)

func askedForm() Form {
	return Form{PlanID: 1, UnitID: 7, UnitName: "区水利局", Period: Period{ID: 2, Key: "2024Q2"}, Rows: []FormRow{
		{TaskID: 11, No: "3", Text: "治理中小河流24公里。", Targets: []Target{target(5, "中小河流", Exactly, 24, "公里", New)}},
		{TaskID: 12, No: "9", Text: "完善河湖长制考核办法。"},
	}}
}

func num(v float64) *float64 { return &v }

func remarkCodes(remarks []Remark) []string {
	out := []string{}
	for _, r := range remarks {
		out = append(out, r.Code)
	}
	return out
}

func TestMatchByID(t *testing.T) {
	filled := FilledForm{PlanID: 1, PeriodKey: "2024Q2", UnitID: 7, HasHidden: true, Rows: []FilledRow{
		{Row: 5, TaskID: 12, No: "9", Task: "完善河湖长制考核办法。", Text: "已印发"},
		{Row: 6, TaskID: 11, No: "3", Task: "治理中小河流24公里。", Text: "完成10公里", Values: []FilledValue{{TargetID: 5, Cell: "G6", Raw: "10", Number: num(10)}}},
	}}
	got, remarks := MatchForm(filled, askedForm())
	if len(got) != 2 || len(remarks) != 0 || got[0].TaskID != 12 || got[1].Values[0] != (ReturnValue{5, 10}) {
		t.Errorf("returns %+v remarks %v", got, remarks)
	}
}

func TestFigureBeyondReckoning(t *testing.T) {
	for _, huge := range []float64{math.Inf(1), math.NaN(), -1e308, 1e16} {
		got, remarks := MatchForm(FilledForm{Rows: []FilledRow{{Row: 6, TaskID: 11, Text: "完成", Values: []FilledValue{{TargetID: 5, Raw: "1E308", Number: num(huge)}}}}}, askedForm())
		if len(got) != 1 || len(got[0].Values) != 0 || !slices.Contains(remarkCodes(remarks), "not_a_number") {
			t.Errorf("%g: %+v %v", huge, got, remarks)
		}
	}
}

func TestMatchByNumberAndText(t *testing.T) {
	filled := FilledForm{Rows: []FilledRow{
		{Row: 6, No: "３", Task: "治理中小河流 24公里。", Text: "完成10公里", Values: []FilledValue{{Name: "中小河流", Cell: "G6", Raw: "约十", Number: nil}}},
		{Row: 7, No: "4", Task: "另一个单位的事情与此无关", Text: "完成"},
	}}
	got, remarks := MatchForm(filled, askedForm())
	if len(got) != 1 || got[0].TaskID != 11 {
		t.Fatalf("returns %+v", got)
	}
	if want := []string{"not_a_number", "unknown_row"}; !slices.Equal(remarkCodes(remarks), want) {
		t.Errorf("remarks %v, want %v", remarks, want)
	}
	if missing := MissingRows(filled, askedForm()); len(missing) != 1 || missing[0].TaskID != 12 {
		t.Errorf("missing %v", missing)
	}
}

func TestTypedOverLock(t *testing.T) {
	filled := FilledForm{Rows: []FilledRow{{Row: 5, TaskID: 11, No: "3", Task: "治理中小河流12公里。", Text: "完成"}, {Row: 6, TaskID: 12, Text: "完成"}}}
	_, remarks := MatchForm(filled, askedForm())
	if want := []string{"locked_changed"}; !slices.Equal(remarkCodes(remarks), want) {
		t.Errorf("remarks %v", remarks)
	}
}

func TestRefuseForm(t *testing.T) {
	row := []FilledRow{{Text: "完成"}}
	for code, form := range map[string]FilledForm{
		"other_plan":   {PlanID: 9, Rows: row},
		"wrong_period": {PlanID: 1, PeriodKey: "2024Q1", Rows: row},
		"empty_form":   {PlanID: 1, PeriodKey: "2024Q2", Rows: []FilledRow{{No: "3"}}},
	} {
		if r := RefuseForm(form, askedForm()); r == nil || r.Code != code {
			t.Errorf("%s: %v", code, r)
		}
	}
	if r := RefuseForm(FilledForm{Rows: row}, askedForm()); r != nil {
		t.Errorf("a plain form was refused: %v", r)
	}
}

func TestRowsOfOneTaskLoseNothing(t *testing.T) {
	filled := FilledForm{Rows: []FilledRow{
		{Row: 6, TaskID: 11, Text: "一号河段完工", Values: []FilledValue{{TargetID: 5, Cell: "G6", Raw: "10", Number: num(10)}, {TargetID: 5, Cell: "G7", Raw: "12", Number: num(12)}}},
		{Row: 8, TaskID: 11, Text: "二号河段进场", Next: "三季度完工", Values: []FilledValue{{TargetID: 5, Cell: "G8", Raw: "10", Number: num(10)}}},
		{Row: 9, TaskID: 12, Text: "已印发"},
	}}
	got, remarks := MatchForm(filled, askedForm())
	if len(got) != 2 || got[0].Text != "一号河段完工\n二号河段进场" || got[0].Next != "三季度完工" || len(got[0].Values) != 1 || got[0].Values[0].Value != 10 {
		t.Errorf("returns %+v", got)
	}
	if want := []string{"value_twice"}; !slices.Equal(remarkCodes(remarks), want) {
		t.Errorf("remarks %v", remarks)
	}
}

func TestMatchByNumberAlone(t *testing.T) {
	got, remarks := MatchForm(FilledForm{Rows: []FilledRow{{Row: 2, No: "３", Text: "完成10公里"}, {Row: 3, No: "77", Text: "完成"}}}, askedForm())
	if len(got) != 1 || got[0].TaskID != 11 || remarks[0].Code != "unknown_row" {
		t.Errorf("returns %+v remarks %v", got, remarks)
	}
}

func TestAFallTypedWithItsSign(t *testing.T) {
	form := askedForm()
	form.Rows[0].Targets = []Target{{ID: 5, Confirmed: true, Indicator: Indicator{Name: "单位能耗", Op: Exactly, Value: 2.5, Unit: "%", Kind: Growth, Text: "单位能耗下降2.5%"}}}
	got, remarks := MatchForm(FilledForm{Rows: []FilledRow{{Row: 5, TaskID: 11, Values: []FilledValue{{TargetID: 5, Cell: "G5", Raw: "-2.6", Number: num(-2.6)}}}, {Row: 6, TaskID: 12, Text: "已印发"}}}, form)
	if got[0].Values[0].Value != 2.6 || !slices.Equal(remarkCodes(remarks), []string{"sign_dropped"}) {
		t.Errorf("%+v %v", got, remarks)
	}
	if text := TargetText(form.Rows[0].Targets[0].Indicator); text != "单位能耗下降 2.5%" {
		t.Errorf("on the form: %s", text)
	}
}

// TestTargetsOfOneName are told apart by the goal printed beside them, else by their order.
func TestTargetsOfOneName(t *testing.T) {
	asked := Form{Rows: []FormRow{{TaskID: 3, No: "3", Text: "新建高标准农田3.2万亩，改造提升1.5万亩。", Targets: []Target{
		target(5, "高标准农田", Exactly, 3.2, "万亩", New), target(6, "高标准农田", Exactly, 1.5, "万亩", New)}}}}
	cell := func(goal string, n float64) FilledValue {
		return FilledValue{Name: "高标准农田", Goal: goal, Raw: "x", Number: num(n)}
	}
	for _, values := range [][]FilledValue{
		{cell("\n目标：3.2万亩", 2.8), cell("\n目标：1.5万亩", 1.35)}, {cell("\n目标：1.5万亩", 1.35), cell("\n目标：3.2万亩", 2.8)}, {cell("", 2.8), cell("", 1.35)},
	} {
		got, remarks := MatchForm(FilledForm{Rows: []FilledRow{{No: "3", Task: asked.Rows[0].Text, Values: values}}}, asked)
		if len(got) != 1 || len(remarks) > 0 || !slices.Equal(got[0].Values, []ReturnValue{{5, 2.8}, {6, 1.35}}) {
			t.Errorf("%+v: %+v %v", values, got, remarks)
		}
	}
}

// TestShortenedTask: a table without numbers names a task by what it counts.
func TestShortenedTask(t *testing.T) {
	asked := Form{Rows: []FormRow{
		{TaskID: 1, No: "1", Text: "改造老旧小区23个、惠及居民5600户。", Targets: []Target{target(1, "老旧小区", Exactly, 23, "个", New), target(2, "居民", Exactly, 5600, "户", New)}},
		{TaskID: 2, No: "2", Text: "改造燃气管网45公里。", Targets: []Target{target(3, "燃气管网", Exactly, 45, "公里", New)}},
	}}
	for text, want := range map[string]int64{"老旧小区改造": 1, "供水、燃气管网": 2, "老旧小区和燃气管网": 0, "居民": 0, "道路": 0} {
		if got, ok := FindRow(FilledRow{Task: text}, asked); got.TaskID != want && ok || ok != (want != 0) {
			t.Errorf("%s: %v %v", text, got, ok)
		}
	}
}
