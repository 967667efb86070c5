package extract

import (
	"math"
	"regexp"
	"slices"
	"strings"
)

// openTable is a table without rules: a head whose first cell is 序号 gives its columns, the numbers below it its rows.
type openTable struct {
	head    []pageLine // the cells of the head
	headed  bool       // it stands above these rows
	edges   []float64  // between the columns, the page's own left and right included
	numbers []pageLine // of the rows
	columns [][]pageLine
	across  []pageLine // headings over several columns
}

var (
	openHead   = regexp.MustCompile(`^(序\s*号|编\s*号)$`)
	openNumber = regexp.MustCompile(`^\d{1,3}[.．、]?$`)
	openEnd    = regexp.MustCompile(`^(注|备注|说明|附件)\s*[:：\d]`)
)

// minOpenRows is how few rows prove that columns of text are a table.
const minOpenRows = 3

// findOpenTables turns the lines of tables without rules into tables. One that fills a page goes on, with or without its
// head, at the top of the next.
func findOpenTables(sheets []pageSheet) {
	var before *openTable
	for i := range sheets {
		s := &sheets[i]
		var items []pageItem
		for at := 0; at < len(s.items); {
			end := at
			for end < len(s.items) && s.items[end].table == nil {
				end++
			}
			if end == at {
				items, before = append(items, s.items[at]), nil
				at++
				continue
			}
			lines := make([]pageLine, 0, end-at)
			for _, item := range s.items[at:end] {
				lines = append(lines, item.line)
			}
			from, to, open, table := readOpenTable(lines, s.width, before)
			items = append(items, s.items[at:at+from]...)
			if table != nil {
				items = append(items, pageItem{table: table})
			}
			items = append(items, s.items[at+to:end]...)
			if before = open; at+to < len(s.items) {
				before = nil // something stands below it
			}
			at = end
		}
		s.items = items
	}
}

// readOpenTable finds a table without rules in lines: it is read from the lines from to below to; nil where there is none.
func readOpenTable(lines []pageLine, width float64, before *openTable) (from, to int, open *openTable, table *pageTable) {
	for i, line := range lines {
		head := line.segments()
		if len(head) < 3 || !openHead.MatchString(head[0].text()) {
			continue
		}
		to = openTableEnd(lines, i+1)
		t := &openTable{head: head, headed: true}
		if before != nil && before.sameHead(head) {
			t.edges = before.edges
		} else if !t.findEdges(lines[i+1:to], width) {
			return 0, 0, nil, nil
		}
		if t.fill(lines[i+1 : to]) {
			if table = t.build(line, lines[to-1]); table != nil {
				return i, to, t, table
			}
		}
		return 0, 0, nil, nil
	}
	if before == nil {
		return 0, 0, nil, nil
	}
	to = openTableEnd(lines, 0)
	t := &openTable{head: before.head, edges: before.edges}
	if to > 0 && t.fill(lines[:to]) && t.first() == before.last()+1 {
		if table = t.build(lines[0], lines[to-1]); table != nil {
			return 0, to, t, table
		}
	}
	return 0, 0, nil, nil
}

// openTableEnd is where the lines of a table end: at its notes.
func openTableEnd(lines []pageLine, from int) int {
	for j := from; j < len(lines); j++ {
		if openEnd.MatchString(lines[j].text()) {
			return j
		}
	}
	return len(lines)
}

// sameHead tells a head that stands where this one does.
func (t *openTable) sameHead(head []pageLine) bool {
	return slices.EqualFunc(t.head, head, func(a, b pageLine) bool { return math.Abs(a.x0-b.x0) < ruleNear && math.Abs(a.x1-b.x1) < ruleNear })
}

func (t *openTable) first() int { return atoi(strings.TrimRight(t.numbers[0].text(), ".．、"), 0) }
func (t *openTable) last() int {
	return atoi(strings.TrimRight(t.numbers[len(t.numbers)-1].text(), ".．、"), 0)
}

