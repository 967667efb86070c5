package quantity

// effect is what a word between name and figure says about the target.
type effect struct {
	atLeast  bool
	atMost   bool
	roughly  bool
	growth   bool // 增长, whatever the unit
	change   bool // 提高, 下降: growth with % only
	stock    bool // level by its meaning
	reach    bool // 突破, 达到: level where it stands right before the figure
	work     bool // a work verb behind the name
	upTo     bool // 至, 到: the verb before the name tells the direction
	parallel bool // 分别: names and figures in pairs
	each     bool // 均, 各: one figure for every name
}

func (e *effect) add(o effect) {
	e.atLeast = e.atLeast || o.atLeast
	e.atMost = e.atMost || o.atMost
	e.roughly = e.roughly || o.roughly
	e.growth = e.growth || o.growth
	e.change = e.change || o.change
	e.stock = e.stock || o.stock
	e.reach = e.reach || o.reach
	e.work = e.work || o.work
	e.upTo = e.upTo || o.upTo
	e.parallel = e.parallel || o.parallel
	e.each = e.each || o.each
}

// relation groups the words between name and figure by their effect.
type relation struct {
	words  table
	effect effect
}

var relations = []relation{
	{words(`突破 达到 超过 达 超 首次突破 迈上 跨越 站上`), effect{atLeast: true, reach: true}},
	{words(`不少于 不低于 不小于 至少 多于 高于 大于 力争 >= ≥ 不得少于 不得低于 不低 最低`), effect{atLeast: true}},
	{words(`
		提升至 提升到 提高至 提高到 增加到 增加至 增至 增长到 增长至 扩大到 扩大至 扩至 扩面至 上升到 上升至 升至 恢复到 发展到
		发展至 做到 增到 扩展到 扩展至 扩充到 扩充至 拓展到 拓展至 扩面到 提至`), effect{atLeast: true, stock: true}},
	{words(`稳定在 保持在 稳定 稳定保持 保持 维持在 维持 动态保持 稳定到 常年保持`), effect{stock: true}},
	{words(`
		控制在 管控在 压控在 降至 降到 下降到 下降至 降低到 降低至 压降至 压降到 压减至 压减到 压缩至 压缩到 缩短至 缩短到 减少到
		减少至 减至`), effect{atMost: true, stock: true}},
	{words(`不超过 不高于 不大于 不多于 低于 小于 少于 不超 不得超过 <= ≤`), effect{atMost: true}},
	{words(`约 大约 近 接近 约为`), effect{roughly: true}},
	{words(`增长 增速 增幅 增长率 净增长 递增 年均增长 涨幅 上涨`), effect{growth: true}},
	{words(`改善 提高 提升 上升 下降 降低 降幅 压缩 压减 削减 精简 缩短 减少 增加 回升 递减 下调 上调 提速 再压缩 再降低 再提高 缩减`), effect{change: true}},
	{words(`新增 净增 完成 建成 新建 新认定 新入库 实现新增 净增加 增设`), effect{work: true}},
	{words(`至 到`), effect{stock: true, upTo: true}},
	{words(`分别 依次`), effect{parallel: true}},
	{words(`均 各 都 均要 皆 全部 均实现`), effect{each: true}},
	{words(`
		首次 平均 今年 本年 每立方米 同比 年均 比上年 较上年 比去年 较去年 同口径 实现 确保 争取 预计 计划 要 将 累计 再 为 是 也 可 已 目标 : ( - 全年 年内
		每年 进一步 稳步 总体 整体 有效 大幅 逐步 每人 每月 每人每月 每人每年 每亩 每户 高于全市平均水平 高于全省平均水平
		高于全国平均水平 高于全市平均 高于全省平均 高于全国平均 高于目标`), effect{}},
}

// wholeWords end like a relation word and are none.
var wholeWords = words(`
	自然增长率 签约 节约 集约 预约 履约 违约 发达 到达 传达 直达 通达 附近 邻近 就近 作为 行为 认为 需要 主要 重要 人均 户均 村均 年均 亩均
	平均 日均 均均 首都 成都 许可 认可 反超 赶超 纪要 摘要 报到 签到 直到 甚至 截至 冬至 夏至`)

// sizes measure the things listed before them and take their kind.
var sizes = words(`签约额 合同额 协议额 引资额 成交额 投资额 投资 总额 金额`)

// stockWords before a name make its figure a level.
var stockWords = words(`累计 在库 总量 动态保持 动态储备 稳定 保持 维持 常年 守住 守牢 坚守`)

