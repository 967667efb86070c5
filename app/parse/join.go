package parse

import "strings"

// line is one logical line of the page: a paragraph with its hard breaks taken out.
type line struct {
	span
	heading int
	gap     int
}

// wrap is how the lines of a source were broken: at how many characters or columns, and whether paragraphs begin with
// an indent.
type wrap struct {
	width    int // 0 where lines are not wrapped
	byChars  bool
	indented bool
}

// measureWrap learns from the lines' lengths whether and where they were wrapped: a wrapped text has many lines of one
// length and none that is longer. Some programs count characters, others columns: the sharper edge tells.
func (r *rawText) measureWrap(lines []rawLine) wrap {
	best, most := wrap{}, 0
	for _, byChars := range []bool{false, true} {
		limit, slack := 150, 3
		if byChars {
			limit, slack = 75, 1
		}
		count := make([]int, limit+2)
		total := 0
		for _, l := range lines {
			if l.table == nil && l.soft {
				count[min(r.measure(l, byChars), limit+1)]++
				total++
			}
		}
		if w, near := peak(count, total, limit, slack); near > most {
			best, most = wrap{width: w, byChars: byChars, indented: r.paragraphsIndented(lines)}, near
		}
	}
	return best
}

// peak returns the length at which lines were wrapped, 0 where there is none, and how many lines are about as long.
func peak(count []int, total, limit, slack int) (width, lines int) {
	for w := limit; w >= limit/6; w-- {
		near, before, over := 0, 0, 0
		for i, n := range count {
			switch {
			case i > w:
				over += n
			case i >= w-slack:
				near += n
			case i >= w-3*slack-2:
				before += n
			}
		}
		if near >= 6 && count[w] > 0 && over*100 <= total*4 && (near*100 >= total*22 || near*100 >= total*7 && near > 2*before && over*100 <= total) {
			return w, near
		}
	}
	return 0, 0
}

func (r *rawText) measure(l rawLine, byChars bool) int {
	if byChars {
		return r.chars(l)
	}
	return r.width(l)
}

// paragraphsIndented tells whether numbered lines stand further right than most lines.
func (r *rawText) paragraphsIndented(lines []rawLine) bool {
	flush, indented := 0, 0
	for _, l := range lines {
		if l.table != nil {
			continue
		}
		if l.indent >= 2 && l.indent <= 8 {
			indented++
		} else if l.indent == 0 {
			flush++
		}
	}
	return indented >= 3 && flush >= 3 && indented*12 >= flush
}

// joiner puts hard-wrapped and torn lines together.
type joiner struct {
	raw       *rawText
	wrap      wrap
	sentences [numStyles]bool // numbered lines of this style are sentences, not headings
	values    [numStyles]int  // last number seen
	spaced    bool            // an empty line stands between most lines
	sure      settled         // doubtful numbers that count on
	signed    map[int]bool    // where the lines begin that sign the paper
}

// joinLines copies lines to the page, joining what belongs together.
func (r *reader) joinLines(raw *rawText, lines []rawLine) []line {
	j := &joiner{raw: raw, wrap: raw.measureWrap(lines)}
	j.learnStyles(lines)
	j.sure = settleNumbers(&raw.text, spansOf(lines))
	j.signed = raw.signatures(lines)
	var out []line
	var group []rawLine
	flush := func() {
		if len(group) > 0 {
			out = append(out, r.copyGroup(raw, group))
			group = group[:0]
		}
	}
	for _, l := range lines {
		if len(group) > 0 && !j.joins(group, l) {
			flush()
		}
		group = append(group, l)
	}
	flush()
	return out
}

func spansOf(lines []rawLine) []span {
	out := make([]span, len(lines))
	for i, l := range lines {
		out[i] = l.span
	}
	return out
}

// copyGroup writes one logical line to the page. A blank stands where two Latin words or figures would touch.
func (r *reader) copyGroup(raw *rawText, group []rawLine) line {
	out := line{span: span{r.page.len(), 0}, heading: group[0].heading, gap: group[0].gap}
	for i, g := range group {
		if i > 0 && (raw.listsOn(group[0], group[i-1], g) || raw.bodyBelow(group[i-1], g)) {
			r.page.add(' ', raw.at[g.a], false) // holds two names apart
		}
		r.page.copy(&raw.text, raw.trim(g.span))
	}
	out.b = r.page.len()
	return out
}

