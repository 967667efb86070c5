package ledger

import "fmt"

// Share is a count with its denominator, the only form in which a rate is ever shown.
type Share struct {
	Count int `json:"count"`
	Of    int `json:"of"`
}

// Tenths returns the share in tenths of a percent, rounded half up in whole numbers so that every door prints the
// same figure; ok is false where the denominator is zero.
func (s Share) Tenths() (tenths int, ok bool) {
	if s.Of <= 0 {
		return 0, false
	}
	return (2*1000*s.Count + s.Of) / (2 * s.Of), true
}

// Percent prints the share with one decimal: 16.7%; "—" where the denominator is zero.
func (s Share) Percent() string {
	tenths, ok := s.Tenths()
	if !ok {
		return "—"
	}
	return fmt.Sprintf("%d.%d%%", tenths/10, tenths%10)
}
