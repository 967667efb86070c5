package app

// Subjects lists the bound structs in the order of the rail: what the window binds and what /rpc/Subject/Method finds.
func (o *Office) Subjects() []any {
	c := o.core
	return []any{&Desk{c}, &Settings{c}, &Periods{c}, &Overviews{c}, &Tasks{c}, &Imports{c}, &Returns{c}, &Findings{c}, &Slips{c}, &Inspections{c}, &Scores{c}, &Bulletins{c}, &Papers{c}, &Units{c}}
}

// The subjects for doors that call them by name.

// Desk answers for the ledger file itself.
func (o *Office) Desk() Desk { return Desk{o.core} }

// Imports answers for notices on the desk.
func (o *Office) Imports() Imports { return Imports{o.core} }

// Periods answers for the rounds of reporting.
func (o *Office) Periods() Periods { return Periods{o.core} }

// Tasks answers for the ledger grid.
func (o *Office) Tasks() Tasks { return Tasks{o.core} }

// Units answers for the bodies that report.
func (o *Office) Units() Units { return Units{o.core} }

// Returns answers for what the units send.
func (o *Office) Returns() Returns { return Returns{o.core} }

// Findings answers for judging and freezing.
func (o *Office) Findings() Findings { return Findings{o.core} }

// Slips answers for numbered papers to units.
func (o *Office) Slips() Slips { return Slips{o.core} }

// Inspections answers for visits.
func (o *Office) Inspections() Inspections { return Inspections{o.core} }

// Scores answers for the year's scores and their rules.
func (o *Office) Scores() Scores { return Scores{o.core} }

// Bulletins answers for the papers of a period.
func (o *Office) Bulletins() Bulletins { return Bulletins{o.core} }

// Papers answers for slips, notices, sheets and the other papers.
func (o *Office) Papers() Papers { return Papers{o.core} }

// Settings answers for what an office decides once.
func (o *Office) Settings() Settings { return Settings{o.core} }

// Overviews answers where the year stands.
func (o *Office) Overviews() Overviews { return Overviews{o.core} }
