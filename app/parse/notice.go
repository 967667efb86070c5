package parse

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"ducha/app/ledger"
)

var (
	docNoForm   = regexp.MustCompile(`[\p{Han}]{2,14}\s*[〔\[(【﹝〈]\s*(19|20)\d\d\s*[〕\])】﹞〉]\s*第?\s*\d{1,4}\s*号`)
	yearForm    = regexp.MustCompile(`(20\d\d)\s*年`)
	arabicDate  = regexp.MustCompile(`^(20\d\d)年(\d{1,2})月(\d{1,2})日`)
	dashedDate  = regexp.MustCompile(`^(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})`)
	chineseDate = regexp.MustCompile(`^(二[〇○零O0]([〇○零O0一二三四五六七八九]{2}))年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日`)
	headingForm = regexp.MustCompile(`^([一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|\d{1,3}[.、])`)
	issuerEnds  = []string{"人民政府办公室", "人民政府办公厅", "人民政府", "委员会办公室", "政府办公室", "管理委员会", "管委会", "委员会", "督查室", "人民政府文件", "督察室", "领导小组办公室", "办公厅"}
)

// readNotice reads the paper's own data from its lines.
func (r *reader) readNotice() ledger.Notice {
	n := ledger.Notice{}
	lines := frontLines(r.page, r.datedStretches())
	if n.Title = r.readTitle(r.front()); n.Title == "" {
		n.Title = r.readTitle(lines)
	}
	n.DocNo = r.readDocNo(lines)
	if first := r.lineSpans(); len(first) > 0 && first[0].len() > 150 { // the whole paper on one line
		head := r.page.str(span{first[0].a, first[0].a + 150})
		if n.Title == "" {
			n.Title = titleInLine(head)
		}
		if n.DocNo == "" {
			n.DocNo = docNoInLine(head)
		}
	}
	n.Issuer = r.readIssuer(n.Title, lines)
	n.Date = r.readIssueDate()
	n.Year = planYear(n, lines)
	return n
}

// maxFront bounds how many lines are looked at for the paper's own data.
const maxFront = 60

// front are the first lines of the page outside tables, read once.
func (r *reader) front() []string {
	if r.top == nil {
		var lines []span
		for _, b := range r.blocks {
			if b.line == nil {
				continue
			}
			if b.line.heading > 0 {
				if _, body := r.onlyBodies(b.line.span); body {
					continue // the name of a sheet
				}
			}
			if lines = append(lines, b.line.span); len(lines) > maxFront {
				break
			}
		}
		r.top = append([]string{}, frontLines(r.page, lines)...)
	}
	return r.top
}

