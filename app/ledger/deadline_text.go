package ledger

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Deadlines that stand in the sentences of a task: 6月底前完成供水管网改造10公里. What a sentence asks for by when is told
// clause by clause, so that a step on the way (3月底前启动) is not taken for the end.

var (
	// deadlineWords is a term within a running text. A month or a day needs a word that closes it (底, 前, 内): without one it
	// tells when something takes place.
	deadlineWords = regexp.MustCompile(`(?:(?:20\d\d|今|本|当|明)年)?(?:` +
		`\d{1,2}月(?:份)?(?:[上中下]旬|\d{1,2}[日号]|[底末初])?(?:开学|放假)?(?:之前|以前|前)|\d{1,2}月(?:份)?[底末]|` +
		`第?[一二三四]季度(?:[末底](?:之前|以前|前)?|之前|以前|前|内)?|[上下]半年(?:之前|以前|前|内)?|` +
		`(?:国庆节?|元旦|["“]?五一["”]?(?:劳动节|假期)?|["“]?七一["”]?|春节|中秋节?|入?汛期?|供暖季|供暖期|采暖季|采暖期)(?:来临|到来)?(?:之前|以前|前)` +
		`)|(?:20\d\d|今|本|当|明)?年(?:底|末)(?:之前|以前|前)?|(?:今年|本年|当年)?年内`)

	notTerm = regexp.MustCompile(`(?:截至|截止|截止到|自|从|至|较|比|同|每年|每)$`)             // what stands before is no term
	goesOn  = regexp.MustCompile(`^(?:起|以来|开始|已|共|数|的?(?:基础|水平|同期)|、|[-—~至到])`) // nor what such words follow

	// openTerm is a term that no word closes; it is one only before a word of finishing.
	openTerm  = regexp.MustCompile(`(?:季度|半年)$`)
	finishing = regexp.MustCompile(`^(?:要|须|力争|确保|全部|全面|基本)*(?:完成|建成|完工|竣工|投用|投产|交付|出台|印发|办结|落地|到位|达到|实现|见效|举办|启动|开工|动工|开建)`)

	// yearScope says that what follows belongs to one year.
	yearScope = regexp.MustCompile(`20\d\d年|今年|本年|当年|年内|全年`)

	// beginning words are steps on the way, not the end of the work.
	beginning = regexp.MustCompile(`^(?:[^,，]{0,12}?)(?:启动|开工|动工|开建|进场|破土|开始|(?:立项|招标|选址|报批)$|` +
		`完成(?:前期|可研|立项|招标|招投标|方案|规划|选址|征地|初稿|主体|基础)(?:工作|编制|设计|审批|手续|程序|施工|工程|封顶)*(?:$|[、）)])|` +
		`完成(?:首批|总?(?:工程|投资|任务)?量?的?\d+(?:\.\d+)?%))|过半|一半`)
	// bareEnd tells a clause that only says by when what stands before it is finished.
	bareEnd = regexp.MustCompile(`^(?:要|须|力争|确保|争取|全部|全面|基本|如期|正式|按期|并|予以|建成|完成|完工|竣工|投用|投入|使用|运行|运营|投产|达产|验收|交付|开放|见效|办结|整改|到位|落地|改造|建设|启用|通车|供水|供气|供暖|工作|任务|任务目标|目标任务|结束)*$`)
	// ownWork tells a clause that asks for something by itself, consequence one that only says what comes of it.
	ownWork     = regexp.MustCompile(`\d|完成|建成|新建|新增|新开|出台|印发|竣工|投用|培育|引进|打造|开展|举办|创建|改造`)
	consequence = regexp.MustCompile(`^(?:惠及|受益|涉及|覆盖|其中|包括|含|总投资|概算|计划投资|带动|服务|解决)`)
)

// textTerm is a term in a text: its words as printed, where they stand and the last day it allows, "" for what names none.
type textTerm struct {
	words      string
	begin, end int // bytes
	day        string
}

