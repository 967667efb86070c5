package sheet

import (
	"testing"

	"ducha/app/ledger"
)

func TestParseFigure(t *testing.T) {
	none := -12345.0
	for _, c := range []struct {
		text, unit string
		want       float64
	}{
		{"12.5", "亩", 12.5}, {"１２．５", "亩", 12.5}, {"12.5亩", "亩", 12.5}, {"1,200", "户", 1200}, {"1，200户", "户", 1200}, {"1 200", "户", 1200},
		{"约12", "个", 12}, {"累计完成约12.5亩", "亩", 12.5}, {"85%", "%", 85}, {"８５％", "%", 85}, {"增长6.5%", "%", 6.5}, {"-3.2%", "%", -3.2},
		{"1.2亿元", "万元", 12000}, {"3500亩", "万亩", 0.35}, {"2.1万亩", "万亩", 2.1}, {"2.1", "万亩", 2.1}, {"2.1万", "万亩", 2.1}, {"12家", "", 12},
		{"6.5个百分点", "%", 6.5}, {"0", "座", 0}, {"12。5", "亩", 12.5}, {"累计完成供水投资1.6亿元", "亿元", 1.6}, {"同比增长6.5%", "%", 6.5}, {"3千瓦", "千瓦", 3}, {"3万千瓦", "千瓦", 30000},
		{"三百余个", "个", none}, {"300余个", "个", none}, {"近12", "个", none}, {"12-15", "个", none}, {"12.5亩", "公里", none}, {"1,2", "个", none}, {"供水投资下降1.6亿元", "亿元", none},
		{"已完工", "", none}, {"85%", "亩", none}, {"下降3%", "%", none}, {"5个多", "", none}, {"", "", none}, {"12.5.6", "", none}, {"东片区8公里", "公里", none},
	} {
		got, measure, ok := parseFigure(c.text, "城乡供水投资")
		factor, fits := ledger.MeasureFactor(measure, c.unit)
		if ok = ok && fits; ok != (c.want != none) || ok && ledger.Tidy(got*factor) != c.want {
			t.Errorf("%q %q = %v %s %v, want %v", c.text, c.unit, got, measure, ok, c.want)
		}
	}
}

func TestCellFigure(t *testing.T) {
	for _, c := range []struct {
		shown, held, measure string
		want                 float64
		ok                   bool
	}{
		{"85%", "0.85", "%", 85, true}, {"28.50%", "0.285", "%", 28.5, true}, {"12", "12.3456", "", 12.3456, true},
		{"3月5日", "45356", "", 0, false}, {"03-05-24", "45356", "", 0, false}, {"1,200", "1200", "", 1200, true}, {"0.3", "0.30000000000000004", "", 0.3, true},
		{"#N/A", "#N/A", "", 0, false}, {"1.2E+05", "120000", "", 120000, true}, {"NaN", "NaN", "", 0, false},
	} {
		got, measure, ok := cellFigure(c.shown, c.held, "")
		if ok != c.ok || ok && (got != c.want || measure != c.measure) {
			t.Errorf("%v = %v %s %v", c, got, measure, ok)
		}
	}
}
