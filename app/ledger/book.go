package ledger

// Book is everything the ledger export prints (台账导出): plain data, in the order it is printed.
type Book struct {
	Plan     Plan
	Scheme   Scheme
	Periods  []Period // in time order
	Tasks    []Task   // in plan order, parents before their items
	Units    []Unit   // in unit order
	Returns  []Return
	Findings []Finding
	Changes  []Change // adjustments of tasks, in task order, what came after a freeze among them
	Picks    []Pick
	Slips    []Slip // oldest first, void numbers behind
	Visits   []Inspection
	Entries  []ScoreEntry
}
