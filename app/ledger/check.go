package ledger

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// ReturnContext is what one return is checked against.
type ReturnContext struct {
	Task   Task
	Period Period
	Last   *Return // the same unit's return of the period before, nil where there was none
	Limit  int     // characters of the progress text
}

// CheckReturn lists what a clerk should know before accepting a return. It refuses nothing.
func CheckReturn(r Return, c ReturnContext) []Check {
	out := []Check{}
	add := func(code, format string, args ...any) {
		out = append(out, Check{code, InnerQuotes(fmt.Sprintf(format, args...))})
	}
	if r.Late {
		add("late", "%s 到件，晚于截止日 %s", r.Received, r.Due)
	}
	if n := utf8.RuneCountInString(r.Text); n > c.Limit {
		add("too_long", "进展 %d 字，超过 %d 字", n, c.Limit)
	}
	if strings.TrimSpace(r.Text) == "" {
		add("empty_text", "没有写本期进展")
	}
	checkThin(r, add)
	checkDisowned(r, add)
	checkCopy(r, c, add)
	checkDate(r, c, add)
	checkFigures(r, c, add)
	checkPromise(r, c, add)
	if r.Claim == ClaimSlow && strings.TrimSpace(r.Problems) == "" {
		add("no_problem_named", "自报进展缓慢，但没有写存在问题")
	}
	return out
}

// NearCopy is the share of equal text from which a return counts as copied from the period before.
const NearCopy = 0.85

// checkCopy looks for last period's text sent again. A task that was done then has nothing new to tell.
func checkCopy(r Return, c ReturnContext, add func(code, format string, args ...any)) {
	if c.Last == nil || c.Last.Text == "" || (c.Last.Claim == ClaimDone && r.Claim == ClaimDone) {
		return
	}
	if share := CopyShare(r.Text, c.Last.Text); share >= NearCopy {
		add("near_copy", "进展与上期 %.0f%% 相同", 100*share)
	}
}

var asOf = regexp.MustCompile(`截[至止](?:到|至)?(?:目前)?(?:[（(])?(?:(20\d\d)年)?(\d{1,2})月|(?:^|(20\d\d)年|[^\d年月])1\s*[-—－~～至]\s*(\d{1,2})月`)

// checkDate looks for a report whose latest "as of" month (截至6月底, 1-6月) is not later than the end of the period before.
func checkDate(r Return, c ReturnContext, add func(code, format string, args ...any)) {
	start, err := time.Parse(time.DateOnly, c.Period.Start)
	if err != nil {
		return
	}
	latest, words := 0, ""
	for _, m := range asOf.FindAllStringSubmatch(r.Text, -1) {
		year := c.Period.Year()
		if told := m[1] + m[3]; told != "" {
			year, _ = strconv.Atoi(told)
		}
		month, _ := strconv.Atoi(m[2] + m[4])
		if at := year*12 + month; month >= 1 && month <= 12 && at > latest {
			latest, words = at, strings.TrimLeft(m[0], "，。；、 \n")
		}
	}
	if latest > 0 && latest < start.Year()*12+int(start.Month()) {
		add("stale_date", "进展写的是“%s”，不在本期", words)
	}
}

// tooMuch is how many times its target a value must be, or more, to look written in another unit.
const tooMuch = 10

func checkFigures(r Return, c ReturnContext, add func(code, format string, args ...any)) {
	for _, t := range c.Task.Indicators {
		if !t.Confirmed {
			continue
		}
		value, ok := r.ValueOf(t.ID)
		if !ok {
			if r.Claim != ClaimNotStarted {
				add("no_figure", "“%s”没有报完成值", t.Name)
			}
			continue
		}
		if c.Last != nil && accumulates(t) {
			if last, had := c.Last.ValueOf(t.ID); had && value < last {
				add("value_fell", "“%s”累计值由 %s 降到 %s", t.Name, Number(last, 4), Number(value, 4))
			}
		}
		checkTold(r.Text, c.Task.Indicators, t, value, add)
		if p := Progress(t, &value, 1); r.Claim == ClaimDone && !p.Reached() {
			add("done_below_target", "自报已完成，但“%s”只有 %s%s，目标 %s%s", t.Name, Number(value, 4), t.Unit, Number(t.Value, 4), t.Unit)
		}
		if value < 0 && t.Kind != Growth {
			add("negative", "“%s”完成值是负数（%s）", t.Name, Number(value, 4))
		}
		if looksLikeFraction(t.Unit, t.Value, value) {
			add("maybe_fraction", "“%s”报的是 %s%s，目标 %s%s，是不是把百分数写成了小数", t.Name, Number(value, 4), t.Unit, Number(t.Value, 4), t.Unit)
		}
		if accumulates(t) && t.Value > 0 && value >= tooMuch*t.Value {
			add("over_target", "“%s”完成值 %s 是目标（%s%s）的 %s 倍，请核对单位", t.Name, Number(value, 4), Number(t.Value, 4), t.Unit, Number(value/t.Value, 1))
		}
	}
}