// segments cuts a line where it leaves the room of a column.
func (l pageLine) segments() []pageLine {
	const column = 0.9 // of the type size
	var out []pageLine
	from := 0
	for i := 1; i <= len(l.chars); i++ {
		if i < len(l.chars) && l.chars[i].x0-l.chars[i-1].x1 <= column*l.chars[i].size {
			continue
		}
		if s, ok := newPageLine(l.chars[from:i]); ok {
			out = append(out, s)
		}
		from = i
	}
	return out
}

// findEdges puts an edge between the middles of two neighbouring head cells, where the fewest lines cross it.
func (t *openTable) findEdges(lines []pageLine, width float64) bool {
	const step, most = 1.0, 0.2 // points, share of lines that may cross: headings
	t.edges = []float64{0}
	for i := 1; i < len(t.head); i++ {
		a, b := t.head[i-1], t.head[i]
		best, crossed, room := 0.0, math.MaxInt, 0.0
		for x := (a.x0 + a.x1) / 2; x < (b.x0+b.x1)/2; x += step {
			n, free := 0, math.Inf(1)
			for _, l := range lines {
				d := l.distance(x)
				if d <= 0 {
					n++
				}
				free = min(free, d)
			}
			if n < crossed || n == crossed && free > room {
				best, crossed, room = x, n, free
			}
		}
		if crossed == math.MaxInt || float64(crossed) > most*float64(len(lines))+1 {
			return false
		}
		t.edges = append(t.edges, best)
	}
	t.edges = append(t.edges, width)
	return true
}

// distance is how far a line's print stays away from x, 0 or less where it crosses it.
func (l pageLine) distance(x float64) float64 {
	nearest := math.Inf(1)
	for _, c := range l.chars {
		if c.r != ' ' {
			nearest = min(nearest, max(c.x0-x, x-c.x1))
		}
	}
	return nearest
}

// fill gives the characters to the columns and finds the numbers; false where too few count on.
func (t *openTable) fill(lines []pageLine) bool {
	columns := make([][]pageChar, len(t.head))
	for _, l := range lines {
		crossing := 0
		for _, x := range t.edges[1 : len(t.edges)-1] {
			if l.distance(x) <= 0 {
				crossing++
			}
		}
		if crossing > 0 && len(l.segments()) == 1 {
			t.across = append(t.across, l)
			continue
		}
		for _, c := range l.chars {
			k := max(0, slotAt(t.edges, (c.x0+c.x1)/2))
			columns[k] = append(columns[k], c)
		}
	}
	for _, chars := range columns {
		t.columns = append(t.columns, pageLines(chars))
	}
	for _, l := range t.columns[0] {
		if openNumber.MatchString(l.text()) {
			t.numbers = append(t.numbers, l)
		} else {
			t.across = append(t.across, l)
		}
	}
	return len(t.numbers) >= minOpenRows || !t.headed && len(t.numbers) > 0
}

// openRow is where a row stands.
type openRow struct {
	number *pageLine // nil for a heading
	y      float64
}

// build makes the table.
func (t *openTable) build(head, last pageLine) *pageTable {
	rows := make([]openRow, 0, len(t.numbers)+len(t.across))
	for i := range t.numbers {
		rows = append(rows, openRow{&t.numbers[i], t.numbers[i].y})
	}
	for _, l := range t.across {
		rows = append(rows, openRow{nil, l.y})
	}
	slices.SortStableFunc(rows, func(a, b openRow) int { return compareFloats(a.y, b.y) })
	out := &pageTable{left: t.edges[0], right: t.edges[len(t.edges)-1], top: head.y - head.size, bottom: last.y, rows: len(rows)}
	first := 0
	if t.headed {
		first = 1
		out.rows++
	}
	for k, h := range t.head[:first*len(t.head)] {
		out.cells = append(out.cells, pageCell{row: 0, end: 1, x0: t.edges[k], x1: t.edges[k+1], lines: []pageLine{h}})
	}
	rest, content := t.assign(rows)
	if slices.ContainsFunc(rest, func(lines []pageLine) bool { return len(lines) > 0 }) {
		out.addRow(first, t.edges, rest)
		first, out.rows = first+1, out.rows+1
	}
	for i, row := range rows {
		if row.number != nil {
			content[i][0] = []pageLine{*row.number}
			out.addRow(i+first, t.edges, content[i])
			continue
		}
		wide := pageCell{row: i + first, end: i + first + 1, x0: out.left, x1: out.right}
		for _, l := range t.across {
			if l.y == row.y {
				wide.lines = []pageLine{l}
			}
		}
		out.cells = append(out.cells, wide)
	}
	return out
}