// termsIn finds the terms of a clause, by the year of the plan. Days before that year are no terms: they tell what was.
func termsIn(clause string, year int) []textTerm {
	out := []textTerm{}
	if !mayHoldTerm(clause) {
		return out
	}
	for _, m := range deadlineWords.FindAllStringIndex(clause, -1) {
		if notTerm.MatchString(clause[:m[0]]) || goesOn.MatchString(clause[m[1]:]) {
			continue
		}
		t := textTerm{words: clause[m[0]:m[1]], begin: m[0], end: m[1]}
		t.day = DeadlineDay(t.words, year)
		gone := t.day != "" && t.day < dayIn(year, "1", "1")
		told := openTerm.MatchString(t.words) && !finishing.MatchString(clause[m[1]:]) // 一季度开门红, 上半年经济运行
		if !gone && !told {
			out = append(out, t)
		}
	}
	return out
}

// mayHoldTerm passes over most texts without a closer look: tables of many tasks are drawn by it.
func mayHoldTerm(text string) bool {
	return slices.ContainsFunc(termSigns, func(w string) bool { return strings.Contains(text, w) })
}

var termSigns = []string{"月", "季度", "半年", "年底", "年末", "年内", "节", "元旦", "五一", "七一", "中秋", "汛", "供暖", "采暖"}

// clause is one part of a sentence with the term it names last.
type clause struct {
	begin, end int // bytes of the whole text
	term       *textTerm
	step       bool // by its term something begins or is half done
	bare       bool // it says of what stands before it by when that is finished
	own        bool // it asks for something by itself
}

// Signs that end a sentence and a clause.
const sentenceEnd, commaEnd = "。;；！!？?\n", ",，"

// clausesOf cuts a text into its sentences and those into clauses.
func clausesOf(text string, year int) [][]clause {
	out := [][]clause{}
	for _, s := range partsOf(text, 0, len(text), sentenceEnd) {
		out = append(out, clausesIn(text, s, year))
	}
	return out
}

func clausesIn(text string, sentence [2]int, year int) []clause {
	out := []clause{}
	for _, c := range partsOf(text, sentence[0], sentence[1], commaEnd) {
		out = append(out, readClause(text, c[0], c[1], year))
	}
	return out
}

func readClause(text string, begin, end, year int) clause {
	words := text[begin:end]
	c, rest := clause{begin: begin, end: end}, words
	if terms := termsIn(words, year); len(terms) > 0 {
		c.term = &terms[len(terms)-1]
		rest = words[c.term.end:]
		c.step = beginning.MatchString(rest)
		c.bare = bareEnd.MatchString(strings.TrimSpace(words[:terms[0].begin])) && bareEnd.MatchString(strings.TrimSpace(rest))
	}
	c.own = !c.bare && ownWork.MatchString(rest) && !consequence.MatchString(strings.TrimSpace(words))
	return c
}

