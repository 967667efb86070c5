package sheet

import (
	"strings"
	"testing"

	"ducha/app/ledger"
)

// rowsOf parts lines at |.
func rowsOf(lines ...string) [][]string {
	out := [][]string{}
	for _, line := range lines {
		out = append(out, strings.Split(line, "|"))
	}
	return out
}

// TestTablesOfTheirOwn reads one task from tables that units lay out in their own way.
func TestTablesOfTheirOwn(t *testing.T) {
	const task = "建设水库加固工程20处，改造渠道30公里。"
	for name, rows := range map[string][][]string{
		"a column of last quarter":     rowsOf("序号|目标任务|量化指标|进展|上季度完成值|累计完成值|完成情况", "3|"+task+"|水库|已加固12处。|7|12|正常推进"),
		"this quarter beside 累计":       rowsOf("序号|目标任务|量化指标|进展|本季度新增|累计|完成情况", "3|"+task+"|水库|已加固12处。|5|12|正常推进"),
		"months, no title":             rowsOf("序号|目标任务|量化指标|进展|1-6月|7-9月|1-9月|完成情况", "3|"+task+"|水库|已加固12处。|7|5|12|正常推进"),
		"quarters still empty":         rowsOf("序号|目标任务|量化指标|进展|二季度|三季度|四季度|完成情况", "3|"+task+"|水库|已加固12处。|7|12||正常推进"),
		"完成情况 in prose beside 进度":      rowsOf("编号|重点工作|目标值|完成情况|完成数|进度", "3|"+task+"|水库|已加固12处。|12|正常推进"),
		"boxes":                        rowsOf("序号|目标任务|量化指标|进展|完成值|完成情况", "3|"+task+"|水库|已加固12处。|12|□已完成 ☑正常推进 □进展缓慢"),
		"boxes behind":                 rowsOf("序号|目标任务|量化指标|进展|完成值|完成情况", "3|"+task+"|水库|已加固12处。|12|已完成□ 正常推进■ 进展缓慢□"),
		"a column a choice":            rowsOf("序号|目标任务|量化指标|进展|完成值|已完成|正常推进|进展缓慢", "3|"+task+"|水库|已加固12处。|12||√|"),
		"tasks side by side":           rowsOf("序号|3|4", "目标任务|"+task+"|另一项任务是修建水厂。", "量化指标|水库|水厂", "本期进展|已加固12处。|选址。", "累计完成值|12|0", "完成情况|正常推进|正常推进"),
		"lines parted at tabs":         {{"填报单位：区水利局"}, {"序号\t目标任务\t量化指标\t本期进展\t累计完成值\t完成情况"}, {"3\t" + task + "\t水库\t已加固12处。\t12\t正常推进"}},
		"a figure in the words alone":  rowsOf("序号|目标任务|进展情况|状态", "3|"+task+"|已加固12处。|正常推进"),
		"numerals in the words":        rowsOf("序号|目标任务|进展情况|状态", "3|"+task+"|已加固十二处。|正常推进"),
		"a further column of no value": rowsOf("序号|目标任务|进展情况|本季度完成数|状态", "3|"+task+"|已加固12处。|5|正常推进"),
	} {
		form, err := tableOf("表.docx", rows)
		if err != nil || len(form.Rows) == 0 {
			t.Errorf("%s: %v %+v", name, err, form)
			continue
		}
		row := form.Rows[0]
		if row.Claim != ledger.ClaimOnTrack || row.Task != task || !strings.HasPrefix(row.Text, "已加固") {
			t.Errorf("%s: %+v", name, row)
		}
		if form.NoFigures {
			if row.Told != "已加固12处。" {
				t.Errorf("%s: told %q", name, row.Told)
			}
		} else if len(row.Values) != 1 || row.Values[0].Number == nil || *row.Values[0].Number != 12 {
			t.Errorf("%s: %+v", name, row.Values)
		}
	}
}

// TestTableGoesOnBehindALine joins a table that a page break parted, with a line between.
func TestTableGoesOnBehindALine(t *testing.T) {
	sheetOf := func(lead string, rows [][]string) ledger.Sheet {
		s := ledger.Sheet{Document: true}
		if lead != "" {
			s.Lead, s.Rows = 1, [][]ledger.SheetCell{{{Shown: lead, Held: lead}}}
		}
		for _, row := range rows {
			cells := []ledger.SheetCell{}
			for _, text := range row {
				cells = append(cells, ledger.SheetCell{Shown: text, Held: text})
			}
			s.Rows = append(s.Rows, cells)
		}
		return s
	}
	for lead, want := range map[string]int{"": 2, "（续）": 2, "续表2": 2, "区司法局": 1} {
		forms, err := ReadForms("表.docx", ledger.Workbook{Sheets: []ledger.Sheet{
			sheetOf("填报单位：区水利局", rowsOf("序号|目标任务|本期进展|完成情况", "1|治理河道。|完成两处。|正常推进")), sheetOf(lead, rowsOf("2|加固水库。|进场。|正常推进"))}})
		if err != nil || len(forms[0].Rows) != want {
			t.Errorf("%q: %v %+v", lead, err, forms)
		}
	}
}

func TestSheetBeyondItsBounds(t *testing.T) {
	_, err := ReadForms("表.xlsx", ledger.Workbook{Sheets: []ledger.Sheet{{Name: "Sheet1", Cut: true}}})
	if ledger.CodeOf(err) != "sheet_too_far" {
		t.Error(err)
	}
}
