package parse

import (
	"strings"
	"testing"

	"ducha/app/ledger"
)

// tableSource is a paper with one table. Cells are separated by |; ^ is covered from above, < from the left.
func tableSource(title string, rows ...string) *ledger.Source {
	src := &ledger.Source{Name: "made-up.docx", Format: "docx"}
	if title != "" {
		src.Blocks = append(src.Blocks, ledger.Block{Paragraph: &ledger.Paragraph{Runs: []ledger.Run{{Text: title}}}})
	}
	src.Blocks = append(src.Blocks, ledger.Block{Table: madeTable(rows)})
	src.Locate()
	return src
}

func madeTable(rows []string) *ledger.Table {
	t := &ledger.Table{}
	for i, row := range rows {
		var cells []ledger.Cell
		for c, s := range strings.Split(row, "|") {
			cell := ledger.Cell{FromRow: i, FromCol: c}
			switch s = strings.TrimSpace(s); s {
			case "^":
				cell.Covered, cell.FromRow = true, i-1
				if above := t.Rows[i-1][c]; above.Covered {
					cell.FromRow, cell.FromCol = above.FromRow, above.FromCol
				}
			case "<":
				cell.Covered, cell.FromCol = true, c-1
				if left := cells[c-1]; left.Covered {
					cell.FromRow, cell.FromCol = left.FromRow, left.FromCol
				}
			default:
				for _, p := range strings.Split(s, "\\n") {
					cell.Paragraphs = append(cell.Paragraphs, ledger.Paragraph{Runs: []ledger.Run{{Text: p}}})
				}
			}
			cells = append(cells, cell)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name string
		rows []string
		want string
	}{
		{"breaks between short names, one beside separators", []string{
			"序号|任务|牵头办所|协同单位",
			"1|化解矛盾纠纷。|综治办|司法所\\n派出所\\n各村",
			"2|新修生产道路。|农业中心|财政所\\n双塘村",
			"3|举办农民丰收节。|文化站|区农业农村局、区文旅局\\n妇联",
		}, "1||化解矛盾纠纷。||!综治办 司法所 派出所 各村\n2||新修生产道路。||!农业中心 财政所 双塘村\n3||举办农民丰收节。||!文化站 区农业农村局 区文旅局 妇联"},
		{"breaks between the offices of a zone", []string{
			"序号|任务|责任单位",
			"1|整治排污口。|规划建设局\\n生态分局",
			"2|新建泵站两座。|规划建设局、财政金融局\\n综合执法局",
		}, "1||整治排污口。||?规划建设局 ?生态分局\n2||新建泵站两座。||?规划建设局 ?财政金融局 ?综合执法局"},
		{"breaks inside names", []string{
			"序号|任务|责任单位",
			"1|整治排污口。|区生态环境\\n分局、区水利局",
			"2|关停小砖厂。|区工业和信\\n息化局、区应急局\\n消防大队",
			"3|改造污水管网。|区住建局\\n区水利局、区财政局",
		}, "1||整治排污口。||?区生态环境分局 ?区水利局\n2||关停小砖厂。||?区工业和信息化局 ?区应急局消防大队\n3||改造污水管网。||?区住建局 ?区水利局 ?区财政局"},
		{"the form of one task", []string{
			"项目名称|食堂改造|<|<",
			"目标任务|改造食堂21所。|<|<",
			"责任单位|区教育局、区财政局|责任领导|何川",
			"完成时限|8月底|<|<",
		}, "||食堂改造 改造食堂21所。|何川|?区教育局 ?区财政局|8月底"},
		{"merged leader and units", []string{
			"序号|工作任务|责任领导|牵头单位|配合单位",
			"1|建设标准厂房。|周云帆|区工信局|区住建局、区财政局",
			"2|新增规上企业8家。|^|^|区统计局",
			"3|改造管网9公里。|林知远|区住建局\\n区城管局|无",
		}, "1 || 建设标准厂房。 | 周云帆 | !区工信局 区住建局 区财政局\n2 || 新增规上企业8家。 | 周云帆 | !区工信局 区统计局\n3 || 改造管网9公里。 | 林知远 | !区住建局 !区城管局"},
		{"two header rows", []string{
			"序号|目标任务|责任分工|<|完成时限",
			"^|^|牵头单位|责任单位|^",
			"1|培训农民1200人次。|区农业农村局|各镇街|11月底",
		}, "1 || 培训农民1200人次。 | | !区农业农村局 各镇街 | 11月底"},
		{"title row and section rows", []string{
			"云岭区2024年重点任务分解表|<|<|<",
			"序号|重点任务|责任单位|责任人",
			"一、产业发展|<|<|<",
			"1|培育龙头企业3家。|区农业农村局|何川",
			"二、城市建设（牵头领导：郑浩）|<|<|<",
			"2|建设公园1处。|区城管局|唐若溪",
		}, "1 | 一、产业发展 | 培育龙头企业3家。 | 何川 | ?区农业农村局\n2 | 二、城市建设 | 建设公园1处。 | 郑浩 唐若溪 | ?区城管局"},
		{"merged number, sub tasks", []string{
			"序号|任务|牵头单位|责任单位",
			"1|新建学校1所。|区教体局|区住建局",
			"^|新增学位900个。|^|区财政局",
			"2|新建养老中心。|区民政局|区卫健局",
		}, "1 || 新建学校1所。 | | !区教体局 区住建局\n1 || 新增学位900个。 | | !区教体局 区财政局\n2 || 新建养老中心。 | | !区民政局 区卫健局"},
		{"merged text, several units", []string{
			"序号|任务|责任单位|责任人",
			"1|完成造林3000亩。|区林业局|何川",
			"^|^|东河镇政府|郑浩",
		}, "1 || 完成造林3000亩。 | 何川 郑浩 | ?区林业局 ?东河镇政府"},
		{"topic column over measures", []string{
			"序号|重点任务|具体措施|牵头单位|责任单位",
			"1|打好蓝天保卫战|淘汰老旧车辆300辆。|区生态环境分局|区公安分局",
			"2|^|整治扬尘工地40处。|区住建局|区城管局",
			"3|打好碧水保卫战|清理排污口20个。|区水利局|各镇街",
		}, "1 | 打好蓝天保卫战 | 淘汰老旧车辆300辆。 | | !区生态环境分局 区公安分局\n2 | 打好蓝天保卫战 | 整治扬尘工地40处。 | | !区住建局 区城管局\n3 | 打好碧水保卫战 | 清理排污口20个。 | | !区水利局 各镇街"},
		{"names and contents", []string{
			"序号|项目名称|建设内容|责任单位|完成时限",
			"1|城东水厂|新建日供水3万吨水厂1座。|区水务公司|10月底",
			"2|云岭路改造|改造道路2.4公里。|区住建局|年底",
		}, "1 || 城东水厂 新建日供水3万吨水厂1座。 | | ?区水务公司 | 10月底\n2 || 云岭路改造 改造道路2.4公里。 | | ?区住建局 | 年底"},
		{"no header", []string{
			"1|新建停车场3处，泊位600个。|区城管局|周云帆",
			"2|改造公厕12座，全部达到二类标准。|区城管局、区住建局|林知远",
		}, "1 || 新建停车场3处，泊位600个。 | 周云帆 | ?区城管局\n2 || 改造公厕12座，全部达到二类标准。 | 林知远 | ?区城管局 ?区住建局"},
		{"number column without a header", []string{
			"|重点任务|责任单位|责任领导",
			"1|培育龙头企业3家。|区农业农村局|何川",
			"2|建设公园1处。|区城管局|郑浩",
		}, "1 || 培育龙头企业3家。 | 何川 | ?区农业农村局\n2 || 建设公园1处。 | 郑浩 | ?区城管局"},
		{"no number column", []string{
			"责任单位|目标任务|责任人",
			"区科技局|新增高企6家。|何川",
			"区商务局|举办促销活动12场。|郑  浩",
		}, "|| 新增高企6家。 | 何川 | ?区科技局\n|| 举办促销活动12场。 | 郑浩 | ?区商务局"},
		{"row broken by a page", []string{
			"序号|任务|牵头单位|责任单位",
			"1|建设智慧园区，引进企业20家，|区工信局|区投促局、",
			"|其中上市企业1家。||区商务局",
			"2|盘活闲置厂房3万平方米。|区资规局|区住建局",
		}, "1 || 建设智慧园区，引进企业20家，其中上市企业1家。 | | !区工信局 区投促局 区商务局\n2 || 盘活闲置厂房3万平方米。 | | !区资规局 区住建局"},
		{"merged cells printed once", []string{
			"序号|任务|牵头领导|牵头单位|配合单位",
			"1|新增企业30家。|周云帆|区市场监管局|区税务局",
			"2|办理个转企20户。||区市场监管局|区税务局",
			"3|帮扶企业100家。||区工信局|",
			"4|新建管网8公里。|林知远|区住建局|区水利局",
			"5|新建绿地2万平方米。||区城管局|",
		}, "1 || 新增企业30家。 | 周云帆 | !区市场监管局 区税务局\n2 || 办理个转企20户。 | 周云帆 | !区市场监管局 区税务局\n3 || 帮扶企业100家。 | 周云帆 | !区工信局\n4 || 新建管网8公里。 | 林知远 | !区住建局 区水利局\n5 || 新建绿地2万平方米。 | 林知远 | !区城管局"},
		{"category column", []string{
			"类别|序号|工作内容|主办单位|协办单位",
			"工业|1|技改投资增长12%。|区工信局|区财政局",
			"^|2|新增专精特新4家。|区工信局|各镇街",
			"农业|3|粮食总产15万吨。|区农业农村局|各镇街",
		}, "1 | 工业 | 技改投资增长12%。 | | !区工信局 区财政局\n2 | 工业 | 新增专精特新4家。 | | !区工信局 各镇街\n3 | 农业 | 粮食总产15万吨。 | | !区农业农村局 各镇街"},
		{"labels inside one cell", []string{
			"序号|工作任务|责任分工",
			"1|开展义诊60场。|牵头单位：区卫健局；配合单位：区医保局",
			"2|新增托位300个。|区卫健局牵头，区教体局配合",
		}, "1 || 开展义诊60场。 | | !区卫健局 区医保局\n2 || 新增托位300个。 | | !区卫健局 区教体局"},
		{"notes in the text cell", []string{
			"序号|工作任务",
			"1|开展义诊60场。（牵头单位：区卫健局；配合单位：区医保局）",
			"2|新增托位300个。（牵头单位：区卫健局；配合单位：区教体局）",
		}, "1 || 开展义诊60场。 | | !区卫健局 区医保局\n2 || 新增托位300个。 | | !区卫健局 区教体局"},
	} {
		got := brief(Read(tableSource("", c.rows...)))
		if got != squashed(c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, squashed(c.want))
		}
	}
}

// brief prints tasks as no | section | text | people | units | deadline, empty tails dropped, blanks squashed.
func brief(r ledger.Reading) string {
	var out []string
	for _, l := range strings.Split(strings.TrimSpace(summary(r)), "\n")[1:] {
		if strings.HasPrefix(l, "#") || strings.HasPrefix(l, "  ") {
			continue
		}
		f := strings.Split(l, " | ")
		if len(f) < 7 {
			f = append(strings.Split(l, "|"), "", "", "", "", "", "")[:7]
		}
		f[3] = strings.Join(strings.Fields(f[3]+" "+f[4]), " ")
		out = append(out, strings.Join([]string{f[0], f[1], f[2], f[3], f[5], f[6]}, "|"))
	}
	return squashed(strings.Join(out, "\n"))
}

func squashed(s string) string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		l = strings.NewReplacer(" | ", "|", "| ", "|", " |", "|").Replace(strings.TrimSpace(l))
		out = append(out, strings.TrimRight(strings.TrimSpace(l), "| "))
	}
	return strings.Join(out, "\n")
}
