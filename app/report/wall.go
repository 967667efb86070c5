package report

import (
	"strings"

	"ducha/app/ledger"
)

var wallWording = map[string]string{
	"title":  "{year}年{work}重点任务作战图",
	"state":  "{office}　　截至{end}　　任务{all}项，纳入统计{counted}项，完成率{done}，达到序时要求的占{inTime}",
	"legend": "▲为当期节点",
	"none":   "没有任务可以上图。",
}

// wallLayouts are the sheets a wall chart may take, the smaller one first: A2 and A1 on their sides.
var wallLayouts = []Layout{
	{Width: 594, Height: 420, Top: 18, Left: 18, Right: 18, Bottom: 16, Lines: 37, CharsInLine: 98, Unnumbered: true},
	{Width: 841, Height: 594, Top: 22, Left: 22, Right: 22, Bottom: 20, Lines: 54, CharsInLine: 140, Unnumbered: true},
}

// Type sizes of a wall chart in points: readable from a step away on the small sheet, and the least on any.
const (
	wallLargest  = 11.0
	wallReadable = 9.0
	wallLeast    = 4.0
	wallPad      = 1.2
	wallAir      = 4.0  // most that is added to wallPad to fill the sheet
	wallFilled   = 0.97 // of the sheet: setters differ a little
	wallGap      = 4.0  // mm between panels
	wallPanels   = 4
)

// WallPaper is one sheet to hang on a wall: every task by section, a column a period, each cell in the colour and with
// the letter of its status, milestones in the periods they fall due. year holds the snapshots so far in time order;
// the last one names the tasks. It fails with period_not_frozen where there is none.
func WallPaper(periods []ledger.Period, year []ledger.Snapshot, stamp Stamp) (*Paper, error) {
	if len(year) == 0 {
		return nil, ledger.Fail("period_not_frozen", "period", "本年度")
	}
	last := year[len(year)-1]
	p := newPen(KindWall, stamp, last)
	w := newWriter(last, ledger.Bulletin{Office: p.stamp.Office})
	chart := newWall(w, periods, year)
	fit := chart.fit(p.sheets())
	p.stamp.Template.Layout = fit.sheet
	title := p.say("title", nil).text()
	blocks := p.wallHead(w, fit.sheet, title)
	if len(last.Tasks) == 0 {
		return p.paper(title, last.Period.End, Section{Blocks: append(blocks, p.para("none", nil))}), nil
	}
	table := chart.table(fit)
	legend := grid(wallLegend(last.Scheme, fit, p.words("legend")))
	paper := p.paper(title, last.Period.End, Section{Blocks: append(blocks, legend, spaced(6), grid(table))})
	paper.Warnings = append(paper.Warnings, paper.sheetWarnings()...)
	return paper, nil
}

// sheets are those the chart may choose from: the template's own, or the usual two.
func (p *pen) sheets() []Layout {
	if l := p.stamp.Template.Layout; l.Width > 0 && l != wallLayouts[0] {
		return []Layout{l}
	}
	return wallLayouts
}

func wallTitleSize(l Layout) float64 { return float64(int(l.Height / 10)) }

func (p *pen) wallHead(w *writer, l Layout, title string) []Block {
	state := p.para("state", facts{"all": new(sentence).num(w.t.All, "all"), "counted": new(sentence).num(w.t.Counted, "counted"),
		"done": new(sentence).bind(w.t.Done.Percent(), "done"), "inTime": new(sentence).bind(w.t.InTime.Percent(), "inTime")})
	state.Kind = Note
	return []Block{sized(block(Title, title), wallTitleSize(l)), sized(state, wallTitleSize(l)/3)}
}

// wallHeadHeight is what title, state and legend take, points.
func wallHeadHeight(l Layout, size float64) float64 {
	return sizedLead*wallTitleSize(l)*4/3 + 2*(size*cellLead+2*wallPad) + 20
}

// wall is the chart before it is laid out: one entry a line.
type wall struct {
	w       *writer
	periods []ledger.Period
	status  map[string]map[int64]string // period key → task → class key
	entries []wallEntry
	steps   bool // there are dated milestones
}

// wallEntry is a section's heading or a task.
type wallEntry struct {
	section string
	task    *ledger.SnapshotTask
}

