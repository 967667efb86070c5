package extract

import (
	"strconv"
	"strings"
)

// msonfc names the number formats of MS-OSHARED 2.2.1.3 as ECMA-376 17.18.59 does; .doc and .rtf store the codes.
var msonfc = map[int]string{
	0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital",
	11: "japaneseCounting", 14: "decimalFullWidth", 15: "decimalHalfWidth", 17: "japaneseDigitalTenThousand",
	18: "decimalEnclosedCircle", 19: "decimalFullWidth2", 22: "decimalZero", 23: "bullet",
	26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese",
	29: "ideographEnclosedCircle", 30: "ideographTraditional", 31: "ideographZodiac", 33: "taiwaneseCounting",
	35: "taiwaneseCountingThousand", 36: "taiwaneseDigital", 37: "chineseCounting", 38: "chineseLegalSimplified",
	39: "chineseCountingThousand", 255: "none",
}

// ranges are formats that print one character a number: first character and how many there are.
var ranges = map[string]struct {
	first rune
	count int
}{
	"decimalEnclosedParen":    {'⑴', 20},
	"decimalEnclosedFullstop": {'⒈', 20},
	"ideographEnclosedCircle": {'㊀', 10},
}

// series are formats that print the n-th character of a series.
var series = map[string][]rune{
	"ideographTraditional": []rune("甲乙丙丁戊己庚辛壬癸"),
	"ideographZodiac":      []rune("子丑寅卯辰巳午未申酉戌亥"),
}

var (
	plainDigits = []rune("〇一二三四五六七八九")
	legalDigits = []rune("零壹贰叁肆伍陆柒捌玖")
	plainPlaces = []string{"", "十", "百", "千"}
	legalPlaces = []string{"", "拾", "佰", "仟"}
)

// formatNumber prints n as a list does. Numbers a format does not hold are printed in arabic digits, as Word does.
func formatNumber(format string, n int) string {
	if r, ok := ranges[format]; ok && n >= 1 && n <= r.count {
		return string(r.first + rune(n-1))
	}
	if s, ok := series[format]; ok && n >= 1 && n <= len(s) {
		return string(s[n-1])
	}
	switch format {
	case "none", "bullet":
		return ""
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
		"taiwaneseCountingThousand":
		return counting(n, plainDigits, plainPlaces)
	case "chineseLegalSimplified":
		return counting(n, legalDigits, legalPlaces)
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		return mapDigits(n, func(d rune) rune { return plainDigits[d] })
	case "decimalFullWidth", "decimalFullWidth2":
		return mapDigits(n, func(d rune) rune { return '０' + d })
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return circled(n)
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "upperLetter":
		return letters(n, 'A')
	case "lowerLetter":
		return letters(n, 'a')
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	}
	return strconv.Itoa(n)
}

// counting writes 0-9999 with place words: 12 is 十二, 105 is 一百零五.
func counting(n int, digits []rune, places []string) string {
	if n <= 0 || n > 9999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	gap := false
	for place, unit := 3, 1000; place >= 0; place, unit = place-1, unit/10 {
		d := n / unit % 10
		if d == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteString("零")
			gap = false
		}
		b.WriteRune(digits[d])
		b.WriteString(places[place])
	}
	if n >= 10 && n < 20 {
		return strings.TrimPrefix(b.String(), string(digits[1]))
	}
	return b.String()
}

func mapDigits(n int, digit func(rune) rune) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return digit(r - '0')
	}, strconv.Itoa(n))
}

func circled(n int) string {
	switch {
	case n >= 1 && n <= 20:
		return string('①' + rune(n-1))
	case n >= 21 && n <= 35:
		return string('㉑' + rune(n-21))
	case n >= 36 && n <= 50:
		return string('㊱' + rune(n-36))
	}
	return strconv.Itoa(n)
}

// letters prints A-Z, then AA, BB and so on, as Word does.
func letters(n int, first rune) string {
	if n < 1 || n > 780 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	symbols := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	var b strings.Builder
	for i, v := range values {
		for ; n >= v; n -= v {
			b.WriteString(symbols[i])
		}
	}
	return b.String()
}
