package sheet

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"ducha/app/ledger"
)

// filled reads the answers of one line. above holds the last text of every column, for rows that say 同上.
func (t *table) filled(l line, task int64, above map[column]string) ledger.FilledRow {
	row := ledger.FilledRow{Row: t.number(l.row), Sheet: t.label, TaskID: task, Unit: l.unit, No: l.no, Task: l.task, Values: []ledger.FilledValue{}}
	row.Text, row.Problems, row.Next = t.words(&row, l, colProgress, above), t.words(&row, l, colProblems, above), t.words(&row, l, colNext, above)
	if claim := cmp.Or(t.words(&row, l, colClaim, above), t.tickedIn(l.row)); claim != "" {
		row.Claim = claimOf(claim, t.header(colClaim))
		if row.Claim == ledger.ClaimNone {
			row.Text = joinText(row.Text, "完成情况："+claim)
			row.Remarks = append(row.Remarks, ledger.Remark{Code: "claim_words", Place: t.place(l.row, colClaim), Message: fmt.Sprintf("“%s”不是完成情况的选项，写进了进展。请研判时核对。", clipped(claim))})
		} else if isHedged(claim) {
			row.Remarks = append(row.Remarks, ledger.Remark{Code: "claim_read", Place: t.place(l.row, colClaim), Message: fmt.Sprintf("完成情况写的是“%s”，不是选项，按“%s”收。请核对。", clipped(claim), claimWord(row.Claim))})
		}
	}
	if promise := t.answer(l.row, colPromise); promise != "" {
		row.Promise, row.PromiseCell = promise, t.place(l.row, colPromise)
	}
	if count := t.answer(l.row, colCount); count != "" && (!isCount(count) || t.isStrayCount(l.row, count)) {
		row.Remarks = append(row.Remarks, strayCell(colCount, t.place(l.row, colCount), count))
	}
	if t.noFigures() {
		row.Told = inDigits(row.Text)
	}
	t.remarkStruck(&row, l.row)
	if v, ok := t.value(&row, l.row, task); ok {
		row.Values = append(row.Values, v)
	}
	return row
}

// remarkStruck names the words of a row that were struck through.
func (t *table) remarkStruck(row *ledger.FilledRow, r int) {
	for _, c := range fillColumns {
		if struck := t.cell(r, c).Struck; struck != "" {
			row.Remarks = append(row.Remarks, ledger.Remark{Code: "struck", Place: t.place(r, c), Message: fmt.Sprintf("划了删除线的“%s”没有收。请核对。", clipped(strings.TrimSpace(struck)))})
		}
	}
}

var countLike = regexp.MustCompile(`^\d+(?:\.0+)?字?$`)

// isStrayCount tells a figure that was typed into the column of counts: it is not what the text has, and the row's own
// figure is missing.
func (t *table) isStrayCount(r int, count string) bool {
	_, counted := t.places[colValue]
	n := number(strings.TrimRight(squeeze(count), "字"))
	return counted && n > 0 && t.cell(r, colCount).Held != "" && t.indicator(r) != "" && t.answer(r, colValue) == "" && n != int64(len([]rune(t.cell(r, colProgress).Shown)))
}

func isCount(s string) bool { return countLike.MatchString(squeeze(s)) || broken.MatchString(s) }

// words reads a text cell: merged over several tasks it counts for each, 同上 repeats the row above, a formula that
// failed is remarked. The marks that stand for nothing give "".
func (t *table) words(row *ledger.FilledRow, l line, c column, above map[column]string) string {
	text := t.answer(l.row, c)
	if fault := t.fault(l.row, c); fault != "" {
		row.Remarks = append(row.Remarks, ledger.Remark{Code: "formula_failed", Place: t.place(l.row, c), Message: fault})
		return ""
	}
	if from := t.coveredFrom(l.row, c); text == "" && from >= 0 && (t.text(from, colNo) != l.no || t.text(from, colTask) != l.task) && t.ownsNumber(l.row) {
		if text = t.answer(from, c); text != "" {
			row.Remarks = append(row.Remarks, ledger.Remark{Code: "merged", Place: t.place(from, c), Message: fmt.Sprintf("“%s”栏合并了单元格，几项任务都按这段文字收（到第 %d 行）。请核对。", title(c), row.Row)})
		}
	}
	if len(text) > maxWords {
		text = strings.ToValidUTF8(text[:maxWords], "")
		row.Remarks = append(row.Remarks, ledger.Remark{Code: "text_cut", Place: t.place(l.row, c), Message: "太长，只收了开头的部分。请核对。"})
	}
	if sameAsAbove[squeeze(text)] {
		text = above[c]
		row.Remarks = append(row.Remarks, ledger.Remark{Code: "same_as_above", Place: t.place(l.row, c), Message: fmt.Sprintf("写的是“同上”，按上一行的“%s”收。请核对。", clipped(text))})
	}
	if text != "" {
		above[c] = text
	}
	return text
}

