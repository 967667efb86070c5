package store

import (
	"fmt"

	"ducha/app/ledger"
)

const inspectionColumns = `SELECT i.id, i.plan_id, i.unit_id, u.name, i.date, i.place, i.people, i.hosts, i.methods, i.state, i.conclusion,
	i.concluded, i.note FROM inspection i JOIN unit u ON u.id = i.unit_id `

func readInspection(scan func(...any) error) (i ledger.Inspection, err error) {
	var people, methods string
	if err = scan(&i.ID, &i.PlanID, &i.UnitID, &i.Unit, &i.Date, &i.Place, &people, &i.Hosts, &methods, &i.State, &i.Conclusion, &i.Concluded, &i.Note); err != nil {
		return i, err
	}
	i.Tasks, i.Photos, i.Rectifications = []ledger.InspectionTask{}, []ledger.Photo{}, []ledger.Rectification{}
	if i.People, err = fromJSON[string](people); err == nil {
		i.Methods, err = fromJSON[string](methods)
	}
	return i, err
}

// Inspections returns the visits of a plan whole, oldest first.
func (t *Tx) Inspections(planID int64) ([]ledger.Inspection, error) {
	all, err := t.inspections(`WHERE i.plan_id = ?`, planID)
	return all, wrap("load inspections", err)
}

// Inspection returns one visit whole. Code: inspection_missing.
func (t *Tx) Inspection(id int64) (*ledger.Inspection, error) {
	all, err := t.inspections(`WHERE i.id = ?`, id)
	if err != nil || len(all) == 0 {
		return present[ledger.Inspection](nil, err, "inspection_missing")
	}
	return &all[0], nil
}

func (t *Tx) inspections(where string, arg any) ([]ledger.Inspection, error) {
	all, err := list(t, readInspection, inspectionColumns+where+` ORDER BY i.date, i.id`, arg)
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]*ledger.Inspection, len(all))
	for n := range all {
		byID[all[n].ID] = &all[n]
	}
	of := ` WHERE inspection_id IN (SELECT i.id FROM inspection i ` + where + `) ORDER BY inspection_id, pos`
	if err := t.each(func(scan func(...any) error) error {
		var id int64
		var k ledger.InspectionTask
		err := scan(&id, &k.ID, &k.TaskID, &k.No, &k.Text, &k.Verdict, &k.Finding)
		byID[id].Tasks = append(byID[id].Tasks, k)
		return err
	}, `SELECT inspection_id, id, coalesce(task_id, 0), no, text, verdict, finding FROM inspection_task`+of, arg); err != nil {
		return nil, err
	}
	if err := t.each(func(scan func(...any) error) error {
		var id int64
		var p ledger.Photo
		err := scan(&id, &p.ID, &p.Hash, &p.Name, &p.Caption)
		byID[id].Photos = append(byID[id].Photos, p)
		return err
	}, `SELECT inspection_id, id, file_hash, name, caption FROM photo`+of, arg); err != nil {
		return nil, err
	}
	err = t.each(func(scan func(...any) error) error {
		var id int64
		var r ledger.Rectification
		err := scan(&id, &r.ID, &r.UnitID, &r.Unit, &r.Text, &r.Due, &r.Report, &r.Reported, &r.Result, &r.Rechecked)
		byID[id].Rectifications = append(byID[id].Rectifications, r)
		return err
	}, `SELECT r.inspection_id, r.id, r.unit_id, u.name, r.text, r.due, r.report, r.reported, r.result, r.rechecked
		FROM rectification r JOIN unit u ON u.id = r.unit_id`+of, arg)
	return all, err
}

