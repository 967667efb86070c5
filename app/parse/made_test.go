package parse

import (
	"fmt"
	"strings"
)

// The made-up district, its bodies, people and duties.
var (
	madeUnits = []string{"区发展改革局", "区财政局", "区工业和信息化局", "区住房城乡建设局", "区农业农村局", "区教育和体育局", "区卫生健康局", "区民政局", "区水利局", "区交通运输局",
		"市生态环境局云岭分局", "区委组织部", "区行政审批服务局", "区供电公司", "云岭经济开发区管委会", "区融媒体中心", "区税务局", "东河镇政府", "青石街道办事处", "区商务局", "区应急管理局", "区大数据发展服务中心"}
	madeGroups  = []string{"各镇街", "各镇政府（街道办事处）", "区直有关部门", "各有关单位"}
	madeLeaders = []string{"周云帆", "林知远", "郑浩", "唐若溪", "何川", "宋明哲", "许嘉禾"}
	madeTexts   = []string{
		"规模以上工业总产值突破260亿元，新培育单项冠军企业2家。",
		"推进云岭数字产业园（二期）建设，年内建成标准厂房5.5万平方米。",
		"加快东河镇（片区）改造，完成9个老旧小区、1100户居民的管网更新。",
		"新建口袋公园4处、公共停车泊位800个，让居民“推窗见绿、出门入园”。",
		"粮食总产稳定在18万吨以上；新建高标准农田2.6万亩。",
		"2024年启动云岭西路北延工程，打通断头路3条。",
		"110千伏青石输变电工程6月底前开工，改造农网线路75公里。",
		"深化“一件事一次办”改革。推动100项高频事项“掌上办”，压减审批时限30%。",
		"一是开展技能培训2400人次；二是新增城镇就业3100人；三是帮扶困难人员就业260人。",
		"实施教育提质行动，新建小学1所（48个班），新增学位1600个。",
		"建成区中医院康复楼，打造市级重点专科2个，家庭医生签约率达到75%。",
		"空气质量优良天数比例达到82%，PM2.5平均浓度控制在38微克/立方米以下。",
		"办好第三届云岭桃花节，全年接待游客300万人次，旅游收入增长12%左右。",
		"引进亿元以上项目18个，其中5亿元以上项目4个、10亿元以上项目1个，到位资金40亿元。",
		"常态化开展安全生产“打非治违”，坚决防范较大及以上事故。",
		"严格落实河湖长制，完成白石河、青溪河2条河道清淤疏浚23公里。",
		"争取专项债券资金6亿元，保障“云岭快线”等重点项目用款。",
		"推行“三减一增”，一般性支出压减5%，“三公”经费只减不增。",
		"筹建区级养老服务中心，新增普惠托位420个，改造居家适老化180户。",
		"开展全民阅读活动90场，新建城市书屋2处。",
	}
	madeSections = []string{"聚焦产业升级，做强实体经济", "聚焦城乡统筹，提升功能品质", "聚焦民生改善，增进百姓福祉", "聚焦治理提效，守牢安全底线"}
)

// madeTask is one duty of a made-up plan.
type madeTask struct {
	text     string
	section  int
	leaders  []string
	lead     []string
	support  []string
	deadline string
}

// madePlan makes n duties; every choice follows from the seed.
func madePlan(n, seed int) []madeTask {
	var out []madeTask
	pick := func(list []string, i int) string { return list[((i*7+seed*5)%len(list)+len(list))%len(list)] }
	for i := 0; i < n; i++ {
		t := madeTask{text: madeTexts[(i+seed)%len(madeTexts)], section: i * 4 / n}
		t.leaders = []string{pick(madeLeaders, i)}
		if i%4 == 1 {
			t.leaders = appendNew(t.leaders, pick(madeLeaders, i+1))
		}
		t.lead = []string{pick(madeUnits, i)}
		if i%5 == 2 {
			t.lead = appendNew(t.lead, pick(madeUnits, i+1))
		}
		for k := 2; k < 3+i%4; k++ {
			t.support = appendNew(t.support, pick(madeUnits, i+k))
		}
		if i%3 == 0 {
			t.support = append(t.support, madeGroups[i%len(madeGroups)])
		}
		t.deadline = fmt.Sprintf("%d月底前", 3+i%10)
		out = append(out, t)
	}
	return out
}

