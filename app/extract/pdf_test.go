package extract

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"ducha/app/ledger"
)

func TestReadPDF(t *testing.T) {
	needEngine(t)
	src, err := Read(context.Background(), "a.pdf", noticePDF().bytes())
	if err != nil {
		t.Fatal(err)
	}
	if src.Format != "pdf" || !src.Blocks[0].Paragraph.Line {
		t.Errorf("format %q, line %v", src.Format, src.Blocks[0].Paragraph.Line)
	}
	golden(t, "notice.pdf.golden", dump(src.Blocks))
}

// TestReadPDFRotated: a page turned by the reader program gives the same text.
func TestReadPDFRotated(t *testing.T) {
	needEngine(t)
	s := noticePDF()
	want := readBlocks(t, s.bytes())
	for _, s.rotate = range []int{90, 180, 270} {
		if got := readBlocks(t, s.bytes()); got != want {
			t.Errorf("%d degrees: got\n%s", s.rotate, got)
		}
	}
}

func readBlocks(t *testing.T, data []byte) string {
	t.Helper()
	blocks, _, err := readPDF(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	return dump(blocks)
}

// TestReadPDFTurned: a table printed sideways on an upright page is read along its lines.
func TestReadPDFTurned(t *testing.T) {
	needEngine(t)
	s := &samplePDF{}
	s.page()
	s.draw("0 1 -1 0 %d 0 cm", samplePageWidth)
	s.draw("1 0 0 1 0 %d cm", samplePageWidth-samplePageHeight)
	xs := []float64{80, 120, 340}
	tableRow(s, xs, 60, 90, "序号", "任务")
	tableRow(s, xs, 90, 120, "1", "修路。")
	if got, want := readBlocks(t, s.bytes()), "  0/0: 序号\n  0/1: 任务\n  1/0: 1\n  1/1: 修路。\n"; got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestReadPDFRefuses(t *testing.T) {
	needEngine(t)
	scan := &samplePDF{}
	scan.page()
	locked := noticePDF()
	locked.encrypt = "/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(" + strings.Repeat("o", 32) + ")/U(" +
		strings.Repeat("u", 32) + ")>>/ID[(0123456789abcdef)(0123456789abcdef)]"
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"scan":    {scan.bytes(), "pdf_scanned"},
		"locked":  {locked.bytes(), "file_encrypted"},
		"damaged": {[]byte("%PDF-1.4\n" + strings.Repeat("x", 100)), "file_damaged"},
		"many":    {manyPages(maxPages + 1), "file_too_large"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(context.Background(), name, c.data)
			if got := ledger.CodeOf(err); got != c.code {
				t.Errorf("got %q (%v), want %q", got, err, c.code)
			}
		})
	}
}

func manyPages(n int) []byte {
	s := &samplePDF{}
	for range n {
		s.page()
	}
	return s.bytes()
}

// TestReadPDFCancelled: a cancelled read gives the engine free for the next one.
func TestReadPDFCancelled(t *testing.T) {
	needEngine(t)
	s := noticePDF()
	for range 200 {
		s.pages = append(s.pages, s.pages[0])
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if _, err := Read(ctx, "a.pdf", s.bytes()); err != context.DeadlineExceeded {
		t.Errorf("got %v", err)
	}
	if _, err := Read(context.Background(), "a.pdf", noticePDF().bytes()); err != nil {
		t.Error(err)
	}
}

func FuzzPDF(f *testing.F) {
	needEngine(f)
	f.Add(noticePDF().bytes())
	s := noticePDF()
	s.rotate = 90
	f.Add(s.bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		checkReader(t, readPDF, data)
	})
}

// TestReadPDFLines: lines that were broken because they were full are one paragraph, whatever follows a short line,
// a number or room between the lines begins another.
func TestReadPDFLines(t *testing.T) {
	needEngine(t)
	s := &samplePDF{}
	s.page()
	lines := []string{
		"　　为做好重点任务分解落实工作，现将有关事项通知", "如下，请认真贯彻执行，按季度报送进展情况，确保全",
		"年目标完成。", "　　各单位要明确一名联络员，于三月底前报送区政府", "督查室。",
		"1．新建学校两所，新增学位八百个，年底前投入使用。", "2．建成文化馆新馆，举办惠民演出一百场。",
		"序号　任务　　　　　　　　　　　　　　　　　　单位", "一　　修路　　　　　　　　　　　　　　　　　区交通局",
	}
	for i, line := range lines {
		indent := float64(strings.Count(line, "　　")) * 32
		if !strings.HasPrefix(line, "　　") {
			indent = 0
		}
		s.text(80+indent, 100+float64(i)*28, 16, 1, strings.TrimPrefix(line, "　　"))
	}
	golden(t, "lines.pdf.golden", readBlocks(t, s.bytes()))
}

