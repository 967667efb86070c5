package app_test

import (
	"encoding/base64"
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ducha/app/ledger"
)

// excelXML lays a workbook out as Excel 2003 XML.
func excelXML(p postbox, file string) string {
	book, err := excelize.OpenFile(file)
	p.must(err)
	defer book.Close()
	var out strings.Builder
	out.WriteString(`<?xml version="1.0"?>` + "\r\n" + `<?mso-application progid="Excel.Sheet"?>` + "\r\n" +
		`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">` +
		`<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="gone"><Font ss:StrikeThrough="1"/></Style></Styles>`)
	for _, tab := range book.GetSheetList() {
		rows, err := book.GetRows(tab)
		p.must(err)
		fmt.Fprintf(&out, `<Worksheet ss:Name="%s"><Table>`, tab)
		for r, row := range rows {
			fmt.Fprintf(&out, `<Row ss:Index="%d">`, r+1)
			for c, text := range row {
				kind, style := "String", ""
				if c == 6 && text == "88.5" {
					kind, style, text = "Number", ` ss:StyleID="p"`, "0.885"
				}
				if text != "" {
					fmt.Fprintf(&out, `<Cell ss:Index="%d"%s><Data ss:Type="%s">%s</Data></Cell>`, c+1, style, kind, strings.ReplaceAll(html.EscapeString(text), "\n", "&#10;"))
				}
			}
			out.WriteString("</Row>\n")
		}
		out.WriteString("</Table>")
		if visible, err := book.GetSheetVisible(tab); err == nil && !visible {
			out.WriteString("<WorksheetOptions><Visible>SheetVeryHidden</Visible></WorksheetOptions>")
		}
		out.WriteString("</Worksheet>")
	}
	return out.String() + "</Workbook>"
}

// framed is a web archive as Excel saves a workbook of several sheets.
func framed(pages ...string) string {
	var out strings.Builder
	out.WriteString("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=\"--=_x\"\r\n\r\n")
	part := func(name, page string) {
		fmt.Fprintf(&out, "----=_x\r\nContent-Location: file:///C:/0B8C/%s\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n%s\r\n", name, base64.StdEncoding.EncodeToString([]byte(page)))
	}
	part("book.htm", `<html><head></head><frameset rows="*,39"><frame src="book.files/sheet001.htm"><frame src="book.files/tabstrip.htm"><noframes><body><p>此页使用了框架。</p></body></noframes></frameset></html>`)
	part("book.files/tabstrip.htm", "<html><body><table><tr><td>报送表</td></tr></table></body></html>")
	for n, page := range pages {
		part(fmt.Sprintf("book.files/sheet%03d.htm", n+1), page)
	}
	return out.String() + "----=_x--\r\n"
}

// openText is an OpenDocument text with one table.
func openText(t *testing.T, lead string, rows [][]string) string {
	var out strings.Builder
	out.WriteString(`<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><text:tracked-changes><text:p>删去的话</text:p></text:tracked-changes>` +
		"<text:p>" + lead + `</text:p><table:table><table:table-column table:number-columns-repeated="11"/>`)
	for _, row := range rows {
		out.WriteString("<table:table-row>")
		for _, text := range row {
			out.WriteString("<table:table-cell><text:p>" + strings.ReplaceAll(html.EscapeString(text), "\n", "<text:line-break/>") + "</text:p></table:table-cell>")
		}
		out.WriteString("</table:table-row>")
	}
	out.WriteString("</table:table></office:text></office:body></office:document-content>")
	return string(zipOf(t, "mimetype", []byte("application/vnd.oasis.opendocument.text"), "content.xml", []byte(out.String())))
}

