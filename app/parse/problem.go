package parse

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// problems lists what was uncertain, task by task in printed order.
func (r *reader) problems(drafts []ledger.Draft) []ledger.Problem {
	out := []ledger.Problem{}
	say := func(i int, code, format string, args ...any) {
		p := ledger.Problem{Code: code, Index: i, Message: fmt.Sprintf(format, args...)}
		if i >= 0 {
			p.Task = drafts[i].No
			if p.Task != "" {
				p.Message = taskName(p.Task) + p.Message
			}
		}
		out = append(out, p)
	}
	leaders := 0
	for _, d := range drafts {
		if len(d.Leaders) > 0 {
			leaders++
		}
	}
	for i, d := range drafts {
		r.unitProblems(i, d, say)
		if len(d.Leaders) == 0 && leaders*2 > len(drafts) {
			say(i, "no_leader", "没有写牵头领导，其他任务都有。请对照原文补上。")
		}
		for _, l := range d.Leaders {
			if isCollective(l) {
				say(i, "leader_collective", "的领导写的是“%s”，不是一个人。请指定具体领导，或保留原样。", l)
			}
		}
		if label := r.tasks[i].duties.mislabelled; label != "" {
			say(i, "label_mismatch", "的“%s”写了两次，前一个写的是人名，已作为领导读入。请对照原文核对。", label)
		}
		r.bracketProblems(i, say)
	}
	r.numberProblems(drafts, say)
	r.countProblems(drafts, say)
	spellingProblems(drafts, say)
	return out
}

// taskName is a task's number in a sentence.
func taskName(no string) string {
	if bareNumber.MatchString(no) {
		return "第" + no + "项"
	}
	return "“" + no + "”项"
}

type sayProblem func(i int, code, format string, args ...any)

// unitProblems: no_units, lead_unknown, collective_count.
func (r *reader) unitProblems(i int, d ledger.Draft, say sayProblem) {
	if len(d.Units) == 0 {
		say(i, "no_units", "没有读到责任单位。原文可能漏了括号或单元格为空，请手工补上。")
		return
	}
	lead := false
	for _, u := range d.Units {
		lead = lead || u.Role == ledger.Lead
		if n, ok := countedCollective(lastMember(u.Name)); ok && !endsWithAny(u.Name, []string{"部门", "单位"}) {
			if have := len(strings.Split(u.Name, "、")); have != n {
				say(i, "collective_count", "的“%s”写明%d个，只列出%d个。请核对成员。", u.Name, n, have)
			}
		}
	}
	if !lead && len(d.Units) > 1 {
		why := "原文没有说明谁牵头。请选定牵头单位"
		if r.rules.strong {
			why = "原文写明以黑体表示主办单位，这份文件却没有字体信息。请导入 Word 版，或手工选定牵头单位"
		}
		say(i, "lead_unknown", "有%d个责任单位，%s。", len(d.Units), why)
	}
}

func lastMember(name string) string {
	parts := strings.Split(name, "、")
	return parts[len(parts)-1]
}

// bracketProblems: bracket_unclosed, bracket_mismatch.
func (r *reader) bracketProblems(i int, say sayProblem) {
	for _, n := range r.tasks[i].notes {
		if n.unclosed {
			say(i, "bracket_unclosed", "的责任分工括号没有闭合，按读到的内容处理。请核对最后一个单位。")
		} else if n.mixed {
			say(i, "bracket_mismatch", "的责任分工括号前后不一致（%s）。请核对内容是否完整。", n.marks)
		}
	}
}