// shape is how a made-up plan is printed.
type shape struct {
	name     string
	render   func(plan []madeTask, p print) string
	print    print
	noLeader bool // the paper does not name leaders
	noLead   bool // nor who leads
	noDate   bool // nor deadlines
	noNumber bool
	fewest   float64
}

// print holds the details of typography.
type print struct {
	leader, lead, support, deadline string // labels
	open, shut                      string // brackets
	colon, group, list              string // separators
	number                          func(i, section, inSection int) string
	section                         func(i int) string
	gap                             string // between paragraphs
}

var cn = []string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十", "二十一", "二十二", "二十三", "二十四", "二十五"}

func plainPrint() print {
	return print{leader: "牵头领导", lead: "牵头单位", support: "责任单位", deadline: "完成时限", open: "（", shut: "）", colon: "：", group: "；", list: "、",
		number:  func(i, _, _ int) string { return fmt.Sprintf("%d.", i+1) },
		section: func(i int) string { return cn[i+1] + "、" + madeSections[i] }, gap: "\n"}
}

const madeHead = `云岭区人民政府
关于印发《2024年区政府重点工作任务分工方案》的通知

云政发〔2024〕7号

各镇人民政府、街道办事处，区政府各部门：

现将《2024年区政府重点工作任务分工方案》印发给你们，请结合实际抓好落实。各单位要提高站位、压实责任，一是细化措施，二是挂图作战，三是按月调度。

云岭区人民政府
2024年2月19日

2024年区政府重点工作任务分工方案

`

// madeTruth is what a reader should find in a printed plan.
func madeTruth(plan []madeTask, s shape) truth {
	out := truth{DocNo: "云政发〔2024〕7号", Date: "2024-02-19", Year: 2024}
	count := map[int]int{}
	for i, t := range plan {
		r := []rune(t.text)
		task := truthTask{Head: string(r[:min(15, len(r))]), Tail: string(r[max(0, len(r)-15):]), Leaders: t.leaders, LeadUnits: t.lead, Units: t.support, Deadline: t.deadline}
		if s.print.section != nil {
			task.Section = s.print.section(t.section)
		}
		if s.print.number != nil && !s.noNumber {
			m := &text{}
			for k, c := range []rune(s.print.number(i, t.section, count[t.section]) + "甲") {
				m.add(c, k, false)
			}
			task.No = readMarker(m, 0, m.len()).no
		}
		count[t.section]++
		if s.noLeader {
			task.Leaders = []string{}
		}
		if s.noLead {
			task.LeadUnits, task.Units = nil, append(append([]string{}, t.lead...), t.support...)
		}
		if s.noDate {
			task.Deadline = ""
		}
		out.Tasks = append(out.Tasks, task)
	}
	return out
}

// body prints sections and tasks; line gives what is printed for one task.
func (p print) body(plan []madeTask, line func(i int, no string, t madeTask) string) string {
	var b strings.Builder
	b.WriteString(madeHead)
	section, inSection := -1, 0
	for i, t := range plan {
		if t.section != section {
			section, inSection = t.section, 0
			if p.section != nil {
				b.WriteString(p.section(section) + p.gap)
			}
		}
		no := ""
		if p.number != nil {
			no = p.number(i, section, inSection)
		}
		b.WriteString(line(i, no, t))
		inSection++
	}
	return b.String()
}

func (p print) join(names []string) string { return strings.Join(names, p.list) }

// note prints a labelled responsibility note without its brackets.
func (p print) note(t madeTask) string {
	var out []string
	for _, f := range []struct {
		label string
		value string
	}{{p.leader, strings.Join(t.leaders, "、")}, {p.lead, p.join(t.lead)}, {p.support, p.join(t.support)}, {p.deadline, t.deadline}} {
		if f.label != "" && f.value != "" {
			out = append(out, f.label+p.colon+f.value)
		}
	}
	return strings.Join(out, p.group)
}
