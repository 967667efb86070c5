package parse

import (
	"regexp"
	"slices"
	"strings"
)

// field is what a label announces.
type field int

const (
	noField field = iota
	leaderField
	personField
	leadField   // 牵头、主办: says who leads
	middleField // 责任、承办、实施: leads or helps, the other labels of the paper tell
	weakField   // 配合、协办: helps
	mixedField  // 责任单位及责任人, 职责分工: sort by what each name looks like
	deadlineField
	goalsField // quarter goals in one text
	goalField  // one quarter or month
	textField
	extraTextField // a second text column: measures, contents
	numberField
	sectionField
	progressField // only bulletins fill it
	markField     // a column of a body, signs in its cells
	otherField
)

// duty tells the fields that make a task a task.
func (f field) duty() bool { return f >= leaderField && f <= goalField }

// unit tells the fields whose value is a list of bodies.
func (f field) unit() bool {
	return f == leadField || f == middleField || f == weakField || f == mixedField
}

type wordKind int

const (
	leadWord wordKind = iota + 1
	middleWord
	weakWord
	unitNoun
	placeNoun // 村: names bodies only behind a verb, at the end of a label
	leaderNoun
	personNoun
	filler
	joint
)

// labelWords is the vocabulary of responsibility labels: a label is any run of these words (区政府分管领导,
// 牵头责任单位, 协同配合部门). Longer words are tried first.
var labelWords = map[string]wordKind{
	"牵头": leadWord, "主办": leadWord, "主责": leadWord, "主要责任": leadWord, "第一责任": leadWord,
	"首要责任": leadWord, "首席责任": leadWord, "牵办": leadWord, "领办": leadWord, "主体责任": leadWord, "抓总": leadWord, "主管": middleWord, "第一": leadWord, "领衔": leadWord, "总负责": leadWord, "会同": weakWord,
	"责任": middleWord, "承办": middleWord, "承担": middleWord, "指导": middleWord, "实施": middleWord, "落实": middleWord, "负责": middleWord,
	"执行": middleWord, "推进": middleWord, "完成": middleWord, "主体": middleWord, "包抓": middleWord, "业主": middleWord,
	"配合": weakWord, "协办": weakWord, "协同": weakWord, "协助": weakWord, "参与": weakWord, "参加": weakWord,
	"支持": weakWord, "协作": weakWord, "共同": weakWord, "成员": weakWord, "监管": weakWord, "联办": weakWord, "会办": weakWord, "参办": weakWord, "联动": weakWord,
	"专班": unitNoun, "单位": unitNoun, "部门": unitNoun, "机构": unitNoun, "地区": unitNoun, "乡镇": unitNoun, "镇街": unitNoun,
	"科室": unitNoun, "处室": unitNoun, "股室": unitNoun, "部室": unitNoun, "村": placeNoun, "村居": placeNoun, "村社": placeNoun, "社区": placeNoun,
	"站所": placeNoun, "岗位": placeNoun, "所站": placeNoun, "办所": placeNoun, "室所": placeNoun, "中心": placeNoun, "大队": placeNoun, "支队": placeNoun, "公司": placeNoun, "集团": placeNoun, "学院": placeNoun,
	"企业": placeNoun, "街道": placeNoun, "支部": placeNoun, "小组": placeNoun, "线口": placeNoun, "条线": placeNoun, "局办": placeNoun, "委办局": placeNoun, "办局": placeNoun,
	"领导": leaderNoun, "领导同志": leaderNoun, "县长": leaderNoun, "区长": leaderNoun, "市长": leaderNoun,
	"副县长": leaderNoun, "副区长": leaderNoun, "副市长": leaderNoun, "牵头人": leaderNoun, "负责领导": leaderNoun,
	"领导干部": leaderNoun, "领衔人": leaderNoun, "包保人": leaderNoun, "指挥长": leaderNoun, "总指挥": leaderNoun, "副指挥长": leaderNoun, "链长": leaderNoun, "专班长": leaderNoun, "召集人": leaderNoun,
	"责任人": personNoun, "负责人": personNoun, "负责同志": personNoun, "责任人员": personNoun, "具体责任人": personNoun,
	"直接责任人": personNoun, "第一责任人": personNoun,
	"主要": filler, "分管": filler, "包保": filler, "包联": filler, "挂联": filler, "帮包": filler, "挂包": filler, "挂钩": filler,
	"联系": filler, "具体": filler, "直接": filler, "项目": filler, "工作": filler, "任务": filler, "市": filler, "县": filler,
	"区": filler, "省": filler, "州": filler, "级": filler, "府": filler, "政府": filler, "党委": filler, "有关": filler, "相关": filler,
	"其他": filler, "其它": filler, "各": filler, "行业": filler, "班子": filler, "党政": filler, "总": filler, "副": filler, "直": filler,
	"拟": filler, "组织": filler, "作战": middleWord, "攻坚": middleWord, "包案": middleWord, "认领": middleWord, "承接": middleWord, "参战": weakWord, "统筹": filler, "督办": filler, "督导": filler, "推动": filler, "属地": filler, "业务": filler, "分线": filler, "协管": weakWord, "主抓": leadWord, "联络": filler, "协调": weakWord, "政府部门": unitNoun,
	"及": joint, "和": joint, "与": joint, "或": joint, "、": joint, "/": joint, "(": joint, ")": joint, " ": joint, "以及": joint,
}

