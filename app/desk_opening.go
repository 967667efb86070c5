package app

import "encoding/json"

// Opening is everything the frame of the window stands on, in one answer: a page that starts waits once, not four times.
type Opening struct {
	State      DeskState         `json:"state"`
	Settings   *OfficeSettings   `json:"settings"` // nil without a ledger
	Periods    []PeriodInfo      `json:"periods"`
	Remembered map[string]string `json:"remembered"`
}

// Opening describes the open ledger with the office's words, its periods and what this PC remembers of it.
func (d Desk) Opening() (Opening, error) {
	out := Opening{Periods: []PeriodInfo{}}
	var err error
	if out.State, err = d.State(); err != nil {
		return out, err
	}
	if out.Remembered, err = d.Remembered(); err != nil || !out.State.Open {
		return out, err
	}
	set, err := Settings(d).Get()
	if err != nil {
		return out, err
	}
	out.Settings = &set
	out.Periods, err = Periods(d).List()
	return out, err
}

// First is what a page that starts stands on: Opening, and the overview where the ledger was left on it.
type First struct {
	Opening
	Overview *Overview `json:"overview"` // nil where another page is shown first, or there is nothing to look at
}

// First describes the open ledger and the page it is taken up with.
func (d Desk) First() (First, error) {
	opening, err := d.Opening()
	out := First{Opening: opening}
	if err != nil || len(opening.Periods) == 0 {
		return out, err
	}
	if page := rememberedWord(opening.Remembered, "page"); page != "" && page != "overview" {
		return out, nil
	}
	if overview, err := Overviews(d).Get(leftOn(opening)); err == nil { // else the page asks for itself and says why not
		out.Overview = &overview
	}
	return out, nil
}

// leftOn is the period a ledger was left on, "" for the current one.
func leftOn(o Opening) string {
	left := rememberedWord(o.Remembered, "period")
	for _, p := range o.Periods {
		if p.Key == left {
			return left
		}
	}
	return ""
}

// rememberedWord is one remembered text of the UI, "" where it is none.
func rememberedWord(known map[string]string, key string) string {
	var word string
	if json.Unmarshal([]byte(known[key]), &word) != nil {
		return ""
	}
	return word
}
