package app_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ducha/app/ledger"
)

// Forms as units really send them back. Every case says what a clerk expects: which answers stand in the ledger
// afterwards, and which words the report of the file holds. Nothing that was filled in may vanish without a word.

const utilities = `一、城乡建设
1. 改造老旧供水管网32公里，新建加压泵站2座。〔牵头领导：程望川；牵头单位：区水利局；责任单位：区财政局〕
2. 完成水利投资5.8亿元以上。〔牵头领导：程望川；牵头单位：区水利局；责任单位：区财政局〕
3. 农村规模化供水人口覆盖率达到92%。〔牵头领导：程望川；牵头单位：区水利局；责任单位：区财政局〕
4. 深化河湖长制，完成柳溪河清淤疏浚。〔牵头领导：程望川；牵头单位：区水利局；责任单位：区财政局〕
5. 制定节水型社会建设实施方案。〔牵头领导：程望川；牵头单位：区水利局；责任单位：区财政局〕
二、交通运输
6. 新改建农村公路45公里。〔牵头领导：陆见山；牵头单位：区交通运输局；责任单位：区财政局〕
7. 编制综合交通运输规划。〔牵头领导：陆见山；牵头单位：区交通运输局；责任单位：区财政局〕
`

const waterUnit, roadUnit = "区水利局", "区交通运输局"

// reported is what the ledger must hold of one task: values in the order of its targets, NaN for none.
type reported struct {
	text, claim, problems, next string
	values                      []float64
}

var none = math.NaN()

func waterAnswers() map[string]reported {
	return map[string]reported{
		"1": {"累计改造管网12.5公里，1座泵站主体封顶。", "正常推进", "部分路段交叉施工。", "二季度再改造8公里。", []float64{12.5, 1}},
		"2": {"完成水利投资1.6亿元。", "正常推进", "", "继续争取专项债。", []float64{1.6}},
		"3": {"覆盖率达到88.5%，比年初提高1.5个百分点。", "正常推进", "无", "新增两个村通水。", []float64{88.5}},
		"4": {"柳溪河下游段完成清淤招标，\n施工队伍已经进场。", "进展缓慢", "汛期将至，工期偏紧。", "5月底前完成清淤3公里。", nil},
		"5": {"方案已征求意见，正在修改。", "正常推进", "", "6月底前印发。", nil},
	}
}

func roadAnswers() map[string]reported {
	return map[string]reported{
		"6": {"已建成农村公路9公里，在建15公里。", "正常推进", "", "二季度建成12公里。", []float64{9}},
		"7": {"规划编制单位已确定。", "正常推进", "", "形成初稿。", nil},
	}
}

// postbox is a bench whose district has asked two units, with both forms filled in.
type postbox struct {
	bench
	sent        map[string]string
	water, road string
}

func newPostbox(t *testing.T) postbox {
	t.Helper()
	b := newBench(t)
	view, err := b.Imports().Read(b.write("通知.txt", head+utilities))
	b.must(err)
	_, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	p := postbox{bench: b, sent: b.forms("2024Q1")}
	b.on("2024-03-28")
	p.bench = b
	p.water = p.fillIn(p.sent[waterUnit], "区水利局.xlsx", waterAnswers())
	p.road = p.fillIn(p.sent[roadUnit], "区交通运输局.xlsx", roadAnswers())
	return p
}

// fillIn types answers into a form: rows 5 and on, columns E to K.
func (p postbox) fillIn(form, as string, answers map[string]reported) string {
	return p.edit(form, as, func(f *excelize.File, tab string) {
		rows, err := f.GetRows(tab)
		p.must(err)
		seen := map[string]int{}
		for r := 5; r <= len(rows); r++ {
			no := rows[r-1][0]
			a, ok := answers[no]
			if !ok {
				continue
			}
			if n := seen[no]; n < len(a.values) && !math.IsNaN(a.values[n]) {
				p.must(f.SetCellValue(tab, fmt.Sprintf("G%d", r), a.values[n]))
			}
			if seen[no]++; seen[no] > 1 {
				continue
			}
			for column, text := range map[string]string{"E": a.text, "I": a.claim, "J": a.problems, "K": a.next} {
				if text != "" {
					p.must(f.SetCellStr(tab, fmt.Sprintf("%s%d", column, r), text))
				}
			}
		}
	})
}

