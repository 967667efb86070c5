package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ducha/app/ledger"
)

var planWording = map[string]string{
	"redHead":  "{issuer}文件",
	"issuer":   "{issuer}",
	"forward":  "{scheme}已经区政府同意，现印发给你们，请结合实际，认真抓好组织实施。",
	"duty":     "各牵头单位负总责，会同责任单位制定推进措施，明确联络员，按调度周期报送进展情况；责任单位要主动配合，形成合力。工作进展滞后的，由{office}跟踪督办并予以通报。",
	"noTasks":  "本方案未列任务。",
	"tableKey": "（按牵头单位排列，序号为任务在方案中的编号）",
}

// PlanPaper prints the split of a plan as numbered text: one task a paragraph with its responsibilities in brackets
// behind it, in the shape that our own importer and those of other offices read. Merged and cancelled tasks are left
// out; items stay inside their task.
func PlanPaper(plan ledger.Plan, tasks []ledger.Task, stamp Stamp) (*Paper, error) {
	p := newPlanPen(KindPlan, plan, stamp)
	tasks = printedTasks(tasks)
	blocks := annexTitles(schemeName(plan.Title))
	section := []string{}
	for _, t := range tasks {
		blocks = append(blocks, sectionHeads(section, t.Section)...)
		section = t.Section
		blocks = append(blocks, Block{Kind: Text, Spans: []Span{{numberOf(t.No, t.Text) + t.Text + duties(t), taskRef(t.ID)}}})
	}
	if len(tasks) == 0 {
		blocks = append(blocks, p.para("noTasks", nil))
	}
	return p.issued(planTitle(plan), plan.Date, Section{Blocks: p.planHead(plan)}, Section{Blocks: blocks}), nil
}

// issued is a paper that ends with its imprint.
func (p *pen) issued(title, date string, sections ...Section) *Paper {
	paper := p.paper(title, date, sections...)
	paper.end(p.colophon())
	return paper
}

// PlanTablePaper prints the split as a table ordered by leading unit.
func PlanTablePaper(plan ledger.Plan, tasks []ledger.Task, units []ledger.Unit, stamp Stamp) (*Paper, error) {
	p := newPlanPen(KindPlanTable, plan, stamp)
	tasks = printedTasks(tasks)
	place := map[string]int{}
	for i, u := range units {
		place[u.Name] = i + 1
	}
	slices.SortStableFunc(tasks, func(a, b ledger.Task) int { return leadPlace(a, place) - leadPlace(b, place) })
	blocks := annexTitles(schemeName(plan.Title))
	if len(tasks) == 0 {
		return p.issued(planTitle(plan), plan.Date, Section{Blocks: p.planHead(plan)}, Section{Blocks: append(blocks, p.para("noTasks", nil))}), nil
	}
	columns, wide := planColumns(tasks)
	sheet, scale := p.layout(), 1.0
	if wide {
		sheet, scale = sheet.Turned(), planWider
	}
	table := Section{Landscape: wide, Blocks: append(blocks, p.tableKey(), grid(planTable(tasks, columns, sheet.TextWidth(), scale)))}
	return p.issued(planTitle(plan), plan.Date, Section{Blocks: p.planHead(plan)}, table), nil
}

func (p *pen) tableKey() Block {
	b := p.para("tableKey", nil)
	b.Kind = Note
	return b
}

func newPlanPen(kind string, plan ledger.Plan, stamp Stamp) *pen {
	if stamp.Number == "" {
		stamp.Number = plan.DocNo
	}
	if stamp.Date == "" {
		stamp.Date = plan.Date
	}
	p := newPen(kind, stamp, ledger.Snapshot{Plan: plan})
	p.facts["issuer"] = plain(orWord(plan.Issuer, p.stamp.Office))
	p.facts["scheme"] = plain(quoted(schemeName(plan.Title)))
	p.stamp.Office, p.facts["office"] = orWord(plan.Issuer, p.stamp.Office), plain(p.stamp.Office)
	return p
}

// planTitle is the covering notice's title.
func planTitle(plan ledger.Plan) string {
	if strings.HasSuffix(plan.Title, "通知") {
		return plan.Title
	}
	return "关于印发" + quoted(schemeName(plan.Title)) + "的通知"
}

// schemeName is the plan's own name inside the title of a notice: 关于印发…分解方案的通知 → …分解方案.
func schemeName(title string) string {
	if title == "" {
		return "年度重点任务分解方案"
	}
	if _, rest, ok := strings.Cut(title, "关于印发"); ok {
		title = strings.TrimSuffix(rest, "的通知")
	}
	if inner, ok := strings.CutPrefix(title, "《"); ok && strings.HasSuffix(inner, "》") && strings.Count(inner, "》") == 1 {
		title = strings.TrimSuffix(inner, "》")
	}
	return title
}

// planHead is the covering notice, complete with signature.
func (p *pen) planHead(plan ledger.Plan) []Block {
	blocks := p.documentHead(titleLines(planTitle(plan)))
	return append(append(blocks, p.para("forward", nil), p.para("duty", nil)), p.sealed()...)
}

// titleLines breaks a long title at the marks where official titles may end a line.
func titleLines(title string) []string {
	parts := []string{}
	for {
		at := -1
		for _, mark := range []string{"关于印发", "《", "〈", "重点任务", "责任分解", "落实情况"} {
			if i := strings.Index(title[1:], mark); i >= 0 && (at < 0 || i+1 < at) {
				at = i + 1
			}
		}
		if at < 0 || at >= len(title) || len(parts) > 8 {
			return shape(append(parts, title), 20)
		}
		parts, title = append(parts, title[:at]), title[at:]
	}
}

