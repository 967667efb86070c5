package app_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"ducha/app/ledger"
)

// parkAnswers is a park's whole answer to the first quarter.
var parkAnswers = map[string]said{"1": {text: "一号地块主体封顶，二号地块完成桩基；\n累计盘活厂房3处。", claim: "正常推进", problems: "部分地块征迁未完成。",
	next: "6月底前二号地块主体封顶。", values: map[string]any{"标准厂房": 5.25, "闲置厂房": "1.8"}}}

var bureauAnswers = map[string]said{
	"2": {text: "组织技改项目申报三批次。", claim: "正常推进", next: "二季度再实施20个。", values: map[string]any{"技改项目": 17}},
	"4": {text: "办法已征求意见。", claim: "进展缓慢", problems: "资金来源未定。", next: "5月提交常务会议。"},
}

// checkPark compares what the ledger holds with what the park typed.
func checkPark(t *testing.T, b bench) {
	t.Helper()
	got := b.returns("2024Q1", "云岭经济开发区管委会")["1"]
	want := parkAnswers["1"]
	if got.Text != want.text || got.Claim != ledger.ClaimOnTrack || got.Problems != want.problems || got.Next != want.next {
		t.Errorf("park: %+v", got)
	}
	values := map[string]float64{}
	for _, target := range b.task("1").Indicators {
		if v, ok := got.ValueOf(target.ID); ok {
			values[target.Name] = v
		}
	}
	if len(values) != 2 || values[b.task("1").Indicators[0].Name] != 5.25 || values[b.task("1").Indicators[1].Name] != 1.8 {
		t.Errorf("park's values: %v", values)
	}
}

func checkBureau(t *testing.T, b bench) {
	t.Helper()
	got := b.returns("2024Q1", "区工业和信息化局")
	if len(got) != 2 || got["2"].Text != "组织技改项目申报三批次。" || got["4"].Claim != ledger.ClaimSlow || got["4"].Next != "5月提交常务会议。" || len(got["2"].Values) != 1 || got["2"].Values[0].Value != 17 {
		t.Errorf("bureau: %+v", got)
	}
}

// named renames answers' targets to the names the reader gave them.
func named(b bench, answers map[string]said) map[string]said {
	out := map[string]said{}
	for no, a := range answers {
		values := map[string]any{}
		for _, target := range b.task(no).Indicators {
			for name, v := range a.values {
				if strings.Contains(target.Name, name) || strings.Contains(target.Text, name) {
					values[target.Name] = v
				}
			}
		}
		a.values = values
		out[no] = a
	}
	return out
}

// office converts files with LibreOffice; the test is skipped where there is none.
func office(t *testing.T, profile, to string, files ...string) []string {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no LibreOffice")
	}
	dir, out := t.TempDir(), []string{}
	ctx, cancel := context.WithTimeout(context.Background(), 90*time.Second)
	defer cancel()
	args := append([]string{"-env:UserInstallation=file://" + profile, "--headless", "--convert-to", to, "--outdir", dir}, files...)
	if said, err := exec.CommandContext(ctx, program, args...).CombinedOutput(); err != nil {
		t.Skipf("LibreOffice: %v %s", err, said)
	}
	for _, file := range files {
		out = append(out, filepath.Join(dir, strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))+"."+to))
	}
	return out
}

// shuffle sorts the rows of the table downwards and widens a column, as a clerk with the protection lifted may.
func shuffle(b bench) func(*excelize.File, string) {
	return func(book *excelize.File, tab string) {
		rows, err := book.GetRows(tab)
		b.must(err)
		last := len(rows)
		for i := 5; i < last; i++ { // moving each row to the top of the table turns the order round
			b.must(book.DuplicateRowTo(tab, i+1, 5))
			b.must(book.RemoveRow(tab, i+2))
		}
		b.must(book.SetColWidth(tab, "E", "E", 60))
	}
}

