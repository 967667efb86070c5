package sheet

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ducha/app/ledger"
	"github.com/xuri/excelize/v2"
)

// summary prints what was read, one line a task, independent of the order of the rows.
func summary(form ledger.FilledForm) map[int64]string {
	out := map[int64]string{}
	for _, r := range form.Rows {
		values := []string{}
		for _, v := range r.Values {
			text := fmt.Sprintf("%d %s %q", v.TargetID, v.Name, v.Raw)
			if v.Number != nil {
				text = fmt.Sprintf("%d %s %g", v.TargetID, v.Name, *v.Number)
			}
			values = append(values, text)
		}
		out[r.TaskID] = strings.Join([]string{r.No, r.Task[:12], r.Text, string(r.Claim), strings.Join(values, ","), r.Problems, r.Next}, "|")
	}
	return out
}

var filledSummary = map[int64]string{
	101: "17|实施城乡|东片区管网改造8公里已完成，累计改造19.8公里；2座泵站主体封顶。|on|501 供水管网改造 19.8,502 新建加压泵站 2,503 规模化供水人口覆盖率 90.5|无|四季度完成余下管网改造并试通水。",
	102: "18|深化河湖|柳溪河下游段完成清淤招标，施工队伍已进场。|on|||完成清淤3公里。",
	103: "41|新建高标|已建成高标准农田2.1万亩。|slow|504 高标准农田 2.1|秋收后才能进场。|年底前全部完成。",
	104: "三-2|水利投资|水利投资同比增长7.2%。|done|505 水利投资 7.2||",
}

func checkSummary(t *testing.T, form ledger.FilledForm) {
	t.Helper()
	got := summary(form)
	for task, want := range filledSummary {
		if got[task] != want {
			t.Errorf("task %d\n got %s\nwant %s", task, got[task], want)
		}
	}
	if len(got) != len(filledSummary) {
		t.Errorf("%d tasks, want %d", len(got), len(filledSummary))
	}
	if !form.HasHidden || !form.Intact || form.PlanID != 7 || form.PeriodKey != "2024Q3" || form.UnitID != 12 || form.UnitName != "区水利局" {
		t.Errorf("form %+v", form)
	}
}

func TestReadFormRoundTrip(t *testing.T) {
	checkSummary(t, mustRead(t, filledForm(t)))
}

func TestReadFormUntouched(t *testing.T) {
	form := mustRead(t, mustForm(t))
	if len(form.Rows) != 4 || !form.Blank() {
		t.Errorf("%+v", form)
	}
}

// TestReadFormSorted rewrites the rows backwards, as sorting by a column would.
func TestReadFormSorted(t *testing.T) {
	f := openBytes(t, filledForm(t))
	rows := map[int][]string{}
	for r := 5; r <= 10; r++ {
		for c := 1; c <= 11; c++ {
			v, err := f.GetCellValue(formSheet, cellName(c, r))
			if err != nil {
				t.Fatal(err)
			}
			rows[r] = append(rows[r], v)
		}
	}
	for r := 5; r <= 10; r++ {
		for c, v := range rows[15-r] {
			if c != colCount.place()-1 {
				set(t, f, map[string]any{cellName(c+1, r): v})
			}
		}
	}
	form := mustRead(t, save(t, f))
	got := summary(form)
	want := strings.Replace(filledSummary[101], "501 供水管网改造 19.8,502 新建加压泵站 2,503 规模化供水人口覆盖率 90.5", "503 规模化供水人口覆盖率 90.5,502 新建加压泵站 2,501 供水管网改造 19.8", 1)
	if got[101] != want || got[103] != filledSummary[103] || len(got) != 4 {
		t.Errorf("%v", got)
	}
}

func TestReadFormColumnsMoved(t *testing.T) {
	f := openBytes(t, filledForm(t))
	must(t, f.SetColWidth(formSheet, "E", "E", 90))
	must(t, f.InsertCols(formSheet, "C", 2))
	must(t, f.InsertRows(formSheet, 2, 3))
	set(t, f, map[string]any{"C7": "科室", "C8": "规划科", "D7": "本局备注"})
	f.SetActiveSheet(0)
	checkSummary(t, mustRead(t, save(t, f)))
}

func TestReadFormOtherSheetsAndNotes(t *testing.T) {
	f := openBytes(t, filledForm(t))
	_, err := f.NewSheet("审核意见")
	must(t, err)
	must(t, f.SetCellValue("审核意见", "A1", "已审核"))
	set(t, f, map[string]any{"A12": "注：数据截至9月底。", "A13": "单位负责人：", "E13": ""})
	checkSummary(t, mustRead(t, save(t, f)))
}

func TestReadFormMergedCells(t *testing.T) {
	f := openBytes(t, filledForm(t))
	set(t, f, map[string]any{"A6": "", "B6": "", "A7": "", "B7": ""})
	must(t, f.MergeCell(formSheet, "A5", "A7"))
	must(t, f.MergeCell(formSheet, "B5", "B7"))
	checkSummary(t, mustRead(t, save(t, f)))
}

