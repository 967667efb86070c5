package app_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"ducha/app"
	"ducha/app/ledger"
)

// answered is a bench where the park and the bureau have reported in time and the others have not.
func answered(t *testing.T) bench {
	t.Helper()
	b := planned(t)
	forms := b.forms("2024Q1")
	b.on("2024-03-28")
	b.collect("2024Q1", b.fill(forms["云岭经济开发区管委会"], "开发区.xlsx", named(b, parkAnswers)), b.fill(forms["区工业和信息化局"], "工信局.xlsx", named(b, bureauAnswers)))
	b.on("2024-04-08")
	return b
}

func (b bench) class(status string) string {
	set, err := b.Settings().Get()
	b.must(err)
	for _, s := range set.Schemes {
		if c, ok := s.Class(status); ok && s.ID == set.SchemeID {
			return c.Word
		}
	}
	return status
}

func TestBoardAndRemindersByHand(t *testing.T) {
	b := answered(t)
	// Five tasks: the park answers for 1; the bureau for 2 and 4; the school for 3; farms and water both for 5.
	want := map[string][3]any{
		"云岭经济开发区管委会": {"returned", 1, 1}, "区工业和信息化局": {"returned", 2, 2}, "区教育和体育局": {"sent", 1, 0}, "区农业农村局": {"sent", 1, 0}, "区水利局": {"sent", 1, 0}}
	board, err := b.Returns().Board("2024Q1")
	b.must(err)
	if len(board.Units) != len(want) {
		t.Errorf("%d units", len(board.Units))
	}
	for _, u := range board.Units {
		if got := [3]any{u.State, u.Tasks, u.Answered}; got != want[u.Name] {
			t.Errorf("%s: %v, want %v", u.Name, got, want[u.Name])
		}
	}
	b.must(b.Tasks().Change([]int64{b.task("4").ID}, ledger.TaskCancelled, "常务会议纪要"))
	if u := b.unit("2024Q1", "区工业和信息化局"); u.Tasks != 1 || u.Answered != 1 {
		t.Errorf("a cancelled task still counts: %+v", u)
	}
	b.must(b.Tasks().Change([]int64{b.task("4").ID}, ledger.TaskActive, ""))
	_, err = b.Returns().Accept("2024Q1", nil)
	b.must(err)
	_, err = b.Returns().SendBack("2024Q1", b.unit("2024Q1", "云岭经济开发区管委会").UnitID, nil, "数字有误")
	b.must(err)
	_, err = b.Returns().SendBack("2024Q1", b.unit("2024Q1", "区工业和信息化局").UnitID, []int64{b.task("2").ID}, "口径不符")
	b.must(err)
	again, err := b.Returns().Reminders("2024Q1")
	b.must(err)
	if want := "以下 2 个单位已退回、待重报：云岭经济开发区管委会、区工业和信息化局（第 2 项）。"; !strings.Contains(again.Text, want) {
		t.Errorf("%s\nwant %s", again.Text, want)
	}
	_, err = b.Desk().Undo()
	b.must(err)
	b.must(b.Tasks().Assign([]int64{b.task("3").ID}, "区工业和信息化局", ledger.Lead))
	got, err := b.Returns().Reminders("2024Q1")
	b.must(err)
	if want := "2024年第一季度重点任务进展报送截止日为3月31日。以下 3 个单位尚未报送：区教育和体育局、区农业农村局、区水利局。以下 1 个单位已退回、待重报：云岭经济开发区管委会。以下 1 个单位有漏报：区工业和信息化局（第 3 项）。请尽快报云岭区人民政府督查室。"; got.Text != want {
		t.Errorf("%s\nwant %s", got.Text, want)
	}
	ids := []int64{}
	for _, u := range got.Units {
		ids = append(ids, u.UnitID)
	}
	b.must(b.Returns().Remind("2024Q1", ids, "答应明天上午"))
	if u := b.unit("2024Q1", "区水利局"); u.Reminded != 1 || u.Note != "答应明天上午" {
		t.Errorf("reminded: %+v", u)
	}
}

