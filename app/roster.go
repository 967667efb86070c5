package app

import (
	"regexp"
	"slices"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// roster finds or makes units while a notice is confirmed.
type roster struct {
	tx    *store.Tx
	known map[string]*ledger.Unit
	next  int
}

// newRoster knows the units by their names and confirmed aliases, then by short names, and, where a list of liaisons
// writes them in full (云岭区商务局), without the district's own name: so notices print them.
func newRoster(tx *store.Tx) (*roster, error) {
	place, err := placeNow(tx)
	if err != nil {
		return nil, err
	}
	return rosterIn(tx, place)
}

func rosterIn(tx *store.Tx, place string) (*roster, error) {
	units, err := tx.Units()
	if err != nil {
		return nil, err
	}
	r := &roster{tx: tx, known: map[string]*ledger.Unit{}}
	for n := range units {
		u := &units[n]
		r.next = max(r.next, u.Sort)
		r.known[u.Name] = u
		for _, a := range u.Aliases {
			if a.Confirmed {
				r.known[a.Name] = u
			}
		}
	}
	r.also(units, func(u ledger.Unit) string { return u.Short })
	r.also(units, func(u ledger.Unit) string { return withoutPlace(u.Name, place) })
	return r, nil
}

// also knows live units by a further name, unless another bears it.
func (r *roster) also(units []ledger.Unit, name func(ledger.Unit) string) {
	bearers := map[string][]*ledger.Unit{}
	for n := range units {
		if u := &units[n]; u.Active {
			bearers[name(*u)] = append(bearers[name(*u)], u)
		}
	}
	for called, who := range bearers {
		if _, taken := r.known[called]; called != "" && !taken && len(who) == 1 {
			r.known[called] = who[0]
		}
	}
}

func (r *roster) find(name string) (*ledger.Unit, error) {
	if u, ok := r.known[name]; ok {
		return u, nil
	}
	r.next++
	u := &ledger.Unit{Name: name, Kind: ledger.KindOf(name), IsGroup: ledger.IsCollective(name), Sort: r.next, Active: true,
		Aliases: []ledger.Alias{}, Members: []ledger.Member{}}
	if err := r.tx.SaveUnit(u); err != nil {
		return nil, err
	}
	r.known[name] = u
	return u, nil
}

var quoted = regexp.MustCompile("[「“]([^」”]+)[」”]")

// settleSpellings drops the doubts about two spellings of one body that the list of units has settled since the notice
// was read. It is worked out for the page and never kept.
func settleSpellings(tx *store.Tx, imp *ledger.Import) error {
	doubtful := func(p ledger.Problem) bool { return p.Code == "unit_spelling" }
	if !slices.ContainsFunc(imp.Problems, doubtful) {
		return nil
	}
	book, err := rosterIn(tx, placeOf(imp.Notice.Issuer))
	if err != nil {
		return err
	}
	imp.Problems = slices.DeleteFunc(slices.Clone(imp.Problems), func(p ledger.Problem) bool {
		names := quoted.FindAllStringSubmatch(p.Message, -1)
		if !doubtful(p) || len(names) != 2 {
			return false
		}
		one, other := book.known[names[0][1]], book.known[names[1][1]]
		return one != nil && one == other
	})
	return nil
}

// placeNow is the district's own name by its latest plan, empty before there is one.
func placeNow(tx *store.Tx) (string, error) {
	plan, err := currentPlan(tx)
	if err != nil || plan == nil {
		return "", err
	}
	return placeOf(plan.Issuer), nil
}

// withoutPlace is a unit's name without the district's own in front (区商务局 of 云岭区商务局), empty where it has none.
func withoutPlace(name, place string) string {
	rest, ok := strings.CutPrefix(name, place)
	if place == "" || !ok || !strings.ContainsAny(firstRune(rest), "区县市旗") {
		return ""
	}
	return rest
}

func firstRune(text string) string {
	for _, r := range text {
		return string(r)
	}
	return ""
}
