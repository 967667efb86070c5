package parse

import (
	"ducha/app/ledger"
	"ducha/app/parse/quantity"
)

// Indicators finds the targets of one task text, by the year of its plan (0 where unknown): drafts for a clerk to confirm.
func Indicators(text string, year int) []ledger.Indicator { return quantity.Find(text, year) }
