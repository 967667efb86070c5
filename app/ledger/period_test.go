package ledger

import (
	"math"
	"testing"
)

func TestPeriodsCoverTheYear(t *testing.T) {
	counts := map[Cadence]int{Quarterly: 4, Monthly: 12, TenDays: 36, HalfYear: 2, Yearly: 1}
	for cadence, want := range counts {
		periods := Periods(cadence, 2024)
		if len(periods) != want {
			t.Fatalf("%s: %d periods, want %d", cadence, len(periods), want)
		}
		if periods[0].Start != "2024-01-01" || periods[want-1].End != "2024-12-31" {
			t.Errorf("%s runs from %s to %s", cadence, periods[0].Start, periods[want-1].End)
		}
		for i := 1; i < want; i++ {
			if DaysBetween(periods[i-1].End, periods[i].Start) != 1 {
				t.Errorf("%s: gap before %s", cadence, periods[i].Key)
			}
		}
	}
}

func TestWeeksAreISOWeeks(t *testing.T) {
	weeks := Periods(Weekly, 2024)
	if len(weeks) != 52 || weeks[0].Start != "2024-01-01" || weeks[51].End != "2024-12-29" {
		t.Errorf("2024: %d weeks from %s to %s", len(weeks), weeks[0].Start, weeks[51].End)
	}
	if n := len(Periods(Weekly, 2020)); n != 53 {
		t.Errorf("2020 has %d weeks, want 53", n)
	}
}

// A week belongs to the year of its Thursday: that of 2026 with number 53 ends on 3 January, the first of 2025 begins in December.
func TestWeeksAcrossNewYear(t *testing.T) {
	for year, days := range map[int]float64{2024: 364.0 / 366, 2025: 362.0 / 365, 2026: 1} {
		weeks := Periods(Weekly, year)
		for n, week := range weeks {
			if last := n == len(weeks)-1; week.IsLast() != last {
				t.Errorf("%s (%s to %s): last of its year %v", week.Key, week.Start, week.End, !last)
			}
			if n > 0 && week.Expected() <= weeks[n-1].Expected() {
				t.Errorf("%s: %v of the year, the week before %v", week.Key, week.Expected(), weeks[n-1].Expected())
			}
		}
		if got := weeks[len(weeks)-1].Expected(); math.Abs(got-days) > 1e-9 {
			t.Errorf("%d ends at %v of the year, want %v", year, got, days)
		}
	}
	last := Periods(Weekly, 2026)[52]
	for day, ends := range map[string]bool{"2027-01-04": true, "2026-12-30": true, "2026-11-30": false} {
		if s := (Snapshot{Period: last, TakenAt: day + "T09:00:00+08:00"}); s.EndsYear() != ends {
			t.Errorf("%s frozen on %s ends the year: %v", last.Key, day, !ends)
		}
	}
	if task := (Task{Deadline: "11月底前"}); !Overdue(task, last, "2027-01-04") {
		t.Errorf("a deadline of November has not passed in %s", last.Key)
	}
	first := ReturnContext{Period: Periods(Weekly, 2025)[0], Limit: 200}
	for _, c := range CheckReturn(Return{Text: "截至1月5日，完成选址。"}, first) {
		if c.Code == "stale_date" {
			t.Errorf("a report of the first week: %s", c.Message)
		}
	}
}

func TestExpectedIsMonthsOverTwelve(t *testing.T) {
	for i, want := range []float64{0.25, 0.5, 0.75, 1} {
		if got := Periods(Quarterly, 2024)[i].Expected(); math.Abs(got-want) > 1e-9 {
			t.Errorf("quarter %d: %v, want %v", i+1, got, want)
		}
	}
	if got := Periods(Monthly, 2024)[10].Expected(); math.Abs(got-11.0/12) > 1e-9 {
		t.Errorf("January to November: %v", got)
	}
	if got := Periods(TenDays, 2023)[0].Expected(); math.Abs(got-10.0/365) > 1e-9 {
		t.Errorf("first ten days: %v", got)
	}
}

func TestPeriodNames(t *testing.T) {
	q := Periods(Quarterly, 2024)[2]
	if q.Key != "2024Q3" || q.Name != "2024年第三季度" || q.Short != "三季度" || q.Due != "2024-09-30" {
		t.Errorf("third quarter: %+v", q)
	}
	if y := Periods(Yearly, 2024)[0]; y.Key != "2024Y" {
		t.Errorf("year: %+v", y)
	}
}