func annexTitles(name string) []Block {
	out := []Block{block(Blank, "")}
	for _, line := range titleLines(name) {
		out = append(out, block(AnnexTitle, line))
	}
	return append(out, block(Blank, ""))
}

// printedTasks are the plan's own tasks that still stand, in order.
func printedTasks(tasks []ledger.Task) []ledger.Task {
	out := []ledger.Task{}
	for _, t := range tasks {
		if t.ParentID == 0 && t.State.Counted() {
			out = append(out, t)
		}
	}
	return out
}

// sectionHeads are the headings that change between two tasks.
func sectionHeads(before, now []string) []Block {
	out := []Block{}
	changed := false
	for i, name := range now {
		if !changed && i < len(before) && before[i] == name {
			continue
		}
		changed = true
		kind := Heading1
		if i > 0 {
			kind = Heading2
		}
		out = append(out, block(kind, name))
	}
	return out
}

// numberOf prints a task's number the way the standard does: 12. for figures, （三） for the rest. A blank keeps it from
// a text that begins with a figure.
func numberOf(no, text string) string {
	switch {
	case no == "":
		return ""
	case strings.Trim(no, "0123456789.") == "":
		no = strings.TrimSuffix(no, ".") + "."
		if text != "" && text[0] >= '0' && text[0] <= '9' {
			no += " "
		}
		return no
	default:
		return "（" + no + "）"
	}
}

// duties is the responsibility bracket: 〔牵头领导：…；牵头单位：…；责任单位：…〕, "" where the task names nobody.
func duties(t ledger.Task) string {
	parts := []string{}
	add := func(label string, names []string) {
		if len(names) > 0 {
			parts = append(parts, label+"："+strings.Join(names, "、"))
		}
	}
	add("牵头领导", t.Leaders)
	add("牵头单位", unitsIn(t, ledger.Lead))
	add("责任单位", unitsIn(t, ledger.Support, ledger.Undivided))
	add("责任人", t.Persons)
	if t.Deadline != "" {
		add("完成时限", []string{t.Deadline})
	}
	if len(parts) == 0 {
		return ""
	}
	return "〔" + strings.Join(parts, "；") + "〕"
}

func unitsIn(t ledger.Task, roles ...ledger.Role) []string {
	out := []string{}
	for _, a := range t.Assignments {
		if slices.Contains(roles, a.Role) {
			out = append(out, a.Name)
		}
	}
	return out
}

// leadPlace orders tasks by their first leading unit; those without one come last.
func leadPlace(t ledger.Task, place map[string]int) int {
	for _, a := range t.Reporters() {
		if n, ok := place[a.Name]; ok {
			return n
		}
	}
	return len(place) + 1
}

// planColumn is a column of the split as a table: its head and width, and what it says of a task.
type planColumn struct {
	Column
	of func(t ledger.Task) string
}

func listed(names []string) string { return strings.Join(names, "、") }

var (
	planNo      = planColumn{markColumn("序号", 11), func(t ledger.Task) string { return t.No }}
	planSection = planColumn{wordColumn("板块", 20), func(t ledger.Task) string { return strings.Join(t.Section, " ") }}
	planTask    = planColumn{wordColumn("目标任务", 0), func(t ledger.Task) string { return t.Text }}
	planLeader  = planColumn{markColumn("牵头领导", 17), func(t ledger.Task) string { return listed(t.Leaders) }}
	planLead    = planColumn{wordColumn("牵头单位", 27), func(t ledger.Task) string { return listed(unitsIn(t, ledger.Lead)) }}
	planSupport = planColumn{wordColumn("责任单位", 30), func(t ledger.Task) string { return listed(unitsIn(t, ledger.Support, ledger.Undivided)) }}
	planPerson  = planColumn{markColumn("责任人", 18), func(t ledger.Task) string { return listed(t.Persons) }}
	planDue     = planColumn{markColumn("完成时限", 18), func(t ledger.Task) string { return t.Deadline }}
)

const (
	planLong  = 200 // characters of a task that an upright table still holds well
	planWider = 1.25
)

// planColumns are the columns that have something to say. The table stands upright, so that its last page bears the imprint,
// unless persons, times or long tasks need a turned sheet.
func planColumns(tasks []ledger.Task) (columns []planColumn, wide bool) {
	persons := slices.ContainsFunc(tasks, func(t ledger.Task) bool { return len(t.Persons) > 0 })
	times := slices.ContainsFunc(tasks, func(t ledger.Task) bool { return t.Deadline != "" })
	long := slices.ContainsFunc(tasks, func(t ledger.Task) bool { return utf8.RuneCountInString(t.Text) > planLong })
	columns = []planColumn{planNo, planSection, planTask, planLeader, planLead, planSupport}
	if persons {
		columns = append(columns, planPerson)
	}
	if times {
		columns = append(columns, planDue)
	}
	return columns, persons || times || long
}

// planTable is a row a task; the tasks take the width, mm, that the other columns leave, these being so much wider than upright.
func planTable(tasks []ledger.Task, columns []planColumn, width, scale float64) Table {
	table, rest := Table{Size: 10.5}, 0
	for i, c := range columns {
		c.Width *= scale
		width -= c.Width
		if c.Width == 0 {
			rest = i
		}
		table.Columns = append(table.Columns, c.Column)
	}
	table.Columns[rest].Width = width
	for _, t := range tasks {
		row := make([]Cell, 0, len(columns))
		for _, c := range columns {
			row = append(row, Cell{c.of(t), taskRef(t.ID)})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}