// frontLines are the first lines as printed, blanks at the ends dropped.
func frontLines(t *text, stretches []span) []string {
	var out []string
	for _, s := range stretches {
		if len(out) == maxFront {
			break
		}
		if line := tidy(t.str(s)); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// readDocNo prefers a number on a line of its own, then one behind a label; a number quoted in a sentence is another
// paper's.
func (r *reader) readDocNo(lines []string) string {
	labelled := ""
	for _, l := range lines {
		printed := []rune(l)
		folded := foldString(l)
		at := docNoForm.FindStringIndex(folded)
		if at == nil {
			continue
		}
		head, no, tail := squeeze(folded[:at[0]]), folded[at[0]:at[1]], squeeze(folded[at[1]:])
		from := utf8.RuneCountInString(folded[:at[0]])
		number := squeeze(string(printed[from : from+utf8.RuneCountInString(no)]))
		for _, word := range []string{"文号", "字号"} {
			if _, after, ok := strings.Cut(number, word); ok {
				number, head = after, word
			}
		}
		switch {
		case head == "" && (tail == "" || pageData.MatchString(tail)), head == "(" && tail == ")":
			return number
		case labelled != "":
		case strings.HasSuffix(head, "号:"), utf8.RuneCountInString(head) < 80 && isTitle(head), strings.HasSuffix(head, "号"), tail == "" && strings.HasSuffix(head, "文件"), head == "" && isTitle(tail),
			tail == ")" && isTitle(strings.TrimSuffix(head, "(")):
			labelled = number
		}
	}
	return labelled
}

// pageData is what web pages print behind a number: the time, how often the page was seen.
var pageData = regexp.MustCompile(`^(20\d\d[-/年.]|发布|时间|点击|来源|浏览|日期|字体|阅读)`)

// readIssuer takes the body before 关于 in the title, else a line that is nothing but a government's name.
func (r *reader) readIssuer(title string, lines []string) string {
	if head, _, ok := strings.Cut(title, "关于"); ok && len([]rune(head)) >= 4 && !strings.Contains(head, "贯彻") && !strings.Contains(head, "落实") {
		return head
	}
	for _, l := range lines {
		flat := strings.TrimSuffix(squeeze(l), "文件")
		if n := len([]rune(flat)); n < 5 || n > 30 || strings.ContainsAny(foldString(flat), ",:;。、") {
			continue
		}
		for _, e := range issuerEnds {
			if strings.HasSuffix(flat, e) {
				return flat
			}
		}
	}
	return ""
}

// readDate reads a date at the beginning of s, in Arabic or Chinese figures.
func readDate(s string) (string, bool) {
	s = foldString(squeeze(s))
	for _, form := range []*regexp.Regexp{arabicDate, dashedDate} {
		if m := form.FindStringSubmatch(s); m != nil {
			return isoDate(m[1], m[2], m[3])
		}
	}
	m := chineseDate.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	year := "20"
	for _, c := range m[2] {
		if v, ok := numerals[c]; ok {
			year += strconv.Itoa(v)
		} else {
			year += "0"
		}
	}
	t := &text{}
	for _, c := range m[3] + "|" + m[4] {
		t.add(c, 0, false)
	}
	month, j := readNumeral(t, 0, t.len())
	day, _ := readNumeral(t, j+1, t.len())
	return isoDate(year, strconv.Itoa(month), strconv.Itoa(day))
}

func isoDate(y, m, d string) (string, bool) {
	month, _ := strconv.Atoi(m)
	day, _ := strconv.Atoi(d)
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return "", false
	}
	pad := func(n int) string {
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
		return strconv.Itoa(n)
	}
	return y + "-" + pad(month) + "-" + pad(day), true
}

var anyDate = regexp.MustCompile(`(20\d\d年\d{1,2}月\d{1,2}日|二[〇○零O0]\S{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|20\d\d[-/.]\d{1,2}[-/.]\d{1,2})`)

// dateRank tells how surely a date is the day of issue; the surest in the paper counts, the first of equals.
type dateRank int

const (
	noDate      dateRank = iota
	adoptedDate          // （2024年2月19日区政府常务会议审议通过）
	printedDate          // …印发
	postedDate           // 发布日期：
	madeDate             // 成文日期：
	dashedLine           // 2024-02-19 on a line of its own
	dateLine             // 2024年2月19日 on a line of its own
	signedDate           // below or behind the issuer's name
)

// readIssueDate finds the day of issue.
func (r *reader) readIssueDate() string {
	best, rank := "", noDate
	prev := ""
	for _, s := range r.datedStretches() {
		flat := ""
		if s.len() <= 160 {
			flat = foldString(squeeze(r.page.str(s)))
		} else { // the whole paper on one line: its last words
			flat = foldString(squeeze(r.page.str(span{s.b - 60, s.b})))
		}
		for from := 0; strings.ContainsAny(flat, "2二"); {
			at := anyDate.FindStringIndex(flat[from:])
			if at == nil {
				break
			}
			head, tail := flat[:from+at[0]], flat[from+at[1]:]
			date, ok := readDate(flat[from+at[0]:])
			if got := rankDate(head, tail, prev); ok && got > rank {
				best, rank = date, got
				if got >= dateLine && strings.Contains(flat[from+at[0]:from+at[1]], "-") {
					rank = dashedLine
				}
			}
			from += at[1]
		}
		if flat != "" {
			prev = flat
		}
	}
	return best
}

// datedStretches leaves out the cells of tables of tasks, whose dates are deadlines and whose texts are no titles.
func (r *reader) datedStretches() []span {
	var out []span
	for _, b := range r.blocks {
		switch {
		case b.line != nil:
			out = append(out, b.line.span)
		case b.grid.tasks:
			out = append(out, b.grid.spans(b.grid.top)...)
		default:
			out = append(out, b.grid.spans(len(b.grid.rows))...)
		}
	}
	return out
}

// rankDate judges a date by what stands before and behind it and by the line above.
func rankDate(head, tail, above string) dateRank {
	if strings.HasPrefix(tail, "前") || strings.HasPrefix(tail, "之前") || strings.HasPrefix(tail, "以前") {
		return noDate // a deadline
	}
	alone := tail == "" && head == "" || tail == ")" && head == "("
	switch {
	case alone && endsWithAny(above, issuerEnds), tail == "" && endsWithAny(head, issuerEnds):
		return signedDate
	case alone:
		return dateLine
	case strings.HasPrefix(tail, "印发"):
		return printedDate
	case head == "(" && adopted.MatchString(tail):
		return adoptedDate
	}
	for _, w := range []string{"成文日期", "发文日期", "印发日期", "签发日期", "生成日期", "成文时间", "发文时间"} {
		if strings.HasSuffix(strings.TrimSuffix(head, ":"), w) {
			return madeDate
		}
	}
	if strings.HasSuffix(head, "日期:") || strings.HasSuffix(head, "时间:") || strings.HasSuffix(head, "日期") {
		return postedDate
	}
	return noDate
}

// adopted ends the bracket below a title that tells when a paper was adopted.
var adopted = regexp.MustCompile(`^[^。;]{2,30}(审定|通过|审议|同意)[)]$`)

func endsWithAny(s string, ends []string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// yearRange is the term of a plan for several years: 2022—2025年.
var yearRange = regexp.MustCompile(`(20\d\d)年?[-—–－─~～至到]+(20\d\d)年?`)

// planYear is the year in the title, else in another title-like line, else of the document number or the date. A title
// that gives a term of several years does not tell; it only counts, by its first year, where nothing else does.
func planYear(n ledger.Notice, lines []string) int {
	first := ""
	for _, s := range append([]string{n.Title}, lines...) {
		flat := foldString(squeeze(s))
		if s != n.Title && !isTitle(s) {
			continue
		}
		term := yearRange.FindStringSubmatch(flat)
		if term != nil && first == "" {
			first = term[1]
		}
		if m := yearForm.FindStringSubmatch(yearRange.ReplaceAllString(flat, "")); m != nil {
			return yearOf(m[1])
		}
		if term != nil {
			break // the lines below quote other papers
		}
	}
	if at := anyYear.FindString(n.DocNo); at != "" {
		return yearOf(at)
	}
	if len(n.Date) >= 4 {
		return yearOf(n.Date[:4])
	}
	return yearOf(first)
}

var anyYear = regexp.MustCompile(`20\d\d`)

// yearOf reads four digits, 0 without.
func yearOf(s string) int {
	y, _ := strconv.Atoi(s)
	return y
}
