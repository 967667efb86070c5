package sheet

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Numbers written out in Chinese, as in 九家, 一百二十个, 百分之九十七. 万 and 亿 stay with the unit of measure.

var (
	numeral   = regexp.MustCompile(`[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?`)
	numerals  = regexp.MustCompile(`[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?(?:[万亿][〇零一二两三四五六七八九十百千]+)*`)
	hundredth = regexp.MustCompile(`百分之([〇零一二两三四五六七八九十]+(?:点[〇零一二三四五六七八九]+)?)`)
	capitals  = strings.NewReplacer("壹", "一", "贰", "二", "叁", "三", "肆", "四", "伍", "五", "陆", "六", "柒", "七", "捌", "八", "玖", "九", "拾", "十", "佰", "百", "仟", "千")
)

var numeralDigits = map[rune]int{'〇': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}

// writtenOut puts digits in the place of the only numeral of a text that has none. 三十三亿六千万 is one numeral in two steps.
func writtenOut(text string) string {
	if strings.ContainsFunc(text, unicode.IsDigit) {
		return text
	}
	text = hundredth.ReplaceAllString(capitals.Replace(text), "$1%")
	found := numerals.FindAllStringIndex(text, -1)
	if len(found) != 1 {
		return text
	}
	from, to := found[0][0], found[0][1]
	digits, sure := digitsOf(text[from:to])
	if !sure {
		return text
	}
	return text[:from] + digits + text[to:]
}

// digitsOf writes a numeral in digits, step by step: 三十三亿六千万 is 33亿6000万. False where one of them is not sure.
func digitsOf(text string) (string, bool) {
	sure := true
	digits := numeral.ReplaceAllStringFunc(text, func(s string) string {
		whole, decimals, _ := strings.Cut(s, "点")
		n, ok := numeralValue(whole)
		sure = sure && ok
		out := strconv.Itoa(n)
		if decimals != "" {
			out += "."
		}
		for _, r := range decimals {
			out += strconv.Itoa(numeralDigits[r])
		}
		return out
	})
	return digits, sure
}

// counted is a numeral that counts, with what stands around it: not that of a quarter or of a list (第三季度, 一是).
var counted = regexp.MustCompile(`第?(?:百分之)?[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?(?:[万亿][〇零一二两三四五六七八九十百千]+)*[季是要期月批体带级、.)）]?`)

// inDigits writes the numerals of a text in digits, and figures told in two steps as one.
func inDigits(text string) string {
	return counted.ReplaceAllStringFunc(text, func(s string) string {
		if last, _ := utf8.DecodeLastRuneInString(s); strings.HasPrefix(s, "第") || strings.ContainsRune("季是要期月批体带级、.)）", last) {
			return s
		}
		part := ""
		if rest, ok := strings.CutPrefix(s, "百分之"); ok {
			s, part = rest, "%"
		}
		digits, sure := digitsOf(s)
		if !sure {
			return s
		}
		return digits + part
	})
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
