package ledger

// Reading is what the importer made of one notice, before a clerk confirms it. Its JSON is a public contract
// (docs/architecture.md): tests and scripts rely on the names.
type Reading struct {
	Notice   Notice    `json:"notice"`
	Tasks    []Draft   `json:"tasks"`
	Problems []Problem `json:"problems"`
}

// Notice is the paper's own data.
type Notice struct {
	Title  string `json:"title"`
	Issuer string `json:"issuer"`
	DocNo  string `json:"docNo"` // as printed: 云政发〔2024〕1号
	Date   string `json:"date"`  // 2006-01-02, "" where none is printed
	Year   int    `json:"year"`  // the year the plan is for, 0 where unknown
}

// Draft is one task as read: nothing in it is in the ledger before a clerk confirmed it.
type Draft struct {
	No         string      `json:"no"`      // as printed, without the mark that only separates: "12", "三", "（三）"
	Section    []string    `json:"section"` // headings above it as printed, outermost first
	Text       string      `json:"text"`    // no line breaks, no number, no responsibility bracket
	Leaders    []string    `json:"leaders"`
	Persons    []string    `json:"persons"`
	Units      []DraftUnit `json:"units"`
	Deadline   string      `json:"deadline"`   // as printed in the note or column, else in the text (DeadlineIn): 6月底前
	Milestones []DraftGoal `json:"milestones"` // goals by quarter or month, as printed
	Indicators []Indicator `json:"indicators"`
	Source     Span        `json:"source"`
}

// Reread takes another text for the draft. A deadline that was read from its sentences follows them; one that the notice
// prints beside them stays.
func (d *Draft) Reread(text string, year int) {
	if d.Deadline == DeadlineIn(d.Text, year) {
		d.Deadline = DeadlineIn(text, year)
	}
	d.Text = text
}

// DraftUnit is one body as printed, with its role.
type DraftUnit struct {
	Name string `json:"name"`
	Role Role   `json:"role"`
}

// DraftGoal is one dated step as printed: 一季度 / 完成招标.
type DraftGoal struct {
	When string `json:"when"`
	Text string `json:"text"`
}

// Span is a half-open range of characters in Source.Text().
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Problem says what was uncertain. Task is the number of the draft as printed, "" for the whole notice. Codes are
// listed beside the rules that raise them in app/parse; Message is a finished Chinese sentence.
type Problem struct {
	Code    string `json:"code"`
	Task    string `json:"task"`
	Message string `json:"message"`
	Index   int    `json:"index"` // position of the draft in Tasks, -1 for the whole notice
}
