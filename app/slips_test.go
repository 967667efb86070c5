package app_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ducha/app"
	"ducha/app/ledger"
	"ducha/app/report"
)

// ladder makes a ladder of that name the one in use.
func (b bench) ladder(l ledger.Ladder) {
	b.t.Helper()
	set, err := b.Settings().Ladders()
	b.must(err)
	for _, kept := range set.Ladders {
		if kept.Name == l.Name {
			b.must(b.Settings().UseLadder(kept.ID))
			return
		}
	}
	l, err = b.Settings().SaveLadder(l)
	b.must(err)
	b.must(b.Settings().UseLadder(l.ID))
}

// send issues one slip of a kind on tasks by their numbers.
func (b bench) send(period, kind string, nos ...string) ledger.Slip {
	b.t.Helper()
	made, err := b.Slips().Issue(b.draft(period, kind, nos...)[:1])
	b.must(err)
	return made[0]
}

func (b bench) draft(period, kind string, nos ...string) []ledger.Slip {
	b.t.Helper()
	wanted := []app.SlipWanted{}
	for _, no := range nos {
		wanted = append(wanted, app.SlipWanted{TaskID: b.task(no).ID})
	}
	drafts, err := b.Slips().Draft(period, kind, wanted)
	b.must(err)
	return drafts
}

func (b bench) visit(unit string, nos ...string) app.InspectionView {
	b.t.Helper()
	v := ledger.Inspection{UnitID: b.unit("2024Q1", unit).UnitID, Date: "2024-04-20", People: []string{"林洁", "何以宁"}}
	for _, no := range nos {
		v.Tasks = append(v.Tasks, ledger.InspectionTask{TaskID: b.task(no).ID})
	}
	view, err := b.Inspections().Save(v)
	b.must(err)
	return view
}

// judged is the bench with the first quarter judged: task 3 has not begun, task 5 is behind, the others are on track.
func judged(t *testing.T) bench {
	t.Helper()
	b := answered(t)
	for no, status := range map[string]string{"1": "on", "2": "on", "3": "none", "4": "on", "5": "behind"} {
		_, err := b.Findings().Decide("2024Q1", b.task(no).ID, status, "核实情况")
		b.must(err)
	}
	return b
}

// TestSlipsFromProposalToClosing walks one slip its whole way.
func TestSlipsFromProposalToClosing(t *testing.T) {
	b := judged(t)
	board, err := b.Slips().Board("2024Q2") // nothing judged yet: the quarter before speaks
	b.must(err)
	got := []string{}
	for _, p := range board.Proposals {
		got = append(got, strings.Join([]string{p.No, p.Unit, p.Kind, p.Reason}, " "))
	}
	if want := "[3 区教育和体育局 assign 首次滞后 5 区农业农村局 assign 首次滞后 5 区水利局 assign 首次滞后]"; fmt.Sprint(got) != want {
		t.Errorf("%v\nwant %s", got, want)
	}
	drafts := b.draft("2024Q1", "", "3", "5")
	if len(drafts) != 3 || drafts[0].Reason != "截至3月31日，第3项未启动，核实情况。" || drafts[0].Due != "2024-05-08" || drafts[2].Unit != "区水利局" {
		t.Fatalf("%+v", drafts)
	}
	drafts[0].Requirement, drafts[0].Due = "请本周内开工。", "2024-04-12"
	made, err := b.Slips().Issue(drafts)
	b.must(err)
	if made[0].Number != "云督交〔2024〕1号" || made[2].Number != "云督交〔2024〕3号" {
		t.Errorf("%s %s", made[0].Number, made[2].Number)
	}
	b.on("2024-04-15")
	if n := b.state().Badges.Slips; n != 1 {
		t.Errorf("%d slips wait", n)
	}
	over, err := b.Overviews().Get("2024Q1")
	b.must(err)
	if w := over.Waiting[len(over.Waiting)-1]; w.Key != "slip" || w.Count != 1 || w.Note != "3" {
		t.Errorf("waiting: %+v", over.Waiting)
	}
	id := made[0].ID
	_, err = b.Slips().Answer(id, "2024-04-01", "已开工")
	b.wantCode("answered before it left", err, "slip_before")
	row, err := b.Slips().Answer(id, "2024-04-14", "已开工")
	b.must(err)
	if row.State != ledger.SlipAnswered || row.DaysOver != 2 {
		t.Errorf("%+v", row)
	}
	_, err = b.Slips().Reopen(id, "2024-04-30", "")
	b.wantCode("sent back without a reason", err, "reason_missing")
	row, err = b.Slips().Reopen(id, "2024-04-30", "没有佐证")
	b.must(err)
	_, err = b.Slips().Answer(id, "2024-04-20", "附开工令")
	b.must(err)
	row, err = b.Slips().Close(id, "2024-04-21", "现场核实")
	b.must(err)
	if row.State != ledger.SlipClosed || row.DaysOver != 0 || row.Reply != "附开工令" {
		t.Errorf("%+v", row)
	}
	row, err = b.Slips().Withdraw(made[1].ID, "发错单位")
	b.must(err)
	_, err = b.Slips().Extend(made[1].ID, "2024-06-30")
	b.wantCode("a withdrawn slip", err, "slip_void")
	detail, err := b.Tasks().Get(b.task("3").ID)
	b.must(err)
	if len(detail.Slips) != 1 || detail.Slips[0].Number != made[0].Number {
		t.Errorf("slips of the task: %+v", detail.Slips)
	}
	b.sound()
}

