package parse

import (
	"slices"
	"strconv"
	"strings"
)

// style is a way of numbering. The order is that of official papers: a smaller style stands above a larger one.
type style int

const (
	plain        style = iota // no number
	chapter                   // 第一章 第一部分 壹、 Ⅰ.
	cnComma                   // 一、
	cnParen                   // （一）
	arabic                    // 1. 1、 1．
	decimals                  // 1.1 1-1.
	deepDecimals              // 1.1.1
	arParen                   // （1） 1）
	circled                   // ①
	numStyles
)

// dotted tells the styles of several parts.
func (s style) dotted() bool { return s == decimals || s == deepDecimals }

// marker is a number at the beginning of a piece: its style, its value, how it is printed without the punctuation
// that only separates it, and where the text after it begins. A doubtful marker may as well be a figure (2.1%…).
type marker struct {
	style    style
	value    int
	group    int // of a dotted number: the part before the last
	no       string
	end      int
	doubtful bool
}

// markerRule reads one style at position i of a line that ends at end; ok is false where the style is not there.
type markerRule func(t *text, i, end int) (m marker, ok bool)

// markerRules is the table of numbering styles, tried in this order.
var markerRules = []markerRule{readNamed, readLettered, readChapter, readCapital, readParen, readChinese, readCircled, readDecimals, readArabic}

// readMarker reads the number at i, if any.
func readMarker(t *text, i, end int) marker {
	for i < end && t.folded[i] == ' ' {
		i++
	}
	if i+1 < end && strings.ContainsRune(leadSigns, t.folded[i]) && isDigit(t.folded[i+1]) {
		i++
	}
	for _, rule := range markerRules {
		if m, ok := rule(t, i, end); ok {
			for m.end < end && t.folded[m.end] == ' ' {
				m.end++
			}
			return m
		}
	}
	return marker{end: i}
}

// readNamed reads a number that says what it counts: 任务一：, 项目3：, 第1项. The number is kept as printed.
func readNamed(t *text, i, end int) (marker, bool) {
	if i+2 >= end {
		return marker{}, false
	}
	j := i + 1
	if t.folded[i] != '第' {
		if j = behindName(t, i, end); j < 0 {
			return marker{}, false
		}
	}
	n, k := readNumeral(t, j, end)
	if k == j {
		n, k = readDigits(t, j, end)
	}
	if k == j || n == 0 || t.folded[i] == '第' && k >= end {
		return marker{}, false
	}
	stop := k
	if t.folded[i] == '第' {
		if t.folded[k] != '项' {
			return marker{}, false
		}
		stop++
	}
	after := skipSet(t, stop, end, " :、.")
	if after == stop && after < end {
		return marker{}, false
	}
	return marker{style: arabic, value: n, no: squeeze(t.str(span{i, stop})), end: after}, true
}

// numberNames may stand before a number that says what it counts, behind two characters at the most: 攻坚任务一.
var numberNames = []string{"任务", "项目", "工程", "行动", "事项", "实事"}

// behindName returns where the name before such a number ends, -1 where none stands at i.
func behindName(t *text, i, end int) int {
	for skip := 0; skip <= 2 && i+skip+2 < end; skip++ {
		word := t.key(span{i + skip, i + skip + 2})
		if slices.Contains(numberNames, word) {
			return i + skip + 2
		}
		if !isHan(t.folded[i+skip]) {
			return -1
		}
	}
	return -1
}

