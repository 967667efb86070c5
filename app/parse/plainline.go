package parse

import "strings"

// markPlain decides on unnumbered elements without a note: headings between tasks, tasks among unnumbered tasks.
func (r *reader) markPlain(all []*element) {
	for i, e := range all {
		if e.kind != prose || e.mark.style != plain || e.row != nil || e.section != nil {
			continue
		}
		if r.isPlainHeading(all, i) {
			e.kind = heading
		} else if r.isPlainTask(all, i) {
			e.kind = duty
		}
	}
}

// isPlainHeading tells a short line without a full stop right above a task and not far from others.
func (r *reader) isPlainHeading(all []*element, i int) bool {
	e := all[i]
	n := r.textLen(e)
	if n < 2 || n > 45 || r.hasSentence(e) || strings.Contains(r.page.key(e.texts[0]), ":") || isTitle(r.page.key(e.texts[0])) || r.notATopic(e) {
		return false
	}
	next, signed := nextKind(all, i), r.signed(e)
	if next == nil || next.kind == heading && next.mark.style != plain && (signed || e.level > 0) {
		if next != nil {
			e.above = next.mark.style
		}
		return next != nil
	}
	if next.kind != duty || next.row != nil && !e.glued && e.level == 0 && !signed {
		return false
	}
	if signed && r.sign(next) != r.sign(e) {
		return true
	}
	if e.level > 0 || e.glued {
		return true
	}
	seen := false
	for j := i - 1; j >= 0 && !seen; j-- {
		seen = all[j].kind == duty
	}
	return seen || r.laterPlainHeading(all, i)
}

// headSigns may stand before a heading without a number.
const headSigns = leadSigns + "◎▶►□◇○§▪♦❖➤◉"

// sign is the sign or bracket an element begins with, 0 for none.
func (r *reader) sign(e *element) rune {
	if len(e.texts) == 0 || e.mark.style != plain {
		return 0
	}
	c := r.page.first(e.texts[0])
	if strings.ContainsRune(headSigns, c) || c == '【' || c == '「' {
		return c
	}
	return 0
}

// signed tells an unnumbered element that a sign or a pair of brackets marks as a heading.
func (r *reader) signed(e *element) bool {
	switch c := r.sign(e); c {
	case 0:
		return false
	case '【', '「':
		s := r.page.trim(e.texts[0])
		at, _, ok := closing(r.page, s.a, s.b)
		return ok && at == s.b-1
	}
	return true
}

// laterPlainHeading tells whether another line of the same make stands between later tasks.
func (r *reader) laterPlainHeading(all []*element, i int) bool {
	seen := false
	for j := i + 1; j < len(all); j++ {
		e := all[j]
		if e.kind == duty {
			seen = true
		}
		if seen && e.kind == prose && e.mark.style == plain && e.row == nil && e.section == nil && r.textLen(e) <= 45 && !r.hasSentence(e) {
			next := nextKind(all, j)
			return next != nil && next.kind == duty
		}
		if e.mark.style != plain && e.kind == heading {
			return false
		}
	}
	return false
}

func nextKind(all []*element, i int) *element {
	if i+1 < len(all) {
		return all[i+1]
	}
	return nil
}

// notATopic tells lines such as dates, signatures and addressees.
func (r *reader) notATopic(e *element) bool {
	key := squeeze(r.page.key(e.texts[0]))
	_, isDate := readDate(key)
	return isDate || strings.HasSuffix(key, "人民政府") || strings.HasSuffix(key, "办公室") || strings.HasPrefix(key, "附件") || strings.HasPrefix(key, "(此件") || strings.HasSuffix(key, "号") || strings.HasPrefix(key, "单位:")
}

// isPlainTask tells an unnumbered paragraph among unnumbered tasks of its section: at least two of them have a note,
// and it is a sentence of its own.
func (r *reader) isPlainTask(all []*element, i int) bool {
	e := all[i]
	if r.textLen(e) < 30 || !r.hasSentence(e) || e.level > 0 {
		return false
	}
	n, before, after := 0, false, false
	for _, step := range []int{-1, 1} {
		for j := i + step; j >= 0 && j < len(all); j += step {
			o := all[j]
			if o.kind == heading || o.row != nil || o.mark.style != plain {
				break
			}
			if o.kind == duty && o.bound() && !o.own {
				n++
				before = before || step < 0
				after = after || step > 0
			}
		}
	}
	return n >= 2 && before && after
}
