package parse

import "regexp"

// stateLabels are labels of goals under which some papers tell how far a task is; stateWords are what they say then.
var (
	stateLabels = map[string]bool{"进度": true, "形象进度": true, "年度形象进度": true, "工作进度": true}
	stateWords  = regexp.MustCompile(`已|正在|目前|截至|完成率|^[约近]?\d+(\.\d+)?%$|未(启动|开工|完成)|(完成|达到?)\d+(\.\d+)?%$`)
)

// goalTime is how one of several goals begins that no colon holds apart: 一季度开工，二季度封顶.
var goalTime = regexp.MustCompile(`^(第?[一二三四1-4](至[一二三四]|-[1-4])?季度|[上下]半年|全年|年底|\d{1,2}([-~至]\d{1,2})?月(份|[上中下]旬)?)(底|末|初)?(之?前)?[,:]?`)

// readGoals reads 一季度：…；二季度：… into one entry a quarter.
func (r *reader) readGoals(s span) []entry {
	t := r.page
	labels := findLabels(t, s, false)
	out := []entry{}
	for i, l := range labels {
		value := span{l.end, s.b}
		if i+1 < len(labels) {
			value.b = labels[i+1].begin
		}
		value = t.trimAny(value, ";,。")
		out = append(out, entry{field: goalField, when: squeeze(l.label), goal: tidy(t.str(value)), value: value})
	}
	if len(labels) > 0 {
		return out
	}
	if out = r.plainGoals(s); len(out) > 1 {
		return out
	}
	if whole := tidy(t.str(s)); whole != "" && !isNothing(whole) {
		return []entry{{field: goalField, goal: whole, value: s}}
	}
	return []entry{{field: goalsField, value: s}}
}

// plainGoals reads goals that begin with their time: 3月开工，6月完成路基. A clause without one goes on with the goal before.
func (r *reader) plainGoals(s span) []entry {
	t := r.page
	var out []entry
	for _, part := range splitTop(t, s, func(c rune) bool { return c == ',' || c == ';' || c == '。' }) {
		part = t.trim(part)
		when := goalTime.FindString(t.key(part))
		n := len([]rune(when))
		switch {
		case part.empty():
			continue
		case n == 0 && len(out) == 0:
			return nil
		case n == 0:
			last := &out[len(out)-1]
			last.value.b = part.b
		default:
			out = append(out, entry{field: goalField, when: squeeze(t.str(t.trimAny(span{part.a, part.a + n}, ",:"))), value: span{part.a + n, part.b}})
		}
	}
	for i := range out {
		out[i].value = t.trimAny(out[i].value, ";,。")
		out[i].goal = tidy(t.str(out[i].value))
	}
	return out
}
