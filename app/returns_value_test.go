package app_test

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// typed is a case in which one value cell, G7 for 水利投资 in 亿元, or another cell, holds something else.
func typed(name string, value float64, cells map[string]any, says ...string) returnedCase {
	c := returnedCase{name: name, says: says, quiet: len(says) == 0, files: one(func(p postbox, f *excelize.File, tab string) { p.set(f, tab, cells) })}
	c.water = func(w map[string]reported) {
		a := w["2"]
		a.values = []float64{value}
		w["2"] = a
	}
	return c
}

// styled is typed with a number format.
func styled(name string, value float64, v any, code string, says ...string) returnedCase {
	c := typed(name, value, nil, says...)
	c.files = one(func(p postbox, f *excelize.File, tab string) {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		p.must(err)
		p.set(f, tab, map[string]any{"G7": v})
		p.must(f.SetCellStyle(tab, "G7", "G7", style))
	})
	return c
}

func words(name, cell, text string, change func(map[string]reported), says ...string) returnedCase {
	return returnedCase{name: name, says: says, quiet: len(says) == 0, water: change, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellStr(tab, cell, text))
	})}
}

func claimed(word, claim string, says ...string) returnedCase {
	return words("claim "+word, "I7", word, func(w map[string]reported) {
		a := w["2"]
		a.claim = claim
		w["2"] = a
	}, says...)
}

func task(no string, change func(*reported)) func(map[string]reported) {
	return func(w map[string]reported) {
		a := w[no]
		change(&a)
		w[no] = a
	}
}

