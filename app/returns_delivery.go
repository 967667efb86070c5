package app

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// delivery is what one file brings of one unit, or why a table of it is refused.
type delivery struct {
	form    ledger.Form
	filled  ledger.FilledForm
	remarks []ledger.Remark
}

// sortOut gives every table of a file to the unit it comes from. Tables of one unit are one delivery. Blank tables beside
// filled ones say nothing.
func (c *collector) sortOut(tables []ledger.FilledForm) (taken, refused []delivery) {
	for _, f := range tables {
		form, guessed, refusal := c.formFor(f)
		if refusal != nil && refusal.Code == "unit_unknown" && f.UnitName == "" && len(taken) > 0 && fits(f, taken[0].form) > 0 {
			form, refusal = taken[0].form, nil // a further sheet of the same unit
		}
		if refusal == nil {
			refusal = ledger.RefuseForm(f, form)
		}
		if refusal != nil {
			if f.Sheet != "" && len(tables) > 1 && refusal.Place == "" {
				refusal.Place = "工作表“" + f.Sheet + "”"
			}
			refused = append(refused, delivery{form, f, []ledger.Remark{*refusal}})
			continue
		}
		for _, d := range c.split(f, form) {
			if guessed != nil {
				d.remarks = append(d.remarks, *guessed)
				guessed = nil
			}
			taken = deliver(taken, d)
		}
	}
	refused = slices.DeleteFunc(refused, func(d delivery) bool { return len(taken) > 0 && d.remarks[0].Code == "empty_form" })
	if len(taken) == 0 {
		slices.SortStableFunc(refused, func(a, b delivery) int { return rank(a) - rank(b) })
		refused = refused[:min(1, len(refused))]
	}
	return taken, refused
}

// rank puts behind what says least of a file.
func rank(d delivery) int {
	if d.remarks[0].Code == "empty_form" {
		return 1
	}
	return 0
}

// split hands rows that a table gives to other units to them, where its column of units names them. Rows that are another
// unit's tasks without saying so are remarked.
func (c *collector) split(f ledger.FilledForm, form ledger.Form) []delivery {
	own := delivery{form: form, filled: f}
	own.filled.Rows = nil
	others := []delivery{}
	for _, row := range f.Rows {
		var other *ledger.Form
		if !row.Empty() {
			other = c.otherUnit(row, form)
		}
		if gone := c.gone(row, form); gone != nil {
			own.remarks = append(own.remarks, *gone)
			continue
		}
		if other == nil {
			own.filled.Rows = append(own.filled.Rows, row)
			continue
		}
		strange := row.Unit != "" && c.named(row.Unit) == nil && !c.knows(row.Unit)
		if c.named(row.Unit) != other && !strange {
			own.remarks = append(own.remarks, ledger.Remark{Code: "other_unit", Place: row.Place(),
				Message: fmt.Sprintf("“%s”是%s的任务，没有收。请让%s自己报，或在表里加一列“责任单位”写明。", row.Label(), other.UnitName, other.UnitName)})
			continue
		}
		row.TaskID = 0
		d := delivery{form: *other, filled: f}
		d.filled.Rows, d.filled.Remarks, d.filled.HasHidden, d.filled.Contact, d.filled.Phone = []ledger.FilledRow{row}, nil, false, "", ""
		if strange {
			d.remarks = append(d.remarks, ledger.Remark{Code: "unit_guessed", Place: row.Place(), Message: fmt.Sprintf("台账里没有“%s”，按任务认作“%s”，请核对。", row.Unit, other.UnitName)})
		}
		others = append(others, d)
	}
	if len(own.filled.Rows) == 0 && len(others) > 0 {
		others[0].remarks = append(others[0].remarks, own.remarks...)
		return others
	}
	return append([]delivery{own}, others...)
}

// otherUnit is the form of another unit that a row belongs to, nil where it belongs to this one or to nobody.
func (c *collector) otherUnit(row ledger.FilledRow, form ledger.Form) *ledger.Form {
	bare := row
	bare.TaskID = 0
	if named := c.named(row.Unit); named != nil && named.UnitID != form.UnitID {
		if _, ok := ledger.FindRow(bare, *named); ok {
			return named
		}
	}
	if _, ok := ledger.FindRow(row, form); ok || row.Task == "" {
		return nil
	}
	return c.formOf(c.asked()[dense(row.Task)])
}

// gone says that a filled row is a task that is asked no more: it was cancelled or merged after the form was sent.
func (c *collector) gone(row ledger.FilledRow, form ledger.Form) *ledger.Remark {
	if _, asked := ledger.FindRow(row, form); asked || row.Empty() {
		return nil
	}
	for _, task := range c.year.Tasks {
		if task.State.Counted() || row.TaskID != task.ID && (row.Task == "" || dense(row.Task) != dense(task.Text)) {
			continue
		}
		word := "已取消"
		if task.State == ledger.TaskMerged {
			word = "已并入其他任务"
		}
		return &ledger.Remark{Code: "task_gone", Place: row.Place(), Message: fmt.Sprintf("“%s”%s，不用再报，没有收。", row.Label(), word)}
	}
	return nil
}

