package parse

import "strings"

// titled tells whether the text column holds titles and another one the contents: titles are no sentences.
func (t *tableReader) titled(from int) bool {
	content := -1
	for c, col := range t.cols {
		if col.field == extraTextField && strings.HasSuffix(squeeze(col.label), "内容") {
			content = c
		}
	}
	if content < 0 {
		return false
	}
	rows, sentences := 0, 0
	for i := from; i < len(t.grid.rows); i++ {
		body := t.page.trim(t.grid.at(i, content))
		for c, col := range t.cols {
			title := t.page.trim(t.grid.at(i, c))
			if col.field != textField || title.empty() || body.empty() || t.filled(i) < 2 {
				continue
			}
			rows++
			if strings.ContainsAny(t.page.key(title), "。;") || title.len() > body.len() {
				sentences++
			}
		}
	}
	return rows > 0 && sentences*10 < rows
}

// isSample tells a row that shows how a form is to be filled.
func isSample(body string) bool {
	body = foldString(body)
	return strings.HasPrefix(body, "(示例)") || strings.HasPrefix(body, "(例)") || strings.HasPrefix(body, "示例:") || strings.HasPrefix(body, "例:")
}

// groupNumber makes a heading of a row that is numbered in Chinese (一, （二）) and gives its text to nobody, where others
// are given to someone.
func (t *tableReader) groupNumber(task *rowTask) bool {
	no := &text{}
	for i, c := range []rune(task.no + "、") {
		no.add(c, i, false)
	}
	m := readMarker(no, 0, no.len())
	title := t.taskText(task.texts)
	if m.style != cnComma && m.style != cnParen || len([]rune(title)) > 40 || strings.ContainsAny(title, "。；") {
		return false
	}
	t.out = append(t.out, &element{section: &rowSection{title: title, mark: m, duties: task.duties}, whole: task.span})
	t.last = nil
	return true
}

// totalRow tells a row that only sums up: one of its cells is 小计 or the like.
func (t *tableReader) totalRow(i int) bool {
	for _, c := range t.grid.rows[i] {
		switch strings.TrimRight(squeeze(t.page.key(c.span)), ":") {
		case "小计", "合计", "总计", "共计", "累计":
			if !c.covered {
				return true
			}
		}
	}
	return false
}

// isTotal tells a row that only sums up or closes the table.
func (t *tableReader) isTotal(body string) bool {
	for _, w := range []string{"合计", "总计", "小计", "共计", "备注", "注:", "说明", "注："} {
		if strings.HasPrefix(body, w) {
			return true
		}
	}
	return false
}
