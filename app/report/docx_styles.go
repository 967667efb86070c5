package report

import (
	"fmt"
	"strings"
)

// official names the fonts of GB/T 9704 practice: for Chinese, for figures, and what to fall back on where a PC has
// none of them.
var official = map[Role]struct{ chinese, latin string }{
	Song: {"方正小标宋简体", "方正小标宋简体"},
	Hei:  {"黑体", "黑体"},
	Kai:  {"楷体_GB2312", "Times New Roman"},
	Fang: {"仿宋_GB2312", "Times New Roman"},
}

var fontTable = []struct{ name, alternative, family string }{
	{"方正小标宋简体", "方正小标宋_GBK", "script"},
	{"仿宋_GB2312", "仿宋", "modern"},
	{"楷体_GB2312", "楷体", "modern"},
	{"黑体", "SimHei", "modern"},
	{"宋体", "SimSun", "auto"},
	{"Times New Roman", "", "roman"},
}

func fontTablePart() string {
	var b strings.Builder
	b.WriteString(`<w:fonts ` + namespaces + `>`)
	for _, f := range fontTable {
		b.WriteString(`<w:font w:name="` + f.name + `">`)
		if f.alternative != "" {
			b.WriteString(`<w:altName w:val="` + f.alternative + `"/>`)
		}
		charset := "86"
		if f.family == "roman" {
			charset = "00"
		}
		b.WriteString(`<w:charset w:val="` + charset + `"/><w:family w:val="` + f.family + `"/></w:font>`)
	}
	return b.String() + `</w:fonts>`
}

func fonts(r Role) string {
	f := official[r]
	return fmt.Sprintf(`<w:rFonts w:ascii="%s" w:eastAsia="%s" w:hAnsi="%s" w:cs="Times New Roman"/>`, f.latin, f.chinese, f.latin)
}

const settingsPart = `<w:settings ` + namespaces + `><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

// stylesPart writes a style a kind, in a fixed order. Children stand in the order of the schema: Word refuses others.
func stylesPart(l Layout) string {
	var b strings.Builder
	b.WriteString(`<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault><w:rPr>` + fonts(Fang) +
		`<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	for _, kind := range kindsInOrder {
		b.WriteString(styleElement(kind, styleIn(kind, l), l))
	}
	b.WriteString(customStyle("TableText", "表格文字", `<w:widowControl w:val="0"/>`+noGrid, fonts(Fang)))
	b.WriteString(customStyle("TableHead", "表头", `<w:widowControl w:val="0"/>`+noGrid, fonts(Hei)))
	b.WriteString(customStyle("PageNumber", "页码数字", noGrid+fmt.Sprintf(`<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>`, twips(numberPitch)), `<w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体"/><w:sz w:val="28"/><w:szCs w:val="28"/>`))
	b.WriteString(customStyle("Hairline", "节尾", noGrid+`<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`, `<w:sz w:val="2"/><w:szCs w:val="2"/>`))
	return b.String() + `</w:styles>`
}

// noGrid: an exact pitch must not be stretched to the document grid.
const noGrid = `<w:snapToGrid w:val="0"/>`

func customStyle(id, name, ppr, rpr string) string {
	return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
		`<w:pPr>` + ppr + `</w:pPr><w:rPr>` + rpr + `</w:rPr></w:style>`
}

func styleElement(kind Kind, st style, l Layout) string {
	custom := ` w:customStyle="1"`
	if strings.HasPrefix(st.name, "heading ") || st.name == "caption" {
		custom = ""
	}
	return `<w:style w:type="paragraph"` + custom + ` w:styleId="` + st.id + `"><w:name w:val="` + st.name + `"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
		`<w:pPr>` + paragraphStyle(kind, st, l) + `</w:pPr><w:rPr>` + characterStyle(st) + `</w:rPr></w:style>`
}

// paragraphStyle keeps the child order of CT_PPrBase.
func paragraphStyle(kind Kind, st style, l Layout) string {
	out := ""
	if st.keepNext {
		out += `<w:keepNext/>`
	}
	width := mmTwips(l.TextWidth())
	out += `<w:widowControl w:val="0"/>`
	switch {
	case kind == Colophon:
		out += `<w:pBdr><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:between w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>`
	case kind == LetterHead:
		out += letterRule(0)
	case st.ruleBelow:
		out += fmt.Sprintf(`<w:pBdr><w:bottom w:val="single" w:sz="%d" w:space="%d" w:color="C8161D"/></w:pBdr>`, int(8*redRuleWidth), int(redRuleGap))
	}
	if kind == Imprint || kind == Colophon {
		out += fmt.Sprintf(`<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>`, width-twips(st.right*st.size))
	}
	out += `<w:kinsoku/><w:overflowPunct w:val="0"/>` + noGrid
	pitch := gridTwips(l)
	if st.pitch > 0 {
		pitch = twips(st.pitch)
	}
	if kind == Figure { // an exact pitch would clip the picture
		out += `<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>`
	} else {
		out += fmt.Sprintf(`<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>`, pitch)
	}
	out += indents(kind, st, l)
	switch {
	case st.justify:
		out += `<w:jc w:val="both"/>`
	case st.align != "":
		out += `<w:jc w:val="` + docxAlign[st.align] + `"/>`
	}
	if st.outline > 0 {
		out += fmt.Sprintf(`<w:outlineLvl w:val="%d"/>`, st.outline-1)
	}
	return out
}

// letterRule is the double red rule so much further below the name of a 信函, points.
func letterRule(below float64) string {
	return fmt.Sprintf(`<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="%d" w:color="C8161D"/></w:pBdr>`, int(letterGap+below+0.5))
}

// indents gives characters, which Word and WPS follow, and twips for readers that know only those. The rule of the
// imprint spans the text area, so its indent is made of a leading blank instead.
func indents(kind Kind, st style, l Layout) string {
	switch {
	case kind == LetterHead: // its rule is wider than the text area
		out := mmTwips((letterRuleLong - l.TextWidth()) / 2)
		return fmt.Sprintf(`<w:ind w:left="%d" w:right="%d"/>`, -out, -out)
	case kind == Imprint || kind == Colophon:
		return fmt.Sprintf(`<w:ind w:firstLineChars="100" w:firstLine="%d"/>`, twips(st.size))
	case st.first > 0:
		return fmt.Sprintf(`<w:ind w:firstLineChars="%d" w:firstLine="%d"/>`, int(100*st.first), twips(st.first*(st.size+st.tracking)))
	case st.left > 0:
		return fmt.Sprintf(`<w:ind w:leftChars="%d" w:left="%d"/>`, int(100*st.left), twips(st.left*st.size))
	default:
		return ""
	}
}

// characterStyle keeps the child order of CT_RPr.
func characterStyle(st style) string {
	out := fonts(st.role)
	if st.red {
		out += `<w:color w:val="C8161D"/>`
	}
	if st.tracking != 0 {
		out += fmt.Sprintf(`<w:spacing w:val="%d"/>`, int(st.tracking*20))
	}
	return out + fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, int(2*st.size), int(2*st.size))
}
