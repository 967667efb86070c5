package parse

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// mutation prints the same notice in another way: the truth stays as it is.
type mutation struct {
	name   string
	change func(s string, rng *rand.Rand) string
	least  float64
}

var (
	lineNumber  = regexp.MustCompile(`(?m)^([ 　\t]*)(\d{1,3})([.．、])[ ]*([^\d])`)
	noteBracket = regexp.MustCompile(`[（(〔]((?:牵头|责任|承办|主办|配合)[\p{Han}]*[:：][^\n]*?)[）)〕\]]([）)〕\]。 ]*)(\n|$)`)
)

func mutations() []mutation {
	return []mutation{
		{"as it is", func(s string, _ *rand.Rand) string { return s }, 0.995},
		{"wrapped and indented", func(s string, r *rand.Rand) string { return wrapText(s, 22+r.IntN(20), "　　") }, 0.97},
		{"wrapped flush", func(s string, r *rand.Rand) string { return wrapText(s, 26+r.IntN(16), "") }, 0.93},
		{"wrapped by width", func(s string, r *rand.Rand) string { return wrapColumns(s, 56+2*r.IntN(12), "    ") }, 0.97},
		{"other brackets", func(s string, r *rand.Rand) string {
			pair := []string{"〔〕", "【】", "[]", "﹝﹞", "〈〉", "()", "（】"}[r.IntN(7)]
			p := []rune(pair)
			return noteBracket.ReplaceAllString(s, string(p[0])+"${1}"+string(p[1])+"${3}")
		}, 0.98},
		{"bracket never closed", func(s string, r *rand.Rand) string {
			return noteBracket.ReplaceAllStringFunc(s, func(m string) string {
				if r.IntN(6) > 0 {
					return m
				}
				return strings.TrimRight(m, "）)〕]。 \n") + "\n"
			})
		}, 0.97},
		{"closed on the next line", func(s string, r *rand.Rand) string {
			return noteBracket.ReplaceAllStringFunc(s, func(m string) string {
				if r.IntN(4) > 0 {
					return m
				}
				return strings.TrimRight(m, "）)〕]。 \n") + "\n）\n"
			})
		}, 0.97},
		{"bracket on the next line", func(s string, _ *rand.Rand) string { return noteBracket.ReplaceAllString(s, "\n$0") }, 0.97},
		{"half width", func(s string, _ *rand.Rand) string {
			return strings.NewReplacer("，", ",", "：", ":", "；", ";", "（", "(", "）", ")").Replace(s)
		}, 0.99},
		{"full width", func(s string, _ *rand.Rand) string {
			return strings.Map(func(c rune) rune {
				if c > ' ' && c < 127 && c != '|' && c != '#' && c != '*' && c != '<' && c != '>' && c != '-' && c != '\\' {
					return c + 0xFEE0
				}
				return c
			}, s)
		}, 0.98},
		{"other numbers", func(s string, r *rand.Rand) string {
			return lineNumber.ReplaceAllString(s, "${1}${2}"+[]string{"、", "．", ". ", "."}[r.IntN(4)]+"${4}")
		}, 0.98},
		{"other labels", func(s string, _ *rand.Rand) string {
			if strings.Contains(s, "牵头单位") && strings.Contains(s, "责任单位") {
				return strings.NewReplacer("牵头领导", "责任领导", "牵头单位", "主办单位", "责任单位：", "协办单位：", "责任单位:", "协办单位:").Replace(s)
			}
			return s
		}, 0.98},
		{"blanks around figures", func(s string, _ *rand.Rand) string {
			return regexp.MustCompile(`(\p{Han})(\d+)(\p{Han})`).ReplaceAllString(s, "$1 $2 $3")
		}, 0.98},
		{"empty lines", func(s string, _ *rand.Rand) string { return strings.ReplaceAll(s, "\n", "\n\n") }, 0.97},
		{"no empty lines", func(s string, _ *rand.Rand) string {
			return regexp.MustCompile(`\n\s*\n+`).ReplaceAllString(s, "\n")
		}, 0.97},
		{"torn by pages", tearByPages, 0.95},
		{"indented", func(s string, _ *rand.Rand) string { return "　　" + strings.ReplaceAll(s, "\n", "\n　　") }, 0.97},
		{"glued to the bracket", func(s string, r *rand.Rand) string {
			return regexp.MustCompile(`([）〕)\]])\n+([#* ]*[一二三四五六七八九十]{1,3}、)`).ReplaceAllString(s, "$1$2")
		}, 0.97},
	}
}

// wrapText breaks every line after n characters, as text copied from a page does.
func wrapText(s string, n int, indent string) string {
	var b strings.Builder
	for _, l := range strings.Split(s, "\n") {
		r := []rune(strings.TrimLeft(strings.ReplaceAll(l, "**", ""), "# 　"))
		if len(r) == 0 || strings.ContainsAny(l, "|\t") {
			b.WriteString(l + "\n")
			continue
		}
		r = append([]rune(indent), r...)
		for len(r) > n {
			b.WriteString(string(r[:n]) + "\n")
			r = r[n:]
		}
		b.WriteString(string(r) + "\n")
	}
	return b.String()
}

