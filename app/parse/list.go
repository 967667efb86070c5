package parse

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"ducha/app/ledger"
)

// roleTails is the table of verbs behind a list of bodies that give their role: A牵头，B等配合.
var roleTails = []struct {
	word string
	role ledger.Role
}{
	{"分别牵头负责", ledger.Lead}, {"分别牵头", ledger.Lead}, {"牵头负责", ledger.Lead}, {"牵头落实", ledger.Lead}, {"牵头组织", ledger.Lead}, {"牵头推进", ledger.Lead}, {"牵头抓总", ledger.Lead}, {"总牵头", ledger.Lead},
	{"共同牵头", ledger.Lead}, {"牵头", ledger.Lead}, {"主办", ledger.Lead}, {"主责", ledger.Lead}, {"配合落实", ledger.Support}, {"协助配合", ledger.Support}, {"积极配合", ledger.Support},
	{"分工配合", ledger.Support}, {"协同配合", ledger.Support}, {"参与配合", ledger.Support}, {"密切配合", ledger.Support}, {"配合", ledger.Support}, {"协办", ledger.Support}, {"参与", ledger.Support}, {"参加", ledger.Support}, {"协助", ledger.Support}, {"协同", ledger.Support}, {"支持", ledger.Support},
}

// readBare reads a list that may hold duty verbs: parts collect until a verb gives them their role.
func (r *reader) readBare(s span, label field) duties {
	t := r.page
	l := bareList{reader: r, label: label, entry: entry{field: label, value: s}, breaks: !hasSeparator(t, s)}
	if label == noField {
		l.entry.field = middleField
	}
	if label == noField && strings.ContainsAny(t.key(s), "季月年") {
		if goals := r.plainGoals(s); len(goals) > 1 {
			return duties{entries: goals}
		}
	}
	for _, part := range splitTop(t, s, isUnitSep) {
		part = t.trimAny(part, ".:")
		when, ok := readWhen(squeeze(t.str(part)))
		if !ok && label != leaderField {
			when, ok = readTimeClause(squeeze(t.str(part)))
		}
		if ok {
			l.out.entries = append(l.out.entries, entry{field: deadlineField, when: when, value: part})
			continue
		}
		l.part(part)
	}
	l.entry.bodies = joinCollectives(l.entry.bodies)
	if n := len(l.out.entries); n > 0 && l.out.entries[n-1].field == leaderField && len(l.entry.bodies) == 0 {
		l.out.entries[n-1].people = addPeople(l.out.entries[n-1].people, l.entry.people) // 副区长何川、郑浩
		l.entry.people = nil
	}
	if len(l.entry.bodies)+len(l.entry.people) > 0 {
		l.out.entries = append(l.out.entries, l.entry)
	}
	return l.out
}

// bareList collects one list.
type bareList struct {
	*reader
	label  field
	entry  entry
	open   int  // bodies from here on wait for a verb
	breaks bool // nothing but breaks of lines holds the names apart
	helped bool // 会同 stands before the bodies that wait: they help
	out    duties
}

// part reads what stands between two separators: names, and perhaps the verb that ends their group.
func (l *bareList) part(part span) {
	t := l.page
	part = l.joint(part)
	key := t.key(part)
	role, cut := roleTail(key)
	names := span{part.a, part.b - cut}
	if role != "" && isOnlyDuty(t.key(names)) {
		names.b = names.a
	}
	l.names(part, dropOpening(t, names))
	if role == "" {
		if l.helped {
			l.give(ledger.Support)
		}
		if hasDutyTail(key) {
			l.open, l.helped = len(l.entry.bodies), false
		}
		return
	}
	l.helped = false
	if names.empty() && role == ledger.Lead && strings.Contains(key, "分别") {
		l.out.allLead, l.open = true, 0
	}
	l.give(role)
}

// give gives the bodies that wait their role.
func (l *bareList) give(role ledger.Role) {
	for i := l.open; i < len(l.entry.bodies); i++ {
		l.entry.bodies[i].role = role
	}
	l.open = len(l.entry.bodies)
}

