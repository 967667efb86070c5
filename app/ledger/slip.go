package ledger

import (
	"fmt"
	"slices"
	"strings"
)

// SlipState is how far the answer to a slip has come.
type SlipState string

// A slip is open until the unit answered, answered until the office is content. A withdrawn slip and one whose issue
// was undone keep their numbers; on screen both are 作废.
const (
	SlipOpen      SlipState = "open"
	SlipAnswered  SlipState = "answered"
	SlipClosed    SlipState = "closed"
	SlipWithdrawn SlipState = "withdrawn"
	SlipVoid      SlipState = "void" // only the number is left
)

// Slip is one numbered paper to one unit (督办单据). Words are those it left with, however tasks and names change later.
type Slip struct {
	ID          int64      `json:"id"`
	PlanID      int64      `json:"planId"`
	PeriodKey   string     `json:"periodKey"` // whose findings it rests on
	Kind        string     `json:"kind"`      // step of the ladder
	Name        string     `json:"name"`      // title of the paper
	Form        SlipForm   `json:"form"`
	Series      string     `json:"series"` // the letter in print
	Year        int        `json:"year"`   // of issue; numbers start again every year
	Seq         int        `json:"seq"`
	Number      string     `json:"number"` // 云督交〔2024〕7号
	UnitID      int64      `json:"unitId"`
	Unit        string     `json:"unit"`
	Leaders     []string   `json:"leaders"`
	Persons     []string   `json:"persons"`
	Tasks       []SlipTask `json:"tasks"`
	Reason      string     `json:"reason"`      // why it was sent, from the facts of its tasks
	Requirement string     `json:"requirement"` // "" takes the template's words
	Issued      string     `json:"issued"`      // 2006-01-02
	Due         string     `json:"due"`         // last day for the answer
	State       SlipState  `json:"state"`
	Reply       string     `json:"reply"`
	Replied     string     `json:"replied"`
	Ended       string     `json:"ended"` // closed or withdrawn
	Note        string     `json:"note"`  // how it was closed, why it was withdrawn
}

// SlipTask is one task of a slip with the finding it rests on, as both stood that day. TaskID is 0 where the task is gone.
type SlipTask struct {
	TaskID   int64  `json:"taskId"`
	No       string `json:"no"`
	Text     string `json:"text"`
	Status   string `json:"status"` // class key
	Word     string `json:"word"`
	Standing string `json:"standing"` // the finding's basis
	Running  int    `json:"running"`  // periods behind in a row, this one included
}

// Void says whether only the number counts.
func (s Slip) Void() bool { return s.State == SlipWithdrawn || s.State == SlipVoid }

// DaysOver counts the days an answer was or is late by the given day, 0 where it is in time.
func (s Slip) DaysOver(day string) int {
	if s.Void() {
		return 0
	}
	if s.Replied != "" {
		day = s.Replied
	} else if s.State == SlipClosed {
		day = s.Ended
	}
	return max(0, DaysBetween(s.Due, day))
}

// About says whether the slip is on this task.
func (s Slip) About(taskID int64) bool {
	return slices.ContainsFunc(s.Tasks, func(t SlipTask) bool { return t.TaskID == taskID })
}

// SlipNumber prints a number: 云督交〔2024〕7号.
func SlipNumber(code string, step SlipStep, year, seq int) string {
	return fmt.Sprintf("%s督%s〔%d〕%d号", code, step.Letter, year, seq)
}

// DraftSlip words a slip to one unit from the findings of its tasks in a snapshot. running counts, by task, the periods
// behind in a row. The due date is the step's days after the date of issue.
func DraftSlip(step SlipStep, s Snapshot, unit Assignment, tasks []SnapshotTask, running map[int64]int, date string) Slip {
	out := Slip{PlanID: s.Plan.ID, PeriodKey: s.Period.Key, Kind: step.Kind, Name: step.Name, Form: step.Form, Series: step.Letter, UnitID: unit.UnitID, Unit: unit.Name,
		Leaders: []string{}, Persons: []string{}, Tasks: []SlipTask{}, Issued: date, Due: daysAfter(date, step.Days), State: SlipOpen}
	for _, t := range tasks {
		class, _ := s.Scheme.Class(t.Status)
		out.Tasks = append(out.Tasks, SlipTask{TaskID: t.ID, No: t.No, Text: t.Text, Status: t.Status, Word: class.Word, Standing: t.Basis, Running: running[t.ID]})
		out.Leaders, out.Persons = addNames(out.Leaders, t.Leaders), addNames(out.Persons, t.Persons)
	}
	out.Reason = SlipReason(s.AsOf(), out.Tasks)
	return out
}

func addNames(to, names []string) []string {
	for _, n := range names {
		if !slices.Contains(to, n) {
			to = append(to, n)
		}
	}
	return to
}

// SlipReason says why from the facts: 截至9月30日，第12项未达序时（连续2期），社区食堂完成13处…；第15、16项未启动。 Tasks that stand
// alike share a part; those that were not judged give none; end is the day that the facts are of.
func SlipReason(end string, tasks []SlipTask) string {
	order, numbers := []string{}, map[string][]string{}
	for _, t := range tasks {
		if t.Word == "" {
			continue
		}
		standing := SlipStanding(t)
		if numbers[standing] == nil {
			order = append(order, standing)
		}
		numbers[standing] = append(numbers[standing], t.No)
	}
	if len(order) == 0 {
		return ""
	}
	parts := []string{}
	for _, standing := range order {
		parts = append(parts, "第"+strings.Join(numbers[standing], "、")+"项"+standing)
	}
	return "截至" + MonthDay(end) + "，" + strings.Join(parts, "；") + "。"
}

// SlipStanding says how a task stood when its slip was issued: 未达序时（连续2期），社区食堂完成13处.
func SlipStanding(t SlipTask) string {
	text := t.Word
	if t.Running > 1 {
		text += fmt.Sprintf("（连续%d期）", t.Running)
	}
	if basis := strings.TrimRight(t.Standing, "。；，"); basis != "" {
		text += "，" + basis
	}
	return text
}
