package report

import (
	"regexp"
	"strings"
	"unicode"

	"ducha/app/ledger"
)

// applyEdits puts the clerk's wording in place of the rules'. A figure that still stands in the new text keeps its
// binding; figures are looked for in order, as whole numbers. A line break starts a further paragraph under the same
// key, an empty text removes the paragraph.
func applyEdits(blocks []Block, edits map[string]string) []Block {
	out := make([]Block, 0, len(blocks))
	for _, b := range blocks {
		text, ok := edits[b.Key]
		if b.Key == "" || !ok || text == b.Text() {
			out = append(out, b)
			continue
		}
		for _, line := range strings.Split(strings.ReplaceAll(text, "\r", ""), "\n") {
			if strings.TrimSpace(line) == "" {
				continue
			}
			out = append(out, Block{Kind: b.Kind, Key: b.Key, Spans: rebind(line, b.Spans), Edited: true})
		}
	}
	return out
}

func rebind(text string, old []Span) []Span {
	out := new(sentence)
	for _, s := range old {
		if s.Ref == "" || s.Text == "" {
			continue
		}
		at := findWhole(text, s.Text)
		if at < 0 {
			continue
		}
		out.say(text[:at]).bind(s.Text, s.Ref)
		text = text[at+len(s.Text):]
	}
	return out.say(text).list()
}

// findWhole finds a figure that is not part of a longer one: 9 is not in 19, nor in 9.5.
func findWhole(text, figure string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], figure)
		if at < 0 {
			return -1
		}
		at += from
		before, after := []rune(text[:at]), []rune(text[at+len(figure):])
		joined := len(before) > 0 && inNumber(before[len(before)-1]) || len(after) > 0 && inNumber(after[0])
		if !joined || !inNumber([]rune(figure)[0]) {
			return at
		}
		from = at + len(figure)
	}
}

func inNumber(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == '%' }

// Reworded is a paragraph that bears the clerk's own words, with what the rules would say in its place.
type Reworded struct {
	Key  string `json:"key"`
	Text string `json:"text"` // of the rules
	Gone bool   `json:"gone"` // emptied: nothing is printed in its place
}

// reworded lists what the clerk changed, in the order of the paper.
func reworded(blocks []Block, edits map[string]string) []Reworded {
	var out []Reworded
	for _, b := range blocks {
		if text, ok := edits[b.Key]; ok && b.Key != "" && text != b.Text() {
			out = append(out, Reworded{Key: b.Key, Text: b.Text(), Gone: strings.TrimSpace(text) == ""})
		}
	}
	return out
}

var (
	printedNumber = regexp.MustCompile(`[0-9]+(\.[0-9]+)?%?`)
	// A day, a year, a quarter or the number of a document is no figure of the snapshot.
	printedDate = regexp.MustCompile(`[0-9]{4}年|[0-9]{1,2}月|[0-9]{1,2}日|第[0-9]季度|〔[0-9]{4}〕[0-9]*号?|[0-9]{4}-[0-9]{2}-[0-9]{2}`)
)

// looseFigures warns of figures that a clerk typed and the rules did not: nobody can say where they come from.
func looseFigures(blocks []Block, edits map[string]string) []ledger.Check {
	out := []ledger.Check{}
	for _, b := range blocks {
		text, ok := edits[b.Key]
		if b.Key == "" || !ok {
			continue
		}
		known := map[string]bool{}
		for _, f := range printedNumber.FindAllString(b.Text(), -1) {
			known[f] = true
		}
		for _, f := range printedNumber.FindAllString(printedDate.ReplaceAllString(text, " "), -1) {
			if !known[f] {
				known[f] = true
				out = append(out, ledger.Check{Code: "loose_figure", Message: "手工改过的段落里，“" + f + "”不是定格数据里的数，请核对"})
			}
		}
	}
	return out
}
