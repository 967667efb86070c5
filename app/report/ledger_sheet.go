package report

import (
	"slices"
	"strings"

	"ducha/app/ledger"
)

var ledgerWording = map[string]string{
	"title": "{year}年{work}重点任务督查台账（{period}）",
	"note":  "编制单位：{office}　　截至{end}　　任务{all}项，纳入统计{counted}项　　{classes}",
	"none":  "台账中没有任务。",
}

// ledgerLayout is A3 on its side, bound at the left.
func ledgerLayout() Layout {
	return Layout{Width: 420, Height: 297, Top: 25, Left: 28, Right: 18, Bottom: 25, Lines: 24, CharsInLine: 66}
}

// LedgerPaper is the whole ledger of a period on A3 pages, one task a row, sections as headings inside the table.
func LedgerPaper(s ledger.Snapshot, stamp Stamp) (*Paper, error) {
	p := newPen(KindLedger, stamp, s)
	w := newWriter(s, ledger.Bulletin{Office: p.stamp.Office})
	title := p.say("title", nil).text()
	blocks := []Block{block(Title, title)}
	if len(s.Tasks) == 0 {
		return p.paper(title, s.Period.End, Section{Blocks: append(blocks, p.para("none", nil))}), nil
	}
	note := p.para("note", facts{"all": new(sentence).num(w.t.All, "all"), "counted": new(sentence).num(w.t.Counted, "counted"), "classes": w.classLine()})
	note.Kind = Note
	blocks = append(blocks, note, grid(w.ledgerTable(p.layout().TextWidth())))
	return p.paper(title, s.Period.End, Section{Blocks: blocks}), nil
}

// classLine counts the classes that have tasks: 已完成3项　达序时7项.
func (w *writer) classLine() *sentence {
	parts := []*sentence{}
	for _, c := range w.t.Classes {
		if c.Share.Count > 0 {
			parts = append(parts, plain(c.Word).num(c.Share.Count, "class:"+c.Key).say("项"))
		}
	}
	return new(sentence).join("　", parts...)
}

// Longest texts of a ledger row in characters.
const (
	ledgerTask = 150
	ledgerText = 200
	ledgerNote = 80
)

func (w *writer) ledgerTable(width float64) Table {
	t := Table{Size: 9, Pad: 1.5, Columns: []Column{markColumn("序号", 11), wordColumn("目标任务", 0), wordColumn("量化指标", 34), markColumn("牵头领导", 16),
		wordColumn("牵头单位", 27), wordColumn("责任单位", 32), wordColumn("时限节点", 26), wordColumn("本期进展", 62), figureColumn("完成值", 24), figureColumn("偏差", 14),
		markColumn("状态", 17), wordColumn("存在问题", 24), wordColumn("下步措施", 24)}}
	if !slices.ContainsFunc(w.s.Tasks, func(task ledger.SnapshotTask) bool { return stepsOf(task.Task) != "" }) {
		t.Columns[6].Width = 15 // nothing to print in it
	}
	rest := width
	for _, c := range t.Columns {
		rest -= c.Width
	}
	t.Columns[1].Width = rest
	section := "\x00"
	for _, task := range w.s.Tasks {
		if name := strings.Join(task.Section, " / "); name != section {
			section = name
			t.groupRow(orWord(name, "未分板块"), "")
		}
		t.addRow(w.ledgerRow(task))
	}
	return t
}

func (w *writer) ledgerRow(task ledger.SnapshotTask) ([]Cell, []Look) {
	ref := taskRef(task.ID)
	status, look := w.statusCell(task)
	values, deviations, targets := []string{}, []string{}, []string{}
	for _, t := range task.Indicators {
		targets = append(targets, ledger.TargetText(t.Indicator))
	}
	for _, x := range task.Progress {
		value := "未报"
		if x.Value != nil {
			value = ledger.Number(*x.Value, 4) + x.Unit
		}
		values, deviations = append(values, value), append(deviations, deviation(x))
	}
	said, problems, next := saidOf(task)
	cell := func(text string, n int) Cell { return Cell{orDash(clipped(text, n)), ref} }
	cells := []Cell{{task.No, ref}, cell(oneLine(task.Text), ledgerTask), cell(strings.Join(targets, "\n"), ledgerTask), cell(strings.Join(task.Leaders, "、"), 40),
		cell(unitNames(task.Reporters()), ledgerNote), cell(strings.Join(others(task.Task), "、"), ledgerNote), cell(stepsOf(task.Task), ledgerNote),
		cell(said, ledgerText), cell(strings.Join(values, "\n"), ledgerNote), cell(strings.Join(deviations, "\n"), 40), status,
		cell(problems, ledgerNote), cell(next, ledgerNote)}
	looks := make([]Look, len(cells))
	looks[10] = look
	return cells, looks
}

// statusCell prints the class word in its colour, or why the task is not counted.
func (w *writer) statusCell(task ledger.SnapshotTask) (Cell, Look) {
	ref := taskRef(task.ID)
	if word, out := dropWords[task.State]; out {
		return Cell{word, ref}, Look{}
	}
	class, ok := w.s.Scheme.Class(task.Status)
	if !ok {
		return Cell{"待研判", ref}, Look{}
	}
	return Cell{class.Word, ref}, Look{Strong: true, Ink: class.Light}
}

var dropWords = map[ledger.TaskState]string{ledger.TaskMerged: "已合并", ledger.TaskCancelled: "已取消"}

// saidOf joins what the units of a task said; with several, each under its name.
func saidOf(task ledger.SnapshotTask) (said, problems, next string) {
	lists := [3][]string{}
	for _, r := range task.Returns {
		if r.State == ledger.ReturnSentBack {
			continue
		}
		for i, text := range []string{r.Text, r.Problems, r.Next} {
			if text = oneLine(text); text == "" {
				continue
			}
			if len(task.Returns) > 1 {
				text = r.UnitName + "：" + text
			}
			lists[i] = append(lists[i], text)
		}
	}
	return strings.Join(lists[0], "\n"), strings.Join(lists[1], "\n"), strings.Join(lists[2], "\n")
}

// others are the units of a task that do not answer for it.
func others(t ledger.Task) []string {
	lead := map[int64]bool{}
	for _, a := range t.Reporters() {
		lead[a.UnitID] = true
	}
	out := []string{}
	for _, a := range t.Assignments {
		if !lead[a.UnitID] {
			out = append(out, a.Name)
		}
	}
	return out
}

// stepsOf are the deadline and the milestones of a task.
func stepsOf(t ledger.Task) string {
	out := []string{}
	if t.Deadline != "" {
		out = append(out, t.Deadline)
	}
	for _, m := range t.Milestones {
		out = append(out, strings.TrimSuffix(m.When, "：")+"："+oneLine(m.Text))
	}
	return strings.Join(out, "\n")
}
