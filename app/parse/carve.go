package parse

import (
	"slices"
	"strings"

	"ducha/app/ledger"
)

// carved is a stretch of the source: lines, a table of the file, or the cells of a table that was flattened to text.
type carved struct {
	lines []rawLine
	table *ledger.Table
	cells [][][]span
	fixed bool // the columns have a fixed width: a full line of a cell goes on in the next
}

// gridReader reads a flattened table that begins at line i and returns its cells and the line after it; n is 0 where
// none begins there.
type gridReader func(r *rawText, i int) (cells [][][]span, n int)

// gridReaders is the table of the shapes a flattened table takes; the first has columns of fixed width.
var gridReaders = []gridReader{readBox, readBars, readPipes, readTabs, readFlat, readBlanks, readWords}

// maxRetried is how many lines that are no table are tried again from their second line on.
const maxRetried = 200

// carveGrids finds the tables in the lines.
func (r *rawText) carveGrids() []carved {
	var out []carved
	from := 0
	refused := make([]int, len(gridReaders)) // up to which line a reader's table was none
	flush := func(i int) {
		if i > from {
			out = append(out, carved{lines: r.lines[from:i]})
		}
	}
	for i := 0; i < len(r.lines); {
		if r.lines[i].table != nil {
			flush(i)
			out = append(out, carved{table: r.lines[i].table})
			i++
			from = i
			continue
		}
		n := 0
		for k, read := range gridReaders {
			if i < refused[k] {
				continue
			}
			cells, taken := read(r, i)
			if n = taken; n > 0 && !r.plausible(cells) {
				if n > maxRetried {
					refused[k] = i + n // a long stretch is not tried again line by line
				}
				n = 0
			}
			if n > 0 {
				flush(i)
				out = append(out, carved{cells: cells, fixed: k == 0})
				i += n
				from = i
				break
			}
		}
		if n == 0 {
			i++
		}
	}
	flush(len(r.lines))
	return out
}

// plausible tells whether flattened cells are a table: a row of labels heads them, or most rows have the same number of
// cells and none of them is a label with its value.
func (r *rawText) plausible(cells [][][]span) bool {
	widths := map[int]int{}
	for i, row := range cells {
		labels := 0
		for _, cell := range row {
			if len(cell) == 0 {
				continue
			}
			if headerLabel(r.joinedKey(cell)) != noField {
				labels++
			} else if labelOpens(&r.text, cell[0]) {
				return false
			}
		}
		if labels >= 2 && labels*2 >= len(row) && i < 4 {
			return true
		}
		widths[len(row)]++
	}
	for w, n := range widths {
		if w >= 3 && n*10 >= len(cells)*6 {
			return true
		}
	}
	return false
}

// joinedKey is the text of a cell with its lines put together; only as much as a label can hold.
func (r *rawText) joinedKey(cell []span) string {
	key := ""
	for _, s := range cell {
		if len(key) > 4*maxLabel {
			break
		}
		key += r.key(s)
	}
	return key
}

// pipeCount counts the bars of a line.
func (r *rawText) pipeCount(l rawLine) int {
	n := 0
	for i := l.a; i < l.b; i++ {
		if isPipe(r.folded[i]) {
			n++
		}
	}
	return n
}

func isPipe(r rune) bool { return r == '|' || r == '│' || r == '┃' || r == '┆' }

// readPipes reads | a | b |: a run of lines with the same number of bars or so. A line without bars goes on with
// the last cell.
func readPipes(r *rawText, i int) (cells [][][]span, n int) {
	if r.lines[i].table != nil || r.pipeCount(r.lines[i]) < 2 {
		return nil, 0
	}
	rows, skipped := 0, 0
	for j := i; j < len(r.lines) && r.lines[j].table == nil; j++ {
		l := r.lines[j]
		if r.isFrame(l) {
			n = j - i + 1
			continue
		}
		if r.pipeCount(l) < 2 {
			if skipped++; skipped > 2 || r.nextPipes(j) > 2 || annexLine.MatchString(squeeze(r.lineKey(l))) {
				break
			}
			cells = r.continueCell(cells, l)
			continue
		}
		row := r.splitLine(l, isPipe)
		if skipped > 0 && rows > 0 && r.newTable(cells[0], row, r.lines[j-skipped:j]) {
			break
		}
		skipped = 0
		n = j - i + 1
		if isRule(r, row) {
			continue
		}
		rows++
		cells = append(cells, row)
	}
	if rows < 2 {
		return nil, 0
	}
	return cells, n
}

// newTable tells a header below a few lines of text that begins a table of its own: it differs from the first one, or an annex
// opens between them.
func (r *rawText) newTable(head, row [][]span, between []rawLine) bool {
	labels, same := 0, len(head) == len(row)
	for c, cell := range row {
		key := squeeze(r.joinedKey(cell))
		if headerLabel(key) != noField {
			labels++
		}
		same = same && squeeze(r.joinedKey(head[c])) == key
	}
	if labels < 3 || labels*2 <= len(row) {
		return false
	}
	return !same || slices.ContainsFunc(between, func(l rawLine) bool { return annexLine.MatchString(squeeze(r.lineKey(l))) })
}

