package app

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"ducha/app/extract"
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
	return out, u.view(context.Background(), func(tx *store.Tx) error {
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

func duties(tx *store.Tx) (leads, supports map[int64]int, err error) {
	leads, supports = map[int64]int{}, map[int64]int{}
	plan, err := currentPlan(tx)
	if err != nil || plan == nil {
		return leads, supports, err
	}
	tasks, err := tx.Tasks(plan.ID)
	for _, task := range tasks {
		if !task.State.Counted() { // who led a cancelled task is asked nothing
			continue
		}
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
	if unit.Name == "" {
		return unit, ledger.Fail("unit_without_name")
	}
	return unit, u.do(context.Background(), "unit", func(tx *store.Tx) error {
		tx.SetSummary("修改单位" + unit.Name)
		return tx.SaveUnit(&unit)
	})
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
	return out, u.view(context.Background(), func(tx *store.Tx) error {
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

// UnitImport says what a workbook of units brought.
type UnitImport struct {
	Units    int              `json:"units"`
	Added    int              `json:"added"` // of them, those the ledger did not know
	Leaders  int              `json:"leaders"`
	Problems []ledger.Problem `json:"problems"`
}

// Import reads units, liaisons and leaders from a workbook or the table of a document; a unit known by name or alias, also
// under the district's own name (云岭区商务局 for 区商务局), is updated. Codes: those of extract.Workbook, not_a_unit_list.
func (u Units) Import(path string) (UnitImport, error) {
	data, err := readFile(path)
	if err != nil {
		return UnitImport{}, err
	}
	name := filepath.Base(path)
	book, err := extract.Workbook(context.Background(), name, data)
	if err != nil {
		return UnitImport{}, err
	}
	return u.take(name, book)
}

// ImportCells reads the same from cells that were copied with their headers. Code: not_a_unit_list.
func (u Units) ImportCells(cells [][]string) (UnitImport, error) {
	list := ledger.Sheet{Name: "粘贴的内容"}
	for _, row := range cells {
		line := make([]ledger.SheetCell, len(row))
		for n, text := range row {
			line[n] = ledger.SheetCell{Shown: text, Held: text}
		}
		list.Rows = append(list.Rows, line)
	}
	return u.take(list.Name, ledger.Workbook{Sheets: []ledger.Sheet{list}})
}

func (u Units) take(name string, book ledger.Workbook) (UnitImport, error) {
	units, leaders, problems, err := sheet.ReadUnits(name, book)
	if err != nil {
		return UnitImport{}, err
	}
	out := UnitImport{Units: len(units), Leaders: len(leaders), Problems: problems}
	return out, u.do(context.Background(), "units", func(tx *store.Tx) error {
		tx.SetSummary(fmt.Sprintf("导入 %d 个单位、%d 位领导", len(units), len(leaders)))
		for _, unit := range units {
			added, err := saveByName(tx, unit)
			if err != nil {
				return err
			}
			out.Added += one(added)
		}
		if err := linkMembers(tx, units); err != nil {
			return err
		}
		for _, l := range leaders {
			if err := saveLeader(tx, l); err != nil {
				return err
			}
		}
		return nil
	})
}

// saveByName keeps a listed unit; what the list leaves empty stays as it is known.
func saveByName(tx *store.Tx, unit ledger.Unit) (added bool, err error) {
	known, err := findListed(tx, unit.Name)
	if err != nil {
		return false, err
	}
	unit.Members = []ledger.Member{}
	if known != nil {
		unit.ID, unit.Name, unit.Members = known.ID, known.Name, known.Members
		unit.Aliases = mergeAliases(known.Aliases, unit.Aliases)
		unit.IsGroup = unit.IsGroup || known.IsGroup
		if unit.Short == "" {
			unit.Short = known.Short
		}
		if unit.Sort == 0 {
			unit.Sort = known.Sort
		}
		if unit.Liaison == (ledger.Liaison{}) {
			unit.Liaison = known.Liaison
		}
	}
	return known == nil, tx.SaveUnit(&unit)
}

// findListed finds the unit a list means: by its name or alias, else without the district's own name in front.
func findListed(tx *store.Tx, name string) (*ledger.Unit, error) {
	known, err := tx.FindUnit(name)
	if err != nil || known != nil {
		return known, err
	}
	plan, err := currentPlan(tx)
	if err != nil || plan == nil {
		return nil, err
	}
	_, rest, ok := strings.Cut(name, placeOf(plan.Issuer))
	if !ok || !strings.ContainsAny(firstRune(rest), "区县市旗") {
		return nil, nil
	}
	return tx.FindUnit(rest)
}

func firstRune(text string) string {
	for _, r := range text {
		return string(r)
	}
	return ""
}

func mergeAliases(known, more []ledger.Alias) []ledger.Alias {
	for _, a := range more {
		seen := false
		for _, k := range known {
			seen = seen || k.Name == a.Name
		}
		if !seen {
			known = append(known, a)
		}
	}
	return known
}

// linkMembers resolves the members of imported groups by name, once every unit is there.
func linkMembers(tx *store.Tx, units []ledger.Unit) error {
	for _, unit := range units {
		if len(unit.Members) == 0 {
			continue
		}
		group, err := tx.FindUnit(unit.Name)
		if err != nil || group == nil {
			return err
		}
		group.Members = []ledger.Member{}
		for _, m := range unit.Members {
			member, err := tx.FindUnit(m.Name)
			if err != nil {
				return err
			}
			if member != nil {
				group.Members = append(group.Members, ledger.Member{UnitID: member.ID, Name: member.Name, From: m.From, To: m.To})
			}
		}
		if err := tx.SaveUnit(group); err != nil {
			return err
		}
	}
	return nil
}

func saveLeader(tx *store.Tx, l ledger.Leader) error {
	known, err := tx.Leaders()
	if err != nil {
		return err
	}
	for _, k := range known {
		if k.Name == l.Name && k.Post == l.Post {
			l.ID = k.ID
		}
	}
	return tx.SaveLeader(&l)
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

// Leaders returns the leaders in order.
func (u Units) Leaders() ([]ledger.Leader, error) {
	out := []ledger.Leader{}
	return out, u.view(context.Background(), func(tx *store.Tx) (err error) {
		out, err = tx.Leaders()
		return err
	})
}

// SaveLeader keeps one leader's time in a post.
func (u Units) SaveLeader(l ledger.Leader) (ledger.Leader, error) {
	return l, u.do(context.Background(), "leader", func(tx *store.Tx) error {
		tx.SetSummary("修改领导" + l.Name)
		return tx.SaveLeader(&l)
	})
}

// DeleteLeader removes one leader.
func (u Units) DeleteLeader(id int64) error {
	return u.do(context.Background(), "leader", func(tx *store.Tx) error {
		tx.SetSummary("删除一位领导")
		return tx.DeleteLeader(id)
	})
}
