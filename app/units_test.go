package app_test

import (
	"slices"
	"testing"

	"ducha/app"
	"ducha/app/ledger"
)

// What units and leaders have to do is counted in the tasks that are reported on, as everywhere else: the items of a task
// that was split, not the whole beside them.
func TestDutiesOfASplitTaskAreItsItems(t *testing.T) {
	b := planned(t)
	b.must(b.Tasks().Split(b.task("4").ID, []string{"完善人才安居保障办法。", "出台配套实施细则。"}))
	units, err := b.Units().List()
	b.must(err)
	for _, u := range units {
		if u.Name == "区工业和信息化局" && u.Leads != 3 { // 2, 4-1, 4-2
			t.Errorf("%s leads %d tasks", u.Name, u.Leads)
		}
	}
	leaders, err := b.Units().Leaders()
	b.must(err)
	for _, l := range leaders {
		if l.Name == "陆见山" && l.Tasks != 3 { // 3, 4-1, 4-2
			t.Errorf("%s has %d tasks", l.Name, l.Tasks)
		}
	}
}

// A name that was typed or pasted with blanks around it is the name that notices print.
func TestNamesAreKeptWithoutBlanks(t *testing.T) {
	b := planned(t)
	_, err := b.Units().Save(ledger.Unit{Name: "  "})
	b.wantCode("a blank for a name", err, "unit_without_name")
	unit, err := b.Units().Save(ledger.Unit{Name: "区水利局　", Kind: ledger.Bureau, Active: true})
	b.wantCode("a known unit "+unit.Name, err, "unit_exists")
	leader, err := b.Units().SaveLeader(ledger.Leader{Name: "程望川 ", Post: " 副区长"})
	b.must(err)
	if leader.Name != "程望川" || leader.Post != "副区长" {
		t.Errorf("%+v", leader)
	}
}

// A list of telephones changes telephones alone: what it has no column for stays as the office has it.
func TestAListLeavesWhatItDoesNotSay(t *testing.T) {
	b := planned(t)
	list, err := b.Units().List()
	b.must(err)
	unit := list[slices.IndexFunc(list, func(u app.UnitRow) bool { return u.Name == "区水利局" })].Unit
	unit.Kind, unit.Short, unit.Liaison = ledger.Vertical, "水利局", ledger.Liaison{Name: "周正", Post: "科长", Phone: "13800000001"}
	_, err = b.Units().Save(unit)
	b.must(err)
	_, err = b.Units().ImportCells([][]string{{"单位", "联络员", "手机"}, {"区水利局", "周正", "13800000002"}, {"区妇联", "吴越", "13800000003"}})
	b.must(err)
	list, err = b.Units().List()
	b.must(err)
	for _, u := range list {
		if want := (ledger.Liaison{Name: "周正", Post: "科长", Phone: "13800000002"}); u.Name == unit.Name && (u.Kind != ledger.Vertical || u.Short != "水利局" || u.Liaison != want) {
			t.Errorf("%+v", u.Unit)
		}
		if u.Name == "区妇联" && u.Kind != ledger.Party {
			t.Errorf("a new unit: %+v", u.Unit)
		}
	}
}
