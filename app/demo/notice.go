package demo

import (
	_ "embed"
	"fmt"
	"strings"

	"ducha/app/report"
)

// tasksText is the made-up plan: "# heading" lines, and one task a line as text|leader|lead units|other units.
//
//go:embed tasks.txt
var tasksText string

const noticeTitle = "关于印发2024年区《政府工作报告》重点任务责任分解方案的通知"

// notice lays the plan out as the paper a district office would send.
func notice() *report.Paper {
	line := func(kind report.Kind, text string) report.Block {
		return report.Block{Kind: kind, Spans: []report.Span{{Text: text}}}
	}
	blocks := []report.Block{
		line(report.Masthead, "云岭区人民政府办公室文件"), line(report.Issue, "云政办发〔2024〕3号"),
		line(report.Title, "云岭区人民政府办公室"), line(report.Title, noticeTitle),
		line(report.Addressee, "各镇人民政府、街道办事处，区政府各部门、各直属机构："),
		line(report.Text, "《2024年区〈政府工作报告〉重点任务责任分解方案》已经区政府同意，现印发给你们，请认真抓好落实。各责任单位要明确一名联络员，每季度末按对应任务逐条报送进展情况，文字不超过200字。"),
		line(report.Signature, "云岭区人民政府办公室"), line(report.SignDate, "2024年2月6日"),
		line(report.AnnexTitle, "2024年区《政府工作报告》重点任务责任分解方案"),
	}
	no := 0
	for _, text := range strings.Split(strings.TrimSpace(tasksText), "\n") {
		if heading, ok := strings.CutPrefix(text, "# "); ok {
			blocks = append(blocks, line(report.Heading1, heading))
			continue
		}
		no++
		part := strings.Split(text, "|")
		blocks = append(blocks, line(report.Text, fmt.Sprintf("%d. %s〔牵头领导：%s；牵头单位：%s；责任单位：%s〕", no, part[0], part[1], part[2], part[3])))
	}
	return &report.Paper{Title: noticeTitle, Office: "云岭区人民政府办公室", Date: "2024-02-06", Layout: report.StandardLayout(),
		Sections: []report.Section{{Blocks: blocks}}}
}