// plainLabels is the table of the labels that are no run of words, as printed in half width and without blanks.
var plainLabels = func() map[string]field {
	table := map[string]field{}
	for f, words := range map[field]string{
		deadlineField: "完成时限 完成时间 完成期限 完成日期 时限 时间 时限要求 完成时限要求 时间要求 时间节点 完成节点 节点 工作时限 办结时限 办理时限 办理期限 " +
			"计划完成时间 计划完成时限 拟完成时间 要求完成时间 预计完成时间 推进时限 落实时限 任务时限 截止时间 截止日期 期限 最后期限 实施时间 年限",
		goalsField: "季度目标 分季度目标 季度任务 季度计划 季度进度 季度安排 季度节点 季度工作目标 季度推进计划 进度安排 工作进度安排 工作进度 进度计划 进度目标 " +
			"推进计划 时间表 路线图 进度 阶段目标 阶段性目标 阶段任务 阶段性任务 节点目标 目标节点 时间安排 序时进度 序时目标 形象进度 年度形象进度 计划进度 进度要求 工作安排 月度计划 月度目标 时序进度 时间进度 时间进度安排",
		textField: "目标任务 工作任务 重点任务 任务 任务内容 任务名称 主要任务 工作内容 重点工作 重点工作任务 具体任务 主要目标任务 年度目标任务 年度任务 工作目标任务 " +
			"任务事项 工作事项 事项 重点事项 责任事项 事项名称 项目名称 工作项目 具体工作任务 具体工作 具体内容 任务分解 分解任务 目标任务分解 任务清单 工作要点 重点工作内容 " +
			"任务目标 主要工作任务 目标及任务 目标任务内容 内容 报告内容 政府工作报告内容 政府工作报告任务 主要工作 实事项目 民生实事 实事内容 指标名称 主要指标名称 指标 主要经济指标 经济指标 考核指标 任务要求 工作任务内容 重点任务内容 具体事项 任务描述 工作任务及目标 目标",
		extraTextField: "作战目标 攻坚目标 工作目标 年度目标 目标要求 工作要求 具体措施 工作措施 主要措施 推进措施 重点措施 落实措施 举措 工作举措 重点举措 具体举措 主要内容 建设内容 " +
			"建设内容及规模 目标值 年度目标值 具体目标 预期目标 主要指标 工作标准 年度计划 建设规模 指标值 年度目标任务值 全年目标 计划目标 2024年目标 目标数值 具体要求 量化指标 细化措施 年度建设内容 年度建设任务 预期成效 任务标准",
		numberField:  "序号 编号 任务序号 任务编号 项目编号 项次 no no. 条目",
		sectionField: "重点方向 主攻方向 方向 类别 板块 领域 分类 任务类别 项目类别 工作类别 所属板块 所属领域 方面 工作板块 重点领域 任务板块 大类 任务分类 类型 一级任务 工程 专项 项目类型 指标类别",
		progressField: "完成情况 进展情况 实际完成情况 落实情况 目前进展 当前进展 工作进展 工作进展情况 完成进度 进展 最新进展 目前进展情况 办理情况 推进情况 推进落实情况 " +
			"实际进展 目前完成情况 任务完成情况 工作完成情况 截至目前进展 完成率 完成比例 进度情况 落实进展 实施情况 完成情况及成效 当前状态 是否完成 是否办结 是否销号 是否整改到位 工作成效 存在问题 存在的问题 下一步 下步计划 下一步计划 下一步打算 下一步工作 下一步措施 下一步工作打算 下一步工作计划 本月进度 本期进度 本季进度 累计完成 是否达序时 是否达到序时 办结情况 办理结果 答复日期 复文日期 办结日期 同比 同比增长 同比增幅 累计增长",
		otherField: "成果形式 建设单位 施工单位 监理单位 设计单位 采购单位 申报单位 推荐单位 备注 联系人 联系电话 电话 联络员 联络人 经办人 填报人 说明 分值 权重 考核分值 数据来源 经办人员 资金 资金来源 总投资 投资额 年度投资 手机 邮箱 " +
			"职务 姓名 督查单位 督导单位 督办单位 考核单位 验收单位 填报单位 报送单位 审核人 联系方式 考核办法 评价标准 附件 建设地点 建设性质 建设周期 信息来源 任务来源 来源 立项依据 督办人 计划投资 总投资(万元)",
		mixedField: "实施主体 落实主体 执行主体 承担主体 责任分工 分工 职责分工 任务分工 工作分工 部门分工 单位分工 责任部门分工 部门职责 责任落实 责任主体 责任 负责 责任清单 责任划分",
		leadField:  "牵头 主办 主责 总牵头 主要责任 牵头责任 牵头主体 主办主体", middleField: "承办 具体责任 实施责任", weakField: "配合主体 协同主体 参与主体 配合 协办 协同 协助 参与 配合责任 协同责任",
		leaderField: "领导 领衔领导 领衔", personField: "负责人 责任人 姓名及职务",
	} {
		for _, w := range strings.Fields(words) {
			table[w] = f
		}
	}
	return table
}()

