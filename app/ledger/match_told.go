package ledger

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Figures of answers that have no cell for them: a message, a report, a table without a column of values. They are read
// from what is told of the task, and what was taken is told to the clerk.

// spoken is a figure of a text with the words that tell what it is of.
type spoken struct {
	value   float64
	rest    string // of the sentence, from the unit of measure on
	words   string // of the sentence around it, from the figure before to the figure behind
	clause  string
	sum     bool // counted from the beginning of the year
	part    bool // of this period alone
	unasked bool // what is planned, what was, a share of what is asked
}

var (
	toldEnd     = regexp.MustCompile(`[。;!?\n]`)
	clauseMark  = regexp.MustCompile(`[,、:()]`)
	spokenDigit = regexp.MustCompile(`\d+(?:\.\d+)?`)
	// goalWords are told beside what was reached, of a clause alone or with what 、 adds to it.
	goalWords = regexp.MustCompile(`目标|任务|完成率|完成比例|占(?:年度|全年|目标|任务|计划)|上年|去年|同期|高于|低于|剩余|其余|其他|尚有|还有|另有|在建|续建|储备|其中|正在`)
	// aheadWords tell what is to come, to the end of the sentence.
	aheadWords = regexp.MustCompile(`计划|力争|争取|确保|拟|下一?步|将(?:于|在|新|完|建)|年底|年末|年内|明年|\d+月底?前`)
	// currentWords end what is to come in a sentence; begunWords and doneWords tell a first step from what was reached.
	currentWords = regexp.MustCompile(`目前|已|实际|累计|截[至止]`)
	begunWords   = regexp.MustCompile(`开工|动工|启动|签约|签订|立项|备案|受理|摸排|排查|采购|招标|中标|征地|开挖|路基|设计`)
	doneWords    = regexp.MustCompile(`建成|完工|竣工|完成|投用|实际|入驻|验收|到位|通车|铺设|敷设|落地|交付`)
	// beforeWords tell the first of two figures: 由210张增加到255张.
	beforeWords = regexp.MustCompile(`(?:由|从)(?:年初|上年|去年)?的?$`)
	// partMonths are months that do not begin the year.
	partMonths   = regexp.MustCompile(`(?:^|[^\d])(?:[2-9]|1[0-2])[-—~至]{1,2}\d{1,2}月`)
	addedWords   = regexp.MustCompile(`净增|新增|增加`)
	notNow       = regexp.MustCompile(`^(?:下一?步|存在(?:的)?(?:主要)?(?:问题|困难)|(?:主要)?(?:问题|困难)[:及和与]|今后|接下来|下季度|明年)`)
	againstWords = regexp.MustCompile(`(?:同比|环比|[较比](?:上|去|同|前|[一二三四1-4]季))[^,]*$|较\S*(?:增|减)`)
	fromJan      = regexp.MustCompile(`[较比]年初`)
	risenWords   = regexp.MustCompile(`增长|提高|提升|上升|增加|增速|增幅`)
	fallenWords  = regexp.MustCompile(`下降|降低|减少|回落|压减|降幅`)
	turnTo       = regexp.MustCompile(`(?:增|升|高|降|长|加|低|落|达)(?:到|至)|达`)
	inQuotes     = strings.NewReplacer("“", "", "”", "", "\"", "", "《", "", "》", "")
)

// namedBehind is how many characters stand behind a figure where they are no more than its unit of measure. Longer ones tell
// what it is of, and nothing of the figure that follows.
const namedBehind = 3

// spokenFigures lists the figures of a text. What the task itself says is not told of it.
func spokenFigures(text, task string) []spoken {
	out := []spoken{}
	task = inQuotes.Replace(thousandsOut(plainText(task)))
	text = inQuotes.Replace(thousandsOut(plainText(strings.ReplaceAll(text, "\n", "。"))))
	for _, sentence := range toldEnd.Split(text, -1) {
		if !notNow.MatchString(sentence) {
			out = append(out, figuresIn(sentence, task)...)
		}
	}
	return out
}

