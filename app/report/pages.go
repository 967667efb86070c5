package report

import "context"

// Page is one page as the PDF has it: which blocks of a section stand on it, and which part of those that were cut.
type Page struct {
	Section int     `json:"section"`
	Pieces  []Piece `json:"pieces"`
}

// Piece is a block on a page, or as much of it as stands there. Of a paragraph From and To count characters and Ends are
// where its lines end, the last one being To; of a table they count rows. Both are half-open. Top is the distance from the
// top of the text area in points, Drawn the height.
type Piece struct {
	Block int     `json:"block"`
	From  int     `json:"from"`
	To    int     `json:"to"`
	Ends  []int   `json:"ends"`
	Top   float64 `json:"top"`
	Drawn float64 `json:"drawn"`
}

// mostPages is how many pages are laid out for the screen; nobody leafs through more.
const mostPages = 400

// Paginate lays the paper out as PDF does and keeps what stands on which page and the layout and sections it took, for the preview. A paper that cannot be
// laid out (fonts_unavailable, glyph_missing) stays without pages, as does one of more than mostPages.
func (p *Paper) Paginate(ctx context.Context, options ...Option) error {
	p.Pages = []Page{}
	press, err := p.fitted(ctx).pressAsIs(ctx, true, options...)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil && len(press.pages) <= mostPages {
		p.Pages, p.Layout, p.Sections = press.pages, press.paper.Layout, press.paper.Sections
	}
	return nil
}

// stood notes that the block being set has reached to (characters or rows) on this page, its part there beginning at y.
func (p *press) stood(to int, y float64) *Piece {
	page := &p.pages[len(p.pages)-1]
	if n := len(page.Pieces); n == 0 || page.Pieces[n-1].Block != p.current {
		page.Pieces = append(page.Pieces, Piece{Block: p.current, From: p.reached, Ends: []int{}, Top: y - p.top()})
	}
	piece := &page.Pieces[len(page.Pieces)-1]
	piece.To, piece.Drawn, p.reached = to, p.y-p.top()-piece.Top, to
	return piece
}

// setBlock draws a section's i-th block and notes where it came to stand.
func (p *press) setBlock(blocks []Block, i int) error {
	p.current, p.reached = i, 0
	y, page := p.y, p.page
	if err := p.block(blocks, i); err != nil {
		return err
	}
	if pieces := p.pages[len(p.pages)-1].Pieces; len(pieces) > 0 && pieces[len(pieces)-1].Block == i {
		return nil
	}
	if p.page != page {
		y = p.top()
	}
	p.stood(0, y)
	return nil
}
