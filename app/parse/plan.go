package parse

import (
	"regexp"
	"strings"
)

// reportTitle is how papers end that report on work instead of giving it out.
var reportTitle = regexp.MustCompile(`(进展|完成|落实|推进|执行|办理|督查|调度|开展|整改)(落实|推进|完成)?情况|通报$|(讲话|总结|汇报|简报|解读|报告|述职|纪要|评估)(稿)?$|回头看`)

// planTitle is what a plan calls itself.
var planTitle = regexp.MustCompile(`分解|分工|方案|任务(清单|表|书)|责任(清单|表|书)|重点(工作|任务)|工作要点|印发`)

// doneWords are what reports on work say.
var doneWords = regexp.MustCompile(`已(完成|经|实施|建成|开工|启动|兑现|投产|送电|办结|印发|制定|开展|组织|全面|累计|到位)|截至|截止|目前|同比|完成(率|进度)|占(年度|全年)(任务|目标|计划)|累计完成|正在(推进|实施|办理|进行)|超额完成|完成年度`)

// situationTitle is how reports end that name the work they report on: 任务分解落实情况的通报.
var situationTitle = regexp.MustCompile(`情况(的)?(通报|公告|公示|报告|汇报|表|统计表|一览表)?([(].*[)])?$|的通报$|讲话$`)

// bulletinTitle is how papers end that can be nothing but a report on work.
var bulletinTitle = regexp.MustCompile(`(进展|完成|落实|推进|执行|办理|督查|整改|报送)情况(的)?(通报|公告|公示|报告|汇报)([(].*[)])?$`)

// firmTitle is what only a plan calls itself.
var firmTitle = regexp.MustCompile(`分解|分工|责任(清单|表|书)|任务(清单|表|书)|印发`)

// notAPlan says why a paper is no plan, "" where it is one.
func (r *reader) notAPlan() string {
	done, hinted, told, real := 0, 0, 0, 0
	for _, t := range r.tasks {
		words := len(doneWords.FindAllString(t.text, 3))
		if t.progress {
			told++
		}
		if t.progress || words >= 2 {
			done++
		}
		if t.progress || words >= 1 {
			hinted++
		}
		if t.answered() {
			real++
		}
	}
	n := len(r.tasks)
	if real == 0 || real*10 < n*3 {
		return "没有读到带责任分工的任务，这份文件不像是任务分解通知，没有导入。请确认选对了文件；如果分工在附件里，请导入附件。"
	}
	title := foldString(r.notice.Title)
	report := reportTitle.MatchString(title) && !strings.HasSuffix(title, "的通知")
	situation := situationTitle.MatchString(title)
	switch {
	case bulletinTitle.MatchString(title), situation && (told > 0 || hinted*10 >= n*2),
		told*10 >= n*3,
		report && !firmTitle.MatchString(title) && (done*10 >= n || n < 5),
		report && !planTitle.MatchString(title) && done*20 >= n,
		done*10 >= n*6:
		return "这份文件写的是工作进展，不是任务分解通知，没有导入任务。请导入年初印发的分解通知；进展请在「报送」中登记。"
	}
	return ""
}

// answered tells whether anyone answers for a task: a body with a body's name, a leader, or a table's person.
func (t *task) answered() bool {
	for _, e := range t.duties.entries {
		for _, b := range e.bodies {
			if looksLikeUnit(b.name) {
				return true
			}
		}
		for _, p := range e.people {
			if (e.field == leaderField || t.element.row != nil) && (looksLikeName(p) || isCollective(p)) {
				return true
			}
		}
	}
	return false
}
