package app_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// upright lays answers out as a table of two columns a task.
func (p postbox) upright(title string) string {
	rows := [][]string{}
	for _, no := range []string{"1", "2", "3", "4", "5"} {
		a := waterAnswers()[no]
		value := map[string]string{"1": "供水管网12.5公里、加压泵站1座", "2": "1.6亿元", "3": "88.5%"}[no]
		rows = append(rows, []string{"序号", no}, []string{"目标任务", wholeTask(p, no)}, []string{"本期进展", strings.ReplaceAll(a.text, "\n", "")},
			[]string{"累计完成值", value}, []string{"完成情况", a.claim}, []string{"存在问题", a.problems}, []string{"下步措施", a.next})
	}
	return string(docx(p.t, []string{title, "填报单位：区水利局"}, rows))
}

// quarters gives every quarter a column of figures.
func (p postbox) quarters() [][]string {
	rows := [][]string{{"填报单位：区水利局"}, {"2024年第一季度进展情况"}, {"序号", "目标任务", "量化指标", "本期进展", "一季度", "二季度", "完成情况", "存在问题", "下步措施"}}
	for _, no := range []string{"1", "2", "3", "4", "5"} {
		a := waterAnswers()[no]
		targets := p.task(no).Indicators
		if len(targets) == 0 {
			rows = append(rows, []string{no, wholeTask(p, no), "", a.text, "", "", a.claim, a.problems, a.next})
		}
		for n, target := range targets {
			rows = append(rows, []string{no, wholeTask(p, no), target.Name, a.text, fmt.Sprint(a.values[n]), "", a.claim, a.problems, a.next})
		}
	}
	return rows
}

const proseAnswer = "区水利局一季度进展\r\n2.完成水利投资1.6亿元，正常推进\r\n第5项 节水型社会建设方案已征求意见，正在修改。\r\n下步措施：6月底前印发。\r\n填报人：周敏\r\n"

func proseAnswers(w map[string]reported) {
	for _, no := range []string{"1", "3", "4"} {
		delete(w, no)
	}
	w["2"] = reported{"完成水利投资1.6亿元，正常推进", "正常推进", "", "", []float64{1.6}}
	w["5"] = reported{"节水型社会建设方案已征求意见，正在修改。", "", "", "6月底前印发。", nil}
}

// spoken lists what is told of a few tasks, and nothing of the others.
func spoken(told map[string]reported) func(map[string]reported) {
	return func(w map[string]reported) {
		clear(w)
		for no, a := range told {
			w[no] = a
		}
	}
}

const (
	reportAnswer = "区水利局2024年第一季度进展情况\r\n一、水利投资\r\n完成水利投资1.6亿元。\r\n二、供水\r\n农村规模化供水人口覆盖率达到88.5%。组织两次培训。\r\n"
	chatAnswer   = "督查室小陈 2024/4/1 9:01\r\n请报一季度进展\r\n区水利局 周敏 2024/4/2 10:15:30\r\n2.完成水利投资1.6亿元，正常推进\r\n区水利局 周敏 2024/4/2 10:16:02\r\n[图片]\r\n"
	pairsAnswer  = "单位：区水利局\r\n任务序号：3\r\n目标任务：农村规模化供水人口覆盖率达到92%。\r\n本期进展：覆盖率88.5%。\r\n完成情况：正常推进\r\n存在问题：资金缺口\r\n"
	insideAnswer = "区水利局一季度进展\r\n2.1-3月完成水利投资1.6亿元。存在问题：资金到位慢。下一步：争取专项债。\r\n"
)

func struckIn(page, old, now string) string {
	return strings.Replace(page, ">"+old+"<", "><s>"+now+"</s>"+old+"<", 1)
}

