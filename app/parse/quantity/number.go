package quantity

import (
	"strconv"
	"strings"
)

// number is one figure with its unit as printed.
type number struct {
	span           // figure and unit
	value  float64 // as printed; 万 and 亿 are in unit
	unit   string
	class  class
	suffix suffix
	tail   int  // end of 以上, 左右 …; equals to where there is none
	over   bool // 余, 多
	native bool // written in Chinese numerals
	gone   bool // of last year: no target, but what it counts may be named by it alone
}

// suffix is the word behind a unit that sets the relation.
type suffix uint8

const (
	noSuffix suffix = iota
	orMore
	roughly
	orLess
)

var suffixes = []struct {
	words table
	sense suffix
}{
	{words(`以上 及以上 之上 起`), orMore},
	{words(`左右 上下`), roughly},
	{words(`以下 以内 之内 及以下 之下 内`), orLess},
}

// scan finds every figure with a known measure word, outside quotation marks and proper names such as 5G or “1+26”.
func scan(l *line) []number {
	var found []number
	for i := 0; i < len(l.runes); {
		n, next := l.number(i)
		if n.value >= 0 && n.to > n.from {
			found = append(found, n)
		}
		i = max(next, i+1)
	}
	return found
}

// number reads the figure at i; next is where scanning goes on. No figure: an empty span.
func (l *line) number(i int) (n number, next int) {
	none := number{value: -1}
	if l.quoted[i] {
		return none, i + 1
	}
	end, value := l.arabic(i)
	native := false
	if end == i {
		if end, value = l.chinese(i); end == i {
			return none, i + 1
		}
		native = true
	}
	if l.partOfName(i, end, native) {
		return none, end
	}
	n = number{span: span{i, end}, value: value, native: native}
	if !l.unit(&n, end) {
		return none, end
	}
	l.upperEnd(&n)
	n.tail = n.to
	for _, s := range suffixes {
		if k := l.at(n.to, s.words); k > 0 {
			n.suffix, n.tail = s.sense, n.to+k
		}
	}
	return n, n.tail
}

// arabic reads digits with decimals and grouping; of a range such as 30—50 the end counts.
func (l *line) arabic(i int) (end int, value float64) {
	end, value = l.digits(i)
	if end == i || end >= len(l.runes) || !strings.ContainsRune("-—–~至", l.runes[end]) {
		return end, value
	}
	j := end
	for j < len(l.runes) && strings.ContainsRune("-—–~至", l.runes[j]) {
		j++
	}
	if e, v := l.digits(j); e > j && v > value {
		return e, v
	}
	return end, value
}

// upperEnd moves n to the end of a range whose both ends carry the unit: 6%—7%, 2家—3家.
func (l *line) upperEnd(n *number) {
	i := n.to
	for i < len(l.runes) && strings.ContainsRune("-—–~", l.runes[i]) {
		i++
	}
	if i == n.to {
		return
	}
	m := number{span: span{n.from, i}}
	end, value := l.digits(i)
	if end > i && value > n.value && l.unit(&m, end) && m.unit == n.unit {
		n.value, n.to = value, m.to
	}
}

// maxDigits bounds a figure; longer runs are identity numbers.
const maxDigits = 15

func (l *line) digits(i int) (end int, value float64) {
	var b strings.Builder
	for end = i; end < len(l.runes); end++ {
		if end > i && l.gap(end) {
			break // figures of a table row are not one figure
		}
		r := l.runes[end]
		inside := end > i && end+1 < len(l.runes) && digit(l.runes[end+1])
		if digit(r) || r == '.' && inside {
			b.WriteRune(r)
		} else if r != ',' || !inside || !l.thousands(end) {
			break
		}
	}
	value, err := strconv.ParseFloat(b.String(), 64)
	if err != nil || b.Len() > maxDigits {
		return i, 0
	}
	return end, value
}

