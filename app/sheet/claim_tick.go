package sheet

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Claims that are ticked: in a cell that prints the choices with boxes, or in a column a choice.

const ticks, boxes = "☑√✓✔■☒●▣◉", "□☐○◯"

var (
	boxBefore = regexp.MustCompile(`([` + ticks + boxes + `])\s*(\p{Han}+)`)
	boxBehind = regexp.MustCompile(`(\p{Han}+)[(（\[]?([` + ticks + boxes + `])`)
)

// tickedClaim is the only choice that is ticked among boxes, "" where the cell prints none or several are.
func tickedClaim(text string) string {
	if !strings.ContainsAny(text, boxes) {
		return ""
	}
	found := []string{}
	if first, _ := utf8.DecodeRuneInString(text); strings.ContainsRune(ticks+boxes, first) {
		for _, m := range boxBefore.FindAllStringSubmatch(text, -1) {
			if strings.Contains(ticks, m[1]) {
				found = append(found, m[2])
			}
		}
	} else {
		for _, m := range boxBehind.FindAllStringSubmatch(text, -1) {
			if strings.Contains(ticks, m[2]) {
				found = append(found, m[1])
			}
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// settleTicks finds the columns that are headed by the choices of the form, where no column holds them.
func (t *table) settleTicks() {
	if hasColumn(t.places, colClaim) {
		return
	}
	found := map[int]string{}
	for col := range t.width() {
		if header := squeeze(dropBrackets(t.headerAt(col))); isChoice(header) {
			found[col] = header
		}
	}
	if len(found) > 1 {
		t.ticks = found
	}
}

// isChoice tells a choice of the form, or words for one.
func isChoice(text string) bool {
	for _, c := range claims {
		if c.word == text || len([]rune(text)) > 1 && slices.Contains(c.other, text) {
			return true
		}
	}
	return false
}

// tickedIn is the choice whose column is ticked in a row, "" where none or several are.
func (t *table) tickedIn(r int) string {
	found := ""
	for col, choice := range t.ticks {
		if text := squeeze(cellAt(t.shown, r, col)); text != "" && (strings.Contains(ticks, text) || text == "是" || text == "1") {
			if found != "" {
				return ""
			}
			found = choice
		}
	}
	return found
}

// settleClaim changes two columns whose contents are those of each other: 完成情况 that tells the progress, beside 进度 with
// the choices of the form.
func (t *table) settleClaim() {
	said, has := t.places[colProgress]
	claim, both := t.places[colClaim]
	if !has || !both {
		return
	}
	choices, prose := 0, 0
	for r := t.head + 1; r < t.end; r++ {
		if text := orNothing(squeeze(cellAt(t.shown, r, said))); isChoice(text) {
			choices++
		} else if text != "" {
			return
		}
		if text := orNothing(squeeze(cellAt(t.shown, r, claim))); isChoice(text) {
			return
		} else if len([]rune(text)) > 4 {
			prose++
		}
	}
	if choices > 0 && prose > 0 {
		t.places[colProgress], t.places[colClaim] = claim, said
	}
}
