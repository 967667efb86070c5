//go:build bindings

package desktop

// generating is true while Wails runs the program to write the TypeScript bindings: no ledger is opened then.
const generating = true
