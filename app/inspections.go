package app

import (
	"context"
	"encoding/base64"
	"path/filepath"
	"slices"

	"ducha/app/ledger"
	"ducha/store"
)

// Inspections answers for visits: their plan, what was found, photos, what has to be put right.
type Inspections struct{ *core }

// InspectionView is one visit with what should be looked at before going.
type InspectionView struct {
	ledger.Inspection
	Checks []ledger.Check `json:"checks"`
}

// List returns the plan's visits, newest first.
func (i Inspections) List() ([]InspectionView, error) {
	out := []InspectionView{}
	err := i.view(context.Background(), func(tx *store.Tx) error {
		plan, err := currentPlan(tx)
		if err != nil || plan == nil {
			return err
		}
		visits, err := tx.Inspections(plan.ID)
		for _, v := range slices.Backward(visits) {
			out = append(out, InspectionView{v, ledger.CheckInspection(v, visits)})
		}
		return err
	})
	return out, err
}

// Methods lists the ways of looking, for the plan of a visit.
func (i Inspections) Methods() ([]string, error) { return ledger.InspectionMethods(), nil }

// Save keeps a visit whole; tasks are named as they stand, parts without words are dropped. A visit with a conclusion date
// is concluded. Codes: bad_date, unit_missing, inspection_missing, no_such_task, recheck_date.
func (i Inspections) Save(v ledger.Inspection) (InspectionView, error) {
	if err := checkVisit(&v); err != nil {
		return InspectionView{}, err
	}
	var out InspectionView
	err := i.do(context.Background(), "inspection", func(tx *store.Tx) error {
		plan, err := mustPlan(tx)
		if err != nil {
			return err
		}
		v.PlanID = plan.ID
		if err := nameParts(tx, &v); err != nil {
			return err
		}
		tx.SetSummary(v.Date + "现场督查" + v.Unit)
		if err := tx.SaveInspection(&v); err != nil {
			return err
		}
		visits, err := tx.Inspections(plan.ID)
		out = InspectionView{v, ledger.CheckInspection(v, visits)}
		return err
	})
	return out, err
}

func checkVisit(v *ledger.Inspection) error {
	ledger.CleanInspection(v)
	if !ledger.IsDay(v.Date) {
		return ledger.Fail("bad_date", "date", v.Date)
	}
	if v.Concluded != "" {
		v.State = ledger.InspectionConcluded
	} else if v.State == ledger.InspectionConcluded {
		v.State = ledger.InspectionVisited
	}
	days := []string{v.Concluded}
	for _, r := range v.Rectifications {
		if !ledger.IsDay(r.Due) {
			return ledger.Fail("bad_date", "date", r.Due)
		}
		if (r.Result != "") != (r.Rechecked != "") || r.Rechecked != "" && r.Rechecked < r.Reported {
			return ledger.Fail("recheck_date", "text", r.Text)
		}
		days = append(days, r.Reported, r.Rechecked)
	}
	for _, day := range days {
		if day != "" && !ledger.IsDay(day) {
			return ledger.Fail("bad_date", "date", day)
		}
	}
	return nil
}

// nameParts writes the names of the unit, tasks and units of a visit as they stand today.
func nameParts(tx *store.Tx, v *ledger.Inspection) error {
	units := map[int64]string{}
	name := func(id int64) (string, error) {
		if units[id] != "" {
			return units[id], nil
		}
		u, err := tx.Unit(id)
		if err != nil {
			return "", err
		}
		units[id] = u.Name
		return u.Name, nil
	}
	var err error
	if v.Unit, err = name(v.UnitID); err != nil {
		return err
	}
	for n := range v.Tasks {
		k := &v.Tasks[n]
		if k.TaskID == 0 {
			continue // gone since: its words stay
		}
		task, err := tx.Task(k.TaskID)
		if err != nil {
			return err
		}
		k.No, k.Text = task.No, task.Text
	}
	for n := range v.Rectifications {
		r := &v.Rectifications[n]
		if r.UnitID == 0 {
			r.UnitID = v.UnitID
		}
		if r.Unit, err = name(r.UnitID); err != nil {
			return err
		}
	}
	return nil
}

// Delete calls a visit off. Code: inspection_missing.
func (i Inspections) Delete(id int64) error {
	return i.do(context.Background(), "inspection", func(tx *store.Tx) error {
		v, err := tx.Inspection(id)
		if err != nil {
			return err
		}
		tx.SetSummary("删除" + v.Date + "对" + v.Unit + "的现场督查")
		return tx.DeleteInspection(id)
	})
}

// AddPhotos keeps pictures taken on site in the ledger, made small enough for a screen and a page. Codes: cannot_read,
// file_too_large, not_a_photo, too_many_photos, inspection_missing.
func (i Inspections) AddPhotos(id int64, paths []string) (InspectionView, error) {
	ctx, progress, end := i.job("photos")
	defer end()
	var v ledger.Inspection
	err := i.do(ctx, "inspection", func(tx *store.Tx) error {
		kept, err := tx.Inspection(id)
		if err != nil {
			return err
		}
		v = *kept
		for n, path := range paths {
			name := filepath.Base(path)
			progress(n, len(paths), name)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if len(v.Photos) >= maxPhotos {
				return ledger.Fail("too_many_photos", "limit", "60")
			}
			hash, err := keepPhoto(tx, path, name)
			if err != nil {
				return err
			}
			v.Photos = append(v.Photos, ledger.Photo{Hash: hash, Name: name})
		}
		tx.SetSummary(v.Date + "现场督查" + v.Unit + "增加照片")
		return tx.SaveInspection(&v)
	})
	return InspectionView{Inspection: v, Checks: []ledger.Check{}}, err
}

// maxPhotos bounds the pictures of one visit.
const maxPhotos = 60

func keepPhoto(tx *store.Tx, path, name string) (hash string, err error) {
	data, err := readFile(path)
	if err != nil {
		return "", err
	}
	small, err := shrinkPhoto(data)
	if err != nil {
		return "", ledger.Fail("not_a_photo", "file", name).Because(err)
	}
	hash = hashOf(small)
	return hash, tx.SaveFile(hash, name, small, nil)
}

// Photo returns a kept picture as a data URL. Code: file_missing.
func (i Inspections) Photo(hash string) (string, error) {
	var url string
	err := i.view(context.Background(), func(tx *store.Tx) error {
		_, data, err := tx.File(hash)
		url = "data:image/jpeg;base64," + base64.StdEncoding.EncodeToString(data)
		return err
	})
	return url, err
}
