package report

import (
	"context"
	"slices"
)

// mostCloser is how many lines more than its layout says a page may take. Two make 28.95 pt between lines 26.5.
const mostCloser = 2

// hardlyText is how many lines are hardly any text: those that go with a signature, and the first of their paragraph, which they never leave
// behind alone.
const hardlyText = closingLines + 1

// fitted closes a paper up by a line or two a page where this saves the page of the signature: one with hardly any text on
// it is avoided by other spacing, not by 此页无正文 (GB/T 9704-2012, 7.3.5.5). Nor does the imprint stand on a page of its own.
// The bundled faces decide, so that docx, pdf and preview agree; without them, or where it saves nothing, the paper stays
// as it is.
func (p *Paper) fitted(ctx context.Context) *Paper {
	return p.closed(ctx).ended(ctx)
}

// closed closes the pages of the body up.
func (p *Paper) closed(ctx context.Context) *Paper {
	if !p.isSigned() {
		return p
	}
	body := *p
	body.Sections = p.Sections[:1]
	pages := body.pagesOf(ctx)
	if len(pages) < 2 || textOn(pages[len(pages)-1], p.Sections[0].Blocks) > hardlyText {
		return p
	}
	for range mostCloser {
		body.Layout.Lines++
		if closer := body.pagesOf(ctx); len(closer) > 0 && len(closer) < len(pages) && body.spareOn(closer[len(closer)-1]) >= 1 {
			out := *p
			out.Layout = body.Layout
			return &out
		}
	}
	return p
}

// spareOn is how many lines of the body's last page are free: setters that break lines otherwise may need one.
func (p *Paper) spareOn(page Page) int {
	free, used := p.Layout.TextHeight()*mm, 0.0
	for _, piece := range page.Pieces {
		if p.Sections[0].Blocks[piece.Block].Kind == Colophon {
			free = piece.Top
		} else {
			used = max(used, piece.Top+piece.Drawn)
		}
	}
	return int((free-used)/(p.Layout.TextHeight()*mm/float64(p.Layout.Lines)) + 0.01)
}

// isSigned says whether the first section, the body, bears a signature.
func (p *Paper) isSigned() bool {
	return len(p.Sections) > 0 && slices.ContainsFunc(p.Sections[0].Blocks, func(b Block) bool { return b.Kind == Signature })
}

// pagesOf sets a paper as it is, nil where it cannot be set.
func (p *Paper) pagesOf(ctx context.Context) []Page {
	press, err := p.pressAsIs(ctx, true, Bundled())
	if err != nil {
		return nil
	}
	return press.pages
}

// textOn counts the lines of text and the rows of tables on a page.
func textOn(page Page, blocks []Block) int {
	n := 0
	for _, piece := range page.Pieces {
		switch kind := blocks[piece.Block].Kind; {
		case isClosing(kind):
		case kind == Grid:
			n += piece.To - piece.From
		case kind == Figure, kind == Photo:
			n += hardlyText + 1
		default:
			n += len(piece.Ends)
		}
	}
	return n
}
