package parse

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// pageNumber is a page number with its ornaments; a bare number is one only where no table can hold it.
var pageNumber = regexp.MustCompile(`^([-—–―_·. ]+\d{1,4}[-—–―_·. ]+|[-—–―_·. ]*第\d{1,4}页[,，]?([/(]?共\d{1,4}页[)]?)?[-—–―_·. ]*|\d{1,4}/\d{1,4}(页)?|page\d{1,4}(of\d{1,4})?|共\d{1,4}页[,，]?第\d{1,4}页)$`)

// dashedNumber is a page number that is one in a paragraph of its own too.
var dashedNumber = regexp.MustCompile(`^[-—–―]\d{1,4}[-—–―]$`)

var bareNumber = regexp.MustCompile(`^\d{1,3}$`)

// printHead is what browsers print at the top or bottom of a page.
var printHead = regexp.MustCompile(`^(https?://|www\.)\S+(\s*\d{1,3}/\d{1,3})?$|^20\d\d[/-]\d{1,2}[/-]\d{1,2}\s*([上下]午)?\d{1,2}:\d\d`)

// chromeWords is the table of lines that a web page prints around a notice.
var chromeWords = map[string]bool{"字号:": true, "大中小": true, "打印": true, "关闭": true, "打印本页": true, "关闭窗口": true, "打印关闭": true, "分享到:": true, "分享": true, "返回顶部": true,
	"扫码使用手机浏览本页内容": true, "扫一扫在手机打开当前页": true, "扫一扫": true, "下载": true, "收藏": true, "首页": true, "上一篇": true, "下一篇": true, "字体:": true, "【打印】": true, "【关闭】": true, "[打印]": true, "[关闭]": true,
	"字体:大中小": true, "字号:大中小": true, "[大中小]": true, "打印此页": true, "微信": true, "微博": true, "网站地图": true, "联系我们": true}

// chromeLine is a longer line of that kind: the pages before and after, buttons, links.
var chromeLine = regexp.MustCompile(`^(上一(篇|条|页)|下一(篇|条|页)|相关(链接|文章|信息|文件|解读|附件|稿件)|附件下载|政策解读|解读链接|图解)[:】\]]|^([【\[]?(打印|关闭|收藏|分享|返回|顶部|字体|大|中|小|复制链接)[】\]]?[|/ ]?){2,}`)

// creditLine is where a page says whom it has its text from.
var creditLine = regexp.MustCompile(`^(信息来源|来源|责任编辑|编辑|责编|供稿|审核):[^0-9]{0,40}$`)

// siteFoot are words at the foot of a government web site, sponsorWords what stands beside it.
var (
	siteFoot     = []string{"icp备", "网安备", "公安备", "网站标识码", "版权所有", "技术支持", "copyright", "分辨率", "网站地图", "政府网站找错"}
	sponsorWords = regexp.MustCompile(`^(网站)?(主办|承办|运维|维护|管理|地址|联系电话|邮编|备案)`)
)

// markSiteFoot drops the foot of a web page: its sponsor lines look like responsibility labels.
func (r *rawText) markSiteFoot(keys []string, drop []bool) {
	for i, key := range keys {
		if len(key) > 400 || !slices.ContainsFunc(siteFoot, func(w string) bool { return strings.Contains(key, w) }) ||
			strings.Contains(key, "分辨率") && !strings.Contains(key, "建议使用") {
			continue
		}
		drop[i] = true
		for j := max(0, i-4); j < min(len(keys), i+5); j++ {
			drop[j] = drop[j] || len(keys[j]) < 300 && sponsorWords.MatchString(keys[j])
		}
	}
}

// dropFurniture leaves out page numbers, running heads, print heads and the chrome of web pages. The line after what
// was dropped remembers the break.
func (r *rawText) dropFurniture() {
	drop := make([]bool, len(r.lines))
	keys := make([]string, len(r.lines))
	for i, l := range r.lines {
		if l.table != nil {
			continue
		}
		keys[i] = squeeze(strings.ToLower(r.lineKey(l)))
		drop[i] = dashedNumber.MatchString(keys[i]) || l.soft && len(keys[i]) < 200 && (pageNumber.MatchString(keys[i]) || printHead.MatchString(r.lineKey(l))) || chromeWords[keys[i]] || len(keys[i]) < 300 && chromeLine.MatchString(keys[i]) || len(keys[i]) < 160 && creditLine.MatchString(keys[i])
	}
	r.markSiteFoot(keys, drop)
	r.markBareNumbers(keys, drop)
	r.markRunningHeads(keys, drop)
	out := r.lines[:0]
	broken, gap := false, 0
	for i, l := range r.lines {
		if l.table == nil && (drop[i] || l.empty()) {
			gap += 1 + l.gap
			broken = broken || drop[i] && l.soft || l.broken
			continue
		}
		l.gap, l.broken = gap, l.broken || broken
		out = append(out, l)
		broken, gap = false, 0
	}
	r.lines = out
}