func TestCollectTakesWhatOfficeProgramsSave(t *testing.T) {
	b := planned(t)
	forms := b.forms("2024Q1")
	park := b.fill(forms["云岭经济开发区管委会"], "开发区.xlsx", named(b, parkAnswers))
	bureau := b.fill(forms["区工业和信息化局"], "工信局.xlsx", named(b, bureauAnswers))
	profile := t.TempDir()
	both := func(change func(*excelize.File, string)) []string {
		return []string{b.edit(park, "a.xlsx", change), b.edit(bureau, "b.xlsx", change)}
	}
	strippedAndSorted := func(book *excelize.File, tab string) {
		bare(book, tab)
		shuffle(b)(book, tab)
	}
	for name, files := range map[string]func(t *testing.T) []string{
		"as filled":                    func(*testing.T) []string { return []string{park, bureau} },
		"rows sorted":                  func(*testing.T) []string { return both(shuffle(b)) },
		"hidden sheet removed":         func(*testing.T) []string { return both(bare) },
		"sorted, saved by LibreOffice": func(t *testing.T) []string { return office(t, profile, "xlsx", both(shuffle(b))...) },
		"saved as .ods":                func(t *testing.T) []string { return office(t, profile, "ods", park, bureau) },
		"stripped, sorted, as .xls":    func(t *testing.T) []string { return office(t, profile, "xls", both(strippedAndSorted)...) },
	} {
		t.Run(name, func(t *testing.T) {
			got := b.collect("2024Q1", files(t)...)
			if strings.Contains(name, ".xls") && slices.Equal(codes(got.Files[0]), []string{"format_unknown"}) {
				t.Skip("this build does not read .xls")
			}
			for _, f := range got.Files {
				if f.Outcome != ledger.Taken && !slices.Equal(codes(f), []string{"by_number"}) {
					t.Errorf("%s: %s %v", f.File, f.Outcome, f.Reasons)
				}
			}
			if got.Units != 2 || got.Tasks != 3 {
				t.Errorf("%d units, %d tasks", got.Units, got.Tasks)
			}
			checkPark(t, b)
			checkBureau(t, b)
			if _, err := b.Desk().Undo(); err != nil {
				t.Fatal(err)
			}
			if left := b.returns("2024Q1", "区工业和信息化局"); len(left) != 0 {
				t.Errorf("undo left %v", left)
			}
		})
	}
	b.sound()
}

func bare(book *excelize.File, _ string) { _ = book.DeleteSheet("_ducha") }

// wordTable lays answers out as a Word document of the unit's own.
func wordTable(t *testing.T, rows [][]string) string {
	t.Helper()
	head := []string{"序号", "目标任务", "本期进展", "累计完成值", "完成情况", "存在问题", "下步计划"}
	return string(docx(t, []string{"重点任务进展情况", "填报单位：区工业和信息化局"}, append([][]string{head}, rows...)))
}

func TestCollectTakesAWordTable(t *testing.T) {
	b := planned(t)
	b.forms("2024Q1")
	file := b.write("工信局进展.docx", wordTable(t, [][]string{
		{"2", b.task("2").Text, "组织技改项目申报三批次。", "17", "正常推进", "", "二季度再实施20个。"},
		{"4", b.task("4").Text, "办法已征求意见。", "", "进展缓慢", "资金来源未定。", "5月提交常务会议。"}}))
	got := b.collect("2024Q1", file)
	if f := got.Files[0]; f.Taken != 2 || !slices.Equal(codes(f), []string{"by_number"}) {
		t.Errorf("%s %v", f.Outcome, f.Reasons)
	}
	checkBureau(t, b)
}

