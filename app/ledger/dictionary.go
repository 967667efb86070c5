package ledger

import (
	"regexp"
	"strings"
)

// Body is one usual body of a district, with the spellings notices use. The first is proposed as the full name.
// The words stand without the district's prefix (区, 县).
type Body struct {
	Kind      UnitKind
	Spellings []string
}

// Dictionary is the starting list. It proposes, it never decides: a clerk confirms every alias.
var Dictionary = []Body{
	{Bureau, []string{"政府办公室", "政府办", "府办"}},
	{Bureau, []string{"政府督查室", "督查室"}},
	{Bureau, []string{"发展和改革局", "发展改革局", "发改局", "发展和改革委员会", "发展改革委", "发改委"}},
	{Bureau, []string{"教育和体育局", "教育体育局", "教体局", "教育局", "教育委员会", "教委"}},
	{Bureau, []string{"科学技术局", "科技局", "科学技术委员会", "科委"}},
	{Bureau, []string{"工业和信息化局", "工业信息化局", "工信局", "工业和信息化委员会", "工信委", "经济和信息化局", "经信局"}},
	{Bureau, []string{"民族宗教事务局", "民宗局", "民族和宗教事务局"}},
	{Bureau, []string{"公安局", "公安分局"}},
	{Bureau, []string{"民政局"}},
	{Bureau, []string{"司法局"}},
	{Bureau, []string{"财政局"}},
	{Bureau, []string{"人力资源和社会保障局", "人力资源社会保障局", "人社局"}},
	{Bureau, []string{"自然资源和规划局", "自然资源局", "自规局", "规划和自然资源局", "自然资源规划局", "资规局"}},
	{Bureau, []string{"生态环境局", "生态环境分局", "环保局"}},
	{Bureau, []string{"住房和城乡建设局", "住房城乡建设局", "住建局", "住房和城市建设局", "住房和城乡建设委员会", "住建委"}},
	{Bureau, []string{"城市管理局", "城管局", "综合行政执法局", "城市管理综合行政执法局", "综合执法局"}},
	{Bureau, []string{"交通运输局", "交运局", "交通局"}},
	{Bureau, []string{"水利局", "水务局", "城乡水务局"}},
	{Bureau, []string{"农业农村局", "农业局", "农业农村委员会", "农业农村委"}},
	{Bureau, []string{"商务局", "商务和投资促进局", "商务投资促进局", "商务委"}},
	{Bureau, []string{"投资促进局", "投资促进中心", "招商局"}},
	{Bureau, []string{"文化和旅游局", "文化旅游局", "文旅局", "文化广电旅游局", "文化和旅游体育局"}},
	{Bureau, []string{"卫生健康局", "卫健局", "卫生健康委员会", "卫健委", "卫计局"}},
	{Bureau, []string{"退役军人事务局", "退役军人局"}},
	{Bureau, []string{"应急管理局", "应急局"}},
	{Bureau, []string{"审计局"}},
	{Bureau, []string{"市场监督管理局", "市场监管局"}},
	{Bureau, []string{"统计局"}},
	{Bureau, []string{"医疗保障局", "医保局"}},
	{Bureau, []string{"行政审批服务局", "行政审批局", "政务服务局", "政务服务管理局", "审批服务局", "政务服务中心"}},
	{Bureau, []string{"大数据局", "数据局", "大数据中心", "大数据发展局", "数据资源管理局", "大数据管理局"}},
	{Bureau, []string{"地方金融监督管理局", "地方金融监管局", "金融局", "金融工作局", "金融服务中心", "金融事业发展中心", "金融办"}},
	{Bureau, []string{"信访局"}},
	{Bureau, []string{"林业局", "林业和草原局", "林草局"}},
	{Bureau, []string{"乡村振兴局"}},
	{Bureau, []string{"国有资产监督管理局", "国资局", "国有资产管理服务中心", "国资中心", "国有资产监督管理委员会", "国资委"}},
	{Bureau, []string{"机关事务服务中心", "机关事务管理局", "机关事务中心"}},
	{Bureau, []string{"园林绿化中心", "园林局", "园林服务中心"}},
	{Bureau, []string{"供销合作社联合社", "供销社", "供销合作社"}},
	{Party, []string{"委办公室", "委办"}},
	{Party, []string{"委组织部"}},
	{Party, []string{"委宣传部"}},
	{Party, []string{"委统战部", "委统一战线工作部"}},
	{Party, []string{"委政法委", "委政法委员会"}},
	{Party, []string{"委编办", "委机构编制委员会办公室"}},
	{Party, []string{"委网信办", "委网络安全和信息化委员会办公室"}},
	{Party, []string{"委社会工作部", "委社工部"}},
	{Party, []string{"委党校"}},
	{Party, []string{"总工会"}},
	{Party, []string{"团委", "共青团委"}},
	{Party, []string{"妇女联合会", "妇联"}},
	{Party, []string{"残疾人联合会", "残联"}},
	{Party, []string{"工商业联合会", "工商联"}},
	{Party, []string{"科学技术协会", "科协"}},
	{Party, []string{"红十字会"}},
	{Party, []string{"融媒体中心"}},
	{Vertical, []string{"税务局", "国家税务总局税务局"}},
	{Vertical, []string{"气象局"}},
	{Vertical, []string{"消防救援大队", "消防大队", "消防救援局"}},
	{Vertical, []string{"烟草专卖局", "烟草局"}},
	{Vertical, []string{"邮政管理局"}},
	{Company, []string{"供电公司", "供电中心", "供电分公司"}},
	{Court, []string{"人民法院", "法院"}},
	{Court, []string{"人民检察院", "检察院"}},
}

