package report

import (
	"fmt"
	"strings"

	"ducha/app/ledger"
)

// overall is 一、总体情况: the denominator, each class with its share, movement, sections.
func (w *writer) overall() []Block {
	out := []Block{w.heading(1, "overallHead"), para("overall", w.totals())}
	if w.t.Counted == 0 {
		return out
	}
	out = append(out, para("moves", w.moves()))
	if p := w.bySection(); p != nil {
		out = append(out, para("sections", p))
	}
	if w.b.Charts && len(w.t.Sections) > 1 {
		out = append(out, figure(SectionChart(w.s)))
	}
	return out
}

func (w *writer) totals() *sentence {
	p, t := new(sentence), w.t
	if t.All == 0 {
		return p.say("方案未列任务，本期没有纳入统计的任务。")
	}
	if listed := listedTasks(w.s); listed < t.All {
		p.say(fmt.Sprintf("方案共列任务%d项，拆分为分项后按", listed)).num(t.All, "all").say("项统计，")
	} else {
		p.say("方案共列任务").num(t.All, "all").say("项，")
	}
	switch {
	case t.Counted == 0:
		return p.say("均已合并或取消，本期没有纳入统计的任务。")
	case t.All == 1:
		p.say("纳入统计。")
	case len(t.Dropped) == 0:
		p.say("全部纳入统计。")
	default:
		p.say("年内合并、取消").num(len(t.Dropped), "dropped").say("项，纳入统计").num(t.Counted, "counted").say("项。")
	}
	p.say("截至", dayOf(w.s.AsOf()), "，")
	if t.Counted == 1 {
		class, _ := w.s.Scheme.Class(w.onlyTask().Status)
		return p.say("该项任务").bind(rated(class.Word), "class:"+class.Key).say(w.refer("overall"), "。")
	}
	p.join("；", w.classes()...).say("。")
	p.say("按纳入统计的").num(t.Counted, "counted").say("项计，完成率").bind(t.Done.Percent(), "done").say("；")
	switch t.InTime.Count {
	case 0:
		p.say("没有任务达到序时要求")
	case t.Done.Count: // nothing is on its way in time
		p.say("除已完成的外，没有任务达到序时要求")
	default:
		p.say("已完成和达到序时要求的共").num(t.InTime.Count, "inTime").say("项，占").bind(t.InTime.Percent(), "inTime")
	}
	return p.say(w.refer("overall"), "。")
}

// onlyTask is the one counted task of a plan that has no other.
func (w *writer) onlyTask() ledger.SnapshotTask {
	for _, task := range w.s.Tasks {
		if task.State.Counted() {
			return task
		}
	}
	return ledger.SnapshotTask{}
}

// listedTasks counts the tasks as the notice numbers them: items split off one task are one.
func listedTasks(s ledger.Snapshot) int {
	seen := map[int64]bool{}
	for _, task := range s.Tasks {
		if task.ParentID != 0 {
			seen[task.ParentID] = true
		} else {
			seen[task.ID] = true
		}
	}
	return len(seen)
}

// classes says each class that has tasks; a class without any is not worth a clause, but that nothing is behind is.
func (w *writer) classes() []*sentence {
	out := []*sentence{}
	for _, class := range w.t.Classes {
		if class.Share.Count == 0 {
			continue
		}
		ref := "class:" + class.Key
		word := class.Word
		if class.Meaning == ledger.NotRated {
			word = "年度指标" + word
		}
		out = append(out, plain(word).num(class.Share.Count, ref).say("项，占").bind(class.Share.Percent(), ref))
	}
	if len(w.t.Laggards) == 0 {
		out = append(out, plain("无滞后任务"))
	}
	return out
}

