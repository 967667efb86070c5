package app_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// gridOf reads a filled form as rows of text.
func (p postbox) gridOf(file string, from int) [][]string {
	book, err := excelize.OpenFile(file)
	p.must(err)
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetList()[0])
	p.must(err)
	for i := range rows {
		for len(rows[i]) < 11 {
			rows[i] = append(rows[i], "")
		}
	}
	return rows[from-1:]
}

// printed is gridOf without line breaks inside cells, which Word and prints do not keep.
func (p postbox) printed(file string) [][]string {
	rows := p.gridOf(file, 4)
	for r := 1; r < len(rows); r++ {
		for c := range rows[r] {
			rows[r][c] = strings.ReplaceAll(rows[r][c], "\n", "")
		}
	}
	return rows
}

// oneLine is what stands in the ledger then.
var oneLine = task("4", func(a *reported) { a.text = strings.ReplaceAll(a.text, "\n", "") })

func csvOf(rows [][]string) string {
	var out strings.Builder
	for _, row := range rows {
		for i, text := range row {
			if i > 0 {
				out.WriteString(",")
			}
			if strings.ContainsAny(text, ",\"\n") {
				text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
			}
			out.WriteString(text)
		}
		out.WriteString("\r\n")
	}
	return out.String()
}

func htmlOf(title string, rows [][]string) string {
	var out strings.Builder
	out.WriteString("<html><head><meta charset=\"utf-8\"></head><body><p>" + title + "</p><table border=1>")
	for _, row := range rows {
		out.WriteString("<tr>")
		for _, text := range row {
			out.WriteString("<td>" + strings.ReplaceAll(text, "\n", "<br>") + "</td>")
		}
		out.WriteString("</tr>")
	}
	return out.String() + "</table></body></html>"
}

// letterOf is an e-mail as a mail program saves it.
func letterOf(name string, data []byte) string {
	encoded := base64.StdEncoding.EncodeToString(data)
	lines := ""
	for len(encoded) > 76 {
		lines, encoded = lines+encoded[:76]+"\r\n", encoded[76:]
	}
	word := "=?UTF-8?B?" + base64.StdEncoding.EncodeToString([]byte(name)) + "?="
	return "From: slj@example.cn\r\nTo: dcs@example.cn\r\nSubject: =?UTF-8?B?5LiA5a2j5bqm?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n" +
		"--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte("督查室：一季度报送表见附件。")) + "\r\n" +
		"--b1\r\nContent-Type: application/octet-stream; name=\"" + word + "\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + word + "\"\r\n\r\n" +
		lines + encoded + "\r\n--b1--\r\n"
}

func zipOf(t testing.TB, files ...any) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i].(string))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(files[i+1].([]byte)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// wordTables is a Word document of a lead and several tables, as a form copied over page breaks is.
func wordTables(t testing.TB, lead []string, tables ...[][]string) string {
	t.Helper()
	whole := string(docx(t, lead, tables[0]))
	_ = whole
	var body []string
	for _, rows := range tables {
		part := partOf(t, docx(t, nil, rows), "word/document.xml")
		from, to := strings.Index(part, "<w:tbl>"), strings.Index(part, "</w:tbl>")
		body = append(body, part[from:to+len("</w:tbl>")])
	}
	first := partOf(t, []byte(whole), "word/document.xml")
	from, to := strings.Index(first, "<w:tbl>"), strings.Index(first, "</w:tbl>")+len("</w:tbl>")
	return withPart(t, []byte(whole), "word/document.xml", first[:from]+strings.Join(body, wordParagraph(""))+first[to:])
}

func partOf(t testing.TB, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if f.Name == name {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if _, err := out.ReadFrom(r); err != nil {
				t.Fatal(err)
			}
			return out.String()
		}
	}
	t.Fatalf("no %s", name)
	return ""
}

func withPart(t testing.TB, data []byte, name, content string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := []any{name, []byte(content)}
	for _, f := range z.File {
		if f.Name != name {
			parts = append(parts, f.Name, []byte(partOf(t, data, f.Name)))
		}
	}
	return string(zipOf(t, parts...))
}

