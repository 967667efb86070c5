package app_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"
)

// copied puts the values of a sheet, without looks and without the hidden sheet, into a sheet of another workbook.
func (p postbox) copied(from string, to *excelize.File, tab string, firstRow, at int) {
	book, err := excelize.OpenFile(from)
	p.must(err)
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetList()[0])
	p.must(err)
	for r := firstRow; r <= len(rows); r++ {
		for c, text := range rows[r-1] {
			cell, _ := excelize.CoordinatesToCellName(c+1, at+r-firstRow)
			if v, err := strconv.ParseFloat(text, 64); err == nil {
				p.must(to.SetCellValue(tab, cell, v))
			} else if text != "" {
				p.must(to.SetCellStr(tab, cell, text))
			}
		}
	}
}

// fresh makes a new workbook and keeps it under a name.
func (p postbox) fresh(name string, fill func(f *excelize.File)) string {
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var out writerTo
	p.must(f.Write(&out))
	return p.write(name, string(out))
}

type writerTo []byte

func (w *writerTo) Write(b []byte) (int, error) { *w = append(*w, b...); return len(b), nil }

// wholeCases are sheets that were changed as a whole.
var wholeCases = []returnedCase{
	{name: "as filled", files: func(p postbox, _ *testing.T) []string { return []string{p.water} }, quiet: true},
	{name: "renamed by the desktop", quiet: true, files: func(p postbox, t *testing.T) []string {
		return []string{p.write("新建 Microsoft Excel 工作表.xlsx", string(read(t, p.water)))}
	}},
	{name: "an .et that is a workbook", quiet: true, files: func(p postbox, t *testing.T) []string {
		return []string{p.write("水利局.et", string(read(t, p.water)))}
	}},
	{name: "values only in a new workbook", files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("工作簿1.xlsx", func(f *excelize.File) { p.copied(p.water, f, "Sheet1", 1, 1) })}
	}, quiet: true},
	{name: "the unit's name in the file name only", files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("区水利局一季度.xlsx", func(f *excelize.File) { p.copied(p.water, f, "Sheet1", 4, 1) })}
	}},
	{name: "the unit's name in the tab only", files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("一季度.xlsx", func(f *excelize.File) {
			p.must(f.SetSheetName("Sheet1", "水利局"))
			p.copied(p.water, f, "水利局", 4, 1)
		})}
	}},
	{name: "two units in one workbook", road: true, files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("汇总.xlsx", func(f *excelize.File) {
			p.copied(p.water, f, "Sheet1", 1, 1)
			_, err := f.NewSheet("Sheet2")
			p.must(err)
			p.copied(p.road, f, "Sheet2", 1, 1)
		})}
	}},
	{name: "two units' tables on one sheet", road: true, files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("汇总2.xlsx", func(f *excelize.File) {
			p.copied(p.water, f, "Sheet1", 1, 1)
			p.copied(p.road, f, "Sheet1", 1, 14)
		})}
	}},
	{name: "one unit over two sheets", files: func(p postbox, _ *testing.T) []string {
		return []string{p.fresh("区水利局分两页.xlsx", func(f *excelize.File) {
			p.copied(p.water, f, "Sheet1", 1, 1)
			for range 3 {
				p.must(f.RemoveRow("Sheet1", 8))
			}
			_, err := f.NewSheet("Sheet2")
			p.must(err)
			p.copied(p.water, f, "Sheet2", 1, 1)
			for range 3 {
				p.must(f.RemoveRow("Sheet2", 5))
			}
		})}
	}},
	{name: "a cover in front and an annex behind", says: []string{"封面", "附件"}, files: one(func(p postbox, f *excelize.File, tab string) {
		for name, text := range map[string]string{"封面": "区水利局一季度材料", "附件": "佐证材料清单"} {
			_, err := f.NewSheet(name)
			p.must(err)
			p.set(f, name, map[string]any{"B3": text})
		}
		p.must(f.MoveSheet("封面", tab))
	})},
	{name: "an empty second sheet", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		_, err := f.NewSheet("Sheet2")
		p.must(err)
	})},
	{name: "a chapter of the same form kept as draft", files: one(func(p postbox, f *excelize.File, tab string) {
		n, err := f.NewSheet("底稿")
		p.must(err)
		from, err := f.GetSheetIndex(tab)
		p.must(err)
		p.must(f.CopySheet(from, n))
	}), quiet: true},
}

