package quantity

import "strings"

// keep drops the figures that are no targets. It works from the right, because a figure that only describes
// something ("30万千瓦以下机组") leaves the words around it to the figure before it ("4台").
func keep(l *line, all []number) []number {
	kept := make([]number, 0, len(all))
	var next *number
	for i := len(all) - 1; i >= 0; i-- {
		all[i].gone = l.donates(all[i], next)
		if all[i].gone || l.isTarget(all[i], next) {
			kept = append(kept, all[i])
			next = &kept[len(kept)-1]
		}
	}
	for i, j := 0, len(kept)-1; i < j; i, j = i+1, j-1 {
		kept[i], kept[j] = kept[j], kept[i]
	}
	return kept
}

// isTarget applies section 1 of the rules; next is the nearest target to the right, if any.
func (l *line) isTarget(n number, next *number) bool {
	behind := l.behind(n, next)
	before := span{l.boundBefore(n.from, clause), n.from}
	return !l.threshold(n, behind, next) && !l.described(n, behind, next) && !l.leftFor(n, next) &&
		!l.slogan(n, behind) && !l.hundreds(n, next) && !l.place(n, next) && !l.oriented(before, n) && !l.past(n, before) && !l.told(n) && !l.obeyed(n) && !l.ranked(n, before) && !l.granted(n) && l.clockFits(n, behind) && l.nativeFits(n, before, behind)
}

// behind is what directly follows a figure, up to the next separator, target or word that closes the figure.
func (l *line) behind(n number, next *number) span {
	s := span{n.tail, l.boundAfter(n.tail, item)}
	if next != nil && next.from < s.to {
		s.to = next.from
	}
	if s.from < s.to && l.at(s.from, tailNouns) > 0 && l.at(s.from, scaled) == 0 {
		s.to = s.from
	}
	if l.at(s.from, connectors) > 0 && l.at(s.from, compound) == 0 {
		s.to = s.from // 348米及附属设施
	}
	return s
}

// scaled begin like 规模, which closes a figure, and name those above it.
var scaled = words(`规模以上 规模化`)

// connectors join parallel figures.
var connectors = words(`及 和 与 以及 及其 或 并`)

// sameItem reports whether no separator stands between a figure and the next target.
func (l *line) sameItem(n number, next *number) bool {
	return next != nil && l.boundAfter(n.tail, item) >= next.from
}

// threshold reports figures that decide what counts: 过10亿元项目, 30万千瓦以下机组, 亿元以上项目, 三百亿级.
func (l *line) threshold(n number, behind span, next *number) bool {
	follows := behind.from < behind.to || l.sameItem(n, next)
	if !follows {
		return false
	}
	if n.from > 0 && (l.runes[n.from-1] == '过' || l.runes[n.from-1] == '超') && n.class != count {
		return l.endsAt(0, n.from, exceed) == 0
	}
	if n.class == count && n.suffix != noSuffix && n.from > 1 && digit(l.runes[n.from-2]) && deliverables.in(string(l.runes[n.from-1])) {
		return true // 957个50户以上村寨
	}
	if n.class == count && n.suffix != noSuffix && n.tail < len(l.runes) && l.runes[n.tail] == '的' {
		head := l.stripTail(span{l.boundBefore(n.from, item), n.from}, n.class)
		if head.effect.reach && head.from < head.to {
			return true // 单量达1000单以上的经营主体
		}
	}
	if n.suffix != noSuffix && (n.class == capacity || n.class == money || n.class == clock || n.class == bare || l.sameItem(n, next)) {
		return n.class != percent
	}
	return behind.from < len(l.runes) && l.runes[behind.from] == '级'
}

var exceed = words(`超过`)

// described reports figures that describe a project: 投资140亿元某项目, 总投资961亿元, 全长20公里的….
func (l *line) described(n number, behind span, next *number) bool {
	from := l.boundBefore(n.from, item)
	head := l.stripTail(span{from, n.from}, n.class)
	name := l.str(span{max(head.from, head.to-6), head.to})
	if n.class == money && l.costs(head.span, n) {
		return true // 投资3.6亿元，新建标准厂房10万平方米
	}
	if facts.ends(name) || dimensions.in(name) {
		if n.tail < len(l.runes) && l.stops[n.tail] == item {
			l.stops[n.tail] = clause // what follows is a name of its own
		}
		return true
	}
	if l.attributive(span{from, n.from}, n, behind) {
		return true
	}
	noun := behind.from < behind.to && l.at(behind.from, closing) == 0
	if !noun && !(l.sameItem(n, next) && behind.from < behind.to) {
		return false
	}
	if n.class != percent && n.class != count && descriptors.ends(name) || n.class == count && outputs.ends(name) {
		return true
	}
	if n.class == percent && n.from > 0 && l.runes[n.from-1] == '按' && l.at(n.tail, levies) > 0 {
		return true // 减按15%征收
	}
	if n.class != capacity && n.class != money && n.class != extent || l.runes[behind.from] == '的' {
		return false
	}
	lead := l.stripVerbs(head)
	bareLead := lead.span.from >= lead.span.to || l.endsAt(lead.from, lead.to, connectors) > 0
	if n.class == capacity && bareLead && l.endsAt(lead.from, lead.to, connectors) > 0 && l.figured(lead.span) {
		return true // 某某70万吨烯烃和80万吨煤制油项目
	}
	if n.class == extent {
		return !bareLead && facilities.ends(l.noun(behind))
	}
	return !bareLead || !l.acted(n, lead) || facilities.ends(l.str(l.cutName(behind))) || facilities.ends(l.noun(behind))
}

