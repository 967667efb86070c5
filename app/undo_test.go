package app_test

import (
	"encoding/json"
	"testing"

	"ducha/app/ledger"
	"ducha/app/report"
)

// looks is what the pages show of slips, visits, scores, words and notices, as one text.
func (b bench) looks() string {
	b.t.Helper()
	parts := []any{}
	add := func(v any, err error) {
		b.must(err)
		parts = append(parts, v)
	}
	add(b.Tasks().List("2024Q1"))
	board, err := b.Slips().Board("2024Q1")
	board.Slips = board.Slips[:0:0] // a number that was given stays on the list, void
	add(board, err)
	for _, row := range board.Proposals {
		add(b.Tasks().Get(row.TaskID))
	}
	add(b.Inspections().List())
	add(b.Scores().Board("2024Q1", 0))
	add(b.Settings().Ladders())
	add(b.Periods().List())
	add(b.Papers().Template(report.KindUrge))
	add(b.Papers().Preview(report.KindNotice, "2024Q1", ""))
	notices, err := b.Imports().List()
	add(notices, err)
	for _, n := range notices {
		add(b.Imports().Get(n.ID))
	}
	text, err := json.Marshal(parts)
	b.must(err)
	return string(text)
}

// TestCommandsAreUndoneAndRedone: one undo takes back the whole of a command, one redo brings the whole of it again.
func TestCommandsAreUndoneAndRedone(t *testing.T) {
	b := judged(t)
	slip := b.send("2024Q1", "", "3")
	visit := b.visit("区教育和体育局", "3")
	notice := b.amended(corrected)
	key, gone := keyOf(t, notice, "3"), notice.Amends.Gone[0].ID
	first := func(_ any, err error) error { return err }
	for _, c := range []struct {
		name string
		do   func() error
	}{
		{"answer a slip", func() error { return first(b.Slips().Answer(slip.ID, "2024-04-20", "已开工")) }},
		{"reopen a slip", func() error { return first(b.Slips().Reopen(slip.ID, "2024-06-30", "没有佐证")) }},
		{"extend a slip", func() error { return first(b.Slips().Extend(slip.ID, "2024-07-30")) }},
		{"close a slip", func() error { return first(b.Slips().Close(slip.ID, "2024-04-21", "已核实")) }},
		{"withdraw a slip", func() error { return first(b.Slips().Withdraw(slip.ID, "发错")) }},
		{"issue slips", func() error { return first(b.Slips().Issue(b.draft("2024Q1", "urge", "5"))) }},
		{"add photos", func() error { return first(b.Inspections().AddPhotos(visit.ID, []string{b.site(40, 30)})) }},
		{"delete a visit", func() error { return b.Inspections().Delete(visit.ID) }},
		{"plan a visit", func() error { b.visit("区水利局", "5"); return nil }},
		{"edit a ladder", func() error {
			l := ledger.LadderPresets()[2]
			l.Name = "本区三色"
			return first(b.Settings().SaveLadder(l))
		}},
		{"use a ladder", func() error { return b.Settings().UseLadder(2) }},
		{"edit rules", func() error { return first(b.Scores().SaveRules(ledger.ScorePresets()[1])) }},
		{"give points", func() error {
			return first(b.Scores().SaveEntry(ledger.ScoreEntry{UnitID: slip.UnitID, Points: 1, Reason: "受表扬", Date: "2024-04-10"}))
		}},
		{"edit a template", func() error {
			tp := report.DefaultTemplate(report.KindUrge)
			tp.RedHead = "云岭区督查室文件"
			return first(b.Papers().SaveTemplate(tp))
		}},
		{"edit a paper", func() error {
			return b.Papers().SaveEdits(report.KindNotice, "2024Q1", "", map[string]string{"after": "逾期未报的，予以提醒。"})
		}},
		{"part a draft", func() error { return first(b.Imports().Part(notice.ID, key)) }},
		{"take and cancel", func() error { return first(b.Imports().Take(notice.ID, []int{key}, []int64{gone})) }},
		{"keep a gone task", func() error { return first(b.Imports().Keep(notice.ID, []int64{b.task("3").ID})) }},
	} {
		before := b.looks()
		b.must(c.do())
		after := b.looks()
		if before == after {
			t.Errorf("%s: nothing was seen of it", c.name)
		}
		_, err := b.Desk().Undo()
		b.must(err)
		if b.looks() != before {
			t.Errorf("%s: undo left something", c.name)
		}
		_, err = b.Desk().Redo()
		b.must(err)
		if b.looks() != after {
			t.Errorf("%s: redo brought something else", c.name)
		}
	}
	b.sound()
}
