package quantity

import (
	"strings"

	"ducha/app/ledger"
)

// builder walks the figures from left to right and gives each its name.
type builder struct {
	l    *line
	nums []number
	out  []target
	used int // where words not yet used begin
}

// build names the figures: what stands before a figure, behind it, or is shared along a list.
func build(l *line, nums []number) []target {
	b := &builder{l: l, nums: nums}
	for i := 0; i < len(nums); {
		i += b.read(i)
	}
	return b.out
}

// read names the figure at i and those listed with it; it returns how many were read.
func (b *builder) read(i int) int {
	n := b.nums[i]
	from := max(b.used, b.l.boundBefore(n.from, clause))
	if after := b.after(i); after.from < after.to {
		b.numberLed(i, from, after)
		return 1
	}
	h := b.l.nameBefore(from, n)
	if h.from >= h.to {
		return b.shared(i, from, h)
	}
	count := b.listed(i)
	if parts := b.parts(h, count); len(parts) > 1 {
		return b.parallel(i, count, from, h, parts)
	}
	b.add(n, from, h, h.span, span{h.from, n.tail}, false)
	return 1
}

// after returns the name behind the figure at i; empty where the figure closes its phrase.
func (b *builder) after(i int) span {
	n := b.nums[i]
	var next *number
	if i+1 < len(b.nums) {
		next = &b.nums[i+1]
	}
	behind := b.l.behind(n, next)
	if behind.from >= behind.to || n.class == clock || n.class == bare && !b.l.people(behind.from) {
		return span{}
	}
	if n.class == percent && b.l.runes[behind.from] != '的' || b.l.at(behind.from, closing) > 0 {
		return span{}
	}
	name := b.l.nameAfter(behind)
	if to := b.l.coordinated(name); to > name.to && (next == nil || to <= next.from) {
		name.to = to
	}
	return name
}

// numberLed adds 4所[幼儿园]: the name stands behind the figure.
func (b *builder) numberLed(i, from int, name span) {
	n := b.nums[i]
	h := b.l.stripVerbs(b.l.stripTail(span{from, n.from}, n.class))
	start := n.from
	if k := b.l.endsAt(from, n.from, lowerBounds); k > 0 {
		start -= k
	}
	b.add(n, from, h, name, span{start, name.to}, true)
}

// lowerBounds right before a figure belong to its text.
var lowerBounds = words(`不少于 不低于 至少 约 不超过 超过 大约 近`)

// shared names a figure that has only verbs before it: by the noun of the next figure (1万户、20公里的管网) or by
// the last name (营收40亿元、突破400亿元).
func (b *builder) shared(i, from int, h head) int {
	n := b.nums[i]
	if i+1 < len(b.nums) && b.l.adjoins(n.tail, b.nums[i+1].from) && !h.effect.reach {
		name := b.after(i + 1)
		if name.from >= name.to {
			name = b.work(i + 1)
		}
		if name.from < name.to {
			b.add(n, from, h, name, span{n.from, name.to}, false) // the noun stays for its own figure
			return 1
		}
	}
	if name := b.work(i); name.from < name.to && !b.named(n) {
		b.add(n, from, h, name, span{n.from, name.to}, true)
		return 1
	}
	b.used = n.tail
	if count := b.listed(i); h.effect.parallel && count > 1 && len(b.out) >= count {
		return b.again(i, count, from, h)
	}
	if len(b.out) == 0 || b.l.boundBefore(n.from, sentence) > b.out[len(b.out)-1].name.from {
		b.deed(n, from, h)
		return 1
	}
	last := b.lastOf(n)
	if last.num.unit != n.unit || h.verb.from > from && n.class != count {
		if b.deed(n, from, h) {
			return 1
		}
	}
	if h.effect.growth {
		last.name.to = b.l.numerator(last.name)
	}
	if h.effect == (effect{}) && n.unit == last.num.unit && b.l.joined(last.num.tail, n.from) {
		h.effect = last.effect // 提高到不低于740元和485元
	}
	if n.class == percent && last.num.unit == n.unit && last.kind == ledger.Growth && !h.effect.stock {
		h.effect.growth = true // 增长7%以上、力争达到8%
	}
	b.add(n, from, h, last.name, span{min(last.name.from, n.from), n.tail}, false)
	b.out[len(b.out)-1].inherited = true
	return 1
}

