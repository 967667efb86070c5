package parse

import "strings"

// minBreaks is how many breaks of lines in one column have to stand between two whole names before they separate names.
const minBreaks = 2

// settleBreaks finds the columns of bodies in whose cells a break of the line holds two names apart, though separators or
// short names stand there too: every break that tells has a whole name on both sides. One broken name in the column
// shows that its lines are wrapped, and a break says nothing.
func (t *tableReader) settleBreaks(from int) {
	for c, col := range t.cols {
		if !col.field.unit() {
			continue
		}
		var breaks []int
		told, torn := 0, 0
		for i := from; i < len(t.grid.rows); i++ {
			if c >= len(t.grid.rows[i]) || t.grid.rows[i][c].covered {
				continue
			}
			cell := t.page.trim(t.grid.at(i, c))
			for at := cell.a; at < cell.b; at++ {
				if t.page.printed[at] != '\n' {
					continue
				}
				breaks = append(breaks, at)
				switch left, right := t.besideBreak(cell, at); {
				case left == "" || right == "" || strings.HasPrefix(right, "各"):
				case endsLikeUnit(left) && isMember(right):
					told++
				default:
					torn++
				}
			}
		}
		if told < minBreaks || torn > 0 {
			continue
		}
		for _, at := range breaks {
			t.page.folded[at] = '\n' // a separator from here on
		}
	}
}

// besideBreak are the names before and behind a break; "" where a separator stands beside it.
func (t *tableReader) besideBreak(cell span, at int) (left, right string) {
	from, to := at, at+1
	for from > cell.a && !isUnitSep(t.page.folded[from-1]) && t.page.printed[from-1] != '\n' {
		from--
	}
	for to < cell.b && !isUnitSep(t.page.folded[to]) && t.page.printed[to] != '\n' {
		to++
	}
	return squeeze(t.page.key(span{from, at})), squeeze(t.page.key(span{at + 1, to}))
}

// isMember tells a name of a list, the short ones of towns and offices too, that is no rest of the name before it.
func isMember(s string) bool {
	if isWholeName(s) {
		return true
	}
	for _, w := range restWords {
		if strings.HasPrefix(s, w) {
			return false
		}
	}
	return !endsWithAny(s, []string{"分局", "支局", "分公司", "支行", "分行", "分中心"}) && len([]rune(s)) <= 4 && looksLikeUnit(s) && !thinName[s]
}

// thinName are the ends of names that a break may leave alone on a line.
var thinName = map[string]bool{"中心": true, "公司": true, "集团": true, "大队": true, "支队": true, "政府": true, "街道": true, "银行": true, "医院": true, "学校": true, "法院": true, "单位": true, "部门": true, "专班": true,
	"事处": true, "合会": true, "总队": true, "机构": true, "管委会": true, "指挥部": true, "开发区": true, "检察院": true, "研究院": true, "服务局": true, "领导小组": true, "有限公司": true}
