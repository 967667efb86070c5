package parse

import "strings"

// readWords reads a table of which every row is one line whose cells single blanks or commas hold apart. The header
// tells how many there are.
func readWords(r *rawText, i int) (cells [][][]span, n int) {
	l := r.lines[i]
	if l.table != nil || l.len() > 160 || l.len() < 8 {
		return nil, 0
	}
	for _, sep := range []rune{' ', ','} {
		head := r.joinLetters(r.cutWords(l, sep))
		if len(head) < 3 || len(head) > 16 || !r.allLabels(head) {
			continue
		}
		return r.wordRows(i, head, sep)
	}
	return nil, 0
}

// cutWords cuts a line at a separator; quotation marks hold a cell together.
func (r *rawText) cutWords(l rawLine, sep rune) []span {
	var out []span
	from, quoted := l.a, false
	for i := l.a; i <= l.b; i++ {
		if i < l.b && r.folded[i] == '"' && sep == ',' {
			quoted = !quoted
		}
		if i < l.b && (quoted || r.folded[i] != sep) {
			continue
		}
		s := r.trim(span{from, i})
		if sep == ',' {
			s = r.trimAny(s, `"`)
		}
		if !s.empty() || sep == ',' {
			out = append(out, s)
		}
		from = i + 1
	}
	return out
}

// spelled are the lengths of the labels whose characters are printed apart, in the order they are tried: most have four.
var spelled = []int{4, 5, 6, 3, 2, 7, 8}

// joinLetters puts the cells together that hold one character each and make a label: 工 作 任 务.
func (r *rawText) joinLetters(cells []span) []span {
	var out []span
	for i := 0; i < len(cells); {
		n := 1
		for _, k := range spelled {
			if n == 1 && i+k <= len(cells) && r.spells(cells[i:i+k]) {
				n = k
			}
		}
		out = append(out, span{cells[i].a, cells[i+n-1].b})
		i += n
	}
	return out
}

// spells tells whether cells of one character each are a label together.
func (r *rawText) spells(cells []span) bool {
	label := ""
	for _, c := range cells {
		if c.len() != 1 {
			return false
		}
		label += r.key(c)
	}
	return readLabel(label) != noField || headerWords[label] != noField
}

// allLabels tells whether cells are labels that make a table of tasks.
func (r *rawText) allLabels(cells []span) bool {
	var cols []column
	for _, s := range cells {
		label := squeeze(r.key(s))
		f := headerLabel(label)
		if f == noField {
			return false
		}
		cols = append(cols, column{f, label})
	}
	return cols[0].field == numberField && usable(settleText(cols))
}

// wordRows reads the lines below: each begins with the next number. A line that has more cells than the header
// has them in the task's text.
func (r *rawText) wordRows(i int, head []span, sep rune) (cells [][][]span, n int) {
	text := 1
	row := make([][]span, len(head))
	for c, s := range head {
		row[c] = []span{s}
		if headerLabel(squeeze(r.key(s))) == textField {
			text = c
		}
	}
	cells = append(cells, row)
	last := 0
	for j := i + 1; j < len(r.lines) && r.lines[j].table == nil; j++ {
		words := r.cutWords(r.lines[j], sep)
		m := readMarker(&r.text, r.lines[j].a, r.lines[j].b)
		if len(words) == 1 && m.style != plain && m.style < arabic {
			cells = append(cells, [][]span{{words[0]}})
			continue
		}
		if len(words) < len(head)-1 || !bareNumber.MatchString(strings.TrimRight(r.key(words[0]), ".、")) {
			break
		}
		no, _ := readDigits(&r.text, words[0].a, words[0].b)
		if last > 0 && no != last+1 {
			break
		}
		last = no
		row := make([][]span, len(head))
		extra := max(0, len(words)-len(head))
		for c, s := range words {
			at := c
			if c > text {
				at = max(text, c-extra)
			}
			row[at] = append(row[at], s)
		}
		cells = append(cells, row)
		n = j - i + 1
	}
	if n < 3 {
		return nil, 0
	}
	return cells, n
}
