package sheet

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"

	"github.com/xuri/excelize/v2"

	"ducha/app/ledger"
)

const (
	formSheet = "报送表"
	formHead  = 4 // row of the header
)

// WriteForm makes the Excel file a unit fills in for one period.
//
// One row is one indicator (or one task without any), and no cells of the table are merged: sorting tears merged
// cells apart and Excel even refuses to sort them. 序号 and 目标任务 are repeated on the further indicators of a task
// in lighter type, so every row tells on its own where it belongs, in any order. Progress, state, problems and next
// step are asked once a task; on its further rows these cells are grey, locked and marked 〃.
//
// Cells to fill are tinted and open; the rest is protected without a password, so that a clerk who must can still
// lift it. Filters, column widths and row heights stay usable. (Excel sorts a protected sheet only where every cell is
// open, so sorting needs the protection lifted first; what comes back is matched by content, not by place.)
func WriteForm(f ledger.Form) ([]byte, error) {
	w := newWorkbook(f.Period.Name + "重点任务进展情况报送表")
	p := w.page(formSheet, formLayout())
	writeFormHead(p, f)
	rows := writeFormRows(p, f)
	p.filter(formHead, len(formColumns))
	addFormRules(p, f)
	writeHidden(w, f)
	w.file.SetActiveSheet(0)
	var out bytes.Buffer
	if err := w.write(&out, growingRows(rows)); err != nil {
		return nil, fmt.Errorf("write form: %w", err)
	}
	return out.Bytes(), nil
}

func formLayout() layout {
	l := layout{head: formHead, frozenCols: 2}
	for _, c := range formColumns {
		l.widths = append(l.widths, c.width)
	}
	return l
}

func writeFormHead(p *page, f ledger.Form) {
	n := len(formColumns)
	p.heading(titleLook, 30, n, f.Period.Name+"重点任务进展情况报送表")
	writeFormLine(p, f)
	p.heading(noteLook, 38, n, howTo(f.Limit))
	head := make([]any, 0, n)
	for _, c := range formColumns {
		title := c.title
		switch c.is {
		case colProgress:
			title = fmt.Sprintf("%s\n（%d字以内）", title, f.Limit)
		case colValue:
			title += "\n（年初至今）"
		case colClaim:
			title += "\n（点选）"
		}
		l := headLook
		if isFilled(c.is) {
			l.fill = fillColor
		}
		head = append(head, p.cell(l, title))
	}
	p.add(34, head...)
}

// writeFormLine prints who answers to whom by when, with open cells for the person who fills in the form.
func writeFormLine(p *page, f ledger.Form) {
	label := look{heading: true, middle: true, bold: true}
	right := look{size: 9, heading: true, middle: true, right: true, color: paleColor}
	open := look{heading: true, middle: true, open: true, fill: fillColor, border: true, indent: true}
	p.add(24, p.cell(label, "填报单位："+f.UnitName), nil,
		p.cell(label, "报送截止："+ledger.FullDate(f.Period.Due)), nil,
		p.cell(noteLook, fmt.Sprintf("依据：%s　　期号：%s", f.PlanTitle, f.Period.Key)), nil, nil,
		p.cell(right, "填报人"), p.cell(open, f.Liaison.Name), p.cell(right, "联系电话"), p.cell(open, f.Liaison.Phone))
	p.merge(p.row, 1, 2)
	p.merge(p.row, 3, 4)
	p.merge(p.row, 5, 7)
}

func howTo(limit int) string {
	return fmt.Sprintf("填写说明：只填浅黄色单元格。一项任务有几个量化指标的分几行，“累计完成值”逐行填，填年初至今的数，只填数字；"+
		"“本期进展”等文字每项任务只填一次，标“〃”的不用填。\n“本期进展”不超过 %d 字，“字数”变橙色就是超了。可以筛选、调整列宽和行高；"+
		"请不要改动任务文字、不要删除工作表。填好直接保存发回，文件可以改名。", limit)
}

func isFilled(c column) bool {
	switch c {
	case colProgress, colValue, colClaim, colProblems, colNext:
		return true
	}
	return false
}

var rowHeight = regexp.MustCompile(`<row r="(\d+)" ht="([0-9.]+)" customHeight="1">`)

// growingRows lets the rows grow while a clerk types: excelize always marks a height as chosen by hand, which would
// cut off long answers. The height itself stays, for programs that do not compute one when they open a file.
func growingRows(rows map[int]bool) func(string, []byte) []byte {
	return func(name string, content []byte) []byte {
		if name != "xl/worksheets/sheet1.xml" {
			return content
		}
		return rowHeight.ReplaceAllFunc(content, func(m []byte) []byte {
			part := rowHeight.FindSubmatch(m)
			if n, err := strconv.Atoi(string(part[1])); err != nil || !rows[n] {
				return m
			}
			return fmt.Appendf(nil, `<row r="%s" ht="%s">`, part[1], part[2])
		})
	}
}

// addFormRules adds the drop-down list, the checks of what is typed and the orange of a text that is too long.
func addFormRules(p *page, f ledger.Form) {
	first, last := formHead+1, max(p.row, formHead+1)
	list := excelize.NewDataValidation(true)
	list.SetSqref(rangeOf(colClaim, first, last))
	p.book.keep(list.SetDropList(claimWords()))
	list.SetError(excelize.DataValidationErrorStyleStop, "完成情况", "请从下拉列表里选一项。")

	// A warning, not a stop: a unit that means it may go on, and the office sees what was typed.
	number := excelize.NewDataValidation(true)
	number.SetSqref(rangeOf(colValue, first, last))
	p.book.keep(number.SetRange(-1e12, 1e12, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	number.SetError(excelize.DataValidationErrorStyleWarning, "累计完成值", "这里只填数字，计量单位在右边一格。仍要这样填吗？")

	length := excelize.NewDataValidation(true)
	length.SetSqref(rangeOf(colProgress, first, last))
	p.book.keep(length.SetRange(0, f.Limit, excelize.DataValidationTypeTextLength, excelize.DataValidationOperatorBetween))
	length.SetError(excelize.DataValidationErrorStyleWarning, "本期进展", fmt.Sprintf("超过 %d 字了。仍要这样填吗？", f.Limit))
	for _, rule := range []*excelize.DataValidation{list, number, length} {
		p.book.keep(p.book.file.AddDataValidation(p.name, rule))
	}
	p.book.keep(warnLength(p, f.Limit, first, last))
	p.book.keep(p.book.file.ProtectSheet(p.name, &excelize.SheetProtectionOptions{AutoFilter: true, Sort: true,
		FormatColumns: true, FormatRows: true, SelectLockedCells: true, SelectUnlockedCells: true}))
}

func rangeOf(c column, first, last int) string {
	return cellName(c.place(), first) + ":" + cellName(c.place(), last)
}

func warnLength(p *page, limit, first, last int) error {
	id, err := p.book.file.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true, Color: "FFFFFF"},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{warnColor}},
	})
	if err != nil {
		return err
	}
	over := fmt.Sprintf("LEN($%s)>%d", cellName(colProgress.place(), first), limit)
	return p.book.file.SetConditionalFormat(p.name, rangeOf(colCount, first, last), []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: over, Format: &id}})
}
