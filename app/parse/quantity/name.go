package quantity

import "strings"

// head is the words before a figure: span is what is left as a name.
type head struct {
	span
	effect   effect
	governed bool // a work verb was taken off
	shares   bool // the last of them, such as 完成, also governs indicators listed behind it
	verb     span // the last verb taken off
	causal   bool // one of them is a causative
	rate     bool // the figure is a share or a rate
}

// stripTail takes the words that relate name and figure off the end of s.
func (l *line) stripTail(s span, c class) head {
	h := head{span: s}
	for h.to > h.from {
		k, e := l.relationAt(h.span, c)
		if k == 0 {
			break
		}
		h.to -= k
		h.effect.add(e)
	}
	return h
}

// relationAt returns the longest relation word at the end of s and its effect.
func (l *line) relationAt(s span, c class) (length int, e effect) {
	if l.quoted[s.to-1] {
		return 0, e
	}
	for _, r := range relations {
		if r.effect.change && c != percent {
			continue
		}
		if k := l.endsAt(s.from, s.to, r.words); k > length {
			length, e = k, r.effect
		}
	}
	if length == 1 && l.endsAt(s.from, s.to, wholeWords) > 0 {
		return 0, effect{}
	}
	if length == 0 && l.runes[s.to-1] == '创' && (c == money || c == bare) {
		return 1, effect{atLeast: true, reach: true}
	}
	return length, e
}

// stripVerbs takes verbs, adverbs and words of time and scope off the start of h.
func (l *line) stripVerbs(h head) head {
	for h.from < h.to {
		k := l.leadAt(&h)
		if k == 0 {
			break
		}
		h.from += k
	}
	if h.from > h.to {
		h.from = h.to
	}
	return h
}

// leadAt returns the length of one leading word that is no part of the name.
func (l *line) leadAt(h *head) int {
	if l.quoted[h.from] {
		return 0
	}
	if k := l.timeAt(h.from, h.to); k > 0 {
		return k
	}
	if h.rate && l.at(h.from, workVerbs) > 0 && l.at(h.from, rateVerbs) == 0 {
		return 0
	}
	if k := l.turn(h); k > 0 {
		return k
	}
	if k := l.at(h.from, workVerbs); k > 0 && !(h.verb.to > h.verb.from && l.laterNoun(h.from, k)) && !l.nounVerb(h.from, k, h.to) && !l.fixed(*h) {
		h.governed, h.verb = true, span{h.from, h.from + k}
		h.shares = l.at(h.from, sharedVerbs) > 0
		h.causal = h.causal || l.at(h.from, causatives) > 0
		return k
	}
	for _, t := range []table{scopes, idleVerbs} {
		if k := l.at(h.from, t); k > 0 && !l.nounScope(h.from, k, h.to) {
			h.causal = h.causal || l.runes[h.from] == '为' || l.runes[h.from] == '对'
			return k
		}
	}
	if k := l.at(h.from, adverbs); k > 0 && l.adverbial(h.from+k, h.to) {
		return k
	}
	if l.runes[h.from] == '新' && h.from+1 < h.to && l.at(h.from+1, workVerbs) > 0 {
		h.governed = true // 新签约项目 counts 签约项目
		return 1
	}
	return 0
}

// turn takes off the verb that tells where 至 leads: 提高…至 is at least, 压缩…至 at most.
func (l *line) turn(h *head) int {
	if !h.effect.upTo {
		return 0
	}
	if k := l.at(h.from, raising); k > 0 {
		h.effect.atLeast = true
		return k
	}
	k := l.at(h.from, lowering)
	h.effect.atMost = h.effect.atMost || k > 0
	return k
}

// laterNoun reports a verb that stands behind another and forms a noun: 发放[救助资金].
func (l *line) laterNoun(i, k int) bool {
	return nominalVerbs.in(l.str(span{i, i + k})) && l.at(i+k, laterTails) > 0
}

// adverbial reports whether verbs follow at i, with adverbs between.
func (l *line) adverbial(i, end int) bool {
	for i < end {
		if k := l.at(i, workVerbs); k > 0 && !l.nounVerb(i, k, end) {
			return true
		}
		if l.at(i, idleVerbs) > 1 {
			return true
		}
		k := l.at(i, adverbs)
		if k == 0 {
			return false
		}
		i += k
	}
	return true
}

// nounVerb reports verbs that form a noun with what follows: 种植面积, 签约项目.
func (l *line) nounVerb(i, k, end int) bool {
	v := l.str(span{i, i + k})
	if i+k >= end {
		return false
	}
	if nominalVerbs.in(v) {
		if n := l.at(i+k, nominalTails); n > 0 {
			return true
		}
	}
	return l.at(i, nounCompounds) > 0
}

// fixed reports 新增 and 新建 as parts of a noun phrase: 新建绿色建筑占比, 争取新增用地指标.
func (l *line) fixed(h head) bool {
	if !l.has(h.from, []rune("新建")) && !l.has(h.from, []rune("新增")) {
		return false
	}
	rest := l.str(h.span)
	return strings.HasSuffix(rest, "占比") || strings.HasSuffix(rest, "率") || strings.HasSuffix(rest, "比例") || strings.HasSuffix(rest, "指标")
}

// nounScope reports scope words that begin a noun: 年度计划投资, 前沿技术, 与会….
func (l *line) nounScope(i, k, end int) bool {
	if k > 1 {
		return false
	}
	return i+1 >= end || strings.ContainsRune("前含共超近约到末初底对为向与同在从由以至于和并且再又也将让使把保", l.runes[i]) && l.at(i, compound) > 0
}