func figuresIn(sentence, task string) []spoken {
	const most = 2000 // bytes; no sentence that tells figures is longer
	sentence = strings.ToValidUTF8(sentence[:min(len(sentence), most)], "")
	out := []spoken{}
	marks := append(clauseMark.FindAllStringIndex(sentence, -1), []int{len(sentence), len(sentence)})
	from, behind := 0, 0 // where the clause begins, and where the figure before ends
	is, outside, mark, later := spoken{}, false, "", false
	for _, m := range marks {
		clause := sentence[from:m[0]]
		is.sum = toldSum.MatchString(clause) || fromJan.MatchString(clause) || is.sum && mark == "、"
		if mark == "(" {
			outside = is.part
		} else if mark == ")" {
			is.part = outside
		}
		is.part = !is.sum && (is.part || toldPart.MatchString(clause) || partMonths.MatchString(clause))
		gone := goalWords.MatchString(clause) || quotes(sentence, from, task)
		later = aheadWords.MatchString(clause) || later && !currentWords.MatchString(clause)
		is.unasked = gone || later || is.unasked && mark == "、"
		for _, at := range spokenDigit.FindAllStringIndex(clause, -1) {
			next := is
			next.value, _ = strconv.ParseFloat(clause[at[0]:at[1]], 64)
			next.clause, next.rest = clause, sentence[from+at[1]:]
			next.unasked = next.unasked || beforeWords.MatchString(clause[:at[0]])
			words, last := clause[at[1]:], true
			if n := spokenDigit.FindStringIndex(words); n != nil {
				words, last = words[:n[0]], false
			}
			if mark == "(" {
				behind = from
			}
			next.words = sentence[min(behind, from+at[0]):from+at[0]] + "|" + words
			behind = from + at[1]
			if last && len([]rune(words)) > namedBehind {
				behind = m[0]
			}
			out = append(out, next)
		}
		from, mark = m[1], sentence[m[0]:m[1]]
	}
	return out
}

// quotes says that what stands around a place of a sentence, up to a colon, is the task's own words.
func quotes(sentence string, at int, task string) bool {
	const fewest = 12 // bytes
	from := strings.LastIndexByte(sentence[:at], ':') + 1
	to := len(sentence)
	if n := strings.IndexByte(sentence[at:], ':'); n >= 0 {
		to = at + n
	}
	return to-from >= fewest && strings.Contains(task, sentence[from:to])
}

// fitting says what one of the figure's units counts in a target's; named where only words for single things differ, so
// that the target has to be named.
func (s spoken) fitting(t Target) (factor float64, named, ok bool) {
	const longest = 7 // characters of a unit of measure
	letters := []rune(s.rest)
	for n := min(longest, len(letters)); n > 0; n-- {
		measure := string(letters[:n])
		if isPoints(measure) {
			return 1, false, isPoints(t.Unit)
		}
		if strings.ContainsAny(measure, ",、:()0123456789") || measure == "万" || measure == "亿" {
			continue
		}
		if factor, ok := MeasureFactor(measure, t.Unit); ok && !isPoints(t.Unit) {
			return factor, false, true
		}
		if factor, ok := countFactor(measure, t.Unit); ok {
			return factor, true, true
		}
	}
	return 0, false, false
}

// speaksOfKind says that the words fit what is asked: how far something rose or fell, or where it stands.
func (s spoken) speaksOfKind(t Target) bool {
	turns := risenWords.MatchString(s.words) || fallenWords.MatchString(s.words)
	if t.Kind == Growth {
		return turns
	}
	if againstWords.MatchString(s.clause) && !fromJan.MatchString(s.clause) {
		return false
	}
	if t.Kind == Level && addedWords.MatchString(s.words) && !turnTo.MatchString(s.words) {
		return false
	}
	return t.Kind != Level || !turns || turnTo.MatchString(s.words)
}

