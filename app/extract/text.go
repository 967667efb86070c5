package extract

import (
	"context"
	"strings"

	"ducha/app/ledger"
)

// lineBreaks turns the breaks of a text file into line feeds. A form feed is an empty line of its own, because the
// sentence before it may go on behind it.
var lineBreaks = strings.NewReplacer("\f", "\n\n", "\v", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n",
	"\x00", "", "\x1a", "")

// readText reads plain text: a line is a paragraph, leading blanks and empty lines are kept. The encoding is
// detected: UTF-8, GB18030, UTF-16 or Big5, with or without byte order mark.
func readText(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	if len(data) > maxPart {
		return nil, "", tooLarge()
	}
	text := decodeAs(detectCharset(data), data)
	if strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "")
	} else {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	text = strings.TrimSuffix(lineBreaks.Replace(text), "\n")
	if strings.Count(text, "\n") >= maxParagraphs {
		return nil, "", tooLarge()
	}
	blocks := []ledger.Block{}
	for line := range strings.SplitSeq(text, "\n") {
		p := paragraphOf(line)
		p.Line = true
		blocks = append(blocks, ledger.Block{Paragraph: &p})
	}
	return blocks, "", ctx.Err()
}