// moves compares with the period before; what cannot be compared is said, not guessed.
func (w *writer) moves() *sentence {
	p, m := new(sentence), w.t.Moves
	switch {
	case w.s.Previous == "":
		return p.say("本期为本年度首次通报，不作升降比较。")
	case !w.t.Compared():
		return p.say(w.previous(), "没有研判，本期不作升降比较。")
	case m.Comparable == 0:
		return p.say("与", w.previous(), "相比，没有可比的任务。")
	}
	p.say("与", w.previous(), "相比，")
	switch {
	case w.t.Counted == 1:
		p.say("该项任务状态")
	case m.Comparable < w.t.Counted:
		p.say("在可比的").num(m.Comparable, "comparable").say("项任务中，")
	}
	moved, none := []*sentence{}, []string{}
	for _, part := range []struct {
		ids  []int64
		ref  string
		word string
	}{{m.Up, "up", "上升"}, {m.Same, "same", "持平"}, {m.Down, "down", "下降"}} {
		switch {
		case len(part.ids) == 0:
			none = append(none, part.word)
		case w.t.Counted == 1:
			return p.bind(part.word, part.ref).say("。")
		default:
			moved = append(moved, new(sentence).num(len(part.ids), part.ref).say("项"+part.word))
		}
	}
	if len(none) > 0 {
		moved = append(moved, plain("没有"+strings.Join(none, "和")+"的"))
	}
	return p.join("，", moved...).say("。")
}

// previous drops the year where it is the same one: 第二季度 instead of 2024年第二季度.
func (w *writer) previous() string {
	year, _, ok := strings.Cut(w.s.Period.Name, "年")
	if ok && strings.HasPrefix(w.s.Previous, year+"年") {
		return strings.TrimPrefix(w.s.Previous, year+"年")
	}
	return w.s.Previous
}

// allSections is how many sections a sentence can hold; beyond that only the ends of the list are said.
const allSections = 6

func (w *writer) bySection() *sentence {
	rows := w.t.Sections
	if len(rows) < 2 {
		return nil
	}
	p := plain("分板块看，")
	switch w.t.InTime.Count {
	case 0:
		return p.say("各板块任务均未达到序时要求", w.refer("sections"), "。")
	case w.t.Counted:
		return p.say("各板块任务全部达到序时要求", w.refer("sections"), "。")
	}
	if len(rows) <= allSections {
		parts := make([]*sentence, 0, len(rows))
		for i, row := range rows {
			parts = append(parts, sectionClause(i, row))
		}
		return p.join("；", parts...).say(w.refer("sections"), "。")
	}
	best, worst := 0, 0
	for i, row := range rows {
		if more(row.InTime, rows[best].InTime) {
			best = i
		}
		if more(rows[worst].InTime, row.InTime) {
			worst = i
		}
	}
	if best == worst {
		return p.say("各板块达到序时要求的比例均为").bind(rows[0].InTime.Percent(), "inTime").say(w.refer("sections"), "。")
	}
	p.say("达到序时要求比例最高的是").join("；最低的是", sectionClause(best, rows[best]), sectionClause(worst, rows[worst]))
	return p.say(w.refer("sections"), "。")
}

func more(a, b ledger.Share) bool { return a.Count*b.Of > b.Count*a.Of }

func sectionClause(i int, row ledger.SectionTally) *sentence {
	ref := sectionRef(i)
	p := plain("“"+sectionName(row.Name)+"”").num(row.Counted, ref).say("项，")
	switch {
	case row.InTime.Count == 0 && row.Counted == 1:
		return p.say("未达到序时要求")
	case row.InTime.Count == 0:
		return p.say("均未达到序时要求")
	case row.InTime.Count == row.Counted && row.Counted > 1:
		return p.say("全部达到序时要求")
	case row.InTime.Count == row.Counted:
		return p.say("达到序时要求")
	}
	return p.say("达到序时要求").num(row.InTime.Count, ref+":inTime").say("项，占").bind(row.InTime.Percent(), ref+":inTime")
}

// sectionName drops the number of a heading: 一、工业强区 → 工业强区.
func sectionName(name string) string {
	if name == "" {
		return "未分板块"
	}
	if _, rest, ok := strings.Cut(name, "、"); ok && strings.Trim(name[:len(name)-len(rest)-len("、")], "一二三四五六七八九十（）()0123456789") == "" {
		return strings.TrimSpace(rest)
	}
	return strings.TrimSpace(name)
}
