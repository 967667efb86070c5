package report

import (
	"math"
	"strings"

	"ducha/app/ledger"
)

var scoreWording = map[string]string{
	"title": "{year}年|{work}重点任务|落实情况考核得分表",
	"none":  "本年度没有参加考核评分的单位。",
	"state": "本表由{office}根据各期定格数据、督办单据和现场督查记录提出，经审定后生效。",
}

// ScorePaper is the sheet of unit scores: groups, ranks, points and what each of them rests on, with the rules.
func ScorePaper(facts ledger.ScoreFacts, rules ledger.RuleSet, stamp Stamp) (*Paper, error) {
	year := facts.Year
	if len(year) == 0 {
		return nil, ledger.Fail("period_not_frozen", "period", "本年度")
	}
	last := year[len(year)-1]
	p := newPen(KindScore, stamp, last)
	title := p.title("title", nil)
	blocks := titleBlocks(title)
	scores := ledger.Scores(facts, rules)
	if len(scores) == 0 {
		return p.paper(strings.Join(title, ""), last.Period.End, Section{Blocks: append(blocks, p.para("none", nil))}), nil
	}
	blocks = append(blocks, block(Blank, ""), block(Note, scoreNote(rules)), grid(scoreTable(scores, p.layout().TextWidth())), p.stateNote())
	return p.paper(strings.Join(title, ""), last.Period.End, Section{Blocks: append(blocks, p.signed()...)}), nil
}

func (p *pen) stateNote() Block {
	b := p.para("state", nil)
	b.Kind = Note
	return b
}

// scoreNote prints the rules with their version: 评分规则：百分扣分制（第3版）。起评分100分；牵头任务年底未完成每项−5分（最多40分）；…
func scoreNote(set ledger.RuleSet) string {
	parts := []string{"起评分" + ledger.Number(set.Base, 2) + "分"}
	if set.Most > 0 {
		parts[0] += "，最高" + ledger.Number(set.Most, 2) + "分"
	}
	for _, r := range set.Rules {
		text := r.Name + "每" + r.Each + ledger.SignedPoints(r.Points) + "分"
		if r.Cap > 0 {
			text += "（最多" + ledger.Number(r.Cap, 2) + "分）"
		}
		parts = append(parts, text)
	}
	return "评分规则：" + rulesName(set) + "。" + strings.Join(parts, "；") + "。同组同分并列；" + ledger.NeverReported
}

// rulesName is 百分扣分制（第3版）; a preset nobody kept has no version.
func rulesName(set ledger.RuleSet) string {
	if set.ID == 0 {
		return set.Name
	}
	return set.Name + "（第" + itoa(int(set.ID)) + "版）"
}

// scoreReason is the longest evidence a row prints.
const scoreReason = 220

func scoreTable(scores []ledger.UnitScore, width float64) Table {
	t := Table{Size: 10.5, Columns: []Column{markColumn("名次", 12), wordColumn("单位", 40), figureColumn("牵头任务", 13), figureColumn("得分", 14), wordColumn("加减分及依据", 0)}}
	places := scorePlaces(scores)
	t.Columns[4].Width = width - 12 - 40 - 13 - 14
	group := ""
	for i, s := range scores {
		if i == 0 || s.Group != group {
			group = s.Group
			t.groupRow(group+"（"+itoa(groupSize(scores, group))+"个单位）", "")
		}
		ref := unitRef(s.UnitID)
		t.addRow([]Cell{{itoa(s.Rank), ""}, {s.Name, ref}, {itoa(s.Lead), ""}, {withDecimals(s.Score, places), ""},
			{orWord(clipped(s.Reason(), scoreReason), "无加减分"), ""}}, nil)
	}
	return t
}

// scorePlaces is one decimal, two where a score has two.
func scorePlaces(scores []ledger.UnitScore) int {
	for _, s := range scores {
		if math.Abs(s.Score*10-math.Round(s.Score*10)) > 1e-6 {
			return 2
		}
	}
	return 1
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
