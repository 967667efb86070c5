package app_test

import (
	"slices"
	"strings"
	"testing"

	"ducha/app"
	"ducha/app/ledger"
)

func (b bench) state() app.DeskState {
	b.t.Helper()
	s, err := b.Desk().State()
	b.must(err)
	return s
}

func keyOf(t testing.TB, v app.ImportView, no string) int {
	t.Helper()
	for _, item := range v.Items {
		if item.Draft.No == no {
			return item.Key
		}
	}
	t.Fatalf("no draft %s", no)
	return 0
}

func itemOf(t *testing.T, v app.ImportView, no string) ledger.ImportItem {
	t.Helper()
	key := keyOf(t, v, no)
	return v.Items[slices.IndexFunc(v.Items, func(i ledger.ImportItem) bool { return i.Key == key })]
}

func TestNoticeFromDraftsToLedger(t *testing.T) {
	b := newBench(t)
	desk := b.Imports()
	path := b.write("通知.txt", head+tasks+"6. 加强机关作风建设。\n")
	view, err := desk.Read(path)
	b.must(err)
	if view.Notice.DocNo != "云政办发〔2024〕3号" || view.Notice.Year != 2024 || len(view.Items) != 6 {
		t.Fatalf("%+v, %d items", view.Notice, len(view.Items))
	}
	if six := itemOf(t, view, "6"); len(six.Problems) == 0 {
		t.Error("a task without units raises no problem")
	}
	if !strings.HasPrefix(view.Source[0].Text, "云岭区人民政府办公室") {
		t.Errorf("source %+v", view.Source[0])
	}
	item := itemOf(t, view, "2")
	item.Draft.Text, item.Problems = "实施技改项目60个以上，完成投资22亿元。", []ledger.Problem{}
	_, err = desk.SaveItem(view.ID, item)
	b.must(err)
	view, err = desk.Split(view.ID, keyOf(t, view, "1"), len([]rune("新建标准厂房20万平方米，")))
	b.must(err)
	if len(view.Items) != 7 || view.Items[1].Draft.No != "1-2" || len(view.Items[1].Draft.Units) != 2 || len(view.Items[0].Draft.Indicators) != 1 || len(view.Items[1].Draft.Indicators) != 1 {
		t.Errorf("split: %+v", view.Items[:2])
	}
	again, err := desk.Split(view.ID, keyOf(t, view, "1"), len([]rune("新建标准厂房")))
	b.must(err)
	if n := again.Items[1].Draft.No; n != "1-3" {
		t.Errorf("split again: %s", n)
	}
	view, err = desk.Join(view.ID, keyOf(t, again, "1-3"))
	b.must(err)
	_, err = desk.Drop(view.ID, []int{keyOf(t, view, "6")}, true)
	b.must(err)
	view, err = desk.Join(view.ID, keyOf(t, view, "4"))
	b.must(err)
	if joined := itemOf(t, view, "3"); !strings.HasSuffix(joined.Draft.Text, "配套实施细则。") || len(joined.Draft.Units) != 3 || !slices.Equal(joined.Draft.Leaders, []string{"陆见山"}) {
		t.Errorf("joined: %+v", joined.Draft)
	}
	if s := b.state(); s.Tasks != 0 || s.Units != 0 || s.PlanID != 0 {
		t.Errorf("in the ledger before anything was confirmed: %+v", s)
	}
	if units, err := b.Units().List(); err != nil || len(units) != 0 {
		t.Errorf("units before anything was confirmed: %v %v", units, err)
	}
	one, err := desk.Confirm(view.ID, []int{keyOf(t, view, "5")})
	b.must(err)
	if s := b.state(); s.Tasks != 1 || s.Badges.Import != 4 || s.Year != 2024 {
		t.Errorf("after confirming one: %+v", s)
	}
	_, err = desk.SaveItem(view.ID, itemOf(t, one, "5"))
	b.wantCode("a confirmed draft", err, "item_confirmed")
	rest, err := desk.Confirm(view.ID, nil)
	b.must(err)
	if s := b.state(); s.Tasks != 5 || s.Badges.Import != 0 {
		t.Errorf("after the rest: %+v", s)
	}
	if itemOf(t, rest, "6").State != ledger.ItemDropped {
		t.Error("a dropped draft came into the ledger")
	}
	rows, err := b.Tasks().List("")
	b.must(err)
	numbers := []string{}
	for _, r := range rows {
		numbers = append(numbers, r.No)
	}
	if !slices.Equal(numbers, []string{"1", "1-2", "2", "3", "5"}) {
		t.Errorf("order %v", numbers)
	}
	detail, err := b.Tasks().Get(b.task("5").ID)
	b.must(err)
	if !strings.Contains(detail.Excerpt.Text, "农村人居环境") {
		t.Errorf("excerpt %+v", detail.Excerpt)
	}
	for range 2 {
		_, err = b.Desk().Undo()
		b.must(err)
	}
	if s := b.state(); s.Tasks != 0 || s.PlanID != 0 || s.Badges.Import != 5 {
		t.Errorf("after undo: %+v", s)
	}
	b.sound()
}

