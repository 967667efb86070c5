package sheet

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// Numbers written out in Chinese, as in 九家, 一百二十个, 百分之九十七. 万 and 亿 stay with the unit of measure.

var (
	numeral   = regexp.MustCompile(`[〇零一二两三四五六七八九十百千]+`)
	hundredth = regexp.MustCompile(`百分之([〇零一二两三四五六七八九十]+)`)
)

var numeralDigits = map[rune]int{'〇': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}

// writtenOut puts digits in the place of the only numeral of a text that has none.
func writtenOut(text string) string {
	if strings.ContainsFunc(text, unicode.IsDigit) {
		return text
	}
	text = hundredth.ReplaceAllString(text, "$1%")
	found := numeral.FindAllStringIndex(text, -1)
	if len(found) != 1 {
		return text
	}
	from, to := found[0][0], found[0][1]
	n, ok := numeralValue(text[from:to])
	if !ok {
		return text
	}
	return text[:from] + strconv.Itoa(n) + text[to:]
}

var numeralScales = map[rune]int{'十': 10, '百': 100, '千': 1000}

// numeralValue reads a numeral below ten thousand: 一百二十, 十四, 二〇. False where it is none or none that is sure, as 七八
// and 三千五.
func numeralValue(s string) (int, bool) {
	if !strings.ContainsAny(s, "十百千") {
		return digitsValue(s)
	}
	total, digit, open := 0, 0, false
	for _, r := range s {
		scale, is := numeralScales[r]
		switch {
		case is && (total > 0 && scale >= lowest(total) || !open && (r != '十' || total%100 != 0)):
			return 0, false
		case is && !open:
			total += scale
		case is:
			total, digit, open = total+digit*scale, 0, false
		case open && digit > 0:
			return 0, false
		default:
			digit, open = numeralDigits[r], true
		}
	}
	sure := digit == 0 || lowest(total) <= 10 || strings.ContainsAny(s, "零〇")
	return total + digit, sure
}

// digitsValue reads one digit, or several as they are written in years and numbers of houses: 一〇八.
func digitsValue(s string) (int, bool) {
	runes, total := []rune(s), 0
	for _, r := range runes {
		total = total*10 + numeralDigits[r]
	}
	return total, len(runes) == 1 || len(runes) <= 9 && strings.ContainsAny(s, "零〇")
}

// lowest is the scale of the last digit of a number that is not 0: 120 → 10.
func lowest(n int) int {
	scale := 1
	for n > 0 && n%10 == 0 {
		n, scale = n/10, scale*10
	}
	return scale
}
