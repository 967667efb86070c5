package quantity

import (
	"sort"
	"strings"
)

// table is a vocabulary indexed by first rune, longest words first.
type table map[rune][][]rune

// words builds a table from blank-separated words.
func words(lists ...string) table {
	t := table{}
	for _, list := range lists {
		for _, w := range strings.Fields(list) {
			r := []rune(w)
			t[r[0]] = append(t[r[0]], r)
		}
	}
	for _, ws := range t {
		sort.SliceStable(ws, func(i, j int) bool { return len(ws[i]) > len(ws[j]) })
	}
	return t
}

// longest is the length bound for words looked up from their end.
func (t table) longest() int { return 8 }

func (t table) holds(w []rune) bool {
	for _, x := range t[w[0]] {
		if string(x) == string(w) {
			return true
		}
	}
	return false
}

// in reports whether the whole text is a word of the table.
func (t table) in(s string) bool {
	r := []rune(s)
	return len(r) > 0 && t.holds(r)
}

// endOf returns the word of the table that ends the text; empty if none does.
func (t table) endOf(s string) string {
	r := []rune(s)
	for n := min(len(r), t.longest()); n > 0; n-- {
		if t.holds(r[len(r)-n:]) {
			return string(r[len(r)-n:])
		}
	}
	return ""
}

// ends reports whether the text ends with a word of the table.
func (t table) ends(s string) bool {
	r := []rune(s)
	for n := 1; n <= len(r) && n <= t.longest(); n++ {
		if t.holds(r[len(r)-n:]) {
			return true
		}
	}
	return false
}
