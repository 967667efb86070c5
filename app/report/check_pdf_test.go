package report

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// checked keeps checkedPapers by their number of tasks, for all tests: they only read them.
var checked sync.Map

// checkedPapers are all papers of a made-up ledger, the bulletin with a chart among them.
func checkedPapers(t *testing.T, tasks int) []madePaper {
	t.Helper()
	if kept, ok := checked.Load(tasks); ok {
		return kept.([]madePaper)
	}
	s, b := withPeople(sampleSnapshot(tasks, 1)), sampleBulletin()
	b.Charts = true
	p, err := Bulletin(s, b, Template{})
	if err != nil {
		t.Fatal(err)
	}
	kept, _ := checked.LoadOrStore(tasks, append([]madePaper{{KindBulletin, p, s}}, everyPaper(t, s, b)...))
	return kept.([]madePaper)
}

// near compares points with a tolerance in millimetres.
func near(got, want, tolerance float64) bool { return math.Abs(got-want) <= tolerance*mm }

// TestPDFPagesByTheNumbers measures every page of every paper from the file: sheet, number, frame, faces.
func TestPDFPagesByTheNumbers(t *testing.T) {
	t.Parallel()
	for _, made := range checkedPapers(t, 84) {
		t.Run(made.name, func(t *testing.T) {
			l, pages := made.paper.Layout, set(t, made.paper)
			for i, s := range readPDF(t, printed(t, made.paper)) {
				wide := !near(s.width, l.Width*mm, 0.1)
				if wide {
					l := l.Turned()
					if !near(s.width, l.Width*mm, 0.1) || !near(s.height, l.Height*mm, 0.1) {
						t.Errorf("page %d is %.1f × %.1f mm", i+1, s.width/mm, s.height/mm)
					}
				}
				if !l.Unnumbered && !made.paper.Sections[pages[i].Section].Unnumbered {
					checkPageNumber(t, s, i+1, l, wide)
				}
				if wide {
					checkFrame(t, s, i+1, l.Turned())
				} else {
					checkFrame(t, s, i+1, l)
				}
			}
		})
	}
}

// checkPageNumber wants — n — outside: its dashes 7 mm below the text area, a character of 4号 from its edge, at the right on odd pages, at the left on
// even ones. On a turned page it stands where it stands on the upright sheet.
func checkPageNumber(t *testing.T, s sheet, n int, l Layout, wide bool) {
	t.Helper()
	text, first, last := "", placed{}, placed{}
	for _, p := range s.texts {
		if p.upright == wide || p.size != smallSize {
			continue
		}
		if foot := p.y; !wide && foot > (l.Bottom-4)*mm {
			continue
		}
		if text == "" {
			first = p
		}
		last = p
		text += p.text
	}
	if text != fmt.Sprintf("— %d —", n) {
		t.Errorf("page %d is numbered %q", n, text)
		return
	}
	// Turned back: x runs along the lower edge of the upright sheet, y above it.
	x, y, end := first.x, first.y, last.x
	if wide {
		x, y, end = s.height-first.y, first.x, s.height-last.y
	}
	if dash := y + dashRise*smallSize; !near(dash, (l.Bottom-7)*mm, 1) {
		t.Errorf("page %d: dash %.1f mm below the text area", n, l.Bottom-dash/mm)
	}
	edge, want := x, l.Left*mm+smallSize
	if n%2 == 1 {
		edge, want = end+1.25*smallSize, (l.Width-l.Right)*mm-smallSize // a blank and a dash
	}
	if !near(edge, want, 1) {
		t.Errorf("page %d: number at %.1f mm, not %.1f", n, edge/mm, want/mm)
	}
}

