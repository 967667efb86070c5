package parse

import (
	"slices"
	"strings"
)

// officeStems are the names of a government's offices without their ending, short and long as they are printed. They tell
// where a name begins when nothing else does.
var officeStems = strings.Fields("发改 发展改革 发展和改革 财政 教育 教体 教育体育 教育和体育 科技 科学技术 科工 工信 工业和信息化 工业信息化 经信 经济和信息化 经发 经贸 " +
	"民宗 民族宗教 公安 民政 司法 人社 人力资源和社会保障 人力资源社会保障 人力社保 自然资源 自然资源和规划 资规 规自 生态环境 生态 环保 住建 住房和城乡建设 住房城乡建设 住保 " +
	"城管 城市管理 城市管理执法 综合执法 综合行政执法 交通 交通运输 交运 水利 水务 农业农村 农业 商务 文旅 文化和旅游 文化旅游 文广旅 文体旅 文体广旅 文旅广体 卫健 卫生健康 " +
	"退役军人 退役军人事务 应急 应急管理 审计 国资 国有资产监督管理 市场监管 市场监督管理 市监 体育 统计 医保 医疗保障 信访 林业 林草 林业和草原 园林 园林绿化 绿化 金融 大数据 数据 " +
	"审批 行政审批 行政审批服务 政务服务 税务 气象 邮政 供销 机关事务 机关事务管理 乡村振兴 外事 国土 国土资源 国土房管 卫生 卫计 卫生计生 卫生和计划生育 房管 安监 质监 工商 食药监 食品药品监管 食品药品监督管理 人口计生 计生 劳动保障 国税 地税 监察 法制 农机 畜牧 投促 招商 投资促进 粮食 粮储 人防 民族 旅游 文化 广电 电力 消防 工会 科协 妇联 残联 团")

// officeTails end the names of offices.
var officeTails = []string{"局", "委", "办", "厅", "委员会", "社", "中心"}

// maxOffice bounds the characters of an office's name without its jurisdiction.
const maxOffice = 16

// opensOffice tells whether a text begins with the whole name of an office without its jurisdiction: 财政局.
func opensOffice(s string) bool {
	for _, stem := range officeStems {
		rest, ok := strings.CutPrefix(s, stem)
		if !ok {
			continue
		}
		for _, tail := range officeTails {
			if strings.HasPrefix(rest, tail) {
				return true
			}
		}
	}
	return false
}

// isOffice tells the whole name of an office with or without its jurisdiction: 区财政局.
func isOffice(s string) bool {
	r := []rune(s)
	if len(r) > maxOffice {
		return false
	}
	for _, from := range []int{0, 1} {
		if from > 0 && (len(r) < 3 || !strings.ContainsRune(jurisdictions, r[0])) {
			break
		}
		for _, tail := range officeTails {
			stem, ok := strings.CutSuffix(string(r[from:]), tail)
			if ok && slices.Contains(officeStems, stem) {
				return true
			}
		}
	}
	return false
}