func TestYearFromJudgingToIssue(t *testing.T) {
	b := answered(t)
	findings := b.Findings()
	_, err := findings.Freeze("2024Q1")
	b.wantCode("returns wait", err, "returns_waiting")
	ready, err := findings.Readiness("2024Q1")
	b.must(err)
	if ready.Total != 5 || len(ready.Undecided) != 5 || len(ready.Waiting) != 2 || len(ready.Silent) != 3 || ready.Unasked {
		t.Errorf("%+v", ready)
	}
	if next, err := findings.Readiness("2024Q2"); err != nil || !next.Unasked {
		t.Errorf("nobody was asked in the second quarter: %+v %v", next, err)
	}
	n, err := b.Returns().Accept("2024Q1", nil)
	b.must(err)
	if n != 3 {
		t.Errorf("%d accepted", n)
	}
	made, err := findings.Propose("2024Q1")
	b.must(err)
	if made.Proposed != 5 {
		t.Errorf("proposed %+v", made)
	}
	_, err = findings.Freeze("2024Q1")
	b.wantCode("not judged", err, "tasks_unjudged")
	queue, err := findings.Queue("2024Q1")
	b.must(err)
	got := map[string]string{}
	for _, row := range queue.Rows {
		got[row.No] = b.class(row.Proposed)
	}
	// 1: 5.25/20 = 26.25%, 1.8/6 = 30%: on pace (25%). 2: 17/60 = 28.3%, on pace. 4: said to be slow. 3, 5: silent.
	for no, want := range map[string]string{"1": "达序时", "2": "达序时", "3": "未达序时", "4": "未达序时", "5": "未达序时"} {
		if got[no] != want {
			t.Errorf("task %s: %s, want %s", no, got[no], want)
		}
	}
	taken, err := findings.AcceptProposals("2024Q1", nil)
	b.must(err)
	if taken != 3 {
		t.Errorf("%d taken without doubts, want 1, 2 and 4", taken)
	}
	_, err = findings.Decide("2024Q1", b.task("3").ID, "nonsense", "")
	b.wantCode("unknown status", err, "no_such_status")
	_, err = findings.Decide("2024Q1", b.task("3").ID, "none", "经现场核实，项目没有开工")
	b.must(err)
	five, err := findings.Decide("2024Q1", b.task("5").ID, "behind", "")
	b.must(err)
	if five.Basis != "区农业农村局、区水利局没有报送，无法认定进展" || five.By != "林洁" {
		t.Errorf("%+v", five)
	}
	checkOverview(t, b)
	if ready, err := findings.Readiness("2024Q1"); err != nil || len(ready.Undecided)+len(ready.Waiting) != 0 || len(ready.Doubtful) != 2 {
		t.Errorf("3 and 5 were decided on nothing: %+v %v", ready, err)
	}
	frozen, err := findings.Freeze("2024Q1")
	b.must(err)
	if frozen.State != ledger.PeriodFrozen {
		t.Errorf("%+v", frozen)
	}
	checkOverview(t, b)
	checkFrozen(t, b)
	checkBulletin(t, b)
	b.sound()
}

// checkOverview compares the home page with what was counted by hand: 2 on pace, 2 behind, 1 not begun, of 5.
func checkOverview(t *testing.T, b bench) {
	t.Helper()
	o, err := b.Overviews().Get("2024Q1")
	b.must(err)
	if o.Totals.Counted != 5 || o.Totals.Done.Count != 0 || len(o.Totals.Unjudged) != 0 {
		t.Errorf("totals %+v", o.Totals)
	}
	for _, c := range o.Totals.Classes {
		if want := map[string]int{"on": 2, "behind": 2, "none": 1}[c.Key]; c.Share.Count != want || c.Share.Of != 5 {
			t.Errorf("%s: %+v, want %d", c.Word, c.Share, want)
		}
	}
	heat := map[string]app.HeatCell{}
	for _, row := range o.Heat {
		heat[row.Name] = row.Cells[0]
	}
	for name, want := range map[string][2]int{"云岭经济开发区管委会": {0, 1}, "区工业和信息化局": {1, 2}, "区教育和体育局": {1, 1}, "区农业农村局": {1, 1}, "区水利局": {1, 1}} {
		if got := [2]int{heat[name].Behind, heat[name].Judged}; got != want || len(heat[name].Tasks) != want[1] {
			t.Errorf("%s: %+v, want %+v", name, heat[name], want)
		}
	}
}

