package extract

import (
	"errors"
	"strconv"
	"strings"
)

const millimetre = 72 / 25.4 // in points

// ofdPage is a page while its objects are read, in points; chars are not yet turned.
type ofdPage struct {
	*ofdDocument
	pageDrawing
	chars    []ofdChar
	quarters [4]int // text objects by the direction of their characters
	seen     int    // objects and segments of this page
}

// readPage reads a page with the template pages it is drawn on (7.7).
func (d *ofdDocument) readPage(named *node) error {
	if err := d.ctx.Err(); err != nil {
		return err
	}
	root, err := d.archive.part(d.find(d.folder, named.get("BaseLoc")))
	if err != nil {
		return err
	}
	page := root.kid("Page")
	if page == nil { // a plan must not lose tasks silently
		return errors.New("ofd: no page " + named.get("ID"))
	}
	p := &ofdPage{ofdDocument: d}
	box := d.box
	for _, k := range page.kids {
		if k.name != "Template" {
			continue
		}
		template := d.templates[k.get("TemplateID")]
		if own, ok := physicalBox(template.kid("Area")); ok {
			box = own
		}
		if err := p.content(template); err != nil {
			return err
		}
	}
	if own, ok := physicalBox(page.kid("Area")); ok {
		box = own
	}
	if err := p.content(page); err != nil {
		return err
	}
	d.pages = append(d.pages, p.printed(box))
	return nil
}

func (p *ofdPage) content(page *node) error {
	return p.objects(page.kid("Content"), pageMatrix{millimetre, 0, 0, millimetre, 0, 0}, "", 0)
}

// objects draws what stands in a layer or block (7.7, 8.5). m leads to the page, param names the layer's drawing
// parameters, depth counts drawings inside drawings.
func (p *ofdPage) objects(n *node, m pageMatrix, param string, depth int) error {
	for _, k := range n.children() {
		if err := p.count(); err != nil {
			return err
		}
		if k.get("Visible") == "false" {
			continue
		}
		var err error
		switch k.name {
		case "Layer", "PageBlock", "Content":
			inner := param
			if own := k.get("DrawParam"); own != "" {
				inner = own
			}
			err = p.objects(k, m, inner, depth)
		case "TextObject":
			err = p.text(k, objectMatrix(k).then(m))
		case "PathObject":
			err = p.path(k, objectMatrix(k).then(m), param)
		case "ImageObject":
			p.pictures++
		case "CompositeObject": // clause 13
			if depth < maxForms {
				err = p.objects(p.resources.units[k.get("ResourceID")], objectMatrix(k).then(m), param, depth+1)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// count keeps count of what is drawn.
func (p *ofdPage) count() error {
	p.seen++
	p.objectCount++
	if p.objectCount%4096 == 0 && p.ctx.Err() != nil {
		return p.ctx.Err()
	}
	if p.seen > maxPageObjects || p.objectCount > ofdMaxObjects {
		return tooLarge()
	}
	return nil
}

// objectMatrix leads from an object's own coordinates to those it stands in (8.5, table 34): by its CTM, then to the
// upper left corner of its boundary.
func objectMatrix(n *node) pageMatrix {
	m := identity
	if ctm, ok := numbers[pageMatrix](n.get("CTM")); ok {
		m = ctm
	}
	at, _ := numbers[[4]float64](n.get("Boundary"))
	return m.then(pageMatrix{1, 0, 0, 1, at[0], at[1]})
}

// printed turns the page so that most of its text is upright.
func (p *ofdPage) printed(box pageBox) printedPage {
	best := 0
	for quarter, n := range p.quarters {
		if n > p.quarters[best] {
			best = quarter
		}
	}
	box = box.through(pageMatrix{millimetre, 0, 0, millimetre, 0, 0}).through(pageTurns[best])
	turn := pageTurns[best].then(pageMatrix{1, 0, 0, 1, -box.x0, -box.y0})
	out := printedPage{width: box.x1 - box.x0, height: box.y1 - box.y0, pictures: p.pictures}
	guessed := false
	for _, c := range p.chars {
		char := c.printed(turn)
		if c.quarter != best || !char.onPage(out.width, out.height) {
			continue
		}
		if n := len(out.chars); guessed {
			out.chars[n-1].meet(char)
		}
		guessed = c.guessed
		out.chars = append(out.chars, char)
	}
	for _, r := range p.rules {
		a, b := turn.apply(pagePoint{r.x0, r.y0}), turn.apply(pagePoint{r.x1, r.y1})
		out.rules = append(out.rules, orderedRule(a.x, a.y, b.x, b.y))
	}
	return out
}

// clip keeps what is read again and again short: no list of few numbers is longer.
func clip(s string) string {
	const long = 300 // bytes
	return s[:min(len(s), long)]
}

// numbers reads a list of numbers (7.3, ST_Array); false where it has too few or others than numbers.
func numbers[T [4]float64 | pageMatrix](s string) (out T, ok bool) {
	words := strings.Fields(clip(s))
	if len(words) < len(out) {
		return out, false
	}
	for i := range len(out) {
		v, err := strconv.ParseFloat(words[i], 64)
		if err != nil {
			return *new(T), false
		}
		out[i] = finite(v)
	}
	return out, true
}
