// Package quantity finds the targets in a task's text: which number has to be reached, of what, and how it is
// compared. The rules are those of docs/decisions on targets; tables hold the vocabulary.
package quantity

import "ducha/app/ledger"

// Find returns the targets of one task text in printed order; never nil.
func Find(text string) []ledger.Indicator {
	return []ledger.Indicator{}
}
