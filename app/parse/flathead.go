package parse

// headerRun reads consecutive lines that are nothing but labels; a label may be broken over lines.
func (r *rawText) headerRun(i int) (cols []column, cells [][]span) {
	for i < len(r.lines) && len(cols) < maxHead {
		n, label := r.headerCell(i)
		f := headerLabel(label)
		if n == 0 || f == noField {
			break
		}
		cols = append(cols, column{f, label})
		var cell []span
		for _, l := range r.lines[i : i+n] {
			cell = append(cell, l.span)
		}
		cells = append(cells, cell)
		i += n
	}
	return cols, cells
}

// headerCell reads the label at line i and how many lines it takes: two or three short ones that make a label
// together where the first alone is none, or only says how (责任⏎单位).
func (r *rawText) headerCell(i int) (n int, label string) {
	if r.lines[i].table != nil || r.lines[i].len() > maxLabel+8 {
		return 0, ""
	}
	first := squeeze(r.lineKey(r.lines[i]))
	half := headerLabel(first) == noField || labelWords[first] != 0 && plainLabels[first] != textField && labelWords[first] != unitNoun
	label = first
	for n = 1; half && n < 4 && i+n < len(r.lines) && r.lines[i+n].table == nil && r.lines[i+n].len() <= 4; n++ {
		label += squeeze(r.lineKey(r.lines[i+n]))
		if readLabel(label) != noField {
			return n + 1, label
		}
	}
	return 1, first
}