// SaveInspection inserts (ID 0, then set) or updates a visit with its parts. Parts keep their ID and get one where it
// is 0; parts that are not listed are deleted. Code: inspection_missing.
func (t *Tx) SaveInspection(i *ledger.Inspection) error {
	orDefault(&i.State, ledger.InspectionPlanned)
	args := []any{i.PlanID, i.UnitID, i.Date, i.Place, asJSON(i.People), i.Hosts, asJSON(i.Methods), i.State, i.Conclusion, i.Concluded, i.Note}
	var err error
	if i.ID != 0 {
		err = t.touch("inspection_missing", `UPDATE inspection SET plan_id = ?, unit_id = ?, date = ?, place = ?, people = ?, hosts = ?, methods = ?,
			state = ?, conclusion = ?, concluded = ?, note = ? WHERE id = ?`, append(args, i.ID)...)
	} else {
		i.ID, err = t.insert(`INSERT INTO inspection (plan_id, unit_id, date, place, people, hosts, methods, state, conclusion, concluded, note)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, args...)
	}
	if err != nil {
		return wrap("save inspection", err)
	}
	if err := t.saveInspectionTasks(i); err != nil {
		return fmt.Errorf("save tasks of inspection: %w", err)
	}
	if err := t.savePhotos(i); err != nil {
		return fmt.Errorf("save photos: %w", err)
	}
	return wrap("save rectifications", t.saveRectifications(i))
}

// part is one row below a parent: its table's columns but id and parent, and their values.
type part struct {
	id     *int64
	values []any
}

// saveParts writes the rows of a parent in a table and deletes those that are not listed. columns are the table's own
// but id, parent and pos.
func (t *Tx) saveParts(table, parent string, id int64, columns []string, parts []part) error {
	keep := map[int64]bool{}
	for _, p := range parts {
		keep[*p.id] = true
	}
	if err := t.dropOthers(keep, `SELECT id FROM `+table+` WHERE `+parent+` = ? ORDER BY id`, `DELETE FROM `+table+` WHERE id = ?`, id); err != nil {
		return err
	}
	names, marks, sets := "", "", ""
	for _, c := range columns {
		names, marks, sets = names+", "+c, marks+", ?", sets+", "+c+" = ?"
	}
	for pos, p := range parts {
		var err error
		if args := append([]any{pos}, p.values...); *p.id != 0 {
			err = t.touch("inspection_missing", `UPDATE `+table+` SET pos = ?`+sets+` WHERE `+parent+` = ? AND id = ?`, append(args, id, *p.id)...)
		} else {
			*p.id, err = t.insert(`INSERT INTO `+table+` (`+parent+`, pos`+names+`) VALUES (?, ?`+marks+`)`, append([]any{id}, args...)...)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) saveInspectionTasks(i *ledger.Inspection) error {
	parts := []part{}
	for n := range i.Tasks {
		k := &i.Tasks[n]
		parts = append(parts, part{&k.ID, []any{orNull(k.TaskID), k.No, k.Text, k.Verdict, k.Finding}})
	}
	return t.saveParts("inspection_task", "inspection_id", i.ID, []string{"task_id", "no", "text", "verdict", "finding"}, parts)
}

func (t *Tx) savePhotos(i *ledger.Inspection) error {
	parts := []part{}
	for n := range i.Photos {
		p := &i.Photos[n]
		parts = append(parts, part{&p.ID, []any{p.Hash, p.Name, p.Caption}})
	}
	return t.saveParts("photo", "inspection_id", i.ID, []string{"file_hash", "name", "caption"}, parts)
}

func (t *Tx) saveRectifications(i *ledger.Inspection) error {
	parts := []part{}
	for n := range i.Rectifications {
		r := &i.Rectifications[n]
		parts = append(parts, part{&r.ID, []any{r.UnitID, r.Text, r.Due, r.Report, r.Reported, r.Result, r.Rechecked}})
	}
	return t.saveParts("rectification", "inspection_id", i.ID, []string{"unit_id", "text", "due", "report", "reported", "result", "rechecked"}, parts)
}

// DeleteInspection deletes a visit with its parts; its photos stay as files. Code: inspection_missing.
func (t *Tx) DeleteInspection(id int64) error {
	return wrap("delete inspection", t.touch("inspection_missing", `DELETE FROM inspection WHERE id = ?`, id))
}