// learnStyles finds the numbering styles whose lines are sentences: they hold a full stop or a bracket more often
// than not.
func (j *joiner) learnStyles(lines []rawLine) {
	var all, sentences [numStyles]int
	gaps := 0
	for _, l := range lines {
		if l.gap > 0 {
			gaps++
		}
		m := readMarker(&j.raw.text, l.a, l.b)
		if m.style == plain || m.doubtful {
			continue
		}
		all[m.style]++
		if body := j.raw.key(span{m.end, l.b}); strings.ContainsAny(body, "。;") || len([]rune(body)) > 60 || j.full(l) {
			sentences[m.style]++
		}
	}
	j.spaced = gaps*10 > len(lines)*7
	for s := range all {
		j.sentences[s] = sentences[s]*2 > all[s]
	}
}

// joins tells whether next goes on where the group stopped.
func (j *joiner) joins(group []rawLine, next rawLine) bool {
	t := &j.raw.text
	prev := group[len(group)-1]
	first := j.sure.at(t, group[0].a, group[0].b)
	if first.style != plain && (!first.doubtful || first.value == j.values[first.style]+1) {
		j.values[first.style] = first.value
	}
	whole := span{group[0].a, prev.b}
	m := j.sure.at(t, next.a, next.b)
	starts := m.style != plain && (!m.doubtful || m.value == j.values[m.style]+1)
	full := j.full(prev)
	flush := full && j.wrap.indented && next.indent == 0 && group[0].indent > 0
	if starts && full && !sentenceEnd(t.last(prev.span)) && (m.doubtful || j.sure.has(next.a) || flush && !j.expected(m)) {
		starts = false // a figure that the break of a line brought to the front
	}
	if next.heading > 0 || starts || j.signed[next.a] || !full && (j.raw.givesByNumber(next) || closingLine.MatchString(j.raw.lineKey(next))) || footnote.MatchString(squeeze(j.raw.lineKey(next))) {
		return false
	}
	if first.style != plain && !first.doubtful && t.trim(span{first.end, whole.b}).empty() && !j.raw.isFieldLine(next) {
		return true // a number alone on its line
	}
	if j.openNote(group, next, full) || j.openLabel(prev, next) {
		return true
	}
	if j.raw.isFieldLine(next) && (!full || j.raw.isFieldLine(group[0]) || sentenceEnd(t.last(prev.span))) {
		return false
	}
	if j.raw.listsOn(group[0], prev, next) {
		return true
	}
	if full && j.goesOnFull(group, prev, next) {
		return true
	}
	return j.torn(group, whole, first, next)
}

// listsOn tells a line that is nothing but one more body below a label's list, set in under it.
func (r *rawText) listsOn(first, prev, next rawLine) bool {
	if next.indent < first.indent+6 || next.gap > 0 || next.len() < 3 || next.len() > 16 || prev.len() > 40 || !r.isFieldLine(first) {
		return false
	}
	key := r.lineKey(next)
	last := r.last(prev.span)
	return !strings.ContainsAny(key, " 、,;:。") && looksLikeUnit(key) && !isUnitSep(last) && last != ':'
}

// bodyBelow tells a line set in that begins with one more body, below a line that ends with a whole one.
func (r *rawText) bodyBelow(prev, next rawLine) bool {
	if next.indent < 4 || isUnitSep(r.last(prev.span)) {
		return false
	}
	last := r.lineKey(prev)
	if at := strings.LastIndexAny(last, "、,;: "); at >= 0 {
		last = strings.TrimLeft(last[at:], "、,;: ")
	}
	own := strings.TrimRight(r.lineKey(next), "。;,)]}〕】")
	return isWholeName(own) && endsWithAny(last, wholeEnds) && (isOffice(last) || endsLikeUnit(last) && len([]rune(last)) < 12)
}

// goesOnFull decides on the line after one that fills the width.
func (j *joiner) goesOnFull(group []rawLine, prev, next rawLine) bool {
	last := j.raw.last(prev.span)
	if j.wrap.indented {
		return next.indent == 0
	}
	if next.gap > 0 && !next.broken && !j.spaced {
		return false
	}
	return !sentenceEnd(last) || !isNoteEnd(last) && group[0].len() > 12
}

// full tells a line that fills the width: the first word of the next one had no room in it.
func (j *joiner) full(l rawLine) bool {
	slack := 6
	if j.wrap.byChars {
		slack = 2
	}
	return l.soft && j.wrap.width > 0 && j.raw.measure(l, j.wrap.byChars) >= j.wrap.width-slack
}

// expected tells whether a number goes on counting.
func (j *joiner) expected(m marker) bool {
	return m.value == j.values[m.style]+1 || m.value == 1
}

