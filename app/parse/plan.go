package parse

import (
	"regexp"
	"slices"
	"strings"
)

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

// thingName is a task that is none: nothing but papers (《水法》《防洪法》) or the name of a paper to be heard or kept. Proposals (建议, 提案) are given out.
var thingName = regexp.MustCompile(`^((《[^》]{2,40}》)[、,，和及]?)+[等。]?$|^关于[^，。；]{4,60}的(汇报|报告|请示|通知|决定|批复|函|公告|通报)$`)

// listsNames tells a list of papers or of firms: nearly every task is only a name.
func (r *reader) listsNames() bool {
	n := 0
	for _, t := range r.tasks {
		n += count(thingName.MatchString(t.text) || strings.HasSuffix(t.text, "公司") && looksLikeUnit(t.text))
	}
	return n > 1 && n*5 >= len(r.tasks)*4
}

// noticePeriod is how a paper says until when and where everyone may object.
var noticePeriod = regexp.MustCompile(`公示(期|时间|期限)(限)?[:为自]|公示期间|公示无异议|如有异议`)

// invitesObjections tells a list laid open to the public before it is decided.
func (r *reader) invitesObjections(e evidence) bool {
	return strings.HasSuffix(e.head, "公示") && slices.ContainsFunc(r.lineSpans(), func(s span) bool {
		return noticePeriod.MatchString(squeeze(r.page.key(span{s.a, min(s.b, s.a+200)})))
	})
}

// evidence is what a paper shows of its kind.
type evidence struct {
	title, head string // the title as read, and for judging it
	tasks       int
	answered    int // tasks somebody answers for
	told        int // tasks with a filled label or column of progress
	done        int // those, and tasks that say twice what was done
	hinted      int // those, and tasks that say it once
}

// weigh gathers it.
func (r *reader) weigh() evidence {
	e := evidence{title: foldString(r.notice.Title), head: r.headline(), tasks: len(r.tasks)}
	if e.title == "" {
		e.title = e.head
	}
	listed := planTitle.MatchString(e.head) || intent.MatchString(e.head)
	for _, t := range r.tasks {
		words := len(doneWords.FindAllString(t.text, 2))
		e.told += count(t.progress)
		e.done += count(t.progress || words > 1)
		e.hinted += count(t.progress || words > 0)
		e.answered += count(t.answered(listed))
	}
	return e
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// verdicts is the table of papers that are no plan, in the order in which they are asked: what the clerk is told, and how such a
// paper is known.
var verdicts = []struct {
	why   string
	holds func(*reader, evidence) bool
}{
	{"没有读到带责任分工的任务，这份文件不像是任务分解通知，没有导入。请确认选对了文件；如果分工在附件里，请导入附件。", func(r *reader, e evidence) bool {
		return e.answered == 0 || e.answered*10 < e.tasks*3 || e.tasks <= maxDemands && countDemands(r.tasks) == e.tasks // a letter without its annex
	}},
	{otherPaper, func(_ *reader, e evidence) bool {
		return otherTitle.MatchString(e.head) && (strings.Contains(e.head, "召开") || !givenOut.MatchString(e.head))
	}},
	{"这份文件像是一张督办单据，不是任务分解通知，没有导入。请在“督办”中登记。", func(r *reader, _ evidence) bool { return r.isSlip() }},
	{"这份文件像是新闻稿，不是任务分解通知，没有导入。请确认选对了文件；如果另有分工方案，请导入方案。", func(r *reader, _ evidence) bool { return r.isNews() }},
	{otherPaper, func(r *reader, e evidence) bool {
		return r.setsUpGroups() || r.listsNames() || r.invitesObjections(e) || neverPlan.MatchString(e.head)
	}},
	{"这份文件像是讲话或会议纪要，不是任务分解通知，没有导入。请确认选对了文件；如果另有分工方案，请导入方案。", func(r *reader, e evidence) bool {
		return r.isTalk(e.tasks, e.answered)
	}},
	{"这份文件写的是工作进展，不是任务分解通知，没有导入任务。请导入年初印发的分解通知；进展请在“报送”中登记。", (*reader).reportsWork},
}

// notAPlan says why a paper is no plan, "" where it is one.
func (r *reader) notAPlan() string {
	e := r.weigh()
	for _, v := range verdicts {
		if v.holds(r, e) {
			return v.why
		}
	}
	return ""
}

// reportsWork tells a paper that says what was done: by its title, by what its tasks say, or by both.
func (r *reader) reportsWork(e evidence) bool {
	firm := firmTitle.MatchString(e.title)
	report := reportTitle.MatchString(e.title) && !strings.HasSuffix(e.title, "的通知")
	midYear := (partYear.MatchString(e.title) || r.isPeriodical()) && !firm && !intent.MatchString(e.title)
	switch n := e.tasks; {
	case r.progressLines()*10 >= n*3 && !firm,
		bulletinTitle.MatchString(e.title),
		situationTitle.MatchString(e.title) && (e.told > 0 || e.hinted*10 >= n*2),
		e.told*10 >= n*3,
		report && !firm && (e.done*10 >= n || n < 5),
		report && !planTitle.MatchString(e.title) && e.done*20 >= n,
		n > 1 && e.hinted*10 >= n*6 && unofficial(e.head),
		midYear && e.hinted*10 >= n*3,
		e.done*10 >= n*6:
		return true
	}
	return false
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
func unofficial(head string) bool {
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
