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