// toldValue is a figure that was found for a target.
type toldValue struct {
	figure spoken
	value  float64
	run    int // characters of the target's name beside it
	loose  bool
}

// toldValues reads the values of the targets that have none from a text. The remarks say what was taken, and what was not
// because it counts this period alone.
func toldValues(text string, want FormRow, given []ReturnValue) ([]ReturnValue, []Remark) {
	figures := spokenFigures(text, want.Text)
	out, said, remarks := slices.Clone(given), []string{}, []Remark{}
	take := func(t Target, v toldValue) {
		raw := v.figure.clause
		turn := 0
		if t.Kind == Growth {
			turn = map[bool]int{true: -1, false: 1}[fallenWords.MatchString(v.figure.words)]
		}
		value, ok := turned(FilledValue{Raw: raw, Turn: turn}, t, v.value, func(string, FilledValue, string, ...any) {})
		if !ok || !IsFigure(value) {
			return
		}
		out = append(out, ReturnValue{TargetID: t.ID, Value: value})
		said = append(said, fmt.Sprintf("%s %s%s", t.Name, Number(value, 6), t.Unit))
	}
	for _, t := range want.Targets {
		if _, has := valueOf(given, t.ID); has || t.Unit == "" {
			continue
		}
		v, found := spokenValue(figures, t, want.Targets)
		if !found {
			v, found = inOrder(figures, t, want.Targets)
		}
		switch {
		case found:
			take(t, v)
		case slices.ContainsFunc(figures, func(f spoken) bool { return f.part && !f.unasked && fits(f, t) && f.speaksOfKind(t) }):
			remarks = append(remarks, Remark{"part_told", "", fmt.Sprintf("第 %s 项“%s”写的像是当期的数，没有收作累计完成值。请补报年初至今的数。", want.No, t.Name)})
		}
	}
	if len(said) > 0 {
		remarks = append(remarks, Remark{"figure_told", "", fmt.Sprintf("第 %s 项没有单填完成值，按文字里的数收：%s。请核对。", want.No, strings.Join(said, "、"))})
	}
	return out, remarks
}

func fits(f spoken, t Target) bool {
	_, _, ok := f.fitting(t)
	return ok
}

// spokenValue finds the figure that names a target better than any other, or the only one in the unit of measure of a target
// that shares it with none.
func spokenValue(figures []spoken, t Target, targets []Target) (toldValue, bool) {
	named, hinted, plain := []toldValue{}, []toldValue{}, []toldValue{}
	for _, f := range meant(figures, t) {
		factor, loose, ok := f.fitting(t)
		if !ok || f.unasked || f.part || !f.speaksOfKind(t) {
			continue
		}
		v := toldValue{f, Tidy(f.value * factor), nameRun(f.words, t.Name), loose}
		best := true
		for _, other := range targets {
			best = best && (other.ID == t.ID || !fits(f, other) || nameRun(f.words, other.Name) < v.run)
		}
		switch {
		case best && v.run >= min(3, len([]rune(inQuotes.Replace(t.Name)))):
			named = append(named, v)
		case best && v.run >= 2 && !loose && !besideWord(f.clause, t.Name):
			hinted = append(hinted, v)
		case !loose && (fromJan.MatchString(f.clause) || !besideWord(f.clause, t.Name)):
			plain = append(plain, v)
		}
	}
	if exact := slices.DeleteFunc(slices.Clone(named), func(v toldValue) bool { return v.loose }); len(exact) > 0 {
		return oneValue(exact)
	}
	if len(named) > 0 {
		return oneValue(named)
	}
	shared := slices.ContainsFunc(targets, func(o Target) bool { return o.ID != t.ID && plainMeasure(o.Unit) == plainMeasure(t.Unit) })
	if shared {
		return oneValue(hinted)
	}
	return oneValue(append(hinted, plain...))
}

