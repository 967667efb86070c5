package quantity

// workVerbs act on what is counted; they are left out of names and make a target's kind new. Compounds such as
// 谋划实施 or 建成投用 are read verb by verb.
var workVerbs = words(`
	新增 新建 新建成 新改建 改建 扩建 改扩建 新改扩建 迁建 复建 重建 续建 共建 筹建 签订 签约 新修 新装 新上 新打 培育 孵化 打造
	完成 开发 发放 入库 建设 建成 投用 运营 建立 建好 建强 新(改、扩)建 新(改)建 新(扩)建 改(扩)建 新改(扩)建 新建(改造) 创建 创成
	争创 创评 争取 引进 引育 引聚 招引 招录 招聘 招收 选聘 选派 选树 选育 评选 评定 推选 开展 举办 承办 组织 实施 推进 推动 推广
	推出 支持 扶持 服务 维护 储备 谋划 策划 盘活 清理 整治 治理 改造 提升 升级 更新 疏浚 清淤 铺设 敷设 架设 安装 加装 补齐 补充
	配备 配强 配齐 设立 组建 搭建 认定 认证 获评 获批 获得 批复 申报 承担 转化 攻克 发展 壮大 做强 做大 救助 资助 帮扶 培训 轮训
	制定 出台 编制 修订 修编 办理 办好 化解 排查 整改 关停 关闭 淘汰 压减 压降 削减 减少 拆除 拆迁 清运 更换 修复 恢复 栽植 栽种
	种植 绿化 养护 管护 衬砌 打通 贯通 开通 开工 开放 投放 投入 筹集 募集 提供 解决 安置 回迁 惠及 覆盖 涉及 接待 放映 巡查 检查
	抽查 核查 查处 承接 兑现 减免 抓好 抓实 启动 力促 促进 促成 保障 保护 维修 征收 收储 收回 出让 供应 消化 处置 流转 托管 复垦
	疏通 吸纳 带动 扩大 巩固 稳定 参与 增加 增设 净增 净增加 增补 增殖 布局 布设 设置 规划 集聚 聚集 汇聚 引导 指导 辅导 发布 推荐
	遴选 选拔 落实 落地 落户 输送 转移 转产 腾退 腾空 释放 回收 归集 集成 梳理 配套 定制 举行 承揽 拓展 拓宽 贯彻 抓牢 用好 做优
	优化 整合 完善 健全 打响 擦亮 通过 摸排 建档 走访 慰问 调解 调处 审结 执结 安排 撬动 拉动 协调 接入 投产 调整 配送 入选 清偿
	清欠 培养 入驻 受理 清收 收缴 发行 发出 采购 购置 购买 新购 引入 导入 对接 洽谈 达成 备案 注册 登记 颁发 核发 制发 实体化运作
	运作 统筹 动工 加固 除险 消除 消纳 硬化 亮化 美化 净化 粉刷 新植 补植 增种 扩种 播种 收购 做实 抓紧 攻坚 突出 聚力 施划 新划
	划定 开设 开办 开辟 上马 上线 聘任 聘请 授予 命名 树立 分配 下达 拨付 投资建设 投建 普查 监测 创作 拍摄 出版 演出 展演 改选
	吸引 腾出 疏解 废止 筹措 立项 投运 配置 修缮 试种 拜访 兑付 改善 完工 接诊 再建 退出 公布 交付使用 交付 竣工 增配 开行 创新 试点 示范 认领 设计 补建 配建 联建 援建 修建 整修 整理 翻修 提质 增效 扩容 增容 升规`)