// checkFrozen tries everything that would change the period.
func checkFrozen(t *testing.T, b bench) {
	t.Helper()
	_, err := b.Returns().Collect("2024Q1", []string{filepath.Join(b.dir, "工信局.xlsx")})
	b.wantCode("collect", err, "period_frozen")
	_, err = b.Findings().Decide("2024Q1", b.task("3").ID, "done", "")
	b.wantCode("decide", err, "period_frozen")
	_, err = b.Findings().Propose("2024Q1")
	b.wantCode("propose", err, "period_frozen")
	_, err = b.Findings().Freeze("2024Q1")
	b.wantCode("freeze", err, "period_frozen")
	_, err = b.Returns().Save("2024Q1", ledger.Return{TaskID: b.task("3").ID, UnitID: b.unit("2024Q1", "区教育和体育局").UnitID, Text: "补报"})
	b.wantCode("save", err, "period_frozen")
	_, err = b.Returns().Save("2024Q1", ledger.Return{TaskID: b.task("3").ID, UnitID: b.unit("2024Q1", "区教育和体育局").UnitID, Values: []ledger.ReturnValue{{Value: 1e300}}})
	b.wantCode("a figure beyond reckoning", err, "figure_too_large")
	_, err = b.Returns().SendBack("2024Q1", b.unit("2024Q1", "区工业和信息化局").UnitID, nil, "重报")
	b.wantCode("send back", err, "period_frozen")
	b.wantCode("due", b.Periods().SetDue("2024Q1", "2024-04-30", false), "period_frozen")
	b.wantCode("cadence", b.Periods().SetCadence(ledger.Monthly), "cadence_in_use")
	// A later cancellation changes the plan, not what was frozen.
	b.must(b.Tasks().Change([]int64{b.task("3").ID}, ledger.TaskCancelled, "常务会议纪要"))
	view, err := b.Bulletins().Get("2024Q1")
	b.must(err)
	if !view.Frozen || view.Totals.Counted != 5 {
		t.Errorf("the frozen period moved: %d counted", view.Totals.Counted)
	}
	if o, err := b.Overviews().Get("2024Q1"); err != nil || o.Totals.Counted != 5 {
		t.Errorf("the overview of a frozen period moved: %d counted %v", o.Totals.Counted, err)
	}
	o, err := b.Overviews().Get("2024Q2")
	if err != nil || o.Totals.Counted != 4 {
		t.Errorf("a cancelled task stays in the denominator: %d %v", o.Totals.Counted, err)
	}
	for _, row := range o.Heat {
		if row.Name == "区教育和体育局" && (row.Cells[0].Judged != 1 || len(row.Tasks) != 0) {
			t.Errorf("the heat of a frozen period moved with the plan: %+v", row)
		}
	}
}

func checkBulletin(t *testing.T, b bench) {
	t.Helper()
	papers := b.Bulletins()
	_, err := papers.Approve("2024Q2", "何以宁")
	b.wantCode("approve before freezing", err, "period_not_frozen")
	_, err = papers.Export("2024Q2", filepath.Join(b.dir, "x"))
	b.wantCode("export before freezing", err, "period_not_frozen")
	_, err = papers.Issue("2024Q1", "3", "2024-04-12")
	b.wantCode("issue before approval", err, "bulletin_not_approved")
	_, err = papers.Approve("2024Q1", " ")
	b.wantCode("nobody approves", err, "approver_missing")
	view, err := papers.Get("2024Q1")
	b.must(err)
	if view.Refusal != nil {
		t.Fatalf("refused: %v", view.Refusal)
	}
	next := view.Bulletin
	next.Masthead, next.Edits = "云岭督查专报", map[string]string{"opening": "一季度，全区上下抢抓机遇。"}
	_, err = papers.Save("2024Q1", next)
	b.must(err)
	_, err = papers.Approve("2024Q1", "何以宁")
	b.must(err)
	_, err = papers.Issue("2024Q1", " ", "2024-04-12")
	b.wantCode("no number", err, "number_missing")
	issued, err := papers.Issue("2024Q1", " 3 ", "2024-04-12")
	b.must(err)
	if got := issued.Bulletin; got.State != ledger.BulletinIssued || got.Number != "3" || got.Masthead != "云岭督查专报" || got.Edits["opening"] == "" {
		t.Errorf("edits are lost: %+v", got)
	}
	_, err = papers.Save("2024Q1", next)
	b.wantCode("issued", err, "bulletin_issued")
	saved, err := papers.Export("2024Q1", filepath.Join(b.dir, "通报"))
	b.must(err)
	if len(saved.Files) < 2 {
		t.Errorf("papers %v", saved.Files)
	}
}

