package parse

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// someTasks is how a sentence below tasks begins that gives them out by their numbers (第1至3项由区工信局牵头, 第4、6项：…) or
// all those above it (以上5项由…, 上述任务责任单位均为…).
var someTasks = regexp.MustCompile(`(?:^|[;,。(])\s*(?:其中|注:)?,?(?:第?(` + numberList + `)\s*[项条件款]|(?:以上|上述|前述|以上各|上述各)\s*(\d{1,2})?\s*(?:[项条件款]|任务|工作|目标|事项)|(该|此|本)项?(?:任务|工作|目标|事项))(?:目标|任务|工作|事项|内容)*,?(?:[:]|均|都|分别|统一)?`)

// maxOpening bounds the bytes in which such a beginning is looked for.
const maxOpening = 96

const (
	oneNumber  = `(?:\d{1,3}|[一二三四五六七八九十]{1,3})`
	numberList = oneNumber + `(?:\s*[项条]?\s*(?:[、和及]|[至到~\-—–－～]+)\s*第?` + oneNumber + `)*`
)

// numberedMembers cuts such a list: its members, and what holds each apart from the one before.
var numberedMembers = regexp.MustCompile(`([、和及]|[至到~\-—–－～]+)?\s*第?(` + oneNumber + `)`)

// bodiesAre is a label that such a sentence says in words: 的责任单位均为.
var bodiesAre = regexp.MustCompile(`^\s*的?(\p{Han}{2,4}(?:单位|部门))(?:均|都|分别)?(?:为|是|:)`)

// giveByNumber reads a line below tasks that gives them out by their numbers, and hangs what it says on them; false where the
// line is anything else or a number is missing.
func (r *reader) giveByNumber(above []*element, line span) bool {
	line = r.page.trimAny(line, lineSigns)
	if first := r.page.first(line); !isDigit(first) && !strings.ContainsRune("第以上前该此本其注一二三四五六七八九十", first) {
		return false
	}
	key := r.page.key(line)
	if line.len() > maxNote || !strings.ContainsAny(key, "项条件款上该此本") {
		return false
	}
	if first := someTasks.FindStringIndex(key[:min(len(key), maxOpening)]); first == nil || first[0] != 0 {
		return false
	}
	at := someTasks.FindAllStringSubmatchIndex(key, -1)
	if at[0][0] != 0 {
		return false
	}
	given := map[*element]duties{}
	for k, m := range at {
		rest := span{line.a + utf8.RuneCountInString(key[:m[1]]), line.b}
		if k+1 < len(at) {
			rest.b = line.a + utf8.RuneCountInString(key[:at[k+1][0]])
		}
		tasks := r.meantTasks(above, meaning(key, m))
		d := r.givenDuties(rest)
		if len(tasks) == 0 || !r.allBodies(d) {
			return false
		}
		for _, e := range tasks {
			all := given[e]
			all.add(d)
			given[e] = all
		}
	}
	for e, d := range given {
		e.notes = append(e.notes, note{outer: span{e.whole.b, e.whole.b}, inner: line, duties: d})
	}
	return true
}

// meant is which tasks such a sentence means: those of a list of numbers, or the last few, all of them where count is "".
type meant struct{ numbers, count string }

// meaning reads it: 第3项 is a number, 3项目标 with 均 behind it a count, 该项目标 the last.
func meaning(key string, m []int) meant {
	numbers := group(key, m, 1)
	switch {
	case m[6] >= 0:
		return meant{count: "1"}
	case numbers == "":
		return meant{count: group(key, m, 2)}
	}
	if _, err := strconv.Atoi(numbers); err == nil && numbers != "1" && !strings.Contains(key[m[0]:m[1]], "第") && !strings.HasSuffix(key[m[0]:m[1]], ":") {
		return meant{count: numbers}
	}
	return meant{numbers: numbers}
}

// group is a match's group, "" where it did not take part.
func group(s string, m []int, n int) string {
	if m[2*n] < 0 {
		return ""
	}
	return s[m[2*n]:m[2*n+1]]
}