// indicatorEnds end the names of yearly indicators, which are levels unless a work verb governs them.
var indicatorEnds = words(`
	额 增加值 产量 总产 产值 营收 收入 进出口 出口 进口 外资 总值 利润 税收 GDP 总额 销售 成交 余额 流量 吞吐量 货运量 用电量
	保有量 利税 标准 工资 低保 业务量 交易量 发电量 运输量 客运量 接待量 排放量 成交量 供应量 周转量 处理量 授权量 拥有量 消费 密度 浓度 寿命 存栏 出栏 天数 强度 总数`)

// descriptors before a figure describe the noun behind it; facts do so even where nothing follows.
var (
	descriptors = words(`
		投资 投资额 总投资 年产 年产能 产能 年处理 日处理 全长 长 长度 占地 面积 总面积 建筑面积 占地面积 规模 总规模 建设规模
		库容 容量 总容量 装机 年加工 日供水 日产 年出栏 年存栏 年供气 投资约 设计 宽 高 深 资产 价值 注册资本 资金 年销售 可容纳
		容纳 流量 半径 厚度 重量`)
	outputs = words(`年产 年产能 年加工 年处理 年出栏 年存栏 日产 日处理`) // 年产30万辆零部件项目
	facts   = words(`总投资 总投资约 总投资额 全长 占地 占地面积 概算投资 估算投资 概算总投资 注册资本 计划总投资 总占地 全长约 占地约 总长`)
)

// dimensions alone before a figure measure a thing named elsewhere: 某某大桥（主跨320米）.
var dimensions = words(`长 宽 高 深 主跨 跨径 桥长 路宽 直径 半径 净高 全宽 坝高 库容 总库容`)

// facilities end the names of plants and projects, whose sizes are descriptions.
var facilities = words(`
	项目 工程 园 产业园 生产线 基地 电站 变电站 机组 厂 中心 装置 港 之都 系列 园区 泵站 站 线 库 池 综合体 产业集群 集群 级 基金
	设施`)

// terms behind a share are conditions of a policy: 下调50%的政策; attributes before a figure and 的 describe the noun:
// 惠及3600万人的工程.
var (
	terms      = words(`政策 标准 补贴 补助 奖励 优惠 税率 费率 利率 贴息 幅度 额度 要求 规定`)
	attributes = words(`惠及 受益 辐射 容纳 可容纳 拥有`)
)

// bygone words open a clause about what has been done.
var bygone = words(`去年 上年 上年度 上一年 前年 近年来 年来 以来 截至目前`)

// orientations point at something without promising it; leans count what is there already.
var (
	orientations = words(`围绕 瞄准 对标 锚定 冲击`)
	leans        = words(`依托 聚焦 立足 现有 已有 原有 依靠 借助 利用 发挥 针对 根据 按照 巩固 持续擦亮`)
	present      = words(`我区有 我市有 我省有 我县有 现有 已有 原有 已建成 既有 拥有`)
)

// categories close a coordination whose parts are kinds of the same thing.
var categories = words(`项目 工程 企业 平台 活动 事项 人才`)

// mechanisms are counted in slogans, not delivered.
var (
	mechanisms = words(`
		机制 关键 环节 方面 制度 原则 要求 理念 底线 防线 抓手 维度 层面 大事 文章 战役 硬仗 攻坚战 红线 导向 优势 领域 重点 主线
		意识 自信 维护 确立 支点 体系 措施落实 革命 短板 统一 结合 同步 目标定位 定位 路径 方向 矛盾 规划任务`)
	routines     = words(`机制 制度`)
	nativeSlogan = words(`清单 工程 行动 战略 计划 产业 片区 板块 指标 任务 领域 部门 层次 方式 模式 举措 措施 力量 功能 变化 转变 服务 融合`)
)

// buildVerbs may govern a count in Chinese numerals.
var buildVerbs = words(`
	打造 建设 建成 新建 改建 扩建 改造 创建 开展 举办 组织 新增 完成 引进 培育 建立 设立 争创 配备 配建 开通 开设 规划建设 布局
	新打 修建 启动 实施 推出 拆除 整治 选派 承办 签约`)

// tailNouns behind a figure close it like a stop: 110亿元目标.
var tailNouns = words(`目标 任务 大关 目标任务 的目标 的任务 并 且 同比 较上年 比上年 以内 规模`)
