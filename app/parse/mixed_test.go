package parse

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// TestMixed prints plans with choices made at random in every respect at once, then mutates them: combinations nobody
// thought of.
func TestMixed(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 13))
	n := 150
	if os.Getenv("MISSES") != "" {
		n = 1500
	}
	total, low := 0.0, 0
	for i := range n {
		s, name := randomShape(rng)
		plan := madePlan(6+rng.IntN(14), i)
		if strings.Contains(name, "lowerSection") {
			for k := range plan {
				plan[k].section = min(plan[k].section, 3)
			}
		}
		want := madeTruth(plan, s)
		text := s.render(plan, s.print)
		m := mutations()[rng.IntN(len(mutations()))]
		source := textSource(m.change(text, rng))
		if rng.IntN(4) == 0 && !strings.Contains(m.name, "wrapped") && !strings.Contains(m.name, "torn") {
			source = docSource(m.change(text, rng))
		}
		got := grade(want, Read(source))
		total += got.mean
		if got.mean < 0.97 {
			low++
			if os.Getenv("MISSES") != "" {
				t.Logf("%d %s + %s: %.3f extra %d\n  %s", i, name, m.name, got.mean, got.extra, strings.Join(got.misses[:min(3, len(got.misses))], "\n  "))
			}
		}
	}
	t.Logf("%d mixtures, mean %.4f, %d below 0.97", n, total/float64(n), low)
	if total/float64(n) < 0.985 {
		t.Errorf("mean %.4f below 0.985", total/float64(n))
	}
}

func pick[T any](rng *rand.Rand, list []T) T { return list[rng.IntN(len(list))] }

// randomShape makes a shape that a government might print.
func randomShape(rng *rand.Rand) (shape, string) {
	p := plainPrint()
	s := shape{}
	labels := pick(rng, [][4]string{
		{"牵头领导", "牵头单位", "责任单位", "完成时限"}, {"责任领导", "主办单位", "协办单位", "完成时间"}, {"分管领导", "牵头部门", "配合部门", "时间节点"},
		{"牵头区领导", "牵头责任单位", "协同责任单位", "时限"}, {"包保领导", "主要责任单位", "配合单位", "完成期限"}, {"联系领导", "责任单位", "配合单位", "办结时限"},
		{"", "牵头", "配合", ""}, {"", "牵头单位", "参与单位", "完成时限"}, {"牵头负责领导", "牵头责任单位", "协同责任单位", ""}, {"挂帅领导", "承办单位", "协办单位", "时限要求"},
	})
	p.leader, p.lead, p.support, p.deadline = labels[0], labels[1], labels[2], labels[3]
	s.noLeader, s.noDate = p.leader == "", p.deadline == ""
	pair := []rune(pick(rng, []string{"（）", "()", "〔〕", "[]", "【】", "﹝﹞", "〈〉", "（)", "(）", "〔]", "［］"}))
	p.open, p.shut = string(pair[0]), string(pair[1])+pick(rng, []string{"", "", "", "。", "；"})
	p.colon = pick(rng, []string{"：", ":", "： ", " ："})
	p.group = pick(rng, []string{"；", ";", "。", "，", "； "})
	p.list = pick(rng, []string{"、", "、", "、", "，", ","})
	if p.list != "、" && strings.Contains("，,", p.group) {
		p.group = "；"
	}
	numbers := pick(rng, []string{"%d.", "%d．", "%d、", "%d. ", "（%d）", "%d)", "(%c)", "（%c）", "restart %d.", "restart %d、", "①"})
	p.number = func(i, _, k int) string {
		if rest, ok := strings.CutPrefix(numbers, "restart "); ok {
			return fmt.Sprintf(rest, k+1)
		}
		if numbers == "①" {
			return string(rune('①' + k))
		}
		if strings.Contains(numbers, "%c") {
			return strings.ReplaceAll(numbers, "%c", cn[k+1])
		}
		return fmt.Sprintf(numbers, i+1)
	}
	heads := pick(rng, []string{"%s、", "第%s部分 ", "第%s章　", "## %s、", "**%s、"})
	if strings.Contains(numbers, "%d") && !strings.Contains(numbers, "（") && rng.IntN(4) == 0 {
		heads = "（%s）"
	}
	p.section = func(i int) string {
		tail := ""
		if strings.HasPrefix(heads, "**") {
			tail = "**"
		}
		return strings.ReplaceAll(heads, "%s", cn[i+1]) + madeSections[i] + tail
	}
	s.render, s.print = bracketed, p
	body := "brackets"
	switch rng.IntN(6) {
	case 0:
		s.render, body = fieldLines(pick(rng, []string{"", "　　", "  "})), "field lines"
	case 1:
		s.render = func(plan []madeTask, p print) string {
			return p.body(plan, func(_ int, no string, t madeTask) string {
				return no + t.text + "\n" + p.open + p.note(t) + p.shut + "\n"
			})
		}
		body = "own line"
	case 2:
		if s.noLeader || true {
			s.render = bare(pick(rng, []string{"LEAD牵头，REST配合", "LEAD牵头，REST等按职责分工负责", "由LEAD牵头，REST参与"}))
			s.noLeader, s.noDate = true, true
			body = "bare"
		}
	}
	clean := p.section
	s.print.section = func(i int) string { return strings.Trim(clean(i), "#* ") }
	render := s.render
	s.render = func(plan []madeTask, q print) string { q.section = clean; return render(plan, q) }
	return s, fmt.Sprintf("%s %v %s%s %q %q %q %q %q", body, labels, p.open, p.shut, p.colon, p.group, p.list, numbers, heads)
}
