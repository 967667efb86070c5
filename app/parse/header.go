package parse

import (
	"regexp"
	"slices"
	"strings"
)

// otherHeaders are the headers of tables that give out no work: powers of bodies, marks, prizes, purchases.
var otherHeaders = strings.Fields("权力类型 职权类型 权力类别 权力名称 职权名称 实施依据 设定依据 法律依据 追责情形 追责依据 责任事项依据 行使层级 实施层级 " +
	"分值 评分标准 评分细则 评分办法 计分办法 扣分标准 得分 自评分 奖项 获奖单位 获奖名称 受奖单位 授奖单位 采购项目名称 采购需求概况 预算金额 预算金额(万元) 预计采购时间 采购方式 名次 加减分 加减分及依据 评价得分 评价等级 评价等次 考核得分 考核等次 考核等级 招聘单位 招聘岗位 招聘人数 岗位名称 岗位代码 专业要求 学历要求 " +
	"文号 发文字号 成文日期 发文日期 政策名称 适用对象 享受对象 申报条件 扶持标准 奖补标准 办理流程 政策依据 来文单位 来文字号 来文编号 收文日期 收文编号 收文时间 文件标题 文件名称 拟办意见 归档情况 份数 密级 议程 环节 流程 主持人 授课人 授课教师 课程名称 课程内容 公开依据 公开主体 公开渠道 公开事项 风险点 风险点描述 风险等级 风险类别 风险表现 防控措施 岗位职责 岗位 监督电话 培训对象 培训人数 培训地点 服务事项 服务电话 咨询电话 投诉电话 服务时间 服务热线 办公时间")

// contactHeaders are the headers of lists that tell whom to call.
var contactHeaders = strings.Fields("联络员 联系人 职务 电话 联系电话 办公电话 办公室电话 移动电话 手机 手机号 手机号码 联系方式 邮箱 电子邮箱 微信号")

// isOtherTable tells a table by two such headers; a column of dates or goals speaks for a plan, one of tasks speaks against
// a list of contacts.
func (r *reader) isOtherTable(g *grid, from, last int) bool {
	n, contacts, text := 0, 0, false
	if r.isProgramme(g, last+1) {
		return true
	}
	for i := from; i <= last; i++ {
		for _, cell := range g.rows[i] {
			key := squeeze(foldString(r.page.key(cell.span)))
			switch f := headerLabel(key); {
			case cell.covered:
			case slices.Contains(otherHeaders, key):
				n++
			case f == deadlineField, f == goalField, f == goalsField, f == leaderField, f == leadField, f == weakField && hasVerb(key):
				return false
			case slices.Contains(contactHeaders, key):
				contacts++
			default:
				text = text || f == textField || f == extraTextField
			}
		}
	}
	return n > 1 || contacts > 1 && !text
}

// clockTime is a time of the day, or the hours from one to another.
var clockTime = regexp.MustCompile(`^([上下]午|晚上?)?(20\d\d年)?(\d{1,2}月\d{1,2}日)?([上下]午|晚上?)?\d{1,2}:\d{2}(-|$|[^\d])`)

// isProgramme tells the programme of a meeting or a course: most rows of one column begin with a time of the day.
func (r *reader) isProgramme(g *grid, from int) bool {
	rows := len(g.rows) - from
	for c := 0; rows > 2 && c < min(3, g.width()); c++ {
		n := 0
		for i := from; i < len(g.rows); i++ {
			n += count(clockTime.MatchString(squeeze(r.page.key(g.at(i, c)))))
		}
		if n > 2 && n*3 >= rows*2 {
			return true
		}
	}
	return false
}

// headerLabel reads a header cell; a remark in brackets does not count.
func headerLabel(s string) field {
	s = squeeze(foldString(s))
	if endsWithAny(s, officeNouns) {
		return otherField // settleOffices looks again
	}
	if f, ok := headerWords[s]; ok {
		return f
	}
	if f := readLabel(s); f != noField {
		return f
	}
	if i := strings.IndexAny(s, "([〔【"); i > 0 {
		if f := readLabel(s[:i]); f != noField {
			return f
		}
	}
	if numberHeader.MatchString(s) {
		return numberField
	}
	if at := phoneTail.FindStringIndex(s); at != nil && at[0] > 0 {
		if f := readLabel(s[:at[0]]); f == personField || f == leaderField {
			return f
		}
	}
	return looseHeader(s)
}