func TestReadFormHiddenSheetStripped(t *testing.T) {
	f := openBytes(t, filledForm(t))
	must(t, f.DeleteSheet(hiddenSheet))
	form := mustRead(t, save(t, f))
	if form.HasHidden || form.Intact || form.PlanID != 0 || form.PeriodKey != "2024Q3" || form.UnitName != "区水利局" || len(form.Rows) != 4 {
		t.Errorf("%+v", form)
	}
	returns, remarks := ledger.MatchForm(form, sampleForm())
	if len(returns) != 4 || len(remarks) != 0 || len(returns[0].Values) != 3 {
		t.Errorf("%d returns, remarks %v", len(returns), remarks)
	}
}

func TestReadFormHiddenSheetTypedOver(t *testing.T) {
	f := openBytes(t, filledForm(t))
	must(t, f.SetCellValue(hiddenSheet, "B4", "99"))
	if form := mustRead(t, save(t, f)); !form.HasHidden || form.Intact {
		t.Errorf("has hidden %v, intact %v", form.HasHidden, form.Intact)
	}
}

func TestReadFormLockedTextTypedOver(t *testing.T) {
	f := openBytes(t, filledForm(t))
	set(t, f, map[string]any{"B9": "新建高标准农田1.5万亩。", "A8": "88"})
	form := mustRead(t, save(t, f))
	for _, r := range form.Rows {
		if r.TaskID == 103 && r.Task == "新建高标准农田1.5万亩。" {
			_, remarks := ledger.MatchForm(form, sampleForm())
			if len(remarks) != 2 || remarks[0].Place != "第 8 行" || remarks[1].Place != "第 9 行" || remarks[1].Code != "locked_changed" {
				t.Errorf("remarks %v", remarks)
			}
			return
		}
	}
	t.Errorf("task 103 not found by its number: %v", summary(form))
}

func TestReadFormKeepsLongText(t *testing.T) {
	f := openBytes(t, filledForm(t))
	long := strings.Repeat("完成管网改造", 50)[:250*3]
	set(t, f, map[string]any{"E5": long})
	if got := mustRead(t, save(t, f)).Rows[0].Text; got != long {
		t.Errorf("%d characters", len([]rune(got)))
	}
}

func TestReadFormNewRowOfAUnit(t *testing.T) {
	f := openBytes(t, filledForm(t))
	set(t, f, map[string]any{"A11": "99", "B11": "另报：完成防汛演练。", "E11": "已完成演练。"})
	form := mustRead(t, save(t, f))
	last := form.Rows[len(form.Rows)-1]
	if last.TaskID != 0 || last.Text != "已完成演练。" || last.Row != 11 {
		t.Errorf("%+v", last)
	}
}

func TestReadFormStrangeClaimIsKept(t *testing.T) {
	f := openBytes(t, filledForm(t))
	set(t, f, map[string]any{"I8": "待定", "I9": "有序推进。"})
	got := summary(mustRead(t, save(t, f)))
	if !strings.Contains(got[102], "已进场。\n完成情况：待定||") || !strings.Contains(got[103], "|on|") {
		t.Errorf("%v", got)
	}
}

func TestReadFormRefusals(t *testing.T) {
	good := filledForm(t)
	plain := excelize.NewFile()
	empty := save(t, plain)
	must(t, plain.SetCellValue("Sheet1", "A1", "会议签到表"))
	locked := &bytes.Buffer{}
	must(t, openBytes(t, good).Write(locked, excelize.Options{Password: "1234"}))
	zipped := func(part string) []byte {
		out := &bytes.Buffer{}
		must(t, Zip(out, []NamedFile{{"[Content_Types].xml", []byte("<Types/>")}, {part, []byte("<document/>")}}))
		return out.Bytes()
	}
	for _, c := range []struct {
		name string
		data []byte
		code string
	}{
		{"nothing", nil, "file_empty"},
		{"password", locked.Bytes(), "file_encrypted"},
		{"truncated", good[:len(good)/2], "file_damaged"},
		{"renamed docx", zipped("word/document.xml"), "file_damaged"},
		{"random", []byte("PK\x03\x04 not a zip at all"), "file_damaged"},
		{"text", []byte("hello world, hello"), "not_a_form"},
		{"empty sheet", empty, "file_empty"},
		{"another table", save(t, plain), "not_a_form"},
		{"another program", zipped("ppt/presentation.xml"), "format_slides"},
	} {
		form, err := readForm("x.xlsx", c.data)
		if ledger.CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %s", c.name, err, c.code)
		}
		if e, ok := err.(*ledger.Error); ok && e.Params["file"] != "x.xlsx" || len(form.Rows) > 0 {
			t.Errorf("%s: params or rows of %v", c.name, err)
		}
	}
}

