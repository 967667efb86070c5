package report

import (
	"bytes"
	"context"
	"os"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// annexBook writes the paper's tables as a workbook, a sheet a table: what the annex of a bulletin is made of.
func annexBook(b *testing.B, p *Paper) []byte {
	b.Helper()
	book := excelize.NewFile()
	defer func() { _ = book.Close() }()
	for _, s := range p.Sections {
		for _, block := range s.Blocks {
			if block.Kind != Grid {
				continue
			}
			name := "附件" + itoa(book.SheetCount)
			if _, err := book.NewSheet(name); err != nil {
				b.Fatal(err)
			}
			for i, row := range block.Table.Rows {
				cells := make([]any, len(row))
				for n, cell := range row {
					cells[n] = cell.Text
				}
				if err := book.SetSheetRow(name, "A"+itoa(i+1), &cells); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// BenchmarkBulletinAgainstOffice makes the bulletin of 120 tasks as .docx, .pdf and .xlsx and reports how many times longer
// LibreOffice takes to turn the same .docx into a .pdf, start of the program included, in the same run.
func BenchmarkBulletinAgainstOffice(b *testing.B) {
	o := newOffice(b, seenBody)
	s, bulletin := sampleSnapshot(120, 1), sampleBulletin()
	<-Warm(Bundled()) // as the program does when it starts
	var docx []byte
	ours := time.Duration(0)
	theirs := time.Duration(0)
	for b.Loop() {
		start := time.Now()
		p, err := Bulletin(s, bulletin, Template{})
		if err != nil {
			b.Fatal(err)
		}
		if docx, err = p.Docx(); err != nil {
			b.Fatal(err)
		}
		if _, err := p.PDF(context.Background(), Bundled()); err != nil {
			b.Skip(err)
		}
		annexBook(b, p)
		ours += time.Since(start)
		path := o.write(b, "bulletin.docx", docx)
		start = time.Now()
		out := o.convert(b, "pdf", path)
		theirs += time.Since(start)
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(ours.Milliseconds())/float64(b.N), "ms/ours")
	b.ReportMetric(float64(theirs.Milliseconds())/float64(b.N), "ms/office")
	b.ReportMetric(theirs.Seconds()/ours.Seconds(), "times_faster")
}
