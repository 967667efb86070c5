package app_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"ducha/app"
	"ducha/app/ledger"
)

func (b bench) rows(period string) map[string]app.TaskRow {
	b.t.Helper()
	rows, err := b.Tasks().List(period)
	b.must(err)
	out := map[string]app.TaskRow{}
	for _, r := range rows {
		out[r.No] = r
	}
	return out
}

// A task split, one added and one cancelled after the first quarter was frozen: everything that speaks of that quarter goes on
// to say what it said.
func TestWhatChangesAfterAFreezeLeavesItAsItWas(t *testing.T) {
	b := frozenQuarter(t)
	before := b.saidOf("2024Q1")
	b.on("2024-05-10")
	two := b.task("2")
	b.must(b.Tasks().Split(two.ID, []string{"实施技改项目40个以上。", "培育专精特新企业20家。"}))
	b.must(b.Tasks().Change([]int64{b.task("4").ID}, ledger.TaskCancelled, "按区政府常务会议决定"))
	view := b.amended(addition + "三、追加任务\n6. 新增公共停车位800个。〔牵头领导：程望川；牵头单位：区城市管理局；责任单位：区财政局〕\n")
	_, err := b.Imports().Confirm(view.ID, nil)
	b.must(err)
	if after := b.saidOf("2024Q1"); after != before {
		at := 0
		for at < min(len(before), len(after)) && before[at] == after[at] {
			at++
		}
		t.Errorf("the frozen quarter says otherwise now: %.200s\n%.200s", before[max(0, at-60):], after[max(0, at-60):])
	}
	first, second := b.rows("2024Q1"), b.rows("2024Q2")
	for no, want := range map[string]app.Standing{"1": "", "2": app.StandingSplit, "2-1": app.StandingItem, "4": app.StandingCancelled, "6": app.StandingAdded} {
		if got := first[no]; got.Standing != want || got.Counted != (want != app.StandingItem && want != app.StandingAdded) {
			t.Errorf("first quarter, %s: %+v %v", no, got.Standing, got.Counted)
		}
	}
	if item := second["2-1"]; item.Statuses[0] == "" || item.Statuses[0] != first["2"].Statuses[0] || item.Statuses[1] != "" || item.Whole != "2" {
		t.Errorf("an item is shown with the judgement of its whole: %+v", item.Statuses)
	}
	if _, whole := second["2"]; whole || second["4"].Counted || !second["6"].Counted {
		t.Error("the second quarter is reported on by items, without the cancelled one and with the new one")
	}
	over, err := b.Overviews().Get("2024Q2")
	b.must(err)
	if m := over.Totals.Moves; over.Totals.Counted != 6 || m.Comparable != 0 {
		t.Errorf("%d counted, %+v", over.Totals.Counted, m)
	}
	item := b.task("2-1")
	kase, err := b.Findings().Case("2024Q2", item.ID)
	b.must(err)
	if h := kase.History; len(h) != 1 || h[0].Whole != "2" || h[0].Status == "" {
		t.Errorf("history of an item: %+v", h)
	}
	detail, err := b.Tasks().Get(item.ID)
	b.must(err)
	if detail.Whole == nil || len(detail.Whole.Findings) != 1 || len(detail.Changes) != 1 || !strings.Contains(detail.Changes[0].Basis, "拆分自第 2 项") {
		t.Errorf("%+v %+v", detail.Whole, detail.Changes)
	}
	b.wantCode("split twice", b.Tasks().Split(two.ID, []string{"甲", "乙"}), "split_already")
	b.collectAll("2024Q2")
	b.freeze("2024Q2")
	over, err = b.Overviews().Get("2024Q2")
	b.must(err)
	if m := over.Totals.Moves; m.Comparable != 3 { // 1, 3 and 5: the items and the new one were not judged before
		t.Errorf("movement %+v", m)
	}
	for _, class := range over.Totals.Classes {
		if class.Previous > 3 {
			t.Errorf("the whole is counted for each of its items: %+v", class)
		}
	}
	b.sound()
}

// saidOf is all that the program says of a period, as text.
func (b bench) saidOf(period string) string {
	b.t.Helper()
	over, err := b.Overviews().Get(period)
	b.must(err)
	over.Waiting = nil // drafts and the like are of today
	cells := map[string]app.HeatCell{}
	for _, row := range over.Heat {
		if row.Cells[0].Judged > 0 {
			cells[row.Name] = row.Cells[0]
		}
	}
	over.Heat = nil
	queue, err := b.Findings().Queue(period)
	b.must(err)
	board, err := b.Returns().Board(period)
	b.must(err)
	scores, err := b.Scores().Board(period, 0)
	b.must(err)
	bulletin, err := b.Bulletins().Get(period)
	b.must(err)
	text, err := json.Marshal([]any{over, cells, queue, board, scores.Scores, bulletin.Totals, bulletin.Tasks})
	b.must(err)
	return string(text)
}

