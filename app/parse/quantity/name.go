package quantity

import "strings"

// nameBefore finds the name before a figure: from is where the words not yet used begin.
func (l *line) nameBefore(from int, n number) head {
	h := l.stripTail(span{from, n.from}, n.class)
	h.rate = n.class == percent
	h.to = l.countStart(l.rangeStart(h.span), h.from)
	h.from = max(l.lastItem(h), l.afterGap(h.span))
	if e := l.examples(h.span); e > h.from {
		h.from = e
	}
	h = l.stripVerbs(h)
	h = l.innerVerb(h)
	h = l.trim(h)
	if h.effect.work && adverbs.in(l.str(h.span)) {
		h.from = h.to // 棚户区改造开工860套、基本建成1500套
	}
	return h
}

// deed names a figure by the verb before it where that is a noun as well: 开展[培训]3000人次.
func (l *line) deed(h head) span {
	v := h.verb
	if v.from >= v.to || v.to != h.to || !nominalVerbs.in(l.str(v)) && !deeds.in(l.str(v)) {
		return span{}
	}
	return v
}

// rangeStart ends a name before the lower end of a range: 吞吐量[由1200万吨], 低保标准[由每人每月700元].
func (l *line) rangeStart(s span) int {
	for i := s.from + 1; i+1 < s.to; i++ {
		if l.runes[i] != '由' && l.runes[i] != '从' {
			continue
		}
		j := i + 1
		for k := l.at(j, rates); k > 0 && j+k < s.to; k = l.at(j, rates) {
			j += k
		}
		if digit(l.runes[j]) {
			return i
		}
	}
	return s.to
}

// countStart ends a name before a count of the same things in another measure: [安置房]12个项目3600套.
func (l *line) countStart(to, from int) int {
	for i := to - 2; i > from+1 && to-i <= maxCount; i-- {
		if !digit(l.runes[i]) || digit(l.runes[i-1]) || l.quoted[i] || l.runes[i-1] == '.' {
			continue
		}
		end, _ := l.digits(i)
		if c, k := l.measure(end); k > 0 && c == count && l.endsAt(end, to, wholes) > 0 || end+1 == to && l.runes[end] == '类' {
			return i
		}
	}
	return to
}

// maxCount bounds such a count with its noun.
const maxCount = 8

// wholes are counted beside their parts.
var wholes = words(`项目 小区 片区 工程 地块 标段`)

// rates say by whom and when a sum is paid, what it is now.
var rates = words(`每人 每月 每年 每户 每亩 每天 每平方米 人均 现行 目前 原来 现有 上年 去年 的`)

// lastItem starts a coordination anew at its last item that begins with a verb: 完善制度、建设平台3个.
func (l *line) lastItem(s head) int {
	for i := s.to - 1; i > s.from; i-- {
		if l.stops[i-1] != item {
			continue
		}
		h := l.stripVerbs(head{span: span{i, s.to}, rate: s.rate})
		if h.governed || l.at(i, idleVerbs) > 1 {
			return i
		}
	}
	return s.from
}

// afterGap starts a name behind a heading that only a blank sets off: 垃圾分类 创建示范村2个.
func (l *line) afterGap(s span) int {
	for i := s.to - 1; i > s.from; i-- {
		if !l.gap(i) || l.quoted[i] {
			continue
		}
		k := l.at(i, workVerbs)
		if k > 1 && !l.nounVerb(i, k, s.to) || l.at(i, scopes) > 1 || strings.ContainsRune("为对向", l.runes[i]) || l.endsAt(s.from, i, headings) > 0 {
			return i
		}
	}
	return s.from
}

// headings end with what is done, not with what is counted.
var headings = words(`行动 工程 专项 攻坚战 计划`)

// examples returns the position behind 等 that ends a list of examples, 0 if there is none.
func (l *line) examples(s span) int {
	for i := s.to - 2; i > s.from; i-- {
		if l.runes[i] == '等' && !l.quoted[i] && l.at(i, equals) == 0 && !strings.ContainsRune("中高初平优同相均对", l.runes[i-1]) {
			return i + 1
		}
		if l.has(i, []rune("期间")) && i+2 < s.to {
			return i + 2
		}
	}
	return 0
}

var equals = words(`等级 等待 等次 等额 等值 等地`)

// innerVerb moves the start behind a verb inside the name that opens a new object.
func (l *line) innerVerb(h head) head {
	for i := h.to - 2; i > h.from; i-- {
		if l.quoted[i] {
			continue
		}
		k := l.at(i, strongVerbs)
		if h.rate && l.at(i, leadIn) == 0 {
			continue // 家庭医生签约服务率 is one name
		}
		if k == 0 && h.causal && !nominalVerbs.in(l.str(span{i, i + 2})) && l.at(i, workVerbs) >= 2 {
			k = l.at(i, workVerbs)
		}
		if l.at(i, nounCompounds) > k {
			continue // 招聘会
		}
		if k == 0 && i-h.from >= longDoer && h.to-i > 4 && l.has(i, []rune("新增")) {
			k = 2
		}
		if k > 0 && i+k < h.to && !(nominalVerbs.in(l.str(span{i, i + k})) && l.at(i+k, nominalTails) > 0) {
			h.from, h.governed = i+k, !l.has(i, []rune("实现"))
			h.shares = l.at(i, sharedVerbs) > 0
			return l.stripVerbs(h)
		}
	}
	return h
}