func written(name string, content func(p postbox, t *testing.T) string) func(postbox, *testing.T) []string {
	return func(p postbox, t *testing.T) []string { return []string{p.write(name, content(p, t))} }
}

func refusedAs(name, file string, content func(p postbox, t *testing.T) string, says ...string) returnedCase {
	return returnedCase{name: name, empty: true, says: append(says, file+": refused"), files: written(file, content)}
}

func bytesOf(text string) func(postbox, *testing.T) string {
	return func(postbox, *testing.T) string { return text }
}

// wordCases are forms in other formats.
var wordCases = []returnedCase{
	{name: "csv in GBK", quiet: true, files: written("区水利局.csv", func(p postbox, t *testing.T) string {
		text, err := simplifiedchinese.GBK.NewEncoder().String(csvOf(p.gridOf(p.water, 1)))
		p.must(err)
		return text
	})},
	{name: "csv in UTF-8", quiet: true, files: written("区水利局.csv", func(p postbox, t *testing.T) string { return "\ufeff" + csvOf(p.gridOf(p.water, 1)) })},
	{name: "Unicode text of Excel", quiet: true, files: written("区水利局.txt", func(p postbox, t *testing.T) string {
		rows := []string{}
		for _, row := range p.gridOf(p.water, 1) {
			for i := range row {
				if strings.ContainsAny(row[i], "\n\"") {
					row[i] = `"` + row[i] + `"`
				}
			}
			rows = append(rows, strings.Join(row, "\t"))
		}
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.Join(rows, "\r\n"))
		p.must(err)
		return text
	})},
	{name: "Word table", water: oneLine, quiet: true, files: written("水利局.docx", func(p postbox, t *testing.T) string {
		return string(docx(t, []string{"2024年第一季度重点任务进展情况报送表", "填报单位：区水利局"}, p.printed(p.water)))
	})},
	{name: "Word table cut in two with its header again", water: oneLine, quiet: true, files: written("水利局.docx", func(p postbox, t *testing.T) string {
		rows := p.printed(p.water)
		return wordTables(t, []string{"填报单位：区水利局"}, rows[:4], append(rows[:1:1], rows[4:]...))
	})},
	{name: "Word table cut in two without", water: oneLine, quiet: true, files: written("水利局.docx", func(p postbox, t *testing.T) string {
		rows := p.printed(p.water)
		return wordTables(t, []string{"填报单位：区水利局"}, rows[:4], rows[4:])
	})},
	{name: "Word tables of two units", water: oneLine, road: true, files: written("两个单位.docx", func(p postbox, t *testing.T) string {
		two := docx(t, []string{"填报单位：区水利局"}, p.printed(p.water))
		part := partOf(t, docx(t, []string{"填报单位：区交通运输局"}, p.gridOf(p.road, 4)), "word/document.xml")
		body := part[strings.Index(part, "<w:body>")+8 : strings.Index(part, "</w:body>")]
		whole := partOf(t, two, "word/document.xml")
		return withPart(t, two, "word/document.xml", strings.Replace(whole, "</w:body>", body+"</w:body>", 1))
	})},
	{name: "web page named .xls", quiet: true, files: written("水利局.xls", func(p postbox, t *testing.T) string {
		return htmlOf("填报单位：区水利局", p.gridOf(p.water, 4))
	})},
	{name: "e-mail with the form", quiet: true, files: written("一季度.eml", func(p postbox, t *testing.T) string {
		return letterOf("区水利局报送表.xlsx", read(t, p.water))
	})},
	refusedAs("e-mail without a form", "回复.eml", bytesOf("From: a@example.cn\r\nTo: b@example.cn\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n各项工作正常推进。\r\n"), "邮件", "附件"),
	refusedAs("a photo", "现场.jpg", func(p postbox, t *testing.T) string { return photo(t) }, "图片"),
	refusedAs("a screenshot", "截图.png", bytesOf("\x89PNG\r\n\x1a\n"+strings.Repeat("\x00\x01", 99)), "图片"),
	refusedAs("a RAR", "材料.rar", bytesOf("Rar!\x1a\x07\x01\x00"+strings.Repeat("\x00\x01", 99)), "解压"),
	refusedAs("a 7z", "材料.7z", bytesOf("7z\xbc\xaf\x27\x1c"+strings.Repeat("\x00\x01", 99)), "解压"),
	refusedAs("a binary workbook", "水利局.xlsb", func(p postbox, t *testing.T) string {
		return string(zipOf(t, "[Content_Types].xml", []byte("<Types/>"), "xl/workbook.bin", []byte("x")))
	}, ".xlsx"),
	refusedAs("prose", "情况汇报.docx", func(p postbox, t *testing.T) string {
		return string(docx(t, []string{"区水利局一季度工作情况", "今年以来，各项工作有序推进。"}, nil))
	}, "报送表"),
	refusedAs("an old format", "老.doc", bytesOf("\xDB\xA5\x2D\x00"+strings.Repeat("\x00ab", 99)), "格式太旧"),
	refusedAs("a shortcut", "报送表.lnk", bytesOf("L\x00\x00\x00\x01\x14\x02\x00"+strings.Repeat("\x00\x01", 99)), "快捷方式"),
	refusedAs("nothing but zeros", "水利局.xlsx", bytesOf(strings.Repeat("\x00", 4000)), "损坏"),
	refusedAs("another kind of zip", "台账.xlsx", func(p postbox, t *testing.T) string {
		return string(zipOf(t, "[Content_Types].xml", []byte("<Types/>"), "ppt/presentation.xml", []byte("<x/>")))
	}, "Excel"),
	refusedAs("a bomb of zeros", "炸弹.xlsx", func(p postbox, t *testing.T) string {
		return withPart(t, read(t, p.water), "xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`+strings.Repeat(" ", 70<<20)+`</t></is></c></row></sheetData></worksheet>`)
	}, "太大"),
	refusedAs("an XML bomb", "炸弹2.xlsx", func(p postbox, t *testing.T) string {
		return withPart(t, read(t, p.water), "xl/worksheets/sheet1.xml", `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&b;</t></is></c></row></sheetData></worksheet>`)
	}, "损坏"),
	refusedAs("deep XML", "炸弹3.xlsx", func(p postbox, t *testing.T) string {
		return withPart(t, read(t, p.water), "xl/worksheets/sheet1.xml", strings.Repeat("<a>", 200000))
	}, "损坏"),
}

