package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"ducha/app/ledger"
)

// ReadUnits reads a list of units, as WriteUnits makes it or as an office keeps its own, whatever program saved it: headers
// may be worded otherwise, stand in any order and below a title; one sheet with names is enough. A row that cannot be taken is left
// out and becomes a problem that says where it stands and what to do; the rest goes on. Codes: unit_no_name,
// unit_twice, unit_kind_unknown, group_unknown, member_unknown, leader_no_name, date_unknown. IDs are zero: units are
// known by name. A kind is "" where the list says none. Error: not_a_unit_list, with file.
func ReadUnits(file string, book ledger.Workbook) (units []ledger.Unit, leaders []ledger.Leader, problems []ledger.Problem, err error) {
	r := unitReader{units: []ledger.Unit{}, leaders: []ledger.Leader{}, problems: []ledger.Problem{}, index: map[string]int{}}
	unitsSeen, groups := false, []roster{}
	for _, s := range book.Sheets {
		kind, t, ok := findRoster(s.Name, held(s))
		switch {
		case !ok || s.Hidden:
		case kind == groupsSheet:
			groups = append(groups, t)
		case kind == leadersSheet:
			r.readLeaders(t)
		default:
			unitsSeen = true
			r.readUnits(t)
		}
	}
	if !unitsSeen && len(r.leaders) == 0 {
		return nil, nil, nil, ledger.Fail("not_a_unit_list", "file", file)
	}
	for _, t := range groups {
		r.readGroups(t)
	}
	return r.units, r.leaders, r.problems, nil
}

// held is what a sheet stores: a date as its number, a telephone number with all its digits.
func held(s ledger.Sheet) [][]string {
	out := make([][]string, len(s.Rows))
	for r, row := range s.Rows {
		out[r] = make([]string, len(row))
		for c, cell := range row {
			out[r][c] = cell.Held
		}
	}
	return out
}

// roster is one list sheet: where its columns stand.
type roster struct {
	sheet  string
	cells  [][]string
	head   int
	places map[string]int
}

// rosterHeaders are the words that head each column; the first is the one WriteUnits prints. Longer words stand first
// where one holds another.
var rosterHeaders = map[string][][]string{
	unitsSheet: {{"联络员职务", "联络人职务", "职务"}, {"联系电话", "联络员电话", "手机", "电话", "联系方式"}, {"联络员", "联络人", "联系人", "姓名"},
		{"别名", "曾用名", "其他写法", "其他名称"}, {"简称"}, {"类别", "单位类别", "类型", "性质"}, {"状态", "是否停用"}, {"名称", "单位名称", "单位全称", "单位", "全称", "部门"}},
	groupsSheet:  {{"成员单位", "成员", "包含单位"}, {"起", "起始", "开始", "起始日期"}, {"止", "截止", "结束", "截止日期"}, {"组合", "组合名称", "名称", "统称"}},
	leadersSheet: {{"任职起", "起", "开始", "任职日期", "任职时间"}, {"任职止", "止", "结束", "离任日期"}, {"职务", "岗位", "职位"}, {"姓名", "领导", "领导姓名"}},
}

// rosterKeys are the columns without which a sheet is not that list.
var rosterKeys = map[string][]string{unitsSheet: {"名称"}, groupsSheet: {"组合", "成员单位"}, leadersSheet: {"姓名", "职务"}}

// findRoster tells what a sheet lists: by its name first, else by its headers.
func findRoster(name string, cells [][]string) (kind string, t roster, ok bool) {
	kinds := []string{groupsSheet, leadersSheet, unitsSheet}
	for _, k := range kinds {
		if strings.Contains(name, k) {
			kinds = []string{k}
			break
		}
	}
	for _, k := range kinds {
		for r := 0; r < len(cells) && r < headerDepth; r++ {
			places := rosterPlaces(rosterHeaders[k], cells[r])
			if hasAll(places, rosterKeys[k]) {
				return k, roster{name, cells, r, places}, true
			}
		}
	}
	return "", roster{}, false
}

func rosterPlaces(headers [][]string, cells []string) map[string]int {
	places := map[string]int{}
	for i, text := range cells {
		text = squeeze(dropBrackets(text))
		for _, words := range headers {
			if _, twice := places[words[0]]; !twice && slices.Contains(words, text) {
				places[words[0]] = i
				break
			}
		}
	}
	return places
}

func hasAll(places map[string]int, keys []string) bool {
	for _, k := range keys {
		if _, ok := places[k]; !ok {
			return false
		}
	}
	return true
}

// text is one cell of row r (from 0), "" where there is no such column.
func (t roster) text(r int, column string) string {
	place, ok := t.places[column]
	if !ok {
		return ""
	}
	return strings.TrimSpace(cellAt(t.cells, r, place))
}

// each visits the rows below the header that hold anything.
func (t roster) each(visit func(r int)) {
	for r := t.head + 1; r < len(t.cells); r++ {
		if strings.TrimSpace(strings.Join(t.cells[r], "")) != "" {
			visit(r)
		}
	}
}

// unitReader gathers what the sheets say.
type unitReader struct {
	units    []ledger.Unit
	leaders  []ledger.Leader
	problems []ledger.Problem
	index    map[string]int // squeezed name → place in units
}

func (u *unitReader) problem(t roster, r int, code, format string, args ...any) {
	place := fmt.Sprintf("第 %d 行", r+1)
	if t.sheet != "" {
		place = "“" + t.sheet + "”表" + place
	}
	u.problems = append(u.problems, ledger.Problem{Code: code, Index: -1, Message: place + "：" + fmt.Sprintf(format, args...)})
}

