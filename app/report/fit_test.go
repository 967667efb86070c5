package report

import (
	"context"
	"strings"
	"testing"
)

// signedPaper has so many lines of text, a list of two annexes and a signature.
func signedPaper(lines int) *Paper {
	p := bodyPaper(strings.Repeat("督", 28*lines-2))
	p.Sections[0].Blocks = append(p.Sections[0].Blocks, block(Blank, ""), block(AnnexList, "附件：1.报送表"), block(AnnexList, "　　　2.单位名单"),
		block(Blank, ""), block(Signature, "云岭区人民政府督查室"), block(SignDate, "2024年10月22日"))
	return p
}

// TestLittleOverflowIsClosedUp: of 22 lines a page a text with 6 more below it takes one page up to 16, one more is closed up
// into it with a line to spare, and what is longer runs over with two lines of text beside the list and the signature.
func TestLittleOverflowIsClosedUp(t *testing.T) {
	for _, c := range []struct{ lines, pages, perPage, last int }{{16, 1, 22, 16}, {17, 1, 24, 17}, {18, 2, 22, 2}, {19, 2, 22, 2}, {22, 2, 22, 2}, {24, 2, 22, 2}, {25, 2, 22, 3}} {
		p := signedPaper(c.lines)
		if err := p.Paginate(context.Background(), Bundled()); err != nil || len(p.Pages) == 0 {
			t.Skip("built without fonts: run the asset fetch")
		}
		if got := textOn(p.Pages[len(p.Pages)-1], p.Sections[0].Blocks); len(p.Pages) != c.pages || p.Layout.Lines != c.perPage || got != c.last {
			t.Errorf("%d lines: %d pages of %d lines, %d on the last one", c.lines, len(p.Pages), p.Layout.Lines, got)
		}
		want := sectionGrid(p.Layout, p.Layout)
		if document := docxParts(t, signedPaper(c.lines))["word/document.xml"]; !strings.Contains(document, `w:linePitch="`+itoa(want)+`"`) {
			t.Errorf("%d lines: the .docx has another pitch than %d", c.lines, want)
		}
	}
}

// TestImprintIsNeverAlone lets a table and a text grow over the foot of a page: rows or text stand on the page of the imprint, and
// nothing is lost or said twice.
func TestImprintIsNeverAlone(t *testing.T) {
	colophon := Block{Kind: Colophon, Spans: plain("云岭区人民政府督查室").list(), Aside: "2024年10月22日印发"}
	for n := 18; n < 40; n++ {
		table := Table{Size: 12, Columns: []Column{wordColumn("单位", 156)}}
		for i := range n {
			table.Rows = append(table.Rows, []Cell{{"单位" + itoa(i), ""}})
		}
		text := []Block{}
		for range n {
			text = append(text, block(Text, strings.Repeat("督", 28)))
		}
		for _, blocks := range [][]Block{{grid(table), colophon}, append(text, colophon)} {
			p := bodyPaper("")
			p.Sections = []Section{{Blocks: []Block{block(Text, "正文")}}, {Blocks: append([]Block{block(AnnexLabel, "附件")}, blocks...)}}
			pages := set(t, p)
			if err := p.Paginate(context.Background(), Bundled()); err != nil {
				t.Fatal(err)
			}
			last := p.Sections[len(p.Sections)-1]
			if textOn(pages[len(pages)-1], last.Blocks) == 0 {
				t.Errorf("%d: the imprint is alone on page %d", n, len(pages))
			}
			rows := 0
			for _, s := range p.Sections {
				for _, b := range s.Blocks {
					if b.Table != nil {
						rows += len(b.Table.Rows)
					}
				}
			}
			if blocks[0].Table != nil && rows != n {
				t.Errorf("%d rows became %d", n, rows)
			}
		}
	}
}
