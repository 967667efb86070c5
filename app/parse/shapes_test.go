package parse

import (
	"fmt"
	"strings"
	"testing"
)

func with(change func(*print)) print {
	p := plainPrint()
	change(&p)
	return p
}

// bracketed prints 1.text（labels）.
func bracketed(plan []madeTask, p print) string {
	return p.body(plan, func(_ int, no string, t madeTask) string { return no + t.text + p.open + p.note(t) + p.shut + p.gap })
}

// bare prints a bracket without labels.
func bare(form string) func([]madeTask, print) string {
	return func(plan []madeTask, p print) string {
		return p.body(plan, func(_ int, no string, t madeTask) string {
			in := strings.NewReplacer("LEAD", p.join(t.lead), "REST", p.join(t.support), "WHEN", t.deadline).Replace(form)
			return no + t.text + p.open + in + p.shut + p.gap
		})
	}
}

// fieldLines prints a label a line below the text.
func fieldLines(before string) func([]madeTask, print) string {
	return func(plan []madeTask, p print) string {
		return p.body(plan, func(_ int, no string, t madeTask) string {
			p := p
			p.group = "\n" + before
			return no + t.text + "\n" + before + p.note(t) + p.gap
		})
	}
}

// oneLine prints the whole plan without a line break.
func oneLine(plan []madeTask, p print) string {
	p.gap = ""
	s := bracketed(plan, p)
	return s
}

// tableRows are the cells of a plan printed as a table.
func tableRows(plan []madeTask, p print, groups bool) [][]string {
	rows := [][]string{{"序号", "工作任务", p.lead, p.support, p.leader, p.deadline}}
	section := -1
	for i, t := range plan {
		if groups && t.section != section {
			section = t.section
			rows = append(rows, []string{p.section(section)})
		}
		rows = append(rows, []string{fmt.Sprint(i + 1), t.text, p.join(t.lead), p.join(t.support), strings.Join(t.leaders, "、"), t.deadline})
	}
	return rows
}

func tabled(sep string, groups bool) func([]madeTask, print) string {
	return func(plan []madeTask, p print) string {
		var b strings.Builder
		b.WriteString(madeHead)
		for _, row := range tableRows(plan, p, groups) {
			if sep == "|" {
				b.WriteString("| " + strings.Join(row, " | ") + " |\n")
			} else {
				b.WriteString(strings.Join(row, sep) + "\n")
			}
		}
		return b.String()
	}
}

