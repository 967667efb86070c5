package quantity

// class groups measure words by what may follow them: a count is followed by what it counts, a capacity or a sum
// followed by a noun describes that noun.
type class uint8

const (
	count    class = iota
	extent         // length, area: of work done
	capacity       // mass, power, volume: of a plant
	money
	percent
	bare  // 万 or 亿 alone
	clock // times, days, ages: only with an indicator of time
)

// measures lists the measure words of each class. Longest match wins.
var measures = map[class]table{
	count: words(`
		路 条次 个 家 所 条 座 处 台 套 名 人 户 项 件 场 次 支 只 辆 栋 幢 间 张 部 篇 册 本 宗 起 例 头 羽 株 棵 眼 口 盏 根 块
		片 门 班 列 架 艘 组 对 位 份 款 种 枚 轮 节 课时 床 集 期次 人次 场次 家次 户次 件次 批次 班次 车次 航次 项次 人份 人天 人年
		期 头只 辆次 台次 架次 艘次 例次 标箱 标准箱 箱 杆 孔 单 笔 堂 盘 分 副 节次 个次 单元 卷 尾 盒 棒 袋 瓶 桶 户家庭 工日 村次 轮次 棚 团 队`),
	extent: words(`公里 千米 米 延米 延长米 厘米 毫米 平方公里 平方千米 平方米 平方 平米 公顷 亩 亩次 km KM hm2 ha m2 ㎡`),
	capacity: words(`
		吨 公斤 千克 斤 克 升 吨公里 人公里 车公里 吨标准煤 吨标煤 克拉 立方米 立方 方 m3 m³ ㎥ 千瓦 兆瓦 吉瓦 千瓦时 度 千伏
		千伏安 兆伏安 瓦 伏 微克 毫克 分贝 MW GW kW KW kV KV kWh TEU GB TB PB P Pflops 倍 标准煤`),
	money: words(`元 美元 欧元 日元 港元 人民币`),
	clock: words(`年 月 日 天 周 小时 分钟 秒 个月 个工作日 工作日 个小时 岁 周岁 个年头 个季度 个学期 年度 月份 分钟以内`),
}

// finals are measure words only where nothing is counted behind them: 培训班20期, not 2期工程.
var finals = words(`期`)

// notMeasures are words that begin like a measure word and are none.
var notMeasures = words(`
	部门 处室 条件 个人 项目 台账 座谈 级 名优 分区 方面 方案 方式 度假 人才 件套 次产业 门类 块钱 位一体 对一 条龙 件事 站式 分之
	张网 张图 口径 团结 本账 只鸟 面 队伍 节点 起点 户外 口价 单位 块地 组团 片区 人均 年代 年级 月中 号`)

// deliverables are the measure words a Chinese numeral may stand before: 两处, 三座.
var deliverables = words(`个 家 所 条 座 处 台 套 名 户 项 场 支 辆 栋 轮 间`)
