package app

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"ducha/app/ledger"
	"ducha/app/sheet"
	"ducha/store"
)

// Units answers for the bodies that report, their spellings, groups and liaisons, and for the leaders.
type Units struct{ *core }

// UnitRow is one unit with how many tasks it leads and supports.
type UnitRow struct {
	ledger.Unit
	Leads    int    `json:"leads"`
	Supports int    `json:"supports"`
	Called   string `json:"called"` // its other names: short, aliases, usual ones
	Pinyin   string `json:"pinyin"` // spellings of name, other names and liaison
}

// List returns every unit in order.
func (u Units) List() ([]UnitRow, error) {
	out := []UnitRow{}
	err := u.view(context.Background(), func(tx *store.Tx) error {
		units, err := tx.Units()
		if err != nil {
			return err
		}
		leads, supports, err := duties(tx)
		for _, unit := range units {
			out = append(out, UnitRow{unit, leads[unit.ID], supports[unit.ID], strings.Join(names(unit), " "), spelt(unit).String()})
		}
		return err
	})
	return out, err
}

// names lists what a unit is called besides its name: the short name, other spellings, and what the dictionary knows.
func names(u ledger.Unit) []string {
	out := []string{}
	add := func(name string) {
		if name != "" && name != u.Name && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	add(u.Short)
	for _, a := range u.Aliases {
		add(a.Name)
	}
	for _, s := range ledger.Spellings(u.Name) {
		add(s)
	}
	return out
}

// spelt is what a unit is found by in pinyin.
func spelt(u ledger.Unit) spelling {
	return spell(append(append([]string{u.Name}, names(u)...), u.Liaison.Name)...)
}

// countedTasks are the tasks of the plan that are reported on and count: who led a cancelled one is asked nothing.
func countedTasks(tx *store.Tx) ([]ledger.Task, error) {
	plan, err := currentPlan(tx)
	if err != nil || plan == nil {
		return nil, err
	}
	tasks, err := tx.Tasks(plan.ID)
	return slices.DeleteFunc(ledger.Leaves(tasks), func(t ledger.Task) bool { return !t.State.Counted() }), err
}

// duties counts the tasks that every unit leads and supports.
func duties(tx *store.Tx) (leads, supports map[int64]int, err error) {
	leads, supports = map[int64]int{}, map[int64]int{}
	tasks, err := countedTasks(tx)
	for _, task := range tasks {
		for _, a := range task.Assignments {
			if a.Role == ledger.Support {
				supports[a.UnitID]++
			} else {
				leads[a.UnitID]++
			}
		}
	}
	return leads, supports, err
}

// Save keeps an edited or new unit.
func (u Units) Save(unit ledger.Unit) (ledger.Unit, error) {
	if unit.Name = strings.TrimSpace(unit.Name); unit.Name == "" {
		return unit, ledger.Fail("unit_without_name")
	}
	err := u.do(context.Background(), "unit", func(tx *store.Tx) error {
		tx.SetSummary("修改单位" + unit.Name)
		return tx.SaveUnit(&unit)
	})
	return unit, err
}

// Delete removes a unit that no task names.
func (u Units) Delete(id int64) error {
	return u.do(context.Background(), "unit", func(tx *store.Tx) error {
		tx.SetSummary("删除一个单位")
		return tx.DeleteUnit(id)
	})
}

// Merge makes one unit a spelling of another: its tasks and returns move over.
func (u Units) Merge(from, into int64) error {
	return u.do(context.Background(), "merge", func(tx *store.Tx) error {
		a, err := tx.Unit(from)
		if err != nil {
			return err
		}
		b, err := tx.Unit(into)
		if err != nil {
			return err
		}
		tx.SetSummary(fmt.Sprintf("“%s”并为“%s”的别名", a.Name, b.Name))
		return tx.MergeUnits(from, into)
	})
}

// UnitProposal is a guess that waits for a clerk: one unit is a spelling of another, or a collective has members.
type UnitProposal struct {
	Kind    string          `json:"kind"` // alias or group
	UnitID  int64           `json:"unitId"`
	Name    string          `json:"name"`
	IntoID  int64           `json:"intoId"`
	Into    string          `json:"into"`
	Members []ledger.Member `json:"members"`
	Reason  string          `json:"reason"`
}

// Proposals lists what a clerk may settle. A refused guess is remembered and not made again.
func (u Units) Proposals() ([]UnitProposal, error) {
	out := []UnitProposal{}
	err := u.view(context.Background(), func(tx *store.Tx) error {
		units, err := tx.Units()
		if err != nil {
			return err
		}
		leads, supports, err := duties(tx)
		if err != nil {
			return err
		}
		for _, p := range proposals(units, leads, supports) {
			refused, err := tx.Setting(refusal(p))
			if err != nil {
				return err
			}
			if refused == "" {
				out = append(out, p)
			}
		}
		return nil
	})
	return out, err
}

func refusal(p UnitProposal) string { return "refused:" + p.Kind + ":" + p.Name + ":" + p.Into }

func proposals(units []ledger.Unit, leads, supports map[int64]int) []UnitProposal {
	names, count, byName := []string{}, map[string]int{}, map[string]ledger.Unit{}
	out := []UnitProposal{}
	for _, unit := range units {
		byName[unit.Name] = unit
		if !unit.IsGroup {
			names = append(names, unit.Name)
			count[unit.Name] = leads[unit.ID] + supports[unit.ID]
			continue
		}
		if len(unit.Members) > 0 {
			continue
		}
		if members := ledger.MembersFor(unit.Name, units); len(members) > 0 {
			p := UnitProposal{Kind: "group", UnitID: unit.ID, Name: unit.Name, Members: []ledger.Member{}, Reason: fmt.Sprintf("“%s”可展开为 %d 个单位", unit.Name, len(members))}
			for _, m := range members {
				p.Members = append(p.Members, ledger.Member{UnitID: m.ID, Name: m.Name})
			}
			out = append(out, p)
		}
	}
	for _, a := range ledger.ProposeAliases(names, count) {
		out = append(out, UnitProposal{Kind: "alias", UnitID: byName[a.Name].ID, Name: a.Name, IntoID: byName[a.Into].ID, Into: a.Into,
			Members: []ledger.Member{}, Reason: a.Reason})
	}
	return out
}

// Settle accepts or refuses one proposal.
func (u Units) Settle(p UnitProposal, accept bool) error {
	if accept && p.Kind == "alias" {
		return u.Merge(p.UnitID, p.IntoID)
	}
	return u.do(context.Background(), "unit", func(tx *store.Tx) error {
		if !accept {
			tx.SetSummary("不采纳：" + p.Reason)
			return tx.SetSetting(refusal(p), "1")
		}
		unit, err := tx.Unit(p.UnitID)
		if err != nil {
			return err
		}
		tx.SetSummary(p.Reason)
		unit.Members = p.Members
		return tx.SaveUnit(unit)
	})
}

// Export writes units, liaisons and leaders as a workbook.
func (u Units) Export(path string) (Saved, error) {
	var units []ledger.Unit
	var leaders []ledger.Leader
	err := u.view(context.Background(), func(tx *store.Tx) (err error) {
		if units, err = tx.Units(); err != nil {
			return err
		}
		leaders, err = tx.Leaders()
		return err
	})
	if err != nil {
		return Saved{}, err
	}
	return u.save(path, "单位与联络员.xlsx", func(w io.Writer) error { return sheet.WriteUnits(w, units, leaders) })
}

// LeaderRow is a leader's time in a post and how many tasks of the plan name him; ID 0 where only the notice knows him.
type LeaderRow struct {
	ledger.Leader
	Tasks int `json:"tasks"`
}

// Leaders returns the leaders in order, then those whom the plan's tasks name and nobody has written down yet.
func (u Units) Leaders() ([]LeaderRow, error) {
	out := []LeaderRow{}
	err := u.view(context.Background(), func(tx *store.Tx) error {
		known, err := tx.Leaders()
		if err != nil {
			return err
		}
		order, tasks, err := namedLeaders(tx)
		for _, l := range known {
			out = append(out, LeaderRow{l, tasks[l.Name]})
			order = slices.DeleteFunc(order, func(name string) bool { return name == l.Name })
		}
		for _, name := range order {
			out = append(out, LeaderRow{ledger.Leader{Name: name, Sort: len(out) + 1}, tasks[name]})
		}
		return err
	})
	return out, err
}

// namedLeaders are the names that counted tasks of the plan bear, as they come, and how many tasks bear each.
func namedLeaders(tx *store.Tx) (order []string, count map[string]int, err error) {
	count = map[string]int{}
	tasks, err := countedTasks(tx)
	for _, task := range tasks {
		for _, name := range task.Leaders {
			if count[name]++; count[name] == 1 {
				order = append(order, name)
			}
		}
	}
	return order, count, err
}

// SaveLeader keeps one leader's time in a post.
func (u Units) SaveLeader(l ledger.Leader) (ledger.Leader, error) {
	l.Name, l.Post = strings.TrimSpace(l.Name), strings.TrimSpace(l.Post)
	err := u.do(context.Background(), "leader", func(tx *store.Tx) error {
		tx.SetSummary("修改领导" + l.Name)
		return tx.SaveLeader(&l)
	})
	return l, err
}

// DeleteLeader removes one leader.
func (u Units) DeleteLeader(id int64) error {
	return u.do(context.Background(), "leader", func(tx *store.Tx) error {
		tx.SetSummary("删除一位领导")
		return tx.DeleteLeader(id)
	})
}
