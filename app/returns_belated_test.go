package app_test

import (
	"encoding/json"
	"slices"
	"testing"

	"ducha/app/ledger"
)

// frozenQuarter freezes the first quarter, where the school, farms and water were silent.
func frozenQuarter(t *testing.T) bench {
	t.Helper()
	b := answered(t)
	_, err := b.Returns().Accept("2024Q1", nil)
	b.must(err)
	b.freeze("2024Q1")
	return b
}

func (b bench) scoreLine(period, unit, rule string) ledger.ScoreLine {
	board, err := b.Scores().Board(period, 0)
	b.must(err)
	for _, s := range board.Scores {
		for _, line := range s.Lines {
			if s.Name == unit && line.Rule == rule {
				return line
			}
		}
	}
	return ledger.ScoreLine{}
}

func TestReportsAfterTheFreeze(t *testing.T) {
	b := frozenQuarter(t)
	view, err := b.Bulletins().Get("2024Q1")
	b.must(err)
	frozen, _ := json.Marshal([]any{view.Totals, view.Tasks})
	school, three := b.unit("2024Q1", "区教育和体育局"), b.task("3")
	if line := b.scoreLine("2024Q1", school.Name, "silent"); line.Count != 1 {
		t.Errorf("silent when frozen: %+v", line)
	}
	b.on("2024-04-20")
	late := ledger.Return{TaskID: three.ID, UnitID: school.UnitID, Text: "完成选址，正在办理用地手续。", Next: "6月底前开工建设校舍。", Received: "2024-04-20"}
	_, err = b.Returns().SaveBelated("2024Q2", late)
	b.wantCode("an open period", err, "period_not_frozen")
	_, err = b.Returns().SaveBelated("2024Q1", ledger.Return{TaskID: three.ID, UnitID: school.UnitID, Received: "2024-05-01"})
	b.wantCode("tomorrow", err, "bad_date")
	kept, err := b.Returns().SaveBelated("2024Q1", late)
	b.must(err)
	if !kept.Belated || kept.DaysLate() != 20 {
		t.Errorf("%+v", kept)
	}
	if u := b.unit("2024Q1", school.Name); u.Belated != 1 || u.BelatedOn != "2024-04-20" || u.State != "sent" {
		t.Errorf("board: %+v", u)
	}
	if again, err := b.Bulletins().Get("2024Q1"); err != nil || !sameJSON([]any{again.Totals, again.Tasks}, frozen) {
		t.Errorf("what was frozen moved: %v", err)
	}
	kase, err := b.Findings().Case("2024Q2", three.ID)
	b.must(err)
	if len(kase.LastReturns) != 1 || kase.LastReturns[0].Next != late.Next {
		t.Errorf("the next quarter knows nothing of it: %+v", kase.LastReturns)
	}
	if line := b.scoreLine("2024Q2", school.Name, "late"); line.Count != 1 || line.Evidence[0] != "一季度补报，迟20天" {
		t.Errorf("at the year's end it is late: %+v", line)
	}
	if line := b.scoreLine("2024Q1", school.Name, "silent"); line.Count != 0 {
		t.Errorf("and no longer silent: %+v", line)
	}
	b.sound()
	b.must(b.Returns().DropBelated("2024Q1", school.UnitID, three.ID))
	_, err = b.Desk().Undo()
	b.must(err)
	if u := b.unit("2024Q1", school.Name); u.Belated != 1 {
		t.Error("undo did not bring it back")
	}
}

func sameJSON(v any, text []byte) bool {
	got, err := json.Marshal(v)
	return err == nil && string(got) == string(text)
}

func TestFormsAfterTheFreeze(t *testing.T) {
	b := planned(t)
	form := b.forms("2024Q1")["区教育和体育局"]
	b.on("2024-04-08")
	b.freeze("2024Q1")
	b.on("2024-04-18")
	file := b.fill(form, "教体局.xlsx", map[string]said{"3": {text: "完成选址。", claim: "正常推进"}})
	_, err := b.Returns().Collect("2024Q1", []string{file})
	b.wantCode("collect as if nothing was frozen", err, "period_frozen")
	got, err := b.Returns().CollectBelated("2024Q1", []string{file})
	b.must(err)
	if f := got.Files[0]; f.Taken != 1 || !slices.Contains(codes(f), "belated") || !slices.Contains(codes(f), "late") {
		t.Errorf("%+v", f)
	}
	rows, err := b.Returns().OfUnit("2024Q1", b.unit("2024Q1", "区教育和体育局").UnitID)
	b.must(err)
	if rows[0].Return != nil || rows[0].Belated == nil || rows[0].Belated.Text != "完成选址。" {
		t.Errorf("%+v", rows)
	}
	got, err = b.Returns().CollectBelated("2024Q1", []string{b.fill(form, "再报.xlsx", map[string]said{"3": {text: "完成选址。", claim: "正常推进"}})})
	b.must(err)
	if f := got.Files[0]; f.Outcome != ledger.Skipped {
		t.Errorf("the same again: %+v", f)
	}
}

// freeze decides every task as proposed and takes the Snapshot.
func (b bench) freeze(period string) {
	queue, err := b.Findings().Queue(period)
	b.must(err)
	for _, row := range queue.Rows {
		_, err := b.Findings().Decide(period, row.TaskID, row.Proposed, "")
		b.must(err)
	}
	_, err = b.Findings().Freeze(period)
	b.must(err)
}