// work returns the verbal noun behind the figure at i, which names it where nothing else does: 12公里[雨污分流改造].
func (b *builder) work(i int) span {
	var next *number
	if i+1 < len(b.nums) {
		next = &b.nums[i+1]
	}
	behind := b.l.behind(b.nums[i], next)
	if b.l.verbalNoun(behind) {
		return behind
	}
	return span{}
}

// lastOf returns the target whose name a figure without one inherits: the last, or the last of the sentence with the
// same unit where a sum stands between (项目90个，完成投资30亿元，其中开工50个).
func (b *builder) lastOf(n number) target {
	start := b.l.boundBefore(n.from, sentence)
	for i := len(b.out) - 1; i >= 0 && b.out[i].num.from >= start; i-- {
		if n.class == count && b.out[i].num.unit == n.unit {
			return b.out[i]
		}
	}
	return b.out[len(b.out)-1]
}

// named reports that the sentence has named something counted by the same measure word.
func (b *builder) named(n number) bool {
	if len(b.out) == 0 {
		return false
	}
	last := b.out[len(b.out)-1]
	return last.num.class == n.class && last.name.from < n.from && last.num.from >= b.l.boundBefore(n.from, sentence)
}

// adjoins reports that nothing but 、 stands between two figures.
func (l *line) adjoins(from, to int) bool {
	return from == to || from+1 == to && l.stops[from] == item
}

// joined reports that a connector alone stands between two figures.
func (l *line) joined(from, to int) bool {
	k := l.at(from, connectors)
	return k > 0 && from+k == to
}

// again gives listed figures the names of as many figures before them: 接待游客…、收入…，分别增长10%和12%.
func (b *builder) again(i, count, from int, h head) int {
	named := b.out[len(b.out)-count:]
	last := b.nums[i+count-1]
	for k, t := range named {
		n := b.nums[i+k]
		if n.suffix == noSuffix {
			n.suffix = last.suffix
		}
		b.add(n, from, h, t.name, span{min(t.name.from, n.from), last.tail}, false)
		b.out[len(b.out)-1].inherited = true
	}
	b.used = last.tail
	return count
}

// deed adds a figure named by the verb before it; false where the verb is no noun.
func (b *builder) deed(n number, from int, h head) bool {
	name := b.l.deed(h)
	if name.from >= name.to {
		return false
	}
	b.add(n, from, h, name, span{name.from, n.tail}, false)
	return true
}

// numerator ends the name of a share before 占: of 增加值占生产总值比重 it is 增加值 that grows.
func (l *line) numerator(name span) int {
	for i := name.from + 1; i < name.to; i++ {
		if l.runes[i] == '占' && i+2 < name.to && !l.quoted[i] {
			return i
		}
	}
	return name.to
}

// maxList bounds a list of parallel figures.
const maxList = 12

// listed counts the figures from i on that only 、 or a connector separates: 5个、12个.
func (b *builder) listed(i int) int {
	count := 1
	for ; i+1 < len(b.nums) && count < maxList; i++ {
		from, to := b.nums[i].tail, b.nums[i+1].from
		for k := b.l.endsAt(from+1, to, rates); k > 0; k = b.l.endsAt(from+1, to, rates) {
			to -= k // 每人每月745元和每年6800元
		}
		if to-from != 1 || b.l.stops[from] != item && b.l.at(from, connectors) == 0 {
			break
		}
		if after := b.after(i + 1); after.from < after.to {
			break
		}
		count++
	}
	return count
}

// parts splits a name into the parallel names that share count figures; one part where it stands for one thing.
func (b *builder) parts(h head, count int) []span {
	byComma := b.l.split(h.span, false)
	byAny := b.l.split(h.span, true)
	switch {
	case count > 1 && len(byComma) == count:
		return byComma
	case count > 1 && len(byAny) == count:
		return byAny
	case count > 1 && h.effect.parallel && len(byAny) == 1:
		for len(byAny) < count {
			byAny = append(byAny, h.span) // 城乡居民收入分别增长7%和9%
		}
		return byAny
	case count == 1 && (h.effect.each || h.effect.parallel):
		return byAny
	}
	return nil
}

