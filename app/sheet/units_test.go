package sheet

import (
	"bytes"
	"context"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ducha/app/extract"
	"ducha/app/ledger"
)

func sampleUnits() ([]ledger.Unit, []ledger.Leader) {
	units := []ledger.Unit{
		{Name: "区发展改革局", Short: "发改局", Kind: ledger.Bureau, Sort: 1, Active: true, Aliases: []ledger.Alias{{Name: "区发改局", Confirmed: true}, {Name: "区发展和改革局", Confirmed: true}},
			Members: []ledger.Member{}, Liaison: ledger.Liaison{Name: "周敏", Post: "办公室主任", Phone: "0000-6620118"}},
		{Name: "城关街道", Kind: ledger.Town, Sort: 2, Active: true, Aliases: []ledger.Alias{}, Members: []ledger.Member{}},
		{Name: "柳溪镇", Kind: ledger.Town, Sort: 3, Aliases: []ledger.Alias{}, Members: []ledger.Member{}},
		{Name: "各镇街", Kind: ledger.OtherBody, IsGroup: true, Sort: 4, Active: true, Aliases: []ledger.Alias{{Name: "各镇政府（街道办事处）", Confirmed: true}},
			Members: []ledger.Member{{Name: "城关街道", From: "2024-01-01"}, {Name: "柳溪镇", From: "2024-01-01", To: "2024-06-30"}}},
	}
	leaders := []ledger.Leader{{Name: "高远", Post: "区委常委、常务副区长", From: "2023-02-01", Sort: 1}, {Name: "林静", Post: "副区长", From: "2022-03-01", To: "2024-05-31", Sort: 2}}
	return units, leaders
}

// readUnits reads a file as the program does.
func readUnits(t *testing.T, data []byte) ([]ledger.Unit, []ledger.Leader, []ledger.Problem, error) {
	t.Helper()
	book, err := extract.Workbook(context.Background(), "单位.xlsx", data)
	must(t, err)
	return ReadUnits("单位.xlsx", book)
}

func TestUnitsRoundTrip(t *testing.T) {
	units, leaders := sampleUnits()
	var out bytes.Buffer
	must(t, WriteUnits(&out, units, leaders))
	keepFor(t, "units.xlsx", out.Bytes())
	gotUnits, gotLeaders, problems, err := readUnits(t, out.Bytes())
	must(t, err)
	if len(problems) != 0 || !reflect.DeepEqual(gotLeaders, leaders) {
		t.Errorf("problems %v, leaders %+v", problems, gotLeaders)
	}
	for i := range units {
		if !reflect.DeepEqual(gotUnits[i], units[i]) {
			t.Errorf("got  %+v\nwant %+v", gotUnits[i], units[i])
		}
	}
}

func TestReadUnitsOfAnOffice(t *testing.T) {
	f := excelize.NewFile()
	for cell, v := range map[string]any{
		"A1": "云岭区2024年督查联络员名单",
		"A2": "序号", "B2": "单 位", "C2": "联络人", "D2": "手机", "E2": "类别",
		"A3": 1, "B3": "区水利局", "C3": "周敏", "D3": 13800000000,
		"A4": 2, "B4": " 区水利局 ", "A5": 3, "C5": "无名", "A6": 4, "B6": "青山镇", "E6": "乡镇级",
	} {
		must(t, f.SetCellValue("Sheet1", cell, v))
	}
	units, leaders, problems, err := readUnits(t, save(t, f))
	must(t, err)
	if len(units) != 2 || len(leaders) != 0 || units[0].Kind != "" || units[0].Liaison.Phone != "13800000000" {
		t.Errorf("%+v", units)
	}
	codes := []string{}
	for _, p := range problems {
		codes = append(codes, p.Code)
	}
	if strings.Join(codes, " ") != "unit_twice unit_no_name unit_kind_unknown" || !strings.HasPrefix(problems[0].Message, "“Sheet1”表第 4 行：“区水利局”") {
		t.Errorf("%v", problems)
	}
}

func TestReadUnitsOfOtherPrograms(t *testing.T) {
	for name, text := range map[string]string{
		"csv": "序号,单位,联络员,电话\n1,区水利局,周敏,6218 0101\n2,青山镇,何立新,6218 0102\n",
		"web": "<html><body><table><tr><td>单位</td><td>联络员</td></tr><tr><td>区水利局</td><td>周敏</td></tr><tr><td>青山镇</td><td>何立新</td></tr></table></body></html>",
	} {
		units, _, problems, err := readUnits(t, []byte(text))
		if err != nil || len(units) != 2 || len(problems) != 0 || units[1].Liaison.Name != "何立新" || units[1].Kind != "" {
			t.Errorf("%s: %+v %v %v", name, units, problems, err)
		}
	}
}

func TestReadUnitsProblemsOfGroupsAndLeaders(t *testing.T) {
	units, leaders := sampleUnits()
	leaders[0].From = "上个月"
	units[3].Members[0].Name = "东山镇"
	var out bytes.Buffer
	must(t, WriteUnits(&out, units, leaders))
	got, people, problems, err := readUnits(t, out.Bytes())
	must(t, err)
	if len(got) != 4 || len(got[3].Members) != 1 || len(people) != 1 || len(problems) != 2 {
		t.Errorf("%+v %+v %v", got, people, problems)
	}
}

func TestReadUnitsRefusals(t *testing.T) {
	f := excelize.NewFile()
	must(t, f.SetCellValue("Sheet1", "A1", "会议签到表"))
	if _, _, _, err := readUnits(t, save(t, f)); ledger.CodeOf(err) != "not_a_unit_list" {
		t.Error(err)
	}
	if _, _, _, err := readUnits(t, []byte("会议签到表")); ledger.CodeOf(err) != "not_a_unit_list" {
		t.Error(err)
	}
}

func TestParseDay(t *testing.T) {
	for _, c := range []struct {
		text, want string
		last, ok   bool
	}{
		{"2024-01-31", "2024-01-31", false, true}, {"2024/1/5", "2024-01-05", false, true}, {"2024年3月", "2024-03-01", false, true}, {"2024.2", "2024-02-29", true, true},
		{"45292", "2024-01-01", false, true}, {"", "", false, true}, {"至今", "", true, true}, {"2024-02-30", "", false, false}, {"去年", "", false, false},
	} {
		if got, ok := parseDay(c.text, c.last); got != c.want || ok != c.ok {
			t.Errorf("%q = %q %v", c.text, got, ok)
		}
	}
}