// torn tells whether a sentence was cut between two lines that are not full: by a page, or after a comma.
func (j *joiner) torn(group []rawLine, whole span, first marker, next rawLine) bool {
	t := &j.raw.text
	last := t.last(whole)
	if group[0].heading > 0 && (first.style == plain || !j.sentences[first.style]) || last == 0 || isOpener(t.first(next.span)) && last != '、' {
		return false
	}
	if last == '、' || last == ',' {
		return true
	}
	if strings.ContainsRune(",;。、:)", t.first(next.span)) {
		return !sentenceEnd(last)
	}
	if sentenceEnd(last) {
		return false
	}
	if first.style != plain {
		return j.sentences[first.style] && whole.len() > 12
	}
	return next.soft && (next.gap > 0 || next.broken) && whole.len() > 30 && strings.ContainsAny(t.key(whole), ",、。") && next.len() > 4 &&
		(sentenceEnd(t.last(next.span)) || strings.ContainsAny(t.key(next.span), "。("))
}

// openNote tells whether the group ends inside a responsibility bracket, or, where its last line is full, any bracket,
// that next goes on with.
func (j *joiner) openNote(group []rawLine, next rawLine, full bool) bool {
	t := &j.raw.text
	joined := &text{}
	for _, g := range group {
		if joined.len() > maxOpenNote {
			return false
		}
		joined.copy(t, g.span)
	}
	at := unclosedNote(joined, full)
	if at < 0 {
		return false
	}
	if full {
		return true
	}
	for i := next.a; i < next.b; i++ {
		if isCloser(t.folded[i]) {
			return true
		}
		if t.folded[i] == '。' && i+1 < next.b && !labelOpens(t, span{i + 1, next.b}) {
			return false // a sentence: the bracket was never closed
		}
		if isOpener(t.folded[i]) {
			end, _, ok := closing(t, i, next.b)
			if !ok {
				break
			}
			i = end
		}
	}
	key := t.key(next.span)
	if n := next.len(); n >= 3 && n <= 20 && looksLikeUnit(key) {
		return true // one more body on a line of its own
	}
	return strings.Contains(key, "、") && !strings.Contains(key, "。") || joined.last(span{at, joined.len()}) == '、' || holdsLabel(t, next.span)
}

// openLabel tells a label alone on its line whose value stands on the next.
func (j *joiner) openLabel(prev, next rawLine) bool {
	t := &j.raw.text
	if t.last(prev.span) != ':' || j.raw.isFieldLine(next) || next.len() >= 200 {
		return false
	}
	return prev.len() <= maxLabel && j.raw.isFieldLine(prev) || j.endsWithLabel(prev)
}

// endsWithLabel tells a line of which the last words, behind a sentence or a blank, are a label whose value has to follow: …。牵头单位：
func (j *joiner) endsWithLabel(l rawLine) bool {
	t := &j.raw.text
	end := t.trim(l.span).b - 1
	begin, f, clean := labelBefore(t, l.a, end)
	return clean && begin > l.a && (f.unit() || f == leaderField || f == personField) && strings.ContainsRune("。; ", t.folded[begin-1])
}

// maxOpenNote bounds the characters of a bracket that is looked for over several lines.
const maxOpenNote = 3000

// holdsLabel tells a line with a responsibility label in it.
func holdsLabel(t *text, s span) bool {
	for _, l := range findLabels(t, s, false) {
		if l.field.duty() {
			return true
		}
	}
	return false
}

// labelOpens tells a line that begins with a label and a colon.
func labelOpens(t *text, s span) bool {
	labels := findLabels(t, span{s.a, min(s.b, s.a+maxLabel+2)}, true)
	return len(labels) > 0 && t.trim(span{s.a, labels[0].begin}).empty() && labels[0].field != noField
}

// unclosedNote finds a bracket that does not close and carries a label or the beginning of one, or any that does not
// close; -1 where there is none.
func unclosedNote(t *text, any bool) int {
	tries := 0
	for i := 0; i < t.len() && tries < 8; i++ {
		if !isOpener(t.folded[i]) {
			continue
		}
		tries++
		at, _, ok := closing(t, i, t.len())
		if ok {
			tries--
		}
		if ok {
			i = at
			continue
		}
		inner := span{i + 1, t.len()}
		if any || len(findLabels(t, inner, false)) > 0 || inner.len() < 6 || looksLikeUnit(strings.Split(t.key(inner), "、")[0]) {
			return i
		}
	}
	return -1
}

// isFieldLine tells a line that begins with a responsibility label.
func (r *rawText) isFieldLine(l rawLine) bool {
	s := r.trim(l.span)
	labels := findLabels(&r.text, span{s.a, min(s.b, s.a+maxLabel+2)}, true)
	return len(labels) > 0 && labels[0].begin == s.a && (labels[0].field.duty() || labels[0].field == progressField || labels[0].field == textField)
}

// sentenceEnd tells the characters after which a line may well end.
func sentenceEnd(r rune) bool {
	return strings.ContainsRune("。!?;:…》”", r) || isCloser(r)
}

func isNoteEnd(r rune) bool { return r == '。' || isCloser(r) || r == ':' }
