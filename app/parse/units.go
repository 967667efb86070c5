package parse

import (
	"regexp"
	"strings"

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
	"专班", "支队", "大队", "总队", "协会", "商会", "总社", "党组", "企业", "平台", "服务局", "供电部", "联社", "馆", "局", "委", "办", "厅", "部", "院", "会", "社", "队", "站", "所", "校", "处", "室", "镇", "乡", "行", "科", "台", "库", "段", "组", "区", "署", "联", "电网", "电信", "移动", "联通", "铁塔", "烟草", "盐业", "武装部"}

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
	for _, part := range splitTop(t, s, isUnitSep) {
		for _, word := range splitGlued(t, t.trimAny(part, ".:")) {
			if b, ok := readUnit(t, word); ok {
				out = addBody(out, b)
			}
		}
	}
	return joinCollectives(out)
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
	s, b.role = cutRole(t, dropStrayCloser(t, s))
	s = cutTail(t, dropRemark(t, s))
	name := unquote(squeeze(t.str(s)))
	if name == "" || isNothing(name) || isRemark(foldString(name)) {
		return b, false
	}
	b.name = name
	b.strong = isStrong(t, s)
	return b, true
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

// splitGlued cuts names that stand together without a separator, or with only a blank or 和 between them: after the
// ending of one name where the next begins with the same jurisdiction (区发改局区财政局).
func splitGlued(t *text, s span) []span {
	var out []span
	from := s.a
	for i := s.a + 2; i < s.b-1; i++ {
		if r := t.folded[i]; isOpener(r) {
			if at, _, ok := closing(t, i, s.b); ok {
				i = at
			}
			continue
		}
		if next, ok := seam(t, span{from, i}, i, s.b); ok {
			out = append(out, span{from, i})
			from = next
			i = max(i, next)
		}
	}
	return append(out, span{from, s.b})
}

// seam tells whether one name ends at i and another begins, and where.
func seam(t *text, left span, i, end int) (next int, ok bool) {
	left = t.trim(left)
	if left.len() < 3 || left.b != i {
		return 0, false
	}
	name := t.key(left)
	first := []rune(name)[0]
	next = i
	blank := false // a blank, not the break of a line, which may stand inside a name
	for next < end && t.folded[next] == ' ' {
		blank = t.printed[next] != '\n'
		next++
	}
	joined := afterJoiner(t, next, end)
	bare := strings.TrimSuffix(name, "等")
	if joined > next && bare != name {
		name = bare
	}
	if end-joined < 3 || !endsLikeUnit(name) && !isCloser(t.folded[i-1]) {
		return 0, false
	}
	r, after := t.folded[joined], t.folded[joined+1]
	switch {
	case strings.ContainsRune(jurisdictions, r) && r == first && after != '直':
		return joined, !strings.HasSuffix(name, "委") || left.len() > 2
	case r == '各' && strings.ContainsRune("镇乡街县区市园", after) && !strings.HasSuffix(name, "政府") && !strings.HasSuffix(name, "会"):
		return joined, true
	case joined > next && end-joined < 60 && !strings.HasSuffix(name, "社会") && looksLikeUnit(t.key(cutTail(t, span{joined, end}))):
		return joined, true
	case next > i && first == r, blank && looksLikeUnit(nextWord(t, joined, end)):
		return joined, true
	case joined == i && strings.ContainsRune(jurisdictions, first) && endsWithAny(name, officeEnds) && townOffice.MatchString(t.key(span{i, min(end, i+12)})):
		return joined, true
	}
	return 0, false
}

// officeEnds end the names of offices of a government, townOffice begins that of a town: 县财政局河口镇人民政府.
var (
	officeEnds = []string{"局", "委", "办", "中心", "公司"}
	townOffice = regexp.MustCompile(`^[^、和及县区市镇乡局委办]{2,3}(镇|乡|街道)(人民政府|政府|办事处)`)
)

// joiners stand between two names instead of a separator.
var joiners = []string{"以及", "会同", "联合", "协同", "商", "和", "及", "与", "同"}

// afterJoiner returns where the name behind a joiner at i begins, i where none stands there.
func afterJoiner(t *text, i, end int) int {
	for _, w := range joiners {
		if n := len([]rune(w)); i+n < end && t.key(span{i, i + n}) == w {
			return i + n
		}
	}
	return i
}

// nextWord is what stands between i and the next blank.
func nextWord(t *text, i, end int) string {
	j := i
	for j < end && t.folded[j] != ' ' {
		j++
	}
	if j-i < 3 {
		return ""
	}
	return t.key(span{i, j})
}

// genericBodies are words that only make a name together with the collective before them: 各乡镇人民政府、街道办事处.
var genericBodies = map[string]bool{"街道办事处": true, "街道": true, "办事处": true, "镇人民政府": true, "镇政府": true, "乡镇人民政府": true, "乡镇政府": true,
	"乡人民政府": true, "乡政府": true, "乡镇": true, "乡": true, "镇": true, "街道办": true}

// joinCollectives puts together what only the separator inside a collective took apart.
func joinCollectives(list []body) []body {
	var out []body
	for _, b := range list {
		n := len(out)
		if n > 0 && (genericBodies[b.name] && isOpenCollective(out[n-1].name) || isHalfCollective(out[n-1].name) && otherHalf.MatchString(foldString(b.name))) {
			out[n-1].name += "、" + b.name
			continue
		}
		if count, ok := countedCollective(b.name); ok && count > 1 {
			from := n
			for from > 0 && n-from < count-1 && !endsLikeUnit(foldString(out[from-1].name)) || from > 0 && n-from < count-1 && isPlace(out[from-1].name) {
				from--
			}
			for i := n - 1; i >= from; i-- {
				b.name = out[i].name + "、" + b.name
			}
			out = out[:from]
		}
		out = append(out, b)
	}
	return out
}

func isOpenCollective(name string) bool {
	for _, p := range []string{"各", "有关", "相关", "区直", "县直", "市直", "涉及", "所在", "全区", "全县"} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// isHalfCollective tells 各市 in 各市、县（市、区）政府: places whose bodies are named only at the end.
func isHalfCollective(name string) bool {
	switch name {
	case "各市", "各县", "各区", "各州", "各乡", "各镇", "各街道", "各县区", "各市州", "各市县":
		return true
	}
	return false
}

// otherHalf is the end of such a collective: 县（市、区）政府, 街道办事处. A body of its own (各街道，区财政局) is none.
var otherHalf = regexp.MustCompile(`^(县|市|区|州|盟|旗|乡|镇|街道)[^局委部]{0,8}(政府|办事处|管委会)$`)

// isPlace tells a bare place name such as 梁水镇, which a counted collective may list.
func isPlace(name string) bool {
	for _, e := range []string{"镇", "乡", "街道", "村", "社区"} {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	return false
}

// countedCollective reads 道口铺等5个镇政府: how many bodies it says there are.
func countedCollective(name string) (int, bool) {
	_, tail, ok := strings.Cut(foldString(name), "等")
	if !ok {
		return 0, false
	}
	r := []rune(tail)
	n, j := 0, 0
	for j < len(r) && isDigit(r[j]) && j < 3 {
		n = n*10 + int(r[j]-'0')
		j++
	}
	if j == 0 {
		for j < len(r) && (numerals[r[j]] > 0 || r[j] == '十') && j < 3 {
			if r[j] == '十' {
				n = max(n, 1) * 10
			} else {
				n += numerals[r[j]]
			}
			j++
		}
	}
	if j == 0 || j >= len(r) || !(r[j] == '个' || r[j] == '家') {
		return 0, false
	}
	return n, true
}
