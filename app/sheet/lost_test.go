package sheet

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ducha/app/extract"
	"ducha/app/ledger"
)

// typeInto returns a workbook with another text in one cell of its first sheet, and without its hidden sheet if bare.
func typeInto(book ledger.Workbook, row, col int, text string, bare bool) ledger.Workbook {
	first := book.Sheets[0]
	rows := make([][]ledger.SheetCell, max(len(first.Rows), row+1))
	copy(rows, first.Rows)
	cells := make([]ledger.SheetCell, max(len(rows[row]), col+1))
	copy(cells, rows[row])
	cells[col] = ledger.SheetCell{Shown: text, Held: text}
	rows[row] = cells
	first.Rows = rows
	book.Sheets = append([]ledger.Sheet{first}, book.Sheets[1:]...)
	if bare {
		book.Sheets = book.Sheets[:1]
	}
	return book
}

// TestNothingFilledInIsLost types a mark into every cell of a filled form in turn, and of a copy without the hidden sheet:
// it has to turn up in a return, or it or its place in what is said of the file. The cells above the table and its header
// are the office's; a copy without the hidden sheet may number, label and measure as it likes; the count of characters
// and what is printed again on the further rows of a task tell nothing.
func TestNothingFilledInIsLost(t *testing.T) {
	book, err := extract.Workbook(context.Background(), "x.xlsx", filledForm(t))
	must(t, err)
	for row := formHead; row < formHead+12; row++ {
		for col := range 18 {
			for _, mark := range []string{"标记甲乙", "77.77", "标记：第二行\n还有一行。"} {
				for _, bare := range []bool{false, true} {
					c := column(col + 1)
					repeated := (c == colNo || c == colTask) && (row == formHead+1 || row == formHead+2)
					if repeated || bare && (c == colNo || c == colIndicator || c == colUnit) || c == colCount && mark == "77.77" {
						continue
					}
					forms, err := ReadForms("x.xlsx", typeInto(book, row, col, mark, bare))
					must(t, err)
					checkSaid(t, forms[0], cellName(col+1, row+1), fmt.Sprintf("第 %d 行", row+1), mark)
				}
			}
		}
	}
}

func checkSaid(t *testing.T, form ledger.FilledForm, cell, row, mark string) {
	t.Helper()
	returns, remarks := ledger.MatchForm(form, sampleForm())
	said := ""
	for _, r := range returns {
		said += fmt.Sprintln(r.Text, r.Problems, r.Next, r.Values)
	}
	for _, r := range remarks {
		said += r.Line() + "\n"
	}
	for _, words := range []string{mark, cell + "：", row + "：", row + "“"} {
		if strings.Contains(said, words) || strings.Contains(squeeze(said), squeeze(words)) {
			return
		}
	}
	t.Errorf("%s with %q (hidden sheet %v):\n%s", cell, mark, form.HasHidden, said)
}
