package report

import (
	"strings"

	"ducha/app/ledger"
)

// named is how many tasks a paragraph names before it sums up the rest.
const (
	praisedNamed = 5
	laggedNamed  = 12
	unitsNamed   = 15
)

// results is 二、工作成效: what is done and what runs ahead, only by units whose own return shows it; who reported in time,
// promises that were kept.
func (w *writer) results() []Block {
	if w.t.Counted == 0 {
		return nil
	}
	out := []Block{w.heading(2, "resultsHead")}
	for _, class := range w.t.Classes {
		if class.Share.Count == 0 || class.Meaning != ledger.Done && class.Meaning != ledger.Ahead {
			continue
		}
		out = append(out, para("praise:"+class.Key, w.praise(class)))
	}
	if len(out) == 1 {
		words := "本期暂无已完成的任务。"
		if w.s.Scheme.First(ledger.Ahead).Key != "" {
			words = "本期暂无已完成或快于序时的任务。"
		}
		out = append(out, para("praise", plain(words)))
	}
	if p := w.steady(); p != nil {
		out = append(out, para("steady", p))
	}
	if r := w.t.Reporting; r.Asked > 0 && r.InTime == r.Asked {
		out = append(out, para("reporting", w.reporting()))
	}
	if w.promised() > 0 && len(w.t.Promises) == 0 {
		out = append(out, para("promises", plain("上期承诺的下步措施均有回应。")))
	}
	return out
}

// heading is a first-level heading of the office's own words; without counted tasks there is no second part.
func (w *writer) heading(n int, key string) Block {
	if w.t.Counted == 0 && n > 1 {
		n--
	}
	b := heading(Heading1, n, w.pen.words(key))
	b.Key = "heading:" + key
	return b
}

func (w *writer) praise(class ledger.ClassTally) *sentence {
	ref := "class:" + class.Key
	names := []*sentence{}
	for _, n := range w.t.Praised {
		if n.Class == class.Key && len(names) < praisedNamed {
			names = append(names, praised(n))
		}
	}
	p := plain(class.Word+"的任务").num(class.Share.Count, ref).say("项。")
	if len(names) == 0 {
		return p
	}
	if len(names) < class.Share.Count {
		p.say("其中，")
	}
	return p.join("；", names...).say("。")
}

// praised says one task: 区水利局牵头的第12项任务（改造供水管网32公里），供水管网改造完成30公里，占目标93.8%，高于序时18.8个百分点.
// Where the office judged otherwise than the figures, the figures are left out.
func praised(n ledger.Named) *sentence {
	p := plain(unitNames(n.Units)+"牵头的").bind("第"+n.No+"项", taskRef(n.TaskID)).say("任务（", gist(n.Text), "）")
	switch {
	case n.Points == nil || *n.Points < 0:
		return p.say(rated(n.Word))
	case n.Meaning == ledger.Done: // how far above the pace something done stands says nothing
		reached, _, _ := strings.Cut(n.Line, "，高于序时")
		return p.say("，", reached)
	}
	return p.say("，", n.Line)
}

// rated makes a predicate of a class word: 未达序时 is one, 红灯 is not.
func rated(word string) string {
	if strings.HasSuffix(word, "灯") {
		return "为" + word
	}
	return word
}

// steady counts the units whose tasks all keep pace; it names nobody.
func (w *writer) steady() *sentence {
	all := 0
	for _, u := range w.t.Units {
		if u.InTime.Count == u.Counted {
			all++
		}
	}
	if all == 0 {
		return nil
	}
	share := ledger.Share{Count: all, Of: len(w.t.Units)}
	p := plain("牵头任务全部达到序时要求的单位").num(all, "steady").say("个，占").num(len(w.t.Units), "units")
	return p.say("个牵头单位的").bind(share.Percent(), "steady").say(w.refer("units"), "。")
}

