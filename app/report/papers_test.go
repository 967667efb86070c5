package report

import (
	"bytes"
	"context"
	"encoding/json"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ducha/app/ledger"
)

// madePaper is one paper of a ledger with what it was made from.
type madePaper struct {
	name  string
	paper *Paper
	from  ledger.Snapshot // the snapshot whose Rows open its figures; no tasks where it has none of its own
}

// sampleStamp is what the made-up office prints on its papers.
func sampleStamp() Stamp {
	return Stamp{Office: "云岭区人民政府督查室", Masthead: "云岭政务督查", Addressees: "各镇人民政府、街道办事处，区政府各部门、各直属机构：",
		Number: "云政督字〔2024〕9号", Date: "2024-10-22"}
}

// withPeople gives the tasks leaders, supporters and milestones.
func withPeople(s ledger.Snapshot) ledger.Snapshot {
	for i := range s.Tasks {
		t := &s.Tasks[i]
		t.Leaders = []string{[]string{"程望川", "周启澜", "顾云舟"}[i%3]}
		if i%2 == 0 && len(t.Assignments) > 0 {
			t.Assignments = append(t.Assignments, ledger.Assignment{UnitID: 99, Name: "区财政局", Role: ledger.Support})
		}
		if i%4 == 0 {
			t.Milestones = []ledger.Milestone{{When: "9月底", Due: "2024-09-30", Text: "主体完工"}}
		}
	}
	return s
}

// upTo is a year of two periods, or of one where it is the first.
func upTo(s ledger.Snapshot) []ledger.Snapshot {
	if s.Previous == "" {
		return []ledger.Snapshot{s}
	}
	before := s
	before.Period, before.Previous = ledger.Periods(ledger.Quarterly, 2024)[1], ""
	return []ledger.Snapshot{before, s}
}

// everyPaper makes all kinds of papers from one snapshot.
func everyPaper(t *testing.T, s ledger.Snapshot, b ledger.Bulletin) []madePaper {
	t.Helper()
	st := sampleStamp()
	year := upTo(s)
	out := []madePaper{}
	add := func(name string, from ledger.Snapshot, p *Paper, err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out = append(out, madePaper{name, p, from})
	}
	tasks := []ledger.Task{}
	for _, task := range s.Tasks {
		tasks = append(tasks, task.Task)
	}
	p, err := NumberedBulletinPaper(s, b, st)
	add(KindNumbered, s, p, err)
	p, err = PlanPaper(s.Plan, tasks, st)
	add(KindPlan, s, p, err)
	p, err = PlanTablePaper(s.Plan, tasks, nil, st)
	add(KindPlanTable, s, p, err)
	p, err = NoticePaper(s, 0, st)
	add(KindNotice, s, p, err)
	p, err = LeaderPaper(s, "程望川", "副区长", st)
	led := s
	led.Tasks = ledTasks(s, "程望川")
	add(KindLeader, led, p, err)
	p, err = LedgerPaper(s, st)
	add(KindLedger, s, p, err)
	p, err = WallPaper(ledger.Periods(ledger.Quarterly, 2024), year, st)
	add(KindWall, s, p, err)
	p, err = YearPaper(sampleFacts(year, s), ledger.ScorePresets()[0], st)
	add(KindYear, s, p, err)
	p, err = ScorePaper(sampleFacts(year, s), ledger.ScorePresets()[0], st)
	add(KindScore, s, p, err)
	own := s
	own.Tasks = unitTasks(s, 5)
	visit := sampleVisit(own.Tasks)
	p, err = ChecklistPaper(s, visit, st)
	add(KindChecklist, own, p, err)
	p, err = ConclusionPaper(s, visit, samplePhotos(), st)
	add(KindConclusion, own, p, err)
	for _, step := range ledger.LadderPresets()[1].Steps {
		tasks := []ledger.SnapshotTask{{}}
		if len(s.Tasks) > 0 {
			tasks = s.Tasks[:1]
		}
		if step.Form == ledger.FormSupervise {
			tasks = s.Tasks[:min(len(s.Tasks), 20)]
		}
		p, err = SlipPaper(sampleSlip(step, s, tasks), s, st)
		from := s
		from.Tasks = tasks
		add(string(step.Form), from, p, err)
	}
	return out
}

// sampleSlip is a slip on tasks to the unit of the first one.
func sampleSlip(step ledger.SlipStep, s ledger.Snapshot, tasks []ledger.SnapshotTask) ledger.Slip {
	unit := ledger.Assignment{}
	if len(tasks) > 0 {
		unit = append(tasks[0].Reporters(), unit)[0]
	}
	slip := ledger.DraftSlip(step, s, unit, tasks, map[int64]int{1: 2}, "2024-10-22")
	slip.Number = ledger.SlipNumber("云", step, 2024, 7)
	return slip
}

