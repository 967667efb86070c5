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

// hold finds what holds block i with its followers: a heading goes with one line of what it heads, the last lines of
// the text with the signature.
func (p *press) hold(blocks []Block, i, lines int, st style) held {
	if n := closing(blocks, i); n > 0 {
		from := max(0, lines-n)
		if from == 1 {
			from = 0
		}
		return held{from, p.closingHeight(blocks, i+1)}
	}
	if st.keepNext && i+1 < len(blocks) {
		return held{0, p.pitchOf(styleOf(&blocks[i+1], p.paper.Layout))}
	}
	return free(lines)
}