var valueCases = []returnedCase{
	typed("about, in the unit", 5.2, map[string]any{"G7": "约5.2亿元"}, "按 5.2 收"),
	typed("full width", 1.6, map[string]any{"G7": "１.６"}),
	typed("full width thousands", 1200, map[string]any{"G7": "１，２００"}, "倍"),
	typed("blanks and unit", 1.6, map[string]any{"G7": " 1.6 亿元 。"}),
	typed("words in front", 1.6, map[string]any{"G7": "累计完成投资1.6亿元"}),
	typed("short unit", 1.6, map[string]any{"G7": "1.6亿"}),
	typed("in ten thousands", 1.6, map[string]any{"G7": "16000万元"}, "G7", "换算", "1.6亿元"),
	typed("in ten thousands, short", 0.012, map[string]any{"G7": "120万"}, "G7", "换算", "0.012"),
	typed("the unit's column rewritten", 1.6, map[string]any{"G7": 16000, "H7": "万元"}, "G7", "换算", "1.6亿元"),
	typed("the unit's column rewritten to another measure", none, map[string]any{"G7": 16000, "H7": "平方米"}, "G7", "平方米"),
	typed("a dash", none, map[string]any{"G7": "-"}, "没有报完成值"),
	typed("a slash", none, map[string]any{"G7": "/"}, "没有报完成值"),
	typed("nothing, in words", none, map[string]any{"G7": "无"}, "没有报完成值"),
	typed("same as above", none, map[string]any{"G7": "同上"}, "G7"),
	typed("a range", none, map[string]any{"G7": "1.5~1.7"}, "G7", "不是一个数"),
	typed("nearly", none, map[string]any{"G7": "近1.7亿元"}, "G7"),
	typed("a figure and what explains it", 1.6, map[string]any{"G7": "1.6亿元，占27.6%"}, "G7", "按 1.6 收"),
	typed("a part and the sum", 1.6, map[string]any{"G7": "一季度新开工0.9亿元，累计1.6亿元"}, "G7", "按 1.6 收"),
	typed("two figures of which none is the sum", none, map[string]any{"G7": "省级0.6亿元，区级1亿元"}, "G7", "不是一个数"),
	typed("a change", 1.6, map[string]any{"G7": "增加1.6亿元"}, "G7", "按 1.6亿元 收"),
	typed("a fall", none, map[string]any{"G7": "减少1.6亿元"}, "G7", "增减"),
	typed("a figure in the unit's column", 1.6, map[string]any{"G7": nil, "H7": "1.6亿元"}, "H7", "按完成值收"),
	typed("another figure than in the text", 1.4, map[string]any{"G7": 1.4}, "进展里写的是 1.6亿元"),
	typed("number as text", 1.6, map[string]any{"G7": "1.6"}),
	typed("error value", none, map[string]any{"G7": "#REF!"}, "G7", "公式"),
	typed("percent of a sum", none, map[string]any{"G7": "27.6%"}, "G7"),
	styled("money format", 1.6, 1.6, `"¥"#,##0.00`),
	styled("rounded by its format", 1.64, 1.64, `0`),
	styled("a date that Excel made", none, 45356, `yyyy/m/d`, "G7"),
	styled("unit in the format", 1.6, 1.6, `0.0"亿元"`),
	{name: "percent cell", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		style, err := f.NewStyle(&excelize.Style{NumFmt: 10})
		p.must(err)
		p.set(f, tab, map[string]any{"G8": 0.885})
		p.must(f.SetCellStyle(tab, "G8", "G8", style))
	})},
	{name: "percent sign in full width", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) { p.set(f, tab, map[string]any{"G8": "８８．５％"}) })},
	{name: "formula with its value", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"G7": 1.6})
		p.must(f.SetCellFormula(tab, "G7", "0.6+1"))
	})},
	{name: "formula without a value", says: []string{"G7", "公式"}, water: task("2", func(a *reported) { a.values = []float64{none} }), files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellValue(tab, "G7", nil))
		p.must(f.SetCellFormula(tab, "G7", "SUM([1]台账!B2:B9)"))
	})},
	{name: "a text that Excel took for a formula", says: []string{"E7", "公式"}, water: task("2", func(a *reported) { a.text = "" }), files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellStr(tab, "E7", "#NAME?"))
	})},
	words("leading blanks", "E7", "　　 完成水利投资1.6亿元。\n ", nil),
	words("line breaks of Windows", "E9", "柳溪河下游段完成清淤招标，\r\n施工队伍已经进场。", nil),
	words("same as above in a text", "E10", "同上", task("5", func(a *reported) { a.text = "柳溪河下游段完成清淤招标，\n施工队伍已经进场。" }), "E10", "同上"),
	claimed("已完成", "已完成", "自报已完成"), claimed("完成", "已完成", "自报已完成"), claimed("正常", "正常推进"), claimed("基本完成", "正常推进", "不是选项，按“正常推进”收"), claimed("达到序时进度", "正常推进"),
	claimed("是", "已完成", "自报已完成"), claimed("未达到序时进度", "进展缓慢", "没有写存在问题"), claimed("按计划推进", "正常推进"), claimed("有序推进中", "正常推进"), claimed("滞后于序时", "进展缓慢", "没有写存在问题"),
	words("a tick", "I7", "√", task("2", func(a *reported) { a.claim, a.text = "", a.text+"\n完成情况：√" }), "I7", "√"),
	words("own words", "I7", "27.6%", task("2", func(a *reported) { a.claim, a.text = "", a.text+"\n完成情况：27.6%" }), "I7", "27.6%"),
	words("a value where none is asked", "G9", "3公里", nil, "G9", "3公里"),
	words("a word in the count column", "F9", "见附件", nil, "F9", "见附件"),
	{name: "rich text", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellRichText(tab, "E7", []excelize.RichTextRun{{Text: "完成水利投资"}, {Text: "1.6", Font: &excelize.Font{Bold: true, Color: "FF0000"}}, {Text: "亿元。"}}))
	})},
	{name: "a comment", says: []string{"E7", "批注", "含配套资金"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.AddComment(tab, excelize.Comment{Cell: "E7", Author: "周敏", Paragraph: []excelize.RichTextRun{{Text: "周敏：含配套资金"}}}))
	})},
	{name: "a picture", says: []string{"图片"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.AddPictureFromBytes(tab, "M5", &excelize.Picture{Extension: ".jpg", File: []byte(photo(p.t)), Format: &excelize.GraphicOptions{}}))
	})},
	words("numbers written out", "A7", "第2项", nil),
	{name: "a percentage as progress", quiet: true, water: task("2", func(a *reported) { a.text = "85%" }), files: one(func(p postbox, f *excelize.File, tab string) {
		style, err := f.NewStyle(&excelize.Style{NumFmt: 9})
		p.must(err)
		p.set(f, tab, map[string]any{"E7": 0.85})
		p.must(f.SetCellStyle(tab, "E7", "E7", style))
	})},
	words("a long text", "E7", strings.Repeat("完成水利投资1.6亿元。", 30), task("2", func(a *reported) { a.text = strings.Repeat("完成水利投资1.6亿元。", 30) }), "第 2 项", "字"),
}
