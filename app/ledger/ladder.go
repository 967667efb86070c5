package ledger

import "strings"

// SlipForm is the layout a slip is printed with, whatever an office calls the step.
type SlipForm string

// The forms: each has a template of its own (package report).
const (
	FormRemind    SlipForm = "remind"    // 提示单
	FormAssign    SlipForm = "assign"    // 交办单
	FormUrge      SlipForm = "urge"      // 催办单
	FormSupervise SlipForm = "supervise" // 督办通知单
)

// Chases says whether the form is for work that lags: sent to anybody else it should be looked at again.
func (f SlipForm) Chases() bool { return f == FormUrge || f == FormSupervise }

// SlipStep is one kind of slip: a rung of the ladder with its words and its usual time for an answer.
type SlipStep struct {
	Kind   string   `json:"kind"` // key, unique in the ladder
	Name   string   `json:"name"` // title of the paper: 工作催办单
	Short  string   `json:"short"`
	Letter string   `json:"letter"` // in the number: 云督交〔2024〕7号; numbers run by letter and year
	Days   int      `json:"days"`   // to answer
	Form   SlipForm `json:"form"`
}

// Ladder is the order of an office's slips (督办阶梯), the mildest first.
type Ladder struct {
	ID    int64      `json:"id"`
	Name  string     `json:"name"`
	Steps []SlipStep `json:"steps"`
}

// LadderPresets are the ladders a ledger starts with; every one may be edited. The first is in use until another is chosen.
func LadderPresets() []Ladder {
	remind := SlipStep{"remind", "工作提示单", "提示", "提", 7, FormRemind}
	assign := SlipStep{"assign", "工作交办单", "交办", "交", 30, FormAssign}
	urge := SlipStep{"urge", "工作催办单", "催办", "催", 10, FormUrge}
	supervise := SlipStep{"supervise", "督办通知单", "督办", "办", 15, FormSupervise}
	return []Ladder{
		{Name: "交办、催办、督办", Steps: []SlipStep{assign, urge, supervise}},
		{Name: "提示、交办、催办、督办", Steps: []SlipStep{remind, assign, urge, supervise}},
		{Name: "蓝、橙、红三色单", Steps: []SlipStep{
			{"blue", "蓝色提醒单", "蓝单", "蓝", 10, FormRemind},
			{"orange", "橙色警示单", "橙单", "橙", 7, FormUrge},
			{"red", "红色督办单", "红单", "红", 5, FormSupervise},
		}},
	}
}

// Step returns the step of a kind and its place.
func (l Ladder) Step(kind string) (SlipStep, int, bool) {
	for i, s := range l.Steps {
		if s.Kind == kind {
			return s, i, true
		}
	}
	return SlipStep{}, -1, false
}

// CheckLadder refuses a ladder that cannot be climbed: without name or steps, steps without words or days, or two
// steps with one key or one letter. Codes: ladder_name, ladder_empty, ladder_step, ladder_letter.
func CheckLadder(l Ladder) error {
	if strings.TrimSpace(l.Name) == "" {
		return Fail("ladder_name")
	}
	if len(l.Steps) == 0 {
		return Fail("ladder_empty")
	}
	kinds, letters := map[string]bool{}, map[string]bool{}
	for _, s := range l.Steps {
		if s.Kind == "" || strings.TrimSpace(s.Name) == "" || strings.TrimSpace(s.Letter) == "" || s.Days < 1 || s.Days > 365 || !s.Form.known() || kinds[s.Kind] {
			return Fail("ladder_step", "name", s.Name)
		}
		if letters[s.Letter] {
			return Fail("ladder_letter", "letter", s.Letter)
		}
		kinds[s.Kind], letters[s.Letter] = true, true
	}
	return nil
}

func (f SlipForm) known() bool {
	return f == FormRemind || f == FormAssign || f == FormUrge || f == FormSupervise
}
