package sheet

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// column is one column of a unit's form.
type column int

const (
	colNone column = iota
	colNo
	colTask
	colIndicator
	colPromise
	colProgress
	colCount
	colValue
	colUnit
	colClaim
	colProblems
	colNext
	colBody // who answers: not in the form, but in tables that gather several units
)

// formColumns is the form as printed. Widths are in digits of the default font and add up to one landscape A4.
var formColumns = []struct {
	is    column
	title string
	width float64
}{
	{colNo, "序号", 5}, {colTask, "目标任务", 28}, {colIndicator, "量化指标", 17}, {colPromise, "上期承诺", 15},
	{colProgress, "本期进展", 38}, {colCount, "字数", 5}, {colValue, "累计完成值", 11}, {colUnit, "计量单位", 8.5},
	{colClaim, "完成情况", 10}, {colProblems, "存在问题", 17}, {colNext, "下步措施", 17},
}

// place returns the printed place of a column, from 1.
func (c column) place() int {
	for i, f := range formColumns {
		if f.is == c {
			return i + 1
		}
	}
	return 0
}

// headerRules tell a column by its header. Units reword headers and send tables of their own, so each rule lists the words
// seen: the exact ones are tried first, then the word that stands first inside a longer header, as in 进展情况及存在问题.
var headerRules = []struct {
	is     column
	exact  []string
	within []string
}{
	{colPromise, nil, []string{"上期承诺", "上期计划", "上季度计划", "上月计划", "上期"}},
	{colBody, []string{"责任单位", "牵头单位", "填报单位", "报送单位", "承办单位", "主办单位", "单位名称", "责任部门", "牵头部门"}, nil},
	{colNext, nil, []string{"下步", "下一步", "下期", "下季度", "下月", "下阶段", "打算"}},
	{colProblems, nil, []string{"问题", "困难", "难点", "短板", "制约"}},
	{colCount, []string{"字数"}, []string{"字数统计"}},
	{colClaim, []string{"完成情况", "状态", "自评", "进展评价"}, []string{"是否完成", "是否达", "是否按", "自评", "进度状态", "完成状态", "推进状态", "任务状态"}},
	{colValue, []string{"完成值", "完成数", "完成量", "数值", "累计", "累计数量"}, []string{"累计完成", "实际完成", "完成值", "累计值", "完成数", "完成量", "累计数"}},
	{colUnit, []string{"单位"}, []string{"计量单位"}},
	{colProgress, []string{"进展", "进度", "工作情况"}, []string{"进展", "推进情况", "落实情况", "推进落实", "进度情况", "开展情况", "工作成效", "办理情况", "完成情况说明", "实施情况"}},
	{colIndicator, []string{"指标"}, []string{"量化指标", "考核指标", "指标名称", "目标值"}},
	{colTask, []string{"任务", "事项", "内容"}, []string{"目标任务", "工作任务", "重点任务", "主要任务", "年度任务", "任务内容", "工作内容", "任务事项", "重点工作", "工作事项", "任务名称", "具体任务", "督查事项"}},
	{colNo, []string{"序号", "编号", "号", "序", "任务号", "项号"}, []string{"任务序号", "任务编号", "项目编号"}},
}

// headerOf names the column of one header cell, colNone for anything else.
func headerOf(text string) column {
	text = squeeze(dropBrackets(text))
	if text == "" || len(text) > 60 {
		return colNone
	}
	best, first := colNone, len(text)
	for _, rule := range headerRules {
		if slices.Contains(rule.exact, text) {
			return rule.is
		}
		for _, w := range rule.within {
			if at := strings.Index(text, w); at >= 0 && at < first {
				best, first = rule.is, at
			}
		}
	}
	switch {
	case best == colTask && proseHeader.MatchString(text):
		return colProgress
	case best == colValue && otherTime.MatchString(text) && !strings.Contains(text, "累计"):
		return colNone
	}
	return best
}

