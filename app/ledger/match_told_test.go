package ledger

import (
	"slices"
	"testing"
)

func TestToldValues(t *testing.T) {
	homes := []Target{target(1, "老旧小区", Exactly, 23, "个", New), target(2, "居民", Exactly, 5600, "户", New)}
	people := []Target{target(1, "高层次人才", Exactly, 60, "名", New), target(2, "青年人才", Exactly, 1200, "名", New)}
	canteen := []Target{target(1, "社区食堂", Exactly, 20, "处", New), target(2, "护理型养老床位", Exactly, 300, "张", New)}
	works := []Target{target(1, "技改项目", AtLeast, 60, "个", New), target(2, "技改投资", Exactly, 22, "亿元", New)}
	rate := []Target{target(1, "规上工业增加值", AtLeast, 8.3, "%", Growth)}
	share := []Target{target(1, "研发投入占比", AtLeast, 2.8, "%", Level)}
	fields := []Target{target(1, "高标准农田", Exactly, 3.2, "万亩", New), target(2, "高标准农田", Exactly, 1.5, "万亩", New)}
	for _, c := range []struct {
		text    string
		targets []Target
		want    []ReturnValue
	}{
		{"改造老旧小区19个，惠及居民4700户。", homes, []ReturnValue{{1, 19}, {2, 4700}}}, {"已改造19个，惠及4700户。", homes, []ReturnValue{{1, 19}, {2, 4700}}},
		{"青年人才905名、高层次人才46名。", people, []ReturnValue{{1, 46}, {2, 905}}}, {"引进905名、46名。", people, nil},
		{"社区食堂已建成17处，计划年底建成20处；护理型养老床位新增255张，年底达到300张。", canteen, []ReturnValue{{1, 17}, {2, 255}}},
		{"年度目标实施技改项目60个，1-9月开工46个，完成76.7%，同比增长5.2%；完成技改投资16.8亿元，占年度目标22亿元的76.4%。", works, []ReturnValue{{1, 46}, {2, 16.8}}},
		{"技改项目开工46个（年度任务60个），技改投资168000万元。", works, []ReturnValue{{1, 46}, {2, 16.8}}},
		{"技改项目本季度新增16个，累计46个。", works[:1], []ReturnValue{{1, 46}}}, {"三季度新增技改项目16个、技改投资4亿元。", works, nil}, {"力争年底前技改项目达到60个、投资22亿元。", works, nil},
		{"规上工业增加值同比增长8.1%，高于全市0.6个百分点。", rate, []ReturnValue{{1, 8.1}}}, {"规上工业增加值下降1.2%。", rate, []ReturnValue{{1, -1.2}}}, {"完成率82.3%。", rate, nil},
		{"研发投入占比2.75%，同比提高0.1个百分点。", share, []ReturnValue{{1, 2.75}}}, {"研发投入增长5.3%。", share, nil},
		{"新建2.8万亩，改造提升1.35万亩。", fields, []ReturnValue{{1, 2.8}, {2, 1.35}}}, {"新建高标准农田2.8万亩。", fields, nil},
		{"实施技改项目60个以上，完成技改投资22亿元：技改项目开工46个。", works, []ReturnValue{{1, 46}}}, {"技改项目开工46个，完成技改投资22亿元。", works, []ReturnValue{{1, 46}, {2, 22}}}, {"实施技改项目60个以上，完成技改投资22亿元。", works, nil},
		{"今年计划改造23个小区，目前19个完工，4个正在施工，受益群众4700户。", homes, []ReturnValue{{1, 19}, {2, 4700}}}, {"23个老旧小区已改造19个，剩余4个正在施工。", homes[:1], []ReturnValue{{1, 19}}},
		{"社区食堂17处（其中三季度6处），护理型床位由210张增加到255张。", canteen, []ReturnValue{{1, 17}, {2, 255}}}, {"7-9月技改项目新增16个。", works[:1], nil}, {"技改项目开工46个，竣工31个。", works[:1], []ReturnValue{{1, 31}}},
		{"46名高层次人才、905名青年人才到岗，另有12名在谈。", people, []ReturnValue{{1, 46}, {2, 905}}},
		{"技改项目备案60个，到位46个。", works[:1], []ReturnValue{{1, 46}}},
		{"走访企业37家，召开会议3个。下一步：再开工5个。", works, nil}, {"", works, nil},
	} {
		got, _ := toldValues(c.text, FormRow{No: "3", Text: "实施技改项目60个以上，完成技改投资22亿元。", Targets: c.targets}, nil)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s = %v, want %v", c.text, got, c.want)
		}
	}
}

// TestSpokenRow finds the task of a sentence without a number.
func TestSpokenRow(t *testing.T) {
	asked := Form{Rows: []FormRow{
		{TaskID: 1, No: "1", Text: "治理中小河流24公里，加固小型水库6座。", Targets: []Target{target(1, "中小河流", Exactly, 24, "公里", New), target(2, "小型水库", Exactly, 6, "座", New)}},
		{TaskID: 2, No: "2", Text: "新改建农村公路42公里。", Targets: []Target{target(3, "农村公路", Exactly, 42, "公里", New)}},
		{TaskID: 3, No: "3", Text: "健全易返贫户动态监测机制。"},
	}}
	for text, want := range map[string]int64{"中小河流治理18公里，小型水库5座。": 1, "农村公路通车36公里。": 2, "易返贫户动态监测机制运行平稳。": 3, "完成招商12场。": 0, "18公里。": 0} {
		if got, ok := FindRow(FilledRow{Prose: true, Task: text, Text: text, Told: text}, asked); got.TaskID != want && ok || ok != (want != 0) {
			t.Errorf("%s: %v %v", text, got.TaskID, ok)
		}
	}
}

// FuzzSpokenFigures: no text makes the reading panic.
func FuzzSpokenFigures(f *testing.F) {
	f.Add("改造老旧小区19个（其中三季度6个），惠及居民4700户。", "改造老旧小区23个")
	f.Add("由210张、（3个)4个：5,000.2个", ":(")
	f.Fuzz(func(t *testing.T, text, task string) {
		want := FormRow{Text: task, Targets: []Target{target(1, "老旧小区", Exactly, 23, "个", New), target(2, "漏损率", AtMost, 9, "%", Level)}}
		toldValues(text, want, nil)
		spokenRow(FilledRow{Prose: true, Text: text, Told: text}, Form{Rows: []FormRow{want}})
	})
}
