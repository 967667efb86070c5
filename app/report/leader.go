package report

import (
	"slices"
	"strings"

	"ducha/app/ledger"
)

var leaderWording = map[string]string{
	"title":    "{leader}牵头任务进展情况",
	"subtitle": "（{period}，{office}{date}整理）",
	"none":     "{period}没有由{leader}牵头的任务。",
	"attend":   "提请关注",
	"smooth":   "截至{end}，牵头任务无滞后，无需提请协调的事项。",
	"rest":     "另有{rest}项未列出，详见台账。",
}

// leaderLayout is one A4 page, read in a meeting, without a page number.
func leaderLayout() Layout {
	return Layout{Width: 210, Height: 297, Top: 20, Left: 20, Right: 20, Bottom: 16, Lines: 25, CharsInLine: 30, Unnumbered: true}
}

// LeaderPaper is one A4 page for a leader before a meeting: how the leader's tasks stand, what needs attention, each
// task in a row, the slow ones first. Post is printed behind the name, "" for none.
func LeaderPaper(s ledger.Snapshot, leader, post string, stamp Stamp) (*Paper, error) {
	own := s
	own.Tasks = ledTasks(s, leader)
	p := newPen(KindLeader, stamp, s)
	p.facts["leader"] = plain(leader + post)
	w := newWriter(own, ledger.Bulletin{Office: p.stamp.Office})
	title := block(Title, fitting(p.say("title", nil).text(), 24))
	subtitle := block(Subtitle, fitting(p.say("subtitle", nil).text(), 42))
	head := []Block{title, subtitle}
	if w.t.Counted == 0 {
		return p.paper(title.Text(), s.Period.End, Section{Blocks: append(head, p.para("none", nil))}), nil
	}
	return p.paper(title.Text(), s.Period.End, Section{Blocks: p.leaderPage(w, head)}), nil
}

// headless is a first-level heading without a number: the only one of its paper.
func (p *pen) headless(key string) Block {
	b := block(Heading1, p.words(key))
	b.Key = "heading:" + key
	return b
}

// ledTasks picks a leader's counted tasks, in plan order.
func ledTasks(s ledger.Snapshot, leader string) []ledger.SnapshotTask {
	out := []ledger.SnapshotTask{}
	for _, t := range s.Tasks {
		if t.State.Counted() && slices.Contains(t.Leaders, leader) {
			out = append(out, t)
		}
	}
	return out
}

// leaderFit are the steps by which a page is made to hold more: type size and lines a row.
var leaderFit = []struct {
	size, lines float64
}{{12, 6}, {12, 4}, {12, 3}, {12, 2}, {11, 2}, {10.5, 2}, {10, 2}, {12, 1}, {11, 1}, {10.5, 1}, {9, 2}, {10, 1}, {9, 1}, {8, 1}, {7.5, 1}}

// leaderSpare is what the page leaves free for setters that break lines otherwise, points.
const leaderSpare = 18.0

// leaderPage fills one page; where even the smallest type is too large, the last rows give way to a note.
func (p *pen) leaderPage(w *writer, head []Block) []Block {
	blocks := append(head, sized(para("standing", w.leaderStanding()), 13))
	blocks = append(blocks, sized(p.headless("attend"), 13))
	attention := p.leaderAttention(w)
	room := p.layout().TextHeight()*mm - blocksHeight(blocks, p.layout()) - leaderSpare
	for n, fit := range leaderFit {
		table := w.leaderTable(p.layout().TextWidth(), fit.size, fit.lines)
		words := attention[:min(len(attention), max(3, 7-n/2))]
		left := room - blocksHeight(words, p.layout())
		if n == len(leaderFit)-1 {
			if rest := table.keep(left - 3*leaderSpare); rest > 0 {
				words = append(slices.Clone(words), sized(p.para("rest", facts{"rest": plain(itoa(rest))}), 11))
			}
		}
		if table.estimate() <= left || n == len(leaderFit)-1 {
			return append(append(blocks, words...), spaced(6), grid(table))
		}
	}
	return blocks
}

func sized(b Block, size float64) Block {
	b.Size = size
	return b
}

// leaderStanding counts the leader's tasks by class: 共牵头12项：已完成3项、达序时7项、未达序时2项，达到序时要求的占83.3%。
func (w *writer) leaderStanding() *sentence {
	p := plain("截至"+dayOf(w.s.AsOf())+"，牵头任务共").num(w.t.Counted, "counted").say("项")
	if w.t.Counted == 1 {
		class, _ := w.s.Scheme.Class(w.onlyTask().Status)
		return p.say("，").bind(orWord(rated(class.Word), "待研判"), "class:"+class.Key).say("。")
	}
	p.say("：")
	parts := []*sentence{}
	for _, class := range w.t.Classes {
		if class.Share.Count > 0 {
			parts = append(parts, plain(class.Word).num(class.Share.Count, "class:"+class.Key).say("项"))
		}
	}
	p.join("、", parts...).say("，完成率").bind(w.t.Done.Percent(), "done")
	p.say("，已完成和达到序时要求的占").bind(w.t.InTime.Percent(), "inTime")
	if w.s.Previous == "" || w.t.Moves.Comparable == 0 {
		return p.say("。")
	}
	return p.say("。").join("", w.moves())
}

