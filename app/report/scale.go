package report

import (
	"math"
	"slices"

	"ducha/app/ledger"
)

// Word takes no sheet longer than 22 inches. Larger papers are written on the A3 sheet of the same shape, every length
// in proportion, to be enlarged when printed.
const (
	longestWordSheet = 558.0 // mm
	wordSheet        = 420.0
)

func (p *Paper) withinWord() *Paper {
	long := max(p.Layout.Width, p.Layout.Height)
	if long <= longestWordSheet {
		return p
	}
	return p.scaled(wordSheet / long)
}

// sheetWarnings tell of a sheet that Word cannot have: its .docx has to be enlarged when printed.
func (p *Paper) sheetWarnings() []ledger.Check {
	long := max(p.Layout.Width, p.Layout.Height)
	if long <= longestWordSheet {
		return nil
	}
	percent := itoa(int(math.Round(100 * long / wordSheet)))
	return []ledger.Check{{Code: "sheet_scaled", Message: "Word的纸张最长" + itoa(longestWordSheet) + "毫米，docx按A3等比缩小，打印时放大到" + percent + "%；pdf为原尺寸"}}
}

// WithoutFigures is the paper without its charts, for programs that were built without fonts to draw them with.
func (p *Paper) WithoutFigures() *Paper {
	out := *p
	out.Sections = slices.Clone(p.Sections)
	for i := range out.Sections {
		out.Sections[i].Blocks = slices.DeleteFunc(slices.Clone(out.Sections[i].Blocks), func(b Block) bool { return b.Kind == Figure })
	}
	return &out
}

// scaled is the paper with every length and type size multiplied.
func (p *Paper) scaled(f float64) *Paper {
	out := *p
	l := &out.Layout
	for _, length := range []*float64{&l.Width, &l.Height, &l.Top, &l.Left, &l.Right, &l.Bottom} {
		*length *= f
	}
	out.Sections = slices.Clone(p.Sections)
	for i := range out.Sections {
		blocks := slices.Clone(out.Sections[i].Blocks)
		for n := range blocks {
			b := &blocks[n]
			b.Size *= f
			if b.Table != nil {
				b.Table = b.Table.scaled(f)
			}
		}
		out.Sections[i].Blocks = blocks
	}
	return &out
}

func (t *Table) scaled(f float64) *Table {
	out := *t
	out.Size, out.Pad, out.shrunk = t.Size*f, t.pad()*f, f
	out.Columns, out.Heights = slices.Clone(t.Columns), slices.Clone(t.Heights)
	for i := range out.Columns {
		out.Columns[i].Width *= f
		out.Columns[i].Inset *= f
	}
	for i := range out.Heights {
		out.Heights[i] *= f
	}
	return &out
}