// maxWords bounds the words of a cell, in bytes: a cell of Excel holds 32767 characters.
const maxWords = 4 * 32767

var sameAsAbove = map[string]bool{"同上": true, "同前": true, "同上。": true, "同上一项": true, "同上项": true}

// ownsNumber says that a row prints a task of its own.
func (t *table) ownsNumber(r int) bool { return t.text(r, colNo) != "" || t.text(r, colTask) != "" }

// fault says what is wrong with the formula of a cell, "" for nothing.
func (t *table) fault(r int, c column) string {
	switch text := t.text(r, c); {
	case broken.MatchString(text):
		return "公式出错（" + text + "），没有收。请直接填写结果。"
	case t.cell(r, c).Unsolved:
		return "是公式，文件里没有算出的结果，没有收。请直接填写结果。"
	}
	return ""
}

// answer is text without the marks that stand for nothing.
func (t *table) answer(r int, c column) string { return orNothing(t.text(r, c)) }

func orNothing(text string) string {
	if strings.Trim(text, "〃″—–-/／\\、 \n　") == "" {
		return ""
	}
	return text
}

// indicator is the label of a row's indicator without the task's deadline, which the form prints below the first one.
func (t *table) indicator(r int) string {
	label, _, _ := strings.Cut(t.text(r, colIndicator), deadlineMark)
	return orNothing(strings.TrimSpace(label))
}

// maxFigure bounds what is read of a value cell, in characters.
const maxFigure = 300

// value reads the value cell, which counts as there once the row prints an indicator or something was typed.
func (t *table) value(row *ledger.FilledRow, r int, task int64) (ledger.FilledValue, bool) {
	at, has := t.places[colValue]
	if !has {
		return ledger.FilledValue{}, false
	}
	label, raw := t.indicator(r), ledger.Clip(t.answer(r, colValue), maxFigure)
	if fault := t.fault(r, colValue); fault != "" {
		row.Remarks = append(row.Remarks, ledger.Remark{Code: "formula_failed", Place: t.place(r, colValue), Message: fault})
		raw = ""
	}
	if nothing[squeeze(raw)] {
		raw = ""
	}
	held, beside := strings.TrimSpace(t.sheet.Cell(r, at).Held), false
	if t.cell(r, colValue).Struck != "" {
		held = raw
	}
	if in := t.answer(r, colUnit); raw == "" && label != "" && hasFigure(in) {
		raw, held, beside = in, in, true
		row.Remarks = append(row.Remarks, ledger.Remark{Code: "value_beside", Place: t.place(r, colUnit), Message: fmt.Sprintf("“计量单位”栏写的“%s”按完成值收。请核对。", clipped(in))})
	}
	if label == "" && raw == "" {
		t.remarkMeasure(row, r)
		return ledger.FilledValue{}, false
	}
	v := ledger.FilledValue{Name: indicatorName(label), Goal: strings.TrimPrefix(label, indicatorName(label)), Cell: t.place(r, colValue), Raw: raw, SheetMeasure: t.measure}
	if t.hasHidden && task != 0 {
		v.TargetID = t.hidden.target(task, label)
		if label != "" && !t.hidden.knows(task, label) {
			v.Relabelled = t.place(r, colIndicator)
		}
	}
	if raw == "" {
		return v, true
	}
	v.Beside = squeeze(t.answer(r, colUnit))
	if beside {
		v.Beside = ""
	}
	readFigure(row, &v, held)
	return v, true
}

// readFigure takes the figure that was typed into a value cell, or its figures where it holds several.
func readFigure(row *ledger.FilledRow, v *ledger.FilledValue, held string) {
	read, ok := cellFigure(v.Raw, held, v.Name)
	if done, all, of := doneOf(v.Raw); !ok && of {
		v.Parts, v.Of = []ledger.FilledPart{done}, &all
		return
	}
	if !ok {
		v.Parts = figuresOf(v.Raw, v.Name)
		return
	}
	v.Number, v.Measure, v.Turn = &read.value, read.measure, read.turn
	if read.told {
		row.Remarks = append(row.Remarks, ledger.Remark{Code: "about", Place: v.Cell, Message: fmt.Sprintf("完成值写的是“%s”，按 %s 收。请核对。", clipped(v.Raw), ledger.Number(read.value, 6))})
	}
}