// costs reports a clause that only says what the work of the next one costs.
func (l *line) costs(name span, n number) bool {
	return name.from == l.boundBefore(n.from, clause) && l.str(name) == "投资" && n.suffix == noSuffix && n.tail+1 < len(l.runes) && l.stops[n.tail] == clause && l.at(n.tail+1, buildVerbs) > 0
}

// attributive reports figures that 的 hangs on a noun: 下调50%的政策, 灌溉70万亩、惠及3万人的工程.
func (l *line) attributive(before span, n number, behind span) bool {
	if n.tail >= len(l.runes) {
		return false
	}
	if l.runes[n.tail] == '的' {
		return n.class == percent && (l.at(n.tail+1, terms) > 0 || terms.ends(l.str(l.nameAfter(behind)))) || attributes.ends(l.str(before))
	}
	if l.stops[n.tail] != item || l.at(n.tail+1, attributes) == 0 {
		return false
	}
	end := l.boundAfter(n.tail+1, item)
	return strings.ContainsRune(l.str(span{n.tail + 1, end}), '的')
}

// figured reports whether s holds a figure.
func (l *line) figured(s span) bool {
	for i := s.from; i < s.to; i++ {
		if digit(l.runes[i]) {
			return true
		}
	}
	return false
}

// levies behind a share say what is raised or paid by it.
var levies = words(`征收 计征 计税 缴纳 返还 补助 计提 执行`)

// acted reports a figure that a verb acts on: right before it, or at the head of its list.
func (l *line) acted(n number, lead head) bool {
	if lead.governed || lead.effect.work || lead.effect.atLeast {
		return true
	}
	whole := l.stripVerbs(head{span: span{l.boundBefore(n.from, clause), n.from}})
	return l.boundBefore(n.from, item) == n.from && grants.in(l.str(whole.verb))
}

// closing words behind a figure begin something new instead of naming what is counted.
var closing = words(`用于 支持 充实 ( ) 并 且`)

// leftFor reports figures that give way to the next one: 由3亿度提升至11亿度, 5个镇街11个村庄.
func (l *line) leftFor(n number, next *number) bool {
	if !l.sameItem(n, next) {
		return false
	}
	between := span{n.tail, next.from}
	for k := l.endsAt(between.from, between.to, rates); k > 0; k = l.endsAt(between.from, between.to, rates) {
		between.to -= k // 每月745元和每年6800元
	}
	if l.at(between.from, fromTo) > 0 {
		return true
	}
	if between.from >= between.to || len(l.split(between, true)) > 1 || l.endsAt(between.from, between.to, connectors) > 0 {
		return false
	}
	if pos, _ := l.find(between, actVerbs); pos >= 0 {
		return false
	}
	return n.class == count || n.class == capacity || n.class == extent || n.class == money
}

var (
	fromTo = words(`
		提升至 提升到 提高至 提高到 增加到 增加至 增长到 增长至 扩大到 扩大至 上升到 上升至 下降到 下降至 降至 降到 降低到 压降至
		压减至 压缩至 压缩到 缩短至 增至 升至 减至 减少到 至 到`)
	actVerbs = words(`
		服务 保障 新增 完成 实现 建设 建成 改造 达到 突破 超过 开展 帮扶 培训 引进 培育 打造 争创 创建 发放 增长 获得 申报 承担
		配备 安装 加装 提供 解决 共建 共享 合作 不少于 营收 入库 签约 包联 包保 联系 结对`)
)

// slogan reports counts of mechanisms and key points: 4项机制, 三个关键, 两件大事.
func (l *line) slogan(n number, behind span) bool {
	if n.class != count || behind.from >= behind.to {
		return false
	}
	short := span{behind.from, min(behind.to, behind.from+maxSlogan)}
	if l.runes[behind.from] == '的' && l.endsAt(behind.from, behind.to, routines) > 0 {
		return true // 每周不少于2次的巡查机制
	}
	pos, k := l.find(short, mechanisms)
	if pos == behind.from && pos+k < behind.to && l.runes[pos+k] == '的' {
		return true // 18个领域的重点任务
	}
	if pos >= 0 && l.has(pos, []rune("重点")) && pos+k < behind.to && l.at(pos+k, connectors) == 0 {
		pos = -1 // 重点项目
	}
	if pos >= 0 {
		rest := l.cutName(behind)
		if pos+k >= rest.to || !nounEnds.ends(l.noun(rest)) {
			return true
		}
	}
	if !n.native {
		return false
	}
	pos, _ = l.find(short, nativeSlogan)
	return pos >= 0
}

