package report

import (
	"fmt"
	"strings"

	"ducha/app/ledger"
)

var bulletinWording = map[string]string{
	"title":       "关于{period}|{work}|重点任务|落实情况的通报",
	"basis":       "按照{plan}要求，{office}对{period}任务落实情况进行了调度核查，现通报如下。",
	"overallHead": "总体情况",
	"resultsHead": "工作成效",
	"issuesHead":  "存在问题",
	"demandsHead": "下步要求",
	"noIssues":    "本期没有需要通报的问题。",
	"keep":        "保持工作力度。各单位要对照年度目标和时间节点，继续抓好推进，确保全年任务按期完成。",
	"keepLast":    "巩固工作成效。各单位要及时总结全年任务落实情况，做好成果巩固和下年度任务衔接。",
	"catchUp":     "压实工作责任。{slow}，牵头单位要逐项查明原因，倒排时间节点，主要负责同志要亲自调度，确保在下次调度前赶上序时进度。",
	"catchUpOne":  "压实工作责任。{slow}，牵头单位要查明原因，倒排时间节点，主要负责同志要亲自调度，确保在下次调度前赶上序时进度。",
	"carryOver":   "压实工作责任。{slow}，牵头单位要查明原因，书面说明未完成情况，明确完成时限，结转下年度继续推进。",
	"report":      "严肃报送纪律。{missing}各单位要指定专人，按时、如实报送，完成值要有佐证。",
	"lookBack":    "强化跟踪问效。{office}将适时开展“回头看”，防止已达标任务出现反弹。",
	"follow":      "强化跟踪督办。{listed}{repeated}",
	"prepare":     "请各单位做好任务调度和报送准备，确保年度工作按时启动。",
}

// Bulletin writes the paper of one frozen period in the order offices use: basis, 总体情况, 工作成效, 存在问题, 下步要求,
// annexes. It refuses what ledger.Verify refuses. The clerk's wording in b.Edits replaces the rules' by key.
func Bulletin(s ledger.Snapshot, b ledger.Bulletin, t Template) (*Paper, error) {
	w := newWriter(s, b)
	w.pen = newPen(KindBulletin, Stamp{Template: t, Office: w.office(), Date: b.Date}, s)
	title := w.pen.title("title", nil)
	return w.bulletin(title, func() []Block { return w.head(title) }, signature(w.office(), b.Date))
}

// bulletin writes body and annexes between a head and a signature.
func (w *writer) bulletin(title []string, head func() []Block, tail []Block) (*Paper, error) {
	if err := ledger.Verify(w.s); err != nil {
		return nil, err
	}
	annexes := w.annexes()
	body := append(head(), w.pen.para("basis", nil))
	body = append(body, w.overall()...)
	body = append(body, w.results()...)
	body = append(body, w.issues()...)
	body = append(body, w.demands()...)
	body = append(body, annexList(annexes)...)
	body = append(body, tail...)
	loose, own := looseFigures(body, w.b.Edits), reworded(body, w.b.Edits)
	body = applyEdits(body, w.b.Edits)

	p := &Paper{Title: strings.Join(title, ""), Office: w.office(), Date: w.date(), Layout: w.pen.layout(), Pages: []Page{}, Reworded: own}
	p.Sections = append(p.Sections, Section{Blocks: body})
	p.addAnnexes(annexes)
	p.end(w.pen.colophon())
	p.Warnings = append(p.lengthWarnings(bulletinLimit), loose...)
	return p, nil
}

func (p *Paper) addAnnexes(annexes []annex) {
	for i, a := range annexes {
		p.Sections = append(p.Sections, a.section(i+1, len(annexes), p.Layout))
	}
}

// end puts the imprint at the foot of the last page, an upright one.
func (p *Paper) end(colophon Block) {
	if p.Sections[len(p.Sections)-1].Landscape {
		p.Sections = append(p.Sections, Section{Blocks: []Block{}})
	}
	last := &p.Sections[len(p.Sections)-1]
	last.Blocks = append(last.Blocks, colophon)
}

