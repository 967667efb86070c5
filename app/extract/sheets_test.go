package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"ducha/app/ledger"
)

const sampleODS = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="表一">` +
	`<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
	`<table:table-row><table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>进展<text:s text:c="2"/>一</text:p><text:p>第二行<text:line-break/>第三行</text:p></table:table-cell>` +
	`<table:table-cell office:value-type="percentage" office:value="0.885"><office:annotation><text:p>批注</text:p></office:annotation><text:p>89%</text:p></table:table-cell><table:table-cell table:formula="of:=1/0"/></table:table-row>` +
	`<table:table-row table:visibility="filter"><table:covered-table-cell/><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>同</text:p></table:table-cell></table:table-row>` +
	`<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
	`</table:table></office:spreadsheet></office:body></office:document-content>`

func odsOf(t testing.TB, content string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, text := range map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content} {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWorkbookODS(t *testing.T) {
	book, err := Workbook(context.Background(), "表.ods", odsOf(t, sampleODS))
	if err != nil || len(book.Sheets) != 1 {
		t.Fatal(err, book)
	}
	s := book.Sheets[0]
	if s.Name != "表一" || len(s.Rows) != 4 || s.Cut {
		t.Errorf("%d rows of %q", len(s.Rows), s.Name)
	}
	if got := s.Cell(2, 0); got.Shown != "进展  一\n第二行\n第三行" || got.Held != got.Shown {
		t.Errorf("%+v", got)
	}
	if got := s.Cell(2, 1); got.Shown != "89%" || got.Held != "0.885" {
		t.Errorf("%+v", got)
	}
	if !s.Cell(2, 2).Unsolved || s.Cell(3, 2).Shown != "同" || len(s.Merges) != 1 || s.Merges[0] != (ledger.SheetRange{Row0: 2, Col0: 0, Row1: 3, Col1: 0}) {
		t.Errorf("%+v %+v", s.Rows, s.Merges)
	}
	if len(s.Notes) != 1 || s.Notes[0].Text != "批注" || s.Notes[0].Row != 2 || s.Notes[0].Col != 1 {
		t.Errorf("%+v", s.Notes)
	}
}

func TestWorkbookOfFieldsAndTables(t *testing.T) {
	for name, text := range map[string]string{"commas": "标题\n序号,进展,\"第一行\n第二行\"\n1,\"a,b\",c\n", "semicolons": "标题\n序号;进展;\"第一行\n第二行\";状态;问题\n1;a,b;c;d;e\n2;x;y;z;w\n", "tabs": "标题\n序号\t进展\t\"第一行\n第二行\"\n1\ta,b\tc\n"} {
		book, err := Workbook(context.Background(), name, []byte(text))
		if err != nil || len(book.Sheets) != 1 || book.Sheets[0].Cell(1, 2).Shown != "第一行\n第二行" || book.Sheets[0].Cell(2, 1).Shown != "a,b" {
			t.Errorf("%s: %v %+v", name, err, book)
		}
	}
	book, err := Workbook(context.Background(), "x.htm", []byte("<html><p>上</p><table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table><p>下</p></html>"))
	if err != nil || len(book.Sheets) != 1 {
		t.Fatal(err, book)
	}
	s := book.Sheets[0]
	if !s.Document || s.Lead != 1 || s.Cell(1, 1).Shown != "b" || s.Cell(3, 0).Shown != "下" || len(s.Merges) != 1 || s.Merges[0].Row1 != 2 {
		t.Errorf("%+v", s)
	}
}

// FuzzWorkbook: no file makes the reader panic, hang or give more than its bounds.
func FuzzWorkbook(f *testing.F) {
	for _, name := range []string{"testdata/sample.xls", "testdata/sample.doc", "testdata/sample.rtf"} {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add("", data)
	}
	f.Add("ods", []byte(sampleODS))
	f.Add("", []byte("序号,进展\n1,\"a\n"))
	f.Fuzz(func(t *testing.T, kind string, data []byte) {
		if kind == "ods" {
			data = odsOf(t, strings.ToValidUTF8(string(data), ""))
		}
		book, err := Workbook(context.Background(), "x", data)
		if err != nil {
			return
		}
		for _, s := range book.Sheets {
			if len(s.Rows) > 2*maxFormRows+maxFormRows {
				t.Errorf("%d rows", len(s.Rows))
			}
		}
	})
}
