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
var bulletinTitle = regexp.MustCompile(`(进展|完成|落实|推进|执行|办理|督查|整改|报送)情况(的)?(通报|公告|公示|报告|汇报|总结)([(].*[)])?$|工作总结$|(红黑|光荣|龙虎|红|黑|曝光)[”"]?榜[”"]?([(].*[)])?$`)

// otherTitle is how papers end that give out no work, whatever brackets and tables they hold, unless their title says that they
// do (givenOut).
var otherTitle = anyOf(
	`(成立|组建|设立|调整)[^。]*(小组|指挥部|专班|委员会|工作组|成员|机构)[^。]{0,8}的(通知|决定)$`,
	`(工作|主要|岗位|成员单位|部门)职责$|应急(响应|处置)$`,
	`召开[^。]*会(议)?(的(通知|公告))?$|(活动|议题|议程|行程|日程|值班|参观)安排(表)?$`,
	`(表彰|表扬|嘉奖|任免|任职|任命|放假|值班)[^。]{0,20}的(通知|决定|通报|公告)$`,
	`(名单|拟[^。]{1,8}|评审结果|候选[^。]{1,6})的?(公示|公告)$|入库[^。]*公示$`,
	`(规定|规则|条例|办法|章程|公约|(会议|工作|管理|值班|联系)制度|预案|职能配置)([(][^()]{1,8}[)])?(的通知)?$|(指引|指南|须知|手册|问答|汇编|流程(图)?(说明)?)$`,
	`(许可|服务|审批|权责|权力|职权|证明)事项(清单|目录|一览表)?$`,
	`(评分|考核|考评|评价|计分)[^。]{0,4}(标准|细则|评分表|指标体系)$`,
	`(预算|决算)[^。]*(说明|公开|报告)$|(预算|经费|资金|支出|收支)[^。]{0,6}(安排|预算|分配|下达|明细|汇总|统计)?(情况)?表$`,
	`(总结|情况)(和|及|暨|与)[^。]{0,14}(打算|计划|安排|思路|谋划)(的报告)?$`,
	`征求意见[^。]{0,6}(公告|通知|函|启事)$|(的(答复|复函|回复|批复)|办理情况|信箱)$`,
	`采购(需求|文件)$|(招标|采购|招聘|中标|成交|竞争性磋商)[^。]{0,12}(公告|公示|通知)$`,
)

// neverPlan is how papers end that are no plan even where they name one: they explain it (分工方案政策解读), mark it, or list what bodies may do.
var neverPlan = anyOf(
	`(政策|文件|图文|文字|专家|一图)?解读([(][^()]{1,8}[)])?$|一图读懂|(起草|编制|修订)说明$`,
	`(得分|评分|成绩|排名|排序)(情况|结果)?(一览|统计)?表$`,
	`(评价|考核|评审|检查|抽查|验收|评选|测评)结果(的)?(公告|公示|通报|公布|报告)?$`,
	`(优秀|先进|获奖|表彰|表扬)(单位|集体|个人)?[^。]{0,8}名单$|(表彰|表扬|嘉奖|授予|命名)[^。]{0,60}的(决定|通报)$`,
	`(权责|权力|职权|行政处罚|抽查)(事项)?(和责任|责任)?(事项)?清单$|(指挥部|领导小组|专班|委员会|成员单位)(主要|工作)?职责(分工)?$`,
	`普法(责任)?清单$|(惠企|惠民|优惠|扶持|奖补)[^。]{0,6}(政策)?(清单|目录|一览表)$|(文件|资料|档案|法规|规章|证明|项目库)目录$|采购意向`,
)

func anyOf(forms ...string) *regexp.Regexp { return regexp.MustCompile(strings.Join(forms, "|")) }

// givenOut is what a title says of work that is given out, also beside a body set up.
var givenOut = regexp.MustCompile(`分解|分工|责任(清单|表|书)|任务(清单|表|书)`)

// firmTitle is what only a plan calls itself.
var firmTitle = regexp.MustCompile(`分解|分工|责任(清单|表|书)|任务(清单|表|书)|印发`)