// collectAll has every unit say of every task that it goes well, and accepts it.
func (b bench) collectAll(period string) {
	b.t.Helper()
	board, err := b.Returns().Board(period)
	b.must(err)
	for _, u := range board.Units {
		rows, err := b.Returns().OfUnit(period, u.UnitID)
		b.must(err)
		for _, r := range rows {
			_, err := b.Returns().Save(period, ledger.Return{TaskID: r.Task.ID, UnitID: u.UnitID, Text: "按计划推进第" + r.Task.No + "项工作，完成招标。", Claim: ledger.ClaimOnTrack})
			b.must(err)
		}
	}
	_, err = b.Returns().Accept(period, nil)
	b.must(err)
}

// An item goes on with the run of the task that it was split off: on the slips, in the bulletin and in the scores.
func TestItemsGoOnWithTheRunOfTheirWhole(t *testing.T) {
	b := answered(t)
	_, err := b.Returns().Accept("2024Q1", nil)
	b.must(err)
	decide := func(period, no, status string) {
		_, err := b.Findings().Decide(period, b.task(no).ID, status, "")
		b.must(err)
	}
	freeze := func(period string) {
		_, err := b.TakeProposals(period)
		b.must(err)
		_, err = b.Findings().Freeze(period)
		b.must(err)
	}
	decide("2024Q1", "2", "behind")
	freeze("2024Q1")
	b.on("2024-05-10")
	b.must(b.Tasks().Split(b.task("2").ID, []string{"9月底前实施技改项目40个以上。", "培育专精特新企业20家。"}))
	if first, second := b.task("2-1"), b.task("2-2"); first.Deadline != "9月底前" || second.Deadline != "" {
		t.Errorf("terms of the sentences: %q %q", first.Deadline, second.Deadline)
	}
	b.collectAll("2024Q2")
	decide("2024Q2", "2-1", "behind")
	decide("2024Q2", "2-2", "on")
	board, err := b.Slips().Board("2024Q2")
	b.must(err)
	at := slices.IndexFunc(board.Proposals, func(p ledger.SlipProposal) bool { return p.No == "2-1" })
	if at < 0 || board.Proposals[at].Running != 2 || board.Proposals[at].Reason != "连续2期滞后" {
		t.Fatalf("proposals: %+v", board.Proposals)
	}
	freeze("2024Q2")
	view, err := b.Bulletins().Get("2024Q2")
	b.must(err)
	if !slices.Contains(view.Totals.Repeated, b.task("2-1").ID) || slices.Contains(view.Totals.Repeated, b.task("2-2").ID) {
		t.Errorf("twice in a row: %v", view.Totals.Repeated)
	}
	if line := b.scoreLine("2024Q2", board.Proposals[at].Unit, "repeated"); !slices.ContainsFunc(line.Evidence, func(e string) bool { return strings.Contains(e, "第2-1项") }) {
		t.Errorf("scores: %+v", line)
	}
}

// What came in an open period goes along to the items and waits there.
func TestASplitHandsDownWhatCameInAnOpenPeriod(t *testing.T) {
	b := planned(t)
	b.on("2024-04-02")
	two := b.task("2")
	bureau := b.unit("2024Q1", "区工业和信息化局").UnitID
	target := two.Indicators[0].ID
	_, err := b.Returns().Save("2024Q1", ledger.Return{TaskID: two.ID, UnitID: bureau, Text: "实施技改项目22个。", Claim: ledger.ClaimOnTrack, Values: []ledger.ReturnValue{{TargetID: target, Value: 22}}})
	b.must(err)
	b.must(b.Returns().AcceptOne("2024Q1", bureau, two.ID))
	_, err = b.Findings().Decide("2024Q1", two.ID, "on", "")
	b.must(err)
	b.must(b.Tasks().Split(two.ID, []string{"实施技改项目60个以上。", "建立企业服务专班。"}))
	rows, err := b.Returns().OfUnit("2024Q1", bureau)
	b.must(err)
	got := map[string]*ledger.Return{}
	for _, r := range rows {
		got[r.Task.No] = r.Return
	}
	first, second := got["2-1"], got["2-2"]
	if first == nil || second == nil || first.State != ledger.ReturnReceived || len(first.Values) != 1 || first.Values[0].Value != 22 || len(second.Values) != 0 {
		t.Fatalf("%+v %+v", first, second)
	}
	if !slices.ContainsFunc(second.Checks, func(c ledger.Check) bool { return c.Code == "from_whole" }) {
		t.Errorf("the clerk is not told: %+v", second.Checks)
	}
	queue, err := b.Findings().Queue("2024Q1")
	b.must(err)
	if queue.Judged != 0 || queue.Total != 6 {
		t.Errorf("%+v", queue)
	}
	_, err = b.Desk().Undo()
	b.must(err)
	if row := b.rows("2024Q1")["2"]; row.Statuses[0] != "on" || !row.Reported {
		t.Errorf("undo: %+v", row)
	}
	b.sound()
}
