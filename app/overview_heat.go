package app

import (
	"cmp"
	"slices"

	"ducha/app/ledger"
)

// HeatRow is one unit over the year. Tasks are those it leads in the period looked at.
type HeatRow struct {
	UnitID int64      `json:"unitId"`
	Name   string     `json:"name"`
	Tasks  []int64    `json:"tasks"`
	Cells  []HeatCell `json:"cells"` // a period each
}

// HeatCell counts the tasks a unit leads that were judged in a period, and those behind or not begun among them.
type HeatCell struct {
	Behind int     `json:"behind"`
	Judged int     `json:"judged"`
	Tasks  []int64 `json:"tasks"` // the judged ones, those behind first
}

// heatColumn is one period of the heat map, by leading unit in the order they were met.
type heatColumn struct {
	order []int64
	names map[int64]string
	cells map[int64]*HeatCell
}

// heat counts period by period: a frozen one as its Snapshot has it, whoever leads or counts since; an open one live.
func heat(tx reading, y ledger.Year, shown ledger.Snapshot) ([]HeatRow, error) {
	periods, err := tx.Periods(y.Plan.ID)
	if err != nil {
		return nil, err
	}
	rows, order := map[int64]*HeatRow{}, []int64{}
	row := func(id int64, name string) *HeatRow {
		if rows[id] == nil {
			rows[id] = &HeatRow{UnitID: id, Name: name, Tasks: []int64{}, Cells: emptyCells(len(periods))}
			order = append(order, id)
		}
		return rows[id]
	}
	for _, task := range shown.Tasks {
		if !task.State.Counted() {
			continue
		}
		for _, a := range task.Reporters() {
			r := row(a.UnitID, a.Name)
			r.Tasks = append(r.Tasks, task.ID)
		}
	}
	for n, p := range periods {
		column, err := tx.heatColumn(y, shown, p, n)
		if err != nil {
			return nil, err
		}
		for _, id := range column.order {
			row(id, column.names[id]).Cells[n] = *column.cells[id]
		}
	}
	return worstFirst(rows, order), nil
}

func emptyCells(n int) []HeatCell {
	out := make([]HeatCell, n)
	for i := range out {
		out[i].Tasks = []int64{}
	}
	return out
}

// heatColumn makes one period's column. That of a Snapshot never changes, so it is kept as long as the ledger is open.
func (r reading) heatColumn(y ledger.Year, shown ledger.Snapshot, p ledger.Period, n int) (heatColumn, error) {
	if p.State == ledger.PeriodFrozen {
		return r.memo.frozenHeat(p.ID, func() (heatColumn, error) {
			if p.ID == shown.Period.ID { // unpacked already
				return columnOf(shown.Scheme, shown.Tasks), nil
			}
			snap, err := r.Snapshot(p.ID)
			if err != nil || snap == nil {
				return heatColumn{}, err
			}
			return columnOf(snap.Scheme, snap.Tasks), nil
		})
	}
	table, err := r.statuses(y)
	if err != nil {
		return heatColumn{}, err
	}
	tasks := []ledger.SnapshotTask{}
	for _, t := range ledger.Leaves(y.Now) {
		tasks = append(tasks, ledger.SnapshotTask{Task: t, Status: table.of(t)[n]})
	}
	return columnOf(y.Scheme, tasks), nil
}

func columnOf(scheme ledger.Scheme, tasks []ledger.SnapshotTask) heatColumn {
	c := heatColumn{order: []int64{}, names: map[int64]string{}, cells: map[int64]*HeatCell{}}
	for _, task := range tasks {
		class, judged := scheme.Class(task.Status)
		if !judged || !task.State.Counted() {
			continue
		}
		behind := class.Meaning == ledger.Behind || class.Meaning == ledger.NotBegun
		for _, a := range task.Reporters() {
			if c.cells[a.UnitID] == nil {
				c.order, c.names[a.UnitID], c.cells[a.UnitID] = append(c.order, a.UnitID), a.Name, &HeatCell{Tasks: []int64{}}
			}
			c.cells[a.UnitID].add(task.ID, behind)
		}
	}
	return c
}

func (c *HeatCell) add(task int64, behind bool) {
	c.Judged++
	if !behind {
		c.Tasks = append(c.Tasks, task)
		return
	}
	c.Tasks = slices.Insert(c.Tasks, c.Behind, task)
	c.Behind++
}

// worstFirst sorts by the tasks behind in the latest judged period, then over the year, then by tasks.
func worstFirst(rows map[int64]*HeatRow, order []int64) []HeatRow {
	out := make([]HeatRow, 0, len(order))
	for _, id := range order {
		out = append(out, *rows[id])
	}
	slices.SortStableFunc(out, func(a, b HeatRow) int {
		return cmp.Or(latest(b)-latest(a), sum(b)-sum(a), len(b.Tasks)-len(a.Tasks))
	})
	return out
}

func latest(r HeatRow) int {
	for n := len(r.Cells) - 1; n >= 0; n-- {
		if r.Cells[n].Judged > 0 {
			return r.Cells[n].Behind
		}
	}
	return 0
}

func sum(r HeatRow) int {
	n := 0
	for _, c := range r.Cells {
		n += c.Behind
	}
	return n
}
