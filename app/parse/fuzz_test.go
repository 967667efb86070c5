package parse

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"ducha/app/ledger"
)

// longest bounds the time one reading may take on a machine that is busy with other things.
const longest = 20 * time.Second

// check fails where a reading breaks its promises whatever the text: spans inside the source, no nil slices, no line
// breaks in texts, bounded time.
func check(t *testing.T, src *ledger.Source) {
	t.Helper()
	begin := time.Now()
	r := Read(src)
	if took := time.Since(begin); took > longest {
		t.Errorf("took %v", took)
	}
	n := utf8.RuneCountInString(src.Text())
	if r.Tasks == nil || r.Problems == nil {
		t.Error("nil slice")
	}
	for _, d := range r.Tasks {
		if d.Source.Start < 0 || d.Source.End > n || d.Source.Start > d.Source.End {
			t.Errorf("span %v of %d", d.Source, n)
		}
		if strings.ContainsAny(d.Text, "\n\r") {
			t.Errorf("line break in %q", d.Text)
		}
		if d.Section == nil || d.Leaders == nil || d.Persons == nil || d.Units == nil || d.Milestones == nil || d.Indicators == nil {
			t.Errorf("nil slice in %+v", d)
		}
	}
}

func FuzzRead(f *testing.F) {
	for i, s := range shapes() {
		if i%6 == 0 {
			f.Add(s.render(madePlan(4, i), s.print), i%2 == 0)
		}
	}
	f.Add("（((〔【牵头单位：|序号|\t\f1.一、（一）", true)
	f.Fuzz(func(t *testing.T, s string, lines bool) {
		if len(s) > 1<<16 {
			return
		}
		if lines {
			check(t, textSource(s))
		} else {
			check(t, docSource(s))
		}
	})
}

// TestHostile reads texts made to be slow: deep brackets, endless lines, tables without end.
func TestHostile(t *testing.T) {
	for name, s := range map[string]string{
		"open brackets":   strings.Repeat("（", 13300),
		"labels":          strings.Repeat("牵头单位：", 4000),
		"open notes":      strings.Repeat("1.建设。（牵头单位：区发改局", 800),
		"open note lines": strings.Repeat("（牵头单位：区发改局、\n", 2000),
		"numbers":         strings.Repeat("1.建设\n", 6600),
		"tasks":           strings.Repeat("1.建设道路。（牵头单位：区发改局）\n", 2600),
		"headings":        strings.Repeat("一、发展\n（一）工业\n", 3300),
		"bars":            strings.Repeat("|序号|工作任务|责任单位|\n", 3300),
		"cells":           "序号\n工作任务\n责任单位\n" + strings.Repeat("1\n建设道路。\n区发改局\n", 2600),
		"short lines":     strings.Repeat("工业强区\n", 10000),
		"names":           "1.建设。（牵头领导：" + strings.Repeat("王李张刘", 1600) + "）",
		"glued units":     "1.建设。（责任单位：" + strings.Repeat("区发改局", 1600) + "）",
		"posts":           "1.建设。（牵头领导：" + strings.Repeat("区委常委副区长", 600) + "）",
		"bars at ends":    strings.Repeat("序号 |\n任务 |\n牵头单位 |\n", 1300),
		"joined units":    "1.建设。（责任单位：" + strings.Repeat("区水利局和", 1600) + "）",
		"half labels":     strings.Repeat("责任\n单位\n", 2600),
		"unknown labels":  "1.建设。（牵头单位：区水利局；" + strings.Repeat("成效：甲；", 1600) + "）",
		"one line":        strings.Repeat("1.建设道路。（牵头单位：区发改局）", 1600),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			check(t, textSource(s))
		})
	}
}

// TestNoise cuts and swaps characters of made-up notices.
func TestNoise(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	alphabet := []rune("（）〔〕()[]<>：:；;，,、。\n\t 　|1一2二.牵头责任单位区局")
	for i, s := range shapes() {
		r := []rune(s.render(madePlan(5, i), s.print))
		for k := 0; k < 60; k++ {
			at := rng.IntN(len(r))
			switch rng.IntN(3) {
			case 0:
				r[at] = alphabet[rng.IntN(len(alphabet))]
			case 1:
				r = append(r[:at], r[min(len(r), at+1+rng.IntN(9)):]...)
			default:
				r = append(r[:at], append([]rune{alphabet[rng.IntN(len(alphabet))]}, r[at:]...)...)
			}
		}
		check(t, textSource(string(r)))
	}
}