// TestUndoneSlipKeepsItsNumber: on the list it stays as void, the next one takes the next number.
func TestUndoneSlipKeepsItsNumber(t *testing.T) {
	b := judged(t)
	first := b.send("2024Q1", "", "3")
	_, err := b.Desk().Undo()
	b.must(err)
	second := b.send("2024Q1", "", "3")
	if first.Number != "云督交〔2024〕1号" || second.Number != "云督交〔2024〕2号" {
		t.Errorf("%s then %s", first.Number, second.Number)
	}
	board, err := b.Slips().Board("2024Q1")
	b.must(err)
	if len(board.Slips) != 2 || board.Slips[1].State != ledger.SlipVoid || board.Slips[1].Number != first.Number || board.Slips[1].Unit != "区教育和体育局" {
		t.Errorf("%+v", board.Slips)
	}
	b.sound()
}

// TestAnotherLadder: the office's own steps name, number and print the slips.
func TestAnotherLadder(t *testing.T) {
	b := judged(t)
	b.ladder(ledger.Ladder{Name: "本区两步", Steps: []ledger.SlipStep{{Name: "黄牌提醒", Short: "黄牌", Letter: " 黄", Days: 5, Form: ledger.FormUrge}, {Name: "红牌警告", Short: "红牌", Letter: "红", Days: 3, Form: ledger.FormSupervise}}})
	slip := b.send("2024Q1", "", "3")
	if slip.Number != "云督黄〔2024〕1号" || slip.Kind != "own1" || slip.Due != "2024-04-13" {
		t.Errorf("%+v", slip)
	}
	paper, err := b.Papers().Preview(report.KindUrge, "2024Q1", fmt.Sprint(slip.ID))
	b.must(err)
	for _, want := range []string{"黄牌提醒", "云督黄〔2024〕1号", "截至3月31日，第3项未启动，核实情况。", "区教育和体育局"} {
		if !strings.Contains(text(paper), want) {
			t.Errorf("missing %s in %s", want, text(paper))
		}
	}
	_, err = b.Slips().Draft("2024Q1", "supervise", []app.SlipWanted{{TaskID: b.task("3").ID}})
	b.wantCode("a kind of another ladder", err, "no_such_slip_kind")
}