const maxSlogan = 8

// oriented reports figures behind 围绕, 瞄准 … or of stock leaned on: 依托现有46家企业.
func (l *line) oriented(before span, n number) bool {
	if pos, _ := l.find(before, orientations); pos >= 0 {
		return true
	}
	if l.endsAt(before.from, n.from, present) > 0 {
		return true
	}
	pos, k := l.find(before, leans)
	if pos < 0 || l.str(span{pos, pos + k}) == "利用" && l.runes[n.tail-1] == '元' {
		return false
	}
	act, _ := l.find(span{pos + k, before.to}, buildVerbs)
	return act < 0 && n.class == count && pos-before.from < 4
}

// hundreds reports slogans such as 三个100%: neither figure is a target.
func (l *line) hundreds(n number, next *number) bool {
	i := n.from
	if n.class != percent {
		end, _ := l.digits(min(n.tail, len(l.runes)))
		return n.unit == "个" && end > n.tail && end < len(l.runes) && l.runes[end] == '%'
	}
	return i > 1 && l.runes[i-1] == '个' && (numeral(l.runes[i-2]) || digit(l.runes[i-2]))
}

// place reports the count of places where work that has a figure of its own is done: 在39个村改造线路16公里.
func (l *line) place(n number, next *number) bool {
	if n.class != count || next == nil || n.from == 0 || l.runes[n.from-1] != '在' || l.boundAfter(n.tail, clause) < next.from {
		return false
	}
	pos, _ := l.find(span{n.tail, next.from}, workVerbs)
	if pos > n.tail {
		l.stops[pos-1] = clause // the name of what is done begins there
	}
	return pos > n.tail
}

// granted reports the conditions and sums of a policy: 对投资2亿元的项目，给予100万元补助. Who gets it counts: 对300户给予补助.
func (l *line) granted(n number) bool {
	from, to := l.boundBefore(n.from, sentence), l.boundAfter(n.tail, sentence)
	start := l.boundBefore(n.from, clause)
	if l.at(start, onwards) > 0 {
		start = from
	}
	if pos, _ := l.find(span{start, n.from}, granting); pos >= 0 {
		return true
	}
	if n.class == money && rewards.ends(l.str(span{start, n.from})) && l.at(from, grantees) > 0 {
		return true // 对首次升规的企业一次性奖补10万元，对连续在库的再奖5万元
	}
	pos, _ := l.find(span{n.tail, to}, granting)
	return pos >= 0 && n.class == money && l.at(from, grantees) > 0
}

// grantees open a sentence that says who is granted something; onwards go on with it in the next clause.
var (
	grantees = words(`对 对于 凡 符合`)
	rewards  = words(`奖补 奖励 再奖 再奖励 补助 再补 补贴 奖 补`)
	onwards  = words(`每 最高 同一 最多 超过 不足`)
)

var granting = words(`给予 予以奖励 予以补助 予以资助`)

// clockFits lets times and days pass only as the figure of a time indicator: 优良天数达到260天.
func (l *line) clockFits(n number, behind span) bool {
	if n.class != clock {
		return true
	}
	if behind.from < behind.to || n.native {
		return false
	}
	head := l.stripTail(span{l.boundBefore(n.from, item), n.from}, n.class)
	if head.to > head.from && head.effect.atMost {
		return true // 企业开办压缩至0.5个工作日
	}
	if n.unit == "天" && (head.effect.atLeast || n.suffix == orMore) && openHouse.ends(l.str(head.span)) {
		return true // 全年开放不少于330天
	}
	return head.to > head.from && timeIndicators.ends(l.str(span{max(head.from, head.to-4), head.to}))
}

// openHouse end what is kept going for a number of days.
var openHouse = words(`开放 运营 运行 营业 通航 驻村 开园 开馆 开机`)

var timeIndicators = words(`天数 寿命 提前量 时限 时间 时长 周期 年限 时效 工时`)

// nativeFits lets Chinese numerals pass only as a count of deliverables or as a sum that is reached.
func (l *line) nativeFits(n number, before, behind span) bool {
	if !n.native {
		return true
	}
	head := l.stripTail(before, n.class)
	if n.class == money || n.class == bare {
		return head.effect.reach && behind.from >= behind.to && head.from < head.to
	}
	if n.class != count || !deliverables.in(n.unit) || strings.ContainsRune("百千", l.runes[n.from]) {
		return false
	}
	pos, k := l.find(before, buildVerbs)
	if pos < 0 {
		return false
	}
	if n.value == 1 {
		return pos+k == n.from && behind.from < behind.to && n.unit != "个" && n.unit != "项" && n.unit != "家"
	}
	return behind.from < behind.to || head.from < head.to
}
