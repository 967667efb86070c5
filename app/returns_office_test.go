package app_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// What LibreOffice makes of a filled form stands for what old Excel, WPS and a printer make of it. Each format costs a
// start of LibreOffice: those whose readers are tested on their own run where RETURNED_ALL is set.
func TestReturnedFormsOfOfficePrograms(t *testing.T) {
	p := newPostbox(t)
	profile := t.TempDir()
	kept := p.edit(p.water, "原样.xlsx", func(f *excelize.File, tab string) {
		percent, err := f.NewStyle(&excelize.Style{NumFmt: 10})
		p.must(err)
		rounded, err := f.NewStyle(&excelize.Style{NumFmt: 1})
		p.must(err)
		p.set(f, tab, map[string]any{"G8": 0.885})
		p.must(f.SetCellStyle(tab, "G8", "G8", percent))
		p.must(f.SetCellStyle(tab, "G5", "G5", rounded))
		p.must(f.SetRowVisible(tab, 9, false))
	})
	open := func(p postbox, t *testing.T) string {
		return p.edit(p.water, "打印.xlsx", func(f *excelize.File, tab string) { bare(f, tab) })
	}
	plain := docx(t, []string{"2024年第一季度重点任务进展情况报送表", "填报单位：区水利局"}, p.printed(p.water))
	body := partOf(t, plain, "word/document.xml")
	word := p.write("原样.docx", withPart(t, plain, "word/document.xml", strings.NewReplacer(`w:sz w:val="32"`, `w:sz w:val="18"`, `w:line="560"`, `w:line="280"`, ` w:firstLine="640"`, "",
		"</w:body>", `<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:body>`).Replace(body)))
	for _, c := range []struct {
		name, from, to, as string
	}{
		{"xls", kept, "xls", "水利局.xls"}, {"xls named et", kept, "xls", "水利局.et"}, {"ods", kept, "ods", "水利局.ods"},
		{"saved again", kept, "xlsx", "水利局.xlsx"}, {"print", open(p, t), "pdf", "水利局.pdf"},
		{"web page", open(p, t), "html", "水利局.htm"}, {"doc", word, "doc", "水利局.doc"}, {"rtf", word, "rtf", "水利局.rtf"},
		{"odt", word, "odt", "水利局.odt"}, {"print of Word", word, "pdf", "水利局word.pdf"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if os.Getenv("RETURNED_ALL") == "" && !slices.Contains([]string{"xls", "ods", "print"}, c.name) {
				t.Skip("RETURNED_ALL is not set")
			}
			data, err := os.ReadFile(office(t, profile, c.to, c.from)[0])
			if err != nil {
				t.Skip(err)
			}
			if dir := os.Getenv("RETURNED_OUT"); dir != "" {
				p.must(os.WriteFile(dir+"/"+strings.ReplaceAll(c.name, " ", "-")+"."+c.to, data, 0o644))
			}
			change := oneLine
			if c.from == kept || c.to == "html" {
				change = nil
			}
			p.run(t, returnedCase{name: c.name, quiet: true, water: change, files: func(postbox, *testing.T) []string { return []string{p.write(c.as, string(data))} }})
		})
	}
}