// joint reads the bodies before 会同, which lead those behind it, and returns the rest of the part.
func (l *bareList) joint(part span) span {
	t := l.page
	head, tail, ok := strings.Cut(t.key(part), "会同")
	left := span{part.a, part.a + utf8.RuneCountInString(head)}
	right := span{left.b + 2, part.b}
	led := slices.ContainsFunc(l.entry.bodies, func(b body) bool { return b.role == ledger.Lead })
	if !ok || led || l.label == leadField || l.label == weakField || !looksLikeUnit(t.key(dropOpening(t, t.trim(left)))) || !looksLikeUnit(t.key(cutTail(t, right))) && !strings.HasPrefix(tail, "各") {
		return part
	}
	l.names(left, dropOpening(t, left))
	l.give(ledger.Lead)
	l.helped = true
	return right
}

// names reads the bodies of a part, and the people where the label does not rule them out.
func (l *bareList) names(part, names span) {
	t := l.page
	if l.label == mixedField || l.label == noField {
		names = cutTail(t, names)
		if body, person := cutOfficer(t, names); len(person) > 0 {
			names = body
			l.entry.people = addPeople(l.entry.people, person)
		}
		if post := squeeze(t.str(names)); leadingPosts.MatchString(foldString(post)) {
			l.out.entries = append(l.out.entries, entry{field: leaderField, people: []string{post}, value: part})
			return
		}
		if isPlainPost([]rune(squeeze(t.key(names)))) && leaderPost.MatchString(squeeze(t.key(names))) {
			return // 省委常委、副省长何川: the rest of a post
		}
		if leader, ok := l.postedLeader(names); ok {
			l.out.entries = append(l.out.entries, entry{field: leaderField, people: leader, value: part})
			return
		}
		l.entry.people = append(l.entry.people, l.mixedPeople(&names)...)
	}
	for _, word := range splitGlued(t, names, l.breaks) {
		word, person := cutPerson(t, word)
		l.entry.people = addPeople(l.entry.people, person)
		if b, ok := readUnit(t, word); ok {
			l.entry.bodies = addBody(l.entry.bodies, b)
		}
	}
}

// leadingPosts are posts that stand for the person who holds them.
var leadingPosts = regexp.MustCompile(`^(各)?(分管|协管|主管|联系|常务)?(的)?(副)?(省长|市长|区长|县长|州长|盟长|旗长|秘书长|省领导|市领导|区领导|县领导)$`)

// leaderPost ends the posts of those who lead a government, not an office of it.
var leaderPost = regexp.MustCompile(`^(县委|区委|市委|省委|州委)?(副书记、|常委、)?(常务)?(副)?(省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|书记|常委|主席)$`)

// postedLeader reads a person with such a post: 何川副区长, 区委常委何川.
func (r *reader) postedLeader(s span) ([]string, bool) {
	word := squeeze(r.page.str(s))
	name := stripPosts(word)
	if name == word || !looksLikeName(name) || looksLikeUnit(name) {
		return nil, false
	}
	post := strings.TrimPrefix(strings.TrimSuffix(word, name), name)
	return []string{name}, leaderPost.MatchString(foldString(post))
}

// mixedPeople takes a name of a person out of a list of bodies.
func (r *reader) mixedPeople(s *span) []string {
	word := squeeze(r.page.str(*s))
	if word == "" || looksLikeUnit(word) || !looksLikeName(stripPosts(word)) {
		return nil
	}
	people := readPerson(r.page, *s)
	s.b = s.a
	return people
}

// roleTail finds the verb a part ends with and the role it gives; cut counts the characters to drop.
func roleTail(key string) (ledger.Role, int) {
	for _, tail := range roleTails {
		if strings.HasSuffix(key, tail.word) {
			return tail.role, len([]rune(tail.word))
		}
	}
	return "", 0
}

// dutyVerbs end a list of bodies without telling who leads.
var dutyVerbs = []string{"抓好落实", "抓落实", "负责", "落实", "指导", "督导", "承担", "承办", "实施", "推进", "办理", "推动", "执行", "组织"}

func hasDutyTail(key string) bool { return endsWithAny(key, dutyVerbs) }

// isOnlyDuty tells words such as 按职责分工 that name no body.
func isOnlyDuty(key string) bool {
	key = strings.TrimSpace(key)
	return key == "" || findDutyPhrase(key) == 0 || key == "职责分工" || key == "分工" || key == "等" || key == "等部门"
}

// openings stand before a list and are no part of a name.
var openings = []string{"由", "请"}

func dropOpening(t *text, s span) span {
	for _, w := range openings {
		if n := len([]rune(w)); s.len() > n+2 && t.key(span{s.a, s.a + n}) == w {
			return span{s.a + n, s.b}
		}
	}
	return s
}