// checkFrame wants every text inside the text area, 1 mm more or less.
func checkFrame(t *testing.T, s sheet, n int, l Layout) {
	t.Helper()
	for _, p := range s.texts {
		if !p.upright || p.y < (l.Bottom-4)*mm {
			continue
		}
		if p.x < (l.Left-1)*mm || p.x > (l.Width-l.Right+1)*mm || p.y > (l.Height-l.Top+1)*mm || p.y < (l.Bottom-1)*mm {
			t.Errorf("page %d: %q stands at %.1f, %.1f mm, outside the text area", n, p.text, p.x/mm, p.y/mm)
		}
	}
}

// TestPlainPageIsTheGrid: 22 lines of 28 characters in 156 × 225 mm, 37 mm from the head and 28 mm from the left.
func TestPlainPageIsTheGrid(t *testing.T) {
	s := readPDF(t, printed(t, bodyPaper(strings.Repeat("督查台账", 7*22*2))))[1]
	lines := []textLine{}
	for _, line := range s.lines() {
		if line.size == bodySize {
			lines = append(lines, line)
		}
	}
	if len(lines) != 22 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, line := range lines {
		if n := len([]rune(line.text)); n != 28 {
			t.Errorf("line %d: %d characters", i+1, n)
		}
		if i > 0 && math.Abs(lines[i-1].y-line.y-28.95) > 0.06 {
			t.Errorf("line %d: pitch %.2f pt", i+1, lines[i-1].y-line.y)
		}
	}
	track := s.texts[len(s.texts)-1].track
	width := 28*bodySize + 27*track
	if !near(lines[0].x, 28*mm, 1) || !near(width, 156*mm, 1) {
		t.Errorf("from %.1f mm, %.1f mm wide", lines[0].x/mm, width/mm)
	}
	top := s.height - lines[0].y - baseline(28.95, bodySize)
	foot := lines[21].y - (28.95 - baseline(28.95, bodySize))
	if !near(top, 37*mm, 1) || !near(s.height-top-foot, 225*mm, 1) {
		t.Errorf("from %.1f mm below the edge, %.1f mm high", top/mm, (s.height-top-foot)/mm)
	}
}

// TestBulletinFacesAndRules: red rule of 156 mm, title 小标宋 22 pt, headings 黑体 and 楷体, text 16 pt, imprint rules.
func TestBulletinFacesAndRules(t *testing.T) {
	pages := readPDF(t, printed(t, checkedPapers(t, 84)[0].paper))
	red := 0
	for _, r := range pages[0].rules {
		if r.red {
			red++
			if !near(math.Abs(r.x2-r.x), 156*mm, 1) || r.thick != redRuleWidth {
				t.Errorf("red rule of %.1f mm, %.1f pt", math.Abs(r.x2-r.x)/mm, r.thick)
			}
		}
	}
	if red != 1 {
		t.Errorf("%d red rules", red)
	}
	for _, want := range []struct {
		start, face string
		size        float64
	}{{"《政府工作报告》重点任务", "DuchaSong", 22}, {"一、总体情况", "DuchaHei", 16}, {"（一）部分任务进展滞后", "DuchaKai", 16}, {"附件1", "DuchaHei", 16},
		{"分板块完成情况", "DuchaSong", 22}} {
		if line := find(pages, want.start); line.text == "" || line.face != want.face || line.size != want.size {
			t.Errorf("%s: %s %.0f pt (%q)", want.start, line.face, line.size, line.text)
		}
	}
	last := pages[len(pages)-1].rules
	if n := len(last); n < 2 || !near(last[n-1].y, 35*mm, 1) || !near(last[n-1].thick, 0.35*mm, 0.02) {
		t.Error("the last rule of the imprint is not at the foot of the text area")
	}
}

func find(pages []sheet, start string) textLine {
	for _, s := range pages {
		for _, line := range s.lines() {
			if strings.HasPrefix(line.text, start) {
				return line
			}
		}
	}
	return textLine{}
}

