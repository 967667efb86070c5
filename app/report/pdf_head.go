package report

// masthead prints the red name over at most nine tenths of the width, smaller where it is long.
func (p *press) masthead(b *Block, st style) error {
	st.size, st.tracking = mastheadSize(b.Text(), st, p.paper.Layout)
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

// leastTracking is what stays between the characters of a long red name, by their room.
const leastTracking = 0.05

// mastheadSize is the type size and tracking of a red name, so that it fits the line in docx and pdf alike.
func mastheadSize(text string, st style, l Layout) (size, tracking float64) {
	n := float64(len([]rune(text)))
	room := 0.9 * l.TextWidth() * mm
	if n*(st.size+st.tracking) > room {
		each := room / n // a long name gives up the space between its characters before their size
		size = float64(int(2*min(st.size, each*(1-leastTracking)))) / 2
		return size, float64(int(20*(each-size))) / 20
	}
	return st.size, st.tracking
}

// docNumber prints a document's number, centred, with the red rule below.
func (p *press) docNumber(b *Block, st style) error {
	if err := p.paragraph(b, st, free); err != nil {
		return err
	}
	p.y += redRuleGap
	p.redRule(p.left(), p.right(), p.y+redRuleWidth/2, redRuleWidth)
	p.y += redRuleWidth
	return nil
}

func (p *press) redRule(from, to, y, width float64) {
	p.ink(true)
	p.rule(from, y, to, y, width)
	p.ink(false)
}

// The double red rules of a 信函 (GB/T 9704-2012, 10.1): 170 mm long, thick above thin 4 mm under the name, thin above
// thick 20 mm from the foot of the page. Points but where said.
const (
	letterRuleLong = 170.0 // mm
	letterRuleFoot = 20.0  // mm
	letterGap      = 3.0   // below the name's line
	letterThick    = 2.25
	letterThin     = 0.75
	letterBetween  = 1.5
)

// letterHead prints the red name of a 信函 and both of its double rules.
func (p *press) letterHead(b *Block, st style) error {
	if err := p.masthead(b, st); err != nil {
		return err
	}
	p.y += letterGap
	from := (p.sheet.Width - letterRuleLong) / 2 * mm
	to := from + letterRuleLong*mm
	p.redRule(from, to, p.y+letterThick/2, letterThick)
	p.redRule(from, to, p.y+letterThick+letterBetween+letterThin/2, letterThin)
	p.y += letterThick + letterBetween + letterThin
	foot := (p.sheet.Height - letterRuleFoot) * mm
	p.redRule(from, to, foot+letterThin/2, letterThin)
	p.redRule(from, to, foot+letterThin+letterBetween+letterThick/2, letterThick)
	return nil
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

// sign prints the signature and its date where signIndents puts them.
func (p *press) sign(blocks []Block, i int) error {
	b := &blocks[i]
	st := styles[b.Kind]
	office, date := signedBy(blocks, i)
	officeLine, err := p.runs(office, st)
	if err != nil {
		return err
	}
	dateLine, err := p.runs(date, st)
	if err != nil {
		return err
	}
	signRight, dateRight := signIndents(officeLine.width/st.size, dateLine.width/st.size, b.Sealed)
	right := signRight
	if b.Kind == SignDate {
		right = dateRight
	}
	st.align, st.right = Right, right
	return p.paragraph(b, st, func(lines int) held { return p.hold(blocks, i, lines, st) })
}

// signedBy finds the words of the signature and its date around place i.
func signedBy(blocks []Block, i int) (office, date string) {
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

// signIndents are the right indents of signature and date in characters, from their widths in characters. Below a seal the
// date keeps four characters and the signature stands centred above it, or, where it is long, keeps two with the date
// centred below (GB/T 9704-2012, 7.3.5.1). Without one the signature keeps two and the date begins two further in; a date
// that is the longer one keeps two and pushes the signature (7.3.5.2).
func signIndents(office, date float64, sealed bool) (signRight, dateRight float64) {
	if sealed {
		if signRight = 4 + (date-office)/2; signRight >= 2 {
			return signRight, 4
		}
		return 2, 2 + (office-date)/2
	}
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

// Rules of the imprint on the last page: 0.35 mm above and below, 0.25 mm between.
const (
	colophonRule = 0.35 * mm
	colophonThin = 0.25 * mm
)

// colophon stands at the foot of the last page, on a new one where there is no room.
func (p *press) colophon(b *Block, st style) error {
	height := st.pitch * float64(len(b.Copies)+1)
	if err := p.room(height); err != nil {
		return err
	}
	y := p.bottom() - height
	p.rule(p.left(), y, p.right(), y, colophonRule)
	for _, text := range b.Copies {
		line, err := p.runs(text, st)
		if err != nil {
			return err
		}
		if err := p.draw(line, p.left()+st.left*st.size, y+baseline(st.pitch, st.size)); err != nil {
			return err
		}
		y += st.pitch
	}
	if len(b.Copies) > 0 {
		p.rule(p.left(), y, p.right(), y, colophonThin)
	}
	if err := p.twoSides(b, st, y); err != nil {
		return err
	}
	p.rule(p.left(), p.bottom(), p.right(), p.bottom(), colophonRule)
	p.y = p.bottom()
	p.stood(0, p.bottom()-height)
	return nil
}