// site writes a picture of the given size, red at the left and blue at the right.
func (b bench) site(w, h int) string {
	b.t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Set(x, y, color.RGBA{uint8(255 * (w - x) / w), 0, uint8(255 * x / w), 255})
		}
	}
	var out bytes.Buffer
	b.must(png.Encode(&out, img))
	return b.write("工地.png", out.String())
}

func TestInspectionFromPlanToRecheck(t *testing.T) {
	b := judged(t)
	v := b.visit("区教育和体育局", "3")
	if v.State != ledger.InspectionPlanned || v.Tasks[0].No != "3" || v.Unit != "区教育和体育局" || len(v.Checks) != 0 {
		t.Errorf("%+v", v)
	}
	if again := b.visit("区教育和体育局", "3"); len(again.Checks) != 1 || again.Checks[0].Code != "visit_repeated" {
		t.Errorf("%+v", again.Checks)
	}
	v, err := b.Inspections().AddPhotos(v.ID, []string{b.site(2400, 1200)})
	b.must(err)
	_, err = b.Inspections().AddPhotos(v.ID, []string{b.write("说明.txt", "不是照片")})
	b.wantCode("no photo", err, "not_a_photo")
	url, err := b.Inspections().Photo(v.Photos[0].Hash)
	b.must(err)
	if !strings.HasPrefix(url, "data:image/jpeg;base64,") || len(url) > 200_000 {
		t.Errorf("%d characters of picture", len(url))
	}
	v.Tasks[0].Verdict, v.Tasks[0].Finding = ledger.VerdictFalse, "未见开工"
	v.Rectifications = []ledger.Rectification{{Text: "尽快开工", Due: "2024-05-20"}, {Text: " "}}
	v.Concluded = "2024-04-25"
	v, err = b.Inspections().Save(v.Inspection)
	b.must(err)
	if v.State != ledger.InspectionConcluded || len(v.Rectifications) != 1 || v.Rectifications[0].Unit != "区教育和体育局" {
		t.Errorf("%+v", v)
	}
	paper, err := b.Papers().Preview(report.KindConclusion, "2024Q1", fmt.Sprint(v.ID))
	b.must(err)
	for _, want := range []string{"现场核实，不属实1项。", "不属实：未见开工。", "1.尽快开工，2024年5月20日前完成。", "附件：现场照片", "图1", "2024年4月20日"} {
		if !strings.Contains(text(paper), want) {
			t.Errorf("missing %s in %s", want, text(paper))
		}
	}
	b.on("2024-06-01")
	over, err := b.Overviews().Get("2024Q1")
	b.must(err)
	if w := over.Waiting[len(over.Waiting)-1]; w.Key != "rectify" || w.Count != 1 || w.Note != "1" {
		t.Errorf("waiting: %+v", over.Waiting)
	}
	v.Rectifications[0].Result = ledger.RecheckPassed
	_, err = b.Inspections().Save(v.Inspection)
	b.wantCode("checked on no day", err, "recheck_date")
	b.must(b.Inspections().Delete(v.ID))
	_, err = b.Desk().Undo()
	b.must(err)
	b.sound()
}

