//go:build !windows

package app

// movedDocuments is a matter of Windows.
func movedDocuments() string { return "" }
