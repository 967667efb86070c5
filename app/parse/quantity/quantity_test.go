package quantity

import (
	"os"
	"strings"
	"testing"
	"time"

	"ducha/app/ledger"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []ledger.Indicator
	}{
		{"nothing", "", []ledger.Indicator{}},
		{"name first", "新增规上企业12家以上。", []ledger.Indicator{{Name: "规上企业", Op: ledger.AtLeast, Value: 12, Unit: "家", Kind: ledger.New, Text: "规上企业12家以上"}}},
		{"a noun that begins with a verb", "采购服务器30台。", []ledger.Indicator{{Name: "服务器", Op: ledger.Exactly, Value: 30, Unit: "台", Kind: ledger.New, Text: "服务器30台"}}},
		{"the rest of a unit is no name", "完成药品抽检6批次/千人。", []ledger.Indicator{{Name: "药品抽检", Op: ledger.Exactly, Value: 6, Unit: "批次/千人", Kind: ledger.New, Text: "药品抽检6批次/千人"}}},
		{"years of work", "每万名职工中技术人员达到70人年。", []ledger.Indicator{{Name: "每万名职工中技术人员", Op: ledger.AtLeast, Value: 70, Unit: "人年", Kind: ledger.Level, Text: "每万名职工中技术人员达到70人年"}}},
		{"last year names what this year counts", "去年接诊群众12万人次，今年力争突破15万人次。", []ledger.Indicator{{Name: "群众", Op: ledger.AtLeast, Value: 15, Unit: "万人次", Kind: ledger.Level, Text: "群众12万人次，今年力争突破15万人次"}}},
		{"what it starts from", "在去年新建6处的基础上，今年再建驿站4处。", []ledger.Indicator{{Name: "驿站", Op: ledger.Exactly, Value: 4, Unit: "处", Kind: ledger.New, Text: "驿站4处"}}},
		{"begun and finished", "安置房开工320套、基本建成200套。", []ledger.Indicator{
			{Name: "安置房开工", Op: ledger.Exactly, Value: 320, Unit: "套", Kind: ledger.New, Text: "安置房开工320套"},
			{Name: "安置房开工", Op: ledger.Exactly, Value: 200, Unit: "套", Kind: ledger.New, Text: "安置房开工320套、基本建成200套"},
		}},
		{"a share by which something is cut", "压减会议经费8%以上。", []ledger.Indicator{{Name: "会议经费", Op: ledger.AtLeast, Value: 8, Unit: "%", Kind: ledger.Growth, Text: "压减会议经费8%以上"}}},
		{"what is kept", "落实耕地保有量21万亩。", []ledger.Indicator{{Name: "耕地保有量", Op: ledger.Exactly, Value: 21, Unit: "万亩", Kind: ledger.Level, Text: "耕地保有量21万亩"}}},
		{"number first", "完成4所幼儿园建设。", []ledger.Indicator{{Name: "幼儿园", Op: ledger.Exactly, Value: 4, Unit: "所", Kind: ledger.New, Text: "4所幼儿园"}}},
		{"blanks stay in the printed text", "改造农田 5.6 万亩。", []ledger.Indicator{{Name: "农田", Op: ledger.Exactly, Value: 5.6, Unit: "万亩", Kind: ledger.New, Text: "农田 5.6 万亩"}}},
		{"full width", "覆盖率达到９５．５％，", []ledger.Indicator{{Name: "覆盖率", Op: ledger.AtLeast, Value: 95.5, Unit: "%", Kind: ledger.Level, Text: "覆盖率达到９５．５％"}}},
		{"grouped digits", "新增学位1,200个,", []ledger.Indicator{{Name: "学位", Op: ledger.Exactly, Value: 1200, Unit: "个", Kind: ledger.New, Text: "学位1,200个"}}},
		{"share and its growth", "甲产业增加值占生产总值比重达到5%、增速12%以上。", []ledger.Indicator{
			{Name: "甲产业增加值占生产总值比重", Op: ledger.AtLeast, Value: 5, Unit: "%", Kind: ledger.Level, Text: "甲产业增加值占生产总值比重达到5%"},
			{Name: "甲产业增加值", Op: ledger.AtLeast, Value: 12, Unit: "%", Kind: ledger.Growth, Text: "甲产业增加值占生产总值比重达到5%、增速12%以上"},
		}},
		{"a list of two", "甲率、乙率分别达到90%、80%以上。", []ledger.Indicator{
			{Name: "甲率", Op: ledger.AtLeast, Value: 90, Unit: "%", Kind: ledger.Level, Text: "甲率、乙率分别达到90%、80%以上"},
			{Name: "乙率", Op: ledger.AtLeast, Value: 80, Unit: "%", Kind: ledger.Level, Text: "甲率、乙率分别达到90%、80%以上"},
		}},
		{"the same again counts once", "建设公园2处。建设公园2处。", []ledger.Indicator{{Name: "公园", Op: ledger.Exactly, Value: 2, Unit: "处", Kind: ledger.New, Text: "公园2处"}}},
		{"days of an indicator", "优良天数达到260天以上。", []ledger.Indicator{{Name: "优良天数", Op: ledger.AtLeast, Value: 260, Unit: "天", Kind: ledger.Level, Text: "优良天数达到260天以上"}}},
		{"a range with its unit twice", "外贸进出口增长6%—7%左右。", []ledger.Indicator{{Name: "外贸进出口", Op: ledger.About, Value: 7, Unit: "%", Kind: ledger.Growth, Text: "外贸进出口增长6%—7%左右"}}},
		{"a date before the figure", "6月底前30个项目开工，", []ledger.Indicator{{Name: "项目", Op: ledger.Exactly, Value: 30, Unit: "个", Kind: ledger.New, Text: "30个项目"}}},
		{"no number mark", "新增老字号10家，", []ledger.Indicator{{Name: "老字号", Op: ledger.Exactly, Value: 10, Unit: "家", Kind: ledger.New, Text: "老字号10家"}}},
		{"努力争取 is not 力争", "努力争取上级资金10亿元。", []ledger.Indicator{{Name: "上级资金", Op: ledger.Exactly, Value: 10, Unit: "亿元", Kind: ledger.New, Text: "上级资金10亿元"}}},
		{"a meeting named by a verb", "举办招聘会20场。", []ledger.Indicator{{Name: "招聘会", Op: ledger.Exactly, Value: 20, Unit: "场", Kind: ledger.New, Text: "招聘会20场"}}},
		{"work named by its verb", "完成剩余12公里雨污分流改造。", []ledger.Indicator{{Name: "雨污分流改造", Op: ledger.Exactly, Value: 12, Unit: "公里", Kind: ledger.New, Text: "12公里雨污分流改造"}}},
		{"households and people of one work", "剩余27户81人稳定脱贫。", []ledger.Indicator{
			{Name: "稳定脱贫", Op: ledger.Exactly, Value: 27, Unit: "户", Kind: ledger.New, Text: "27户81人稳定脱贫"},
			{Name: "稳定脱贫", Op: ledger.Exactly, Value: 81, Unit: "人", Kind: ledger.New, Text: "81人稳定脱贫"},
		}},
		{"a coordination behind its figure", "推进16个交通设施、民生保障、农田水利项目。", []ledger.Indicator{{Name: "交通设施、民生保障、农田水利项目", Op: ledger.Exactly, Value: 16, Unit: "个", Kind: ledger.New, Text: "16个交通设施、民生保障、农田水利项目"}}},
		{"what it was before", "城市低保标准由每人每月700元提高到745元。", []ledger.Indicator{{Name: "城市低保标准", Op: ledger.AtLeast, Value: 745, Unit: "元", Kind: ledger.Level, Text: "城市低保标准由每人每月700元提高到745元"}}},
		{"one name, two figures", "城乡居民收入分别增长7%和9%。", []ledger.Indicator{
			{Name: "城乡居民收入", Op: ledger.Exactly, Value: 7, Unit: "%", Kind: ledger.Growth, Text: "城乡居民收入分别增长7%和9%"},
			{Name: "城乡居民收入", Op: ledger.Exactly, Value: 9, Unit: "%", Kind: ledger.Growth, Text: "城乡居民收入分别增长7%和9%"},
		}},
		{"a heading set off by a blank", "垃圾分类 创建示范村2个", []ledger.Indicator{{Name: "示范村", Op: ledger.Exactly, Value: 2, Unit: "个", Kind: ledger.New, Text: "示范村2个"}}},
		{"parts of what was counted", "实施重点项目90个，完成投资30亿元，其中新开工50个。", []ledger.Indicator{
			{Name: "重点项目", Op: ledger.Exactly, Value: 90, Unit: "个", Kind: ledger.New, Text: "重点项目90个"},
			{Name: "投资", Op: ledger.Exactly, Value: 30, Unit: "亿元", Kind: ledger.New, Text: "投资30亿元"},
			{Name: "重点项目", Op: ledger.Exactly, Value: 50, Unit: "个", Kind: ledger.New, Text: "重点项目90个，完成投资30亿元，其中新开工50个"},
		}},
		{"those who have it are counted", "推动15个村集体的资产得到盘活。", []ledger.Indicator{{Name: "村集体", Op: ledger.Exactly, Value: 15, Unit: "个", Kind: ledger.New, Text: "15个村集体"}}},
		{"places where work has its own figure", "在39个村改造10千伏线路16公里。", []ledger.Indicator{{Name: "10千伏线路", Op: ledger.Exactly, Value: 16, Unit: "公里", Kind: ledger.New, Text: "10千伏线路16公里"}}},
		{"a verb within the name of a person", "9580名灵活就业人员参加社会保险。", []ledger.Indicator{{Name: "灵活就业人员", Op: ledger.Exactly, Value: 9580, Unit: "名", Kind: ledger.New, Text: "9580名灵活就业人员"}}},
		{"a rate listed with a growth", "城镇失业率、消费价格涨幅分别控制在5%和3%以内。", []ledger.Indicator{
			{Name: "城镇失业率", Op: ledger.AtMost, Value: 5, Unit: "%", Kind: ledger.Level, Text: "城镇失业率、消费价格涨幅分别控制在5%和3%以内"},
			{Name: "消费价格", Op: ledger.AtMost, Value: 3, Unit: "%", Kind: ledger.Growth, Text: "城镇失业率、消费价格涨幅分别控制在5%和3%以内"},
		}},
		{"growth and more growth", "固定资产投资增长7%以上、力争达到8%。", []ledger.Indicator{
			{Name: "固定资产投资", Op: ledger.AtLeast, Value: 7, Unit: "%", Kind: ledger.Growth, Text: "固定资产投资增长7%以上"},
			{Name: "固定资产投资", Op: ledger.AtLeast, Value: 8, Unit: "%", Kind: ledger.Growth, Text: "固定资产投资增长7%以上、力争达到8%"},
		}},
		{"what stands behind a figure and 及", "铺设污水管网348米及附属设施。", []ledger.Indicator{{Name: "污水管网", Op: ledger.Exactly, Value: 348, Unit: "米", Kind: ledger.New, Text: "污水管网348米"}}},
		{"sums paid at different times", "低保标准分别提高到每人每月745元和每年6800元。", []ledger.Indicator{
			{Name: "低保标准", Op: ledger.AtLeast, Value: 745, Unit: "元", Kind: ledger.Level, Text: "低保标准分别提高到每人每月745元和每年6800元"},
			{Name: "低保标准", Op: ledger.AtLeast, Value: 6800, Unit: "元", Kind: ledger.Level, Text: "低保标准分别提高到每人每月745元和每年6800元"},
		}},
		{"a count of projects beside what they hold", "完成安置房9个项目3600套。", []ledger.Indicator{{Name: "安置房", Op: ledger.Exactly, Value: 3600, Unit: "套", Kind: ledger.New, Text: "安置房9个项目3600套"}}},
		{"people without a measure word", "新增3.2万农村居民落户城镇。", []ledger.Indicator{{Name: "农村居民", Op: ledger.Exactly, Value: 3.2, Unit: "万", Kind: ledger.New, Text: "3.2万农村居民"}}},
		{"a unit with 每", "PM2.5平均浓度不超过35微克每立方米。", []ledger.Indicator{{Name: "PM2.5平均浓度", Op: ledger.AtMost, Value: 35, Unit: "微克每立方米", Kind: ledger.Level, Text: "PM2.5平均浓度不超过35微克每立方米"}}},
		{"a list of examples before the figure", "新建商贸中心、集贸市场等30个以上。", []ledger.Indicator{{Name: "商贸中心、集贸市场", Op: ledger.AtLeast, Value: 30, Unit: "个", Kind: ledger.New, Text: "商贸中心、集贸市场等30个以上"}}},
		{"two sums joined", "低保标准提高到不低于740元/月和485元/月。", []ledger.Indicator{
			{Name: "低保标准", Op: ledger.AtLeast, Value: 740, Unit: "元/月", Kind: ledger.Level, Text: "低保标准提高到不低于740元/月"},
			{Name: "低保标准", Op: ledger.AtLeast, Value: 485, Unit: "元/月", Kind: ledger.Level, Text: "低保标准提高到不低于740元/月和485元/月"},
		}},
		{"who did it comes behind", "7项改革经验被全省推广。", []ledger.Indicator{{Name: "改革经验", Op: ledger.Exactly, Value: 7, Unit: "项", Kind: ledger.New, Text: "7项改革经验"}}},
		{"a threshold behind a count", "改造95个50户以上连片村寨。", []ledger.Indicator{{Name: "50户以上连片村寨", Op: ledger.Exactly, Value: 95, Unit: "个", Kind: ledger.New, Text: "95个50户以上连片村寨"}}},
		{"和 within a name", "建成35个先导区、100个和美乡村。", []ledger.Indicator{
			{Name: "先导区", Op: ledger.Exactly, Value: 35, Unit: "个", Kind: ledger.New, Text: "35个先导区"},
			{Name: "和美乡村", Op: ledger.Exactly, Value: 100, Unit: "个", Kind: ledger.New, Text: "100个和美乡村"},
		}},
		{"a noun behind its verbs", "建设10个产业协同共建园区。", []ledger.Indicator{{Name: "产业协同共建园区", Op: ledger.Exactly, Value: 10, Unit: "个", Kind: ledger.New, Text: "10个产业协同共建园区"}}},
		{"projects of two years", "推动2023年续建的23个项目和2024年新开工的56个项目建设。", []ledger.Indicator{
			{Name: "项目", Op: ledger.Exactly, Value: 23, Unit: "个", Kind: ledger.New, Text: "23个项目"},
			{Name: "项目", Op: ledger.Exactly, Value: 56, Unit: "个", Kind: ledger.New, Text: "56个项目"},
		}},
		{"two measure words", "筹措2000套（间）保障性租赁住房。", []ledger.Indicator{{Name: "保障性租赁住房", Op: ledger.Exactly, Value: 2000, Unit: "套", Kind: ledger.New, Text: "2000套（间）保障性租赁住房"}}},
		{"firms above a size", "完成120户规模以上工业企业改造。", []ledger.Indicator{{Name: "规模以上工业企业", Op: ledger.Exactly, Value: 120, Unit: "户", Kind: ledger.New, Text: "120户规模以上工业企业"}}},
		{"及时 is one word", "受理率、及时办结率均达到100%。", []ledger.Indicator{
			{Name: "受理率", Op: ledger.AtLeast, Value: 100, Unit: "%", Kind: ledger.Level, Text: "受理率、及时办结率均达到100%"},
			{Name: "及时办结率", Op: ledger.AtLeast, Value: 100, Unit: "%", Kind: ledger.Level, Text: "受理率、及时办结率均达到100%"},
		}},
		{"a list of cuts", "能耗下降3%、水耗4%。", []ledger.Indicator{
			{Name: "能耗", Op: ledger.Exactly, Value: 3, Unit: "%", Kind: ledger.Growth, Text: "能耗下降3%"},
			{Name: "水耗", Op: ledger.Exactly, Value: 4, Unit: "%", Kind: ledger.Growth, Text: "能耗下降3%、水耗4%"},
		}},
		{"a list of cuts after its verb", "降低用电成本5%、用气成本3%以上。", []ledger.Indicator{
			{Name: "用电成本", Op: ledger.Exactly, Value: 5, Unit: "%", Kind: ledger.Growth, Text: "降低用电成本5%"},
			{Name: "用气成本", Op: ledger.AtLeast, Value: 3, Unit: "%", Kind: ledger.Growth, Text: "降低用电成本5%、用气成本3%以上"},
		}},
		{"a share behind a growth is none", "税收增长6%、占比达到75%，覆盖率80%。", []ledger.Indicator{
			{Name: "税收", Op: ledger.Exactly, Value: 6, Unit: "%", Kind: ledger.Growth, Text: "税收增长6%"},
			{Name: "占比", Op: ledger.AtLeast, Value: 75, Unit: "%", Kind: ledger.Level, Text: "占比达到75%"},
			{Name: "覆盖率", Op: ledger.Exactly, Value: 80, Unit: "%", Kind: ledger.Level, Text: "覆盖率80%"},
		}},
		{"days kept open", "全年开放不少于310天，公示不少于7天。", []ledger.Indicator{{Name: "开放", Op: ledger.AtLeast, Value: 310, Unit: "天", Kind: ledger.Level, Text: "开放不少于310天"}}},
		{"last year's sum grows", "去年完成出口30亿元，今年增长12%以上。", []ledger.Indicator{{Name: "出口", Op: ledger.AtLeast, Value: 12, Unit: "%", Kind: ledger.Growth, Text: "出口30亿元，今年增长12%以上"}}},
		{"a year that another follows", "2023年完成投资42亿元，2024年完成投资50亿元。", []ledger.Indicator{{Name: "投资", Op: ledger.Exactly, Value: 50, Unit: "亿元", Kind: ledger.New, Text: "投资50亿元"}}},
		{"cells of a table are apart", "完成率 18 13 71%", []ledger.Indicator{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Find(tt.text, 0)
			if got == nil || len(got) != len(tt.want) {
				t.Fatalf("found %+v, want %+v", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("found %+v, want %+v", got[i], tt.want[i])
				}
			}
		})
	}
}