// wrapColumns breaks lines at a width in half-width columns; punctuation hangs over the edge.
func wrapColumns(s string, width int, indent string) string {
	var b strings.Builder
	for _, l := range strings.Split(s, "\n") {
		if strings.ContainsAny(l, "|\t") {
			b.WriteString(l + "\n")
			continue
		}
		r := []rune(strings.TrimLeft(strings.ReplaceAll(l, "**", ""), "# 　"))
		if len(r) > 0 {
			r = append([]rune(indent), r...)
		}
		at := 0
		for i, c := range r {
			if at >= width && !strings.ContainsRune("，。；、：）〕", c) && i+1 < len(r) {
				b.WriteByte('\n')
				at = 0
			}
			b.WriteRune(c)
			at += columns(c)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// tearByPages puts a page number, a form feed and a running head into the middle of lines.
func tearByPages(s string, r *rand.Rand) string {
	lines := strings.Split(s, "\n")
	var b strings.Builder
	page := 0
	for i, l := range lines {
		c := []rune(l)
		if i%17 != 16 || len(c) < 40 || strings.ContainsAny(l, "|\t") {
			b.WriteString(l + "\n")
			continue
		}
		page++
		at := 20 + r.IntN(len(c)-30)
		b.WriteString(string(c[:at]) + "\n\n— " + string(rune('0'+page%10)) + " —\n\f云岭区人民政府公报  2024年第2期\n\n" + string(c[at:]) + "\n")
	}
	return b.String()
}

// corpusDir holds real notices with hand-made truth; it is no part of the repository.
const corpusDir = "../../../shared/corpus"

type sample struct {
	name string
	text string
	want truth
	long bool // a whole notice
}

// longTurns is over how many mutations the whole notices are spread; MISSES=1 reads each under each.
const longTurns = 4

func samples(t *testing.T) []sample {
	var out []sample
	for i, s := range shapes() {
		if s.fewest == 0 && (i%4 == 0 || !testing.Short() && os.Getenv("MISSES") != "") {
			plan := madePlan(16, i)
			want := madeTruth(plan, s)
			out = append(out, sample{"made: " + s.name, s.render(plan, s.print), want, false})
		}
	}
	files, _ := filepath.Glob(filepath.Join(corpusDir, "*.txt"))
	for _, f := range files {
		data, err := os.ReadFile(strings.TrimSuffix(f, ".txt") + ".json")
		text, err2 := os.ReadFile(f)
		if err != nil || err2 != nil || strings.Contains(f, "gbk") {
			continue
		}
		want := readTruth(t, data)
		want.DocNo, want.Date, want.Year = "", "", 0
		out = append(out, sample{filepath.Base(f), string(text), want, true})
	}
	return out
}

func TestMutations(t *testing.T) {
	all := samples(t)
	for k, m := range mutations() {
		rng := rand.New(rand.NewPCG(1, 2))
		total, n := 0.0, 0
		worst, worstName := 1.0, ""
		for i, s := range all {
			if skipMutation(m, s) || s.long && (i+k)%longTurns != 0 && os.Getenv("MISSES") == "" {
				continue
			}
			got := grade(s.want, Read(textSource(m.change(s.text, rng))))
			total += got.mean
			n++
			if got.mean < worst {
				worst, worstName = got.mean, s.name
			}
			if testing.Verbose() && os.Getenv("MISSES") != "" && got.mean < 0.97 {
				t.Logf("%s / %s: %.3f extra %d\n  %s", m.name, s.name, got.mean, got.extra, strings.Join(got.misses[:min(4, len(got.misses))], "\n  "))
			}
		}
		mean := total / float64(n)
		t.Logf("%-26s mean %.4f over %d, worst %.3f (%s)", m.name, mean, n, worst, worstName)
		if mean < m.least {
			t.Errorf("%s: mean %.4f below %.3f", m.name, mean, m.least)
		}
	}
}

// skipMutation leaves out what makes no sense: wrapping a table.
func skipMutation(m mutation, s sample) bool {
	table := strings.Contains(s.text, "|") || strings.Contains(s.text, "\t") || strings.Contains(s.name, "cell") || strings.Contains(s.name, "table") || strings.Contains(s.name, "columns")
	made := strings.Contains(s.name, "pipes") || strings.Contains(s.name, "tabs") || strings.Contains(s.name, "cell") || strings.Contains(s.name, "columns")
	wrapped := strings.Contains(m.name, "wrapped") || strings.Contains(m.name, "torn") || strings.Contains(m.name, "empty") || m.name == "indented"
	return made || table && wrapped || wrapped && s.name == "syn-pdf.txt"
}
