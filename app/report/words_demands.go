package report

import "strconv"

// demands is 四、下步要求. What it asks follows from what the period shows; a year that ends asks for the wrap-up.
func (w *writer) demands() []Block {
	out := []Block{heading(Heading1, w.part(4), "下步要求")}
	n := 0
	add := func(key string, p *sentence) {
		n++
		numbered := new(sentence).say("（", numeral(n), "）").join("", p)
		out = append(out, para("demand:"+key, numbered))
	}
	if w.t.Counted > 0 {
		add("tasks", w.demandTasks())
	}
	if r := w.t.Reporting; len(r.Late)+len(r.Silent) > 0 {
		add("reporting", w.demandReporting())
	}
	if w.t.Counted > 0 {
		add("follow", w.demandFollow())
	}
	if n == 0 {
		out = append(out, para("demand", plain("请各单位做好任务调度和报送准备，确保年度工作按时启动。")))
	}
	return out
}

func (w *writer) demandTasks() *sentence {
	late := len(w.t.Laggards)
	if late == 0 {
		if w.s.Period.IsLast() {
			return plain("巩固成效。各单位要及时总结全年任务落实情况，做好成果巩固和下年度任务衔接。")
		}
		return plain("保持进度。各单位要对照年度目标和时间节点，继续抓好推进，确保全年任务按期完成。")
	}
	p := plain("压实责任。对").num(late, "laggards").say("项滞后任务，牵头单位要逐项查明原因，")
	if w.s.Period.IsLast() {
		return p.say("书面说明未完成情况，明确完成时限，结转下年度继续推进。")
	}
	return p.say("倒排时间节点，主要负责同志要亲自调度，确保在下次调度前赶上序时进度。")
}

func (w *writer) demandReporting() *sentence {
	r := w.t.Reporting
	p := plain("严肃报送。")
	if n := len(r.Silent); n > 0 {
		p.say("未报送的").num(n, "silent").say("个单位要在本通报印发后3个工作日内补报；")
	}
	if n := len(r.Late); n > 0 {
		p.say("迟报的").num(n, "late").say("个单位要查明原因，防止再次迟报；")
	}
	return p.say("各单位要指定专人，按时、如实报送，完成值要有佐证。")
}

func (w *writer) demandFollow() *sentence {
	p := plain("跟踪督办。")
	if len(w.t.Laggards) == 0 {
		return p.say(w.office(), "将适时开展“回头看”，防止已达标任务出现反弹。")
	}
	if n := len(w.t.Demands); n > 0 {
		p.say("责任单位提出的下步措施已列入", w.annexName("laggards"), "，", w.office(), "将对照核查；")
	} else {
		p.say(w.office(), "将对滞后任务逐项核查；")
	}
	if n := len(w.t.Repeated); n > 0 {
		return p.say("对连续两期滞后的").num(n, "repeated").say("项任务，下发督办单并开展现场督查。")
	}
	return p.say("下期仍未赶上序时的，下发督办单并开展现场督查。")
}

// annexName is how a sentence points at an annex: 附件4, or 附件 where there is only one.
func (w *writer) annexName(table string) string {
	n, ok := w.has[table]
	switch {
	case !ok || len(w.has) == 1:
		return "附件"
	default:
		return "附件" + strconv.Itoa(n)
	}
}

// refer points at a table before the full stop: （详见附件2）; "" where that table was left out.
func (w *writer) refer(table string) string {
	if _, ok := w.has[table]; !ok {
		return ""
	}
	return "（详见" + w.annexName(table) + "）"
}

func taskRef(id int64) string { return "task:" + strconv.FormatInt(id, 10) }
func unitRef(id int64) string { return "unit:" + strconv.FormatInt(id, 10) }
func sectionRef(i int) string { return "section:" + strconv.Itoa(i) }
func itoa(n int) string       { return strconv.Itoa(n) }
