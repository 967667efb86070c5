package report

// masthead prints the red name over at most nine tenths of the width, smaller where it is long.
func (p *press) masthead(b *Block, st style) error {
	st.size, st.tracking = mastheadSize(b.Text(), p.paper.Layout)
	line, err := p.runs(b.Text(), st)
	if err != nil {
		return err
	}
	p.ink(true)
	defer p.ink(false)
	x := p.left() + (p.right()-p.left()-line.width+st.tracking)/2
	err = p.draw(line, x, p.y+baseline(st.pitch, st.size))
	p.y += st.pitch
	return err
}

// mastheadSize is the type size and tracking of a red name, so that it fits the line in docx and pdf alike.
func mastheadSize(text string, l Layout) (size, tracking float64) {
	st := styles[Masthead]
	n := float64(len([]rune(text)))
	room := 0.9 * l.TextWidth() * mm
	if n*(st.size+st.tracking) > room {
		scale := room / (n * (st.size + st.tracking))
		return float64(int(2*st.size*scale)) / 2, float64(int(20*st.tracking*scale)) / 20
	}
	return st.size, st.tracking
}

// Red rule: 4 mm below the characters above it, 2 pt thick (official numbers of a red head).
const (
	redRuleGap   = 6.0
	redRuleWidth = 2.0
)

// imprint prints office and date on one line, each a character in, with the red rule below.
func (p *press) imprint(b *Block, st style) error {
	if err := p.twoSides(b, st, p.y); err != nil {
		return err
	}
	p.y += p.pitch() + redRuleGap
	p.ink(true)
	p.rule(p.left(), p.y+redRuleWidth/2, p.right(), p.y+redRuleWidth/2, redRuleWidth)
	p.ink(false)
	p.y += redRuleWidth
	return nil
}

// twoSides prints the block's words at the left and its aside at the right of one line; words too long for the room
// are set smaller.
func (p *press) twoSides(b *Block, st style, y float64) error {
	aside, err := p.runs(b.Aside, st)
	if err != nil {
		return err
	}
	words := st
	line, err := p.runs(b.Text(), words)
	if err != nil {
		return err
	}
	room := p.right() - p.left() - 3*st.size - aside.width
	if line.width > room {
		words.size *= room / line.width
		if line, err = p.runs(b.Text(), words); err != nil {
			return err
		}
	}
	base := y + baseline(p.pitchOf(st), st.size)
	if err := p.draw(line, p.left()+st.left*st.size, base); err != nil {
		return err
	}
	return p.draw(aside, p.right()-st.right*st.size-aside.width, base)
}

// sign prints the signature two characters from the right edge and the date two characters further in; a date that is
// the longer one keeps two characters and pushes the signature (GB/T 9704-2012, 7.3.5.3).
func (p *press) sign(blocks []Block, i int) error {
	b := &blocks[i]
	st := styles[b.Kind]
	office, date := signature(blocks, i)
	signRight, dateRight := signIndents(textWidth(office), textWidth(date))
	right := signRight
	if b.Kind == SignDate {
		right = dateRight
	}
	keep := 0.0
	if b.Kind == Signature {
		keep = p.pitch()
	}
	st.align, st.right = Right, right
	return p.paragraph(b, st, keep)
}

// signature finds the words of the signature and its date around place i.
func signature(blocks []Block, i int) (office, date string) {
	for _, b := range blocks[max(0, i-1):min(len(blocks), i+2)] {
		switch b.Kind {
		case Signature:
			office = b.Text()
		case SignDate:
			date = b.Text()
		}
	}
	return office, date
}

// signIndents are the right indents of signature and date in characters, from their widths in characters.
func signIndents(office, date float64) (signRight, dateRight float64) {
	if dateRight = office - date; dateRight >= 2 {
		return 2, dateRight
	}
	return max(0, 4+date-office), 2
}

// textWidth is the width in characters: figures and letters are half as wide.
func textWidth(text string) float64 {
	n := 0.0
	for _, r := range text {
		if isNumeral(r) {
			n += 0.5
		} else {
			n++
		}
	}
	return n
}

// Rules of the imprint on the last page: 0.35 mm above and below.
const colophonRule = 0.35 * mm

// colophon stands at the foot of the last page, on a new one where there is no room.
func (p *press) colophon(b *Block, st style) error {
	height := st.pitch
	if err := p.room(height + p.pitch()/2); err != nil {
		return err
	}
	y := p.bottom() - height
	p.rule(p.left(), y, p.right(), y, colophonRule)
	if err := p.twoSides(b, st, y); err != nil {
		return err
	}
	p.rule(p.left(), p.bottom(), p.right(), p.bottom(), colophonRule)
	p.y = p.bottom()
	return nil
}
