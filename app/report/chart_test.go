package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ducha/app/ledger"
)

// sampleCharts are the charts of the made-up district.
func sampleCharts(n int, seed int64) []Chart {
	stages := []Stage{}
	for i, name := range []string{"第一季度", "第二季度", "第三季度"} {
		stages = append(stages, Stage{Name: name, Totals: ledger.Tally(sampleSnapshot(n, seed+int64(i)))})
	}
	s := sampleSnapshot(n, seed)
	return []Chart{SectionChart(s), TrendChart(stages)}
}

func chartPaper(charts []Chart) *Paper {
	p := &Paper{Title: "图样", Date: "2024-10-22", Layout: StandardLayout()}
	blocks := []Block{block(Heading1, "一、图"), block(Text, strings.Repeat("督查台账", 12)+"。")}
	for _, c := range charts {
		blocks = append(blocks, figure(c), block(Text, strings.Repeat("督查台账", 12)+"。"))
	}
	p.Sections = []Section{{Blocks: blocks}}
	return p
}

// TestChartsForTheEye writes the charts where REPORT_OUT points, to be looked at.
func TestChartsForTheEye(t *testing.T) {
	out := os.Getenv("REPORT_OUT")
	if out == "" {
		t.Skip("REPORT_OUT is not set")
	}
	p := chartPaper(sampleCharts(84, 1))
	docx, err := p.Docx()
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{"charts.docx": docx, "charts.pdf": printed(t, p)}
	for i, c := range sampleCharts(84, 1) {
		dots, err := c.PNG()
		if err != nil {
			t.Fatal(err)
		}
		files["chart"+itoa(i)+".png"], files["chart"+itoa(i)+".svg"] = dots, []byte(c.SVG())
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(out, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestChartsShowTheTotals adds up every bar again from the tally.
func TestChartsShowTheTotals(t *testing.T) {
	s := sampleSnapshot(84, 3)
	totals := ledger.Tally(s)
	rows := SectionChart(s).Rows
	if len(rows) != len(totals.Sections) {
		t.Fatalf("%d of %d sections", len(rows), len(totals.Sections))
	}
	for i, row := range rows {
		if int(sum(row.Values)) != totals.Sections[i].Counted {
			t.Errorf("%s adds up to %v of %d", row.Name, sum(row.Values), totals.Sections[i].Counted)
		}
	}
}

func sum(values []float64) float64 {
	all := 0.0
	for _, v := range values {
		all += v
	}
	return all
}

// TestChartsStayInsideTheirFrame holds every mark within the picture, also with no task, one task and long names.
func TestChartsStayInsideTheirFrame(t *testing.T) {
	for seed := int64(0); seed < 100; seed++ {
		s, _ := strange(seed)
		for _, c := range []Chart{SectionChart(s), TrendChart([]Stage{{Name: "第一季度", Totals: ledger.Tally(s)}})} {
			p := c.picture()
			for _, m := range p.marks {
				left, right := m.x, m.x2
				if m.kind == markLabel {
					left -= textLong(m.text, m.size) * shareBefore[m.align]
					right = left + textLong(m.text, m.size)
				}
				if left < -0.6 || right > p.width+0.6 || m.y < -0.1 || m.y > p.height+0.1 || math.IsNaN(left+right+m.y) {
					t.Fatalf("seed %d: %s: mark outside the frame: %+v", seed, c.Title, m)
				}
			}
			if p.height > StandardLayout().TextHeight() {
				t.Fatalf("seed %d: %s: %.0f mm high", seed, c.Title, p.height)
			}
		}
	}
}

func TestChartFilesAreSound(t *testing.T) {
	c := sampleCharts(84, 1)[0]
	for d := xml.NewDecoder(strings.NewReader(c.SVG())); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	dots, err := c.PNG()
	if ledger.CodeOf(err) == "fonts_unavailable" {
		t.Skip("built without fonts: run the asset fetch")
	}
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(dots))
	if err != nil || img.Bounds().Dx() != int(math.Ceil(156*rasterDots/25.4)) {
		t.Errorf("picture of %v (%v)", img.Bounds(), err)
	}
	again, err := c.PNG()
	if err != nil || !bytes.Equal(dots, again) {
		t.Errorf("other bytes the second time (%v)", err)
	}
}

// TestHatchesDifferWithoutColour: two classes never share a pattern.
func TestHatchesDifferWithoutColour(t *testing.T) {
	for _, scheme := range ledger.Presets() {
		seen := map[Hatch]string{}
		for _, series := range classSeries(scheme.Classes, func(int) bool { return true }) {
			if other, ok := seen[series.Hatch]; ok {
				t.Errorf("%s: %s and %s look alike", scheme.Name, other, series.Name)
			}
			seen[series.Hatch] = series.Name
		}
	}
}

func BenchmarkChartPNG(b *testing.B) {
	c := sampleCharts(84, 1)[0]
	for b.Loop() {
		if _, err := c.PNG(); err != nil {
			b.Skip(err)
		}
	}
}
