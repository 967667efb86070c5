package sheet

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestWriteLedger(t *testing.T) {
	book := bigBook(120)
	var a, b bytes.Buffer
	must(t, WriteLedger(&a, book))
	must(t, WriteLedger(&b, book))
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same ledger gave different bytes")
	}
	keepFor(t, "ledger.xlsx", a.Bytes())
	f := openBytes(t, a.Bytes())
	for name, want := range map[string]int{"任务台账": 121, "量化指标": 61, "报送记录": 481, "研判记录": 481, "单位": 41} {
		rows, err := f.GetRows(name)
		if err != nil || len(rows) != want {
			t.Errorf("%s: %d rows, want %d, %v", name, len(rows), want, err)
		}
	}
	for cell, want := range map[string]string{"A2": "1", "D2": "新增", "E2": "≥32", "H2": "区第1局", "I2": "区第2局", "N1": "一季度进展", "O2": "19.8", "P3": "超序时", "D3": "定性"} {
		if got, err := f.GetCellValue("任务台账", cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s = %q, want %q, %v", cell, got, want, err)
		}
	}
}
