package app

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"

	"ducha/app/extract"
	"ducha/app/ledger"
	"ducha/app/sheet"
	"ducha/store"
)

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
	err = u.do(context.Background(), "units", func(tx *store.Tx) error {
		tx.SetSummary(fmt.Sprintf("导入 %d 个单位、%d 位领导", len(units), len(leaders)))
		for _, unit := range units {
			added, err := saveByName(tx, unit)
			if err != nil {
				return err
			}
			out.Added += one(added)
			twin, err := twinOf(tx, unit)
			if err != nil {
				return err
			}
			out.Problems = append(out.Problems, twin...)
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
	return out, err
}

// saveByName keeps a listed unit; what the list leaves empty stays as it is known.
func saveByName(tx *store.Tx, unit ledger.Unit) (added bool, err error) {
	known, err := findListed(tx, unit)
	if err != nil {
		return false, err
	}
	unit.Members = []ledger.Member{}
	if known != nil {
		if unit.Short == known.Name {
			unit.Short = ""
			unit.Aliases = append(unit.Aliases, ledger.Alias{Name: unit.Name, Confirmed: true})
		}
		unit.ID, unit.Name, unit.Members = known.ID, known.Name, known.Members
		unit.Aliases = mergeAliases(known.Aliases, unit.Aliases)
		unit.IsGroup = unit.IsGroup || known.IsGroup
		if unit.Short == "" {
			unit.Short = known.Short
		}
		if unit.Sort == 0 {
			unit.Sort = known.Sort
		}
		unit.Kind = cmp.Or(unit.Kind, known.Kind)
		unit.Liaison = mendLiaison(known.Liaison, unit.Liaison)
	}
	unit.Kind = cmp.Or(unit.Kind, ledger.KindOf(unit.Name))
	return known == nil, tx.SaveUnit(&unit)
}

// mendLiaison is a liaison with what a list says anew; another person brings nothing along.
func mendLiaison(known, listed ledger.Liaison) ledger.Liaison {
	if listed.Name != "" && listed.Name != known.Name {
		return listed
	}
	return ledger.Liaison{Name: known.Name, Post: cmp.Or(listed.Post, known.Post), Phone: cmp.Or(listed.Phone, known.Phone)}
}

// findListed finds the unit a list means: by its name or alias, else without the district's own name in front, else by
// the short name it lists.
func findListed(tx *store.Tx, listed ledger.Unit) (*ledger.Unit, error) {
	place, err := placeNow(tx)
	if err != nil {
		return nil, err
	}
	for _, name := range []string{listed.Name, withoutPlace(listed.Name, place), listed.Short} {
		if name == "" {
			continue
		}
		if known, err := tx.FindUnit(name); err != nil || known != nil {
			return known, err
		}
	}
	return nil, nil
}

// twinOf tells of a unit whose listed short name is another unit of the ledger: the notice printed both names, and only
// the clerk may say they are one.
func twinOf(tx *store.Tx, listed ledger.Unit) ([]ledger.Problem, error) {
	if listed.Short == "" {
		return nil, nil
	}
	place, err := placeNow(tx)
	if err != nil {
		return nil, err
	}
	other, err := tx.FindUnit(listed.Short)
	if err != nil || other == nil || !other.Active {
		return nil, err
	}
	for _, name := range []string{listed.Name, withoutPlace(listed.Name, place)} {
		known, err := tx.FindUnit(name)
		if err != nil {
			return nil, err
		}
		if known != nil && known.ID != other.ID {
			return []ledger.Problem{{Code: "unit_twice", Index: -1, Message: fmt.Sprintf(
				"名单里“%s”的简称是“%s”，台账里“%s”“%s”是两个单位。如是一家，请在“待定”里点“是同一个单位”；那里没有列出的，点“修改”并入。", listed.Name, listed.Short, known.Name, other.Name)}}, nil
		}
	}
	return nil, nil
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
