package sheet

import (
	"fmt"
	"regexp"
	"strings"

	"ducha/app/ledger"
)

// What stands in a table and belongs to no task is remarked, never dropped in silence.

// planColumn tells headers of columns that repeat the plan or say who answers: nothing to collect.
var planColumn = regexp.MustCompile(`牵头|配合|协办|主办|承办|领导|责任|单位|部门|科室|股室|时限|时间|日期|节点|类别|类型|板块|目标|指标|任务|事项|内容|序时|权重|分值|联系|电话|填报人|来源|依据|级别|字数|序号|编号|项目名称`)

const maxStrays = 6 // remarks of one kind in one table

func (t *table) stray(code, place, format string, args ...any) {
	n := 0
	for _, r := range t.remarks {
		if r.Code == code {
			n++
		}
	}
	switch {
	case n < maxStrays:
		t.remarks = append(t.remarks, ledger.Remark{Code: code, Place: place, Message: fmt.Sprintf(format, args...)})
	case n == maxStrays:
		t.remarks = append(t.remarks, ledger.Remark{Code: code, Message: "还有几处与上面相同的情况，也没有收。请打开文件核对。"})
	}
}

// remarkStray names a row that is no task, unless it is empty or the heading of a chapter.
func (t *table) remarkStray(r int) {
	filled := []string{}
	for _, text := range t.shown[r] {
		if text = strings.TrimSpace(text); text != "" && strings.Trim(text, "〃—–-/／") != "" {
			filled = append(filled, text)
		}
	}
	if len(filled) == 0 || len(filled) == 1 && isChapter(filled[0]) || isTitle(t.shown[r]) && titleEnd.MatchString(filled[0]) && len([]rune(filled[0])) < 40 && !noteStart.MatchString(filled[0]) {
		return
	}
	t.stray("note", t.rowPlace(r), "“%s”不是任务，没有收。", clipped(strings.Join(filled, " ")))
}

// titleEnd tells the title of a further table from a sentence that speaks of one.
var titleEnd = regexp.MustCompile(`(?:表|情况|进展|台账|汇总|任务|报送|通报)(?:[（(][^（()）]*[)）])?\d*\s*$`)

var chapter = regexp.MustCompile(`^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[章部板])[^。；]*$`)

func isChapter(s string) bool { return chapter.MatchString(s) && len([]rune(s)) <= 30 }

// remarkColumns names columns that the form does not have and cells beside the table.
func (t *table) remarkColumns() {
	known := map[int]bool{}
	for _, at := range t.places {
		known[at] = true
	}
	for at := range t.ticks {
		known[at] = true
	}
	for col := range t.width() {
		header := t.headerAt(col)
		if known[col] || header != "" && headerOf(header) == colNone && planColumn.MatchString(squeeze(dropBrackets(header))) {
			continue
		}
		t.remarkColumn(col, header)
	}
}

func (t *table) remarkColumn(col int, header string) {
	first, count := -1, 0
	for r := t.head + 1; r < t.end; r++ {
		text := strings.TrimSpace(cellAt(t.shown, r, col))
		if text == "" || strings.Trim(text, "〃—–-/／无") == "" || t.skipped[r] || !t.ownsNumber(r) && !t.hasFill(r) {
			continue
		}
		if count++; first < 0 {
			first = r
		}
		if header == "" {
			t.stray("stray_cell", t.cellPlace(r, col), "“%s”写在表格的栏目以外，没有收。", clipped(text))
		}
	}
	if header == "" || count == 0 {
		return
	}
	more := ""
	if count > 1 {
		more = fmt.Sprintf("等 %d 处", count)
	}
	t.stray("other_column", t.cellPlace(first, col), "“%s”栏不是报送表的栏目，填的“%s”%s没有收。需要的请并入“本期进展”。", clipped(squeeze(header)), clipped(cellAt(t.shown, first, col)), more)
}

// remarkNotes names the comments on cells of the table.
func (t *table) remarkNotes() {
	for _, n := range t.sheet.Notes {
		if n.Row < t.top || n.Row >= t.end {
			continue
		}
		text := "批注没有收。"
		if n.Text != "" {
			text = "批注“" + clipped(n.Text) + "”没有收。"
		}
		t.stray("comment", t.cellPlace(n.Row, n.Col), "%s需要的请写进单元格。", text)
	}
}
