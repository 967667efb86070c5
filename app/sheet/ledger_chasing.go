package sheet

import (
	"strings"

	"ducha/app/ledger"
)

var slipFields = []field{
	{"编号", 20, centerLook}, {"文种", 13, centerLook}, {"责任单位", 20, cellLook}, {"任务序号", 10, centerLook}, {"任务", 40, cellLook}, {"事由", 44, cellLook},
	{"出具日期", 12, centerLook}, {"时限", 12, centerLook}, {"状态", 9, centerLook}, {"反馈日期", 12, centerLook}, {"反馈情况", 40, cellLook},
	{"办结日期", 12, centerLook}, {"说明", 26, cellLook},
}

var slipStates = map[ledger.SlipState]string{ledger.SlipOpen: "待反馈", ledger.SlipAnswered: "已反馈", ledger.SlipClosed: "已办结", ledger.SlipWithdrawn: "作废", ledger.SlipVoid: "作废"}

// writeSlips lists every number that was ever given.
func (x *bookIndex) writeSlips(w *workbook) {
	l := w.list("督办单据", x.Plan.Title+"：督办单据", 1, slipFields)
	for _, s := range x.Slips {
		nos, texts := []string{}, []string{}
		for _, t := range s.Tasks {
			nos, texts = append(nos, t.No), append(texts, t.Text)
		}
		note := s.Note
		if s.State == ledger.SlipVoid {
			note = "出具已撤销，编号不再使用"
		}
		l.put(s.Number, s.Name, s.Unit, numeric(strings.Join(nos, "、")), strings.Join(texts, "\n"), s.Reason, s.Issued, s.Due, slipStates[s.State], s.Replied, s.Reply, s.Ended, note)
	}
	l.done()
}

var visitFields = []field{
	{"督查日期", 12, centerLook}, {"被督查单位", 20, cellLook}, {"地点", 18, cellLook}, {"督查人员", 16, cellLook}, {"类别", 9, centerLook}, {"任务序号", 8, centerLook},
	{"内容", 40, cellLook}, {"核查结论", 10, centerLook}, {"情况", 36, cellLook}, {"责任单位", 20, cellLook}, {"整改时限", 12, centerLook}, {"报告日期", 12, centerLook},
	{"复查", 9, centerLook}, {"复查日期", 12, centerLook},
}

var recheckWords = map[string]string{ledger.RecheckPassed: "合格", ledger.RecheckFailed: "不合格"}

// writeVisits lists what was looked at on site and what has to be put right, a row each.
func (x *bookIndex) writeVisits(w *workbook) {
	l := w.list("现场督查", x.Plan.Title+"：现场督查", 2, visitFields)
	for _, v := range x.Visits {
		people := strings.Join(v.People, "、")
		for _, k := range v.Tasks {
			l.put(v.Date, v.Unit, v.Place, people, "核查", numeric(k.No), k.Text, k.Verdict.Word(), k.Finding, "", "", "", "", "")
		}
		for _, r := range v.Rectifications {
			l.put(v.Date, v.Unit, v.Place, people, "整改", "", r.Text, "", r.Report, r.Unit, r.Due, r.Reported, recheckWords[r.Result], r.Rechecked)
		}
		if len(v.Tasks)+len(v.Rectifications) == 0 {
			l.put(v.Date, v.Unit, v.Place, people, "", "", "", "", "", "", "", "", "", "")
		}
	}
	l.done()
}

var entryFields = []field{{"日期", 12, centerLook}, {"单位", 22, cellLook}, {"分值", 9, numberLook}, {"事由", 44, cellLook}, {"依据", 34, cellLook}, {"提出人", 12, centerLook}}

func (x *bookIndex) writeEntries(w *workbook) {
	l := w.list("加减分", x.Plan.Title+"：考核加减分", 2, entryFields)
	for _, e := range x.Entries {
		l.put(e.Date, e.Unit, e.Points, e.Reason, e.Basis, e.Proposer)
	}
	l.done()
}
