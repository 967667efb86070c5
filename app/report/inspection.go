package report

import (
	"slices"
	"strings"

	"ducha/app/ledger"
)

var checklistWording = map[string]string{
	"title":  "现场督查工作清单",
	"basis":  "根据《政府督查工作条例》和{plan}，对{unit}开展现场督查。督查情况如实记录，经双方签字后留存，作为督查结论的依据。",
	"none":   "截至{end}，{unit}没有牵头任务，本次核查其参与任务的配合情况和报送情况。",
	"method": "□听取汇报　□查阅资料　□实地查看\n□座谈访谈　□随机抽查　□暗访",
	"verify": "□属实　□基本属实　□不属实",
	"rule":   "督查人员不得干扰正常工作，不得要求层层陪同、重复提供材料。",
}

var conclusionWording = map[string]string{
	"title":     "{office}|关于对{unit}开展|现场督查的督查结论",
	"basis":     "根据《政府督查工作条例》和{plan}，{office}于{visit}对{unit}承担的{period}任务落实情况开展了现场督查，通过{methods}等方式核查任务{tasks}项。现将督查结论反馈如下。",
	"noTasks":   "根据《政府督查工作条例》和{plan}，{office}于{visit}对{unit}{period}任务配合和报送情况开展了现场督查。该单位没有牵头任务。现将督查结论反馈如下。",
	"good":      "经核查，{unit}承担的任务均达到序时要求，未发现进展滞后问题。",
	"mixed":     "经核查，{unit}承担的{tasks}项任务中，{slow}项进展滞后，需要整改。",
	"allSlow":   "经核查，{unit}承担的{tasks}项任务均进展滞后，需要整改。",
	"oneSlow":   "经核查，{unit}承担的1项任务进展滞后，需要整改。",
	"noFinding": "经核查，未发现需要整改的问题。",
	"rectify":   "请对上述滞后任务逐项制定整改措施，明确责任人和完成时限，自收到本结论之日起15日内将整改方案、30日内将整改落实情况书面报送{office}。{office}将组织核查，整改不到位的，按程序提出问责建议。",
	"items":     "请对下列事项逐项制定整改措施，明确责任人，按期完成并书面报送{office}；{office}将逐项复查，整改不到位的，按程序提出问责建议。",
	"hold":      "请继续巩固成果，按计划推进后续工作；{office}将适时开展“回头看”。",
	"rights":    "对本结论有异议的，可以自收到之日起30日内向{office}申请复核，{office}自收到申请之日起30日内作出复核决定，参与作出本结论的工作人员在复核中应当回避。",
}

// unitTasks picks the counted tasks a unit answers for, itself or as a member of a collective that does.
func unitTasks(s ledger.Snapshot, unitID int64) []ledger.SnapshotTask {
	ids := []int64{unitID}
	for _, g := range s.Groups {
		for _, m := range g.Members {
			if m.UnitID == unitID {
				ids = append(ids, g.ID)
			}
		}
	}
	out := []ledger.SnapshotTask{}
	for _, t := range s.Tasks {
		answers := slices.ContainsFunc(t.Reporters(), func(a ledger.Assignment) bool { return slices.Contains(ids, a.UnitID) })
		if t.State.Counted() && answers {
			out = append(out, t)
		}
	}
	return out
}

// inspected is a pen and a writer over what a visit looks at: its tasks, or all the unit answers for.
func inspected(kind string, s ledger.Snapshot, visit ledger.Inspection, stamp Stamp) (*pen, *writer) {
	p := newPen(kind, stamp, s)
	p.facts["unit"], p.facts["visit"] = plain(visit.Unit), plain(chineseDate(visit.Date))
	p.facts["methods"] = plain(orWord(strings.Join(visit.Methods, "、"), "查阅资料、实地查看"))
	s.Tasks = visitedTasks(s, visit)
	w := newWriter(s, ledger.Bulletin{Office: p.stamp.Office, Edits: stamp.Edits})
	p.facts["tasks"] = new(sentence).num(w.t.Counted, "counted")
	return p, w
}

func visitedTasks(s ledger.Snapshot, visit ledger.Inspection) []ledger.SnapshotTask {
	if len(visit.Tasks) == 0 {
		return unitTasks(s, visit.UnitID)
	}
	out := []ledger.SnapshotTask{}
	for _, t := range s.Tasks {
		if t.State.Counted() && slices.ContainsFunc(visit.Tasks, func(k ledger.InspectionTask) bool { return k.TaskID == t.ID }) {
			out = append(out, t)
		}
	}
	return out
}

// ticked marks what was chosen in a line of boxes: □查阅资料 → ■查阅资料.
func ticked(line string, chosen ...string) string {
	for _, c := range chosen {
		if c != "" {
			line = strings.Replace(line, "□"+c, "■"+c, 1)
		}
	}
	return line
}

