package parse

import (
	"slices"
	"strings"
)

// surnames are the common Chinese surnames: they tell where one name ends and the next begins when nothing is printed
// between them.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由贝昌綦逄矫郗郏郄訾荀郇蹇雒睢笪妥仉苌邴戢泮"

// doubleSurnames are surnames of two characters.
var doubleSurnames = []string{"欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "慕容", "令狐", "东方", "公孙", "端木", "呼延", "轩辕", "宇文", "长孙", "钟离", "南宫", "澹台", "拓跋", "独孤"}

// postEnds is the table of words a post ends with, postParts of those that may stand before them.
var (
	postEnds = []string{"常委", "县长", "区长", "市长", "省长", "镇长", "乡长", "州长", "书记", "主任", "局长", "部长", "主席", "会长", "委员", "厅长",
		"院长", "检察长", "政委", "组长", "秘书长", "党组成员", "成员", "调研员", "巡视员", "董事长", "经理", "队长", "所长", "处长", "科长", "司令员", "盟长", "旗长", "校长", "行长", "总师", "总工程师", "专员", "同志", "主持工作", "负责人", "督学", "街道办主任"}
	postParts = []string{"县委", "区委", "市委", "省委", "镇党委", "党委", "党工委", "工委", "县政府", "区政府", "市政府", "省政府", "政府", "县人大", "区人大", "市人大", "人大",
		"县政协", "区政协", "市政协", "政协", "常务", "党组", "副", "正", "县", "区", "市", "省", "镇", "乡", "州", "一级", "二级", "三级", "四级", "统战部", "宣传部", "组织部", "政法委", "纪委", "监委",
		"办公室", "人武部", "开发区", "管委会", "公安局", "公安分局", "发改局", "代", "原", "挂职", "办", "委", "局", "党", "人大常委会", "党组副", "总", "第一", "街道", "高新区", "园区", "度假区", "分管", "、"}
)

// collectiveWords tell a group of people that stays one entry as printed.
var collectiveWords = []string{"班子", "全体", "各", "组长", "有关", "相关", "负责同志", "领导", "成员", "人员", "负责人", "所有"}

// readPeople reads a list of names: posts before or behind a name and the blanks inside short names are dropped.
func readPeople(t *text, s span) []string {
	var out []string
	for _, part := range splitTop(t, s, isPeopleSep) {
		for _, name := range readPerson(t, part) {
			out = appendNew(out, name)
		}
	}
	return out
}

func isPeopleSep(r rune) bool {
	switch r {
	case '、', ',', ';', '/', '|', '。', '\\':
		return true
	}
	return false
}

// readPerson reads what stands between two separators: one name, several without a separator, a post, a group.
func readPerson(t *text, s span) []string {
	s = cutTail(t, t.trimAny(s, ".:"))
	if s.empty() {
		return nil
	}
	for i := s.a; i < s.b; i++ {
		if isOpener(t.folded[i]) {
			return nameAndRemark(t, s, i)
		}
	}
	whole := squeeze(t.str(s))
	if isNothing(whole) {
		return nil
	}
	if isCollective(whole) {
		return []string{whole}
	}
	var out []string
	words := nameWords(t, s)
	for _, word := range words {
		if word = strings.TrimRight(word, "0123456789-"); word == "" {
			continue // a telephone number
		}
		if len(words) > 1 && endsLikeUnit(word) && !looksLikeName(word) {
			continue // the body a person belongs to
		}
		out = append(out, splitNames(stripPosts(word))...)
	}
	return out
}

// nameAndRemark reads a name with a remark in brackets: a post is dropped, other names are names.
func nameAndRemark(t *text, s span, i int) []string {
	at, _, ok := closing(t, i, s.b)
	if !ok {
		at = s.b
	}
	out := readPerson(t, span{s.a, i})
	if s.a == i || len(out) > 0 && isCollective(out[0]) {
		return append(out, readPerson(t, span{min(at+1, s.b), s.b})...)
	}
	for _, name := range readPeople(t, span{i + 1, at}) {
		if !isCollective(name) && looksLikeName(name) {
			out = append(out, name)
		}
	}
	return append(out, readPerson(t, span{min(at+1, s.b), s.b})...)
}

func isCollective(s string) bool {
	if strings.HasSuffix(s, "党组成员") && isPost([]rune(s)) {
		return false
	}
	for _, w := range collectiveWords {
		if strings.Contains(s, w) {
			rest := []rune(stripPosts(s))
			return !(len(rest) >= 2 && len(rest) <= 3 && strings.ContainsRune(surnames, rest[0]) && !strings.Contains(string(rest), w))
		}
	}
	return false
}

// opensDouble tells a surname of two characters, alone or behind a post, whose given name stands behind a blank.
func opensDouble(s string) bool {
	for _, d := range doubleSurnames {
		if post, ok := strings.CutSuffix(s, d); ok && (post == "" || isPost([]rune(post))) {
			return true
		}
	}
	return false
}

// nameWords cuts at blanks; single characters that a blank holds apart are one short name.
func nameWords(t *text, s span) []string {
	var words []string
	fields := strings.FieldsFunc(t.str(s), func(c rune) bool { return fold(c) == ' ' })
	for i, w := range fields {
		n := len(words)
		if n > 0 && (len([]rune(w)) <= 2 && opensDouble(words[n-1]) || len([]rune(w)) == 1 && len([]rune(words[n-1])) == 3 && looksLikeName(words[n-1]+w)) {
			words[n-1] += w
			continue
		}
		if r := []rune(w); n > 0 && len(r) > 2 && len([]rune(words[n-1])) == 1 && looksLikeName(words[n-1]+string(r[:1])) && isPost(r[1:]) {
			words[n-1] += w // 何 川副区长
			continue
		}
		pair := i+1 < len(fields) && len([]rune(fields[i+1])) == 1 // it opens a name of two characters
		if r := []rune(w); len(r) == 1 && n > 0 && !(pair && len([]rune(words[n-1])) > 1) {
			prev := []rune(words[n-1])
			if len(prev) == 1 || len(prev) == 2 && !pair && looksLikeName(words[n-1]+w) {
				words[n-1] += w
				continue
			}
			if len(prev) >= 3 { // 温如海韩 松: the last character opens the short name
				words[n-1] = string(prev[:len(prev)-1])
				words = append(words, string(prev[len(prev)-1])+w)
				continue
			}
		}
		if n > 0 && len([]rune(words[n-1])) == 1 {
			if r := []rune(w); len(r) > 2 && looksLikeName(string(r[1:])) || len(r) == 2 && pair { // 何 川韩 松
				words[n-1] += string(r[:1])
				w = string(r[1:])
			}
		}
		words = append(words, w)
	}
	return words
}

// stripPosts drops posts before and behind a name; "" where nothing but posts is left.
func stripPosts(s string) string {
	if name := nameBeforePost(s); name != "" {
		return name
	}
	for {
		n := leadingPost([]rune(s))
		if n == 0 {
			break
		}
		s = string([]rune(s)[n:])
	}
	if name := nameBeforePost(s); name != "" {
		return name
	}
	return s
}

// nameBeforePost returns the name that a post follows, "" where none does. A post of known words only is surer than one
// with a body's name in it.
func nameBeforePost(s string) string {
	r := []rune(s)
	if isPlainPost(r) || isLocalPost(r) {
		return ""
	}
	for _, sure := range []func([]rune) bool{isPlainPost, isLocalPost, isPost} {
		for n := 2; n <= 4 && n < len(r); n++ {
			if looksLikeName(string(r[:n])) && sure(r[n:]) {
				return string(r[:n])
			}
		}
	}
	return ""
}

// isPlainPost tells a post of known words only.
func isPlainPost(s []rune) bool {
	if len(s) > maxPost {
		return false
	}
	for _, end := range postEnds {
		if rest, ok := strings.CutSuffix(string(s), end); ok && isPostParts([]rune(rest)) {
			return true
		}
	}
	return false
}

// isLocalPost tells a post in a body whose name begins with its jurisdiction: 区发改局局长.
func isLocalPost(s []rune) bool {
	return len(s) > 2 && strings.ContainsRune(jurisdictions, s[0]) && isPost(s)
}

// leadingPost returns the length of the post that s begins with.
func leadingPost(s []rune) int {
	for n := min(len(s), 16); n >= 2; n-- {
		rest := len(s) - n
		if rest == 1 || !isPost(s[:n]) {
			continue
		}
		return n
	}
	return 0
}

// maxPost bounds the length of posts in characters: the words of the tables overlap, so every character may double the
// ways to cut a text.
const maxPost = 20

// isPost tells whether s is one or more posts and nothing else.
func isPost(s []rune) bool {
	if len(s) == 0 || len(s) > maxPost {
		return false
	}
	text := string(s)
	for _, end := range postEnds {
		if rest, ok := strings.CutSuffix(text, end); ok && (rest == "" || isPostParts([]rune(rest)) || endsLikeUnit(rest)) {
			return true
		}
	}
	return false
}

func isPostParts(s []rune) bool {
	if len(s) == 0 {
		return true
	}
	text := string(s)
	for _, list := range [][]string{postParts, postEnds} {
		for _, w := range list {
			if rest, ok := strings.CutPrefix(text, w); ok && isPostParts([]rune(rest)) {
				return true
			}
		}
	}
	return false
}

// looksLikeName tells a Chinese name of two to four characters that begins with a known surname.
func looksLikeName(s string) bool {
	r := []rune(s)
	if len(r) < 2 || len(r) > 4 {
		return false
	}
	for _, c := range r {
		if !isHan(c) {
			return false
		}
	}
	for _, d := range doubleSurnames {
		if strings.HasPrefix(s, d) {
			return len(r) >= 3
		}
	}
	if last := r[len(r)-1]; len(r) == 3 && (last == '市' || last == '县') {
		return false // 常德市
	}
	return len(r) <= 3 && strings.ContainsRune(surnames, r[0])
}

// splitNames cuts names that stand together without a separator. A text that no cut explains stays whole.
func splitNames(s string) []string {
	r := []rune(s)
	if len(r) == 0 {
		return nil
	}
	if len(r) < 4 || looksLikeName(s) || strings.ContainsAny(s, "·") {
		return []string{s}
	}
	if len(r) == 4 && !(commonSurname(r[0]) && commonSurname(r[2])) {
		return []string{s} // 斯琴高娃: one name unless two common surnames say otherwise
	}
	if len(r) <= maxWhole && slices.ContainsFunc(longNameParts, func(w string) bool { return strings.Contains(s, w) }) {
		return []string{s} // 杨金才让: parts of names that no Han name holds
	}
	if parts := cutNames(r, 0); parts != nil {
		return parts
	}
	return []string{s}
}

// maxWhole bounds the characters of one name of a people whose names run to more than three characters.
const maxWhole = 7

// longNameParts are parts of Tibetan, Mongol, Uygur, Kazakh and Yi names as they are written in Chinese.
var longNameParts = strings.Fields("才让 才旦 卓玛 扎西 多杰 多吉 次仁 才仁 央金 拉姆 拉毛 旺堆 旦增 丹增 顿珠 加措 嘉措 江措 江村 桑珠 格桑 德吉 坚赞 仁增 洛桑 罗桑 索朗 索南 曲珍 卓嘎 白玛 贡布 贡保 尼玛 达娃 仁青 东智 " +
	"高娃 其其格 巴特尔 格日勒 图雅 苏荣 吉日嘎 乌日 斯琴 娜仁 那仁 敖登 巴雅尔 朝鲁 孟和 " +
	"买买提 麦麦提 艾合 艾山 热合曼 古丽 阿不都 阿卜杜 吐尔逊 吐尔洪 依明 玉素 努尔 木拉提 别克 哈提 阿依 帕提 克力木 沙马 阿呷 吉克 曲比 木呷 伍呷")

// commonSurname tells the first surnames of the list.
func commonSurname(c rune) bool {
	at := strings.IndexRune(surnames, c)
	return at >= 0 && at < 3*commonSurnames
}

// commonSurnames is how many of them are common enough to begin a name that nothing else sets off.
const commonSurnames = 200

// cutNames finds a cut into names, names of three characters first.
func cutNames(r []rune, depth int) []string {
	if len(r) == 0 {
		return []string{}
	}
	if depth > 8 || len(r) > 24 {
		return nil
	}
	for _, n := range []int{3, 2, 4} {
		if n > len(r) || !looksLikeName(string(r[:n])) {
			continue
		}
		if rest := cutNames(r[n:], depth+1); rest != nil {
			return append([]string{string(r[:n])}, rest...)
		}
	}
	return nil
}

// nothingWords stand for an empty value.
var nothingWords = []string{"", "无", "—", "-", "/", "——", "--", "－", "\\", "暂无", "空", "○", "〇", "*", "…"}

func isNothing(s string) bool {
	for _, w := range nothingWords {
		if s == w {
			return true
		}
	}
	return false
}

// sameAbove tells the marks for "as above".
func sameAbove(s string) bool {
	switch squeeze(s) {
	case "〃", "″", "\"", "同上", "＂", "''", "”", "々":
		return true
	}
	return false
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}
