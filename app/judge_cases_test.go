package app

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"ducha/app/ledger"
	"ducha/app/parse"
)

// judgeCase is one task as a notice prints it and one report on it, with what a careful supervisor says and why. The
// plan is one of 2024, asked every quarter, judged by the scheme 序时制 (5 points).
type judgeCase struct {
	text     string
	deadline string // as printed in the notice
	quarter  int
	today    string    // "" where the quarter is over
	values   []float64 // one a target, in the order of the text; none stands for no figure
	last     []float64 // of the quarter before
	claim    ledger.Claim
	said     string
	want     string // status
	reason   string // part of the reason
	doubt    string // a code that is told; "" for no doubt at all, "-" where it does not matter
}

var none = math.NaN()

func of(values ...float64) []float64 { return values }

const (
	claimOn   = ledger.ClaimOnTrack
	claimDone = ledger.ClaimDone
	claimSlow = ledger.ClaimSlow
	claimNone = ledger.ClaimNotStarted
)

var judgeCases = []judgeCase{
	// The year's end: rounding, 基本完成, what is missing.
	{text: "改造老旧小区100个。", deadline: "年底前", quarter: 4, values: of(97), claim: claimOn, want: "on", reason: "基本完成", doubt: "nearly_done"},
	{text: "改造老旧小区100个。", quarter: 4, values: of(97), claim: claimOn, want: "on", reason: "基本完成", doubt: "nearly_done"},
	{text: "改造老旧小区100个。", deadline: "年底前", quarter: 4, today: "2024-12-25", values: of(97), claim: claimOn, want: "on", reason: "低于序时3个百分点", doubt: ""},
	{text: "改造老旧小区100个。", deadline: "年底前", quarter: 4, values: of(100), claim: claimDone, want: "done", reason: "目标已达到", doubt: ""},
	{text: "改造老旧小区100个。", deadline: "年底前", quarter: 4, values: of(95), claim: claimOn, want: "behind", reason: "已超完成时限（年底前）", doubt: "-"},
	{text: "改造老旧小区100个。", quarter: 4, values: of(82), claim: claimOn, want: "behind", reason: "低于序时18个百分点", doubt: "-"},
	{text: "建成高标准农田3.5万亩。", deadline: "12月底前", quarter: 4, values: of(3.4995), claim: claimDone, want: "done", reason: "目标已达到", doubt: "-"},
	{text: "建成高标准农田3.5万亩。", deadline: "12月底前", quarter: 4, values: of(3.49), claim: claimDone, want: "on", reason: "基本完成", doubt: "nearly_done"},
	{text: "打造示范街区20个左右。", deadline: "年底前", quarter: 4, values: of(19), claim: claimDone, want: "done", reason: "目标已达到", doubt: "-"},
	{text: "打造示范街区20个左右。", deadline: "年底前", quarter: 4, values: of(18), claim: claimOn, want: "behind", reason: "占目标90%", doubt: "-"},
	{text: "完善应急预案体系。", deadline: "年底前", quarter: 4, claim: claimOn, said: "正常推进", want: "behind", reason: "已超完成时限", doubt: "past_deadline"},
	{text: "完善应急预案体系。", quarter: 4, claim: claimOn, said: "预案体系正在完善", want: "on", reason: "没有说已完成", doubt: "year_over"},
	{text: "完善应急预案体系。", deadline: "长期坚持", quarter: 4, claim: claimOn, said: "坚持推进", want: "on", reason: "正常推进", doubt: ""},
	{text: "完善应急预案体系。", quarter: 4, claim: claimDone, said: "预案已印发", want: "done", reason: "单位自报已完成", doubt: ""},
	{text: "完善应急预案体系。", quarter: 4, today: "2024-12-28", claim: claimOn, said: "预案体系正在完善", want: "on", reason: "正常推进", doubt: ""},

	// Deadlines inside the year: what is due is measured by the task's own term.
	{text: "改造供水管网20公里。", deadline: "6月底前", quarter: 1, values: of(4), claim: claimOn, want: "behind", reason: "6月底前", doubt: ""},
	{text: "改造供水管网20公里。", deadline: "6月底前", quarter: 1, values: of(9.8), claim: claimOn, want: "on", reason: "6月底前", doubt: ""},
	{text: "改造供水管网20公里。", deadline: "6月底前", quarter: 2, values: of(20), claim: claimDone, want: "done", reason: "目标已达到", doubt: ""},
	{text: "改造供水管网20公里。", deadline: "6月底前", quarter: 2, values: of(11), claim: claimOn, want: "behind", reason: "已超完成时限（6月底前）", doubt: ""},
	{text: "改造供水管网20公里。", deadline: "6月底前", quarter: 2, values: of(19.4), claim: claimOn, want: "on", reason: "基本完成", doubt: "nearly_done"},
	{text: "改造供水管网20公里。", deadline: "6月底前", quarter: 3, values: of(19.4), last: of(19.4), claim: claimOn, want: "behind", reason: "已超完成时限（6月底前）", doubt: ""},
	{text: "改造供水管网20公里。", deadline: "9月底前", quarter: 2, values: of(10), claim: claimOn, want: "behind", reason: "低于序时16.7个百分点", doubt: ""},
	{text: "改造供水管网20公里。", deadline: "6月30日前", quarter: 2, today: "2024-06-30", values: of(19.4), claim: claimOn, want: "on", reason: "占目标97%", doubt: ""},
	{text: "改造供水管网20公里。", deadline: "三季度末", quarter: 3, values: of(20), claim: claimOn, want: "done", reason: "目标已达到", doubt: "-"},
	{text: "改造供水管网20公里。", deadline: "每季度末", quarter: 2, values: of(10), claim: claimOn, want: "on", reason: "与序时持平", doubt: ""},
	{text: "出台招商引资办法。", deadline: "上半年", quarter: 2, claim: claimDone, said: "办法已出台", want: "done", reason: "已完成", doubt: ""},
	{text: "出台招商引资办法。", deadline: "上半年", quarter: 2, claim: claimOn, said: "正在征求意见", want: "behind", reason: "已超完成时限（上半年）", doubt: "past_deadline"},
	{text: "出台招商引资办法。", deadline: "上半年", quarter: 1, claim: claimOn, said: "正在征求意见", want: "on", reason: "正常推进", doubt: ""},
	{text: "6月底前完成供水管网改造10公里，年底前完成燃气管网改造20公里。", deadline: "年底前", quarter: 2, values: of(5, 10), claim: claimOn, want: "behind", reason: "供水管网改造完成5公里", doubt: ""},
	{text: "6月底前完成供水管网改造10公里，年底前完成燃气管网改造20公里。", deadline: "年底前", quarter: 2, values: of(10, 10), claim: claimOn, want: "on", reason: "燃气管网改造", doubt: ""},

	// Work of several years.
	{text: "建成高标准农田30万亩。", deadline: "2026年底前", quarter: 4, values: of(10), claim: claimOn, want: "on", reason: "2026年底前", doubt: ""},
	{text: "建成高标准农田30万亩。", deadline: "2026年底前", quarter: 4, values: of(4), claim: claimOn, want: "behind", reason: "2026年底前", doubt: ""},
	{text: "2026年底前建成高标准农田30万亩，2024年完成10万亩。", deadline: "2026年底前", quarter: 4, values: of(10, 10), claim: claimOn, want: "on", reason: "", doubt: ""},
	{text: "2026年底前建成高标准农田30万亩，2024年完成10万亩。", deadline: "2026年底前", quarter: 4, values: of(6, 6), claim: claimOn, want: "behind", reason: "占目标60%", doubt: ""},
	{text: "推进区医院新院区建设。", deadline: "2025年6月底前", quarter: 4, claim: claimOn, said: "主体封顶", want: "on", reason: "正常推进", doubt: ""},

	// Ceilings: fewer is better, whatever the sign in front.
	{text: "PM2.5平均浓度控制在35微克/立方米以内。", quarter: 3, values: of(33), claim: claimOn, want: "on", reason: "未超出", doubt: ""},
	{text: "PM2.5平均浓度控制在35微克/立方米以内。", quarter: 4, values: of(35), claim: claimOn, want: "done", reason: "目标已达到", doubt: "-"},
	{text: "PM2.5平均浓度控制在35微克/立方米以内。", quarter: 4, values: of(38), claim: claimOn, want: "behind", reason: "高出3微克/立方米", doubt: "-"},
	{text: "PM2.5平均浓度控制在35微克/立方米以内。", quarter: 4, values: of(36), claim: claimOn, want: "on", reason: "高出1微克/立方米", doubt: "nearly_done"},
	{text: "亡人生产安全事故控制在4起以内。", quarter: 1, values: of(0), claim: claimOn, want: "on", reason: "未超出", doubt: ""},
	{text: "亡人生产安全事故控制在4起以内。", quarter: 2, values: of(6), claim: claimOn, want: "behind", reason: "高出2起", doubt: ""},
	{text: "实现较大以上生产安全事故0起。", quarter: 2, values: of(0), claim: claimOn, want: "on", reason: "未超出", doubt: ""},
	{text: "实现较大以上生产安全事故0起。", quarter: 2, values: of(1), claim: claimOn, want: "behind", reason: "高出1起", doubt: ""},
	{text: "实现较大以上生产安全事故0起。", quarter: 4, values: of(0), claim: claimDone, want: "done", reason: "目标已达到", doubt: ""},
	{text: "城镇调查失业率5.5%左右。", quarter: 3, values: of(4.9), claim: claimOn, want: "on", reason: "未超出", doubt: ""},
	{text: "城镇调查失业率5.5%左右。", quarter: 4, values: of(4.9), claim: claimOn, want: "done", reason: "目标已达到", doubt: "-"},
	{text: "城镇调查失业率5.5%左右。", quarter: 4, values: of(6.4), claim: claimOn, want: "behind", reason: "高出0.9个百分点", doubt: "-"},
	{text: "居民消费价格涨幅3%左右。", quarter: 4, values: of(0.6), claim: claimOn, want: "done", reason: "目标已达到", doubt: "-"},
	{text: "万元GDP能耗降低3%以上。", quarter: 4, values: of(3.2), claim: claimOn, want: "done", reason: "下降3.2%", doubt: "-"},
	{text: "万元GDP能耗降低3%以上。", quarter: 3, values: of(2.1), claim: claimOn, want: "behind", reason: "低于目标0.9个百分点", doubt: ""},
	{text: "万元GDP能耗降低3%以上。", quarter: 3, values: of(-3.2), claim: claimOn, want: "behind", reason: "核对之前无法认定", doubt: "-"},
	{text: "办理时限压缩至3个工作日以内。", quarter: 2, values: of(2.5), claim: claimOn, want: "on", reason: "未超出", doubt: ""},

	// Rates of growth, shares, what must hold at any time.
	{text: "固定资产投资增长7%左右。", quarter: 3, values: of(6.8), claim: claimOn, want: "on", reason: "", doubt: ""},
	{text: "固定资产投资增长7%左右。", quarter: 4, values: of(6.8), claim: claimOn, want: "done", reason: "目标已达到", doubt: "-"},
	{text: "固定资产投资增长7%以上。", quarter: 3, values: of(7.2), claim: claimOn, want: "on", reason: "高于目标0.2个百分点", doubt: ""},
	{text: "固定资产投资增长7%以上。", quarter: 3, values: of(5.8), claim: claimOn, want: "behind", reason: "低于目标1.2个百分点", doubt: ""},
	{text: "固定资产投资增长7%以上。", quarter: 4, values: of(6.9), claim: claimOn, want: "on", reason: "低于目标0.1个百分点", doubt: "nearly_done"},
	{text: "固定资产投资增长7%以上。", quarter: 3, values: of(-2.5), claim: claimOn, want: "behind", reason: "低于目标9.5个百分点", doubt: ""},
	{text: "固定资产投资增长7%以上。", quarter: 3, values: of(132.6), claim: claimOn, want: "behind", reason: "核对之前无法认定", doubt: "-"},
	{text: "固定资产投资增长7%以上。", quarter: 3, values: of(0.072), claim: claimOn, want: "behind", reason: "核对之前无法认定", doubt: "-"},
	{text: "地区生产总值增长7%，力争8%。", quarter: 4, values: of(7.5, 7.5), claim: claimDone, want: "done", reason: "力争", doubt: "-"},
	{text: "地区生产总值增长7%，力争8%。", quarter: 4, values: of(6.1, 6.1), claim: claimOn, want: "behind", reason: "目标7%", doubt: "-"},
	{text: "力争固定资产投资增长8%。", quarter: 3, values: of(7.5), claim: claimOn, want: "behind", reason: "低于目标0.5个百分点", doubt: ""},
	{text: "力争固定资产投资增长8%。", quarter: 4, values: of(6), claim: claimOn, want: "behind", reason: "低于目标2个百分点", doubt: "-"},
	{text: "污水处理率达到98%以上。", quarter: 1, values: of(98.6), claim: claimOn, want: "on", reason: "高于目标", doubt: ""},
	{text: "污水处理率达到98%以上。", quarter: 4, values: of(96), claim: claimOn, want: "behind", reason: "低于目标2个百分点", doubt: "-"},
	{text: "规上工业企业保持120家以上。", quarter: 1, values: of(122), claim: claimOn, want: "on", reason: "高于目标2家", doubt: ""},
	{text: "规上工业企业保持120家以上。", quarter: 3, values: of(110), claim: claimOn, want: "behind", reason: "低于目标10家", doubt: ""},
	{text: "累计建成5G基站2500个以上。", quarter: 1, values: of(2200), claim: claimOn, want: "on", reason: "含以前年度", doubt: ""},
	{text: "累计建成5G基站2500个以上。", quarter: 3, values: of(1200), last: of(1100), claim: claimOn, want: "behind", reason: "低于序时27个百分点", doubt: ""},

	// Cumulative figures and those of one quarter.
	{text: "新增城镇就业3000人。", quarter: 3, values: of(800), last: of(1600), claim: claimOn, want: "behind", reason: "上期累计1600人", doubt: "value_fell"},
	{text: "新增城镇就业3000人。", quarter: 3, values: of(2370), last: of(2400), claim: claimOn, want: "on", reason: "占目标79%", doubt: "value_fell"},
	{text: "新增城镇就业3000人。", quarter: 3, values: of(2200), last: of(1600), claim: claimOn, want: "on", reason: "低于序时1.7个百分点", doubt: ""},
	{text: "每季度开展2次安全生产督查。", quarter: 1, values: of(2), claim: claimOn, want: "on", reason: "", doubt: ""},
	{text: "每季度开展2次安全生产督查。", quarter: 2, values: of(1), claim: claimOn, want: "behind", reason: "", doubt: "-"},
	{text: "每季度开展2次安全生产督查。", quarter: 4, values: of(2), claim: claimDone, want: "done", reason: "", doubt: ""},

	// Several targets in one task.
	{text: "改造供水管网20公里、燃气管网30公里、排水管网10公里。", quarter: 3, values: of(16, 12, 8), claim: claimOn, want: "behind", reason: "燃气管网", doubt: ""},
	{text: "改造供水管网20公里、燃气管网30公里、排水管网10公里。", quarter: 4, values: of(20, 29.4, 10), claim: claimOn, want: "on", reason: "燃气管网", doubt: "nearly_done"},
	{text: "改造供水管网20公里、燃气管网30公里、排水管网10公里。", quarter: 4, values: of(20, 21, 10), claim: claimOn, want: "behind", reason: "燃气管网", doubt: "-"},
	{text: "改造供水管网20公里、燃气管网30公里、排水管网10公里。", quarter: 3, values: of(16, none, 8), claim: claimOn, want: "behind", reason: "“燃气管网”没有报完成值", doubt: "no_figure"},
	{text: "改造供水管网20公里、燃气管网30公里、排水管网10公里。", quarter: 2, values: of(20, 30, 10), claim: claimDone, want: "done", reason: "目标已达到", doubt: ""},
	{text: "新增规上企业12家，污水处理率达到98%以上。", quarter: 2, values: of(12, 98.4), claim: claimOn, want: "on", reason: "", doubt: ""},

	// Yes or no, ranks, nothing to count yet.
	{text: "综合考核进入全市前三名。", quarter: 3, claim: claimOn, said: "目前列全市第2位", want: "on", reason: "正常推进", doubt: ""},
	{text: "综合考核进入全市前三名。", quarter: 4, claim: claimOn, said: "目前列全市第5位", want: "on", reason: "没有说已完成", doubt: "year_over"},
	{text: "创成省级文明城区。", quarter: 4, claim: claimSlow, said: "未通过验收", want: "behind", reason: "进展缓慢", doubt: "-"},
	{text: "建成区文化馆。", quarter: 1, claim: claimNone, said: "尚未开工", want: "none", reason: "未启动", doubt: ""},
	{text: "改造老旧小区100个。", quarter: 1, values: of(0), said: "尚未开工，正在办理前期手续", want: "none", reason: "未启动", doubt: "-"},
	{text: "改造老旧小区100个。", quarter: 2, values: of(0), claim: claimOn, said: "正在招标", want: "behind", reason: "低于序时50个百分点", doubt: ""},
	{text: "粮食产量稳定在30万吨以上。", quarter: 1, values: of(none), claim: claimOn, said: "该指标为年度指标，年底统计", want: "na", reason: "年度指标", doubt: "no_figure"},
	{text: "粮食产量稳定在30万吨以上。", quarter: 4, values: of(none), claim: claimOn, said: "数据尚未公布", want: "behind", reason: "没有报完成值", doubt: "no_figure"},
	{text: "改造老旧小区100个。", quarter: 2, values: of(none), claim: claimOn, said: "正常推进", want: "behind", reason: "没有报完成值", doubt: "no_figure"},
	{text: "改造老旧小区100个。", quarter: 2, values: of(45), claim: claimSlow, said: "雨季影响", want: "behind", reason: "低于序时5个百分点", doubt: "-"},
	{text: "改造老旧小区100个。", quarter: 2, values: of(52), claim: claimSlow, said: "雨季影响", want: "on", reason: "高于序时2个百分点", doubt: "claim_differs"},

	// Written after the rules had settled.
	{text: "新建幼儿园4所。", deadline: "8月底前", quarter: 3, values: of(3), claim: claimOn, want: "behind", reason: "已超完成时限（8月底前）", doubt: ""},
	{text: "新建幼儿园4所。", deadline: "8月底前", quarter: 3, values: of(4), claim: claimDone, want: "done", reason: "目标已达到", doubt: ""},
	{text: "新建幼儿园4所。", deadline: "8月底前", quarter: 2, values: of(3), claim: claimOn, want: "on", reason: "应达75%", doubt: ""},
	{text: "9月底前完成雨污分流改造50公里。", quarter: 2, values: of(20), claim: claimOn, want: "behind", reason: "时限9月底前，应达66.7%", doubt: ""},
	{text: "力争6月底前完成征地1200亩。", quarter: 2, values: of(1190), claim: claimOn, want: "on", reason: "完成时限（6月底前）已到", doubt: "nearly_done"},
	{text: "确保年底前新增上市企业1家。", quarter: 4, values: of(0), claim: claimSlow, want: "behind", reason: "占目标0%", doubt: ""},
	{text: "确保年底前新增上市企业1家。", quarter: 2, values: of(0), claim: claimOn, want: "on", reason: "本期应达0家", doubt: ""},
	{text: "新增规上企业12家。", quarter: 1, values: of(2), claim: claimOn, want: "behind", reason: "低于序时8.3个百分点", doubt: ""},
	{text: "新增规上企业10家。", quarter: 1, values: of(2), claim: claimOn, want: "on", reason: "", doubt: ""},
	{text: "举办招商推介会3场。", quarter: 3, values: of(2), claim: claimOn, want: "on", reason: "本期应达2场", doubt: ""},
	{text: "举办招商推介会3场。", quarter: 4, values: of(2), claim: claimOn, want: "behind", reason: "占目标66.7%", doubt: ""},
	{text: "化肥施用量下降2%。", quarter: 3, values: of(1.95), claim: claimOn, want: "on", reason: "下降1.95%", doubt: ""},
	{text: "森林覆盖率稳定在38%以上。", quarter: 2, values: of(38.2), claim: claimOn, want: "on", reason: "高于目标0.2个百分点", doubt: ""},
	{text: "网络零售额突破40亿元。", quarter: 2, values: of(21), claim: claimOn, want: "on", reason: "高于序时2.5个百分点", doubt: ""},
	{text: "PM2.5平均浓度降至33微克/立方米以下。", quarter: 2, values: of(45), claim: claimOn, want: "behind", reason: "高出12微克/立方米", doubt: ""},
	{text: "生产安全事故起数、死亡人数分别下降10%、12%。", quarter: 3, values: of(12, 3), claim: claimOn, want: "behind", reason: "死亡人数下降3%", doubt: ""},
	{text: "生产安全事故起数、死亡人数分别下降10%、12%。", quarter: 4, values: of(10, 12), claim: claimDone, want: "done", reason: "目标已达到", doubt: ""},
	{text: "地区生产总值增长6%左右。", quarter: 4, values: of(5.6), claim: claimOn, want: "behind", reason: "低于目标0.4个百分点", doubt: ""},
	{text: "完成固定资产投资260亿元，增长8%左右。", quarter: 2, values: of(140, 7.8), claim: claimOn, want: "on", reason: "", doubt: ""},
	{text: "完成固定资产投资260亿元，增长8%左右。", quarter: 4, values: of(259, 8.1), claim: claimOn, want: "on", reason: "占目标99.6%", doubt: "nearly_done"},
	{text: "建设区级应急物资库。", quarter: 2, said: "已全部完成并通过验收", want: "done", reason: "报送文字表明已完成", doubt: ""},
	{text: "建设区级应急物资库。", deadline: "6月底前", quarter: 2, today: "2024-06-28", claim: claimOn, said: "正在安装货架", want: "on", reason: "正常推进", doubt: ""},
	{text: "建设标准厂房20万平方米。", quarter: 2, values: of(12), claim: claimDone, want: "ahead", reason: "高于序时10个百分点", doubt: "done_below_target"},
	{text: "城镇新增就业5600人。", quarter: 3, values: of(4300), claim: claimOn, want: "on", reason: "高于序时1.8个百分点", doubt: ""},
	{text: "累计培育高新技术企业160家。", quarter: 1, values: of(150), claim: claimOn, want: "on", reason: "含以前年度", doubt: ""},
	{text: "全年完成投资50亿元以上。", quarter: 3, values: of(50.2), claim: claimDone, want: "done", reason: "目标已达到", doubt: ""},
	{text: "每月开展1次安全检查。", quarter: 1, values: of(3), claim: claimOn, want: "on", reason: "", doubt: ""},
	{text: "每月开展1次安全检查。", quarter: 1, values: of(0), claim: claimOn, want: "behind", reason: "低于目标1次", doubt: ""},
	{text: "信访积案化解率达到95%以上。", quarter: 3, values: of(0.96), claim: claimOn, want: "behind", reason: "核对之前无法认定", doubt: "maybe_fraction"},
	{text: "新改建农村公路60公里。", quarter: 3, values: of(600), claim: claimOn, want: "behind", reason: "核对之前无法认定", doubt: "over_target"},
	{text: "改造国道10公里。", deadline: "2025年6月底前", quarter: 4, values: of(6), claim: claimOn, want: "behind", reason: "应达66.7%", doubt: ""},
	{text: "改造国道10公里。", deadline: "10月20日前", quarter: 3, values: of(9.5), claim: claimOn, want: "on", reason: "时限10月20日前", doubt: ""},
	{text: "改造供热管网15公里，11月15日前完成。", quarter: 3, values: of(12), claim: claimOn, want: "behind", reason: "11月15日前", doubt: ""},
	{text: "新建公园3处。打造绿道20公里，6月底前建成。", quarter: 2, values: of(1, 20), claim: claimOn, want: "on", reason: "公园", doubt: ""},
	{text: "新建公园3处。", quarter: 1, values: of(none), claim: claimNone, said: "尚未开工", want: "none", reason: "未启动", doubt: ""},
}

