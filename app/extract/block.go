package extract

import (
	"strings"
	"unicode"

	"ducha/app/ledger"
)

// paragraphOf makes a paragraph of plain text.
func paragraphOf(text string) ledger.Paragraph {
	p := ledger.Paragraph{Runs: []ledger.Run{}}
	if text != "" {
		p.Runs = append(p.Runs, ledger.Run{Text: text})
	}
	return p
}

// tidy brings the output of every reader to the same form: slices are never nil, adjacent equal runs are one, no
// character is invalid.
func tidy(blocks []ledger.Block) []ledger.Block {
	out := make([]ledger.Block, 0, len(blocks))
	for _, b := range blocks {
		switch {
		case b.Paragraph != nil:
			tidyParagraph(b.Paragraph)
		case b.Table != nil && len(b.Table.Rows) > 0:
			tidyTable(b.Table)
		default:
			continue
		}
		out = append(out, b)
	}
	return out
}

func tidyTable(t *ledger.Table) {
	for _, row := range t.Rows {
		for c := range row {
			if row[c].Covered || row[c].Paragraphs == nil {
				row[c].Paragraphs = []ledger.Paragraph{}
			}
			for p := range row[c].Paragraphs {
				tidyParagraph(&row[c].Paragraphs[p])
			}
		}
	}
}

func tidyParagraph(p *ledger.Paragraph) {
	if len(p.Runs) == 1 {
		p.Runs[0].Text = clean(p.Runs[0].Text)
		if p.Runs[0].Text != "" {
			return
		}
	}
	runs := make([]ledger.Run, 0, len(p.Runs))
	for i := 0; i < len(p.Runs); {
		var text strings.Builder
		strong, struck := p.Runs[i].Strong, p.Runs[i].Struck
		for ; i < len(p.Runs) && p.Runs[i].Strong == strong && p.Runs[i].Struck == struck; i++ {
			text.WriteString(clean(p.Runs[i].Text))
		}
		if text.Len() > 0 {
			runs = append(runs, ledger.Run{Text: text.String(), Strong: strong, Struck: struck})
		}
	}
	p.Runs = runs
}

// clean makes no-break blanks plain ones, so that the parser has one kind less to know.
func clean(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\u00A0", " ")
}

// hasText reports whether anything but blanks is to be read.
func hasText(blocks []ledger.Block) bool {
	for _, b := range blocks {
		if b.Paragraph != nil && printed(*b.Paragraph) {
			return true
		}
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row {
				for _, p := range cell.Paragraphs {
					if printed(p) {
						return true
					}
				}
			}
		}
	}
	return false
}

func printed(p ledger.Paragraph) bool {
	for _, run := range p.Runs {
		if strings.ContainsFunc(run.Text, func(r rune) bool { return !unicode.IsSpace(r) }) {
			return true
		}
	}
	return false
}
