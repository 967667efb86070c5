package report

import "ducha/app/ledger"

// Chart is a figure of counts or shares. Paper, docx and screen draw the same model; all lengths of its drawing are
// millimetres.
type Chart struct {
	Form   ChartForm  `json:"form"`
	Title  string     `json:"title"`
	Unit   string     `json:"unit"`   // of the values: 项 or %
	Max    float64    `json:"max"`    // the end of the scale; 0 for the largest value there is
	Series []Series   `json:"series"` // the parts of a stack, the lines of a trend
	Rows   []ChartRow `json:"rows"`   // the bars from top to bottom, the periods of a trend from left to right
	Width  float64    `json:"width"`
	// Picture is the drawing as SVG, for the screen.
	Picture string `json:"svg"`
}

// ChartForm is how a chart is drawn.
type ChartForm string

// The forms of charts.
const (
	Stack ChartForm = "stack" // one bar a row, cut into the series
	Trend ChartForm = "trend" // one line a series over the rows
)

// Series is one kind of value. Paper is often black: the letter and the hatch tell it from its neighbours without
// its colour.
type Series struct {
	Name   string `json:"name"`
	Letter string `json:"letter"`
	Colour string `json:"colour"` // #RRGGBB
	Hatch  Hatch  `json:"hatch"`
}

// Hatch is a pattern that tells areas apart in black and white.
type Hatch string

// The hatches, from the fullest to the emptiest.
const (
	Solid    Hatch = "solid"
	Rising   Hatch = "rising"
	Ruled    Hatch = "ruled"
	Crossed  Hatch = "crossed"
	Falling  Hatch = "falling"
	Upright  Hatch = "upright"
	Speckled Hatch = "speckled"
	Open     Hatch = "open"
)

// ChartRow is one bar or one period. Values stand beside the chart's series; Note is printed behind the bar.
type ChartRow struct {
	Name   string    `json:"name"`
	Values []float64 `json:"values"`
	Note   string    `json:"note"`
	Ref    string    `json:"ref"` // Totals.Rows opens it
}

// hatchOf gives each meaning of a status its pattern; a second class of the same meaning takes the next one.
var hatchOf = map[ledger.Meaning][]Hatch{
	ledger.Done:     {Solid},
	ledger.Ahead:    {Rising},
	ledger.OnTrack:  {Ruled, Speckled},
	ledger.Behind:   {Crossed, Falling},
	ledger.NotBegun: {Upright, Falling},
	ledger.NotRated: {Open, Speckled},
}

// classSeries are the scheme's classes as series; keep says which of them are drawn.
func classSeries(classes []ledger.Class, keep func(i int) bool) []Series {
	used := map[ledger.Meaning]int{}
	out := []Series{}
	for i, c := range classes {
		if !keep(i) {
			continue
		}
		hatches := hatchOf[c.Meaning]
		hatch := Speckled
		if n := used[c.Meaning]; n < len(hatches) {
			hatch = hatches[n]
		}
		used[c.Meaning]++
		out = append(out, Series{Name: c.Word, Letter: c.Letter, Colour: c.Light, Hatch: hatch})
	}
	return out
}

// SectionChart sets the classes of every section beside each other.
func SectionChart(s ledger.Snapshot) Chart {
	t := ledger.Tally(s)
	kept := func(i int) bool { return t.Classes[i].Share.Count > 0 }
	c := Chart{Form: Stack, Title: "各板块任务状态", Unit: "项", Series: classSeries(s.Scheme.Classes, kept), Rows: []ChartRow{}}
	for i, section := range t.Sections {
		row := ChartRow{Name: sectionName(section.Name), Values: []float64{}, Note: itoa(section.Counted) + "项", Ref: sectionRef(i)}
		for n, count := range section.Classes {
			if kept(n) {
				row.Values = append(row.Values, float64(count))
			}
		}
		c.Rows = append(c.Rows, row)
	}
	return c.drawn()
}

// Stage is one period of a trend, frozen.
type Stage struct {
	Name   string // 第一季度
	Totals ledger.Totals
}

// TrendChart draws completion and in-time rates over the periods of a year.
func TrendChart(stages []Stage) Chart {
	c := Chart{Form: Trend, Title: "年内进展", Unit: "%", Max: 100, Rows: []ChartRow{}, Series: []Series{
		{Name: "达到序时要求比例", Colour: "#1F5C94", Hatch: Solid}, {Name: "完成率", Colour: "#1F6B47", Hatch: Rising}}}
	for _, stage := range stages {
		rate := func(s ledger.Share) float64 {
			if s.Of == 0 {
				return 0
			}
			return 100 * float64(s.Count) / float64(s.Of)
		}
		c.Rows = append(c.Rows, ChartRow{Name: stage.Name, Values: []float64{rate(stage.Totals.InTime), rate(stage.Totals.Done)}})
	}
	return c.drawn()
}

// drawn fits the chart to the text width and adds the drawing for the screen.
func (c Chart) drawn() Chart {
	if c.Width == 0 {
		c.Width = StandardLayout().TextWidth()
	}
	c.Picture = c.SVG()
	return c
}

// figure is the block that shows a chart.
func figure(c Chart) Block { return Block{Kind: Figure, Spans: []Span{}, Chart: &c} }

// words tells a chart in one line, for those who cannot see it.
func (c *Chart) words() string {
	out := c.Title + "："
	for i, row := range c.Rows {
		if i > 0 {
			out += "；"
		}
		out += row.Name
		for n, v := range row.Values {
			if n < len(c.Series) {
				out += " " + c.Series[n].Name + c.figure(v)
			}
		}
	}
	return out
}