// layoutWords are answers laid out otherwise than in a table with its headers on top.
var layoutWords = []returnedCase{
	{name: "upright tables", water: oneLine, says: []string{"按指标名称分给了各指标"}, files: written("水利局.docx", func(p postbox, _ *testing.T) string { return p.upright("进展情况报送表") })},
	{name: "a table of pipes", water: oneLine, files: written("水利局.txt", func(p postbox, _ *testing.T) string {
		lines := []string{"填报单位：区水利局"}
		for n, row := range p.printed(p.water) {
			cells := slices.Clone(row)
			for i := range cells {
				cells[i] = strings.ReplaceAll(cells[i], "\n", "")
			}
			lines = append(lines, "| "+strings.Join(cells, " | ")+" |")
			if n == 0 {
				lines = append(lines, strings.Repeat("|---", len(row))+"|")
			}
		}
		return strings.Join(lines, "\n")
	})},
	{name: "numbered words in a message", water: proseAnswers, says: []string{"没有表格", "第 1 项没有填报"}, files: written("微信.txt", bytesOf(proseAnswer))},
	{name: "numbered words in a mail", water: proseAnswers, says: []string{"没有表格"}, files: written("回复.eml", bytesOf("From: a@example.cn\r\nTo: b@example.cn\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"+proseAnswer))},
	{name: "a report without numbers", says: []string{"也没有序号", "有 1 句对不上任务，没有收：“组织两次培训。”"}, files: written("报告.txt", bytesOf(reportAnswer)), water: spoken(map[string]reported{
		"2": {text: "完成水利投资1.6亿元。", values: []float64{1.6}}, "3": {text: "农村规模化供水人口覆盖率达到88.5%。", values: []float64{88.5}}})},
	{name: "a chat with names and times", says: []string{"第 2 项没有单填完成值，按文字里的数收：水利投资 1.6亿元"}, files: written("聊天.txt", bytesOf(chatAnswer)), water: spoken(map[string]reported{
		"2": {text: "完成水利投资1.6亿元，正常推进", claim: "正常推进", values: []float64{1.6}}})},
	{name: "lines that name their columns", files: written("水利局.txt", bytesOf(pairsAnswer)), water: spoken(map[string]reported{
		"3": {text: "覆盖率88.5%。", claim: "正常推进", problems: "资金缺口", values: []float64{88.5}}})},
	{name: "labels inside a paragraph", files: written("水利局.txt", bytesOf(insideAnswer)), water: spoken(map[string]reported{
		"2": {text: "1-3月完成水利投资1.6亿元。", problems: "资金到位慢。", next: "争取专项债。", values: []float64{1.6}}})},
	{name: "a column of units, one named in its own way", says: []string{"台账里没有“区水务局”，按任务认作“区水利局”"}, files: func(p postbox, _ *testing.T) []string {
		rows := [][]string{{"重点任务进展汇总表"}, {"序号", "责任单位", "目标任务", "本期进展", "累计完成值", "完成情况", "存在问题", "下步措施"}}
		for _, no := range []string{"6", "7"} {
			a, value := roadAnswers()[no], map[string]string{"6": "9"}[no]
			rows = append(rows, []string{no, "区交通运输局", p.task(no).Text, a.text, value, a.claim, a.problems, a.next})
		}
		return p.book("汇总.xlsx", append(rows, []string{"2", "区水务局", wholeTask(p, "2"), "完成1.6亿元。", "1.6", "正常推进"}))
	}, water: spoken(map[string]reported{"2": {text: "完成1.6亿元。", claim: "正常推进", values: []float64{1.6}}}), road: true},
	{name: "a comment in Word", water: oneLine, says: []string{"批注“此数待审计确认”没有收"}, files: written("水利局.docx", func(p postbox, t *testing.T) string {
		const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>此数待审计确认</w:t></w:r></w:p></w:comment></w:comments>`
		return withPart(t, docx(t, []string{"填报单位：区水利局"}, p.printed(p.water)), "word/comments.xml", comments)
	})},
	refusedAs("sentences that name no unit", "总结.txt", bytesOf("一季度情况\r\n完成水利投资1.6亿元。\r\n"), "没有写明单位"),
	refusedAs("numbered words of something else", "总结.txt", bytesOf("区水利局工作总结\r\n1.加强组织领导。\r\n2.压实工作责任。\r\n"), "报送表"),
	{name: "a column of every quarter", says: []string{"“一季度”栏按累计完成值收"}, files: func(p postbox, _ *testing.T) []string { return p.book("水利局.xlsx", p.quarters()) }},
	{name: "a figure in the column of counts", says: []string{"F7", "没有收"}, water: task("2", func(a *reported) { a.values = []float64{none} }), files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"F7": 16, "G7": nil})
	})},
	{name: "half struck in a web page", says: []string{"划了删除线的“1.4”没有收"}, files: written("水利局.html", func(p postbox, _ *testing.T) string {
		return struckIn(htmlOf("填报单位：区水利局", p.gridOf(p.water, 4)), "1.6", "1.4")
	})},
	{name: "half struck in a Word table", water: oneLine, says: []string{"划了删除线的“1.4”没有收"}, files: written("水利局.docx", func(p postbox, t *testing.T) string {
		plain := docx(t, []string{"填报单位：区水利局"}, p.printed(p.water))
		body := partOf(t, plain, "word/document.xml")
		run := body[strings.LastIndex(body[:strings.Index(body, ">1.6<")], "<w:r>"):]
		return withPart(t, plain, "word/document.xml", strings.Replace(body, run, `<w:r><w:rPr><w:strike/></w:rPr><w:t>1.4</w:t></w:r>`+run, 1))
	})},
	typed("negative in words", -1.6, map[string]any{"G7": "负1.6亿元"}, "负数"),
	typed("done of all", 1.6, map[string]any{"G7": "1.6/5.8"}, "按 1.6 收"),
	typed("done of something else", none, map[string]any{"G7": "1.6/9"}, "不是一个数"),
	typed("an apostrophe", 1.6, map[string]any{"G7": "'1.6"}),
	typed("with its share", 1.6, map[string]any{"G7": "1.6亿元，完成27.6%"}, "按 1.6 收"),
	typed("its own of two figures", 1.6, map[string]any{"G7": "1.6亿元、3个项目"}, "按 1.6亿元 收"),
	{name: "metres", says: []string{"换算成 12.5公里"}, files: one(func(p postbox, f *excelize.File, tab string) { p.set(f, tab, map[string]any{"G5": "12500米"}) })},
	claimed("推进较慢", "进展缓慢", "没有写存在问题"),
}
