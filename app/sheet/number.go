package sheet

import (
	"cmp"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"ducha/app/ledger"
)

// reading is what a value cell was read as.
type reading struct {
	value   float64
	measure string // the unit of measure typed with it
	turn    int    // 1 where words say that the figure rose by it, -1 that it fell
	told    bool   // not the plain figure: the clerk is told how it was read
}

// figure is a number with the words that may stand around it: 约12.5万亩.
var figure = regexp.MustCompile(`^(\p{Han}*)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$`)

// lead are the words that may stand before a number without changing it, rise and fall those that tell a change, loose
// those after which it is still the best figure there is and a clerk is told. Words that change it otherwise (近 不足)
// are not among them: such a cell is for a person to read.
var (
	lead  = regexp.MustCompile(`^(?:累计|共计|共|合计|总计|已|完成|实现|达到|达|为)+`)
	rise  = regexp.MustCompile(`^(?:同比|环比)?(?:增长|提高|提升|上升|增加)(?:了)?`)
	fall  = regexp.MustCompile(`^(?:同比|环比)?(?:下降|降低|减少|回落|压减)(?:了)?`)
	loose = regexp.MustCompile(`^(?:大约|约为|约|超过|超|逾|新增|新建|建成|[较比]年初)`)
	rough = regexp.MustCompile(`^([万亿]?)[余多](\D*)$|^(\D*?)(?:以上|左右|上下|\+)$`)
)

// parseFigure reads a value typed as text: full-width digits, thousands commas, numerals written out, words in front, the
// unit of measure behind it, and behind that what explains it (其中新建5个). name is the indicator's, whose own words may
// stand in front too. False where a person has to look: words, ranges, two figures of which none is the sum.
func parseFigure(text, name string) (reading, bool) {
	text, dated := cutAsOf(text)
	r, ok := oneFigure(text, squeeze(name))
	if !ok {
		r, ok = figureWithAside(text, squeeze(name))
	}
	r.told = r.told || dated
	return r, ok
}

// oneFigure reads a text that holds a single number.
func oneFigure(text, name string) (reading, bool) {
	r := reading{}
	if spaced.MatchString(text) && !spacedThousands.MatchString(text) {
		return r, false
	}
	text = joined(writtenOut(figureSigns.Replace(strings.TrimLeft(squeeze(text), "'‘’"))))
	text = minus.ReplaceAllString(text, "-$1")
	if m := fromTo.FindStringSubmatch(text); m != nil {
		text, r.told = m[1], true
	}
	if bare := strings.TrimLeft(text, "≥>="); bare != text {
		text, r.told = bare, true
	}
	m := figure.FindStringSubmatch(strings.TrimSuffix(text, "."))
	if m == nil || monthLike.MatchString(text) || !r.takeLead(m[1], name) || strings.ContainsFunc(m[4], unicode.IsDigit) {
		return r, false
	}
	r.measure = m[4]
	if bare := reached.ReplaceAllString(m[4], ""); bare != m[4] {
		r.measure, r.told = bare, true
	}
	r.measure = withoutNoun(r.measure, name)
	if around := rough.FindStringSubmatch(m[4]); around != nil {
		r.measure, r.told = around[1]+around[2]+around[3], true
	}
	v, err := strconv.ParseFloat(m[2]+strings.ReplaceAll(m[3], ",", ""), 64)
	r.value = v
	return r, err == nil && !math.IsInf(v, 0) && plainMeasure(r.measure)
}

// takeLead reads the words before a number; false where one of them is unknown.
func (r *reading) takeLead(words, name string) bool {
	for words != "" {
		rest := lead.ReplaceAllString(words, "")
		switch {
		case rest != words:
		case rise.MatchString(words):
			rest, r.turn = rise.ReplaceAllString(words, ""), 1
		case fall.MatchString(words):
			rest, r.turn = fall.ReplaceAllString(words, ""), -1
		case loose.MatchString(words):
			rest, r.told = loose.ReplaceAllString(words, ""), true
		case commonStart(words, name) > 0:
			rest = words[commonStart(words, name):]
		default:
			return false
		}
		words = rest
	}
	return true
}

// Parts of a value cell that holds more than a figure. What stands in brackets explains what stands before them.
var (
	asideMark = regexp.MustCompile(`[，,；;、\n]|[（(\[【]`)
	aside     = regexp.MustCompile(`^(?:其中|另|还有|尚有|剩余|其余|含|不含|包括|包含|另有|占|同比|环比|较|比|上年|去年|上季|上期|完成年|完成全|完成目|为年|为全|达年|达全|超序时|达序时|达到序时|高于|低于|快报|预计|初步|(?:已|共)?完成(?:率|比例|进度)?(?:约|的)?[\d.]+%)`)
	sum       = regexp.MustCompile(`^(?:累计|共计|合计|总计)`)
	praise    = regexp.MustCompile(`^(?:已|均|全部|超额|圆满|提前|完成|达标|建成|任务)+$`)
	brackets  = "（(【[）)】]"
)

