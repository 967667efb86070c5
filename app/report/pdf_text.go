package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// setLine is one line ready to be drawn: characters with faces and advances in points.
type setLine struct {
	chars []setChar
	size  float64
	width float64
	track float64
	gap   float64 // added between characters, but not inside words
	end   int     // of the text's characters, where the line ends
}

type setChar struct {
	r       rune
	face    string
	advance float64 // tracking included
	lead    float64 // space before it, not at the beginning of a line
	word    bool    // belongs to a figure or Latin word
	at      int     // its place in the text, characters
	shift   float64 // moves it inside its advance
}

// autoSpace is what stands between a Chinese character and a figure or letter, in characters: Word, WPS and LibreOffice
// put it there unless told otherwise, and LibreOffice cannot be told. Lines are broken with it. drawnSpace is what is
// left of it in print, because readers of a PDF take more than a tenth of a character for a blank when text is copied.
const (
	autoSpace  = 0.2
	drawnSpace = 0.095
)

// setApart says whether two neighbours are a Chinese character and a figure or letter, in either order.
func setApart(before, after rune) bool {
	return isIdeograph(before) && isAlphanumeric(after) || isAlphanumeric(before) && isIdeograph(after)
}

func isIdeograph(r rune) bool { return unicode.Is(unicode.Han, r) }