// nominal verbs also form nouns: 种植面积, 服务业, 签约项目.
var (
	nominalVerbs = words(`
		种植 播种 建设 服务 培训 检查 治理 签约 储备 认证 养护 改造 绿化 供应 救助 开发 生产 保护 保障 处置 安置 管护 投入 出让
		流转 托管 孵化 演出 巡查 抽查 登记 创新 试点 示范 覆盖 完成 办理 办结 整改 化解 转化 回收 监测 入库 运营 配套 发展 规划
		设计 落地 开工 回迁 增加 通过 升级 发行 投产 统筹 采购`)
	nominalTails = words(`器 网点 面积 规模 用地 业 率 额 量 机构 性 者 员 人员 能力 总量 库 建筑物 资源 项目 工程`)
	// laterTails make a noun of a verb that stands behind another: 发放救助资金.
	laterTails = words(`资金 活动 设备 设施 队伍 补贴 补助 证 对象 课程 体系 系统 车辆 用房 站 点 中心 基地 平台 企业 村 社区`)
	// nounCompounds begin with a verb and are nouns as a whole.
	nounCompounds = words(`
		建设项目 改造项目 签约项目 储备项目 试点项目 治理项目 配套项目 服务项目 服务中心 服务站 服务点 服务平台 服务圈 培训基地
		培训中心 孵化基地 孵化平台 孵化器 创新平台 创新中心 创新团队 创新型 新增长点 增长点 增长极 监测站 监测点 示范 试点村
		共建园区 共建重点项目 共建项目 共建基地 试点社区 试点企业 招聘活动 推介活动 促销活动 培训活动 配套设施 办理事项 审批事项 许可事项 服务事项 安置房 安置区 安置社区
		改善型 改善性 规划编制 方案编制 建成区面积 监测台站 引导基金 监测户 监测对象 招聘会 推介会 对接会 洽谈会 发布会 签约会 座谈会 运动会 博览会 展演季 培训班 回迁房 发展中心 保障性 保障房 提升工程 改造工程 建设工程 整治工程 清理整治行动`)
)

// strongVerbs open a new object wherever they stand, even behind another noun: 推动甲园区实现销售额….
var strongVerbs = words(`实现 完成 新建 建成 引进 打造 新引进 新培育 开展 签约 新认定 举办 承办 接待 发放 提供 招聘 招引`)

// sharedVerbs also govern the indicators listed behind the first object: 完成投资31亿元、园区产值64亿元.
var sharedVerbs = words(`完成 新增 净增 新增加`)

// causatives put a doer between verb and object: 支持某医院培育重点专科….
var causatives = words(`支持 推动 引导 鼓励 助推 促进 力促 指导 帮助 扶持 带动 督促 辅导 助力`)

// idleVerbs are left out of names without making the kind new.
var idleVerbs = words(`
	用于 守住 守牢 坚守 力争 争取 确保 实现 保持 累计 动态 达到 突破 保证 预计 计划 锁定 完善 围绕 聚焦 立足 盯紧 紧盯 使 让 将 对 为
	向 与 同 在 把 从 由 以 被 至 于 力保 保 及 和 或 并 且 再 又 也`)

// adverbs are left out of names where a verb follows them.
var adverbs = words(`
	主要 坚决 牢牢 综合 基本 积极 大力 全力 深入 加快 加速 加大 持续 高标准 高质量 高水平 高效 高规格 进一步 着力 有序 稳妥 全面 扎实
	统筹 重点 集中 强力 有效 分类 滚动 柔性 实体化 常态化 规范 规范化 精准 梯次 梯度 努力 稳步 逐步 科学 合理 优先 及时 严格 切实
	继续 不断 充分 市场化 分批 分步 分期 同步 协同 联合 提速 临时 推行 新 再 拟 续 共 共计 合计 总共 至少 分别 均 各 联动 主动
	率先 如期 按期 按时 创造性 系统 一体 一体化 多渠道 多方式 免费 组织化 智能化 数字化 年内 新型 依法 强化 探索 深化 自主 公开
	招考`)

// scopes are words of time and extent at the head of a name.
var scopes = words(`
	去年 上年 剩余 其余 全省 全州 全盟 全旗 全乡 全团 一是 二是 三是 四是 五是 六是 七是 全区 全县 全市 全镇 全域 区内 辖区 年内 全年 年末 年底 年底前 今年 本年 本年度 当年 累计
	各类 其中 含 包括 包含 即 每年 上半年 下半年 一季度 二季度 三季度 四季度 前三季度 截至 特别是 尤其是 主要包括 同时 目前 共 的
	了 新一批 一批`)

