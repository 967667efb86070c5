package report

import (
	"strings"

	"ducha/app/ledger"
)

var noticeWording = map[string]string{
	"title":   "{office}|关于报送{period}|{work}重点任务|落实情况的通知",
	"basis":   "按照{plan}要求，为全面掌握{period}任务落实情况，现就有关报送事项通知如下。",
	"scope":   "本期纳入调度的任务{tasks}项，由{units}个单位报送，各单位报送项数见{unitAnnex}。多个单位共同牵头的任务，各牵头单位分别报送。",
	"empty":   "本期没有需要报送的任务。",
	"content": "对照所承担任务逐项填写报送表（格式见{formAnnex}）：进展情况一般不超过{limit}字，写清已完成的工作和达到的程度；有量化指标的，填报截至{end}的累计完成值，单位与任务目标一致；对上期提出的下步措施，说明落实结果。",
	"truth":   "数据以统计口径为准，完成事项须有佐证材料备查，不得以计划代替进展、以部署代替落实。",
	"due":     "请于{due}前将填好的电子表格（Excel文件）经单位主要负责同志审核后报送{office}，表格格式和锁定内容请勿改动。没有进展的任务也要报送并说明原因。",
	"after":   "逾期未报的，在通报中予以列明；内容不实、要素不全的，退回重报。",
}

// formLimit is the usual length of a progress text in characters.
const formLimit = 200

// NoticePaper asks the units for their returns of a period: scope, contents, time, and the form as an annex. limit is
// the length of a progress text, 0 for the usual 200.
func NoticePaper(s ledger.Snapshot, limit int, stamp Stamp) (*Paper, error) {
	if limit <= 0 {
		limit = formLimit
	}
	p := newPen(KindNotice, stamp, s)
	annexes := noticeAnnexes(s, limit)
	asked, tasks := askedOf(s)
	p.facts["limit"] = plain(itoa(limit))
	p.facts["units"] = new(sentence).num(asked, "asked")
	p.facts["tasks"] = new(sentence).num(tasks, "counted")
	for i, key := range []string{"formAnnex", "unitAnnex"} {
		p.facts[key] = plain(annexWord(i+1, len(annexes)))
	}
	title := p.title("title", nil)
	blocks := append(p.documentHead(title), p.noticeBody(asked)...)
	blocks = append(append(blocks, annexList(annexes)...), p.sealed()...)
	paper := p.paper(strings.Join(title, ""), s.Period.Start, Section{Blocks: blocks})
	paper.addAnnexes(annexes)
	paper.end(p.colophon())
	paper.Warnings = paper.lengthWarnings(bulletinLimit)
	if stamp.Date > s.Period.Due && s.Period.Due != "" {
		paper.Warnings = append(paper.Warnings, ledger.Check{Code: "due_past", Message: "报送截止日" + chineseDate(s.Period.Due) + "早于成文日期"})
	}
	return paper, nil
}

func annexWord(n, of int) string {
	if of < 2 {
		return "附件"
	}
	return "附件" + itoa(n)
}

// askedOf counts the units that have to report and the counted tasks.
func askedOf(s ledger.Snapshot) (units, tasks int) {
	for _, t := range s.Tasks {
		if t.State.Counted() {
			tasks++
		}
	}
	return len(s.Units), tasks
}

func (p *pen) noticeBody(asked int) []Block {
	out := []Block{p.para("basis", nil)}
	if asked == 0 {
		return append(out, p.para("empty", nil))
	}
	return append(out, heading(Heading1, 1, "报送范围"), p.para("scope", nil), heading(Heading1, 2, "报送内容"), p.para("content", nil), p.para("truth", nil),
		heading(Heading1, 3, "时限和方式"), p.para("due", nil), p.para("after", nil))
}

// noticeAnnexes are the blank form and the list of units, none where nobody is asked.
func noticeAnnexes(s ledger.Snapshot, limit int) []annex {
	if len(s.Units) == 0 {
		return []annex{}
	}
	units := Table{Size: 12, Total: true, Columns: []Column{markColumn("序号", 18), wordColumn("单位", 108), figureColumn("应报项数", 30)}}
	sum := 0
	for i, u := range s.Units {
		ref := unitRef(u.UnitID)
		units.Rows = append(units.Rows, []Cell{{itoa(i + 1), ""}, {u.Name, ref}, {itoa(u.Asked), ""}})
		sum += u.Asked
	}
	units.Rows = append(units.Rows, []Cell{{"合计", ""}, {itoa(len(s.Units)) + "个单位", ""}, {itoa(sum), ""}})
	return []annex{
		{key: "form", title: s.Period.Name + "重点任务落实情况报送表", landscape: true, table: blankForm(limit),
			note: "填报单位（盖章）：　　　　　　　　审核人：　　　　　填报人：　　　　　联系电话：　　　　　日期：　　　　　"},
		{key: "units", title: "报送单位和任务项数", table: units}, // an upright page last, for the imprint
	}
}

// blankRows is how many rows of the form fill a turned page.
const blankRows = 6

// blankForm bears the columns of the form that is sent as a workbook, in its words and order.
func blankForm(limit int) Table {
	t := Table{Size: 10.5, Columns: []Column{markColumn("序号", 11), wordColumn("目标任务", 44), wordColumn("量化指标", 25), wordColumn("上期承诺", 21),
		wordColumn("本期进展（"+itoa(limit)+"字以内）", 46), markColumn("累计完成值", 15), markColumn("计量单位", 13), markColumn("完成情况", 14),
		wordColumn("存在问题", 18), wordColumn("下步措施", 18)}}
	for range blankRows {
		t.Rows = append(t.Rows, make([]Cell, len(t.Columns)))
		t.Heights = append(t.Heights, 14)
	}
	return t
}
