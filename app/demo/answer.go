package demo

import (
	"fmt"
	"hash/fnv"
	"math"
	"strings"

	"ducha/app/ledger"
)

// temper is how a made-up task goes through the year.
type temper int

const (
	steady temper = iota
	quick
	slow
	lateStart
	idle
)

// tempers is the mix of a year: most tasks go well, some lag, a few do not begin.
var tempers = []temper{steady, steady, quick, steady, slow, steady, quick, steady, steady, lateStart, steady, quick, steady, steady, steady, idle, steady, quick, steady}

func temperOf(task string) temper { return tempers[hash(task)%uint32(len(tempers))] }

func hash(text string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(text))
	return h.Sum32()
}

// pace is the share of the year's work done by the end of each quarter.
var pace = map[temper][4]float64{
	steady:    {0.26, 0.52, 0.77, 1.01},
	quick:     {0.36, 0.71, 1.02, 1.08},
	slow:      {0.12, 0.33, 0.58, 0.86},
	lateStart: {0, 0.22, 0.66, 1},
	idle:      {0, 0.05, 0.31, 0.62},
}

// answer is one row of a form as a made-up unit fills it in.
type answer struct {
	text, problems, next, claim string
}

// rate is how a growth target stands at any time.
var rate = map[temper]float64{steady: 1, quick: 1.06, slow: 0.86, lateStart: 0.96, idle: 0.8}

// value is the cumulative value a unit reports for a target.
func value(t ledger.Target, task string, quarter int) float64 {
	share := pace[temperOf(task)][quarter]
	wobble := float64(int(hash(task+t.Name)%7)-2) / 100
	switch {
	case t.Op == ledger.AtMost:
		return round(t.Value * (1.06 - 0.1*share + wobble/2))
	case t.Kind == ledger.Growth:
		drift := float64(int(hash(task+quarterEnd[quarter])%7)-3) / 150
		return round(t.Value * (rate[temperOf(task)] + wobble + drift))
	case t.Kind == ledger.Level && t.Unit == "%":
		return round(math.Min(100, t.Value*(0.93+0.075*share+wobble/4)))
	}
	v := t.Value * math.Max(0, share+wobble*share)
	if t.Value >= 20 || (t.Value == math.Trunc(t.Value) && !strings.ContainsAny(t.Unit, "万亿")) {
		return math.Floor(v)
	}
	return round(v)
}

func round(v float64) float64 { return math.Round(v*100) / 100 }

var quarterEnd = []string{"3月底", "6月底", "9月底", "12月底"}

// compose writes a return in the words units use.
func compose(row ledger.FormRow, values []float64, quarter int) answer {
	kind := temperOf(row.Text)
	parts := []string{}
	for n, t := range row.Targets {
		verb := "累计完成"
		if t.Falls() {
			verb = "同比下降"
		} else if t.Kind == ledger.Growth {
			verb = "同比增长"
		} else if t.Kind == ledger.Level && t.Unit == "%" {
			verb = "达到"
		}
		parts = append(parts, fmt.Sprintf("%s%s%s%s", t.Name, verb, ledger.Number(values[n], 2), t.Unit))
	}
	a := answer{claim: claimWord(kind, quarter)}
	subject := strings.TrimRight(clip(row.Text, 24), "，。、")
	switch {
	case kind == idle && quarter == 0, kind == lateStart && quarter == 0:
		a.text = "正在开展前期论证，尚未启动实施。"
	case len(parts) > 0 && hash(row.Text)%11 != uint32(quarter): // some units write around their figures
		a.text = "截至" + quarterEnd[quarter] + "，" + strings.Join(parts, "，") + "。" + detail(row.Text, quarter)
	default:
		a.text = "围绕“" + subject + "”，" + detail(row.Text, quarter)
	}
	if kind == slow || kind == idle {
		a.problems = hindrances[hash(row.Text)%uint32(len(hindrances))]
	}
	if quarter < 3 {
		a.next = promise(row, quarter)
	}
	return a
}

func claimWord(kind temper, quarter int) string {
	share := pace[kind][quarter]
	due := float64(quarter+1) / 4
	switch {
	case share == 0:
		return "未启动"
	case share >= 1:
		return "已完成"
	case share < due-0.1:
		return "进展缓慢"
	}
	return "正常推进"
}

func clip(text string, n int) string {
	r := []rune(text)
	return string(r[:min(n, len(r))])
}

var details = []string{
	"建立周调度机制，逐项明确责任人和完成时限。", "召开专题推进会2次，协调解决用地、资金等问题6个。", "组织开展现场督导3轮，问题清单逐项销号。",
	"完成方案编制和任务分解，各项工作按计划推进。", "加强部门联动，前期手续已基本办结。", "选树典型经验3个，在全区推广。",
}

func detail(task string, quarter int) string {
	return details[(int(hash(task))+quarter)%len(details)]
}

var hindrances = []string{
	"征地拆迁进度偏慢，影响施工组织。", "上级补助资金尚未到位，配套资金压力较大。", "市场需求偏弱，企业投资意愿不强。", "部分路段管线迁改协调难度较大。",
}

// promise is the next step a unit names.
func promise(row ledger.FormRow, quarter int) string {
	if len(row.Targets) == 0 {
		return quarterEnd[quarter+1] + "前完成阶段性目标并组织自查。"
	}
	t := row.Targets[0]
	share := math.Min(1, pace[temperOf(row.Text)][quarter+1]+0.05)
	if t.Kind == ledger.Growth || t.Unit == "%" {
		return fmt.Sprintf("力争%s前%s达到%s%s。", quarterEnd[quarter+1], t.Name, ledger.Number(t.Value, 2), t.Unit)
	}
	return fmt.Sprintf("%s前%s累计达到%s%s。", quarterEnd[quarter+1], t.Name, ledger.Number(math.Floor(t.Value*share*100)/100, 2), t.Unit)
}
