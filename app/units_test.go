package app_test

import (
	"testing"

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