// layoutCases are tables that were rebuilt.
var layoutCases = []returnedCase{
	{name: "title rows deleted", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		for range 3 {
			p.must(f.RemoveRow(tab, 1))
		}
	})},
	{name: "header deleted too", says: []string{"表头"}, files: one(func(p postbox, f *excelize.File, tab string) {
		for range 4 {
			p.must(f.RemoveRow(tab, 1))
		}
	})},
	{name: "a column inserted and used", says: []string{"备注", "详见附件二"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.InsertCols(tab, "F", 1))
		p.set(f, tab, map[string]any{"F4": "备注", "F8": "详见附件二"})
	})},
	{name: "a column inserted and empty", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.InsertCols(tab, "C", 1))
		p.set(f, tab, map[string]any{"C4": "科室"})
	})},
	{name: "columns reordered", quiet: true, files: func(p postbox, _ *testing.T) []string {
		return []string{p.edit(p.water, "换列.xlsx", func(f *excelize.File, tab string) {
			for r := 4; r <= 10; r++ {
				for a, b := range map[string]string{"E": "K", "G": "I"} {
					x, _ := f.GetCellValue(tab, fmt.Sprint(a, r), excelize.Options{RawCellValue: true})
					y, _ := f.GetCellValue(tab, fmt.Sprint(b, r), excelize.Options{RawCellValue: true})
					for cell, v := range map[string]string{fmt.Sprint(a, r): y, fmt.Sprint(b, r): x} {
						if n, err := strconv.ParseFloat(v, 64); err == nil {
							p.must(f.SetCellValue(tab, cell, n))
						} else {
							p.must(f.SetCellStr(tab, cell, v))
						}
					}
				}
			}
		})}
	}},
	{name: "headers reworded", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"B4": "重点工作任务", "E4": "一季度工作进展情况", "G4": "一季度完成数", "I4": "自评", "J4": "存在的主要困难", "K4": "下一步工作打算"})
	})},
	{name: "headers reworded again", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"A4": "任务号", "B4": "主要任务", "E4": "目前工作开展情况", "G4": "完成量", "I4": "是否达到序时进度", "J4": "主要难点", "K4": "下步措施"})
	})},
	{name: "task cells merged over its indicators", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		for _, column := range []string{"A", "B", "E", "I", "J", "K"} {
			p.must(f.MergeCell(tab, column+"5", column+"6"))
		}
	})},
	{name: "one progress over two tasks", says: []string{"合并"}, water: func(w map[string]reported) {
		a, b := w["4"], w["5"]
		b.text, b.problems = a.text, ""
		w["5"] = b
	}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellStr(tab, "E10", ""))
		p.must(f.MergeCell(tab, "E9", "E10"))
	})},
	{name: "two tasks made one row", says: []string{"第 5 项没有填报"}, water: func(w map[string]reported) { delete(w, "5") }, files: one(func(p postbox, f *excelize.File, tab string) {
		for _, column := range []string{"A", "B", "E", "I", "J", "K"} {
			p.must(f.SetCellStr(tab, column+"10", ""))
			p.must(f.MergeCell(tab, column+"9", column+"10"))
		}
	})},
	{name: "a row of remarks between", says: []string{"第 9 行", "以上数据"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.InsertRows(tab, 9, 1))
		p.set(f, tab, map[string]any{"B9": "说明：以上数据截至3月25日。"})
	})},
	{name: "a remark in the progress column", says: []string{"第 11 行", "后续另报"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"A11": "备注", "E11": "其他工作后续另报。"})
	})},
	{name: "a total row", says: []string{"第 11 行", "合计"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"A11": "合计", "G11": 103.6})
	})},
	{name: "signatures below", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"A12": "填表人：周敏", "E12": "审核人：陈立", "K12": "填报日期：2024年3月28日", "A13": "主要负责人签字（盖章）："})
	})},
	{name: "a note beside the table", says: []string{"M7", "口径有变"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"M7": "口径有变，请电话联系"})
	})},
	{name: "another unit's rows pasted below", says: []string{"第 11 行", roadUnit, "第 12 行"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.copied(p.road, f, tab, 5, 11)
	})},
	{name: "a column that says whose row it is", road: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.copied(p.road, f, tab, 5, 11)
		p.must(f.InsertCols(tab, "C", 1))
		p.set(f, tab, map[string]any{"C4": "责任单位"})
		for r := 5; r <= 12; r++ {
			p.set(f, tab, map[string]any{fmt.Sprint("C", r): map[bool]string{true: waterUnit, false: roadUnit}[r < 11]})
		}
	})},
	{name: "rows of a filter hidden", quiet: true, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetRowVisible(tab, 8, false))
		p.must(f.SetRowVisible(tab, 10, false))
		p.must(f.SetColVisible(tab, "J", false))
	})},
	{name: "locked promise used for words", says: []string{"上期承诺", "D8"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"D8": "上期已完成两个村。"})
	})},
	{name: "target lowered by the unit", says: []string{"C7"}, files: one(func(p postbox, f *excelize.File, tab string) {
		label, err := f.GetCellValue(tab, "C7")
		p.must(err)
		p.must(f.SetCellStr(tab, "C7", label[:len(label)-1]+"（调整为4亿元）"))
	})},
	{name: "the person who filled it in changed", says: []string{"联络员", "黄岚"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.set(f, tab, map[string]any{"I2": "黄岚", "K2": "13900000000"})
	})},
}
