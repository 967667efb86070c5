package parse

import (
	"regexp"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// leadRules is how a notice tells who leads without a label: by position, by type face or by a sign. It is said
// once, anywhere in the paper.
type leadRules struct {
	first  bool                 // 列第一位的为牵头单位
	strong bool                 // 黑体为主办单位
	sign   bool                 // 标★的为牵头单位
	signs  map[rune]ledger.Role // ★为牵头单位，○为配合单位
	sole   bool                 // 无牵头单位的，责任单位即为牵头单位
}

// The sentences that state such a rule, over folded text.
var (
	ruleWords = []string{"牵头", "主办", "主责", "主要责任", "第一责任"}
	firstRule = regexp.MustCompile(`(第一|首)(个|位|名|家)?[^。;\n]{0,10}?(为|是|即为|作为|系)[^。;,\n]{0,6}?(牵头|主办|第一责任|主要责任|总牵头)|` +
		`(牵头|主办|主要责任|第一责任)(责任)?(单位|部门)?[^。;,\n]{0,4}?(列|排|居|放|位)(在|于)?[^。;,\n]{0,4}?(第一|首|最前)|` +
		`(列|排|居)(在|于)?(第一|首|最前)[^。;\n]{0,10}?(牵头|主办)|(牵头|主办)(责任)?(单位|部门)?为[^。;,\n]{0,8}(第一|首)(个|位|名)`)
	strongRule = regexp.MustCompile(`(黑体|加粗|粗体|加黑|粗黑|下划线|下画线|划线)[^。;\n]{0,8}?(为|是|表示|系)[^。;,\n]{0,4}?(牵头|主办|主责)|(牵头|主办)(单位|部门)?[^。;,\n]{0,6}?(用|以|为)?(黑体|加粗|粗体|加黑|下划线|下画线)`)
	soleRule   = regexp.MustCompile(`(无|没有|未明确|未列)牵头(责任)?(单位|部门)的?,?[^。;,\n]{0,4}(责任|承办)(单位|部门)(即)?(为|是)牵头`)
	signRule   = regexp.MustCompile(`[“"'‘]?[★▲△●*☆※◆■][”"'’]?[^。;\n]{0,8}?(为|是|表示|系|代表)[^。;,\n]{0,6}?(牵头|主办|主责)|(牵头|主办)(责任)?(单位|部门)?[^。;,\n]{0,8}[★▲△●*☆※◆■]`)
)

// findRules looks for such a rule in the whole paper.
func (r *reader) findRules() {
	for _, s := range r.stretches() {
		key := r.page.key(s)
		if !slices.ContainsFunc(ruleWords, func(w string) bool { return strings.Contains(key, w) }) {
			continue
		}
		if strings.ContainsAny(key, matrixSigns) {
			r.findLegend(key)
		}
		r.rules.first = r.rules.first || strings.ContainsAny(key, "一首前") && strings.ContainsAny(key, "第首最") && firstRule.MatchString(key)
		r.rules.strong = r.rules.strong || strings.ContainsAny(key, "黑粗线") && strongRule.MatchString(key)
		r.rules.sign = r.rules.sign || strings.ContainsAny(key, leadSigns) && signRule.MatchString(key)
		r.rules.sole = r.rules.sole || strings.ContainsAny(key, "无未没") && soleRule.MatchString(key)
	}
}

// stretches are the lines and cells of the page in reading order.
func (r *reader) stretches() []span {
	var out []span
	for _, b := range r.blocks {
		if b.line != nil {
			out = append(out, b.line.span)
			continue
		}
		out = append(out, b.grid.spans(len(b.grid.rows))...)
	}
	return out
}

// labelUse tells which kinds of unit labels a paper uses anywhere: 责任单位 means different things beside 牵头单位,
// beside 配合单位 and alone.
type labelUse struct {
	lead, middle, weak bool
	verbLead           bool // 区发改局牵头 in lists without a label: a body alone there leads too
	mixedType          int  // lists in which some names are strong and some are not
	signed             int  // lists in which a sign marks some names and not others
	lists              int
}

func (u *labelUse) learn(d duties) {
	for _, e := range d.entries {
		u.lead = u.lead || e.field == leadField
		u.middle = u.middle || e.field == middleField && e.label != ""
		u.weak = u.weak || e.field == weakField
		for _, b := range e.bodies {
			u.verbLead = u.verbLead || e.label == "" && b.role == ledger.Lead
		}
		if len(e.bodies) < 2 {
			continue
		}
		u.lists++
		strong, signed := 0, 0
		for _, b := range e.bodies {
			if b.marked {
				signed++
			}
			if b.strong {
				strong++
			}
		}
		if strong > 0 && strong < len(e.bodies) {
			u.mixedType++
		}
		if signed > 0 && signed < len(e.bodies) {
			u.signed++
		}
	}
}

// strongTells tells whether type faces point at the lead although no rule says so: most lists mix them.
func (u labelUse) strongTells() bool { return u.mixedType >= 3 && u.mixedType*2 > u.lists }

// signTells tells whether a sign behind or before a name points at the lead although no rule says so.
func (u labelUse) signTells() bool { return u.signed >= 2 && u.signed*2 > u.lists }

// units gives every body of a task its role.
func (r *reader) units(d duties) []ledger.DraftUnit {
	out := []ledger.DraftUnit{}
	hasLead, hasWeak := false, false
	for _, e := range d.entries {
		hasLead = hasLead || e.field == leadField && len(e.bodies) > 0
		hasWeak = hasWeak || e.field == weakField && len(e.bodies) > 0
		for _, b := range e.bodies {
			hasLead = hasLead || b.role == ledger.Lead
			hasWeak = hasWeak || b.role == ledger.Support
		}
	}
	d = demoteDoers(d)
	for _, e := range d.entries {
		roles := r.rolesOf(e, d, hasLead, hasWeak)
		for i, b := range e.bodies {
			out = addUnit(out, ledger.DraftUnit{Name: b.name, Role: roles[i]})
		}
	}
	return out
}

// demoteDoers takes 主责单位 for those who do the work where another label says who leads: 牵头部门.
func demoteDoers(d duties) duties {
	leads := slices.ContainsFunc(d.entries, func(e entry) bool {
		return e.field == leadField && strings.Contains(foldString(e.label), "牵头") && len(e.bodies) > 0
	})
	out := duties{allLead: d.allLead}
	for _, e := range d.entries {
		if label := foldString(e.label); leads && e.field == leadField && strings.Contains(label, "主责") && !strings.Contains(label, "牵头") {
			e.field = middleField
		}
		out.entries = append(out.entries, e)
	}
	return out
}

// rolesOf gives the bodies of one entry their roles.
func (r *reader) rolesOf(e entry, d duties, hasLead, hasWeak bool) []ledger.Role {
	roles := make([]ledger.Role, len(e.bodies))
	base := ledger.Undivided
	switch e.field {
	case leadField:
		base = ledger.Lead
	case weakField:
		base = ledger.Support
	case middleField, mixedField:
		switch {
		case d.allLead, r.rules.sole && !hasLead:
			base = ledger.Lead
		case hasLead:
			base = ledger.Support
		case len(e.bodies) == 1 && e.label == "" && r.labels.verbLead:
			base = ledger.Lead
		case hasWeak || r.labels.weak && !r.labels.lead && e.label != "":
			base = ledger.Lead
		}
	}
	told := base == ledger.Undivided && r.byRule(e.bodies, roles)
	for i, b := range e.bodies {
		if b.role != "" {
			roles[i] = b.role
		} else if !told {
			roles[i] = base
		}
	}
	return roles
}

// byRule applies the paper's own rule to a list whose label does not tell; false where none applies.
func (r *reader) byRule(bodies []body, roles []ledger.Role) bool {
	leads := 0
	for i, b := range bodies {
		roles[i] = ledger.Support
		if (r.rules.sign || r.labels.signTells()) && b.marked || (r.rules.strong || r.labels.strongTells()) && b.strong {
			roles[i] = ledger.Lead
			leads++
		}
	}
	if leads > 0 && (leads < len(bodies) || len(bodies) == 1 || r.rules.strong || r.rules.sign || r.labels.signTells()) {
		return true
	}
	if r.rules.first && len(bodies) > 0 {
		for i := range roles {
			roles[i] = ledger.Support
		}
		roles[0] = ledger.Lead
		return true
	}
	return false
}

// addUnit adds a unit; named twice it keeps the stronger role.
func addUnit(list []ledger.DraftUnit, u ledger.DraftUnit) []ledger.DraftUnit {
	for i, have := range list {
		if have.Name == u.Name {
			if u.Role == ledger.Lead {
				list[i].Role = u.Role
			}
			return list
		}
	}
	return append(list, u)
}
