package ledger

import (
	"slices"
	"testing"
)

func TestSuccessorInheritsByDate(t *testing.T) {
	leaders := []Leader{
		{Name: "程望川", Post: "副区长（工业）", To: "2024-06-15"},
		{Name: "秦牧野", Post: "副区长（工业）", From: "2024-06-16"},
		{Name: "顾云舟", Post: "副区长（城建）"},
	}
	named := []string{"程望川", "顾云舟", "区政府领导班子成员"}
	if got := LeadersOn(named, leaders, "2024-03-31"); !slices.Equal(got, named) {
		t.Errorf("in March: %v", got)
	}
	if got := LeadersOn(named, leaders, "2024-06-30"); !slices.Equal(got, []string{"秦牧野", "顾云舟", "区政府领导班子成员"}) {
		t.Errorf("in June: %v", got)
	}
}