// readLettered reads A1. and NO.1, numbers with letters before them. The number is kept as printed.
func readLettered(t *text, i, end int) (marker, bool) {
	j := i
	for j < end && j < i+3 && isLetter(t.folded[j]) {
		j++
	}
	if j == i {
		return marker{}, false
	}
	named := strings.EqualFold(t.key(span{i, j}), "no")
	if named {
		j = skipSet(t, j, end, ". ")
	} else if j > i+1 {
		return marker{}, false // G20 is a name
	}
	n, k := readDigits(t, j, end)
	after := skipSet(t, k, end, " 、.:")
	if k == j || k-j > 3 || after == k || after >= end || isDigit(t.folded[after]) || !named && t.folded[k] == ' ' {
		return marker{}, false
	}
	return marker{style: arabic, value: n, no: squeeze(t.str(span{i, k})), end: after}, true
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

var chapterWords = []rune("章节编篇部条")

func readChapter(t *text, i, end int) (marker, bool) {
	if i >= end || t.folded[i] != '第' {
		return marker{}, false
	}
	n, j := readNumeral(t, i+1, end)
	if j == i+1 {
		n, j = readDigits(t, i+1, end)
	}
	if j == i+1 || j >= end {
		return marker{}, false
	}
	for _, w := range chapterWords {
		if t.folded[j] != w {
			continue
		}
		j++
		if j < end && t.folded[j] == '分' {
			j++
		}
		return marker{style: chapter, value: n, no: t.str(span{i, j}), end: skipSet(t, j, end, " 、:,.")}, true
	}
	if t.folded[j] == '、' || t.folded[j] == ',' {
		return marker{style: chapter, value: n, no: t.str(span{i, j}), end: j + 1}, true
	}
	return marker{}, false
}

// capitals are the figures of 壹、 and Ⅰ. in their order.
var capitals = [][]rune{[]rune("壹贰叁肆伍陆柒捌玖拾"), []rune("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ")}

// readCapital reads 壹、 and Ⅰ. which stand above all other numbers.
func readCapital(t *text, i, end int) (marker, bool) {
	if i+1 >= end || isDigit(t.folded[i]) {
		return marker{}, false
	}
	for _, set := range capitals {
		n := slices.Index(set, t.folded[i]) + 1
		if after := skipSet(t, i+1, end, " 、.:"); n > 0 && after > i+1 {
			return marker{style: chapter, value: n, no: t.str(span{i, i + 1}), end: after}, true
		}
	}
	return marker{}, false
}

// readParen reads （一） and （1）, also 1） and 一）.
func readParen(t *text, i, end int) (marker, bool) {
	if i >= end {
		return marker{}, false
	}
	j := i
	opened := isOpener(t.folded[i])
	if opened {
		j++
	}
	for j < end && t.folded[j] == ' ' {
		j++
	}
	n, k := readNumeral(t, j, end)
	if k == j {
		n, k = readDigits(t, j, end)
	}
	st := cnParen
	if k > j && isDigit(t.folded[j]) {
		st = arParen
	}
	for k < end && t.folded[k] == ' ' {
		k++
	}
	if k == j || k >= end || !isCloser(t.folded[k]) || n > 400 {
		return marker{}, false
	}
	no := t.str(span{i, k + 1})
	if !opened {
		no = t.str(span{j, k})
	}
	return marker{style: st, value: n, no: squeeze(no), end: skipSet(t, k+1, end, " 、.")}, true
}

func readChinese(t *text, i, end int) (marker, bool) {
	n, j := readNumeral(t, i, end)
	if j == i {
		return marker{}, false
	}
	k := j
	for k < end && t.folded[k] == ' ' {
		k++
	}
	if k >= end || (t.folded[k] != '、' && t.folded[k] != '.' && !(t.folded[k] == ',' && k == j)) {
		return marker{}, false
	}
	return marker{style: cnComma, value: n, no: t.str(span{i, j}), end: k + 1}, true
}

func readCircled(t *text, i, end int) (marker, bool) {
	if i >= end {
		return marker{}, false
	}
	r, n := t.folded[i], 0
	switch {
	case r >= '①' && r <= '⑳':
		n = int(r-'①') + 1
	case r >= '㉑' && r <= '㉟':
		n = int(r-'㉑') + 21
	case r >= '⑴' && r <= '⒇':
		n = int(r-'⑴') + 1
	case r >= '⒈' && r <= '⒛':
		return marker{style: arabic, value: int(r-'⒈') + 1, no: strconv.Itoa(int(r-'⒈') + 1), end: i + 1}, true
	case r >= '㈠' && r <= '㈩':
		return marker{style: cnParen, value: int(r-'㈠') + 1, no: string(r), end: i + 1}, true
	default:
		return marker{}, false
	}
	return marker{style: circled, value: n, no: string(r), end: skipSet(t, i+1, end, " 、.")}, true
}

// readDecimals reads 1.1, 2.3.1 and 1-1. where a blank, a Chinese character or a separator follows. Only a run of numbers
// of two parts proves that they are no figures, so they are doubtful unless a separator ends them; a dash needs one.
func readDecimals(t *text, i, end int) (marker, bool) {
	j, parts := i, 0
	m := marker{style: decimals}
	dash := false
	for {
		n, k := readDigits(t, j, end)
		if k == j || k-j > 2 {
			return marker{}, false
		}
		parts, m.group, m.value, j = parts+1, m.value, n, k
		if j+1 < end && isDigit(t.folded[j+1]) && (t.folded[j] == '.' || isDash(t.folded[j])) {
			dash = dash || t.folded[j] != '.'
			j++
			continue
		}
		break
	}
	if parts < 2 || j >= end {
		return marker{}, false
	}
	m.no, m.end = t.str(span{i, j}), skipSet(t, j, end, ".、")
	ended := m.end > j && m.end < end && !isDigit(t.folded[m.end])
	if !ended && (dash || t.folded[j] != ' ' && !isHan(t.folded[j])) {
		return marker{}, false
	}
	if parts > 2 {
		m.style = deepDecimals
	}
	m.doubtful = parts < 3 && !ended
	return m, true
}

// readArabic reads 1. and 1、. Where a digit follows (11.121…, 2.1%) only the sequence can tell: doubtful.
func readArabic(t *text, i, end int) (marker, bool) {
	n, j := readDigits(t, i, end)
	if j == i || j-i > 3 {
		return marker{}, false
	}
	k := j
	for k < end && t.folded[k] == ' ' {
		k++
	}
	if k >= end {
		return marker{}, false
	}
	m := marker{style: arabic, value: n, no: t.key(span{i, j}), end: k + 1}
	switch t.folded[k] {
	case '.':
		m.doubtful = k+1 < end && isDigit(t.folded[k+1])
		return m, true
	case '、':
		return m, true
	case ':', '#':
		return m, k == j && k+1 < end && (isHan(t.folded[k+1]) || t.folded[k+1] == ' ')
	case ',':
		m.doubtful = true
		return m, k+1 < end && isHan(t.folded[k+1])
	}
	if k > j && isHan(t.folded[k]) {
		m.end, m.doubtful = k, true
		return m, true
	}
	return marker{}, false
}

func skipSet(t *text, i, end int, set string) int {
	for i < end {
		found := false
		for _, r := range set {
			if t.folded[i] == r {
				found = true
			}
		}
		if !found {
			break
		}
		i++
	}
	return i
}

func readDigits(t *text, i, end int) (n, j int) {
	for j = i; j < end && isDigit(t.folded[j]) && j-i < 9; j++ {
		n = n*10 + int(t.folded[j]-'0')
	}
	return n, j
}

var numerals = map[rune]int{'〇': 0, '零': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}

// readNumeral reads a Chinese number up to 999.
func readNumeral(t *text, i, end int) (n, j int) {
	digit := -1
	for j = i; j < end && j-i < 7; j++ {
		r := t.folded[j]
		d, isNumeral := numerals[r]
		switch {
		case isNumeral:
			digit = d
			continue
		case r == '十' || r == '百':
			unit := 10
			if r == '百' {
				unit = 100
			}
			if digit < 0 {
				digit = 1
			}
			n += digit * unit
			digit = -1
			continue
		}
		break
	}
	if digit > 0 {
		n += digit
	}
	return n, j
}