// figureWithAside reads a figure beside others: the one that is called the sum, else the first where what follows only
// explains it. A unit of measure in brackets is that of the figure.
func figureWithAside(text, name string) (reading, bool) {
	parts, bracketed := cutAside(text)
	if len(parts) < 2 {
		return reading{}, false
	}
	if inside := squeeze(parts[1]); len(parts) == 2 && bracketed[1] && inside != "" && !strings.ContainsFunc(inside, unicode.IsDigit) && plainMeasure(inside) {
		if r, ok := oneFigure(parts[0], name); ok && r.measure == "" {
			r.measure = inside
			return r, true
		}
	}
	of := -1
	for n, part := range parts {
		if isSum(part) && of >= 0 {
			return reading{}, false
		} else if isSum(part) {
			of = n
		}
	}
	if of < 0 {
		of = 0
		for n, part := range parts[1:] {
			if !bracketed[n+1] && !aside.MatchString(squeeze(part)) {
				return reading{}, false
			}
		}
	}
	if of == 0 && praise.MatchString(squeeze(parts[0])) && len(parts) == 2 && bracketed[1] {
		of = 1
	}
	part, _ := cutAsOf(parts[of])
	r, ok := oneFigure(part, name)
	r.told = true
	return r, ok
}

// isSum tells the figure since the beginning of the year: 累计12处, 1-9月12处.
func isSum(part string) bool {
	rest, dated := cutAsOf(part)
	return dated || sum.MatchString(squeeze(rest))
}

// cutAside cuts a text at commas and brackets, but not at the commas of thousands.
func cutAside(text string) (parts []string, bracketed []bool) {
	from, inside := 0, false
	cut := func(to int) {
		if part := strings.Trim(text[from:to], brackets+" "); part != "" {
			parts, bracketed = append(parts, part), append(bracketed, inside)
		}
	}
	for _, at := range asideMark.FindAllStringIndex(text, -1) {
		if thousands.MatchString(text[at[1]:]) && at[0] > 0 && unicode.IsDigit(rune(text[at[0]-1])) {
			continue
		}
		cut(at[0])
		inside = strings.ContainsAny(text[at[0]:at[1]], brackets) || inside && !strings.ContainsAny(text[from:at[0]], "）)】]")
		from = at[1]
	}
	cut(len(text))
	return parts, bracketed
}

var thousands = regexp.MustCompile(`^[0-9]{3}(?:[^0-9]|$)`)

// commonStart is how many bytes of words, two characters at least, stand somewhere in the name.
func commonStart(words, name string) int {
	best, count := 0, 0
	for i, r := range words {
		if count++; !strings.Contains(name, words[:i+len(string(r))]) {
			break
		}
		if count > 1 {
			best = i + len(string(r))
		}
	}
	return best
}

var measure = regexp.MustCompile(`^(?:[%‰]|[\p{Han}]{1,7}|[万亿]?(?:[a-zA-Zμµ]{1,4}[²³]?(?:/m[²³3])?|㎡|㎞|㎥)|[\p{Han}]{1,4}/[\p{Han}]{1,4})?$`)

// plainMeasure tells a unit of measure from words that change the number (多 以上 左右).
func plainMeasure(s string) bool {
	return measure.MatchString(s) && !strings.ContainsAny(s, "余多约至到左右以上下近几数一二三四五六七八九十")
}

var (
	broken = regexp.MustCompile(`^#(?:REF!|NAME\?|VALUE!|DIV/0!|N/A|NULL!|NUM!|SPILL!|CALC!)$`)
	// inHeader is the unit of measure that a header gives in brackets, onTop the one above the table.
	inHeader = regexp.MustCompile(`[（(](?:单位[:：]?)?([万亿]\p{Han}{1,4}|%)[)）]`)
	onTop    = regexp.MustCompile(`^(?:金额|计量)?单位[:：]((?:[万亿]\p{Han}{1,3})|元|%)$`)
)

var (
	partEnd   = regexp.MustCompile(`[，,；;、\n。]|和|及`)
	listed    = regexp.MustCompile(`^(?:[(（]?\d{1,2}[)）.．、]|[①-⑳])(\D)`) // 1.幼儿园3所
	partFirst = regexp.MustCompile(`^([^\d]{2,30}?)[:：为共计达完成]*(\d.*)$`)
)

// figuresOf reads a cell that holds several plain figures, each with the name or the unit of measure that tells what it
// is of, if any; nil for any other.
func figuresOf(text, name string) []ledger.FilledPart {
	out := []ledger.FilledPart{}
	for _, part := range partEnd.Split(text, -1) {
		part = listed.ReplaceAllString(squeeze(part), "$1")
		if part == "" {
			continue
		}
		of := ""
		r, ok := oneFigure(part, squeeze(name))
		if m := partFirst.FindStringSubmatch(part); !ok && m != nil {
			of = m[1]
			r, ok = oneFigure(m[2], "")
		}
		if !ok || r.told || r.turn != 0 {
			return nil
		}
		out = append(out, ledger.FilledPart{Name: of, Number: r.value, Measure: r.measure})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

var doneOfAll = regexp.MustCompile(`^(?:已|完成|累计)*([\d,.]+)(\D{0,4})/(?:共|目标|计划)?([\d,.]+)(\D{0,4})$`)

// doneOf reads 35/50, of which the second may be the target.
func doneOf(text string) (done ledger.FilledPart, all float64, ok bool) {
	m := doneOfAll.FindStringSubmatch(squeeze(text))
	if m == nil {
		return done, 0, false
	}
	a, okA := oneFigure(m[1]+m[2], "")
	b, okB := oneFigure(m[3]+m[4], "")
	done = ledger.FilledPart{Number: a.value, Measure: cmp.Or(a.measure, b.measure)}
	return done, b.value, okA && okB && (a.measure == "" || b.measure == "" || a.measure == b.measure)
}

// hasFigure says that a text holds a figure.
func hasFigure(text string) bool {
	_, ok := parseFigure(text, "")
	return ok && strings.ContainsFunc(text, unicode.IsDigit)
}