// labelHeads are the characters a label may begin with.
var labelHeads = func() map[rune]bool {
	heads := map[rune]bool{}
	for w := range labelWords {
		heads[[]rune(w)[0]] = true
	}
	for w := range plainLabels {
		heads[[]rune(w)[0]] = true
	}
	return heads
}()

// maxLabel bounds the length of a label in characters.
const maxLabel = 18

// progressEnds end the labels under which reports tell how far a task is: 1—9月完成情况.
var progressEnds = []string{"完成情况", "进展情况", "落实情况", "推进情况", "办理情况", "办结情况", "工作进展", "实际完成", "完成数", "完成值", "完成进度", "完成投资", "完成额", "月累计", "化解情况", "整改情况", "处置情况", "处理情况", "解决情况", "销号情况"}

// textEnds end the headers of text columns (2024年重点工作任务), extraEnds those of columns that say more of the task.
var (
	textEnds  = []string{"任务", "事项", "内容", "举措", "原文", "重点工作", "及目标", "与目标", "任务要求"}
	extraEnds = []string{"要求", "目标", "措施", "标准", "要点"}
)

// readLabel tells what a text announces if it is a label from beginning to end.
func readLabel(s string) field {
	s = squeeze(strings.ToLower(s))
	if s == "" {
		return noField
	}
	if f, ok := plainLabels[s]; ok {
		return f
	}
	if len(s) > maxLabel*3 {
		return noField
	}
	for _, end := range progressEnds {
		if strings.HasSuffix(s, end) {
			return progressField
		}
	}
	if head, _, ok := strings.Cut(s, "、"); ok && plainLabels[head] == progressField {
		return progressField // 进展情况、存在问题及下步建议
	}
	if isGoalLabel(s) {
		return goalField
	}
	words := map[wordKind]bool{}
	if cutWords([]rune(s), words) {
		return composed(words)
	}
	return unknownLabel(s)
}

