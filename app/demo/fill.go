package demo

import (
	"bytes"
	"context"
	"fmt"

	"ducha/app"
	"ducha/app/ledger"
	"github.com/xuri/excelize/v2"
)

// fill types a unit's answers into its own form, the way a clerk of the unit would: only the open cells.
func fill(name string, data []byte, form ledger.Form, quarter int, copied bool) ([]byte, error) {
	tables, err := app.ReadForms(context.Background(), name, data)
	if err != nil {
		return nil, fmt.Errorf("read form: %w", err)
	}
	asked := tables[0]
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("open form: %w", err)
	}
	defer book.Close()
	tab := book.GetSheetList()[0]
	columns, err := headerColumns(book, tab)
	if err != nil {
		return nil, err
	}
	done := map[int64]bool{}
	for _, row := range asked.Rows {
		want := rowOf(form, row.TaskID)
		values := make([]float64, len(want.Targets))
		for n, t := range want.Targets {
			values[n] = value(t, want.Text, quarter)
		}
		for _, v := range row.Values {
			for n, t := range want.Targets {
				if t.ID == v.TargetID && values[n] >= 0 && claimWord(temperOf(want.Text), quarter) != "未启动" {
					book.SetCellValue(tab, v.Cell, values[n])
				}
			}
		}
		if done[row.TaskID] {
			continue
		}
		done[row.TaskID] = true
		said := compose(want, values, quarter)
		if copied {
			said.text = compose(want, values, quarter-1).text
		}
		for _, cell := range [][2]string{{"本期进展", said.text}, {"完成情况", said.claim}, {"存在问题", said.problems}, {"下步措施", said.next}} {
			if title, text := cell[0], cell[1]; text != "" {
				book.SetCellStr(tab, fmt.Sprintf("%s%d", columns[title], row.Row), text)
			}
		}
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		return nil, fmt.Errorf("save form: %w", err)
	}
	return out.Bytes(), nil
}

func rowOf(form ledger.Form, taskID int64) ledger.FormRow {
	for _, row := range form.Rows {
		if row.TaskID == taskID {
			return row
		}
	}
	return ledger.FormRow{}
}

// headerColumns finds the letters of the columns that a unit fills in.
func headerColumns(book *excelize.File, tab string) (map[string]string, error) {
	rows, err := book.GetRows(tab)
	if err != nil {
		return nil, fmt.Errorf("read rows: %w", err)
	}
	for _, row := range rows {
		found := map[string]string{}
		for n, cell := range row {
			letter, _ := excelize.ColumnNumberToName(n + 1)
			for _, title := range []string{"本期进展", "完成情况", "存在问题", "下步措施"} {
				if len(cell) >= len(title) && cell[:len(title)] == title {
					found[title] = letter
				}
			}
		}
		if len(found) == 4 {
			return found, nil
		}
	}
	return nil, fmt.Errorf("form has no header row")
}
