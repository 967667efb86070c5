package app

import (
	"fmt"

	"ducha/app/ledger"
	"ducha/store"
)

// Overviews answers where the year stands.
type Overviews struct{ *core }

// Overview is the home page: what waits for the clerk, then where the year stands.
type Overview struct {
	Period   ledger.Period `json:"period"`
	Scheme   ledger.Scheme `json:"scheme"`
	Waiting  []WaitItem    `json:"waiting"`
	Totals   ledger.Totals `json:"totals"` // of the live period, or of its Snapshot; without the lists that only papers print
	Heat     []HeatRow     `json:"heat"`   // worst unit first
	Moves    []MoveRow     `json:"moves"`  // down first, then up
	Progress []ProgressRow `json:"progress"`
}

// WaitItem is one kind of waiting work. Key: drafts, forms, returns, judge, silent, again, freeze, bulletin, slip, reply, rectify.
type WaitItem struct {
	Key   string `json:"key"`
	Count int    `json:"count"`
	Note  string `json:"note"`
}

// MoveRow is one task whose class changed against the period before.
type MoveRow struct {
	TaskID int64  `json:"taskId"`
	No     string `json:"no"`
	Text   string `json:"text"`
	From   string `json:"from"`
	To     string `json:"to"`
	Up     bool   `json:"up"`
}

// ProgressRow is one target with its task.
type ProgressRow struct {
	ledger.TargetProgress
	TaskID int64  `json:"taskId"`
	No     string `json:"no"`
	Status string `json:"status"`
}

// Get gathers the home page of one period ("" = current).
func (o Overviews) Get(period string) (Overview, error) {
	var out Overview
	err := o.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		snap, err := o.standing(tx.Tx, y)
		if err != nil {
			return err
		}
		totals := ledger.Tally(snap)
		out = Overview{Period: y.Period, Scheme: snap.Scheme, Totals: onPage(totals), Moves: moves(snap, totals), Progress: progressRows(snap)}
		if out.Waiting, err = o.waiting(tx.Tx, y); err != nil {
			return err
		}
		out.Heat, err = heat(tx, y, snap)
		return err
	})
	return out, err
}

// onPage leaves out what only papers print: most of an answer that a starting window waits for.
func onPage(t ledger.Totals) ledger.Totals {
	t.Units, t.Laggards, t.Praised, t.Targets = []ledger.UnitTally{}, []ledger.Named{}, []ledger.Named{}, []ledger.TargetTally{}
	t.Promises, t.Demands = []ledger.OpenPromise{}, []ledger.Demand{}
	return t
}

// waiting lists what needs the clerk, in the order of the page: the period's returns, drafts, its end, then what chases
// units.
func (o Overviews) waiting(tx *store.Tx, y ledger.Year) ([]WaitItem, error) {
	out := waitList{} // never nil
	if err := out.addPeriod(tx, y, o.today()); err != nil {
		return out, err
	}
	slips, err := tx.Slips(y.Plan.ID)
	if err != nil {
		return out, err
	}
	waiting := waitingSlips(slips, o.today())
	out.add("reply", waiting.answered, "")
	out.add("slip", waiting.over, fmt.Sprint(waiting.open))
	visits, err := tx.Inspections(y.Plan.ID)
	recheck, over := waitingRectifications(visits, o.today())
	out.add("rectify", recheck, fmt.Sprint(over))
	return out, err
}

// waitList gathers waiting work; of what nobody waits for it holds nothing.
type waitList []WaitItem

func (l *waitList) add(key string, count int, note string) {
	if count > 0 {
		*l = append(*l, WaitItem{key, count, note})
	}
}

// addPeriod adds what stands between a period and its bulletin, and drafts of notices. Before a form has left there is
// nobody to remind and nothing to judge by: the forms come first.
func (l *waitList) addPeriod(tx *store.Tx, y ledger.Year, today string) error {
	b, err := boardOf(tx, y, today)
	if err != nil {
		return err
	}
	returned, missing, again, silent, first, asked := 0, 0, 0, 0, "", false
	for _, u := range b.Units {
		asked = asked || u.State != "unsent"
		switch u.State {
		case "returned":
			returned++
			if first == "" || u.Received < first {
				first = u.Received
			}
		case "sent_back":
			again++
		case "unsent", "sent":
			missing++
			silent += one(u.Silent)
		}
	}
	open, unjudged := y.Period.State != ledger.PeriodFrozen, waitingForJudgement(y)
	l.add("returns", returned, first)
	if open && !asked {
		l.add("forms", missing, y.Period.Due) // nobody was asked yet: judging would find nothing
		l.add("judge", unjudged, "")
	} else if open {
		l.add("judge", unjudged, "")
		l.add("silent", missing, fmt.Sprint(silent))
		l.add("again", again, "")
	}
	briefs, err := tx.ImportBriefs()
	if err != nil {
		return err
	}
	for _, b := range briefs {
		l.add("drafts", b.Pending+b.Gone, b.DocNo)
	}
	if open && unjudged == 0 && returned == 0 {
		l.add("freeze", 1, "")
	}
	bulletin, err := tx.Bulletin(y.Period.ID)
	if !open && (bulletin == nil || bulletin.State != ledger.BulletinIssued) {
		l.add("bulletin", 1, "")
	}
	return err
}

// slipsWaiting counts slips that need somebody: open ones, those of them past their day, answers to look at.
type slipsWaiting struct{ open, over, answered int }

func waitingSlips(slips []ledger.Slip, today string) slipsWaiting {
	out := slipsWaiting{}
	for _, s := range slips {
		switch {
		case s.State == ledger.SlipAnswered:
			out.answered++
		case s.State == ledger.SlipOpen:
			out.open++
			if s.DaysOver(today) > 0 {
				out.over++
			}
		}
	}
	return out
}

// waitingRectifications counts what was to be put right and waits for its re-check, and what is past its day.
func waitingRectifications(visits []ledger.Inspection, today string) (recheck, over int) {
	for _, v := range visits {
		for _, r := range v.Rectifications {
			late := r.Open() && r.Reported == "" && r.DaysOver(today) > 0
			if late {
				over++
			}
			if late || r.Open() && r.Reported != "" {
				recheck++
			}
		}
	}
	return recheck, over
}

func moves(s ledger.Snapshot, t ledger.Totals) []MoveRow {
	byID := map[int64]ledger.SnapshotTask{}
	for _, task := range s.Tasks {
		byID[task.ID] = task
	}
	out := []MoveRow{}
	add := func(ids []int64, up bool) {
		for _, id := range ids {
			task := byID[id]
			out = append(out, MoveRow{id, task.No, task.Text, task.LastStatus, task.Status, up})
		}
	}
	add(t.Moves.Down, false)
	add(t.Moves.Up, true)
	return out
}

func progressRows(s ledger.Snapshot) []ProgressRow {
	out := []ProgressRow{}
	for _, task := range s.Tasks {
		if !task.State.Counted() {
			continue
		}
		for _, p := range task.Progress {
			out = append(out, ProgressRow{p, task.ID, task.No, task.Status})
		}
	}
	return out
}
