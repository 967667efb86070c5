package extract

import (
	"context"
	"strings"
	"testing"

	"ducha/app/ledger"
)

// excelXML2003 is an Excel 2003 XML workbook of one sheet.
func excelXML2003(table string) []byte {
	const space = "urn:schemas-microsoft-com:office:spreadsheet"
	return []byte(`<Workbook xmlns="` + space + `" xmlns:ss="` + space + `"><Worksheet ss:Name="a"><Table>` + table + `</Table></Worksheet></Workbook>`)
}

// flatSheet is an OpenDocument spreadsheet of one sheet.
func flatSheet(table string) []byte {
	return []byte(`<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><table:table>` + table + `</table:table></office:document>`)
}

// TestSmallFilesThatUnfoldAreRefused: a few bytes that ask for gigabytes end with a word, not with the memory.
func TestSmallFilesThatUnfoldAreRefused(t *testing.T) {
	long := strings.Repeat("督", 100_000)
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"ods: a long text in very many cells": {flatSheet(`<table:table-row table:number-rows-repeated="190"><table:table-cell table:number-columns-repeated="1000"><text:p>` +
			long + `</text:p></table:table-cell></table:table-row>`), "file_too_large"},
		"odt: a long text in very many cells": {openDocument(t, "<d><table>"+strings.Repeat(`<table-row><table-cell number-columns-repeated="100"><p>`+
			long+`</p></table-cell></table-row>`, 5)+"</table></d>"), "file_too_large"},
		"odt: many tables of one huge cell": {openDocument(t, "<d>"+strings.Repeat(
			`<table><table-row><table-cell number-columns-spanned="300" number-rows-spanned="2000"><p>一</p></table-cell></table-row></table>`, 3)+"</d>"), "file_too_large"},
		"ods: a long text in the cells of many sheets": {[]byte(`<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">` + strings.Repeat(
			`<table:table><table:table-row><table:table-cell table:number-columns-repeated="20"><text:p>`+long+`</text:p></table:table-cell></table:table-row></table:table>`, 15) + `</office:document>`), "file_too_large"},
		"xml: a long text in the cells of many sheets": {excelXML2003(strings.Repeat(`<Row><Cell><Data ss:Type="String">`+long+`</Data></Cell></Row></Table></Worksheet><Worksheet ss:Name="b"><Table>`, 120) +
			strings.Repeat(`<Row><Cell><Data ss:Type="String">`+long+`</Data></Cell></Row>`, 120)), "file_too_large"},
		"csv: a line of more fields than any sheet has columns": {[]byte("序号,任务" + strings.Repeat(",", maxFieldsInLine)), "file_too_large"},
		"odt: deep in what is passed over":                      {openDocument(t, "<d><scripts>"+strings.Repeat("<a>", maxDepth)), "file_damaged"},
	} {
		if _, err := Workbook(context.Background(), "x", c.data); ledger.CodeOf(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTextsInPieces: a cell of very many pieces is put together in one go; piece by piece it would take minutes.
func TestTextsInPieces(t *testing.T) {
	const pieces = 200_000
	book, err := Workbook(context.Background(), "x", excelXML2003(`<Row><Cell><Data ss:Type="String"><S>旧</S>`+strings.Repeat("一二三四五<B/>", pieces)+`</Data></Cell></Row>`))
	if err != nil {
		t.Fatal(err)
	}
	cell := book.Sheets[0].Cell(0, 0)
	if cell.Shown != "旧"+cell.Standing || cell.Standing != strings.Repeat("一二三四五", pieces) || cell.Struck != "旧" {
		t.Errorf("%d bytes shown, %d standing, struck %q", len(cell.Shown), len(cell.Standing), cell.Struck)
	}
}

func TestACommentOutsideOfRowsIsNone(t *testing.T) {
	book, err := Workbook(context.Background(), "x", excelXML2003(`<Cell><Comment><Data>批注</Data></Comment></Cell><Row><Cell><Data ss:Type="String">一</Data></Cell></Row>`))
	if err != nil || len(book.Sheets[0].Notes) != 0 {
		t.Errorf("%+v, %v", book, err)
	}
}

// TestXMLTextsInPieces: comments cut a text into pieces, which are put together in one go.
func TestXMLTextsInPieces(t *testing.T) {
	const pieces = 300_000
	root, err := parseXML(context.Background(), []byte("<t>"+strings.Repeat("一二三四五<!--x-->", pieces)+"<a>六</a>七</t>"))
	if err != nil || root.kid("t").text != strings.Repeat("一二三四五", pieces)+"七" {
		t.Errorf("%d bytes, %v", len(root.kid("t").text), err)
	}
}
