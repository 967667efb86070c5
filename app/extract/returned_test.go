package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"strings"
	"testing"

	"ducha/app/ledger"
)

const sampleExcelXML = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style></Styles>
<Worksheet ss:Name="报送表"><Table>
<Row ss:Index="2" ss:Hidden="1"><Cell ss:MergeAcross="2"><Data ss:Type="String">题目</Data></Cell><Cell><Data ss:Type="Number">12.5</Data></Cell></Row>
<Row><Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.885</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell><Cell ss:Formula="=SUM(R1C1)"/></Row>
<Row><Cell ss:StyleID="s"><Data ss:Type="Number">7</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>旧</S><Font html:Color="#FF0000">新</Font></ss:Data></Cell><Cell><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="_x"><Table><Row><Cell><Data ss:Type="String">藏</Data></Cell></Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`

func TestSpreadsheetML(t *testing.T) {
	book, err := Workbook(context.Background(), "x.xls", []byte(sampleExcelXML))
	if err != nil || len(book.Sheets) != 2 || book.Sheets[0].Hidden || !book.Sheets[1].Hidden {
		t.Fatalf("%+v %v", book, err)
	}
	s := book.Sheets[0]
	for _, c := range []struct {
		row, col int
		want     ledger.SheetCell
	}{
		{1, 0, ledger.SheetCell{Shown: "题目", Held: "题目"}}, {1, 3, ledger.SheetCell{Shown: "12.5", Held: "12.5"}}, {2, 2, ledger.SheetCell{Shown: "88.50%", Held: "0.885"}},
		{2, 3, ledger.SheetCell{Unsolved: true}}, {3, 0, ledger.SheetCell{Shown: "7", Held: "7", Struck: "7"}},
		{3, 1, ledger.SheetCell{Shown: "旧新", Held: "旧新", Struck: "旧", Standing: "新"}}, {3, 2, ledger.SheetCell{Shown: "2024-03-05", Held: "2024-03-05"}},
	} {
		if got := s.Cell(c.row, c.col); got != c.want {
			t.Errorf("%d,%d: %+v, want %+v", c.row, c.col, got, c.want)
		}
	}
	if len(s.Notes) != 1 || s.Notes[0] != (ledger.SheetNote{Row: 2, Col: 2, Text: "批注"}) || len(s.Merges) != 1 || s.Merges[0] != (ledger.SheetRange{Row0: 1, Col0: 0, Row1: 1, Col1: 2}) {
		t.Errorf("%+v %+v", s.Notes, s.Merges)
	}
}

// openDocument packs the content of an OpenDocument text.
func openDocument(t testing.TB, content string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range [][2]string{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}} {
		f, err := w.Create(part[0])
		if err == nil {
			_, err = f.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const sampleODT = `<d xmlns:t="t"><t:text><t:p>填报单位：<t:span>区水利局</t:span></t:p>
<t:table><t:table-column/><t:table-header-rows><t:table-row><t:table-cell><t:p>序号</t:p></t:table-cell><t:table-cell t:number-columns-spanned="2"><t:p>进展<t:annotation><t:p>批注</t:p></t:annotation></t:p></t:table-cell><t:covered-table-cell/></t:table-row></t:table-header-rows>
<t:table-row><t:table-cell t:number-rows-spanned="2"><t:p>1</t:p></t:table-cell><t:table-cell><t:p>一行<t:line-break/>二行</t:p><t:p>三<t:s t:c="2"/>行</t:p></t:table-cell><t:table-cell/></t:table-row>
<t:table-row><t:covered-table-cell/><t:table-cell t:number-columns-repeated="2"><t:p>同</t:p></t:table-cell></t:table-row></t:table></t:text></d>`

func TestODT(t *testing.T) {
	data := openDocument(t, sampleODT)
	book, err := Workbook(context.Background(), "x.odt", data)
	if err != nil || len(book.Sheets) != 1 {
		t.Fatalf("%+v %v", book, err)
	}
	s := book.Sheets[0]
	for _, c := range []struct {
		row, col int
		want     string
	}{{0, 0, "填报单位：区水利局"}, {1, 0, "序号"}, {1, 1, "进展"}, {2, 0, "1"}, {2, 1, "一行\n二行\n三  行"}, {3, 0, ""}, {3, 1, "同"}, {3, 2, "同"}} {
		if got := s.Cell(c.row, c.col).Shown; got != c.want {
			t.Errorf("%d,%d: %q, want %q", c.row, c.col, got, c.want)
		}
	}
	if len(s.Merges) != 2 {
		t.Errorf("merges: %+v", s.Merges)
	}
}

// FuzzReturned reads hostile files of the formats that only forms come in.
func FuzzReturned(f *testing.F) {
	f.Add([]byte(sampleExcelXML))
	f.Add([]byte(strings.Replace(sampleExcelXML, `ss:Index="2"`, `ss:Index="99999999999"`, 1)))
	f.Add([]byte(strings.Replace(sampleExcelXML, "MergeAcross=\"2\"", "MergeAcross=\"-2\"", 1)))
	f.Add([]byte(sampleODT))
	f.Add([]byte(strings.Repeat("<a>", 100000)))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, file := range [][]byte{data, openDocument(t, string(data))} {
			book, err := Workbook(context.Background(), "x", file)
			if err != nil && ledger.CodeOf(err) == "" {
				t.Errorf("an error without a code: %v", err)
			}
			for _, s := range book.Sheets {
				if len(s.Rows) > 2*maxFormRows {
					t.Errorf("%d rows", len(s.Rows))
				}
			}
		}
	})
}
