package parse

import (
	"regexp"
	"strings"
)

// decide tells tasks, headings and prose apart. A task normally carries a responsibility; numbered siblings of tasks are
// tasks without one; numbered lines above tasks are headings.
func (r *reader) decide(all []*element) {
	r.markOwners(all)
	bound := r.countStyles(all)
	group := r.groupHeads(all)
	r.shareTailNotes(all)
	for i := 0; i < len(all); i++ {
		e := all[i]
		switch {
		case e.row != nil:
			e.kind = duty
		case e.section != nil:
			e.kind = heading
		case e.kind == part:
		case e.owner, e.bound() && r.isGroupHead(all, i):
			e.kind = heading
		case e.bound():
			e.kind = duty
			r.takeParts(all, i)
		case e.mark.style != plain:
			r.decideNumbered(all, i, bound, group)
		}
	}
	r.markSiblings(all, bound)
	r.markPlain(all)
}

// countStyles counts, for every style, the elements with a responsibility.
func (r *reader) countStyles(all []*element) [numStyles]int {
	var bound [numStyles]int
	for _, e := range all {
		if e.row == nil && e.section == nil && e.bound() {
			bound[e.mark.style]++
		}
	}
	return bound
}

// groupHeads tells the styles of which some element stands above two or more unnumbered tasks: these are headings even
// where only one task follows.
func (r *reader) groupHeads(all []*element) [numStyles]bool {
	var out [numStyles]bool
	for i, e := range all {
		if e.mark.style == plain || e.bound() || e.row != nil || e.section != nil {
			continue
		}
		if n, _ := followers(all, i); n > 1 {
			out[e.mark.style] = true
		}
	}
	return out
}

// followers counts the unnumbered tasks right below element i, and tells where the last one is.
func followers(all []*element, i int) (n, last int) {
	for j := i + 1; j < len(all); j++ {
		e := all[j]
		if e.mark.style != plain || e.row != nil || e.section != nil || e.level > 0 || e.owner || e.kind == part {
			break
		}
		if e.bound() {
			n, last = n+1, j
		}
	}
	return n, last
}

// below tells the range of elements under element i: up to the next number of its own or a higher style.
func below(all []*element, i int) int {
	j := i + 1
	for ; j < len(all); j++ {
		e := all[j]
		if e.section != nil || e.owner || e.mark.style != plain && e.mark.style <= all[i].mark.style {
			break
		}
	}
	return j
}

// isGroupHead tells a heading that carries the responsibility of the tasks under it: it is short, and numbered lines
// of a lower style without a note of their own follow.
func (r *reader) isGroupHead(all []*element, i int) bool {
	e := all[i]
	if e.mark.style == plain && e.level == 0 || e.mark.style > cnParen && e.level == 0 && r.hasSentence(e) || r.textLen(e) > 60 || r.hasSentence(e) {
		return false
	}
	numbered, end := 0, below(all, i)
	for j := i + 1; j < end; j++ {
		if all[j].row != nil {
			return true
		}
		if all[j].mark.style > e.mark.style {
			numbered++
		}
	}
	return numbered > 0
}

func (r *reader) textLen(e *element) int {
	n := 0
	for _, s := range e.texts {
		n += s.len()
	}
	return n
}

// hasSentence tells whether an element's text holds a whole sentence.
func (r *reader) hasSentence(e *element) bool {
	for _, s := range e.texts {
		if strings.ContainsAny(r.page.key(s), "。;!") {
			return true
		}
	}
	return false
}

// decideNumbered decides on a numbered element without a responsibility of its own.
func (r *reader) decideNumbered(all []*element, i int, bound [numStyles]int, group [numStyles]bool) {
	e := all[i]
	end := below(all, i)
	numbered, boundNumbered, lastBound := 0, 0, -1
	for j := i + 1; j < end; j++ {
		if all[j].row != nil {
			e.kind = heading
			return
		}
		if all[j].mark.style != plain {
			numbered++
		}
		if all[j].bound() {
			lastBound = j
			if all[j].mark.style != plain {
				boundNumbered++
			}
		}
	}
	n, last := followers(all, i)
	switch {
	case lastBound < 0:
		return // markSiblings decides
	case boundNumbered == 1 && numbered >= 2 && lastBound == end-1 && n == 0 && (e.mark.style >= arabic || r.hasSentence(e)):
		r.absorb(all, i, lastBound)
	case boundNumbered > 0:
		e.kind = heading
	case n == 1 && numbered == 0 && (r.hasSentence(e) || bound[e.mark.style] > 0 && !group[e.mark.style] || e.mark.style >= arabic && !group[e.mark.style]):
		r.absorb(all, i, last)
	default:
		e.kind = heading
	}
}

