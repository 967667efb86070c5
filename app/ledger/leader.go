package ledger

// LeadersOn returns who answers on a day for the leaders a notice named: a duty belongs to the post, so where the named
// person has left it the successor in the same post inherits. A name without a post in the list stays as printed.
func LeadersOn(named []string, leaders []Leader, day string) []string {
	out := make([]string, 0, len(named))
	for _, name := range named {
		out = append(out, successor(name, leaders, day))
	}
	return out
}

func successor(name string, leaders []Leader, day string) string {
	posts := map[string]bool{}
	for _, l := range leaders {
		if l.Name != name {
			continue
		}
		if serves(l, day) {
			return name
		}
		posts[l.Post] = true
	}
	for _, l := range leaders {
		if posts[l.Post] && serves(l, day) {
			return l.Name
		}
	}
	return name
}

// serves says whether a leader is in the post on a day; empty dates are open ends.
func serves(l Leader, day string) bool {
	return (l.From == "" || l.From <= day) && (l.To == "" || day <= l.To)
}
