package report

import (
	"fmt"
	"math/rand"
	"regexp"
	"strings"
	"testing"

	"ducha/app/ledger"
)

// figures walks every bound figure of a paper.
func figures(p *Paper, visit func(text, ref string)) {
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			for _, span := range b.Spans {
				if span.Ref != "" {
					visit(span.Text, span.Ref)
				}
			}
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				for _, c := range row {
					if c.Ref != "" {
						visit(c.Text, c.Ref)
					}
				}
			}
		}
	}
}

var (
	wholeNumber = regexp.MustCompile(`^\d+$`)
	percentage  = regexp.MustCompile(`^(\d+\.\d)%$`)
)

func bodyText(p *Paper) string {
	text := ""
	for _, b := range p.Sections[0].Blocks {
		text += b.Text() + "\n"
	}
	return text
}

func TestEveryFigureIsItsRows(t *testing.T) {
	for seed := int64(1); seed <= 5; seed++ {
		s := sampleSnapshot(84, seed)
		p, err := Bulletin(s, sampleBulletin(), Template{})
		if err != nil {
			t.Fatal(err)
		}
		checkFigures(t, recountOf(s), p)
	}
}

func TestOverallByHand(t *testing.T) {
	s := sampleSnapshot(84, 1)
	for i := range s.Tasks {
		if s.Tasks[i].State.Counted() {
			s.Tasks[i].Status, s.Tasks[i].LastStatus = "on", "on"
		}
	}
	p, err := Bulletin(s, sampleBulletin(), Template{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"方案共列任务84项，年内合并、取消2项，纳入统计82项。截至9月30日，达序时82项，占100.0%；无滞后任务。按纳入统计的82项计，完成率0.0%；已完成和达到序时要求的共82项，占100.0%",
		"与第二季度相比，82项持平，没有上升和下降的。", "截至9月30日，无滞后任务。", "本期暂无已完成或快于序时的任务。",
		"应报送单位14个，按时报送12个，迟报1个，未报1个。迟报的单位是区民政局（迟2天）。未报送的单位是区行政审批服务局。",
	} {
		if !strings.Contains(bodyText(p), want) {
			t.Errorf("missing: %s", want)
		}
	}
	if strings.Contains(bodyText(p), "滞后任务清单") {
		t.Error("an annex of laggards without laggards")
	}
}

func TestBulletinRefusesAnUnjudgedTask(t *testing.T) {
	s := sampleSnapshot(3, 1)
	s.Tasks[1].Status = ""
	if _, err := Bulletin(s, sampleBulletin(), Template{}); ledger.CodeOf(err) != "bulletin_task_unjudged" {
		t.Errorf("got %v", err)
	}
}

func TestEditsKeepBindings(t *testing.T) {
	old := new(sentence).say("已完成").num(9, "class:done").say("项，占").bind("10.7%", "class:done").say("。").list()
	got := rebind("19项中，已办结9项（10.7%）。", old)
	want := []Span{{"19项中，已办结", ""}, {"9", "class:done"}, {"项（", ""}, {"10.7%", "class:done"}, {"）。", ""}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v", got)
	}
}

// TestEmptiedParagraphs: what was emptied is not printed and can be told; a day is no figure to be warned of.
func TestEmptiedParagraphs(t *testing.T) {
	b := sampleBulletin()
	b.Edits = map[string]string{"demand:follow": "", "overall": "截至2024年9月28日，按〔2024〕3号，已完成777项。"}
	p, err := Bulletin(sampleSnapshot(24, 1), b, DefaultTemplate(KindBulletin))
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range p.Sections[0].Blocks {
		if block.Key == "demand:follow" {
			t.Errorf("an emptied paragraph is printed: %s", block.Text())
		}
	}
	if len(p.Reworded) != 2 || !p.Reworded[1].Gone || p.Reworded[0].Gone || p.Reworded[1].Text == "" {
		t.Errorf("reworded: %+v", p.Reworded)
	}
	if len(p.Warnings) != 1 || !strings.Contains(p.Warnings[0].Message, "“777”") {
		t.Errorf("warnings: %v", p.Warnings)
	}
}

// strange makes a snapshot at random from what goes wrong in offices.
func strange(seed int64) (ledger.Snapshot, ledger.Bulletin) {
	r := rand.New(rand.NewSource(seed))
	s := sampleSnapshot([]int{0, 1, 2, 7, 30, 120}[r.Intn(6)], seed)
	s.Scheme = ledger.Presets()[r.Intn(3)]
	names := []string{"区𬭩㛃䶮堃喆珺服务中心", strings.Repeat("云岭区重点区域综合开发建设服务保障中心", 4), "区水利局", "A&B<局>", ""}
	mode := r.Intn(6)
	for i := range s.Tasks {
		task := &s.Tasks[i]
		class := s.Scheme.Classes[r.Intn(len(s.Scheme.Classes))]
		switch mode {
		case 0:
			class = s.Scheme.First(ledger.Behind)
		case 1:
			class = s.Scheme.First(ledger.Done)
		case 2:
			task.State = ledger.TaskCancelled
		case 3:
			task.Section = nil
		}
		if !task.State.Counted() {
			task.Status, task.LastStatus = "", ""
			continue
		}
		task.Status, task.LastStatus = class.Key, s.Scheme.Classes[r.Intn(len(s.Scheme.Classes))].Key
		name := names[r.Intn(len(names))]
		task.Assignments[0].Name = name
		if r.Intn(9) == 0 {
			task.Text = strings.Repeat("全面推进云岭区王堃喆牵头的重点工程建设", 1+r.Intn(40))
		}
		if r.Intn(9) == 0 {
			task.Assignments = nil
		}
		if r.Intn(5) == 0 {
			task.Basis = ""
		}
	}
	for i := range s.Units {
		if u := &s.Units[i]; mode == 0 || r.Intn(5) == 0 {
			u.DaysLate = 1 + r.Intn(30)
			u.Silent = r.Intn(2) == 0
		}
	}
	if r.Intn(4) == 0 {
		s.Previous = ""
	}
	if r.Intn(4) == 0 {
		s.Plan = ledger.Plan{}
	}
	if r.Intn(4) == 0 {
		s.Period = ledger.Periods(ledger.Quarterly, 2024)[3]
		for i := range s.Tasks {
			recompute(&s.Tasks[i], s.Period.Expected())
		}
	}
	b := sampleBulletin()
	if r.Intn(4) == 0 {
		b = ledger.Bulletin{}
	}
	return s, b
}

// recompute brings a task's figures to another pace.
func recompute(task *ledger.SnapshotTask, expected float64) {
	for n, x := range task.Progress {
		target := ledger.Target{ID: x.TargetID, Confirmed: true, Indicator: ledger.Indicator{Name: x.Name, Op: x.Op, Value: x.Target, Unit: x.Unit, Kind: x.Kind}}
		task.Progress[n] = ledger.Progress(target, x.Value, expected)
		if task.Basis != "" {
			task.Basis = task.Progress[n].Line()
		}
	}
}

func TestStrangeSnapshotsMakeSense(t *testing.T) {
	t.Parallel()
	for seed := int64(0); seed < 200; seed++ {
		s, b := strange(seed)
		p, err := Bulletin(s, b, Template{})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkFigures(t, recountOf(s), p)
		totals, text := ledger.Tally(s), bodyText(p)
		if none := len(totals.Laggards) == 0 && totals.Counted > 0; none != strings.Contains(text, "无滞后任务") {
			t.Errorf("seed %d: %d laggards, but: %s", seed, len(totals.Laggards), text)
		}
		for _, bad := range []string{"（）", "，，", "。。", "：。", "；。", "、、", "，。", "“”", "牵头的的", "<nil>", "%!"} {
			if strings.Contains(text, bad) {
				t.Errorf("seed %d: %q in %s", seed, bad, text)
			}
		}
		if t.Failed() {
			return
		}
	}
}

// TestSlipNumbers: in their order, runs by their ends, many by their count.
func TestSlipNumbers(t *testing.T) {
	for numbers, want := range map[string]string{"": "", "7": "7", "30 28 29 33 50": "28至30、33、50", "4 10 11": "4、10、11",
		"1 3 5 7 9 11 13 15 17": "1、3、5、7、9、11、13、15等共9", "（三） 2": "（三）、2"} {
		slip := ledger.Slip{}
		for _, no := range strings.Fields(numbers) {
			slip.Tasks = append(slip.Tasks, ledger.SlipTask{No: no})
		}
		if got := slipNumbers(slip); got != want {
			t.Errorf("%s: %s, want %s", numbers, got, want)
		}
	}
}

// TestSignaturesBySeal: below a seal the date keeps four characters and the office stands centred above it; without one it
// keeps two and the date begins two further in.
func TestSignaturesBySeal(t *testing.T) {
	for _, c := range []struct {
		office, date float64
		sealed       bool
		sign, day    float64
	}{{10, 7, false, 2, 3}, {10, 7, true, 2.5, 4}, {20, 7, true, 2, 8.5}, {4, 7, true, 5.5, 4}, {4, 7, false, 7, 2}} {
		if sign, day := signIndents(c.office, c.date, c.sealed); sign != c.sign || day != c.day {
			t.Errorf("%v: %v and %v", c, sign, day)
		}
	}
}

// TestLaggardsOfOneUnitShareASentence: same units, class and reason; what the clerk worded stays by itself.
func TestLaggardsOfOneUnitShareASentence(t *testing.T) {
	unit := []ledger.Assignment{{Name: "区商务局"}}
	named := []ledger.Named{}
	for i, no := range []string{"4", "9", "12"} {
		named = append(named, ledger.Named{TaskID: int64(i + 1), No: no, Text: "改造商圈2处，完善设施", Units: unit, Word: "未启动", Reason: "区商务局没有报送，无法认定进展"})
	}
	w := &writer{}
	if got := w.laggedBlocks(named); len(got) != 1 || got[0].Key != "tasks:1,2,3" ||
		got[0].Text() != "区商务局牵头的第4项（改造商圈2处）、第9项（改造商圈2处）、第12项（改造商圈2处）任务未启动：没有报送，无法认定进展。" {
		t.Errorf("%+v", got)
	}
	w.b.Edits = map[string]string{"task:2": "第9项已重新安排。"}
	if got := w.laggedBlocks(named); len(got) != 2 || got[1].Key != "task:2" || !strings.HasPrefix(got[1].Text(), "2.区商务局牵头的第9项任务") {
		t.Errorf("%+v", got)
	}
}
