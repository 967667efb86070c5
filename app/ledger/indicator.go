package ledger

import "regexp"

// Op is the relation between the value reached and the target.
type Op string

// The relations of the labelling rules (section 3).
const (
	AtLeast Op = ">="
	About   Op = "~"
	Exactly Op = "="
	AtMost  Op = "<="
)

// Kind tells how progress towards the target is computed: growth compares rate with rate, level and new divide.
type Kind string

// The kinds of the labelling rules (section 5).
const (
	Growth Kind = "growth"
	Level  Kind = "level"
	New    Kind = "new"
)

// Indicator is a number a task must reach. Value is the figure as printed; 万 and 亿 belong to Unit.
type Indicator struct {
	Name  string  `json:"name"`
	Op    Op      `json:"op"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	Kind  Kind    `json:"kind"`
	Text  string  `json:"text"` // the words of the task it was read from
}

var fallWord = regexp.MustCompile(`下降|降低|减少|压减|压降|压缩|削减|缩减|精简|下调`)

// Falls says that a growth target is a fall (能耗下降2.5%): its value counts how far the figure went down.
func (i Indicator) Falls() bool { return i.Kind == Growth && fallWord.MatchString(i.Text) }

// growthWord is how a growth target is read out.
func growthWord(falls bool) string {
	if falls {
		return "下降"
	}
	return "增长"
}
