package parse

import "strings"

// boxUprights are the characters that stand between the cells of a table drawn with characters.
const boxUprights = "│┃║┆┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬┠┨┯┷┿╂"

// boxRules are those of its rules.
const boxRules = "─━═┄-"

// boxColumn collects the cells of one column from top to bottom.
type boxColumn struct {
	cells []boxCell
	open  bool
}

// boxCell is a cell with the printed lines from line from on.
type boxCell struct {
	from, to int // its first line, the rule below it
	lines    []span
}

// readBox reads a table drawn with characters in which rules hold the rows apart: a rule may cross only some columns, the
// cells of the others go on below it.
func readBox(r *rawText, i int) (cells [][][]span, n int) {
	if r.lines[i].table != nil || !r.boxTop(i) {
		return nil, 0
	}
	width := len(r.boxPieces(r.lines[i]))
	cols := make([]boxColumn, width)
	ends := map[int]bool{}
	rules, j := 0, i
	for ; j < len(r.lines) && r.lines[j].table == nil; j++ {
		pieces := r.boxPieces(r.lines[j])
		if len(pieces) == 0 {
			break
		}
		if len(pieces) != width && len(pieces) != 1 {
			return nil, 0
		}
		crossed := false
		if len(pieces) == 1 { // a heading across the table, or the rule above one
			for c := range cols[1:] {
				cols[c+1].close(j)
			}
		}
		for c, p := range pieces {
			if r.isBoxRule(p) {
				crossed = true
				cols[c].close(j)
				continue
			}
			cols[c].take(r, j, p)
		}
		if crossed {
			rules++
			ends[j] = true
		}
	}
	if width < 2 || rules < 4 {
		return nil, 0 // one rule below the header: a line is a row
	}
	return r.boxRows(cols, ends, i, j), j - i
}

// boxTop tells the upper rule of such a table.
func (r *rawText) boxTop(i int) bool {
	l := r.lines[i]
	if l.len() < 5 || !strings.ContainsRune("┌┏╔├", r.folded[l.a]) || i > 0 && r.lines[i-1].table == nil && len(r.boxPieces(r.lines[i-1])) > 0 {
		return false // a rule inside one
	}
	for _, p := range r.boxPieces(l) {
		if !r.isBoxRule(p) {
			return false
		}
	}
	return true
}

// boxPieces cuts a line at its uprights; nil for a line that neither begins nor ends with one.
func (r *rawText) boxPieces(l rawLine) []span {
	if l.len() < 3 || !strings.ContainsRune(boxUprights, r.folded[l.a]) || !strings.ContainsRune(boxUprights, r.folded[l.b-1]) {
		return nil
	}
	var out []span
	from := l.a + 1
	for i := l.a + 1; i < l.b; i++ {
		if strings.ContainsRune(boxUprights, r.folded[i]) {
			out = append(out, span{from, i})
			from = i + 1
		}
	}
	return out
}

func (r *rawText) isBoxRule(s span) bool {
	s = r.trim(s)
	for _, c := range r.folded[s.a:s.b] {
		if !strings.ContainsRune(boxRules, c) {
			return false
		}
	}
	return !s.empty()
}

// close ends the open cell of a column.
func (c *boxColumn) close(line int) {
	if c.open {
		c.cells[len(c.cells)-1].to = line
	}
	c.open = false
}

// take adds a printed line to the open cell of a column, or opens one.
func (c *boxColumn) take(r *rawText, line int, s span) {
	if !c.open {
		c.cells = append(c.cells, boxCell{from: line, to: len(r.lines)})
		c.open = true
	}
	last := &c.cells[len(c.cells)-1]
	if s = r.trim(s); !s.empty() {
		last.lines = append(last.lines, s)
	}
}

// boxRows makes rows of the columns: a row begins wherever a rule ended a cell; a cell that goes on below it is empty there
// and its first row covers it.
func (r *rawText) boxRows(cols []boxColumn, ends map[int]bool, from, to int) [][][]span {
	var out [][][]span
	next := make([]int, len(cols)) // the first cell of a column that has not ended
	for at := from; at < to; at++ {
		if !ends[at] {
			continue
		}
		row := make([][]span, len(cols))
		filled := false
		for c := range cols {
			cells := cols[c].cells
			for next[c] < len(cells) && cells[next[c]].to <= at+1 {
				next[c]++
			}
			if next[c] == len(cells) || cells[next[c]].from > at+1 {
				continue
			}
			cell := cells[next[c]]
			row[c] = []span{coveredSpan}
			if cell.from == at+1 {
				row[c], filled = cell.lines, filled || len(cell.lines) > 0
			}
		}
		if filled {
			out = append(out, row)
		}
	}
	return out
}

// coveredSpan, alone in a cell, says that the cell above covers it.
var coveredSpan = span{}
