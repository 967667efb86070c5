package report

import (
	"math"
	"strings"
	"unicode/utf8"
)

// form lays out a paper form: labels in 黑体 beside values, in a table without a head.
type form struct{ table Table }

// newForm makes a form whose columns are label, value, label, value.
func newForm(size, width float64) *form {
	label := 28.0
	rest := (width - 2*label) / 2
	return &form{Table{Size: size, Headless: true, Pad: 5, Columns: []Column{markColumn("", label), wordColumn("", rest), markColumn("", label), wordColumn("", rest)}}}
}

// pair adds two short fields in one row.
func (f *form) pair(label, value, label2, value2 string) *form {
	return f.row(0, []Cell{{label, ""}, {value, ""}, {label2, ""}, {value2, ""}}, []Look{{Strong: true}, {}, {Strong: true}, {}})
}

// field adds one field over the whole width, at least height mm high.
func (f *form) field(label string, value Cell, height float64) *form {
	return f.row(height, []Cell{{label, ""}, value}, []Look{{Strong: true}, {Span: 3}})
}

func (f *form) row(height float64, cells []Cell, looks []Look) *form {
	f.table.Rows = append(f.table.Rows, cells)
	f.table.Looks = append(f.table.Looks, looks)
	f.table.Heights = append(f.table.Heights, height)
	return f
}

func (f *form) block() Block { return tableBlock(f.table) }

// grid is a table as a block.
func grid(t Table) Block {
	t.arrange()
	return tableBlock(t)
}

// groupRow is a heading inside a table, over its whole width.
func (t *Table) groupRow(words, ref string) {
	t.addRow([]Cell{{words, ref}}, []Look{{Span: len(t.Columns), Strong: true, Align: Left, Fill: groupFill}})
}

// groupFill is the grey of headings inside tables, light enough for a copier.
const groupFill = "#EDEDED"

// addRow adds a row with its looks; rows added by themselves stay plain.
func (t *Table) addRow(cells []Cell, looks []Look) {
	for len(t.Looks) < len(t.Rows) {
		t.Looks = append(t.Looks, nil)
	}
	t.Rows = append(t.Rows, cells)
	t.Looks = append(t.Looks, looks)
}

// estimate is about how high a table is in points, taking each character at its usual width. It is a little more than
// what the setters come to.
func (t *Table) estimate() float64 {
	line := t.Size * cellLead
	total := 0.0
	if !t.Headless {
		most := 1
		for _, c := range t.Columns {
			most = max(most, t.linesOf(c.Head, c.Width))
		}
		total = float64(most)*line + 2*t.pad() + cellRule
	}
	for i, cells := range t.Rows {
		most, column := 1, 0
		for n, c := range cells {
			width, next := t.width(column, t.look(i, n))
			column = next
			most = max(most, t.linesOf(c.Text, width))
		}
		total += max(float64(most)*line+2*t.pad()+cellRule, t.least(i))
	}
	return total
}

func (t *Table) linesOf(text string, width float64) int {
	room := (width*mm - 2*cellPad) / t.Size
	n := 0
	for _, line := range strings.Split(text, "\n") {
		chars := setWidth(line)
		if chars > room {
			chars += 0.4 * math.Ceil(chars/room) // what the rules of line ends leave empty
		}
		n += max(1, int(math.Ceil(chars/room)))
	}
	return n
}

// fitting shortens a text to n full-width characters, figures counting half.
func fitting(text string, n float64) string {
	text = oneLine(text)
	if setWidth(text) <= n {
		return text
	}
	room := n - 1.2 // the mark of omission
	for i := range text {
		if setWidth(text[:i]) > room {
			_, last := utf8.DecodeLastRuneInString(text[:i])
			return strings.TrimRight(text[:i-last], "，、；：（“▲") + "…"
		}
	}
	return text
}

// clause shortens a task to n full-width characters: to whole clauses where at least half the room is used by them.
func clause(text string, n float64) string {
	if setWidth(text) <= n {
		return text
	}
	best := ""
	for i, r := range text {
		if strings.ContainsRune("，。；：、", r) && setWidth(text[:i]) <= n && (r != '、' || setWidth(text[:i]) > 0.8*n) {
			best = text[:i]
		}
	}
	if setWidth(best) >= n/2 {
		return best
	}
	return fitting(text, n)
}

// setWidth is textWidth with the space between Chinese characters and figures.
func setWidth(text string) float64 {
	n, before := textWidth(text), rune(0)
	for _, r := range text {
		if setApart(before, r) {
			n += autoSpace
		}
		before = r
	}
	return n
}
