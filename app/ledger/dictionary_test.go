package ledger

import "testing"

func TestProposeAliases(t *testing.T) {
	count := map[string]int{"区发展和改革局": 5, "区发改局": 1, "区发展改革委": 1}
	got := ProposeAliases([]string{"区发改局", "区民政局", "区发展和改革局", "区发展改革委", "市发展和改革委员会", "区市场监管局", "区市场监督管理局", "青石镇", "青石镇人民政府"}, count)
	want := map[string]string{"区发改局": "区发展和改革局", "区发展改革委": "区发展和改革局", "区市场监督管理局": "区市场监管局", "青石镇人民政府": "青石镇"}
	for _, p := range got {
		if want[p.Name] != p.Into {
			t.Errorf("proposed %s → %s", p.Name, p.Into)
		}
		delete(want, p.Name)
	}
	if len(want) > 0 {
		t.Errorf("not proposed: %v", want)
	}
}

func TestKindOf(t *testing.T) {
	for name, want := range map[string]UnitKind{
		"区发改局": Bureau, "市场监管局": Bureau, "青石镇人民政府": Town, "东城街道办事处": Town, "云岭经济开发区管委会": Park, "区税务局": Vertical,
		"市生态环境局云岭分局": Vertical, "区供电公司": Company, "区人民法院": Court, "区委组织部": Party, "区残联": Party,
	} {
		if got := KindOf(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestCollectives(t *testing.T) {
	for name, want := range map[string]bool{"各镇人民政府": true, "区直有关部门": true, "侯庄、白石等5个镇": true, "区民政局": false, "青石镇": false} {
		if IsCollective(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
	units := []Unit{{ID: 1, Name: "青石镇", Kind: Town}, {ID: 2, Name: "区财政局", Kind: Bureau}}
	if m := MembersFor("各镇人民政府", units); len(m) != 1 || m[0].ID != 1 {
		t.Errorf("members %v", m)
	}
	towns := []Unit{{ID: 1, Name: "青石镇", Kind: Town}, {ID: 2, Name: "城关街道办事处", Kind: Town}}
	for group, want := range map[string]int{"各街道": 1, "各乡镇": 1, "各镇（街道）": 2, "各镇街": 2, "各街镇": 2, "各镇（街）": 2, "各镇、街": 2, "各乡镇办": 2, "各镇人民政府、办事处": 2} {
		if m := MembersFor(group, towns); len(m) != want {
			t.Errorf("members of %s: %v", group, m)
		}
	}
	if m := MembersFor("区直有关部门", units); m != nil {
		t.Errorf("有关 names nobody, got %v", m)
	}
}