// cutVerbs end a name that stands behind its figure: 4所[幼儿园]建设, 5个[社区村]回迁安置.
var cutVerbs = words(`
	稳定脱贫 稳定在 保持在 进入 跻身 入选 获评 入围 圆满 收官 推广使用 推广应用 高效 进度 前期工作 建立 得到 改善 接入 联网 在线监测 征供 通公交 通客车 实行 解决 荣获 稳增长 延时 面向 投入使用 并网 上线 入网 驻村 进村 返校 嫁接 逐一 逐项 逐户 逐村 逐人 逐个 一律 建设 改造 更新 回迁 安置 雨污分流 综合提升 提升 提质 竣工 投产 开工
	落地 加快 推进 实施 做大 做强 选聘 年内 签订 上云 股改 上门 免费 开展 提供 标准化 智能化 规范化 数字化 进行 协同 攻坚 整治
	治理 达产 达效 投用 投运 运营 完工 建成 服务 保障 发放 配备 安装 加装 新增 新建 实现 完成 获得 获批 争创 创建 申报 参加 参与
	纳入 通过 如期 按期 全部 全面 年底 签约 入驻 入园 落户 上市 挂牌 升级 扩能 扩建 扩产 扩容 增资 转型 搬迁 迁建 征收 拆迁 征迁
	修复 修缮 维修 养护 管护 除险 加固 验收 供电 供水 供气 配送 适配 就业 创业 清零 化解 整改 销号 监测 排查 帮扶 结对 培训 交付
	使用 启用 通车 通水 加强 强化 深化 促进 推动 持续 分别 同步 列入 招标 采购 增设 开设 设立 错时 更换 包联 包保 联系 购买 缴纳
	申领 代缴 用工 年度 土地综合整治 土地整治 综合整治 综合治理 率先 带动 惠及 覆盖 发展 壮大 培育 打造 引进 达到 突破 超过 增长
	首次 有序 稳步 正式 不断 进一步 互派 联合 每年 每个 人均 户均 用于 充实 支持 支撑 分类 分批 动态 集中 复工 复产 增产 增效 达标
	创新 孵化 认定 评选 提档 提速 完善 优化 开放 开通 办理 办结`)

// nounEnds end names whose verbs belong to the noun: 外贸骨干企业, 智慧社区试点工程.
var nounEnds = words(`
	项目 工程 企业 中心 基地 站 点 园 区 厂 机构 平台 案例 任务 单位 行动 活动 专业 学校 小区 社区 系统 服务 体系 设施 场所 园区
	示范区 试点 专科 公司 产业园 场景 指标 事项 人才 团队 标准 品牌 小镇 队伍 车间 工厂 商圈 街区 岗位 专家 人员 对象 课程 协议
	线路 廊道 步道 道路 机组 设备 管网 渠道 电站 泵站 景区 驿站 食堂 学位 床位 会 者 员 地 桩 村 镇 馆 桥 路 校 店 院 所 室 楼 企
	户 线 网 库 池 田 车 口岸 网络 联合体 综合体 医共体 共同体`)

// rateVerbs are the verbs left out before a rate; others belong to its name: 化解率, 签约服务率.
var rateVerbs = words(`推动 推进 促进 完成 提升 稳定 力促 巩固 扩大 落实 引导 带动 保障 支持 统筹 新增`)

// raising and lowering verbs before a name whose figure follows 至 or 到: 提高低保标准至750元.
var (
	raising  = words(`提高 提升 扩大 增加 拓展 上调 推动`)
	lowering = words(`降低 压缩 缩短 控制 压降 压减 减少 下调`)
)

// leadIn verbs open the name of a rate behind other words.
var leadIn = words(`实现 确保 力争`)

// grants are the verbs that may act on a sum or a mass named behind its figure: 发放1亿元贷款、2000万元补贴.
var grants = words(`发放 争取 兑现 减免 安排 投放 筹集 压减 削减 下达 拨付 募集 处置 清运 消纳 收购 补助 奖补`)

// doings end what is done to the things a figure counts.
var doings = words(`编制 治理 改造 建设 整治 更新 提升 审批 评估 创建 验收 修缮 搬迁 征收 清理 出让 安装`)

// works end the names of pieces of work; modifiers before them are no names of their own.
var (
	works     = words(`创业 就业 增收 上市 挂牌 改造 修复 整治 治理 建设 分流 提升 搬迁 安置 脱贫 清淤 加固 更新 绿化 养护 硬化 拓宽 迁改 摘帽`)
	modifiers = words(`生态 综合 全域 环境 系统 节能 智慧 数字化 智能化 标准化 无障碍 适老化 截污 景观 土地 水系`)
)

// deeds are verbs that name a figure where nothing else does: 力争全年[整治]1980亩.
var deeds = words(`开放 运营 通航 驻村 开行 立项 完工 交付 竣工 拜访 退出 整治 清理 拆除 盘活 修复 更新 招聘 筛查 接种 调解 走访 征收`)
