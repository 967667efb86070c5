package parse

import (
	"regexp"
	"slices"
	"strings"
)

// partYear is what titles of reports in the middle of a year name.
var partYear = regexp.MustCompile(`[上下]半年|[一二三四1-4]季度|前[一二三四五六七八九十\d]+个?月|\d月份?|截至`)

// intent is a word for what is still to be done.
var intent = regexp.MustCompile(`计划|安排|要点|目标|任务|清单|举措|措施`)

// issueLine is the number of a periodical below its name: 第6期.
var issueLine = regexp.MustCompile(`^[(〔\[]?(20\d\d年?)?[)〕\]]?第\d{1,3}期$|^\D{2,12}(简报|专报|通报|动态|信息)第?\d{1,3}期?$`)

// isPeriodical tells a bulletin that comes out in numbers.
func (r *reader) isPeriodical() bool {
	front := r.front()
	for _, l := range front[:min(6, len(front))] {
		if issueLine.MatchString(squeeze(foldString(l))) {
			return true
		}
	}
	return false
}

// The lines and words by which minutes and speeches are known.
var (
	salutation  = regexp.MustCompile(`^(尊敬的)?(同志们|各位(领导|同志|代表|委员|来宾|同事|企业家))[^。]{0,20}[:!,]`)
	meetingLine = regexp.MustCompile(`^(出席|列席|参会|参加|主持|记录|缺席|请假|会议时间|会议地点|时间|地点|议题|分送|发送)(人|人员|单位|领导)?[:]`)
	meetingWord = regexp.MustCompile(`会议(研究|听取|审议|强调|指出|要求|认为|议定|原则)|纪要|参会|议定事项`)
)

// isTalk tells minutes of meetings and speeches, which name bodies here and there. A paper that calls itself a division of
// tasks is none; a speech of which nearly every paragraph is given to somebody (a government report) is none either.
func (r *reader) isTalk(tasks, answered int) bool {
	if givenOut.MatchString(r.headline()) {
		return false
	}
	spoken, lines, words := false, 0, 0
	n := 0
	for _, s := range r.lineSpans() {
		key := squeeze(r.page.key(span{s.a, min(s.b, s.a+200)}))
		if key == "" {
			continue
		}
		n++
		spoken = spoken || n <= 12 && salutation.MatchString(key)
		if meetingLine.MatchString(key) {
			lines++
		}
		words += len(meetingWord.FindAllString(key, 3))
	}
	return spoken && (tasks < 5 || answered*10 < tasks*6) || lines >= 2 && words >= 1 || words >= 3 && words*2 >= tasks && strings.Contains(r.headline(), "会")
}

// newsLine is how pieces of news begin.
var newsLine = regexp.MustCompile(`^[(]?(本(报|网|台|刊)\p{Han}{0,4}讯|\p{Han}{0,6}(融媒体中心|电视台)讯|\p{Han}{2,6}讯[(]|\p{Han}{2,4}\d{1,2}月\d{1,2}日电)`)

// maxMenu bounds the lines of a web page's menu above the piece itself.
const maxMenu = 24

// isNews tells a piece of news by how one of its first lines begins.
func (r *reader) isNews() bool {
	front := r.front()
	for _, l := range front[:min(maxMenu, len(front))] {
		if newsLine.MatchString(squeeze(foldString(l))) {
			return true
		}
	}
	return false
}

// slipLine is the title of a numbered paper that chases one matter.
var slipLine = regexp.MustCompile(`^\p{Han}{0,16}(督办|交办|催办|转办)(事项)?(通知)?(单|函|书)$`)

// isSlip tells such a paper by one of its first lines.
func (r *reader) isSlip() bool {
	front := r.front()
	return len(r.tasks) < few && slices.ContainsFunc(front[:min(4, len(front))], func(l string) bool {
		return slipLine.MatchString(squeeze(foldString(l)))
	})
}

// progressLines counts the lines that begin with a label of progress and go on, there or on the next line, with what was done.
func (r *reader) progressLines() int {
	n := 0
	lines := r.lineSpans()
	for i, s := range lines {
		labels := findLabels(r.page, span{s.a, min(s.b, s.a+maxLabel+2)}, true)
		if len(labels) == 0 || labels[0].field != progressField || !r.page.trim(span{s.a, labels[0].begin}).empty() {
			continue
		}
		end := s.b
		if i+1 < len(lines) {
			end = lines[i+1].b
		}
		if doneWords.MatchString(r.page.key(span{labels[0].end, end})) {
			n++
		}
	}
	return n
}
