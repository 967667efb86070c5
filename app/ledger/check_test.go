package ledger

import (
	"slices"
	"strings"
	"testing"
)

func codes(checks []Check) []string {
	out := []string{}
	for _, c := range checks {
		out = append(out, c.Code)
	}
	return out
}

func TestCheckReturn(t *testing.T) {
	task := Task{Indicators: []Target{target(1, "口袋公园", Exactly, 12, "处", New)}}
	period := Periods(Quarterly, 2024)[1]
	long := strings.Repeat("城", 201)
	copied := "口袋公园建设按计划推进，已完成选址和设计，正在开展施工招标工作，各项手续办理顺利。"
	last := said(ClaimOnTrack, copied, ReturnValue{1, 5})
	last.Next = "8月底前建成滨河口袋公园并对外开放。"
	for _, c := range []struct {
		name string
		r    Return
		last *Return
		want []string
	}{
		{"clean", said(ClaimOnTrack, "累计建成6处，滨河口袋公园对外开放。", ReturnValue{1, 6}), &last, nil},
		{"too long", said(ClaimOnTrack, long, ReturnValue{1, 6}), nil, []string{"too_long"}},
		{"200 is allowed", said(ClaimOnTrack, long[:600], ReturnValue{1, 6}), nil, nil},
		{"near copy, promise open", said(ClaimOnTrack, copied, ReturnValue{1, 5}), &last, []string{"near_copy", "promise_open"}},
		{"no figure", said(ClaimOnTrack, "推进顺利"), nil, []string{"no_figure"}},
		{"value fell", said(ClaimOnTrack, "滨河口袋公园建成开放", ReturnValue{1, 4}), &last, []string{"value_fell"}},
		{"done below target", said(ClaimDone, "已全部完成", ReturnValue{1, 10}), nil, []string{"done_below_target"}},
		{"nothing written", said(ClaimOnTrack, " ", ReturnValue{1, 6}), nil, []string{"empty_text"}},
		{"unit of measure", said(ClaimOnTrack, "好", ReturnValue{1, 1200}), nil, []string{"over_target"}},
		{"negative", said(ClaimOnTrack, "好", ReturnValue{1, -2}), nil, []string{"negative"}},
		{"slow without a problem", said(ClaimSlow, "慢", ReturnValue{1, 6}), nil, []string{"no_problem_named"}},
	} {
		got := codes(CheckReturn(c.r, ReturnContext{Task: task, Period: period, Last: c.last, Limit: 200}))
		if !slices.Equal(got, c.want) && len(got)+len(c.want) > 0 {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	done := said(ClaimDone, copied, ReturnValue{1, 12})
	if got := codes(CheckReturn(done, ReturnContext{Task: task, Period: period, Last: &done, Limit: 200})); len(got) > 0 {
		t.Errorf("done and told again: %v", got)
	}
	if got := codes(CheckReturn(said(ClaimNotStarted, "正在选址"), ReturnContext{Task: task, Period: period, Limit: 200})); len(got) > 0 {
		t.Errorf("not begun needs no figure: %v", got)
	}
	late := said(ClaimOnTrack, "好", ReturnValue{1, 6})
	late.Late, late.Received = true, "2024-07-02"
	if got := codes(CheckReturn(late, ReturnContext{Task: task, Period: period, Limit: 200})); !slices.Equal(got, []string{"late"}) {
		t.Errorf("late: %v", got)
	}
}

func TestAPromiseIsAnsweredByItsFigure(t *testing.T) {
	task := Task{Indicators: []Target{target(1, "新建供水管网", AtLeast, 40, "公里", New), target(2, "泵站", Exactly, 2, "座", New)}}
	period := Periods(Quarterly, 2024)[2]
	for promise, open := range map[string]bool{
		"三季度末供水管网累计达到30公里。": false, "再铺设12公里。": false, "确保完成全年目标任务。": false, // the value stands in its column
		"9月底前泵站全部通水运行。": true, "争取上级专项资金到位。": true, // of a target without a value; of none at all
	} {
		last := said(ClaimOnTrack, "", ReturnValue{1, 20})
		last.Next = promise
		context := ReturnContext{Task: task, Period: period, Last: &last, Limit: 200}
		if same := codes(CheckReturn(said(ClaimOnTrack, "施工按计划进行，质量检测合格。", ReturnValue{1, 20}), context)); !slices.Contains(same, "promise_open") {
			t.Errorf("%s: the figure of last time answers nothing: %v", promise, same)
		}
		got := codes(CheckReturn(said(ClaimOnTrack, "施工按计划进行，质量检测合格。", ReturnValue{1, 31}), context))
		if slices.Contains(got, "promise_open") != open {
			t.Errorf("%s: %v", promise, got)
		}
	}
}

func TestSimilarityIgnoresFigures(t *testing.T) {
	a := "截至6月底，标准厂房累计竣工10.2万平方米，二号地块完成桩基。"
	b := "截至9月底，标准厂房累计竣工13.6万平方米，二号地块完成桩基。"
	if s := Similarity(a, b); s < NearCopy {
		t.Errorf("a copy with new figures: %.2f", s)
	}
	if s := Similarity(a, "组织开展校企对接活动，引进青年人才，兑现奖补资金。"); s > 0.2 {
		t.Errorf("different texts: %.2f", s)
	}
	if Similarity("", "") != 0 {
		t.Error("empty texts are no copies")
	}
}

func TestCopyShare(t *testing.T) {
	prose := strings.Repeat("围绕老旧小区改造，成立专班、挂图作战，协调水电气暖各单位同步施工，", 3)
	for _, c := range []struct {
		name, now, before string
		copied            bool
	}{
		{"a short report whose figures moved on", "截至6月底，一般公共预算收入完成12.3亿元，同比增长5.1%。", "截至3月底，一般公共预算收入完成6.1亿元，同比增长4.8%。", false},
		{"one figure and no word more", "新建改扩建幼儿园累计完成4所。", "新建改扩建幼儿园累计完成2所。", false},
		{"only the date is new", "截至6月底，一般公共预算收入完成6.1亿元，同比增长4.8%。", "截至3月底，一般公共预算收入完成6.1亿元，同比增长4.8%。", true},
		{"long prose with one new figure", prose + "完成8个。", prose + "完成5个。", true},
		{"another text", "东片区管网改造完成，泵站封顶。", "正在开展招标，施工队伍即将进场。", false},
	} {
		if got := CopyShare(c.now, c.before); got >= NearCopy != c.copied {
			t.Errorf("%s: %.2f", c.name, got)
		}
	}
}

func TestAnswered(t *testing.T) {
	for _, c := range []struct {
		promise, text string
		want          bool
	}{
		{"二季度力争完成15公里管网改造，启动泵站建设。", "累计改造老旧管网16公里，两座泵站均已开工。", true},
		{"下一步，加快推进招标工作，确保6月底前开工建设。", "已于6月12日完成招标，施工单位进场施工。", true},
		{"6月底前建成投用。", "幼儿园主体已完成，8月投入使用。", true},
		{"完成主体工程建设。", "主体施工至三层。", true},
		{"办法提交区政府常务会议研究。", "《办法》经区政府第40次常务会议审议通过并印发。", true},
		{"按照序时进度推进。", "累计完成60%。", true},
		{"加强调度，持续推进各项工作。", "完成年度目标的52%。", true},
		{"无", "推进顺利", true},
		{"组织第三批技改项目申报。", "召开专题会议两次。", false},
		{"争取上级资金2000万元。", "征地拆迁完成。", false},
		{"8月底前建成滨河口袋公园并对外开放。", "口袋公园按计划推进，已完成选址和设计。", false},
	} {
		if got := Answered(c.promise, c.text); got != c.want {
			t.Errorf("%s / %s: %v", c.promise, c.text, got)
		}
	}
}

func TestFractionForPercent(t *testing.T) {
	task := Task{Indicators: []Target{target(1, "固定资产投资", AtLeast, 7, "%", Growth)}}
	for value, want := range map[float64]bool{0.07: true, 0.6: false, 6.8: false, 0.02: false} {
		got := codes(CheckReturn(said(ClaimOnTrack, "好", ReturnValue{1, value}), ReturnContext{Task: task, Period: Periods(Quarterly, 2024)[0], Limit: 200}))
		if slices.Contains(got, "maybe_fraction") != want {
			t.Errorf("%v: %v", value, got)
		}
	}
}

func TestStaleDate(t *testing.T) {
	third := Periods(Quarterly, 2024)[2]
	for text, stale := range map[string]bool{
		"截至6月底，完成投资3亿元。":          true,
		"截至9月底，完成投资3亿元。":          false,
		"截至8月底，完成投资3亿元。":          false,
		"截止到2024年6月30日，已完成3个。":    true,
		"1-6月完成3亿元，截至9月20日完成5亿元。": false,
		"2024年1—6月，完成3亿元。":        true,
		"截至目前，完成投资3亿元。":           false,
		"下一步，力争12月底前完成。":          false,
		"2023年1-12月完成3亿元。":        true,
	} {
		got := false
		for _, c := range CheckReturn(Return{Text: text}, ReturnContext{Period: third, Limit: 200}) {
			got = got || c.Code == "stale_date"
		}
		if got != stale {
			t.Errorf("%s: stale %v, want %v", text, got, stale)
		}
	}
}

func TestCheckTold(t *testing.T) {
	parks := Target{ID: 1, Indicator: Indicator{Name: "口袋公园", Op: AtLeast, Value: 12, Unit: "处", Kind: New}, Confirmed: true}
	more := Target{ID: 2, Indicator: Indicator{Name: "口袋公园", Op: AtLeast, Value: 15, Unit: "处", Kind: New}, Confirmed: true}
	for _, c := range []struct {
		text string
		want string
	}{
		{"新建口袋公园8处。", "text_differs"}, {"新建口袋公园6处。", ""}, {"口袋公园年度目标12处，已开工6处。", ""}, {"围绕新建口袋公园15处推进。", ""}, {"走访群众80处。", ""}, {"排查口袋公园80处。", ""}, {"力争三季度口袋公园达到9处。", ""},
		{"二季度新建口袋公园6处，年初至今累计9处。", "part_only"}, {"口袋公园累计完成6处，其中二季度新建4处。", ""}, {"新建口袋公园1,006处。", "text_differs"}, {"进展顺利。", ""},
	} {
		got := ""
		checkTold(c.text, []Target{parks, more}, parks, 6, func(code, _ string, _ ...any) { got += code })
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
	invested := Target{ID: 4, Indicator: Indicator{Name: "固定资产投资", Op: AtLeast, Value: 1500000, Unit: "万元", Kind: New}, Confirmed: true}
	for text, want := range map[string]string{"固定资产投资完成1,234,567万元。": "", "固定资产投资完成1,334,567万元。": "text_differs"} {
		got := ""
		checkTold(text, []Target{invested}, invested, 1234567, func(code, _ string, _ ...any) { got += code })
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	rate := Target{ID: 3, Indicator: Indicator{Name: "规上工业增加值", Op: AtLeast, Value: 8.3, Unit: "%", Kind: Growth}, Confirmed: true}
	checkTold("规上工业增加值同比增长8.2%。", []Target{rate}, rate, 8.19, func(code, _ string, _ ...any) { t.Errorf("rounded: %s", code) })
}

func TestCheckThin(t *testing.T) {
	for text, want := range map[string]bool{"详见附件。": true, "正常推进": true, "无": true, "（见附表2）": true, "见到成效，完成12处。": false, "按计划推进，已完成选址。": false, "": false} {
		said := false
		checkThin(Return{Text: text}, func(string, string, ...any) { said = true })
		if said != want {
			t.Errorf("%s: %v", text, said)
		}
	}
}

func TestInnerQuotes(t *testing.T) {
	for text, want := range map[string]string{"““专精特新”企业”没有报": "“‘专精特新’企业”没有报", "“甲”“乙”": "“甲”“乙”", "“截断“了": "“截断“了", "”反": "”反"} {
		if got := InnerQuotes(text); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}
