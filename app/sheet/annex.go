package sheet

import (
	"fmt"
	"io"

	"ducha/app/ledger"
)

// WriteAnnex makes the workbook that goes out beside a bulletin: every figure of a frozen period and the rows behind
// it. All counts come from ledger.Tally, the same sums the bulletin prints.
func WriteAnnex(w io.Writer, s ledger.Snapshot) error {
	a := annex{s: s, t: ledger.Tally(s), book: newWorkbook(s.Period.Name + "重点任务完成情况")}
	a.writeOverall()
	a.writeSections()
	a.writeUnits()
	a.writeLaggards()
	a.writeReporting()
	a.writeTargets()
	a.writeTasks()
	if err := a.book.write(w, growing); err != nil {
		return fmt.Errorf("write annex: %w", err)
	}
	return nil
}

type annex struct {
	s    ledger.Snapshot
	t    ledger.Totals
	book *workbook
}

// table starts a sheet with a title, a line of small type that says what is counted, and a header.
func (a *annex) table(name, title, note string, fields []field) *list {
	l := layout{head: 3, widths: widthsOf(fields)}
	sum := 0.0
	for _, width := range l.widths {
		sum += width
	}
	l.portrait = sum <= portraitWidth
	p := a.book.page(name, l)
	p.heading(titleLook, 34, len(fields), a.s.Period.Name+title)
	p.heading(noteLook, 22, len(fields), note)
	return newList(p, fields)
}

const portraitWidth = 110 // digits that stay readable on an upright A4

// denominator prints what rates are taken of.
func (a *annex) denominator() string {
	if len(a.t.Dropped) == 0 {
		return fmt.Sprintf("按 %d 项计", a.t.Counted)
	}
	return fmt.Sprintf("按 %d 项计（总 %d 项，另调整取消 %d 项）", a.t.Counted, a.t.All, len(a.t.Dropped))
}

func (a *annex) writeOverall() {
	note := a.denominator()
	if a.s.Previous != "" && a.t.Compared() {
		note += "；上期为" + a.s.Previous
	}
	l := a.table("总体完成情况", "重点任务总体完成情况", note, []field{
		{"类别", 26, strongLook}, {"项数", 14, centerLook}, {"占比", 14, centerLook}, {"上期项数", 14, centerLook}, {"增减", 14, centerLook}})
	for i, c := range a.t.Classes {
		look := statusLook(a.s.Scheme.Classes[i])
		look.center = false
		l.put(l.cell(look, c.Word), c.Share.Count, c.Share.Percent(), a.ifPrevious(c.Previous), a.ifPrevious(signed(c.Share.Count-c.Previous)))
	}
	if n := len(a.t.Unjudged); n > 0 {
		l.put("待研判", n, ledger.Share{Count: n, Of: a.t.Counted}.Percent(), "", "")
	}
	l.put("合计", a.t.Counted, ledger.Share{Count: a.t.Counted, Of: a.t.Counted}.Percent(), "", "")
	l.add(10)
	for _, rate := range []struct {
		word  string
		share ledger.Share
	}{{"完成率", a.t.Done}, {"达到进度要求", a.t.InTime}} {
		l.put(rate.word, fmt.Sprintf("%d / %d", rate.share.Count, rate.share.Of), rate.share.Percent(), "", "")
	}
	if m := a.t.Moves; m.Comparable > 0 {
		l.put("与上期相比", fmt.Sprintf("升 %d", len(m.Up)), fmt.Sprintf("平 %d", len(m.Same)), fmt.Sprintf("降 %d", len(m.Down)), fmt.Sprintf("可比 %d", m.Comparable))
	}
}

// ifPrevious leaves a cell empty where the period before was not judged: there is nothing to compare with.
func (a *annex) ifPrevious(v any) any {
	if a.s.Previous == "" || !a.t.Compared() {
		return ""
	}
	return v
}

func signed(n int) string {
	switch {
	case n > 0:
		return fmt.Sprintf("+%d", n)
	case n < 0:
		return fmt.Sprintf("−%d", -n)
	}
	return "0"
}

// classFields are the columns of a breakdown: what it is broken down by, a column a class, and the rates.
func (a *annex) classFields(first ...field) []field {
	fields := append(first, field{"任务数", 8, centerLook})
	for _, c := range a.s.Scheme.Classes {
		fields = append(fields, field{c.Word, 9, centerLook})
	}
	return append(fields, field{"完成率", 10, centerLook}, field{"达到进度\n要求", 10, centerLook})
}

// counts are the cells beside classFields; a zero prints as nothing, so that the eye finds what there is.
func counts(counted int, classes []int, done, inTime ledger.Share) []any {
	row := []any{counted}
	for _, n := range classes {
		if n == 0 {
			row = append(row, "")
			continue
		}
		row = append(row, n)
	}
	return append(row, done.Percent(), inTime.Percent())
}

func (a *annex) writeSections() {
	l := a.table("分板块", "分板块完成情况", a.denominator(), a.classFields(field{"板块", 36, strongLook}))
	for _, s := range a.t.Sections {
		name := s.Name
		if name == "" {
			name = "（未分板块）"
		}
		l.put(append([]any{name}, counts(s.Counted, s.Classes, s.Done, s.InTime)...)...)
	}
	l.put(append([]any{"合计"}, counts(a.t.Counted, a.totals(), a.t.Done, a.t.InTime)...)...)
}

func (a *annex) totals() []int {
	out := make([]int, 0, len(a.t.Classes))
	for _, c := range a.t.Classes {
		out = append(out, c.Share.Count)
	}
	return out
}

func (a *annex) writeUnits() {
	note := a.denominator() + "；几个单位共同牵头的任务，各单位分别计一次"
	l := a.table("分单位", "分单位完成情况", note, a.classFields(field{"单位", 26, strongLook}, field{"类别", 10, centerLook}))
	for _, u := range a.t.Units {
		kind := kindWord(u.Kind)
		if u.Kind == "" {
			kind = "组合"
		}
		l.put(append([]any{u.Name, kind}, counts(u.Counted, u.Classes, u.Done, u.InTime)...)...)
	}
	l.done()
}