// leaderAttention names the slow tasks with reason and next step.
func (p *pen) leaderAttention(w *writer) []Block {
	if len(w.t.Laggards) == 0 {
		return []Block{sized(p.para("smooth", nil), 13)}
	}
	next := map[int64]string{}
	for _, d := range w.t.Demands {
		next[d.TaskID] = oneLine(d.Next)
	}
	out := []Block{}
	for i, n := range w.t.Laggards {
		text := lagged(i+1, n)
		if step := strings.TrimRight(next[n.TaskID], "。；"); step != "" {
			text.say("下一步：", clipped(step, 50), "。")
		}
		out = append(out, sized(para(taskRef(n.TaskID), text), 11))
	}
	return out
}

func (w *writer) leaderTable(width, size, lines float64) Table {
	t := Table{Size: size, Pad: 1.5, Columns: []Column{markColumn("序号", 12), wordColumn("任务", 0), wordColumn("牵头单位", 35), wordColumn("进展", 51), markColumn("状态", 21)}}
	t.Columns[1].Width = width - 12 - 35 - 51 - 21
	held := func(column int, text string) string {
		return fitting(text, lines*charsIn(t.Columns[column].Width, size)-0.5*(lines-1))
	}
	for _, row := range w.slowFirst() {
		class, _ := w.s.Scheme.Class(row.Status)
		ref := taskRef(row.ID)
		slow := class.Meaning == ledger.Behind || class.Meaning == ledger.NotBegun
		t.addRow([]Cell{{row.No, ref}, {clause(oneLine(row.Text), lines*charsIn(t.Columns[1].Width, size)-0.5*(lines-1)), ref}, {orDash(held(2, unitNames(row.Reporters()))), ref},
			{held(3, shortStanding(row)), ref}, {class.Word, "class:" + class.Key}}, []Look{{}, {}, {}, {}, {Strong: slow, Ink: class.Light}})
	}
	return t
}

// shortStanding says how far a task is in as few characters as it takes: 社区食堂13/20处（65%）.
func shortStanding(task ledger.SnapshotTask) string {
	parts := []string{}
	for _, x := range task.Progress {
		if x.Value == nil {
			continue
		}
		text := x.Name + ledger.Number(*x.Value, 2)
		if x.Divided() {
			text += "/" + ledger.Number(x.Target, 2) + x.Unit + "（" + ledger.Number(*x.Rate, 1) + "%）"
		} else {
			text += x.Unit + "（目标" + ledger.Number(x.Target, 2) + x.Unit + "）"
		}
		parts = append(parts, text)
	}
	if len(parts) == 0 {
		return orDash(oneLine(task.Basis))
	}
	return strings.Join(parts, "；")
}

// slowFirst orders the tasks as the laggards are named, then the others in plan order.
func (w *writer) slowFirst() []ledger.SnapshotTask {
	place := map[int64]int{}
	for i, n := range w.t.Laggards {
		place[n.TaskID] = i - len(w.t.Laggards)
	}
	out := slices.Clone(w.s.Tasks)
	slices.SortStableFunc(out, func(a, b ledger.SnapshotTask) int { return place[a.ID] - place[b.ID] })
	return out
}

// keep drops the last rows until the table is no higher than room, and says how many it dropped.
func (t *Table) keep(room float64) int {
	dropped := 0
	for len(t.Rows) > 1 && t.estimate() > room {
		t.Rows = t.Rows[:len(t.Rows)-1]
		t.Looks = t.Looks[:min(len(t.Looks), len(t.Rows))]
		dropped++
	}
	return dropped
}

// blocksHeight is about how high paragraphs are in points.
func blocksHeight(blocks []Block, l Layout) float64 {
	total := 0.0
	for i := range blocks {
		b := &blocks[i]
		st := styleOf(b, l)
		pitch := st.pitch
		if pitch == 0 {
			pitch = l.TextHeight() * mm / float64(l.Lines)
		}
		if b.Kind == Blank && b.Size > 0 {
			total += b.Size
			continue
		}
		probe := Table{Size: st.size + max(0, st.tracking)}
		total += pitch * float64(probe.linesOf("　　"+b.Text(), l.TextWidth()))
	}
	return total
}
