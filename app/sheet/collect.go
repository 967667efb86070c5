package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// ReadForms reads the tables of a returned file that look like the form, whatever program saved it; blank ones only
// where no other is filled in. Columns are found by their headers, tasks by the hidden sheet's checksums, so rows may be
// sorted and columns moved. It judges nothing: RefuseForm and MatchForm of package ledger compare what it returns with
// what was asked. What was filled in and belongs to no task is remarked. Errors: file_empty, only_pictures,
// sheet_too_far, not_a_form; each with file.
func ReadForms(file string, book ledger.Workbook) ([]ledger.FilledForm, error) {
	r := &reader{file: file}
	for _, s := range book.Sheets {
		if isHidden(s) {
			r.hidden, r.hasHidden = readHidden(texts(s))
		}
	}
	for _, s := range formFirst(book.Sheets) {
		r.read(s)
	}
	if len(r.tables) == 0 {
		r.readHeadless(book.Sheets)
	}
	if len(r.tables) == 0 {
		r.readProse(book.Sheets)
	}
	switch {
	case len(r.tables) > 0:
		r.remarkFile(book)
		return r.forms(), nil
	case !r.held && book.Pictures > 0:
		return nil, ledger.Fail("only_pictures", "file", file)
	case !r.held && slices.ContainsFunc(book.Sheets, func(s ledger.Sheet) bool { return s.Cut }):
		return nil, ledger.Fail("sheet_too_far", "file", file)
	case !r.held && !r.lines && len(book.Sheets) > 0:
		return nil, ledger.Fail("file_empty", "file", file)
	}
	return nil, ledger.Fail("not_a_form", "file", file)
}

// isHidden tells the form's own hidden sheet, which some programs show.
func isHidden(s ledger.Sheet) bool { return s.Cell(0, 0).Shown == hiddenMagic }

// reader gathers the tables of one file.
type reader struct {
	file      string
	hidden    hidden
	hasHidden bool
	held      bool // any text in a table
	lines     bool // any text in lines
	tables    []*table
	remarks   []ledger.Remark // of the file
}

// formFirst puts the form's own sheet before the others.
func formFirst(sheets []ledger.Sheet) []ledger.Sheet {
	out := []ledger.Sheet{}
	for _, own := range []bool{true, false} {
		for _, s := range sheets {
			if (s.Name == formSheet) == own {
				out = append(out, s)
			}
		}
	}
	return out
}

// texts is a sheet as shown.
func texts(s ledger.Sheet) [][]string {
	out := make([][]string, len(s.Rows))
	for r, row := range s.Rows {
		out[r] = make([]string, len(row))
		for c, cell := range row {
			out[r][c] = cell.Shown
		}
	}
	return out
}

// read takes the tables of one sheet. A table of a document without a header of its own, right below another one of the
// same width, is its continuation over a page break.
func (r *reader) read(s ledger.Sheet) {
	shown := texts(s)
	if isBlankSheet(shown) || isHidden(s) {
		return
	}
	found := cutTables(shown)
	for _, way := range []func(ledger.Sheet) (ledger.Sheet, bool){partAtTabs, turnAcross, turnUpright, turnLabelled} {
		if len(found) > 0 {
			break
		}
		if turned, is := way(s); is {
			s, shown = turned, texts(turned)
			found = cutTables(shown)
			markTurned(found)
		}
	}
	if len(found) == 0 && isLines(s) {
		r.lines = true
	} else {
		r.held = true
	}
	switch {
	case s.Hidden:
		if len(found) > 0 {
			r.remark("hidden_sheet", "工作表“"+s.Name+"”", "是隐藏的，里面的表没有收。请取消隐藏后再收，或请对方删掉它。")
		}
		return
	case len(found) == 0 && r.continues(s):
		last := r.tables[len(r.tables)-1]
		s.Rows, shown = s.Rows[s.Lead:], shown[s.Lead:]
		last.sheet.Rows = append(last.sheet.Rows[:len(last.sheet.Rows):len(last.sheet.Rows)], s.Rows...)
		last.shown = append(last.shown, shown...)
		last.end = len(last.shown)
		return
	case len(found) == 0:
		if s.Name != "" {
			r.remark("other_sheet", "工作表“"+s.Name+"”", "不是报送表，没有收。里面有要报的内容，请填到报送表里。")
		}
		return
	}
	for _, t := range found {
		t.file, t.sheet, t.shown, t.hidden = r.file, s, shown, r.hidden
		r.tables = append(r.tables, t)
	}
	for _, text := range s.Boxes[:min(len(s.Boxes), maxStrays)] {
		r.remark("text_box", "", "文本框里的“"+clipped(text)+"”没有收。需要的请写进单元格。")
	}
	if s.Cut {
		r.remark("sheet_cut", "工作表“"+s.Name+"”", fmt.Sprintf("太大，只读了前 %d 行。请核对后面有没有填报内容。", len(s.Rows)))
	}
}

