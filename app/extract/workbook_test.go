package extract

import (
	"bytes"
	"context"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ducha/app/ledger"
)

// sampleXLSX is a made-up workbook: a title over the table, a subtitle, merged cells in both directions, a hidden
// row, a hidden column and a hidden sheet, dates, percents, line breaks and rich text; a second sheet of one column.
func sampleXLSX(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	const sheet = "任务表"
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	must(f.SetSheetName("Sheet1", sheet))
	rows := [][]any{
		{"2024年重点任务分解表"},
		{"单位：云岭区人民政府办公室"},
		{"板块", "序号", "任务", "隐藏", "责任分工", nil, "完成时限", "占比"},
		{nil, nil, nil, nil, "牵头单位", "责任人"},
		{"经济发展", 1, "新建标准化厂房15万平方米。\n投产项目6个。", "甲", "区发改局", "林远", 45473, 0.125},
		{nil, 2, "不打印的一行", "乙", "区财政局", "周宁", 45473, 0.5},
		{nil, 3, "培育企业8家。", "丙", "区工信局\n区科技局", "周宁", 45565, 1},
		{"民生保障", 4, "新建小学两所。", "丁", "区教体局", "何田", "全年", nil},
		{"注：以上任务按季度报送。"},
	}
	for i, row := range rows {
		must(f.SetSheetRow(sheet, "A"+strconv.Itoa(i+1), &row))
	}
	for _, m := range [][2]string{{"A1", "H1"}, {"A3", "A4"}, {"B3", "B4"}, {"C3", "C4"}, {"D3", "D4"}, {"E3", "F3"},
		{"G3", "G4"}, {"H3", "H4"}, {"A5", "A7"}, {"A9", "H9"}} {
		must(f.MergeCell(sheet, m[0], m[1]))
	}
	date, err := f.NewStyle(&excelize.Style{CustomNumFmt: ref(`yyyy"年"m"月"d"日"`)})
	must(err)
	percent, err := f.NewStyle(&excelize.Style{NumFmt: 10})
	must(err)
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	must(err)
	must(f.SetCellStyle(sheet, "G5", "G7", date))
	must(f.SetCellStyle(sheet, "H5", "H8", percent))
	must(f.SetCellStyle(sheet, "A3", "H4", bold))
	must(f.SetCellRichText(sheet, "E8", []excelize.RichTextRun{{Text: "区教体局", Font: &excelize.Font{Bold: true, Family: "宋体", Size: 11}},
		{Text: "、区财政局", Font: &excelize.Font{Family: "宋体", Size: 11}}}))
	must(f.SetRowVisible(sheet, 6, false))
	must(f.SetColVisible(sheet, "D", false))
	must(f.SetCellStyle(sheet, "Z400", "Z400", bold)) // formatted, without text
	for _, name := range []string{"说明", "底稿"} {
		_, err = f.NewSheet(name)
		must(err)
	}
	must(f.SetSheetRow("说明", "B3", &[]any{"一、报送要求"}))
	must(f.SetSheetRow("说明", "B5", &[]any{"每季度报送一次。"}))
	must(f.SetSheetRow("底稿", "A1", &[]any{"不要读"}))
	must(f.SetSheetVisible("底稿", false))
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

func ref[T any](v T) *T { return &v }

func TestReadXLSX(t *testing.T) {
	src, err := Read(context.Background(), "a.xlsx", sampleXLSX(t))
	if err != nil {
		t.Fatal(err)
	}
	if fault := faultOf(src.Blocks); fault != "" || src.Format != "xlsx" {
		t.Errorf("format %q, %s", src.Format, fault)
	}
	golden(t, "sample.xlsx.golden", dump(src.Blocks))
}

// TestReadXLS: testdata/sample.xls is sampleXLSX saved by LibreOffice; both must read the same.
func TestReadXLS(t *testing.T) {
	data, err := os.ReadFile("testdata/sample.xls")
	if err != nil {
		t.Fatal(err)
	}
	src, err := Read(context.Background(), "a.xls", data)
	if err != nil {
		t.Fatal(err)
	}
	if src.Format != "xls" {
		t.Errorf("format %q", src.Format)
	}
	golden(t, "sample.xlsx.golden", dump(src.Blocks))
}

// TestBIFFStrings: a string that a CONTINUE record cuts goes on there with a new width of characters.
func TestBIFFStrings(t *testing.T) {
	r := &biffRecord{chunks: []bin{{0, 'a', 'b'}, {1, 0x32, 0x75, 'c', 0}, {0, 'd', 1, 'x'}}}
	if got := r.text(5); got != "ab甲cd" {
		t.Errorf("got %q", got)
	}
	rich := &biffRecord{chunks: []bin{{8 | 4, 1, 0, 2, 0, 0, 0, 'a', 'b'}, {1, 0, 5, 0, 9, 9}}}
	units, runs := rich.rich(2)
	if decodeUTF16(units) != "ab" || len(runs) != 1 || runs[0] != (biffFontRun{1, 5}) || rich.left() != 0 {
		t.Errorf("got %q, %v, %d left", decodeUTF16(units), runs, rich.left())
	}
	for rk, want := range map[int]float64{0x3FF00000: 1, 0x3FF00001: 0.01, 7<<2 | 2: 7, 1234<<2 | 3: 12.34, -4<<2 | 2: -4} {
		if got := rkValue(rk); got != want {
			t.Errorf("rk %x: got %v, want %v", rk, got, want)
		}
	}
}

func TestNumberPrinter(t *testing.T) {
	p := newNumberPrinter(false)
	defer p.close()
	for _, c := range []struct {
		v    float64
		code string
		id   int
		want string
	}{
		{5.5, "", 0, "5.5"}, {0.1 + 0.2, "General", 0, "0.3"}, {0.055, "", 10, "5.50%"}, {45383, "", 14, "2024/4/1"},
		{45383, `yyyy"年"m"月"`, 0, "2024年4月"}, {45383, "", 31, "2024年4月1日"}, {1234.5, "#,##0.0_ ", 0, "1,234.5"},
		{7, "000", 0, "007"}, {1e6, "", 0, "1000000"}, {3, "@", 0, "3"}, {3, "G/通用格式", 0, "3"},
	} {
		if got := p.print(c.v, numberFormat{c.code, c.id}); got != c.want {
			t.Errorf("%v %q %d: got %q, want %q", c.v, c.code, c.id, got, c.want)
		}
	}
	old := newNumberPrinter(true)
	defer old.close()
	if got := old.print(43921, numberFormat{"yyyy-mm-dd", 0}); got != "2024-04-01" {
		t.Errorf("1904: got %q", got)
	}
}

// TestSheetBounds: merges that overlap or reach over the whole sheet cost no more than the sheet is large.
func TestSheetBounds(t *testing.T) {
	w := newWorksheet()
	for row := range 1000 {
		for col := range 20 {
			w.put(row, col, []ledger.Run{{Text: "甲"}})
		}
	}
	for i := range maxSheetMerges {
		w.merges = append(w.merges, cellRange{i % 1000, 0, 1 << 20, 1 << 14})
	}
	blocks, err := sheetsBlocks(context.Background(), []*worksheet{w})
	if err != nil {
		t.Fatal(err)
	}
	if fault := faultOf(tidy(blocks)); fault != "" {
		t.Error(fault)
	}
	w = newWorksheet()
	for i := range 2000 {
		w.put(i, i, []ledger.Run{{Text: "甲"}})
	}
	if _, err := sheetsBlocks(context.Background(), []*worksheet{w}); ledger.CodeOf(err) != "file_too_large" {
		t.Errorf("got %v", err)
	}
}

func TestUnescapeX(t *testing.T) {
	for in, want := range map[string]string{
		"甲_x000D_\n乙": "甲\n乙", "a_x0041_b": "aAb", "_x00": "_x00", "_x005F_x000D_": "_x000D_", "_xyz1_": "_xyz1_",
		strings.Repeat("_x", 3): "_x_x_x",
	} {
		if got := unescapeX(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func FuzzXLSX(f *testing.F) {
	f.Add(sampleXLSX(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkReader(t, readXLSX, data)
	})
}

// FuzzSheet mutates the sheet inside the archive, which mutations of the packed file hardly reach.
func FuzzSheet(f *testing.F) {
	f.Add(`<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c>`+
		`<c r="C2" s="1"><v>45383</v></c></row></sheetData><mergeCells><mergeCell ref="B2:D9"/></mergeCells></worksheet>`,
		`yyyy"年"m"月"`)
	f.Fuzz(func(t *testing.T, sheet, code string) {
		root, err := parseXML(context.Background(), []byte(sheet))
		if err != nil {
			return
		}
		x := &xlsx{strings: [][]cellRun{{{text: "甲"}}}, formats: []xlsxFormat{{}, {number: numberFormat{code: code}}}}
		x.printer = newNumberPrinter(false)
		defer x.printer.close()
		w, err := x.readSheet(root.kid("worksheet"))
		if err != nil {
			return
		}
		blocks, err := sheetsBlocks(context.Background(), []*worksheet{w})
		if err != nil {
			return
		}
		if fault := faultOf(tidy(blocks)); fault != "" {
			t.Fatal(fault)
		}
	})
}

func FuzzXLS(f *testing.F) {
	data, err := os.ReadFile("testdata/sample.xls")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		checkReader(t, readers["xls"], data)
	})
}