// absorb makes the elements from i to last one task.
func (r *reader) absorb(all []*element, i, last int) {
	e := all[i]
	e.kind = duty
	for j := i + 1; j <= last; j++ {
		r.append(e, all[j])
	}
	r.takeParts(all, last)
}

// append adds an element to a task as its part; its number stays in the text.
func (r *reader) append(e, more *element) {
	more.kind = part
	for k, s := range more.texts {
		switch {
		case k > 0:
		case more.mark.style != plain:
			s.a = more.whole.a
		case r.labelsText(s):
			s = r.behindLabel(s)
		}
		e.texts = append(e.texts, s)
	}
	e.notes = append(e.notes, more.notes...)
	e.whole.b = max(e.whole.b, more.whole.b)
}

// takeParts gathers what belongs to an unnumbered task's paragraphs before it: where notes stand on lines of their own,
// all the paragraphs since the last heading or task are one task.
func (r *reader) takeParts(all []*element, i int) {
	e := all[i]
	if e.mark.style != plain || e.row != nil || !e.own {
		return
	}
	from := i
	for from > 0 && all[from-1].kind == prose && all[from-1].mark.style == plain && !all[from-1].bound() &&
		all[from-1].level == 0 && r.hasSentence(all[from-1]) && !all[from].glued {
		from--
	}
	if from == i || from == 0 || all[from-1].kind == prose && all[from-1].mark.style == plain {
		return
	}
	var texts []span
	for j := from; j < i; j++ {
		texts = append(texts, all[j].texts...)
		all[j].kind = part
	}
	e.texts = append(texts, e.texts...)
	e.whole.a = all[from].whole.a
}

// markSiblings finds the tasks whose note is missing: numbered as their neighbours are, in a section whose other
// tasks have one, or in the middle of a count that runs on.
func (r *reader) markSiblings(all []*element, bound [numStyles]int) {
	end := r.footnotes(all)
	for i, e := range all[:end] {
		if e.kind != prose || e.mark.style == plain || bound[e.mark.style] == 0 || e.bound() {
			continue
		}
		if !r.siblingBound(all, i) && !r.inCount(all, i) && !r.underGroupHead(all, i) {
			continue
		}
		if r.textLen(e) < 4 {
			continue
		}
		e.kind = duty
		end := below(all, i)
		for j := i + 1; j < end && all[j].kind == prose && !all[j].bound() && r.hasSentence(all[j]); j++ {
			r.append(e, all[j])
		}
	}
	for i, e := range all {
		if e.kind == prose && e.mark.style != plain && r.underGroupHead(all, i) {
			e.kind = duty
		}
	}
}

// footnote is how remarks below the last task begin.
var footnote = regexp.MustCompile(`^(备?注|说明|附注)[:1(]`)

// footnotes is where the remarks below the last task begin: nothing behind them is given to anybody.
func (r *reader) footnotes(all []*element) int {
	end := len(all)
	for i := len(all) - 1; i >= 0 && all[i].row == nil && !all[i].bound(); i-- {
		if e := all[i]; e.mark.style == plain && len(e.texts) > 0 && footnote.MatchString(squeeze(r.page.key(e.texts[0]))) {
			end = i
		}
	}
	return end
}

// siblingBound tells whether a task of the same style stands in the same section.
func (r *reader) siblingBound(all []*element, i int) bool {
	s := all[i].mark.style
	for _, step := range []int{-1, 1} {
		for j := i + step; j >= 0 && j < len(all); j += step {
			e := all[j]
			if e.mark.style != plain && e.mark.style < s || e.section != nil || e.row != nil {
				break
			}
			if e.mark.style == s && e.kind == duty && e.bound() {
				return true
			}
		}
	}
	return false
}

// inCount tells whether the elements before and after, counted in the same style, are tasks and the count runs on.
func (r *reader) inCount(all []*element, i int) bool {
	s, v := all[i].mark.style, all[i].mark.value
	hit := 0
	for _, step := range []int{-1, 1} {
		for j := i + step; j >= 0 && j < len(all); j += step {
			if all[j].mark.style == s {
				if all[j].mark.value == v+step && all[j].bound() {
					hit++
				}
				break
			}
		}
	}
	return hit == 2
}

// maxGroup bounds the elements below one heading that are looked through.
const maxGroup = 600

// underGroupHead tells whether the heading right above carries the responsibility.
func (r *reader) underGroupHead(all []*element, i int) bool {
	s := all[i].mark.style
	for j := i - 1; j >= max(0, i-maxGroup); j-- {
		e := all[j]
		if e.mark.style != plain && e.mark.style < s || e.section != nil || e.owner {
			return e.kind == heading && e.bound()
		}
		if e.mark.style > s {
			return false
		}
	}
	return false
}
