package report

import (
	"slices"
	"strings"

	"ducha/app/ledger"
)

// Words of the four slips.
var (
	assignWording = slipWording("请按照任务要求抓紧组织实施，明确责任人和推进计划，于{deadline}前将办理情况书面反馈{office}。", "交办事项")
	remindWording = slipWording("请对照时间节点自查进度，及早研究解决问题，防止出现滞后；有关情况请于{deadline}前反馈{office}。", "提示事项")
	urgeWording   = slipWording("该项任务进展未达要求。请查明原因，制定赶进度措施，倒排时间节点，于{deadline}前将落实情况书面反馈{office}。", "催办事项")

	superviseWording = slipWording("请主要负责同志亲自研究，立即采取措施，明确完成时限和责任人，于{deadline}前将整改落实情况经主要负责同志签字、加盖单位公章后报送{office}。逾期未办结的，按规定程序处理。", "督办事项")
)

func slipWording(requirement, subject string) map[string]string {
	return map[string]string{
		"redHead": "{office}", "title": "{kind}", "subject": subject, "requirement": requirement,
		"basis":   "{plan}",
		"receipt": "签收人：　　　　　　签收时间：　　　年　　月　　日",
		"note":    "本单一式两份，督查室和责任单位各存一份。办理结果请随附佐证材料。",
	}
}

// letterLayout is a 信函: the red name's top edge 30 mm from the top of the page, no page number on its one page.
func letterLayout() Layout {
	l := StandardLayout()
	l.Top, l.Bottom, l.Unnumbered = 24, 26, true
	return l
}

// SlipPaper prints one slip as it is kept, on one page: a letter head, a form, a receipt. s is the period it rests on.
func SlipPaper(slip ledger.Slip, s ledger.Snapshot, stamp Stamp) (*Paper, error) {
	if wordings[string(slip.Form)] == nil {
		return nil, ledger.Fail("no_such_paper", "kind", string(slip.Form))
	}
	stamp.Date = slip.Issued
	p := newPen(string(slip.Form), stamp, s)
	p.facts["deadline"] = plain(chineseDate(slip.Due))
	p.facts["kind"] = plain(slip.Name)
	title := p.say("title", nil).text()
	number := slip.Number
	if number == "" {
		number = slip.Series + "字〔　　　　〕　　号"
	}
	no := block(LetterNo, number)
	blocks := []Block{block(LetterHead, p.redHead()), no, spaced(14)}
	blocks = append(blocks, titleBlocks([]string{title})...)
	note := p.para("note", nil)
	note.Kind = Note
	tail := []Block{spaced(6), note}
	room := p.layout().TextHeight()*mm - blocksHeight(append(slices.Clone(blocks), tail...), p.layout()) - 2*slipSpare
	blocks = append(blocks, spaced(12), p.slipForm(slip, room).block())
	paper := p.paper(title+slip.Number, slip.Issued, Section{Blocks: append(blocks, tail...)})
	paper.Warnings = slipWarnings(slip, s)
	return paper, nil
}

// slipWarnings are why a slip should be looked at before it leaves: nobody to send it to, nothing to chase, taken back.
func slipWarnings(slip ledger.Slip, s ledger.Snapshot) []ledger.Check {
	out := []ledger.Check{}
	if slip.Unit == "" {
		out = append(out, ledger.Check{Code: "slip_without_unit", Message: "任务没有明确责任单位"})
	}
	if slip.Void() {
		out = append(out, ledger.Check{Code: "slip_void", Message: "本单已作废"})
	}
	for _, t := range slip.Tasks {
		class, judged := s.Scheme.Class(t.Status)
		if judged && slip.Form.Chases() && class.Meaning != ledger.Behind && class.Meaning != ledger.NotBegun {
			out = append(out, ledger.Check{Code: "slip_not_behind", Message: "第" + t.No + "项为“" + t.Word + "”，没有滞后"})
		}
	}
	return out
}

// slipSpare is what a slip leaves free for setters that break lines otherwise, points.
const slipSpare = 14.0

// slipForm takes the largest type in which the form stays on its page, shortens what it says of many tasks where none
// does, and gives what is left to the answer.
func (p *pen) slipForm(slip ledger.Slip, room float64) *form {
	var f *form
	for _, brief := range slipBriefs {
		for _, size := range brief.sizes {
			if f = p.slipFields(slip, size, brief); f.table.estimate() <= room {
				return p.stretched(f, room)
			}
		}
	}
	return f
}

// slipBrief is how much a slip says: tasks listed a line each, tasks named at all, characters on how they stand.
type slipBrief struct {
	lines, gists, standing int
	sizes                  []float64
}

