package report

import (
	"context"
	"encoding/xml"
	"strconv"
	"strings"
	"testing"
)

// TestDocxPagesByTheNumbers reads every paper's sheets, pitch and page numbers from the file.
func TestDocxPagesByTheNumbers(t *testing.T) {
	t.Parallel()
	for _, made := range checkedPapers(t, 24) {
		t.Run(made.name, func(t *testing.T) {
			data, err := made.paper.Docx()
			if err != nil {
				t.Fatal(err)
			}
			parts := unzip(t, data)
			checkSheets(t, made.paper.fitted(context.Background()).withinWord(), parts["word/document.xml"])
			checkRows(t, parts["word/document.xml"])
			if !strings.Contains(parts["word/settings.xml"], "<w:evenAndOddHeaders/>") {
				t.Error("odd and even pages are alike")
			}
			for name, outside := range map[string]string{"word/footerOdd.xml": "right", "word/footerEven.xml": "left"} {
				if !strings.Contains(parts[name], `<w:jc w:val="`+outside+`"/>`) || !strings.Contains(parts[name], "— ") || !strings.Contains(parts[name], " PAGE ") {
					t.Errorf("%s: the number is not %s", name, outside)
				}
			}
		})
	}
}

// checkSheets compares every section with the layout, 1 mm more or less.
func checkSheets(t *testing.T, p *Paper, document string) {
	t.Helper()
	n, layout := 0, Layout{}
	is := func(e xml.StartElement, name string, want float64) {
		t.Helper()
		got, err := strconv.ParseFloat(attr(e, name), 64)
		if err != nil || !near(got/20, want*mm, 1) {
			t.Errorf("section %d: %s is %.1f mm, not %.1f", n, name, got/20/mm, want)
		}
	}
	each(t, document, func(e xml.StartElement) {
		switch e.Name.Local {
		case "pgSz":
			if n >= len(p.Sections) {
				t.Fatalf("more than %d sections", n)
			}
			layout = p.Layout
			if p.Sections[n].Landscape {
				layout = p.Layout.Turned()
			}
			n++
			is(e, "w", layout.Width)
			is(e, "h", layout.Height)
			if turned := attr(e, "orient") == "landscape"; turned != (layout.Width > layout.Height) {
				t.Errorf("section %d: landscape is %v", n, turned)
			}
		case "pgMar":
			is(e, "top", layout.Top)
			is(e, "left", layout.Left)
			is(e, "right", layout.Right)
			is(e, "bottom", layout.Bottom)
		case "docGrid":
			if layout == p.Layout {
				is(e, "linePitch", layoutPitch(p.Layout)/mm)
			}
		}
	})
	if n != len(p.Sections) {
		t.Errorf("%d of %d sections", n, len(p.Sections))
	}
}

func layoutPitch(l Layout) float64 { return l.TextHeight() * mm / float64(l.Lines) }

// checkRows wants no row split over two pages, and a head repeated in every table that has one.
func checkRows(t *testing.T, document string) {
	t.Helper()
	rows, whole := strings.Count(document, "<w:tr>"), strings.Count(document, "<w:cantSplit/>")
	if rows != whole {
		t.Errorf("%d of %d rows may be split", rows-whole, rows)
	}
}

// TestDocxHeadingsAreStyles: every heading of the paper is a paragraph whose style has its outline level.
func TestDocxHeadingsAreStyles(t *testing.T) {
	for _, made := range checkedPapers(t, 24) {
		data, err := made.paper.Docx()
		if err != nil {
			t.Fatal(err)
		}
		parts := unzip(t, data)
		for kind, level := range map[Kind]int{Heading1: 0, Heading2: 1, Heading3: 2, Heading4: 3} {
			want := 0
			for _, s := range made.paper.Sections {
				for _, b := range s.Blocks {
					if b.Kind == kind {
						want++
					}
				}
			}
			if got := strings.Count(parts["word/document.xml"], `<w:pStyle w:val="`+styles[kind].id+`"/>`); got != want {
				t.Errorf("%s: %d of %d headings of level %d", made.name, got, want, level+1)
			}
			style := parts["word/styles.xml"]
			style = style[strings.Index(style, `w:styleId="`+styles[kind].id+`"`):]
			style = style[:strings.Index(style, `</w:style>`)]
			if !strings.Contains(style, `<w:outlineLvl w:val="`+strconv.Itoa(level)+`"/>`) || !strings.Contains(style, `<w:name w:val="heading `) {
				t.Errorf("%s: level %d is no heading style: %s", made.name, level+1, style)
			}
		}
	}
}

// TestDocxNamesTheOfficialFonts: 小标宋, 仿宋, 黑体 and 楷体 by name, each with another name to fall back on.
func TestDocxNamesTheOfficialFonts(t *testing.T) {
	data, err := bodyPaper("正文").Docx()
	if err != nil {
		t.Fatal(err)
	}
	parts := unzip(t, data)
	for _, name := range []string{"方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"} {
		if !strings.Contains(parts["word/styles.xml"], `w:eastAsia="`+name+`"`) || !strings.Contains(parts["word/fontTable.xml"], `<w:font w:name="`+name+`"><w:altName `) {
			t.Errorf("%s is not named", name)
		}
	}
}
