package sheet

import (
	"regexp"
	"strings"
)

var (
	unitLabel = regexp.MustCompile(`^(?:填[报表]|报送|上报|责任|牵头)?单位(?:名称)?(?:[（(][^（()）]*[)）])?(?:名称)?[:：](.*)$`)
	unitAlone = regexp.MustCompile(`^(?:填[报表]|报送|上报|责任|牵头)?单位(?:名称)?(?:[（(][^（()）]*[)）])?[:：]?$`)
	unitEnd   = regexp.MustCompile(`(?:[（(]?盖章|公章|填[报表]|报送|联系|日期|时间|期号|依据|审[核批签]|负责人|单位|制表).*$|[（(]$`)
	headLabel = regexp.MustCompile(`^(?:填[报表]|联系|电话|期号|依据|报送|日期|审[核批签]|截止|单位)`)
	periodKey = regexp.MustCompile(`期号[:：]?(\d{4}(?:Q[1-4]|M\d{2}|T\d{2}|W\d{2}|H[12]|Y))`)
	quarter   = regexp.MustCompile(`(\d{4})年(?:度)?第?([一二三四1-4])季度`)
)

// readHead reads the lines above the header: who answers, for which period, who filled it in.
func (t *table) readHead() {
	t.unit, t.period, t.title, t.contact, t.phone, t.measure = "", "", "", "", "", ""
	for r := t.top; r < t.head; r++ {
		t.readHeadLine(r)
	}
	if m := inHeader.FindStringSubmatch(t.header(colValue)); m != nil && t.places[colValue] > 0 {
		t.measure = squeeze(m[1])
	}
	if t.period == "" {
		t.period = quarterOf(t.title)
	}
}

func (t *table) readHeadLine(r int) {
	if name := unitIn(t.shown[r]); name != "" {
		t.unit = name
	}
	for c, text := range t.shown[r] {
		text = squeeze(text)
		if m := periodKey.FindStringSubmatch(text); m != nil {
			t.period = m[1]
		}
		if m := onTop.FindStringSubmatch(text); m != nil {
			t.measure = m[1]
		}
		if titleWords.MatchString(text) && len([]rune(text)) <= 50 && !unitLabel.MatchString(text) {
			t.title += text + "\n"
		}
		for label, to := range map[string]*string{"填报人": &t.contact, "填表人": &t.contact, "联系人": &t.contact, "联系电话": &t.phone, "电话": &t.phone} {
			if rest, ok := strings.CutPrefix(text, label); ok && *to == "" {
				*to = strings.TrimLeft(rest, ":：")
				if *to == "" {
					*to = nextText(t.shown[r], c)
				}
			}
		}
	}
}

// unitIn finds 填报单位 in a row, in one cell with the name or beside it; "" where there is none.
func unitIn(row []string) string {
	for c, text := range row {
		text = squeeze(text)
		name := ""
		switch m := unitLabel.FindStringSubmatch(text); {
		case onTop.MatchString(text):
		case m != nil && m[1] != "":
			name = m[1]
		case m != nil || unitAlone.MatchString(text) && headerOf(text) != colUnit:
			name = nextText(row, c)
		}
		if name = unitEnd.ReplaceAllString(name, ""); name != "" {
			return name
		}
	}
	return ""
}

// nextText is the next filled cell of a row, near by: merged cells leave empty ones between.
func nextText(row []string, c int) string {
	for next := c + 1; next < len(row) && next <= c+4; next++ {
		text := squeeze(row[next])
		if headLabel.MatchString(text) {
			return ""
		}
		if text != "" {
			return text
		}
	}
	return ""
}

// quarterOf reads the quarter that a title names, as a period's key.
func quarterOf(title string) string {
	m := quarter.FindStringSubmatch(title)
	if m == nil {
		return ""
	}
	n := map[string]string{"一": "1", "二": "2", "三": "3", "四": "4"}[m[2]]
	if n == "" {
		n = m[2]
	}
	return m[1] + "Q" + n
}
