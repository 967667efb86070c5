package ledger

import (
	"fmt"
	"strconv"
	"time"
)

// Cadence is how often the office asks (调度周期).
type Cadence string

// The cadences offices use.
const (
	Weekly    Cadence = "week"
	TenDays   Cadence = "ten_days"
	Monthly   Cadence = "month"
	Quarterly Cadence = "quarter"
	HalfYear  Cadence = "half_year"
	Yearly    Cadence = "year"
)

// PeriodState says whether a period may still change.
type PeriodState string

// A frozen period never changes again.
const (
	PeriodOpen   PeriodState = "open"
	PeriodFrozen PeriodState = "frozen"
)

// Period is one round of reporting (期). Dates are 2006-01-02; Due is the last day a return is in time.
type Period struct {
	ID       int64       `json:"id"`
	PlanID   int64       `json:"planId"`
	Key      string      `json:"key"`   // 2024Q3, 2024M07, 2024W31, 2024T21, 2024H1, 2024Y
	Name     string      `json:"name"`  // 2024年第三季度
	Short    string      `json:"short"` // 三季度
	Start    string      `json:"start"`
	End      string      `json:"end"`
	Due      string      `json:"due"`
	State    PeriodState `json:"state"`
	FrozenAt string      `json:"frozenAt"`
}

var chineseDigits = []string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"}

// periodName is the name of the period with this key, the key itself where no cadence has it.
func periodName(key string) string {
	year, err := strconv.Atoi(key[:min(4, len(key))])
	for _, c := range []Cadence{Quarterly, Monthly, HalfYear, Yearly, TenDays, Weekly} {
		if err != nil {
			break
		}
		for _, p := range Periods(c, year) {
			if p.Key == key {
				return p.Name
			}
		}
	}
	return key
}

// Periods lays out the periods of one year in order, each due on its last day.
func Periods(c Cadence, year int) []Period {
	switch c {
	case Monthly:
		return byMonths(year, 1, "M%02d", func(i int) (string, string) {
			return fmt.Sprintf("%d年%d月", year, i), fmt.Sprintf("%d月", i)
		})
	case HalfYear:
		return byMonths(year, 6, "H%d", func(i int) (string, string) {
			half := []string{"上半年", "下半年"}[i-1]
			return fmt.Sprintf("%d年%s", year, half), half
		})
	case Yearly:
		return byMonths(year, 12, "Y", func(int) (string, string) { return fmt.Sprintf("%d年全年", year), "全年" })
	case TenDays:
		return tenDays(year)
	case Weekly:
		return weeks(year)
	default:
		return byMonths(year, 3, "Q%d", func(i int) (string, string) {
			return fmt.Sprintf("%d年第%s季度", year, chineseDigits[i]), chineseDigits[i] + "季度"
		})
	}
}

func byMonths(year, months int, key string, names func(i int) (name, short string)) []Period {
	out := make([]Period, 0, 12/months)
	for i := 1; i <= 12/months; i++ {
		start := time.Date(year, time.Month((i-1)*months+1), 1, 0, 0, 0, 0, time.UTC)
		k := fmt.Sprintf("%d", year) + key
		if months < 12 {
			k = fmt.Sprintf("%d"+key, year, i)
		}
		name, short := names(i)
		out = append(out, span(k, name, short, start, start.AddDate(0, months, -1)))
	}
	return out
}

func tenDays(year int) []Period {
	out := make([]Period, 0, 36)
	for m := 1; m <= 12; m++ {
		first := time.Date(year, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
		last := first.AddDate(0, 1, -1)
		for i, part := range []string{"上旬", "中旬", "下旬"} {
			end := first.AddDate(0, 0, 10*i+9)
			if i == 2 {
				end = last
			}
			short := fmt.Sprintf("%d月%s", m, part)
			out = append(out, span(fmt.Sprintf("%dT%02d", year, (m-1)*3+i+1), fmt.Sprintf("%d年%s", year, short), short, first.AddDate(0, 0, 10*i), end))
		}
	}
	return out
}

// weeks are the ISO weeks whose Thursday lies in the year.
func weeks(year int) []Period {
	monday := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	monday = monday.AddDate(0, 0, -int((monday.Weekday()+6)%7))
	out := make([]Period, 0, 53)
	for i := 1; ; i++ {
		if y, _ := monday.ISOWeek(); y != year {
			return out
		}
		out = append(out, span(fmt.Sprintf("%dW%02d", year, i), fmt.Sprintf("%d年第%d周", year, i), fmt.Sprintf("第%d周", i), monday, monday.AddDate(0, 0, 6)))
		monday = monday.AddDate(0, 0, 7)
	}
}

func span(key, name, short string, start, end time.Time) Period {
	return Period{Key: key, Name: name, Short: short, Start: start.Format(time.DateOnly), End: end.Format(time.DateOnly),
		Due: end.Format(time.DateOnly), State: PeriodOpen}
}

// Expected is the share of the year that has passed when the period ends (序时): whole months ÷ 12 for periods that
// end with a month, days ÷ days of the year for weeks and ten-day periods.
func (p Period) Expected() float64 {
	end, err := time.Parse(time.DateOnly, p.End)
	if err != nil {
		return 0
	}
	if end.Year() > p.Year() {
		return 1
	}
	if end.AddDate(0, 0, 1).Day() == 1 {
		return float64(end.Month()) / 12
	}
	days := time.Date(end.Year(), 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
	return float64(end.YearDay()) / float64(days)
}

// ExpectedBy is the share of a term that has passed when the period ends: the term runs from the first day of the period's
// year to its last day. "" is the year's end.
func (p Period) ExpectedBy(day string) float64 {
	term, err := time.Parse(time.DateOnly, day)
	year := Period{End: day}.Expected() // the term's own share of its last year
	if err != nil || year <= 0 {
		return p.Expected()
	}
	if day <= p.End {
		return 1
	}
	began, _ := strconv.Atoi(p.End[:min(4, len(p.End))])
	return p.Expected() / (float64(term.Year()-began) + year)
}

// IsLast says whether the year ends with this period: a growth or yearly target is then judged finally.
func (p Period) IsLast() bool {
	end, err := time.Parse(time.DateOnly, p.End)
	return err == nil && end.AddDate(0, 0, thursday).Year() > p.Year()
}

// thursday is how many days a week's Thursday comes after the week before.
const thursday = 4

// Year is the plan's, 0 where the period has no days: a week may begin or end in another year and belongs to that of its
// Thursday.
func (p Period) Year() int {
	end, err := time.Parse(time.DateOnly, p.End)
	if err != nil {
		return 0
	}
	return end.AddDate(0, 0, thursday-7).Year()
}

// MustBeOpen refuses a frozen period to whoever would change something in it. Code: period_frozen.
func (p Period) MustBeOpen() error {
	if p.State == PeriodFrozen {
		return Fail("period_frozen", "period", p.Name)
	}
	return nil
}
