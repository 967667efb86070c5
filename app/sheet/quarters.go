package sheet

import (
	"fmt"
	"regexp"
	"strings"

	"ducha/app/ledger"
)

// quarterHead is a column of figures headed by a quarter, or by the months from January to its end: 三季度, 1-9月.
var quarterHead = regexp.MustCompile(`^(?:\d{4}年)?(?:第?([一二三四1-4])季度|1(?:月)?[-—－~～至到]{1,2}([369]|12)月(?:份|底)?)(?:末)?(?:累计)?(?:完成)?(?:数|值|量|情况|进度)?$`)

// settleQuarter takes the column of the period's own quarter for the values of a table that gives every quarter one and
// has no column of values besides; where the table does not name its period, the last such column that is filled in.
func (t *table) settleQuarter(period string) {
	_, quarter, known := strings.Cut(period, "Q")
	if _, has := t.places[colValue]; has || period != "" && !known {
		return
	}
	found, last := -1, ""
	for col := range t.width() {
		m := quarterHead.FindStringSubmatch(squeeze(dropBrackets(t.headerAt(col))))
		if m == nil {
			continue
		}
		if is := headerOf(t.headerAt(col)); is != colNone && t.places[is] == col {
			return
		}
		of := quarterNumber(m[1], m[2])
		if known && of == quarter && found < 0 || !known && of > last && t.fillsColumn(col) {
			found, last = col, of
		}
	}
	if found < 0 {
		return
	}
	t.places[colValue] = found
	t.remarks = append(t.remarks, ledger.Remark{Code: "quarter_column", Place: t.cellPlace(t.head, found), Message: fmt.Sprintf("“%s”栏按累计完成值收。请核对是不是年初至今的数。", clipped(squeeze(t.headerAt(found))))})
}

// fillsColumn says that something stands in a column below its header.
func (t *table) fillsColumn(col int) bool {
	for r := t.head + 1; r < t.end; r++ {
		if orNothing(strings.TrimSpace(cellAt(t.shown, r, col))) != "" {
			return true
		}
	}
	return false
}

func quarterNumber(word, month string) string {
	if n, ok := map[string]string{"一": "1", "二": "2", "三": "3", "四": "4", "3": "1", "6": "2", "9": "3", "12": "4"}[word+month]; ok && (month != "" || strings.Contains("一二三四", word)) {
		return n
	}
	return word
}

// width is how many columns the rows of a table fill.
func (t *table) width() int {
	width := 0
	for r := max(0, t.head); r < t.end; r++ {
		width = max(width, len(t.shown[r]))
	}
	return width
}
