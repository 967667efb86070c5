package sheet

import (
	"bytes"
	"strings"
	"testing"

	"ducha/app/ledger"
	"github.com/xuri/excelize/v2"
)

func TestWriteFormIsDeterministic(t *testing.T) {
	first := mustForm(t)
	keepFor(t, "form.xlsx", first)
	for range 5 {
		if !bytes.Equal(first, mustForm(t)) {
			t.Fatal("the same form gave different bytes")
		}
	}
}

func TestWriteFormLocksAllButTheCellsToFill(t *testing.T) {
	f := openBytes(t, mustForm(t))
	for cell, open := range map[string]bool{"A5": false, "B5": false, "C6": false, "D5": false, "E5": true, "F5": false, "G5": true, "G6": true,
		"E6": false, "G8": false, "H5": false, "I5": true, "I6": false, "J5": true, "K5": true, "I2": true, "K2": true} {
		id, err := f.GetCellStyle(formSheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		if got := style.Protection != nil && !style.Protection.Locked; got != open {
			t.Errorf("%s open = %v, want %v", cell, got, open)
		}
	}
	p, err := f.GetSheetProtection(formSheet)
	if err != nil {
		t.Fatal(err)
	}
	if !p.AutoFilter || !p.Sort || !p.FormatColumns || p.InsertRows || p.FormatCells {
		t.Errorf("protection %+v", p)
	}
}

func TestWriteFormCountsAndChecks(t *testing.T) {
	f := openBytes(t, mustForm(t))
	if formula, err := f.GetCellFormula(formSheet, "F5"); err != nil || formula != "LEN(E5)" {
		t.Errorf("formula %q, %v", formula, err)
	}
	if v, err := f.GetCellValue(formSheet, "F5", excelize.Options{RawCellValue: true}); err != nil || v != "0" {
		t.Errorf("cached value %q, %v", v, err)
	}
	rules, err := f.GetDataValidations(formSheet)
	if err != nil || len(rules) != 3 {
		t.Fatalf("%d validations, %v", len(rules), err)
	}
	if !strings.Contains(rules[0].Formula1, "已完成,正常推进,进展缓慢,未启动") {
		t.Errorf("list %q", rules[0].Formula1)
	}
	visible, err := f.GetSheetVisible(hiddenSheet)
	if err != nil || visible {
		t.Errorf("hidden sheet visible = %v, %v", visible, err)
	}
}

func TestWriteFormRowsGrow(t *testing.T) {
	f := openBytes(t, mustForm(t))
	for row, grows := range map[int]bool{5: true, 6: false, 8: true} {
		part, _ := f.Pkg.Load("xl/worksheets/sheet1.xml")
		_, after, _ := strings.Cut(string(part.([]byte)), `<row r="`+string(rune('0'+row))+`"`)
		tag, _, _ := strings.Cut(after, ">")
		if !strings.Contains(tag, "ht=") || strings.Contains(tag, "customHeight") == grows {
			t.Errorf("row %d: %s", row, tag)
		}
	}
}

func TestWriteFormWithoutTasks(t *testing.T) {
	data, err := WriteForm(ledger.Form{UnitName: "区气象局", Limit: 200})
	if err != nil {
		t.Fatal(err)
	}
	if form := mustRead(t, data); len(form.Rows) != 0 || form.UnitName != "区气象局" {
		t.Errorf("%+v", form)
	}
}

// TestLookAtFilledForm keeps a filled form with a text that is too long, for the eye, where SHEET_OUT is set.
func TestLookAtFilledForm(t *testing.T) {
	f := openBytes(t, filledForm(t))
	set(t, f, map[string]any{"E8": strings.Repeat("柳溪河下游段完成清淤招标，施工队伍已进场。", 12)})
	keepFor(t, "filled.xlsx", save(t, f))
}

// TestFormPrintsDeadlines: below the first indicator, where the reader leaves it out again.
func TestFormPrintsDeadlines(t *testing.T) {
	row := sampleForm().Rows[0]
	if got := askedLabel(row, row.Targets[0], true); !strings.HasSuffix(got, "\n完成时限："+row.Deadline) {
		t.Errorf("%q", got)
	}
	if got := askedLabel(row, row.Targets[0], false); strings.Contains(got, deadlineMark) {
		t.Errorf("once a task: %q", got)
	}
}
