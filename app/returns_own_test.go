package app_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// own is a table that a unit made itself: a lead, a header and a row a task, of the standard answers.
func (p postbox) own(lead []string, header string, row func(no string, a reported) []string) [][]string {
	out := [][]string{}
	for _, line := range lead {
		out = append(out, []string{line})
	}
	out = append(out, strings.Split(header, "|"))
	for n := 1; n <= 5; n++ {
		no := fmt.Sprint(n)
		a := waterAnswers()[no]
		a.text = strings.ReplaceAll(a.text, "\n", "")
		out = append(out, row(no, a))
	}
	return out
}

func (p postbox) book(name string, rows [][]string) []string {
	return []string{p.fresh(name, func(f *excelize.File) {
		for r, row := range rows {
			for c, text := range row {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if text != "" {
					p.must(f.SetCellStr("Sheet1", cell, text))
				}
			}
		}
	})}
}

// textOnly drops what such a table has no column for.
func textOnly(keep func(a reported) reported) func(map[string]reported) {
	return func(w map[string]reported) {
		for no, a := range w {
			a.text = strings.ReplaceAll(a.text, "\n", "")
			w[no] = keep(a)
		}
	}
}

func wholeTask(p postbox, no string) string { return p.task(no).Text }

// ownCases are tables of the units' own making.
var ownCases = []returnedCase{
	{name: "a table of four columns", says: []string{"第 1 项没有单填完成值，按文字里的数收：老旧供水管网 12.5公里、加压泵站 1座"}, water: textOnly(func(a reported) reported { return reported{text: a.text, next: a.next, values: a.values} }), files: func(p postbox, _ *testing.T) []string {
		return p.book("自制.xlsx", p.own([]string{"区水利局一季度重点工作完成情况"}, "序号|工作任务|完成情况|下一步打算", func(no string, a reported) []string {
			return []string{no, wholeTask(p, no), a.text, a.next}
		}))
	}},
	{name: "完成情况 in prose beside 自评", water: textOnly(func(a reported) reported { a.problems, a.next = "", ""; return a }), files: func(p postbox, _ *testing.T) []string {
		return p.book("自制.xlsx", p.own([]string{"填报单位：区水利局"}, "序号|工作任务|完成情况|自评", func(no string, a reported) []string {
			return []string{no, wholeTask(p, no), a.text, a.claim}
		}))
	}},
	{name: "progress and problems in one column", water: textOnly(func(a reported) reported {
		return reported{text: a.text + a.problems, next: a.next, values: a.values}
	}), files: func(p postbox, _ *testing.T) []string {
		return p.book("自制.xlsx", p.own([]string{"单位：区水利局"}, "序号|目标任务|目标任务完成情况及存在问题|下步工作计划", func(no string, a reported) []string {
			return []string{no, wholeTask(p, no), a.text + a.problems, a.next}
		}))
	}},
	{name: "progress and next step in one column", water: textOnly(func(a reported) reported { return reported{text: a.text + a.next, values: a.values} }), files: func(p postbox, _ *testing.T) []string {
		return p.book("自制.xlsx", p.own([]string{"单位：区水利局"}, "序号|目标任务|工作进展及下步计划", func(no string, a reported) []string {
			return []string{no, wholeTask(p, no), a.text + a.next}
		}))
	}},
	{name: "tasks shortened, no numbers", water: textOnly(func(a reported) reported { return reported{text: a.text, values: a.values} }), files: func(p postbox, _ *testing.T) []string {
		short := map[string]string{"1": "改造老旧供水管网", "2": "完成水利投资", "3": "农村规模化供水人口覆盖率", "4": "深化河湖长制", "5": "制定节水型社会建设实施方案"}
		return p.book("自制.xlsx", p.own([]string{"填报单位：区水利局"}, "重点任务|工作进展|责任人|备注", func(no string, a reported) []string {
			return []string{short[no], a.text, "周敏", ""}
		}))
	}, says: []string{"第 3 行"}},
	{name: "tasks with number and bracket in one cell", water: textOnly(func(a reported) reported { return reported{text: a.text, values: a.values} }), files: func(p postbox, _ *testing.T) []string {
		return p.book("自制.xlsx", p.own([]string{"填报单位：区水利局"}, "重点任务|责任领导|工作进展", func(no string, a reported) []string {
			return []string{no + "．" + wholeTask(p, no) + "（牵头领导：程望川；牵头单位：区水利局）", "程望川", a.text}
		}))
	}},
	{name: "numbers only", says: []string{"序号"}, water: textOnly(func(a reported) reported { return reported{text: a.text, next: a.next, values: a.values} }), files: func(p postbox, _ *testing.T) []string {
		return p.book("自制.xlsx", p.own([]string{"填报单位：区水利局"}, "序号|进展情况|下步打算", func(no string, a reported) []string {
			return []string{"第" + no + "项", a.text, a.next}
		}))
	}},
	{name: "the unit's name some cells away", files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("一季度.xlsx", func(f *excelize.File) {
			p.copied(p.water, f, "Sheet1", 4, 4)
			p.set(f, "Sheet1", map[string]any{"A1": "重点任务进展情况表", "A2": "填报单位（盖章）：", "D2": "区 水 利 局"})
		})}
	}, quiet: true},
	{name: "values in ten thousands by the header", says: []string{"1.6亿元"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"G4": "累计完成值（万元）", "G7": 16000, "H7": ""})
	})},
	{name: "values in ten thousands by a line on top", says: []string{"1.6亿元"}, files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("水利局万元.xlsx", func(f *excelize.File) {
			p.copied(p.water, f, "Sheet1", 4, 3)
			p.set(f, "Sheet1", map[string]any{"A1": "区水利局重点任务进展情况", "K2": "单位：万元", "G6": 16000})
			p.must(f.RemoveCol("Sheet1", "H"))
		})}
	}},
	{name: "two values in one cell", says: []string{"G5", "按计量单位分给了各指标"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"G5": "12.5公里；1座", "G6": nil})
	})},
	{name: "two values in one cell that nothing tells apart", says: []string{"G5", "不是一个数"}, water: task("1", func(a *reported) { a.values = []float64{none, none} }), files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"G5": "12.5；1", "G6": nil})
	})},
	{name: "a tab of last quarter beside this one's", says: []string{"2023年第四季度", "工作表“四季度”"}, files: one(func(p postbox, f *excelize.File, tab string) {
		n, err := f.NewSheet("四季度")
		p.must(err)
		from, err := f.GetSheetIndex(tab)
		p.must(err)
		p.must(f.CopySheet(from, n))
		text, err := f.GetCellValue(tab, "E2")
		p.must(err)
		p.set(f, "四季度", map[string]any{"A1": "2023年第四季度重点任务进展情况报送表", "E2": strings.ReplaceAll(text, "2024Q1", "2023Q4"), "E7": "完成水利投资9亿元。"})
	})},
	{name: "a draft with other words beside it", says: []string{"填了两次", "“底稿”第 7 行"}, files: one(func(p postbox, f *excelize.File, tab string) {
		n, err := f.NewSheet("底稿")
		p.must(err)
		from, err := f.GetSheetIndex(tab)
		p.must(err)
		p.must(f.CopySheet(from, n))
		p.set(f, "底稿", map[string]any{"E7": "完成水利投资1.1亿元。"})
	})},
	{name: "another unit's form signed by this one", says: []string{"发给" + roadUnit}, files: func(p postbox, _ *testing.T) []string {
		return []string{p.edit(p.road, "借表.xlsx", func(f *excelize.File, tab string) {
			p.must(f.SetCellStr(tab, "A2", "填报单位：区水利局"))
			for r := 0; r < 8; r++ {
				p.must(f.RemoveRow(tab, 5))
			}
			p.copied(p.water, f, tab, 5, 5)
		})}
	}},
	{name: "a form of another copy of the ledger", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		// The same notice, read in again: the tasks have other ids.
		for r := 5; r <= 13; r++ {
			cell := fmt.Sprint("B", r)
			kind, _ := f.GetCellValue("_ducha", fmt.Sprint("A", r))
			if kind == "target" {
				cell = fmt.Sprint("C", r)
			}
			if kind == "task" || kind == "target" {
				id, _ := f.GetCellValue("_ducha", cell)
				p.must(f.SetCellStr("_ducha", cell, map[string]string{"1": "4", "2": "5", "3": "1", "4": "2", "5": "3"}[id]))
			}
		}
	})},
	{name: "two units in the file's name", road: true, files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("区水利局、区交通运输局.xlsx", func(f *excelize.File) {
			p.copied(p.water, f, "Sheet1", 4, 1)
			_, err := f.NewSheet("Sheet2")
			p.must(err)
			p.copied(p.road, f, "Sheet2", 4, 1)
		})}
	}},
	{name: "a picture in a workbook and nothing else", empty: true, says: []string{"refused", "图片"}, files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("报送表.xlsx", func(f *excelize.File) {
			p.must(f.AddPictureFromBytes("Sheet1", "A1", &excelize.Picture{Extension: ".jpg", File: []byte(photo(p.t)), Format: &excelize.GraphicOptions{}}))
		})}
	}},
	{name: "a filled row of a task that is not asked", says: []string{"第 11 行", "抗旱"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"A11": 12, "B11": "做好抗旱保供水工作。", "E11": "组织抗旱3次。"})
	})},
	{name: "long text in the row below", water: task("5", func(a *reported) { a.text += "\n另组织宣传活动2次。" }), quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"E11": "另组织宣传活动2次。"})
	})},
	{name: "a chapter row in front", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.InsertRows(tab, 5, 1))
		p.set(f, tab, map[string]any{"A5": "一、城乡建设"})
		p.must(f.MergeCell(tab, "A5", "K5"))
	})},
	{name: "header twice and pages of their own", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.DuplicateRowTo(tab, 4, 8))
	})},
	{name: "filled with blanks and dashes", quiet: true, water: task("5", func(a *reported) { a.problems, a.next = "", "" }), files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"J10": "　", "K10": "——"})
	})},
	{name: "a web page in an e-mail", water: oneLine, files: written("回复.eml", func(p postbox, t *testing.T) string {
		return "From: a@example.cn\r\nTo: b@example.cn\r\nDate: Wed, 27 Mar 2024 09:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + htmlOf("填报单位：区水利局", p.printed(p.water))
	})},
	{name: "an e-mail with a zip of forms", road: true, quiet: true, files: written("转发.eml", func(p postbox, t *testing.T) string {
		return letterOf("材料.zip", zipOf(t, "水利.xlsx", read(t, p.water), "交通.xlsx", read(t, p.road)))
	})},
	refusedAs("an OpenDocument with a password", "水利局.ods", func(p postbox, t *testing.T) string {
		return string(zipOf(t, "mimetype", []byte("application/vnd.oasis.opendocument.spreadsheet"), "META-INF/manifest.xml", []byte("<manifest:encryption-data/>"), "content.xml", []byte("xx")))
	}, "密码"),
	refusedAs("a presentation", "汇报.pptx", func(p postbox, t *testing.T) string {
		return string(zipOf(t, "[Content_Types].xml", []byte("<Types/>"), "ppt/presentation.xml", []byte("<x/>")))
	}, "演示文稿"),
	refusedAs("another table", "签到表.xlsx", func(p postbox, t *testing.T) string {
		return string(read(t, p.fresh("x.xlsx", func(f *excelize.File) {
			p.set(f, "Sheet1", map[string]any{"A1": "姓名", "B1": "单位", "C1": "电话", "A2": "周敏", "B2": "区水利局", "C2": "000"})
		})))
	}, "不是报送表"),
}