var compound = words(`前沿 前端 前置 含水 含量 共享 共同 共建 共富 共性 超高 超级 超市 超限 超低 近海 近零 到位 到账 到期 末端 初中 初级 初创 底商 对外 对台 对口 对接 为民服务 为老服务 向上 与会 同业 在建 在校 在线 在库 在地 在册 在岗 从业 由于 以上 以旧换新 以下
	至尊 于都 和美 和谐 和合 并购 并网 并联 并轨 再生 再贷款 再制造 再就业 也门 将军 让利 使用 使馆 把关 保险 保障 保税 保护 保健 保温 保洁 保交楼 保供 保租房 保障房 含税 含氟 含硒 末位 底数 底图 约束 约谈`)

// timeAt returns the length of a date at i: 2024年, 6月底前, 到2025年底.
func (l *line) timeAt(i, end int) int {
	j := i
	if j < end && (l.runes[j] == '到' || l.runes[j] == '至') || l.has(j, []rune("截至")) {
		j++
		if l.runes[j] == '至' {
			j++
		}
	}
	dated := false
	for j < end {
		e, _ := l.digits(j)
		if e == j || e >= end || !strings.ContainsRune("年月日", l.runes[e]) {
			break
		}
		j, dated = e+1, true
	}
	if !dated {
		if l.has(i, []rune("年")) && i+1 < end && !strings.ContainsRune("度轻均产会报鉴检金画味级猪龄限内末底初中", l.runes[i+1]) {
			return 1
		}
		return 0
	}
	for j < end && strings.ContainsRune("度底末初份前", l.runes[j]) {
		j++
	}
	return j - i
}

// nameBefore finds the name before a figure: from is where the words not yet used begin.
func (l *line) nameBefore(from int, n number) head {
	h := l.stripTail(span{from, n.from}, n.class)
	h.rate = n.class == percent
	h.to = l.rangeStart(h.span)
	h.from = l.lastItem(h)
	if e := l.examples(h.span); e > h.from {
		h.from = e
	}
	h = l.stripVerbs(h)
	h = l.innerVerb(h)
	return l.trim(h)
}

// deed names a figure by the verb before it where that is a noun as well: 开展[培训]3000人次.
func (l *line) deed(h head) span {
	v := h.verb
	if v.from >= v.to || v.to != h.to || !nominalVerbs.in(l.str(v)) {
		return span{}
	}
	return v
}

// rangeStart ends a name before the lower end of a range: 吞吐量[由1200万吨].
func (l *line) rangeStart(s span) int {
	for i := s.from + 1; i+1 < s.to; i++ {
		if (l.runes[i] == '由' || l.runes[i] == '从') && digit(l.runes[i+1]) {
			return i
		}
	}
	return s.to
}

// lastItem starts a coordination anew at its last item that begins with a verb: 完善制度、建设平台3个.
func (l *line) lastItem(s head) int {
	for i := s.to - 1; i > s.from; i-- {
		if l.stops[i-1] != item {
			continue
		}
		h := l.stripVerbs(head{span: span{i, s.to}, rate: s.rate})
		if h.governed {
			return i
		}
	}
	return s.from
}

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
		if k == 0 && i-h.from >= longDoer && l.has(i, []rune("新增")) {
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
const longDoer = 8

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

// nameAfter finds the name behind a figure: the noun up to the first verbal noun.
func (l *line) nameAfter(behind span) span {
	s := behind
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
	return l.cutName(s)
}

// owner reports that what is counted stands before 的 and something is done to it: 42个[村]的规划编制.
func (l *line) owner(before, after span) bool {
	verb, _ := l.find(before, cutVerbs)
	if verb >= 0 || before.to-before.from > maxOwner {
		return false
	}
	deed, _ := l.find(after, doings)
	return deed >= 0
}

const maxOwner = 6

// cutName ends a name before its first verbal noun, unless that belongs to the noun. Empty where nothing but verbs
// follows: 18个[]竣工.
func (l *line) cutName(s span) span {
	whole := nounEnds.ends(l.noun(s))
	for i := s.from; i < s.to; i++ {
		k := l.at(i, cutVerbs)
		if k == 0 || l.quoted[i] || l.stops[i] > 0 {
			continue
		}
		if c := l.at(i, nounCompounds); c > k {
			i += c - 1
			continue
		}
		if i > s.from && l.at(i+k, nounEnds) > 0 && i+k+l.at(i+k, nounEnds) == s.to {
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
var clauseWords = words(`加快 推进 实施 年内 开展 进行 协同 提供 落地 竣工 全部 全面 如期 达到 突破 超过 增长 实现 通过 纳入 上门 免费 新增 签订 做大 做强 用于 进一步 持续 有序 年度 配送 发放 安装 加装 配备 赠送`)

// cutTogether ends a name before a long second noun: 2个示范片区和某某集中推进区.
func (l *line) cutTogether(s span) span {
	for i := s.from + 1; i < s.to-1; i++ {
		if k := l.at(i, connectors); k > 0 && !l.quoted[i] && l.at(i, compound) == 0 && s.to-i-k > maxTogether {
			s.to = i
		}
	}
	for s.to > s.from && l.endsAt(s.from, s.to, connectors) > 0 {
		s.to -= l.endsAt(s.from, s.to, connectors)
	}
	return s
}

const maxTogether = 6