func TestCarefulJudgement(t *testing.T) {
	agreed := 0
	for n, c := range judgeCases {
		if wrong := c.run(t); wrong != "" {
			t.Errorf("%d %s %s Q%d %v: %s", n+1, c.text, c.deadline, c.quarter, c.values, wrong)
			continue
		}
		agreed++
	}
	t.Logf("%d of %d agreed", agreed, len(judgeCases))
}

func (c judgeCase) run(t *testing.T) (wrong string) {
	defer func() {
		if r := recover(); r != nil {
			wrong = fmt.Sprint("panic: ", r)
		}
	}()
	period := ledger.Periods(ledger.Quarterly, 2024)[c.quarter-1]
	task := ledger.Task{Text: c.text, Deadline: c.deadline, Assignments: []ledger.Assignment{{UnitID: 7, Name: "区发展改革局", Role: ledger.Lead}}}
	if task.Deadline == "" {
		task.Deadline = ledger.DeadlineIn(c.text, 2024)
	}
	for n, i := range parse.Indicators(c.text, 2024) {
		task.Indicators = append(task.Indicators, ledger.Target{ID: int64(n + 1), Indicator: i, Confirmed: true})
	}
	if len(task.Indicators) != len(c.values) {
		return fmt.Sprintf("%d targets read", len(task.Indicators))
	}
	answer := c.answer(c.claim, c.said, c.values)
	e := ledger.Evidence{Task: task, Period: period, Scheme: ledger.Presets()[0], Today: c.today}
	var last *ledger.Return
	if c.last != nil {
		last = &ledger.Return{}
		*last = c.answer(claimOn, "上期进展顺利推进", c.last)
		e.Last = []ledger.Return{*last}
	}
	answer.Checks = ledger.CheckReturn(answer, ledger.ReturnContext{Task: task, Period: period, Last: last, Limit: 200})
	e.Returns = []ledger.Return{answer}
	e.Progress = ledger.ProgressOf(task, e.Returns, period, nil)
	got := ledger.Judge(e)
	codes := []string{}
	for _, d := range got.Doubts {
		codes = append(codes, d.Code)
	}
	fits := c.doubt == "-" || c.doubt == "" && len(codes) == 0 || slices.Contains(codes, c.doubt)
	if got.Status != c.want || !strings.Contains(got.Reason, c.reason) || !fits {
		return fmt.Sprintf("%s (%s) %v, want %s (%s) %s", got.Status, got.Reason, codes, c.want, c.reason, c.doubt)
	}
	return ""
}

func (c judgeCase) answer(claim ledger.Claim, text string, values []float64) ledger.Return {
	if text == "" {
		text = "各项工作按照方案抓紧实施"
	}
	r := ledger.Return{UnitID: 7, UnitName: "区发展改革局", Claim: claim, Text: text, State: ledger.ReturnAccepted, Values: []ledger.ReturnValue{}, Problems: "雨季施工受限"}
	for n, v := range values {
		if !math.IsNaN(v) {
			r.Values = append(r.Values, ledger.ReturnValue{TargetID: int64(n + 1), Value: v})
		}
	}
	return r
}
