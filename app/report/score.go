package report

import (
	"strings"

	"ducha/app/ledger"
)

var scoreWording = map[string]string{
	"title": "{year}年|{work}重点任务|落实情况考核得分表",
	"none":  "本年度没有参加考核评分的单位。",
	"state": "本表由{office}根据各期定格数据提出，经审定后生效。",
}

// ScorePaper is the sheet of unit scores: groups, ranks, points and what each of them rests on, with the rules.
func ScorePaper(year []ledger.Snapshot, rules []ledger.ScoreRule, stamp Stamp) (*Paper, error) {
	if len(year) == 0 {
		return nil, ledger.Fail("period_not_frozen", "period", "本年度")
	}
	last := year[len(year)-1]
	p := newPen(KindScore, stamp, last)
	title := p.title("title", nil)
	blocks := titleBlocks(title)
	scores := ledger.Scores(year, rules)
	if len(scores) == 0 {
		return p.paper(strings.Join(title, ""), last.Period.End, Section{Blocks: append(blocks, p.para("none", nil))}), nil
	}
	blocks = append(blocks, block(Blank, ""), block(Note, scoreNote(rules)), grid(scoreTable(scores, rules, p.layout().TextWidth())), p.stateNote())
	return p.paper(strings.Join(title, ""), last.Period.End, Section{Blocks: append(blocks, p.signed()...)}), nil
}

func (p *pen) stateNote() Block {
	b := p.para("state", nil)
	b.Kind = Note
	return b
}

// scoreNote prints the rules: 起评分100分；牵头任务年底未完成每项−5分（最多40分）；…
func scoreNote(rules []ledger.ScoreRule) string {
	parts := []string{"起评分" + ledger.Number(ledger.ScoreBase, 0) + "分"}
	for _, r := range rules {
		text := r.Name + "每" + r.Each + points(r.Points) + "分"
		if r.Cap > 0 {
			text += "（最多" + ledger.Number(r.Cap, 1) + "分）"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "；") + "。同组同分并列。"
}

// points prints with a sign: +1, −2.5.
func points(v float64) string {
	if v < 0 {
		return "−" + strings.TrimPrefix(ledger.Number(v, 1), "-")
	}
	return "+" + ledger.Number(v, 1)
}

// scoreReason is the longest evidence a row prints.
const scoreReason = 220

func scoreTable(scores []ledger.UnitScore, rules []ledger.ScoreRule, width float64) Table {
	t := Table{Size: 10.5, Columns: []Column{markColumn("名次", 12), wordColumn("单位", 40), figureColumn("牵头任务", 13), figureColumn("得分", 14), wordColumn("加减分及依据", 0)}}
	t.Columns[4].Width = width - 12 - 40 - 13 - 14
	group := ""
	for i, s := range scores {
		if i == 0 || s.Group != group {
			group = s.Group
			t.groupRow(group+"（"+itoa(groupSize(scores, group))+"个单位）", "")
		}
		ref := unitRef(s.UnitID)
		t.addRow([]Cell{{itoa(s.Rank), ""}, {s.Name, ref}, {itoa(s.Lead), ""}, {withDecimals(s.Score, 1), ""},
			{orWord(clipped(s.Reason(rules), scoreReason), "无加减分"), ""}}, nil)
	}
	return t
}

func groupSize(scores []ledger.UnitScore, group string) int {
	n := 0
	for _, s := range scores {
		if s.Group == group {
			n++
		}
	}
	return n
}