// notLeading are words before 领导 and 责任人 that tell of a meeting or a staff list, not of a duty.
var notLeading = []string{"出席", "参会", "参加", "到会", "主持", "陪同", "列席", "法定", "财务", "技术", "安全", "办公", "科室", "部门", "单位", "企业", "公司"}

// unknownLabel reads labels whose verb the vocabulary does not have: every district has a word of its own for the leader
// who looks after a task (挂帅领导, 包案领导).
func unknownLabel(s string) field {
	n := len([]rune(s))
	if n < 4 || n > 7 || strings.IndexFunc(s, func(r rune) bool { return !isHan(r) }) >= 0 {
		return noField
	}
	for _, w := range notLeading {
		if strings.HasPrefix(s, w) {
			return noField
		}
	}
	switch {
	case strings.HasSuffix(s, "领导"), postLabel.MatchString(s):
		return leaderField
	case strings.HasSuffix(s, "责任人"):
		return personField
	case n == 4 && endsWithAny(s, []string{"时限", "期限"}) && !slices.Contains(otherTerms, string([]rune(s)[:2])):
		return deadlineField // 攻坚时限
	}
	return noField
}

// otherTerms are terms that are no deadline of a task.
var otherTerms = strings.Fields("合同 服务 保修 质保 租赁 租期 有效 使用 借款 贷款 聘用 公示 保存 保管 任职 处罚 投标 报名 施工 公开 信用 还款")

// postLabel is a label that names the post of those who look after tasks: 分管院长, 牵头副校长.
var postLabel = regexp.MustCompile(`^(分管|主管|协管|联系|牵头|包联|包抓|责任|负责)(的)?(副|班子)?(院|校|园|行|局|所|站|队|厂|馆|台|处|镇|乡|州|盟|旗)长$|^(分管|主管|联系|牵头|包联|包抓|责任)(的)?(副)?(主任|书记|经理|总经理|副总|老总|董事|常委|主席|秘书长|总监|委员)$`)

// cutWords tells whether s is a run of label words, longest word first, and collects their kinds.
func cutWords(s []rune, words map[wordKind]bool) bool {
	if len(s) == 0 {
		return true
	}
	for n := min(5, len(s)); n > 0; n-- {
		kind, ok := labelWords[string(s[:n])]
		if !ok || kind == placeNoun && len(s) > n || !cutWords(s[n:], words) {
			continue
		}
		words[kind] = true
		return true
	}
	return false
}

// composed tells what a run of label words announces: the noun says who, the verb says how.
func composed(words map[wordKind]bool) field {
	units, people := words[unitNoun], words[leaderNoun] || words[personNoun]
	units = units || words[placeNoun] && (words[leadWord] || words[middleWord] || words[weakWord])
	switch {
	case units && people && words[joint]:
		return mixedField
	case units && (words[leadWord] && words[weakWord] || words[leadWord] && words[middleWord] && words[joint]):
		return mixedField
	case words[leaderNoun]:
		return leaderField
	case words[personNoun]:
		return personField
	case !units:
		return noField
	case words[weakWord]:
		return weakField
	case words[leadWord]:
		return leadField
	case words[middleWord]:
		return middleField
	case words[filler]:
		return weakField // 其他单位, 相关部门
	}
	return middleField
}

// hasVerb tells a label that says how a body answers (牵头单位), not only which bodies are meant (区直有关部门).
func hasVerb(label string) bool {
	for w, kind := range labelWords {
		if (kind == leadWord || kind == middleWord || kind == weakWord) && strings.Contains(label, w) {
			return true
		}
	}
	return strings.Contains(label, "分工")
}

// hasNoun tells a label that names whom it means.
func hasNoun(label string) bool {
	for w, kind := range labelWords {
		if (kind == unitNoun || kind == placeNoun || kind == leaderNoun || kind == personNoun) && strings.Contains(label, w) {
			return true
		}
	}
	return false
}

