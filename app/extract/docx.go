package extract

import (
	"context"
	"errors"
	"path"
	"regexp"

	"ducha/app/ledger"
)

// docx is a WordprocessingML document (ECMA-376 part 1, 17) while it is read.
type docx struct {
	styles       map[string]*docxStyle
	defaults     typeface
	themeFonts   map[string]string // major, minor -> font of Chinese characters
	lists        map[string]*listInstance
	counters     *counters
	carried      []ledger.Run // of a paragraph whose mark was deleted: the next paragraph goes on with them
	paragraphs   int
	defaultStyle string // of paragraphs that name none
}

// readDOCX reads body text, tables and text boxes in reading order, with tracked changes accepted and automatic
// numbers computed. Headers, footers, notes, comments and hidden text are left out.
func readDOCX(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	o, err := openOOXML(ctx, data)
	if err != nil {
		return nil, "", err
	}
	name := o.main("word/document.xml")
	root, err := o.part(name)
	if err != nil {
		return nil, "", err
	}
	body := root.kid("document").kid("body")
	if body == nil {
		return nil, "", errors.New("docx: no body")
	}
	d := &docx{counters: newCounters()}
	if err := d.readParts(o, path.Dir(name)); err != nil {
		return nil, "", err
	}
	blocks, err := d.story(ctx, body)
	if err != nil {
		return nil, "", err
	}
	return blocks, docxTitle(o), nil
}

// readParts reads what the body refers to. Parts that are absent leave their defaults.
func (d *docx) readParts(o *ooxml, folder string) error {
	theme, err := o.part(folder + "/theme/theme1.xml")
	if err != nil {
		return err
	}
	d.readTheme(theme)
	styles, err := o.part(folder + "/styles.xml")
	if err != nil {
		return err
	}
	d.readStyles(styles.kid("styles"))
	numbering, err := o.part(folder + "/numbering.xml")
	if err != nil {
		return err
	}
	d.readNumbering(numbering.kid("numbering"))
	return nil
}

func docxTitle(o *ooxml) string {
	core, err := o.part("docProps/core.xml")
	if err != nil {
		return ""
	}
	if t := core.kid("coreProperties").kid("title"); t != nil {
		return t.text
	}
	return ""
}

// transparent elements stand around paragraphs, rows, cells or runs without changing them.
var transparent = map[string]bool{
	"sdtContent": true, "smartTag": true, "ins": true, "moveTo": true, "hyperlink": true, "fldSimple": true,
	"customXml": true, "bdo": true, "dir": true, "oMath": true, "oMathPara": true, "ruby": true, "rubyBase": true,
}

// each visits the children of n with transparent elements opened. Of an AlternateContent only one branch is taken.
func each(n *node, visit func(*node)) {
	for _, k := range n.children() {
		switch {
		case transparent[k.name]:
			each(k, visit)
		case k.name == "sdt":
			if !prompts(k) {
				each(k.kid("sdtContent"), visit)
			}
		case k.name == "AlternateContent":
			each(branch(k), visit)
		default:
			visit(k)
		}
	}
}

var prompt = regexp.MustCompile(`^\s*(?:单击|点击|请输入|请选择|选择一项|(?i:click|choose|tap))`)

// prompts reports whether a content control was not filled in. Its own mark is not enough: programs that fill in
// templates leave it set.
func prompts(sdt *node) bool {
	return sdt.kid("sdtPr").kid("showingPlcHdr") != nil && prompt.MatchString(sdt.kid("sdtContent").firstText())
}

func branch(alternate *node) *node {
	if choice := alternate.kid("Choice"); choice != nil {
		return choice
	}
	return alternate.kid("Fallback")
}

// story reads the paragraphs and tables of a body, a cell or a text box.
func (d *docx) story(ctx context.Context, n *node) (out []ledger.Block, err error) {
	each(n, func(k *node) {
		if err != nil {
			return
		}
		if err = ctx.Err(); err != nil {
			return
		}
		var blocks []ledger.Block
		switch k.name {
		case "p":
			blocks, err = d.paragraph(ctx, k)
		case "tbl":
			blocks, err = d.table(ctx, k)
		}
		out = append(out, blocks...)
	})
	if len(d.carried) > 0 { // nothing follows to go on with it
		out = append(out, paragraphs([][]ledger.Run{d.carried}, 0)...)
		d.carried = nil
	}
	if d.paragraphs > maxParagraphs {
		return nil, tooLarge()
	}
	return out, err
}