func TestSameFileTwiceKeepsTheDesk(t *testing.T) {
	b := newBench(t)
	view, err := b.Imports().Read(b.write("通知.txt", head+tasks))
	b.must(err)
	_, err = b.Imports().Drop(view.ID, []int{1}, true)
	b.must(err)
	_, err = b.Imports().Confirm(view.ID, []int{2})
	b.must(err)
	again, err := b.Imports().Read(b.write("同一份 (1).txt", head+tasks))
	b.must(err)
	if again.ID != view.ID || again.Items[0].State != ledger.ItemDropped || again.Items[1].State != ledger.ItemConfirmed {
		t.Errorf("read again: %d %+v", again.ID, again.Items[:2])
	}
	list, err := b.Imports().List()
	b.must(err)
	if len(list) != 1 || list[0].Pending != 3 {
		t.Errorf("desk %+v", list)
	}
}

func TestCorrectedNoticeOfTheSameYear(t *testing.T) {
	b := planned(t)
	form := b.forms("2024Q1")["区工业和信息化局"]
	b.collect("2024Q1", b.fill(form, "工信局.xlsx", named(b, bureauAnswers)))
	old := b.task("2")
	corrected := strings.NewReplacer("技改项目60个", "技改项目65个", "3号", "9号").Replace(head+tasks) +
		"6. 建成云岭数字经济产业园。〔牵头领导：沈砚秋；牵头单位：区大数据中心；责任单位：区财政局〕\n"
	view, err := b.Imports().Read(b.write("更正.txt", corrected))
	b.must(err)
	pending := []string{}
	for _, item := range view.Items {
		if item.State == ledger.ItemPending {
			pending = append(pending, item.Draft.No)
		}
	}
	if !slices.Equal(pending, []string{"2", "6"}) {
		t.Fatalf("pending %v", pending)
	}
	if c := view.Amends.Changed; view.Relation != ledger.Corrects || len(c) != 1 || c[0].Key != keyOf(t, view, "2") || c[0].Fields[0].Field != "text" || c[0].Fields[1].Field != "indicators" {
		t.Errorf("%s %+v", view.Relation, view.Amends)
	}
	if got := b.task("2").Text; got != old.Text {
		t.Errorf("changed before it was confirmed: %s", got)
	}
	_, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	now := b.task("2")
	if now.ID != old.ID || !strings.Contains(now.Text, "65个") || now.State != ledger.TaskAdjusted || !strings.Contains(now.Note, "9号") {
		t.Errorf("corrected: %+v", now.Task)
	}
	if now.Indicators[0].ID != old.Indicators[0].ID || now.Indicators[0].Value != 65 {
		t.Errorf("target %+v", now.Indicators)
	}
	if got := b.returns("2024Q1", "区工业和信息化局")["2"]; len(got.Values) != 1 || got.Values[0].TargetID != now.Indicators[0].ID {
		t.Errorf("the return lost its value: %+v", got)
	}
	if s := b.state(); s.Tasks != 6 {
		t.Errorf("%d tasks", s.Tasks)
	}
	if last := b.task("6"); last.Sort <= now.Sort {
		t.Errorf("a supplement stands behind the plan: %d", last.Sort)
	}
	detail, err := b.Tasks().Get(b.task("6").ID)
	b.must(err)
	if !strings.Contains(detail.Excerpt.Text, "数字经济产业园") {
		t.Errorf("excerpt of a supplement: %+v", detail.Excerpt)
	}
	b.sound()
}

