package app_test

import (
	"slices"
	"strings"
	"testing"

	"ducha/app"
	"ducha/app/ledger"
)

// corrected is the notice of planned with one figure, one unit and one deadline changed, one task gone and one more.
var corrected = strings.NewReplacer("技改项目60个", "技改项目65个", "3号", "9号", "幼儿园4所。〔牵头领导：陆见山；牵头单位：区教育和体育局", "幼儿园4所。〔牵头领导：陆见山；牵头单位：区住房和城乡建设局",
	"4. 完善人才安居保障办法，出台配套实施细则。〔牵头领导：陆见山；牵头单位：区工业和信息化局；责任单位：区财政局〕\n", "").Replace(head+tasks) +
	"6. 建成云岭数字经济产业园。〔牵头领导：沈砚秋；牵头单位：区大数据中心；责任单位：区财政局〕\n"

func (b bench) amended(text string) app.ImportView {
	b.t.Helper()
	view, err := b.Imports().Read(b.write("更正.txt", text))
	b.must(err)
	return view
}

func changedFields(v app.ImportView, key int) []string {
	out := []string{}
	for _, c := range v.Amends.Changed {
		if c.Key == key {
			for _, f := range c.Fields {
				out = append(out, f.Field+" "+f.Before+"→"+f.After)
			}
		}
	}
	return out
}

func TestCorrectionIsComparedFieldByField(t *testing.T) {
	b := planned(t)
	view := b.amended(corrected)
	if view.Relation != ledger.Corrects || view.Amends.Tasks != 5 || view.Amends.Found != 4 || len(view.Amends.Taken) != 0 {
		t.Fatalf("%s %+v", view.Relation, view.Amends)
	}
	if got := changedFields(view, keyOf(t, view, "2")); !slices.Equal(got, []string{"text 实施技改项目60个以上。→实施技改项目65个以上。", "indicators 技改项目 ≥60个→技改项目 ≥65个"}) {
		t.Errorf("2: %q", got)
	}
	if got := changedFields(view, keyOf(t, view, "3")); !slices.Equal(got, []string{"lead 区教育和体育局→区住房和城乡建设局"}) {
		t.Errorf("3: %q", got)
	}
	if g := view.Amends.Gone; len(g) != 1 || g[0].No != "4" {
		t.Errorf("gone %+v", g)
	}
	if s := b.state(); s.Tasks != 5 || s.Badges.Import != 4 {
		t.Errorf("before anything was taken: %+v", s)
	}
	view, err := b.Imports().Take(view.ID, []int{keyOf(t, view, "2")}, []int64{view.Amends.Gone[0].ID})
	b.must(err)
	if got := b.state().Undo; !strings.Contains(got, "收下 1 项，取消 1 项") {
		t.Errorf("undo offers %q", got)
	}
	if len(view.Amends.Taken) != 2 || len(view.Amends.Gone) != 0 || b.task("3").LeadNames != "区教育和体育局" {
		t.Errorf("%+v", view.Amends)
	}
	gone, err := b.Tasks().Get(b.task("4").ID)
	b.must(err)
	if gone.Task.State != ledger.TaskCancelled || len(gone.Changes) != 1 || !strings.Contains(gone.Changes[0].Basis, "9号不再列入") {
		t.Errorf("gone %+v %+v", gone.Task, gone.Changes)
	}
	two, err := b.Tasks().Get(b.task("2").ID)
	b.must(err)
	if c := two.Changes; len(c) != 1 || c[0].Kind != "adjusted" || c[0].Who == "" || len(c[0].Fields) != 2 || two.Task.State != ledger.TaskAdjusted {
		t.Errorf("changes %+v", c)
	}
	_, err = b.Imports().Relate(view.ID, ledger.Adds)
	b.wantCode("another plan after something was taken", err, "relation_settled")
	_, err = b.Desk().Undo()
	b.must(err)
	back, err := b.Tasks().Get(b.task("2").ID)
	b.must(err)
	if back.Task.State != ledger.TaskActive || len(back.Changes) != 0 || b.task("4").State != ledger.TaskActive {
		t.Errorf("undo left %+v", back.Task)
	}
	b.sound()
}

func TestCorrectionLeavesWhatTheOfficeMended(t *testing.T) {
	b := planned(t)
	five := b.task("5").Task
	five.Leaders, five.Text = []string{"沈砚秋"}, "开展农村人居环境集中整治行动（试）。"
	_, err := b.Tasks().Save(five)
	b.must(err)
	view := b.amended(corrected)
	if item := itemOf(t, view, "5"); item.State != ledger.ItemConfirmed {
		t.Errorf("a task that the notice did not touch waits: %+v", changedFields(view, item.Key))
	}
}