// meant leaves out figures that others of the same unit of measure outdo: the goal told again, and first steps beside
// what was reached.
func meant(figures []spoken, t Target) []spoken {
	usable := func(f spoken) bool { return fits(f, t) && !f.unasked && !f.part && f.speaksOfKind(t) }
	other := func(is func(f spoken) bool) bool {
		return slices.ContainsFunc(figures, func(f spoken) bool { return usable(f) && is(f) })
	}
	goal := func(f spoken) bool {
		factor, _, ok := f.fitting(t)
		return ok && Tidy(f.value*factor) == t.Value
	}
	first := func(f spoken) bool { return begunWords.MatchString(f.clause) }
	reached := func(f spoken) bool { return doneWords.MatchString(f.clause) && !begunWords.MatchString(f.clause) }
	dropGoal := other(func(f spoken) bool {
		return !goal(f) && nameRun(f.words, t.Name) >= min(3, len([]rune(inQuotes.Replace(t.Name))))
	})
	dropFirst := other(reached) && !begunWords.MatchString(t.Text)
	return slices.DeleteFunc(slices.Clone(figures), func(f spoken) bool {
		return dropGoal && goal(f) || dropFirst && first(f)
	})
}

// oneValue is the value that all figures give, else the only one that is called the sum.
func oneValue(found []toldValue) (toldValue, bool) {
	if sums := slices.DeleteFunc(slices.Clone(found), func(v toldValue) bool { return !v.figure.sum }); len(sums) > 0 {
		found = sums
	}
	if len(found) == 0 || slices.ContainsFunc(found, func(v toldValue) bool { return v.value != found[0].value }) {
		return toldValue{}, false
	}
	return found[0], true
}

// inOrder gives targets of one unit of measure that no name tells apart their figures one after the other, where there are as
// many of them.
func inOrder(figures []spoken, t Target, targets []Target) (toldValue, bool) {
	alike := slices.DeleteFunc(slices.Clone(targets), func(o Target) bool { return o.Unit != t.Unit || o.Name != t.Name })
	if len(alike) < 2 {
		return toldValue{}, false
	}
	own := []toldValue{}
	for _, f := range figures {
		if factor, loose, ok := f.fitting(t); ok && !loose && !f.unasked && !f.part && f.speaksOfKind(t) {
			own = append(own, toldValue{f, Tidy(f.value * factor), 0, false})
		}
	}
	n := slices.IndexFunc(alike, func(o Target) bool { return o.ID == t.ID })
	if len(own) != len(alike) || len(targets) != len(alike) {
		return toldValue{}, false
	}
	return own[n], true
}

// nameRun is how many characters in a row of a target's name stand in words.
func nameRun(words, name string) int {
	return commonRun([]rune(words), []rune(inQuotes.Replace(plainText(name))))
}

// spokenRow finds the task that a sentence without a number speaks of: the one whose targets it names with a figure in
// their units, or whose own words it repeats.
func spokenRow(row FilledRow, asked Form) (FormRow, bool) {
	const repeated = 6 // characters in a row
	figures := spokenFigures(row.Told, "")
	text := []rune(inQuotes.Replace(plainText(row.Text)))
	best, most, ties := FormRow{}, 0, 0
	for _, want := range asked.Rows {
		score := 0
		for _, t := range want.Targets {
			named := 0
			for _, f := range figures {
				if run := nameRun(f.words, t.Name); fits(f, t) && run >= min(3, len([]rune(inQuotes.Replace(t.Name)))) {
					named = max(named, run)
				}
			}
			score += named
		}
		if run := commonRun(text, []rune(inQuotes.Replace(plainText(want.Text)))); run >= repeated {
			score += run
		}
		switch {
		case score > most:
			best, most, ties = want, score, 0
		case score == most && score > 0:
			ties++
		}
	}
	return best, most > 0 && ties == 0
}
