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
var doneWords = regexp.MustCompile(`已(完成|经|实施|建成|开工|启动|兑现|投产|送电|办结|印发|制定|开展|组织|全面|累计|到位)|截至|截止|目前|同比|完成(率|进度)|占(年度|全年)(任务|目标|计划)|累计完成|正在\p{Han}{2}|超额完成|完成年度|完成全年|占全年|开工率|竣工率|累计投资|已于|均已|办理结果|已(修复|调试|答复|办理|整改|解决|协调|处理|进入|开放|交付|铺设|封顶|通车)|较(上年|去年|年初|同期)|进展顺利|取得了?(明显|积极|显著|阶段性|新)`)

// situationTitle is how reports end that name the work they report on: 任务分解落实情况的通报.
var situationTitle = regexp.MustCompile(`情况(的)?(通报|公告|公示|报告|汇报|表|统计表|一览|一览表)?([(].*[)])?$|的通报$|讲话$`)

// bulletinTitle is how papers end that can be nothing but a report on work.
var bulletinTitle = regexp.MustCompile(`(进展|完成|落实|推进|执行|办理|督查|整改|报送)情况(的)?(通报|公告|公示|报告|汇报|总结)([(].*[)])?$|工作总结$`)

// otherTitle is how papers end that give out no work, whatever brackets and tables they hold: bodies set up, meetings
// called, lists shown to the public, standing rules, budgets.
var otherTitle = regexp.MustCompile(`(成立|组建|设立|调整)[^。]*(小组|指挥部|专班|委员会|工作组|成员|机构)[^。]{0,8}的(通知|决定)$|` +
	`召开[^。]*会(议)?(的(通知|公告))?$|(名单|拟[^。]{1,8}|评审结果|候选[^。]{1,6})的?(公示|公告)$|入库[^。]*公示$|` +
	`(规定|规则|条例|办法|预案|职能配置)([(][^()]{1,8}[)])?(的通知)?$|(预算|决算)[^。]*(说明|公开|报告)$|(表彰|表扬|嘉奖|任免|任职|任命|放假|值班)[^。]{0,20}的(通知|决定|通报|公告)$|` +
	`(工作|主要|岗位|成员单位|部门)职责$|应急(响应|处置)$|(许可|服务|审批|权责|权力|职权|证明)事项(清单|目录|一览表)?$|(评分|考核|考评|评价|计分)[^。]{0,4}(标准|细则|评分表|指标体系)$|` +
	`(活动|议题|议程|行程|日程|值班|参观)安排(表)?$|(总结|情况)(和|及|暨|与)[^。]{0,14}(打算|计划|安排|思路|谋划)(的报告)?$|采购(需求|文件)$|征求意见[^。]{0,6}(公告|通知|函|启事)$|(指引|指南|须知|手册|问答|汇编)$|(的(答复|复函|回复|批复)|办理情况|信箱)$|(预算|经费|资金)[^。]{0,6}(安排|预算|分配|下达)?(情况)?表$|` +
	`(招标|采购|招聘|中标|成交|竞争性磋商)[^。]{0,12}(公告|公示|通知)$`)

// explains is how papers end that explain another one or list what bodies may do, whatever that one is called: 分工方案政策解读.
var explains = regexp.MustCompile(`(政策|文件|图文|文字|专家|一图)?解读([(][^()]{1,8}[)])?$|一图读懂|(起草|编制|修订)说明$|(权责|权力|职权|行政处罚|抽查)(事项)?(和责任|责任)?(事项)?清单$|采购意向|` +
	`(评价|考核|评审|检查|抽查|验收|评选|测评)结果(的)?(公告|公示|通报|公布|报告)?$|(指挥部|领导小组|专班|委员会|成员单位)(主要|工作)?职责(分工)?$|` +
	`(优秀|先进|获奖|表彰|表扬)(单位|集体|个人)?[^。]{0,8}名单$|(表彰|表扬|嘉奖|授予|命名)[^。]{0,60}的(决定|通报)$`)

// givenOut is what a title says of work that is given out, also beside a body set up.
var givenOut = regexp.MustCompile(`分解|分工|责任(清单|表|书)|任务(清单|表|书)`)

// firmTitle is what only a plan calls itself.
var firmTitle = regexp.MustCompile(`分解|分工|责任(清单|表|书)|任务(清单|表|书)|印发`)

