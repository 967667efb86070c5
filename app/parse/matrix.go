package parse

import (
	"regexp"
	"strings"

	"ducha/app/ledger"
)

// matrixSigns stand in the cells of a table whose columns are bodies: ★ for who leads, ○ for who helps.
const matrixSigns = "★☆●○◎▲△√✓✔■□◆◇*V"

// matrixWords stand there as well.
var matrixWords = map[string]ledger.Role{"牵头": ledger.Lead, "主办": ledger.Lead, "主责": ledger.Lead, "主": ledger.Lead, "配合": ledger.Support, "协办": ledger.Support, "责任": ledger.Support, "参与": ledger.Support, "配": ledger.Support, "协": ledger.Support}

// legend is where a paper says what such a sign means.
var legend = regexp.MustCompile(`["“]?([★☆●○◎▲△√✓✔■□◆◇*])["”]?(为|表示|代表|是|:|-|指)?(该项任务的)?(总?牵头|主办|主责|责任|配合|协办|参与|协助)`)

// findLegend learns what the signs of a matrix mean.
func (r *reader) findLegend(key string) {
	for _, m := range legend.FindAllStringSubmatch(key, 8) {
		sign, role := []rune(m[1])[0], ledger.Support
		if readLabel(m[4]+"单位") == leadField {
			role = ledger.Lead
		}
		if r.rules.signs == nil {
			r.rules.signs = map[rune]ledger.Role{}
		}
		r.rules.signs[sign] = role
	}
}

// isSign tells a cell that holds nothing but a sign or a word that gives a role.
func isSign(s string) bool {
	s = squeeze(foldString(s))
	r := []rune(s)
	return len(r) == 1 && strings.ContainsRune(matrixSigns, r[0]) || matrixWords[s] != ""
}

// markColumns makes columns of bodies of those whose header is a body and whose cells are signs; false where there are less
// than two.
func (r *reader) markColumns(g *grid, from int, cols []column) bool {
	n := 0
	for c := range cols {
		name := squeeze(r.page.str(g.at(from-1, c)))
		if cols[c].field == numberField || cols[c].field == textField || !looksLikeUnit(name) {
			continue
		}
		signs, others := 0, 0
		for i := from; i < len(g.rows); i++ {
			switch cell := squeeze(r.page.key(g.at(i, c))); {
			case isSign(cell):
				signs++
			case isNothing(cell):
			default:
				others++
			}
		}
		if signs > 0 && others == 0 {
			cols[c] = column{markField, name}
			n++
		}
	}
	return n > 1
}

// markedBody reads a cell of such a column.
func (t *tableReader) markedBody(col column, value span) duties {
	sign := squeeze(t.page.key(value))
	if !isSign(sign) {
		return duties{}
	}
	role, ok := t.rules.signs[[]rune(sign)[0]]
	if word := matrixWords[sign]; !ok && word != "" {
		role, ok = word, true
	}
	if !ok && strings.ContainsAny(sign, "★●▲■◆◎") {
		role = ledger.Lead
	} else if !ok && strings.ContainsAny(sign, "☆○△□◇") {
		role = ledger.Support
	}
	return duties{entries: []entry{{field: middleField, label: col.label, value: value, bodies: []body{{name: col.label, role: role}}}}}
}
