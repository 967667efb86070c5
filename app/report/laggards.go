package report

import (
	"strings"

	"ducha/app/ledger"
)

// laggards says how many tasks are slow and names the first of them.
func (w *writer) laggards() []Block {
	parts := []*sentence{}
	for _, class := range w.t.Classes {
		if class.Share.Count > 0 && (class.Meaning == ledger.Behind || class.Meaning == ledger.NotBegun) {
			parts = append(parts, plain(class.Word).num(class.Share.Count, "class:"+class.Key).say("项"))
		}
	}
	late := len(w.t.Laggards)
	p := plain("截至"+dayOf(w.s.AsOf())+"，").join("、", parts...)
	switch r := len(w.t.Repeated); {
	case r == 0:
	case late == 1:
		p.say("，").bind("上期已经滞后", "repeated")
	case r == late:
		p.say("，").bind("上期均已滞后", "repeated")
	default:
		p.say("，其中").num(r, "repeated").say("项上期已经滞后")
	}
	if rest := late - laggedNamed; rest > 0 {
		p.say("。以下列出", itoa(laggedNamed), "项，其余", itoa(rest), "项见", w.annexName("laggards"))
	} else {
		p.say("，具体是")
	}
	return append([]Block{para("laggards", p.say("："))}, w.laggedBlocks(w.t.Laggards[:min(laggedNamed, late)])...)
}

// laggedBlocks names slow tasks, a paragraph each; those of the same units that are slow for the same reason share one. One
// alone bears no number.
func (w *writer) laggedBlocks(named []ledger.Named) []Block {
	out := []Block{}
	groups := w.gathered(named)
	for i, group := range groups {
		if len(groups) == 1 {
			i = -1
		}
		out = append(out, para(groupKey(group), lagged(i+1, group...)))
	}
	return out
}

// groupKey is the key of the paragraph that names tasks: task:12, or tasks:12,15 for several.
func groupKey(tasks []ledger.Named) string {
	if len(tasks) == 1 {
		return taskRef(tasks[0].TaskID)
	}
	ids := []string{}
	for _, n := range tasks {
		ids = append(ids, itoa(int(n.TaskID)))
	}
	return "tasks:" + strings.Join(ids, ",")
}

// gathered puts tasks of the same units, class and reason together at the place of the first. A paragraph that the clerk
// worded stays by itself.
func (w *writer) gathered(named []ledger.Named) [][]ledger.Named {
	out, at := [][]ledger.Named{}, map[string]int{}
	for _, n := range named {
		key := unitNames(n.Units) + "\x00" + n.Word + "\x00" + n.Reason
		_, worded := w.b.Edits[taskRef(n.TaskID)]
		if i, ok := at[key]; ok && !worded {
			out[i] = append(out[i], n)
			continue
		}
		if !worded {
			at[key] = len(out)
		}
		out = append(out, []ledger.Named{n})
	}
	return out
}

// gistsNamed is how many tasks of one sentence are told by more than their numbers.
const gistsNamed = 6

// lagged names tasks of the same units, class and reason, numbered where i is not 0:
// 1.区民政局牵头的第79项任务（建设社区食堂20处）未达序时：社区食堂完成13处，占目标65%，低于序时10个百分点。
// 2.区商务局牵头的第4项（新增外贸企业5家）、第9项（改造商圈2处）任务未启动：没有报送，无法认定进展。
func lagged(i int, tasks ...ledger.Named) *sentence {
	p, n := new(sentence), tasks[0]
	if i > 0 {
		p.say(itoa(i), ".")
	}
	units := unitNames(n.Units)
	if units == "" {
		p.say("责任单位未明确的")
	} else {
		p.say(units, "牵头的")
	}
	if len(tasks) == 1 {
		p.bind("第"+n.No+"项", taskRef(n.TaskID)).say("任务（", gist(n.Text), "）")
	} else {
		p.join("、", numberedTasks(tasks)...).say("任务")
	}
	p.say(rated(n.Word))
	if reason := strings.TrimRight(strings.TrimSpace(oneLine(n.Reason)), "。；;"); reason != "" {
		p.say("：", clipped(strings.TrimPrefix(reason, units), 80))
	}
	return p.say("。")
}

// numberedTasks names each of several tasks by its number, few of them by their first clause too.
func numberedTasks(tasks []ledger.Named) []*sentence {
	out := []*sentence{}
	for _, task := range tasks {
		p := new(sentence).bind("第"+task.No+"项", taskRef(task.TaskID))
		if len(tasks) <= gistsNamed {
			p.say("（", gist(task.Text), "）")
		}
		out = append(out, p)
	}
	return out
}
