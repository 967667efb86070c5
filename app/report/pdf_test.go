package report

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"ducha/app/ledger"
)

// prints are the files of papers that were printed, for all tests: packing a file takes most of the time.
var prints sync.Map

// printed prints a paper with the bundled faces; without them there is nothing to test but the refusal.
func printed(t *testing.T, p *Paper) []byte {
	t.Helper()
	if kept, ok := prints.Load(p); ok {
		return kept.([]byte)
	}
	data, err := p.PDF(context.Background(), Bundled())
	if ledger.CodeOf(err) == "fonts_unavailable" {
		t.Skip("built without fonts: run the asset fetch")
	}
	if err != nil {
		t.Fatal(err)
	}
	prints.Store(p, data)
	return data
}

// set lays a paper out page by page as PDF does, without writing the file: its packing takes most of the time.
func set(t *testing.T, p *Paper) []Page {
	t.Helper()
	press, err := p.fitted(context.Background()).pressAsIs(context.Background(), true, Bundled())
	if ledger.CodeOf(err) == "fonts_unavailable" {
		t.Skip("built without fonts: run the asset fetch")
	}
	if err != nil {
		t.Fatal(err)
	}
	return press.pages
}

// readBack runs one of poppler's programs over a PDF.
func readBack(t *testing.T, data []byte, program string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skip(program + " is not installed")
	}
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	command := append(append([]string{}, args...), path)
	if program != "pdfinfo" && program != "pdffonts" {
		command = append(command, "-")
	}
	out, err := exec.Command(program, command...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if strings.Contains(string(out), "Syntax Error") {
		t.Fatalf("%s complains: %s", program, out)
	}
	return string(out)
}

func bodyPaper(text string) *Paper {
	return &Paper{Title: "样张", Date: "2024-10-22", Layout: StandardLayout(), Sections: []Section{{Blocks: []Block{block(Text, text)}}}}
}

// TestPageHolds22LinesOf28 measures a full page from the file: 156 × 225 mm, 37 and 28 mm from the edges.
func TestPageHolds22LinesOf28(t *testing.T) {
	data := printed(t, bodyPaper(strings.Repeat("督", 28*22*2)))
	lines := strings.Fields(readBack(t, data, "pdftotext", "-f", "2", "-l", "2"))
	full := 0
	for _, line := range lines {
		if line == strings.Repeat("督", 28) {
			full++
		}
	}
	if full != 22 {
		t.Errorf("%d full lines on page 2: %v", full, lines)
	}
	box := regexp.MustCompile(`<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">督+`)
	var left, right = 999.0, 0.0
	for _, m := range box.FindAllStringSubmatch(readBack(t, data, "pdftotext", "-bbox", "-f", "2", "-l", "2"), -1) {
		l, _ := strconv.ParseFloat(m[1], 64)
		r, _ := strconv.ParseFloat(m[3], 64)
		left, right = min(left, l), max(right, r)
	}
	if left/mm < 27 || left/mm > 29 || (right-left)/mm < 155 || (right-left)/mm > 157 {
		t.Errorf("frame from %.1f mm, %.1f mm wide", left/mm, (right-left)/mm)
	}
}

func TestRareCharactersPrintAndCopy(t *testing.T) {
	names := "𬭩㛃䶮堃喆珺"
	text := readBack(t, printed(t, bodyPaper("责任人："+names+"。")), "pdftotext")
	if !strings.Contains(text, names) {
		t.Errorf("read back: %s", text)
	}
}

func TestUnknownCharacterIsRefused(t *testing.T) {
	printed(t, bodyPaper("有字体"))
	_, err := bodyPaper("\U000F0000").PDF(context.Background(), Bundled())
	if ledger.CodeOf(err) != "glyph_missing" {
		t.Errorf("got %v", err)
	}
}

func TestPDFStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := bodyPaper("停").PDF(ctx, Bundled()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestPDFOfTheSample(t *testing.T) {
	p, err := Bulletin(sampleSnapshot(84, 1), sampleBulletin(), Template{})
	if err != nil {
		t.Fatal(err)
	}
	data := printed(t, p)
	if again := printed(t, p); !bytes.Equal(data, again) {
		t.Error("other bytes the second time")
	}
	if info := readBack(t, data, "pdfinfo"); !regexp.MustCompile(`Pages: +17\n`).MatchString(info) {
		t.Errorf("pages: %s", info)
	}
	for _, line := range strings.Split(strings.TrimSpace(readBack(t, data, "pdffonts")), "\n")[2:] {
		if fields := strings.Fields(line); fields[len(fields)-5] != "yes" {
			t.Errorf("not embedded: %s", line)
		}
	}
	text := strings.Join(strings.Fields(readBack(t, data, "pdftotext")), "")
	for _, want := range []string{"关于2024年第三季度", "方案共列任务84项", "—1—", "—17—", "2024年10月22日印发", "滞后任务清单"} {
		if !strings.Contains(text, want) {
			t.Errorf("missing %s", want)
		}
	}
}

func TestStrangeSnapshotsPrint(t *testing.T) {
	t.Parallel()
	for seed := int64(0); seed < 100; seed++ {
		s, b := strange(seed)
		p, err := Bulletin(s, b, Template{})
		if err != nil {
			t.Fatal(err)
		}
		if pages := set(t, p); len(pages) == 0 {
			t.Fatalf("seed %d: no pages", seed)
		}
		if seed%10 == 0 && !bytes.HasPrefix(printed(t, p), []byte("%PDF-1.7")) {
			t.Fatalf("seed %d: no PDF", seed)
		}
	}
}

func TestLinesKeepTheRules(t *testing.T) {
	text := []rune("截至9月30日，完成额10.25亿元（占目标61.9%），“社区食堂”建成13处；另有——未列入的2024年任务。")
	for width := 5.0; width < 30; width++ {
		wide := func(i int, _ bool) float64 {
			if isNumeral(text[i]) {
				return 0.5
			}
			return 1
		}
		sum := func(from, to int) (total float64) {
			for i := from; i < to; i++ {
				total += wide(i, false)
			}
			return total
		}
		lines := breakLines(text, wide, func(from, to int) float64 { return sum(from, to) - 0.5 }, width, width)
		joined := ""
		for _, l := range lines {
			line := string(text[l.from:l.to])
			joined += line
			if used := sum(l.from, l.to); l.tight && (used <= width || used > width+0.5 || !strings.ContainsRune(halfAtEnd, text[l.to-1])) {
				t.Errorf("width %.0f: tight at %s", width, line)
			}
			if first := []rune(line)[0]; strings.ContainsRune(noStart, first) {
				t.Errorf("width %.0f: line begins with %c", width, first)
			}
			if last := []rune(line)[len([]rune(line))-1]; strings.ContainsRune(noEnd, last) {
				t.Errorf("width %.0f: line ends with %c", width, last)
			}
			if l.to < len(text) && isWord(text[l.to-1]) && isWord(text[l.to]) {
				t.Errorf("width %.0f: figure cut at %s", width, line)
			}
		}
		if joined != string(text) {
			t.Errorf("width %.0f: text changed", width)
		}
	}
}

func BenchmarkBulletin120(b *testing.B) {
	s, bulletin := sampleSnapshot(120, 1), sampleBulletin()
	for b.Loop() {
		p, err := Bulletin(s, bulletin, Template{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := p.Docx(); err != nil {
			b.Fatal(err)
		}
		if _, err := p.PDF(context.Background(), Bundled()); err != nil {
			b.Fatal(err)
		}
	}
}