// ChecklistPaper is what inspectors take along to a unit: its tasks with what the unit reported, and room to note what
// was seen, the slow tasks first. What was noted already is printed.
func ChecklistPaper(s ledger.Snapshot, visit ledger.Inspection, stamp Stamp) (*Paper, error) {
	p, w := inspected(KindChecklist, s, visit, stamp)
	title := p.say("title", nil).text()
	blocks := append(titleBlocks([]string{title}), spaced(8))
	head := newForm(12, p.layout().TextWidth())
	head.pair("被督查单位", orDash(visit.Unit), "督查时间", orWord(chineseDate(visit.Date), "　　　　年　　月　　日"))
	head.pair("督查人员", strings.Join(visit.People, "、"), "陪同人员", visit.Hosts)
	if visit.Place != "" {
		head.field("督查地点", Cell{visit.Place, ""}, 0)
	}
	head.field("督查依据", Cell{p.say("basis", nil).text(), ""}, 0)
	head.field("督查方式", Cell{ticked(p.say("method", nil).text(), visit.Methods...), ""}, 0)
	blocks = append(blocks, head.block(), spaced(8))
	if w.t.Counted == 0 {
		blocks = append(blocks, p.para("none", nil))
	} else {
		blocks = append(blocks, grid(p.checkTable(w, visit)), spaced(8))
	}
	foot := newForm(12, p.layout().TextWidth())
	foot.field("发现问题", Cell{rectifications(visit), ""}, 20).field("群众反映", Cell{}, 10)
	foot.pair("督查人员\n签　　字", "", "被督查单位\n签　　字", "")
	rule := p.para("rule", nil)
	rule.Kind = Note
	return p.paper(title+"（"+visit.Unit+"）", visit.Date, Section{Blocks: append(blocks, foot.block(), rule)}), nil
}

// rectifications lists what is to be put right, a line each.
func rectifications(visit ledger.Inspection) string {
	lines := []string{}
	for i, r := range visit.Rectifications {
		lines = append(lines, numberOf(itoa(i+1), r.Text)+oneLine(r.Text)+"（"+r.Unit+"，"+chineseDate(r.Due)+"前）")
	}
	return strings.Join(lines, "\n")
}

func (p *pen) checkTable(w *writer, visit ledger.Inspection) Table {
	t := Table{Size: 10.5, Columns: []Column{markColumn("序号", 11), wordColumn("任务", 0), wordColumn("单位报送和研判", 42), wordColumn("核查要点", 32), wordColumn("现场核查情况", 34)}}
	t.Columns[1].Width = p.layout().TextWidth() - 11 - 42 - 32 - 34
	verify := strings.ReplaceAll(p.words("verify"), "　", "\n")
	for _, task := range w.slowFirst() {
		class, _ := w.s.Scheme.Class(task.Status)
		said, _, _ := saidOf(task)
		ref, seen := taskRef(task.ID), seenOf(visit, task.ID)
		t.addRow([]Cell{{task.No, ref}, {clipped(oneLine(task.Text), 100), ref},
			{orWord(class.Word, "待研判") + "：" + orWord(clipped(oneLine(orWord(task.Basis, said)), 80), "无报送内容"), ref},
			{checkPoints(task), ref}, {ticked(verify, seen.Verdict.Word()) + "\n" + orWord(clipped(oneLine(seen.Finding), 80), "\n"), ""}}, nil)
	}
	return t
}

// checkPoints lists what to look at: each indicator's value, else proof of the work itself.
func checkPoints(task ledger.SnapshotTask) string {
	out := []string{}
	for _, x := range task.Progress {
		value := "未报完成值"
		if x.Value != nil {
			value = "自报" + ledger.Number(*x.Value, 4) + x.Unit
		}
		out = append(out, x.Name+value)
	}
	if len(out) == 0 {
		return "□有方案　□有进展\n□有佐证　□有成效"
	}
	return clipped(strings.Join(out[:min(3, len(out))], "；"), 60) + "\n□佐证齐全"
}

// seenOf is what a visit noted on a task.
func seenOf(visit ledger.Inspection, taskID int64) ledger.InspectionTask {
	for _, k := range visit.Tasks {
		if k.TaskID == taskID {
			return k
		}
	}
	return ledger.InspectionTask{}
}

// ConclusionPaper prints the conclusion of a visit (国务院令733, articles 16 to 18): what was inspected, what was found
// on site and by the period's findings, what to put right and until when, and the right to a review. photos are the kept pictures by
// their hash.
func ConclusionPaper(s ledger.Snapshot, visit ledger.Inspection, photos map[string][]byte, stamp Stamp) (*Paper, error) {
	stamp.Addressees = visit.Unit
	if visit.Concluded != "" {
		stamp.Date = visit.Concluded
	}
	p, w := inspected(KindConclusion, s, visit, stamp)
	title := p.title("title", nil)
	blocks := append(p.documentHead(title), p.conclusionBody(w, visit)...)
	annexes := []annex{}
	if a, ok := photoAnnex(visit, photos); ok {
		annexes = append(annexes, a)
	}
	blocks = append(append(blocks, annexList(annexes)...), p.sealed()...)
	paper := p.paper(strings.Join(title, ""), visit.Date, Section{Blocks: blocks})
	paper.addAnnexes(annexes)
	paper.end(p.colophon())
	paper.Warnings = paper.lengthWarnings(bulletinLimit)
	return paper, nil
}

