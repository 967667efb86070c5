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