func TestYearUnknownIsRefused(t *testing.T) {
	b := newBench(t)
	text := strings.NewReplacer("2024年2月6日", "", "关于印发2024年区", "关于印发区", "〔2024〕", "〔〕").Replace(head + tasks)
	view, err := b.Imports().Read(b.write("通知.txt", text))
	b.must(err)
	_, err = b.Imports().Confirm(view.ID, nil)
	b.wantCode("no year", err, "year_unknown")
	if s := b.state(); s.Tasks != 0 || s.PlanID != 0 {
		t.Errorf("%+v", s)
	}
	view.Notice.Year = 2024
	_, err = b.Imports().SaveNotice(view.ID, view.Notice)
	b.must(err)
	_, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	fixed := view.Notice
	fixed.Title, fixed.Year = "关于分解重点任务的通知", 2023
	_, err = b.Imports().SaveNotice(view.ID, fixed)
	b.must(err)
	if s := b.state(); s.PlanTitle != fixed.Title || s.Year != 2024 {
		t.Errorf("plan %s %d", s.PlanTitle, s.Year)
	}
}

func TestJoinNeverLosesText(t *testing.T) {
	b := newBench(t)
	view, err := b.Imports().Read(b.write("通知.txt", head+tasks))
	b.must(err)
	_, err = b.Imports().Join(view.ID, 1)
	b.wantCode("nothing above", err, "join_first")
	_, err = b.Imports().Drop(view.ID, []int{1}, true)
	b.must(err)
	_, err = b.Imports().Join(view.ID, 2)
	b.wantCode("a dropped draft above", err, "join_first")
	_, err = b.Imports().Confirm(view.ID, []int{2})
	b.must(err)
	_, err = b.Imports().Join(view.ID, 3)
	b.wantCode("a confirmed draft above", err, "item_confirmed")
}

func TestUnitProposalsSettle(t *testing.T) {
	b := newBench(t)
	view, err := b.Imports().Read(b.write("通知.txt", head+`一、发展
1. 新建标准厂房20万平方米。〔牵头单位：区发展和改革局；责任单位：各镇人民政府、街道办事处〕
2. 实施技改项目60个。〔牵头单位：区发改局；责任单位：区财政局〕
3. 新建幼儿园4所。〔牵头单位：区发展和改革局；责任单位：青石镇人民政府、白石镇人民政府〕
4. 开展人居环境整治。〔牵头单位：各镇人民政府；责任单位：城关街道办事处〕
`))
	b.must(err)
	_, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	kinds := map[string]int{}
	proposals, err := b.Units().Proposals()
	b.must(err)
	for _, p := range proposals {
		kinds[p.Kind]++
		if p.Kind == "group" && p.Name != "各镇人民政府" {
			b.must(b.Units().Settle(p, false))
			continue
		}
		b.must(b.Units().Settle(p, true))
	}
	if kinds["alias"] == 0 || kinds["group"] == 0 {
		t.Fatalf("proposals %+v", proposals)
	}
	if left, err := b.Units().Proposals(); err != nil || len(left) != 0 {
		t.Errorf("settled proposals came back: %+v %v", left, err)
	}
	if lead := b.task("2").LeadNames; lead != "区发展和改革局" {
		t.Errorf("the alias was not merged: %s", lead)
	}
	names := []string{}
	board, err := b.Returns().Board("2024Q1")
	b.must(err)
	for _, u := range board.Units {
		names = append(names, u.Name)
	}
	if !slices.Contains(names, "青石镇人民政府") || !slices.Contains(names, "白石镇人民政府") || slices.Contains(names, "各镇人民政府") {
		t.Errorf("members answer for the group: %v", names)
	}
	b.sound()
}