// markBareNumbers drops bare numbers that count pages: they grow by one, stand far apart and next to empty lines.
func (r *rawText) markBareNumbers(keys []string, drop []bool) {
	var at []int
	for i, l := range r.lines {
		if plainLabels[keys[i]] == numberField {
			return // a table a cell a line: the numbers are its own
		}
		if l.table == nil && l.soft && bareNumber.MatchString(keys[i]) {
			at = append(at, i)
		}
	}
	if !r.farApart(at) && !r.countPages(at, keys) {
		return
	}
	for _, i := range at {
		drop[i] = true
	}
}

func (r *rawText) farApart(at []int) bool {
	for n := 1; n < len(at); n++ {
		if at[n]-at[n-1] < 12 {
			return false
		}
	}
	return true
}

// countPages tells whether bare numbers count on by one and some of them stand in the middle of a sentence, in a paper of
// numbered lines.
func (r *rawText) countPages(at []int, keys []string) bool {
	torn, numbered := 0, 0
	for _, l := range r.lines {
		if m := readMarker(&r.text, l.a, l.b); l.table == nil && m.style != plain && !m.doubtful {
			numbered++
		}
	}
	for n, i := range at {
		if no, _ := strconv.Atoi(keys[i]); n > 0 {
			if last, _ := strconv.Atoi(keys[at[n-1]]); no != last+1 {
				return false
			}
		}
		if i == 0 || i+1 >= len(r.lines) || r.lines[i-1].table != nil || r.lines[i+1].table != nil {
			continue
		}
		before, after := r.lines[i-1], r.lines[i+1]
		if r.pipeCount(before)+r.pipeCount(after) > 0 {
			return false // the cells of a table
		}
		if before.len() >= 15 && !sentenceEnd(r.last(before.span)) && readMarker(&r.text, after.a, after.b).style == plain {
			torn++
		}
	}
	return len(at) > 1 && torn > 0 && numbered > 1
}

// gazetteHead is the running head of a gazette, known without seeing it twice.
var gazetteHead = regexp.MustCompile(`公报.*(第#+期|####)|^.{0,20}第#+期$`)

// markRunningHeads drops lines that come again and again beside a page's end: the same text, digits aside.
func (r *rawText) markRunningHeads(keys []string, drop []bool) {
	seen := map[string][]int{}
	for i, l := range r.lines {
		if l.table != nil || !l.soft || keys[i] == "" || drop[i] || len(keys[i]) > 150 {
			continue
		}
		shape := digitsAway(keys[i])
		seen[shape] = append(seen[shape], i)
	}
	front := r.frontEnd()
	for shape, at := range seen {
		if len(at) > 1 && at[0] < front && !r.besideBreak(at[0], drop) {
			at = at[1:] // the title or the letterhead, printed again at the top of every page
			if len(at) == 1 && r.besideBreak(at[0], drop) && len([]rune(shape)) >= 6 {
				drop[at[0]] = true
			}
		}
		if len(at) < 2 && !gazetteHead.MatchString(shape) || len([]rune(shape)) < 4 {
			continue
		}
		beside := 0
		for _, i := range at {
			if r.besideBreak(i, drop) {
				beside++
			}
		}
		if beside*5 < len(at)*4 {
			continue
		}
		for _, i := range at {
			drop[i] = true
		}
	}
}

// frontEnd is the line after the sixth that is not empty.
func (r *rawText) frontEnd() int {
	n := 0
	for i, l := range r.lines {
		if l.table != nil || n == 6 {
			return i
		}
		if !l.empty() {
			n++
		}
	}
	return len(r.lines)
}

// besideBreak tells whether a page ends right before or after line i.
func (r *rawText) besideBreak(i int, drop []bool) bool {
	if r.lines[i].broken {
		return true
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if drop[j] || r.lines[j].table == nil && r.lines[j].empty() && r.lines[j].broken {
			return true
		}
		if r.lines[j].table != nil || !r.lines[j].empty() {
			break
		}
	}
	for j := i + 1; j < len(r.lines) && j <= i+3; j++ {
		if drop[j] || r.lines[j].broken {
			return true
		}
		if r.lines[j].table != nil || !r.lines[j].empty() {
			break
		}
	}
	return false
}

func digitsAway(s string) string {
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return '#'
		}
		return r
	}, s)
}