// numberProblems: number_gap, number_repeat, two_numbers.
func (r *reader) numberProblems(drafts []ledger.Draft, say sayProblem) {
	type place struct{ section, no string }
	seen := map[place]int{}
	last := 0
	for i, d := range drafts {
		n := leadingNumber(foldString(d.No))
		if n == 0 {
			continue
		}
		at := place{strings.Join(d.Section, "\n"), d.No}
		if first, ok := seen[at]; ok {
			if first == i-1 {
				say(i, "number_repeat", "的序号与前一项相同，一个序号下有多项任务。请确认是否合并。")
			} else {
				say(i, "number_repeat", "的序号在同一板块中重复出现。请核对原文。")
			}
		}
		seen[at] = i
		if last > 0 && n > last+1 {
			say(i, "number_gap", "之前缺少序号%d。可能有任务没有读到，请对照原文。", last+1)
		}
		last = n
		if m := secondNumber(d.Text); m != "" {
			say(i, "two_numbers", "的正文又以序号“%s”开头。请核对序号。", m)
		}
	}
}

// leadingNumber is the number a text begins with, 0 for none.
func leadingNumber(s string) int {
	n := 0
	for _, c := range s {
		if !isDigit(c) || n > 1<<20 {
			break
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// toldCount is where a paper says how many tasks it gives out.
var toldCount = regexp.MustCompile(`(共|分解为?|细化为?|梳理出?|明确了?|确定了?|形成|列出)(\d{1,3})(项|条|件|个)(重点|具体|年度)?(工作|任务|事项|实事|项目)|[(]共?(\d{1,3})[项条件][)]`)

// few is how few tasks are worth a second look.
const few = 3

// countProblems: doubtful, where the paper hardly gave tasks, or says of itself that it has more.
func (r *reader) countProblems(drafts []ledger.Draft, say sayProblem) {
	if n := len(drafts); n > 0 && n < few {
		say(-1, "doubtful", "只读到%d项任务。如果原文不止这些，请核对文件是否完整、版式是否特别，再决定是否导入。", n)
		return
	}
	told := 0
	for _, l := range append(r.front(), r.notice.Title) {
		if !strings.ContainsAny(l, "0123456789０１２３４５６７８９") {
			continue
		}
		for _, m := range toldCount.FindAllStringSubmatch(foldString(squeeze(l)), -1) {
			n, _ := strconv.Atoi(m[2] + m[6])
			if told != 0 && told != n {
				return // parts of a whole
			}
			told = n
		}
	}
	if told > few && told != len(drafts) {
		say(-1, "doubtful", "原文写明共%d项，读到%d项。请对照原文核对。", told, len(drafts))
	}
}

// secondNumber finds a number at the beginning of a task's text.
func secondNumber(s string) string {
	t := &text{}
	for i, c := range []rune(s) {
		if i > 8 {
			break
		}
		t.add(c, i, false)
	}
	if m := readMarker(t, 0, t.len()); m.style != plain && !m.doubtful {
		return m.no
	}
	return ""
}

// spellingProblems: unit_spelling, for two names of what is likely one body.
func spellingProblems(drafts []ledger.Draft, say sayProblem) {
	var names []string
	seen := map[string]bool{}
	for _, d := range drafts {
		for _, u := range d.Units {
			if !seen[u.Name] {
				seen[u.Name] = true
				names = append(names, u.Name)
			}
		}
	}
	byKey := map[string]string{}
	for _, n := range names {
		key := spellingKey(n)
		if other, ok := byKey[key]; ok {
			say(-1, "unit_spelling", "“%s”和“%s”可能是同一个单位。可先导入带简称的联络员名单，或入账后在单位名录里并入。", other, n)
			continue
		}
		byKey[key] = n
	}
}

// spellingWords is the table of long and short forms in names of bodies.
var spellingWords = strings.NewReplacer("发展和改革", "发改", "发展改革", "发改", "委员会", "局", "委", "局", "和", "", "与", "", "工业信息化", "工信", "住房城乡建设", "住建",
	"人力资源社会保障", "人社", "卫生健康", "卫健", "教育体育", "教体", "文化旅游", "文旅", "交通运输", "交运", "应急管理", "应急", "市场监督管理", "市监", "市场监管", "市监", "自然资源规划", "资规", "行政审批服务", "审批", "行政审批", "审批", "医疗保障", "医保", "农业农村", "农农", "人民政府", "政府")

func spellingKey(name string) string {
	return spellingWords.Replace(spellingWords.Replace(foldString(name)))
}
