package parse

import (
	"ducha/app/ledger"
	"ducha/app/parse/quantity"
)

// Indicators finds the targets of one task text: drafts for a clerk to confirm.
func Indicators(text string) []ledger.Indicator { return quantity.Find(text) }