// TestPDFTableJoins: pages of one table in every constellation of the row at the break.
func TestPDFTableJoins(t *testing.T) {
	line := func(text string) []pageLine {
		if text == "" {
			return nil
		}
		l, _ := newPageLine([]pageChar{{r: []rune(text)[0], x1: 10, size: 10, face: &pageFace{}}})
		return []pageLine{l}
	}
	table := func(rows ...string) pageTable {
		out := pageTable{right: 30, rows: len(rows)}
		for r, row := range rows {
			for c, text := range strings.Split(row, "|") {
				out.cells = append(out.cells, pageCell{row: r, end: r + 1, x0: float64(10 * c), x1: float64(10*c + 10), lines: line(text)})
			}
		}
		return out
	}
	for name, c := range map[string]struct {
		upper, lower pageTable
		want         string
	}{
		"next row":       {table("号|事|人", "1|甲|乙"), table("2|丙|丁"), "号|事|人 1|甲|乙 2|丙|丁"},
		"heading again":  {table("号|事|人", "1|甲|乙"), table("号|事|人", "2|丙|丁"), "号|事|人 1|甲|乙 2|丙|丁"},
		"cut row":        {table("号|事|人", "1|甲|乙"), table("号|事|人", "|丙|", "2|丁|戊"), "号|事|人 1|甲丙|乙 2|丁|戊"},
		"key below":      {table("号|事|人", "1|甲|乙", "|丙|"), table("2|丁|戊", "3|己|庚"), "号|事|人 1|甲|乙 2|丙丁|戊 3|己|庚"},
		"no key column":  {table("类|事|人", "|甲|乙", "|丙|丁", "|戊|己"), table("|庚|辛"), "类|事|人 |甲|乙 |丙|丁 |戊|己 |庚|辛"},
		"only a heading": {table("号|事|人", "1|甲|乙"), table("号|事|人"), "号|事|人 1|甲|乙"},
	} {
		t.Run(name, func(t *testing.T) {
			if !c.upper.joins(c.lower) {
				t.Fatal("not joined")
			}
			c.upper.join(c.lower)
			rows := make([]string, c.upper.rows)
			for r := range rows {
				var cells []string
				for _, i := range c.upper.cellsOf(r) {
					cells = append(cells, c.upper.cells[i].text())
				}
				rows[r] = strings.Join(cells, "|")
			}
			if got := strings.Join(rows, " "); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestReadPDFRules: the ways in which programs draw the same table.
func TestReadPDFRules(t *testing.T) {
	needEngine(t)
	xs, ys := []float64{80, 130, 330, 430}, []float64{100, 130, 160, 190}
	flip := func(y float64) float64 { return samplePageHeight - y }
	for name, draw := range map[string]func(s *samplePDF){
		"lines": func(s *samplePDF) {
			for _, y := range ys {
				s.line(xs[0], y, xs[3], y)
			}
			for _, x := range xs {
				s.line(x, ys[0], x, ys[3])
			}
		},
		"filled pieces": func(s *samplePDF) {
			for _, y := range ys {
				for i := range 3 {
					s.draw("%g %g %g 0.5 re f", xs[i], flip(y), xs[i+1]-xs[i])
				}
			}
			for _, x := range xs {
				for i := range 3 {
					s.draw("%g %g 0.5 %g re f", x, flip(ys[i+1]), ys[i+1]-ys[i])
				}
			}
		},
		"stroked cells": func(s *samplePDF) {
			for r := range 3 {
				for c := range 3 {
					s.draw("%g %g %g %g re S", xs[c], flip(ys[r+1]), xs[c+1]-xs[c], ys[r+1]-ys[r])
				}
			}
		},
		"open sides": func(s *samplePDF) {
			for _, y := range ys {
				s.line(xs[0], y, xs[3], y)
			}
			for _, x := range xs[1:3] {
				s.line(x, ys[0], x, ys[3])
			}
		},
		"no last line": func(s *samplePDF) {
			for _, y := range ys[:3] {
				s.line(xs[0], y, xs[3], y)
			}
			for _, x := range xs {
				s.line(x, ys[0], x, ys[3])
			}
		},
		"dashes": func(s *samplePDF) {
			for _, y := range ys {
				for x := xs[0]; x < xs[3]; x += 5 {
					s.line(x, y, x+3, y)
				}
			}
			for _, x := range xs {
				for y := ys[0]; y < ys[3]; y += 5 {
					s.line(x, y, x, y+3)
				}
			}
		},
		"shaded, underlined, framed": func(s *samplePDF) {
			s.draw("0.9 g %g %g %g 30 re f 0 g", xs[0], flip(ys[1]), xs[3]-xs[0])
			s.draw("60 60 480 720 re S")
			for _, y := range ys {
				s.line(xs[0], y, xs[3], y)
			}
			for _, x := range xs {
				s.line(x, ys[0], x, ys[3])
			}
			s.line(140, 152, 180, 152)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := &samplePDF{}
			s.page()
			for r, row := range []string{"序号|任务|单位", "1|修路。|区交通局", "2|架桥。|区水利局"} {
				for c, text := range strings.Split(row, "|") {
					s.text(xs[c]+5, ys[r]+20, 14, 1, text)
				}
			}
			draw(s)
			const want = "  0/0: 序号\n  0/1: 任务\n  0/2: 单位\n  1/0: 1\n  1/1: 修路。\n  1/2: 区交通局\n" +
				"  2/0: 2\n  2/1: 架桥。\n  2/2: 区水利局\n"
			if got := readBlocks(t, s.bytes()); got != want {
				t.Errorf("got\n%s", got)
			}
		})
	}
}

// FuzzPDFLayout sets pages of arbitrary lines and characters, which the engine's own fuzzing hardly reaches.
func FuzzPDFLayout(f *testing.F) {
	f.Add([]byte("\x00\x05\x05\xf5\x05\x00\x05\x05\x05\xf5\x00\xf5\x05\xf5\xf5\x00\x05\xf5\xf5\xf5\x01\x10\x10\x18\x20"))
	f.Fuzz(func(t *testing.T, data []byte) {
		face := &pageFace{}
		doc := &printedDocument{pages: []printedPage{{width: 256, height: 256}}}
		for ; len(data) >= 5; data = data[5:] {
			page := &doc.pages[len(doc.pages)-1]
			a, b, c, d := float64(data[1]), float64(data[2]), float64(data[3]), float64(data[4])
			switch data[0] % 8 {
			case 0, 1, 2:
				page.rules = append(page.rules, orderedRule(a, b, a, d), orderedRule(a, b, c, b))
			case 3:
				doc.pages = append(doc.pages, printedPage{width: 256, height: 256})
			default:
				page.chars = append(page.chars, pageChar{r: []rune("一1。 号a、（")[data[0]%8], x0: a, x1: a + c/16, y: b, size: 1 + d/8, face: face})
			}
		}
		blocks, err := doc.blocks(context.Background())
		if err != nil {
			return
		}
		if fault := faultOf(tidy(blocks)); fault != "" {
			t.Fatal(fault)
		}
	})
}

// TestCorpusPDF: the text of the PDFs against their text twins, and the table of one cell by cell against the same
// table in a document.
func TestCorpusPDF(t *testing.T) {
	needEngine(t)
	if _, err := os.Stat(corpus); err != nil {
		t.Skip("corpus absent")
	}
	for _, name := range []string{"chiping-2024", "taishan-2024"} {
		if like := likeness(corpusText(t, name+".pdf"), corpusText(t, name+".txt")); like < 0.99 {
			t.Errorf("%s: likeness %.4f", name, like)
		}
	}
	got, want := corpusTable(t, "taishan-2024.pdf"), corpusTable(t, "taishan-2024.docx")
	if len(got) != len(want) {
		t.Fatalf("%d rows, want %d", len(got), len(want))
	}
	for r := range want {
		for c := range want[r] {
			if a, b := squeeze(got[r][c].Text()), squeeze(want[r][c].Text()); a != b {
				t.Errorf("%d/%d: got %q, want %q", r, c, a, b)
			}
		}
	}
}

func corpusTable(t *testing.T, name string) [][]ledger.Cell {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpus, name))
	if err != nil {
		t.Skip(err)
	}
	src, err := Read(context.Background(), name, data)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range src.Blocks {
		if b.Table != nil {
			return b.Table.Rows
		}
	}
	t.Fatal("no table")
	return nil
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// TestDropFurniture: running heads and page numbers go, lines of a list that stand at the edge of pages stay.
func TestDropFurniture(t *testing.T) {
	at := func(y float64, text string) pageItem {
		var chars []pageChar
		for i, r := range []rune(text) {
			chars = append(chars, pageChar{r: r, x0: float64(10 * i), x1: float64(10*i + 10), y: y, size: 10, face: &pageFace{}})
		}
		line, _ := newPageLine(chars)
		return pageItem{line: line}
	}
	sheets := make([]pageSheet, 6)
	tops := []string{"12", "12月底前", "7", "12月底前", "21", "12月底前"}
	for n := range sheets {
		sheets[n] = pageSheet{width: 595, height: 842, items: []pageItem{at(40, "云岭区文件"), at(85, tops[n]), at(103, "修路。"),
			at(740, "架桥。"), at(800, strconv.Itoa(n+3)), at(815, "— 1 —")}}
	}
	dropFurniture(sheets)
	for n, s := range sheets {
		var got []string
		for _, item := range s.items {
			got = append(got, item.line.text())
		}
		if want := tops[n] + " 修路。 架桥。"; strings.Join(got, " ") != want {
			t.Errorf("page %d: got %q, want %q", n, got, want)
		}
	}
}
