package extract

import (
	"context"
	"strconv"
	"strings"
	"unicode"

	"ducha/app/ledger"
)

// docxParagraph is one w:p while its runs are read. Line breaks split it into several printed paragraphs.
type docxParagraph struct {
	d    *docx
	ctx  context.Context
	face typeface // of the paragraph's style
	typist
	fields []bool // open complex fields; true while inside the instruction
	boxes  []ledger.Block
	err    error
}

// paragraph reads a w:p. The text boxes anchored in it follow it.
func (d *docx) paragraph(ctx context.Context, n *node) ([]ledger.Block, error) {
	if d.paragraphs++; d.paragraphs > maxParagraphs {
		return nil, tooLarge()
	}
	ppr := n.kid("pPr")
	styleID := ppr.kid("pStyle").val()
	if styleID == "" {
		styleID = d.defaultStyle
	}
	style := d.style(styleID)
	p := &docxParagraph{d: d, ctx: ctx, face: style.face}
	p.runs, d.carried = d.carried, nil
	each(n, p.run)
	if p.err != nil {
		return nil, p.err
	}
	lines := p.take()
	d.paragraphs += len(lines) - 1
	if ppr.kid("rPr").kid("del") != nil { // the paragraph mark was deleted
		d.carried = lines[len(lines)-1]
		return append(paragraphs(lines[:len(lines)-1], 0), p.boxes...), nil
	}
	if label, level := d.number(ppr, styleID, style); label != "" { // an empty paragraph shows its number, too
		mark := d.runFace(ppr.kid("rPr"), style.face)
		lines[0] = number(lines[0], label, level.bare, level.face.over(mark).strong())
	}
	heading := style.heading
	if ppr.kid("outlineLvl") != nil {
		heading = outlineLevel(ppr)
	}
	return append(paragraphs(lines, heading), p.boxes...), nil
}

// run reads one w:r.
func (p *docxParagraph) run(n *node) {
	if n.name != "r" || p.err != nil {
		return
	}
	face := p.d.runFace(n.kid("rPr"), p.face)
	strong := face.strong()
	p.strike(isTrue(face.struck))
	each(n, func(c *node) {
		switch c.name {
		case "fldChar":
			p.field(c.get("fldCharType"))
		case "drawing", "pict", "object":
			p.box(c)
		default:
			if !p.inInstruction() && !face.invisible() {
				p.piece(c, strong)
			}
		}
	})
}

// piece reads one child of a run.
func (p *docxParagraph) piece(c *node, strong bool) {
	switch c.name {
	case "t":
		p.put(runText(c), strong)
	case "tab", "ptab":
		p.put("\t", strong)
	case "br":
		if kind := c.get("type"); kind == "page" || kind == "column" {
			p.breakPage()
			return
		}
		p.breakLine()
	case "cr":
		p.breakLine()
	case "noBreakHyphen":
		p.put("-", strong)
	case "sym":
		if r := symbol(c.get("char")); r > ' ' && !unicode.Is(unicode.Co, r) {
			p.put(string(r), strong)
		}
	case "r": // the base text of ruby
		p.run(c)
	}
}

// symbol reads the code of a w:sym.
func symbol(hex string) rune {
	code, err := strconv.ParseUint(hex, 16, 16)
	if err != nil {
		return 0
	}
	return rune(code)
}

// runText applies xml:space: blanks around the text count only where it says so.
func runText(t *node) string {
	if t.get("space") == "preserve" {
		return strings.NewReplacer("\r\n", " ", "\n", " ").Replace(t.text)
	}
	return strings.Trim(t.text, " \t\r\n")
}

// field follows begin, separate and end of a complex field: its instruction is not printed, its result is.
func (p *docxParagraph) field(kind string) {
	switch last := len(p.fields) - 1; {
	case kind == "begin":
		p.fields = append(p.fields, true)
	case last >= 0 && kind == "separate":
		p.fields[last] = false
	case last >= 0 && kind == "end":
		p.fields = p.fields[:last]
	}
}

func (p *docxParagraph) inInstruction() bool {
	for _, instruction := range p.fields {
		if instruction {
			return true
		}
	}
	return false
}

// box reads the text boxes of a drawing.
func (p *docxParagraph) box(n *node) {
	each(n, func(k *node) {
		if k.name != "txbxContent" {
			p.box(k)
			return
		}
		if p.err != nil {
			return
		}
		var blocks []ledger.Block
		blocks, p.err = p.d.story(p.ctx, k)
		p.boxes = append(p.boxes, blocks...)
	})
}
