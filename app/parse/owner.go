package parse

import (
	"regexp"
	"strings"
)

// ownedTitle is how papers are called that give out work, told before the title is read.
var ownedTitle = regexp.MustCompile(`分解|分工|责任|任务|重点工作|牵头`)

// markOwners finds papers that give out work by heading: every heading of one style is a body (一、区发改局) or a
// person with a post (二、副区长何川) and numbered lines stand below. Such a heading answers for what is below it.
func (r *reader) markOwners(all []*element) {
	front := frontLines(r.page, r.lineSpans())
	title := foldString(strings.Join(front[:min(6, len(front))], ""))
	if !ownedTitle.MatchString(title) || reportTitle.MatchString(title) {
		return
	}
	for _, s := range []style{cnComma, cnParen} {
		owners := map[*element]entry{}
		heads := 0
		for i, e := range all {
			if e.mark.style != s || e.row != nil || e.section != nil || e.bound() {
				continue
			}
			if below(all, i) == i+1 || all[i+1].mark.style <= s {
				continue
			}
			heads++
			if own, ok := r.owner(e); ok {
				owners[e] = own
			}
		}
		if len(owners) < 2 || len(owners)*5 < heads*4 {
			continue
		}
		for e, own := range owners {
			e.notes = append(e.notes, note{outer: span{e.whole.b, e.whole.b}, duties: duties{entries: []entry{own}}})
		}
	}
}

// owner reads a heading that is nothing but bodies or a person with a post.
func (r *reader) owner(e *element) (entry, bool) {
	if len(e.texts) != 1 || e.texts[0].len() > 30 || e.texts[0].len() < 3 {
		return entry{}, false
	}
	s := e.texts[0]
	key := squeeze(r.page.key(s))
	if stripPosts(key) != key {
		people := readPerson(r.page, s)
		return entry{field: leaderField, people: people, value: s}, len(people) == 1 && len([]rune(people[0])) <= 3 && !endsLikeUnit(people[0])
	}
	bodies := readUnits(r.page, s)
	for _, b := range bodies {
		if !looksLikeUnit(b.name) || !strings.ContainsRune(jurisdictions, []rune(foldString(b.name))[0]) && len([]rune(b.name)) < 5 {
			return entry{}, false
		}
	}
	return entry{field: middleField, bodies: bodies, value: s}, len(bodies) > 0
}
