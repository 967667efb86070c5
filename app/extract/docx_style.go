package extract

import (
	"regexp"
	"strconv"
)

// docxStyle is what the reader needs of a paragraph or character style (ECMA-376 17.7).
type docxStyle struct {
	based   string
	name    string
	face    typeface
	heading int // 1-9, 0: not said
	numID   string
	level   string
}

const maxStyleChain = 20

var headingName = regexp.MustCompile(`^(?i:heading|标题)\s*([1-9])$`)

func (d *docx) readStyles(n *node) {
	d.styles = map[string]*docxStyle{}
	d.defaults = d.face(n.kid("docDefaults").kid("rPrDefault").kid("rPr"))
	for _, s := range n.children() {
		if s.name != "style" {
			continue
		}
		ppr := s.kid("pPr")
		style := &docxStyle{
			based:   s.kid("basedOn").val(),
			name:    s.kid("name").val(),
			face:    d.face(s.kid("rPr")),
			heading: outlineLevel(ppr),
			numID:   ppr.kid("numPr").kid("numId").val(),
			level:   ppr.kid("numPr").kid("ilvl").val(),
		}
		if m := headingName.FindStringSubmatch(style.name); m != nil && style.heading == 0 {
			style.heading, _ = strconv.Atoi(m[1])
		}
		d.styles[s.get("styleId")] = style
		if is := s.get("default"); s.get("type") == "paragraph" && (is == "1" || is == "true" || is == "on") {
			d.defaultStyle = s.get("styleId")
		}
	}
}

// outlineLevel returns 1-9, 0 for body text or where nothing is said.
func outlineLevel(ppr *node) int {
	level, err := strconv.Atoi(ppr.kid("outlineLvl").val())
	if err != nil || level < 0 || level > 8 {
		return 0
	}
	return level + 1
}

// style returns the style with everything it inherits.
func (d *docx) style(id string) docxStyle {
	var out docxStyle
	for i := 0; i < maxStyleChain && id != ""; i++ {
		s := d.styles[id]
		if s == nil {
			break
		}
		out.face = out.face.over(s.face)
		if out.heading == 0 {
			out.heading = s.heading
		}
		if out.numID == "" {
			out.numID = s.numID
		}
		if out.level == "" {
			out.level = s.level
		}
		id = s.based
	}
	return out
}

// face reads run properties (ECMA-376 17.3.2).
func (d *docx) face(rpr *node) typeface {
	fonts := rpr.kid("rFonts")
	f := typeface{bold: rpr.kid("b").on(), under: underline(rpr.kid("u")), hidden: rpr.kid("vanish").on(), struck: rpr.kid("strike").on(), font: fonts.get("eastAsia")}
	if double := rpr.kid("dstrike").on(); double != nil && !isTrue(f.struck) {
		f.struck = double
	}
	if theme := fonts.get("eastAsiaTheme"); len(theme) >= 5 && d.themeFonts[theme[:5]] != "" {
		f.font = d.themeFonts[theme[:5]] // majorEastAsia, minorEastAsia
	}
	return f
}

// underline reads w:u, whose value is a kind of line.
func underline(u *node) *bool {
	if u == nil {
		return nil
	}
	return truth(u.val() != "" && u.val() != "none")
}

// readTheme reads the Chinese fonts of the theme's two font pairs.
func (d *docx) readTheme(n *node) {
	d.themeFonts = map[string]string{}
	scheme := n.kid("theme").kid("themeElements").kid("fontScheme")
	for key, name := range map[string]string{"major": "majorFont", "minor": "minorFont"} {
		pair := scheme.kid(name)
		d.themeFonts[key] = pair.kid("ea").get("typeface")
		for _, f := range pair.children() {
			if d.themeFonts[key] == "" && f.get("script") == "Hans" {
				d.themeFonts[key] = f.get("typeface")
			}
		}
	}
}

// runFace is the type of a run: its own properties, its character style, its paragraph's style, the defaults. Bold
// is a toggle (ECMA-376 17.7.3): set by both styles it is off.
func (d *docx) runFace(rpr *node, paragraph typeface) typeface {
	own := d.face(rpr)
	if id := rpr.kid("rStyle").val(); id != "" {
		character := d.style(id).face
		if isTrue(character.bold) && isTrue(paragraph.bold) {
			off := false
			character.bold = &off
		}
		own = own.over(character)
	}
	return own.over(paragraph).over(d.defaults)
}
