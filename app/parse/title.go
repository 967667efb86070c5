package parse

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	titleEnds  = []string{"的通知", "方案", "分解表", "责任分解", "任务分解", "责任分工", "任务分工", "分工方案", "责任清单", "任务清单", "任务表", "责任表", "目标责任书", "实施意见", "的意见", "工作要点", "的通报", "的公告", "行动计划", "任务书", "一览表", "台账", "清单", "分工表", "任务分解的通知", "工作安排", "的决定", "推进计划", "工作计划", "年度计划", "的函", "重点任务", "目标任务", "情况", "公报", "公示", "解读", "报告", "重点工作", "公告", "作战图", "施工图", "若干措施", "分工意见", "表"}
	reportEnds = []string{"讲话", "总结", "简报", "通报", "纪要", "汇报", "公告", "办法", "条例", "规定"}
)

// isTitle tells a line that reads as a paper's title.
func isTitle(s string) bool {
	s = squeeze(foldString(s))
	whole := s
	if i := strings.LastIndexAny(s, "(〔["); i > 0 && isCloser([]rune(s)[len([]rune(s))-1]) {
		s = s[:i]
	}
	if len([]rune(s)) < 6 {
		return false
	}
	if len([]rune(s)) >= 8 && endsWithAny(s, reportEnds) {
		return true
	}
	for _, e := range titleEnds {
		if strings.HasSuffix(s, e) {
			return strings.Contains(s, "关于") || yearForm.MatchString(whole) || strings.Contains(s, "政府工作报告") || strings.Contains(s, "分解") || strings.Contains(s, "分工") || strings.Contains(s, "责任")
		}
	}
	return false
}

// readTitle joins the lines of the title: up to four lines that end with one of the known words. A title with 关于 is
// the paper's own; without one the first other title counts.
func (r *reader) readTitle(lines []string) string {
	best := ""
	for i := range lines[:min(len(lines), 30)] {
		title := ""
		for j := i; j < min(len(lines), i+4) && titlePart(bareTitle(lines[j])) && (j == i || lines[j] != lines[i]); j++ {
			if joined := bareTitle(strings.Join(lines[i:j+1], "")); isTitle(joined) && utf8.RuneCountInString(joined) <= 120 {
				title = cleanTitle(joined)
				if wholeTitle.MatchString(foldString(title)) {
					title = withoutMenu(lines[i:j+1], title)
					break
				}
			}
		}
		if strings.Contains(title, "关于") {
			return title
		}
		if best == "" {
			best = title
		}
	}
	if best == "" {
		best = cleanTitle(r.src.Title)
	}
	if best == "" {
		best = placeTitle(lines)
	}
	if !yearForm.MatchString(foldString(best)) && !strings.Contains(best, "关于") && !isTitle(best) {
		if line := plainTitle(lines); line != "" {
			return line
		}
	}
	return best
}

// wholeTitle is one that nothing goes on with.
var wholeTitle = regexp.MustCompile(`关于.+的(通知|函|意见|决定|公告|通报|批复|通告)$`)

// withoutMenu drops what stands before a line that is a whole title with its issuer: the menu of a web page.
func withoutMenu(lines []string, title string) string {
	for k := len(lines) - 1; k > 0; k-- {
		own := cleanTitle(strings.Join(lines[k:], ""))
		if head, _, ok := strings.Cut(own, "关于"); ok && wholeTitle.MatchString(foldString(own)) && endsWithAny(head, issuerEnds) {
			return own
		}
	}
	return title
}

// trailing is what may stand behind a title in brackets and is no part of it: the number of the paper, a remark, the day.
var trailing = regexp.MustCompile(`[(]([\p{Han}]{2,14}[〔\[(【](19|20)\d\d[〕\])】]第?\d{1,4}号|(注|说明):[^()]*|20\d\d年\d{1,2}月\d{1,2}日[^()]*)[)]$`)

// bareTitle takes such a bracket off a line.
func bareTitle(l string) string {
	at := trailing.FindStringIndex(foldString(l))
	if at == nil {
		return l
	}
	return string([]rune(l)[:utf8.RuneCountInString(foldString(l)[:at[0]])])
}

// placeEnds end the titles that name a place but neither a year nor 关于: 云岭省人工智能高质量发展工作任务清单.
var placeEnds = []string{"方案", "意见", "细则", "清单", "计划", "规划", "措施", "要点", "分工表", "任务表", "办法", "台账", "一览表"}

// placeName is how they begin.
var placeName = regexp.MustCompile(`^[《“]?[\p{Han}]{1,8}?(省|市|县|区|州|盟|旗|镇|乡|街道|公司|集团|大学|学院|医院|中学|局)`)

// placeTitle is the first line at the top that is such a title.
func placeTitle(lines []string) string {
	for _, l := range lines[:min(len(lines), 12)] {
		flat := foldString(squeeze(bareTitle(l)))
		for cut := true; cut; {
			at := headlineEnd.FindStringIndex(flat)
			if cut = at != nil; cut {
				flat = flat[:at[0]]
			}
		}
		if utf8.RuneCountInString(flat) >= 8 && titlePart(bareTitle(l)) && placeName.MatchString(flat) && endsWithAny(flat, placeEnds) {
			return cleanTitle(bareTitle(l))
		}
	}
	return ""
}

// plainTitle is the first short line at the top that holds a year and a word of plans, for papers whose title ends with
// none of the known words.
func plainTitle(lines []string) string {
	for _, l := range lines[:min(len(lines), 4)] {
		flat := foldString(squeeze(l))
		if n := utf8.RuneCountInString(flat); n >= 8 && n <= 60 && titlePart(l) && yearForm.MatchString(flat) && planWord.MatchString(flat) {
			return cleanTitle(l)
		}
	}
	return ""
}

// planWord is a word in the titles of plans.
var planWord = regexp.MustCompile(`任务|分工|分解|工作|清单|目标|项目|要点|实事`)

// lineTitle is a title at the beginning of a line that holds the whole paper.
var lineTitle = regexp.MustCompile(`^[^。;:|!]{0,60}关于[^。;:|!]{4,60}?(的通知|的意见|方案|分解表|责任分解|任务分解|责任分工)(\s|$)`)

func titleInLine(line string) string {
	at := lineTitle.FindStringIndex(foldString(line))
	if at == nil {
		return ""
	}
	return cleanTitle(string([]rune(line)[:utf8.RuneCountInString(foldString(line)[:at[1]])]))
}

var lineDocNo = regexp.MustCompile(`\s([\p{Han}]{2,14}[〔\[(【﹝〈](?:19|20)\d\d[〕\])】﹞〉]\s?第?\d{1,4}\s?号)`)

func docNoInLine(line string) string {
	at := lineDocNo.FindStringSubmatchIndex(foldString(line))
	if at == nil {
		return ""
	}
	from := utf8.RuneCountInString(foldString(line)[:at[2]])
	to := utf8.RuneCountInString(foldString(line)[:at[3]])
	return squeeze(string([]rune(line)[from:to]))
}

// titlePart tells a line that may be part of a title.
func titlePart(l string) bool {
	folded := foldString(l)
	if utf8.RuneCountInString(l) > 70 || strings.ContainsAny(folded, "。:;>|!") || strings.HasSuffix(folded, "文件") || strings.HasPrefix(folded, "附件") {
		return false
	}
	_, isDate := readDate(folded)
	return !isDate && !headingForm.MatchString(folded) && !docNoForm.MatchString(squeeze(folded))
}

func cleanTitle(s string) string { return squeeze(strings.TrimSpace(s)) }