func (p *pen) conclusionBody(w *writer, visit ledger.Inspection) []Block {
	slow := len(w.t.Laggards)
	p.facts["slow"] = plain(itoa(slow))
	verdict, measure := "mixed", "rectify"
	switch {
	case w.t.Counted == 0:
		verdict, measure = "noFinding", "hold"
	case slow == 0:
		verdict, measure = "good", "hold"
	case slow == w.t.Counted && slow == 1:
		verdict = "oneSlow"
	case slow == w.t.Counted:
		verdict = "allSlow"
	}
	basis := "basis"
	if w.t.Counted == 0 {
		basis = "noTasks"
	}
	out := []Block{p.para(basis, nil), heading(Heading1, 1, "核查情况")}
	if w.t.Counted > 0 {
		out = append(out, para("standing", w.inspectedStanding()))
	}
	out = append(append(out, onSite(visit)...), w.unitReporting(p)...)
	out = append(out, heading(Heading1, 2, "督查结论"))
	if visit.Conclusion != "" {
		out = append(out, para("verdict", plain(oneLine(visit.Conclusion))))
	} else {
		out = append(out, p.para(verdict, nil))
	}
	out = append(out, w.laggedBlocks(w.t.Laggards)...)
	out = append(out, heading(Heading1, 3, "整改要求"))
	if len(visit.Rectifications) > 0 {
		measure = "items"
	}
	out = append(append(out, p.para(measure, nil)), itemsToRectify(visit)...)
	return append(out, heading(Heading1, 4, "权利告知"), p.para("rights", nil))
}

// inspectedStanding says how the inspected tasks stand; all of one class need no shares.
func (w *writer) inspectedStanding() *sentence {
	p := plain("截至" + dayOf(w.s.AsOf()) + "，")
	for _, class := range w.t.Classes {
		if class.Share.Count == w.t.Counted {
			return p.say("核查的").num(w.t.Counted, "counted").say("项任务", bothOrAll(w.t.Counted, "", "均"), rated(class.Word), "。")
		}
	}
	return p.join("；", w.classes()...).say("。")
}

// onSite says what was found on site, task by task; nothing where nothing was noted.
func onSite(visit ledger.Inspection) []Block {
	out, verdicts := []Block{}, map[ledger.Verdict]int{}
	for _, k := range visit.Tasks {
		verdicts[k.Verdict]++
		if k.Finding != "" {
			text := "第" + k.No + "项（" + gist(oneLine(k.Text)) + "），" + orWord(k.Verdict.Word(), "现场核查") + "：" + strings.TrimRight(oneLine(k.Finding), "。；，") + "。"
			out = append(out, para("seen:"+k.No, plain(text)))
		}
	}
	counts := []string{}
	for _, v := range []ledger.Verdict{ledger.VerdictTrue, ledger.VerdictMostly, ledger.VerdictFalse} {
		if verdicts[v] > 0 {
			counts = append(counts, v.Word()+itoa(verdicts[v])+"项")
		}
	}
	if len(counts) == 0 {
		return out
	}
	return append([]Block{para("onSite", plain("对照单位报送情况现场核实，"+strings.Join(counts, "，")+"。"))}, out...)
}

// itemsToRectify numbers what is to be put right, with unit, last day and how it ended.
func itemsToRectify(visit ledger.Inspection) []Block {
	out := []Block{}
	for i, r := range visit.Rectifications {
		text := numberOf(itoa(i+1), r.Text) + strings.TrimRight(oneLine(r.Text), "。；，") + "，" + chineseDate(r.Due) + "前完成"
		if r.Unit != visit.Unit && r.Unit != "" {
			text += "，责任单位为" + r.Unit
		}
		switch r.Result {
		case ledger.RecheckPassed:
			text += "；" + chineseDate(r.Rechecked) + "复查合格"
		case ledger.RecheckFailed:
			text += "；" + chineseDate(r.Rechecked) + "复查不合格，继续整改"
		}
		out = append(out, para("rectify:"+itoa(i+1), plain(text+"。")))
	}
	return out
}

// unitReporting says how the inspected unit reported this period.
func (w *writer) unitReporting(p *pen) []Block {
	for _, u := range w.s.Units {
		if u.Name != p.facts["unit"].text() {
			continue
		}
		text := "报送方面，应报" + itoa(u.Asked) + "项，已报" + itoa(u.Answered) + "项，"
		switch {
		case u.Silent:
			text = "报送方面，应报" + itoa(u.Asked) + "项，" + u.SilentWord()
		case u.DaysLate > 0:
			text += "迟报" + itoa(u.DaysLate) + "天"
		default:
			text += "按时报送"
		}
		return []Block{para("reporting", plain(text+"。"))}
	}
	return []Block{}
}
