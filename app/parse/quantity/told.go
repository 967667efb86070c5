package quantity

import "strings"

// Figures that tell what was or is, what others ask for, and where somebody stands: none of them is to be reached.

// donates reports a figure of last year that names what the next one, with a verb alone before it, counts this year:
// 去年接待游客820万人次，今年突破1000万人次.
func (l *line) donates(n number, next *number) bool {
	start := l.boundBefore(n.from, clause)
	if next == nil || next.unit != n.unit && !l.grows(*next) || l.boundBefore(next.from, sentence) > n.from || l.boundBefore(next.from, clause) <= n.from || !l.past(n, span{start, n.from}) && !l.overYear(n, l.boundBefore(n.from, sentence)) {
		return false
	}
	from := l.boundBefore(next.from, clause)
	if behind := l.behind(*next, nil); behind.from < behind.to || l.past(*next, span{from, next.from}) {
		return false
	}
	h := l.nameBefore(from, *next)
	return h.from >= h.to
}

// grows reports a share by which what was told before grows: 去年进出口总额58亿元，今年增长10%.
func (l *line) grows(n number) bool {
	return n.class == percent && l.stripTail(span{l.boundBefore(n.from, clause), n.from}, n.class).effect.growth
}

// past reports figures of a clause about what has been done: 去年完成的8个小区, but not 比去年增长8%; in 去年完成86个的基础上 too.
func (l *line) past(n number, before span) bool {
	for i := before.from; i < before.to; i++ {
		if l.at(i, bygone) > 0 && !l.quoted[i] && (i == before.from || !strings.ContainsRune("比较同于超过在", l.runes[i-1]) || l.at(n.tail, grounds) > 0) {
			return true
		}
	}
	return false
}

// grounds behind a figure say that the work starts from there.
var grounds = words(`的基础上 基础上`)

// told reports figures of a sentence that describes a place or counts what there is: 截至去年底共有企业2万户, 辖9个镇.
func (l *line) told(n number) bool {
	from := l.boundBefore(n.from, sentence)
	if k := l.at(from, asOf); k > 0 || l.opensBygone(from) || l.overYear(n, from) {
		promise, _ := l.find(span{from, n.from}, promises)
		return promise < 0
	}
	if l.held(n) {
		return true
	}
	for i := from; i < n.from; i++ {
		if k := l.at(i, portraits); k > 0 && !l.quoted[i] && i+k < len(l.runes) && (digit(l.runes[i+k]) || numeral(l.runes[i+k])) {
			return true
		}
	}
	return false
}

// asOf opens a sentence about what there is, promises turn it to what shall be; portraits stand before the figures of a
// place.
var (
	asOf      = words(`截至去年 截止去年 截至上年 截止上年 截至目前 截止目前 截至当前 截至前年 上年度 上一年 上一年度 过去一年 过去两年 过去三年 过去四年 过去五年 五年来 三年来`)
	promises  = words(`今年 本年 力争 确保 计划 预计 目标`)
	portraits = words(`辖 下辖 现辖 共辖 总人口 户籍人口 总户数`)
)

// opensBygone reports a sentence that opens with a time gone by as a clause of its own (去年，全区新建…) or with a past plan
// (“十三五”期间).
func (l *line) opensBygone(from int) bool {
	if k := l.at(from, bygone); k > 0 && from+k < len(l.runes) && l.stops[from+k] == clause {
		return true
	}
	if l.at(from, pastPlans) > 0 {
		return l.at(from+l.at(from, pastPlans), spans) > 0
	}
	return false
}

var (
	pastPlans = words(`“十二五” “十三五”`)
	spans     = words(`期间 时期 以来 末`)
)

// overYear reports a figure behind a year that is over, where that opens a clause of the sentence: 2023年，全区实现生产总值486亿元. The
// year of the plan tells; where it is unknown, a later year or 今年 of the same text.
func (l *line) overYear(n number, from int) bool {
	for i := n.from - 1; i >= from; i-- {
		year, end := l.yearAt(i)
		if year == 0 {
			continue
		}
		if end < len(l.runes) && l.at(end, carriedOver) > 0 || !l.opensClause(i) {
			return false
		}
		if l.year > 0 {
			return year < l.year
		}
		have, _ := l.find(span{end, n.from}, holds)
		return l.laterThan(year, end) || have >= 0 && untilNow.in(l.str(span{l.boundBefore(i, clause), i})) // 截至2023年底，全区共有
	}
	return false
}

// yearAt reads 2023年 at i and returns where it ends, 0 for no year.
func (l *line) yearAt(i int) (year, end int) {
	if i+4 >= len(l.runes) || l.runes[i+4] != '年' || i > 0 && digit(l.runes[i-1]) || l.quoted[i] {
		return 0, 0
	}
	for _, r := range l.runes[i : i+4] {
		if !digit(r) {
			return 0, 0
		}
		year = 10*year + int(r-'0')
	}
	if year < 1990 || year > 2100 {
		return 0, 0
	}
	return year, i + 5
}