// TestReadFormFarCells: a hostile sheet puts cells at the far end of every row; reading it stays quick and small.
func TestReadFormFarCells(t *testing.T) {
	f := excelize.NewFile()
	sw, err := f.NewStreamWriter("Sheet1")
	must(t, err)
	must(t, sw.SetRow("A1", []any{"x"}))
	for r := 2; r <= 4000; r++ {
		must(t, sw.SetRow(fmt.Sprintf("XFD%d", r), []any{"x"}))
	}
	must(t, sw.SetRow("XFD1048576", []any{"x"}))
	must(t, sw.Flush())
	start := time.Now()
	if _, err := readForm("x.xlsx", save(t, f)); ledger.CodeOf(err) != "not_a_form" {
		t.Error(err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestReadFormGridOfAnotherTable(t *testing.T) {
	form, err := tableOf("区水利局.docx", [][]string{
		{"2024年三季度重点工作推进情况表"},
		{"单位：区水利局", "", "", ""},
		{"序号", "重点任务", "完成情况", "下一步工作打算"},
		{"17", "实施城乡供水一体化提升工程", "累计改造19.8公里", "年底完成"},
		{"", "", "泵站封顶", ""},
		{"41", "新建高标准农田3.5万亩", "尚未开工", ""},
		{"填表人：周敏", "", "", ""},
	})
	if err != nil || len(form.Rows) != 2 || form.UnitName != "区水利局" || form.HasHidden {
		t.Fatalf("%+v, %v", form, err)
	}
	if form.Rows[0].Text != "累计改造19.8公里\n泵站封顶" || form.Rows[0].Next != "年底完成" {
		t.Errorf("%+v", form.Rows[0])
	}
	if _, err := tableOf("x.docx", [][]string{{"a", "b"}}); ledger.CodeOf(err) != "not_a_form" {
		t.Error(err)
	}
}

func TestReadFormGridWithTwoHeaderRows(t *testing.T) {
	form, err := tableOf("区水利局.xls", [][]string{
		{"序号", "工作任务", "三季度情况", "", "备注"},
		{"", "", "工作进展", "存在问题", ""},
		{"17", "实施城乡供水一体化提升工程", "累计改造19.8公里", "资金不足", ""},
	})
	if err != nil || len(form.Rows) != 1 || form.Rows[0].Text != "累计改造19.8公里" || form.Rows[0].Problems != "资金不足" || form.Rows[0].No != "17" {
		t.Errorf("%+v, %v", form, err)
	}
}

// TestReadFormResaved lets LibreOffice save the form as xlsx, and as xls and back.
func TestReadFormResaved(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("soffice is not installed, or -short")
	}
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "form.xlsx"), filledForm(t), 0o600))
	convert := func(from, to, out string) []byte {
		cmd := exec.Command(soffice, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", to, "--outdir", out, from)
		if output, err := cmd.CombinedOutput(); err != nil {
			t.Skipf("soffice: %v %s", err, output)
		}
		data, err := os.ReadFile(filepath.Join(out, "form."+to))
		must(t, err)
		return data
	}
	checkSummary(t, mustRead(t, convert(filepath.Join(dir, "form.xlsx"), "xlsx", filepath.Join(dir, "a"))))
	convert(filepath.Join(dir, "form.xlsx"), "xls", filepath.Join(dir, "b"))
	checkSummary(t, mustRead(t, convert(filepath.Join(dir, "b", "form.xls"), "xlsx", filepath.Join(dir, "c"))))
}

// TestReadFormsOfAFullSheet: a sheet filled to the bounds of the reader is read in seconds.
func TestReadFormsOfAFullSheet(t *testing.T) {
	s := ledger.Sheet{Name: "满"}
	for r := range 3000 {
		row := make([]ledger.SheetCell, 100)
		for c := range row {
			row[c].Shown = []string{"单位：", "进展", "12.5万元", "任务", "备注栏", "同上"}[(r+c)%6]
			row[c].Held = row[c].Shown
		}
		s.Rows = append(s.Rows, row)
	}
	for c, text := range []string{"序号", "目标任务", "本期进展", "累计完成值"} {
		s.Rows[0][c].Shown = text
	}
	start := time.Now()
	if _, err := ReadForms("x.xlsx", ledger.Workbook{Sheets: []ledger.Sheet{s}}); err != nil {
		t.Error(err)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// FuzzReadForm changes a whole file (part "") or one part of a good one, which a change of the packed bytes would only
// break.
func FuzzReadForm(f *testing.F) {
	good := filledForm(f)
	parts := map[string][]byte{}
	openBytes(f, good).Pkg.Range(func(name, content any) bool {
		parts[name.(string)] = content.([]byte)
		return true
	})
	f.Add("", good)
	f.Add("", good[:len(good)-40])
	for _, name := range []string{"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"} {
		f.Add(name, parts[name])
	}
	f.Fuzz(func(t *testing.T, part string, data []byte) {
		if strings.HasSuffix(part, "/") { // a folder
			return
		}
		if part != "" {
			data = repack(t, parts, part, data)
		}
		if form, err := readForm("x.xlsx", data); err == nil && form.Rows == nil {
			t.Error("rows are nil")
		}
	})
}

func repack(t *testing.T, parts map[string][]byte, part string, content []byte) []byte {
	files := []NamedFile{{part, content}}
	for name, data := range parts {
		if name != part {
			files = append(files, NamedFile{name, data})
		}
	}
	var out bytes.Buffer
	must(t, Zip(&out, files))
	return out.Bytes()
}