func TestSettingsCadenceSchemesLeaders(t *testing.T) {
	b := planned(t)
	set, err := b.Settings().Get()
	b.must(err)
	if set.Office != "云岭区人民政府督查室" || set.Masthead != "云岭政务督查" || set.Limit != 200 || len(set.Schemes) != 3 {
		t.Errorf("settings %+v", set)
	}
	set.Who, set.Limit, set.SchemeID = "韩雨桐", 150, set.Schemes[1].ID
	b.must(b.Settings().Save(set))
	if again, err := b.Settings().Get(); err != nil || again.Who != "韩雨桐" || again.Limit != 150 || again.SchemeID != set.SchemeID {
		t.Errorf("kept %+v %v", again, err)
	}
	if b.state().Who != "韩雨桐" {
		t.Errorf("who: %s", b.state().Who)
	}
	scheme := set.Schemes[2]
	scheme.Classes = slices.Clone(scheme.Classes)
	scheme.Classes[0].Word = "办结"
	_, err = b.Settings().SaveScheme(scheme)
	b.must(err)
	scheme.Classes[0].Light = "#FFFFF0"
	_, err = b.Settings().SaveScheme(scheme)
	b.wantCode("a pale colour", err, "scheme_colour")
	b.must(b.Periods().SetCadence(ledger.Monthly))
	periods, err := b.Periods().List()
	b.must(err)
	if len(periods) != 12 || !periods[1].Current || periods[11].Key != "2024M12" {
		t.Errorf("%d periods %+v", len(periods), periods[0])
	}
	b.wantCode("no date", b.Periods().SetDue("2024M01", "31号", false), "bad_date")
	b.wantCode("no such period", b.Periods().SetDue("2024Q1", "2024-04-01", false), "no_such_period")
	_, err = b.Findings().Decide("2024M01", b.task("3").ID, "done", "已开园")
	b.must(err)
	b.wantCode("a judged month", b.Periods().SetCadence(ledger.Quarterly), "cadence_in_use")
	leader, err := b.Units().SaveLeader(ledger.Leader{Name: "程望川", Post: "副区长", To: "2024-06-30"})
	b.must(err)
	_, err = b.Units().SaveLeader(ledger.Leader{Name: "周启澜", Post: "副区长", From: "2024-07-01"})
	b.must(err)
	if all, err := b.Units().Leaders(); err != nil || len(all) < 2 || all[0].Name != "程望川" || all[0].ID == 0 || all[len(all)-1].ID != 0 || all[len(all)-1].Tasks == 0 {
		t.Errorf("leaders %+v %v", all, err)
	}
	b.must(b.Units().DeleteLeader(leader.ID))
	b.sound()
}

func TestSecondOfficeOnlyReads(t *testing.T) {
	b := answered(t)
	second := app.New(app.Options{Who: "何文静", Home: t.TempDir(), Clock: time.Now})
	state, err := second.Desk().Open(b.db)
	b.must(err)
	defer second.Desk().Close()
	if state.Writable || !strings.Contains(state.Holder, "林洁") || state.Tasks != 5 {
		t.Errorf("%+v", state)
	}
	_, err = second.Findings().Propose("2024Q1")
	b.wantCode("propose", err, "ledger_read_only")
	if e := err.(*ledger.Error); !strings.Contains(e.Params["holder"], "林洁") {
		t.Errorf("holder %v", e.Params)
	}
	_, err = second.Returns().Collect("2024Q1", []string{filepath.Join(b.dir, "工信局.xlsx")})
	b.wantCode("collect", err, "ledger_read_only")
	_, err = second.Desk().Restore(b.db)
	b.wantCode("restore", err, "ledger_read_only")
	saved, err := second.Tasks().Export(filepath.Join(t.TempDir(), "台账.xlsx"))
	if err != nil || saved.Count != 1 {
		t.Errorf("reading is free: %v", err)
	}
	if board, err := second.Returns().Board("2024Q1"); err != nil || len(board.Units) != 5 {
		t.Errorf("board: %v", err)
	}
}

