package sheet

import (
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
	{ledger.ClaimDone, "已完成", []string{"完成", "全部完成", "已办结", "办结", "是"}},
	{ledger.ClaimOnTrack, "正常推进", []string{"正常", "推进中", "正在推进", "进行中", "有序推进", "按序时推进", "达序时", "达到序时", "顺利推进", "基本完成", "正在办理"}},
	{ledger.ClaimSlow, "进展缓慢", []string{"缓慢", "滞后", "进展滞后", "推进缓慢", "未达序时", "落后"}},
	{ledger.ClaimNotStarted, "未启动", []string{"尚未启动", "未开展", "尚未开展", "未开工", "尚未开工", "没有启动"}},
}

func claimWords() []string {
	out := make([]string, 0, len(claims))
	for _, c := range claims {
		out = append(out, c.word)
	}
	return out
}

// claimOf reads the cell: the list's own words, other words for them, then words inside a sentence.
func claimOf(text string) ledger.Claim {
	text = strings.Trim(squeeze(text), "。；;,，.√✓")
	for _, c := range claims {
		if text == c.word || slices.Contains(c.other, text) {
			return c.is
		}
	}
	return ledger.ClaimIn(text)
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