var slipBriefs = []slipBrief{
	{6, 20, 300, []float64{14, 13, 12, 11, 10.5, 10}},
	{1, 20, 200, []float64{12, 11, 10.5, 10}},
	{1, 8, 110, []float64{11, 10.5, 10, 9}},
}

// stretched gives the room that is left to the leader's note and the answer.
func (p *pen) stretched(f *form, room float64) *form {
	for i, label := range []string{"领导批示", "办理结果"} {
		for n, cells := range f.table.Rows {
			if left := (room - f.table.estimate()) / mm; cells[0].Text == label && left > 0 {
				f.table.Heights[n] += min(left/float64(2-i), 40)
			}
		}
	}
	return f
}

// spaced is an empty height in points.
func spaced(points float64) Block {
	b := block(Blank, "")
	b.Size = points
	return b
}

// Longest texts of a slip: it has to stay on one page.
const (
	slipTask     = 220
	slipStanding = 180
	slipWords    = 260
)

func (p *pen) slipFields(slip ledger.Slip, size float64, brief slipBrief) *form {
	f := newForm(size, p.layout().TextWidth())
	ref := slipRef(slip)
	requirement := slip.Requirement
	if requirement == "" {
		requirement = p.say("requirement", nil).text()
	}
	basis := p.say("basis", nil).text() + numbered("第", slipNumbers(slip, brief.gists), "项")
	f.field("责任单位", Cell{orWord(clipped(slip.Unit, 100), "责任单位未明确"), ref}, 0)
	f.pair("牵头领导", orDash(clipped(strings.Join(slip.Leaders, "、"), 30)), "责 任 人", orDash(clipped(strings.Join(slip.Persons, "、"), 30)))
	f.field(p.words("subject"), Cell{slipTasks(slip, brief), ref}, 0)
	f.field("立项依据", Cell{clipped(oneLine(basis), slipTask), ""}, 0)
	if slip.Reason != "" {
		f.field("当前进展", Cell{reasonIn(oneLine(slip.Reason), min(slipStanding*max(1, len(slip.Tasks)), brief.standing)), ref}, 0)
	}
	f.field("工作要求", Cell{clipped(oneLine(requirement), slipWords), ""}, 0)
	f.pair("签发日期", chineseDate(slip.Issued), "时限要求", chineseDate(slip.Due)+"前")
	if slip.Form != ledger.FormRemind {
		f.field("领导批示", Cell{"", ""}, 16)
	}
	f.field("办理结果", Cell{clipped(oneLine(slip.Reply), slipStanding), ""}, 20)
	return f.field("签　　收", Cell{p.say("receipt", nil).text(), ""}, 0)
}

// slipRef is what the slip's fields light up: its task, or its unit where it has several.
func slipRef(slip ledger.Slip) string {
	if len(slip.Tasks) == 1 && slip.Tasks[0].TaskID != 0 {
		return taskRef(slip.Tasks[0].TaskID)
	}
	return unitRef(slip.UnitID)
}

func slipNumbers(slip ledger.Slip, most int) string {
	nos := []string{}
	for _, t := range slip.Tasks[:min(most, len(slip.Tasks))] {
		nos = append(nos, t.No)
	}
	if len(slip.Tasks) > most {
		return strings.Join(nos, "、") + "等共" + itoa(len(slip.Tasks))
	}
	return strings.Join(nos, "、")
}

// slipTasks lists what the slip is about, a line a task; many tasks run on by their first clauses.
func slipTasks(slip ledger.Slip, brief slipBrief) string {
	switch n := len(slip.Tasks); {
	case n == 1:
		return clipped(oneLine(slip.Tasks[0].Text), slipTask)
	case n > brief.lines:
		parts := []string{}
		for _, t := range slip.Tasks[:min(n, brief.gists)] {
			parts = append(parts, "第"+t.No+"项"+gist(oneLine(t.Text)))
		}
		if n > brief.gists {
			parts = append(parts, "等共"+itoa(n)+"项任务")
		}
		return strings.Join(parts, "；")
	}
	lines := []string{}
	for _, t := range slip.Tasks {
		lines = append(lines, "第"+t.No+"项　"+clipped(oneLine(t.Text), max(32, slipTask/len(slip.Tasks))))
	}
	return strings.Join(lines, "\n")
}

// reasonIn shortens a reason to n characters at the end of a task's part.
func reasonIn(reason string, n int) string {
	r := []rune(reason)
	if len(r) <= n {
		return reason
	}
	whole := string(r[:n])
	if at := strings.LastIndex(whole, "；"); at > 0 {
		return whole[:at] + "；其余任务情况见督办台账。"
	}
	return clipped(reason, n)
}

func numbered(before, no, after string) string {
	if no == "" {
		return ""
	}
	return before + no + after
}

func orWord(text, word string) string {
	if text == "" {
		return word
	}
	return text
}