// shapeCases are forms in the further formats that office programs save, and words that stand beside the cells.
var shapeCases = []returnedCase{
	{name: "Excel 2003 XML", quiet: true, files: written("水利局.xml", func(p postbox, t *testing.T) string { return excelXML(p, p.water) })},
	{name: "Excel 2003 XML named .xls, a figure struck through", says: []string{"G7", "删除线", "没有报完成值"}, water: task("2", func(a *reported) { a.values = []float64{none} }),
		files: written("水利局.xls", func(p postbox, t *testing.T) string {
			return strings.Replace(excelXML(p, p.water), `<Cell ss:Index="7"><Data ss:Type="String">1.6<`, `<Cell ss:Index="7" ss:StyleID="gone"><Data ss:Type="Number">1.6<`, 1)
		})},
	{name: "web archive with frames", quiet: true, files: written("水利局.mht", func(p postbox, t *testing.T) string {
		return framed(htmlOf("", p.gridOf(p.water, 1)), htmlOf("", nil))
	})},
	refusedAs("frames without their pages", "水利局.htm", bytesOf(`<html><head></head><frameset rows="*,39"><frame src="水利局.files/sheet001.htm"></frameset></html>`), "另存为 .xlsx"),
	{name: "OpenDocument text", quiet: true, files: written("水利局.odt", func(p postbox, t *testing.T) string {
		return openText(t, "填报单位：区水利局", p.gridOf(p.water, 4))
	})},
	{name: "OFD", quiet: true, water: oneLine, files: written("水利局.ofd", func(p postbox, t *testing.T) string {
		return pagesOf(t, "填报单位：区水利局", p.printed(p.water))
	})},
	{name: "struck through in a rich text", says: []string{"G7", "“2.1”", "E7", "“1.2亿元”", "删除线"}, files: one(func(p postbox, f *excelize.File, tab string) {
		struck := &excelize.Font{Strike: true}
		p.must(f.SetCellRichText(tab, "G7", []excelize.RichTextRun{{Text: "2.1", Font: struck}, {Text: "1.6"}}))
		p.must(f.SetCellRichText(tab, "E7", []excelize.RichTextRun{{Text: "完成水利投资"}, {Text: "1.2亿元", Font: struck}, {Text: "1.6亿元。"}}))
	})},
	{name: "a cell struck through as a whole", says: []string{"G7", "删除线"}, water: task("2", func(a *reported) { a.values = []float64{none} }), files: one(func(p postbox, f *excelize.File, tab string) {
		style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
		p.must(err)
		p.must(f.SetCellStyle(tab, "G7", "G7", style))
	})},
	{name: "a text box", says: []string{"文本框", "含配套资金"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.AddShape(tab, &excelize.Shape{Cell: "E14", Type: "rect", Paragraph: []excelize.RichTextRun{{Text: "含配套资金"}}}))
	})},
	{name: "a sentence far below that speaks of the form", says: []string{"此表请以传真为准"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellStr(tab, "AZ30", "此表请以传真为准"))
	})},
	{name: "a claim on the second row of a task", says: []string{"第 6 行", "按前面的收"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellStr(tab, "I6", "进展缓慢"))
	})},
	{name: "a task copied below with another figure", says: []string{"1.6 和 1.8"}, water: task("2", func(a *reported) { a.text += "\n完成水利投资1.8亿元。" }), files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.DuplicateRowTo(tab, 7, 12))
		p.set(f, tab, map[string]any{"E12": "完成水利投资1.8亿元。", "G12": 1.8})
	})},
	words("nothing but a hint to another paper", "E10", "详见附件。", task("5", func(a *reported) { a.text = "详见附件。" }), "第 5 项", "没有具体内容"),
	{name: "only this quarter's figure", says: []string{"像是当期数", "2.4亿元"}, water: task("2", func(a *reported) { a.text = "一季度完成水利投资1.6亿元，累计2.4亿元。" }), files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellStr(tab, "E7", "一季度完成水利投资1.6亿元，累计2.4亿元。"))
	})},
	{name: "an e-mail that says more", says: []string{"邮件正文", "管网数据待核实"}, files: written("一季度.eml", func(p postbox, t *testing.T) string {
		body := func(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }
		return strings.Replace(letterOf("区水利局报送表.xlsx", read(t, p.water)), body("督查室：一季度报送表见附件。"), body("督查室：一季度报送表见附件。另，管网数据待核实。"), 1)
	})},
	{name: "struck through in a Word table", water: oneLine, says: []string{"划了删除线的文字"}, files: written("水利局.docx", func(p postbox, t *testing.T) string {
		plain := docx(t, []string{"填报单位：区水利局"}, p.printed(p.water))
		body := partOf(t, plain, "word/document.xml")
		return withPart(t, plain, "word/document.xml", strings.Replace(body, "</w:body>", `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>旧稿</w:t></w:r></w:p></w:body>`, 1))
	})},
	{name: "a copy of the sheet with another figure", says: []string{"填了两次"}, files: one(func(p postbox, f *excelize.File, tab string) {
		n, err := f.NewSheet("报送表 (2)")
		p.must(err)
		p.must(f.CopySheet(0, n))
		p.set(f, "报送表 (2)", map[string]any{"G7": 1.9})
	})},
	words("claim of a half", "I7", "已完成50%", task("2", func(a *reported) { a.claim, a.text = "", a.text+"\n完成情况：已完成50%" }), "I7", "不是完成情况的选项"),
	claimed("未全部完成", "进展缓慢", "没有写存在问题"), claimed("预计12月底完成", "正常推进", "不是选项"), claimed("部分已完成", "正常推进", "不是选项"), claimed("已完成100%", "已完成", "自报已完成"),
	{name: "a picture of WPS in a cell", quiet: true, files: func(p postbox, t *testing.T) []string {
		data := read(t, p.edit(p.water, "水利局.xlsx", func(f *excelize.File, tab string) { p.must(f.SetCellStr(tab, "J7", "图")) }))
		part := partOf(t, data, "xl/worksheets/sheet1.xml")
		from := strings.Index(part, `<c r="J7"`)
		to := from + strings.Index(part[from:], "</c>")
		part = part[:from] + `<c r="J7" t="str"><f>_xlfn.DISPIMG("ID_5F0",1)</f><v>=DISPIMG("ID_5F0",1)</v>` + part[to:]
		return []string{p.write("WPS.xlsx", withPart(t, data, "xl/worksheets/sheet1.xml", part))}
	}},
	words("a task that is another's", "E10", "该项工作不属于我局职责。", task("5", func(a *reported) { a.text = "该项工作不属于我局职责。" }), "请核对责任分工"),
	typed("told in two steps", 1.6, map[string]any{"G7": "1亿6000万元"}),
}

func TestReturnedFormOfACancelledTask(t *testing.T) {
	p := newPostbox(t)
	p.must(p.Tasks().Change([]int64{p.task("5").ID}, ledger.TaskCancelled, "区政府常务会议纪要"))
	f := p.collect("2024Q1", p.water).Files[0]
	n := -1
	for i, r := range f.Reasons {
		if r.Code == "task_gone" {
			n = i
		}
	}
	if n < 0 || !strings.Contains(f.Reasons[n].Message, "已取消") || f.Taken != 4 || f.Outcome != ledger.Changed {
		t.Errorf("%s %d %v", f.Outcome, f.Taken, f.Reasons)
	}
}