// isGoalLabel recognizes 一季度, 第一季度, 一至二季度, 1-3月, 3月底, 上半年, 全年目标 and the like.
func isGoalLabel(s string) bool {
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "目标"), "任务"), "计划")
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "前"), "底"), "末")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "截至"), "到")
	s = strings.TrimPrefix(s, "第")
	switch s {
	case "上半年", "下半年", "全年", "年", "半年", "q1", "q2", "q3", "q4":
		return s != "年"
	}
	for _, tail := range []string{"季度", "季", "月份", "月"} {
		if rest, ok := strings.CutSuffix(s, tail); ok && rest != "" {
			return strings.Trim(rest, "0123456789一二三四五六七八九十-—–~至到、第年月季度前") == ""
		}
	}
	return false
}

// labelBefore finds the longest label that ends right before the colon at i and begins at or after from. It returns
// where the label begins; f is noField where there is none. clean tells that something separates it from what
// stands before.
func labelBefore(t *text, from, i int) (begin int, f field, clean bool) {
	end := i
	for end > from && t.folded[end-1] == ' ' {
		end--
	}
	if begin, f = parenLabel(t, from, end); f != noField {
		return begin, f, true
	}
	glued, gluedField, depth := -1, noField, 0
	begin = -1
	for j := end - 1; j >= from && j >= end-maxLabel; j-- {
		r := t.folded[j]
		if isCloser(r) && j < end-1 || isOpener(r) && depth > 0 {
			depth += map[bool]int{true: 1, false: -1}[isCloser(r)]
			continue // 责任（牵头）单位
		}
		if r == ' ' && begin >= 0 && !letterSpaced(t, from, begin, end) || r != '、' && r != ' ' && isLabelStop(r) && !isRange(t, j) {
			break
		}
		if depth > 0 {
			continue
		}
		g := readLabel(t.key(span{j, end}))
		if g == noField || r == ' ' || r == '、' {
			continue
		}
		if j == from || t.folded[j-1] == ' ' || isLabelStop(t.folded[j-1]) {
			begin, f = j, g
		} else if !startsWithFiller(t, j) {
			glued, gluedField = j, g
		}
	}
	if begin >= 0 {
		return begin, f, true
	}
	return glued, gluedField, false
}

// letterSpaced tells whether blanks hold every character of a label apart: 牵 头 单 位.
func letterSpaced(t *text, from, begin, end int) bool {
	single := func(i int) bool {
		return i >= from && i < end && isHan(t.folded[i]) && (i == from || !isHan(t.folded[i-1])) && (i+1 >= end || !isHan(t.folded[i+1]))
	}
	i := begin - 1
	for i >= from && t.folded[i] == ' ' {
		i--
	}
	return single(begin) && single(i)
}

// parenLabel reads a label with a remark behind it: 责任单位（列第一位的为牵头单位）：
func parenLabel(t *text, from, end int) (int, field) {
	if end-1 <= from || !isCloser(t.folded[end-1]) {
		return -1, noField
	}
	for j := end - 2; j >= from && j > end-40; j-- {
		if isOpener(t.folded[j]) {
			begin, f, clean := labelBefore(t, from, j)
			if f.unit() && clean {
				return begin, remarkField(t.key(span{j + 1, end - 1}), f)
			}
			if (f == leaderField || f == personField) && clean && labelWords[squeeze(t.key(span{j + 1, end - 1}))] != 0 {
				return begin, f // 责任领导（分管）：
			}
			return -1, noField
		}
	}
	return -1, noField
}

// remarkField changes a label by the remark behind it: 责任单位（牵头）.
func remarkField(remark string, f field) field {
	switch labelWords[squeeze(remark)] {
	case leadWord:
		return leadField
	case weakWord:
		return weakField
	}
	return f
}

func startsWithFiller(t *text, i int) bool {
	return labelWords[string(t.folded[i])] == filler
}

// isRange tells a dash between two figures, as in 1-3月.
func isRange(t *text, i int) bool {
	return i > 0 && i+1 < t.len() && isDigit(t.folded[i-1]) && isDigit(t.folded[i+1])
}

// isLabelStop tells the characters that no label holds.
func isLabelStop(r rune) bool {
	switch r {
	case '。', ';', ',', ':', '!', '?', '"', '”', '“', '|', '、', '*', '#', '—', '–', '-', '●', '·', '▲', '★', '◆', '■', '▪', '>', '→':
		return true
	}
	return isOpener(r) || isCloser(r)
}