// looksLikeFraction tells 0.072 where 7% is asked.
func looksLikeFraction(unit string, target, value float64) bool {
	return (unit == "%" || unit == "个百分点") && value > 0 && value < 1 && target >= 2 && 100*value >= target/3 && 100*value <= 3*target
}

// accumulates tells targets whose reported value only grows through the year.
func accumulates(t Target) bool {
	return t.Kind != Growth && !isStanding(t) && t.Op != AtMost && !isFewer(t)
}

// checkPromise looks for last period's promise in what is told of this period; to promise it again is no answer.
func checkPromise(r Return, c ReturnContext, add func(code, format string, args ...any)) {
	if c.Last == nil || strings.TrimSpace(c.Last.Next) == "" || r.Claim == ClaimDone {
		return
	}
	if Answered(c.Last.Next, r.Text+r.Problems) || answeredByFigure(r, *c.Last, c.Task.Indicators) {
		return
	}
	add("promise_open", "上期承诺“%s”没有回应", Clip(c.Last.Next, 30))
}

// wholeGoal is how a promise speaks of every target at once: 确保完成全年目标任务.
var wholeGoal = regexp.MustCompile(`(?:全年|年度|半年|季度|既定|序时)[^，。；,;]{0,4}(?:目标|任务|指标|进度)`)

// answeredByFigure says that last period's promise speaks of a target, by its name or a figure in its unit, and that the
// return gives a new figure for that target: the column answers what the text need not repeat.
func answeredByFigure(now, last Return, targets []Target) bool {
	for _, t := range targets {
		value, given := now.ValueOf(t.ID)
		if before, had := last.ValueOf(t.ID); !given || had && value == before {
			continue
		}
		if wholeGoal.MatchString(last.Next) || speaksOf(last.Next, t.Name) || len(toldFigures(last.Next, t)) > 0 {
			return true
		}
	}
	return false
}

var promiseWord = regexp.MustCompile(`[\p{Han}]{2,}`)

// Answered says whether a text speaks of what was promised: more than a quarter of the promise's character pairs (its
// dates and common words left out) stand in it. A promise of nothing but common words asks for nothing.
func Answered(promise, text string) bool {
	pairs, hit := 0, 0
	text = sameWords.Replace(text)
	for _, run := range promiseWord.FindAllString(stopWords.Replace(sameWords.Replace(promise)), -1) {
		chars := []rune(run)
		for i := 0; i+1 < len(chars); i++ {
			pairs++
			if strings.Contains(text, string(chars[i:i+2])) {
				hit++
			}
		}
	}
	return pairs == 0 || 4*hit > pairs
}

// sameWords are told in one way and promised in another.
var sameWords = strings.NewReplacer("投入使用", "投用", "投入运营", "投用", "竣工", "建成", "完工", "建成")

// stopWords stand in every promise; a blank takes their place so that their neighbours make no pair.
var stopWords = blanked("下一步", "进一步", "下步", "力争", "确保", "争取", "继续", "持续", "加快", "加强", "加大", "推进", "推动", "完成", "月底前", "底前", "季度", "年底", "计划",
	"工作", "建设", "将", "全面", "做好", "按照", "序时", "进度", "调度", "各项", "组织", "开展", "协调", "解决", "保障", "服务", "问题", "相关", "力度", "有序", "落实", "措施", "前")

func blanked(words ...string) *strings.Replacer {
	pairs := []string{}
	for _, w := range words {
		pairs = append(pairs, w, " ")
	}
	return strings.NewReplacer(pairs...)
}