// batchCases are several files, or folders and archives.
var batchCases = []returnedCase{
	{name: "zip in a zip", road: true, files: func(p postbox, t *testing.T) []string {
		inner := zipOf(t, "水利局/区水利局.xlsx", read(t, p.water), "__MACOSX/._区水利局.xlsx", []byte("x"))
		return []string{p.write("全部.zip", string(zipOf(t, "水利.zip", inner, "交通/区交通运输局.xlsx", read(t, p.road), ".DS_Store", []byte("x"))))}
	}},
	{name: "a zip without end", says: []string{"压缩包"}, empty: true, files: func(p postbox, t *testing.T) []string {
		data := read(t, p.water)
		for range 8 {
			data = zipOf(t, "内.zip", data)
		}
		return []string{p.write("套娃.zip", string(data))}
	}},
	{name: "a folder with litter", road: true, quiet: true, files: func(p postbox, t *testing.T) []string {
		for name, content := range map[string]string{"水/区水利局.xlsx": string(read(t, p.water)), "交/区交通运输局.xlsx": string(read(t, p.road)), "水/~$区水利局.xlsx": "lock", "水/.~lock.区水利局.xlsx#": "x",
			"Thumbs.db": "x", ".DS_Store": "x", "desktop.ini": "x", "__MACOSX/._区水利局.xlsx": "x", "水/~WRL0001.tmp": "x", "水/区水利局.xlsx.tmp": "x"} {
			p.write("收件/"+name, content)
		}
		return []string{filepath.Join(p.dir, "收件")}
	}},
	{name: "the rest of a batch goes on", road: true, says: []string{"零.xlsx: refused", "坏.xlsx: refused", "假.xlsx: refused"}, files: func(p postbox, t *testing.T) []string {
		return []string{p.write("零.xlsx", ""), p.write("坏.xlsx", string(read(t, p.water)[:2000])), p.water, p.write("假.xlsx", "PK\x03\x04"+strings.Repeat("x", 900)), p.road}
	}},
	{name: "the same file twice", says: []string{"副本.xlsx: skipped", "相同"}, files: func(p postbox, t *testing.T) []string {
		return []string{p.water, p.write("副本.xlsx", string(read(t, p.water)))}
	}},
	{name: "an older and a newer version", says: []string{"此前报过"}, water: task("2", func(a *reported) { a.text = "完成水利投资1.8亿元。" }), files: func(p postbox, t *testing.T) []string {
		newer := p.edit(p.water, "改.xlsx", func(f *excelize.File, tab string) { p.must(f.SetCellStr(tab, "E7", "完成水利投资1.8亿元。")) })
		later := p.now.Add(60 * 60 * 1e9)
		p.must(os.Chtimes(newer, later, later))
		return []string{newer, p.water}
	}},
	{name: "two offices of a unit fill in halves", files: func(p postbox, t *testing.T) []string {
		half := func(name string, rows ...int) string {
			return p.edit(p.water, name, func(f *excelize.File, tab string) {
				for _, r := range rows {
					for _, column := range []string{"E", "G", "I", "J", "K"} {
						p.must(f.SetCellValue(tab, fmt.Sprint(column, r), nil))
					}
				}
			})
		}
		return []string{half("甲.xlsx", 8, 9, 10), half("乙.xlsx", 5, 6, 7)}
	}},
	{name: "words from one office, values from another", says: []string{"沿用此前报的", "“累计完成值”"}, files: func(p postbox, t *testing.T) []string {
		only := func(name string, drop ...string) string {
			return p.edit(p.water, name, func(f *excelize.File, tab string) {
				for r := 5; r <= 10; r++ {
					for _, column := range drop {
						p.must(f.SetCellValue(tab, fmt.Sprint(column, r), nil))
					}
				}
			})
		}
		return []string{only("数.xlsx", "E", "I", "J", "K"), only("字.xlsx", "G")}
	}},
	{name: "last quarter's form with new words", empty: true, says: []string{"2023年第四季度", "请用本期的表"}, files: one(func(p postbox, f *excelize.File, tab string) {
		text, err := f.GetCellValue(tab, "E2")
		p.must(err)
		p.must(f.SetCellStr(tab, "E2", strings.ReplaceAll(text, "2024Q1", "2023Q4")))
		p.must(f.SetCellStr(tab, "A1", "2023年第四季度重点任务进展情况报送表"))
		bare(f, tab)
	})},
	{name: "last quarter's form copied, told by its title", empty: true, says: []string{"2023年第四季度", "请用本期的表"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellStr(tab, "E2", ""))
		p.must(f.SetCellStr(tab, "A1", "区水利局2023年四季度重点任务进展情况"))
		bare(f, tab)
	})},
	{name: "another year's plan", empty: true, says: []string{"另一份方案"}, files: one(func(p postbox, f *excelize.File, tab string) {
		p.must(f.SetCellStr("_ducha", "B2", "99"))
	})},
}

func TestBigJunkIsRefusedQuickly(t *testing.T) {
	p := newPostbox(t)
	junk := bytes.Repeat([]byte("\x07junk\x00\xfe督查"), 9<<20)
	got := p.collect("2024Q1", p.write("大.xlsx", string(junk)), p.write("大2.xlsx", "PK\x03\x04"+string(junk)), p.road)
	for _, f := range got.Files {
		if strings.HasPrefix(f.File, "大") && (f.Outcome != "refused" || !strings.Contains(f.Reply, "。请")) {
			t.Errorf("%s: %s %v", f.File, f.Outcome, f.Reasons)
		}
	}
	p.expect(t, roadUnit, roadAnswers())
}