// writer holds what every paragraph needs.
type writer struct {
	s   ledger.Snapshot
	b   ledger.Bulletin
	t   ledger.Totals
	pen *pen           // of a bulletin, whose fixed words the office may change
	has map[string]int // annex by its table's name → number, filled by annexes
}

func newWriter(s ledger.Snapshot, b ledger.Bulletin) *writer {
	return &writer{s: s, b: b, t: ledger.Tally(s), has: map[string]int{}}
}

func (w *writer) office() string {
	switch {
	case w.b.Office != "":
		return w.b.Office
	case w.s.Plan.Issuer != "":
		return w.s.Plan.Issuer + "督查室"
	default:
		return "督查室"
	}
}

// date is the bulletin's own date, or the day of freezing for a draft without one: files need some date.
func (w *writer) date() string {
	if w.b.Date != "" {
		return w.b.Date
	}
	if len(w.s.TakenAt) >= 10 {
		return w.s.TakenAt[:10]
	}
	return w.s.Period.End
}

// shape joins phrases into lines of at most width characters, as few and as even as they can be, none longer than
// the one below by more than a phrase: the trapezoid of official titles.
func shape(phrases []string, width int) []string {
	best, bestCost := []string{strings.Join(phrases, "")}, -1
	for mask := 0; mask < 1<<(len(phrases)-1); mask++ {
		lines := []string{phrases[0]}
		for i, phrase := range phrases[1:] {
			if mask>>i&1 == 1 {
				lines = append(lines, phrase)
			} else {
				lines[len(lines)-1] += phrase
			}
		}
		if cost := shapeCost(lines, width); bestCost < 0 || cost < bestCost {
			best, bestCost = lines, cost
		}
	}
	return best
}

func shapeCost(lines []string, width int) int {
	longest, shortest, cost := 0, 1<<20, 100*len(lines)
	for _, line := range lines {
		n := len([]rune(line))
		longest, shortest = max(longest, n), min(shortest, n)
		if n > width {
			cost += 1000 * (n - width)
		}
	}
	return cost + 2*(longest-shortest)
}

func (w *writer) head(title []string) []Block {
	number := "第　　期"
	if w.b.Number != "" {
		number = "第" + w.b.Number + "期"
	}
	masthead := w.b.Masthead
	if masthead == "" {
		masthead = "政务督查"
	}
	out := []Block{
		block(Masthead, masthead), block(Issue, number),
		{Kind: Imprint, Spans: plain(w.office()).list(), Aside: chineseDate(w.b.Date)}, block(Blank, ""),
	}
	return append(append(out, titleBlocks(title)...), block(Blank, ""), addressee(w.b.Addressees))
}

// addressee is 主送机关, closed by a colon.
func addressee(names string) Block {
	if names == "" {
		names = "各有关单位："
	}
	if !strings.HasSuffix(names, "：") {
		names = strings.TrimRight(names, ":。 ") + "："
	}
	to := block(Addressee, names)
	to.Key = "addressees"
	return to
}

func para(key string, p *sentence) Block { return Block{Kind: Text, Key: key, Spans: p.list()} }

func heading(kind Kind, n int, words string) Block {
	switch kind {
	case Heading1:
		return keyed(block(kind, numeral(n)+"、"+words), words)
	case Heading2:
		return keyed(block(kind, "（"+numeral(n)+"）"+words), words)
	default:
		return keyed(block(kind, itoa(n)+"."+words), words)
	}
}

func keyed(b Block, words string) Block {
	b.Key = "heading:" + words
	return b
}

func annexList(annexes []annex) []Block {
	out := []Block{}
	for i, a := range annexes {
		if i == 0 {
			out = append(out, block(Blank, ""))
		}
		lead := "附件："
		if i > 0 {
			lead = "　　　"
		}
		number := fmt.Sprintf("%d.", i+1)
		if len(annexes) == 1 {
			number = ""
		}
		out = append(out, block(AnnexList, lead+number+a.title))
	}
	return out
}