var (
	numerals = map[rune]float64{'一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
	powers   = map[rune]float64{'十': 10, '百': 100, '千': 1000}
)

// chinese reads a numeral below 万: 两, 十二, 三百, 千.
func (l *line) chinese(i int) (end int, value float64) {
	last := 0.0
	for end = i; end < len(l.runes); end++ {
		r := l.runes[end]
		if d, ok := numerals[r]; ok && last == 0 {
			last = d
		} else if p, ok := powers[r]; ok {
			value, last = value+max(last, 1)*p, 0
		} else if r != '零' || end == i {
			break
		}
	}
	return end, value + last
}

// partOfName reports figures glued to what makes them a name: 5G, PM2.5, 1+26, G310, 第二, 前3, 7×24.
func (l *line) partOfName(from, end int, native bool) bool {
	if from > 0 {
		p := l.runes[from-1]
		if digit(p) && !native {
			return true
		}
		if latin(p) && !native || strings.ContainsRune("+×*#·.@-—第前No首初号", p) && l.endsAt(max(0, from-3), from, noMarks) == 0 {
			return true
		}
		if native && (numeral(p) || p == '万' || p == '亿') {
			return true
		}
	}
	if end >= len(l.runes) {
		return false
	}
	r := l.runes[end]
	return strings.ContainsRune("+×*·@", r) || latin(r) && l.at(end, measures[capacity]) == 0 && l.at(end, measures[extent]) == 0
}

// noMarks end like the mark of a name or a rank and are none: 6月底前30个, 老字号10家.
var noMarks = words(`
	底前 月前 日前 末前 节前 期前 年前 夕前 入冬前 汛前 年初 月初 账号 公众号 视频号 服务号 字号 商号 信号 小号`)

func numeral(r rune) bool { return numerals[r] > 0 || powers[r] > 0 }

// unit reads scale and measure word at i into n; false where the figure counts nothing known.
func (l *line) unit(n *number, i int) bool {
	i, scale := l.scale(n, i)
	i = l.odd(n, i)
	if l.at(i, notMeasures) > 0 && scale == "" {
		return false
	}
	c, k := l.measure(i)
	if k == 0 {
		n.unit, n.class, n.to = scale, bare, i
		return scale != "" && (l.closes(i) || l.people(i))
	}
	word := string(l.runes[i : i+k])
	end := l.odd(n, i+k)
	if end < len(l.runes)-1 && l.runes[end] == '/' {
		per := end + 1
		for per < len(l.runes) && strings.ContainsRune("十百千万亿", l.runes[per]) {
			per++ // 批次/千人
		}
		if _, m := l.measure(per); m > 0 {
			word, end = word+string(l.runes[end:per+m]), per+m
		}
	}
	if end < len(l.runes)-2 && l.runes[end] == '(' {
		if _, m := l.measure(end + 1); m > 0 && end+1+m < len(l.runes) && l.runes[end+1+m] == ')' {
			end += m + 2 // 2000套（间）
		}
	}
	if end < len(l.runes)-1 && l.runes[end] == '每' && (c == capacity || c == money) {
		if _, m := l.measure(end + 1); m > 0 {
			word, end = word+string(l.runes[end:end+1+m]), end+1+m // 微克每立方米
		}
	}
	n.unit, n.class, n.to = scale+word, c, end
	return !finals.in(word) || l.closes(end)
}

// closes reports that nothing is counted at i: a separator, the end, or a word that closes a figure.
func (l *line) closes(i int) bool {
	if i >= len(l.runes) || l.stops[i] > 0 || l.at(i, tailNouns) > 0 {
		return true
	}
	for _, s := range suffixes {
		if l.at(i, s.words) > 0 {
			return true
		}
	}
	return false
}

// people reports somebody counted without a measure word: 30万农村居民.
func (l *line) people(i int) bool {
	for j := i + 1; j <= i+maxPeople; j++ {
		if j <= len(l.runes) && l.endsAt(i, j, owners) > 0 {
			return true
		}
	}
	return false
}

// maxPeople bounds the words that say who is counted.
const maxPeople = 8

// scale reads 万, 亿 and the powers before them: 3千万 is 3000 万.
func (l *line) scale(n *number, i int) (int, string) {
	if i+1 < len(l.runes) {
		if p := powers[l.runes[i]]; p > 0 && !n.native && strings.ContainsRune("万亿个家户人名", l.runes[i+1]) {
			n.value *= p
			i++
		}
	}
	i = l.odd(n, i)
	from := i
	for i < len(l.runes) && i-from < 2 && (l.runes[i] == '万' || l.runes[i] == '亿') {
		i++
	}
	return i, string(l.runes[from:i])
}

// odd skips 余 and 多: a little more than the figure.
func (l *line) odd(n *number, i int) int {
	if i < len(l.runes) && (l.runes[i] == '余' || l.runes[i] == '多') && i+1 < len(l.runes) {
		n.over = true
		return i + 1
	}
	return i
}

// measure returns the class and length of the longest measure word at i.
func (l *line) measure(i int) (c class, length int) {
	if i < len(l.runes) && (l.runes[i] == '%' || l.runes[i] == '‰') {
		return percent, 1
	}
	if l.has(i, []rune("个百分点")) || l.has(i, []rune("个千分点")) {
		return percent, 4
	}
	if l.has(i, []rune("百分点")) {
		return percent, 3
	}
	for _, k := range []class{count, extent, capacity, money, clock} {
		if n := l.at(i, measures[k]); n > length {
			c, length = k, n
		}
	}
	return c, length
}