// longDoer is the length from which words before 新增 are somebody who adds, not what is added to.
const longDoer = 4

// trim takes connectors and stray marks off both ends.
func (l *line) trim(h head) head {
	for h.from < h.to && (strings.ContainsRune("、,:;。)的", l.runes[h.from]) && !l.quoted[h.from] || l.at(h.from, connectors) > 0 && !l.nounScope(h.from, 1, h.to)) {
		h.from++
	}
	if connectors.in(l.str(h.span)) {
		h.from = h.to
	}
	for h.to > h.from && strings.ContainsRune("、,:;。(", l.runes[h.to-1]) {
		h.to--
	}
	if h.to-h.from > 2 && l.runes[h.to-1] == '等' && !l.quoted[h.to-1] && !strings.ContainsRune("中高初平优同相均对", l.runes[h.to-2]) {
		h.to-- // 商贸中心、集贸市场等30个
	}
	return h
}

// noun returns the words of s without a bracket at their end: 建设项目(二期).
func (l *line) noun(s span) string {
	if s.to > s.from && l.runes[s.to-1] == ')' {
		for i := s.to - 1; i > s.from; i-- {
			if l.runes[i] == '(' {
				return l.str(span{s.from, i})
			}
		}
	}
	return l.str(s)
}

// nominal reports that s ends with a noun, not with a verb that looks like one: 落户, 通车.
func (l *line) nominal(s span) bool {
	noun := l.noun(s)
	return nounEnds.ends(noun) && !cutVerbs.ends(noun) || nounCompounds.ends(noun)
}

// nameAfter finds the name behind a figure: the noun up to the first verbal noun.
func (l *line) nameAfter(behind span) span {
	s := behind
	if s.from < s.to && l.runes[s.from] == '/' {
		return span{s.from, s.from} // the rest of the unit: 4批次/千人
	}
	if s.from < s.to && l.runes[s.from] == '的' {
		s.from++
	}
	for i := s.to - 2; i > s.from; i-- {
		if l.runes[i] != '的' || l.quoted[i] {
			continue
		}
		if l.owner(span{s.from, i}, span{i + 1, s.to}) {
			s.to = i
		} else {
			s.from = i + 1
		}
		break
	}
	if s.to < len(l.runes) && digit(l.runes[s.to]) {
		s.to = l.nextObject(s) // 8家[企业]共建基地15个
	}
	name := l.cutName(s)
	if modifiers.in(l.str(name)) && l.verbalNoun(s) {
		return s
	}
	return name
}

// coordinated returns the end of a coordination of which name is the first part and that shares one figure:
// 14个[基础设施、社会民生、乡村振兴项目]; name.to where there is none.
func (l *line) coordinated(name span) int {
	end := l.boundAfter(name.to, clause)
	if name.from >= name.to || name.to >= end || l.stops[name.to] != item || end-name.from > maxCoordination {
		return name.to
	}
	whole := span{name.from, end}
	kind := categories.endOf(l.str(whole))
	if kind == "" || strings.HasSuffix(l.str(name), kind) {
		return name.to
	}
	for i := name.to; i < end; i++ {
		if digit(l.runes[i]) || l.stops[i] == item && (l.at(i+1, workVerbs) > 0 || l.at(i+1, clauseWords) > 0 || l.at(i+1, idleVerbs) > 1) {
			return name.to
		}
	}
	return end
}

// maxCoordination bounds a coordination that shares one figure.
const maxCoordination = 30

// nextObject returns where a verb begins that acts on the figure behind s; s.to where there is none.
func (l *line) nextObject(s span) int {
	for i := s.from + 2; i < s.to; i++ {
		if l.at(i, actVerbs) > 0 && l.at(i, nounCompounds) == 0 && !l.quoted[i] {
			return i
		}
	}
	return s.to
}

// verbalNoun reports a short name of work to be done: 雨污分流改造, 生态修复.
func (l *line) verbalNoun(s span) bool {
	return s.to-s.from >= 2 && s.to-s.from <= maxWork && l.at(s.from, clauseWords) == 0 && works.ends(l.str(s))
}

// maxWork bounds the name of a piece of work.
const maxWork = 8

// owner reports that what is counted stands before 的 and something is done to it: 42个[村]的规划编制.
func (l *line) owner(before, after span) bool {
	verb, _ := l.find(before, cutVerbs)
	if owners.ends(l.str(before)) && (verb < 0 || before.to-before.from <= maxOwner) {
		return true
	}
	if verb >= 0 || before.to-before.from > maxOwner {
		return false
	}
	deed, _ := l.find(after, doings)
	return deed >= 0
}