// TestScoresKeepToTheirVersion: the same version gives the same scores; a change makes the next one; papers say which.
func TestScoresKeepToTheirVersion(t *testing.T) {
	b := judged(t)
	board, err := b.Scores().Board("2024Q1", 0)
	b.must(err)
	first := fmt.Sprintf("%+v", board.Scores)
	if !board.Partial || board.Used != 1 || board.Rules.Name != "百分扣分制" {
		t.Errorf("%+v", board)
	}
	own := board.Presets[3]
	own.Name = "本区办法"
	kept, err := b.Scores().SaveRules(own)
	b.must(err)
	_, err = b.Scores().SaveEntry(ledger.ScoreEntry{UnitID: b.unit("2024Q1", "区水利局").UnitID, Points: -2.5, Reason: "推诿", Basis: "专报", Proposer: "林洁", Date: "2024-04-10"})
	b.must(err)
	board, err = b.Scores().Board("2024Q1", 0)
	b.must(err)
	if board.Used != kept.ID || len(board.Versions) != 2 || len(board.Entries) != 1 {
		t.Errorf("%+v", board)
	}
	paper, err := b.Papers().Preview(report.KindScore, "2024Q1", "")
	b.must(err)
	for _, want := range []string{fmt.Sprintf("本区办法（第%d版）", kept.ID), "推诿−2.5分（专报，林洁）", "现场核查不属实每项−3分"} {
		if !strings.Contains(text(paper), want) {
			t.Errorf("missing %s in %s", want, text(paper))
		}
	}
	b.must(b.Scores().DeleteEntry(board.Entries[0].ID))
	board, err = b.Scores().Board("2024Q1", 1)
	b.must(err)
	if fmt.Sprintf("%+v", board.Scores) != first {
		t.Errorf("version 1 counts otherwise: %+v", board.Scores)
	}
	b.must(b.Scores().UseRules(1))
	_, err = b.Scores().SaveRules(ledger.RuleSet{Name: "空"})
	b.wantCode("rules without rules", err, "rules_empty")
	saved, err := b.Papers().Export(report.KindScore, "2024Q1", "", filepath.Join(b.dir, "out"))
	b.must(err)
	if len(saved.Files) == 0 {
		t.Error("no files")
	}
	b.sound()
}

// TestSlipToAMergedUnit: the frozen quarter names a unit that was made a spelling of another since.
func TestSlipToAMergedUnit(t *testing.T) {
	b := judged(t)
	old := b.send("2024Q1", "", "3")
	_, err := b.Returns().Accept("2024Q1", []int64{b.unit("2024Q1", "云岭经济开发区管委会").UnitID, b.unit("2024Q1", "区工业和信息化局").UnitID})
	b.must(err)
	_, err = b.Findings().Freeze("2024Q1")
	b.must(err)
	b.must(b.Units().Merge(old.UnitID, b.unit("2024Q1", "区水利局").UnitID))
	b.on("2024-06-01")
	board, err := b.Slips().Board("2024Q1")
	b.must(err)
	for _, p := range board.Proposals {
		if p.No == "3" && (p.Unit != "区水利局" || p.Last == nil || p.Kind != "urge") {
			t.Errorf("%+v", p)
		}
	}
	if next := b.send("2024Q1", "", "3"); next.Unit != "区水利局" {
		t.Errorf("%+v", next)
	}
	b.sound()
}

// Proposals by rule are no judgement: slips go on resting on the quarter that was decided.
func TestSlipsDoNotRestOnMereProposals(t *testing.T) {
	b := judged(t)
	_, err := b.Findings().Propose("2024Q2")
	b.must(err)
	board, err := b.Slips().Board("2024Q2")
	b.must(err)
	if board.Period.Key != "2024Q1" || len(board.Proposals) != 3 {
		t.Errorf("%d proposals of %s", len(board.Proposals), board.Period.Key)
	}
}

func TestNumbersOutliveAnOlderBackup(t *testing.T) {
	b := frozenQuarter(t)
	kept := filepath.Join(b.dir, "备份.ducha")
	first := b.send("2024Q1", "assign", "3")
	_, err := b.Desk().Backup(kept)
	b.must(err)
	second := b.send("2024Q1", "assign", "5")
	look, err := b.Desk().LookAt(kept)
	b.must(err)
	if !slices.Equal(look.Slips, []string{second.Number}) {
		t.Errorf("what goes is not told: %+v", look)
	}
	_, err = b.Desk().Restore(kept)
	b.must(err)
	third := b.send("2024Q1", "assign", "5")
	if third.Number == second.Number || third.Seq != second.Seq+1 || first.Seq != 1 {
		t.Errorf("%s was given again, after %s", third.Number, second.Number)
	}
	b.sound()
	if look, err = b.Desk().LookAt(kept); err != nil || len(look.Slips) != 2 {
		t.Errorf("%+v %v", look, err)
	}
}