func TestSecondPlanAddsTasks(t *testing.T) {
	b := planned(t)
	other := head + "一、民生实事\n1. 改造老旧小区12个。〔牵头单位：区住房和城乡建设局〕\n2. 新建改扩建幼儿园4所。〔牵头单位：区教育和体育局〕\n3. 新建口袋公园6处。〔牵头单位：区综合行政执法局〕\n4. 开通公交线路3条。〔牵头单位：区交通运输局〕\n"
	view := b.amended(other)
	if view.Relation != ledger.Adds || len(view.Amends.Gone) != 0 || len(itemOf(t, view, "2").Problems) == 0 {
		t.Fatalf("%s %+v %+v", view.Relation, view.Amends, itemOf(t, view, "2"))
	}
	view, err := b.Imports().Relate(view.ID, ledger.Corrects)
	b.must(err)
	if itemOf(t, view, "2").State != ledger.ItemPending || itemOf(t, view, "2").TaskID == 0 || len(view.Amends.Gone) != 0 {
		t.Errorf("as a correction: %+v", view.Amends)
	}
	view, err = b.Imports().Relate(view.ID, ledger.Adds)
	b.must(err)
	_, err = b.Imports().Relate(view.ID, "")
	b.wantCode("no relation", err, "no_such_relation")
	_, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	if s := b.state(); s.Tasks != 9 {
		t.Errorf("%d tasks", s.Tasks)
	}
	again := b.amended(corrected)
	if again.Relation != ledger.Corrects || len(again.Amends.Gone) != 1 {
		t.Errorf("tasks of the second plan count as gone from the first: %+v", again.Amends.Gone)
	}
	b.sound()
}

func TestPartedDraftIsATaskOfItsOwn(t *testing.T) {
	b := planned(t)
	view := b.amended(corrected)
	view, err := b.Imports().Part(view.ID, keyOf(t, view, "2"))
	b.must(err)
	if len(view.Amends.Gone) != 2 || itemOf(t, view, "2").TaskID != 0 {
		t.Fatalf("%+v", view.Amends)
	}
	view, err = b.Imports().Keep(view.ID, []int64{b.task("2").ID})
	b.must(err)
	if len(view.Amends.Gone) != 1 {
		t.Errorf("gone %+v", view.Amends.Gone)
	}
	_, err = b.Imports().Take(view.ID, nil, []int64{b.task("2").ID})
	b.wantCode("a task that was kept", err, "no_such_item")
	_, err = b.Imports().Confirm(view.ID, []int{keyOf(t, view, "2")})
	b.must(err)
	if s := b.state(); s.Tasks != 6 {
		t.Errorf("%d tasks", s.Tasks)
	}
}

func TestSplitTasksStayTogetherInACorrection(t *testing.T) {
	b := newBench(t)
	view, err := b.Imports().Read(b.write("通知.txt", head+tasks))
	b.must(err)
	view, err = b.Imports().Split(view.ID, keyOf(t, view, "1"), len([]rune("新建标准厂房20万平方米，")))
	b.must(err)
	_, err = b.Imports().Join(view.ID, keyOf(t, view, "4"))
	b.must(err)
	_, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	view = b.amended(strings.Replace(head+tasks, "3号", "9号", 1))
	if len(view.Amends.Gone) != 0 || len(view.Amends.Changed) != 0 {
		t.Errorf("nothing changed: %+v", view.Amends)
	}
	view = b.amended(strings.NewReplacer("3号", "11号", "20万", "22万").Replace(head + tasks))
	if c := view.Amends.Changed; len(c) != 1 || itemOf(t, view, "1").Problems[0].Code != "reshaped_task" || len(view.Amends.Gone) != 0 {
		t.Errorf("a split task changed: %+v", view.Amends)
	}
}

func TestJoinedDraftsOfACorrectionLoseNoTask(t *testing.T) {
	b := planned(t)
	view := b.amended(corrected)
	two, three := itemOf(t, view, "2"), itemOf(t, view, "3")
	view, err := b.Imports().Join(view.ID, three.Key)
	b.must(err)
	if got := itemOf(t, view, "2"); got.TaskID != two.TaskID || !slices.Contains(view.Gone, three.TaskID) {
		t.Errorf("joined %+v, gone %v", got, view.Gone)
	}
	b.sound()
}