func TestExportBackupRestore(t *testing.T) {
	b := answered(t)
	saved, err := b.Tasks().Export("")
	b.must(err)
	if saved.URL == "" || !strings.HasSuffix(saved.Path, "任务台账-2024.xlsx") {
		t.Errorf("%+v", saved)
	}
	copied := filepath.Join(b.dir, "备份.ducha")
	_, err = b.Desk().Backup(copied)
	b.must(err)
	_, err = b.Findings().Propose("2024Q1")
	b.must(err)
	look, err := b.Desk().LookAt(copied)
	b.must(err)
	if look.Backup.Tasks != 5 || look.Backup.Returns != 3 || look.Backup.Name != "备份.ducha" || look.Now.Returns != 3 || look.Backup.SavedAt > look.Now.SavedAt {
		t.Errorf("looked at %+v", look)
	}
	_, err = b.Desk().LookAt(b.db)
	b.wantCode("the open ledger itself", err, "same_file")
	state, err := b.Desk().Restore(copied)
	b.must(err)
	if state.Tasks != 5 || state.Badges.Collect != 2 {
		t.Errorf("%+v", state)
	}
	queue, err := b.Findings().Queue("2024Q1")
	b.must(err)
	if queue.Judged != 0 || b.unit("2024Q1", "云岭经济开发区管委会").State != "returned" {
		t.Error("the backup is another state")
	}
	_, err = b.Desk().LookAt(b.write("坏.ducha", "not a ledger"))
	b.wantCode("no backup", err, "not_a_ledger")
	_, err = b.Desk().Restore(b.write("坏.ducha", "not a ledger"))
	if err == nil || b.state().Tasks != 5 {
		t.Errorf("a bad backup: %v, %+v", err, b.state())
	}
	b.sound()
}

func TestCancelledWorkLeavesNothing(t *testing.T) {
	b := planned(t)
	forms := b.forms("2024Q1")
	park := b.fill(forms["云岭经济开发区管委会"], "a.xlsx", named(b, parkAnswers))
	bureau := b.fill(forms["区工业和信息化局"], "b.xlsx", named(b, bureauAnswers))
	steps := 0
	b.SetNews(func(event string, data any) {
		if step, ok := data.(app.Step); ok && step.Job == "collect" && step.Total > 1 {
			if steps++; steps == 2 {
				_ = b.Desk().Cancel("collect")
			}
		}
	})
	_, err := b.Returns().Collect("2024Q1", []string{park, bureau})
	b.wantCode("collect", err, "cancelled")
	if len(b.returns("2024Q1", "云岭经济开发区管委会")) != 0 {
		t.Error("half a batch stayed")
	}
	b.SetNews(func(string, any) { _ = b.Desk().Cancel("forms") })
	dir := filepath.Join(b.dir, "停下")
	_, err = b.Returns().MakeForms("2024Q1", dir)
	b.wantCode("forms", err, "cancelled")
	if _, err := os.Stat(dir); err == nil {
		t.Error("half the forms stayed")
	}
	b.sound()
}

func TestWhatAClerkTypesIn(t *testing.T) {
	b := planned(t)
	school, task := b.unit("2024Q1", "区教育和体育局"), b.task("3")
	if school.State != "unsent" {
		t.Errorf("before the forms: %s", school.State)
	}
	b.on("2024-04-02")
	kept, err := b.Returns().Save("2024Q1", ledger.Return{TaskID: task.ID, UnitID: school.UnitID, Text: "电话报：两所主体封顶。", Claim: ledger.ClaimOnTrack})
	b.must(err)
	if kept.UnitName != "区教育和体育局" || kept.Received != "2024-04-02" || !kept.Late {
		t.Errorf("%+v", kept)
	}
	for _, want := range []string{"late", "no_figure"} {
		if !slices.ContainsFunc(kept.Checks, func(c ledger.Check) bool { return c.Code == want }) {
			t.Errorf("not checked for %s: %v", want, kept.Checks)
		}
	}
	kept.Values = []ledger.ReturnValue{{TargetID: task.Indicators[0].ID, Value: 1}}
	_, err = b.Returns().Save("2024Q1", kept)
	b.must(err)
	if got := b.returns("2024Q1", "区教育和体育局")["3"]; len(got.Values) != 1 || got.ID != kept.ID {
		t.Errorf("%+v", got)
	}
}

