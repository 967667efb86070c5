package report

import "strconv"

// demands is 四、下步要求. What it asks follows from what the period shows; a year that ends asks for the wrap-up. One demand
// alone bears no number.
func (w *writer) demands() []Block {
	type demand struct {
		key   string
		words *sentence
	}
	asked := []demand{}
	if w.t.Counted > 0 {
		asked = append(asked, demand{"tasks", w.demandTasks()})
	}
	if r := w.t.Reporting; len(r.Late)+len(r.Silent) > 0 {
		asked = append(asked, demand{"reporting", w.demandReporting()})
	}
	if w.t.Counted > 0 {
		asked = append(asked, demand{"follow", w.demandFollow()})
	}
	out := []Block{w.heading(4, "demandsHead")}
	if len(asked) == 0 {
		return append(out, w.pen.para("prepare", nil))
	}
	for i, d := range asked {
		numbered := new(sentence)
		if len(asked) > 1 {
			numbered.say("（", numeral(i+1), "）")
		}
		out = append(out, para("demand:"+d.key, numbered.join("", d.words)))
	}
	return out
}

func (w *writer) demandTasks() *sentence {
	late, last := len(w.t.Laggards), w.s.Period.IsLast()
	slow := plain("对滞后的").num(late, "laggards").say("项任务")
	key := "catchUp"
	switch {
	case late == 0 && last:
		key = "keepLast"
	case late == 0:
		key = "keep"
	case last:
		key = "carryOver"
	case late == 1:
		key = "catchUpOne"
	}
	return w.pen.say(key, facts{"slow": slow})
}

func (w *writer) demandReporting() *sentence {
	r, missing := w.t.Reporting, new(sentence)
	if n := len(r.Silent); n > 0 {
		missing.say("未报送的").num(n, "silent").say("个单位要在本通报印发后3个工作日内补报；")
	}
	if n := len(r.Late); n > 0 {
		missing.say("迟报的").num(n, "late").say("个单位要查明原因，防止再次迟报；")
	}
	return w.pen.say("report", facts{"missing": missing})
}

func (w *writer) demandFollow() *sentence {
	if len(w.t.Laggards) == 0 {
		return w.pen.say("lookBack", nil)
	}
	listed, repeated := plain(w.office()+"将对滞后任务逐项核查；"), plain("下期仍未赶上序时的，下发督办单并开展现场督查。")
	if len(w.t.Demands) > 0 {
		listed = plain("责任单位提出的下步措施已列入" + w.annexName("laggards") + "，" + w.office() + "将对照核查；")
	}
	if w.s.Period.IsLast() {
		repeated = plain("对下年度仍未完成的，下发督办单并开展现场督查。")
	}
	if n := len(w.t.Repeated); n > 0 {
		repeated = plain("对连续两期滞后的").num(n, "repeated").say("项任务，下发督办单并开展现场督查。")
	}
	return w.pen.say("follow", facts{"listed": listed, "repeated": repeated})
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