func TestGoneTaskTakesItsItemsAlong(t *testing.T) {
	b := planned(t)
	b.must(b.Tasks().Split(b.task("4").ID, []string{"完善人才安居保障办法", "出台配套实施细则"}))
	view := b.amended(corrected)
	if g := view.Amends.Gone; len(g) != 1 || g[0].No != "4" {
		t.Fatalf("gone %+v", g)
	}
	_, err := b.Imports().Take(view.ID, nil, []int64{view.Amends.Gone[0].ID})
	b.must(err)
	for _, no := range []string{"4-1", "4-2"} {
		if item := b.task(no); item.State != ledger.TaskCancelled {
			t.Errorf("%s is %s", no, item.State)
		}
	}
	_, err = b.Desk().Undo()
	b.must(err)
	if item := b.task("4-1"); item.State != ledger.TaskActive {
		t.Errorf("undo left %s", item.State)
	}
	b.sound()
}

func TestFirstNoticeCorrectsNothing(t *testing.T) {
	b := planned(t)
	notices, err := b.Imports().List()
	b.must(err)
	_, err = b.Imports().Relate(notices[0].ID, ledger.Adds)
	b.wantCode("the plan's own notice", err, "relation_settled")
}

func TestNoticeOfAWrongYearIsComparedAnew(t *testing.T) {
	b := planned(t)
	for name, text := range map[string]string{"corrects": corrected, "adds": head + "1. 新建口袋公园6处。〔牵头单位：区综合行政执法局〕\n"} {
		view := b.amended(text)
		if string(view.Relation) != name {
			t.Fatalf("%s: %s", name, view.Relation)
		}
		next := view.Notice
		next.Year = 2025
		view, err := b.Imports().SaveNotice(view.ID, next)
		b.must(err)
		if view.Relation != ledger.RelationNone || view.Amends != nil || view.PlanID != 0 || view.Notice.Year != 2025 || view.Items[0].State != ledger.ItemPending {
			t.Errorf("%s: %s %+v", name, view.Relation, view.Notice)
		}
		next.Year = 2024
		view, err = b.Imports().SaveNotice(view.ID, next)
		b.must(err)
		if string(view.Relation) != name {
			t.Errorf("back as %s, want %s", view.Relation, name)
		}
	}
	b.sound()
}

func TestCorrectingASplitTaskAsksForItsItems(t *testing.T) {
	b := planned(t)
	three := b.task("3")
	b.must(b.Tasks().Split(three.ID, []string{"新建幼儿园2所。", "改扩建幼儿园2所。"}))
	view := b.amended(corrected)
	key := keyOf(t, view, "3")
	var items []ledger.Task
	for _, c := range view.Amends.Changed {
		if c.Key == key {
			items = c.Items
		}
	}
	if len(items) != 2 {
		t.Fatalf("items %+v", items)
	}
	_, err := b.Imports().TakeSplit(view.ID, key, []app.ItemText{{TaskID: b.task("2").ID, Text: "别的任务"}})
	b.wantCode("another task's item", err, "no_such_item")
	view, err = b.Imports().TakeSplit(view.ID, key, []app.ItemText{{TaskID: items[0].ID, Text: "新建幼儿园3所。"}, {TaskID: items[1].ID, Text: ""}})
	b.must(err)
	got, err := b.Tasks().Get(items[0].ID)
	b.must(err)
	if got.Task.Text != "新建幼儿园3所。" || got.Task.State != ledger.TaskAdjusted || len(got.Changes) != 2 || !strings.Contains(got.Changes[1].Basis, "更正") {
		t.Errorf("first item: %+v %+v", got.Task, got.Changes)
	}
	gone, err := b.Tasks().Get(items[1].ID)
	b.must(err)
	if gone.Task.State != ledger.TaskCancelled {
		t.Errorf("second item: %+v", gone.Task)
	}
	whole, err := b.Tasks().Get(three.ID)
	b.must(err)
	if whole.Task.LeadNames() != "区住房和城乡建设局" {
		t.Errorf("the whole: %+v", whole.Task)
	}
	_, err = b.Desk().Undo()
	b.must(err)
	if got, _ := b.Tasks().Get(items[0].ID); got.Task.Text != "新建幼儿园2所。" {
		t.Error("one undo takes all of it back")
	}
	b.sound()
}
