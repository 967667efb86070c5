package report

// closingLines is how many lines of text stand on the page of the signature: it never stands on a page of its own
// (GB/T 9704-2012, 7.3.5.4).
const closingLines = 2

// closing says how many of the last lines of block i belong on the page of the signature that follows it, 0 for none.
// The list of annexes between them is no text: it goes along.
func closing(blocks []Block, i int) int {
	for j := i + 1; j < len(blocks); j++ {
		switch blocks[j].Kind {
		case Signature:
			return closingLines
		case AnnexList, Blank:
		default:
			return 0
		}
	}
	return 0
}

// closingHeight is the height from block i to the date below the signature, in points.
func (p *press) closingHeight(blocks []Block, i int) float64 {
	height := 0.0
	for j := i; j < len(blocks); j++ {
		b := &blocks[j]
		if b.Kind == Blank {
			height += p.blank(b)
			continue
		}
		if b.Kind != AnnexList && b.Kind != Signature && b.Kind != SignDate {
			return height
		}
		height += p.pitchOf(styleOf(b, p.paper.Layout))
		if b.Kind == SignDate {
			return height
		}
	}
	return height
}

// held is how the lines of a paragraph hang together with what follows: from which line on they and the height after
// them stand on one page. A paragraph never leaves its first line behind alone.
type held struct {
	from  int
	after float64
}

// free holds nothing together.
func free(lines int) held { return held{from: lines} }

// hold finds what holds block i with its followers: a heading goes with what must stand where the text below it begins, the
// last lines of the text with the signature.
func (p *press) hold(blocks []Block, i, lines int, st style) held {
	if n := closing(blocks, i); n > 0 {
		from := max(0, lines-n)
		if from == 1 {
			from = 0
		}
		return held{from, p.closingHeight(blocks, i+1)}
	}
	if st.keepNext && i+1 < len(blocks) {
		return held{0, p.beginning(blocks, i+1)}
	}
	return free(lines)
}

// beginning is how much of block i stands on the page where it begins, points: all of it with its followers where they hang
// together, else one line.
func (p *press) beginning(blocks []Block, i int) float64 {
	b := &blocks[i]
	st := styleOf(b, p.paper.Layout)
	pitch := p.pitchOf(st)
	if !st.keepNext && (b.Kind != Text || closing(blocks, i) == 0) {
		return pitch
	}
	lines, err := p.linesIn(b, st)
	if err != nil {
		return pitch // it will be told when the block itself is set
	}
	stays := p.hold(blocks, i, len(lines), st)
	if stays.from > 0 {
		return pitch
	}
	return min(pitch*float64(len(lines))+stays.after, p.bottom()-p.top()-pitch)
}
