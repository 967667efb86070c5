package report

import (
	"fmt"
	"math"
)

// setLine is one line ready to be drawn: characters with faces and advances in points.
type setLine struct {
	chars []setChar
	size  float64
	width float64
	track float64
	gap   float64 // added between characters, but not inside words
}

type setChar struct {
	r       rune
	face    string
	advance float64 // tracking included
	word    bool    // belongs to a figure or Latin word
}

// runs sets a text as one line.
func (p *press) runs(text string, st style) (setLine, error) {
	line := setLine{size: st.size, track: st.tracking}
	for _, r := range text {
		r, visible := printable(r)
		if !visible {
			continue
		}
		role := st.role
		if isNumeral(r) && (role == Fang || role == Kai) {
			role = Numeral
		}
		g, err := p.set.glyph(role, r)
		if err != nil {
			return setLine{}, err
		}
		c := setChar{r: r, face: g.face, advance: g.width*st.size/1000 + st.tracking, word: isWord(r)}
		line.chars = append(line.chars, c)
		line.width += c.advance
	}
	return line, nil
}

// printable turns white space into a blank and drops what has no shape: controls, joiners, variation selectors.
func printable(r rune) (rune, bool) {
	switch {
	case r == '\n' || r == '\t' || r == 0xA0:
		return ' ', true
	case r < ' ', r >= 0x7F && r < 0xA0, r == 0xFEFF, r == 0xFFFD, r >= 0x200B && r <= 0x200F, r >= 0xFE00 && r <= 0xFE0F:
		return 0, false
	default:
		return r, true
	}
}

// draw prints a line with its baseline at y, one text object for each run of equal face and spacing.
func (p *press) draw(line setLine, x, y float64) error {
	for i := 0; i < len(line.chars); {
		j, text, width := i, []rune{}, 0.0
		for j < len(line.chars) && line.chars[j].face == line.chars[i].face && line.chars[j].word == line.chars[i].word {
			text = append(text, line.chars[j].r)
			width += line.chars[j].advance
			j++
		}
		track := line.track
		if !line.chars[i].word {
			track += line.gap
		}
		if err := p.set.use(line.chars[i].face, line.size); err != nil {
			return err
		}
		if err := p.pdf.SetCharSpacing(track); err != nil {
			return fmt.Errorf("space characters: %w", err)
		}
		p.pdf.SetXY(x, y)
		if err := p.pdf.Text(string(text)); err != nil {
			return fmt.Errorf("draw text: %w", err)
		}
		x += width
		i = j
	}
	return nil
}

// maxGap is the widest space between characters that still reads as a line; beyond it a line stays ragged.
const maxGap = 0.4

// justify spreads a line to the full width.
func (line *setLine) justify(width float64) {
	last := len(line.chars) - 1
	places := 0
	for i := 0; i < last; i++ {
		if !line.chars[i].word || !line.chars[i+1].word {
			places++
		}
	}
	if places == 0 {
		return
	}
	gap := (width - line.width + line.track) / float64(places)
	if math.Abs(gap) > maxGap*line.size {
		return
	}
	line.gap = gap
	for i := 0; i < last; i++ {
		if !line.chars[i].word || !line.chars[i+1].word {
			line.chars[i].advance += gap
		}
	}
	line.width = width + line.track
}

// lines breaks a text into set lines for a width; first is the room of the first line.
func (p *press) lines(text string, st style, first, full float64) ([]setLine, error) {
	all, err := p.runs(text, st)
	if err != nil {
		return nil, err
	}
	runes := make([]rune, len(all.chars))
	for i, c := range all.chars {
		runes[i] = c.r
	}
	out := []setLine{}
	ranges := breakLines(runes, func(i int) float64 { return all.chars[i].advance }, first, full)
	for n, r := range ranges {
		line := setLine{chars: append([]setChar{}, all.chars[r.from:r.to]...), size: st.size, track: st.tracking}
		for _, c := range line.chars {
			line.width += c.advance
		}
		if st.justify && n < len(ranges)-1 {
			room := full
			if n == 0 {
				room = first
			}
			line.justify(room)
		}
		out = append(out, line)
	}
	return out, nil
}

// baseline is how far below the top of its line box a line of this size stands, with the characters centred.
func baseline(pitch, size float64) float64 { return pitch/2 + 0.38*size }

func (p *press) pitchOf(st style) float64 {
	if st.pitch > 0 {
		return st.pitch
	}
	return p.pitch()
}

// block draws the i-th block of a section.
func (p *press) block(blocks []Block, i int) error {
	b := &blocks[i]
	st := styles[b.Kind]
	switch b.Kind {
	case Blank:
		p.y += p.pitch()
		return nil
	case Grid:
		return p.table(b.Table)
	case Masthead:
		return p.masthead(b, st)
	case Imprint:
		return p.imprint(b, st)
	case Signature, SignDate:
		return p.sign(blocks, i)
	case Colophon:
		return p.colophon(b, st)
	default:
		return p.paragraph(b, st, p.following(blocks, i, st))
	}
}

// following is the height that has to stay on the page with a heading: one line of what comes next.
func (p *press) following(blocks []Block, i int, st style) float64 {
	if !st.keepNext || i+1 >= len(blocks) {
		return 0
	}
	return p.pitchOf(styles[blocks[i+1].Kind])
}

func (p *press) paragraph(b *Block, st style, keep float64) error {
	left, full := p.left()+st.left*st.size, p.right()-p.left()-(st.left+st.right)*st.size
	indent := st.first * (st.size + st.tracking)
	lines, err := p.lines(b.Text(), st, full-indent, full)
	if err != nil {
		return err
	}
	pitch := p.pitchOf(st)
	if keep > 0 {
		if err := p.room(pitch*float64(len(lines)) + keep); err != nil {
			return err
		}
	}
	p.ink(st.red)
	for n, line := range lines {
		if err := p.room(pitch); err != nil {
			return err
		}
		x := left
		if n == 0 {
			x += indent
		}
		switch st.align {
		case Center:
			x = left + (full-line.width+line.track)/2
		case Right:
			x = left + full - line.width
		}
		p.ink(st.red)
		if err := p.draw(line, x, p.y+baseline(pitch, st.size)); err != nil {
			return err
		}
		p.y += pitch
	}
	p.ink(false)
	return nil
}
