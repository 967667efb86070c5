package extract

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

const corpus = "../../../shared/corpus"

// twins are files of the corpus with the text file that holds the same notice and the likeness to reach.
var twins = []struct {
	file, text string
	like       float64
}{
	{"chiping-2024.docx", "chiping-2024.txt", 0.99},
	{"taishan-2024.docx", "taishan-2024.txt", 0.99},
	{"yanzhou-bold-2024.docx", "yanzhou-2024.txt", 0.98},
	{"dongchangfu-autonum-2024.docx", "dongchangfu-2024.txt", 0.95},
	{"chiping-2024.doc", "chiping-2024.txt", 0.99},
	{"taishan-2024.doc", "taishan-2024.txt", 0.99},
	{"jiyang-2023.html", "jiyang-2023.txt", 0.95},
	{"jiyang-gbk-2023.txt", "jiyang-2023.txt", 0.95},
}

func TestCorpus(t *testing.T) {
	if _, err := os.Stat(corpus); err != nil {
		t.Skip("corpus absent")
	}
	for _, c := range twins {
		t.Run(c.file, func(t *testing.T) {
			got, want := corpusText(t, c.file), corpusText(t, c.text)
			like := likeness(got, want)
			t.Logf("%.4f", like)
			if like < c.like {
				t.Errorf("likeness %.4f, want %.2f", like, c.like)
			}
		})
	}
}

func corpusText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpus, name))
	if err != nil {
		t.Skip(err)
	}
	src, err := Read(context.Background(), name, data)
	if err != nil {
		t.Fatal(err)
	}
	if fault := faultOf(src.Blocks); fault != "" {
		t.Error(fault)
	}
	return src.Text()
}

// likeness is the share of sequences of four characters that two texts have in common (Dice), blanks and the marks of
// tables and headings left out.
func likeness(a, b string) float64 {
	x, y := sequences(a), sequences(b)
	common, all := 0, 0
	for s, n := range x {
		common += 2 * min(n, y[s])
		all += n
	}
	for _, n := range y {
		all += n
	}
	return float64(common) / float64(max(1, all))
}

func sequences(text string) map[string]int {
	runes := []rune(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("|#*-", r) {
			return -1
		}
		return r
	}, text))
	out := map[string]int{}
	for i := 0; i+4 <= len(runes); i++ {
		out[string(runes[i:i+4])]++
	}
	return out
}
