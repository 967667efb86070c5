package app_test

import "testing"

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
