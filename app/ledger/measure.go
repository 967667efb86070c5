package ledger

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// scales are the counting words before a unit of measure.
var scales = []struct {
	word  string
	value float64
}{{"亿", 1e8}, {"万", 1e4}}

// twins are units of measure that mean the same.
var twins = map[string]string{"个百分点": "%", "百分点": "%", "个点": "%", "㎡": "平方米", "㎞": "公里", "㎥": "立方米", "μg/m³": "微克/立方米", "μg/m3": "微克/立方米", "µg/m³": "微克/立方米", "µg/m3": "微克/立方米", "m³": "立方米", "m²": "平方米", "平米": "平方米", "km": "公里", "千米": "公里", "吨标煤": "吨标准煤", "人民币元": "元", "t": "吨", "kg": "公斤", "ha": "公顷"}

// ratios are units of measure of which one is so many of the other.
var ratios = map[[2]string]float64{
	{"‰", "%"}: 0.1, {"米", "公里"}: 1e-3, {"公里", "米"}: 1e3, {"公顷", "亩"}: 15, {"亩", "公顷"}: 1.0 / 15,
	{"公斤", "吨"}: 1e-3, {"千克", "吨"}: 1e-3, {"平方米", "平方公里"}: 1e-6, {"平方公里", "平方米"}: 1e6, {"千瓦", "兆瓦"}: 1e-3, {"兆瓦", "千瓦"}: 1e3,
}

// MeasureFactor converts a figure from one unit of measure to another: from 亿元 to 万元 is 10000. A bare counting word
// (亿) counts in the other's unit. Nothing given is the other's own unit; where that is unknown, only a plain word is
// taken for one. False where the units do not fit.
func MeasureFactor(from, to string) (float64, bool) {
	from, to = plainMeasure(from), plainMeasure(to)
	if from == "" || from == to {
		return 1, true
	}
	fromScale, fromBase := scaleOf(from)
	if to == "" {
		return fromScale, fromScale == 1 && isMeasure(fromBase)
	}
	toScale, toBase := scaleOf(to)
	ratio := 1.0
	if fromBase != toBase && fromBase != "" {
		ratio = ratios[[2]string{fromBase, toBase}]
	}
	return ratio * fromScale / toScale, ratio != 0
}

func plainMeasure(s string) string {
	s = plainText(s)
	if twin, ok := twins[s]; ok {
		return twin
	}
	for _, scale := range scales {
		if twin, ok := twins[strings.TrimPrefix(s, scale.word)]; ok && strings.HasPrefix(s, scale.word) {
			return scale.word + twin
		}
	}
	return s
}

// counts are words for single things that clerks write one for another: 15户 of 15家 enterprises.
var counts = [][]string{{"人", "名", "位", "人次"}, {"次", "场", "场次", "批", "批次", "期"}, {"个", "家", "户", "处", "所", "座", "项", "件", "宗", "起", "条", "套", "台", "辆", "间", "栋", "幢", "支"}}

// isCounted tells a word for single things from a measure.
func isCounted(unit string) bool {
	return slices.ContainsFunc(counts, func(group []string) bool { return slices.Contains(group, plainMeasure(unit)) })
}

// countFactor converts between words for single things: 2650人 to 人次. False for measures proper.
func countFactor(from, to string) (float64, bool) {
	fromScale, fromBase := scaleOf(plainMeasure(from))
	toScale, toBase := scaleOf(plainMeasure(to))
	for _, group := range counts {
		if slices.Contains(group, fromBase) && slices.Contains(group, toBase) {
			return fromScale / toScale, true
		}
	}
	return 0, false
}

// isPoints tells percentage points, which measure how far a share moved and not where it stands.
func isPoints(measure string) bool {
	measure = plainText(measure)
	return strings.HasSuffix(measure, "百分点") || measure == "个点"
}

func scaleOf(measure string) (float64, string) {
	for _, s := range scales {
		if rest, ok := strings.CutPrefix(measure, s.word); ok {
			return s.value, rest
		}
	}
	return 1, measure
}

var measureWord = regexp.MustCompile(`^(?:%|[\p{Han}]{1,4}|[a-zA-Z]{1,4}[²³]?)$`)

func isMeasure(s string) bool {
	return measureWord.MatchString(s) && !strings.ContainsAny(s, "余多约至到左右以上下近几数一二三四五六七八九十百千")
}

// mostFigure is beyond every figure of a district in 元.
const mostFigure = 1e15

// IsFigure says whether a value can be reckoned with: a slip of the finger such as 1e300 would make every share infinite.
func IsFigure(v float64) bool { return math.Abs(v) <= mostFigure }

// Tidy takes off the dust of binary fractions: 0.285 × 100 = 28.499999999999996. NaN and infinities stay.
func Tidy(v float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return v
	}
	if clean, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 14, 64), 64); err == nil {
		return clean
	}
	return v
}