// sampleVisit is a visit that looked at tasks and left two things to put right.
func sampleVisit(tasks []ledger.SnapshotTask) ledger.Inspection {
	visit := ledger.Inspection{UnitID: 5, Unit: "区民政局", Date: "2024-10-24", Place: "石溪镇社区食堂工地", People: []string{"林洁", "何以宁"}, Methods: []string{"实地查看", "查阅资料"}}
	for i, t := range tasks {
		visit.Tasks = append(visit.Tasks, ledger.InspectionTask{TaskID: t.ID, No: t.No, Text: t.Text, Verdict: []ledger.Verdict{ledger.VerdictMostly, ledger.VerdictTrue}[i%2], Finding: "已建成，尚未投入使用。"})
	}
	visit.Rectifications = []ledger.Rectification{{UnitID: 5, Unit: "区民政局", Text: "补齐消防验收手续", Due: "2024-11-15"},
		{UnitID: 5, Unit: "区民政局", Text: "公开运营单位和收费标准", Due: "2024-11-30", Result: ledger.RecheckPassed, Rechecked: "2024-12-03"}}
	visit.Photos = []ledger.Photo{{Hash: "lying", Caption: "社区食堂操作间"}, {Hash: "gone"}, {Hash: "standing"}}
	return visit
}

// samplePhotos are the pictures of sampleVisit: one lying, one standing.
func samplePhotos() map[string][]byte {
	out := map[string][]byte{}
	for hash, size := range map[string]image.Rectangle{"lying": image.Rect(0, 0, 160, 120), "standing": image.Rect(0, 0, 90, 160)} {
		img, data := image.NewGray(size), bytes.Buffer{}
		for i := range img.Pix {
			img.Pix[i] = uint8(i % 251)
		}
		if err := jpeg.Encode(&data, img, nil); err != nil {
			panic(err)
		}
		out[hash] = data.Bytes()
	}
	return out
}

// sampleFacts is a year with a slip, a visit and points by hand.
func sampleFacts(year []ledger.Snapshot, s ledger.Snapshot) ledger.ScoreFacts {
	facts := ledger.ScoreFacts{Year: year, Inspections: []ledger.Inspection{sampleVisit(nil)}, Entries: []ledger.ScoreEntry{{UnitID: 5, Points: 1, Reason: "工作受区政府通报表扬", Basis: "云政发〔2024〕20号", Proposer: "林洁"}}}
	if len(s.Tasks) > 0 {
		facts.Slips = []ledger.Slip{sampleSlip(ledger.LadderPresets()[0].Steps[1], s, s.Tasks[:1])}
	}
	return facts
}

