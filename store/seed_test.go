package store

import (
	"fmt"
	"strings"
	"testing"

	"ducha/app/ledger"
)

// seeded is a small made-up district: what a test needs to hang its own rows on.
type seeded struct {
	scheme  ledger.Scheme
	plan    ledger.Plan
	units   []ledger.Unit
	tasks   []ledger.Task
	periods []ledger.Period
}

// seed writes a scheme, a plan of three tasks, three units and the quarters of 2024 in one command.
func seed(t *testing.T, s *Store) *seeded {
	t.Helper()
	d := &seeded{scheme: ledger.Scheme{Key: "pace", Name: "序时口径", Tolerance: 2.5, Classes: []ledger.Class{{Key: "on", Meaning: ledger.OnTrack, Word: "正常推进"}}}}
	do(t, s, "import", func(tx *Tx) error {
		if err := tx.SaveScheme(&d.scheme); err != nil {
			return err
		}
		d.plan = ledger.Plan{Notice: ledger.Notice{Title: "云岭区2024年重点任务分工方案", Issuer: "云岭区人民政府", DocNo: "云政发〔2024〕1号",
			Date: "2024-02-01", Year: 2024}, FileName: "方案.docx", Cadence: ledger.Quarterly, SchemeID: d.scheme.ID}
		if err := tx.SavePlan(&d.plan); err != nil {
			return err
		}
		for i, name := range []string{"区发展改革局", "区水利局", "青石镇人民政府"} {
			u := ledger.Unit{Name: name, Short: name[3:], Kind: ledger.Bureau, Sort: i, Active: true, Aliases: []ledger.Alias{}, Members: []ledger.Member{}}
			if err := tx.SaveUnit(&u); err != nil {
				return err
			}
			d.units = append(d.units, u)
		}
		for i, text := range []string{"新建光伏电站3座", "整治河道12公里", "引进GDP贡献大的项目6个"} {
			k := fullTask(d, i, text)
			if err := tx.SaveTask(&k); err != nil {
				return err
			}
			d.tasks = append(d.tasks, k)
		}
		for _, p := range ledger.Periods(ledger.Quarterly, 2024) {
			p.PlanID = d.plan.ID
			if err := tx.SavePeriod(&p); err != nil {
				return err
			}
			d.periods = append(d.periods, p)
		}
		return nil
	})
	return d
}

func fullTask(d *seeded, i int, text string) ledger.Task {
	u := d.units[i%len(d.units)]
	return ledger.Task{
		PlanID: d.plan.ID, No: fmt.Sprint(i + 1), Sort: i, Section: []string{"一、重点项目", "（一）基础设施"}, Text: text, Deadline: "12月底前",
		State: ledger.TaskActive, Leaders: []string{"周启明"}, Persons: []string{"宋海"},
		Assignments: []ledger.Assignment{{UnitID: u.ID, Name: u.Name, Role: ledger.Lead}},
		Indicators:  []ledger.Target{{Indicator: ledger.Indicator{Name: "座数", Op: ledger.AtLeast, Value: 3.1, Unit: "座", Kind: ledger.New, Text: "3座"}, Confirmed: true}},
		Milestones:  []ledger.Milestone{{When: "6月底", Due: "2024-06-30", Text: "开工", Person: "宋海"}},
		Source:      ledger.Span{Start: 10 * i, End: 10*i + 8}, Note: "备注",
	}
}

// dump is every logged row and the search texts as text: two equal dumps are two equal ledgers. It fails the test
// where the search index does not answer for a task's own text.
func dump(t *testing.T, s *Store) string {
	t.Helper()
	var b strings.Builder
	view(t, s, func(tx *Tx) error {
		tables, err := audited(ctx, tx.tx)
		if err != nil {
			return err
		}
		for _, tbl := range append(tables, table{"search_text", []string{"task_id", "plan_id", "text"}}) {
			rows, err := list(tx, column[string],
				"SELECT "+tbl.image("x")+" FROM "+quote(tbl.name)+" x ORDER BY 1")
			if err != nil {
				return err
			}
			for _, r := range rows {
				fmt.Fprintln(&b, tbl.name, r)
			}
		}
		return searchable(t, tx)
	})
	return b.String()
}

func searchable(t *testing.T, tx *Tx) error {
	var texts, pairs int
	if _, err := tx.get([]any{&texts}, `SELECT count(*) FROM search_text`); err != nil {
		return err
	}
	if _, err := tx.get([]any{&pairs}, `SELECT count(*) FROM search`); err != nil {
		return err
	}
	if texts != pairs {
		t.Errorf("%d search texts, %d rows of pairs", texts, pairs)
	}
	plans, err := tx.Plans()
	if err != nil {
		return err
	}
	for _, p := range plans {
		tasks, err := tx.Tasks(p.ID)
		if err != nil {
			return err
		}
		for _, k := range tasks {
			ids, err := tx.Search(p.ID, k.Text, 1000)
			if err != nil {
				return err
			}
			if !contains(ids, k.ID) {
				t.Errorf("task %d not found by its text %q", k.ID, k.Text)
			}
		}
	}
	return nil
}

func contains(ids []int64, id int64) bool {
	for _, i := range ids {
		if i == id {
			return true
		}
	}
	return false
}

// dropPlan and dropTask delete with everything that hangs on it, as no command of the program does: they put cascades,
// undo and the guard of frozen periods to the test.
func dropPlan(tx *Tx, id int64) error {
	return wrap("drop plan", tx.touch("plan_missing", `DELETE FROM plan WHERE id = ?`, id))
}

func dropTask(tx *Tx, id int64) error {
	return wrap("drop task", tx.touch("task_missing", `DELETE FROM task WHERE id = ?`, id))
}