// sealed is a workbook with a password, which office programs save as a compound file.
func sealed(t *testing.T, file string) []byte {
	t.Helper()
	book, err := excelize.OpenFile(file)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	var out bytes.Buffer
	if err := book.Write(&out, excelize.Options{Password: "云岭"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestCollectRefusesAndFlagsAndGoesOn(t *testing.T) {
	b := planned(t)
	last := b.forms("2024Q1")
	b.on("2024-06-20")
	forms := b.forms("2024Q2")
	park, bureau, school := forms["云岭经济开发区管委会"], forms["区工业和信息化局"], forms["区教育和体育局"]
	long := strings.Repeat("城", 250)

	b.must(os.MkdirAll(filepath.Join(b.dir, "收回", "邮箱", "六月"), 0o755))
	in := func(name string) string { return filepath.Join("收回", name) }
	b.fill(park, in("邮箱/六月/开发区.xlsx"), named(b, parkAnswers))
	b.fill(last["区工业和信息化局"], in("上期的表.xlsx"), named(b, bureauAnswers))
	b.write(in("空表.xlsx"), string(read(t, forms["区水利局"])))
	b.write(in("有密码.xlsx"), string(sealed(t, bureau)))
	b.write(in("半截.xlsx"), string(read(t, bureau)[:3000]))
	b.write(in("零字节.xlsx"), "")
	b.write(in("现场.jpg"), photo(t))
	b.write(in("说明.txt"), "各项工作正常推进，详见附件。")
	b.write(in("Thumbs.db"), "\xd0\xcf\x11\xe0")
	b.write(in("~$开发区.xlsx"), "lock")
	b.fill(school, in("锁定格被改.xlsx"), map[string]said{"3": {text: long, claim: "已完成", values: map[string]any{b.task("3").Indicators[0].Name: "两所左右吧"}}})
	b.edit(filepath.Join(b.dir, in("锁定格被改.xlsx")), in("锁定格被改.xlsx"), func(book *excelize.File, tab string) {
		b.must(book.SetCellStr(tab, "B5", "新建改扩建幼儿园2所。"))
	})
	b.write(in("外区.docx"), wordTable(t, [][]string{{"1", "与本区无关的一件事情", "完成", "", "", "", ""}}))

	got := b.collect("2024Q2", filepath.Join(b.dir, "收回"), filepath.Join(b.dir, "不在了.xlsx"))
	for name, want := range map[string][]string{
		"上期的表.xlsx": {"wrong_period"}, "空表.xlsx": {"empty_form"}, "有密码.xlsx": {"file_encrypted"}, "半截.xlsx": {"file_damaged"}, "零字节.xlsx": {"file_empty"},
		"现场.jpg": {"format_image"}, "说明.txt": {"not_a_form"}, "不在了.xlsx": {"cannot_read"},
	} {
		f := fileOf(t, got, name)
		if f.Outcome != ledger.Refused || f.Taken != 0 || !slices.Equal(codes(f), want) {
			t.Errorf("%s: %s %v, want %v", name, f.Outcome, f.Reasons, want)
		}
		for _, r := range f.Reasons {
			if !strings.HasSuffix(r.Message, "。") || strings.Count(r.Message, "。") < 2 {
				t.Errorf("%s does not say what to do: %s", name, r.Message)
			}
		}
	}
	if f := fileOf(t, got, "外区.docx"); f.Outcome != ledger.Refused || !slices.Contains(codes(f), "unknown_row") {
		t.Errorf("another district: %s %v", f.Outcome, f.Reasons)
	}
	f := fileOf(t, got, "锁定格被改.xlsx")
	if f.Outcome != ledger.Changed || f.Taken != 1 {
		t.Errorf("typed over: %s, %d taken", f.Outcome, f.Taken)
	}
	for code, place := range map[string]string{"locked_changed": "第 5 行", "not_a_number": "G5", "too_long": "第 3 项"} {
		n := slices.Index(codes(f), code)
		if n < 0 || f.Reasons[n].Place != place {
			t.Errorf("%s: want %s at %s: %v", f.File, code, place, f.Reasons)
		}
	}
	if kept := b.returns("2024Q2", "区教育和体育局")["3"]; kept.Text != long {
		t.Errorf("a long text is kept whole: %d bytes", len(kept.Text))
	}
	if f := fileOf(t, got, "开发区.xlsx"); f.Taken != 1 {
		t.Errorf("the good one: %v", f.Reasons)
	}
	if len(got.Files) != 11 || got.Files[0].Outcome != ledger.Refused {
		t.Errorf("%d files, first %s", len(got.Files), got.Files[0].Outcome)
	}
	undone, err := b.Desk().Undo()
	b.must(err)
	if undone.Command != "collect" || len(b.returns("2024Q2", "区教育和体育局"))+len(b.returns("2024Q2", "云岭经济开发区管委会")) != 0 {
		t.Errorf("undo of %s left returns", undone.Command)
	}
	b.sound()
}

// photo is a real JPEG.
func photo(t testing.TB) string {
	t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, 64, 48))
	for i := range picture.Pix {
		picture.Pix[i] = byte(i * 7)
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, picture, nil); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestCollectRefusesAFormOfAnotherPlan(t *testing.T) {
	b := planned(t)
	form := b.fill(b.forms("2024Q1")["区水利局"], "水利局.xlsx", map[string]said{"5": {text: "完成两轮整治。"}})
	b.write("下年.txt", strings.ReplaceAll(head+tasks, "2024", "2025"))
	view, err := b.Imports().Read(filepath.Join(b.dir, "下年.txt"))
	b.must(err)
	_, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	f := b.collect("2025Q1", form).Files[0]
	if f.Outcome != ledger.Refused || !slices.Equal(codes(f), []string{"other_plan"}) || !strings.Contains(f.Reply, "另一份方案") {
		t.Errorf("%s %v", f.Outcome, f.Reasons)
	}
}

// gbkZip packs files under names in GBK without the mark for UTF-8, as Chinese Windows does.
func gbkZip(t *testing.T, files map[string][]byte) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, data := range files {
		gbk, err := simplifiedchinese.GBK.NewEncoder().String(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := w.CreateHeader(&zip.FileHeader{Name: gbk, NonUTF8: true, Method: zip.Deflate})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCollectOpensArchives(t *testing.T) {
	b := planned(t)
	forms := b.forms("2024Q1")
	park := b.fill(forms["云岭经济开发区管委会"], "开发区.xlsx", named(b, parkAnswers))
	bureau := b.fill(forms["区工业和信息化局"], "工信局.xlsx", named(b, bureauAnswers))
	file := b.write("收到.zip", gbkZip(t, map[string][]byte{"三月/云岭开发区.xlsx": read(t, park), "工信局报送表.xlsx": read(t, bureau), "现场照片.jpg": []byte("\xff\xd8\xff\xe0")}))
	got := b.collect("2024Q1", file)
	if got.Units != 2 || got.Tasks != 3 {
		t.Errorf("%d units, %d tasks: %+v", got.Units, got.Tasks, got.Files)
	}
	fileOf(t, got, "收到.zip / 云岭开发区.xlsx")
	checkPark(t, b)
	checkBureau(t, b)
}

func TestCollectTwiceAndCorrected(t *testing.T) {
	b := planned(t)
	form := b.forms("2024Q1")["区工业和信息化局"]
	b.on("2024-03-28")
	first := b.fill(form, "in/z第一稿.xlsx", named(b, bureauAnswers))
	b.write("in/副本.xlsx", string(read(t, first)))
	got := b.collect("2024Q1", filepath.Join(b.dir, "in"))
	if got.Tasks != 2 || len(got.Files) != 2 || got.Files[1].Outcome != ledger.Skipped {
		t.Errorf("the same file twice: %+v", got.Files)
	}
	if _, err := b.Returns().Accept("2024Q1", nil); err != nil {
		t.Fatal(err)
	}
	b.on("2024-04-03")
	corrected := named(b, bureauAnswers)
	mended := corrected["2"]
	mended.text = "组织技改项目申报四批次。"
	corrected["2"] = mended
	b.fill(form, "in/a更正稿.xlsx", corrected) // sorts before the first draft by name, but was written later
	got = b.collect("2024Q1", filepath.Join(b.dir, "in"))
	f := fileOf(t, got, "a更正稿.xlsx")
	if f.Taken != 1 || !slices.Equal(codes(f), []string{"replaced"}) {
		t.Errorf("corrected: %d %v", f.Taken, f.Reasons)
	}
	now := b.returns("2024Q1", "区工业和信息化局")
	if now["2"].Text != "组织技改项目申报四批次。" || now["2"].State != ledger.ReturnReceived || now["4"].State != ledger.ReturnAccepted {
		t.Errorf("after the correction: %+v", now)
	}
	if now["2"].Late || b.unit("2024Q1", "区工业和信息化局").Late {
		t.Error("a correction made late what first came in time")
	}
	log, err := b.Desk().Log(0, 1)
	b.must(err)
	changes, err := b.Desk().Changes(log[0].ID)
	b.must(err)
	if !strings.Contains(fmt.Sprint(changes), "三批次") {
		t.Error("the log lost the old value")
	}
	if got = b.collect("2024Q1", filepath.Join(b.dir, "in")); got.Tasks != 0 {
		t.Errorf("the folder again: %+v", got.Files)
	}
	if again := b.returns("2024Q1", "区工业和信息化局"); again["2"].Text != now["2"].Text {
		t.Error("an older file came back")
	}
	last, err := b.Returns().LastCollected("2024Q1")
	b.must(err)
	if !reflect.DeepEqual(*last, got) || last.At == "" {
		t.Errorf("the last collection is kept: %+v, want %+v", last, got)
	}
	if none, err := b.Returns().LastCollected("2024Q2"); none != nil || err != nil {
		t.Errorf("nothing was collected yet: %+v %v", none, err)
	}
}

// TestCollectAgainAfterAPartialFile: a file of which a row was not taken is read again with its folder, but brings nothing
// old back over what came later.
func TestCollectAgainAfterAPartialFile(t *testing.T) {
	b := planned(t)
	form := b.forms("2024Q1")["区工业和信息化局"]
	b.on("2024-03-28")
	first := named(b, bureauAnswers)
	delete(first, "4")
	b.fill(form, "in/一稿.xlsx", first)
	b.collect("2024Q1", filepath.Join(b.dir, "in"))
	b.on("2024-03-29")
	mended := named(b, bureauAnswers)
	m := mended["2"]
	m.text = "组织技改项目申报四批次。"
	mended["2"] = m
	b.fill(form, "in/二稿.xlsx", mended)
	for range 2 {
		b.collect("2024Q1", filepath.Join(b.dir, "in"))
		now := b.returns("2024Q1", "区工业和信息化局")
		if now["2"].Text != "组织技改项目申报四批次。" || now["4"].Text == "" {
			t.Errorf("after collecting the folder again: %+v", now)
		}
	}
}

func TestCollectAfterSendingBack(t *testing.T) {
	b := planned(t)
	form := b.forms("2024Q1")["区工业和信息化局"]
	b.on("2024-03-28")
	file := b.fill(form, "一稿.xlsx", named(b, bureauAnswers))
	b.collect("2024Q1", file)
	id := b.unit("2024Q1", "区工业和信息化局").UnitID
	text, err := b.Returns().SendBack("2024Q1", id, nil, "没有写清批次。")
	b.must(err)
	if want := "区工业和信息化局：本期报送材料需修改后重报。没有写清批次。请在原表上修改后尽快报云岭区人民政府督查室。"; text != want {
		t.Errorf("%s\nwant %s", text, want)
	}
	resaved := b.edit(file, "二稿.xlsx", func(book *excelize.File, tab string) { b.must(book.SetColWidth(tab, "E", "E", 50)) })
	f := b.collect("2024Q1", resaved).Files[0]
	if f.Outcome != ledger.Refused || !slices.Equal(codes(f), []string{"not_mended"}) {
		t.Errorf("sent back and not mended: %s %v", f.Outcome, f.Reasons)
	}
	corrected := named(b, bureauAnswers)
	for no, a := range corrected {
		a.text += "共三批。"
		corrected[no] = a
	}
	f = b.collect("2024Q1", b.fill(form, "三稿.xlsx", corrected)).Files[0]
	if f.Taken != 2 || b.unit("2024Q1", "区工业和信息化局").State != "returned" {
		t.Errorf("mended: %v", f.Reasons)
	}
	if _, err := b.Returns().SendBack("2024Q1", b.unit("2024Q1", "区水利局").UnitID, nil, "x"); ledger.CodeOf(err) != "nothing_returned" {
		t.Errorf("nothing to send back: %v", err)
	}
}

func TestCollectAfterSendingBackOneTask(t *testing.T) {
	b := planned(t)
	form := b.forms("2024Q1")["区工业和信息化局"]
	b.on("2024-03-28")
	b.collect("2024Q1", b.fill(form, "一稿.xlsx", named(b, bureauAnswers)))
	unit := b.unit("2024Q1", "区工业和信息化局").UnitID
	_, err := b.Returns().SendBack("2024Q1", unit, nil, "没有写清批次。")
	b.must(err)
	corrected := named(b, bureauAnswers)
	one := corrected["2"]
	one.text += "共三批。"
	corrected["2"] = one
	f := b.collect("2024Q1", b.fill(form, "二稿.xlsx", corrected)).Files[0]
	now := b.returns("2024Q1", "区工业和信息化局")
	if f.Taken != 2 || !slices.Contains(codes(f), "unchanged") || now["4"].State != ledger.ReturnReceived || now["4"].Reason != "" {
		t.Errorf("the task left as it was did not count as sent again: %v %+v", f.Reasons, now["4"])
	}
	_, err = b.Returns().SendBack("2024Q1", unit, []int64{now["2"].TaskID}, "再改")
	b.must(err)
	if now = b.returns("2024Q1", "区工业和信息化局"); now["2"].State != ledger.ReturnSentBack || now["4"].State != ledger.ReturnReceived {
		t.Errorf("one task was sent back: %+v", now)
	}
	b.must(b.Returns().AcceptOne("2024Q1", unit, now["2"].TaskID))
	if r := b.returns("2024Q1", "区工业和信息化局")["2"]; r.State != ledger.ReturnAccepted || r.Reason != "" {
		t.Errorf("accepted after all: %+v", r)
	}
}

func TestCollectTellsWhoseFormItIs(t *testing.T) {
	b := planned(t)
	forms := b.forms("2024Q1")
	water := b.fill(forms["区水利局"], "水利局.xlsx", map[string]said{"5": {text: "完成两轮整治。"}})
	rename := func(name string) func(*excelize.File, string) {
		return func(book *excelize.File, tab string) {
			bare(book, tab)
			b.must(book.SetCellStr(tab, "A2", "填报单位："+name))
		}
	}
	for _, c := range []struct {
		name, printed, form string
		want                string
	}{
		{"two units lead the task", "某某局", water, "unit_unknown"},
		{"a unit that is not asked", "区财政局", water, "unit_not_asked"},
		{"one unit's tasks alone", "工信局", b.fill(forms["区工业和信息化局"], "工信局.xlsx", named(b, bureauAnswers)), "unit_guessed"},
	} {
		f := b.collect("2024Q1", b.edit(c.form, c.name+".xlsx", rename(c.printed))).Files[0]
		if !slices.Contains(codes(f), c.want) || (f.Outcome == ledger.Refused) != (c.want != "unit_guessed") {
			t.Errorf("%s: %s %v", c.name, f.Outcome, f.Reasons)
		}
	}
	if len(b.returns("2024Q1", "区农业农村局")) != 0 {
		t.Error("an unknown unit's answer went to another unit")
	}
}

func TestLateIsSaidOnceAFile(t *testing.T) {
	b := planned(t)
	form := b.forms("2024Q1")["区工业和信息化局"]
	b.on("2024-04-03")
	f := b.collect("2024Q1", b.fill(form, "迟.xlsx", named(b, bureauAnswers))).Files[0]
	n := slices.Index(codes(f), "late")
	if strings.Count(f.Reply, "逾期 3 天") != 1 || n < 0 || f.Reasons[n].Message != "4月3日到件，晚于截止日3月31日，逾期 3 天。" {
		t.Errorf("%s", f.Reply)
	}
	if u := b.unit("2024Q1", "区工业和信息化局"); !u.Late || u.DaysLate != 3 {
		t.Errorf("board: %+v", u)
	}
	effect, err := b.Periods().DueEffect("2024Q1", "2024-04-10")
	b.must(err)
	if !slices.Equal(effect.InTime, []string{"区工业和信息化局"}) || len(effect.Late) != 0 {
		t.Errorf("effect: %+v", effect)
	}
	b.must(b.Periods().SetDue("2024Q1", "2024-04-10", false))
	if u := b.unit("2024Q1", "区工业和信息化局"); !u.Late || u.DaysLate != 3 {
		t.Errorf("when it came is a fact, and a day that moved later changed it: %+v", u)
	}
	log, err := b.Desk().Log(0, 1)
	b.must(err)
	if log[0].Summary != "2024年第一季度截止日改为 2024-04-10，已收报送的按时、迟报不变" {
		t.Error(log[0].Summary)
	}
	b.must(b.Periods().SetDue("2024Q1", "2024-04-11", true))
	if log, err = b.Desk().Log(0, 1); err != nil || log[0].Summary != "2024年第一季度截止日改为 2024-04-11，按新截止日重新认定：区工业和信息化局改为按时" {
		t.Error(log[0].Summary, err)
	}
	if u := b.unit("2024Q1", "区工业和信息化局"); u.Late {
		t.Error("the due day moved and the unit stayed late")
	}
	for _, r := range b.returns("2024Q1", "区工业和信息化局") {
		if r.Late || slices.ContainsFunc(r.Checks, func(c ledger.Check) bool { return c.Code == "late" }) {
			t.Errorf("the return stayed late: %+v", r)
		}
	}
	_, err = b.Desk().Undo()
	b.must(err)
	if u := b.unit("2024Q1", "区工业和信息化局"); !u.Late {
		t.Error("undo left the unit in time")
	}
	b.must(b.Periods().SetDue("2024Q1", "2024-03-31", false))
	b.on("2024-04-04")
	corrected := named(b, bureauAnswers)
	two := corrected["2"]
	two.text = "组织技改项目申报四批次。"
	corrected["2"] = two
	b.must(b.Periods().SetDue("2024Q1", "2024-04-01", false))
	b.collect("2024Q1", b.fill(form, "更正.xlsx", corrected))
	if u := b.unit("2024Q1", "区工业和信息化局"); u.DaysLate != 3 {
		t.Errorf("a correction came by the day its first draft came by: %+v", u)
	}
}
