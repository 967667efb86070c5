package sheet

import (
	"slices"
	"strings"

	"ducha/app/ledger"
)

var unitKinds = []struct {
	is   ledger.UnitKind
	word string
}{
	{ledger.Bureau, "政府部门"}, {ledger.Party, "党群部门"}, {ledger.Town, "镇街"}, {ledger.Park, "园区"}, {ledger.Vertical, "垂管单位"},
	{ledger.Company, "国有企业"}, {ledger.Court, "法检机关"}, {ledger.OtherBody, "其他"},
}

func kindWord(k ledger.UnitKind) string {
	for _, row := range unitKinds {
		if row.is == k {
			return row.word
		}
	}
	return ""
}

var taskStates = map[ledger.TaskState]string{ledger.TaskActive: "", ledger.TaskAdjusted: "已调整", ledger.TaskMerged: "已合并", ledger.TaskCancelled: "已取消"}

var returnStates = map[ledger.ReturnState]string{ledger.ReturnReceived: "待接收", ledger.ReturnAccepted: "已接收", ledger.ReturnSentBack: "已退回"}

var targetKinds = map[ledger.Kind]string{ledger.Growth: "增速", ledger.Level: "水平", ledger.New: "新增"}

var ops = map[ledger.Op]string{ledger.AtLeast: "≥", ledger.About: "约", ledger.Exactly: "=", ledger.AtMost: "≤"}

// taskKind names a task by what its indicators measure; one without any is judged by words.
func taskKind(t ledger.Task) string {
	kinds := []string{}
	for _, target := range t.Indicators {
		if word := targetKinds[target.Kind]; word != "" && !slices.Contains(kinds, word) {
			kinds = append(kinds, word)
		}
	}
	if len(kinds) == 0 {
		return "定性"
	}
	return strings.Join(kinds, "、")
}

// minute prints an RFC 3339 time for people: 2024-10-18 09:30.
func minute(at string) string {
	if len(at) < 16 {
		return at
	}
	return at[:10] + " " + at[11:16]
}

func yes(b bool, word string) string {
	if b {
		return word
	}
	return ""
}
