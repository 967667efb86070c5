package report

import (
	"strings"

	"ducha/app/ledger"
)

var yearWording = map[string]string{
	"title":   "{office}|关于{year}年|{work}重点任务|落实情况的总结",
	"basis":   "{year}年，{office}对照{plan}，坚持定期调度、核查研判、通报督办，共调度{rounds}期，推动各项任务落实。现将有关情况总结如下。",
	"partial": "本总结截至{period}，年度尚未结束，有关数字为阶段情况。",
	"noDone":  "本年度暂无已完成的任务。",
	"allDone": "各项任务均已完成，无遗留事项。",
	"next":    "未完成的{left}项任务，由牵头单位书面说明原因，提出完成时限，结转下年度继续推进；{office}将列入下年度台账，持续跟踪，办结销号。",
	"settled": "各单位要巩固成果，做好下年度任务衔接；{office}将适时开展“回头看”，防止反弹。",
	"score":   "按照考核规则{rules}，{scored}个单位参加评分，起评分{base}分，扣分和加分均有依据（详见{scoreAnnex}）。{best}",
	"noScore": "本年度没有报送任务的单位，不作考核评分。",
}

// YearPaper sums up a year from its snapshots, in time order: where the tasks ended, how the year went, who was fast,
// what is left, how the units reported, the scores. It refuses what Verify refuses in the last snapshot, and a year
// without any (period_not_frozen).
func YearPaper(facts ledger.ScoreFacts, rules ledger.RuleSet, stamp Stamp) (*Paper, error) {
	year := facts.Year
	if len(year) == 0 {
		return nil, ledger.Fail("period_not_frozen", "period", "本年度")
	}
	last := year[len(year)-1]
	if err := ledger.Verify(last); err != nil {
		return nil, err
	}
	p := newPen(KindYear, stamp, last)
	w := newWriter(last, ledger.Bulletin{Office: p.stamp.Office, Edits: stamp.Edits})
	scores := ledger.Scores(facts, rules)
	annexes := yearAnnexes(year, w, rules, scores)
	for i, a := range annexes {
		w.has[a.key] = i + 1
	}
	p.facts["rounds"] = plain(itoa(len(year)))
	title := p.title("title", nil)
	blocks := append(p.documentHead(title), p.yearBody(facts, w, rules, scores)...)
	blocks = append(append(blocks, annexList(annexes)...), p.sealed()...)
	paper := p.paper(strings.Join(title, ""), last.Period.End, Section{Blocks: blocks})
	paper.addAnnexes(annexes)
	if n, ok := w.has["course"]; ok && len(year) > 1 {
		blocks := &paper.Sections[n].Blocks
		*blocks = append(*blocks, block(Blank, ""), figure(yearTrend(year)))
	}
	paper.end(p.colophon())
	paper.Warnings = paper.lengthWarnings(documentLimit)
	return paper, nil
}

func (p *pen) yearBody(f ledger.ScoreFacts, w *writer, rules ledger.RuleSet, scores []ledger.UnitScore) []Block {
	year := f.Year
	out := []Block{p.para("basis", nil)}
	if !w.s.Period.IsLast() {
		out = append(out, p.para("partial", nil))
	}
	n := 0
	part := func(words string, blocks ...Block) {
		n++
		out = append(append(out, heading(Heading1, n, words)), blocks...)
	}
	part("总体情况", para("overall", w.totals()), para("course", course(year)))
	if w.t.Counted > 0 {
		part("主要成效", p.yearResults(w)...)
		part("未完成任务", p.yearLeft(w)...)
	}
	part("报送和督查", append([]Block{para("reporting", yearReporting(year, w.s.Period.IsLast()))}, yearChasing(f)...)...)
	part("考核评分", p.yearScores(w, rules, scores))
	if w.unfinished() > 0 {
		part("下步打算", p.para("next", facts{"left": plain(itoa(w.unfinished()))}))
	} else {
		part("下步打算", p.para("settled", nil))
	}
	return out
}

// course says how the share in time moved from period to period.
func course(year []ledger.Snapshot) *sentence {
	parts := []*sentence{}
	for _, s := range year {
		t := ledger.Tally(s)
		if t.Counted > 0 {
			parts = append(parts, plain(s.Period.Short+itoa(t.InTime.Count)+"项，占"+t.InTime.Percent()))
		}
	}
	if len(parts) == 0 {
		return plain("各期均没有纳入统计的任务。")
	}
	if len(parts) == 1 {
		return plain("已完成和达到序时要求的任务：").join("", parts...).say("。")
	}
	return plain("分期看，已完成和达到序时要求的任务：").join("；", parts...).say("。")
}