// kindEndings decide the kind of a body the dictionary does not know, first match first.
var kindEndings = []struct {
	ending string
	kind   UnitKind
}{
	{"街道办事处", Town}, {"街道办", Town}, {"街道", Town}, {"镇人民政府", Town}, {"乡人民政府", Town}, {"镇政府", Town}, {"乡政府", Town}, {"镇", Town}, {"乡", Town},
	{"开发区管委会", Park}, {"管委会", Park}, {"园区", Park}, {"开发区", Park}, {"示范区", Park},
	{"纪委监委", Party}, {"团区委", Party}, {"团县委", Party}, {"团市委", Party}, {"工会", Party}, {"妇联", Party}, {"残联", Party}, {"工商联", Party}, {"科协", Party},
	{"委组织部", Party}, {"委宣传部", Party}, {"委统战部", Party}, {"委政法委", Party},
	{"分局", Vertical}, {"支队", Vertical}, {"大队", Vertical}, {"银行", Vertical},
	{"公司", Company}, {"集团", Company}, {"法院", Court}, {"检察院", Court},
	{"局", Bureau}, {"委员会", Bureau}, {"办公室", Bureau}, {"中心", Bureau}, {"部", Party}, {"联合会", Party},
}

// KindOf guesses what kind of body a printed name is.
func KindOf(name string) UnitKind {
	if body, ok := lookup(name); ok {
		return body.Kind
	}
	for _, e := range kindEndings {
		if strings.HasSuffix(name, e.ending) {
			return e.kind
		}
	}
	return OtherBody
}

// bare removes the level of government in front of a body's name: 区发展和改革局 → 发展和改革局. What stands before the
// level (a district's own name) goes with it; a name without a level stays whole.
func bare(name string) (rest, prefix string) {
	for _, level := range []string{"自治区", "省", "市", "区", "县"} {
		if strings.HasPrefix(name, level) && !strings.HasPrefix(name, "市场") {
			return strings.TrimPrefix(name, level), level
		}
	}
	return name, ""
}

func lookup(name string) (Body, bool) {
	rest, _ := bare(name)
	for _, b := range Dictionary {
		for _, s := range b.Spellings {
			if rest == s {
				return b, true
			}
		}
	}
	return Body{}, false
}

