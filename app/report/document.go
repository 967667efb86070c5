package report

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
func (p *pen) signed() []Block {
	return []Block{block(Blank, ""), block(Signature, p.stamp.Office), block(SignDate, chineseDate(p.stamp.Date))}
}

func (p *pen) colophon() Block {
	return Block{Kind: Colophon, Spans: plain(p.stamp.Office).list(), Aside: chineseDate(p.stamp.Date) + "印发"}
}
