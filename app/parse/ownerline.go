package parse

import "strings"

// headingLines finds unnumbered headings that are nothing but a body, with or without a colon, above numbered lines: what is
// below is theirs.
func (r *reader) headingLines(all []*element) {
	owners := map[*element]entry{}
	for i, e := range all {
		if e.mark.style != plain || e.kind == part || !r.bareElement(e) || i+1 == len(all) || all[i+1].mark.style < arabic || all[i+1].row != nil {
			continue
		}
		if s := r.page.trimAny(e.texts[0], ":"); s.len() <= 30 {
			if bodies, ok := r.onlyBodies(s); ok {
				owners[e] = entry{field: middleField, bodies: bodies, value: s}
			}
		}
	}
	if len(owners) < 2 {
		return
	}
	for e, own := range owners {
		e.owner = true
		e.texts[0] = r.page.trimAny(e.texts[0], ":")
		e.notes = append(e.notes, impliedNote(own, e.whole.b))
	}
}

// bodyPrefixes finds lines that begin with the body who answers: 1.区发改局：争取资金3亿元。 Most lines of the style have to.
func (r *reader) bodyPrefixes(all []*element) {
	for s := plain; s < numStyles; s++ {
		lines := 0
		owners := map[*element]entry{}
		for _, e := range all {
			if e.mark.style != s || !r.bareElement(e) || s == plain && !r.hasSentence(e) {
				continue
			}
			lines++
			if own, ok := r.bodyPrefix(e.texts[0]); ok {
				owners[e] = own
			}
		}
		if len(owners) < 2 || len(owners)*5 < lines*4 || s == plain && len(owners) < 3 {
			continue
		}
		for e, own := range owners {
			e.texts[0].a = own.value.b + 1
			e.texts[0] = r.page.trim(e.texts[0])
			e.notes = append(e.notes, impliedNote(own, e.whole.b))
		}
	}
}

// bodyPrefix reads the bodies before a colon, or in a bracket at the beginning: 【区发改局】争取资金3亿元。
func (r *reader) bodyPrefix(s span) (entry, bool) {
	if isOpener(r.page.folded[s.a]) {
		at, _, ok := closing(r.page, s.a, s.b)
		if !ok || at+4 > s.b {
			return entry{}, false
		}
		head := span{s.a + 1, at}
		bodies, ok := r.onlyBodies(head)
		return entry{field: middleField, bodies: bodies, value: head}, ok
	}
	for i := s.a + 3; i < s.b-4 && i < s.a+40; i++ {
		switch t := r.page; {
		case t.folded[i] == ':':
			head := span{s.a, i}
			bodies, ok := r.onlyBodies(head)
			return entry{field: middleField, bodies: bodies, value: head}, ok
		case strings.ContainsRune("。;", t.folded[i]):
			return entry{}, false
		}
	}
	return entry{}, false
}

// bodyLines finds lines that are nothing but bodies below a task, where most tasks of the style have one.
func (r *reader) bodyLines(all []*element) {
	var tasks [numStyles]int
	found := map[int]entry{}
	var hits [numStyles]int
	for i, e := range all {
		if e.mark.style == plain || !r.bareElement(e) || !r.hasSentence(e) {
			continue
		}
		tasks[e.mark.style]++
		if i+1 == len(all) || all[i+1].mark.style != plain || !r.bareElement(all[i+1]) || all[i+1].texts[0].len() > maxTail || r.page.last(all[i+1].texts[0]) == ':' {
			continue
		}
		s := r.page.trimAny(all[i+1].texts[0], "。;")
		if bodies, ok := r.onlyBodies(s); ok {
			found[i] = entry{field: middleField, bodies: bodies, value: s}
			hits[e.mark.style]++
		}
	}
	for i, own := range found {
		if s := all[i].mark.style; hits[s] < 2 || hits[s]*5 < tasks[s]*4 {
			continue
		}
		line := all[i+1]
		all[i].notes = append(all[i].notes, note{outer: line.whole, inner: own.value, duties: duties{entries: []entry{own}}})
		all[i].whole.b = line.whole.b
		line.kind, line.texts = part, []span{{line.whole.b, line.whole.b}}
	}
}

// bareElement tells an element of one text without a note.
func (r *reader) bareElement(e *element) bool {
	return e.row == nil && e.section == nil && e.level == 0 && len(e.notes) == 0 && len(e.texts) == 1 && e.texts[0].len() >= 3
}

// onlyBodies reads a text that is nothing but names of bodies.
func (r *reader) onlyBodies(s span) ([]body, bool) {
	if s.len() > maxTail {
		return nil, false
	}
	bodies := readUnits(r.page, s)
	for _, b := range bodies {
		n := len([]rune(b.name))
		local := n > 0 && strings.ContainsRune(jurisdictions, []rune(foldString(b.name))[0])
		if !looksLikeUnit(b.name) || !local && n < 4 && !strings.HasPrefix(b.name, "各") && !opensOffice(foldString(b.name)) {
			return nil, false
		}
	}
	return bodies, len(bodies) > 0
}

// impliedNote is what the place of a name says without a bracket.
func impliedNote(own entry, at int) note {
	return note{outer: span{at, at}, duties: duties{entries: []entry{own}}}
}
