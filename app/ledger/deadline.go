package ledger

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// noDeadline are words of a deadline that names no day: a term that comes again, work without an end.
var noDeadline = regexp.MustCompile(`每|长期|持续|常态|常年|全年|适时|按时序`)

var (
	deadlineYear      = regexp.MustCompile(`(20\d\d)[年\-./]`)
	deadlineDay       = regexp.MustCompile(`(\d{1,2})[月\-./](\d{1,2})(?:日|号|$|[^\d月季个])`)
	deadlineYearMonth = regexp.MustCompile(`^[\-./](\d{1,2})(?:$|[^\d\-./])`) // behind its year: 2024.6
	deadlineMonth     = regexp.MustCompile(`(\d{1,2})月([上中]旬|初)?`)
	deadlineFestival  = regexp.MustCompile(`国庆|元旦|五一|七一`)
	deadlinePart      = regexp.MustCompile(`第?([一二三四1-4])季度|(上半年)|(下半年|年底|年末|年内|年终)`)
)

// festivals are the months that end before a holiday with a fixed day; 春节 and 中秋 have none in this calendar.
var festivals = map[string]string{"国庆": "9", "元旦": "12", "五一": "4", "七一": "6"}

// DeadlineDay is the last day that a printed deadline allows, by the year of its plan: 6月底前 → 2024-06-30, 三季度末 →
// 2024-09-30. A year that is named counts for what follows it; of several days the last counts. "" where it names none.
func DeadlineDay(printed string, year int) string {
	if printed == "" {
		return ""
	}
	key := printedTerm{printed, year}
	if day, known := deadlineDays.Load(key); known {
		return day.(string)
	}
	day := readDeadline(printed, year)
	if len(printed) <= longTerm {
		deadlineDays.Store(key, day)
	}
	return day
}

// deadlineDays remembers the few terms that a plan prints: each of them is asked for by every view of every task.
var deadlineDays sync.Map

type printedTerm struct {
	words string
	year  int
}

const longTerm = 60 // bytes; longer ones are sentences

func readDeadline(printed string, year int) string {
	text := plainText(printed)
	if text == "" || noDeadline.MatchString(text) {
		return ""
	}
	if strings.Contains(text, "明年") {
		year++
	}
	latest, from := "", 0
	for _, m := range deadlineYear.FindAllStringSubmatchIndex(text, -1) {
		latest = max(latest, lastDayIn(year, text[from:m[0]]))
		year, _ = strconv.Atoi(text[m[2]:m[3]])
		from = m[3] // 年底 keeps its 年
	}
	return max(latest, lastDayIn(year, text[from:]))
}

// lastDayIn is the last day of a year that a text names: days before months, "" for none.
func lastDayIn(year int, text string) string {
	latest := ""
	for _, m := range deadlineDay.FindAllStringSubmatch(text, -1) {
		latest = max(latest, dayIn(year, m[1], m[2]))
	}
	if latest != "" {
		return latest
	}
	for _, m := range deadlineMonth.FindAllStringSubmatch(text, -1) {
		day := map[string]string{"上旬": "10", "初": "10", "中旬": "20"}[m[2]]
		latest = max(latest, dayIn(year, m[1], day))
	}
	if m := deadlineYearMonth.FindStringSubmatch(text); m != nil {
		latest = max(latest, dayIn(year, m[1], ""))
	}
	for _, name := range deadlineFestival.FindAllString(text, -1) {
		latest = max(latest, dayIn(year, festivals[name], ""))
	}
	for _, m := range deadlinePart.FindAllStringSubmatch(text, -1) {
		month := 12
		if n := strings.Index("一二三四", m[1]); m[1] != "" && n >= 0 {
			month = 3 * (n/len("一") + 1)
		} else if n, err := strconv.Atoi(m[1]); err == nil {
			month = 3 * n
		} else if m[2] != "" {
			month = 6
		}
		latest = max(latest, dayIn(year, strconv.Itoa(month), ""))
	}
	return latest
}

// dayIn is a day of a year, the month's last where day is ""; "" for what no calendar has.
func dayIn(year int, month, day string) string {
	m, _ := strconv.Atoi(month)
	if m < 1 || m > 12 {
		return ""
	}
	last := time.Date(year, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	d := last
	if day != "" {
		d, _ = strconv.Atoi(day)
	}
	if d < 1 || d > last {
		return ""
	}
	return fmt.Sprintf("%d-%02d-%02d", year, m, d)
}

// Overdue says whether a period is judged after a task's deadline: the deadline lies in the period or before it and that
// day is over. The day itself is still in time, so a deadline on the period's last day (年底前, 三季度末) has passed only
// once that day has. today "" stands for a period that is over.
func Overdue(t Task, p Period, today string) bool {
	due := DeadlineDay(t.Deadline, p.Year())
	return due != "" && due <= p.End && (today == "" || due < today)
}
