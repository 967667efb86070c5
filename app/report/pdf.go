package report

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/signintech/gopdf"
)

// Option changes how a PDF is set.
type Option func(*pdfOptions)

type pdfOptions struct{ bundled bool }

// Bundled leaves the PC's own fonts alone, so that the bytes are the same on every PC.
func Bundled() Option { return func(o *pdfOptions) { o.bundled = true } }

// PDF draws the paper as PDF 1.7 with embedded subsets. It returns fonts_unavailable where the program was built
// without faces and the PC has none, glyph_missing (char, code) for a character that no face has, and ctx's error.
func (p *Paper) PDF(ctx context.Context, options ...Option) ([]byte, error) {
	press, err := p.press(ctx, options...)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if _, err := press.pdf.WriteTo(&out); err != nil {
		return nil, fmt.Errorf("write pdf: %w", err)
	}
	return mendUnicode(out.Bytes()), nil
}

// press sets all pages of the paper, closed up where that saves one.
func (p *Paper) press(ctx context.Context, options ...Option) (*press, error) {
	return p.fitted(ctx).pressAsIs(ctx, false, options...)
}

// pressAsIs sets all pages; a dry run only finds out what comes to stand where.
func (p *Paper) pressAsIs(ctx context.Context, dry bool, options ...Option) (*press, error) {
	var o pdfOptions
	for _, option := range options {
		option(&o)
	}
	Warm(options...)
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: gopdf.Rect{W: p.Layout.Width * mm, H: p.Layout.Height * mm}})
	pdf.SetInfo(gopdf.PdfInfo{Title: withinPlane(p.Title), Author: withinPlane(p.Office), CreationDate: fileTime(p.Date)})
	press := &press{pdf: pdf, dry: dry, paper: p, set: newSetter(pdf, o.bundled), pages: []Page{}}
	for i := range p.Sections {
		if err := press.section(ctx, i); err != nil {
			return nil, err
		}
	}
	return press, nil
}

// mm is one millimetre in points.
const mm = 72 / 25.4

// fileTime is midday of a date: the only time that goes into files.
func fileTime(date string) time.Time {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		t = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return t.Add(12 * time.Hour)
}

// withinPlane drops what gopdf cannot write into the file's properties.
func withinPlane(text string) string {
	out := []rune{}
	for _, r := range text {
		if r <= 0xFFFF {
			out = append(out, r)
		}
	}
	return string(out)
}

// press draws blocks from the top of a page to its foot. Lengths are points, y grows downwards.
type press struct {
	pdf   *gopdf.GoPdf
	dry   bool // nothing is drawn
	paper *Paper
	set   *setter
	sheet Layout // of the current section, turned where it is landscape
	wide  bool
	page  int
	y     float64
	// What came to stand where: the section and block being set, and how far the block was set.
	at, current, reached int
	pages                []Page
}

func (p *press) left() float64   { return p.sheet.Left * mm }
func (p *press) right() float64  { return (p.sheet.Width - p.sheet.Right) * mm }
func (p *press) top() float64    { return p.sheet.Top * mm }
func (p *press) bottom() float64 { return (p.sheet.Height - p.sheet.Bottom) * mm }

// pitch is one line of the page grid, the same on upright and on turned pages.
func (p *press) pitch() float64 {
	return p.paper.Layout.TextHeight() * mm / float64(p.paper.Layout.Lines)
}

func (p *press) section(ctx context.Context, at int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s := &p.paper.Sections[at]
	p.at, p.sheet, p.wide = at, p.paper.Layout, s.Landscape
	if s.Landscape {
		p.sheet = p.paper.Layout.Turned()
	}
	if err := p.newPage(); err != nil {
		return err
	}
	for i := range s.Blocks {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := p.setBlock(s.Blocks, i); err != nil {
			return err
		}
	}
	return nil
}

func (p *press) newPage() error {
	if !p.dry {
		p.pdf.AddPageWithOption(gopdf.PageOption{PageSize: &gopdf.Rect{W: p.sheet.Width * mm, H: p.sheet.Height * mm}})
	}
	p.page++
	p.pages = append(p.pages, Page{Section: p.at, Pieces: []Piece{}})
	p.y = p.top()
	return p.pageNumber()
}

// room starts a new page where height does not fit on this one.
func (p *press) room(height float64) error {
	if p.y+height > p.bottom()+0.5 && p.y > p.top()+0.5 {
		return p.newPage()
	}
	return nil
}

// dashRise is how high the dash of a page number stands above its baseline, in characters.
const dashRise = 0.27

// pageNumber prints — 1 — with its dashes 7 mm below the text area, at the right on odd and at the left on even pages, one character
// in. On a turned page it stays where it is on the upright sheet, so it reads from top to bottom at the left edge.
func (p *press) pageNumber() error {
	upright := p.paper.Layout
	if p.dry || upright.Unnumbered || p.paper.Sections[p.at].Unnumbered {
		return nil
	}
	text := fmt.Sprintf("— %d —", p.page)
	run, err := p.runs(text, style{role: Numeral, size: smallSize})
	if err != nil {
		return err
	}
	x := (upright.Width-upright.Right)*mm - smallSize - run.width
	if p.page%2 == 0 {
		x = upright.Left*mm + smallSize
	}
	y := (upright.Height-upright.Bottom+7)*mm + dashRise*smallSize
	if !p.wide {
		return p.draw(run, x, y)
	}
	p.pdf.Rotate(-90, upright.Height*mm-y, x)
	err = p.draw(run, upright.Height*mm-y, x)
	p.pdf.RotateReset()
	return err
}

func (p *press) rule(x1, y1, x2, y2, width float64) {
	if p.dry {
		return
	}
	p.pdf.SetLineWidth(width)
	p.pdf.Line(x1, y1, x2, y2)
}

func (p *press) ink(red bool) {
	if p.dry {
		return
	}
	if red {
		p.pdf.SetTextColor(200, 22, 29)
		p.pdf.SetStrokeColor(200, 22, 29)
		return
	}
	p.pdf.SetTextColor(0, 0, 0)
	p.pdf.SetStrokeColor(0, 0, 0)
}