// nextPipes counts how many lines follow line j before the next with bars; many where none comes.
func (r *rawText) nextPipes(j int) int {
	for k := 1; k <= 3 && j+k < len(r.lines); k++ {
		if r.lines[j+k].table == nil && r.pipeCount(r.lines[j+k]) >= 2 {
			return k
		}
	}
	return 99
}

// continueCell adds a line to the last cell, or begins a row of its own for a heading.
func (r *rawText) continueCell(cells [][][]span, l rawLine) [][][]span {
	if m := readMarker(&r.text, l.a, l.b); len(cells) == 0 || m.style != plain && m.style < arabic {
		return append(cells, [][]span{{l.span}})
	}
	row := cells[len(cells)-1]
	if len(row) > 0 {
		row[len(row)-1] = append(row[len(row)-1], l.span)
	}
	return cells
}

// splitLine cuts a line at separators; a bar at its very beginning or end opens no cell.
func (r *rawText) splitLine(l rawLine, isSep func(rune) bool) [][]span {
	var out [][]span
	from := l.a
	for i := l.a; i <= l.b; i++ {
		if i < l.b && !isSep(r.folded[i]) {
			continue
		}
		s := r.trim(span{from, i})
		from = i + 1
		if s.empty() && (len(out) == 0 && i == l.a || i == l.b) {
			continue
		}
		out = append(out, []span{s})
	}
	return out
}

// isRule tells the line of dashes under a header.
func isRule(r *rawText, row [][]span) bool {
	for _, cell := range row {
		for _, c := range r.folded[cell[0].a:cell[0].b] {
			if c != '-' && c != ':' && c != ' ' && c != '=' && c != '─' && c != '━' && c != '+' && c != '┼' {
				return false
			}
		}
	}
	return true
}

// isFrame tells a line of a frame drawn with characters: ├──┼──┤.
func (r *rawText) isFrame(l rawLine) bool {
	for _, c := range r.folded[l.a:l.b] {
		if (c < '─' || c > '╿') && c != ' ' {
			return false
		}
	}
	return !l.empty() && !(isPipe(r.folded[l.a]) && l.len() == 1)
}

// tabCount counts the tabs inside a line.
func (r *rawText) tabCount(l rawLine) int {
	n := 0
	for i := l.a + 1; i < l.b; i++ {
		if r.printed[i] == '\t' {
			n++
		}
	}
	return n
}

// readTabs reads a table whose cells are held apart by tabs.
func readTabs(r *rawText, i int) (cells [][][]span, n int) {
	if r.lines[i].table != nil || r.tabCount(r.lines[i]) < 2 {
		return nil, 0
	}
	rows, skipped := 0, 0
	for j := i; j < len(r.lines) && r.lines[j].table == nil; j++ {
		l := r.lines[j]
		if r.tabCount(l) < 1 {
			if skipped++; skipped > 6 {
				break
			}
			continue
		}
		if skipped > 0 && rows > 0 && r.newTable(cells[0], r.splitTabs(l), r.lines[j-skipped:j]) {
			break
		}
		if skipped == 1 && r.groupLine(r.lines[j-1], cells) {
			cells = append(cells, [][]span{{r.lines[j-1].span}})
			skipped = 0
		}
		for _, between := range r.lines[j-skipped : j] {
			cells = r.continueCell(cells, between)
		}
		skipped = 0
		n = j - i + 1
		rows++
		cells = append(cells, r.splitTabs(l))
	}
	if rows < 2 {
		return nil, 0
	}
	return cells, n
}

// groupLine tells a short line between whole rows that is a heading, not the rest of the last cell.
func (r *rawText) groupLine(l rawLine, cells [][][]span) bool {
	n := len(cells)
	if n == 0 || l.len() > 30 || sentenceEnd(r.last(l.span)) && !isCloser(r.last(l.span)) {
		return false
	}
	for _, cell := range cells[n-1] {
		if len(cell) == 0 || cell[0].empty() {
			return false
		}
	}
	last := cells[n-1][len(cells[n-1])-1]
	return len(cells[n-1]) >= len(cells[0]) && !strings.ContainsRune("、,", r.last(last[len(last)-1])) && looksLikeUnit(countTail.ReplaceAllString(r.lineKey(l), ""))
}

func (r *rawText) splitTabs(l rawLine) [][]span {
	var out [][]span
	from := l.a
	for i := l.a; i <= l.b; i++ {
		if i < l.b && r.printed[i] != '\t' {
			continue
		}
		out = append(out, []span{r.trim(span{from, i})})
		from = i + 1
	}
	return out
}
