package parse

import (
	"strings"
	"testing"
)

// noPlans are papers that look like plans here and there and are none.
var noPlans = map[string]string{
	"progress of projects": `云岭区人民政府关于全区重点项目进展情况的通报
各镇街、各部门：
一、产业项目
1.数字产业园二期。截至6月底，主体完成60%。责任单位：区工信局。
2.精密制造项目。目前正在安装设备。责任单位：区投促局。
二、民生项目
3.城东水厂。已完成管网铺设8公里。责任单位：区水利局。`,
	"state of the divided tasks": `关于2024年政府工作报告任务分解落实情况的通报
1.新增规上企业12家。（责任单位：区工信局）已完成9家。
2.改造老旧小区15个。（责任单位：区住建局）目前开工12个，完工5个。
3.新增学位900个。（责任单位：区教体局）截至目前，完成700个。`,
	"rates by unit": `2024年上半年重点任务完成情况统计表
序号	单位	任务数	完成数	完成率
1	区发改局	12	9	75%
2	区工信局	10	8	80%
3	区住建局	14	9	64%`,
	"government report": `政府工作报告
——2024年1月18日在云岭区第十届人民代表大会第三次会议上
区长 周云帆
各位代表：
一、2023年工作回顾
地区生产总值增长6.1%，一般公共预算收入完成15亿元。
二、2024年工作安排
1.聚力产业升级。新增规上企业12家。
2.聚力城市更新。改造老旧小区15个。
各位代表！让我们团结一心，奋勇前进！`,
	"reading aid": `《云岭区2024年重点任务分工方案》政策解读
发布日期：2024-03-01
一、起草背景
为落实政府工作报告，形成了《方案》。
二、主要内容
（一）《方案》共分解任务79项，每项明确牵头单位、责任单位和完成时限。
（二）各牵头单位要统筹推进，各责任单位要密切配合。
三、解读机构
解读单位：云岭区人民政府办公室
联系人：周云帆，联系电话：00000000`,
	"office page": `督查科
一、主要职责
负责区政府重要工作的督办；负责区政府领导批示的督办。
科室负责人：何川
办公电话：00000000`,
	"bulletin that only lists": `云岭区2024年第三季度重点任务落实情况的通报
各镇街、各部门：
一、滞后任务
1.建成粮食仓库3座。（牵头单位：区农业农村局）
2.改造农村公路28公里。（牵头单位：区交通局）
附件：滞后任务清单
序号	任务	牵头单位	状态
1	建成粮食仓库3座	区农业农村局	滞后
2	改造农村公路28公里	区交通局	滞后`,
	"bracket inside a sentence": `云岭区人民政府关于发展职业教育的意见
一、完善制度。证书的发放（学校内由区人社局负责），区教体局组织开发标准。
二、加大投入。逐年增加经费，改善办学条件。
三、营造氛围。宣传先进典型。`,
	"holiday notice": `云岭区人民政府办公室关于2024年清明节放假的通知
各镇街、各部门：
一、4月4日至6日放假，共3天。
二、各单位要安排好值班（值班电话：00000000）。
三、遇有突发事件，请及时报告（责任到人）。
云岭区人民政府办公室
2024年3月28日`,
	"liaison list": `督查联络员名单
序号	单位	联络员	职务	联系电话
1	区发改局	周云帆	科长	00000000
2	区工信局	林知远	主任	00000001
3	区住建局	郑浩	副科长	00000002`,
	"letter without its annex": `云岭区人民政府办公室关于分解落实2024年政府工作报告的通知
各镇街、各部门：
一、压实责任。各牵头单位要细化方案，明确责任领导、责任单位、完成时限。
二、强化督查。区政府督查室每季度调度一次，请于季末25日前报送进展（联系人：何川，联系电话：00000000）。
附件：2024年政府工作报告任务分解表
云岭区人民政府办公室
2024年2月19日`,
	"empty": "",
}

func TestNoPlans(t *testing.T) {
	for name, s := range noPlans {
		got := Read(textSource(s))
		if len(got.Tasks) != 0 || len(got.Problems) != 1 || got.Problems[0].Code != "not_a_plan" {
			t.Errorf("%s: %s", name, summary(got))
		}
	}
}

// TestPlansAmongOtherThings makes sure that what surrounds a plan neither hides it nor adds to it.
func TestPlansAmongOtherThings(t *testing.T) {
	plan := shapes()[0].render(madePlan(8, 3), plainPrint())
	before := "首页 > 政务公开 > 通知公告\n索引号：000\n发布机构：云岭区人民政府办公室\n发布日期：2024-03-05\n"
	after := "\n四、保障措施\n（一）加强领导。各责任单位主要负责同志要亲自抓。\n（二）强化督查。区政府督查室按季通报完成情况。\n" +
		"抄送：区委办公室，区人大常委会办公室。\n云岭区人民政府办公室  2024年2月19日印发\n主办单位：云岭区人民政府办公室 承办单位：云岭区大数据中心\n云ICP备00000000号\n"
	for name, s := range map[string]string{"before": before + plan, "after": strings.TrimSpace(plan) + after, "both": before + strings.TrimSpace(plan) + after} {
		want := madeTruth(madePlan(8, 3), shape{print: plainPrint()})
		grade(want, Read(textSource(s))).report(t, name, 0.9999)
	}
}