// asked finds the first unit that was asked a task, by its text.
func (c *collector) asked() map[string]int64 {
	if c.byText == nil {
		c.byText = map[string]int64{}
		for _, form := range slices.Backward(c.forms) {
			for _, row := range form.Rows {
				c.byText[dense(row.Text)] = form.UnitID
			}
		}
	}
	return c.byText
}

func dense(s string) string { return strings.Join(strings.Fields(s), "") }

// deliver adds a table to what the file brings of its unit. A task that an earlier table answers otherwise stays as it
// stands there.
func deliver(taken []delivery, d delivery) []delivery {
	n := slices.IndexFunc(taken, func(t delivery) bool { return t.form.UnitID == d.form.UnitID })
	if n < 0 {
		return append(taken, d)
	}
	to := &taken[n]
	to.remarks = append(to.remarks, d.remarks...)
	to.filled.Remarks = append(to.filled.Remarks, d.filled.Remarks...)
	answered := map[int64]ledger.FilledRow{}
	for _, row := range to.filled.Rows {
		if want, ok := ledger.FindRow(row, to.form); ok && !row.Empty() {
			answered[want.TaskID] = row
		}
	}
	for _, row := range d.filled.Rows {
		want, ok := ledger.FindRow(row, to.form)
		before, twice := answered[want.TaskID]
		switch {
		case row.Empty():
		case !ok || !twice:
			to.filled.Rows = append(to.filled.Rows, row)
		case row.Text != before.Text || row.Problems != before.Problems || row.Next != before.Next || row.Claim != before.Claim || !sameCells(row.Values, before.Values):
			to.remarks = append(to.remarks, ledger.Remark{Code: "filled_twice", Place: row.Place(),
				Message: fmt.Sprintf("第 %s 项在这个文件里填了两次，内容不同，以前一处为准，这一行没有收。请核对。", want.No)})
		}
	}
	return taken
}

// sameCells says that the values of two copies of a row agree; a cell left empty in the later one says nothing.
func sameCells(later, before []ledger.FilledValue) bool {
	for n, v := range later {
		if v.Raw != "" && (n >= len(before) || before[n].Raw != v.Raw) {
			return false
		}
	}
	return true
}

// formFor finds what a table was an answer to: by the hidden ids, else by the unit's printed name, the title, the tab or
// the file's name, else by the tasks its rows speak of, which is a guess and says so.
func (c *collector) formFor(f ledger.FilledForm) (form ledger.Form, guessed, refused *ledger.Remark) {
	if f.PlanID != 0 && f.PlanID != c.year.Plan.ID {
		return form, nil, &ledger.Remark{Code: "other_plan", Message: "这是另一份方案的报送表。请用本方案发出的表重新填报。"}
	}
	printed := c.named(f.UnitName)
	if asked := c.formOf(f.UnitID); asked != nil {
		return c.between(f, asked, printed)
	}
	if printed != nil {
		return *printed, nil, nil
	}
	if unit, err := c.tx.FindUnit(f.UnitName); err == nil && unit != nil && f.UnitName != "" {
		return form, nil, &ledger.Remark{Code: "unit_not_asked", Message: "“" + unit.Name + "”本期没有要报的任务，没有收。请核对任务分工。"}
	}
	if f.UnitName == "" {
		for _, text := range []string{f.Title, f.Sheet, strings.TrimSuffix(path.Base(f.File), path.Ext(f.File))} {
			if form := c.mentioned(text); form != nil && fits(f, *form) > 0 {
				return *form, nil, nil
			}
		}
	}
	if form := c.firstNamed(f.Rows); form != nil && f.UnitName == "" {
		return *form, nil, nil
	}
	if f.Prose && !slices.ContainsFunc(f.Rows, func(row ledger.FilledRow) bool { return row.No != "" }) {
		return form, nil, &ledger.Remark{Code: "unit_unknown", Message: "看不出是哪个单位报的：文字里没有写明单位。请在开头写明填报单位，再逐项写明任务序号。"}
	}
	return c.guess(f)
}

// firstNamed is what the first unit was asked that rows name in a column of their own.
func (c *collector) firstNamed(rows []ledger.FilledRow) *ledger.Form {
	for _, row := range rows {
		if form := c.named(row.Unit); form != nil {
			return form
		}
	}
	return nil
}

// knows says that the ledger has a unit of this name, asked or not.
func (c *collector) knows(name string) bool {
	unit, err := c.tx.FindUnit(name)
	return err == nil && unit != nil
}

