package report

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// TestRenderForTheEye writes the sample where REPORT_OUT points, to be looked at.
func TestRenderForTheEye(t *testing.T) {
	out := os.Getenv("REPORT_OUT")
	if out == "" {
		t.Skip("REPORT_OUT is not set")
	}
	bulletin := sampleBulletin()
	bulletin.Charts = true
	p, err := Bulletin(sampleSnapshot(84, 1), bulletin)
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := p.PDF(context.Background(), Bundled())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, "bulletin.pdf"), pdf, 0o644); err != nil {
		t.Fatal(err)
	}
	docx, err := p.Docx()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, "bulletin.docx"), docx, 0o644); err != nil {
		t.Fatal(err)
	}
}