// shapes is the table of made-up shapes.
func shapes() []shape {
	restart := func(form string, digits bool) func(int, int, int) string {
		return func(_, _, k int) string {
			if digits {
				return fmt.Sprintf(form, k+1)
			}
			return fmt.Sprintf(form, cn[k+1])
		}
	}
	pipes := func(p *print) { p.section = nil }
	return []shape{
		{name: "plain", render: bracketed, print: plainPrint()},
		{name: "square brackets, half width", render: bracketed, print: with(func(p *print) { p.open, p.shut, p.colon, p.group = "[", "]", ":", ";" })},
		{name: "lenticular", render: bracketed, print: with(func(p *print) { p.open, p.shut = "【", "】" })},
		{name: "tortoise, mixed closer", render: bracketed, print: with(func(p *print) { p.open, p.shut = "〔", "]" })},
		{name: "angle", render: bracketed, print: with(func(p *print) { p.open, p.shut = "〈", "〉" })},
		{name: "ascii angle", render: bracketed, print: with(func(p *print) { p.open, p.shut = "<", ">" })},
		{name: "small tortoise", render: bracketed, print: with(func(p *print) { p.open, p.shut = "﹝", "﹞" })},
		{name: "curly", render: bracketed, print: with(func(p *print) { p.open, p.shut = "{", "}" })},
		{name: "doubled closer", render: bracketed, print: with(func(p *print) { p.shut = "））" })},
		{name: "stop behind bracket", render: bracketed, print: with(func(p *print) { p.shut = "）。" })},
		{name: "groups by stops", render: bracketed, print: with(func(p *print) { p.group = "。" })},
		{name: "groups by commas", render: bracketed, print: with(func(p *print) { p.group = "，" })},
		{name: "groups by blanks", render: bracketed, print: with(func(p *print) { p.group = " " })},
		{name: "groups by nothing", render: bracketed, print: with(func(p *print) { p.group = "" })},
		{name: "lists by commas", render: bracketed, print: with(func(p *print) { p.list = "，" })},
		{name: "lists by blanks", render: bracketed, print: with(func(p *print) { p.list = "  " })},
		{name: "labels without colons", render: bracketed, print: with(func(p *print) { p.colon = " " })},
		{name: "restart in section", render: bracketed, print: with(func(p *print) { p.number = restart("（%s）", false) })},
		{name: "digits in brackets", render: bracketed, print: with(func(p *print) { p.number = restart("(%d)", true) })},
		{name: "half bracket", render: bracketed, print: with(func(p *print) { p.number = restart("%d）", true) })},
		{name: "commas behind numbers", render: bracketed, print: with(func(p *print) { p.number = func(i, _, _ int) string { return fmt.Sprintf("%d、", i+1) } })},
		{name: "full width numbers", render: bracketed, print: with(func(p *print) { p.number = func(i, _, _ int) string { return fmt.Sprintf("%d．", i+1) } })},
		{name: "circled", render: bracketed, print: with(func(p *print) { p.number = func(_, _, k int) string { return string(rune('①' + k)) } })},
		{name: "from 80", render: bracketed, print: with(func(p *print) { p.number = func(i, _, _ int) string { return fmt.Sprintf("%d. ", i+80) } })},
		{name: "escaped numbers", render: bracketed, print: with(func(p *print) {
			p.number = func(i, _, _ int) string { return fmt.Sprintf("%d\\. ", i+1) }
			p.section = func(i int) string { return cn[i+1] + "、" + madeSections[i] }
		})},
		{name: "bracket sections", render: bracketed, print: with(func(p *print) { p.section = func(i int) string { return "（" + cn[i+1] + "）" + madeSections[i] } })},
		{name: "chapters", render: bracketed, print: with(func(p *print) {
			p.section = func(i int) string { return "第" + cn[i+1] + "部分 " + madeSections[i] }
		})},
		{name: "sections without numbers", render: bracketed, print: with(func(p *print) { p.section = func(i int) string { return madeSections[i] } }), fewest: 0.97},
		{name: "no sections", render: bracketed, print: with(func(p *print) { p.section = nil })},
		{name: "no numbers", render: bracketed, print: with(func(p *print) { p.number = nil })},
		{name: "principal labels", render: bracketed, print: with(func(p *print) {
			p.leader, p.lead, p.support, p.deadline = "责任领导", "主办单位", "协办单位", "完成时间"
		})},
		{name: "county labels", render: bracketed, print: with(func(p *print) {
			p.leader, p.lead, p.support, p.deadline = "牵头县领导", "牵头责任单位", "协同责任单位", "时间节点"
		})},
		{name: "department labels", render: bracketed, print: with(func(p *print) {
			p.leader, p.lead, p.support, p.deadline = "分管领导", "牵头部门", "责任部门", "时限"
		})},
		{name: "main labels", render: bracketed, print: with(func(p *print) {
			p.leader, p.lead, p.support, p.deadline = "包保领导", "主要责任单位", "配合单位", "完成期限"
		})},
		{name: "verbs alone", render: bracketed, print: with(func(p *print) { p.leader, p.lead, p.support, p.deadline = "", "牵头", "配合", "时限" }), noLeader: true},
		{name: "responsible and helping", render: bracketed, print: with(func(p *print) { p.leader, p.lead, p.support = "联系领导", "责任单位", "配合单位" })},
		{name: "undertaking and helping", render: bracketed, print: with(func(p *print) { p.lead, p.support = "承办单位", "协办单位" })},
		{name: "bare provincial", render: bare("LEAD牵头，REST等按职责分工负责"), print: plainPrint(), noLeader: true, noDate: true},
		{name: "bare helping", render: bare("LEAD牵头，REST配合"), print: plainPrint(), noLeader: true, noDate: true},
		{name: "bare by", render: bare("由LEAD牵头负责；REST参与，WHEN完成"), print: plainPrint(), noLeader: true},
		{name: "bare responsible", render: bare("LEAD负责，REST配合"), print: plainPrint(), noLeader: true, noDate: true},
		{name: "bare undivided", render: bare("LEAD、REST按职责分工负责"), print: plainPrint(), noLeader: true, noDate: true, noLead: true},
		{name: "bare names", render: bare("LEAD、REST负责"), print: plainPrint(), noLeader: true, noDate: true, noLead: true},
		{name: "only names", render: bare("LEAD、REST"), print: plainPrint(), noLeader: true, noDate: true, noLead: true},
		{name: "responsible with verbs", render: bare("责任单位：LEAD牵头，REST按职责分工负责"), print: plainPrint(), noLeader: true, noDate: true},
		{name: "field lines", render: fieldLines(""), print: plainPrint()},
		{name: "field lines indented", render: fieldLines("　　"), print: with(func(p *print) { p.gap = "\n\n" })},
		{name: "fields on one line", render: func(plan []madeTask, p print) string {
			return p.body(plan, func(_ int, no string, t madeTask) string { return no + t.text + " " + p.note(t) + "\n" })
		}, print: with(func(p *print) { p.group = " " })},
		{name: "bracket on its own line", render: func(plan []madeTask, p print) string {
			return p.body(plan, func(_ int, no string, t madeTask) string { return no + t.text + "\n（" + p.note(t) + "）\n" })
		}, print: plainPrint()},
		{name: "two brackets", render: func(plan []madeTask, p print) string {
			return p.body(plan, func(_ int, no string, t madeTask) string {
				a, b, _ := strings.Cut(p.note(t), p.group+p.support)
				return no + t.text + "（" + a + "）（" + p.support + b + "）\n"
			})
		}, print: plainPrint()},
		{name: "whole plan on one line", render: oneLine, print: plainPrint(), fewest: 0.98},
		{name: "whole plan on one line, restarting", render: oneLine, print: with(func(p *print) { p.number = restart("（%s）", false) }), fewest: 0.98},
		{name: "pipes", render: tabled("|", false), print: with(pipes)},
		{name: "pipes with groups", render: tabled("|", true), print: plainPrint()},
		{name: "tabs", render: tabled("\t", false), print: with(pipes)},
		{name: "tabs with groups", render: tabled("\t", true), print: plainPrint()},
		{name: "a cell a line", render: tabled("\n", false), print: with(pipes)},
		{name: "a cell a line with groups", render: tabled("\n", true), print: plainPrint()},
		{name: "columns by blanks", render: tabled("    ", false), print: with(pipes)},
	}
}

func TestShapes(t *testing.T) {
	total, n := 0.0, 0
	for _, s := range shapes() {
		least := s.fewest
		if least == 0 {
			least = 0.995
		}
		plan := madePlan(16, n)
		want := madeTruth(plan, s)
		if strings.Contains(s.name, "pipes") || strings.Contains(s.name, "tabs") || strings.Contains(s.name, "cell") || strings.Contains(s.name, "columns") {
			for i := range want.Tasks {
				want.Tasks[i].No = fmt.Sprint(i + 1)
			}
		}
		printed := s.render(plan, s.print)
		got := grade(want, Read(textSource(printed)))
		got.report(t, s.name, least)
		total += got.mean
		n++
		doc := grade(want, Read(docSource(printed)))
		if !strings.Contains(s.name, "escaped") {
			doc.report(t, s.name+" (docx)", least)
		}
	}
	t.Logf("%d made-up shapes, mean %.4f", n, total/float64(n))
}
