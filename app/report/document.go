package report

import "strings"

// Space above the red name of a document: its top edge stands 35 mm below that of the text area (GB/T 9704-2012, 7.2.4).
const redHeadDrop = 35.0 // mm

// documentHead is the head of a numbered document: red name, number with the red rule, title, addressees.
func (p *pen) documentHead(title []string) []Block {
	name := p.redHead()
	st := styles[Masthead]
	size, _ := mastheadSize(name, st, p.layout())
	drop := block(Blank, "")
	drop.Size = redHeadDrop*mm - (st.pitch-size)/2
	number := p.stamp.Number
	if number == "" {
		number = "　　〔　　　　〕　　号"
	}
	out := []Block{drop, block(Masthead, name), block(Blank, ""), block(Blank, ""), block(DocNumber, number), block(Blank, ""), block(Blank, "")}
	return append(append(out, titleBlocks(title)...), block(Blank, ""), addressee(p.stamp.Addressees))
}

// titleBlocks is one block a line of the title.
func titleBlocks(lines []string) []Block {
	out := []Block{}
	for i, line := range lines {
		t := block(Title, line)
		t.Key = "title:" + itoa(i+1)
		out = append(out, t)
	}
	return out
}

// signed is the signature with the date below.
func (p *pen) signed() []Block { return signature(p.stamp.Office, p.stamp.Date) }

// sealed is the signature of a document that bears a seal: two lines below the text, so that the seal, 42 mm wide, stands
// with its top within a line of it (GB/T 9704-2012, 7.3.5.1).
func (p *pen) sealed() []Block {
	out := append([]Block{block(Blank, "")}, p.signed()...)
	for i := range out {
		out[i].Sealed = out[i].Kind == Signature || out[i].Kind == SignDate
	}
	return out
}

func signature(office, date string) []Block {
	return []Block{block(Blank, ""), block(Signature, office), block(SignDate, chineseDate(date))}
}

// colophon is 版记: who gets a copy, who issued, when.
func (p *pen) colophon() Block {
	date := p.stamp.Date
	return Block{Kind: Colophon, Spans: p.say("issuer", nil).list(), Aside: chineseDate(date) + "印发", Copies: copyLines(p.say("copies", nil).text(), p.layout())}
}

// copyLines breaks 抄送：… into lines a character in from both edges; the lines after the first begin below the first name
// (GB/T 9704-2012, 7.4.2). None where nobody gets a copy.
func copyLines(names string, l Layout) []string {
	names = strings.TrimRight(strings.TrimPrefix(oneLine(names), "抄送："), "。 ")
	if names == "" {
		return nil
	}
	text := []rune(names + "。")
	room := l.TextWidth()*mm/smallSize - 2 - 3
	out := []string{}
	for n, r := range breakLines(text, func(i int, _ bool) float64 { return setWidth(string(text[i])) }, nil, room, room) {
		lead := "抄送："
		if n > 0 {
			lead = "　　　"
		}
		out = append(out, lead+string(text[r.from:r.to]))
	}
	return out
}
