package store

import (
	"context"
	"fmt"
	"testing"
	"time"

	"ducha/app/ledger"
)

func benchLedger(b *testing.B) *Store {
	b.Helper()
	s, err := Open(context.Background(), b.TempDir()+"/b.ducha", Options{Clock: noon})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

// BenchmarkSearch compares the pairs with LIKE over the same 100,000 texts in one run.
func BenchmarkSearch(b *testing.B) {
	s := benchLedger(b)
	start := time.Now()
	plan := crowd(b, s, 100000, 500)
	b.Logf("100,000 tasks imported in %v", time.Since(start).Round(time.Millisecond))
	for _, query := range []string{"光伏", "光伏电站", "河道学校", "河道"} {
		b.Run(query, func(b *testing.B) {
			err := s.View(context.Background(), func(tx *Tx) error {
				var pairs, like time.Duration
				var hits int
				for b.Loop() {
					at := time.Now()
					if _, err := tx.Search(plan, query, 500); err != nil {
						return err
					}
					pairs += time.Since(at)
					at = time.Now()
					ids, err := tx.ids(`SELECT t.id FROM search_text s JOIN task t ON t.id = s.task_id
						WHERE s.plan_id = ? AND s.text LIKE ? ORDER BY t.plan_id, t.sort, t.id LIMIT 500`, plan, "%"+query+"%")
					if err != nil {
						return err
					}
					like += time.Since(at)
					hits = len(ids)
				}
				b.ReportMetric(float64(pairs.Microseconds())/1000/float64(b.N), "ms/pairs")
				b.ReportMetric(float64(like.Microseconds())/1000/float64(b.N), "ms/like")
				b.ReportMetric(float64(like)/float64(pairs), "ratio")
				b.ReportMetric(float64(hits), "hits")
				return nil
			})
			if err != nil {
				b.Fatal(err)
			}
		})
	}
}

// BenchmarkTasks loads a plan of 10,000 tasks whole.
func BenchmarkTasks(b *testing.B) {
	s := benchLedger(b)
	plan := crowd(b, s, 10000, 500)
	for b.Loop() {
		if err := s.View(context.Background(), func(tx *Tx) error {
			tasks, err := tx.Tasks(plan)
			if len(tasks) != 10000 {
				b.Fatalf("%d tasks", len(tasks))
			}
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCommand is one clerk's edit, through to the disk.
func BenchmarkCommand(b *testing.B) {
	s := benchLedger(b)
	plan := crowd(b, s, 1000, 500)
	n := 0
	for b.Loop() {
		n++
		if err := s.Do(context.Background(), Command{Name: "edit"}, func(tx *Tx) error {
			return tx.SaveTask(&ledger.Task{ID: 1, PlanID: plan, Text: "改", Note: fmt.Sprint(n)})
		}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen opens a ledger of 10,000 tasks; Verify reads every page of it.
func BenchmarkOpen(b *testing.B) {
	s := benchLedger(b)
	crowd(b, s, 10000, 500)
	s.Close()
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			s, err := Open(context.Background(), s.Path(), Options{})
			if err != nil {
				b.Fatal(err)
			}
			s.Close()
		}
	})
	b.Run("verify", func(b *testing.B) {
		for b.Loop() {
			if err := Verify(context.Background(), s.Path()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
