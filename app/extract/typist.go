package extract

import (
	"unicode/utf8"

	"ducha/app/ledger"
)

// typist sets the characters of one paragraph into runs: writers split runs in the middle of words, so adjacent text
// of the same type face becomes one. Line breaks split the paragraph into several printed ones.
type typist struct {
	done    [][]ledger.Run
	runs    []ledger.Run // of the open line, without the open run
	text    []byte       // of the open run
	strong  bool         // of the open run
	struck  bool         // of the open run: struck through
	newPage bool         // a page break waits for text behind it
}

func (t *typist) put(text string, strong bool) {
	if text == "" {
		return
	}
	if t.newPage && (len(t.runs) > 0 || len(t.text) > 0) {
		t.breakLine()
	}
	t.newPage = false
	if t.strong != strong {
		t.endRun()
		t.strong = strong
	}
	t.text = append(t.text, text...)
}

// strike says whether the text that follows is struck through.
func (t *typist) strike(on bool) {
	if t.struck != on {
		t.endRun()
		t.struck = on
	}
}

func (t *typist) endRun() {
	if len(t.text) > 0 {
		t.runs = append(t.runs, ledger.Run{Text: string(t.text), Strong: t.strong, Struck: t.struck})
		t.text = t.text[:0]
	}
}

func (t *typist) breakLine() {
	t.endRun()
	t.done = append(t.done, t.runs)
	t.runs = nil
}

// breakPage breaks the line only where text stands on both sides.
func (t *typist) breakPage() { t.newPage = true }

func (t *typist) empty() bool { return len(t.done) == 0 && len(t.runs) == 0 && len(t.text) == 0 }

// last returns the last character of the open line, 0 where it has none.
func (t *typist) last() rune {
	text := t.text
	if len(text) == 0 && len(t.runs) > 0 {
		text = []byte(t.runs[len(t.runs)-1].Text)
	}
	if len(text) == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRune(text)
	return r
}

// take returns the lines, at least one, and begins the next paragraph.
func (t *typist) take() [][]ledger.Run {
	t.breakLine()
	lines := t.done
	t.done, t.newPage = nil, false
	return lines
}

// paragraphs makes blocks of lines.
func paragraphs(lines [][]ledger.Run, heading int) []ledger.Block {
	out := make([]ledger.Block, 0, len(lines))
	for _, runs := range lines {
		out = append(out, ledger.Block{Paragraph: &ledger.Paragraph{Runs: runs, Heading: heading}})
	}
	return out
}

// number puts an automatic number in front of a line.
func number(runs []ledger.Run, label string, bare, strong bool) []ledger.Run {
	text := ""
	if len(runs) > 0 {
		text = runs[0].Text
	}
	return append([]ledger.Run{{Text: label + gapAfter(label, text, bare), Strong: strong}}, runs...)
}
