package ledger

import (
	"fmt"
	"time"
)

// Days are texts 2006-01-02 everywhere, so that they compare as they sort; "" is no day.

// IsDay tells a day that a clerk can have meant.
func IsDay(day string) bool { return DaysBetween("1900-01-01", day) > 0 }

// DaysBetween is how many days b is after a, 0 where it is not or where one is missing.
func DaysBetween(a, b string) int {
	from, errA := time.Parse(time.DateOnly, a)
	to, errB := time.Parse(time.DateOnly, b)
	if errA != nil || errB != nil || !to.After(from) {
		return 0
	}
	return int(to.Sub(from).Hours() / 24)
}

// daysAfter adds days to a date; an unreadable date stays as it is.
func daysAfter(date string, days int) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}

// FullDate prints 2024-09-30 as 2024年9月30日; anything else stays as it is.
func FullDate(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return fmt.Sprintf("%d年%d月%d日", t.Year(), t.Month(), t.Day())
}

// MonthDay prints 2024-09-30 as 9月30日; anything else stays as it is.
func MonthDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return fmt.Sprintf("%d月%d日", t.Month(), t.Day())
}