func (p *pen) yearResults(w *writer) []Block {
	for _, class := range w.t.Classes {
		if class.Meaning == ledger.Done && class.Share.Count > 0 {
			out := []Block{para("praise:"+class.Key, w.praise(class))}
			if s := w.steady(); s != nil {
				out = append(out, para("steady", s))
			}
			return out
		}
	}
	return []Block{p.para("noDone", nil)}
}

// unfinished counts the counted tasks that are neither done nor outside the rating.
func (w *writer) unfinished() int {
	n := w.t.Counted
	for _, class := range w.t.Classes {
		if class.Meaning == ledger.Done || class.Meaning == ledger.NotRated {
			n -= class.Share.Count
		}
	}
	return n
}

func (p *pen) yearLeft(w *writer) []Block {
	if w.unfinished() == 0 {
		return []Block{p.para("allDone", nil)}
	}
	if len(w.t.Laggards) == 0 {
		return []Block{para("left", plain("截至"+dayOf(w.s.AsOf())+"，尚未完成的任务"+itoa(w.unfinished())+"项，"+bothOrAll(w.unfinished(), "已达到序时要求", "均达到序时要求")+"，无滞后任务。"))}
	}
	if left := w.unfinished(); left > len(w.t.Laggards) {
		whole := para("left", plain("尚未完成的任务"+itoa(left)+"项，其中滞后").num(len(w.t.Laggards), "laggards").say("项，其余达到序时要求。"))
		return append([]Block{whole}, w.laggards()...)
	}
	return w.laggards()
}

// bothOrAll picks the word for one or for several.
func bothOrAll(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}

// yearReporting sums up how units reported over the year, or so far where it has not ended.
func yearReporting(year []ledger.Snapshot, ended bool) *sentence {
	asked, late, silent := 0, 0, 0
	often := map[string]int{}
	order := []string{}
	for _, s := range year {
		for _, u := range s.Units {
			asked++
			if u.Silent {
				silent++
			} else if u.DaysLate > 0 {
				late++
			} else {
				continue
			}
			if often[u.Name]++; often[u.Name] == 2 && u.Name != "" {
				order = append(order, u.Name)
			}
		}
	}
	whole := "全年"
	if !ended {
		whole = "本年度以来"
	}
	if asked == 0 {
		return plain(whole + "没有需要报送的单位。")
	}
	if late+silent == 0 {
		return plain(whole + "应报送" + itoa(asked) + "次，全部按时报送。")
	}
	p := plain(whole + "应报送" + itoa(asked) + "次，按时报送" + itoa(asked-late-silent) + "次")
	if late > 0 {
		p.say("，迟报", itoa(late), "次")
	}
	if silent > 0 {
		p.say("，未报", itoa(silent), "次")
	}
	if len(order) == 0 {
		return p.say("，没有单位两次以上迟报、未报。")
	}
	names := strings.Join(order[:min(unitsNamed, len(order))], "、")
	if len(order) > unitsNamed {
		names += "等" + itoa(len(order)) + "个单位"
	}
	return p.say("。两次以上迟报、未报的单位：", names, "。")
}

// yearChasing sums up slips and visits; nothing where there were none.
func yearChasing(f ledger.ScoreFacts) []Block {
	out := []Block{}
	count, order, late, closed, all := map[string]int{}, []string{}, 0, 0, 0
	for _, s := range f.Slips {
		if s.Void() {
			continue
		}
		if count[s.Name]++; count[s.Name] == 1 {
			order = append(order, s.Name)
		}
		all++
		if s.DaysOver(f.Year[len(f.Year)-1].Period.Due) > 0 {
			late++
		}
		if s.State == ledger.SlipClosed {
			closed++
		}
	}
	whole := "全年"
	if !f.Year[len(f.Year)-1].Period.IsLast() {
		whole = "本年度以来"
	}
	if all > 0 {
		kinds := []string{}
		for _, name := range order {
			kinds = append(kinds, name+itoa(count[name])+"份")
		}
		text := whole + "出具督办单据" + itoa(all) + "份，其中" + strings.Join(kinds, "、") + "；已办结" + itoa(closed) + "份"
		if len(order) == 1 {
			text = whole + "出具" + order[0] + itoa(all) + "份，已办结" + itoa(closed) + "份"
		}
		if late > 0 {
			text += "，逾期反馈" + itoa(late) + "份"
		}
		out = append(out, para("slips", plain(text+"。")))
	}
	if visits := yearVisits(f.Inspections, whole); visits != "" {
		out = append(out, para("visits", plain(visits)))
	}
	return out
}

