package app_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ducha/app"
	"ducha/app/ledger"
	"ducha/app/report"
)

var update = flag.Bool("update", false, "rewrite golden files")

// never are the words of the log page that are no commands of their own, or write no rows.
var never = map[string]bool{"undo": true, "redo": true, "upgrade": true, "restore": true}

// runEveryCommand runs each audited command at least once.
func runEveryCommand(b bench) {
	b.t.Helper()
	first := func(_ any, err error) { b.t.Helper(); b.must(err) }
	b.taskCommands(first)
	form := b.forms("2024Q1")["区教育和体育局"]
	b.on("2024-03-28")
	b.collect("2024Q1", b.fill(b.forms("2024Q1")["区工业和信息化局"], "工信局.xlsx", named(b, bureauAnswers)))
	bureau, three := b.unit("2024Q1", "区工业和信息化局").UnitID, b.task("3")
	school := b.unit("2024Q1", "区教育和体育局").UnitID
	first(b.Returns().SendBack("2024Q1", bureau, nil, "完成值请核实"))
	b.must(b.Returns().AcceptOne("2024Q1", bureau, b.task("4").ID))
	b.must(b.Returns().Remind("2024Q1", []int64{school}, "答应明天上午"))
	five, values := b.task("5"), []float64{3, 4}
	for n, name := range []string{"区农业农村局", "区水利局"} {
		first(b.Returns().Save("2024Q1", ledger.Return{TaskID: five.ID, UnitID: b.unit("2024Q1", name).UnitID, Text: "整治村庄。", Claim: ledger.ClaimOnTrack,
			Values: []ledger.ReturnValue{{TargetID: five.Indicators[0].ID, Value: values[n]}}}))
	}
	b.must(b.Findings().Pick("2024Q1", five.ID, five.Indicators[0].ID, 0))
	first(b.Returns().Accept("2024Q1", nil))
	b.on("2024-04-08")
	b.must(b.Periods().SetDue("2024Q1", "2024-04-10", false))
	first(b.Findings().Propose("2024Q1"))
	first(b.Findings().AcceptProposals("2024Q1", nil))
	b.freeze("2024Q1")
	view, err := b.Bulletins().Get("2024Q1")
	b.must(err)
	view.Bulletin.Masthead, view.Bulletin.Edits = "云岭督查通报", map[string]string{"basis": "现将一季度情况通报如下。"}
	first(b.Bulletins().Save("2024Q1", view.Bulletin))
	first(b.Bulletins().Approve("2024Q1", "何以宁"))
	first(b.Bulletins().Issue("2024Q1", "3", "2024-04-09"))
	first(b.Returns().CollectBelated("2024Q1", []string{b.fill(form, "教体局.xlsx", map[string]said{"3": {text: "完成选址。", claim: "正常推进"}})}))
	b.must(b.Returns().DropBelated("2024Q1", school, three.ID))
	b.chaseCommands(first)
	b.settingCommands(first)
}

// taskCommands are those about notices, tasks, units and leaders.
func (b bench) taskCommands(first func(any, error)) {
	view, err := b.Imports().Read(b.write("通知.txt", head+strings.Replace(tasks, "集中整治行动", "集中整治行动，整治村庄10个", 1)))
	b.must(err)
	first(b.Imports().SaveItem(view.ID, view.Items[3]))
	view.Items[3].Draft.Deadline = "年底前"
	first(b.Imports().SaveItem(view.ID, view.Items[3]))
	first(b.Imports().Confirm(view.ID, nil))
	second := b.amended(corrected)
	first(b.Imports().Take(second.ID, []int{keyOf(b.t, second, "2")}, nil))
	first(b.Imports().Keep(second.ID, []int64{second.Amends.Gone[0].ID}))
	b.must(b.Imports().Discard(second.ID))
	one := b.task("1").Task
	one.Deadline, one.Persons = "10月底前", []string{"何以宁"}
	one.Indicators[0].Confirmed = false
	first(b.Tasks().Save(one))
	first(b.Tasks().ConfirmTargets(nil))
	b.must(b.Tasks().Assign([]int64{one.ID}, "区财政局", ledger.Lead))
	b.must(b.Tasks().Change([]int64{one.ID}, ledger.TaskAdjusted, "按区政府常务会议决定"))
	b.must(b.Tasks().Split(one.ID, []string{"新建标准厂房20万平方米。", "盘活闲置厂房6万平方米。"}))
	unit, err := b.Units().Save(ledger.Unit{Name: "区教体局", Kind: "bureau", Active: true, Liaison: ledger.Liaison{Name: "何以宁", Post: "科长", Phone: "13800000000"}})
	b.must(err)
	b.must(b.Units().Merge(unit.ID, b.unit("2024Q1", "区教育和体育局").UnitID))
	book := excelize.NewFile()
	for n, row := range [][]any{{"单位", "联络员", "职务", "电话"}, {"区水利局", "韩冬", "主任", "13900000000"}} {
		b.must(book.SetSheetRow("Sheet1", []string{"A1", "A2"}[n], &row))
	}
	path := filepath.Join(b.dir, "单位.xlsx")
	b.must(book.SaveAs(path))
	first(b.Units().Import(path))
	first(b.Units().SaveLeader(ledger.Leader{Name: "沈砚秋", Post: "副区长", From: "2024-03-01"}))
}

