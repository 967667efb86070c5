package app

import (
	"path/filepath"
	"testing"

	"ducha/app/ledger"
)

func TestCurrentPeriodFollowsTheDay(t *testing.T) {
	for _, c := range []struct {
		name, today   string
		frozen, begun []int64
		want          int
	}{
		{"nothing was ever sent", "2026-11-22", nil, nil, 3},
		{"on the last day", "2026-06-30", nil, nil, 1},
		{"forms of a quarter that ended", "2026-07-05", []int64{1}, []int64{1, 2}, 1},
		{"and of the next one too", "2026-07-05", nil, []int64{2, 3}, 2},
		{"the quarter is frozen", "2026-07-05", []int64{1, 2}, []int64{1, 2}, 2},
		{"forms sent long before the quarter starts", "2026-05-05", []int64{1}, []int64{1, 3}, 1},
		{"a year that is over", "2027-02-01", []int64{1, 2}, nil, 2},
		{"all frozen", "2027-02-01", []int64{1, 2, 3, 4}, []int64{4}, 3},
	} {
		periods, begun := ledger.Periods(ledger.Quarterly, 2026), map[int64]bool{}
		for i := range periods {
			periods[i].ID = int64(i + 1)
		}
		for _, id := range c.frozen {
			periods[id-1].State = ledger.PeriodFrozen
		}
		for _, id := range c.begun {
			begun[id] = true
		}
		if got := current(periods, begun, c.today); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
	if got := current(nil, nil, "2026-01-01"); got != -1 {
		t.Errorf("no periods: %d", got)
	}
}

func TestANewLedgerGoesWhereItWasNamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "新", "云岭.ducha")
	office := New(Options{Home: t.TempDir(), Ledger: path})
	state, err := office.Desk().Open("")
	if err != nil || state.Path != path {
		t.Errorf("%q, %v", state.Path, err)
	}
	if err := office.Desk().Close(); err != nil {
		t.Error(err)
	}
}
