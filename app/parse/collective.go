package parse

import (
	"regexp"
	"strings"
)

// genericBodies are words that only make a name together with the collective before them: 各乡镇人民政府、街道办事处.
var genericBodies = map[string]bool{"街道办事处": true, "街道": true, "办事处": true, "镇人民政府": true, "镇政府": true, "乡镇人民政府": true, "乡镇政府": true,
	"乡人民政府": true, "乡政府": true, "乡镇": true, "乡": true, "镇": true, "街道办": true}

// joinCollectives puts together what only the separator inside a collective took apart.
func joinCollectives(list []body) []body {
	var out []body
	for _, b := range list {
		n := len(out)
		if n > 0 && stationed.MatchString(b.name) && (out[n-1].name == "中央" || out[n-1].name == "省" || out[n-1].name == "省级") {
			out[n-1].name += "、" + b.name
			continue
		}
		if n > 0 && len([]rune(b.name)) == 1 && strings.Contains("市州县区盟旗", b.name) && isHalfCollective(lastPart(out[n-1].name)) {
			out[n-1].name += "、" + b.name // 各市、州、县人民政府
			continue
		}
		if n > 0 && (genericBodies[b.name] && isOpenCollective(out[n-1].name) || isHalfCollective(lastPart(out[n-1].name)) && otherHalf.MatchString(foldString(b.name))) {
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

// lastPart is such a collective without the places behind its first: 各市 of 各市、州.
func lastPart(name string) string {
	head, rest, _ := strings.Cut(name, "、")
	if strings.Trim(rest, "市州县区盟旗、") != "" {
		return name
	}
	return head
}

// otherHalf is the end of such a collective: 县（市、区）政府, 街道办事处. A body of its own (各街道，区财政局) is none.
var otherHalf = regexp.MustCompile(`^(县|市|区|州|盟|旗|乡|镇|街道)[^局委部]{0,8}(政府|办事处|管委会)$`)

// stationed is the end of 中央、省驻云岭各单位.
var stationed = regexp.MustCompile(`^(省|省级|市|市级)?驻`)

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
