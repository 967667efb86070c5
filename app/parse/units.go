package parse

import (
	"strings"
	"unicode/utf8"

	"ducha/app/ledger"
)

// body is one unit of a list: its name as printed, whether its type is strong or a sign marks it, and the role that its
// own group of the list gives it (牵头, 配合), "" where only the label tells.
type body struct {
	name   string
	strong bool
	marked bool
	role   ledger.Role
}

// unitEnds is the table of words that names of bodies end with.
var unitEnds = []string{"委员会", "办公室", "办事处", "管委会", "居委会", "领导小组", "指挥部", "工作组", "联合会", "总工会", "分局", "支局", "中心", "政府", "集团", "公司", "银行",
	"支行", "分行", "法院", "检察院", "医院", "学校", "大学", "学院", "街道", "乡镇", "镇街", "县区", "区县", "市区", "镇办", "街镇", "开发区", "高新区", "新区", "园区", "景区", "保税区", "度假区", "功能区", "单位", "部门", "机构",
	"专班", "支队", "大队", "总队", "协会", "商会", "总社", "党组", "企业", "平台", "服务局", "供电部", "联社", "海关", "馆", "局", "委", "办", "厅", "部", "院", "会", "社", "队", "站", "所", "校", "处", "室", "镇", "乡", "行", "科", "台", "库", "段", "组", "区", "署", "联", "电网", "电信", "移动", "联通", "铁塔", "烟草", "盐业", "武装部",
	"科协", "城投", "交投", "水投", "旅投", "国投", "农投", "建投", "产投", "工投", "控股", "政协", "人大", "供电", "街", "林场", "农场", "村", "支部"}

// jurisdictions are the characters that open the names of bodies of one government: 区发改局, 县财政局.
const jurisdictions = "区县市省州旗盟镇乡"

func isUnitSep(r rune) bool {
	switch r {
	case '、', ',', ';', '。', '|', '/', '\n', '!':
		return true
	}
	return false
}

// looksLikeUnit tells whether a name ends or begins as names of bodies do.
func looksLikeUnit(s string) bool {
	s = foldString(squeeze(s))
	if r := []rune(s); len(r) < 2 || len(r) > 40 {
		return false
	}
	if i := strings.IndexAny(s, "([〔<〈【"); i > 0 {
		if last, _ := utf8.DecodeLastRuneInString(s); !isCloser(last) && endsLikeUnit(s) {
			return true // 云岭交通投资（集团）有限公司
		}
		s = s[:i]
	}
	s = strings.TrimSuffix(s, "等")
	for _, p := range []string{"各", "有关", "相关", "区直", "县直", "市直", "省直", "全体"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return endsLikeUnit(s)
}

func endsLikeUnit(s string) bool {
	if len([]rune(s)) < 2 {
		return false
	}
	for _, e := range unitEnds {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// readUnits reads a list of bodies. Names keep their brackets; what only says how they work together is dropped.
func readUnits(t *text, s span) []body {
	var out []body
	breaks := !hasSeparator(t, s)
	for _, part := range splitTop(t, s, isUnitSep) {
		for _, word := range splitGlued(t, t.trimAny(part, ".:"), breaks) {
			if b, ok := readUnit(t, word); ok {
				out = addBody(out, b)
			}
		}
	}
	return joinCollectives(out)
}

// hasSeparator tells whether anything but blanks and breaks holds the names of a list apart.
func hasSeparator(t *text, s span) bool {
	for i := s.a; i < s.b; i++ {
		if isUnitSep(t.folded[i]) {
			return true
		}
	}
	return false
}

func addBody(list []body, b body) []body {
	for _, have := range list {
		if have.name == b.name {
			return list
		}
	}
	return append(list, b)
}

// leadSigns mark a unit in print.
const leadSigns = "★▲△●*☆※◆■"

// readUnit reads one name.
func readUnit(t *text, s span) (body, bool) {
	s = t.trimAny(s, "、,;.:")
	b := body{}
	for !s.empty() && strings.ContainsRune(leadSigns, t.folded[s.a]) {
		b.marked = true
		s = t.trim(span{s.a + 1, s.b})
	}
	for !s.empty() && strings.ContainsRune(leadSigns, t.folded[s.b-1]) {
		b.marked = true
		s = t.trim(span{s.a, s.b - 1})
	}
	s, b.role = cutRole(t, dropStrayCloser(t, s))
	s = cutTail(t, dropRemark(t, s))
	name := unquote(squeeze(t.str(s)))
	if name == "" || isNothing(name) || isRemark(foldString(name)) || isRoleName(name) {
		return b, false
	}
	b.name = name
	b.strong = isStrong(t, s)
	return b, true
}

// isRoleName tells 牵头单位 and the like, which name no body.
func isRoleName(name string) bool {
	for _, noun := range []string{"单位", "部门"} {
		verb, ok := strings.CutSuffix(name, noun)
		if kind := labelWords[verb]; ok && verb != "成员" && (kind == leadWord || kind == middleWord || kind == weakWord) {
			return true
		}
	}
	return false
}

// unquote takes quotation marks off a name that they hold, alone or with its neighbours.
func unquote(name string) string {
	if rest, ok := strings.CutPrefix(name, "“"); ok && (strings.HasSuffix(rest, "”") || !strings.Contains(rest, "”")) {
		name = strings.TrimSuffix(rest, "”")
	}
	if rest, ok := strings.CutSuffix(name, "”"); ok && !strings.Contains(rest, "“") {
		name = rest
	}
	return name
}

// isStrong tells whether most of a name is set in a strong type.
func isStrong(t *text, s span) bool {
	n := 0
	for i := s.a; i < s.b; i++ {
		if t.strong[i] {
			n++
		}
	}
	return n*2 > s.len()
}

// dropStrayCloser drops closers that nothing opened (区人民医院)).
func dropStrayCloser(t *text, s span) span {
	for !s.empty() && isCloser(t.folded[s.b-1]) {
		depth := 0
		for i := s.a; i < s.b; i++ {
			if isOpener(t.folded[i]) {
				depth++
			} else if isCloser(t.folded[i]) {
				depth--
			}
		}
		if depth >= 0 {
			return s
		}
		s = t.trim(span{s.a, s.b - 1})
	}
	return s
}

// dropRemark drops a bracket behind a name that states a rule: 市税务局（列第一位者为牵头单位，下同）.
func dropRemark(t *text, s span) span {
	if s.empty() || !isCloser(t.folded[s.b-1]) {
		return s
	}
	for i := s.a + 1; i < s.b; i++ {
		if !isOpener(t.folded[i]) {
			continue
		}
		if at, _, ok := closing(t, i, s.b); ok && at == s.b-1 && isRemark(t.key(span{i, s.b})) {
			return t.trim(span{s.a, i})
		}
	}
	return s
}

// remarks are words that tell a list entry from a body: rules on type faces, "the same below" and the like.
var remarks = []string{"下同", "黑体", "加粗", "粗体", "加黑", "职责分工", "各司其职", "以下同", "排名", "排第一", "列第一", "第一位", "首位", "为主办", "为协办", "为牵头", "为配合", "为责任", "不再列出", "以上单位", "以上部门", "适用范围"}

func isRemark(s string) bool {
	if strings.HasPrefix(s, "以下") || strings.HasPrefix(s, "其中") {
		return true
	}
	for _, w := range remarks {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