func TestUnitListIsPasted(t *testing.T) {
	b := newBench(t)
	view, err := b.Imports().Read(b.write("通知.txt", head+`一、发展
1. 新建标准厂房20万平方米。〔牵头单位：区商务局；责任单位：区财政局〕
`))
	b.must(err)
	_, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	got, err := b.Units().ImportCells([][]string{{"单位", "联络员", "手机"}, {"云岭区商务局", "周正", "13800000001"}, {"区审计局", "吴越", "13800000002"}})
	b.must(err)
	if got.Units != 2 || got.Added != 1 {
		t.Errorf("taken %+v", got)
	}
	_, err = b.Units().ImportCells([][]string{{"单位", "联络员", "手机"}, {"区商务局", "", ""}})
	b.must(err)
	list, err := b.Units().List()
	b.must(err)
	for _, u := range list {
		if u.Name == "云岭区商务局" || u.Name == "区商务局" && u.Liaison.Phone != "13800000001" {
			t.Errorf("the unit under the district's name: %+v", u.Unit)
		}
	}
	_, err = b.Units().ImportCells([][]string{{"甲", "乙"}})
	b.wantCode("cells without headers", err, "not_a_unit_list")
}

// Lists of liaisons write a body in full with the short name the notice prints: they are one unit, whichever came first.
func TestShortNamesOfAListAreKnown(t *testing.T) {
	list := [][]string{{"单位", "简称", "联络员", "手机"}, {"云岭区商务局", "区商务局", "周正", "13800000001"},
		{"云岭区住房和城乡建设局", "区住建局", "吴越", "13800000002"}, {"云岭区发展和改革局", "区发改局", "郑吉", "13800000003"}}
	notice := head + `一、发展
1. 新建标准厂房20万平方米。〔牵头单位：区商务局；责任单位：区住建局〕
2. 改造老旧小区18个。〔牵头单位：区住房和城乡建设局；责任单位：区发改局〕
`
	for _, first := range []string{"notice", "list"} {
		b := newBench(t)
		view, err := b.Imports().Read(b.write("通知.txt", notice))
		b.must(err)
		if first == "list" {
			_, err = b.Units().ImportCells(list)
			b.must(err)
			seen, err := b.Imports().Get(view.ID)
			b.must(err)
			if len(seen.Problems) != len(view.Problems)-1 {
				t.Errorf("doubts before and after the list: %v, %v", view.Problems, seen.Problems)
			}
		}
		_, err = b.Imports().Confirm(view.ID, nil)
		b.must(err)
		if first == "notice" {
			got, err := b.Units().ImportCells(list)
			b.must(err)
			if got.Added != 0 || len(got.Problems) != 1 || got.Problems[0].Code != "unit_twice" {
				t.Errorf("two spellings of the notice: %+v", got)
			}
		}
		units, err := b.Units().List()
		b.must(err)
		want := map[string]int{"list": 3, "notice": 4}[first]
		if len(units) != want {
			t.Errorf("%s first: %d units", first, len(units))
		}
	}
}

func TestTasksUnderOneCellHaveTheirOwnPlaces(t *testing.T) {
	b := newBench(t)
	view, err := b.Imports().Read(b.write("分工.txt", head+`序号 | 板块 | 任务 | 牵头单位
1 | 一、发展 | 新建标准厂房20万平方米。 | 区商务局
2 | | 改造老旧小区18个。 | 区住建局
3 | | 开工建设保障性租赁住房800套。 | 区住建局
`))
	b.must(err)
	last := -1
	for _, item := range view.Items {
		if item.Draft.Source.Start < last {
			t.Errorf("draft %s begins at %d, inside the one before, which ends at %d", item.Draft.No, item.Draft.Source.Start, last)
		}
		last = item.Draft.Source.End
	}
}
