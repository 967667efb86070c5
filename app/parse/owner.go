package parse

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// ownedTitle is how papers are called that give out work, told before the title is read.
var ownedTitle = regexp.MustCompile(`分解|分工|责任|任务|重点工作|牵头`)

// markOwners finds papers that give out work by heading: every heading of one style is a body (一、区发改局) or a
// person with a post (二、副区长何川) and numbered lines stand below. Such a heading answers for what is below it.
func (r *reader) markOwners(all []*element) {
	front := r.front()
	title := foldString(strings.Join(front[:min(6, len(front))], ""))
	owned := ownedTitle.MatchString(title) && !reportTitle.MatchString(title)
	if owned {
		r.bodyLines(all)
		r.headingLines(all)
		r.bodyPrefixes(all)
	}
	for _, s := range []style{cnComma, cnParen} {
		owners := map[*element]entry{}
		told := map[*element]bool{} // the heading says that they lead
		heads := 0
		for i, e := range all {
			if e.mark.style != s || e.row != nil || e.section != nil || e.bound() {
				continue
			}
			if below(all, i) == i+1 || all[i+1].row == nil && all[i+1].mark.style <= s {
				continue
			}
			heads++
			if own, ok := r.owner(e); ok {
				owners[e] = own
			} else if own, ok := r.leadingOwner(e); ok {
				owners[e], told[e] = own, true
			}
		}
		few := !owned || len(owners) < 2 || len(owners)*5 < heads*4
		for e, own := range owners {
			if few && !told[e] {
				continue
			}
			e.notes = append(e.notes, impliedNote(own, e.whole.b))
		}
	}
}

// leadingTail is how a heading goes on behind the name of who leads what is below it.
var leadingTail = regexp.MustCompile(`(主抓|领衔|包抓|分管|牵头|负责|挂帅|领办|包保|主办|联系|包联|督办|推进)(负责|落实|推进|实施|办理)?的?(年度)?(重点|主要|目标)?(工作|任务|项目|事项|目标)*([(]共?\d{1,3}[项个件][)])?$`)

// leadingOwner reads a heading that says who leads what is below it: 一、何川区长主抓重点工作, 二、区发改局牵头任务.
func (r *reader) leadingOwner(e *element) (entry, bool) {
	if len(e.texts) != 1 {
		return entry{}, false
	}
	return r.leadingWords(e.texts[0])
}

// leadingWords reads the words of such a heading.
func (r *reader) leadingWords(s span) (entry, bool) {
	if s.len() > 50 {
		return entry{}, false
	}
	at := leadingTail.FindStringIndex(r.page.key(s))
	if at == nil || at[0] == 0 {
		return entry{}, false
	}
	head := r.page.trim(span{s.a, s.a + utf8.RuneCountInString(r.page.key(s)[:at[0]])})
	people := readPeople(r.page, head)
	if key := squeeze(r.page.str(head)); len(people) == 1 && looksLikeName(people[0]) &&
		(!endsLikeUnit(people[0]) || people[0] != key && len([]rune(people[0])) == 2) {
		return entry{field: leaderField, people: people, value: s}, true
	}
	bodies := readUnits(r.page, head)
	for _, b := range bodies {
		if !looksLikeUnit(b.name) || len([]rune(b.name)) < 3 {
			return entry{}, false
		}
	}
	return entry{field: leadField, bodies: bodies, value: s}, len(bodies) > 0
}

// bureau is a short name that needs no government before it: 招商局.
var bureau = regexp.MustCompile(`^\p{Han}{2,3}局$`)

// owner reads a heading that is nothing but bodies or a person with a post.
func (r *reader) owner(e *element) (entry, bool) {
	if len(e.texts) != 1 || e.texts[0].len() > 30 || e.texts[0].len() < 3 {
		return entry{}, false
	}
	s := e.texts[0]
	if at := countTail.FindStringIndex(r.page.key(s)); at != nil && at[0] > 0 {
		s = r.page.trim(span{s.a, s.a + utf8.RuneCountInString(r.page.key(s)[:at[0]])})
	}
	key := squeeze(r.page.key(s))
	if stripPosts(key) != key {
		people := readPerson(r.page, s)
		return entry{field: leaderField, people: people, value: s}, len(people) == 1 && len([]rune(people[0])) <= 3 && !endsLikeUnit(people[0])
	}
	bodies := readUnits(r.page, s)
	for _, b := range bodies {
		if !looksLikeUnit(b.name) || !strings.ContainsRune(jurisdictions, []rune(foldString(b.name))[0]) && len([]rune(b.name)) < 5 && !bureau.MatchString(b.name) {
			return entry{}, false
		}
	}
	return entry{field: middleField, bodies: bodies, value: s}, len(bodies) > 0
}