func newWall(w *writer, periods []ledger.Period, year []ledger.Snapshot) *wall {
	c := &wall{w: w, periods: periods, status: map[string]map[int64]string{}}
	for _, s := range year {
		c.status[s.Period.Key] = map[int64]string{}
		for _, t := range s.Tasks {
			c.status[s.Period.Key][t.ID] = t.Status
		}
	}
	section := "\x00"
	for i := range w.s.Tasks {
		t := &w.s.Tasks[i]
		for _, m := range t.Milestones {
			c.steps = c.steps || m.Due != ""
		}
		name := ""
		if len(t.Section) > 0 {
			name = t.Section[0]
		}
		if name != section {
			section = name
			c.entries = append(c.entries, wallEntry{section: orWord(name, "未分板块")})
		}
		c.entries = append(c.entries, wallEntry{section: orWord(name, "未分板块"), task: t})
	}
	return c
}

// wallFit is how a chart is laid out: sheet, panels side by side, lines in each, type size.
type wallFit struct {
	sheet  Layout
	panels int
	lines  int
	size   float64
	pad    float64
}

// fit takes the smallest sheet on which the type stays readable, else the largest type on the largest sheet.
func (c *wall) fit(sheets []Layout) wallFit {
	var best wallFit
	for _, sheet := range sheets {
		for panels := 1; panels <= wallPanels; panels++ {
			f := c.fitPanels(sheet, panels)
			if panels > 1 && charsIn(c.taskWidth(f), f.size) < wallTaskChars {
				break
			}
			if f.size > best.size || best.panels == 0 {
				best = f
			}
		}
		if best.size >= wallReadable {
			return best
		}
	}
	return best
}

func (c *wall) fitPanels(sheet Layout, panels int) wallFit {
	lines := (len(c.entries)+panels-1)/panels + 1 // a panel may begin with a heading of its own
	f := wallFit{sheet: sheet, panels: panels, lines: lines, size: wallLargest}
	for ; f.size > wallLeast; f.size -= 0.5 {
		line := f.size*cellLead + 2*wallPad + cellRule
		if float64(lines+1)*line+wallHeadHeight(sheet, f.size) <= wallFilled*sheet.TextHeight()*mm {
			break
		}
	}
	left := wallFilled*sheet.TextHeight()*mm - wallHeadHeight(sheet, f.size) - float64(lines+1)*(f.size*cellLead+2*wallPad+cellRule)
	f.pad = wallPad + max(0, min(wallAir, left/float64(2*(lines+1))))
	return f
}

// Widths of a panel's columns in characters; the tasks take what is left, but no less than their own.
const (
	wallNo        = 3.2
	wallUnit      = 11.5
	wallLeader    = 3.6
	wallLight     = 3.6
	wallMilestone = 7.5
	wallTaskChars = 12.0
)

// wide is the width of a column for so many characters, mm.
func (f wallFit) wide(chars float64) float64 { return (chars*f.size + 2*cellPad) / mm }

// periodWidth leaves room for milestones where there are any, and for many periods takes less.
func (c *wall) periodWidth(f wallFit) float64 {
	chars := wallLight
	if c.steps {
		chars = wallMilestone
	}
	return max(5.5, min(f.wide(chars), 130/float64(max(1, len(c.periods)))))
}

func (c *wall) taskWidth(f wallFit) float64 {
	panel := (f.sheet.TextWidth() - wallGap*float64(f.panels-1)) / float64(f.panels)
	return max(20, panel-f.wide(wallNo)-f.wide(wallUnit)-f.wide(wallLeader)-c.periodWidth(f)*float64(len(c.periods)))
}

func (c *wall) table(f wallFit) Table {
	t := Table{Size: f.size, Pad: f.pad}
	for panel := range f.panels {
		if panel > 0 {
			t.Columns = append(t.Columns, markColumn("", wallGap))
		}
		t.Columns = append(t.Columns, markColumn("序号", f.wide(wallNo)), wordColumn("任务", c.taskWidth(f)),
			wordColumn("牵头单位", f.wide(wallUnit)), markColumn("领导", f.wide(wallLeader)))
		for _, period := range c.periods {
			t.Columns = append(t.Columns, markColumn(fitting(period.Short, charsIn(c.periodWidth(f), f.size)), c.periodWidth(f)))
		}
	}
	panels := c.split(f)
	for line := 0; line < f.lines; line++ {
		cells, looks, used := []Cell{}, []Look{}, false
		for n, entries := range panels {
			if n > 0 {
				cells, looks = append(cells, Cell{}), append(looks, Look{})
			}
			if line < len(entries) {
				used = true
				more, how := c.line(entries[line], f)
				cells, looks = append(cells, more...), append(looks, how...)
				continue
			}
			cells, looks = append(cells, Cell{}), append(looks, Look{Span: 4 + len(c.periods)})
		}
		if used {
			t.addRow(cells, looks)
		}
	}
	return t
}

