package sheet

import (
	"bytes"
	"testing"

	"ducha/app/ledger"
)

func TestWriteShown(t *testing.T) {
	book := bigBook(30)
	shown := Shown{Filter: "状态 未达序时；显示 3 / 30 项", Period: book.Periods[0].Key, Columns: []string{"no", "text", "lead", "q0", "now", "nonsense", "q9"},
		Lines: []ShownLine{{Group: "二、民生实事　1 项"}, {TaskID: book.Tasks[4].ID}, {Group: "一、产业升级　2 项"}, {TaskID: book.Tasks[2].ID}, {TaskID: book.Tasks[0].ID}, {TaskID: 9999}}}
	var out, again bytes.Buffer
	must(t, WriteShown(&out, book, shown))
	must(t, WriteShown(&again, book, shown))
	if !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Error("the same rows gave different bytes")
	}
	keepFor(t, "shown.xlsx", out.Bytes())
	f := openBytes(t, out.Bytes())
	rows, err := f.GetRows("任务台账")
	if err != nil || len(rows) != 8 || len(rows[2]) != 5 {
		t.Fatalf("%d rows, head %v, %v", len(rows), rows[2], err)
	}
	for n, want := range map[int]string{1: shown.Filter, 3: "二、民生实事　1 项", 4: book.Tasks[4].No, 5: "一、产业升级　2 项", 6: book.Tasks[2].No, 7: book.Tasks[0].No} {
		if rows[n][0] != want {
			t.Errorf("row %d begins with %q, want %q", n+1, rows[n][0], want)
		}
	}
	class, _ := book.Scheme.Class(book.Findings[0].Status)
	if book.Findings[0].TaskID == book.Tasks[0].ID && rows[7][3] != class.Word {
		t.Errorf("status %q, want %q", rows[7][3], class.Word)
	}
	must(t, WriteShown(&out, ledger.Book{}, Shown{}))
}

// TestWriteShownApart: every indicator has a row with its figures as numbers, and the task is named on each.
func TestWriteShownApart(t *testing.T) {
	book := bigBook(3)
	book.Tasks[0].Indicators = []ledger.Target{
		{ID: 901, Confirmed: true, Indicator: ledger.Indicator{Name: "改造小区", Op: ledger.AtLeast, Value: 23, Unit: "个"}},
		{ID: 902, Confirmed: true, Indicator: ledger.Indicator{Name: "惠及居民", Op: ledger.AtLeast, Value: 5600, Unit: "户"}},
	}
	var out bytes.Buffer
	shown := Shown{Period: book.Periods[0].Key, Columns: []string{"no", "text", "target", "q0"}, Apart: true, Lines: []ShownLine{{TaskID: book.Tasks[0].ID}}}
	must(t, WriteShown(&out, book, shown))
	rows, err := openBytes(t, out.Bytes()).GetRows("任务台账")
	if err != nil || len(rows) != 5 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if rows[3][2] != "改造小区" || rows[4][2] != "惠及居民" || rows[4][4] != "5600" || rows[4][1] != book.Tasks[0].Text {
		t.Errorf("rows %v", rows[3:])
	}
}