// between decides a form that was sent to one unit and is signed by another: a unit that lost its own fills in another's.
func (c *collector) between(f ledger.FilledForm, asked, printed *ledger.Form) (ledger.Form, *ledger.Remark, *ledger.Remark) {
	if printed == nil || printed.UnitID == asked.UnitID {
		return *asked, nil, nil
	}
	bare := f
	bare.Rows = slices.Clone(f.Rows)
	for n := range bare.Rows {
		bare.Rows[n].TaskID = 0
	}
	to := asked
	if fits(bare, *printed) > fits(f, *asked) {
		to = printed
	}
	return *to, &ledger.Remark{Code: "unit_changed", Message: fmt.Sprintf("这张表是发给%s的，表头写的是%s，按%s收。请核对。", asked.UnitName, printed.UnitName, to.UnitName)}, nil
}

// formOf is what one unit was asked, nil where nothing.
func (c *collector) formOf(unitID int64) *ledger.Form {
	for n := range c.forms {
		if unitID != 0 && c.forms[n].UnitID == unitID {
			return &c.forms[n]
		}
	}
	return nil
}

// named is what the unit of this name was asked: its own name or an alias, else the only one whose name ends so (水利局
// for 区水利局). nil where there is none.
func (c *collector) named(name string) *ledger.Form {
	if name == "" {
		return nil
	}
	if unit, err := c.tx.FindUnit(name); err == nil && unit != nil {
		return c.formOf(unit.ID)
	}
	var found *ledger.Form
	for n := range c.forms {
		if len([]rune(name)) < 3 || !strings.HasSuffix(c.forms[n].UnitName, name) {
			continue
		}
		if found != nil {
			return nil
		}
		found = &c.forms[n]
	}
	return found
}

// mentioned is what the only asked unit was asked whose name, or name without 区, stands in a text. A name inside another
// one that stands there counts for nothing.
func (c *collector) mentioned(text string) *ledger.Form {
	said := map[string]*ledger.Form{}
	for n := range c.forms {
		for _, name := range c.namesOf(c.forms[n].UnitID) {
			if strings.Contains(text, name) {
				said[name] = &c.forms[n]
			}
		}
	}
	var found *ledger.Form
	for name, form := range said {
		inner := false
		for other := range said {
			inner = inner || len(other) > len(name) && strings.Contains(other, name)
		}
		if inner || found != nil && found.UnitID == form.UnitID {
			continue
		}
		if found != nil {
			return nil
		}
		found = form
	}
	return found
}

// namesOf lists the names a unit goes by.
func (c *collector) namesOf(unitID int64) []string {
	out := []string{}
	for _, u := range c.known {
		if u.ID != unitID {
			continue
		}
		out = append(out, u.Name, u.Short)
		for _, a := range u.Aliases {
			if a.Confirmed {
				out = append(out, a.Name)
			}
		}
		for _, place := range []string{"区", "县", "市"} {
			if bare, ok := strings.CutPrefix(u.Name, place); ok {
				out = append(out, bare)
			}
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return len([]rune(s)) < 3 })
}

// fits counts the filled rows of a table that are tasks of a form.
func fits(f ledger.FilledForm, form ledger.Form) int {
	n := 0
	for _, row := range f.Rows {
		if _, ok := ledger.FindRow(row, form); ok && !row.Empty() {
			n++
		}
	}
	return n
}

// guess takes the unit whose tasks fit best. Where two fit alike, as units that lead the same tasks do, it is none.
func (c *collector) guess(f ledger.FilledForm) (form ledger.Form, guessed, refused *ledger.Remark) {
	best, most, ties := -1, 0, 0
	for n, form := range c.forms {
		switch matched := fits(f, form); {
		case matched > most:
			best, most, ties = n, matched, 0
		case matched == most && most > 0:
			ties++
		}
	}
	who := "表上没有单位名称"
	if f.UnitName != "" {
		who = "台账里没有“" + f.UnitName + "”"
	}
	switch {
	case best < 0:
		return form, nil, &ledger.Remark{Code: "unit_unknown", Message: "看不出是哪个单位的表：" + who + "，任务也对不上。请在表头写明填报单位，或把这个名称加为单位的别名后再收。"}
	case ties > 0:
		return form, nil, &ledger.Remark{Code: "unit_unknown", Message: fmt.Sprintf("看不出是哪个单位的表：%s，有 %d 个单位的任务都对得上。请在表头写明填报单位，或把这个名称加为单位的别名后再收。", who, ties+1)}
	}
	return c.forms[best], &ledger.Remark{Code: "unit_guessed", Message: who + "，按任务认作“" + c.forms[best].UnitName + "”，请核对。"}, nil
}
