package extract

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// samplePDF writes PDFs for tests: pages of A4 with text in fonts that are not embedded, the typical state of the
// files that old office programs print. Places are in points from the upper left corner.
type samplePDF struct {
	pages   []*bytes.Buffer
	encrypt string // an /Encrypt entry of the trailer
	rotate  int
}

// samplePaper is what a notice for tests is laid out on.
type samplePaper interface {
	page()
	text(x, y, size float64, font int, text string)
	line(x0, y0, x1, y1 float64)
}

// Fonts of a sample: F1 song in UCS-2, F2 song in GBK, F3 黑体 by a name in GBK.
var sampleFonts = []struct{ name, encoding string }{
	{"STSong-Light", "UniGB-UCS2-H"},
	{"SimSun", "GBK-EUC-H"},
	{"#BA#DA#CC#E5", "GBK-EUC-H"},
}

const samplePageWidth, samplePageHeight = 595, 842

func (s *samplePDF) page() {
	s.pages = append(s.pages, &bytes.Buffer{})
}

func (s *samplePDF) draw(format string, args ...any) {
	fmt.Fprintf(s.pages[len(s.pages)-1], format+"\n", args...)
}

// text prints a line at x with its baseline at y.
func (s *samplePDF) text(x, y, size float64, font int, text string) {
	s.draw("BT /F%d %g Tf 1 0 0 1 %g %g Tm <%X> Tj ET", font, size, x, samplePageHeight-y, s.encode(font, text))
}

func (s *samplePDF) encode(font int, text string) []byte {
	if font != 1 {
		out, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(text))
		if err != nil {
			panic(err)
		}
		return out
	}
	var out []byte
	for _, u := range utf16.Encode([]rune(text)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return out
}

func (s *samplePDF) line(x0, y0, x1, y1 float64) {
	s.draw("0.5 w %g %g m %g %g l S", x0, samplePageHeight-y0, x1, samplePageHeight-y1)
}

func (s *samplePDF) bytes() []byte {
	var objects []string
	kids := make([]string, len(s.pages))
	first := 3 + 2*len(sampleFonts)
	for i := range s.pages {
		kids[i] = fmt.Sprintf("%d 0 R", first+2*i)
	}
	objects = append(objects, "<</Type/Catalog/Pages 2 0 R>>",
		fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " ")))
	var fonts strings.Builder
	for i, f := range sampleFonts {
		fmt.Fprintf(&fonts, "/F%d %d 0 R", i+1, 3+2*i)
		objects = append(objects,
			fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/%s/DescendantFonts[%d 0 R]>>", f.name, f.encoding, 4+2*i),
			fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 939 500]>>", f.name))
	}
	for i, p := range s.pages {
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Resources<</Font<<%s>>>>/Contents %d 0 R>>",
				samplePageWidth, samplePageHeight, s.rotate, fonts.String(), first+2*i+1),
			fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", p.Len(), p.String()))
	}
	return assemblePDF(objects, s.encrypt)
}

func assemblePDF(objects []string, trailer string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	offsets := make([]int, len(objects))
	for i, object := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return b.Bytes()
}

// noticePDF is a made-up notice of two pages: title, body with set-in first lines, 黑体 in a bracket, running head,
// page numbers and a table that goes on over the page break in the middle of a row.
func noticePDF() *samplePDF {
	s := &samplePDF{}
	layNotice(s)
	return s
}

func layNotice(s samplePaper) {
	const left, pitch = 80, 28
	s.page()
	s.text(450, 40, 10, 1, "云岭区人民政府文件")
	s.text(150, 130, 22, 1, "云岭区重点任务分工方案")
	s.text(left, 190, 16, 1, "各镇人民政府，区政府各部门：")
	s.text(left+32, 190+pitch, 16, 2, "现将《云岭区重点任务分工方案》印发给你们，请")
	s.text(left, 190+2*pitch, 16, 2, "认真组织实施。")
	s.text(left+32, 190+3*pitch, 16, 2, "1．建设新材料产业园。（主办单位：")
	s.text(left+32+17*16, 190+3*pitch, 16, 3, "区发展改革局")
	s.text(left, 190+4*pitch, 16, 2, "，区财政局）")
	s.text(left, 190+6*pitch, 16, 1, "2024年2月1日")
	s.text(250, 640, 16, 1, "重点任务分解表")
	xs := []float64{80, 120, 340, 430, 510}
	tableRow(s, xs, 660, 690, "序号", "目标任务", "责任单位", "责任人")
	tableRow(s, xs, 690, 740, "1", "新建小学两所，新增学位八百个，|年底前投入使用。", "区住建局|区教育体育局", "周　宁")
	tableRow(s, xs, 740, 780, "2", "建成文化馆新馆；", "区文化和旅|游局", "林远")
	s.text(280, 810, 10, 1, "— 1 —")
	s.page()
	s.text(450, 40, 10, 1, "云岭区人民政府文件")
	tableRow(s, xs, 80, 110, "序号", "目标任务", "责任单位", "责任人")
	tableRow(s, xs, 110, 140, "", "举办文化惠民演出一百场。", "", "")
	tableRow(s, xs, 140, 170, "3", "修路架桥。", "区交通局", "何田")
	s.text(left+32, 220, 16, 1, "附件到此为止。")
	s.text(280, 810, 10, 1, "— 2 —")
}

// ruledRow draws a row of cells between the edges xs from top to bottom.
func ruledRow(s samplePaper, xs []float64, top, bottom float64) {
	s.line(xs[0], top, xs[len(xs)-1], top)
	s.line(xs[0], bottom, xs[len(xs)-1], bottom)
	for _, x := range xs {
		s.line(x, top, x, bottom)
	}
}

// tableRow prints a row; | in a text begins a new line.
func tableRow(s samplePaper, xs []float64, top, bottom float64, texts ...string) {
	ruledRow(s, xs, top, bottom)
	for i, text := range texts {
		for j, line := range strings.Split(text, "|") {
			s.text(xs[i]+5, top+18+float64(j)*18, 14, 1, line)
		}
	}
}

// needEngine skips tests of what the PDF engine does where it was not fetched.
func needEngine(t testing.TB) {
	t.Helper()
	if _, err := loadPDFRuntime(); err != nil {
		t.Skip(err)
	}
}