// issues is 三、存在问题: tasks by number, unit and reason; returns that came late or not at all; promises left open. One
// kind of problem needs no heading of its own.
func (w *writer) issues() []Block {
	type part struct {
		words  string
		blocks []Block
	}
	parts, out := []part{}, []Block{w.heading(3, "issuesHead")}
	if len(w.t.Laggards) > 0 {
		words := "部分任务进展滞后"
		if len(w.t.Laggards) == w.t.Counted {
			words = "任务进展滞后"
		}
		parts = append(parts, part{words, w.laggards()})
	} else if w.t.Counted > 0 {
		out = append(out, para("laggards", plain("截至"+dayOf(w.s.AsOf())+"，无滞后任务。")))
	}
	if r := w.t.Reporting; r.InTime < r.Asked {
		parts = append(parts, part{"部分单位报送不及时", []Block{para("reporting", w.reporting())}})
	}
	if len(w.t.Promises) > 0 {
		parts = append(parts, part{"上期承诺事项未兑现", []Block{para("promises", w.promises())}})
	}
	if len(parts) == 0 {
		return append(out, w.pen.para("noIssues", nil))
	}
	for i, p := range parts {
		if len(parts) > 1 {
			out = append(out, heading(Heading2, i+1, p.words))
		}
		out = append(out, p.blocks...)
	}
	return out
}

func (w *writer) reporting() *sentence {
	r := w.t.Reporting
	p := plain("应报送单位").num(r.Asked, "asked").say("个，")
	switch {
	case r.InTime == r.Asked && r.Asked == 1:
		return p.say("已按时报送", w.refer("reporting"), "。")
	case r.InTime == r.Asked:
		return p.say("全部按时报送", w.refer("reporting"), "。")
	case len(r.Silent) == r.Asked:
		return p.say("均未报送", w.refer("reporting"), "。")
	}
	parts := []*sentence{plain("按时报送").num(r.InTime, "inTimeUnits").say("个")}
	if r.InTime == 0 {
		parts[0] = plain("没有单位按时报送")
	}
	if n := len(r.Late); n > 0 {
		parts = append(parts, plain("迟报").num(n, "late").say("个"))
	}
	if n := len(r.Silent); n > 0 {
		parts = append(parts, plain("未报").num(n, "silent").say("个"))
	}
	p.join("，", parts...).say("。")
	late := func(u ledger.SnapshotUnit) string { return u.Name + "（迟" + itoa(u.DaysLate) + "天）" }
	w.nameUnits(p, "迟报的单位是", r.Late, "late", late)
	w.nameUnits(p, "未报送的单位是", r.Silent, "silent", silentName)
	return p
}

// silentName tells a unit whose returns were all sent back from one that sent nothing.
func silentName(u ledger.SnapshotUnit) string {
	if u.SentBack > 0 {
		return u.Name + "（" + u.SilentWord() + "）"
	}
	return u.Name
}

func (w *writer) nameUnits(p *sentence, lead string, units []ledger.SnapshotUnit, ref string, name func(ledger.SnapshotUnit) string) {
	if len(units) == 0 {
		return
	}
	names := []string{}
	for _, u := range units[:min(unitsNamed, len(units))] {
		names = append(names, orWord(name(u), "未名单位"))
	}
	p.say(lead, strings.Join(names, "、"))
	if len(units) > unitsNamed {
		p.say("等").num(len(units), ref).say("个，详见", w.annexName("reporting"))
	}
	p.say("。")
}

// promised counts the counted tasks of which a next step was promised last period.
func (w *writer) promised() int {
	n := 0
	for _, task := range w.s.Tasks {
		if task.State.Counted() && task.Promise != "" {
			n++
		}
	}
	return n
}

func (w *writer) promises() *sentence {
	open := w.t.Promises
	p := plain("上期承诺的下步措施未兑现或未反馈的").num(len(open), "promises").say("项：")
	parts := []*sentence{}
	for _, o := range open[:min(laggedNamed, len(open))] {
		parts = append(parts, plain(unitNames(o.Units)).bind("第"+o.No+"项", taskRef(o.TaskID)).say("“", clipped(oneLine(o.Promise), 20), "”"))
	}
	p.join("；", parts...)
	if len(open) > laggedNamed {
		p.say("等")
	}
	return p.say("。")
}

func unitNames(units []ledger.Assignment) string {
	names := make([]string, 0, len(units))
	for _, u := range units[:min(4, len(units))] {
		names = append(names, u.Name)
	}
	text := strings.Join(names, "、")
	if len(units) > len(names) {
		text += "等" + itoa(len(units)) + "个单位"
	}
	return text
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
