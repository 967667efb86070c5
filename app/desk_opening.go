package app

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
