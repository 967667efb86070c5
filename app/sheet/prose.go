package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"ducha/app/ledger"
)

// Answers without a table, in a message or a page of text: numbered paragraphs, each of one task. What is read so is laid
// out as a table; that its tasks are those asked is for who compares them.

var (
	proseStart = regexp.MustCompile(`^(?:第\s*([0-9０-９]{1,3})\s*项(?:任务)?|[(（]?([0-9０-９]{1,3})\s*[)）.．、:：])\s*[:：,，、]?\s*(\D.*|\d+\p{Han}.*|(?:20\d\d年|\d{1,2}(?:[-—－~～至]{1,2}\d{1,2})?月).*)$`)
	proseLabel = regexp.MustCompile(`^[(（]?[一二三四五1-5①-⑤]?[)）.、]?\s*(\p{Han}{2,10})(?:[(（][^()（）]*[)）])?\s*[:：]\s*(.*)$`)
)

// proseColumns are what may be said of a task under a label of its own.
var proseColumns = []column{colNo, colTask, colProgress, colValue, colClaim, colProblems, colNext}

// paragraphRecord is what is said of one task: under labels, and before them.
type paragraphRecord struct {
	said map[column]string
	head string
	at   column // where a line without label goes on
}

// readProse reads the numbered paragraphs of a file without tables.
func (r *reader) readProse(sheets []ledger.Sheet) {
	lead, records := []string{}, []*paragraphRecord{}
	for _, s := range sheets {
		if s.Hidden || isHidden(s) {
			continue
		}
		for _, line := range proseLines(s) {
			switch m := proseStart.FindStringSubmatch(line); {
			case m != nil && len(records) < maxProse:
				records = append(records, &paragraphRecord{said: map[column]string{colNo: squeeze(m[1] + m[2])}, head: m[3], at: colNone})
			case len(records) == 0:
				lead = append(lead, line)
			case isSignature([]string{line}) || chatHead.MatchString(line):
			default:
				records[len(records)-1].goOn(line)
			}
		}
	}
	if len(records) == 0 && !slices.ContainsFunc(sheets, func(s ledger.Sheet) bool { return s.Name != "" }) {
		lead, records = sentencesOf(lead)
	}
	if len(records) == 0 {
		return
	}
	s := proseSheet(lead, records)
	found := cutTables(texts(s))
	markTurned(found)
	for _, t := range found {
		t.file, t.sheet, t.hidden, t.prose = r.file, s, r.hidden, true
		r.tables = append(r.tables, t)
	}
	if records[0].said[colNo] == "" {
		r.remark("prose", "", "没有表格，也没有序号，按写到的指标和任务对上。请逐项核对。")
		return
	}
	r.remark("prose", "", fmt.Sprintf("没有表格，按带序号的文字读出 %d 项。请逐项核对。", len(records)))
}

var (
	// chatHead stands above a message that was copied from a chat; pictures and files in it are named in brackets.
	chatHead = regexp.MustCompile(`\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s*(?:上午|下午)?\s*\d{1,2}:\d{2}(?::\d{2})?$|^\[(?:图片|文件|表情|语音|视频|链接)[^\]]*\]$`)
	// inlineLabel begins what a paragraph says besides the progress.
	inlineLabel = regexp.MustCompile(`([。；;，,])\s*((?:存在(?:的)?(?:主要)?(?:问题|困难)|主要问题|困难问题|下一?步(?:工作)?(?:打算|安排|措施|计划|举措)?|完成情况|自评)[:：])`)
	// introduced is a heading that stands before what it introduces in one line: 区水利局三季度进展：….
	introduced   = regexp.MustCompile(`^(\p{Han}{0,20}(?:20\d\d年)?\p{Han}{0,12}(?:进展|情况|报告|报送|汇报)(?:如下)?)[:：](.*)$`)
	sentenceLike = regexp.MustCompile(`\p{Han}{4}|\p{Han}{2}\D*\d`)
	proseEnd     = regexp.MustCompile(`[。；;]+`)
)

