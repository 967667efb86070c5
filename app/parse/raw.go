package parse

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"ducha/app/ledger"
)

// rawLine is one printed line or paragraph before anything was joined.
type rawLine struct {
	span
	heading int  // 1-9 where the file or a Markdown mark says so
	soft    bool // a break after it may be mid-sentence
	indent  int  // blanks before it, in half-width columns
	gap     int  // empty lines before it
	broken  bool // a page ended before it
	table   *ledger.Table
}

// rawText is the whole source as lines, Markdown marks and invisible characters left out.
type rawText struct {
	text
	lines []rawLine
	stars bool // * marks who leads
}

// leadStar is where a paper says so.
var leadStar = regexp.MustCompile(`[*＊][”"’]?[^。；;\n]{0,8}(为|是|表示|系|代表)[^。；;，\n]{0,6}(牵头|主办|主责)|(牵头|主办)[^。；;，\n]{0,12}[*＊]`)

func readRaw(src *ledger.Source) *rawText {
	whole := src.Text()
	r := &rawText{stars: strings.ContainsAny(whole, "*＊") && leadStar.MatchString(whole)}
	r.grow(utf8.RuneCountInString(whole))
	for _, b := range src.Blocks {
		switch {
		case b.Paragraph != nil:
			r.paragraph(b.Paragraph)
		case b.Table != nil:
			r.lines = append(r.lines, rawLine{table: b.Table})
		}
	}
	return r
}

// paragraph adds the lines of one paragraph: a line break or page break inside it begins a new line.
func (r *rawText) paragraph(p *ledger.Paragraph) {
	at := p.Start
	line := r.begin(p)
	marks := markdown{stars: r.stars}
	for _, run := range p.Runs {
		for _, c := range run.Text {
			if c == '\n' || c == '\f' {
				r.end(line, &marks)
				line = r.begin(p)
				line.broken = c == '\f'
				marks = markdown{stars: r.stars}
			} else if !invisible(c) && !marks.skip(c, p.Line) {
				r.add(c, at, run.Strong)
			}
			at++
		}
	}
	r.end(line, &marks)
}

func (r *rawText) begin(p *ledger.Paragraph) rawLine {
	return rawLine{span: span{r.len(), r.len()}, heading: p.Heading, soft: p.Line}
}

func (r *rawText) end(l rawLine, marks *markdown) {
	l.b = r.len()
	for _, c := range r.printed[l.a:l.b] {
		if fold(c) != ' ' {
			break
		}
		l.indent += columns(c)
	}
	if marks.heading > 0 {
		l.heading = marks.heading
	}
	l.span = r.trimKeepTab(l.span)
	r.unbar(&l)
	if n := len(r.lines); l.empty() && n > 0 && r.lines[n-1].table == nil && r.lines[n-1].empty() {
		r.lines[n-1].gap++
		r.lines[n-1].broken = r.lines[n-1].broken || l.broken
		return
	}
	r.lines = append(r.lines, l)
}

// unbar takes the bars off a line that is a label and its value: 牵头单位: | 区发改局 |.
func (r *rawText) unbar(l *rawLine) {
	if l.b-l.a < 5 || !isPipe(r.folded[l.b-1]) || r.pipeCount(*l) != 2 {
		return
	}
	for i := l.a; i < l.b-1; i++ {
		if isPipe(r.folded[i]) {
			if r.last(span{l.a, i}) == ':' {
				r.printed[i], r.folded[i] = ' ', ' '
				l.span = r.trim(span{l.a, l.b - 1})
			}
			return
		}
	}
}

// trimKeepTab trims blanks but a tab at the beginning, which marks a cell.
func (r *rawText) trimKeepTab(s span) span {
	out := r.trim(s)
	if s.a < s.b && r.printed[s.a] == '\t' && !out.empty() {
		out.a = s.a
	}
	return out
}

// markdown drops the marks of Markdown from a line of plain text, character by character.
type markdown struct {
	started bool
	heading int
	escape  bool
	stars   bool // are no marks
}

// skip tells whether c is a mark: leading # and >, in plain text * anywhere and the backslash before a punctuation mark.
func (m *markdown) skip(c rune, plainText bool) bool {
	if c == '\\' && !m.escape && plainText {
		m.escape = true
		return true
	}
	m.escape = false
	if !m.started {
		switch {
		case c == '#':
			m.heading++
			return true
		case c == ' ' && m.heading > 0, c == '>':
			return true
		}
		m.started = fold(c) != ' '
	}
	return c == '*' && plainText && !m.stars
}

// columns is the width of a character in half-width columns.
func columns(r rune) int {
	switch {
	case r == '\t':
		return 4
	case r >= 0x2E80 || r >= 0x2010 && r <= 0x2049 || r >= 0x2460 && r <= 0x24FF:
		return 2
	}
	return 1
}

func (r *rawText) width(l rawLine) int {
	w := l.indent
	for _, c := range r.printed[l.a:l.b] {
		w += columns(c)
	}
	return w
}

// chars counts characters with the indent, for text that was wrapped by counting.
func (r *rawText) chars(l rawLine) int { return l.len() + l.indent/2 }

// key returns the folded text of a line without blanks at its ends.
func (r *rawText) lineKey(l rawLine) string { return strings.TrimSpace(r.key(l.span)) }
