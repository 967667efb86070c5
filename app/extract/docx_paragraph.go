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
	d       *docx
	ctx     context.Context
	face    typeface // of the paragraph's style
	lines   [][]ledger.Run
	fields  []bool // open complex fields; true while inside the instruction
	boxes   []ledger.Block
	newPage bool // a page break waits for text behind it
	err     error
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
	p := &docxParagraph{d: d, ctx: ctx, face: style.face, lines: [][]ledger.Run{d.carried}}
	carried := len(d.carried) > 0
	d.carried = nil
	each(n, p.run)
	if p.err != nil {
		return nil, p.err
	}
	if ppr.kid("rPr").kid("del") != nil { // the paragraph mark was deleted
		d.carried = p.lines[len(p.lines)-1]
		p.lines = p.lines[:len(p.lines)-1]
	}
	if !carried && len(p.lines) > 0 {
		p.putNumber(ppr, styleID, style)
	}
	heading := style.heading
	if ppr.kid("outlineLvl") != nil {
		heading = outlineLevel(ppr)
	}
	d.paragraphs += max(0, len(p.lines)-1)
	return p.blocks(heading), nil
}

// putNumber puts the automatic number in front. An empty paragraph shows its number, too.
func (p *docxParagraph) putNumber(ppr *node, styleID string, style docxStyle) {
	label, level := p.d.number(ppr, styleID, style)
	if label == "" {
		return
	}
	text := ""
	if runs := p.lines[0]; len(runs) > 0 {
		text = runs[0].Text
	}
	mark := p.d.runFace(ppr.kid("rPr"), style.face)
	label += gapAfter(label, text, level.bare)
	runs := appendRun(nil, label, level.face.over(mark).strong())
	for _, r := range p.lines[0] {
		runs = appendRun(runs, r.Text, r.Strong)
	}
	p.lines[0] = runs
}

func (p *docxParagraph) blocks(heading int) []ledger.Block {
	var out []ledger.Block
	for _, runs := range p.lines {
		out = append(out, ledger.Block{Paragraph: &ledger.Paragraph{Runs: runs, Heading: heading}})
	}
	return append(out, p.boxes...)
}

// run reads one w:r.
func (p *docxParagraph) run(n *node) {
	if n.name != "r" || p.err != nil {
		return
	}
	face := p.d.runFace(n.kid("rPr"), p.face)
	strong := face.strong()
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
			p.newPage = true
			return
		}
		p.lines = append(p.lines, nil)
	case "cr":
		p.lines = append(p.lines, nil)
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

func (p *docxParagraph) put(text string, strong bool) {
	last := len(p.lines) - 1
	if p.newPage && len(p.lines[last]) > 0 {
		p.lines = append(p.lines, nil)
		last++
	}
	p.newPage = false
	p.lines[last] = appendRun(p.lines[last], text, strong)
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
