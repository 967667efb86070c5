package sheet

import (
	"regexp"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// claims are the choices of the drop-down list in printed order, and the other words units write into that cell.
var claims = []struct {
	is    ledger.Claim
	word  string
	other []string
}{
	{ledger.ClaimDone, "已完成", []string{"完成", "全部完成", "全面完成", "已全部完成", "已办结", "办结", "已销号", "100%"}},
	{ledger.ClaimOnTrack, "正常推进", []string{"正常", "推进中", "基本完成", "部分完成", "达标", "完成序时", "完成序时进度", "正在办理", "在建", "办理中"}},
	{ledger.ClaimSlow, "进展缓慢", []string{"缓慢", "滞后", "落后", "未完成", "较慢", "偏慢", "欠进度", "低于序时"}},
	{ledger.ClaimNotStarted, "未启动", []string{"尚未启动", "未开展", "尚未开展", "未开工", "尚未开工", "没有启动", "未实施"}},
}

// claimParts are words inside a short answer, looked up in this order: what is missing before what was reached.
var claimParts = []struct {
	is    ledger.Claim
	words []string
}{
	{ledger.ClaimNotStarted, []string{"未启动", "未开展", "未开工", "未实施"}},
	{ledger.ClaimSlow, []string{"未达", "滞后", "落后", "缓慢", "偏慢", "较慢", "过慢", "迟缓", "停滞", "停工", "受阻", "欠进度", "低于序时"}},
	{ledger.ClaimOnTrack, []string{"序时", "推进", "进行中", "按计划", "有序", "正常", "建设中", "施工中", "实施中"}},
	{ledger.ClaimDone, []string{"已完成", "全部完成", "已办结", "超额完成", "提前完成", "圆满完成"}},
}

const shortClaim = 16 // characters; longer answers are prose

func claimWords() []string {
	out := make([]string, 0, len(claims))
	for _, c := range claims {
		out = append(out, c.word)
	}
	return out
}

// claimOf reads the cell below a header: the list's own words, other words for them, then words inside a short answer.
// 是 and 否 mean what the header asks: 是否完成, 是否达到序时进度.
func claimOf(text, header string) ledger.Claim {
	if ticked := tickedClaim(squeeze(text)); ticked != "" {
		text = ticked
	}
	text = strings.Trim(squeeze(text), "。；;,，.√✓✔☑")
	inTime := strings.Contains(header, "序时") || strings.Contains(header, "达标")
	switch {
	case text == "是" && inTime:
		return ledger.ClaimOnTrack
	case text == "是":
		return ledger.ClaimDone
	case text == "否" && inTime:
		return ledger.ClaimSlow
	case text == "否":
		return ledger.ClaimOnTrack
	}
	for _, c := range claims {
		if text == c.word || slices.Contains(c.other, text) {
			return c.is
		}
	}
	if claim, undone := undoneClaim(text); undone {
		return claim
	}
	if len([]rune(text)) > shortClaim {
		return ledger.ClaimIn(text)
	}
	for _, part := range claimParts {
		if slices.ContainsFunc(part.words, func(w string) bool { return strings.Contains(text, w) }) {
			return part.is
		}
	}
	return ledger.ClaimIn(text)
}

// Words that speak of completing what is not completed: a share of it, a day to come, several of the list's words at once.
var (
	shareOf  = regexp.MustCompile(`\d|[几一二三四五六七八九]成|过半`)
	notDone  = regexp.MustCompile(`(?:未|没有?|尚)[^，。；]{0,4}(?:完成|办结)`)
	willDone = regexp.MustCompile(`(?:预计|计划|即将|力争|争取|确保|拟|将|部分|大部|基本)[^，。；]{0,8}(?:完成|办结)`)
)

// undoneClaim reads such words; the second result is false where there are none.
func undoneClaim(text string) (ledger.Claim, bool) {
	if !strings.Contains(text, "完成") && !strings.Contains(text, "办结") {
		return ledger.ClaimNone, false
	}
	several := 0
	for _, c := range claims {
		if strings.Contains(text, c.word) {
			several++
		}
	}
	switch {
	case several > 1:
		return ledger.ClaimNone, true
	case notDone.MatchString(text):
		return ledger.ClaimSlow, true
	case willDone.MatchString(text):
		return ledger.ClaimOnTrack, true
	case strings.HasPrefix(strings.TrimLeft(text, "已完成"), "100%"):
		return ledger.ClaimDone, true
	}
	return ledger.ClaimNone, shareOf.MatchString(text)
}

// hedged are the words by which a claim is less than it sounds, so that its reading is told.
var hedged = []string{"基本", "部分", "大部", "大致", "接近"}

func isHedged(text string) bool {
	return willDone.MatchString(text) || slices.ContainsFunc(hedged, func(w string) bool { return strings.Contains(text, w) })
}

// claimWord prints a claim, "" for none.
func claimWord(claim ledger.Claim) string {
	for _, c := range claims {
		if c.is == claim {
			return c.word
		}
	}
	return ""
}
