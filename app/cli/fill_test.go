package cli

import (
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"ducha/app"

	"os"
)

// fillForms types one sentence into every task of every form.
func fillForms(t *testing.T, d desk) {
	t.Helper()
	files, err := filepath.Glob(d.file("forms/*.xlsx"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no forms: %v", err)
	}
	os.Remove(d.file("forms/2024年第一季度报送表.zip"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tables, err := app.ReadForms(t.Context(), filepath.Base(file), data)
		if err != nil {
			t.Fatal(err)
		}
		form := tables[0]
		book, err := excelize.OpenFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range form.Rows {
			column := 5 // 本期进展
			cell, _ := excelize.CoordinatesToCellName(column, row.Row)
			book.SetCellStr(book.GetSheetList()[0], cell, "按计划推进，完成阶段任务。")
		}
		if err := book.SaveAs(file); err != nil {
			t.Fatal(err)
		}
		book.Close()
	}
}