// continues says whether a table without header goes on with the table before it.
func (r *reader) continues(s ledger.Sheet) bool {
	if len(r.tables) == 0 || !s.Document || len(s.Rows) <= s.Lead {
		return false
	}
	for _, lead := range s.Rows[:s.Lead] {
		if len(lead) > 0 && !goesOn.MatchString(squeeze(lead[0].Shown)) {
			return false
		}
	}
	last := r.tables[len(r.tables)-1]
	return last.sheet.Document && last.end == len(last.shown) && len(last.shown[last.head]) == len(s.Rows[s.Lead])
}

// goesOn stands between the parts of a table: （续表）, a page's number.
var goesOn = regexp.MustCompile(`^[(（]?(?:续|接上|续上)?(?:表|页)?\d*[)）]?$|^[-—]?\d{1,3}[-—]?$`)

func (r *reader) remark(code, place, message string) {
	r.remarks = append(r.remarks, ledger.Remark{Code: code, Place: place, Message: message})
}

// readHeadless finds a form whose header was deleted: the hidden sheet tells its rows, and the columns stand as printed.
func (r *reader) readHeadless(sheets []ledger.Sheet) {
	if !r.hasHidden {
		return
	}
	for _, s := range sheets {
		shown := texts(s)
		for row := range shown {
			for col := range shown[row] {
				if _, ok := r.hidden.byRow[shortSum(at(shown[row], col)+fieldSep+at(shown[row], col+1))]; !ok || s.Hidden {
					continue
				}
				t := &table{file: r.file, sheet: s, shown: shown, head: row - 1, end: len(shown), hidden: r.hidden, places: map[column]int{}}
				for i, c := range formColumns {
					t.places[c.is] = col + i
				}
				r.tables = append(r.tables, t)
				r.remark("header_missing", "", "表头被删了，按原表的列序收。请核对各栏有没有错位。")
				return
			}
		}
	}
}

// remarkFile says what else is in the file.
func (r *reader) remarkFile(book ledger.Workbook) {
	if book.Struck {
		r.remark("struck_somewhere", "", "文件里有划了删除线的文字，分不出是哪些，都当作没有划收下了。请打开文件核对。")
	}
	for _, text := range book.Comments[:min(len(book.Comments), maxStrays)] {
		r.remark("comment", "", "批注“"+clipped(text)+"”没有收。需要的请写进单元格。")
	}
	if book.Pictures > 0 {
		r.remark("pictures", "", fmt.Sprintf("文件里有 %d 张图片，没有收。需要留作佐证的请另存。", book.Pictures))
	}
}

// forms turns the tables into forms. The hidden sheet speaks of the first table and of those that name no other unit
// or period; a table of a document that names none goes on with what the one before it names.
func (r *reader) forms() []ledger.FilledForm {
	out, first := []ledger.FilledForm{}, r.tables[0]
	first.readHead()
	several := len(r.tables) > 1
	for i, t := range r.tables {
		t.readHead()
		if i > 0 && t.unit == "" && t.sheet.Document {
			before := r.tables[i-1]
			t.unit, t.period, t.title = before.unit, before.period, before.title
		}
		t.hasHidden = r.hasHidden && (i == 0 || (t.unit == "" || t.unit == first.unit) && (t.period == "" || t.period == first.period) && t.title == first.title)
		if several && t.sheet.Name != "" {
			t.label = t.sheet.Name
		}
		out = append(out, t.form())
	}
	filled := []ledger.FilledForm{}
	for _, f := range out {
		if !f.Blank() {
			filled = append(filled, f)
		}
	}
	if len(filled) == 0 {
		filled = out[:1]
	}
	filled[0].Remarks = append(filled[0].Remarks, r.remarks...)
	return filled
}

func isBlankSheet(shown [][]string) bool {
	for _, row := range shown {
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			return false
		}
	}
	return true
}
