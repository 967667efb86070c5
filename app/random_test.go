package app_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"ducha/app/ledger"
)

// agree compares what overview, grid and bulletin count in a period.
func (b bench) agree(period, after string) {
	b.t.Helper()
	over, err := b.Overviews().Get(period)
	b.must(err)
	rows, err := b.Tasks().List(period)
	b.must(err)
	counted, byClass := 0, map[string]int{}
	at := map[string]int{"2024Q1": 0, "2024Q2": 1}[period]
	for _, r := range rows {
		if r.Counted {
			counted++
			byClass[r.Statuses[at]]++
		}
	}
	if counted != over.Totals.Counted {
		b.t.Fatalf("%s, %s: the grid counts %d, the overview %d", after, period, counted, over.Totals.Counted)
	}
	for _, c := range over.Totals.Classes {
		if byClass[c.Key] != c.Share.Count {
			b.t.Fatalf("%s, %s, %s: the grid has %d, the overview %d", after, period, c.Word, byClass[c.Key], c.Share.Count)
		}
	}
	if over.Period.State != ledger.PeriodFrozen {
		return
	}
	paper, err := b.Bulletins().Get(period)
	b.must(err)
	x, _ := json.Marshal(over.Totals)
	y, _ := json.Marshal(paper.Totals)
	if string(x) != string(y) {
		b.t.Fatalf("%s, %s: overview and bulletin differ", after, period)
	}
}

// TestAnyOrderOfCommandsAgrees walks commands at random: refused ones change nothing, undo and redo bring back exactly what was
// there, and all pages go on to agree.
func TestAnyOrderOfCommandsAgrees(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 11))
			b := answered(t)
			for range 30 {
				name, err := b.anyCommand(r)
				if err != nil && ledger.CodeOf(err) == "" {
					t.Fatalf("%s: %v", name, err)
				}
				if before := b.state().Undo; err == nil && before != "" {
					here := b.bothPeriods()
					_, err := b.Desk().Undo()
					b.must(err)
					_, err = b.Desk().Redo()
					b.must(err)
					if b.bothPeriods() != here {
						t.Fatalf("%s: undone and done again it is something else", name)
					}
				}
				b.agree("2024Q1", name)
				b.agree("2024Q2", name)
			}
			b.sound()
		})
	}
}

func (b bench) bothPeriods() string {
	text := ""
	for _, p := range []string{"2024Q1", "2024Q2"} {
		rows, err := b.Tasks().List(p)
		b.must(err)
		board, err := b.Returns().Board(p)
		b.must(err)
		part, _ := json.Marshal([]any{rows, board})
		text += string(part)
	}
	return text
}

// anyCommand runs one command on a task and period taken at random.
func (b bench) anyCommand(r *rand.Rand) (string, error) {
	period := []string{"2024Q1", "2024Q2"}[r.IntN(2)]
	rows, err := b.Tasks().List(period)
	b.must(err)
	task := rows[r.IntN(len(rows))]
	ret := ledger.Return{TaskID: task.ID, UnitID: task.Assignments[0].UnitID, Text: "按计划推进。", Claim: ledger.ClaimOnTrack}
	switch r.IntN(9) {
	case 0:
		_, err = b.Returns().Save(period, ret)
		return "return", err
	case 1:
		_, err = b.Returns().Accept(period, nil)
		return "accept", err
	case 2, 3:
		_, err = b.Findings().Decide(period, task.ID, []string{"on", "behind", "done"}[r.IntN(3)], "")
		return "decide", err
	case 4:
		_, err = b.TakeProposals(period)
		return "judge", err
	case 5:
		_, err = b.Findings().Freeze(period)
		return "freeze", err
	case 6:
		return "split", b.Tasks().Split(task.ID, []string{"完成前期工作。", "建成投用。"})
	case 7:
		return "change", b.Tasks().Change([]int64{task.ID}, []ledger.TaskState{ledger.TaskCancelled, ledger.TaskActive}[r.IntN(2)], "按会议决定")
	default:
		ret.Received = "2024-04-08"
		_, err = b.Returns().SaveBelated(period, ret)
		return "belated", err
	}
}
