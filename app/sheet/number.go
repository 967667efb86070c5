package sheet

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"ducha/app/ledger"
)

// figure is a number with the words that may stand around it: 约12.5万亩.
var figure = regexp.MustCompile(`^(\p{Han}*)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$`)

// lead are the words that may stand before a number without changing it. Words that do (近 超 下降) are not among them:
// such a cell is for a clerk to read.
var lead = regexp.MustCompile(`^(?:累计|共计|共|合计|总计|已|完成|实现|达到|达|同比|增长|约为|约|大约|为)+`)

// parseFigure reads a value typed as text: full-width digits, thousands commas, words in front, the unit of measure
// behind it. name is the indicator's, whose own words may stand in front too. False where a person has to look: words,
// ranges, more than one number.
func parseFigure(text, name string) (value float64, measure string, ok bool) {
	text = strings.NewReplacer("％", "%", "﹪", "%", "−", "-", "。", ".").Replace(squeeze(text))
	m := figure.FindStringSubmatch(strings.TrimSuffix(text, "."))
	if m == nil || !plainLead(m[1], squeeze(name)) || strings.ContainsFunc(m[4], unicode.IsDigit) {
		return 0, "", false
	}
	v, err := strconv.ParseFloat(m[2]+strings.ReplaceAll(m[3], ",", ""), 64)
	return v, m[4], err == nil && !math.IsInf(v, 0) && plainMeasure(m[4])
}

// plainLead says that nothing but lead words and words of the indicator's name stand before a number.
func plainLead(words, name string) bool {
	for words != "" {
		rest := lead.ReplaceAllString(words, "")
		if n := commonStart(rest, name); rest == words && n > 0 {
			rest = rest[n:]
		} else if rest == words {
			return false
		}
		words = rest
	}
	return true
}

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

var measure = regexp.MustCompile(`^(?:[%‰]|[\p{Han}]{1,7}|[a-zA-Z]{1,4}[²³]?|[\p{Han}]{1,4}/[\p{Han}]{1,4})?$`)

// plainMeasure tells a unit of measure from words that change the number (多 以上 左右).
func plainMeasure(s string) bool {
	return measure.MatchString(s) && !strings.ContainsAny(s, "余多约至到左右以上下近几数一二三四五六七八九十")
}

var dateLike = regexp.MustCompile(`^\d{1,4}[-/年]\d{1,2}|^\d{1,2}:\d{2}|^\d{1,2}月\d{1,2}日|^\d{1,2}-[A-Za-z]{3}`)

// cellFigure reads a value cell from what it shows and what it holds. A cell that Excel shows in percent holds the
// hundredth part; one that Excel turned into a date on its own (3-5) is no number.
func cellFigure(shown, held, name string) (value float64, measure string, ok bool) {
	v, err := strconv.ParseFloat(held, 64)
	switch {
	case err != nil || math.IsNaN(v) || math.IsInf(v, 0):
		return parseFigure(shown, name)
	case strings.HasSuffix(shown, "%") && shown != held:
		return ledger.Tidy(v * 100), "%", true
	case shown != held && dateLike.MatchString(shown):
		return 0, "", false
	}
	return ledger.Tidy(v), "", true
}

var (
	broken = regexp.MustCompile(`^#(?:REF!|NAME\?|VALUE!|DIV/0!|N/A|NULL!|NUM!|SPILL!|CALC!)$`)
	// inHeader is the unit of measure that a header gives in brackets, onTop the one above the table.
	inHeader = regexp.MustCompile(`[（(](?:单位[:：]?)?([万亿]\p{Han}{1,4}|%)[)）]`)
	onTop    = regexp.MustCompile(`^(?:金额|计量)?单位[:：]((?:[万亿]\p{Han}{1,3})|元|%)$`)
)