func yearVisits(visits []ledger.Inspection, whole string) string {
	made, items, passed := 0, 0, 0
	for _, v := range visits {
		if v.State == ledger.InspectionPlanned {
			continue
		}
		made++
		for _, r := range v.Rectifications {
			items++
			if r.Result == ledger.RecheckPassed {
				passed++
			}
		}
	}
	switch {
	case made == 0:
		return ""
	case items == 0:
		return whole + "开展现场督查" + itoa(made) + "次，未提出整改事项。"
	}
	return whole + "开展现场督查" + itoa(made) + "次，提出整改事项" + itoa(items) + "项，复查合格" + itoa(passed) + "项。"
}

func (p *pen) yearScores(w *writer, rules ledger.RuleSet, scores []ledger.UnitScore) Block {
	if len(scores) == 0 {
		return p.para("noScore", nil)
	}
	best := []string{}
	for i := 0; i < len(scores); i++ {
		if scores[i].Rank != 1 {
			continue
		}
		group, names := scores[i].Group, []string{}
		for ; i < len(scores) && scores[i].Group == group && scores[i].Rank == 1; i++ {
			names = append(names, orWord(scores[i].Name, "未名单位"))
		}
		if len(names) > 3 {
			names = []string{itoa(len(names)) + "个单位并列"}
		}
		best = append(best, group+"第一名："+strings.Join(names, "、"))
		i--
	}
	return p.para("score", facts{"scored": plain(itoa(len(scores))), "base": plain(ledger.Number(rules.Base, 2)), "rules": plain(rulesName(rules)),
		"scoreAnnex": plain(w.annexName("score")), "best": plain(strings.Join(best, "；") + "。")})
}

// yearAnnexes are the year by periods, the tasks left, and the scores.
func yearAnnexes(year []ledger.Snapshot, w *writer, rules ledger.RuleSet, scores []ledger.UnitScore) []annex {
	out := []annex{}
	if w.t.Counted > 0 {
		out = append(out, annex{key: "course", title: "全年分期完成情况", table: courseTable(year), note: "占比按各期纳入统计的项数计。"})
	}
	if a, ok := w.annexLaggards(); ok {
		a.title = "未完成且滞后的任务清单"
		out = append(out, a)
	}
	if len(scores) > 0 {
		out = append(out, annex{key: "score", title: "单位考核得分", table: scoreTable(scores, StandardLayout().TextWidth()), note: scoreNote(rules)})
	}
	return out
}

// yearTrend draws what the table of the course says.
func yearTrend(year []ledger.Snapshot) Chart {
	stages := []Stage{}
	for _, s := range year {
		stages = append(stages, Stage{Name: s.Period.Short, Totals: ledger.Tally(s)})
	}
	return TrendChart(stages)
}

func courseTable(year []ledger.Snapshot) Table {
	classes := year[len(year)-1].Scheme.Classes
	each := min(16, 91/float64(max(1, len(classes))))
	t := Table{Size: 10.5, Columns: []Column{markColumn("期", 0), figureColumn("纳入统计", 15)}}
	rest := StandardLayout().TextWidth() - 15 - 17 - 17
	for _, c := range classes {
		t.Columns = append(t.Columns, figureColumn(c.Word, each))
		rest -= each
	}
	t.Columns[0].Width = rest
	t.Columns = append(t.Columns, figureColumn("完成率", 17), figureColumn("达到序时", 17))
	for _, s := range year {
		totals := ledger.Tally(s)
		cells := []Cell{{s.Period.Short, ""}, {itoa(totals.Counted), ""}}
		for _, c := range classes {
			cells = append(cells, Cell{itoa(countOf(totals, c.Key)), ""})
		}
		t.Rows = append(t.Rows, append(cells, Cell{totals.Done.Percent(), ""}, Cell{totals.InTime.Percent(), ""}))
	}
	return t
}

func countOf(t ledger.Totals, class string) int {
	for _, c := range t.Classes {
		if c.Key == class {
			return c.Share.Count
		}
	}
	return 0
}