// TestPapersForTheEye writes every paper where REPORT_OUT points, to be looked at: ours, and LibreOffice's print of the
// .docx in the folder office.
func TestPapersForTheEye(t *testing.T) {
	out := os.Getenv("REPORT_OUT")
	if out == "" {
		t.Skip("REPORT_OUT is not set")
	}
	files := []string{}
	for _, made := range checkedPapers(t, 84) {
		pdf, err := made.paper.PDF(context.Background(), Bundled())
		if err != nil {
			t.Fatal(err)
		}
		docx, err := made.paper.Docx()
		if err != nil {
			t.Fatal(err)
		}
		for ext, data := range map[string][]byte{".pdf": pdf, ".docx": docx} {
			if err := os.WriteFile(filepath.Join(out, made.name+ext), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		files = append(files, filepath.Join(out, made.name+".docx"))
	}
	if err := os.CopyFS(filepath.Join(out, "office"), os.DirFS(newOffice(t, seenBody).convert(t, "pdf", files...))); err != nil {
		t.Fatal(err)
	}
}

// bad are marks of a sentence that lost a part.
var bad = []string{"（）", "，，", "。。", "：。", "；。", "、、", "，。", "“”", "牵头的的", "<nil>", "%!", "{", "}", "：，", "。，"}

var pageObject = regexp.MustCompile(`/Type /Page\b`)

// TestStrangePapers makes every paper from 200 random ledgers: no error, every figure is its rows, no sentence lost a part;
// of papers of one sheet that it is one, of every eighth ledger all pages, of every hundredth the files.
func TestStrangePapers(t *testing.T) {
	for shard := range int64(4) {
		t.Run(itoa(int(shard)), func(t *testing.T) {
			t.Parallel()
			for seed := shard; seed < 200 && !t.Failed(); seed += 4 {
				checkStrange(t, seed)
			}
		})
	}
}

func checkStrange(t *testing.T, seed int64) {
	t.Helper()
	s, b := strange(seed)
	s = withPeople(s)
	whole := recountOf(s)
	for _, made := range everyPaper(t, s, b) {
		r := whole
		if len(made.from.Tasks) != len(s.Tasks) {
			r = recountOf(made.from)
		}
		if made.name != KindConclusion || len(made.from.Tasks) > 0 {
			checkFigures(t, r, made.paper)
		}
		checkSentences(t, seed, made)
		if _, err := made.paper.docxParts(); err != nil {
			t.Fatalf("seed %d %s: %v", seed, made.name, err)
		}
		if oneSheet := made.paper.Layout.Unnumbered || made.paper.Sections[0].Unnumbered; oneSheet || seed%8 == 7 {
			if n := pagesOf(set(t, made.paper), 0); n == 0 || oneSheet && n != 1 {
				t.Errorf("seed %d %s: %d pages of %d tasks", seed, made.name, n, len(s.Tasks))
			}
		}
		if seed%100 == 42 {
			docxParts(t, made.paper)
			if n := len(pageObject.FindAll(printed(t, made.paper), -1)); n != len(set(t, made.paper)) {
				t.Errorf("seed %d %s: %d pages in the file", seed, made.name, n)
			}
		}
	}
}

// pagesOf counts the pages of a section.
func pagesOf(pages []Page, section int) int {
	n := 0
	for _, p := range pages {
		if p.Section == section {
			n++
		}
	}
	return n
}

// checkSentences wants no sentence that lost a part.
func checkSentences(t *testing.T, seed int64, made madePaper) {
	t.Helper()
	for _, section := range made.paper.Sections {
		for _, block := range section.Blocks {
			text := block.Text()
			for _, mark := range bad {
				if block.Kind != Note && strings.Contains(text, mark) && !strings.Contains(text, "A&B<局>") {
					t.Errorf("seed %d %s: %q in %s", seed, made.name, mark, text)
				}
			}
		}
	}
}

// TestWallShowsWhatWasJudged counts the lights of the last period again, class by class.
func TestWallShowsWhatWasJudged(t *testing.T) {
	s := withPeople(sampleSnapshot(84, 1))
	paper, err := WallPaper(ledger.Periods(ledger.Quarterly, 2024), []ledger.Snapshot{s}, sampleStamp())
	if err != nil {
		t.Fatal(err)
	}
	blocks := paper.Sections[0].Blocks
	table, lights := blocks[len(blocks)-1].Table, map[string]int{}
	for i, cells := range table.Rows {
		for n, c := range cells {
			if look := table.look(i, n); look.Ink != "" {
				lights[look.Fill+string([]rune(c.Text)[:1])]++
			}
		}
	}
	for _, class := range ledger.Tally(s).Classes {
		look, _ := s.Scheme.Class(class.Key)
		if got := lights[look.Light+look.Letter]; got != class.Share.Count {
			t.Errorf("%s: %d lights, %d tasks", class.Word, got, class.Share.Count)
		}
	}
}

// TestPapersByHand says in full what the words of a small ledger are.
func TestPapersByHand(t *testing.T) {
	s := withPeople(sampleSnapshot(6, 1))
	for i, key := range []string{"done", "behind", "on", "on", "none", "done"} {
		s.Tasks[i].Status, s.Tasks[i].LastStatus = key, "on"
	}
	for _, made := range everyPaper(t, s, sampleBulletin()) {
		text := ""
		for _, section := range made.paper.Sections {
			for _, b := range section.Blocks {
				text += b.Text() + "\n"
			}
		}
		for _, want := range byHand[made.name] {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %s in\n%s", made.name, want, text)
			}
		}
	}
}

var byHand = map[string][]string{
	KindLeader: {"截至9月30日，牵头任务共2项：已完成1项、达序时1项，完成率50.0%，已完成和达到序时要求的占100.0%。与第二季度相比，1项上升，1项持平，没有下降的。",
		"截至9月30日，牵头任务无滞后，无需提请协调的事项。"},
	KindNotice: {"本期纳入调度的任务6项，由14个单位报送，各单位报送项数见附件2。", "请于2024年9月30日前将填好的电子表格"},
	KindYear: {"共调度2期", "分期看，已完成和达到序时要求的任务：二季度4项，占66.7%；三季度4项，占66.7%。",
		"本年度以来应报送28次，按时报送24次，迟报2次，未报2次。两次以上迟报、未报的单位：区民政局、区行政审批服务局。",
		"未完成的4项任务，由牵头单位书面说明原因",
		"尚未完成的任务4项，其中滞后2项，其余达到序时要求。"},
	KindConclusion: {"经核查，区民政局承担的1项任务进展滞后，需要整改。", "报送方面，应报1项，已报1项，迟报2天。"},
	KindSupervise:  {"督办通知单", "云岭区人民政府督查室"},
	KindNumbered:   {"云政督字〔2024〕9号", "关于2024年第三季度", "云岭区人民政府督查室文件"},
}

// TestPapersGolden keeps the model of every paper of a small made-up ledger.
func TestPapersGolden(t *testing.T) {
	for _, made := range everyPaper(t, withPeople(sampleSnapshot(12, 3)), sampleBulletin()) {
		var got bytes.Buffer
		encoder := json.NewEncoder(&got)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", " ")
		if err := encoder.Encode(made.paper); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", "papers", made.name+".json")
		if *update {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s differs; run go test -update and read the difference", path)
		}
	}
}