// TestSignatureStandsByTheNumbers: signature two characters from the edge, the date two characters further in.
func TestSignatureStandsByTheNumbers(t *testing.T) {
	p := bodyPaper("现通报如下。")
	p.Sections[0].Blocks = append(p.Sections[0].Blocks, block(Blank, ""), block(Signature, "云岭区人民政府督查室"), block(SignDate, "2024年10月22日"))
	pages := readPDF(t, printed(t, p))
	sign, date := find(pages, "云岭区人民政府督查室"), find(pages, "2024年10月22日")
	right := (210 - 26) * mm
	if !near(sign.x, right-(2+10)*bodySize, 1) || !near(date.x-sign.x, 2*bodySize, 1) {
		t.Errorf("signature at %.1f, date at %.1f mm", sign.x/mm, date.x/mm)
	}
}

// TestSignatureIsNeverAlone moves the end of a text over the foot of a page: two lines of it always stand above the
// signature, and no first line is left behind.
func TestSignatureIsNeverAlone(t *testing.T) {
	for lines := 14; lines < 30; lines++ {
		p := bodyPaper(strings.Repeat("督", 28*lines-2))
		p.Sections[0].Blocks = append(p.Sections[0].Blocks, block(Blank, ""), block(Signature, "云岭区人民政府督查室"), block(SignDate, "2024年10月22日"))
		for i, s := range readPDF(t, printed(t, p)) {
			text, signed := 0, false
			for _, line := range s.lines() {
				text += strings.Count(line.text, "督督") * 2
				signed = signed || line.text == "云岭区人民政府督查室"
			}
			if signed && text < 28*closingLines {
				t.Errorf("%d lines: the signature is alone on page %d", lines, i+1)
			}
		}
	}
}

// TestTableHeadsRepeat: every page of a long annex begins with the table's head, and no row is cut.
func TestTableHeadsRepeat(t *testing.T) {
	pages := readPDF(t, printed(t, checkedPapers(t, 120)[0].paper))
	wide, heads := 0, 0
	for _, s := range pages {
		if s.width < s.height {
			continue
		}
		wide++
		for _, line := range s.texts {
			if line.text == "牵头单位" && line.face == "DuchaHei" {
				heads++
			}
		}
	}
	if wide < 4 || heads != wide {
		t.Errorf("%d heads on %d turned pages", heads, wide)
	}
}

// TestRareCharactersCarryTheirMeaning reads rare characters of names back from the glyphs of the file.
func TestRareCharactersCarryTheirMeaning(t *testing.T) {
	names := "𬭩㛃䶮堃喆珺"
	if line := find(readPDF(t, printed(t, bodyPaper(names))), names); line.text != names {
		t.Errorf("read back %q", line.text)
	}
}

// TestTextIsCopiedAsItReads: no blank where characters only stand apart; in loose lines a blank may follow a mark.
func TestTextIsCopiedAsItReads(t *testing.T) {
	text := readBack(t, printed(t, checkedPapers(t, 84)[0].paper), "pdftotext", "-l", "5")
	if !strings.Contains(text, "方案共列任务84项") {
		t.Error("the first sentence cannot be found")
	}
	apart := regexp.MustCompile(`\p{Han} [0-9A-Za-z]|[0-9A-Za-z] \p{Han}`)
	for _, line := range strings.Split(text, "\n") {
		if apart.MatchString(line) && !strings.Contains(line, "完 已完成") {
			t.Errorf("copied with blanks: %s", line)
		}
	}
}

// TestQpdfFindsNoFault asks qpdf for errors in the structure of every paper.
func TestQpdfFindsNoFault(t *testing.T) {
	if _, err := exec.LookPath("qpdf"); err != nil {
		t.Skip("qpdf is not installed")
	}
	dir := t.TempDir()
	for _, made := range checkedPapers(t, 84) {
		path := filepath.Join(dir, made.name+".pdf")
		if err := os.WriteFile(path, printed(t, made.paper), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil || !strings.Contains(string(out), "No syntax or stream encoding errors") {
			t.Errorf("%s: %s", made.name, out)
		}
	}
}
