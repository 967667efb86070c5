package report

import (
	"slices"
	"strings"

	"ducha/app/ledger"
)

// Words of the four slips.
var (
	assignWording = slipWording("工作交办单", "请按照任务要求抓紧组织实施，明确责任人和推进计划，于{deadline}前将办理情况书面反馈{office}。", "交办事项")
	remindWording = slipWording("工作提示单", "请对照时间节点自查进度，及早研究解决问题，防止出现滞后；有关情况请于{deadline}前反馈{office}。", "提示事项")
	urgeWording   = slipWording("工作催办单", "该项任务进展未达要求。请查明原因，制定赶进度措施，倒排时间节点，于{deadline}前将落实情况书面反馈{office}。", "催办事项")

	superviseWording = slipWording("督办通知单", "请主要负责同志亲自研究，立即采取措施，明确完成时限和责任人，于{deadline}前将整改落实情况经主要负责同志签字、加盖单位公章后报送{office}。逾期未办结的，按规定程序处理。", "督办事项")
)

func slipWording(title, requirement, subject string) map[string]string {
	return map[string]string{
		"redHead": "{office}", "title": title, "subject": subject, "requirement": requirement,
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

// SlipPaper prints one slip on one page: a letter head, a form, a receipt.
func SlipPaper(slip ledger.Slip, s ledger.Snapshot, stamp Stamp) (*Paper, error) {
	step, ok := slip.Kind.Step()
	if !ok {
		return nil, ledger.Fail("no_such_paper", "kind", string(slip.Kind))
	}
	if stamp.Date == "" {
		stamp.Date = slip.Date
	}
	p := newPen(string(slip.Kind), stamp, s)
	p.facts["deadline"] = plain(chineseDate(slip.Deadline))
	title := p.say("title", nil).text()
	number := slip.Number
	if number == "" {
		number = step.Letter + "字〔　　　　〕　　号"
	}
	no := block(LetterNo, number)
	blocks := []Block{block(LetterHead, p.redHead()), no, spaced(14)}
	blocks = append(blocks, titleBlocks([]string{title})...)
	note := p.para("note", nil)
	note.Kind = Note
	tail := []Block{spaced(6), note}
	room := p.layout().TextHeight()*mm - blocksHeight(append(slices.Clone(blocks), tail...), p.layout()) - 2*slipSpare
	blocks = append(blocks, spaced(12), p.slipForm(slip, step, room).block())
	paper := p.paper(title+slip.Number, slip.Date, Section{Blocks: append(blocks, tail...)})
	paper.Warnings = slipWarnings(slip, s)
	return paper, nil
}

// slipWarnings are why a slip should be looked at before it leaves: nobody to send it to, nothing to chase.
func slipWarnings(slip ledger.Slip, s ledger.Snapshot) []ledger.Check {
	out := []ledger.Check{}
	if len(slip.Units) == 0 {
		out = append(out, ledger.Check{Code: "slip_without_unit", Message: "任务没有明确责任单位"})
	}
	for _, t := range s.Tasks {
		class, judged := s.Scheme.Class(t.Status)
		chases := slip.Kind == ledger.SlipUrge || slip.Kind == ledger.SlipSupervise
		if t.ID == slip.TaskID && judged && chases && class.Meaning != ledger.Behind && class.Meaning != ledger.NotBegun {
			out = append(out, ledger.Check{Code: "slip_not_behind", Message: "该任务当前为“" + class.Word + "”，没有滞后"})
		}
	}
	return out
}

// slipSpare is what a slip leaves free for setters that break lines otherwise, points.
const slipSpare = 14.0

// slipForm takes the largest type in which the form stays on its page, and gives what is left to the answer.
func (p *pen) slipForm(slip ledger.Slip, step ledger.SlipStep, room float64) *form {
	var f *form
	for _, size := range []float64{14, 13, 12, 11, 10.5, 10, 9} {
		if f = p.slipFields(slip, step, size); f.table.estimate() <= room {
			break
		}
	}
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

func (p *pen) slipFields(slip ledger.Slip, step ledger.SlipStep, size float64) *form {
	f := newForm(size, p.layout().TextWidth())
	ref := taskRef(slip.TaskID)
	requirement := slip.Requirement
	if requirement == "" {
		requirement = p.say("requirement", nil).text()
	}
	basis := slip.Basis
	if basis == "" {
		basis = p.say("basis", nil).text() + numbered("第", slip.No, "项")
	}
	f.field("责任单位", Cell{orWord(clipped(strings.Join(slip.Units, "、"), 100), "责任单位未明确"), ref}, 0)
	f.pair("牵头领导", orDash(clipped(strings.Join(slip.Leaders, "、"), 30)), "责 任 人", orDash(clipped(strings.Join(slip.Persons, "、"), 30)))
	f.field(p.words("subject"), Cell{clipped(oneLine(slip.Task), slipTask), ref}, 0)
	f.field("立项依据", Cell{clipped(oneLine(basis), slipTask), ""}, 0)
	if slip.Standing != "" {
		f.field("当前进展", Cell{clipped(oneLine(slip.Standing), slipStanding), ref}, 0)
	}
	f.field("工作要求", Cell{clipped(oneLine(requirement), slipWords), ""}, 0)
	f.pair("签发日期", chineseDate(slip.Date), "时限要求", chineseDate(slip.Deadline)+"前")
	if step.Kind != ledger.SlipRemind {
		f.field("领导批示", Cell{"", ""}, 16)
	}
	f.field("办理结果", Cell{"", ""}, 20)
	return f.field("签　　收", Cell{p.say("receipt", nil).text(), ""}, 0)
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
