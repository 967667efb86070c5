package extract

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const listLevels = 9 // levels of a list in every Word format

// listLevel is how one level of an automatic list prints its number.
type listLevel struct {
	format  string // name of ECMA-376 ST_NumberFormat
	text    string // "（%1）": %1-%9 stand for the numbers of levels 1-9
	start   int
	restart int  // 1-9: restarts after that level was used; 0: never; -1: after any higher level
	legal   bool // prints the higher levels' numbers in arabic digits
	bare    bool // nothing stands between number and text
	style   string
	face    typeface
}

// listInstance is one use of a list definition; uses of the same definition count on together unless they override
// the start.
type listInstance struct {
	id        string // of the instance
	list      string // of the definition
	levels    map[int]*listLevel
	overrides map[int]int // level -> start
}

// counters hold where every list of a document stands.
type counters struct {
	at      map[string]*[listLevels]int // by definition; unset: not started
	started map[string]bool             // overrides that were applied
}

const unset = -1

func newCounters() *counters {
	return &counters{at: map[string]*[listLevels]int{}, started: map[string]bool{}}
}

// next counts one more paragraph of level (0-8) and returns its printed number, "" where the list has no such level.
func (c *counters) next(in *listInstance, level int) string {
	lv := in.levels[level]
	if lv == nil || level < 0 || level >= listLevels {
		return ""
	}
	at := c.of(in.list)
	key := in.id + "/" + strconv.Itoa(level)
	start, overridden := in.overrides[level]
	switch {
	case overridden && !c.started[key]:
		c.started[key] = true
		at[level] = start
	case at[level] == unset:
		at[level] = lv.start
	default:
		at[level]++
	}
	for i := level + 1; i < listLevels; i++ {
		if x := in.levels[i]; x != nil && (x.restart < 0 || level < x.restart) {
			at[i] = unset
		}
	}
	return in.print(lv, at)
}

// of returns where a list stands.
func (c *counters) of(list string) *[listLevels]int {
	at := c.at[list]
	if at == nil {
		at = &[listLevels]int{}
		for i := range at {
			at[i] = unset
		}
		c.at[list] = at
	}
	return at
}

// set makes n the next number of a level; n may not be below 1.
func (c *counters) set(list string, level, n int) { c.of(list)[level] = max(0, n-1) }

func (in *listInstance) print(lv *listLevel, at *[listLevels]int) string {
	if lv.format == "bullet" {
		return bullet(lv.text)
	}
	label := lv.text
	for i := range listLevels {
		mark := "%" + strconv.Itoa(i+1)
		x := in.levels[i]
		if x == nil || !strings.Contains(label, mark) {
			continue
		}
		value, format := at[i], x.format
		if value == unset {
			value = x.start
		}
		if lv.legal {
			format = "decimal"
		}
		label = strings.ReplaceAll(label, mark, formatNumber(format, value))
	}
	return label
}

// bullet replaces the private codes of symbol fonts, which have no meaning outside them.
func bullet(text string) string {
	r, _ := utf8.DecodeRuneInString(text)
	if unicode.Is(unicode.Co, r) {
		return "•"
	}
	return text
}

// gapAfter returns the blank that keeps a printed number apart from text it would run into: "1." and "2024年".
func gapAfter(label, text string, bare bool) string {
	last, _ := utf8.DecodeLastRuneInString(label)
	first, _ := utf8.DecodeRuneInString(text)
	wordy := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
	switch {
	case label == "" || text == "" || bare || unicode.IsSpace(first) || unicode.IsSpace(last):
		return ""
	case wordy(last), last == '•', unicode.IsSymbol(last), last < utf8.RuneSelf && first < utf8.RuneSelf:
		return " "
	}
	return ""
}
