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