// opensClause says that nothing but the place or a word of time stands before i in its clause: 我区2023年, 截至2023年.
func (l *line) opensClause(i int) bool {
	before := l.str(span{l.boundBefore(i, clause), i})
	return before == "" || openers.in(before) || len([]rune(before)) <= 6 && places.ends(before) && !l.acts(span{l.boundBefore(i, clause), i})
}

func (l *line) acts(s span) bool {
	pos, _ := l.find(s, workVerbs)
	return pos >= 0
}

// laterThan says that the text goes on to a later year.
func (l *line) laterThan(year, from int) bool {
	for i := from; i < min(len(l.runes), from+maxContext); i++ {
		if later, _ := l.yearAt(i); later > year || l.has(i, []rune("今年")) || l.has(i, []rune("本年")) {
			return true
		}
	}
	return false
}

// carriedOver behind a year name work that is left from it: 2023年结转项目12个.
var carriedOver = words(`结转 续建 新开工 开工 立项 及以前 以前 度结转 度续建 度项目 项目 遗留 计划`)

var (
	openers  = words(`截至 截止 截至到 截止到 至 到`)
	untilNow = words(`截至 截止 截至到 截止到`)
	places   = words(`区 县 市 省 镇 乡 街道 全域`)
)

// held reports figures of what a place has and of what is done already: 全区共有企业186家, 前期已争取资金3.2亿元, 目前在建项目42个.
func (l *line) held(n number) bool {
	s := span{l.boundBefore(n.from, clause), n.from}
	promise, _ := l.find(s, promises)
	if promise >= 0 || n.suffix == orMore {
		return false
	}
	if l.at(s.from, nowWords) > 0 || l.doneAlready(s) {
		return true
	}
	pos, k := l.find(s, holds)
	if pos < 0 || l.quoted[pos] || l.stripTail(s, n.class).effect.reach || l.at(pos, extents) > 0 && pos+k != n.from {
		return false
	}
	subject := span{s.from, pos}
	for k := l.endsAt(subject.from, subject.to, nowWords); k > 0; k = l.endsAt(subject.from, subject.to, nowWords) {
		subject.to -= k
	}
	name := l.str(subject)
	return subject.to < pos && name == "" || len([]rune(name)) <= 6 && places.ends(name) && !l.acts(subject)
}

// doneAlready finds 已 before a verb, with no 的 that would make an attribute of it (已开工的12个项目).
func (l *line) doneAlready(s span) bool {
	for i := s.to - 1; i >= s.from; i-- {
		if l.runes[i] == '的' {
			return false
		}
		if l.runes[i] == '已' && !l.quoted[i] && i+1 < s.to && (l.at(i+1, workVerbs) > 0 || l.at(i+1, came) > 0) {
			return true
		}
	}
	return false
}

var (
	came     = words(`累计 达 达到 有 经 到 实现 超过 突破 连续 全部`)
	holds    = words(`共有 现有 现存 实有 拥有 建有 总面积 区域面积 国土面积 户籍人口 常住人口`)
	extents  = words(`总面积 区域面积 国土面积 户籍人口 常住人口`) // 常住人口城镇化率 is something else
	nowWords = words(`目前 当前 截至目前 现 现在 现阶段 现已 现共`)
)

// obeyed reports counts of the policies of others that are carried out: 落实省20条稳经济措施.
func (l *line) obeyed(n number) bool {
	if n.class != count || n.unit != "条" && n.unit != "项" {
		return false
	}
	s := span{l.boundBefore(n.from, clause), l.boundAfter(n.tail, clause)}
	pos, _ := l.find(span{s.from, n.from}, obeys)
	whole := l.str(s)
	what := strings.TrimSuffix(whole, carried.endOf(whole))
	if above, _ := l.find(span{s.from, n.from}, superiors); above >= 0 && pos >= 0 && n.tail == s.to {
		what = l.str(span{s.from, n.from}) // 贯彻省政策清单80项
	}
	return (pos >= 0 || what != whole) && policies.ends(strings.TrimRight(what, "》”"))
}

// superiors are those whose policies are carried out.
var superiors = words(`党中央 中央 国务院 国家 省 市委 市政府 上级 部委`)

var (
	carried  = words(`的落实 落实 落地 落地见效 见效`)
	obeys    = words(`落实 贯彻 执行 用好 用足 兑现`)
	policies = words(`政策 政策措施 措施 意见 规定 办法 举措 政策清单 任务清单 清单`)
)

// ranked reports places in a ranking and the ceilings of a policy: 排名前移3位, 最高额度调整为80万元.
func (l *line) ranked(n number, before span) bool {
	if n.unit == "位" {
		pos, _ := l.find(before, ranks)
		return pos >= 0
	}
	pos, _ := l.find(before, ceilings)
	return n.class == money && pos >= 0
}

var (
	ranks    = words(`排名 名次 位次 排位 位列 位居 前移 进位 晋位`)
	ceilings = words(`最高额度 最高限额 最高不超过 最高可 上限 封顶线 起付线 免征额 起征点 额度最高 额度最高提高至 额度最高提高到 单户最高 每户最高 单笔最高 每人最高 每家最高`)
)
