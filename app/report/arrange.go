package report

import (
	"strings"
	"unicode/utf8"
)

// arrange makes a table ready to be set: heads break between words, figures stand below each other.
func (t *Table) arrange() {
	for i := range t.Columns {
		c := &t.Columns[i]
		c.Head = brokenHead(c.Head, (c.Width*mm-2*cellPad)/t.Size)
		if c.Align == Right {
			t.alignFigures(i)
		}
	}
}

// stretch scales the columns to a width, mm.
func (t *Table) stretch(width float64) {
	sum := 0.0
	for _, c := range t.Columns {
		sum += c.Width
	}
	for i := range t.Columns {
		t.Columns[i].Width *= width / sum
	}
}

// brokenHead breaks a head that is wider than room (characters) into lines of nearly the same length, the shorter first:
// 纳入／统计, 累计／完成值. Words of heads have two or three characters.
func brokenHead(head string, room float64) string {
	n := utf8.RuneCountInString(head)
	if textWidth(head) <= room || n < 4 || n > 6 || strings.Contains(head, "\n") {
		return head
	}
	r := []rune(head)
	return string(r[:n/2]) + "\n" + string(r[n/2:])
}

const (
	heiFigure   = 1.15 // width of a figure in 黑体 by that in the Latin face
	figureSpare = 0.5  // characters a cell leaves free, so that no setter has to break a figure
	widerFace   = 0.27 // by which the figures of a substitute face may be wider: a PC without the named one keeps 100.0% in one line
)

// alignFigures puts the widest figure of a right-aligned column into its middle and the others below it, digit by digit.
// What is no figure stands in the middle.
func (t *Table) alignFigures(column int) {
	widest := 0.0
	for r := range t.Rows {
		cell, n := t.cellAt(r, column)
		if n < 0 {
			continue
		}
		if !isFigure(cell.Text) {
			t.center(r, n)
			continue
		}
		for _, line := range strings.Split(cell.Text, "\n") {
			width := setWidth(line)
			if t.Total && r == len(t.Rows)-1 { // figures of 黑体 are wider
				width *= heiFigure
			}
			widest = max(widest, width)
		}
	}
	c := &t.Columns[column]
	c.Inset = max(0, (c.Width-2*cellPad/mm-(widest+max(figureSpare, widest*widerFace))*t.Size/mm)/2)
}

// cellAt is the cell that stands alone in a column of a row, and its place in the row; -1 where one spans it.
func (t *Table) cellAt(row, column int) (Cell, int) {
	at := 0
	for n, c := range t.Rows[row] {
		span := max(1, t.look(row, n).Span)
		if at == column && span == 1 {
			return c, n
		}
		at += span
	}
	return Cell{}, -1
}

func (t *Table) center(row, cell int) {
	for len(t.Looks) <= row {
		t.Looks = append(t.Looks, nil)
	}
	for len(t.Looks[row]) <= cell {
		t.Looks[row] = append(t.Looks[row], Look{})
	}
	t.Looks[row][cell].Align = Center
}

// isFigure tells 12, −3.5, ≥20, 9.8% and 增长约8 from words.
func isFigure(text string) bool {
	text = strings.TrimLeft(text, "+−≥≤约增长下降")
	return text != "" && text[0] >= '0' && text[0] <= '9'
}