// headerWords are labels only at the head of a column.
var headerWords = map[string]field{"项目": textField, "实施项目": textField, "工程项目": textField, "措施": extraTextField, "要求": extraTextField, "计量单位": otherField,
	"实事名称": textField, "工程名称": textField, "民生实事名称": textField, "实事项目名称": textField, "民生项目名称": textField, "工作名称": textField, "行动名称": textField}

// numberHeader is the header of a column of numbers that says what is counted: 实事序号.
var numberHeader = regexp.MustCompile(`^\p{Han}{1,6}(序号|编号)$`)

// phoneTail ends headers of columns that give a person and how to call them: 责任人及联系电话.
var phoneTail = regexp.MustCompile(`[及和与、/(]?(联系)?(电话|方式|手机)(号码)?[)]?$`)

// looseHeader reads a header cell by its last word where its others are unknown.
func looseHeader(s string) field {
	n := len([]rune(s))
	if n < 4 || n > 20 || strings.ContainsAny(s, "。,;:、") {
		return noField
	}
	switch {
	case endsWithAny(s, textEnds):
		return textField
	case n > 10:
		return noField
	case endsWithAny(s, extraEnds):
		return extraTextField
	}
	return looseLabel(s)
}

// isHeader tells a row whose cells are labels.
func (r *reader) isHeader(g *grid, row int) bool {
	labels, filled, bodies := 0, 0, 0
	telling, number, short := false, false, true
	for c, cell := range g.rows[row] {
		if cell.covered && (cell.row < row || cell.row == row && cell.col < c) {
			continue
		}
		s := r.page.key(cell.span)
		if squeeze(s) == "" {
			continue
		}
		filled++
		short = short && len([]rune(squeeze(s))) <= 12
		f := headerLabel(s)
		if f == noField {
			if looksLikeUnit(s) {
				bodies++
			}
			continue
		}
		labels++
		number = number || f == numberField
		telling = telling || f != otherField && f != numberField && f != sectionField
	}
	if bodies > 2 && short && telling && labels+bodies == filled {
		return true // a column a body
	}
	if number && short && labels >= 2 && labels*3 >= filled && telling {
		return true
	}
	return labels >= 2 && labels*2 > filled && telling || row > 0 && labels >= 2 && labels == filled && telling
}

// readHeader combines the rows of a header: the lowest label of a column counts.
func (r *reader) readHeader(g *grid, from, last int) []column {
	cols := make([]column, g.width())
	for c := range cols {
		for i := last; i >= from && cols[c].field == noField; i-- {
			label := squeeze(r.page.str(g.at(i, c)))
			cols[c] = column{headerLabel(label), label}
			if i > from && !g.fromAbove(i, c) {
				cols[c] = underHeader(cols[c], squeeze(r.page.str(g.at(i-1, c))))
			}
		}
		if cols[c].field == noField {
			cols[c].field = otherField
			if cols[c].label == "" && r.guessColumn(g, c) == numberField {
				cols[c].field = numberField
			}
		}
	}
	r.settleDoers(g, last+1, cols)
	return settleText(cols)
}

// underHeader reads a header cell by the one above it where it only says what is named: 牵头单位 over 单位 and 责任人.
func underHeader(c column, above string) column {
	over := headerLabel(above)
	switch foldString(c.label) {
	case "单位", "部门", "名称", "单位名称":
		if over.unit() {
			return column{over, above}
		}
	case "姓名", "责任人", "负责人", "领导", "联系人":
		if over.unit() || over == personField {
			return column{personField, c.label}
		}
		if over == leaderField {
			return column{leaderField, above}
		}
	}
	return c
}

// doerHeader is a header that says how its column's bodies act, whatever they are called there: 责任办线, 承办网格.
var doerHeader = regexp.MustCompile(`^((?:主要|直接|具体)?(?:责任|承办|落实|牵头|配合|协办|主办|实施|参与))\p{Han}{1,4}(?:[(〔【].*[)〕】])?$`)

// settleDoers reads columns with such a header of unknown words whose cells are bodies.
func (r *reader) settleDoers(g *grid, from int, cols []column) {
	for c, col := range cols {
		verb := doerHeader.FindStringSubmatch(foldString(col.label))
		if verb == nil || col.field != otherField || headerLabel(col.label) != noField || from >= len(g.rows) {
			continue
		}
		if body := (&grid{rows: g.rows[from:]}); r.guessColumn(body, c) == middleField {
			cols[c].field = readLabel(verb[1] + "单位")
		}
	}
}
