package sheet

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"ducha/app/extract"
	"ducha/app/ledger"
	"github.com/xuri/excelize/v2"
)

// sampleForm is a form of the made-up district 云岭区: tasks with two, one and no indicators.
func sampleForm() ledger.Form {
	target := func(id int64, name string, op ledger.Op, value float64, unit string, kind ledger.Kind) ledger.Target {
		return ledger.Target{ID: id, Confirmed: true, Indicator: ledger.Indicator{Name: name, Op: op, Value: value, Unit: unit, Kind: kind}}
	}
	period := ledger.Periods(ledger.Quarterly, 2024)[2]
	period.Due = "2024-10-15"
	return ledger.Form{
		PlanID: 7, PlanTitle: "关于印发2024年云岭区《政府工作报告》重点任务分工的通知", Issuer: "云岭区人民政府办公室", Period: period,
		UnitID: 12, UnitName: "区水利局", Liaison: ledger.Liaison{Name: "周敏", Post: "办公室副主任", Phone: "0000-6620118"}, Limit: 200,
		Rows: []ledger.FormRow{
			{TaskID: 101, No: "17", Section: "二、城乡建设", Role: ledger.Lead, Deadline: "12月底前",
				Text:    "实施城乡供水一体化提升工程，改造老旧供水管网32公里，新建加压泵站2座，农村规模化供水人口覆盖率达到92%，年底前完成全部主体工程并试通水。",
				Promise: "三季度完成东片区管网改造8公里，2座泵站封顶。",
				Targets: []ledger.Target{
					target(501, "供水管网改造", ledger.AtLeast, 32, "公里", ledger.New),
					target(502, "新建加压泵站", ledger.Exactly, 2, "座", ledger.New),
					target(503, "规模化供水人口覆盖率", ledger.AtLeast, 92, "%", ledger.Level)}},
			{TaskID: 102, No: "18", Section: "二、城乡建设", Role: ledger.Lead, Text: "深化河湖长制，开展妨碍河道行洪突出问题清理整治，完成柳溪河清淤疏浚。", Promise: "完成柳溪河下游段清淤招标。"},
			{TaskID: 103, No: "41", Section: "四、乡村振兴", Role: ledger.Support, Text: "新建高标准农田3.5万亩，配套节水灌溉设施。",
				Targets: []ledger.Target{target(504, "高标准农田", ledger.AtLeast, 3.5, "万亩", ledger.New)}},
			{TaskID: 104, No: "三-2", Section: "五、民生实事", Role: ledger.Lead, Text: "水利投资增长8%左右。",
				Targets: []ledger.Target{target(505, "水利投资", ledger.About, 8, "%", ledger.Growth)}},
		},
	}
}

func mustForm(t testing.TB) []byte {
	t.Helper()
	data, err := WriteForm(sampleForm())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func openBytes(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// set types values into the form's sheet.
func set(t testing.TB, f *excelize.File, cells map[string]any) {
	t.Helper()
	for cell, v := range cells {
		if err := f.SetCellValue(formSheet, cell, v); err != nil {
			t.Fatal(err)
		}
	}
}

func save(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func mustRead(t testing.TB, data []byte) ledger.FilledForm {
	t.Helper()
	form, err := readForm("区水利局.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	return form
}

// readForm reads a file and gives its first form.
func readForm(name string, data []byte) (ledger.FilledForm, error) {
	book, err := extract.Workbook(context.Background(), name, data)
	if err != nil {
		return ledger.FilledForm{}, err
	}
	forms, err := ReadForms(name, book)
	if err != nil {
		return ledger.FilledForm{}, err
	}
	return forms[0], nil
}

// tableOf reads a table of a document.
func tableOf(name string, rows [][]string) (ledger.FilledForm, error) {
	s := ledger.Sheet{Document: true}
	for _, row := range rows {
		cells := make([]ledger.SheetCell, len(row))
		for i, text := range row {
			cells[i] = ledger.SheetCell{Shown: text, Held: text}
		}
		s.Rows = append(s.Rows, cells)
	}
	forms, err := ReadForms(name, ledger.Workbook{Sheets: []ledger.Sheet{s}})
	if err != nil {
		return ledger.FilledForm{}, err
	}
	return forms[0], nil
}

// filledForm is the sample as a unit would fill it in.
func filledForm(t testing.TB) []byte {
	f := openBytes(t, mustForm(t))
	set(t, f, map[string]any{
		"E5": "东片区管网改造8公里已完成，累计改造19.8公里；2座泵站主体封顶。", "G5": 19.8, "I5": "正常推进", "J5": "无", "K5": "四季度完成余下管网改造并试通水。",
		"G6": "2座", "G7": "９０．５",
		"E8": "柳溪河下游段完成清淤招标，施工队伍已进场。", "I8": "正常推进", "K8": "完成清淤3公里。",
		"E9": "已建成高标准农田2.1万亩。", "G9": 2.1, "I9": "进展缓慢", "J9": "秋收后才能进场。", "K9": "年底前全部完成。",
		"E10": "水利投资同比增长7.2%。", "G10": 0.072, "I10": "已完成", "K10": "",
	})
	percent, err := f.NewStyle(&excelize.Style{NumFmt: 10})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle(formSheet, "G10", "G10", percent); err != nil {
		t.Fatal(err)
	}
	return save(t, f)
}

// keepFor writes a file where SHEET_OUT points, to be looked at.
func keepFor(t testing.TB, name string, data []byte) {
	t.Helper()
	if dir := os.Getenv("SHEET_OUT"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
