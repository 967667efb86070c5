package report

import (
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// sentence builds a paragraph in which every figure keeps its reference.
type sentence struct{ spans []Span }

// say adds plain words.
func (s *sentence) say(words ...string) *sentence {
	for _, w := range words {
		s.add(w, "")
	}
	return s
}

// num adds a count bound to its rows.
func (s *sentence) num(n int, ref string) *sentence { return s.add(strconv.Itoa(n), ref) }

// bind adds any figure bound to its rows.
func (s *sentence) bind(text, ref string) *sentence { return s.add(text, ref) }

func (s *sentence) add(text, ref string) *sentence {
	if text == "" {
		return s
	}
	if n := len(s.spans); n > 0 && s.spans[n-1].Ref == "" && ref == "" {
		s.spans[n-1].Text += text
		return s
	}
	s.spans = append(s.spans, Span{Text: text, Ref: ref})
	return s
}

// join adds parts with a separator between them; empty parts are left out.
func (s *sentence) join(sep string, parts ...*sentence) *sentence {
	first := true
	for _, p := range parts {
		if len(p.spans) == 0 {
			continue
		}
		if !first {
			s.say(sep)
		}
		first = false
		for _, span := range p.spans {
			s.add(span.Text, span.Ref)
		}
	}
	return s
}

func (s *sentence) text() string { return Block{Spans: s.spans}.Text() }

func plain(words string) *sentence { return new(sentence).say(words) }

func block(kind Kind, words string) Block {
	return Block{Kind: kind, Spans: plain(words).list()}
}

// list returns the spans, never nil.
func (s *sentence) list() []Span {
	if s.spans == nil {
		return []Span{}
	}
	return s.spans
}

// chineseDate prints 2024-10-22 as 2024年10月22日; with gaps to fill in by hand where there is none.
func chineseDate(date string) string {
	if !ledger.IsDay(date) {
		return "　　年　月　日"
	}
	return ledger.FullDate(date)
}

// dayOf prints 2024-09-30 as 9月30日.
func dayOf(date string) string {
	if !ledger.IsDay(date) {
		return "目前"
	}
	return ledger.MonthDay(date)
}

var numerals = []string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}

// numeral prints 1 to 99 in Chinese.
func numeral(n int) string {
	switch {
	case n <= 10:
		return numerals[n]
	case n < 20:
		return "十" + numerals[n-10]
	case n%10 == 0:
		return numerals[n/10] + "十"
	default:
		return numerals[n/10] + "十" + numerals[n%10]
	}
}

// quoted puts a title into 《》, turning the marks it already holds into 〈〉.
func quoted(title string) string {
	return "《" + strings.NewReplacer("《", "〈", "》", "〉").Replace(title) + "》"
}

// clipped shortens text to n characters.
func clipped(text string, n int) string { return ledger.Clip(strings.TrimSpace(text), n) }

// gist is the first clause of a task, short enough to name the task in a sentence.
func gist(text string) string {
	if i := strings.IndexAny(text, "，。；：,;:"); i > 0 {
		text = text[:i]
	}
	return clipped(text, 24)
}