// split deals the entries to the panels; one that begins inside a section repeats its heading.
func (c *wall) split(f wallFit) [][]wallEntry {
	out := [][]wallEntry{}
	rest := c.entries
	for range f.panels {
		panel := []wallEntry{}
		if len(rest) > 0 && rest[0].task != nil {
			panel = append(panel, wallEntry{section: rest[0].section + "（续）"})
		}
		for len(rest) > 0 && len(panel) < f.lines {
			if rest[0].task == nil && len(panel) == f.lines-1 {
				break // a heading stays with its first task
			}
			panel, rest = append(panel, rest[0]), rest[1:]
		}
		out = append(out, panel)
	}
	out[f.panels-1] = append(out[f.panels-1], rest...)
	return out
}

// charsIn is how many characters of a size fit a cell.
func charsIn(width, size float64) float64 { return (width*mm-2*cellPad)/size - wallSpare }

// wallSpare is what a cell leaves free for other faces, in characters.
const wallSpare = 0.4

func (c *wall) line(e wallEntry, f wallFit) ([]Cell, []Look) {
	if e.task == nil {
		return []Cell{{e.section, ""}}, []Look{{Span: 4 + len(c.periods), Strong: true, Align: Left, Fill: groupFill}}
	}
	t, ref := e.task, taskRef(e.task.ID)
	cells := []Cell{{fitting(t.No, wallNo), ref}, {clause(oneLine(t.Text), charsIn(c.taskWidth(f), f.size)), ref},
		{fitting(orDash(unitNames(t.Reporters())), wallUnit-wallSpare), ref}, {fitting(orDash(strings.Join(t.Leaders, "、")), wallLeader-wallSpare), ref}}
	looks := make([]Look, len(cells))
	for _, period := range c.periods {
		cell, look := c.light(*t, period, charsIn(c.periodWidth(f), f.size))
		cells, looks = append(cells, cell), append(looks, look)
	}
	return cells, looks
}

// light is one task in one period: the letter of its class on the class's colour, and the period's milestone.
func (c *wall) light(t ledger.SnapshotTask, period ledger.Period, room float64) (Cell, Look) {
	ref := taskRef(t.ID)
	step := ""
	for _, m := range t.Milestones {
		if m.Due != "" && m.Due >= period.Start && m.Due <= period.End {
			step = "▲" + oneLine(m.Text)
		}
	}
	if word, out := dropWords[t.State]; out {
		return Cell{fitting(word, room), ref}, Look{Fill: groupFill}
	}
	class, ok := c.w.s.Scheme.Class(c.status[period.Key][t.ID])
	if !ok {
		return Cell{fitting(step, room), ref}, Look{}
	}
	return Cell{fitting(class.Letter+step, max(1, room)), ref}, Look{Fill: class.Light, Ink: "#FFFFFF", Strong: true}
}

// wallLegend explains letters and colours in one row.
func wallLegend(s ledger.Scheme, f wallFit, milestone string) Table {
	width := f.sheet.TextWidth()
	t := Table{Size: f.size, Pad: wallPad, Headless: true}
	cells, looks := []Cell{{"图例", ""}}, []Look{{Strong: true}}
	t.Columns = append(t.Columns, markColumn("", 20))
	rest := width - 20 - 50
	for _, class := range s.Classes {
		each := rest / float64(max(1, len(s.Classes)))
		t.Columns = append(t.Columns, markColumn("", 12), wordColumn("", each-12))
		hint := class.Word + "：" + class.Hint
		if setWidth(hint) > charsIn(each-12, f.size) {
			hint = fitting(class.Word, charsIn(each-12, f.size))
		}
		cells = append(cells, Cell{class.Letter, ""}, Cell{hint, ""})
		looks = append(looks, Look{Fill: class.Light, Ink: "#FFFFFF", Strong: true}, Look{})
	}
	t.Columns = append(t.Columns, markColumn("", 50))
	t.addRow(append(cells, Cell{milestone, ""}), append(looks, Look{}))
	return t
}