// chaseCommands are those about slips and visits.
func (b bench) chaseCommands(first func(any, error)) {
	slip := b.send("2024Q1", "assign", "3")
	first(b.Slips().Answer(slip.ID, "2024-04-20", "已开工"))
	first(b.Slips().Reopen(slip.ID, "2024-06-30", "没有佐证"))
	first(b.Slips().Extend(slip.ID, "2024-07-30"))
	first(b.Slips().Close(slip.ID, "2024-04-21", "已核实"))
	first(b.Slips().Withdraw(b.send("2024Q1", "urge", "5").ID, "发错"))
	visit := b.visit("区水利局", "5")
	first(b.Inspections().AddPhotos(visit.ID, []string{b.site(40, 30)}))
	v := visit.Inspection
	v.State, v.Methods, v.Tasks[0].Verdict, v.Place = "visited", []string{ledger.InspectionMethods()[0]}, ledger.VerdictFalse, "青石镇"
	v.Rectifications = []ledger.Rectification{{UnitID: v.UnitID, Text: "补齐台账", Due: "2024-05-20"}}
	first(b.Inspections().Save(v))
}

// settingCommands are those about what the office may set.
func (b bench) settingCommands(first func(any, error)) {
	set, err := b.Settings().Get()
	b.must(err)
	set.Office, set.Masthead, set.Limit = "云岭区人民政府督查室", "云岭政务督查", 300
	b.must(b.Settings().Save(set))
	scheme := set.Schemes[0]
	scheme.Tolerance, scheme.Classes[2].Hint = 4, "相差不到 4 点"
	first(b.Settings().SaveScheme(scheme))
	ladder := ledger.LadderPresets()[2]
	ladder.Name = "本区三色"
	first(b.Settings().SaveLadder(ladder))
	b.must(b.Settings().UseLadder(2))
	first(b.Scores().SaveRules(ledger.ScorePresets()[1]))
	entry, err := b.Scores().SaveEntry(ledger.ScoreEntry{UnitID: b.unit("2024Q1", "区水利局").UnitID, Points: -2.5, Reason: "推诿", Basis: "专报", Proposer: "林洁", Date: "2024-04-10"})
	b.must(err)
	b.must(b.Scores().DeleteEntry(entry.ID))
	template := report.DefaultTemplate(report.KindUrge)
	template.RedHead = "云岭区督查室文件"
	first(b.Papers().SaveTemplate(template))
	b.must(b.Papers().SaveEdits(report.KindNotice, "2024Q1", "", map[string]string{"after": "逾期未报的，予以提醒。"}))
}

// logged is one line of the log with its rows, as the window gets them.
type logged struct {
	Command string       `json:"command"`
	Summary string       `json:"summary"`
	Rows    []app.LogRow `json:"rows"`
}

// What every command leaves in the log is kept in testdata/log.json: the test of the window reads it in its words and refuses
// whatever no clerk would understand.
func TestEveryCommandIsLogged(t *testing.T) {
	b := newBench(t)
	// Before anything is reported on the rhythm may change.
	plan, err := b.Imports().Read(b.write("去年.txt", strings.ReplaceAll(head, "2024", "2023")+tasks))
	b.must(err)
	_, err = b.Imports().Confirm(plan.ID, nil)
	b.must(err)
	b.must(b.Periods().SetCadence(ledger.HalfYear))
	runEveryCommand(b)
	b.sound()
	audits, err := b.Desk().Log(0, 1000)
	b.must(err)
	lines, ran := []logged{}, map[string]bool{}
	for n := len(audits) - 1; n >= 0; n-- {
		rows, err := b.Desk().Changes(audits[n].ID)
		b.must(err)
		lines, ran[audits[n].Command] = append(lines, logged{audits[n].Command, audits[n].Summary, rows}), true
		for _, row := range rows {
			if row.Of == "" {
				t.Errorf("%s: a row of %s that is about nothing: %+v", audits[n].Summary, row.Table, row.Fields)
			}
		}
	}
	for _, command := range commandsOfTheLog(t) {
		if !ran[command] && !never[command] {
			t.Errorf("the command %s was not run", command)
		}
	}
	text, err := json.MarshalIndent(lines, "", " ")
	b.must(err)
	golden := filepath.Join("testdata", "log.json")
	if *update {
		b.must(os.MkdirAll("testdata", 0o755))
		b.must(os.WriteFile(golden, append(text, '\n'), 0o644))
	}
	if kept, err := os.ReadFile(golden); err != nil || string(kept) != string(text)+"\n" {
		t.Errorf("the log reads otherwise than %s; look at it and renew it with -update (%v)", golden, err)
	}
}

// Words that begin like a list that the program keeps are still words.
func TestWordsInBracketsAreLogged(t *testing.T) {
	b := planned(t)
	row := b.task("3")
	row.Task.Text = "[重点]" + row.Task.Text
	_, err := b.Tasks().Save(row.Task)
	b.must(err)
	audits, err := b.Desk().Log(0, 1)
	b.must(err)
	rows, err := b.Desk().Changes(audits[0].ID)
	b.must(err)
	for _, f := range rows[0].Fields {
		if f.Name == "text" && f.After == row.Task.Text {
			return
		}
	}
	t.Errorf("%+v", rows)
}

// commandsOfTheLog is the one list of commands: that of the log page's words.
func commandsOfTheLog(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "frontend", "src", "locale", "zh", "log.ts"))
	if err != nil {
		t.Fatal(err)
	}
	list := regexp.MustCompile(`(?s)command: \{(.*?)\}`).FindSubmatch(text)
	if list == nil {
		t.Fatal("no list of commands")
	}
	out := []string{}
	for _, m := range regexp.MustCompile(`(\w+): '`).FindAllSubmatch(list[1], -1) {
		out = append(out, string(m[1]))
	}
	return out
}
