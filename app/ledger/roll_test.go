package ledger

import (
	"slices"
	"testing"
)

func TestRoll(t *testing.T) {
	units := []Unit{{ID: 1}, {ID: 2, IsGroup: true, Members: []Member{{UnitID: 3}, {UnitID: 4, To: "2024-05-01"}, {UnitID: 99}}}, {ID: 3}, {ID: 4}, {ID: 5, IsGroup: true}}
	roll := RollOn(units, "2024-06-30")
	task := func(ids ...int64) Task {
		k := Task{}
		for _, id := range ids {
			k.Assignments = append(k.Assignments, Assignment{UnitID: id, Role: Lead})
		}
		return k
	}
	for _, c := range []struct {
		task Task
		want []int64
	}{
		{task(1), []int64{1}},
		{task(2), []int64{3}},          // a member, at the time
		{task(3, 2, 1), []int64{3, 1}}, // named and a member: once
		{task(5), []int64{5}},          // a group without members answers for itself
		{task(), []int64{}},
	} {
		if got := roll.Of(c.task); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.task.Assignments, got, c.want)
		}
	}
}