func isAlphanumeric(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

// runs sets a text as one line.
func (p *press) runs(text string, st style) (setLine, error) {
	line := setLine{size: st.size, track: st.tracking}
	for at, r := range []rune(text) {
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
		c := setChar{r: r, face: g.face, advance: g.width*st.size/1000 + st.tracking, word: isWord(r), at: at}
		c.widen(g.width*st.size/1000, st.size)
		if n := len(line.chars); n > 0 && setApart(line.chars[n-1].r, r) {
			c.lead = drawnSpace * st.size
		}
		line.chars = append(line.chars, c)
		line.width += c.lead + c.advance
	}
	return line, nil
}

// widen gives Chinese quotation marks, which some faces draw narrow, the width of a character: the opening one stands at
// its right, the closing one at its left.
func (c *setChar) widen(width, size float64) {
	if !isQuote(c.r) || width >= size*0.9 {
		return
	}
	c.advance += size - width
	if c.r == '“' || c.r == '‘' {
		c.shift = size - width
	}
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
	if p.dry {
		return nil
	}
	for i := 0; i < len(line.chars); {
		j, text, width := i, []rune{}, 0.0
		x += line.chars[i].lead
		for j < len(line.chars) && (j == i || line.runsOn(j)) {
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
		p.pdf.SetXY(x+line.chars[i].shift, y)
		if err := p.pdf.Text(string(text)); err != nil {
			return fmt.Errorf("draw text: %w", err)
		}
		x += width
		i = j
	}
	return nil
}

// runsOn says whether the i-th character is drawn in one run with the one before it.
func (line *setLine) runsOn(i int) bool {
	before, c := line.chars[i-1], line.chars[i]
	return c.face == before.face && c.word == before.word && c.lead == 0 && !isQuote(c.r) && !isQuote(before.r)
}

func isQuote(r rune) bool { return strings.ContainsRune("“”‘’", r) }

// maxGap is the widest space between characters that still reads as a line; beyond it a line stays ragged.
const maxGap = 0.4

// maxMark is the widest space behind a mark of punctuation.
const maxMark = 0.8

// justify spreads a line to the full width: evenly, but for what already stands between Chinese characters and figures.
// What is more than a reader of the file takes for one word goes behind punctuation.
func (line *setLine) justify(width float64) {
	places, apart, marks, free := 0, 0, 0, width+line.track
	for i, c := range line.chars {
		free -= c.advance
		if line.opens(i) {
			places++
		}
		if c.lead > 0 {
			apart++
		}
		if line.afterMark(i) {
			marks++
		}
	}
	if places == 0 || free > maxGap*line.size*float64(places) {
		return
	}
	most := drawnSpace * line.size
	s := spread{gap: free / float64(places)}
	if places > apart {
		if even := (free - most*float64(apart)) / float64(places-apart); even <= most {
			s = spread{gap: even, lead: most - even}
		}
	}
	if rest := free - most*float64(places); s.gap > most && marks > 0 && rest <= maxMark*line.size*float64(marks) {
		s = spread{gap: most, mark: rest / float64(marks)}
	}
	line.spread(s, width)
}

// spread is what comes between the characters of a line, in points: everywhere, more at figures, more behind marks.
type spread struct{ gap, lead, mark float64 }

// opens says whether a line may be spread before its i-th character.
func (line *setLine) opens(i int) bool {
	return i > 0 && (!line.chars[i-1].word || !line.chars[i].word)
}

// afterMark says whether the i-th character follows a mark of punctuation.
func (line *setLine) afterMark(i int) bool {
	return line.opens(i) && strings.ContainsRune("，。、；：！？）》”", line.chars[i-1].r)
}

func (line *setLine) spread(s spread, width float64) {
	line.gap, line.width = s.gap, width+line.track
	for i := range line.chars {
		if line.opens(i) {
			line.chars[i-1].advance += s.gap
		}
		switch c := &line.chars[i]; {
		case s.mark > 0 && line.afterMark(i):
			c.lead = s.mark
		case c.lead > 0:
			c.lead = s.lead
		}
	}
}

// tight is how wide the characters from one place up to another are printed in a line whose last mark takes half a
// character: it may use up what stands between Chinese characters and figures beyond what is drawn.
func (line *setLine) tight(from, to int) float64 {
	width := -line.size/2 - line.chars[from].lead
	for _, c := range line.chars[from:to] {
		width += c.lead + c.advance
	}
	return width
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
	ranges := breakLines(runes, func(i int, begins bool) float64 {
		if begins {
			return all.chars[i].advance
		}
		return all.chars[i].lead/drawnSpace*autoSpace + all.chars[i].advance
	}, all.tight, first, full)
	for n, r := range ranges {
		line := setLine{chars: append([]setChar{}, all.chars[r.from:r.to]...), size: st.size, track: st.tracking, end: utf8.RuneCountInString(text)}
		if r.to < len(all.chars) {
			line.end = all.chars[r.to].at
		}
		if len(line.chars) > 0 {
			line.chars[0].lead = 0
		}
		if r.tight {
			line.chars[len(line.chars)-1].advance -= st.size / 2
		}
		for _, c := range line.chars {
			line.width += c.lead + c.advance
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
	st := styleOf(b, p.paper.Layout)
	switch b.Kind {
	case Blank:
		p.y += p.blank(b)
		return nil
	case Grid:
		return p.table(b.Table)
	case Figure:
		return p.figure(b.Chart)
	case Photo:
		return p.photo(b, st)
	case Masthead:
		return p.masthead(b, st)
	case LetterHead:
		return p.letterHead(b, st)
	case DocNumber:
		return p.docNumber(b, st)
	case Imprint:
		return p.imprint(b, st)
	case Signature, SignDate:
		return p.sign(blocks, i)
	case Colophon:
		return p.colophon(b, st)
	default:
		return p.paragraph(b, st, func(lines int) held { return p.hold(blocks, i, lines, st) })
	}
}

func (p *press) blank(b *Block) float64 {
	if b.Size > 0 {
		return b.Size
	}
	return p.pitch()
}

// textWidth is the width of a style's lines after the first one.
func (p *press) textWidth(st style) float64 { return p.right() - p.left() - (st.left+st.right)*st.size }

// linesIn breaks a block's text into lines.
func (p *press) linesIn(b *Block, st style) ([]setLine, error) {
	full := p.textWidth(st)
	return p.lines(b.Text(), st, full-st.first*(st.size+st.tracking), full)
}

// paragraph sets a block's lines one below the other; hold says which of them stay together with what follows.
func (p *press) paragraph(b *Block, st style, hold func(lines int) held) error {
	left, full := p.left()+st.left*st.size, p.textWidth(st)
	indent := st.first * (st.size + st.tracking)
	lines, err := p.linesIn(b, st)
	if err != nil {
		return err
	}
	pitch := p.pitchOf(st)
	stays := hold(len(lines))
	p.ink(st.red)
	for n, line := range lines {
		height := pitch
		if n == stays.from {
			height = pitch*float64(len(lines)-n) + stays.after
		}
		if err := p.room(height); err != nil {
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
		piece := p.stood(line.end, p.y-pitch)
		piece.Ends = append(piece.Ends, line.end)
	}
	p.ink(false)
	return nil
}
