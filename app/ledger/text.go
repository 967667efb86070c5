package ledger

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clip shortens a text to n characters, and says so by two dots of omission.
func Clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n]) + "……"
}

// Similarity is the share of equal character triples of two texts (Dice), 0 to 1; figures and punctuation are left
// out, since a copied text with one new figure is still a copy.
func Similarity(a, b string) float64 {
	ta, tb := triples(a), triples(b)
	if len(ta) == 0 || len(tb) == 0 {
		return 0
	}
	same, total := 0, 0
	for k, n := range ta {
		same += min(n, tb[k])
		total += n
	}
	for _, n := range tb {
		total += n
	}
	return 2 * float64(same) / float64(total)
}

// CopyShare is Similarity where a figure counts as three triples, so that a short report whose figures all moved on is
// no copy, and long prose with one new figure still is. Dates move by themselves and do not count.
func CopyShare(text, before string) float64 {
	share := Similarity(text, before)
	if share == 0 {
		return 0
	}
	now, then := figures(text), figures(before)
	same, total := 0, len(now)+len(then)
	for _, f := range now {
		if i := slices.Index(then, f); i >= 0 {
			then = slices.Delete(then, i, i+1)
			same++
		}
	}
	letters := float64(size(triples(text)) + size(triples(before)))
	return (share*letters + 6*float64(same)) / (letters + 3*float64(total))
}

var figure = regexp.MustCompile(`\d+(?:\.\d+)?\s*[年月日号]?`)

// figures lists the numbers of a text, dates left out.
func figures(text string) []string {
	out := []string{}
	for _, f := range figure.FindAllString(text, -1) {
		if last, _ := utf8.DecodeLastRuneInString(f); !strings.ContainsRune("年月日号", last) {
			out = append(out, strings.TrimSpace(f))
		}
	}
	return out
}

func size(counts map[[3]rune]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

func triples(s string) map[[3]rune]int {
	letters := []rune{}
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters = append(letters, r)
		}
	}
	out := map[[3]rune]int{}
	for i := 0; i+2 < len(letters); i++ {
		out[[3]rune(letters[i:i+3])]++
	}
	return out
}