// givenDuties reads what such a sentence says of the tasks it means.
func (r *reader) givenDuties(s span) duties {
	s = r.page.trimAny(s, ";,。()")
	key := r.page.key(s)
	if m := bodiesAre.FindStringSubmatchIndex(key); m != nil {
		if f := readLabel(group(key, m, 1)); f.unit() {
			s.a += utf8.RuneCountInString(key[:m[1]])
			d := r.readBare(s, f)
			for i := range d.entries {
				d.entries[i].label = group(key, m, 1)
			}
			return d
		}
	}
	return r.readEntries(s, false)
}

// meantTasks finds the tasks that such a sentence means: by number the nearest above it, else all or the last of those
// above it that are given to nobody.
func (r *reader) meantTasks(above []*element, which meant) []*element {
	for _, s := range stylesUpward(above) {
		if which.numbers == "" {
			if out := lastOpen(above, s, which.count); len(out) > 0 {
				return out
			}
			continue
		}
		var out []*element
		whole := true
		for _, n := range listedNumbers(which.numbers) {
			e := nearestNumber(above, s, n)
			whole = whole && e != nil
			out = append(out, e)
		}
		if whole && len(out) > 0 {
			return out
		}
	}
	return nil
}

// stylesUpward are the styles of the numbered elements, the nearest first.
func stylesUpward(above []*element) []style {
	var out []style
	for i := len(above) - 1; i >= max(0, len(above)-maxGroup); i-- {
		if s := above[i].mark.style; s != plain && above[i].row == nil && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// lastOpen are the elements of one style right above that carry nothing yet, in their section; the last few where a count says so.
func lastOpen(above []*element, s style, count string) []*element {
	var out []*element
	limit, _ := strconv.Atoi(count)
	for i := len(above) - 1; i >= 0 && (limit == 0 || len(out) < limit); i-- {
		e := above[i]
		if e.row != nil || e.section != nil || e.mark.style != plain && e.mark.style < s || e.mark.style == s && e.bound() {
			break
		}
		if e.mark.style == s {
			out = append(out, e)
		}
	}
	if limit > 0 && len(out) < limit {
		return nil
	}
	return out
}

// nearestNumber is the nearest element of a style with a number; nil without.
func nearestNumber(above []*element, s style, n int) *element {
	for i := len(above) - 1; i >= max(0, len(above)-maxGroup); i-- {
		if e := above[i]; e.row == nil && e.section == nil && e.mark.style == s && e.mark.value == n {
			return e
		}
	}
	return nil
}

// listedNumbers reads 1至3, 5、7 and 二、四: nil for a list that runs backwards or is too long.
func listedNumbers(s string) []int {
	var out []int
	for _, m := range numberedMembers.FindAllStringSubmatch(s, -1) {
		n := plainNumber(m[2])
		from := n
		if m[1] != "" && !strings.ContainsAny(m[1], "、和及") && len(out) > 0 {
			from = out[len(out)-1] + 1
		}
		if n < from || n-from > maxGroup {
			return nil
		}
		for ; from <= n; from++ {
			out = append(out, from)
		}
	}
	return out
}

// plainNumber reads a number in Arabic or Chinese figures.
func plainNumber(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	t := &text{}
	for _, c := range s {
		t.add(c, 0, false)
	}
	n, _ := readNumeral(t, 0, t.len())
	return n
}

// closingLine is how a sentence begins that closes a paper and goes on with nothing above it.
var closingLine = regexp.MustCompile(`^(以上|上述)(所列|各项?)?(工作|任务|事项|目标|内容|分工),?[^:]{2}|^(请各|望各|各)(有关|相关|牵头|责任|承办)?(单位|部门|镇街)(要|应|须|请|务必|按照|每)|^(特此通知|抄送|主题词)`)

// givesByNumber tells a line that may be such a sentence.
func (r *rawText) givesByNumber(l rawLine) bool {
	if l.len() > maxNote || !strings.ContainsRune("第以上前该此本(", r.first(l.span)) && !isDigit(r.first(l.span)) {
		return false
	}
	key := r.lineKey(l)
	at := someTasks.FindStringIndex(key[:min(len(key), maxOpening)])
	return at != nil && at[0] == 0 && (bodiesAre.MatchString(key[at[1]:]) || endsWithDuty(strings.TrimRight(key, "。;)")))
}