// addRow adds a row of plain cells.
func (t *pageTable) addRow(row int, edges []float64, content [][]pageLine) {
	for k, lines := range content {
		t.cells = append(t.cells, pageCell{row: row, end: row + 1, x0: edges[k], x1: edges[k+1], lines: lines})
	}
}

// assign gives the lines of every column to the rows. What stands above the first row's own cells is the rest of the row
// that the page's end cut.
func (t *openTable) assign(rows []openRow) (rest [][]pageLine, content [][][]pageLine) {
	rest = make([][]pageLine, len(t.head))
	content = make([][][]pageLine, len(rows))
	for i := range content {
		content[i] = make([][]pageLine, len(t.head))
	}
	first := slices.IndexFunc(rows, func(r openRow) bool { return r.number != nil })
	middle := t.centred()
	for k := 1; k < len(t.head); k++ {
		for _, part := range t.parts(k, rows, middle) {
			at := rowOf(part, rows, middle)
			switch {
			case at < 0:
				rest[k] = append(rest[k], part...)
			case at == first && len(content[at][k]) > 0:
				rest[k], content[at][k] = append(rest[k], content[at][k]...), part
			default:
				content[at][k] = append(content[at][k], part...)
			}
		}
	}
	return rest, content
}

// centred reports whether numbers stand in the middle of their rows: level with the gap between two lines, or below
// the first row's first line.
func (t *openTable) centred() bool {
	pitch := t.pitch()
	for _, column := range t.columns[1:] {
		for _, l := range column {
			for i, number := range t.numbers {
				by := (number.y - l.y) / pitch
				if by > 0.25 && (by < 0.75 || i == 0 && by <= openApart) {
					return true
				}
			}
		}
	}
	return false
}

// openApart is how much wider than lines of a cell the lines of two rows stand apart.
const openApart = 1.15

// parts cuts a column into the cells of its rows: at the numbers where they stand at the top, else where the lines are
// clearly further apart.
func (t *openTable) parts(k int, rows []openRow, middle bool) [][]pageLine {
	var out [][]pageLine
	pitch := t.pitch()
	for i, l := range t.columns[k] {
		begins := i == 0
		if !begins && middle {
			begins = l.y-t.columns[k][i-1].y > openApart*pitch
		} else if !begins {
			begins = rowOf([]pageLine{l}, rows, false) != rowOf([]pageLine{t.columns[k][i-1]}, rows, false)
		}
		if begins {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], l)
	}
	return out
}

// pitch is the least distance of lines in a cell.
func (t *openTable) pitch() float64 {
	least := math.Inf(1)
	for _, column := range t.columns {
		for i := 1; i < len(column); i++ {
			if gap := column[i].y - column[i-1].y; gap >= column[i].size {
				least = min(least, gap)
			}
		}
	}
	return least
}

// rowOf returns the row a cell's lines belong to: the one whose number is level with their middle, or the last one whose
// number is not below their first line.
func rowOf(lines []pageLine, rows []openRow, middle bool) int {
	if middle {
		y := (lines[0].y + lines[len(lines)-1].y) / 2
		best := -1
		for i, row := range rows {
			if row.number != nil && (best < 0 || math.Abs(row.y-y) < math.Abs(rows[best].y-y)) {
				best = i
			}
		}
		return best
	}
	best := -1
	for i, row := range rows {
		if row.number != nil && row.y <= lines[0].y+lines[0].size/2 {
			best = i
		}
	}
	return best
}
