package extract

// docStyle is one style of the style sheet (MS-DOC 2.9.260).
type docStyle struct {
	id                    int // 1-9 are the headings
	base                  int
	paragraph, characters bin
}

const noStyle = 0xFFF

// readStyles reads the style sheet. A style that cannot be read counts as empty.
func (d *doc) readStyles() {
	sheet := d.part(pairStyles)
	head := sheet.cut(2, sheet.u16(0))
	count, baseSize := head.u16(0), head.u16(2)
	if len(head) >= 16 {
		d.defaultFont = head.u16(14)
	}
	at := 2 + len(head)
	for range count {
		size := sheet.u16(at)
		style := docStyle{base: noStyle}
		if size > 0 {
			entry := sheet.cut(at+2, size)
			optional(func() { style.read(entry, baseSize) })
		}
		d.styles = append(d.styles, style)
		at += 2 + size
	}
}

func (s *docStyle) read(entry bin, baseSize int) {
	s.id = entry.u16(0) & 0xFFF
	kind, base := entry.u16(2)&0xF, entry.u16(2)>>4
	s.base = base
	at := baseSize
	at += 2 + 2*entry.u16(at) + 2 // the name and its zero
	next := func() bin {
		at += at & 1
		part := entry.cut(at+2, entry.u16(at))
		at += 2 + len(part)
		return part
	}
	switch kind {
	case 1: // paragraph style
		if part := next(); len(part) >= 2 {
			s.paragraph = part[2:]
		}
		s.characters = next()
	case 2: // character style
		s.characters = next()
	}
}

// applyStyle applies a style and those it is based on, the oldest first.
func (d *doc) applyStyle(p *docProps, id int, paragraph bool) {
	var chain []docStyle
	for len(chain) < maxStyleChain && id >= 0 && id < len(d.styles) {
		chain = append(chain, d.styles[id])
		if d.styles[id].base == id {
			break
		}
		id = d.styles[id].base
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if s := chain[i]; paragraph {
			if s.id >= 1 && s.id <= 9 {
				p.outline = s.id - 1
			}
			d.changeParagraph(p, s.paragraph)
		}
		// A style that names another style would never end; word processors do not write one.
		d.changeType(p, withoutStyle(chain[i].characters), *p)
	}
}

func withoutStyle(changes bin) bin {
	found := false
	eachChange(changes, func(code, _ int, _ bin) { found = found || code == sprmCStyle })
	if found {
		return nil
	}
	return changes
}

// paragraphStyle returns the properties a style gives to a paragraph.
func (d *doc) paragraphStyle(id int) docProps {
	if p, ok := d.styleProps[id]; ok {
		return p
	}
	p := docProps{outline: noOutline, font: d.defaultFont}
	d.applyStyle(&p, id, true)
	if d.styleProps == nil {
		d.styleProps = map[int]docProps{}
	}
	d.styleProps[id] = p
	return p
}

// readFonts reads the names of the fonts (MS-DOC 2.9.287).
func (d *doc) readFonts() {
	const nameAt = 39
	table := d.part(pairFonts)
	at := 4
	for range table.u16(0) {
		entry := table.cut(at+1, table.u8(at))
		name := ""
		if len(entry) > nameAt {
			name = entry[nameAt:].utf16z()
		}
		d.fonts = append(d.fonts, name)
		at += 1 + len(entry)
	}
}

func (d *doc) isStrong(p docProps) bool {
	return p.bold || p.under || p.font >= 0 && p.font < len(d.fonts) && isHeiti(d.fonts[p.font])
}