// expect compares the ledger with what a clerk expects of a unit; nil answers mean that nothing came.
func (p postbox) expect(t *testing.T, unit string, want map[string]reported) {
	t.Helper()
	got := p.returns("2024Q1", unit)
	for no, w := range want {
		g, ok := got[no]
		if !ok {
			t.Errorf("%s: nothing of task %s", unit, no)
			continue
		}
		if g.Text != w.text || claimWords[g.Claim] != w.claim || g.Problems != w.problems || g.Next != w.next {
			t.Errorf("%s %s: %q %q %q %q\n\twant %q %q %q %q", unit, no, g.Text, claimWords[g.Claim], g.Problems, g.Next, w.text, w.claim, w.problems, w.next)
		}
		for n, target := range p.task(no).Indicators {
			v, has := g.ValueOf(target.ID)
			if n < len(w.values) && (math.IsNaN(w.values[n]) == has || has && math.Abs(v-w.values[n]) > 1e-9) {
				t.Errorf("%s %s: %s is %v (%v), want %v", unit, no, target.Name, v, has, w.values[n])
			}
		}
	}
	for no := range got {
		if _, ok := want[no]; !ok {
			t.Errorf("%s: task %s came from nowhere: %+v", unit, no, got[no])
		}
	}
}

var claimWords = map[ledger.Claim]string{ledger.ClaimDone: "已完成", ledger.ClaimOnTrack: "正常推进", ledger.ClaimSlow: "进展缓慢", ledger.ClaimNotStarted: "未启动", ledger.ClaimNone: ""}

// returnedCase is one file (or more) as it comes back.
type returnedCase struct {
	name  string
	files func(p postbox, t *testing.T) []string
	water func(map[string]reported) // what differs from waterAnswers; nil for nothing
	road  bool                      // the other unit's answers come too
	empty bool                      // nothing is taken
	says  []string                  // words the report must hold
	quiet bool                      // nothing but by_number may be said
}

func one(change func(p postbox, f *excelize.File, tab string)) func(postbox, *testing.T) []string {
	return func(p postbox, _ *testing.T) []string {
		return []string{p.edit(p.water, "区水利局报送.xlsx", func(f *excelize.File, tab string) { change(p, f, tab) })}
	}
}

func (p postbox) set(f *excelize.File, tab string, cells map[string]any) {
	for cell, v := range cells {
		p.must(f.SetCellValue(tab, cell, v))
	}
}

func (p postbox) run(t *testing.T, c returnedCase) {
	got := p.collect("2024Q1", c.files(p, t)...)
	defer func() {
		if got.Tasks > 0 {
			if _, err := p.Desk().Undo(); err != nil {
				t.Fatal(err)
			}
		}
	}()
	want, lines := map[string]reported{}, []string{}
	if !c.empty {
		want = waterAnswers()
		if c.water != nil {
			c.water(want)
		}
	}
	p.expect(t, waterUnit, want)
	roads := map[string]reported{}
	if c.road {
		roads = roadAnswers()
	}
	p.expect(t, roadUnit, roads)
	for _, f := range got.Files {
		lines = append(lines, f.File+": "+string(f.Outcome))
		for _, r := range f.Reasons {
			lines = append(lines, "  "+r.Line())
			if c.quiet && !slices.Contains([]string{"by_number"}, r.Code) {
				t.Errorf("said without need: %s", r.Line())
			}
		}
	}
	report := strings.Join(lines, "\n")
	for _, words := range c.says {
		if !strings.Contains(report, words) {
			t.Errorf("not said: %s", words)
		}
	}
	if t.Failed() {
		t.Log(report)
	}
}

func TestReturnedForms(t *testing.T) {
	p := newPostbox(t)
	for _, cases := range [][]returnedCase{wholeCases, layoutCases, layoutWords, valueCases, wordCases, shapeCases, batchCases, ownCases} {
		for _, c := range cases {
			t.Run(c.name, func(t *testing.T) { p.run(t, c) })
		}
	}
	p.sound()
}