func (u *unitReader) readUnits(t roster) {
	t.each(func(r int) {
		name := dropBlanks(t.text(r, "名称"))
		if name == "" {
			u.problem(t, r, "unit_no_name", "没有写单位名称，这一行没有收。请补上名称，或删去这一行。")
			return
		}
		if _, twice := u.index[squeeze(name)]; twice {
			u.problem(t, r, "unit_twice", "“%s”前面已经有了，这一行没有收。请删去一行；同一单位的另一种写法请填在“别名”里。", name)
			return
		}
		unit := ledger.Unit{Name: name, Short: t.text(r, "简称"), Kind: ledger.OtherBody, Sort: len(u.units) + 1, Aliases: aliasesOf(t.text(r, "别名"), name), Members: []ledger.Member{},
			Liaison: ledger.Liaison{Name: t.text(r, "联络员"), Post: t.text(r, "联络员职务"), Phone: t.text(r, "联系电话")}, Active: t.text(r, "状态") == ""}
		kind := squeeze(t.text(r, "类别"))
		switch k, ok := kindOf(kind); {
		case kind == groupWord:
			unit.IsGroup = true
		case ok:
			unit.Kind = k
		default:
			u.problem(t, r, "unit_kind_unknown", "类别“%s”不认识，先按“其他”收。可填：%s。", kind, strings.Join(kindChoices(), "、"))
		}
		u.index[squeeze(name)] = len(u.units)
		u.units = append(u.units, unit)
	})
}

// kindOf reads a kind; an empty cell says none.
func kindOf(word string) (kind ledger.UnitKind, ok bool) {
	for _, k := range unitKinds {
		if word == k.word {
			return k.is, true
		}
	}
	return "", word == ""
}

var nameSeparators = regexp.MustCompile(`[、，,；;/\n]+`)

func aliasesOf(text, name string) []ledger.Alias {
	out := []ledger.Alias{}
	for _, part := range nameSeparators.Split(text, -1) {
		if part = dropBlanks(part); part != "" && part != name {
			out = append(out, ledger.Alias{Name: part, Confirmed: true})
		}
	}
	return out
}

func (u *unitReader) readGroups(t roster) {
	group := ""
	t.each(func(r int) {
		if name := dropBlanks(t.text(r, "组合")); name != "" {
			group = name // printed once where the cells were merged
		}
		at, ok := u.index[squeeze(group)]
		if !ok {
			u.problem(t, r, "group_unknown", "组合“%s”不在“单位”表里，这一行没有收。请先在“单位”表加上它，类别填“组合”。", group)
			return
		}
		member := dropBlanks(t.text(r, "成员单位"))
		place, known := u.index[squeeze(member)]
		if !known {
			u.problem(t, r, "member_unknown", "成员“%s”不在“单位”表里，这一行没有收。请先在“单位”表加上它，或改成表里的名称。", member)
			return
		}
		from, to, ok := u.term(t, r, "起", "止")
		if !ok {
			return
		}
		u.units[at].IsGroup = true
		u.units[at].Members = append(u.units[at].Members, ledger.Member{Name: u.units[place].Name, From: from, To: to})
	})
}

func (u *unitReader) readLeaders(t roster) {
	t.each(func(r int) {
		name := dropBlanks(t.text(r, "姓名"))
		if name == "" {
			u.problem(t, r, "leader_no_name", "没有写姓名，这一行没有收。请补上姓名，或删去这一行。")
			return
		}
		from, to, ok := u.term(t, r, "任职起", "任职止")
		if ok {
			u.leaders = append(u.leaders, ledger.Leader{Name: name, Post: t.text(r, "职务"), From: from, To: to, Sort: len(u.leaders) + 1})
		}
	})
}

// term reads a pair of dates; ok is false, with a problem, where one is no date.
func (u *unitReader) term(t roster, r int, fromColumn, toColumn string) (from, to string, ok bool) {
	from, okFrom := parseDay(t.text(r, fromColumn), false)
	to, okTo := parseDay(t.text(r, toColumn), true)
	bad := toColumn
	if !okFrom {
		bad = fromColumn
	}
	if !okFrom || !okTo {
		u.problem(t, r, "date_unknown", "“%s”栏的“%s”不是日期，这一行没有收。请写成 2024-01-31 的样子，不知道就空着。", bad, t.text(r, bad))
	}
	return from, to, okFrom && okTo
}

var dayPattern = regexp.MustCompile(`^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)$`)

// parseDay reads a date as typed or as Excel stores it; a month alone is its first or last day. "" is an open end.
func parseDay(text string, last bool) (string, bool) {
	text = squeeze(text)
	if text == "" || text == "至今" {
		return "", true
	}
	if serial, err := strconv.ParseFloat(text, 64); err == nil && serial > 20000 && serial < 80000 {
		day, err := excelize.ExcelDateToTime(serial, false)
		return day.Format(time.DateOnly), err == nil
	}
	m := dayPattern.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	year, month, day := number(m[1]), number(m[2]), number(m[3])
	if m[3] == "" {
		day = 1
	}
	at := time.Date(int(year), time.Month(month), int(day), 0, 0, 0, 0, time.UTC)
	if at.Month() != time.Month(month) || at.Day() != int(day) {
		return "", false
	}
	if m[3] == "" && last {
		at = at.AddDate(0, 1, -1)
	}
	return at.Format(time.DateOnly), true
}
