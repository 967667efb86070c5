package extract

import (
	"context"
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
		"many":    {manyPages(pdfMaxPages + 1), "file_too_large"},
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