// TestSlogans holds figures that name or describe something: none of them is a target.
func TestSlogans(t *testing.T) {
	data, err := os.ReadFile("testdata/slogans.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if got := Find(text, 0); len(got) > 0 {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

// TestYearsGoneBy: what a year before the plan's came to is told, what is left over from it is to be done.
func TestYearsGoneBy(t *testing.T) {
	for text, want := range map[string]int{
		"2023年实现生产总值486亿元，增长6.2%。": 0, "2024年实现生产总值516亿元，增长6%。": 2, "我区2023年新增企业320户。": 0,
		"2023年结转项目12个全部竣工。": 1, "推动2023年续建的23个项目建设。": 1, "企业数较2023年增长6%以上，新增企业20家。": 2,
		"2023年新增企业30家，今年力争新增40家。": 1, "到2025年，建成充电桩500个。": 1, "完成2023年度12个项目结算。": 1,
	} {
		if got := Find(text, 2024); len(got) != want {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

// TestLongText keeps reading linear: no figure looks further around than maxContext.
func TestLongText(t *testing.T) {
	for _, unit := range []string{"1个机制", "新建公园3处、", "3处公园、", "3处公园", "1个、", "（1）", "5年", "一二三", "“", "（3", "A1+2", "推动甲等", "2023年建3处，"} {
		start := time.Now()
		Find(strings.Repeat(unit, 20000), 2024)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q repeated took %v", unit, d)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "新增企业12家", "“1+26”体系", "1万户、20公里的管网", "３．４亿度提升至11亿度", "两处、三座", "(1,000", "第二条"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, in := range Find(text, 0) {
			if !strings.Contains(text, in.Text) || !strings.Contains(text, in.Name) || in.Name == "" || in.Unit == "" {
				t.Errorf("%q: %+v is not in the text", text, in)
			}
		}
	})
}
