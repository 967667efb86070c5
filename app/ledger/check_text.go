package ledger

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// What the words of a return tell beside its figures.

// thin are progress texts that only point to another paper or tell nothing.
var thin = regexp.MustCompile(`^(?:详?见[^,.;。]{0,14}|参见[^,.;。]{0,14}|(?:另附|附后|另报|同上期|同上季度?|略|无|暂无|没有|正常|正常推进|推进中|正在推进|有序推进|按计划推进|按序时推进))$`)

func checkThin(r Return, add func(code, format string, args ...any)) {
	if text := strings.Trim(plainText(r.Text), "。.,;!()（）"); thin.MatchString(text) {
		add("thin_text", "进展只写了“%s”，没有具体内容", text)
	}
}

// disowned are the words by which a unit says that a task is another's.
var disowned = regexp.MustCompile(`不(?:属于|是|归)(?:我|本)(?:局|委|办|镇|街道|乡|单位|部门|中心|公司|分局|县|区)?[^，。；,;]{0,6}(?:职责|职能|任务|范围|牵头|负责)|非(?:我|本)(?:局|委|办|镇|街道|乡|单位|部门|中心|公司|分局)[^，。；,;]{0,4}(?:职责|职能|牵头|任务)|建议(?:调整|更改|改|变更)?(?:为|由)[^，。；,;]{2,20}(?:牵头|负责|承担|报送)|(?:不涉及|不承担)(?:我|本)(?:局|委|办|镇|街道|乡|单位|部门|中心|公司|分局)?|本(?:单位|部门|局|镇)不涉及`)

func checkDisowned(r Return, add func(code, format string, args ...any)) {
	if words := disowned.FindString(plainText(r.Text + "。" + r.Problems)); words != "" {
		add("not_ours", "进展里写了“%s”，请核对责任分工", Clip(words, 20))
	}
}

// toldFigure is a figure of the progress text in a target's unit of measure, with the clause around it.
type toldFigure struct {
	value  float64
	clause string
}

var (
	clauseEnd = regexp.MustCompile(`[,。;、()（）\n]`)
	toldSum   = regexp.MustCompile(`累计|年初至今|年初以来|上半年|前三季度|1[-—~至]\d+月|截[至止]`)
	toldPart  = regexp.MustCompile(`本季|当季|本月|当月|本期|[一二三四]季度`)
)

// checkTold compares the value of a target with the figure that the progress text gives for it. It is silent where the
// text gives none, or the value itself.
func checkTold(text string, all []Target, t Target, value float64, add func(code, format string, args ...any)) {
	figures := slices.DeleteFunc(toldFigures(text, t), func(f toldFigure) bool { // a target that is told again
		return f.value != value && slices.ContainsFunc(all, func(o Target) bool { return o.Value == f.value })
	})
	own := slices.IndexFunc(figures, func(f toldFigure) bool { return sameFigure(f.value, value) })
	if own < 0 {
		for _, f := range figures {
			if speaksOf(f.clause, t.Name) && !besideWord(f.clause, t.Name) {
				add("text_differs", "“%s”完成值填的是 %s%s，进展里写的是 %s%s", t.Name, Number(value, 4), t.Unit, Number(f.value, 4), t.Unit)
				return
			}
		}
		return
	}
	if clause := figures[own].clause; !toldPart.MatchString(clause) || toldSum.MatchString(clause) {
		return
	}
	for _, f := range figures {
		if f.value > value && toldSum.MatchString(f.clause) {
			add("part_only", "“%s”完成值填的是 %s%s，像是当期数，进展里写的累计数是 %s%s", t.Name, Number(value, 4), t.Unit, Number(f.value, 4), t.Unit)
			return
		}
	}
}

// beside are words by which a clause tells of something else than what was reached: work around the task, what is to come,
// what is left, another time.
var beside = regexp.MustCompile(`走访|调研|召开|排查|检查|摸排|对接|座谈|约谈|解决|协调|服务|帮扶|宣传|计划|预计|力争|争取|确保|目标|下一步|剩余|其余|尚有|还有|在建|续建|储备|拟|上年|去年|同期|较`)

// besideWord says that a clause holds such a word and the target's name does not.
func besideWord(clause, name string) bool {
	word := beside.FindString(clause)
	return word != "" && !strings.Contains(name, word)
}

// toldFigures finds the figures in the target's unit, clause by clause.
func toldFigures(text string, t Target) []toldFigure {
	if t.Unit == "" {
		return nil
	}
	pattern, err := regexp.Compile(`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)` + regexp.QuoteMeta(plainText(t.Unit)))
	if err != nil {
		return nil
	}
	out := []toldFigure{}
	for _, clause := range clauseEnd.Split(thousandsOut(plainText(strings.ReplaceAll(text, "\n", "。"))), -1) {
		for _, m := range pattern.FindAllStringSubmatch(clause, -1) {
			if v, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64); err == nil {
				out = append(out, toldFigure{v, clause})
			}
		}
	}
	return out
}

var thousands = regexp.MustCompile(`\d(?:,\d{3})+`)

// thousandsOut drops the commas of thousands, which end no clause.
func thousandsOut(text string) string {
	return thousands.ReplaceAllStringFunc(text, func(figure string) string { return strings.ReplaceAll(figure, ",", "") })
}

// sameFigure compares as people round: 8.19 is told as 8.2.
func sameFigure(told, value float64) bool {
	if told == value {
		return true
	}
	text := strconv.FormatFloat(told, 'f', -1, 64)
	decimals := 0
	if at := strings.IndexByte(text, '.'); at >= 0 {
		decimals = len(text) - at - 1
	}
	return Number(value, decimals) == Number(told, decimals)
}

// speaksOf says that a clause names a target: by its name, or by the last four characters of a longer one.
func speaksOf(clause, name string) bool {
	letters := []rune(strings.Trim(plainText(name), "“”"))
	const enough = 4
	tail := string(letters[max(0, len(letters)-enough):])
	return len(letters) > 1 && strings.Contains(strings.NewReplacer("“", "", "”", "").Replace(clause), tail)
}