// sentencesOf parts lines without numbers into what stands above, and sentences that may each be of a task.
func sentencesOf(lines []string) (lead []string, records []*paragraphRecord) {
	const most, longest = 200, 300 // sentences, and characters of one
	for _, line := range lines {
		if m := introduced.FindStringSubmatch(line); m != nil {
			line = m[2]
			lead = append(lead, m[1])
		}
		if chatHead.MatchString(line) || isSignature([]string{line}) {
			continue
		}
		if isChapter(line) || !strings.ContainsAny(line, "。；;，,") || strings.HasSuffix(line, "：") || strings.HasSuffix(line, ":") {
			if len(records) == 0 {
				lead = append(lead, line)
			}
			continue
		}
		for _, sentence := range proseEnd.Split(line, -1) {
			if sentence = strings.TrimSpace(sentence); sentenceLike.MatchString(sentence) && len(records) < most {
				records = append(records, &paragraphRecord{said: map[column]string{}, head: ledger.Clip(sentence, longest) + "。", at: colNone})
			}
		}
	}
	return lead, records
}

const maxProse = 500 // paragraphs

// proseLines are the lines of a sheet; fields that stood between commas are put together again.
func proseLines(s ledger.Sheet) []string {
	out := []string{}
	for _, row := range s.Rows {
		cells := []string{}
		for _, cell := range row {
			if text := strings.TrimSpace(cell.Shown); text != "" {
				cells = append(cells, text)
			}
		}
		for line := range strings.SplitSeq(inlineLabel.ReplaceAllString(strings.Join(cells, "，"), "$1\n$2"), "\n") {
			if len(line) > maxWords {
				line = strings.ToValidUTF8(line[:maxWords], "") // no message is that long
			}
			if line = strings.TrimSpace(line); line != "" {
				out = append(out, line)
			}
		}
	}
	return out
}

// goOn takes a further line of a task.
func (p *paragraphRecord) goOn(line string) {
	if m := proseLabel.FindStringSubmatch(line); m != nil {
		switch is := headerOf(m[1]); is {
		case colProgress, colValue, colClaim, colProblems, colNext:
			if is == colClaim && len([]rune(m[2])) > shortClaim {
				is = colProgress // 完成情况 as prose
			}
			p.at, line = is, m[2]
		}
	}
	if p.at == colNone {
		p.head = joinText(p.head, line)
		return
	}
	p.said[p.at] = joinText(p.said[p.at], line)
}

// lastClaim is the choice of the form that a text ends with, "" for none.
func lastClaim(text string) string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("，。；,;\n", r) })
	if len(parts) == 0 || !slices.Contains(claimWords(), squeeze(parts[len(parts)-1])) {
		return ""
	}
	return squeeze(parts[len(parts)-1])
}

// proseSheet lays paragraphs out as the form. Where nothing is labelled as progress, all that is said is.
func proseSheet(lead []string, records []*paragraphRecord) ledger.Sheet {
	s := ledger.Sheet{Document: true, Lead: len(lead)}
	for _, line := range lead {
		s.Rows = append(s.Rows, []ledger.SheetCell{{Shown: line, Held: line}})
	}
	head := []ledger.SheetCell{}
	for _, c := range proseColumns {
		head = append(head, ledger.SheetCell{Shown: title(c), Held: title(c)})
	}
	s.Rows = append(s.Rows, head)
	for _, p := range records {
		p.said[colTask] = p.head
		if p.said[colProgress] == "" {
			p.said[colProgress] = p.head
		}
		if p.said[colClaim] == "" {
			p.said[colClaim] = lastClaim(p.head)
		}
		row := []ledger.SheetCell{}
		for _, c := range proseColumns {
			row = append(row, ledger.SheetCell{Shown: p.said[c], Held: p.said[c]})
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}
