package extract

import (
	"strings"
	"testing"
)

// openRowOf prints a row of a table without rules; | in a text begins a new line. middle sets short cells in the middle of
// the row, as many programs do.
func openRowOf(s *samplePDF, xs []float64, top float64, middle bool, texts ...string) float64 {
	const pitch = 16
	most := 1
	for _, text := range texts {
		most = max(most, strings.Count(text, "|")+1)
	}
	for i, text := range texts {
		lines := strings.Split(text, "|")
		y := top
		if middle {
			y += float64(most-len(lines)) * pitch / 2
		}
		for j, line := range lines {
			if line != "" {
				s.text(xs[i], y+float64(j)*pitch, 12, 1, line)
			}
		}
	}
	return top + float64(most)*pitch + 6
}

// TestReadPDFOpenTable: a table without rules is read by its head and its numbers, cells of several lines, headings across
// and the row that the page's end cut included.
func TestReadPDFOpenTable(t *testing.T) {
	needEngine(t)
	xs := []float64{70, 110, 330, 440}
	for _, middle := range []bool{false, true} {
		s := &samplePDF{}
		s.page()
		s.text(200, 80, 16, 1, "云岭区重点任务表")
		y := openRowOf(s, xs, 120, middle, "序号", "重点任务", "责任单位", "时限")
		s.text(70, y, 12, 1, "一、工业发展")
		y += 22
		y = openRowOf(s, xs, y, middle, "1", "新增规上企业十二家，技改投资增长|百分之十。", "区工信局、区财|政局、区商务局", "12月底")
		y = openRowOf(s, xs, y, middle, "2", "建成厂房三万平方米。", "区住建局", "9月底")
		openRowOf(s, xs, y, middle, "3", "改造农村公路二十八公里，创建示范", "区交通局", "9月底")
		s.page()
		y = openRowOf(s, xs, 80, middle, "序号", "重点任务", "责任单位", "时限")
		y = openRowOf(s, xs, y, middle, "", "镇两个。", "", "")
		y = openRowOf(s, xs, y, middle, "4", "新建幼儿园三所。", "区教体局", "8月底")
		y = openRowOf(s, xs, y, middle, "5", "造林五百亩，建成公园两处，城区绿|地率达到百分之三十八。", "区林业局", "6月底")
		openRowOf(s, xs, y, middle, "6", "修桥六座。", "区交通局", "6月底")
		got := readBlocks(t, s.bytes())
		for _, want := range []string{"新增规上企业十二家，技改投资增长百分之十。", "政局、区商务局", "改造农村公路二十八公里，创建示范镇两个。", "造林五百亩，建成公园两处，城区绿地率达到百分之三十八。", "一、工业发展"} {
			if !strings.Contains(strings.ReplaceAll(got, "\n", ""), want) && !strings.Contains(got, want) {
				t.Errorf("middle %v: %s is missing in\n%s", middle, want, got)
			}
		}
		if n := strings.Count(got, "/0: "); n < 8 {
			t.Errorf("middle %v: %d rows in\n%s", middle, n, got)
		}
	}
}