const maxOwner = 6

// owners are counted themselves, not what they have: 154个[村集体]的资产.
var owners = words(`居民 群众 村集体 企业 学生 老人 老年人 儿童 职工 妇女 青年 残疾人 毕业生 劳动力 农户 农民 人口 患者 家庭`)

// cutName ends a name before its first verbal noun, unless that belongs to the noun. Empty where nothing but verbs
// follows: 18个[]竣工.
func (l *line) cutName(s span) span {
	for i := s.from + 2; i < s.to; i++ {
		k := l.at(i, clauseWords)
		if k > 0 && l.at(i, nounCompounds) == 0 && l.at(i+k, nounEnds) == 0 && !l.verbsThenNoun(i, s.to) && !l.quoted[i] {
			s.to = i
		}
	}
	if t := l.trimVerbs(s); t.to < s.to && t.to-t.from > 2 && l.nominal(t) {
		s = t // 30个[城市更新重点片区]建设
	}
	whole := l.nominal(s)
	for i := s.from; i < s.to; i++ {
		if l.passive(i, s) {
			s.to = i
			break
		}
		k := l.at(i, cutVerbs)
		if k == 0 || l.quoted[i] || l.stops[i] > 0 {
			continue
		}
		if c := l.at(i, nounCompounds); c > k {
			i += c - 1
			continue
		}
		if i > s.from && l.at(i+k, agents) > 0 {
			continue // 灵活就业人员
		}
		if i > s.from && l.verbsThenNoun(i, s.to) {
			continue // 村集体推进项目
		}
		if i == s.from && (l.at(i, clauseWords) == 0 || l.has(i, []rune("年度"))) && !l.onlyVerbs(span{i, s.to}) {
			i += k - 1
			continue
		}
		if i > s.from && (whole && i+k < s.to && l.at(i, clauseWords) == 0 || l.has(i, []rune("服务")) && i+k == s.to) {
			continue
		}
		s.to = i
		if i-s.from > manner && l.runes[i-1] == '化' {
			s.to = i - manner // 适老化改造, 标准化建设
		}
		break
	}
	return l.cutTogether(s)
}

// passive reports a word at i that says by whom or where something is done to what s counts: 7项经验[被推介].
func (l *line) passive(i int, s span) bool {
	return i-s.from >= 2 && strings.ContainsRune("由被在到向获", l.runes[i]) && !l.quoted[i] &&
		!strings.ContainsRune("自理缘存现潜内实所达直签报得提方面走转双单定荣", l.runes[i-1]) && l.at(i, compound) == 0
}

// verbsThenNoun reports verbs at i that end in a noun of their own: 产业[协同共建园区].
func (l *line) verbsThenNoun(i, end int) bool {
	for i < end {
		k := max(l.at(i, cutVerbs), l.at(i, clauseWords))
		if noun := max(l.at(i, nounEnds), l.at(i, nounCompounds)); noun > 0 && i+noun == end {
			return true
		} else if k == 0 {
			return false
		}
		i += k
	}
	return false
}

// trimVerbs takes the verbs off the end of s.
func (l *line) trimVerbs(s span) span {
	for k := l.endsAt(s.from, s.to, cutVerbs); k > 0 && s.to-k > s.from; k = l.endsAt(s.from, s.to, cutVerbs) {
		s.to -= k
	}
	return s
}

// agents make a noun of the verb before them.
var agents = words(`人员 对象 机构 主体 实体 团队 用户 家庭 者 员`)

// manner is the length of words such as 适老化 before a verbal noun.
const manner = 3

// onlyVerbs reports whether s is a run of verbs.
func (l *line) onlyVerbs(s span) bool {
	for i := s.from; i < s.to; {
		k := l.at(i, cutVerbs)
		if k == 0 {
			return false
		}
		i += k
	}
	return true
}

// clauseWords always end a name, whatever follows.
var clauseWords = words(`
	加快 推进 实施 实行 解决 落户 面向 申报 年内 开展 进行 协同 提供 落地 竣工 全部 全面 如期 达到 突破 超过 增长 实现 通过 纳入 上门 免费 新增 签订 做大
	做强 用于 进一步 持续 有序 逐一 逐项 逐户 逐村 逐人 逐个 年度 配送 发放 安装 加装 配备 赠送`)

// cutTogether ends a name before a long second noun: 2个示范片区和某某集中推进区.
func (l *line) cutTogether(s span) span {
	for i := s.from + 1; i < s.to-1; i++ {
		k := l.at(i, connectors)
		if k > 0 && !l.quoted[i] && l.at(i, compound) == 0 && (s.to-i-k > maxTogether || i+k < s.to && digit(l.runes[i+k])) {
			s.to = i
		}
	}
	for s.to > s.from && l.endsAt(s.from, s.to, connectors) > 0 {
		s.to -= l.endsAt(s.from, s.to, connectors)
	}
	return s
}

const maxTogether = 6
