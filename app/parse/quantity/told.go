package quantity

import "strings"

// Figures that tell what was or is, what others ask for, and where somebody stands: none of them is to be reached.

// donates reports a figure of last year that names what the next one, with a verb alone before it, counts this year:
// 去年接待游客820万人次，今年突破1000万人次.
func (l *line) donates(n number, next *number) bool {
	start := l.boundBefore(n.from, clause)
	if next == nil || next.unit != n.unit || l.boundBefore(next.from, sentence) > n.from || l.boundBefore(next.from, clause) <= n.from || !l.past(n, span{start, n.from}) {
		return false
	}
	from := l.boundBefore(next.from, clause)
	if behind := l.behind(*next, nil); behind.from < behind.to || l.past(*next, span{from, next.from}) {
		return false
	}
	h := l.nameBefore(from, *next)
	return h.from >= h.to
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
	if l.at(from, asOf) > 0 {
		promise, _ := l.find(span{from, n.from}, promises)
		return promise < 0
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
	asOf      = words(`截至去年 截止去年 截至上年 截止上年 截至目前 截止目前 截至当前 截至前年`)
	promises  = words(`今年 本年 力争 确保 计划 预计`)
	portraits = words(`辖 下辖 现辖 共辖 总人口 户籍人口 总户数`)
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
	return (pos >= 0 || what != whole) && policies.ends(what)
}

var (
	carried  = words(`的落实 落实 落地 落地见效 见效`)
	obeys    = words(`落实 贯彻 执行 用好 用足 兑现`)
	policies = words(`政策 政策措施 措施 意见 规定 办法 举措`)
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
	ceilings = words(`最高额度 最高限额 最高不超过 最高可 上限 封顶线 起付线 免征额 起征点`)
)