func TestAnotherSchemeKeepsWhatWasJudged(t *testing.T) {
	b := answered(t)
	_, err := b.Findings().Decide("2024Q1", b.task("1").ID, "ahead", "超前")
	b.must(err)
	_, err = b.Findings().Decide("2024Q1", b.task("4").ID, "behind", "滞后")
	b.must(err)
	set, err := b.Settings().Get()
	b.must(err)
	pace := set.Schemes[0]
	pace.Classes = slices.DeleteFunc(slices.Clone(pace.Classes), func(c ledger.Class) bool { return c.Key == "ahead" })
	_, err = b.Settings().SaveScheme(pace)
	b.wantCode("a class that a task is judged by", err, "scheme_class_used")
	own := set.Schemes[2]
	own.ID, own.Key, own.Name, own.Classes = 0, "custom-2", "本区口径", slices.Clone(own.Classes)
	own, err = b.Settings().SaveScheme(own)
	b.must(err)
	b.must(b.Settings().DeleteScheme(own.ID))
	b.wantCode("the scheme in use", b.Settings().DeleteScheme(pace.ID), "scheme_in_use")
	set.SchemeID = set.Schemes[1].ID
	b.must(b.Settings().Save(set))
	queue, err := b.Findings().Queue("2024Q1")
	b.must(err)
	got := []string{}
	for _, row := range queue.Rows {
		got = append(got, row.Status)
	}
	if !slices.Equal(got, []string{"green", "", "", "yellow", ""}) {
		t.Errorf("statuses %v", got)
	}
}

// TestPagesNeverShowWhatWasBefore reads between commands, and from other goroutines while they run.
func TestPagesNeverShowWhatWasBefore(t *testing.T) {
	b := planned(t)
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			default:
				_, _ = b.Overviews().Get("2024Q1")
				_, _ = b.Returns().Board("2024Q1")
			}
		}
	}()
	id := b.task("3").ID
	for n, status := range []string{"on", "behind", "", "done", "none"} {
		_, err := b.Findings().Decide("2024Q1", id, status, "第几次")
		b.must(err)
		queue, err := b.Findings().Queue("2024Q1")
		b.must(err)
		if got := queue.Rows[2].Status; got != status {
			t.Errorf("decision %d: the queue shows %q, want %q", n, got, status)
		}
		if got := b.task("3").Statuses[0]; got != status {
			t.Errorf("decision %d: the grid shows %q, want %q", n, got, status)
		}
		_, err = b.Desk().Undo()
		b.must(err)
		if got := b.task("3").Statuses[0]; n == 0 && got != "" {
			t.Errorf("after undo the grid shows %q", got)
		}
		_, err = b.Desk().Redo()
		b.must(err)
	}
	close(stop)
	<-done
}

func TestBoardTellsTheDoubtsOfWhatWaits(t *testing.T) {
	b := planned(t)
	forms := b.forms("2024Q1")
	b.on("2024-04-03")
	bureau := map[string]said{"2": {text: "组织技改项目申报三批次。", claim: "正常推进"}, "4": bureauAnswers["4"]}
	b.collect("2024Q1", b.fill(forms["云岭经济开发区管委会"], "开发区.xlsx", named(b, parkAnswers)), b.fill(forms["区工业和信息化局"], "工信局.xlsx", bureau))
	if u := b.unit("2024Q1", "云岭经济开发区管委会"); !u.Late || len(u.Doubts) != 0 {
		t.Errorf("late is no doubt: %+v", u)
	}
	u := b.unit("2024Q1", "区工业和信息化局")
	if len(u.Doubts) != 1 || u.Doubts[0].Code != "no_figure" || u.Doubts[0].Place != "第 2 项" {
		t.Errorf("doubts: %+v", u.Doubts)
	}
	_, err := b.Returns().Accept("2024Q1", []int64{u.UnitID})
	b.must(err)
	if u := b.unit("2024Q1", "区工业和信息化局"); len(u.Doubts) != 0 {
		t.Errorf("accepted, nothing waits: %+v", u.Doubts)
	}
}
