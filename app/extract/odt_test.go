package extract

import (
	"context"
	"strings"
	"testing"

	"ducha/app/ledger"
)

// odtLevels are list styles as LibreOffice writes them: one of four levels, one of old writers without the format's
// own text, one of bullets.
const odtLevels = `<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" loext:num-list-format="%1%、" style:num-suffix="、" style:num-format="一, 二, 三, ..."><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number>
<text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/>
<text:list-level-style-number text:level="3" text:style-name="Strong" style:num-suffix="." style:num-format="1" text:start-value="5"/>
<text:list-level-style-number text:level="4" style:num-format="①, ②, ③, ..."/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>
<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"/><text:list-level-style-number text:level="2" style:num-format="壹, 贰, 叁, ..."/><text:list-level-style-number text:level="3" style:num-format=""/></text:list-style>`

// odtDocument is an .odt with styles and headings numbered 第一章.
func odtDocument(t testing.TB, text string) []byte {
	t.Helper()
	const spaces = ` xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:table="b" xmlns:fo="f" xmlns:loext="l" xmlns:draw="d" xmlns:svg="v" xmlns:dc="c"`
	return zipOf(t, map[string]string{
		"mimetype": "application/vnd.oasis.opendocument.text",
		"meta.xml": `<office:document-meta` + spaces + `><office:meta><dc:title>云岭区分工方案</dc:title></office:meta></office:document-meta>`,
		"styles.xml": `<office:document-styles` + spaces + `><office:font-face-decls><style:font-face style:name="F1" svg:font-family="'黑体'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name-asian="仿宋"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/><style:style style:name="H" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Plain" style:family="paragraph" style:parent-style-name="H" style:list-style-name=""/>
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" loext:num-list-format="第%1%章 " style:num-format="一, 二, 三, ..."/></text:outline-style></office:styles>
<office:master-styles><style:master-page><style:header><text:p>页眉</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
		"content.xml": `<office:document-content` + spaces + `><office:automatic-styles>` + odtLevels +
			`<style:style style:name="T1" style:family="text"><style:text-properties style:font-name-asian="F1"/></style:style>
<style:style style:name="T2" style:family="text" style:parent-style-name="Strong"/><style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties style:font-weight-asian="bold"/></style:style>
</office:automatic-styles><office:body><office:text>` + text + `</office:text></office:body></office:document-content>`,
	})
}

// odtItem is a list item that holds paragraphs or lists.
func odtItem(inner ...string) string {
	return "<text:list-item>" + strings.Join(inner, "") + "</text:list-item>"
}

func odtListOf(attributes string, items ...string) string {
	return "<text:list " + attributes + ">" + strings.Join(items, "") + "</text:list>"
}

func TestReadODT(t *testing.T) {
	p := func(text string) string { return "<text:p>" + text + "</text:p>" }
	l1, l2 := `text:style-name="L1"`, `text:style-name="L2"`
	for name, c := range map[string]struct{ text, want string }{
		"levels": {odtListOf(l1, odtItem(p("目标"), odtListOf("", odtItem(p("经济"), odtListOf("", odtItem(p("修路"), odtListOf("", odtItem(p("甲")), odtItem(p("乙")))), odtItem(p("架桥")))), odtItem(p("民生")))), odtItem(p("项目"))),
			"一、目标\n（一）经济\n[5.]修路\n① 甲\n② 乙\n[6.]架桥\n（二）民生\n二、项目"},
		"a list alone is a new one":     {odtListOf(l2, odtItem(p("甲"))) + p("间") + odtListOf(l2, odtItem(p("乙"))), "1.甲\n间\n1.乙"},
		"goes on":                       {odtListOf(l2, odtItem(p("甲"))) + p("间") + odtListOf(l2+` text:continue-numbering="true"`, odtItem(p("乙"))), "1.甲\n间\n2.乙"},
		"goes on with another":          {odtListOf(l2+` xml:id="x"`, odtItem(p("甲"))) + odtListOf(l1, odtItem(p("间"))) + odtListOf(l2+` text:continue-list="x"`, odtItem(p("乙"))), "1.甲\n一、间\n2.乙"},
		"starts elsewhere":              {odtListOf(l2, `<text:list-item text:start-value="80">`+p("甲")+`</text:list-item>`, odtItem(p("乙"))), "80.甲\n81.乙"},
		"levels below have no item":     {odtListOf(l1, odtItem(odtListOf("", odtItem(p("甲")), odtItem(p("乙"))))), "（一）甲\n（二）乙"},
		"more paragraphs of an item":    {odtListOf(l2, odtItem(p("甲"), p("续")), odtItem(p("乙"))), "1.甲\n续\n2.乙"},
		"a head of a list":              {odtListOf(l2, "<text:list-header>"+p("题")+"</text:list-header>", odtItem(p("甲"))), "题\n1.甲"},
		"higher numbers before":         {odtListOf(l2, odtItem(p("甲"), odtListOf("", odtItem(p("乙")), odtItem(p("丙"))))), "1.甲\n1.1 乙\n1.2 丙"},
		"bullets and other numbers":     {odtListOf(`text:style-name="L3"`, odtItem(p("甲"), odtListOf("", odtItem(p("乙"), odtListOf("", odtItem(p("丙"))))))), "• 甲\n壹 乙\n丙"},
		"headings":                      {`<text:h text:style-name="H" text:outline-level="1">总则</text:h><text:h text:style-name="Plain" text:outline-level="1">附则</text:h><text:h text:outline-level="1" text:is-list-header="true">题</text:h><text:h text:outline-level="1">细则</text:h>` + `<text:p text:style-name="H">样式</text:p>`, "H1 第一章 总则\nH1 附则\nH1 题\nH1 第二章 细则\nH1 样式"},
		"type":                          {p(`甲<text:span text:style-name="T1">乙</text:span><text:span text:style-name="T2">丙</text:span>丁<text:span text:style-name="T3">藏</text:span>`) + `<text:p text:style-name="P1">戊</text:p>`, "甲[乙丙]丁\n[戊]"},
		"blanks, breaks, tabs":          {p("\n  甲  \n乙<text:s text:c=\"2\"/>丙<text:tab/>丁<text:line-break/>戊"), "甲 乙  丙\t丁\n戊"},
		"changes":                       {`<text:tracked-changes><text:changed-region><text:deletion><text:p>5%</text:p></text:deletion></text:changed-region></text:tracked-changes>` + p(`增长<text:change/><text:change-start/>6%<text:change-end/>`), "增长6%"},
		"notes, pictures, text boxes":   {p(`甲<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note><draw:frame><svg:title>图</svg:title><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame><draw:custom-shape><text:p>形</text:p></draw:custom-shape>乙`), "甲乙\n框\n形"},
		"a hidden section":              {`<text:section text:display="none">` + p("藏") + `</text:section><text:section>` + p("露") + `</text:section>`, "露"},
		"a table in a list":             {odtListOf(l2, odtItem(p("甲"), `<table:table><table:table-row><table:table-cell>`+p("一")+`</table:table-cell><table:table-cell>`+odtListOf(l2, odtItem(p("二")))+`</table:table-cell></table:table-row></table:table>`)), "1.甲\n  0/0: 一\n  0/1: 1.二"},
		"a table of contents is a text": {`<text:table-of-content><text:table-of-content-source><text:index-title-template>目录</text:index-title-template></text:table-of-content-source><text:index-body>` + p("甲 1") + `</text:index-body></text:table-of-content>`, "甲 1"},
	} {
		t.Run(name, func(t *testing.T) {
			src, err := Read(context.Background(), "x.odt", odtDocument(t, c.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSpace(dump(src.Blocks)); got != c.want || src.Title != "云岭区分工方案" {
				t.Errorf("%s: got\n%s, want\n%s", src.Title, got, c.want)
			}
		})
	}
}

// TestReadFODT: the same as one XML file.
func TestReadFODT(t *testing.T) {
	src, err := Read(context.Background(), "x.fodt", []byte(`<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><title>t</title></office:meta><office:body><office:text><text:p>修路</text:p></office:text></office:body></office:document>`))
	if err != nil || src.Format != "fodt" || dump(src.Blocks) != "修路\n" {
		t.Errorf("%+v %v", src, err)
	}
}

// TestOtherOfficeFormats: what is not read is refused with the word for it, by content whatever the name says.
func TestOtherOfficeFormats(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"uof":      {zipOf(t, map[string]string{"_meta/meta.xml": "<a/>", "content.xml": "<a/>", "uof.xml": "<a/>"}), "format_uof"},
		"flat uof": {[]byte(`<?xml version="1.0" encoding="UTF-8"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof" uof:language="cn"/>`), "format_uof"},
		"pptx":     {zipOf(t, map[string]string{"ppt/presentation.xml": "<a/>"}), "format_slides"},
		"odp":      {zipOf(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.presentation"}), "format_slides"},
		"fodp":     {[]byte(`<office:document office:mimetype="application/vnd.oasis.opendocument.presentation"/>`), "format_slides"},
	} {
		if _, err := Read(context.Background(), name, c.data); ledger.CodeOf(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
}
