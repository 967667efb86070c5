package parse

import "strings"

// headerRun reads consecutive lines that are nothing but labels; a label may be broken over lines.
func (r *rawText) headerRun(i int) (cols []column, cells [][]span) {
	strange := false
	for i < len(r.lines) && len(cols) < maxHead {
		n, label := r.headerCell(i)
		f := headerLabel(label)
		if n == 0 || f == noField {
			if n = r.strangeCell(i); n == 0 || len(cols) < 2 || strange {
				break
			}
			f, strange = otherField, true
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

// strangeCell returns the lines of one short cell without a known label that stands among known ones, 0 where it is none:
// 年度投资⏎（万元）.
func (r *rawText) strangeCell(i int) int {
	n := 1
	if r.lines[i].table != nil || r.lines[i].len() < 2 || r.lines[i].len() > 8 || strings.IndexFunc(r.lineKey(r.lines[i]), func(c rune) bool { return !isHan(c) }) >= 0 {
		return 0
	}
	if i+1 < len(r.lines) && r.lines[i+1].table == nil && r.lines[i+1].len() <= 6 && isOpener(r.first(r.lines[i+1].span)) {
		n = 2
	}
	for k := range 2 {
		if i+n+k >= len(r.lines) {
			return 0
		}
		if _, label := r.headerCell(i + n + k); headerLabel(label) == noField {
			return 0
		}
	}
	return n
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