// partsOf cuts text[begin:end] at the signs.
func partsOf(text string, begin, end int, signs string) [][2]int {
	out, from := [][2]int{}, begin
	add := func(to int) {
		if strings.TrimSpace(text[from:to]) != "" {
			out = append(out, [2]int{from, to})
		}
	}
	for n, r := range text[begin:end] {
		if at := begin + n; endsPart(text, at, r, signs) {
			add(at)
			from = at + utf8.RuneLen(r)
		}
	}
	add(end)
	return out
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// DeadlineIn is the term that a task's own sentences set for the whole of it, as printed, by the year of its plan: 6月底前完成
// 供水管网改造 → 6月底前. "" where they set none, or one for a part alone; a sentence whose term is the year's end holds for all
// that it asks for. A date by which something begins is none.
func DeadlineIn(text string, year int) string {
	latest, open := textTerm{}, false
	for n, sentence := range clausesOf(text, year) {
		if n == 0 && isTitle(text[sentence[0].begin:sentence[len(sentence)-1].end]) {
			continue
		}
		term, whole := sentenceTerm(sentence)
		open = open || !whole && (term == nil || term.day != dayIn(year, "12", "")) // what has no term of its own ends with the year
		if term != nil && (latest.words == "" || term.day > latest.day) {
			latest = *term
		}
	}
	if open {
		return ""
	}
	return latest.words
}

// lasting are words of work without an end.
var lasting = regexp.MustCompile(`实现|全覆盖|持续|深化|加强|强化|优化|提升|推进|完善|做好|抓好|开展|坚持`)

// isTitle tells the first sentence that only names the work: 电子产业园项目。
func isTitle(sentence string) bool {
	const most = 20 // characters
	return utf8.RuneCountInString(sentence) <= most && !strings.ContainsAny(sentence, commaEnd) && !ownWork.MatchString(sentence) &&
		!deadlineWords.MatchString(sentence) && !lasting.MatchString(sentence)
}

// sentenceTerm is the last term of a sentence, and whether it governs all that the sentence asks for.
func sentenceTerm(sentence []clause) (latest *textTerm, whole bool) {
	whole = true
	for n, c := range sentence {
		switch {
		case c.term != nil && c.step:
			whole = whole && slices.ContainsFunc(sentence[n+1:], func(d clause) bool { return d.term != nil && !d.step })
		case c.term != nil:
			if latest == nil || c.term.day > latest.day {
				latest = c.term
			}
		case c.own:
			whole = whole && closedBehind(sentence[n+1:])
		}
	}
	return latest, whole && latest != nil
}

// closedBehind says that the clauses behind one say by when it is finished: 新建泵站5座，9月底前建成投用.
func closedBehind(rest []clause) bool {
	return slices.ContainsFunc(rest, func(c clause) bool { return c.bare })
}

// targetTerm is the term of one target of a task, as printed, and its last day: what its own clause names, or a clause behind
// it that only says by when; else the year its clause names where the task's deadline is later; else that deadline. Two
// empty words stand for the year's end.
func targetTerm(t Task, i Indicator, year int) (words, day string) {
	words, day = t.Deadline, DeadlineDay(t.Deadline, year)
	at := strings.Index(t.Text, i.Text)
	if i.Text == "" || at < 0 {
		return words, day
	}
	end := at + len(i.Text)
	if !mayHoldTerm(t.Text) && !strings.Contains(t.Text, "年") {
		return words, day
	}
	begin, stop := around(t.Text, end, 0, len(t.Text), sentenceEnd)
	from, to := around(t.Text, end, begin, stop, commaEnd)
	if term := clauseTerm(t.Text[from:to], end-from, year); term != nil {
		return term.words, term.day
	}
	if scope := scopeEnd(t.Text[from:end], year); scope != "" && (day == "" || day > scope) {
		return "", ""
	}
	if term := termBehind(t.Text, to, stop, year); term != nil {
		return term.words, term.day
	}
	return words, day
}

// around is the part of text[begin:end] between two signs that at ends in.
func around(text string, at, begin, end int, signs string) (from, to int) {
	from, to = at, at
	for from > begin {
		r, size := utf8.DecodeLastRuneInString(text[begin:from])
		if endsPart(text, from-size, r, signs) {
			break
		}
		from -= size
	}
	for to < end {
		r, size := utf8.DecodeRuneInString(text[to:end])
		if endsPart(text, to, r, signs) {
			break
		}
		to += size
	}
	return from, to
}

// endsPart says that the sign at a place ends a part; the commas of thousands end nothing.
func endsPart(text string, at int, r rune, signs string) bool {
	if r != '\n' && r < '!' || r > '?' && r < '。' || !strings.ContainsRune(signs, r) {
		return false
	}
	return at == 0 || at+1 >= len(text) || !isDigit(text[at-1]) || !isDigit(text[at+1])
}

// clauseTerm is the term that a target's own clause names before its figure ends, or that stands bare behind it.
func clauseTerm(clause string, figureEnd, year int) *textTerm {
	terms := termsIn(clause, year)
	for n := len(terms) - 1; n >= 0; n-- {
		rest := clause[terms[n].end:]
		if terms[n].begin < figureEnd && !beginning.MatchString(rest) || bareEnd.MatchString(rest) {
			return &terms[n]
		}
	}
	return nil
}

// termBehind is the term of a later clause that only says by when what stands before it is finished: 新建学校3所，6月底前建成.
func termBehind(text string, from, to, year int) *textTerm {
	if !mayHoldTerm(text[from:to]) {
		return nil
	}
	for _, p := range partsOf(text, from, to, commaEnd) {
		c := readClause(text, p[0], p[1], year)
		if c.bare {
			return c.term
		}
		if c.own || c.term != nil {
			break
		}
	}
	return nil
}

// scopeEnd is the last day of the plan's year where the words name it (2024年, 今年) and no later one, "" where they do not.
func scopeEnd(words string, year int) string {
	if !strings.Contains(words, "年") {
		return ""
	}
	names := yearScope.FindAllString(words, -1)
	if len(names) == 0 {
		return ""
	}
	if last := names[len(names)-1]; last[0] == '2' && last[:4] != strconv.Itoa(year) {
		return ""
	}
	return dayIn(year, "12", "")
}
