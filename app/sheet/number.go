package sheet

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// figure is a number with the words that may stand around it: 约12.5万亩. Words that change the value (近 超 余 多 下降)
// are not among them: such a cell is for a clerk to read.
var figure = regexp.MustCompile(`^(?:累计|共计|共|合计|已完成|完成|实现|达到|达|增长|约为|约|大约|为)*([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$`)

// scales are the counting words before a unit.
var scales = []struct {
	word  string
	value float64
}{{"亿", 1e8}, {"万", 1e4}}

// parseNumber reads a value typed as text, in the target's own unit: full-width digits, thousands commas, a unit
// behind it, 85% for a target in %. It returns nil where a person has to look: words, ranges, another unit.
func parseNumber(text, unit string) *float64 {
	text = strings.NewReplacer("％", "%", "﹪", "%", "−", "-", "。", ".").Replace(squeeze(text))
	text = strings.TrimSuffix(text, ".")
	m := figure.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	v, err := strconv.ParseFloat(m[1]+strings.ReplaceAll(m[2], ",", ""), 64)
	if err != nil {
		return nil
	}
	factor, ok := factorOf(m[3], squeeze(unit))
	if !ok {
		return nil
	}
	return tidyNumber(v * factor)
}

// factorOf converts from the unit that was typed to the target's: 亿元 to 万元 is 10000. Nothing typed is the target's
// own unit; where the target's unit is unknown, only a plain word without digits is taken for one.
func factorOf(typed, unit string) (float64, bool) {
	if typed == "" || typed == unit || typed == "%" && unit == "个百分点" || typed == "个百分点" && unit == "%" {
		return 1, true
	}
	typedScale, typedBase := scaleOf(typed)
	if unit == "" {
		return typedScale, typedScale == 1 && isUnitWord(typedBase)
	}
	unitScale, unitBase := scaleOf(unit)
	if typedBase != unitBase && typedBase != "" {
		return 0, false
	}
	return typedScale / unitScale, true
}

func scaleOf(unit string) (float64, string) {
	for _, s := range scales {
		if rest, ok := strings.CutPrefix(unit, s.word); ok {
			return s.value, rest
		}
	}
	return 1, unit
}

var unitWord = regexp.MustCompile(`^(?:%|[\p{Han}]{1,4}|[a-zA-Z]{1,4}[²³]?)$`)

func isUnitWord(s string) bool {
	return unitWord.MatchString(s) && !strings.ContainsAny(s, "余多约至到左右以上下近几数一二三四五六七八九十百千")
}

// tidyNumber takes off the dust of binary fractions (0.285 × 100 = 28.499999999999996).
func tidyNumber(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	if clean, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 14, 64), 64); err == nil {
		v = clean
	}
	return &v
}

var dateLike = regexp.MustCompile(`^\d{1,4}[-/年]\d{1,2}|^\d{1,2}:\d{2}|^\d{1,2}月\d{1,2}日|^\d{1,2}-[A-Za-z]{3}`)

// cellNumber reads a value cell from what it shows and what it holds. A cell that Excel shows in percent holds the
// hundredth part; one that Excel turned into a date on its own (3-5) is no number.
func cellNumber(shown, held, unit string) *float64 {
	v, err := strconv.ParseFloat(held, 64)
	switch {
	case err != nil:
		return parseNumber(held, unit)
	case strings.HasSuffix(shown, "%") && shown != held:
		if unit != "" && unit != "%" && unit != "个百分点" {
			return nil
		}
		return tidyNumber(v * 100)
	case shown != held && dateLike.MatchString(shown):
		return nil
	}
	return tidyNumber(v)
}