// remarkMeasure names what was typed beside a value cell that is not to be filled in.
func (t *table) remarkMeasure(row *ledger.FilledRow, r int) {
	if measure := t.answer(r, colUnit); measure != "" && t.hasHidden {
		row.Remarks = append(row.Remarks, strayCell(colUnit, t.place(r, colUnit), measure))
	}
}

func strayCell(c column, place, text string) ledger.Remark {
	return ledger.Remark{Code: "stray_cell", Place: place, Message: fmt.Sprintf("“%s”栏写的“%s”没有收。请核对。", title(c), clipped(text))}
}

// nothing are the words of a value cell that say there is no value.
var nothing = map[string]bool{"无": true, "暂无": true, "没有": true, "不涉及": true, "无数据": true, "暂无数据": true, "无。": true}

// indicatorName takes the name off a label, which ends where the target begins.
func indicatorName(label string) string {
	name, _, _ := strings.Cut(label, "\n")
	name, _, _ = strings.Cut(name, targetMark)
	return strings.TrimSpace(name)
}

// joinRows puts together the rows of one task; a text that was typed twice is kept once.
func joinRows(a, b ledger.FilledRow) ledger.FilledRow {
	a.Told = joinText(a.Told, b.Told)
	a.Text, a.Problems, a.Next = joinText(a.Text, b.Text), joinText(a.Problems, b.Problems), joinText(a.Next, b.Next)
	switch {
	case a.Claim == ledger.ClaimNone:
		a.Claim = b.Claim
	case b.Claim != ledger.ClaimNone && b.Claim != a.Claim:
		b.Remarks = append(b.Remarks, ledger.Remark{Code: "claim_twice", Place: b.Place(), Message: fmt.Sprintf("第 %s 项的完成情况前面写“%s”，这里写“%s”，按前面的收。请核对。", a.No, claimWord(a.Claim), claimWord(b.Claim))})
	}
	switch {
	case a.Promise == "":
		a.Promise, a.PromiseCell = b.Promise, b.PromiseCell
	case b.Promise != "" && b.Promise != a.Promise:
		b.Remarks = append(b.Remarks, strayCell(colPromise, b.PromiseCell, b.Promise))
	}
	a.Values = append(a.Values, b.Values...)
	a.Remarks = append(a.Remarks, b.Remarks...)
	return a
}

func joinText(a, b string) string {
	switch {
	case strings.Contains(a, b):
		return a
	case a == "":
		return b
	}
	return a + "\n" + b
}

// number is the row as a person counts it: in a document from the head of the table.
func (t *table) number(r int) int { return r + 1 - t.sheet.Lead }

// place names a cell for messages: E7, in a document 第 3 行“本期进展”.
func (t *table) place(r int, c column) string { return t.cellPlace(r, t.places[c]) }

func (t *table) cellPlace(r, col int) string {
	place := cellName(col+1, r+1)
	switch {
	case t.turned:
		place = "“" + strings.TrimSpace(cellAt(t.shown, t.head, col)) + "”"
		if no := t.text(r, colNo); no != "" && r > t.head {
			place = "第 " + no + " 项" + place
		}
	case t.sheet.Document:
		place = fmt.Sprintf("第 %d 行第 %d 列", t.number(r), col+1)
	}
	if t.label != "" {
		place = "“" + t.label + "”" + place
	}
	return place
}

func (t *table) rowPlace(r int) string {
	return ledger.FilledRow{Row: t.number(r), Sheet: t.label}.Place()
}

// header is the printed header of a column.
func (t *table) header(c column) string { return t.headerAt(t.places[c]) }

func (t *table) headerAt(col int) string {
	if text := strings.TrimSpace(cellAt(t.shown, t.head, col)); text != "" || t.head == 0 {
		return text
	}
	if !isHeaderRow(overlay(t.row(t.head-1), t.row(t.head))) {
		return ""
	}
	return strings.TrimSpace(cellAt(t.shown, t.head-1, col))
}

func (t *table) row(r int) []string {
	if r < 0 || r >= len(t.shown) {
		return nil
	}
	return t.shown[r]
}

func title(c column) string {
	for _, f := range formColumns {
		if f.is == c {
			return f.title
		}
	}
	return ""
}

// clipped shortens a text for a message.
func clipped(s string) string { return ledger.Clip(strings.ReplaceAll(s, "\n", " "), 30) }