// otherTime heads figures of another time than from the beginning of the year to now.
var otherTime = regexp.MustCompile(`上(?:一)?[季期月年半]|去年|同期|本(?:季|月|期)|当[季月期]|年度|全年`)

// proseHeader ends what is told of a task, not the task: 目标任务完成情况.
var proseHeader = regexp.MustCompile(`(?:完成|进展|推进|落实|开展|办理|执行|实施)(?:情况|说明|成效)(?:[及和与、].*)?$`)

// dropBrackets removes what a header adds in brackets: 本期进展（200字以内）.
func dropBrackets(s string) string {
	depth := 0
	return strings.Map(func(r rune) rune {
		switch r {
		case '（', '(', '〔', '[', '【':
			depth++
			return -1
		case '）', ')', '〕', ']', '】':
			depth = max(0, depth-1)
			return -1
		}
		if depth > 0 {
			return -1
		}
		return r
	}, s)
}

// squeeze drops blanks and folds full-width characters: office programs and clerks change both.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0xFF01 && r <= 0xFF5E {
			return r - 0xFEE0
		}
		return r
	}, dropBlanks(s))
}

// dropBlanks removes blanks of every width: names are padded with them to look even.
func dropBlanks(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == 0xA0 || r == 0x200B || r == 0xFEFF {
			return -1
		}
		return r
	}, s)
}

const headerDepth = 40 // rows looked at for a header

// findHeader returns the last row of the header (from 0) and where each column stands: a row with a task or number
// column and a progress column, the one with most columns of the first rows. A header of two rows (a group above its
// columns) is read as one.
func findHeader(cells [][]string) (row int, places map[column]int, ok bool) {
	row = -1
	for r := 0; r < len(cells) && r < headerDepth; r++ {
		if found := headerPlaces(cells[r]); isHeader(found, cells[r]) && len(found) > len(places) {
			row, places = r, found
		}
		if r+1 == len(cells) {
			break
		}
		both := overlay(cells[r], cells[r+1])
		if found := headerPlaces(both); isHeader(found, both) && len(found) > len(places) {
			row, places = r+1, found
		}
	}
	return row, places, row >= 0
}

// overlay puts the headers of the lower row over those of the upper one.
func overlay(upper, lower []string) []string {
	out := make([]string, max(len(upper), len(lower)))
	copy(out, upper)
	for i, text := range lower {
		if headerOf(text) != colNone {
			out[i] = text
		}
	}
	return out
}

// headerPlaces finds the columns of one row. A table whose 完成情况 is prose has no progress column of its own: that one
// is taken for it.
func headerPlaces(cells []string) map[column]int {
	found, claims := map[column]int{}, []int{}
	for i, text := range cells {
		c := headerOf(text)
		if _, twice := found[c]; c != colNone && !twice {
			found[c] = i
		}
		if c == colClaim {
			claims = append(claims, i)
		}
	}
	for n, at := range claims {
		if hasColumn(found, colProgress) || squeeze(dropBrackets(cells[at])) != "完成情况" {
			continue
		}
		found[colProgress] = at
		delete(found, colClaim)
		if rest := slices.Delete(claims, n, n+1); len(rest) > 0 {
			found[colClaim] = rest[0]
		}
		break
	}
	return found
}

// isHeader wants a progress column beside a task or number column, and a third one or nothing but headers in the row.
func isHeader(found map[column]int, cells []string) bool {
	if !hasColumn(found, colProgress) || !hasColumn(found, colTask) && !hasColumn(found, colNo) {
		return false
	}
	return len(found) >= 3 || !slices.ContainsFunc(cells, func(text string) bool {
		text = squeeze(dropBrackets(text))
		return len([]rune(text)) > 12 || strings.ContainsAny(text, "。；，,;:：0123456789")
	})
}

func isHeaderRow(cells []string) bool { return isHeader(headerPlaces(cells), cells) }

func hasColumn(found map[column]int, c column) bool {
	_, ok := found[c]
	return ok
}