// otherPaper says that a paper is of another kind.
const otherPaper = "这份文件不像任务分解通知（机构、会议、公示、制度一类），没有导入。请确认选对了文件；如果分工在附件里，请导入附件。"

// groupName is a task that is none: the name of a working group.
var groupName = regexp.MustCompile(`^[^，。；]{2,12}(组|专班|小组)[。:：]?$`)

// setsUpGroups tells a paper of which nearly every line only names a working group and its members.
func (r *reader) setsUpGroups() bool {
	n := 0
	for _, t := range r.tasks {
		if groupName.MatchString(t.text) {
			n++
		}
	}
	return n > 0 && n*5 >= len(r.tasks)*4
}

// notAPlan says why a paper is no plan, "" where it is one.
func (r *reader) notAPlan() string {
	done, hinted, told, real := 0, 0, 0, 0
	listed := planTitle.MatchString(r.headline()) || intent.MatchString(r.headline())
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
		if t.answered(listed) {
			real++
		}
	}
	n := len(r.tasks)
	if real == 0 || real*10 < n*3 {
		return "没有读到带责任分工的任务，这份文件不像是任务分解通知，没有导入。请确认选对了文件；如果分工在附件里，请导入附件。"
	}
	title := foldString(r.notice.Title)
	if title == "" {
		title = r.headline()
	}
	report := reportTitle.MatchString(title) && !strings.HasSuffix(title, "的通知")
	situation := situationTitle.MatchString(title)
	if head := r.headline(); otherTitle.MatchString(head) && (strings.Contains(head, "召开") || !givenOut.MatchString(head)) {
		return otherPaper
	}
	if r.isSlip() {
		return "这份文件像是一张督办单据，不是任务分解通知，没有导入。请在「督办」中登记。"
	}
	if r.isNews() {
		return "这份文件像是新闻稿，不是任务分解通知，没有导入。请确认选对了文件；如果另有分工方案，请导入方案。"
	}
	if r.setsUpGroups() || explains.MatchString(r.headline()) {
		return otherPaper
	}
	if r.isTalk(n, real) {
		return "这份文件像是讲话或会议纪要，不是任务分解通知，没有导入。请确认选对了文件；如果另有分工方案，请导入方案。"
	}
	switch {
	case r.progressLines()*10 >= n*3 && !firmTitle.MatchString(title),
		bulletinTitle.MatchString(title), situation && (told > 0 || hinted*10 >= n*2),
		told*10 >= n*3,
		report && !firmTitle.MatchString(title) && (done*10 >= n || n < 5),
		report && !planTitle.MatchString(title) && done*20 >= n,
		n > 1 && hinted*10 >= n*6 && r.unofficial(),
		(partYear.MatchString(title) || r.isPeriodical()) && !firmTitle.MatchString(title) && !intent.MatchString(title) && hinted*10 >= n*3,
		done*10 >= n*6:
		return "这份文件写的是工作进展，不是任务分解通知，没有导入任务。请导入年初印发的分解通知；进展请在「报送」中登记。"
	}
	return ""
}

// headlineEnd is what may stand behind a title's last word: (试行), a date.
var headlineEnd = regexp.MustCompile(`[(][^()]{1,12}[)]$|》$`)

// headline is the paper's title for judging it; without one the first short line.
func (r *reader) headline() string {
	title := r.notice.Title
	for _, l := range r.front() {
		if title == "" && titlePart(l) && len([]rune(l)) >= 6 {
			title = l
		}
	}
	title = squeeze(foldString(title))
	title = headlineEnd.ReplaceAllString(title, "")
	return strings.Replace(title, "》", "", 1)
}

// unofficial tells a headline that neither names a plan nor is an official title: that of a piece of news.
func (r *reader) unofficial() bool {
	head := r.headline()
	return !planTitle.MatchString(head) && !intent.MatchString(head) && !strings.Contains(head, "关于") && !strings.HasSuffix(head, "意见")
}

// answered tells whether anyone answers for a task: a body with a body's name, a leader, or the person of a table or
// of a paper whose title lists tasks.
func (t *task) answered(listed bool) bool {
	for _, e := range t.duties.entries {
		for _, b := range e.bodies {
			if looksLikeUnit(b.name) {
				return true
			}
		}
		for _, p := range e.people {
			if (e.field == leaderField || t.element.row != nil || e.field == personField && listed) && (looksLikeName(p) || isCollective(p)) {
				return true
			}
		}
	}
	return false
}