// split cuts a span at 、 and, if asked, at connectors.
func (l *line) split(s span, connected bool) []span {
	var parts []span
	from := s.from
	for i := s.from; i < s.to; i++ {
		k := 0
		if l.stops[i] == item {
			k = 1
		} else if connected && !l.quoted[i] && i > from && l.at(i, compound) == 0 {
			k = l.at(i, connectors)
		}
		if k > 0 && i+k < s.to {
			parts = append(parts, span{from, i})
			from, i = i+k, i+k-1
		}
	}
	return append(parts, span{from, s.to})
}

// parallel gives each part its figure, or all of them the one figure; the text is the whole phrase.
func (b *builder) parallel(i, count, from int, h head, parts []span) int {
	last := b.nums[i+count-1]
	text := span{h.from, last.tail}
	for k, part := range parts {
		n := b.nums[i]
		if count > 1 {
			n = b.nums[i+k]
		}
		if n.suffix == noSuffix {
			n.suffix = last.suffix // one at the end of a list covers the list
		}
		own := h
		if k < len(parts)-1 && shares.ends(b.l.str(part)) {
			own.effect.growth, own.effect.change = false, false // 失业率、价格涨幅分别控制在5%和3%以内
		}
		b.add(n, from, own, part, text, false)
	}
	b.used = last.tail
	return count
}

// shares end the names of what is no growth, whatever the last name of the list is.
var shares = words(`率 占 占比 比重 比例`)

func (b *builder) add(n number, from int, h head, name, text span, numberLed bool) {
	t := target{num: n, name: name, text: text, effect: h.effect, governed: h.governed || h.effect.work, shares: h.shares || h.effect.work}
	pos, _ := b.l.find(span{from, min(n.from, max(from, name.from))}, stockWords)
	t.stock = pos >= 0
	if h.cut.to > h.cut.from && h.cut.from < t.text.from {
		t.text.from = h.cut.from // the word of a fall belongs to the text: 压减行政许可环节20%
	}
	b.chain(&t, b.l.str(name))
	b.falls(&t, b.l.str(name))
	inside, _ := b.l.find(span{from, n.from}, stockWords)
	within := -1
	if name.from < n.from { // behind a figure 稳定脱贫 is work to be done
		within, _ = b.l.find(name, stockWords)
	}
	t.op = opOf(n, h.effect, b.l.strive[n.from])
	t.kind = kindOf(n, t.effect, b.l.str(name), t.stock || inside >= 0 || within >= 0, t.governed)
	b.out = append(b.out, t)
	b.used = n.tail
	if numberLed {
		b.used = name.to
	}
}

// falls lets a share go on with the change of the one before it in a list: 能耗下降3%、水耗4%.
func (b *builder) falls(t *target, name string) {
	if len(b.out) == 0 || t.num.class != percent || t.effect != (effect{}) || shares.ends(name) {
		return
	}
	last := b.out[len(b.out)-1]
	if last.num.unit != t.num.unit || !last.effect.growth && !last.effect.change || !b.l.itemBetween(last.num.tail, t.name.from) {
		return
	}
	t.effect.growth, t.text.from = true, min(t.text.from, last.text.from)
}

// itemBetween says that a 、 and words without a stop stand between two places.
func (l *line) itemBetween(from, to int) bool {
	return from < to && from < len(l.stops) && l.stops[from] == item && l.boundBefore(to, clause) <= from
}

// chain lets a target take the verb of the list it continues by 、 only: 完成投资52亿元、营收70亿元; or the kind of the
// things it measures: 签约项目40个、合同额180亿元.
func (b *builder) chain(t *target, name string) {
	if len(b.out) == 0 || t.governed {
		return
	}
	last := b.out[len(b.out)-1]
	sized := last.kind == ledger.New && last.num.class == count && sizes.ends(name)
	if from := b.l.boundBefore(t.num.from, clause); from > last.num.from {
		t.governed = sized && strings.HasSuffix(name, "额") && from == last.num.tail+1
		return
	}
	t.stock = t.stock || last.stock
	t.shares = last.shares
	t.governed = last.shares || sized
}
