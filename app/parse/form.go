package parse

// formElement reads a table that is the form of one task, labels before their values: 项目名称|…, 责任单位|…|责任领导|….
func (r *reader) formElement(g *grid) (*element, bool) {
	if len(g.rows) < 3 || len(g.rows) > 20 || g.width() < 2 {
		return nil, false
	}
	task := &rowTask{}
	for i := range g.rows {
		if !r.formRow(g, i, task) {
			return nil, false
		}
	}
	if len(task.texts) == 0 || !task.duties.binds() {
		return nil, false
	}
	return &element{row: task, whole: task.span}, true
}

// formRow reads one row of label and value pairs; false where it is none.
func (r *reader) formRow(g *grid, i int, task *rowTask) bool {
	var cells []span
	for c, cell := range g.rows[i] {
		if !cell.covered || cell.row == i && cell.col == c {
			cells = append(cells, r.page.trim(cell.span))
		}
	}
	if len(cells) == 0 || len(cells)%2 != 0 {
		return false
	}
	for k := 0; k < len(cells); k += 2 {
		label := squeeze(r.page.str(cells[k]))
		f, value := headerLabel(label), cells[k+1]
		if other := headerLabel(r.page.key(value)); other != noField && other != goalField { // 8月底 is a value too
			return false
		}
		if f == noField {
			if n := len([]rune(label)); n == 0 || n > 10 || task.unknown > 1 {
				return false
			}
			task.unknown++
			continue
		}
		if value.empty() {
			continue
		}
		if task.span.empty() {
			task.span = value
		}
		task.span = span{min(task.span.a, value.a), max(task.span.b, value.b)}
		switch {
		case f == textField, f == extraTextField:
			task.texts = append(task.texts, value)
		case f == numberField:
			task.no = squeeze(r.page.str(value))
		case f == sectionField:
			task.sections = append(task.sections, tidy(r.page.str(value)))
		case f == progressField:
			task.progress = true
		case f.duty():
			task.duties.add(r.readValue(labelled{field: f, label: label, end: value.a}, value))
		}
	}
	return true
}
