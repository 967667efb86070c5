package sheet

import (
	"fmt"
	"io"
	"strings"

	"ducha/app/ledger"
	"github.com/xuri/excelize/v2"
)

// The sheets of a list of units and what they are headed by.
const (
	unitsSheet   = "单位"
	groupsSheet  = "组合"
	leadersSheet = "领导"
	groupWord    = "组合"
	inactiveWord = "停用"
)

var (
	unitListFields = []field{{"名称", 30, cellLook}, {"简称", 16, cellLook}, {"类别", 12, centerLook}, {"别名", 36, cellLook},
		{"联络员", 12, centerLook}, {"联络员职务", 18, cellLook}, {"联系电话", 18, cellLook}, {"状态", 9, centerLook}}
	groupFields  = []field{{"组合", 26, cellLook}, {"成员单位", 30, cellLook}, {"起", 14, centerLook}, {"止", 14, centerLook}}
	leaderFields = []field{{"姓名", 14, cellLook}, {"职务", 40, cellLook}, {"任职起", 14, centerLook}, {"任职止", 14, centerLook}}
)

// WriteUnits makes an .xlsx of units, groups and leaders that a clerk can edit and ReadUnits takes back. The order of
// the rows is the order of the lists. Proposed aliases are left out: they count for nothing until confirmed.
func WriteUnits(w io.Writer, units []ledger.Unit, leaders []ledger.Leader) error {
	book := newWorkbook("单位名单")
	l := book.list(unitsSheet, "单位", 1, unitListFields)
	for _, u := range units {
		kind := kindWord(u.Kind)
		if u.IsGroup {
			kind = groupWord
		}
		l.put(u.Name, u.Short, kind, aliasNames(u), u.Liaison.Name, u.Liaison.Post, u.Liaison.Phone, yes(!u.Active, inactiveWord))
	}
	l.done()
	addChoices(l, "C", kindChoices())
	addChoices(l, "H", []string{inactiveWord})
	writeGroups(book, units)
	l = book.list(leadersSheet, "领导", 1, leaderFields)
	for _, p := range leaders {
		l.put(p.Name, p.Post, p.From, p.To)
	}
	l.done()
	if err := book.write(w, growing); err != nil {
		return fmt.Errorf("write units: %w", err)
	}
	return nil
}

func writeGroups(book *workbook, units []ledger.Unit) {
	l := book.list(groupsSheet, "组合", 1, groupFields)
	for _, u := range units {
		for _, m := range u.Members {
			l.put(u.Name, m.Name, m.From, m.To)
		}
	}
	l.done()
}

func kindChoices() []string {
	words := make([]string, 0, len(unitKinds)+1)
	for _, k := range unitKinds {
		words = append(words, k.word)
	}
	return append(words, groupWord)
}

// addChoices puts a drop-down list on a column, with room for new rows.
func addChoices(l *list, column string, words []string) {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(fmt.Sprintf("%s2:%s%d", column, column, l.page.row+200))
	l.book.keep(rule.SetDropList(words))
	rule.SetError(excelize.DataValidationErrorStyleStop, "请选一项", strings.Join(words, "、"))
	l.book.keep(l.book.file.AddDataValidation(l.name, rule))
}