// Spellings lists the other usual names of a known body under the same level of government: 区住房和城乡建设局 → 区住建局, …;
// empty for a body that the dictionary does not know.
func Spellings(name string) []string {
	out := []string{}
	body, ok := lookup(name)
	if !ok {
		return out
	}
	rest, level := bare(name)
	for _, s := range body.Spellings {
		if s != rest {
			out = append(out, level+s)
		}
	}
	return out
}

// AliasProposal says that two printed names may be one body.
type AliasProposal struct {
	Name   string `json:"name"`   // the spelling
	Into   string `json:"into"`   // the name it would become an alias of
	Reason string `json:"reason"` // in words
}

// ProposeAliases looks for several spellings of one body among the names of one notice, in printed order. count is
// how often each is printed: the most frequent spelling is kept as the name.
func ProposeAliases(names []string, count map[string]int) []AliasProposal {
	groups := map[string][]string{}
	order := []string{}
	for _, n := range names {
		key := bodyKey(n)
		if _, seen := groups[key]; !seen {
			order = append(order, key)
		}
		groups[key] = append(groups[key], n)
	}
	out := []AliasProposal{}
	for _, key := range order {
		spellings := groups[key]
		keep := spellings[0]
		for _, s := range spellings[1:] {
			if count[s] > count[keep] {
				keep = s
			}
		}
		for _, s := range spellings {
			if s != keep {
				out = append(out, AliasProposal{Name: s, Into: keep, Reason: "“" + s + "”与“" + keep + "”像是同一个单位"})
			}
		}
	}
	return out
}

// bodyKey is equal for spellings of one body: the dictionary's first spelling under the same level, or the name with
// the words that come and go (人民, 委员会/委, 和, 管理) removed.
func bodyKey(name string) string {
	rest, level := bare(name)
	if b, ok := lookup(name); ok {
		return level + b.Spellings[0]
	}
	return level + loose.Replace(rest)
}

var loose = strings.NewReplacer("镇人民政府", "镇", "乡人民政府", "乡", "镇政府", "镇", "乡政府", "乡", "人民政府", "政府", "街道办事处", "街道", "街道办", "街道", "委员会", "委", "和", "", "与", "", "管理", "", "监督", "", "（", "", "）", "", "(", "", ")", "", "·", "")

// groupWords mark a collective: 各镇街, 区政府各部门, 侯营、广平等5个镇.
var groupWords = []string{"各", "等", "有关", "相关", "所有", "全体", "成员单位", "所在"}

// IsCollective says whether a printed name stands for several bodies.
func IsCollective(name string) bool {
	for _, w := range groupWords {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// MembersFor proposes which units a collective stands for, by the kind its words name; nil where the words tell none.
func MembersFor(group string, units []Unit) []Unit {
	var kinds []UnitKind
	for _, rule := range []struct {
		word string
		kind UnitKind
	}{{"镇", Town}, {"乡", Town}, {"街道", Town}, {"开发区", Park}, {"园区", Park}, {"部门", Bureau}, {"区直", Bureau}, {"县直", Bureau}} {
		if strings.Contains(group, rule.word) {
			kinds = append(kinds, rule.kind)
		}
	}
	if strings.Contains(group, "有关") || strings.Contains(group, "相关") || strings.Contains(group, "所在") {
		return nil
	}
	var out []Unit
	fits := townsNamed(group)
	for _, u := range units {
		for _, k := range kinds {
			if u.Kind == k && !u.IsGroup && (k != Town || fits(u.Name)) {
				out = append(out, u)
				break
			}
		}
	}
	return out
}

// streetWords name subdistricts in a collective.
var streetWords = regexp.MustCompile(`街|办事处|[镇乡][（(、/]?办(?:[)）、/]|$)`)

// townsNamed tells towns from subdistricts as a collective's words do: 各街道 has no 镇 among its members, 各镇（街） has both.
func townsNamed(group string) func(name string) bool {
	streets, towns := streetWords.MatchString(group), strings.ContainsAny(group, "镇乡")
	if streets == towns {
		return func(string) bool { return true }
	}
	return func(name string) bool { return strings.Contains(name, "街道") == streets }
}
