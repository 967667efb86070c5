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
		{"几百个", "个", none}, {"七八个", "个", none}, {"三分之一", "个", none}, {"9/18", "公里", none}, {"31个，11亿元", "个", none}, {"6月底", "个", none}, {"近12", "个", none}, {"12-15", "个", none}, {"12.5亩", "公里", none}, {"1,2", "个", none},
		{"已完工", "", none}, {"85%", "亩", none}, {"5个多", "", none}, {"", "", none}, {"12.5.6", "", none}, {"东片区8公里", "公里", none},
	} {
		got, ok := parseFigure(c.text, "城乡供水投资")
		factor, fits := ledger.MeasureFactor(got.measure, c.unit)
		if ok = ok && fits; ok != (c.want != none) || ok && ledger.Tidy(got.value*factor) != c.want {
			t.Errorf("%q %q = %+v %v, want %v", c.text, c.unit, got, ok, c.want)
		}
	}
}

// TestParseFigureOfWords reads numbers written out, loose ones, changes, and figures beside others.
func TestParseFigureOfWords(t *testing.T) {
	for _, c := range []struct {
		text string
		want reading
	}{
		{"九家", reading{9, "家", 0, false}}, {"一百二十户", reading{120, "户", 0, false}}, {"十四", reading{14, "", 0, false}}, {"三十亿元", reading{30, "亿元", 0, false}},
		{"百分之九十七", reading{97, "%", 0, false}}, {"约三十个", reading{30, "个", 0, true}}, {"900余个", reading{900, "个", 0, true}}, {"2万多名", reading{2, "万名", 0, true}},
		{"97%以上", reading{97, "%", 0, true}}, {"超9", reading{9, "", 0, true}}, {"≥30", reading{30, "", 0, true}}, {"30+", reading{30, "", 0, true}}, {"新增9家", reading{9, "家", 0, true}},
		{"下降1.2%", reading{1.2, "%", -1, false}}, {"同比提高4.9个百分点", reading{4.9, "个百分点", 1, false}}, {"2.9万㎡", reading{2.9, "万㎡", 0, false}},
		{"12个，其中新建5个", reading{12, "个", 0, true}}, {"6（含续建2处）", reading{6, "", 0, true}}, {"97%（上年同期95%）", reading{97, "%", 0, true}}, {"1.6亿元，占27.6%", reading{1.6, "亿元", 0, true}},
		{"新增520批次，累计910批次", reading{910, "批次", 0, true}}, {"520（累计910）", reading{910, "", 0, true}}, {"31（个）", reading{31, "个", 0, false}}, {"1,234个，其中新建500个", reading{1234, "个", 0, true}},
	} {
		if got, ok := parseFigure(c.text, "城乡供水投资"); !ok || got != c.want {
			t.Errorf("%s = %+v %v, want %+v", c.text, got, ok, c.want)
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
		got, ok := cellFigure(c.shown, c.held, "")
		if ok != c.ok || ok && (got.value != c.want || got.measure != c.measure) {
			t.Errorf("%v = %+v %v", c, got, ok)
		}
	}
}
