package ledger

import "testing"

func TestSharedNumbers(t *testing.T) {
	one, two := []string{"一、工业"}, []string{"二、农业"}
	got := SharedNumbers([]Task{{ID: 1, No: "1", Section: one, State: TaskActive}, {ID: 2, No: "2", Section: one, State: TaskActive}, {ID: 3, No: "1", Section: two, State: TaskActive},
		{ID: 4, No: "2", Section: one, State: TaskAdjusted}, {ID: 5, No: "2", Section: one, State: TaskCancelled}, {ID: 6, No: "", Section: one, State: TaskActive}, {ID: 7, No: "", Section: one, State: TaskActive}})
	if len(got) != 1 || got[0].No != "2" || len(got[0].Tasks) != 2 || got[0].Tasks[1].ID != 4 {
		t.Errorf("%+v", got)
	}
}
