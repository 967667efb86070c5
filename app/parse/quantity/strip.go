package quantity

import "strings"

// head is the words before a figure: span is what is left as a name.
type head struct {
	span
	effect   effect
	governed bool // a work verb was taken off
	shares   bool // the last of them, such as 完成, also governs indicators listed behind it
	verb     span // the last verb taken off
	cut      span // the verb before the name that tells a fall
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
	if l.endsAt(s.from, s.to, wholeWords) > length {
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
	if k := l.at(h.from, cuts); k > 0 && h.rate && h.effect == (effect{}) && h.from+k < h.to {
		h.effect.change, h.cut = true, span{h.from, h.from + k} // 压减一般性支出10%
		return k
	}
	if h.rate && l.at(h.from, workVerbs) > 0 && l.at(h.from, rateVerbs) == 0 {
		return 0
	}
	if k := l.at(h.from, nominalVerbs); k > 0 && h.effect.parallel && h.from+k < h.to && l.stops[h.from+k] == item {
		return 0 // 开工、投产项目分别达…
	}
	if k := l.turn(h); k > 0 {
		return k
	}
	if k := l.at(h.from, workVerbs); k > 0 && !l.stump(h, k) && !(h.verb.to > h.verb.from && l.laterNoun(h.from, k)) && !l.nounVerb(h.from, k, h.to) && !l.fixed(*h) {
		h.governed, h.verb = true, span{h.from, h.from + k}
		h.shares = l.at(h.from, sharedVerbs) > 0
		h.causal = h.causal || l.at(h.from, causatives) > 0
		return k
	}
	for _, t := range []table{scopes, idleVerbs} {
		if k := l.at(h.from, t); k > 0 && !l.nounScope(h.from, k, h.to) {
			h.causal = h.causal || k == 1 && strings.ContainsRune("为对在与", l.runes[h.from])
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

// stump reports a verb whose loss would leave a name of one rune: 建设[储备林].
func (l *line) stump(h *head, k int) bool {
	return h.from+k+1 == h.to && h.verb.to > h.verb.from && nominalVerbs.in(l.str(span{h.from, h.from + k}))
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

// cuts before a name say by how much a share makes it less.
var cuts = words(`压减 削减 压缩 缩减 降低 减少 压降 精简`)

// laterNoun reports a verb that stands behind another and forms a noun: 发放[救助资金].
func (l *line) laterNoun(i, k int) bool {
	return nominalVerbs.in(l.str(span{i, i + k})) && l.at(i+k, laterTails) > 0 && !l.has(i+k, []rune("中心村"))
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
	return i+1 >= end || strings.ContainsRune("前含共超近约到末初底对为向与及同在从由以至于和并且再又也将让使把保", l.runes[i]) && l.at(i, compound) > 0
}

var compound = words(`
	前沿 前端 前置 含水 含量 共享 共同 共建 共富 共性 超高 超级 超市 超限 超低 近海 近零 到位 到账 到期 末端 初中 初级 初创 底商
	对外 对台 对口 对接 为民服务 为老服务 向上 与会 同业 在园 在读 在编 在职 在研 在产 同一 同期 同类 及时 保交房 在建 在校 在线 在库 在地 在册 在岗 从业 由于 以上 以旧换新 以下 至尊 于都
	和美 和谐 和合 并购 并网 并联 并轨 再生 再贷款 再制造 再就业 也门 将军 让利 使用 使馆 把关 保险 保障 保税 保护 保健 保温 保洁
	保交楼 保供 保租房 保障房 含税 含氟 含硒 末位 底数 底图 约束 约谈`)

// timeAt returns the length of a date at i: 2024年, 6月底前, 到2025年底, 较2023年.
func (l *line) timeAt(i, end int) int {
	j := i
	if j < end && strings.ContainsRune("到至较比", l.runes[j]) || l.has(j, []rune("截至")) {
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
