package app_test

import (
	"testing"

	"ducha/app"
)

func TestOpeningIsOneAnswer(t *testing.T) {
	desk := app.New(app.Options{Home: t.TempDir()}).Desk()
	if got, err := desk.Opening(); err != nil || got.State.Open || got.Settings != nil || got.Periods == nil || got.Remembered == nil {
		t.Errorf("without a ledger: %+v %v", got, err)
	}
	b := planned(t)
	got, err := b.Desk().Opening()
	b.must(err)
	if !got.State.Open || got.State.Tasks != 5 || got.Settings == nil || len(got.Periods) != 4 {
		t.Errorf("%+v", got)
	}
}

func TestFirstBringsThePageTheLedgerWasLeftOn(t *testing.T) {
	b := planned(t)
	desk := b.Desk()
	first := func() app.First {
		got, err := desk.First()
		b.must(err)
		return got
	}
	if got := first(); got.Overview == nil || got.Overview.Period.Key != got.Periods[0].Key || !got.State.Open {
		t.Errorf("a new start: %+v", got.Overview)
	}
	b.must(desk.Remember("period", `"2024Q3"`, false))
	if got := first(); got.Overview == nil || got.Overview.Period.Key != "2024Q3" {
		t.Errorf("left on a period: %+v", got.Overview)
	}
	b.must(desk.Remember("page", `"ledger"`, false))
	if got := first(); got.Overview != nil || len(got.Periods) != 4 {
		t.Errorf("left on another page: %+v", got)
	}
	b.must(desk.Close())
	if got := first(); got.State.Open || got.Overview != nil {
		t.Errorf("without a ledger: %+v", got)
	}
}
