package parse

import (
	"slices"
	"strings"
)

// findSparse finds the columns in which merged cells were printed once and dropped: the first row is filled, many are
// not, and none says 无.
func (t *tableReader) findSparse(from int) {
	t.sparse = make([]bool, len(t.cols))
	for c, col := range t.cols {
		if !(col.field == deadlineField && c < t.firstText() || col.field == leaderField || col.field == leadField || col.field == sectionField || col.field == middleField && !t.hasField(leadField)) {
			continue
		}
		blank, rows, none, helped := 0, 0, false, 0
		for i := from; i < len(t.grid.rows); i++ {
			if c >= len(t.grid.rows[i]) || t.filled(i) < 2 {
				continue
			}
			rows++
			s := squeeze(t.page.key(t.grid.at(i, c)))
			if s == "" {
				blank++
				if t.hasHelper(i) {
					helped++
				}
			} else if isNothing(s) {
				none = true
			}
		}
		first := from < len(t.grid.rows) && (squeeze(t.page.key(t.grid.at(from, c))) != "" || t.filled(from) < 2)
		groups := col.field == sectionField || c < t.firstText() // one cell for all the tasks of a body
		headless := t.grid.flat && col.field == leadField && helped > 1 && helped == blank
		t.sparse[c] = first && !none && (blank*10 >= rows*3 || groups && blank > 0 || headless)
	}
}

// hasHelper tells whether a row names bodies that help: then somebody leads, printed or not.
func (t *tableReader) hasHelper(i int) bool {
	for c, col := range t.cols {
		if (col.field == weakField || col.field == middleField) && !isNothing(squeeze(t.page.key(t.grid.at(i, c)))) {
			return true
		}
	}
	return false
}

// firstText is the first column of the tasks' text.
func (t *tableReader) firstText() int {
	for c, col := range t.cols {
		if col.field == textField {
			return c
		}
	}
	return 0
}

// splitMerged finds a text column whose cells cover several rows while another text column has a text in each of
// them: the first is a heading of the second.
func (t *tableReader) splitMerged(from int) {
	texts := t.textColumns()
	if len(texts) < 2 {
		return
	}
	for len(texts) > 1 && t.heads(from, texts[0], texts[1:]) {
		t.cols[texts[0]].field = sectionField
		texts = texts[1:]
	}
	t.cols[texts[0]].field = textField
}

// heads tells whether the cells of column c cover several rows in which another text column has texts of its own.
func (t *tableReader) heads(from, c int, others []int) bool {
	covered, split := 0, 0
	for i := from; i < len(t.grid.rows); i++ {
		own := slices.ContainsFunc(others, func(o int) bool {
			return !t.page.trim(t.grid.at(i, o)).empty() && !t.grid.fromAbove(i, o)
		})
		dropped := own && i > from && t.page.trim(t.grid.at(i, c)).empty() && t.answered(i)
		if !dropped && !t.grid.fromAbove(i, c) {
			continue
		}
		covered++
		if own {
			split++
		}
	}
	return covered > 0 && split*2 >= covered
}

// mergedHeadings takes a column with an unknown header for headings where it stands before the text and its cells cover
// several rows.
func (t *tableReader) mergedHeadings(from int) {
	for c, col := range t.cols {
		if col.field == textField || col.field == extraTextField {
			return
		}
		if col.field == otherField && headerLabel(col.label) == noField && t.heads(from, c, t.textColumns()) {
			t.cols[c].field = sectionField
		}
	}
}

func (t *tableReader) textColumns() []int {
	var out []int
	for c, col := range t.cols {
		if col.field == textField || col.field == extraTextField {
			out = append(out, c)
		}
	}
	return out
}

// answered tells whether a row has a body or a person of its own.
func (t *tableReader) answered(i int) bool {
	for c, col := range t.cols {
		if (col.field.unit() || col.field == leaderField || col.field == personField) && !t.grid.fromAbove(i, c) && !t.page.trim(t.grid.at(i, c)).empty() {
			return true
		}
	}
	return false
}

// sentences tells whether any text ends as a sentence does.
func (t *tableReader) sentences(from int) bool {
	for i := from; i < len(t.grid.rows); i++ {
		for c, col := range t.cols {
			if s := t.page.trim(t.grid.at(i, c)); col.field == textField && !s.empty() && t.filled(i) > 1 && strings.ContainsRune("。;", t.page.last(s)) {
				return true
			}
		}
	}
	return false
}

// textWidth is the mean length of the task texts.
func (t *tableReader) textWidth(from int) int {
	n, sum := 0, 0
	for i := from; i < len(t.grid.rows); i++ {
		for c, col := range t.cols {
			if s := t.page.trim(t.grid.at(i, c)); col.field == textField && !s.empty() && t.filled(i) > 1 {
				n, sum = n+1, sum+s.len()
			}
		}
	}
	return sum / max(n, 1)
}

func (t *tableReader) hasField(f field) bool {
	for _, c := range t.cols {
		if c.field == f {
			return true
		}
	}
	return false
}

// sparseDuty tells whether unit cells may be blank because merged cells were dropped.
func (t *tableReader) sparseDuty() bool {
	for c, col := range t.cols {
		if t.sparse[c] && (col.field.unit() || col.field == leaderField) {
			return true
		}
	}
	return false
}
