// Package ledger holds the nouns and rules of the office's work: plans, tasks, units, returns, findings, snapshots
// and the arithmetic between them. It uses the standard library only and does no I/O: it never opens a file, a
// database or a window, and never reads the clock.
package ledger
