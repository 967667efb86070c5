package report

import (
	"unicode/utf8"

	"ducha/app/ledger"
)

// annex is one table with its own pages.
type annex struct {
	key       string
	title     string
	note      string
	landscape bool
	table     Table
	blocks    []Block // instead of a table
}

// annexes lists the tables that have rows, portrait ones at both ends, so that the imprint lands on an upright page.
func (w *writer) annexes() []annex {
	out := []annex{}
	for _, make := range []func() (annex, bool){w.annexOverall, w.annexSections, w.annexUnits, w.annexLaggards, w.annexTargets, w.annexReporting} {
		if a, ok := make(); ok {
			out = append(out, a)
			w.has[a.key] = len(out)
		}
	}
	return out
}

// section lays the annex out on its own pages; its columns take the whole width of the sheet.
func (a annex) section(n, of int, l Layout) Section {
	label := "附件" + itoa(n)
	if of == 1 {
		label = "附件"
	}
	blocks := []Block{block(AnnexLabel, label), block(Blank, "")}
	if a.landscape {
		blocks = blocks[:1]
	}
	for _, line := range shape([]string{a.title}, 20) {
		blocks = append(blocks, block(AnnexTitle, line))
	}
	if a.note != "" {
		blocks = append(blocks, block(Note, a.note))
	}
	if len(a.blocks) > 0 {
		return Section{Blocks: append(blocks, a.blocks...)}
	}
	if a.landscape {
		l = l.Turned()
	}
	a.table.stretch(l.TextWidth())
	blocks = append(blocks, grid(a.table))
	return Section{Landscape: a.landscape, Blocks: blocks}
}

func (w *writer) annexOverall() (annex, bool) {
	t := Table{Size: 12, Total: true, Columns: []Column{markColumn("状态", 48), figureColumn("项数", 27), figureColumn("占比", 27),
		figureColumn("上期项数", 27), figureColumn("增减", 27)}}
	before, first := 0, w.s.Previous == "" || !w.t.Compared()
	for _, c := range w.t.Classes {
		ref := "class:" + c.Key
		last, change := itoa(c.Previous), signed(c.Share.Count-c.Previous)
		if first {
			last, change = "—", "—"
		}
		before += c.Previous
		t.Rows = append(t.Rows, []Cell{{c.Word, ""}, {itoa(c.Share.Count), ref}, {c.Share.Percent(), ref}, {last, ""}, {change, ""}})
	}
	last := itoa(before)
	if first {
		last = "—"
	}
	whole := ledger.Share{Count: w.t.Counted, Of: w.t.Counted}
	t.Rows = append(t.Rows, []Cell{{"合计", ""}, {itoa(w.t.Counted), "counted"}, {whole.Percent(), "counted"}, {last, ""}, {"—", ""}})
	note := "占比按纳入统计的" + itoa(w.t.Counted) + "项计"
	if n := len(w.t.Dropped); n > 0 {
		note += "（总数" + itoa(w.t.All) + "项，另合并、取消" + itoa(n) + "项）"
	}
	note += "；增减为本期与上期同类项数之差。"
	return annex{key: "overall", title: "总体完成情况", note: note, table: t}, w.t.All > 0
}

// shareWidth in mm holds 100.0% in one line also where a PC prints figures in a wider face than the named one.
const shareWidth = 17

func (w *writer) annexSections() (annex, bool) {
	cols, rest := w.classColumns([]Column{wordColumn("板块", 0), figureColumn("纳入统计", 13)}, shareWidth, shareWidth)
	t := Table{Size: 10.5, Total: true, Columns: append(cols, figureColumn("完成率", shareWidth), figureColumn("达到序时", shareWidth))}
	t.Columns[0].Width = rest
	for i, row := range w.t.Sections {
		ref := sectionRef(i)
		cells := []Cell{{sectionName(row.Name), ref}, {itoa(row.Counted), ref}}
		cells = append(cells, w.classCells(row.Classes, ref)...)
		t.Rows = append(t.Rows, append(cells, Cell{row.Done.Percent(), ref + ":done"}, Cell{row.InTime.Percent(), ref + ":inTime"}))
	}
	t.Rows = append(t.Rows, w.sumRow("合计"))
	note := "完成率为已完成项数占纳入统计项数的比例；达到序时含已完成。"
	return annex{key: "sections", title: "分板块完成情况", note: note, table: t}, len(w.t.Sections) > 1
}

func (w *writer) annexUnits() (annex, bool) {
	cols, rest := w.classColumns([]Column{markColumn("序号", 10), wordColumn("单位", 0), figureColumn("牵头任务", 12)}, shareWidth)
	t := Table{Size: 10.5, Columns: append(cols, figureColumn("达到序时", shareWidth))}
	t.Columns[1].Width = rest
	sum := 0
	for i, u := range w.t.Units {
		ref := unitRef(u.UnitID)
		cells := []Cell{{itoa(i + 1), ""}, {u.Name, ref}, {itoa(u.Counted), ref}}
		cells = append(cells, w.classCells(u.Classes, ref)...)
		t.Rows = append(t.Rows, append(cells, Cell{u.InTime.Percent(), ref + ":inTime"}))
		sum += u.Counted
	}
	note := "达到序时为已完成和达到序时要求的项数占该单位牵头任务的比例。"
	if sum > w.t.Counted {
		note += "多个单位共同牵头的任务分别计入各单位，合计大于任务总数。"
	}
	return annex{key: "units", title: "分单位完成情况", note: note, table: t}, len(t.Rows) > 0
}

// classColumns adds a column for each class and returns what is left of the text width for the column of width 0,
// after the columns that follow.
func (w *writer) classColumns(cols []Column, after ...float64) ([]Column, float64) {
	rest := StandardLayout().TextWidth()
	for _, width := range after {
		rest -= width
	}
	most := 84 / float64(max(1, len(w.s.Scheme.Classes)))
	for _, c := range w.s.Scheme.Classes {
		cols = append(cols, figureColumn(c.Word, min(most, classWidth(c.Word))))
	}
	for _, c := range cols {
		rest -= c.Width
	}
	return cols, rest
}

// classWidth is the width of a class's column in mm, by its word: up to three characters stand in one line, more in two.
func classWidth(word string) float64 {
	switch n := utf8.RuneCountInString(word); {
	case n == 3, n > 4:
		return 14
	default:
		return 12
	}
}

// The usual columns: names and sentences at the left, marks in the middle, figures below each other.
func wordColumn(head string, width float64) Column {
	return Column{Head: head, Width: width, Align: Left}
}
func markColumn(head string, width float64) Column {
	return Column{Head: head, Width: width, Align: Center}
}
func figureColumn(head string, width float64) Column {
	return Column{Head: head, Width: width, Align: Right}
}

func (w *writer) classCells(counts []int, ref string) []Cell {
	out := make([]Cell, 0, len(counts))
	for i, n := range counts {
		out = append(out, Cell{itoa(n), ref + ":" + w.s.Scheme.Classes[i].Key})
	}
	return out
}

func (w *writer) sumRow(name string) []Cell {
	cells := []Cell{{name, ""}, {itoa(w.t.Counted), "counted"}}
	for _, c := range w.t.Classes {
		cells = append(cells, Cell{itoa(c.Share.Count), "class:" + c.Key})
	}
	return append(cells, Cell{w.t.Done.Percent(), "done"}, Cell{w.t.InTime.Percent(), "inTime"})
}

func signed(n int) string {
	switch {
	case n > 0:
		return "+" + itoa(n)
	case n < 0:
		return "−" + itoa(-n)
	default:
		return "0"
	}
}
