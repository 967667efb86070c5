package sheet

import (
	"fmt"
	"math"
	"strconv"

	"ducha/app/ledger"
	"github.com/xuri/excelize/v2"
)

// Looks of the form's cells.
var (
	askedLook    = look{border: true, middle: true, indent: true}
	repeatedLook = look{border: true, middle: true, indent: true, oneLine: true, color: "A39C92", size: 9}
	promiseLook  = look{border: true, middle: true, indent: true, color: paleColor, size: 9}
	openLook     = look{border: true, open: true, fill: fillColor}
	openMidLook  = look{border: true, open: true, fill: fillColor, middle: true, center: true}
	shutLook     = look{border: true, fill: blockColor, color: "A39C92", middle: true, center: true}
	countLook    = look{border: true, middle: true, center: true, color: paleColor, format: "0;;"}
)

const ditto = "〃"

// writeFormRows prints the table and returns the rows that may grow.
func writeFormRows(p *page, f ledger.Form) map[int]bool {
	growing := map[int]bool{}
	for _, row := range f.Rows {
		targets := row.Targets
		if len(targets) == 0 {
			targets = []ledger.Target{{}}
		}
		for i, t := range targets {
			if i == 0 {
				growing[p.row+1] = true
			}
			writeFormRow(p, row, t, i == 0)
		}
	}
	return growing
}

func writeFormRow(p *page, row ledger.FormRow, t ledger.Target, first bool) {
	cells := make([]any, 0, len(formColumns))
	for _, c := range formColumns {
		cells = append(cells, formCell(p, c.is, row, t, first))
	}
	height := math.Max(32, float64(linesIn(askedLabel(row, t, first), formColumns[colIndicator.place()-1].width))*14.5+3)
	if first {
		height = firstRowHeight(row, t)
	}
	p.add(height, cells...)
}

func formCell(p *page, c column, row ledger.FormRow, t ledger.Target, first bool) excelize.Cell {
	asked := askedLook
	if !first {
		asked = repeatedLook
	}
	switch c {
	case colNo:
		l := asked
		l.center = true
		return p.cell(l, numeric(row.No))
	case colTask:
		return p.cell(asked, row.Text)
	case colIndicator:
		return p.cell(askedLook, askedLabel(row, t, first))
	case colUnit:
		return p.cell(centerLook, dashed(t.Unit))
	case colValue:
		if t.Name == "" && t.ID == 0 {
			return p.cell(shutLook, "—")
		}
		return p.cell(openMidLook, nil)
	}
	return textCell(p, c, row, first)
}

// textCell is a cell of the columns that are asked once a task.
func textCell(p *page, c column, row ledger.FormRow, first bool) excelize.Cell {
	if !first {
		return p.cell(shutLook, ditto)
	}
	switch c {
	case colPromise:
		return p.cell(promiseLook, dashed(row.Promise))
	case colCount:
		// The value beside the formula is what programs show that do not compute when they open a file.
		return excelize.Cell{StyleID: p.style(countLook), Value: 0,
			Formula: fmt.Sprintf("LEN(%s)", cellName(colProgress.place(), p.row+1))}
	case colClaim:
		return p.cell(openMidLook, nil)
	}
	return p.cell(openLook, nil)
}

// targetLabel prints an indicator in two lines: the name, which the reader matches by, and the target.
func targetLabel(t ledger.Target) string {
	if t.Name == "" && t.ID == 0 {
		return "—"
	}
	rest := t.Indicator
	rest.Name = ""
	return t.Name + "\n" + targetMark + ledger.TargetText(rest)
}

const targetMark = "目标："

const deadlineMark = "完成时限："

// askedLabel adds the task's deadline below its first indicator; the reader leaves it out.
func askedLabel(row ledger.FormRow, t ledger.Target, first bool) string {
	if !first || row.Deadline == "" {
		return targetLabel(t)
	}
	return targetLabel(t) + "\n" + deadlineMark + row.Deadline
}

func dashed(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

// numeric keeps plain numbers as numbers, so that they sort as such and carry no green corner.
func numeric(no string) any {
	if n, err := strconv.Atoi(no); err == nil && strconv.Itoa(n) == no {
		return n
	}
	return no
}

func firstRowHeight(row ledger.FormRow, t ledger.Target) float64 {
	lines := 4 // room to write by hand
	for c, text := range map[column]string{colTask: row.Text, colIndicator: askedLabel(row, t, true), colPromise: row.Promise} {
		lines = max(lines, linesIn(text, formColumns[c.place()-1].width))
	}
	return math.Min(float64(lines)*14.5+6, maxHeight)
}

// linesIn estimates the lines a text takes in a column at 10.5 points: a Chinese character is as wide as 1.9 digits.
// It looks at bytes, as the ledger export calls it for every long cell: the first byte of a character tells its width.
func linesIn(text string, width float64) int {
	lines, w, room := 1, 0, int(20*(width-2))
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case b == '\n':
			lines, w = lines+1, 0
			continue
		case b < 0x80:
			w += 19
		case b >= 0xC0:
			w += 38
		default:
			continue
		}
		if w > room {
			lines, w = lines+1, 38
		}
	}
	return lines
}
