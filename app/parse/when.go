package parse

import (
	"regexp"
	"strings"
	"time"
)

// whenForm is the shape of a date or term that may stand in a responsibility note without a label.
var whenForm = regexp.MustCompile(`^(于|在|力争|确保)?((20\d\d|今|当|本|明)年)?(第?[一二三四1-4]季度|[上下]半年|1?\d月(份)?|[一二三四五六七八九十]{1,2}月|年)?([上中下]旬)?(\d{1,2}[日号])?(底|末|初)?(之?前|以前|内)?(全面|基本|全部)?(完成|建成|投用|见效|启动|落实|办结|完工)?$`)

// whenWords are terms without a date.
var whenWords = map[string]bool{"全年": true, "长期": true, "长期坚持": true, "长期任务": true, "持续推进": true, "常态化": true, "按时序": true, "年内": true, "年底": true, "年底前": true,
	"按序时": true, "按序时进度": true, "按时序进度": true, "持续": true, "全年推进": true, "常年": true, "立即": true, "即时": true, "长期推进": true, "常态化推进": true, "全年持续推进": true, "序时推进": true, "按进度推进": true}

var whenDigit = regexp.MustCompile(`[0-9一二三四五六七八九十底末前内年]`)

// readWhen reads a date or term; what is to be done by then (完成) is dropped.
func readWhen(s string) (string, bool) {
	f := foldString(s)
	if whenWords[f] {
		return s, true
	}
	if f == "" || len(f) > 60 || !whenForm.MatchString(f) || !whenDigit.MatchString(f) {
		return "", false
	}
	for _, tail := range []string{"完成", "建成", "投用", "见效", "启动", "落实", "办结", "完工", "全面", "基本", "全部"} {
		s = strings.TrimSuffix(s, tail)
	}
	return s, s != ""
}

// dutyRound is a term that comes again: 每季度末报进展.
var dutyRound = regexp.MustCompile(`^每(个)?(季度?|半?年|月|周|旬|季)(度)?[初中末底]?(前)?`)

// timeClause is how a member of a list begins that says by when, not who: 3月底前出台政策, 年内持续推进.
var timeClause = regexp.MustCompile(`^(于|在|力争|确保)?((20\d\d|今|本|当|明)年)?(年内|全年|年底前?|[上下]半年|第?[一二三四]季度|1?\d月([上中下]旬)?(\d{1,2}日)?([底末初]|份)?(之?前|以前|起)?|长期|持续|常年|常态化)?(前|内)?`)

// readTimeClause reads such a member and returns the date or term alone.
func readTimeClause(s string) (string, bool) {
	f := foldString(s)
	if round := dutyRound.FindString(f); round != "" && len(f) < 60 {
		return string([]rune(s)[:len([]rune(round))]), true
	}
	if f == "" || len(f) > 90 || !strings.ContainsAny(string([]rune(f)[:1]), "于在力确今本当明年全上下第一二三四0123456789长持常") || looksLikeUnit(f) {
		return "", false
	}
	when := timeClause.FindString(f)
	if when == "" || !whenDigit.MatchString(when) && !whenWords[when] || when == f {
		return "", false
	}
	return string([]rune(s)[:len([]rune(when))]), true
}

// serialDate turns the day number of a spreadsheet into a date: 45930 is 2025/9/30.
func serialDate(s string) string {
	if len(s) != 5 || strings.Trim(s, "0123456789") != "" || s < "36526" || s > "73050" {
		return s
	}
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, leadingNumber(s)).Format("2006/1/2")
}
