package ledger

// Meaning is what a status class stands for, whatever an office calls or colours it.
type Meaning string

// The meanings, best first. Wait marks a task that was not judged yet; it is never stored as a finding.
const (
	Done     Meaning = "done"
	Ahead    Meaning = "ahead"
	OnTrack  Meaning = "on"
	Behind   Meaning = "behind"
	NotBegun Meaning = "none"
	NotRated Meaning = "na"
	Wait     Meaning = "wait"
)

// Scheme is an office's vocabulary of statuses (口径) with the numbers that separate them.
type Scheme struct {
	ID        int64   `json:"id"`
	Key       string  `json:"key"` // pace, lights, or custom-…
	Name      string  `json:"name"`
	Tolerance float64 `json:"tolerance"` // points of 100 around 序时 that still count as on track
	Severe    float64 `json:"severe"`    // points behind from which the worst Behind class is used; 0 where there is one
	Classes   []Class `json:"classes"`   // in printed order
}

// Class is one status word. Key is what findings store; it is unique in the scheme.
type Class struct {
	Key     string  `json:"key"`
	Meaning Meaning `json:"meaning"`
	Word    string  `json:"word"`
	Letter  string  `json:"letter"`
	Light   string  `json:"light"` // colour on a light surface, #RRGGBB
	Dark    string  `json:"dark"`
	Hint    string  `json:"hint"` // the rule in words
}

// Class returns the class with this key.
func (s Scheme) Class(key string) (Class, bool) {
	for _, c := range s.Classes {
		if c.Key == key {
			return c, true
		}
	}
	return Class{}, false
}

// First returns the first class of a meaning, so a scheme without one (red-yellow-green has no Ahead) falls back.
func (s Scheme) First(meanings ...Meaning) Class {
	for _, m := range meanings {
		for _, c := range s.Classes {
			if c.Meaning == m {
				return c
			}
		}
	}
	return Class{}
}

// Finding is the office's judgement of one task in one period (研判).
type Finding struct {
	ID       int64  `json:"id"`
	TaskID   int64  `json:"taskId"`
	PeriodID int64  `json:"periodId"`
	Status   string `json:"status"`   // class key; "" until decided
	Proposed string `json:"proposed"` // class key the rule came to
	Reason   string `json:"reason"`   // the rule's reason in words
	Basis    string `json:"basis"`    // what is printed; starts as Reason, a clerk may edit it
	By       string `json:"by"`
	At       string `json:"at"` // RFC 3339
}
