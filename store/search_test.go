package store

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"ducha/app/ledger"
)

// words make up task texts; 光伏 is planted by the tests.
var words = []string{"推进", "项目", "建设", "改造", "提升", "工程", "河道", "道路", "学校", "医院", "招商", "引资", "产业", "园区", "绿色", "低碳",
	"农村", "供水", "管网", "养老", "服务", "中心", "数字", "政务", "审批", "改革", "就业", "创业", "文化", "旅游", "安全", "应急"}

// crowd writes n tasks of about 50 characters in one command; every every-th names 光伏.
func crowd(t testing.TB, s *Store, n, every int) int64 {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	plan := ledger.Plan{Notice: ledger.Notice{Title: "大方案", Year: 2024}}
	err := s.Do(ctx, Command{Name: "import"}, func(tx *Tx) error {
		u := ledger.Unit{Name: "区工业和信息化局", Active: true}
		if err := tx.SaveUnit(&u); err != nil {
			return err
		}
		if err := tx.SavePlan(&plan); err != nil {
			return err
		}
		for i := range n {
			var b strings.Builder
			for range 20 {
				b.WriteString(words[r.IntN(len(words))])
			}
			if i%every == 0 {
				b.WriteString("建光伏电站")
			}
			k := ledger.Task{PlanID: plan.ID, No: fmt.Sprint(i + 1), Sort: i, Text: b.String(), Leaders: []string{"周启明"},
				Assignments: []ledger.Assignment{{UnitID: u.ID, Role: ledger.Lead}}}
			if err := tx.SaveTask(&k); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return plan.ID
}

func TestSearch(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	rare := fullTask(d, 9, "支持𬭛合金、ＡＢＣ中心ⅱ型；①号线")
	do(t, s, "add", func(tx *Tx) error { return tx.SaveTask(&rare) })
	for query, want := range map[string]int{
		"光伏": 1, "光伏电站": 1, "电光": 0, "伏": 1, "gdp": 1, "GdP": 1, "ＧＤＰ": 1, "12": 1, "水利": 1, "水利局 河道": 1, "水利局 光伏": 0,
		"周启明": 4, "宋": 4, "重点项目": 4, "𬭛合": 1, "合金、abc": 1, "合金abc": 0, "①": 1, "": 0, "  ": 0, "%": 0, "\"": 0, "光\" OR \"伏": 0,
		"（一）基础": 4, "电站三座": 0, "青石镇 项目6个": 1, "县": 0,
	} {
		view(t, s, func(tx *Tx) error {
			ids, err := tx.Search(d.plan.ID, query, 100)
			if len(ids) != want {
				t.Errorf("%q: %d hits, want %d", query, len(ids), want)
			}
			return err
		})
	}
}

func TestSearchFollowsChanges(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	hits := func(query string) (n int) {
		view(t, s, func(tx *Tx) error {
			ids, err := tx.Search(0, query, 100)
			n = len(ids)
			return err
		})
		return n
	}
	want := func(what, query string, n int) {
		t.Helper()
		if got := hits(query); got != n {
			t.Errorf("%s: %q has %d hits, want %d", what, query, got, n)
		}
	}
	d.units[1].Name = "区水务局"
	do(t, s, "rename", func(tx *Tx) error { return tx.SaveUnit(&d.units[1]) })
	want("renamed", "水务局", 1)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	want("rename undone", "水务局", 0)
	do(t, s, "delete", func(tx *Tx) error { return dropPlan(tx, d.plan.ID) })
	want("plan deleted", "光伏", 0)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	want("deletion undone", "光伏", 1)
	do(t, s, "in one command", func(tx *Tx) error {
		d.tasks[0].Text = "新建储能电站"
		if err := tx.SaveTask(&d.tasks[0]); err != nil {
			return err
		}
		ids, err := tx.Search(d.plan.ID, "储能", 10)
		if len(ids) != 1 {
			t.Errorf("a command does not see its own text: %v", ids)
		}
		return err
	})
	sound(t, s)
}

func TestSearchAmongMany(t *testing.T) {
	s := open(t, "")
	plan := crowd(t, s, 20000, 500)
	view(t, s, func(tx *Tx) error {
		for query, want := range map[string]int{"光伏": 40, "光伏电站": 40, "伏": 40, "信息化局 光伏": 40} {
			ids, err := tx.Search(plan, query, 1000)
			if err != nil {
				return err
			}
			if len(ids) != want {
				t.Errorf("%q: %d hits, want %d", query, len(ids), want)
			}
		}
		var like int
		if _, err := tx.get([]any{&like}, `SELECT count(*) FROM search_text WHERE text LIKE '%河道学校%'`); err != nil {
			return err
		}
		ids, err := tx.Search(plan, "河道学校", 1e6)
		if len(ids) != like {
			t.Errorf("河道学校: %d hits, LIKE finds %d", len(ids), like)
		}
		return err
	})
}
