package report

import (
	"slices"
	"strconv"
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

// letterLayout is a 信函: the red name's top edge 30 mm from the top of the page.
func letterLayout() Layout {
	l := StandardLayout()
	l.Top, l.Bottom = 24, 26
	return l
}

// SlipPaper prints one slip as it is kept: a letter head, a form, a receipt on a page without a number. Where that page cannot
// hold all that is to be said of the tasks, an annex lists them. s is the period it rests on.
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
	form, whole := p.slipForm(slip, room)
	sections := []Section{{Unnumbered: true, Blocks: append(append(blocks, spaced(12), form.block()), tail...)}}
	if !whole {
		sections = append(sections, p.slipAnnex(slip).section(1, 1, p.layout()))
	}
	paper := p.paper(title+slip.Number, slip.Issued, sections...)
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

// Type sizes of a slip's form, the largest first: with all that is said of the tasks, and with an annex that says it.
var (
	slipSizes   = []float64{14, 13, 12, 11, 10.5}
	annexedSize = []float64{14, 13, 12, 11, 10.5, 10, 9}
)

// slipListed is how many tasks a form lists itself.
const slipListed = 6

// slipForm takes the largest type in which the form stays on its page and gives what is left to the answer. whole is false
// where the tasks have to be told in an annex.
func (p *pen) slipForm(slip ledger.Slip, room float64) (f *form, whole bool) {
	if len(slip.Tasks) <= slipListed {
		for _, size := range slipSizes {
			if f = p.slipFields(slip, size, slipWhole(slip)); f.table.estimate() <= room {
				return p.stretched(f, room), true
			}
		}
	}
	for _, size := range annexedSize {
		if f = p.slipFields(slip, size, slipBrief(slip)); f.table.estimate() <= room {
			return p.stretched(f, room), false
		}
	}
	return f, false
}

// slipTold is what a form says of its tasks: what they are, how they stand, what is asked.
type slipTold struct{ tasks, standing, requirement string }

// slipWhole says all, a line a task.
func slipWhole(slip ledger.Slip) slipTold {
	lines := []string{}
	for _, t := range slip.Tasks {
		text := oneLine(t.Text)
		if len(slip.Tasks) > 1 {
			text = "第" + t.No + "项　" + text
		}
		lines = append(lines, text)
	}
	return slipTold{strings.Join(lines, "\n"), oneLine(slip.Reason), oneLine(slip.Requirement)}
}

// Most characters of what a form with an annex says.
const (
	slipTask  = 220
	slipWords = 420
)

// slipBrief says how many there are of what, and leaves the rest to the annex.
func slipBrief(slip ledger.Slip) slipTold {
	told := slipTold{"任务" + itoa(len(slip.Tasks)) + "项，详见附件。", "", clipped(oneLine(slip.Requirement), slipWords)}
	if len(slip.Tasks) == 1 {
		told.tasks = clause(oneLine(slip.Tasks[0].Text), slipTask) + "（全文见附件）"
	}
	count, order := map[string]int{}, []string{}
	for _, t := range slip.Tasks {
		if t.Word == "" {
			continue
		}
		if count[t.Word]++; count[t.Word] == 1 {
			order = append(order, t.Word)
		}
	}
	for i, word := range order {
		order[i] = word + itoa(count[word]) + "项"
	}
	if len(order) > 0 {
		from, _, _ := strings.Cut(oneLine(slip.Reason), "，") // 截至9月30日
		if !strings.HasPrefix(from, "截至") {
			from = "其中"
		}
		told.standing = from + "，" + strings.Join(order, "、") + "，逐项情况见附件。"
	}
	return told
}

// slipAnnex lists a slip's tasks in full with how each stood.
func (p *pen) slipAnnex(slip ledger.Slip) annex {
	t := Table{Size: 10.5, Columns: []Column{markColumn("序号", 13), wordColumn("任务", 70), wordColumn("进展情况", 0)}}
	t.Columns[2].Width = p.layout().TextWidth() - 13 - 70
	for _, task := range slip.Tasks {
		ref := ""
		if task.TaskID != 0 {
			ref = taskRef(task.TaskID)
		}
		t.addRow([]Cell{{task.No, ref}, {oneLine(task.Text), ref}, {orDash(ledger.SlipStanding(task)), ref}}, nil)
	}
	out := annex{key: "tasks", title: p.words("subject") + "清单", table: t}
	if slip.Reason != "" && slip.Reason != ledger.SlipReason(p.end, slip.Tasks) { // the clerk's own words
		out.note = oneLine(slip.Reason)
	}
	return out
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

func (p *pen) slipFields(slip ledger.Slip, size float64, told slipTold) *form {
	f := newForm(size, p.layout().TextWidth())
	ref := slipRef(slip)
	basis := p.say("basis", nil).text() + numbered("第", slipNumbers(slip), "项")
	f.field("责任单位", Cell{orWord(clipped(slip.Unit, 100), "责任单位未明确"), ref}, 0)
	f.pair("牵头领导", orDash(namesIn(slip.Leaders, 30)), "责 任 人", orDash(namesIn(slip.Persons, 30)))
	f.field(p.words("subject"), Cell{told.tasks, ref}, 0)
	f.field("立项依据", Cell{clipped(oneLine(basis), slipTask), ""}, 0)
	if told.standing != "" {
		f.field("当前进展", Cell{told.standing, ref}, 0)
	}
	f.field("工作要求", Cell{orWord(told.requirement, p.say("requirement", nil).text()), ""}, 0)
	f.pair("时限要求", chineseDate(slip.Due)+"前", "签发日期", chineseDate(slip.Issued))
	f.pair("签 发 人", "", "经 办 人", "")
	if slip.Form != ledger.FormRemind {
		f.field("领导批示", Cell{"", ""}, 16)
	}
	f.field("办理结果", Cell{clipped(oneLine(slip.Reply), slipTask), ""}, 20)
	return f.field("签　　收", Cell{p.say("receipt", nil).text(), ""}, 0)
}

// namesIn lists names in n characters: 程望川、周启澜等5人.
func namesIn(names []string, n int) string {
	text := ""
	for i, name := range names {
		more := name
		if i > 0 {
			more = "、" + name
		}
		if len([]rune(text+more)) > n && i > 0 {
			return text + "等" + itoa(len(names)) + "人"
		}
		text += clipped(more, n)
	}
	return text
}

// slipRef is what the slip's fields light up: its task, or its unit where it has several.
func slipRef(slip ledger.Slip) string {
	if len(slip.Tasks) == 1 && slip.Tasks[0].TaskID != 0 {
		return taskRef(slip.Tasks[0].TaskID)
	}
	return unitRef(slip.UnitID)
}

// numbersNamed is how many numbers, or runs of them, a sentence lists.
const numbersNamed = 8

// slipNumbers lists the tasks' numbers in their order, runs of three and more by their ends: 2、9、28至33.
func slipNumbers(slip ledger.Slip) string {
	all := []string{}
	for _, t := range slip.Tasks {
		all = append(all, t.No)
	}
	slices.SortStableFunc(all, func(a, b string) int { // only figures have an order
		n, err := strconv.Atoi(a)
		m, err2 := strconv.Atoi(b)
		if err != nil || err2 != nil {
			return 0
		}
		return n - m
	})
	nos := []string{}
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && follows(all[end-1], all[end]) {
			end++
		}
		if end-i < 3 {
			end = i + 1
			nos = append(nos, all[i])
		} else {
			nos = append(nos, all[i]+"至"+all[end-1])
		}
		i = end
	}
	text := strings.Join(nos[:min(numbersNamed, len(nos))], "、")
	if len(nos) > numbersNamed {
		text += "等共" + itoa(len(all))
	}
	return text
}

// follows says whether a number is the next after another.
func follows(before, no string) bool {
	n, err := strconv.Atoi(before)
	return err == nil && no == strconv.Itoa(n+1)
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
